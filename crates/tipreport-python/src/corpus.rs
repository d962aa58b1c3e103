//! Many reports, and their tables.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use pyo3::exceptions::{PyIndexError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyIterator, PyTuple};
use tipreport::corpus::{self, Entry, Source};
use tipreport::table::{self, PANEL_MEASURES};
use tipreport::{Measure, corpus::Corpus as Entries, table::Table as Tidy};

use crate::frame::Table;
use crate::named::Named;
use crate::reading::Reading;
use crate::report::Report;

/// How often progress is told and Ctrl-C heard.
const PAUSE: Duration = Duration::from_millis(50);

/// Many reports with where they came from, in the order in which they were given.
///
/// A file that could not be read is a row of `failures`; the others are read all the same. It is immutable, and may
/// be used from many threads at once.
#[pyclass(frozen, sequence, module = "tipreport")]
pub(crate) struct Corpus {
    entries: Arc<Entries>,
    /// The places of the reports among the entries.
    reports: Vec<usize>,
}

impl Corpus {
    fn of(entries: Entries) -> Self {
        let reports = entries.entries().iter().enumerate().filter(|(_, entry)| entry.report().is_some());
        let reports = reports.map(|(at, _)| at).collect();
        Self { entries: Arc::new(entries), reports }
    }

    fn tidy(&self, table: Tidy) -> Table {
        Table::of_corpus(Arc::clone(&self.entries), table)
    }

    /// A table across editions, made without the lock of the interpreter.
    fn across(&self, py: Python<'_>, make: impl FnOnce(&Entries) -> table::Frame + Send) -> Table {
        Table::of_frame(py.detach(|| make(&self.entries)))
    }
}

#[pymethods]
impl Corpus {
    fn __len__(&self) -> usize {
        self.reports.len()
    }

    fn __getitem__(&self, index: isize) -> PyResult<Report> {
        let length = self.reports.len();
        let at = if index < 0 { index.checked_add_unsigned(length) } else { Some(index) };
        let place = at.and_then(|at| usize::try_from(at).ok()).and_then(|at| self.reports.get(at));
        let report = place.and_then(|&place| self.entries.entries()[place].report());
        report
            .map(report_of)
            .ok_or_else(|| PyIndexError::new_err(format!("expected an index below {length}, found {index}")))
    }

    fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let sequence = slf.py().import("collections.abc")?.getattr("Sequence")?;
        sequence.call_method1("__iter__", (slf,))
    }

    /// The report of a country, by its ISO 3166-1 alpha-3 code or, for one without, its name, in an edition; None
    /// where the corpus does not hold it.
    fn get(&self, edition: u16, country: &str) -> Option<Report> {
        self.entries.get(edition, country).map(report_of)
    }

    /// The sources of the reports: one for each, in order.
    #[getter]
    fn sources(&self) -> Vec<&str> {
        self.reports.iter().map(|&at| self.entries.entries()[at].source.as_str()).collect()
    }

    /// Narratives of a country and edition that came before: source, and source of the first.
    #[getter]
    fn duplicates(&self) -> Vec<(&str, &str)> {
        self.entries
            .duplicates()
            .filter_map(|entry| Some((entry.source.as_str(), entry.duplicate_of.as_deref()?)))
            .collect()
    }

    /// One row a narrative.
    #[getter]
    fn reports(&self) -> Table {
        self.tidy(Tidy::Reports)
    }

    /// One row a section.
    #[getter]
    fn sections(&self) -> Table {
        self.tidy(Tidy::Sections)
    }

    /// One row a recommendation.
    #[getter]
    fn recommendations(&self) -> Table {
        self.tidy(Tidy::Recommendations)
    }

    /// One row a statistic, with the sentence that states it.
    #[getter]
    fn statistics(&self) -> Table {
        self.tidy(Tidy::Statistics)
    }

    /// One row a diagnostic.
    #[getter]
    fn diagnostics(&self) -> Table {
        self.tidy(Tidy::Diagnostics)
    }

    /// One row a source that gave no report.
    #[getter]
    fn failures(&self) -> Table {
        self.tidy(Tidy::Failures)
    }

    /// Country by edition: one row a narrative, with one headline value a measure, its status, and the number of
    /// the statistic that says so. Without measures, all that have a total.
    #[pyo3(signature = (measures=None))]
    fn panel(&self, measures: Option<Vec<Named<Measure>>>, py: Python<'_>) -> Table {
        let measures = measures_or_all(measures);
        self.across(py, |corpus| table::panel(corpus, &measures))
    }

    /// The panel in long form: one row a country, edition and measure.
    #[pyo3(signature = (measures=None))]
    fn headlines(&self, measures: Option<Vec<Named<Measure>>>, py: Python<'_>) -> Table {
        let measures = measures_or_all(measures);
        self.across(py, |corpus| table::headlines(corpus, &measures))
    }

    /// The tier of each country over the editions, with stated changes checked.
    fn tiers(&self, py: Python<'_>) -> Table {
        self.across(py, table::tiers)
    }

    /// Figures of earlier years, held against what the edition of that year said.
    fn revisions(&self, py: Python<'_>) -> Table {
        self.across(py, table::revisions)
    }

    /// Recommendations that the edition before made as well.
    fn repeats(&self, py: Python<'_>) -> Table {
        self.across(py, table::repeats)
    }

    /// Sentences that the edition before had as well, with the share that changed.
    fn kept_sentences(&self, py: Python<'_>) -> Table {
        self.across(py, table::kept_sentences)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>, py: Python<'_>) -> Py<PyAny> {
        let Ok(other) = other.cast::<Self>() else { return py.NotImplemented() };
        let (one, other) = (&self.entries, &other.get().entries);
        let equal = Arc::ptr_eq(one, other) || py.detach(|| one == other);
        PyBool::new(py, equal).to_owned().into_any().unbind()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyTuple::new(py, self.sources())?.hash()
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (memo, /))]
    fn __deepcopy__(slf: Py<Self>, memo: &Bound<'_, PyAny>) -> Py<Self> {
        let _ = memo;
        slf
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let (py, entries) = (slf.py(), &slf.get().entries);
        let json = py.detach(|| serde_json::to_vec(&**entries)).map_err(not_json)?;
        Ok((slf.get_type().getattr("_of")?, (PyBytes::new(py, &json),)))
    }

    /// The corpus of a JSON form: what pickling writes.
    #[staticmethod]
    #[pyo3(name = "_of", signature = (json, /))]
    fn of_json(json: &Bound<'_, PyBytes>) -> PyResult<Self> {
        let bytes = json.as_bytes();
        json.py().detach(|| serde_json::from_slice(bytes)).map(Self::of).map_err(not_json)
    }

    fn __repr__(&self) -> String {
        let failures = self.entries.failures().count();
        let editions = || self.entries.reports().filter_map(tipreport::Report::edition);
        let span = editions().min().zip(editions().max());
        let editions = span.map_or_else(String::new, |(first, last)| format!(", editions {first} to {last}"));
        format!("<Corpus of {} reports{editions}, {failures} failures>", self.reports.len())
    }
}

fn not_json(error: serde_json::Error) -> PyErr {
    PyValueError::new_err(error.to_string())
}

fn report_of(report: &tipreport::Report) -> Report {
    Report(Arc::new(Reading::from(report.clone())))
}

fn measures_or_all(measures: Option<Vec<Named<Measure>>>) -> Vec<Measure> {
    measures
        .map_or_else(|| PANEL_MEASURES.to_vec(), |named| named.into_iter().map(|measure| measure.0).collect())
}

/// Reads files, folders and patterns. `progress` is called with the sources done and their number.
#[pyfunction]
#[pyo3(name = "scan_paths", signature = (paths, progress))]
pub(crate) fn scan_paths(
    paths: Vec<std::path::PathBuf>,
    progress: Option<Py<PyAny>>,
    py: Python<'_>,
) -> PyResult<Corpus> {
    let files = py.detach(|| corpus::files(paths));
    let total = files.len();
    read(files.into_iter(), Progress::new(progress, Some(total)), py)
}

