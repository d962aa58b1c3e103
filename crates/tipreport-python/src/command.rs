use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the `tipreport` command; the first argument is the name of the program. Gives back its exit code.
#[pyfunction]
#[pyo3(name = "run_command", signature = (arguments, /))]
pub(crate) fn command(arguments: Vec<OsString>, py: Python<'_>) -> u8 {
    py.detach(|| tipreport_cli::run(arguments))
}
