use crate::{MAX_TEXT, Span};

/// Why a text could not be read as a narrative at all.
///
/// Anything less is a [`Diagnostic`](crate::Diagnostic) on the report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] ErrorKind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ErrorKind {
    #[error("expected a narrative, found an empty text")]
    Empty,
    #[error("expected at most {MAX_TEXT} bytes, found {0}")]
    TooLarge(usize),
    #[error("expected a country narrative, found no tier and no section in {} bytes, which begin {start:?}", .span.end)]
    NotNarrative { span: Span, start: String },
}

impl Error {
    /// Whether the text holds nothing but white space.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self.0, ErrorKind::Empty)
    }

    /// Whether the text is longer than [`MAX_TEXT`].
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(self.0, ErrorKind::TooLarge(_))
    }

    /// Whether neither a tier nor a section was found.
    #[must_use]
    pub fn is_not_narrative(&self) -> bool {
        matches!(self.0, ErrorKind::NotNarrative { .. })
    }

    /// A stable name: `empty`, `too-large`, `not-a-narrative`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.0 {
            ErrorKind::Empty => "empty",
            ErrorKind::TooLarge(_) => "too-large",
            ErrorKind::NotNarrative { .. } => "not-a-narrative",
        }
    }

    /// The place in the text, where there is one.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.0 {
            ErrorKind::NotNarrative { span, .. } => Some(span),
            ErrorKind::Empty | ErrorKind::TooLarge(_) => None,
        }
    }
}
