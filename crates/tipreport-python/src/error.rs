//! Faults as Python exceptions.

use pyo3::exceptions::PyUnicodeEncodeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyString;
use tipreport::Offsets;

use crate::span::Span;

/// A text as UTF-8, without a copy. One with half of a surrogate pair has no such form.
pub(crate) fn utf8(text: &Bound<'_, PyString>) -> PyResult<PyBackedStr> {
    PyBackedStr::try_from(text.clone()).map_err(|error| surrogate(text, error))
}

fn surrogate(text: &Bound<'_, PyString>, error: PyErr) -> PyErr {
    let py = text.py();
    if !error.is_instance_of::<PyUnicodeEncodeError>(py) {
        return error;
    }
    let Ok(at) = error.value(py).getattr("start").and_then(|start| start.extract::<usize>()) else {
        return error;
    };
    let message = format!("expected Unicode text, found half of a surrogate pair at {at}");
    raised(py, &message, "not-unicode", Some(Span { start: at, end: at + 1 }), None)
}

/// What the core says, as `tipreport.Error`, told of the text that it is about.
pub(crate) fn of_core(py: Python<'_>, error: &tipreport::Error, text: &str) -> PyErr {
    let Some(span) = error.span() else {
        return raised(py, &error.to_string(), error.code(), None, None);
    };
    let range = Offsets::of(text).code_points(text, span);
    let place = place_of(&text[..span.range().start.min(text.len())]);
    let span = Span { start: range.start, end: range.end };
    raised(py, &error.to_string(), error.code(), Some(span), Some(place))
}

/// What the core says of a file, as `tipreport.Error`.
pub(crate) fn of_source(py: Python<'_>, error: &tipreport::source::Error) -> PyErr {
    raised(py, &error.to_string(), error.code(), None, None)
}

/// The line and the column, from 1, after the text before a place.
fn place_of(before: &str) -> (usize, usize) {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

fn raised(
    py: Python<'_>,
    message: &str,
    code: &str,
    span: Option<Span>,
    place: Option<(usize, usize)>,
) -> PyErr {
    let (line, column) = place.unzip();
    let made = py
        .import("tipreport._error")
        .and_then(|module| module.getattr("Error"))
        .and_then(|class| class.call1((message, code, span, line, column)));
    match made {
        Ok(error) => PyErr::from_value(error),
        Err(fault) => fault,
    }
}
