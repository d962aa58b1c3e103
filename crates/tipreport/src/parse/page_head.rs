//! What a printed page leaves in extracted text: its number with the country of the page (`65AFGHANISTANmore`,
//! `BRAZIL108under`), the head of the chapter ("COUNTRY NARRATIVES 55") and the caption of the tier chart.

use super::lines::Lines;
use super::sentences::opens_sentence;
use super::space::{skip_blanks, trim};
use super::wording::find_words;
use crate::Span;

/// The longest country name that a page prints at its head, with the pages' numbers.
const LONGEST: usize = 64;
/// Pairs of bytes looked at together; the loop over them has no branch, so that it runs many at a time.
const BLOCK: usize = 128;
/// Pairs of such a block looked at together where there is something to find.
const PART: usize = 16;

/// The page heads within a part of the text.
pub(crate) fn page_heads(text: &str, within: Span, out: &mut Vec<Span>) {
    let bytes = &text.as_bytes()[..within.end as usize];
    let mut at = within.start as usize;
    while at + 1 < bytes.len() {
        if is_without_head::<BLOCK>(&bytes[at..]) {
            at += BLOCK;
        } else if is_without_head::<PART>(&bytes[at..]) {
            at += PART;
        } else {
            at = heads_in(text, at..bytes.len().min(at + PART + 1) - 1, within, out);
        }
    }
}

/// Whether no digit stands beside a capital in the first pairs of `bytes`, which are as many at least. The bytes from
/// '0' to 'Z' are these and a few marks, and of them only the capitals and '@' have the bit of 0x40.
fn is_without_head<const PAIRS: usize>(bytes: &[u8]) -> bool {
    let Some((left, right)) = bytes.first_chunk::<PAIRS>().zip(bytes[1..].first_chunk::<PAIRS>()) else {
        return false;
    };
    let mut least = u8::MAX;
    for at in 0..PAIRS {
        let (a, b) = (left[at], right[at]);
        let alike = !(a ^ b) & 0x40;
        least = least.min(a.wrapping_sub(b'0').max(b.wrapping_sub(b'0')) | alike);
    }
    least > b'Z' - b'0'
}

/// The page heads whose number and name meet in a range; where the search goes on.
fn heads_in(text: &str, range: std::ops::Range<usize>, within: Span, out: &mut Vec<Span>) -> usize {
    let mut at = range.start;
    while at < range.end {
        at = match head_at(text, at, within) {
            Some(head) if out.last().is_none_or(|last| last.end <= head.start) => {
                out.push(head);
                head.end as usize
            }
            _ => at + 1,
        };
    }
    at
}

/// The head whose number and name meet after `at`.
fn head_at(text: &str, at: usize, within: Span) -> Option<Span> {
    match text.as_bytes()[at..] {
        [b'0'..=b'9', b'A'..=b'Z', ..] => head_after_number(text, at + 1, within),
        [b'A'..=b'Z', b'0'..=b'9', ..] => head_before_number(text, at + 1, within),
        _ => None,
    }
}

/// `65AFGHANISTANmore`: `at` is after the number.
fn head_after_number(text: &str, at: usize, within: Span) -> Option<Span> {
    let start = number_before(text.as_bytes(), at, within.start as usize)?;
    // "3D", "45KM" and the like are no countries; "10 ILO" has a space.
    let is_long = |end: usize| text[at..end].bytes().filter(u8::is_ascii_uppercase).nth(3).is_some();
    let limit = capitals_end(text, at, within.end as usize);
    let end = is_long(limit).then(|| name_end(text, at, limit))??;
    is_long(end).then(|| Span::new(start, end))
}

/// `BRAZIL108under`, `CAMBODIA125126CAMBODIAlaw`: `at` is before the number.
fn head_before_number(text: &str, at: usize, within: Span) -> Option<Span> {
    let bytes = &text.as_bytes()[..within.end as usize];
    let start = name_start(text, at, within.start as usize)?;
    let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=3).contains(&digits) && digits != 6 {
        return None;
    }
    let end = at + digits;
    let name = (digits == 6).then(|| name_end(text, end, capitals_end(text, end, bytes.len()))).flatten();
    let end = name.unwrap_or(end);
    // "COVID19", "G20" and the like: a page number is followed by the text that it was put into.
    let glued = bytes.get(end).is_none_or(u8::is_ascii_alphabetic);
    let long = text[start..at].bytes().filter(u8::is_ascii_uppercase).count() >= 4;
    (glued && long && !text[start..at].ends_with("COVID")).then(|| Span::new(start, end))
}

fn number_before(bytes: &[u8], at: usize, from: usize) -> Option<usize> {
    let digits = bytes[from..at].iter().rev().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let start = at - digits;
    // "1,234AFGHANISTAN" is an amount that lost its space, not a page.
    let amount = start > from && matches!(bytes[start - 1], b',' | b'$');
    ((1..=3).contains(&digits) && !amount).then_some(start)
}

/// The end of the country's name in the run of capitals `at..limit`. Where the capital of the next word of the text is glued to it
/// (`241ITALYThe`), the table of countries tells them apart.
fn name_end(text: &str, at: usize, limit: usize) -> Option<usize> {
    let run = &text[at..limit];
    let shorter = run.char_indices().rev().map(|(end, _)| &run[..end]);
    let whole = std::iter::once(run).chain(shorter).take(24);
    let known = whole.filter(|name| name.len() > 3).find(|name| crate::country::find(name).is_some());
    let name = known.unwrap_or_else(|| {
        let last = run.chars().next_back().map_or(0, char::len_utf8);
        let cut = run.len() - last;
        if opens_sentence(text, at + cut) { &run[..cut] } else { run }
    });
    let name = name.trim_end_matches([' ', ',', '.', '-', '(', '\u{a0}']);
    (!name.is_empty()).then_some(at + name.len())
}

