use std::io::{self, Write};

use super::{Schema, Value, csv, ndjson};

named! {
    /// A file format of tables.
    pub enum Format {
        /// Comma-separated values, RFC 4180.
        Csv = "csv",
        /// One JSON object a line.
        Ndjson = "ndjson",
        /// The Arrow IPC file format, also called Feather 2; needs the feature `arrow`.
        Arrow = "arrow",
    }
}

/// The rows of one narrative in the form of a file, made on any thread for a [`Writer`] to put in order.
#[derive(Debug)]
pub struct Piece(Form);

/// How long the rows of a narrative are as a rule, in bytes.
const USUAL: usize = 1 << 14;

#[derive(Debug)]
enum Form {
    Text(String),
    #[cfg(feature = "arrow")]
    Batch(arrow_array::RecordBatch),
}

impl Piece {
    /// The rows that `rows` gives to the function it is called with.
    pub fn new(format: Format, schema: &Schema, rows: impl FnOnce(&mut dyn FnMut(&[Value<'_>]))) -> Self {
        match format {
            #[cfg(feature = "arrow")]
            Format::Arrow => {
                let mut batch = super::arrow::BatchBuilder::new(schema);
                rows(&mut |row| batch.push(row));
                Self(Form::Batch(batch.finish()))
            }
            Format::Ndjson => {
                let mut text = String::new();
                rows(&mut |row| ndjson::row(schema, row, &mut text));
                Self(Form::Text(text))
            }
            // No writer for Arrow can be had that this piece could go to.
            #[cfg(not(feature = "arrow"))]
            Format::Arrow => Self(Form::Text(String::new())),
            Format::Csv => {
                let mut text = String::new();
                rows(&mut |row| {
                    if text.is_empty() {
                        text.reserve(USUAL);
                    }
                    csv::row(row, &mut text);
                });
                Self(Form::Text(text))
            }
        }
    }
}

/// Writes a table to a file, a socket or memory.
///
/// ```
/// use tipreport::corpus::Entry;
/// use tipreport::table::{Format, Piece, Table, Writer};
///
/// let entry = Entry::new("notes.txt", Err(std::io::Error::other("the disk is gone").into()));
/// let schema = Table::Failures.schema();
/// let mut writer = Writer::new(Format::Ndjson, schema, Vec::new())?;
/// writer.write(Piece::new(Format::Ndjson, schema, |emit| Table::Failures.rows(&entry, emit)))?;
/// let written = String::from_utf8(writer.finish()?).unwrap();
/// assert!(written.starts_with(r#"{"source":"notes.txt","part":1,"code":"io","message":"the disk is gone""#));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write>(Target<W>);

#[derive(Debug)]
enum Target<W: Write> {
    Text(W),
    #[cfg(feature = "arrow")]
    Arrow(Box<super::arrow::FileWriter<W>>),
}

impl<W: Write> Writer<W> {
    /// A writer of a table's rows; of CSV it writes the header line.
    ///
    /// # Errors
    ///
    /// Where `out` fails, and for [`Format::Arrow`] where this crate was built without the feature `arrow`.
    pub fn new(format: Format, schema: &Schema, mut out: W) -> io::Result<Self> {
        match format {
            Format::Csv => {
                let mut line = String::new();
                csv::header(schema, &mut line);
                out.write_all(line.as_bytes())?;
                Ok(Self(Target::Text(out)))
            }
            Format::Ndjson => Ok(Self(Target::Text(out))),
            #[cfg(feature = "arrow")]
            Format::Arrow => {
                let file = super::arrow::FileWriter::new(schema, out)?;
                Ok(Self(Target::Arrow(Box::new(file))))
            }
            #[cfg(not(feature = "arrow"))]
            Format::Arrow => Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "expected a build with the feature `arrow`, found one without it",
            )),
        }
    }

    /// Writes rows after those that are written.
    ///
    /// # Errors
    ///
    /// Where the file fails, or the piece was made for another format.
    pub fn write(&mut self, piece: Piece) -> io::Result<()> {
        match (&mut self.0, piece.0) {
            (Target::Text(out), Form::Text(text)) => out.write_all(text.as_bytes()),
            #[cfg(feature = "arrow")]
            (Target::Arrow(out), Form::Batch(batch)) => out.write(batch),
            #[cfg(feature = "arrow")]
            (Target::Arrow(_), Form::Text(_)) | (Target::Text(_), Form::Batch(_)) => {
                Err(io::Error::other("expected rows in the format of the file, found another"))
            }
        }
    }

    /// Writes what must stand at the end, and gives the file back.
    ///
    /// # Errors
    ///
    /// Where the file fails.
    pub fn finish(self) -> io::Result<W> {
        match self.0 {
            Target::Text(mut out) => {
                out.flush()?;
                Ok(out)
            }
            #[cfg(feature = "arrow")]
            Target::Arrow(out) => out.finish(),
        }
    }
}
