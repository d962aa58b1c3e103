//! Byte offsets as people count: lines and columns.

use tipreport::Span;

/// The line ends of a text, for lines and columns of many spans.
#[derive(Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Self { text, starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect() }
    }

    /// The line, from 1, and the column in characters, from 1, of an offset.
    pub(crate) fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= offset);
        let before = self.text.get(self.starts[line - 1]..offset).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The line where a span begins: its number from 1, its offset, and its text without the end of line.
    pub(crate) fn line_of(&self, span: Span) -> (usize, usize, &'t str) {
        let number = self.starts.partition_point(|&start| start <= span.range().start);
        let start = self.starts[number - 1];
        let end = self.starts.get(number).map_or(self.text.len(), |&next| next - 1);
        (number, start, self.text[start..end].trim_end_matches('\r'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let lines = Lines::of("Türkiye\nTier 2\n\nend");
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place("Tü".len()), (1, 3));
        assert_eq!(lines.place("Türkiye\nTier".len()), (2, 5));
        assert_eq!(lines.place("Türkiye\nTier 2\n\nend".len()), (4, 4));
    }

    #[test]
    fn a_span_belongs_to_the_line_where_it_begins() {
        let lines = Lines::of("one\ntwo\r\nthree");
        assert_eq!(lines.line_of(Span::new(5, 6)), (2, 4, "two"));
        assert_eq!(lines.line_of(Span::new(1, 6)), (1, 0, "one"));
        assert_eq!(lines.line_of(Span::new(14, 14)), (3, 9, "three"));
        assert_eq!(Lines::of("").line_of(Span::new(0, 0)), (1, 0, ""));
    }
}
