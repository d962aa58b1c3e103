//! The words that the rules know, each under a number, and tables of phrases over them.

use std::collections::HashMap;

use super::places::mark;
use super::tokens::{Token, TokenKind, scan_tokens};
use crate::Span;

/// A word's number in the lexicon. Words are told apart without regard to ASCII case; symbols and digits have numbers
/// too, so that a phrase is words and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Word(u16);

impl Word {
    /// Of a word that no rule knows.
    pub(crate) const UNKNOWN: Self = Self(0);
    /// Of any number in digits.
    pub(crate) const DIGITS: Self = Self(256);

    /// Of a symbol.
    pub(crate) const fn symbol(code: u8) -> Self {
        Self(code as u16)
    }

    /// Whether it stands for a word that a table names.
    const fn is_word(self) -> bool {
        self.0 > Self::DIGITS.0
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// More than the tables name words, and few enough to stay near the processor.
const SLOTS: usize = 1 << 12;
const SEEDS: usize = 1 << 10;

/// All words that some table names.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The number of each word that its key tells whole.
    numbers: HashMap<Key, Word>,
    /// The others, cases folded.
    long: Vec<(Box<[u8]>, Word)>,
    /// The words that their keys tell whole, each in a slot of its own; [`seal`](Lexicon::seal) fills them.
    slots: Box<Slots>,
    /// The key of each word, by its number; those before the first word are of none.
    keys: Vec<Key>,
    /// What each word may be to the rules, by its number.
    marks: Vec<u8>,
    /// The first letters of the words that make a sentence worth reading, a bit each, by [`bit_of`].
    telling: [u64; 64],
}

/// The words, each at a place that its key alone tells: what a word is and whether it is one are read at the same
/// time, with no branch.
#[derive(Debug)]
struct Slots {
    /// What sends the keys of one bucket to their slots.
    seeds: [u16; SEEDS],
    keys: [Key; SLOTS],
    words: [Word; SLOTS],
    marks: [u8; SLOTS],
}

#[allow(clippy::large_stack_arrays, reason = "they are made once, and 84 kB fit on any stack")]
impl Default for Lexicon {
    fn default() -> Self {
        let slots = Slots {
            seeds: [0; SEEDS],
            keys: [Key::NONE; SLOTS],
            words: [Word::UNKNOWN; SLOTS],
            marks: [0; SLOTS],
        };
        Self {
            numbers: HashMap::new(),
            long: Vec::new(),
            slots: Box::new(slots),
            keys: vec![Key::NONE; usize::from(Word::DIGITS.0) + 1],
            marks: std::iter::once(1 << mark::STRANGE)
                .chain((1..=u8::MAX).map(mark::of_symbol))
                .chain([mark::NUMERAL])
                .collect(),
            telling: [0; 64],
        }
    }
}

/// The bit that tells an ASCII letter's cases apart.
const CASE: u8 = 0x20;

/// The bytes of a key's halves that a word of so many letters has; of none, the first is that of a symbol.
const MASKS: [[u64; 2]; 16] = {
    let mut masks = [[0xFF, 0]; 16];
    let mut length = 1;
    while length < 16 {
        let bits = u128::MAX >> (128 - 8 * length);
        masks[length] = [bits as u64, (bits >> 64) as u64];
        length += 1;
    }
    masks
};

/// A word of at most sixteen bytes in two halves, cases folded, and zeros where it has fewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key([u64; 2]);

impl Key {
    const NONE: Self = Self([0; 2]);

    /// The key of a word; `None` where it is too long.
    fn whole(word: &[u8]) -> Option<Self> {
        let mut block = [0; 16];
        block.get_mut(..word.len())?.iter_mut().zip(word).for_each(|(to, byte)| *to = byte | CASE);
        Some(Self::halves(&block))
    }

    /// The key of the word that the first `length` bytes of a block are, ASCII letters at most fifteen; of no letters,
    /// that of the symbol which the first byte is.
    pub(crate) fn of_letters(block: &[u8; 16], length: usize) -> Self {
        let Self([head, tail]) = Self::halves(block);
        let case = u64::from_le_bytes([CASE; 8]) * u64::from(length > 0);
        let [first, second] = MASKS[length % 16];
        Self([(head | case) & first, (tail | case) & second])
    }

