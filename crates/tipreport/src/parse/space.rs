//! White space as texts have it: ASCII, no-break and typographic spaces, the zero-width ones and the byte order mark.

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

/// The words between white space, as [`str::split_whitespace`] has them, and whether each has nothing but ASCII letters
/// and digits; quicker where the text is ASCII.
pub(crate) fn printed_words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(length) = separator_at(text, at) {
            at += length;
        }
        let start = at;
        at += bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let plain_end = at;
        while at < text.len() && separator_at(text, at).is_none() {
            at += 1;
        }
        (at > start).then(|| (&text[start..at], at == plain_end))
    })
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
