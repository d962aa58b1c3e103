//! The words that the rules know, each under a number, and tables of phrases over them.

use super::tokens::{Token, TokenKind, scan_tokens};
use crate::Span;

/// A word's number in the lexicon. Words are told apart without regard to ASCII case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Word(u16);

impl Word {
    /// Of a token that is no word, or a word that no rule knows.
    pub(crate) const UNKNOWN: Self = Self(0);

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// All words that some table names.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Open addressing over the hash of the word; the length is a power of two, and at most a quarter is taken, so
    /// that most words that no rule knows meet an empty slot.
    slots: Vec<Word>,
    /// The key of each word, by its number; the first is of none.
    keys: Vec<Key>,
    /// The words that are longer than their keys tell.
    long: Vec<(Word, Box<[u8]>)>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self { slots: vec![Word::UNKNOWN; 1024], keys: vec![Key::of(b"")], long: Vec::new() }
    }
}

/// A word as two pieces of at most eight bytes that may overlap, cases folded: all of a word of up to 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    head: u64,
    tail: u64,
    length: u32,
}

impl Key {
    /// The longest word that its key tells whole.
    const WHOLE: u32 = 16;
    /// The bit that tells an ASCII letter's cases apart, in every byte.
    const CASE: u64 = 0x2020_2020_2020_2020;

    fn of(word: &[u8]) -> Self {
        let mut head = [0; 8];
        let length = word.len().min(8);
        head[..length].copy_from_slice(&word[..length]);
        Self::with_head(u64::from_le_bytes(head), word)
    }

    /// The key of the word at `start..end` of a text: of most words, out of one load.
    fn within(bytes: &[u8], start: usize, end: usize) -> Self {
        let word = &bytes[start..end];
        match bytes[start..].first_chunk::<8>() {
            Some(chunk) if !word.is_empty() => {
                let beyond = 64 - 8 * word.len().min(8) as u32;
                Self::with_head(u64::from_le_bytes(*chunk) << beyond >> beyond, word)
            }
            _ => Self::of(word),
        }
    }

    fn with_head(head: u64, word: &[u8]) -> Self {
        let tail = if word.len() > 8 {
            word.last_chunk::<8>().map_or(0, |tail| u64::from_le_bytes(*tail))
        } else {
            0
        };
        Self { head: head | Self::CASE, tail: tail | Self::CASE, length: word.len() as u32 }
    }

    fn hash(self) -> usize {
        let mixed = self.head.wrapping_mul(0x9E37_79B9_7F4A_7C15)
            ^ (self.tail.rotate_left(29) ^ u64::from(self.length)).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
        (mixed >> 40) as usize
    }
}

impl Lexicon {
    /// The number of a word; [`Word::UNKNOWN`] where no table names it.
    pub(crate) fn lookup(&self, word: &[u8]) -> Word {
        self.find(Key::of(word), word)
    }

    /// The number of the word at `start..end` of a text, as [`lookup`](Self::lookup) finds it.
    pub(crate) fn lookup_in(&self, bytes: &[u8], start: usize, end: usize) -> Word {
        self.find(Key::within(bytes, start, end), &bytes[start..end])
    }

