use std::sync::Arc;

use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyList, PyString};
use tipreport::SectionKind;

use crate::country::Country;
use crate::named::Named;
use crate::placement::Placement;
use crate::reading::Reading;
use crate::section::Section;
use crate::sequence::{Diagnostics, Recommendations, Sections, Statistics};
use crate::span::Span;
use crate::value::Plain;

/// One narrative of one edition, read.
///
/// It is immutable, and may be used from many threads at once. Every span in it is a place in its text, in code
/// points: `report.text[span.slice()]`.
#[pyclass(frozen, module = "tipreport")]
#[derive(Clone)]
pub(crate) struct Report(pub(crate) Arc<Reading>);

#[pymethods]
impl Report {
    /// The text that was read, as it was given.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        self.0.text(py)
    }

    /// The title line or the page's title ("2018 Trafficking in Persons Report: Albania").
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.report.title()
    }

    /// The year of the edition, 2001 or later.
    #[getter]
    fn edition(&self) -> Option<u16> {
        self.0.report.edition()
    }

    /// The country.
    #[getter]
    fn country(&self) -> Option<Country> {
        self.0.country()
    }

    /// The tier and what is said of it.
    #[getter]
    fn placement(&self) -> Placement {
        self.0.placement()
    }

    /// The sections, in the order of the text.
    #[getter]
    fn sections(&self) -> Sections {
        Sections::all(Arc::clone(&self.0))
    }

    /// The recommendations, in the order of the text.
    #[getter]
    fn recommendations(&self) -> Recommendations {
        Recommendations::all(Arc::clone(&self.0))
    }

    /// The statistics, in the order of the text.
    #[getter]
    fn statistics(&self) -> Statistics {
        Statistics::all(Arc::clone(&self.0))
    }

    /// What was odd, in the order of the text.
    #[getter]
    fn diagnostics(&self) -> Diagnostics {
        Diagnostics::all(Arc::clone(&self.0))
    }

    /// The first section of a kind; None where there is none.
    #[pyo3(signature = (kind, /))]
    fn section(&self, kind: Named<SectionKind>) -> Option<Section> {
        self.0.report.section(kind.0).map(|section| self.0.section(section))
    }

    /// The sentences of a part of the text, such as a section's body; of the whole text where none is given.
    ///
    /// Raises `IndexError` where the span does not fit the text.
    #[pyo3(signature = (within=None, /))]
    fn sentences(&self, within: Option<Span>) -> PyResult<Vec<Span>> {
        let within = within.unwrap_or_else(|| self.0.whole());
        let bytes = self.0.bytes(&within).ok_or_else(|| {
            let end = self.0.whole().end;
            PyIndexError::new_err(format!(
                "expected a span within 0..{end}, found {}..{}",
                within.start, within.end
            ))
        })?;
        Ok(self.0.report.sentences(bytes).map(|span| self.0.span(span)).collect())
    }

    /// The report in the JSON form `tipreport/1`, as the command prints it. Its spans are bytes of UTF-8.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        let json = py.detach(|| serde_json::to_string(&self.0.report));
        json.map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// The report of a JSON form that `to_json` or the command wrote.
    ///
    /// Raises `ValueError` where it is no such form, or where its spans do not fit its text.
    #[staticmethod]
    #[pyo3(signature = (json, /))]
    fn from_json(json: PyBackedStr, py: Python<'_>) -> PyResult<Self> {
        let report = py.detach(|| serde_json::from_str::<tipreport::Report>(&json));
        let report = report.map_err(|error| PyValueError::new_err(error.to_string()))?;
        Ok(Self(Arc::new(report.into())))
    }

    /// The report as dictionaries, lists, strings and numbers, under the names of the JSON form. Its spans are
    /// code points, as everywhere in Python.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("schema", tipreport::SCHEMA)?;
        dict.set_item("edition", self.edition())?;
        dict.set_item("title", self.title())?;
        dict.set_item("country", self.country().plain(py)?)?;
        dict.set_item("placement", self.placement().plain(py)?)?;
        dict.set_item("sections", self.sections().plain(py)?)?;
        dict.set_item("recommendations", self.recommendations().plain(py)?)?;
        dict.set_item("statistics", self.statistics().plain(py)?)?;
        dict.set_item("diagnostics", self.diagnostics().plain(py)?)?;
        dict.set_item("pages", self.pages(py)?)?;
        dict.set_item("text", self.text(py))?;
        Ok(dict)
    }

    /// The page of the source's file on which a character of the text was printed, from 1; None where the source has
    /// no pages, as a web page has none.
    #[pyo3(signature = (at, /))]
    fn page(&self, at: usize) -> Option<u32> {
        let place = self.0.bytes(&Span { start: at, end: at })?;
        self.0.report.page(place.range().start)
    }

    /// The narrative as a piece of HTML, with every statistic marked in the colour of what it measures. It brings
    /// its own style, for light and dark themes, runs no script and loads nothing.
    fn to_html(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.report.to_html())
    }

    #[pyo3(name = "_repr_html_")]
    fn repr_html(&self, py: Python<'_>) -> String {
        self.to_html(py)
    }

    fn __repr__(&self) -> String {
        let report = &self.0.report;
        let edition = report.edition().map_or_else(|| "no edition".to_owned(), |edition| edition.to_string());
        let country = report.country().map_or("unknown country", |country| &country.name);
        let placement = report.placement();
        let tier = placement.tier.map_or("no tier", tipreport::Tier::label);
        let change = placement.change.map(|change| format!(" ({change})")).unwrap_or_default();
        format!(
            "<Report {edition} {country}: {tier}{change}; sections: {}, recommendations: {}, statistics: {}>",
            report.sections().len(),
            report.recommendations().len(),
            report.statistics().len(),
        )
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>, py: Python<'_>) -> Py<PyAny> {
        let Ok(other) = other.cast::<Self>() else { return py.NotImplemented() };
        let equal = self.0.report == other.get().0.report;
        pyo3::types::PyBool::new(py, equal).to_owned().into_any().unbind()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.text(py).hash()
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str, &'static str) {
        ("country", "edition", "placement", "sections")
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (memo, /))]
    fn __deepcopy__(slf: Py<Self>, memo: &Bound<'_, PyAny>) -> Py<Self> {
        let _ = memo;
        slf
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json(slf.py())?,)))
    }
}

impl Report {
    fn pages<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let page = |(page, start)| {
            let dict = PyDict::new(py);
            dict.set_item("page", page)?;
            dict.set_item("start", start)?;
            Ok(dict)
        };
        PyList::new(py, self.0.pages().into_iter().map(page).collect::<PyResult<Vec<_>>>()?)
    }
}
