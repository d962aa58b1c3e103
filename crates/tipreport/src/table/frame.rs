use std::io::{self, Write};

use super::{Format, Piece, Schema, Value, Writer};

/// A table whose rows are in memory: one that needs many narratives at once.
#[derive(Clone, Debug)]
pub struct Frame {
    schema: Schema,
    rows: Vec<Vec<Value<'static>>>,
}

impl Frame {
    pub(crate) fn new(schema: Schema, rows: Vec<Vec<Value<'static>>>) -> Self {
        debug_assert!(rows.iter().all(|row| row.len() == schema.columns.len()));
        Self { schema, rows }
    }

    /// What the table holds.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// The rows: a cell a column, in order.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Value<'static>>] {
        &self.rows
    }

    /// A cell by row and name of its column.
    #[must_use]
    pub fn get(&self, row: usize, column: &str) -> Option<&Value<'static>> {
        self.rows.get(row)?.get(self.schema.position(column)?)
    }

    /// Writes the table.
    ///
    /// # Errors
    ///
    /// As [`Writer::new`] and [`Writer::write`].
    pub fn write<W: Write>(&self, format: Format, out: W) -> io::Result<W> {
        let mut writer = Writer::new(format, &self.schema, out)?;
        writer.write(Piece::new(format, &self.schema, |emit| self.rows.iter().for_each(|row| emit(row))))?;
        writer.finish()
    }
}
