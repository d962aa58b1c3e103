//! What single words mean, looked up in one step.

use super::links::Link;
use super::marks::mark;
use crate::Per;
use crate::parse::lexicon::{Lexicon, Word};

/// What a word or symbol tells of the numbers near it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    /// A bit for each [`mark`].
    pub(super) marks: u64,
    pub(super) link: Option<Link>,
    /// The unit of time that it names.
    pub(super) time: Option<Per>,
    /// Of an adverb, the unit of time: "monthly".
    pub(super) adverb: Option<Per>,
    /// The number of a month.
    pub(super) month: Option<u8>,
    /// Of a word that is a number below a hundred, the number.
    pub(super) number: Option<u8>,
}

/// More than the lexicon has words.
pub(super) const WORDS: usize = 1 << 13;

impl Row {
    /// An empty row for every word.
    pub(super) fn table() -> Box<[Self; WORDS]> {
        let rows = vec![Self::default(); WORDS].into_boxed_slice();
        rows.try_into().expect("as many rows as asked for")
    }

    /// Adds the marks that follow from the rest.
    pub(super) fn conclude(&mut self) {
        let dated = self.month.is_some();
        let joins = matches!(self.link, Some(Link::And | Link::Or | Link::To | Link::Until));
        let within = matches!(self.link, Some(Link::And | Link::In | Link::Of | Link::Out));
        let of_age = matches!(self.link, Some(Link::To | Link::At | Link::From | Link::Other));
        let distributive = matches!(self.link, Some(Link::Per | Link::Each | Link::Every));
        let named = mark::TIER | mark::FISCAL | mark::NO | mark::REFERENCE | mark::REFERENCES | mark::NAME;
        let goes_on = mark::NUMBER | mark::UNIT | mark::CURRENCY | mark::IN_NUMERAL;
        let telling = goes_on | mark::PERIOD | mark::WINDOW | mark::MODIFIER_AFTER | mark::AFTER_UNIT;
        for (holds, follows) in [
            (within || self.has(mark::NUMBER), mark::IN_NUMERAL),
            (joins || within || self.has(goes_on), mark::GOES_ON),
            (dated || self.has(named), mark::NAMES),
            (matches!(self.link, Some(Link::In | Link::By | Link::Until)), mark::DATES),
            (dated || self.has(mark::CLOCK) || self.link == Some(Link::Of), mark::NAMED),
            (self.has(mark::FILLER | mark::CODE), mark::LEADS | mark::ENDS_LEAD),
            (self.has(mark::CURRENCY), mark::OPENS_MONEY),
            (self.has(mark::ENDS_LEAD | mark::FILLER | mark::CODE), mark::BEFORE_END),
            (of_age, mark::BEFORE_AGE),
            (self.has(mark::MULTIPLE | mark::CODE), mark::OPENS),
            (distributive, mark::DISTRIBUTIVE),
            (self.time.is_some(), mark::TIME),
            (self.adverb.is_some(), mark::ADVERB | mark::RATE),
            (distributive || self.link == Some(Link::A), mark::RATE),
            (self.link.is_some() || self.adverb.is_some() || self.has(telling), mark::TELLS),
        ] {
            self.marks |= if holds { follows } else { 0 };
        }
    }

    /// One where it has a mark, to be joined with others' by arithmetic.
    pub(super) const fn bit(&self, mark: u64) -> u64 {
        self.marks >> mark.trailing_zeros() & 1
    }

    /// Whether it has one of some marks.
    pub(super) const fn has(&self, marks: u64) -> bool {
        self.marks & marks != 0
    }
}

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
        for (word, meaning) in &self.rows {
            self.meanings[word.index()] = Some(*meaning);
        }
    }

    /// The words and what they mean; a word of several rows means what the last says.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Word, T)> + '_ {
        self.rows.iter().copied()
    }

    pub(super) fn get(&self, word: Word) -> Option<T> {
        self.meanings[word.index()]
    }
}
