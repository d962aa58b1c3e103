//! A sentence as words, numbers and symbols: one pass over its bytes, nothing copied.

use super::blocks::{Block, read_at, run, window};
use super::lexicon::{Key, Lexicon, Word};
use crate::Span;

/// A word, a number in digits, or a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
    /// Its number in the lexicon.
    pub(crate) word: Word,
    /// Whether no white space stands between this token and the one before.
    pub(crate) glued: bool,
    /// What it may be to the rules, a bit for each [`mark`].
    pub(crate) marks: u8,
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
pub(crate) const OTHER: u8 = 0x02;

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

/// Writes the tokens of a sentence to `out`, which is emptied first.
pub(crate) fn scan_tokens(text: &str, sentence: Span, lexicon: &Lexicon, out: &mut Vec<Token>) {
    out.clear();
    let (bytes, end) = (&text.as_bytes()[..sentence.end as usize], sentence.end as usize);
    let (mut base, mut last) = (sentence.start as usize, usize::MAX);
    while base < end {
        let mut blank = [b' '; Block::READ];
        let read = read_at(text.as_bytes(), base, &mut blank);
        let block = Block::of(read, end - base);
        let (letters, beyond) = (block.letters(), block.beyond_ascii());
        let pairs = block.capitals() & block.capitals() >> 1;
        // "BENINincreasing": the head of a page may be glued to a word.
        let odd = block.odd() | beyond | pairs & pairs >> 2;
        let plain = odd == 0;
        let mut next = base + Block::LENGTH;
        let mut places = !(letters & letters << 1) & !block.is(b' ') & block.inside();
        while places != 0 {
            let place = places.trailing_zeros() as usize;
            places &= places - 1;
            let start = base + place;
            let glued = start == last;
            let length = run(letters, place);
            let after = place + length;
            if after == Block::LENGTH && place > 0 {
                // The word may go on: it begins the next block.
                next = start;
                break;
            }
            // "Économie", "café": a word may go on beyond ASCII.
            let plain = plain || (odd >> place | beyond.wrapping_shr(after as u32)) & 1 == 0;
            if plain && length < 16 {
                last = start + length.max(1);
                let (word, marks) = lexicon.find(Key::of_letters(window(read, place), length));
                let symbol = TokenKind::Symbol(read[place % Block::LENGTH]);
                let kind = if length > 0 { TokenKind::Word } else { symbol };
                out.push(Token { span: Span::new(start, last), kind, word, glued, marks });
                continue;
            }
            let at = match glyph(&bytes[start..]) {
                Glyph::Space(length) => start + length,
                Glyph::Letter => {
                    last = word_end(bytes, start);
                    push_word(bytes, Span::new(start, last), glued, lexicon, out);
                    last
                }
                other => {
                    let (kind, word, length) = match other {
                        Glyph::Symbol(b'\'', length) if glued && is_possessive(bytes, start + length) => {
                            (TokenKind::Symbol(POSSESSIVE), Word::symbol(POSSESSIVE), length + 1)
                        }
                        Glyph::Symbol(code, length) => (TokenKind::Symbol(code), Word::symbol(code), length),
                        _ => (TokenKind::Digits, Word::DIGITS, digits_end(bytes, start) - start),
                    };
                    last = start + length;
                    out.push(Token {
                        span: Span::new(start, last),
                        kind,
                        word,
                        glued,
                        marks: lexicon.marks(word),
                    });
                    last
                }
            };
            places &= u64::MAX.checked_shl((at - base) as u32).unwrap_or(0);
            next = next.max(at);
        }
        base = next;
    }
}

/// Adds a word that may be too long for a key, have other letters than ASCII's, or begin with the head of a page.
#[cold]
fn push_word(bytes: &[u8], span: Span, glued: bool, lexicon: &Lexicon, out: &mut Vec<Token>) {
    let mut push = |span, glued, word| {
        out.push(Token { span, kind: TokenKind::Word, word, glued, marks: lexicon.marks(word) });
    };
    let letters = &bytes[span.range()];
    let word = lexicon.lookup(letters);
    match if word == Word::UNKNOWN { running_head(letters, lexicon) } else { None } {
        None => push(span, glued, word),
        Some(head) => {
            let middle = span.start as usize + head;
            push(Span::new(span.start as usize, middle), glued, word);
            push(Span::new(middle, span.end as usize), true, lexicon.lookup(&letters[head..]));
        }
    }
}

/// The length of the page head that a PDF glued to the front of a word: `BENINincreasing`.
fn running_head(word: &[u8], lexicon: &Lexicon) -> Option<usize> {
    let capitals = word.iter().take_while(|letter| letter.is_ascii_uppercase()).count();
    let known = |from: usize| word.len() > from + 1 && lexicon.lookup(&word[from..]) != Word::UNKNOWN;
    // "CHINAChilean": the last capital may begin the word.
    [capitals, capitals.saturating_sub(1)].into_iter().find(|&from| from >= 4 && known(from))
}

/// The end of the word that begins at `at`.
fn word_end(bytes: &[u8], mut at: usize) -> usize {
    // The bytes of a letter after its first look like letters too.
    while at < bytes.len() && matches!(glyph(&bytes[at..]), Glyph::Letter) {
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
            ("BENINincreasing", &["BENINincreasing"]),
            ("five\u{a0}to\u{2009}10", &["five", "to", "10"]),
            ("Law 13.344.", &["Law", "13.344", "."]),
        ];
        for (text, want) in rows {
            assert_eq!(&scanned(text), want, "{text}");
        }
    }
}
