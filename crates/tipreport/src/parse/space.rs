//! White space as texts have it: ASCII, no-break and typographic spaces, the zero-width ones and the byte order mark.

use std::ops::Range;

use wide::u8x32;

use super::blocks::alphanumeric;
use super::vocabulary::window;
use crate::Span;

/// The length of the white space character at `at`; 0 where another stands there.
#[inline]
pub(crate) fn space_at(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C, ..]) => 1,
        Some([..0x80, ..]) => 0,
        Some([0xC2, 0xA0 | 0x85, ..]) => 2,
        Some(
            [0xE2, 0x80, 0x80..=0x8B | 0xA8 | 0xA9 | 0xAF, ..]
            | [0xE2, 0x81, 0x9F, ..]
            | [0xE3, 0x80, 0x80, ..]
            | [0xEF, 0xBB, 0xBF, ..],
        ) => 3,
        _ => 0,
    }
}

/// The first place from `at` on that holds no white space, at most `end`.
pub(crate) fn skip_space(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end {
        match space_at(bytes, at) {
            0 => break,
            length => at += length,
        }
    }
    at.min(end)
}

/// As [`skip_space`], but never past the end of the line.
pub(crate) fn skip_blanks(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end && bytes[at] != b'\n' {
        match space_at(bytes, at) {
            0 => break,
            length => at += length,
        }
    }
    at.min(end)
}

/// The end of the text before `end` without white space, at least `start`.
pub(crate) fn trim_end(text: &str, start: usize, end: usize) -> usize {
    if text.as_bytes()[start..end].last().is_some_and(u8::is_ascii_graphic) {
        return end;
    }
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}');
    start + text[start..end].trim_end_matches(is_space).len()
}

/// The span without surrounding white space.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let end = span.end as usize;
    let start = skip_space(text.as_bytes(), span.start as usize, end);
    Span::new(start, trim_end(text, start, end))
}

/// A word between white space, as [`str::split_whitespace`] has them.
pub(crate) struct PrintedWord {
    /// The word without the marks around it.
    pub(crate) bare: Range<usize>,
    /// Where it ends with those after it.
    pub(crate) end: usize,
}

/// The words of a text that white space parts; quicker where they are ASCII.
pub(crate) fn printed_words(text: &str) -> impl Iterator<Item = PrintedWord> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let (length, letters) = match word_in(&window(text.as_bytes(), at)) {
                Some((0, _)) => {
                    at += 1;
                    continue;
                }
                Some(word) => word,
                None => return word_in_any_letters(text, &mut at),
            };
            let first = letters.trailing_zeros().min(length);
            let after = (u32::BITS - letters.leading_zeros()).max(first);
            let (start, end) = (at, at + length as usize);
            // One space comes after most words.
            at = end + 1;
            return Some(PrintedWord { bare: start + first as usize..start + after as usize, end });
        }
        None
    })
}

/// The length of the word of ASCII that a window of a text begins with, and the places of letters and digits in it;
/// `None` where it has others or goes on after the window.
#[inline]
fn word_in(window: &[u8; 32]) -> Option<(u32, u32)> {
    let read = u8x32::from(*window);
    let control = (read - u8x32::from(b'\t')).simd_le(u8x32::from(b'\r' - b'\t'));
    let white = (read.simd_eq(u8x32::from(b' ')) | control).to_bitmask();
    let [first, second] = [0, 16].map(|at| window[at..].first_chunk().expect("half of a window"));
    let letters = alphanumeric(first) | alphanumeric(second) << 16;
    let within = (white & white.wrapping_neg()).wrapping_sub(1);
    (white != 0 && read.to_bitmask() & within == 0).then(|| (white.trailing_zeros(), letters & within))
}

#[cold]
fn word_in_any_letters(text: &str, at: &mut usize) -> Option<PrintedWord> {
    while let Some(length) = separator_at(text, *at) {
        *at += length;
    }
    let start = *at;
    while *at < text.len() && separator_at(text, *at).is_none() {
        *at += 1;
    }
    let word = &text[start..*at];
    let first = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let after = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len().max(first);
    (!word.is_empty()).then(|| PrintedWord { bare: start + first..start + after, end: *at })
}

/// The length of the white space at `at`, where any stands there; within a character, none does.
#[inline]
fn separator_at(text: &str, at: usize) -> Option<usize> {
    match text.as_bytes().get(at)? {
        b'!'..=b'~' | 0x80..=0xBF => None,
        0xC0.. => text[at..].chars().next().filter(|c| c.is_whitespace()).map(char::len_utf8),
        byte => char::from(*byte).is_whitespace().then_some(1),
    }
}
