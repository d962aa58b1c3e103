//! Two columns of a printed page that were read line by line, so that sentences of both alternate.

use super::lines::Lines;
use super::space::{skip_blanks, trim_end};
use crate::{Code, Diagnostic, Severity, Span};

/// How many lines must show it, of those that end in a full stop.
const FEWEST: usize = 6;

/// A diagnostic where lines seem to alternate: after a line that ends a sentence, the other column's line goes on in
/// small letters.
pub(crate) fn interleaved(text: &str, lines: &Lines) -> Option<Diagnostic> {
    let bytes = text.as_bytes();
    let (mut complete, mut broken) = (0_usize, 0_usize);
    let mut span: Option<Span> = None;
    let mut ended = false;
    let mut next = 0;
    for line in lines.iter() {
        let (start, end) = (line.start as usize, line.end as usize);
        ended &= start == next;
        next = end + 1;
        let at = if line.len() > 140 { end } else { skip_blanks(bytes, start, end) };
        if at == end {
            ended = false;
            continue;
        }
        if ended {
            complete += 1;
            if bytes[at].is_ascii_lowercase() {
                broken += 1;
                span.get_or_insert(Span::new(at, end)).end = end as u32;
            }
        }
        ended = bytes[trim_end(text, at, end) - 1] == b'.' && end - start > 25;
    }
    (broken >= FEWEST && broken * 5 >= complete * 2).then(|| Diagnostic {
        code: Code::InterleavedColumns,
        severity: Severity::Error,
        span: span.unwrap_or_default(),
        message: format!(
            "expected sentences to go on in the next line, found {broken} lines that break into another"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_alternate() {
        let pair = & "Police of the one country arrested nobody there.\nand the other one released all of the victims.\n".repeat(8);
        assert!(interleaved(pair, &Lines::of(pair)).is_some());
        let plain = & "Police of the one country arrested nobody there\nand the other one released all of the victims.\n".repeat(8);
        assert!(interleaved(plain, &Lines::of(plain)).is_none());
    }
}
