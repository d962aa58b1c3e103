//! The lines of a text, found once for all the stages that go through them.

use crate::Span;

/// The lines that hold anything; empty ones are left out.
#[derive(Debug, Default)]
pub(crate) struct Lines(Vec<Span>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let mut lines = Vec::with_capacity(32);
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
            if end > start {
                lines.push(Span::new(start, end));
            }
            start = end + 1;
        }
        Self(lines)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Span> + '_ {
        self.0.iter().copied()
    }

    /// The lines of a part of the text, and the parts in it of those that it cuts.
    pub(crate) fn within(&self, start: usize, end: usize) -> impl Iterator<Item = Span> + '_ {
        let first = self.0.partition_point(|line| line.end as usize <= start);
        let lines = self.0[first..].iter().take_while(move |line| line.range().start.max(start) < end);
        lines.map(move |line| Span::new(line.range().start.max(start), line.range().end.min(end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_parts() {
        let text = "one\n\ntwo three\nfour\n";
        let lines = Lines::of(text);
        let read = |start, end| lines.within(start, end).map(|line| &text[line]).collect::<Vec<_>>();
        assert_eq!(read(0, text.len()), ["one", "two three", "four"]);
        assert_eq!(lines.iter().count(), 3);
        assert_eq!(read(2, 8), ["e", "two"]);
        assert_eq!(read(9, 14), ["three"]);
        assert!(read(3, 5).is_empty() && read(8, 8).is_empty());
    }
}
