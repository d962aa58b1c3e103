//! Tables in Python: anything that reads Arrow reads them, with no copy on the way and nothing installed.

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;
use std::sync::Arc;

use arrow_array::RecordBatchReader;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_schema::ffi::FFI_ArrowSchema;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};
use tipreport::corpus::Corpus;
use tipreport::table::{
    self, Format, Frame, Kind, Piece, Schema, Table as Tidy, Value, Writer, arrow::Batches,
};

/// The rows that a notebook shows.
const SHOWN: usize = 10;

/// A table of a corpus.
///
/// Every library that reads Arrow opens it as it is: `polars.DataFrame(table)`, `duckdb.sql("from table")`,
/// `pandas.DataFrame.from_arrow(table)`, `pyarrow.table(table)`. Offsets count code points.
#[pyclass(frozen, module = "tipreport")]
pub(crate) struct Table(Rows);

enum Rows {
    Tidy { corpus: Arc<Corpus>, table: Tidy },
    Frame(Arc<Frame>),
}

impl Table {
    pub(crate) fn of_corpus(corpus: Arc<Corpus>, table: Tidy) -> Self {
        Self(Rows::Tidy { corpus, table })
    }

    pub(crate) fn of_frame(frame: Frame) -> Self {
        Self(Rows::Frame(Arc::new(frame)))
    }

    fn schema(&self) -> &Schema {
        match &self.0 {
            Rows::Tidy { table, .. } => table.schema(),
            Rows::Frame(frame) => frame.schema(),
        }
    }

    fn batches(&self) -> Batches {
        match &self.0 {
            Rows::Tidy { corpus, table } => Batches::of(Arc::clone(corpus), *table),
            Rows::Frame(frame) => Batches::of_frame(frame),
        }
    }

    /// Gives rows to `emit` until it has enough.
    fn rows(&self, emit: &mut dyn FnMut(&[Value<'_>]) -> bool) {
        match &self.0 {
            Rows::Tidy { corpus, table } => {
                let mut more = true;
                for entry in corpus.entries() {
                    table.rows(entry, &mut |row| more = more && emit(row));
                    if !more {
                        return;
                    }
                }
            }
            Rows::Frame(frame) => {
                frame.rows().iter().all(|row| emit(row));
            }
        }
    }

    fn write_to(&self, format: Format, path: &PathBuf) -> std::io::Result<()> {
        let mut writer = Writer::new(format, self.schema(), BufWriter::new(File::create(path)?))?;
        match &self.0 {
            Rows::Tidy { corpus, table } => {
                for entry in corpus.entries() {
                    writer.write(Piece::new(format, table.schema(), |emit| table.rows(entry, emit)))?;
                }
            }
            Rows::Frame(frame) => {
                let all = |emit: &mut dyn FnMut(&[Value<'_>])| frame.rows().iter().for_each(|row| emit(row));
                writer.write(Piece::new(format, frame.schema(), all))?;
            }
        }
        writer.finish().map(drop)
    }
}

#[pymethods]
impl Table {
    /// The name of the table.
    #[getter]
    fn name(&self) -> &str {
        self.schema().name
    }

    /// The names of the columns.
    #[getter]
    fn columns(&self) -> Vec<&str> {
        self.schema().columns.iter().map(|column| column.name.as_ref()).collect()
    }

    /// The columns: for each its name, its type, what it means and, where it is one of a list, its levels.
    #[getter(schema)]
    fn described<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for column in self.schema().columns.iter() {
            let dict = PyDict::new(py);
            dict.set_item("name", column.name.as_ref())?;
            dict.set_item("type", type_name(column.kind))?;
            dict.set_item("description", column.doc.as_ref())?;
            let levels = if let Kind::OneOf(names) = column.kind { Some(names) } else { None };
            dict.set_item("levels", levels)?;
            list.append(dict)?;
        }
        Ok(list)
    }

    fn __len__(&self) -> usize {
        match &self.0 {
            Rows::Frame(frame) => frame.rows().len(),
            Rows::Tidy { .. } => {
                let mut count = 0;
                self.rows(&mut |_| {
                    count += 1;
                    true
                });
                count
            }
        }
    }

    fn __bool__(&self) -> bool {
        let mut any = false;
        self.rows(&mut |_| {
            any = true;
            false
        });
        any
    }

    /// The table as a stream of the Arrow C data interface.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        requested_schema: Option<&Bound<'py, PyAny>>,
        py: Python<'py>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer that cannot convert give its own schema.
        let _ = requested_schema;
        let reader: Box<dyn RecordBatchReader + Send> = Box::new(self.batches());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
    }

    /// The schema of the table, for the Arrow C data interface.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(table::arrow::schema(self.schema()).as_ref());
        let schema = schema.map_err(|error| PyValueError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The rows as dictionaries.
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let names: Vec<_> = self
            .schema()
            .columns
            .iter()
            .map(|column| pyo3::types::PyString::intern(py, &column.name))
            .collect();
        let list = PyList::empty(py);
        let mut fault = None;
        self.rows(&mut |row| {
            let made = dict(py, &names, row).and_then(|dict| list.append(dict));
            fault = made.err();
            fault.is_none()
        });
        fault.map_or(Ok(list), Err)
    }

    /// The columns as lists, by name.
    fn to_columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let columns: Vec<_> = self.schema().columns.iter().map(|_| PyList::empty(py)).collect();
        let mut fault = None;
        self.rows(&mut |row| {
            let mut cells = columns.iter().zip(row);
            fault = cells.try_for_each(|(column, value)| column.append(object(py, value)?)).err();
            fault.is_none()
        });
        if let Some(error) = fault {
            return Err(error);
        }
        let dict = PyDict::new(py);
        for (column, list) in self.schema().columns.iter().zip(columns) {
            dict.set_item(column.name.as_ref(), list)?;
        }
        Ok(dict)
    }

    /// The table as a `polars.DataFrame`.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("polars")?.getattr("DataFrame")?.call1((slf,))
    }

