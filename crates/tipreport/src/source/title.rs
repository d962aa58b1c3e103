/// What a title says of a narrative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) edition: Option<u16>,
    pub(super) country: Option<String>,
}

/// The names by which a title calls the report, in lower case.
const REPORT_NAMES: &[&str] = &["trafficking in persons report", "trafficking in persons", "tip report"];

/// What sites put around a title.
const SITE_NAMES: &[&str] = &[
    "United States Department of State",
    "U.S. Department of State",
    "US Department of State",
    "Department of State",
    "Refworld",
    "UNHCR",
    "ecoi.net",
    "American Institute in Taiwan",
    "Document",
    "Dokument",
];

/// Words that stand where a country would and are none.
const NO_COUNTRY: &[&str] =
    &["country narratives", "countries", "tier", "special case", "home page", "introduction", "index", "map"];

/// Whether a title is one of the report's.
pub(super) fn names_report(title: &str) -> bool {
    let lower = title.to_ascii_lowercase();
    REPORT_NAMES.iter().any(|name| lower.contains(name))
}

/// A title without the name of the site around it.
pub(super) fn without_site(title: &str) -> &str {
    let mut title = title.trim();
    while let Some((at, width)) = last_separator(title) {
        let tail = title[at + width..].trim();
        if !SITE_NAMES.iter().any(|site| tail.eq_ignore_ascii_case(site)) {
            break;
        }
        title = title[..at].trim_end();
    }
    for site in SITE_NAMES {
        let rest = title.strip_prefix(site).map(str::trim_start);
        if let Some(rest) = rest.and_then(|rest| rest.strip_prefix(['|', '-', '\u{2013}', ':'])) {
            title = rest.trim_start();
        }
    }
    title
}

/// The byte and the width of the last mark that sets parts of a title apart.
fn last_separator(title: &str) -> Option<(usize, usize)> {
    const SEPARATORS: &[&str] = &[" - ", " | ", " \u{2013} ", " \u{2014} ", " \u{bb} ", " :: "];
    SEPARATORS.iter().filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len()))).max()
}

/// Reads a title of the report; another title says nothing.
pub(super) fn read(title: &str) -> Title {
    let title = without_site(title);
    let lower = title.to_ascii_lowercase();
    let Some((at, name)) = REPORT_NAMES.iter().find_map(|name| lower.find(name).map(|at| (at, *name))) else {
        return Title { edition: None, country: None };
    };
    let after = &title[at + name.len()..];
    let edition = year(&title[..at]).or_else(|| year(after));
    Title { edition, country: country(after) }
}

/// The first year of an edition in a text, as a number of its own.
pub(super) fn year(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() == 4).find_map(edition)
}

/// The edition that a word of four digits names.
pub(super) fn edition(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| (2001..2100).contains(year))
}

/// What is left after the report's name, where it can be a country's.
fn country(after: &str) -> Option<String> {
    let (_, name) = after.rsplit_once([':', '|']).or_else(|| {
        [" - ", " -- ", " \u{2013} ", " \u{2014} "].iter().find_map(|mark| after.rsplit_once(mark))
    })?;
    let name = name.trim().trim_end_matches(['*', '\u{2020}']).trim_end();
    let lower = name.to_ascii_lowercase();
    let is_name = name.chars().any(char::is_alphabetic)
        && name.len() < 60
        && year(name).is_none()
        && !NO_COUNTRY.iter().any(|other| lower.contains(other));
    is_name.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_every_site() {
        // The shapes are those of ERAS.md section 2; the countries are not.
        let rows = [
            (
                "2018 Trafficking in Persons Report: Fredonia - United States Department of State",
                Some(2018),
                Some("Fredonia"),
            ),
            (
                "U.S. Department of State 2003 Trafficking in Persons Report - Sylvania",
                Some(2003),
                Some("Sylvania"),
            ),
            ("Refworld | Trafficking in Persons Report 2008 - Sylvania", Some(2008), Some("Sylvania")),
            (
                "Trafficking in Persons Report 2018 - Country Narratives - Ruritania | ecoi.net",
                Some(2018),
                Some("Ruritania"),
            ),
            ("Trafficking in Persons Report 2016 - Special Case: GRUSTARK", Some(2016), Some("GRUSTARK")),
            (
                "2019 Trafficking in Persons Report \u{2013} The United Isles",
                Some(2019),
                Some("The United Isles"),
            ),
            ("Country Narratives -- Countries A Through C", None, None),
            (
                "Trafficking in Persons Report 2009: Country Narratives - Countries A Through C",
                Some(2009),
                None,
            ),
            ("Trafficking in Persons Report", None, None),
            (
                "Victims of Trafficking and Violence Protection Act of 2000: Trafficking in Persons Report 2007",
                Some(2007),
                None,
            ),
            ("2022 Country Reports on Human Rights Practices: Fredonia", None, None),
        ];
        for (title, edition, country) in rows {
            let read = read(title);
            assert_eq!((read.edition, read.country.as_deref()), (edition, country), "{title}");
        }
    }
}
