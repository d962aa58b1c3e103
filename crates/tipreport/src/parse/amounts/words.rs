//! What single words mean, looked up in one step.

use crate::parse::lexicon::{Lexicon, Word};

/// A table of single words.
#[derive(Debug)]
pub(super) struct Words<T> {
    rows: Vec<(Word, T)>,
    meanings: Vec<Option<T>>,
}

impl<T: Copy> Words<T> {
    /// The table of these rows. A row holds a word, or several with spaces between them.
    pub(super) fn new<'a>(lexicon: &mut Lexicon, rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut words = Vec::new();
        for (row, meaning) in rows {
            words.extend(row.split_whitespace().map(|word| (lexicon.intern(word.as_bytes()), meaning)));
        }
        Self { rows: words, meanings: Vec::new() }
    }

    pub(super) fn seal(&mut self, lexicon: &Lexicon) {
        self.meanings = vec![None; lexicon.len() + 1];
        for (word, meaning) in self.rows.drain(..) {
            self.meanings[word.index()] = Some(meaning);
        }
    }

    pub(super) fn get(&self, word: Word) -> Option<T> {
        self.meanings[word.index()]
    }
}