    /// The table as a `pandas.DataFrame` with nullable types; names of a closed list are categories.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("tipreport._frames")?.getattr("to_pandas")?.call1((slf,))
    }

    /// Write the table to a file: `.csv`, `.ndjson` or `.arrow`, by its ending.
    fn write(&self, path: PathBuf, py: Python<'_>) -> PyResult<()> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let format: Format = ending.to_ascii_lowercase().parse().map_err(|_| {
            PyValueError::new_err(format!(
                "expected a file that ends in .csv, .ndjson or .arrow, found {ending:?}"
            ))
        })?;
        Ok(py.detach(|| self.write_to(format, &path))?)
    }

    fn __repr__(&self) -> String {
        let schema = self.schema();
        format!("<Table {}: {} rows, {} columns>", schema.name, self.__len__(), schema.columns.len())
    }

    fn _repr_html_(&self) -> String {
        let mut html = String::from("<table><thead><tr>");
        for column in self.schema().columns.iter() {
            cell(&mut html, "th", &column.name);
        }
        html.push_str("</tr></thead><tbody>");
        let mut shown = 0;
        self.rows(&mut |row| {
            html.push_str("<tr>");
            for value in row {
                cell(&mut html, "td", &plain(value));
            }
            html.push_str("</tr>");
            shown += 1;
            shown < SHOWN
        });
        html.push_str("</tbody></table>");
        let rows = self.__len__();
        html.extend(["<p>", &shown.min(rows).to_string(), " of ", &rows.to_string(), " rows</p>"]);
        html
    }
}

fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::OneOf(_) => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
    }
}

fn dict<'py>(
    py: Python<'py>,
    names: &[Bound<'py, pyo3::types::PyString>],
    row: &[Value<'_>],
) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    for (name, value) in names.iter().zip(row) {
        dict.set_item(name, object(py, value)?)?;
    }
    Ok(dict)
}

fn object<'py>(py: Python<'py>, value: &Value<'_>) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Text(text) => text.as_ref().into_bound_py_any(py),
        Value::Integer(value) => value.into_bound_py_any(py),
        Value::Number(value) => value.into_bound_py_any(py),
        Value::Boolean(value) => value.into_bound_py_any(py),
    }
}

fn plain(value: &Value<'_>) -> String {
    match value {
        Value::Null => String::new(),
        Value::Text(text) => text.chars().take(200).collect(),
        Value::Integer(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
        Value::Boolean(value) => value.to_string(),
    }
}

fn cell(html: &mut String, tag: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    html.extend(["<", tag, ">", &text, "</", tag, ">"]);
}
