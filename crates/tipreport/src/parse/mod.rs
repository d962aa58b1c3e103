//! From text to [`Report`], a file a stage, in the order that the text flows:
//! outline -> placement -> recommendations -> sentences -> tokens -> amounts -> measures.

mod amounts;
mod language;
mod lexicon;
mod measures;
mod sentences;
mod space;
mod tokens;

use crate::error::ErrorKind;
use crate::{Error, MAX_TEXT, ParseOptions, Placement, Report, Section, SectionKind, Span};

pub(crate) use sentences::sentences;

/// Reads a narrative: the body of [`Report::parse_with`].
pub(crate) fn narrative(text: String, options: &ParseOptions) -> Result<Report, Error> {
    check(&text)?;
    Ok(Report {
        title: options.title.clone(),
        edition: options.edition,
        country: None,
        placement: Placement::default(),
        sections: Vec::new(),
        recommendations: Vec::new(),
        statistics: Vec::new(),
        diagnostics: Vec::new(),
        text,
    })
}

/// How [`extract`] reads a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fragment {
    /// The section that the passage is of; it helps to tell what a number counts.
    pub section: SectionKind,
    /// The year of the edition, where known.
    pub edition: Option<u16>,
}

impl Fragment {
    /// A passage of a section.
    #[must_use]
    pub const fn of(section: SectionKind) -> Self {
        Self { section, edition: None }
    }

    /// This fragment with the year of its edition.
    #[must_use]
    pub const fn edition(mut self, edition: u16) -> Self {
        self.edition = Some(edition);
        self
    }
}

/// Reads a passage that is no whole narrative as one section: its statistics, without tier or country.
///
/// # Errors
///
/// Where the text is empty or longer than [`MAX_TEXT`].
pub fn extract(text: impl Into<String>, fragment: Fragment) -> Result<Report, Error> {
    let text = text.into();
    check(&text)?;
    let body = trimmed(&text);
    let section =
        Section { kind: fragment.section, heading: None, body, effort: None, effort_sentence: None };
    let statistics = measures::statistics(&text, std::slice::from_ref(&section));
    Ok(Report {
        title: None,
        edition: fragment.edition,
        country: None,
        placement: Placement::default(),
        sections: vec![section],
        recommendations: Vec::new(),
        statistics,
        diagnostics: Vec::new(),
        text,
    })
}

fn check(text: &str) -> Result<(), Error> {
    if text.len() > MAX_TEXT {
        return Err(ErrorKind::TooLarge(text.len()).into());
    }
    if trimmed(text).is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    Ok(())
}

/// The span of `text` without surrounding white space.
fn trimmed(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