    fn find(&self, key: Key, word: &[u8]) -> Word {
        let mut at = key.hash() & (self.slots.len() - 1);
        loop {
            let found = self.slots[at];
            if found == Word::UNKNOWN || self.keys[found.index()] == key && self.is_whole(found, word) {
                return found;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Whether a word is the one of this number, whose key it has.
    fn is_whole(&self, found: Word, word: &[u8]) -> bool {
        word.len() <= Key::WHOLE as usize
            || self.long.iter().any(|(number, long)| *number == found && long.eq_ignore_ascii_case(word))
    }

    /// The number of a word, which is added where it is new.
    pub(crate) fn intern(&mut self, word: &[u8]) -> Word {
        let known = self.lookup(word);
        if known != Word::UNKNOWN {
            return known;
        }
        if self.keys.len() * 4 >= self.slots.len() {
            self.grow();
        }
        let number =
            Word(u16::try_from(self.keys.len()).expect("the tables name fewer words than u16 counts"));
        self.keys.push(Key::of(word));
        if word.len() > Key::WHOLE as usize {
            self.long.push((number, word.into()));
        }
        self.insert(number);
        number
    }

    /// The number of words; a table indexed by [`Word::index`] has one place more.
    pub(crate) fn len(&self) -> usize {
        self.keys.len() - 1
    }

    /// Every word.
    pub(crate) fn words(&self) -> impl Iterator<Item = Word> + use<> {
        (1..self.keys.len() as u16).map(Word)
    }

    /// The first letters of a word, in lower case, as many as it has.
    pub(crate) fn opening(&self, word: Word) -> (u8, Option<u8>, Option<u8>) {
        let Key { head, length, .. } = self.keys[word.index()];
        let [first, second, third, ..] = head.to_le_bytes();
        (first, (length > 1).then_some(second), (length > 2).then_some(third))
    }

    /// The number of a word's bytes, and the last two of them in lower case.
    pub(crate) fn ending(&self, word: Word) -> (usize, [u8; 2]) {
        let Key { head, tail, length } = self.keys[word.index()];
        let (piece, length) = (if length > 8 { tail } else { head }, length as usize);
        let last = length.min(8);
        let byte = |back: usize| last.checked_sub(back).map_or(0, |at| piece.to_le_bytes()[at]);
        (length, [byte(2), byte(1)])
    }

    fn insert(&mut self, word: Word) {
        let mut at = self.keys[word.index()].hash() & (self.slots.len() - 1);
        while self.slots[at] != Word::UNKNOWN {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = word;
    }

    fn grow(&mut self) {
        self.slots = vec![Word::UNKNOWN; self.slots.len() * 2];
        for word in self.words() {
            self.insert(word);
        }
    }
}

/// A table of phrases and what they mean, looked up at a place of a sentence.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    /// The rows, by first word, the longest first.
    rows: Vec<(Box<[Part]>, T)>,
    /// The second part of each row; most rows that do not match differ here.
    seconds: Vec<Option<Part>>,
    /// For each word of the lexicon, where its rows begin; the rows of the word after it end them.
    starts: Vec<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Word(Word),
    Symbol(u8),
}

impl Part {
    fn of(token: &Token) -> Self {
        match token.kind {
            TokenKind::Word => Self::Word(token.word),
            TokenKind::Symbol(symbol) => Self::Symbol(symbol),
            TokenKind::Digits => Self::Symbol(b'0'),
        }
    }

    /// One bit of 64; parts that share theirs are told apart by a closer look.
    fn bit(self) -> u64 {
        match self {
            Self::Word(word) => 1 << (word.index() % 64),
            Self::Symbol(symbol) => 1 << (symbol % 64),
        }
    }
}

/// The bit of a token among those that may stand second in a phrase; none of a word that no table names.
pub(crate) fn second_bit(token: &Token) -> u64 {
    match Part::of(token) {
        Part::Word(Word::UNKNOWN) => 0,
        part => part.bit(),
    }
}

impl<T: Copy> Phrases<T> {
    /// The table of these rows. A row holds a phrase, or several with `|` between them.
    ///
    /// Interns the words; [`seal`](Self::seal) must follow when every table has been made.
    pub(crate) fn new<S: AsRef<str>>(lexicon: &mut Lexicon, rows: impl IntoIterator<Item = (S, T)>) -> Self {
        let mut parts = Vec::new();
        let mut tokens = Vec::new();
        for (phrases, meaning) in rows {
            let phrases = phrases.as_ref();
            for phrase in phrases.split('|') {
                scan_tokens(phrase, Span::new(0, phrase.len()), lexicon, &mut tokens);
                for token in tokens.iter_mut().filter(|token| token.kind == TokenKind::Word) {
                    token.word = lexicon.intern(phrase[token.span].as_bytes());
                }
                let phrase: Box<[Part]> = tokens.iter().map(Part::of).collect();
                assert!(
                    matches!(phrase.first(), Some(Part::Word(_))),
                    "a phrase begins with a word: {phrases:?}"
                );
                parts.push((phrase, meaning));
            }
        }
        Self { rows: parts, seconds: Vec::new(), starts: Vec::new() }
    }

    /// Sorts the table for look-ups, once the lexicon is whole.
    pub(crate) fn seal(&mut self, lexicon: &Lexicon) {
        let first = |row: &(Box<[Part]>, T)| match row.0[0] {
            Part::Word(word) => word.index(),
            Part::Symbol(_) => 0,
        };
        self.rows.sort_by_key(|row| (first(row), usize::MAX - row.0.len()));
        self.seconds = self.rows.iter().map(|(phrase, _)| phrase.get(1).copied()).collect();
        self.starts = vec![0; lexicon.len() + 2];
        for row in &self.rows {
            self.starts[first(row) + 1] += 1;
        }
        for word in 1..self.starts.len() {
            self.starts[word] += self.starts[word - 1];
        }
    }

    /// The longest phrase that begins at `tokens[at]`: the number of its tokens and its meaning.
    pub(crate) fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, T)> {
        let token = tokens.get(at)?;
        if token.word == Word::UNKNOWN {
            return None;
        }
        let index = token.word.index();
        let rows = &self.rows[usize::from(self.starts[index])..usize::from(self.starts[index + 1])];
        let seconds = &self.seconds[usize::from(self.starts[index])..usize::from(self.starts[index + 1])];
        let next = tokens.get(at + 1).map(Part::of);
        rows.iter().zip(seconds).find_map(|((phrase, meaning), &second)| {
            if second.is_none() {
                return Some((1, *meaning));
            }
            if second != next {
                return None;
            }
            let found = tokens.get(at + 2..at + phrase.len())?;
            found.iter().map(Part::of).eq(phrase[2..].iter().copied()).then_some((phrase.len(), *meaning))
        })
    }

    /// The words that stand second in a phrase.
    pub(crate) fn second_words(&self) -> impl Iterator<Item = Word> + '_ {
        self.rows.iter().filter_map(|(phrase, _)| match phrase.get(1) {
            Some(Part::Word(word)) => Some(*word),
            _ => None,
        })
    }

    /// The words that are a phrase alone, or with a symbol or number after them.
    pub(crate) fn lone_words(&self) -> impl Iterator<Item = Word> + '_ {
        self.rows.iter().filter_map(|(phrase, _)| match (phrase[0], phrase.get(1)) {
            (Part::Word(word), None | Some(Part::Symbol(_))) => Some(word),
            _ => None,
        })
    }

