//! Tables as Arrow record batches.

use std::collections::HashMap;
use std::convert::Infallible;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::{fmt, io};

use arrow_array::builder::{BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, RecordBatchReader, StringArray,
};
use arrow_schema::{ArrowError, DataType, Field, SchemaRef};

use super::{Frame, Kind, Schema, Table, Value};
use crate::corpus::{Corpus, read_each};

/// The Arrow schema of a table. What a column means is in its metadata, under `description`.
#[must_use]
pub fn schema(schema: &Schema) -> SchemaRef {
    let fields = schema.columns.iter().map(|column| {
        let metadata = HashMap::from([("description".to_owned(), column.doc.clone().into_owned())]);
        Field::new(column.name.as_ref(), data_type(column.kind), true).with_metadata(metadata)
    });
    let metadata = HashMap::from([("description".to_owned(), schema.doc.to_owned())]);
    Arc::new(arrow_schema::Schema::new_with_metadata(fields.collect::<Vec<_>>(), metadata))
}

fn data_type(kind: Kind) -> DataType {
    match kind {
        Kind::Text | Kind::OneOf(_) => DataType::Utf8,
        Kind::Integer => DataType::Int64,
        Kind::Number => DataType::Float64,
        Kind::Boolean => DataType::Boolean,
    }
}

/// Rows on their way to a record batch.
#[derive(Debug)]
pub struct BatchBuilder {
    schema: SchemaRef,
    columns: Vec<Builder>,
    rows: usize,
}

#[derive(Debug)]
enum Builder {
    Text(StringBuilder),
    Integer(Int64Builder),
    Number(Float64Builder),
    Boolean(BooleanBuilder),
}

impl BatchBuilder {
    /// A builder without rows.
    #[must_use]
    pub fn new(table: &Schema) -> Self {
        let columns = table.columns.iter().map(|column| Builder::of(column.kind)).collect();
        Self { schema: schema(table), columns, rows: 0 }
    }

    /// The number of rows pushed since the last batch.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Adds a row: a cell a column, in order. A cell that is not of its column's type becomes null.
    pub fn push(&mut self, row: &[Value<'_>]) {
        for (index, column) in self.columns.iter_mut().enumerate() {
            column.push(row.get(index).unwrap_or(&Value::Null));
        }
        self.rows += 1;
    }

    /// The rows pushed since the last batch, as a batch.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "it cannot: the columns are made from the schema")]
    pub fn finish(&mut self) -> RecordBatch {
        let columns: Vec<ArrayRef> = self.columns.iter_mut().map(Builder::finish).collect();
        let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(self.rows));
        self.rows = 0;
        RecordBatch::try_new_with_options(self.schema.clone(), columns, &options)
            .expect("every column has the schema's type and one cell a row")
    }
}

impl Builder {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Text | Kind::OneOf(_) => Self::Text(StringBuilder::new()),
            Kind::Integer => Self::Integer(Int64Builder::new()),
            Kind::Number => Self::Number(Float64Builder::new()),
            Kind::Boolean => Self::Boolean(BooleanBuilder::new()),
        }
    }

    fn push(&mut self, value: &Value<'_>) {
        match (self, value) {
            (Self::Text(column), Value::Text(text)) => column.append_value(text),
            (Self::Integer(column), Value::Integer(value)) => column.append_value(*value),
            (Self::Number(column), Value::Number(value)) => column.append_value(*value),
            (Self::Boolean(column), Value::Boolean(value)) => column.append_value(*value),
            (Self::Text(column), _) => column.append_null(),
            (Self::Integer(column), _) => column.append_null(),
            (Self::Number(column), _) => column.append_null(),
            (Self::Boolean(column), _) => column.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(column) => Arc::new(column.finish()),
            Self::Integer(column) => Arc::new(column.finish()),
            Self::Number(column) => Arc::new(column.finish()),
            Self::Boolean(column) => Arc::new(column.finish()),
        }
    }
}

/// The rows of a batch in an IPC file: readers take it at a time.
const BATCH_ROWS: usize = 1 << 14;

/// Writes batches of few rows as an IPC file with batches of many.
pub(crate) struct FileWriter<W: io::Write> {
    schema: SchemaRef,
    file: arrow_ipc::writer::FileWriter<W>,
    waiting: Vec<RecordBatch>,
    rows: usize,
}

impl<W: io::Write> FileWriter<W> {
    pub(crate) fn new(table: &Schema, out: W) -> io::Result<Self> {
        let schema = schema(table);
        let file = arrow_ipc::writer::FileWriter::try_new(out, &schema).map_err(io_error)?;
        Ok(Self { schema, file, waiting: Vec::new(), rows: 0 })
    }

    pub(crate) fn write(&mut self, batch: RecordBatch) -> io::Result<()> {
        self.rows += batch.num_rows();
        self.waiting.push(batch);
        if self.rows >= BATCH_ROWS { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let batch = joined(&self.schema, &self.waiting).map_err(io_error)?;
        self.waiting.clear();
        self.rows = 0;
        self.file.write(&batch).map_err(io_error)
    }

    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.flush()?;
        self.file.into_inner().map_err(io_error)
    }
}

