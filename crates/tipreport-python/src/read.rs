//! The ways in: from a text, from a file, from a passage.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use tipreport::source::{Kind, Page, PageRun};
use tipreport::{Fragment, ParseOptions, SectionKind, source};

use crate::error;
use crate::named::Named;
use crate::reading::Reading;
use crate::report::Report;

/// Read a narrative.
///
/// What the text does not say itself may be given: the year of the edition, the country, the title of the page.
/// `outline_only` leaves out the statistics, which take most of the time.
/// Raises Error where the text is no narrative at all. Anything less is a diagnostic on the report.
#[pyfunction]
#[pyo3(signature = (text, *, edition=None, country=None, title=None, outline_only=false))]
pub(crate) fn parse(
    text: &Bound<'_, PyString>,
    edition: Option<u16>,
    country: Option<&str>,
    title: Option<&str>,
    outline_only: bool,
) -> PyResult<Report> {
    let options = options(edition, country, title, outline_only);
    report_of(text, |text| tipreport::Report::parse_with(text, &options))
}

/// Read the narratives of a page that holds several, such as the letter ranges of 2001-2013.
///
/// Each report owns its part of the text. Raises Error where the page, or a narrative of it, is no narrative.
#[pyfunction]
#[pyo3(signature = (text, *, edition=None, country=None, title=None, outline_only=false))]
pub(crate) fn parse_all(
    text: &Bound<'_, PyString>,
    edition: Option<u16>,
    country: Option<&str>,
    title: Option<&str>,
    outline_only: bool,
) -> PyResult<Vec<Report>> {
    let py = text.py();
    let options = options(edition, country, title, outline_only);
    let utf8 = error::utf8(text)?;
    let reports = py.detach(|| tipreport::Report::parse_all_with(&utf8, &options));
    let reports = reports.map_err(|error| error::of_core(py, &error, &utf8))?;
    Ok(reports.into_iter().map(|report| Report(Arc::new(report.into()))).collect())
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

/// Read the narrative in a file: a text or a saved web page, told by its content, in UTF-8, UTF-16 or Windows-1252;
/// with `pip install 'tipreport[pdf]'` also a PDF.
///
/// What is given counts before what the file says. Raises `OSError` where the file cannot be read, Error where it
/// holds no narrative.
#[pyfunction]
#[pyo3(signature = (path, *, edition=None, country=None, title=None, outline_only=false))]
pub(crate) fn read(
    path: &Bound<'_, PyAny>,
    edition: Option<u16>,
    country: Option<&str>,
    title: Option<&str>,
    outline_only: bool,
) -> PyResult<Report> {
    let py = path.py();
    let document = document(path)?;
    let mut options = document.options();
    options.edition = edition.or(options.edition);
    options.country = country.map(str::to_owned).or(options.country);
    options.title = title.map(str::to_owned).or(options.title);
    options.outline_only = outline_only;
    let text = document.text;
    let report = py.detach(|| tipreport::Report::parse_with(text.as_str(), &options));
    let report = report.map_err(|error| error::of_core(py, &error, &text))?;
    Ok(Report(Arc::new(report.into())))
}

/// Read the narratives in the file of a whole edition, or of a page that holds several: text or a saved web
/// page; with `pip install 'tipreport[pdf]'` also a PDF.
///
/// What is given counts before what the file says. Raises `OSError` where the file cannot be read, Error where it, or
/// a part of it, holds no narrative.
#[pyfunction]
#[pyo3(signature = (path, *, edition=None, outline_only=false))]
pub(crate) fn read_edition(
    path: &Bound<'_, PyAny>,
    edition: Option<u16>,
    outline_only: bool,
) -> PyResult<Vec<Report>> {
    let py = path.py();
    let document = document(path)?;
    let mut options = document.options();
    options.edition = edition.or(options.edition);
    options.outline_only = outline_only;
    let text = document.text;
    let reports = py.detach(|| tipreport::Report::parse_all_with(&text, &options));
    let reports = reports.map_err(|error| error::of_core(py, &error, &text))?;
    Ok(reports.into_iter().map(|report| Report(Arc::new(report.into()))).collect())
}

/// The text of a file, told by its content.
fn document(path: &Bound<'_, PyAny>) -> PyResult<source::Document> {
    let py = path.py();
    let name = py.import("os")?.call_method1("fspath", (path,))?.str()?.to_string_lossy().into_owned();
    let contents = contents(path)?;
    let bytes = contents.as_bytes();
    if Kind::of(bytes) == Kind::Pdf && bytes.len() <= source::MAX_FILE {
        return printed(&contents, &name);
    }
    py.detach(|| source::read(bytes, &name)).map_err(|error| error::of_source(py, &error))
}

/// The text of a PDF, its words and their boxes by pypdfium2.
fn printed(bytes: &Bound<'_, PyBytes>, name: &str) -> PyResult<source::Document> {
    let py = bytes.py();
    let mut pages = source::Pages::default();
    let each = py.import("tipreport._pdf")?.call_method1("pages", (bytes,))?.try_iter()?;
    for (number, page) in (1..).zip(each) {
        let (width, height, words) = page?.extract::<(f32, f32, Vec<Word>)>()?;
        let run = |(text, x0, y0, x1, y1, size)| PageRun { text, x0, y0, x1, y1, size };
        pages.push(&Page { number, width, height, runs: words.into_iter().map(run).collect() });
    }
    py.detach(|| source::printed(pages.finish(), name)).map_err(|error| error::of_source(py, &error))
}

/// A word of a page: its text, left, upper, right and lower edge, and the size of its font.
type Word = (String, f32, f32, f32, f32, f32);

/// The bytes of a file, by Python's own `open`: its errors are the ones that Python users know.
fn contents<'py>(path: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let file = path.py().import("io")?.call_method1("open", (path, "rb"))?;
    let bytes = file.call_method1("read", (source::MAX_FILE + 1,));
    file.call_method0("close")?;
    Ok(bytes?.cast_into()?)
}

/// The text of a bundled narrative of a fictional country, in the layout of the 2020s.
#[pyfunction]
pub(crate) fn sample() -> &'static str {
    tipreport::sample()
}

fn options(
    edition: Option<u16>,
    country: Option<&str>,
    title: Option<&str>,
    outline_only: bool,
) -> ParseOptions {
    let mut options = ParseOptions::default();
    options.edition = edition;
    options.country = country.map(str::to_owned);
    options.title = title.map(str::to_owned);
    options.outline_only = outline_only;
    options
}
