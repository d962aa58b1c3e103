use pyo3::prelude::*;

use crate::span::Span;
use crate::value::{Words, value};

value! {
    /// One recommendation to a government.
    Recommendation {
        /// The place in the list, from 1.
        number: u32,
        /// The text as printed, without bullet, separator or final stop.
        text: String,
        /// Where the text stands.
        span: Span,
        /// The imperative verbs that lead it, in lower case ("investigate", "prosecute").
        actions: Words,
    }

    fn __repr__(&self) -> String {
        format!("<Recommendation {}: {}>", self.number, start_of(&self.text))
    }

    /// The text.
    fn __str__(&self) -> String {
        self.text.clone()
    }
}

/// As much of a text as a `repr` can show.
fn start_of(text: &str) -> String {
    const LETTERS: usize = 60;
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