/// Reads pairs of a name and a text.
#[pyfunction]
#[pyo3(name = "read_texts", signature = (texts, progress))]
pub(crate) fn read_texts(texts: &Bound<'_, PyAny>, progress: Option<Py<PyAny>>) -> PyResult<Corpus> {
    let py = texts.py();
    let total = texts.len().ok();
    let fault = Mutex::new(None);
    let pairs = Pairs { texts: texts.try_iter()?.unbind(), fault: &fault };
    // What Python raises while it gives a pair ends the reading.
    let corpus = read(pairs, Progress::new(progress, total), py)?;
    match fault.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(corpus),
    }
}

/// The pairs of a Python iterable; it ends at a fault.
struct Pairs<'a> {
    texts: Py<PyIterator>,
    fault: &'a Mutex<Option<PyErr>>,
}

impl Iterator for Pairs<'_> {
    type Item = (String, String);

    fn next(&mut self) -> Option<Self::Item> {
        Python::attach(|py| match pair(self.texts.bind(py).clone().next()?) {
            Ok(pair) => Some(pair),
            Err(error) => {
                *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                None
            }
        })
    }
}

fn pair(item: PyResult<Bound<'_, PyAny>>) -> PyResult<(String, String)> {
    let item = item?;
    let found = item.get_type().name()?.to_string();
    item.extract().map_err(|_: PyErr| {
        PyTypeError::new_err(format!("expected pairs of a name and a text, both str, found {found}"))
    })
}

/// Where the reading stands, told to Python from time to time.
struct Progress {
    told: Option<Py<PyAny>>,
    total: Option<usize>,
    done: usize,
    last: Instant,
}

impl Progress {
    fn new(told: Option<Py<PyAny>>, total: Option<usize>) -> Self {
        Self { told, total, done: 0, last: Instant::now() }
    }

    fn step(&mut self, entry: &Entry) -> ControlFlow<PyErr> {
        // A source of many narratives is one step.
        self.done += usize::from(entry.part == 1);
        if self.last.elapsed() < PAUSE {
            return ControlFlow::Continue(());
        }
        self.last = Instant::now();
        match Python::attach(|py| py.check_signals().and_then(|()| self.tell(py))) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => ControlFlow::Break(error),
        }
    }

    fn tell(&self, py: Python<'_>) -> PyResult<()> {
        let Some(told) = &self.told else { return Ok(()) };
        told.call1(py, (self.done, self.total)).map(drop)
    }
}

/// Reads sources without the lock of the interpreter.
fn read<S: Source>(
    sources: impl Iterator<Item = S> + Send,
    mut progress: Progress,
    py: Python<'_>,
) -> PyResult<Corpus> {
    match py.detach(|| in_pool(|| Entries::try_read(sources, |entry| progress.step(entry)))) {
        ControlFlow::Continue(entries) => {
            progress.tell(py)?;
            Ok(Corpus::of(entries))
        }
        ControlFlow::Break(error) => Err(error),
    }
}

/// The process in which the threads of rayon were started, if any were.
static OWNER: OnceLock<u32> = OnceLock::new();

/// Does work that needs threads. In a process that was forked from one that had started them, as Python's
/// `multiprocessing` does, they are gone and would be waited for without end: there it starts its own.
fn in_pool<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let here = std::process::id();
    if *OWNER.get_or_init(|| here) == here {
        return work();
    }
    match rayon::ThreadPoolBuilder::new().build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

/// A bundled archive: six fictional countries over four editions, by file name.
#[pyfunction]
pub(crate) fn sample_archive(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let archive = PyDict::new(py);
    for (name, text) in tipreport::sample_archive() {
        archive.set_item(name, text)?;
    }
    Ok(archive)
}
