//! The ways in: from a text, from a file, from a passage.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use tipreport::{Fragment, ParseOptions, SectionKind};

use crate::error;
use crate::named::Named;
use crate::reading::Reading;
use crate::report::Report;

/// Read a narrative.
///
/// What the text does not say itself may be given: the year of the edition, the country, the title of the page.
/// Raises Error where the text is no narrative at all. Anything less is a diagnostic on the report.
#[pyfunction]
#[pyo3(signature = (text, *, edition=None, country=None, title=None))]
pub(crate) fn parse(
    text: &Bound<'_, PyString>,
    edition: Option<u16>,
    country: Option<&str>,
    title: Option<&str>,
) -> PyResult<Report> {
    let options = options(edition, country, title);
    report_of(text, |text| tipreport::Report::parse_with(text, &options))
}

/// Read a passage that is no whole narrative as one section: its statistics, without tier or country.
///
/// Raises Error where the text is empty or too large.
#[pyfunction]
#[pyo3(signature = (text, section=Named(SectionKind::Other), *, edition=None))]
pub(crate) fn extract(
    text: &Bound<'_, PyString>,
    section: Named<SectionKind>,
    edition: Option<u16>,
) -> PyResult<Report> {
    let mut fragment = Fragment::of(section.0);
    if let Some(edition) = edition {
        fragment = fragment.edition(edition);
    }
    report_of(text, |text| tipreport::extract(text, fragment))
}

/// Runs a way of reading without the lock of the interpreter.
fn report_of<F>(text: &Bound<'_, PyString>, read: F) -> PyResult<Report>
where
    F: FnOnce(&str) -> Result<tipreport::Report, tipreport::Error> + Send,
{
    let py = text.py();
    let utf8 = error::utf8(text)?;
    let report = py.detach(|| read(&utf8)).map_err(|error| error::of_core(py, &error, &utf8))?;
    Ok(Report(Arc::new(Reading::of(report, text.clone().unbind(), py))))
}

/// Read the narrative in a file.
///
/// Raises `OSError` where the file cannot be read, Error where it holds no narrative.
#[pyfunction]
#[pyo3(signature = (path, *, edition=None, country=None, title=None))]
pub(crate) fn read(
    path: &Bound<'_, PyAny>,
    edition: Option<u16>,
    country: Option<&str>,
    title: Option<&str>,
) -> PyResult<Report> {
    let bytes = contents(path)?;
    let text = decoded(&bytes)?;
    parse(&text, edition, country, title)
}

/// The text of a bundled narrative of a fictional country, in the layout of the 2020s.
#[pyfunction]
pub(crate) fn sample() -> &'static str {
    tipreport::sample()
}

/// The bytes of a file, by Python's own `open`: its errors are the ones that Python users know.
fn contents<'py>(path: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let file = path.py().import("io")?.call_method1("open", (path, "rb"))?;
    let bytes = file.call_method0("read");
    file.call_method0("close")?;
    Ok(bytes?.cast_into()?)
}

fn decoded<'py>(bytes: &Bound<'py, PyBytes>) -> PyResult<Bound<'py, PyString>> {
    let text = bytes.call_method1("decode", ("utf-8-sig",))?;
    Ok(text.cast_into()?)
}

fn options(edition: Option<u16>, country: Option<&str>, title: Option<&str>) -> ParseOptions {
    let mut options = ParseOptions::default();
    options.edition = edition;
    options.country = country.map(str::to_owned);
    options.title = title.map(str::to_owned);
    options
}
