//! A body of recommendations as its items: a list of clauses, of sentences, of lines or of bullets, whichever the text
//! itself shows.

use super::actions::{actions, begins_with_action};
use super::page_head::{is_page_line, page_head_at};
use super::sentences::{bullet_at, opens_sentence, sentences};
use super::space::{skip_blanks, skip_space, space_at, trim, trim_end};
use super::wording::{lines, words_at};
use crate::{Recommendation, Span};

/// The most items of a narrative, a hundred times the longest list: a hostile text would have one of every two bytes.
const MOST: usize = 4096;

/// How far a closing parenthesis or quote is looked for; one that is not found was never opened.
const REACH: usize = 400;

/// The recommendations of the bodies, numbered through.
pub(crate) fn recommendations(text: &str, bodies: impl Iterator<Item = Span>) -> Vec<Recommendation> {
    let mut items = Vec::new();
    for body in bodies {
        split_items(text, body, &mut items);
    }
    let recommendation = |(&span, number): (&Span, _)| Recommendation {
        number,
        text: text[span].to_owned(),
        span,
        actions: actions(&text[span]),
    };
    items.iter().zip(1..).map(recommendation).collect()
}

/// Adds the items of a body, without bullets, numbers, separators and final stops.
fn split_items(text: &str, body: Span, items: &mut Vec<Span>) {
    let blocks = blocks(text, body);
    let listed = blocks.len() > 2;
    let mut semicolons = Vec::with_capacity(32);
    for block in blocks {
        semicolons.clear();
        semicolons.extend(separators(text, block));
        match Style::of(text, block, semicolons.len(), listed) {
            Style::Clauses => split_clauses(text, block, &semicolons, items),
            Style::Sentences => split_sentences(text, block, items),
            Style::Whole => push(text, block.start as usize, block.end as usize, items),
        }
    }
}

/// How the items of a block are told apart.
enum Style {
    /// "Train police; fund shelters; and adopt a plan." (to 2018)
    Clauses,
    /// "Train police. Fund shelters." (2019-2021)
    Sentences,
    /// One item.
    Whole,
}

impl Style {
    fn of(text: &str, block: Span, semicolons: usize, listed: bool) -> Self {
        if listed && semicolons < 3 {
            return Self::Whole;
        }
        let stops = sentences(text, block).skip(1).filter(|&sentence| !goes_on(text, sentence)).count();
        match (semicolons, stops) {
            (0, 0) => Self::Whole,
            _ if semicolons > stops => Self::Clauses,
            _ => Self::Sentences,
        }
    }
}

/// The parts of a body between blank lines, line ends and bullets; a line that goes on in the next one is not cut.
fn blocks(text: &str, body: Span) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut blocks: Vec<Span> = Vec::new();
    let mut complete = true;
    for (start, end) in lines(bytes, body.start as usize, body.end as usize) {
        let line = trim(text, Span::new(start, end));
        if line.is_empty() {
            continue;
        }
        if is_page_line(&text[line]) {
            complete = true;
            continue;
        }
        let opens =
            complete && begins_item(text, line.start as usize) || bullet_at(bytes, line.start as usize) > 0;
        for (number, segment) in segments(text, line).enumerate() {
            match blocks.last_mut() {
                Some(last) if number == 0 && !opens => last.end = segment.end,
                _ => blocks.push(segment),
            }
        }
        complete = ends_item(&text[line]);
    }
    blocks
}

/// The parts of a line between its bullets.
fn segments(text: &str, line: Span) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let (mut at, end) = (line.start as usize, line.end as usize);
    let parts = std::iter::from_fn(move || {
        if at >= end {
            return None;
        }
        let start = at + bullet_at(bytes, at);
        let next = next_bullet(bytes, start, end).unwrap_or(end);
        at = next;
        Some(trim(text, Span::new(start, next)))
    });
    parts.filter(|part| !part.is_empty())
}

/// Whether a line at `at` may begin an item: a wrapped line goes on in small letters.
fn begins_item(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(|c| !c.is_lowercase()) || begins_with_action(&text[at..])
}

/// Whether an item may end where a line does: every item does in a full stop, a semicolon or a conjunction after it,
/// or, where no line has any, at the line's end.
fn ends_item(line: &str) -> bool {
    let bare = line.trim_end_matches(['”', '"', '’', ')', ' ']);
    let joined = bare.split_whitespace().next_back() == Some("and") || bare.ends_with(',');
    bare.ends_with(['.', ';', '!', '?', ':']) || (line.len() < 200 && !joined)
}

