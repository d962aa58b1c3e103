//! The Python module of tipreport: the core's model as immutable Python objects.
//!
//! It holds no knowledge of the report. What stands here turns Rust values into Python ones: bytes into code
//! points, enumerations into `enum.Enum`, slices into lazy sequences, errors into exceptions.

// Methods of Python's protocols take what the protocol gives them.
#![allow(clippy::needless_pass_by_value, clippy::unused_self)]
#![forbid(unsafe_code)]

mod command;
mod corpus;
mod country;
mod diagnostic;
mod error;
mod frame;
mod named;
mod placement;
mod read;
mod reading;
mod recommendation;
mod report;
mod section;
mod sequence;
mod span;
mod statistic;
mod table;
mod value;

/// What `tipreport` re-exports.
#[pyo3::pymodule(gil_used = false)]
mod _tipreport {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::command::command;
    #[pymodule_export]
    use crate::corpus::{Corpus, read_texts, sample_archive, scan_paths};
    #[pymodule_export]
    use crate::country::Country;
    #[pymodule_export]
    use crate::diagnostic::Diagnostic;
    #[pymodule_export]
    use crate::frame::Table;
    #[pymodule_export]
    use crate::placement::Placement;
    #[pymodule_export]
    use crate::read::{extract, parse, parse_all, read, read_edition, sample};
    #[pymodule_export]
    use crate::recommendation::Recommendation;
    #[pymodule_export]
    use crate::report::Report;
    #[pymodule_export]
    use crate::section::Section;
    #[pymodule_export]
    use crate::sequence::{Diagnostics, Recommendations, Sections, Statistics};
    #[pymodule_export]
    use crate::span::Span;
    #[pymodule_export]
    use crate::statistic::{Amount, Statistic, Unit};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        crate::named::add(module)?;
        crate::sequence::register(module.py())
    }
}
