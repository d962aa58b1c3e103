//! The line that heads a narrative: the country and its tier, in all the shapes of the editions.

use super::blocks::pairs;
use super::space::{skip_blanks, trim};
use super::wording::{find_words, words_at};
use crate::{Span, Tier};

/// A heading that names the tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TierHeading {
    /// From the name to the tier, without footnote marks and the like after it.
    pub(crate) span: Span,
    /// The country's name as printed; `None` where "Tier 2" stands alone.
    pub(crate) name: Option<Span>,
    pub(crate) tier: Tier,
    /// Where the text after the heading begins, on the same line if it is glued to it.
    pub(crate) after: usize,
}

/// The longest line that is a heading.
const LONGEST: usize = 160;

/// The heading on a line of its own.
pub(crate) fn tier_heading(text: &str, line: Span) -> Option<TierHeading> {
    let line = trim(text, line);
    if line.is_empty() || line.len() > LONGEST || text[line].ends_with('?') {
        return None;
    }
    let heading = heading_at_start(text, line)?;
    let rest = text[heading.span.end as usize..line.end as usize].trim_start_matches(is_mark);
    let whole = rest.is_empty()
        || rest.starts_with('[')
        || rest.starts_with("http")
        || rest.starts_with("Extracted")
        || rest.chars().all(|c| matches!(c, '—' | '-' | '_' | '='));
    whole.then_some(heading)
}

/// The heading that the text of the narrative follows on the same line: "ALBANIA: Tier 2The Government".
pub(crate) fn glued_tier_heading(text: &str, line: Span) -> Option<TierHeading> {
    let line = trim(text, line);
    let mut limit = line.range().end.min(line.start as usize + LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let heading = heading_at_start(text, Span::new(line.start as usize, limit))?;
    heading.name?;
    let rest = &text[heading.span.end as usize..line.end as usize];
    let body = rest.trim_start_matches(is_mark);
    let begins = body.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
    let after = line.range().end - body.len();
    (begins && body.len() > 60).then_some(TierHeading { after, ..heading })
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '.' | ')' | '_' | '#' | '|')
}

fn heading_at_start(text: &str, line: Span) -> Option<TierHeading> {
    let printed = &text[line];
    let (at, end, tier) = tier_in(printed)?;
    let start = line.start as usize;
    let leading = printed[..at].len() - printed[..at].trim_start_matches(is_leading).len();
    let before = printed[leading.min(at)..at].trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ':' | '-' | '–' | '—' | ',' | '*' | '†' | '|' | '[')
    });
    let close = printed[end..].trim_start_matches([' ', '\u{a0}', ')', ']']);
    let close = printed.len() - close.len();
    let close = end + printed[end..close].trim_end().len();
    if before.is_empty() {
        // "SPECIAL CASE: SOMALIA"
        let name = if tier == Tier::SpecialCase { name_after(text, start + end, line) } else { None };
        let last = name.map_or(start + close, |name: Span| name.end as usize);
        let span = Span::new(start + at, last);
        return Some(TierHeading { span, name, tier, after: last });
    }
    let name_start = start + leading + name_offset(before);
    let name = Span::new(name_start, start + leading + before.len());
    is_name(&text[name]).then(|| TierHeading {
        span: Span::new(name_start, start + close),
        name: Some(name),
        tier,
        after: start + close,
    })
}

fn is_leading(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_digit() || matches!(c, '#' | '*' | '_' | '>' | '•' | '|' | '\u{FEFF}')
}

