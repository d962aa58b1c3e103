use std::collections::HashMap;
use std::ops::ControlFlow;

use super::{Entry, Failure};
use crate::parse;
use crate::source::{self, Document};

/// How many bytes of text are read at once. All that a batch makes is in memory together; it is large enough
/// that cores do not wait for each other at its end.
const BATCH_BYTES: u64 = 4 << 20;

/// How many sources are read at once, however short.
const BATCH_SOURCES: usize = 512;

/// Something that narratives are read from: a file, a page, a text with a name.
pub trait Source: Send {
    /// About how many bytes it holds. An archive is read in batches of about 4 MiB.
    fn size(&self) -> u64;

    /// Reads it. One source may give many narratives; what cannot be read is an entry with a
    /// [`Failure`], never an error of the whole.
    fn entries(self) -> Vec<Entry>;
}

/// A name and a text, or a page's HTML. Where the text does not say its edition or its country, the name does
/// ("2018-albania.txt").
impl<N: Into<String> + Send, T: Into<String> + AsRef<str> + Send> Source for (N, T) {
    fn size(&self) -> u64 {
        self.1.as_ref().len() as u64
    }

    fn entries(self) -> Vec<Entry> {
        read_bytes(self.0.into(), self.1.into().into_bytes())
    }
}

/// The narratives of a file, a page or a text.
#[cfg(feature = "archive")]
pub(crate) fn read_bytes(name: String, bytes: Vec<u8>) -> Vec<Entry> {
    let documents: Vec<_> = source::documents(bytes, name).collect();
    each(documents, |(name, document)| narratives(&name, document)).into_iter().flatten().collect()
}

/// The narratives of a file, a page or a text.
#[cfg(not(feature = "archive"))]
#[expect(clippy::needless_pass_by_value, reason = "an archive is read from bytes that it owns")]
pub(crate) fn read_bytes(name: String, bytes: Vec<u8>) -> Vec<Entry> {
    let document = source::read(&bytes, &name);
    narratives(&name, document)
}

/// The narratives of a document: one, or those of a page of an early edition.
fn narratives(name: &str, document: Result<Document, source::Error>) -> Vec<Entry> {
    let outcomes = document
        .map_err(Failure::from)
        .and_then(|document| parse::each(&document.text, &document.options()).map_err(Failure::from));
    match outcomes {
        Ok(outcomes) => (1..)
            .zip(outcomes)
            .map(|(part, outcome)| Entry { part, ..Entry::new(name, outcome.map_err(Failure::from)) })
            .collect(),
        Err(failure) => vec![Entry::new(name, Err(failure))],
    }
}

/// Reads sources on all cores and hands their narratives over one by one, in the order of the sources, each with
/// what `work` made of it.
///
/// `work` runs on many threads, right after the narrative was read; `sink` runs on the calling thread, and ends
/// the reading by giving [`ControlFlow::Break`]. Besides what `sink` keeps, only one batch of narratives (about
/// 4 MiB of text) is in memory at a time. Without the feature `parallel` it does the same on one core.
///
/// ```
/// use std::ops::ControlFlow;
/// use tipreport::corpus::read_each;
///
/// let pages = [("a.txt", "FREDONIA: Tier 2"), ("b.txt", "")];
/// let mut failed = Vec::new();
/// let end: ControlFlow<()> = read_each(pages, |_| (), |entry, ()| {
///     failed.extend(entry.failure().map(|failure| (entry.source.clone(), failure.code)));
///     ControlFlow::Continue(())
/// });
/// assert!(end.is_continue());
/// assert_eq!(failed, [("b.txt".to_owned(), "empty")]);
/// ```
pub fn read_each<S: Source, T: Send, B>(
    sources: impl IntoIterator<Item = S>,
    work: impl Fn(&Entry) -> T + Sync,
    mut sink: impl FnMut(Entry, T) -> ControlFlow<B>,
) -> ControlFlow<B> {
    let mut sources = sources.into_iter();
    let mut seen = Seen::default();
    loop {
        let batch = take_batch(&mut sources);
        if batch.is_empty() {
            return ControlFlow::Continue(());
        }
        let mut entries: Vec<Entry> = each(batch, Source::entries).into_iter().flatten().collect();
        for entry in &mut entries {
            seen.mark(entry);
        }
        for (made, entry) in each(entries, |entry| (work(&entry), entry)) {
            sink(entry, made)?;
        }
    }
}

fn take_batch<S: Source>(sources: &mut impl Iterator<Item = S>) -> Vec<S> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH_SOURCES && bytes < BATCH_BYTES {
        let Some(source) = sources.next() else { break };
        bytes += source.size();
        batch.push(source);
    }
    batch
}

/// What `make` makes of each item, in order.
#[cfg(feature = "parallel")]
fn each<I: Send, T: Send>(items: Vec<I>, make: impl Fn(I) -> T + Sync + Send) -> Vec<T> {
    use rayon::prelude::*;
    items.into_par_iter().map(make).collect()
}

/// What `make` makes of each item, in order.
#[cfg(not(feature = "parallel"))]
fn each<I, T>(items: Vec<I>, make: impl Fn(I) -> T) -> Vec<T> {
    items.into_iter().map(make).collect()
}

/// The narratives met so far: the source of the first of each country and edition.
#[derive(Debug, Default)]
struct Seen {
    first: HashMap<(u16, String), String>,
}

impl Seen {
    fn mark(&mut self, entry: &mut Entry) {
        let Some((edition, country)) = entry.key() else { return };
        let key = (edition, country.to_owned());
        match self.first.get(&key) {
            Some(first) => entry.duplicate_of = Some(first.clone()),
            None => {
                self.first.insert(key, entry.source.clone());
            }
        }
    }
}
