use super::{Kind, MAX_FILE};

/// Why a file gave no text of a narrative.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] ErrorKind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ErrorKind {
    #[error("expected text, found an empty file")]
    Empty,
    #[error("expected at most {MAX_FILE} bytes, found {0}")]
    TooLarge(u64),
    #[error("expected text, found {found} at byte {offset}")]
    Binary { found: &'static str, offset: usize },
    #[error("expected {expected}, found {found}")]
    #[cfg_attr(all(feature = "html", feature = "pdf"), expect(dead_code, reason = "every kind is read"))]
    Kind { expected: &'static str, found: Kind },
    #[error("expected pages, found an archive that unpacks to more than {0}")]
    Bomb(&'static str),
    #[error("expected a PDF that can be read, found {0}")]
    Pdf(&'static str),
    #[error("expected a whole archive, found {0}")]
    Archive(String),
    #[error("expected a narrative of the Trafficking in Persons Report, found {0}")]
    OtherPage(String),
}

impl Error {
    /// Whether the file holds no byte, or nothing but white space.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self.0, ErrorKind::Empty)
    }

    /// Whether a limit was passed: the file, or what it unpacks to, is too large.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(self.0, ErrorKind::TooLarge(_) | ErrorKind::Bomb(_))
    }

    /// Whether the bytes are no text, or text in a container that this build or this function does not read.
    #[must_use]
    pub fn is_binary(&self) -> bool {
        matches!(self.0, ErrorKind::Binary { .. } | ErrorKind::Kind { .. })
    }

    /// Whether an archive or a PDF ends too early, contradicts itself, or is locked.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        matches!(self.0, ErrorKind::Archive(_) | ErrorKind::Pdf(_))
    }

    /// Whether the file is a page of another report or of none.
    #[must_use]
    pub fn is_not_narrative(&self) -> bool {
        matches!(self.0, ErrorKind::OtherPage(_))
    }

    /// A stable name: `empty`, `too-large`, `binary`, `damaged`, `not-a-narrative`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.0 {
            ErrorKind::Empty => "empty",
            ErrorKind::TooLarge(_) | ErrorKind::Bomb(_) => "too-large",
            ErrorKind::Binary { .. } | ErrorKind::Kind { .. } => "binary",
            ErrorKind::Archive(_) | ErrorKind::Pdf(_) => "damaged",
            ErrorKind::OtherPage(_) => "not-a-narrative",
        }
    }
}
