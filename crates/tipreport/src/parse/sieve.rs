//! Which sentences may hold a number or a denial: a look at their bytes, eight at a time, before any is read.

use super::lexicon::{Lexicon, Word};
use super::tokens::{every, within, word_end};
use crate::Span;

/// The words that begin a number or a denial, and how they begin.
#[derive(Debug)]
pub(crate) struct Sieve {
    /// For the first two letters of a word, the third letters of the words that tell, a bit each.
    openings: [u32; 1024],
    /// Of each word of the lexicon, whether it tells.
    telling: Vec<bool>,
}

fn opening(first: u8, second: u8) -> usize {
    usize::from(first & 31) << 5 | usize::from(second & 31)
}

impl Sieve {
    /// The sieve that lets the sentences through that hold one of the words, a digit or a fraction.
    pub(crate) fn new(lexicon: &Lexicon, words: impl Iterator<Item = Word>) -> Self {
        let mut sieve = Self { openings: [0; 1024], telling: vec![false; lexicon.len() + 1] };
        for word in words {
            sieve.telling[word.index()] = true;
            match lexicon.opening(word) {
                (first, Some(second), Some(third)) => {
                    sieve.openings[opening(first, second)] |= 1 << (third & 31);
                }
                (first, Some(second), None) => sieve.openings[opening(first, second)] = u32::MAX,
                (first, None, _) => {
                    (0..32).for_each(|second| sieve.openings[opening(first, second)] = u32::MAX);
                }
            }
        }
        sieve
    }

    /// Whether a sentence may hold a number or a denial; where not, it holds none.
    pub(crate) fn passes(&self, text: &str, sentence: Span, lexicon: &Lexicon) -> bool {
        let bytes = &text.as_bytes()[..sentence.end as usize];
        let mut at = sentence.start as usize;
        // Whether the byte before is a letter, as the high bit of a block's first byte.
        let mut before = 0;
        while at < bytes.len() {
            let block = block_at(bytes, at);
            if within(block, b'0', b'9') != 0 || block & every(0x80) != 0 && holds_sign(bytes, at) {
                return true;
            }
            let letters = within(block | every(0x20), b'a', b'z');
            let mut starts = letters & !(letters << 8 | before);
            before = letters >> 56;
            while starts != 0 {
                if self.tells(bytes, at + starts.trailing_zeros() as usize / 8, lexicon) {
                    return true;
                }
                starts &= starts - 1;
            }
            at += 8;
        }
        false
    }

    fn tells(&self, bytes: &[u8], start: usize, lexicon: &Lexicon) -> bool {
        let (first, second, third) = match bytes[start..] {
            [first, second, third, ..] => (first, second, third),
            [first, second] => (first, second, 0),
            [first] => (first, 0, 0),
            [] => return false,
        };
        self.openings[opening(first, second)] >> (third & 31) & 1 == 1
            && self.telling[lexicon.lookup_in(bytes, start, word_end(bytes, start)).index()]
    }
}

/// Eight bytes from `at` on, blanks past the end.
fn block_at(bytes: &[u8], at: usize) -> u64 {
    if let Some(block) = bytes[at..].first_chunk::<8>() {
        return u64::from_le_bytes(*block);
    }
    let mut block = [b' '; 8];
    block[..bytes.len() - at].copy_from_slice(&bytes[at..]);
    u64::from_le_bytes(block)
}

/// Whether one of the eight bytes from `at` on begins a character that may be a fraction or a rare sign.
fn holds_sign(bytes: &[u8], at: usize) -> bool {
    (at..bytes.len().min(at + 8)).any(|at| match bytes[at] {
        0xC2 => matches!(bytes.get(at + 1), Some(0xBC..=0xBE)),
        // Quotes and dashes begin so too.
        0xE2 => bytes.get(at + 1) != Some(&0x80),
        0xE3 | 0xEF => true,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use crate::Span;
    use crate::parse::language::LANGUAGE;

    fn passes(text: &str) -> bool {
        LANGUAGE.sieve.passes(text, Span::new(0, text.len()), &LANGUAGE.lexicon)
    }

    #[test]
    fn numbers_and_denials() {
        let told = [
            "It identified 2 victims.",
            "Twelve",
            "sixty-one",
            "with half",
            "a victim—one of many",
            "It doubled them.",
            "“Nobody”, no; ",
            "It did not convict anyone.",
            "It never did",
            "none",
            "¼ of them",
            "⅓ of them",
            "The police failed to act.",
            "(five)",
            "a.one",
            "x Third",
            "Neither did they",
        ];
        for text in told {
            assert!(passes(text), "{text}");
        }
    }

    #[test]
    fn neither() {
        let untold = [
            "The government maintained efforts to identify victims.",
            "",
            "ones",
            "nota bene",
            "the phone",
            "“Côte d’Ivoire”—x",
            "They noted it.",
            "oneé",
            "often attended",
            "for their own needs",
            "a",
            "no\u{e9}",
        ];
        for text in untold {
            assert!(!passes(text), "{text}");
        }
    }

    #[test]
    fn wherever_it_stands() {
        for before in 0..20 {
            for after in 0..10 {
                let text = format!("{}two{}", "x ".repeat(before), " y".repeat(after));
                assert!(passes(&text), "{text}");
                let text = format!("{}xtwo{}", " ".repeat(before), "y".repeat(after));
                assert!(!passes(&text), "{text}");
            }
        }
    }
}