fn next_bullet(bytes: &[u8], mut from: usize, end: usize) -> Option<usize> {
    while from < end {
        let at = from + memchr::memchr3(0xE2, b'*', 0xC2, &bytes[from..end])?;
        // A dash between words and an asterisk after one are no bullets.
        let dash = matches!(bytes[at..], [0xE2, 0x80, 0x93 | 0x94, ..]);
        let free = at == 0 || space_at(bytes, at - 1) > 0 || matches!(bytes[at - 1], b'.' | b';' | 0xA0);
        if bullet_at(bytes, at) > 0 && !dash && (free || bytes[at] != b'*') {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// The semicolons of a block that stand outside parentheses and quotes.
fn separators(text: &str, block: Span) -> impl Iterator<Item = usize> + '_ {
    let bytes = &text.as_bytes()[..block.end as usize];
    let mut at = block.start as usize;
    let mut next_open = 0;
    std::iter::from_fn(move || {
        loop {
            let semicolon = at + memchr::memchr(b';', &bytes[at..])?;
            if next_open < at {
                next_open = at;
            }
            match enclosing_end(bytes, next_open, semicolon) {
                Some(close) if close > semicolon => {
                    next_open = close;
                    at = close;
                }
                _ => {
                    next_open = semicolon;
                    at = semicolon + 1;
                    return Some(semicolon);
                }
            }
        }
    })
}

/// The end of the parenthesis or quote that opens in `from..at` and closes after `at`.
fn enclosing_end(bytes: &[u8], mut from: usize, at: usize) -> Option<usize> {
    while from < at {
        let open = from + memchr::memchr2(b'(', 0xE2, &bytes[from..at])?;
        let limit = bytes.len().min(open + REACH);
        let close = match bytes[open..] {
            [b'(', ..] => memchr::memchr(b')', &bytes[open..limit]).map(|offset| open + offset + 1),
            [0xE2, 0x80, 0x9C, ..] => {
                memchr::memmem::find(&bytes[open..limit], "”".as_bytes()).map(|offset| open + offset + 3)
            }
            _ => None,
        };
        match close {
            Some(close) if close > at => return Some(close),
            Some(close) => from = close,
            None => from = open + 1,
        }
    }
    None
}

fn split_clauses(text: &str, block: Span, semicolons: &[usize], items: &mut Vec<Span>) {
    let mut start = block.start as usize;
    // Most clauses have no stop, and lie before the first of the block.
    let stop = start + first_stop(&text.as_bytes()[block.range()]);
    items.reserve(semicolons.len() + 1);
    for &semicolon in semicolons {
        if semicolon <= stop {
            push(text, start, semicolon, items);
        } else {
            push_clause(text, start, semicolon, items);
        }
        start = semicolon + 1;
    }
    push_last_clause(text, start, block.end as usize, items);
}

/// The place of the first byte that may end a sentence, or the length.
fn first_stop(bytes: &[u8]) -> usize {
    let end = memchr::memchr3(b'.', b'?', b'!', bytes).unwrap_or(bytes.len());
    memchr::memchr(b'\n', &bytes[..end]).unwrap_or(end)
}

/// A clause may hold a stop where a semicolon should be: "adopt a plan. Train police; ...".
fn push_clause(text: &str, start: usize, end: usize, items: &mut Vec<Span>) {
    let mut from = start;
    for sentence in sentences(text, Span::new(start, end)).skip(1) {
        if begins_with_action(&text[sentence]) {
            push(text, from, sentence.start as usize, items);
            from = sentence.start as usize;
        }
    }
    push(text, from, end, items);
}

/// After the last clause, a sentence that is no recommendation may follow ("As described in the Methodology section",
/// United States, 2018).
fn push_last_clause(text: &str, start: usize, end: usize, items: &mut Vec<Span>) {
    let after = sentences(text, Span::new(start, end)).skip(1).find(|&sentence| goes_on(text, sentence));
    let end = after.map_or(end, |sentence| sentence.start as usize);
    push_clause(text, start, end, items);
}

fn split_sentences(text: &str, block: Span, items: &mut Vec<Span>) {
    let mut start = block.start as usize;
    for sentence in sentences(text, block).skip(1) {
        if !goes_on(text, sentence) {
            push(text, start, sentence.start as usize, items);
            start = sentence.start as usize;
        }
    }
    push(text, start, block.end as usize, items);
}

/// Whether a sentence tells more of the item before it: "This should include training."
fn goes_on(text: &str, sentence: Span) -> bool {
    opens_sentence(text, sentence.start as usize) && !begins_with_action(&text[sentence])
}

fn push(text: &str, start: usize, end: usize, items: &mut Vec<Span>) {
    let start = skip_markers(text, start, end);
    let end = without_stop(text, start, end);
    if items.len() < MOST && text[start..end].chars().any(char::is_alphabetic) {
        items.push(Span::new(start, end));
    }
}

/// Skips bullets, numbers, the conjunction before the last clause, and a printed page's head.
fn skip_markers(text: &str, mut at: usize, end: usize) -> usize {
    let bytes = &text.as_bytes()[..end];
    loop {
        at = skip_space(bytes, at, end);
        let conjunction = match bytes.get(at..) {
            Some([b'a' | b'A', b'n' | b'N', ..]) => words_at(bytes, at, "and"),
            Some([b'o' | b'O', b'r' | b'R', ..]) => words_at(bytes, at, "or"),
            _ => None,
        };
        let next = if let Some(after) = conjunction {
            let after = skip_blanks(bytes, after, end);
            after + usize::from(bytes.get(after) == Some(&b','))
        } else if let Some(head) = page_head_at(text, at, end) {
            head
        } else {
            at + bullet_at(bytes, at).max(number_at(bytes, at))
        };
        if next == at || next > end {
            return at;
        }
        at = next;
    }
}

/// The length of an item's number: "1. ", "(2) ", "3) ".
fn number_at(bytes: &[u8], at: usize) -> usize {
    let open = usize::from(bytes.get(at) == Some(&b'('));
    let digits =
        bytes[(at + open).min(bytes.len())..].iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let close = at + open + digits;
    let closed =
        matches!(bytes.get(close), Some(b')')) || open == 0 && matches!(bytes.get(close), Some(b'.'));
    if (1..=2).contains(&digits) && closed && space_at(bytes, close + 1) > 0 { open + digits + 1 } else { 0 }
}

/// The end without the final stop; that of "U.S." stays.
fn without_stop(text: &str, start: usize, end: usize) -> usize {
    let mut end = trim_end(text, start, end);
    while end > start {
        let printed = &text[start..end];
        let cut = match printed.as_bytes() {
            [.., b'.', letter, b'.'] if letter.is_ascii_uppercase() => return end,
            [.., b'.' | b';' | b','] => 1,
            _ if printed.ends_with("; and") => "; and".len(),
            _ => return end,
        };
        end = trim_end(text, start, end - cut);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_list_has_an_end() {
        let text = "a;".repeat(2 * MOST);
        assert_eq!(recommendations(&text, [Span::new(0, text.len())].into_iter()).len(), MOST);
    }

    fn read(text: &str) -> Vec<&str> {
        let mut items = Vec::new();
        split_items(text, Span::new(0, text.len()), &mut items);
        items.into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn lists_of_all_editions() {
        let rows: &[(&str, &[&str])] = &[
            (
                "Train police; fund shelters, including for men; and adopt a plan.",
                &["Train police", "fund shelters, including for men", "adopt a plan"],
            ),
            (
                "Train police; fund shelters; and, with NGOs, pay.",
                &["Train police", "fund shelters", "with NGOs, pay"],
            ),
            (
                "End forced labor.Pay workers.Accede to the UN TIP Protocol.",
                &["End forced labor", "Pay workers", "Accede to the UN TIP Protocol"],
            ),
            (
                "End forced labor. Pay workers in the U.S. Department; not less. Free them.",
                &["End forced labor", "Pay workers in the U.S. Department; not less", "Free them"],
            ),
            (
                "End forced labor. • Pay workers. • Free them.",
                &["End forced labor", "Pay workers", "Free them"],
            ),
            (
                "End forced labor. * Pay workers. * Free them.",
                &["End forced labor", "Pay workers", "Free them"],
            ),
            (
                "• End forced labor.\n• Pay workers. This should include men.\n• Free them.",
                &["End forced labor", "Pay workers. This should include men", "Free them"],
            ),
            ("  •  End forced labor.\n\n  •  Pay workers.\n", &["End forced labor", "Pay workers"]),
            ("* End forced labor.\n* Pay workers.", &["End forced labor", "Pay workers"]),
            (
                "End forced labor.\nPay workers.\nFree them.",
                &["End forced labor", "Pay workers", "Free them"],
            ),
            ("1. End forced labor.\n2. Pay workers.", &["End forced labor", "Pay workers"]),
            (
                "Amend Law 13.344 (as in “a; b” and (c; d)); end it under the U.S. law; and pay.",
                &["Amend Law 13.344 (as in “a; b” and (c; d))", "end it under the U.S. law", "pay"],
            ),
            (
                "Train police. This should include men. Fund shelters.",
                &["Train police. This should include men", "Fund shelters"],
            ),
            (
                "Train police; and fund shelters. As described elsewhere, these were drawn from input.",
                &["Train police", "fund shelters"],
            ),
            ("Train police; 75VALDORAfund shelters; and pay.", &["Train police", "fund shelters", "pay"]),
            (
                "Train police and the army to\nfind victims; fund\nshelters; and pay.",
                &["Train police and the army to\nfind victims", "fund\nshelters", "pay"],
            ),
            ("Train police;\nfund shelters; and\npay.", &["Train police", "fund shelters", "pay"]),
            ("Work with the U.S.; pay.", &["Work with the U.S.", "pay"]),
            ("Train police.", &["Train police"]),
            (" ; ; .", &[]),
        ];
        for (text, want) in rows {
            assert_eq!(&read(text), want, "{text}");
        }
    }
}
