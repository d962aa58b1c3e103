use crate::{Error, Report, Span, source};

/// A narrative of an archive: where it came from and what was read of it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Entry {
    /// The file, page or name that it came from.
    pub source: String,
    /// Which narrative of its source it is, from 1; a page of an early edition holds many.
    pub part: u32,
    /// The report, or why there is none.
    pub outcome: Result<Report, Failure>,
    /// The source of the first narrative of the same country and edition, where this one is not the first.
    pub duplicate_of: Option<String>,
}

impl Entry {
    /// The first narrative of a source.
    #[must_use]
    pub fn new(source: impl Into<String>, outcome: Result<Report, Failure>) -> Self {
        Self { source: source.into(), part: 1, outcome, duplicate_of: None }
    }

    /// The report, where there is one.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.outcome.as_ref().ok()
    }

    /// Why there is no report, where there is none.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure> {
        self.outcome.as_ref().err()
    }

    /// What tells narratives apart: the edition and the country's code, or its name where it has none.
    #[must_use]
    pub fn key(&self) -> Option<(u16, &str)> {
        let report = self.report()?;
        let country = report.country()?;
        Some((report.edition()?, country.iso3.as_deref().unwrap_or(&country.name)))
    }
}

/// Why a source gave no report. The rest of the archive is read all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Failure {
    /// A stable name: `empty`, `too-large`, `binary`, `damaged`, `not-a-narrative`, `io`.
    pub code: &'static str,
    /// What was expected and what was found.
    pub message: String,
    /// The place in the text, where there is one.
    pub span: Option<Span>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { code: error.code(), span: error.span(), message: error.to_string() }
    }
}

impl From<source::Error> for Failure {
    fn from(error: source::Error) -> Self {
        Self { code: error.code(), span: None, message: error.to_string() }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self { code: "io", message: error.to_string(), span: None }
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Failure {
    /// Reads what [`Failure`] writes. A code that is none of those named there is refused.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const CODES: [&str; 6] = ["empty", "too-large", "binary", "damaged", "not-a-narrative", "io"];

        #[derive(serde::Deserialize)]
        struct Written {
            code: String,
            message: String,
            span: Option<Span>,
        }

        let Written { code: name, message, span } = Written::deserialize(deserializer)?;
        let Some(code) = CODES.into_iter().find(|code| *code == name) else {
            let message = format!("expected the code of a failure, found {name:?}");
            return Err(serde::de::Error::custom(message));
        };
        Ok(Self { code, message, span })
    }
}
