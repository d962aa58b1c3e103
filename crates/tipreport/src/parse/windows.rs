//! A sentence in pieces of a length that any text's own sentences keep, so that the time for one without end grows
//! as its length does.

use crate::Span;
use crate::parse::section_heading::floor_boundary;

/// The most bytes of a sentence that are read together. The longest of the edition of 2018 has 2,778.
const MOST: usize = 8 << 10;

/// The pieces of a sentence: itself, unless it is longer than any real one.
pub(crate) fn windows(text: &str, sentence: Span) -> impl Iterator<Item = Span> + '_ {
    let (mut at, end) = (sentence.start as usize, sentence.end as usize);
    std::iter::from_fn(move || {
        if at >= end {
            return None;
        }
        let start = at;
        at = if end - start <= MOST { end } else { cut(text, start) };
        Some(Span::new(start, at))
    })
}

/// The items of a sentence that lists recommendations, each with the semicolon after it: what one says is nothing to the
/// next. Any other sentence is whole.
pub(crate) fn items(text: &str, sentence: Span, lists: bool) -> impl Iterator<Item = Span> + '_ {
    let (mut at, end) = (sentence.start as usize, sentence.end as usize);
    std::iter::from_fn(move || {
        if at >= end {
            return None;
        }
        let start = at;
        let semicolon = if lists { memchr::memchr(b';', &text.as_bytes()[start..end]) } else { None };
        at = semicolon.map_or(end, |offset| start + offset + 1);
        Some(Span::new(start, at))
    })
}

/// Where the piece that begins at `start` ends: after its last semicolon, else comma, else white space.
fn cut(text: &str, start: usize) -> usize {
    let limit = floor_boundary(text, (start + MOST).min(text.len()));
    let piece = &text.as_bytes()[start..limit];
    let late = start + MOST / 2..limit;
    let after = |found: Option<usize>| found.map(|at| start + at + 1).filter(|at| late.contains(at));
    after(memchr::memrchr(b';', piece))
        .or_else(|| after(memchr::memrchr(b',', piece)))
        .or_else(|| after(memchr::memrchr3(b' ', b'\n', b'\t', piece)))
        .unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_make_the_sentence() {
        for piece in ["word ", "12, and ", "; x", "é", "x", "víctimas; "] {
            let text = piece.repeat((40 << 10) / piece.len());
            let mut at = 3.min(text.len());
            while !text.is_char_boundary(at) {
                at += 1;
            }
            let whole = Span::new(at, text.len());
            for window in windows(&text, whole) {
                assert_eq!(window.start as usize, at, "{piece}");
                assert!(!window.is_empty() && window.len() <= MOST, "{piece}");
                at = window.end as usize;
                assert!(text.is_char_boundary(at), "{piece}");
            }
            assert_eq!(at, text.len());
        }
    }

    #[test]
    fn real_sentences_stay_whole() {
        let text = "The government identified 12 victims; ".repeat(100);
        let whole = Span::new(0, text.len());
        assert_eq!(windows(&text, whole).collect::<Vec<_>>(), [whole]);
    }
}
