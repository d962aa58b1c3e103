use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};

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
/// the reading by giving [`ControlFlow::Break`]. Besides what `sink` keeps, only three batches of narratives (of
/// about 4 MiB of text each) are in memory at a time: one that comes from `sources`, one that is read, and one that
/// is handed over. Without the feature `parallel` it does the same on one core.
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
    let batches = std::iter::from_fn(|| take_batch(&mut sources));
    // Batches are read one after the other, so that nobody waits for the lock.
    let seen = Mutex::new(Seen::default());
    let read = |batch: Vec<S>| {
        let mut entries: Vec<Entry> = each(batch, Source::entries).into_iter().flatten().collect();
        seen.lock().unwrap_or_else(PoisonError::into_inner).mark(&mut entries);
        each(entries, |entry| (work(&entry), entry))
    };
    one_ahead(batches, read, |entries| entries.into_iter().try_for_each(|(made, entry)| sink(entry, made)))
}

/// Gives `sink` what `make` makes of each item, in order; while it takes one, the next is made on other threads.
#[cfg(feature = "parallel")]
fn one_ahead<I: Send, O: Send, B>(
    mut items: impl Iterator<Item = I>,
    make: impl Fn(I) -> O + Sync,
    mut sink: impl FnMut(O) -> ControlFlow<B>,
) -> ControlFlow<B> {
    use std::sync::mpsc::sync_channel;

    rayon::in_place_scope(|scope| {
        let make = &make;
        let start = |item| {
            let (sender, ready) = sync_channel(1);
            // Nobody takes it where the sink ended the reading.
            scope.spawn(move |_| drop(sender.send(make(item))));
            ready
        };
        let mut pending = items.next().map(start);
        while let Some(ready) = pending {
            let next = items.next();
            // Nothing comes from a thread that panicked; the scope goes on with its panic.
            let Some(output) = wait(&ready) else { break };
            pending = next.map(start);
            sink(output)?;
        }
        ControlFlow::Continue(())
    })
}

/// What another thread of the pool makes. A thread of the pool works on while it waits: there may be no other.
#[cfg(feature = "parallel")]
fn wait<O>(ready: &std::sync::mpsc::Receiver<O>) -> Option<O> {
    use std::sync::mpsc::TryRecvError;

    loop {
        match ready.try_recv() {
            Ok(made) => return Some(made),
            Err(TryRecvError::Disconnected) => return None,
            Err(TryRecvError::Empty) => {}
        }
        match rayon::yield_now() {
            None => return ready.recv().ok(),
            Some(rayon::Yield::Executed) => {}
            Some(rayon::Yield::Idle) => std::thread::yield_now(),
        }
    }
}

/// Gives `sink` what `make` makes of each item, in order.
#[cfg(not(feature = "parallel"))]
fn one_ahead<I, O, B>(
    mut items: impl Iterator<Item = I>,
    make: impl Fn(I) -> O,
    mut sink: impl FnMut(O) -> ControlFlow<B>,
) -> ControlFlow<B> {
    items.try_for_each(|item| sink(make(item)))
}

/// The next sources, as many as are read at once.
fn take_batch<S: Source>(sources: &mut impl Iterator<Item = S>) -> Option<Vec<S>> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH_SOURCES && bytes < BATCH_BYTES {
        let Some(source) = sources.next() else { break };
        bytes += source.size();
        batch.push(source);
    }
    (!batch.is_empty()).then_some(batch)
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
    fn mark(&mut self, entries: &mut [Entry]) {
        for entry in entries {
            let Some((edition, country)) = entry.key() else { continue };
            let key = (edition, country.to_owned());
            match self.first.get(&key) {
                Some(first) => entry.duplicate_of = Some(first.clone()),
                None => {
                    self.first.insert(key, entry.source.clone());
                }
            }
        }
    }
}

#[cfg(all(test, feature = "parallel"))]
mod tests {
    use super::*;

    /// Texts of more than two batches.
    fn texts() -> Vec<(String, &'static str)> {
        (0..2 * BATCH_SOURCES + 9).map(|number| (number.to_string(), "FREDONIA: Tier 2")).collect()
    }

    #[test]
    fn a_pool_of_one_thread_does_not_wait_for_another() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let mut read = Vec::new();
        let flow: ControlFlow<()> = pool.install(|| {
            read_each(
                texts(),
                |entry| entry.source.clone(),
                |_, name| {
                    read.push(name);
                    ControlFlow::Continue(())
                },
            )
        });
        assert!(flow.is_continue());
        assert_eq!(read, texts().into_iter().map(|(name, _)| name).collect::<Vec<_>>());
    }

    #[test]
    fn a_panic_of_another_thread_goes_on() {
        let reading = || {
            let fail_late = |entry: &Entry| assert_ne!(entry.source, "600");
            let _: ControlFlow<()> = read_each(texts(), fail_late, |_, ()| ControlFlow::Continue(()));
        };
        assert!(std::panic::catch_unwind(reading).is_err());
    }
}
