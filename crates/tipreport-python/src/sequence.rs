//! The lists of a report. Their items are made when they are asked for, so that reading a report costs no more
//! than in Rust.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PySlice, PyTuple};
use tipreport::{Absence, Actor, Form, Measure, SectionKind, UnitKind};

use crate::diagnostic::Diagnostic;
use crate::named::Named;
use crate::reading::Reading;
use crate::recommendation::Recommendation;
use crate::report::Report;
use crate::section::Section;
use crate::statistic::Statistic;
use crate::value::{Plain, repr};

/// The items of a report's list that a sequence shows.
#[derive(Clone, Debug)]
enum Shown {
    All,
    Some(Box<[usize]>),
}

/// What an index of Python's stands for.
#[derive(FromPyObject)]
enum Key<'py> {
    Slice(Bound<'py, PySlice>),
    At(isize),
}

/// What `__reduce__` gives: a function and its arguments.
type Reduced<'py> = (Bound<'py, PyAny>, (Report, Option<Vec<usize>>));

/// How many items a `repr` shows.
const SHOWN_IN_REPR: usize = 4;

macro_rules! sequence {
    (
        $(#[$meta:meta])*
        $name:ident of $item:ident: $list:ident, $make:ident;
        $($methods:tt)*
    ) => {
        $(#[$meta])*
        #[pyclass(frozen, sequence, module = "tipreport")]
        pub(crate) struct $name {
            reading: Arc<Reading>,
            shown: Shown,
        }

        impl $name {
            pub(crate) fn all(reading: Arc<Reading>) -> Self {
                Self { reading, shown: Shown::All }
            }

            fn items(&self) -> impl Iterator<Item = $item> + '_ {
                (0..self.__len__()).filter_map(|at| self.get(at))
            }

            fn get(&self, at: usize) -> Option<$item> {
                let item = self.reading.report.$list().get(self.index_in_list(at)?)?;
                Some(self.reading.$make(item))
            }

            fn index_in_list(&self, at: usize) -> Option<usize> {
                match &self.shown {
                    Shown::All => Some(at),
                    Shown::Some(indices) => indices.get(at).copied(),
                }
            }

            fn only(&self, shown: impl Iterator<Item = usize>) -> Self {
                let indices = shown.filter_map(|at| self.index_in_list(at)).collect();
                Self { reading: Arc::clone(&self.reading), shown: Shown::Some(indices) }
            }
        }

        impl Plain for $name {
            fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let list = PyList::empty(py);
                for item in self.items() {
                    list.append(item.plain(py)?)?;
                }
                Ok(list.into_any())
            }
        }

        #[pymethods]
        impl $name {
            fn __len__(&self) -> usize {
                match &self.shown {
                    Shown::All => self.reading.report.$list().len(),
                    Shown::Some(indices) => indices.len(),
                }
            }

            fn __getitem__<'py>(&self, key: Key<'py>, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match key {
                    Key::Slice(slice) => {
                        let shown = self.only(positions(&slice, self.__len__())?);
                        Ok(Bound::new(py, shown)?.into_any())
                    }
                    Key::At(at) => {
                        let item = position(at, self.__len__()).and_then(|at| self.get(at));
                        let item = item.ok_or_else(|| {
                            PyIndexError::new_err(format!("expected an index below {}, found {at}", self.__len__()))
                        })?;
                        Ok(Bound::new(py, item)?.into_any())
                    }
                }
            }

            fn __iter__(slf: Bound<'_, Self>) -> Items {
                let end = slf.get().__len__();
                Items { sequence: slf.into_any().unbind(), end, done: AtomicUsize::new(0), backwards: false }
            }

            fn __reversed__(slf: Bound<'_, Self>) -> Items {
                Items { backwards: true, ..Self::__iter__(slf) }
            }

            fn __contains__(&self, item: &Bound<'_, PyAny>) -> bool {
                self.count(item) > 0
            }

            /// How often an item stands in the sequence.
            #[pyo3(signature = (value, /))]
            fn count(&self, value: &Bound<'_, PyAny>) -> usize {
                let Ok(value) = value.extract::<$item>() else { return 0 };
                self.items().filter(|item| *item == value).count()
            }

            /// The first index of an item between `start` and `stop`. Raises `ValueError` where it is not there.
            #[pyo3(signature = (value, start = 0, stop = isize::MAX, /))]
            fn index(&self, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
                let length = self.__len__();
                let (start, stop) = (bound(start, length), bound(stop, length));
                let found = value.extract::<$item>().ok().and_then(|value| {
                    self.items().enumerate().take(stop).skip(start).find(|(_, item)| *item == value)
                });
                found.map(|(at, _)| at).ok_or_else(|| {
                    PyValueError::new_err(concat!("expected an item of the ", stringify!($list), ", found another"))
                })
            }

            /// The items as dictionaries, under the names of the JSON form.
            fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.plain(py)
            }

            fn __eq__(&self, other: &Bound<'_, PyAny>, py: Python<'_>) -> Py<PyAny> {
                let Ok(other) = other.cast::<Self>() else { return py.NotImplemented() };
                let other = other.get();
                let equal = self.__len__() == other.__len__() && self.items().eq(other.items());
                pyo3::types::PyBool::new(py, equal).to_owned().into_any().unbind()
            }

            fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> {
                PyTuple::new(slf.py(), slf.try_iter()?.collect::<PyResult<Vec<_>>>()?)?.hash()
            }

            fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
                let length = slf.get().__len__();
                let mut shown: Vec<String> =
                    slf.try_iter()?.take(SHOWN_IN_REPR).map(|item| repr(&item?)).collect::<PyResult<_>>()?;
                if length > SHOWN_IN_REPR {
                    shown.push(format!("... {length} in all"));
                }
                Ok(format!("[{}]", shown.join(", ")))
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            #[pyo3(signature = (memo, /))]
            fn __deepcopy__(slf: Py<Self>, memo: &Bound<'_, PyAny>) -> Py<Self> {
                let _ = memo;
                slf
            }

            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
                let this = slf.get();
                let picked = match &this.shown {
                    Shown::All => None,
                    Shown::Some(indices) => Some(indices.to_vec()),
                };
                Ok((slf.get_type().getattr("_of")?, (Report(Arc::clone(&this.reading)), picked)))
            }

            /// The items of a report at these indices of its list: what pickling writes.
            #[staticmethod]
            #[pyo3(name = "_of", signature = (report, picked, /))]
            fn of(report: &Bound<'_, Report>, picked: Option<Vec<usize>>) -> Self {
                let all = Self::all(Arc::clone(&report.get().0));
                match picked {
                    Some(indices) => all.only(indices.into_iter()),
                    None => all,
                }
            }

            $($methods)*
        }
    };
}