    /// The first word of each phrase of several parts, with the bit of the part that stands second.
    pub(crate) fn seconds(&self) -> impl Iterator<Item = (Word, u64)> + '_ {
        self.rows.iter().filter_map(|(phrase, _)| match (phrase[0], phrase.get(1)) {
            (Part::Word(word), Some(second)) => Some((word, second.bit())),
            _ => None,
        })
    }

    /// The words that are a phrase alone, and what they mean; of two meanings the first comes last.
    pub(crate) fn alone(&self) -> impl Iterator<Item = (Word, T)> + '_ {
        self.rows.iter().rev().filter_map(|(phrase, meaning)| match **phrase {
            [Part::Word(word)] => Some((word, *meaning)),
            _ => None,
        })
    }

    /// The words that begin a phrase.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = Word> + '_ {
        self.rows.iter().filter_map(|(phrase, _)| match phrase[0] {
            Part::Word(word) => Some(word),
            Part::Symbol(_) => None,
        })
    }

    /// What the rows mean.
    #[cfg(test)]
    pub(crate) fn meanings(&self) -> impl Iterator<Item = T> + '_ {
        self.rows.iter().map(|(_, meaning)| *meaning)
    }

    /// The words that begin a phrase of some meanings.
    pub(crate) fn openers(&self, means: impl Fn(T) -> bool) -> impl Iterator<Item = Word> {
        self.rows.iter().filter_map(move |(phrase, meaning)| match phrase[0] {
            Part::Word(word) if means(*meaning) => Some(word),
            Part::Word(_) | Part::Symbol(_) => None,
        })
    }

    /// The meaning of a single word, where a row holds it alone.
    pub(crate) fn word(&self, word: Word) -> Option<T> {
        if word == Word::UNKNOWN {
            return None;
        }
        let range = usize::from(self.starts[word.index()])..usize::from(self.starts[word.index() + 1]);
        self.rows[range].iter().rev().find(|(phrase, _)| phrase.len() == 1).map(|(_, meaning)| *meaning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let mut lexicon = Lexicon::default();
        let mut table =
            Phrases::new(&mut lexicon, [("as many as|up to", 1), ("as", 2), ("non-governmental", 3)]);
        table.seal(&lexicon);
        let text = "As many as, as non-governmental";
        let mut tokens = Vec::new();
        scan_tokens(text, Span::new(0, text.len()), &lexicon, &mut tokens);
        assert_eq!(table.at(&tokens, 0), Some((3, 1)));
        assert_eq!(table.at(&tokens, 1), None);
        assert_eq!(table.at(&tokens, 2), Some((1, 2)));
        assert_eq!(table.at(&tokens, 5), Some((3, 3)));
        assert_eq!(table.word(tokens[0].word), Some(2));
        assert_eq!(table.word(tokens[1].word), None);
    }

    #[test]
    fn a_lexicon_grows() {
        let mut lexicon = Lexicon::default();
        let words: Vec<String> = (0..5000).map(|n| format!("word{n}")).collect();
        let ids: Vec<Word> = words.iter().map(|word| lexicon.intern(word.as_bytes())).collect();
        for (word, id) in words.iter().zip(ids) {
            assert_eq!(lexicon.lookup(word.to_ascii_uppercase().as_bytes()), id);
        }
        assert_eq!(lexicon.lookup(b"unknown"), Word::UNKNOWN);
    }
}
