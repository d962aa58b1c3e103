//! A sentence as words, numbers and symbols: one pass over its bytes, nothing copied.

use super::lexicon::{Lexicon, Word};
use crate::Span;

/// A word, a number in digits, or a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
    /// The word's place in the lexicon; [`Word::UNKNOWN`] for numbers and symbols too.
    pub(crate) word: Word,
    /// Whether no white space stands between this token and the one before.
    pub(crate) glued: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A run of letters. Hyphens and apostrophes are symbols: "two-day" is three tokens, "victim's" two,
    /// because `'s` is one symbol, [`POSSESSIVE`].
    Word,
    /// Digits with the commas and full stops between them: "50,000", "2.5", "13.344".
    Digits,
    /// Anything else but white space, as its code in Windows-1252; straight and curly quotes are one, `'` or
    /// `"`, and every dash but the em dash is `-`.
    Symbol(u8),
}

pub(crate) const EM_DASH: u8 = 0x97;
pub(crate) const BULLET: u8 = 0x95;
pub(crate) const EURO: u8 = 0x80;
pub(crate) const POUND: u8 = 0xA3;
pub(crate) const YEN: u8 = 0xA5;
/// `'s` or `’s` after a word.
pub(crate) const POSSESSIVE: u8 = 0x01;
/// Any symbol that has no code of its own here.
const OTHER: u8 = 0x02;

/// What stands at a place of the text: a letter or digit, white space, or a symbol, and how many bytes it takes.
enum Glyph {
    Letter,
    Digit,
    Space(usize),
    Symbol(u8, usize),
}

fn glyph(bytes: &[u8]) -> Glyph {
    match *bytes {
        [b'a'..=b'z' | b'A'..=b'Z', ..] => Glyph::Letter,
        [b'0'..=b'9', ..] => Glyph::Digit,
        [b' ' | b'\n' | b'\r' | b'\t' | 0x0B | 0x0C, ..] => Glyph::Space(1),
        [byte @ 0..=0x7F, ..] => Glyph::Symbol(byte, 1),
        // No-break space; £ ¥ § « » ° · and the other signs of Latin-1, but for the letters ª and º.
        [0xC2, 0xA0, ..] => Glyph::Space(2),
        [0xC2, 0xAB | 0xBB, ..] => Glyph::Symbol(b'"', 2),
        [0xC2, 0xB4, ..] => Glyph::Symbol(b'\'', 2),
        [0xC2, 0xB7, ..] => Glyph::Symbol(BULLET, 2),
        [0xC2, 0xAA | 0xBA, ..] => Glyph::Letter,
        [0xC2, sign, ..] => Glyph::Symbol(sign, 2),
        // General punctuation.
        [0xE2, 0x80, mark, ..] => match mark {
            0x80..=0x8F | 0xA8..=0xAF => Glyph::Space(3),
            0x90..=0x93 => Glyph::Symbol(b'-', 3),
            0x94 | 0x95 => Glyph::Symbol(EM_DASH, 3),
            0x98..=0x9B | 0xB2 => Glyph::Symbol(b'\'', 3),
            0x9C..=0x9F | 0xB3 => Glyph::Symbol(b'"', 3),
            0xA2 | 0xA3 => Glyph::Symbol(BULLET, 3),
            0xA6 => Glyph::Symbol(0x85, 3),
            _ => Glyph::Symbol(OTHER, 3),
        },
        [0xE2, 0x82, 0xAC, ..] => Glyph::Symbol(EURO, 3),
        [0xE2, 0x88, 0x92, ..] => Glyph::Symbol(b'-', 3),
        // The other signs of the planes U+2000 to U+2BFF: currency signs, arrows, boxes, dingbats.
        [0xE2, 0x81..=0xAF, _, ..] => Glyph::Symbol(OTHER, 3),
        // Byte order mark, and the ideographic space.
        [0xEF, 0xBB, 0xBF, ..] | [0xE3, 0x80, 0x80, ..] => Glyph::Space(3),
        _ => Glyph::Letter,
    }
}

/// What a byte says of the glyph that it begins, where it says all of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Letter,
    Digit,
    Blank,
    Other,
}

/// Of every byte. Most text is letters and single blanks, which need no more than this.
const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b' ' | b'\n' | b'\r' | b'\t' | 0x0B | 0x0C => Byte::Blank,
            // These begin symbols and spaces as well as letters.
            0..=0x7F | 0xC2 | 0xE2 | 0xE3 | 0xEF => Byte::Other,
            _ => Byte::Letter,
        };
        byte += 1;
    }
    bytes
};