/// "Map of AfricaAngola": the name begins where the space was lost.
fn name_offset(name: &str) -> usize {
    let bytes = name.as_bytes();
    (1..bytes.len())
        .rev()
        .find(|&at| bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
        .filter(|_| find_words(name, "map of").is_some())
        .unwrap_or(0)
}

fn name_after(text: &str, at: usize, line: Span) -> Option<Span> {
    let rest = text[at..line.end as usize].trim_start_matches([':', '-', '–', ' ', '\u{a0}']);
    let name = rest.trim_end_matches(is_mark);
    let start = line.range().end - rest.len();
    (start > at && !name.is_empty() && is_name(name)).then(|| Span::new(start, start + name.len()))
}

/// The first tier of a short text: where it begins and ends.
pub(crate) fn tier_in(text: &str) -> Option<(usize, usize, Tier)> {
    let bytes = text.as_bytes();
    let mut starts = pairs(bytes, *b"TtSs", *b"IiPp");
    starts.find_map(|at| {
        let word = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        // "AngolaTier 2": the space before the tier is lost.
        let glued = at > 0 && bytes[at - 1].is_ascii_lowercase() && bytes[at] == b'T';
        if !word && !glued {
            return None;
        }
        tier_at(bytes, at).map(|(end, tier)| (at, end, tier))
    })
}

/// The tier named at a place of the text, and where its name ends.
pub(crate) fn tier_at(bytes: &[u8], at: usize) -> Option<(usize, Tier)> {
    match bytes.get(at)? {
        b'S' | b's' => words_at(bytes, at, "special case").map(|end| (end, Tier::SpecialCase)),
        b'T' | b't' => {
            let word = super::wording::wording_at(bytes, at, "tier")?;
            let number = skip_blanks(bytes, word, bytes.len());
            let number = number + usize::from(bytes.get(number) == Some(&b'-'));
            let (end, tier) = number_at(bytes, number)?;
            match (tier, watch_list_at(bytes, end)) {
                (Tier::Two, Some(end)) => Some((end, Tier::TwoWatchList)),
                _ => Some((end, tier)),
            }
        }
        _ => None,
    }
}

fn number_at(bytes: &[u8], at: usize) -> Option<(usize, Tier)> {
    let rows = [
        ("1", Tier::One),
        ("2", Tier::Two),
        ("3", Tier::Three),
        ("one", Tier::One),
        ("two", Tier::Two),
        ("three", Tier::Three),
    ];
    rows.iter().find_map(|&(number, tier)| {
        let end = super::wording::wording_at(bytes, at, number)?;
        let goes_on = match bytes.get(end) {
            Some(b'0'..=b'9') => true,
            Some(b'a'..=b'z') => number.len() > 1,
            _ => false,
        };
        (!goes_on).then_some((end, tier))
    })
}

fn watch_list_at(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = skip_blanks(bytes, at, bytes.len());
    at += match bytes.get(at..) {
        Some([b'-' | b'(' | b':' | b',', ..]) => 1,
        Some([0xE2, 0x80, 0x93 | 0x94, ..]) => 3,
        _ => 0,
    };
    let at = skip_blanks(bytes, at, bytes.len());
    ["watch list", "watchlist", "watch-list", "wl"].iter().find_map(|words| {
        let end = super::wording::wording_at(bytes, at, words)?;
        (!bytes.get(end).is_some_and(u8::is_ascii_lowercase)).then_some(end)
    })
}

/// Whether words may be a country's name: capitalised but for small words, and none of the report's own.
pub(crate) fn is_name(name: &str) -> bool {
    const SMALL: &[&str] =
        &["and", "of", "the", "d", "da", "de", "do", "e", "la", "le", "und", "et", "y", "or"];
    const OWN: &[&str] = &[
        "narratives",
        "report",
        "countries",
        "placements",
        "placement",
        "methodology",
        "tier",
        "tiers",
        "ranking",
        "chapter",
        "persons",
        "watch",
        "list",
        "government",
        "home",
    ];
    let mut words = 0;
    let capitalised =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
            words += 1;
            let own = OWN.iter().any(|own| own.eq_ignore_ascii_case(word));
            let number = word.chars().all(|c| c.is_ascii_digit());
            !own && (word.starts_with(char::is_uppercase) || SMALL.contains(&word) || word == "s" || number)
        });
    capitalised
        && (1..=12).contains(&words)
        && name.len() <= 80
        && name.starts_with(|c: char| c.is_uppercase())
        && !name.contains(['!', '?', ';', '“', '"'])
}

