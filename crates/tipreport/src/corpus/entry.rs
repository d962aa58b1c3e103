use crate::{Error, Report, Span, source};

/// A narrative of an archive: where it came from and what was read of it.
#[derive(Clone, Debug, PartialEq)]
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
pub struct Failure {
    /// A stable name: `empty`, `too-large`, `binary`, `not-a-narrative`, `io`.
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