/// Writes the tokens of a sentence to `out`, which is emptied first.
pub(crate) fn scan_tokens(text: &str, sentence: Span, lexicon: &Lexicon, out: &mut Vec<Token>) {
    out.clear();
    let bytes = &text.as_bytes()[..sentence.end as usize];
    let mut at = sentence.start as usize;
    let mut glued = false;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        let found = match BYTES[usize::from(*byte)] {
            Byte::Letter => Glyph::Letter,
            Byte::Digit => Glyph::Digit,
            Byte::Blank => Glyph::Space(1),
            Byte::Other => glyph(&bytes[at..]),
        };
        let (kind, word) = match found {
            Glyph::Space(length) => {
                at += length;
                glued = false;
                continue;
            }
            Glyph::Letter => {
                at = word_end(bytes, at);
                (TokenKind::Word, lexicon.lookup_in(bytes, start, at))
            }
            Glyph::Digit => {
                at = digits_end(bytes, at);
                (TokenKind::Digits, Word::UNKNOWN)
            }
            Glyph::Symbol(b'\'', length) if glued && is_possessive(bytes, at + length) => {
                at += length + 1;
                (TokenKind::Symbol(POSSESSIVE), Word::UNKNOWN)
            }
            Glyph::Symbol(code, length) => {
                at += length;
                (TokenKind::Symbol(code), Word::UNKNOWN)
            }
        };
        out.push(Token { span: Span::new(start, at), kind, word, glued });
        glued = true;
    }
}

/// The same byte eight times.
pub(crate) const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The high bits of the bytes of `block` from `first` to `last`, both ASCII.
pub(crate) fn within(block: u64, first: u8, last: u8) -> u64 {
    let ascii = block & every(0x7F);
    (ascii + every(0x80 - first)) & !(ascii + every(0x7F - last)) & !block & every(0x80)
}

/// The end of the word that begins at `at`.
pub(crate) fn word_end(bytes: &[u8], mut at: usize) -> usize {
    if let Some(chunk) = bytes[at..].first_chunk::<8>() {
        let others = !within(u64::from_le_bytes(*chunk) | every(0x20), b'a', b'z') & every(0x80);
        at += others.trailing_zeros() as usize / 8;
        if bytes.get(at).is_some_and(u8::is_ascii) && others != 0 {
            return at;
        }
    }
    while let Some(byte) = bytes.get(at) {
        let letter = match BYTES[usize::from(*byte)] {
            Byte::Letter => true,
            Byte::Digit | Byte::Blank => false,
            Byte::Other => *byte >= 0x80 && matches!(glyph(&bytes[at..]), Glyph::Letter),
        };
        if !letter {
            break;
        }
        at += 1;
    }
    at
}

fn digits_end(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes[at..] {
            [b'0'..=b'9', ..] => at += 1,
            [b',' | b'.', b'0'..=b'9', ..] => at += 2,
            _ => return at,
        }
    }
}

/// Whether `s` and the end of the word stand at `at`, after an apostrophe.
fn is_possessive(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b's')
        && bytes.get(at + 1).is_none_or(|_| !matches!(glyph(&bytes[at + 1..]), Glyph::Letter | Glyph::Digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        scan_tokens(text, Span::new(0, text.len()), &Lexicon::default(), &mut tokens);
        tokens.iter().map(|token| &text[token.span]).collect()
    }

    #[test]
    fn words_numbers_and_symbols() {
        let rows: &[(&str, &[&str])] = &[
            ("identified 1,234 victims.", &["identified", "1,234", "victims", "."]),
            ("130,249, and 964", &["130,249", ",", "and", "964"]),
            ("19Vietnamese", &["19", "Vietnamese"]),
            ("a two-day course", &["a", "two", "-", "day", "course"]),
            (
                "the government’s (€2.5 million)",
                &["the", "government", "’s", "(", "€", "2.5", "million", ")"],
            ),
            ("years’ imprisonment", &["years", "’", "imprisonment"]),
            ("Côte d’Ivoire—12", &["Côte", "d", "’", "Ivoire", "—", "12"]),
            ("five\u{a0}to\u{2009}10", &["five", "to", "10"]),
            ("Law 13.344.", &["Law", "13.344", "."]),
        ];
        for (text, want) in rows {
            assert_eq!(&scanned(text), want, "{text}");
        }
    }
}
