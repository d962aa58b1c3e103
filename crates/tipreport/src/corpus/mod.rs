//! Many reports with where they came from.
//!
//! [`read_each`] streams an archive of any size; a [`Corpus`] keeps it, in order, for questions across countries
//! and editions. A source that cannot be read is an entry with a [`Failure`], and the others are read all the same.

mod entry;
#[cfg(feature = "files")]
mod files;
mod history;
mod reading;

pub use entry::{Entry, Failure};
#[cfg(feature = "files")]
pub use files::{File, files};
pub use history::History;
pub use reading::{Source, read_each};

use std::convert::Infallible;
use std::ops::ControlFlow;

use crate::Report;

/// Narratives of many countries and editions, in the order in which they were given.
///
/// With the feature `serde` it is written and read back: a list of its entries, each with the JSON form of its
/// report.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Corpus {
    entries: Vec<Entry>,
}

impl Corpus {
    /// Reads sources, on all cores with the feature `parallel`.
    ///
    /// ```
    /// use tipreport::corpus::Corpus;
    ///
    /// let corpus = Corpus::read([("a.txt", "FREDONIA: Tier 2"), ("b.txt", "")]);
    /// assert_eq!(corpus.entries().len(), 2);
    /// assert_eq!(corpus.reports().count(), 1);
    /// assert_eq!(corpus.failures().next().unwrap().1.code, "empty");
    /// ```
    #[must_use]
    pub fn read<S: Source>(sources: impl IntoIterator<Item = S>) -> Self {
        match Self::try_read(sources, |_| ControlFlow::<Infallible>::Continue(())) {
            ControlFlow::Continue(corpus) => corpus,
        }
    }

    /// Reads sources, and tells `progress` of every entry; it ends the reading by giving [`ControlFlow::Break`].
    pub fn try_read<S: Source, B>(
        sources: impl IntoIterator<Item = S>,
        mut progress: impl FnMut(&Entry) -> ControlFlow<B>,
    ) -> ControlFlow<B, Self> {
        let mut entries = Vec::new();
        read_each(
            sources,
            |_| (),
            |entry, ()| {
                let flow = progress(&entry);
                entries.push(entry);
                flow
            },
        )?;
        ControlFlow::Continue(Self { entries })
    }

    /// All entries, in order, the failed ones too.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The reports, in order.
    pub fn reports(&self) -> impl Iterator<Item = &Report> {
        self.entries.iter().filter_map(Entry::report)
    }

    /// The sources that gave no report, and why.
    pub fn failures(&self) -> impl Iterator<Item = (&Entry, &Failure)> {
        self.entries.iter().filter_map(|entry| Some((entry, entry.failure()?)))
    }

    /// The narratives of a country and edition that came before.
    pub fn duplicates(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.duplicate_of.is_some())
    }

    /// The first report of a country, by its ISO 3166-1 alpha-3 code, in an edition.
    #[must_use]
    pub fn get(&self, edition: u16, iso3: &str) -> Option<&Report> {
        let wanted = Some((edition, iso3));
        self.entries.iter().find(|entry| entry.key() == wanted).and_then(Entry::report)
    }
}

impl FromIterator<Entry> for Corpus {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self { entries: entries.into_iter().collect() }
    }
}