fn capitals_end(text: &str, at: usize, limit: usize) -> usize {
    let rest = &text[at..limit];
    let small = |c: char| {
        !(c.is_uppercase() || matches!(c, ' ' | ',' | '.' | '\'' | '’' | '-' | '(' | ')' | '\u{a0}'))
    };
    let mut end = rest.find(small).unwrap_or(rest.len()).min(LONGEST);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    at + end
}

fn name_start(text: &str, at: usize, from: usize) -> Option<usize> {
    let mut start = at;
    for (offset, c) in
        text[from..at].char_indices().rev().take_while(|&(offset, _)| from + offset + LONGEST >= at)
    {
        match c {
            _ if c.is_uppercase() => start = from + offset,
            ' ' | ',' | '.' | '\'' | '’' | '-' | '\u{a0}' => {}
            _ => break,
        }
    }
    (start < at).then_some(start)
}

/// The page head that ends where a heading is glued to it ("256KOREA, REPUBLIC OFTRAFFICKING PROFILE").
pub(crate) fn page_head_before(text: &str, at: usize, from: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let before = *bytes[from..at].last()?;
    if before.is_ascii_digit() {
        let number = number_before(bytes, at, from)?;
        return name_start(text, number, from).map(|start| Span::new(start, at));
    }
    let start = name_start(text, at, from)?;
    let number = number_before(bytes, start, from)?;
    Some(Span::new(number, at))
}

/// The end of the page head that an item begins with ("75VALDORAfund shelters").
pub(crate) fn page_head_at(text: &str, at: usize, limit: usize) -> Option<usize> {
    let digits = text.as_bytes()[at..limit].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let number = at + digits;
    let capital = text[number..limit].starts_with(|c: char| c.is_ascii_uppercase());
    let head = ((1..=3).contains(&digits) && capital)
        .then(|| head_after_number(text, number, Span::new(at, limit)))??;
    Some(head.range().end)
}

/// A line that a printed page adds: the chapter's head with the page's number, a chart's caption and its years.
pub(crate) fn is_page_line(line: &str) -> bool {
    let has_digit = || line.bytes().any(|byte| byte.is_ascii_digit());
    line.len() <= 120
        && (find_words(line, "tier ranking by year").is_some()
            || has_digit() && (is_years(line) || is_chapter_head(line)))
}

/// "2007 2008 2009 2010", and the labels of the axis.
fn is_years(line: &str) -> bool {
    let mut years = 0;
    let only = line.split_whitespace().all(|word| {
        let year = word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
        years += usize::from(year);
        // "2 011": a year that the extraction broke.
        year || word == "2WL" || word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    only && (years >= 3 || line.len() <= 3)
}

/// "COUNTRY NARRATIVES 55", "METHODOLOGY 45", "153 DENMARK", "63".
fn is_chapter_head(line: &str) -> bool {
    let name = line.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '|');
    let numbered =
        line.starts_with(|c: char| c.is_ascii_digit()) || line.ends_with(|c: char| c.is_ascii_digit());
    numbered
        && line.len() - name.len() <= 8
        && name.len() <= LONGEST
        && !name.chars().any(|c| c.is_lowercase() || c.is_ascii_digit() || c == ':')
        && !name.ends_with('.')
}

/// The lines of printed pages within a part of the text.
pub(crate) fn page_lines(text: &str, lines: &Lines, within: Span, out: &mut Vec<Span>) {
    let bytes = text.as_bytes();
    for line in lines.within(within.start as usize, within.end as usize) {
        if line.len() <= 130 && skip_blanks(bytes, line.start as usize, line.end as usize) < line.end as usize
        {
            let line = trim(text, line);
            if is_page_line(&text[line]) {
                out.push(line);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_within_text() {
        let rows: &[(&str, &[&str])] = &[
            ("provided 65AFGHANISTANmore help", &["65AFGHANISTAN"]),
            ("in 2016.241ITALYThe government", &["241ITALY"]),
            ("strain CAMBODIA125126CAMBODIAlaw", &["CAMBODIA125126CAMBODIA"]),
            ("investigations BRAZIL108under", &["BRAZIL108"]),
            ("often 145CONGO, DEMOCRATIC REPUBLIC OF THEreturned", &["145CONGO, DEMOCRATIC REPUBLIC OF THE"]),
            ("by 445UNITED STATES OF AMERICAA Certification", &["445UNITED STATES OF AMERICA"]),
            ("identified 152COTE D'IVOIREusing", &["152COTE D'IVOIRE"]),
            ("the 10 ILO conventions, COVID19 and G20, 3D", &[]),
            ("19Vietnamese, 1,234AFGHANISTAN", &[]),
        ];
        for (text, want) in rows {
            let mut heads = Vec::new();
            page_heads(text, Span::new(0, text.len()), &mut heads);
            let heads: Vec<&str> = heads.into_iter().map(|head| &text[head]).collect();
            assert_eq!(&heads, want, "{text}");
        }
    }

    #[test]
    fn lines_of_pages() {
        for line in [
            "VALDORA TIER RANKING BY YEAR",
            "2007 2008 2009 2WL",
            "COUNTRY NARRATIVES 55",
            "153 DENMARK",
            "63",
        ] {
            assert!(is_page_line(line), "{line}");
        }
        for line in
            ["PROSECUTION", "VALDORA: Tier 2", "In 2016, 2017 and 2018", "Train 20 police.", "2 WL: see"]
        {
            assert!(!is_page_line(line), "{line}");
        }
    }
}
