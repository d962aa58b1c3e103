use pyo3::prelude::*;
use tipreport::{Code, Severity};

use crate::named::Named;
use crate::span::Span;
use crate::value::value;

value! {
    /// Something odd in a narrative that was read all the same.
    Diagnostic {
        /// What it is; stable across versions.
        code: Named<Code>,
        /// How much it matters.
        severity: Named<Severity>,
        /// Where it is.
        span: Span,
        /// What was expected and what was found, in one line.
        message: String,
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Self::plain_repr(slf)
    }

    /// `warning: no-title: expected ..., found ...`.
    fn __str__(&self) -> String {
        format!("{}: {}: {}", self.severity.0, self.code.0, self.message)
    }
}