/// The rows of batches as one. Arrow's own way knows every type that there is, which is a tenth of a program.
fn joined(schema: &SchemaRef, batches: &[RecordBatch]) -> Result<RecordBatch, ArrowError> {
    let column = |at: usize| -> ArrayRef {
        let parts = batches.iter().map(|batch| batch.column(at));
        match schema.field(at).data_type() {
            DataType::Int64 => {
                Arc::new(parts.flat_map(AsArray::as_primitive::<Int64Type>).collect::<Int64Array>())
            }
            DataType::Float64 => {
                Arc::new(parts.flat_map(AsArray::as_primitive::<Float64Type>).collect::<Float64Array>())
            }
            DataType::Boolean => Arc::new(parts.flat_map(AsArray::as_boolean).collect::<BooleanArray>()),
            _ => Arc::new(parts.flat_map(AsArray::as_string::<i32>).collect::<StringArray>()),
        }
    };
    RecordBatch::try_new(schema.clone(), (0..schema.fields().len()).map(column).collect())
}

impl<W: io::Write> fmt::Debug for FileWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileWriter").field("rows", &self.rows).finish_non_exhaustive()
    }
}

fn io_error(error: ArrowError) -> io::Error {
    match error {
        ArrowError::IoError(_, error) => error,
        other => io::Error::other(other),
    }
}

/// The batches of a table, made one by one when they are asked for.
pub struct Batches {
    schema: SchemaRef,
    next: Box<dyn FnMut() -> Option<RecordBatch> + Send>,
}

impl Batches {
    /// The rows of one of a corpus's tidy tables.
    #[must_use]
    pub fn of(corpus: Arc<Corpus>, table: Table) -> Self {
        let mut at = 0;
        let mut builder = BatchBuilder::new(table.schema());
        let schema = builder.schema.clone();
        let next = move || {
            while builder.rows() < BATCH_ROWS {
                let Some(entry) = corpus.entries().get(at) else { break };
                table.rows(entry, &mut |row| builder.push(row));
                at += 1;
            }
            (builder.rows() > 0).then(|| builder.finish())
        };
        Self { schema, next: Box::new(next) }
    }

    /// The rows of a table in memory.
    #[must_use]
    pub fn of_frame(frame: &Frame) -> Self {
        let batch = frame.to_batch();
        let schema = batch.schema();
        let mut batch = Some(batch);
        Self { schema, next: Box::new(move || batch.take()) }
    }
}

impl Iterator for Batches {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        (self.next)().map(Ok)
    }
}

impl RecordBatchReader for Batches {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

impl fmt::Debug for Batches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batches").field("schema", &self.schema).finish_non_exhaustive()
    }
}

impl Frame {
    /// The table as one batch.
    #[must_use]
    pub fn to_batch(&self) -> RecordBatch {
        let mut builder = BatchBuilder::new(self.schema());
        for row in self.rows() {
            builder.push(row);
        }
        builder.finish()
    }
}

/// Reads a batch of narratives and gives a table of them: what an engine for data of any size maps over its batches.
///
/// `batch` has the columns `name` and `text`, both of strings; a row without text is left out.
///
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, RecordBatch, StringArray};
/// use tipreport::table::{Table, arrow};
///
/// let names: ArrayRef = Arc::new(StringArray::from(vec!["2018-fredonia.txt"]));
/// let texts: ArrayRef = Arc::new(StringArray::from(vec!["FREDONIA: Tier 2"]));
/// let batch = RecordBatch::try_from_iter([("name", names), ("text", texts)])?;
/// assert_eq!(arrow::map_batch(&batch, Table::Reports)?.num_rows(), 1);
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
///
/// # Errors
///
/// Where one of the columns is missing or not of strings (`Utf8`).
pub fn map_batch(batch: &RecordBatch, table: Table) -> Result<RecordBatch, ArrowError> {
    let names = strings(batch, "name")?;
    let texts = strings(batch, "text")?;
    let rows = names.iter().zip(texts).filter_map(|(name, text)| Some((name.unwrap_or_default(), text?)));
    let mut builder = BatchBuilder::new(table.schema());
    let flow = read_each(
        rows,
        |_| (),
        |entry, ()| {
            table.rows(&entry, &mut |row| builder.push(row));
            ControlFlow::<Infallible>::Continue(())
        },
    );
    let ControlFlow::Continue(()) = flow;
    Ok(builder.finish())
}

fn strings<'a>(batch: &'a RecordBatch, name: &str) -> Result<&'a StringArray, ArrowError> {
    let column = batch.column_by_name(name).and_then(|column| column.as_any().downcast_ref::<StringArray>());
    column.ok_or_else(|| {
        let found: Vec<_> = batch.schema_ref().fields().iter().map(ToString::to_string).collect();
        ArrowError::SchemaError(format!("expected a column {name:?} of strings, found {}", found.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_batches_hold_all_rows_in_order() {
        let corpus = Corpus::read(crate::sample_archive().iter().copied());
        let table = Table::Statistics;
        let mut whole = BatchBuilder::new(table.schema());
        let mut batches = Vec::new();
        for entry in corpus.entries() {
            let mut part = BatchBuilder::new(table.schema());
            table.rows(entry, &mut |row| {
                whole.push(row);
                part.push(row);
            });
            batches.push(part.finish());
        }
        assert!(batches.len() > 20 && batches.iter().all(|batch| batch.num_rows() > 0));
        assert_eq!(joined(&schema(table.schema()), &batches).unwrap(), whole.finish());
    }
}
