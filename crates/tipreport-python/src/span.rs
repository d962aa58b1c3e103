use pyo3::prelude::*;
use pyo3::types::PySlice;

use crate::value::value;

value! {
    /// A half-open range of code points, `start..end`, in the text of its report.
    ///
    /// `text[span.slice()]` is the surface that it stands for. In the JSON form spans are bytes of UTF-8.
    Span {
        /// The offset of the first code point.
        start: usize,
        /// The offset after the last code point.
        end: usize,
    }

    /// The range as a slice: `text[span.slice()]`.
    fn slice<'py>(&self, py: Python<'py>) -> Bound<'py, PySlice> {
        PySlice::new(py, self.start.cast_signed(), self.end.cast_signed(), 1)
    }

    fn __len__(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    fn __bool__(&self) -> bool {
        self.end > self.start
    }

    fn __repr__(&self) -> String {
        format!("Span({}, {})", self.start, self.end)
    }
}