/// The first heading with name and tier that is one of the lines.
pub(crate) fn first_tier_heading(text: &str, mut lines: impl Iterator<Item = Span>) -> Option<TierHeading> {
    lines.find_map(|line| {
        let named = (8..=LONGEST + 8).contains(&line.len()) && tier_in(&text[line]).is_some();
        let heading = named.then(|| tier_heading(text, line))?;
        heading.filter(|heading| heading.name.is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(&str, &str)> {
        let heading = tier_heading(line, Span::new(0, line.len()))?;
        Some((heading.name.map_or("", |name| &line[name]), heading.tier.as_str()))
    }

    #[test]
    fn headings_of_all_editions() {
        let rows = [
            ("Valdora (Tier 2)", "Valdora", "2"),
            ("VALDORA (TIER 1)", "VALDORA", "1"),
            ("VALDORA (Tier 2 Watch List)", "VALDORA", "2WL"),
            ("VALDORA (TIER 2 - WATCH LIST)", "VALDORA", "2WL"),
            ("VALDORA (TIER 2 – WATCH LIST)", "VALDORA", "2WL"),
            ("VALDORA: Tier 2", "VALDORA", "2"),
            ("VALDORA:\u{a0}TIER\u{a0}3", "VALDORA", "3"),
            ("VALDORA (Tier 1 )", "VALDORA", "1"),
            ("VALDORA (Tier 2)*", "VALDORA", "2"),
            ("VALDORA (Tier 2 Watch List) *", "VALDORA", "2WL"),
            ("VALDORA: Tier 2 Watch List†", "VALDORA", "2WL"),
            ("Isla Serena (Special Case)", "Isla Serena", "SC"),
            ("ISLA SERENA: SPECIAL CASE", "ISLA SERENA", "SC"),
            ("SPECIAL CASE: ISLA SERENA", "ISLA SERENA", "SC"),
            ("Valdora (Tier 2 Watch List).", "Valdora", "2WL"),
            ("VALDORA (Tier 2)  [Extracted from a page]", "VALDORA", "2"),
            ("63 VALDORA: Tier 2", "VALDORA", "2"),
            ("## VALDORA (Tier 2)", "VALDORA", "2"),
            ("Map of AfricaValdora (Tier 2)", "Valdora", "2"),
            (
                "VALDORA, DEMOCRATIC PEOPLE’S REPUBLIC OF: Tier 3",
                "VALDORA, DEMOCRATIC PEOPLE’S REPUBLIC OF",
                "3",
            ),
            ("ST. ELIA: Tier 2", "ST. ELIA", "2"),
            ("VALDORA: Tier 2 Watchlist", "VALDORA", "2WL"),
            ("VALDORA", "", ""),
            ("Tier 2", "", "2"),
            ("Tier 2 Watch List", "", "2WL"),
            ("VALDORA TIER RANKING BY YEAR", "", ""),
            ("IV. Country Narratives - Tier 2", "", ""),
            ("Therefore Valdora remained on Tier 2.", "", ""),
            ("Valdora is placed on Tier 2", "", ""),
            ("VALDORA: Tier 20", "", ""),
        ];
        for (line, name, tier) in rows {
            let want = (!tier.is_empty()).then_some((name, tier));
            assert_eq!(read(line), want, "{line}");
        }
    }

    #[test]
    fn headings_before_text() {
        let text = "VALDORA: Tier 2The Government of Valdora does not fully meet the minimum standards for the elimination.";
        let heading = glued_tier_heading(text, Span::new(0, text.len())).unwrap();
        assert_eq!(&text[..heading.after], "VALDORA: Tier 2");
        let text = "The Government of Valdora remained on Tier 2. It did so because it did not meet the minimum standards.";
        assert_eq!(glued_tier_heading(text, Span::new(0, text.len())), None);
    }
}
