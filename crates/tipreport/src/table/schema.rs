use std::borrow::Cow;

/// What a table holds: its columns, in order, and the columns that tell its rows apart.
///
/// CSV headers, JSON keys, Arrow fields and the descriptor of a data package are all written from it.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The name of the table.
    pub name: &'static str,
    /// What a row is, in one sentence.
    pub doc: &'static str,
    /// The columns, in order.
    pub columns: Cow<'static, [Column]>,
    /// The names of the columns that together name a row; none of them is null, and no two rows agree in all.
    pub key: &'static [&'static str],
}

impl Schema {
    /// The place of a column.
    #[must_use]
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == column)
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name, in `snake_case`.
    pub name: Cow<'static, str>,
    /// The type of its cells that are not null.
    pub kind: Kind,
    /// What a cell means.
    pub doc: Cow<'static, str>,
}

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// One of a closed list of names.
    OneOf(&'static [&'static str]),
    /// A whole number of 64 bits.
    Integer,
    /// A floating-point number of 64 bits.
    Number,
    /// Yes or no.
    Boolean,
}

impl Column {
    pub(crate) fn new(
        name: impl Into<Cow<'static, str>>,
        kind: Kind,
        doc: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { name: name.into(), kind, doc: doc.into() }
    }

    /// The columns that name a narrative, first in every table across editions.
    pub(crate) fn keys() -> [Self; 3] {
        [
            Self::new("edition", Kind::Integer, "Year of the edition."),
            Self::new("iso3", Kind::Text, "ISO 3166-1 alpha-3 code of the country."),
            Self::new("country", Kind::Text, "Name of the country in plain form."),
        ]
    }
}
