use pyo3::prelude::*;
use tipreport::{Effort, SectionKind};

use crate::named::Named;
use crate::span::Span;
use crate::value::value;

value! {
    /// A part of a narrative: a heading and the body under it.
    Section {
        /// What the section is about.
        kind: Named<SectionKind>,
        /// The heading as printed; None for the overview and for a section told by its opening sentence.
        heading: Option<Span>,
        /// The body, without surrounding white space.
        body: Span,
        /// The grade of the government's efforts; only prosecution, protection and prevention have one.
        effort: Option<Named<Effort>> = None,
        /// The sentence that gives the grade.
        effort_sentence: Option<Span> = None,
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Self::plain_repr(slf)
    }
}