    fn halves(block: &[u8; 16]) -> Self {
        let (halves, _) = block.as_chunks::<8>();
        Self([u64::from_le_bytes(halves[0]), u64::from_le_bytes(halves[1])])
    }

    fn mixed(self) -> u64 {
        let [head, tail] = self.0;
        let mixed = u128::from(head ^ 0x9E37_79B9_7F4A_7C15) * u128::from(tail ^ 0xC2B2_AE3D_27D4_EB4F);
        (mixed ^ mixed >> 64) as u64
    }

    /// Without a branch: whether a word is known cannot be foretold.
    fn is(self, other: Self) -> bool {
        (self.0[0] ^ other.0[0]) | (self.0[1] ^ other.0[1]) == 0
    }
}

impl Lexicon {
    /// The number of a word, once the lexicon is sealed; [`Word::UNKNOWN`] where no table names it.
    pub(crate) fn lookup(&self, word: &[u8]) -> Word {
        match Key::whole(word) {
            Some(key) => self.find(key).0,
            None => self.find_long(word).unwrap_or(Word::UNKNOWN),
        }
    }

    /// The number of the word of a key, and its marks.
    pub(crate) fn find(&self, key: Key) -> (Word, u8) {
        let Slots { seeds, keys, words, marks } = &*self.slots;
        let slot = slot_of(key.mixed(), seeds);
        let known = u8::from(keys[slot].is(key));
        let strange = (1 - known) << mark::STRANGE;
        (Word(words[slot].0 * u16::from(known)), (marks[slot] * known) | strange)
    }

    fn find_long(&self, word: &[u8]) -> Option<Word> {
        let found = self.long.iter().find(|(long, _)| long.eq_ignore_ascii_case(word));
        found.map(|(_, number)| *number)
    }

    /// The number of a word, which is added where it is new.
    pub(crate) fn intern(&mut self, word: &[u8]) -> Word {
        let next = Word(u16::try_from(self.keys.len()).expect("the tables name fewer words than u16 counts"));
        let number = match Key::whole(word) {
            Some(key) => *self.numbers.entry(key).or_insert(next),
            None => self.find_long(word).unwrap_or_else(|| {
                self.long.push((word.to_ascii_lowercase().into(), next));
                next
            }),
        };
        if number == next {
            self.marks.push(0);
            self.keys.push(Key::whole(word).unwrap_or(Key::NONE));
        }
        number
    }

    /// Gives every word its slot, once all are known.
    pub(crate) fn seal(&mut self) {
        // Symbols are found as words are, so that no branch tells the two apart.
        for code in (b'!'..=b'~').filter(u8::is_ascii_punctuation) {
            let (symbol, key) = (Word::symbol(code), Key([code.into(), 0]));
            self.keys[symbol.index()] = key;
            self.numbers.insert(key, symbol);
        }
        let mut buckets = vec![Vec::new(); SEEDS];
        for (key, number) in &self.numbers {
            buckets[bucket(key.mixed())].push(*number);
        }
        let mut order: Vec<usize> = (0..SEEDS).collect();
        order.sort_by_key(|bucket| usize::MAX - buckets[*bucket].len());
        for bucket in order {
            let seed = (0..SLOTS as u16).find(|seed| self.fill(bucket, &buckets[bucket], *seed));
            seed.expect("slots stay empty for a seed to find");
        }
    }

    /// Puts the words of a bucket where a seed sends them, if each finds an empty slot.
    fn fill(&mut self, bucket: usize, words: &[Word], seed: u16) -> bool {
        let Slots { seeds, keys, words: slots, marks } = &mut *self.slots;
        seeds[bucket] = seed;
        for (at, word) in words.iter().enumerate() {
            let key = self.keys[word.index()];
            let slot = slot_of(key.mixed(), seeds);
            if slots[slot] != Word::UNKNOWN {
                for word in &words[..at] {
                    let slot = slot_of(self.keys[word.index()].mixed(), seeds);
                    (slots[slot], keys[slot]) = (Word::UNKNOWN, Key::NONE);
                }
                return false;
            }
            (slots[slot], keys[slot]) = (*word, key);
            marks[slot] = self.marks[word.index()];
        }
        true
    }

