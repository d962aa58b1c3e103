//! What the sites print around a narrative: banners, menus, addresses, dates of publication, disclaimers.

use super::wording::words_at;

/// Where a line of furniture may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the text, or after it.
    Around,
    /// Before the text, or after it, where it ends the narrative.
    End,
}

/// How lines of furniture begin, and an example of each.
const ROWS: &[(&str, Place, &str)] = &[
    ("last updated", Place::Around, "Last Updated: Friday, 11 November 2022, 15:11 GMT"),
    ("publisher", Place::End, "Publisher | A department |"),
    ("author", Place::Around, "- Author: A department"),
    ("publication date", Place::Around, "Publication Date 5 June 2006"),
    ("cite as", Place::End, "Cite as A department, 2006 Report - Valdora"),
    ("disclaimer", Place::End, "DisclaimerThis is not a publication of ours."),
    ("title |", Place::Around, "Title | 2006 Report - Valdora |"),
    ("comments |", Place::Around, "Comments | None |"),
    ("skip links", Place::Around, "Skip Links"),
    ("skip to", Place::Around, "Skip to content"),
    ("you are in", Place::Around, "You are in: Under Secretary > Reports"),
    ("released by", Place::Around, "Released by the Office to Monitor and Combat Trafficking in Persons"),
    ("printable banner", Place::Around, "printable banner"),
    ("u.s. department of state", Place::End, "U.S. Department of State - Great Seal"),
    ("diplomacy in action", Place::Around, "Diplomacy in Action"),
    ("bureau of", Place::Around, "Bureau of Public Affairs"),
    ("office to monitor", Place::Around, "Office to Monitor and Combat Trafficking in Persons"),
    ("report home page", Place::Around, "Report Home Page"),
    ("an official website", Place::Around, "An official website of the United States Government"),
    ("official websites use", Place::Around, "Official websites use .gov"),
    ("secure .gov websites", Place::Around, "Secure .gov websites use HTTPS"),
    ("a lock", Place::Around, "A lock (a padlock) means you have connected safely."),
    (
        "share sensitive information",
        Place::Around,
        "Share sensitive information only on official, secure websites.",
    ),
    ("share this", Place::End, "Share this page on:"),
    ("share", Place::Around, "Share"),
    ("you are viewing archived content", Place::Around, "You are viewing ARCHIVED CONTENT released online"),
    (
        "content in this archive",
        Place::Around,
        "Content in this archive site is NOT UPDATED, and links may not function.",
    ),
    ("in this section", Place::Around, "In this section /"),
    ("it is reproduced in full", Place::Around, "It is reproduced in full below."),
    ("letter to the editor", Place::End, "LETTER TO THE EDITOR"),
    ("organizations in this story", Place::End, "ORGANIZATIONS IN THIS STORY"),
    ("dokument #", Place::End, "Dokument #2111580"),
    ("document #", Place::End, "Document #2111580"),
    ("usdos", Place::Around, "USDOS – A department (Autor)"),
    ("[ human trafficking", Place::End, "[ Human Trafficking, Country-by-Country ]"),
    ("back to top", Place::End, "Back to Top"),
    ("tags", Place::End, "Tags"),
    ("search refworld", Place::Around, "Search Refworld"),
    ("related content", Place::End, "Related Content"),
    ("view all countries", Place::Around, "View All Countries"),
    ("build a custom report", Place::Around, "Build a Custom Report"),
    (
        "the office of electronic information",
        Place::End,
        "The Office of Electronic Information manages this site.",
    ),
    ("external links to other", Place::End, "External links to other Internet sites are no endorsement."),
    ("this site is managed", Place::End, "This site is managed by a department."),
    ("white house", Place::End, "White House"),
    ("usa.gov", Place::End, "USA.gov"),
    ("privacy policy", Place::End, "Privacy Policy"),
    ("copyright information", Place::End, "Copyright Information"),
    ("http", Place::Around, "https://example.org/valdora"),
    ("www.", Place::Around, "www.example.org/valdora"),
];

/// The longest line that is furniture.
const LONGEST: usize = 200;

/// Whether a line is furniture of a site. `line` has no surrounding white space.
pub(crate) fn is_furniture(line: &str) -> bool {
    place_of(line).is_some() || is_date(line)
}

/// "June 5, 2002", "2019-06-20".
pub(crate) fn is_date(line: &str) -> bool {
    const MONTHS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "gmt",
    ];
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    line.len() <= 40
        && line.contains("20")
        && words.all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit())
                || MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
        })
}

/// Whether a line after the narrative shows that it has ended.
pub(crate) fn ends_narrative(line: &str) -> bool {
    place_of(line) == Some(Place::End)
}

fn place_of(line: &str) -> Option<Place> {
    if line.len() > LONGEST {
        return None;
    }
    let bare = line.trim_start_matches(['-', '|', '*', ' ']);
    let bytes = bare.as_bytes();
    let first = bytes.first()?.to_ascii_lowercase();
    let mut rows = ROWS.iter().filter(|(row, ..)| row.as_bytes()[0] == first);
    let &(row, place, _) = rows.find(|(row, ..)| {
        super::wording::wording_at(bytes, 0, row)
            .is_some_and(|end| is_address(row) || !bytes.get(end).is_some_and(u8::is_ascii_lowercase))
    })?;
    // A long line that begins with a common word is a sentence: "Share of victims", "Tags on goods showed that".
    let plain = !row.contains(' ') && words_at(bytes, 0, row) != Some(bytes.len());
    let sentence = bare.len() > row.len() + 60 && bare.ends_with('.') && !is_address(row);
    let labelled = bytes.get(row.len()).is_some_and(|byte| !byte.is_ascii_alphanumeric() && *byte != b' ');
    let glued = bytes.get(row.len()).is_some_and(u8::is_ascii_uppercase);
    let metadata = ["publisher", "author"].contains(&row) && bare.len() < 90 && !bare.ends_with('.');
    let accepted = !plain || labelled || glued || metadata || is_address(row) || row == "usdos";
    (accepted && (!sentence || glued)).then_some(place)
}

fn is_address(row: &str) -> bool {
    matches!(row, "http" | "www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_knows_its_example() {
        for &(row, place, example) in ROWS {
            assert_eq!(place_of(example), Some(place), "{row}: {example}");
        }
    }

    #[test]
    fn dates_are_furniture() {
        for (line, want) in
            [("June 5, 2002", true), ("2019-06-20", true), ("July 2001", true), ("May it rain", false)]
        {
            assert_eq!(is_furniture(line), want, "{line}");
        }
    }

    #[test]
    fn sentences_are_no_furniture() {
        for line in [
            "Share of victims who were men rose.",
            "Publishers were fined.",
            "Bureau of Public Affairs officials in the country reported that trafficking had increased over the year.",
            "Valdora (Tier 2)",
            "Tags on goods showed that workers made them.",
        ] {
            assert_eq!(place_of(line), None, "{line}");
        }
    }
}
