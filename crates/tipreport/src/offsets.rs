use crate::Span;

/// Places of a text as code points and as bytes, each found from the other in constant time.
///
/// Rust slices text by bytes, Python by code points. A text of ASCII alone needs no index; for any other the
/// index holds four bytes for every 256 of the text.
///
/// ```
/// use tipreport::{Offsets, Span};
///
/// let text = "€ 400 et “49 victims”";
/// let offsets = Offsets::of(text);
/// let number = Span::from(text.find("49").map(|at| at..at + 2).unwrap());
/// assert_eq!(offsets.code_points(text, number), 10..12);
/// assert_eq!(offsets.bytes(text, 10..12), Some(number));
/// ```
#[derive(Clone, Debug)]
pub struct Offsets {
    /// The number of code points before each block; none for a text of ASCII alone.
    before: Vec<u32>,
    /// The number of code points of the whole text.
    count: usize,
}

/// The bytes between two entries of the index: few enough to count in some nanoseconds.
const BLOCK: usize = 256;

impl Offsets {
    /// The index of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self { before: Vec::new(), count: text.len() };
        }
        let mut count = 0;
        let before = text
            .as_bytes()
            .chunks(BLOCK)
            .map(|block| {
                let here = count as u32;
                count += starts(block);
                here
            })
            .collect();
        Self { before, count }
    }

    /// The number of code points in the text.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// A span of `text` as a range of code points. A bound within a character counts as the one after it.
    #[must_use]
    pub fn code_points(&self, text: &str, span: Span) -> std::ops::Range<usize> {
        let range = span.range();
        self.code_points_before(text, range.start)..self.code_points_before(text, range.end)
    }

    /// The number of code points before a byte of `text`.
    pub(crate) fn before(&self, text: &str, byte: u32) -> usize {
        self.code_points_before(text, byte as usize)
    }

    /// A range of code points as a span of `text`; `None` where it ends before it starts or after the text.
    #[must_use]
    pub fn bytes(&self, text: &str, range: std::ops::Range<usize>) -> Option<Span> {
        if range.start > range.end || range.end > self.count {
            return None;
        }
        Some(Span::new(self.byte_of(text, range.start), self.byte_of(text, range.end)))
    }

    fn code_points_before(&self, text: &str, byte: usize) -> usize {
        if self.before.is_empty() {
            return byte;
        }
        let block = byte / BLOCK;
        let Some(&before) = self.before.get(block) else { return self.count };
        before as usize + starts(&text.as_bytes()[block * BLOCK..byte])
    }

    fn byte_of(&self, text: &str, code_point: usize) -> usize {
        if self.before.is_empty() {
            return code_point;
        }
        let block = self.before.partition_point(|&before| before as usize <= code_point) - 1;
        let mut left = code_point - self.before[block] as usize;
        for (at, &byte) in text.as_bytes().iter().enumerate().skip(block * BLOCK) {
            if is_start(byte) {
                if left == 0 {
                    return at;
                }
                left -= 1;
            }
        }
        text.len()
    }
}

/// The number of bytes of a block that start a character: of at most [`BLOCK`] bytes, of which no more than three in
/// four, and so not more than a byte counts, are continuation bytes.
fn starts(block: &[u8]) -> usize {
    let continued: u8 = block.iter().map(|&byte| u8::from(!is_start(byte))).sum();
    block.len() - usize::from(continued)
}

/// Whether a byte of UTF-8 is no continuation byte.
const fn is_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agree_with_char_indices() {
        let ascii = "49 victims, ".repeat(60);
        let mixed = "“49” víctimas — 1.200 €, 人身取引 🙂 ".repeat(60);
        for text in ["", "a", "é", &ascii, &mixed] {
            let offsets = Offsets::of(text);
            assert_eq!(offsets.count(), text.chars().count());
            let ends = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
            for (code_point, byte) in ends.enumerate() {
                assert_eq!(offsets.code_points(text, Span::new(0, byte)), 0..code_point);
                assert_eq!(offsets.bytes(text, 0..code_point), Some(Span::new(0, byte)));
            }
        }
    }

    #[test]
    fn refuse_what_lies_outside() {
        let offsets = Offsets::of("é1");
        assert_eq!(offsets.bytes("é1", 0..3), None);
        assert_eq!(offsets.bytes("é1", std::ops::Range { start: 2, end: 1 }), None);
    }
}