    /// Whether a word may make its sentence worth reading, by its first letters: those of a block, `length` of them.
    pub(crate) fn may_tell(&self, block: &[u8; 16], length: usize) -> bool {
        let (head, _) = block.split_first_chunk::<8>().expect("eight of sixteen bytes");
        let head = u64::from_le_bytes(*head) | u64::from_le_bytes([CASE; 8]);
        let bit = bit_of(head & MASKS[length.min(8)][0]);
        self.telling[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Whether a word makes its sentence worth reading: a number may begin with it, or a denial.
    pub(crate) fn tells(&self, word: &[u8]) -> bool {
        self.marks(self.lookup(word)) & TELLING != 0
    }

    /// Gives a word a [`mark`].
    pub(crate) fn mark(&mut self, word: Word, mark: u32) {
        let marks = &mut self.marks[word.index()];
        *marks |= 1 << mark;
        let slot = slot_of(self.keys[word.index()].mixed(), &self.slots.seeds);
        if self.slots.words[slot] == word {
            self.slots.marks[slot] = *marks;
        }
        if *marks & TELLING != 0 {
            let bit = bit_of(self.keys[word.index()].0[0]);
            self.telling[bit / 64] |= 1 << (bit % 64);
        }
    }

    /// The marks of a word, a bit each.
    pub(crate) fn marks(&self, word: Word) -> u8 {
        self.marks[word.index()]
    }

    /// The number of words; a table indexed by [`Word::index`] has one place more.
    pub(crate) fn len(&self) -> usize {
        self.keys.len() - 1
    }

    /// Every word.
    pub(crate) fn words(&self) -> impl Iterator<Item = Word> + use<> {
        (0..self.keys.len() as u16).map(Word).filter(|word| word.is_word())
    }

    /// The number of a word's bytes, and the last two of them in lower case.
    pub(crate) fn ending(&self, word: Word) -> (usize, [u8; 2]) {
        let key = self.keys[word.index()].0.map(u64::to_le_bytes);
        let letters = key.as_flattened();
        let bytes = match self.long.iter().find(|(_, number)| *number == word) {
            Some((long, _)) => long,
            None => &letters[..letters.iter().take_while(|letter| **letter != 0).count()],
        };
        (bytes.len(), bytes.last_chunk().copied().unwrap_or_default())
    }
}

/// The marks of words that make a sentence worth reading.
const TELLING: u8 = 1 << mark::NUMBER | 1 << mark::DENIAL;

/// The bit of the first letters of a word.
fn bit_of(head: u64) -> usize {
    (head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize
}

/// The bucket that a hash is of.
fn bucket(hash: u64) -> usize {
    hash as usize % SEEDS
}

/// The slot to which its bucket's seed sends a hash.
fn slot_of(hash: u64, seeds: &[u16; SEEDS]) -> usize {
    ((hash >> 32) as usize ^ usize::from(seeds[bucket(hash)])) % SLOTS
}

/// A table of phrases and what they mean, looked up at a place of a sentence.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    /// The rows, by first word, the longest first.
    rows: Vec<(Box<[Word]>, T)>,
    /// The second word of each row, unknown of those that have none; most rows that do not match differ here.
    seconds: Vec<Word>,
    /// For each word of the lexicon, where its rows begin; the rows of the word after it end them.
    starts: Vec<u16>,
}

/// One bit of 64 for a word that stands second in a phrase; words that share theirs are told apart by a closer look.
pub(crate) fn second_bit(word: Word) -> u64 {
    u64::from(word != Word::UNKNOWN) << (word.index() % 64)
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
                // No word and no symbol is found before the lexicon is sealed.
                for token in &mut tokens {
                    token.word = match token.kind {
                        TokenKind::Word => lexicon.intern(phrase[token.span].as_bytes()),
                        TokenKind::Symbol(code) => Word::symbol(code),
                        TokenKind::Digits => Word::DIGITS,
                    };
                }
                let phrase: Box<[Word]> = tokens.iter().map(|token| token.word).collect();
                assert!(
                    phrase.first().is_some_and(|first| first.is_word()),
                    "a phrase begins with a word: {phrases:?}"
                );
                parts.push((phrase, meaning));
            }
        }
        Self { rows: parts, seconds: Vec::new(), starts: Vec::new() }
    }

