//! The phrases of several words, of all tables together: one look at two words tells whether any begins at them.

use super::words::{Noun, Particle, Verb};
use crate::parse::lexicon::Word;
use crate::parse::tokens::Token;
use crate::{Actor, Form};

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Verb(Verb),
    Particle(Particle),
    Noun(Noun),
    Actor(Actor),
    Form(Form),
}

#[derive(Clone, Debug)]
struct Row {
    /// Its first two words.
    pair: [Word; 2],
    /// The word after them, where there is one: most phrases that do not match differ here.
    third: Option<Word>,
    /// The words after that.
    rest: Box<[Word]>,
    meaning: Meaning,
}

/// Many more than the phrases, so that few pairs of words that begin none share a bit with one that does.
const BITS: usize = 1 << 15;

/// Some more than the tables have phrases, so that most pairs of words that begin none find nothing to compare.
const BUCKETS: usize = 1 << 13;

/// The phrases of several words, by their first two.
#[derive(Debug)]
pub(super) struct Idioms {
    /// Bucket after bucket, in each the longest first.
    rows: Vec<Row>,
    /// Where the rows of each bucket begin; those of the next end them.
    starts: Box<[u16; BUCKETS + 1]>,
    /// A bit for each pair of words that begins a phrase.
    opening: Box<[u64; BITS / 64]>,
    /// Of each word, by its number, whether a phrase goes on with it.
    inner: Vec<bool>,
}

impl Idioms {
    /// The phrases of several words among these; of two that are alike in one table the first counts.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = (&'a [Word], Meaning)>) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        for (words, meaning) in phrases {
            let [first, second, after @ ..] = words else { continue };
            let (third, rest) =
                after.split_first().map_or((None, after), |(third, rest)| (Some(*third), rest));
            rows.push(Row { pair: [*first, *second], third, rest: rest.into(), meaning });
        }
        rows.sort_by_key(|row| (bucket(row.pair), row.pair.map(Word::index), usize::MAX - row.length()));
        let start = |place| rows.partition_point(|row| bucket(row.pair) < place) as u16;
        let starts: Vec<u16> = (0..=BUCKETS).map(start).collect();
        let starts = starts.try_into().expect("a start for each bucket, and the end of the last");
        let mut opening = Box::new([0; BITS / 64]);
        for bit in rows.iter().map(|row| hash(row.pair, BITS)) {
            opening[bit / 64] |= 1 << (bit % 64);
        }
        let mut inner = Vec::new();
        for word in rows.iter().flat_map(|row| row.pair[1..].iter().chain(&row.third).chain(&row.rest)) {
            inner.resize(inner.len().max(word.index() + 1), false);
            inner[word.index()] = true;
        }
        Self { rows, starts, opening, inner }
    }

    /// The first two words of each phrase.
    pub(super) fn pairs(&self) -> impl Iterator<Item = [Word; 2]> {
        self.rows.iter().map(|row| row.pair)
    }

    /// Whether a phrase of several words may go on with a word.
    pub(super) fn may_go_on_with(&self, word: Word) -> bool {
        self.inner.get(word.index()).is_some_and(|inner| *inner)
    }

    /// Whether a phrase may begin at a place: nearly always one does then, or shares its first two words with one.
    pub(super) fn may_begin(&self, tokens: &[Token], at: usize) -> bool {
        let bit = hash(pair(tokens, at), BITS);
        self.opening[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Whether the first two words of a phrase stand at a place.
    pub(super) fn begins(&self, tokens: &[Token], at: usize) -> bool {
        let pair = pair(tokens, at);
        self.bucket(pair).iter().any(|row| row.pair == pair)
    }

    /// The phrases that begin at a place, the longest first: the number of their tokens and what they mean.
    pub(super) fn at(&self, tokens: &[Token], at: usize) -> impl Iterator<Item = (usize, Meaning)> {
        let pair = pair(tokens, at);
        let third = tokens.get(at + 2).map(|token| token.word);
        let after = tokens.get(at + 3..).unwrap_or_default();
        let rows = self.bucket(pair).iter().filter(move |row| row.pair == pair);
        rows.filter(move |row| row.third.is_none() || row.third == third).filter_map(move |row| {
            let length = row.rest.len();
            let whole =
                length <= after.len() && row.rest.iter().zip(after).all(|(word, token)| token.word == *word);
            whole.then_some((row.length(), row.meaning))
        })
    }

    fn bucket(&self, pair: [Word; 2]) -> &[Row] {
        let place = bucket(pair);
        &self.rows[usize::from(self.starts[place])..usize::from(self.starts[place + 1])]
    }
}

impl Row {
    /// The number of its words.
    fn length(&self) -> usize {
        2 + usize::from(self.third.is_some()) + self.rest.len()
    }
}

/// The word at a place and the one after it, which are unknown past the end.
fn pair(tokens: &[Token], at: usize) -> [Word; 2] {
    [at, at + 1].map(|at| tokens.get(at).map_or(Word::UNKNOWN, |token| token.word))
}

/// The place of two words in a table of some power of two.
fn hash([first, second]: [Word; 2], places: usize) -> usize {
    let pair = (first.index() << 16 | second.index()) as u32;
    pair.wrapping_mul(0x9E37_79B1) as usize >> (32 - places.trailing_zeros())
}

fn bucket(pair: [Word; 2]) -> usize {
    hash(pair, BUCKETS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::parse::language::LANGUAGE;
    use crate::parse::tokens::scan_tokens;

    fn phrases(text: &str) -> Vec<(usize, Meaning)> {
        let mut tokens = Vec::new();
        scan_tokens(text, Span::new(0, text.len()), &LANGUAGE.lexicon, &mut tokens);
        let idioms = &LANGUAGE.measures.idioms;
        let found: Vec<(usize, Meaning)> = idioms.at(&tokens, 0).collect();
        assert!(found.is_empty() || idioms.may_begin(&tokens, 0), "{text}");
        found
    }

    #[test]
    fn phrases_are_found_by_their_first_two_words() {
        let together = Meaning::Particle(Particle::Together);
        assert_eq!(phrases("in cooperation with NGOs"), [(3, together)]);
        assert_eq!(phrases("in cooperation"), []);
        assert_eq!(phrases("cooperation with NGOs"), []);
        assert_eq!(phrases("in"), []);
    }

    #[test]
    fn the_longest_phrase_comes_first() {
        let lengths: Vec<usize> =
            phrases("child sex trafficking victims").into_iter().map(|(length, _)| length).collect();
        assert_eq!(lengths, [3, 2]);
    }
}
