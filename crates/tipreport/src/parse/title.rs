//! The title of a page: the edition's year and the country, in the words of each site.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::space::trim;
use super::wording::find_words;
use crate::Span;

/// A line that is a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Title<'a> {
    pub(crate) edition: Option<u16>,
    /// The country's name, where the title has one.
    pub(crate) name: Option<&'a str>,
}

/// The longest line that is a title.
const LONGEST: usize = 240;

/// The years that an edition may have.
const EDITIONS: std::ops::RangeInclusive<u16> = 2001..=2099;

/// Reads a line as a title; `None` where it does not name the report.
pub(crate) fn title(line: &str) -> Option<Title<'_>> {
    if line.len() > LONGEST {
        return None;
    }
    let report = find_words(line, "trafficking in persons report");
    let narratives = find_words(line, "country narratives").or_else(|| find_words(line, "country narrative"));
    let start = report.or(narratives)?;
    // A sentence that speaks of the report is no title.
    if line.ends_with('.') && line.len() > 100 || find_words(line, "released by").is_some() {
        return None;
    }
    Some(Title { edition: year_near(line, start), name: name_in(line) })
}

/// The year of the edition: the one nearest to the report's name.
fn year_near(line: &str, report: usize) -> Option<u16> {
    years(line).min_by_key(|&(at, _)| at.abs_diff(report)).map(|(_, year)| year)
}

/// The years of editions in a text, and where they stand.
pub(crate) fn years(text: &str) -> impl Iterator<Item = (usize, u16)> + '_ {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(3)).filter_map(move |at| {
        let digits = bytes[at..at + 4].iter().all(u8::is_ascii_digit);
        let alone = (at == 0 || !bytes[at - 1].is_ascii_digit())
            && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit);
        let year = if digits && alone { text[at..at + 4].parse().ok()? } else { return None };
        EDITIONS.contains(&year).then_some((at, year))
    })
}

static ADDRESS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("trafficking-in-persons-report"));

/// The year in the address of a page: ".../reports/2023-trafficking-in-persons-report/valdora/".
pub(crate) fn edition_of_address(line: &str) -> Option<u16> {
    let at = ADDRESS.find(line.as_bytes())?;
    years(line).filter(|&(year, _)| year.abs_diff(at) <= 31).map(|(_, year)| year).next()
}

/// The last part of the title that is no name of the report, of its publisher or of a group of countries.
fn name_in(line: &str) -> Option<&str> {
    let mut name = None;
    let mut start = 0;
    let ends = line
        .char_indices()
        .filter(|&(at, c)| is_separator(line, at, c))
        .map(|(at, c)| (at, at + c.len_utf8()));
    for (end, next) in ends.chain([(line.len(), line.len())]) {
        let part = line[start..end].trim();
        if is_country_part(part) {
            name = Some(part);
        }
        start = next;
    }
    name
}

/// Whether a dash between spaces or a colon before one separates the parts of a title.
fn is_separator(line: &str, at: usize, c: char) -> bool {
    let before = line[..at].ends_with(char::is_whitespace) || line[..at].ends_with('-');
    let after = line[at + c.len_utf8()..].starts_with(|c: char| c.is_whitespace() || c == '-');
    match c {
        '-' | '–' | '—' | '|' | '>' | '/' => before && after,
        ':' => after,
        _ => false,
    }
}

fn is_country_part(part: &str) -> bool {
    const OTHER: &[&str] = &[
        "report",
        "narratives",
        "narrative",
        "countries",
        "department",
        "tier",
        "case",
        "refworld",
        "ecoi",
        "state",
        "home",
        "unhcr",
        "gov",
        "usdos",
        "page",
        "office",
    ];
    const REGIONS: &[&str] = &[
        "africa",
        "east asia and the pacific",
        "east asia and pacific",
        "europe and eurasia",
        "europe",
        "near east",
        "south asia",
        "south and central asia",
        "western hemisphere",
    ];
    super::tier_heading::is_name(part)
        && !part.chars().any(|c| c.is_ascii_digit())
        && !REGIONS.iter().any(|region| part.eq_ignore_ascii_case(region))
        && OTHER.iter().all(|words| find_words(part, words).is_none())
        && !(part.len() <= 4 && part.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | '.')))
}

/// The title line with surrounding marks of headings dropped.
pub(crate) fn title_span(text: &str, line: Span) -> Span {
    let line = trim(text, line);
    let printed = &text[line];
    let start = line.range().end - printed.trim_start_matches(['#', ' ', '*', '_']).len();
    Span::new(start, start + text[start..line.end as usize].trim_end_matches(['*', '_', ' ', '/']).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_all_sites() {
        let rows: &[(&str, Option<u16>, Option<&str>)] = &[
            ("2020 Trafficking in Persons Report: Valdora", Some(2020), Some("Valdora")),
            (
                "U.S. Department of State 2003 Trafficking in Persons Report - Valdora",
                Some(2003),
                Some("Valdora"),
            ),
            ("Trafficking in Persons Report 2008 - Valdora", Some(2008), Some("Valdora")),
            ("2014 Trafficking in Persons Report - Valdora", Some(2014), Some("Valdora")),
            (
                "Trafficking in Persons Report 2016 - Special Case: ISLA SERENA",
                Some(2016),
                Some("ISLA SERENA"),
            ),
            (
                "Trafficking in Persons Report 2018 - Country Narratives - Valdora",
                Some(2018),
                Some("Valdora"),
            ),
            ("2019 Trafficking in Persons Report – The United States", Some(2019), Some("The United States")),
            ("IV. Country Narratives: Africa", None, None),
            ("Country Narratives -- Countries A through G", None, None),
            ("IV. Country Narratives - Tier 2", None, None),
            ("Trafficking in Persons Report   -Report Home Page", None, None),
            ("2023 Trafficking in Persons Report: Côte d’Ivoire", Some(2023), Some("Côte d’Ivoire")),
            (
                "2019 Trafficking in Persons Report: Valdora - United States Department of State",
                Some(2019),
                Some("Valdora"),
            ),
        ];
        for &(line, edition, name) in rows {
            assert_eq!(title(line), Some(Title { edition, name }), "{line}");
        }
        assert_eq!(title("Valdora"), None);
        assert_eq!(
            edition_of_address("https://example.org/reports/2023-trafficking-in-persons-report/valdora/"),
            Some(2023)
        );
    }
}