sequence! {
    /// The sections of a report, in the order of the text.
    Sections of Section: sections, section;
}

sequence! {
    /// The recommendations of a report, in the order of the text.
    Recommendations of Recommendation: recommendations, recommendation;
}

sequence! {
    /// The diagnostics of a report, in the order of the text.
    Diagnostics of Diagnostic: diagnostics, diagnostic;
}

sequence! {
    /// Statistics of a report, in the order of the text; a notebook shows them as a table.
    Statistics of Statistic: statistics, statistic;

    /// The statistics that have every one of the given values; what is None is not asked for.
    #[pyo3(name = "where", signature = (*, measure=None, section=None, unit=None, form=None, year=None, by=None, absence=None))]
    #[allow(clippy::too_many_arguments, reason = "an argument for every field that one asks for")]
    fn filtered(
        &self,
        measure: Option<Named<Measure>>,
        section: Option<Named<SectionKind>>,
        unit: Option<Named<UnitKind>>,
        form: Option<Named<Form>>,
        year: Option<i32>,
        by: Option<Named<Actor>>,
        absence: Option<Named<Absence>>,
    ) -> Self {
        let statistics = self.reading.report.statistics();
        let fits = |at: &usize| {
            let Some(s) = self.index_in_list(*at).and_then(|at| statistics.get(at)) else { return false };
            measure.is_none_or(|wanted| s.measure == Some(wanted.0))
                && section.is_none_or(|wanted| s.section == wanted.0)
                && unit.is_none_or(|wanted| s.unit.kind() == wanted.0)
                && form.is_none_or(|wanted| s.form == Some(wanted.0))
                && year.is_none_or(|wanted| s.year.is_some_and(|year| year.number() == wanted))
                && by.is_none_or(|wanted| s.by == Some(wanted.0))
                && absence.is_none_or(|wanted| s.absence == Some(wanted.0))
        };
        self.only((0..self.__len__()).filter(fits))
    }

    #[pyo3(name = "_repr_html_")]
    fn repr_html(&self) -> String {
        crate::table::html(&self.items().collect::<Vec<_>>())
    }
}

/// Tells Python that these are sequences, so that `isinstance` and patterns take them as such.
pub(crate) fn register(py: Python<'_>) -> PyResult<()> {
    // `collections.abc` under the name that every interpreter has loaded at its start.
    let sequence = py.import("_collections_abc")?.getattr("Sequence")?;
    for class in [
        py.get_type::<Sections>(),
        py.get_type::<Recommendations>(),
        py.get_type::<Statistics>(),
        py.get_type::<Diagnostics>(),
    ] {
        sequence.call_method1("register", (class,))?;
    }
    Ok(())
}

/// Walks a sequence.
#[pyclass(frozen, module = "tipreport")]
pub(crate) struct Items {
    sequence: Py<PyAny>,
    end: usize,
    done: AtomicUsize,
    backwards: bool,
}

#[pymethods]
impl Items {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let done = self.done.fetch_add(1, Ordering::Relaxed);
        if done >= self.end {
            return Ok(None);
        }
        let at = if self.backwards { self.end - 1 - done } else { done };
        self.sequence.bind(py).get_item(at).map(Some)
    }

    fn __length_hint__(&self) -> usize {
        self.end.saturating_sub(self.done.load(Ordering::Relaxed))
    }
}

/// The position of an index that may count from the end.
fn position(index: isize, length: usize) -> Option<usize> {
    let at = if index < 0 { index.checked_add_unsigned(length)? } else { index };
    usize::try_from(at).ok().filter(|&at| at < length)
}

/// The bound of a range as Python reads it: from the end where negative, within the length.
fn bound(index: isize, length: usize) -> usize {
    let at = if index < 0 { index.saturating_add_unsigned(length).max(0) } else { index };
    at.unsigned_abs().min(length)
}

/// The positions of a slice.
fn positions(slice: &Bound<'_, PySlice>, length: usize) -> PyResult<impl Iterator<Item = usize> + use<>> {
    let indices = slice.indices(length.cast_signed())?;
    let count = indices.slicelength;
    Ok((0..count).filter_map(move |step| {
        let offset = indices.step.checked_mul(step.cast_signed())?;
        usize::try_from(indices.start.checked_add(offset)?).ok()
    }))
}