    /// Sorts the table for look-ups, once the lexicon is whole.
    pub(crate) fn seal(&mut self, lexicon: &Lexicon) {
        let first = |row: &(Box<[Word]>, T)| row.0[0].index();
        self.rows.sort_by_key(|row| (first(row), usize::MAX - row.0.len()));
        self.seconds =
            self.rows.iter().map(|(phrase, _)| phrase.get(1).copied().unwrap_or_default()).collect();
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
        let index = tokens.get(at)?.word.index();
        let range = usize::from(self.starts[index])..usize::from(self.starts[index + 1]);
        let next = tokens.get(at + 1).map_or(Word::UNKNOWN, |token| token.word);
        self.rows[range.clone()].iter().zip(&self.seconds[range]).find_map(|((phrase, meaning), &second)| {
            if second == Word::UNKNOWN {
                return Some((1, *meaning));
            }
            if second != next {
                return None;
            }
            let found = tokens.get(at + 2..at + phrase.len())?;
            found
                .iter()
                .map(|token| token.word)
                .eq(phrase[2..].iter().copied())
                .then_some((phrase.len(), *meaning))
        })
    }

    /// The words that are a phrase alone, or with a symbol or number after them.
    pub(crate) fn lone_words(&self) -> impl Iterator<Item = Word> + '_ {
        let lone = |phrase: &[Word]| phrase.get(1).is_none_or(|second| !second.is_word());
        self.rows.iter().filter(move |(phrase, _)| lone(phrase)).map(|(phrase, _)| phrase[0])
    }

    /// The first word of each phrase of several words, with the bit of the second.
    pub(crate) fn seconds(&self) -> impl Iterator<Item = (Word, u64)> + '_ {
        self.rows.iter().filter_map(|(phrase, _)| Some((phrase[0], second_bit(*phrase.get(1)?))))
    }

    /// The words of each row, and what they mean.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&[Word], T)> {
        self.rows.iter().map(|(phrase, meaning)| (&**phrase, *meaning))
    }

    /// The words that are a phrase alone, and what they mean; of two meanings the first comes last.
    pub(crate) fn alone(&self) -> impl Iterator<Item = (Word, T)> + '_ {
        self.rows
            .iter()
            .rev()
            .filter(|(phrase, _)| phrase.len() == 1)
            .map(|(phrase, meaning)| (phrase[0], *meaning))
    }

    /// What the rows mean.
    #[cfg(test)]
    pub(crate) fn meanings(&self) -> impl Iterator<Item = T> + '_ {
        self.rows.iter().map(|(_, meaning)| *meaning)
    }

    /// The words that begin a phrase of some meanings.
    pub(crate) fn openers(&self, means: impl Fn(T) -> bool) -> impl Iterator<Item = Word> {
        self.rows.iter().filter(move |(_, meaning)| means(*meaning)).map(|(phrase, _)| phrase[0])
    }

    /// Every word and symbol of every phrase.
    pub(crate) fn words(&self) -> impl Iterator<Item = Word> + '_ {
        self.rows.iter().flat_map(|(phrase, _)| phrase.iter().copied())
    }

    /// The meaning of a single word, where a row holds it alone.
    pub(crate) fn word(&self, word: Word) -> Option<T> {
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
        lexicon.seal();
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
    fn every_word_is_found() {
        let mut lexicon = Lexicon::default();
        let words: Vec<String> = (0..3000).map(|n| format!("{}word{n}", "x".repeat(n % 20))).collect();
        let ids: Vec<Word> = words.iter().map(|word| lexicon.intern(word.as_bytes())).collect();
        lexicon.seal();
        for (word, id) in words.iter().zip(ids) {
            assert_eq!(lexicon.lookup(word.to_ascii_uppercase().as_bytes()), id);
        }
        assert_eq!(lexicon.lookup(b"unknown"), Word::UNKNOWN);
    }
}
