//! A page of an edition as its narratives: the pages of 2001-2013 hold a letter range each, and a text may hold them all.

use super::lines::Lines;
use super::outline::same_name;
use super::page_head::is_page_line;
use super::section_heading::section_headings;
use super::space::{trim, trim_end};
use super::tier_heading::{TierHeading, glued_tier_heading, is_name, tier_heading};
use super::title::title;
use super::wording::{find_words, lines, wording_at};
use crate::{SectionKind, Span};

/// The fewest bytes of a narrative; a heading with less under it is a row of a list of placements.
pub(crate) const FEWEST: usize = 200;

/// How far the formula of the tier may stand from the beginning of its paragraph.
const FORMULA: usize = 400;

/// The narratives that a text holds, each from its title or heading to the next one's.
///
/// A narrative begins at a heading with another country's name and a tier, or, where a heading was lost, at the
/// paragraph of the tier that follows a finished narrative. What stands before the first is in none of them. A text
/// that holds one narrative, or none, is one span.
///
/// ```
/// let front = "Country Narratives: V\n\n";
/// let text = "The Government of Valdora does not fully meet the minimum standards. ".repeat(4);
/// let page = format!("{front}VALDORA (Tier 2)\n\n{text}\n\nVESK (Tier 3)\n\n{text}\n");
/// let names: Vec<&str> = tipreport::narratives(&page).iter().map(|&span| &page.as_str()[span][..4]).collect();
/// assert_eq!(names, ["VALD", "VESK"]);
/// ```
#[must_use]
pub fn narratives(text: &str) -> Vec<Span> {
    let starts = starts(text);
    if starts.len() < 2 {
        return vec![Span::new(0, text.len())];
    }
    let ends = starts[1..].iter().copied().chain([text.len()]);
    let spans = starts.iter().zip(ends).map(|(&start, end)| trim(text, Span::new(start, end)));
    spans.filter(|span| span.len() >= FEWEST).collect()
}

/// Where narratives begin.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    // Where the text begins that may finish the narrative, and what stands before it does not; none where it is
    // finished.
    let mut unfinished = None;
    let mut last: Option<Span> = None;
    let mut starts = Vec::new();
    for (start, end) in lines(bytes, 0, bytes.len()) {
        let from = starts.last().copied().unwrap_or(0);
        if let Some(heading) = heading_of(text, start, end) {
            let same = |known: Span| heading.name.is_some_and(|name| same_name(&text[known], &text[name]));
            if !last.is_some_and(same) {
                starts.push(with_title(text, from, heading.span.start as usize));
            }
            (last, unfinished) = (heading.name, Some(start));
        } else if opens_with_formula(text, start, end) {
            // Hardly a narrative has a second such paragraph: its sections are looked for only where one has.
            unfinished = unfinished.filter(|&since| !finishes(&text[since..start])).map(|_| start);
            if unfinished.is_none() {
                starts.push(with_title(text, from, start));
                (last, unfinished) = (None, Some(start));
            }
        }
    }
    starts
}

/// Whether a narrative comes to the section that is its last in some edition.
fn finishes(text: &str) -> bool {
    section_headings(text, Lines::of(text).iter()).iter().any(|heading| {
        matches!(
            heading.kind,
            SectionKind::Prevention | SectionKind::Profile | SectionKind::GovernmentEfforts
        )
    })
}

fn heading_of(text: &str, start: usize, end: usize) -> Option<TierHeading> {
    let line = Span::new(start, end);
    tier_heading(text, line)
        .or_else(|| glued_tier_heading(text, line))
        .filter(|heading| heading.name.is_some())
}

/// Whether a paragraph opens as the overviews since 2017 do.
fn opens_with_formula(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    if wording_at(bytes, start, "the government").is_none() {
        return false;
    }
    let mut limit = end.min(start + FORMULA);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    find_words(&text[start..limit], "minimum standards for the elimination").is_some()
}

/// The start of the titles and names on the lines right before a narrative's heading.
fn with_title(text: &str, from: usize, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut start = at;
    let mut line_end = at;
    for _ in 0..4 {
        line_end = trim_end(text, from, line_end);
        if line_end == from {
            return start;
        }
        let line_start =
            memchr::memrchr(b'\n', &bytes[from..line_end]).map_or(from, |offset| from + offset + 1);
        let line = &text[trim(text, Span::new(line_start, line_end))];
        let name = line.len() <= 70 && is_name(line) && !line.contains(char::is_lowercase);
        if !(name || is_page_line(line) || title(line).is_some_and(|title| title.name.is_some())) {
            return start;
        }
        start = line_start;
        line_end = line_start;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_lines(text: &str) -> Vec<&str> {
        narratives(text).into_iter().map(|span| text[span].lines().next().unwrap_or("")).collect()
    }

    #[test]
    fn pages_of_letter_ranges() {
        let body = "The country is a source of victims, and its government made few efforts. ".repeat(5);
        let page = format!(
            "Country Narratives: V through W\n\nVALDORA (Tier 2)\nVESK (Tier 3)\n\nVALDORA (Tier 2)\n\n{body}\n\n\
             2020 Trafficking in Persons Report: Vesk\n\nVESK (Tier 3)\n\n{body}\n\nWesk: Tier 1{body}\n"
        );
        let want = ["VALDORA (Tier 2)", "2020 Trafficking in Persons Report: Vesk", "Wesk: Tier 1"];
        let got = first_lines(&page);
        assert_eq!(got[..2], want[..2]);
        assert!(got.len() == 3 && got[2].starts_with(want[2]), "{got:?}");
    }

    #[test]
    fn narratives_without_heading() {
        let one = "The Government of Valdora does not fully meet the minimum standards for the elimination of trafficking \
                   but is making significant efforts to do so.\n\nPREVENTION\n\nThe government maintained prevention efforts. \
                   It trained the police and paid for a shelter.\n\nTRAFFICKING PROFILE\n\nTraffickers exploit victims.\n\n";
        let text = one.repeat(3);
        assert_eq!(narratives(&text).len(), 3);
        assert_eq!(narratives(one).len(), 1);
        assert_eq!(narratives("").len(), 1);
    }
}
