//! Lines that sites put around a narrative.

/// Where in a line the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Whole,
    Start,
    Anywhere,
}

struct Row {
    at: At,
    /// In lower case.
    words: &'static str,
    /// A line that the row is for, and its test.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test of the table"))]
    example: &'static str,
}

const fn row(at: At, words: &'static str, example: &'static str) -> Row {
    Row { at, words, example }
}

/// Furniture by its words. A line of more than 600 bytes is never furniture.
const ROWS: &[Row] = &[
    // The frame of state.gov since 2019 and of its archive.
    row(
        At::Start,
        "an official website of the united states",
        "An official website of the United States Government",
    ),
    row(At::Start, "here's how you know", "Here's how you know"),
    row(At::Start, "here\u{2019}s how you know", "Here\u{2019}s how you know"),
    row(At::Start, "official websites use .gov", "Official websites use .gov"),
    row(
        At::Start,
        "a .gov website belongs",
        "A .gov website belongs to an official government organization.",
    ),
    row(At::Start, "secure .gov websites", "Secure .gov websites use HTTPS"),
    row(
        At::Anywhere,
        "share sensitive information only on official",
        "A lock means so. Share sensitive information only on official, secure websites.",
    ),
    row(
        At::Start,
        "you are viewing archived content",
        "You are viewing ARCHIVED CONTENT released online from January 20, 2017 to January 20, 2021.",
    ),
    row(
        At::Start,
        "content in this archive site is not updated",
        "Content in this archive site is NOT UPDATED, and links may not function.",
    ),
    row(
        At::Start,
        "external links to other internet sites",
        "External links to other Internet sites should not be construed as an endorsement of the views contained therein.",
    ),
    row(
        At::Start,
        "the office of website management",
        "The Office of Website Management, Bureau of Public Affairs, manages this site as a portal for information.",
    ),
    row(
        At::Start,
        "this site is managed by",
        "This site is managed by the Bureau of Public Affairs, U.S. Department of State.",
    ),
    row(At::Start, "this is an archive of", "This is an archive of information released before."),
    row(At::Start, "archived content", "ARCHIVED CONTENT"),
    row(
        At::Start,
        "information released online from",
        "Information released online from January 20, 2009 to January 20, 2017.",
    ),
    row(At::Start, "note: content in this archive", "NOTE: Content in this archive site is not updated."),
    row(
        At::Start,
        "the state department web site below is a permanent electronic archive",
        "The State Department web site below is a permanent electronic archive of information released prior to January 20, 2001.",
    ),
    row(At::Start, "skip to", "Skip to content"),
    row(At::Start, "skip links", "Skip Links"),
    row(
        At::Start,
        "you are in:",
        "You are in: Under Secretary for Democracy > Trafficking in Persons Report 2008",
    ),
    row(At::Start, "printable banner", "printable banner"),
    row(At::Start, "u.s. department of state - great seal", "U.S. Department of State - Great Seal"),
    row(At::Whole, "u.s. department of state", "U.S. Department of State"),
    row(At::Whole, "diplomacy in action", "Diplomacy in Action"),
    row(At::Whole, "home", "Home"),
    row(At::Whole, "report", "Report"),
    row(At::Whole, "share", "Share"),
    row(At::Start, "share this", "Share this page"),
    row(At::Whole, "print", "Print"),
    row(At::Whole, "email", "Email"),
    row(At::Whole, "tags", "Tags"),
    row(At::Start, "back to top", "Back to Top"),
    row(At::Start, "in this section", "In this section /"),
    row(At::Start, "on this page", "On This Page"),
    row(At::Start, "build a custom report", "Build a Custom Report"),
    row(At::Start, "download report", "Download Report"),
    row(At::Start, "view report by", "View report by:"),
    row(At::Start, "related content", "Related Content"),
    row(At::Whole, "-report home page", "-Report Home Page"),
    row(
        At::Start,
        "released by the office to monitor",
        "Released by the Office to Monitor and Combat Trafficking in Persons",
    ),
    row(At::Start, "office to monitor and combat", "Office to Monitor and Combat Trafficking in Persons"),
    row(
        At::Start,
        "trafficking in persons report -report home page",
        "Trafficking in Persons Report -Report Home Page",
    ),
    // refworld.
    row(At::Start, "last updated:", "Last Updated: Friday, 11 November 2022, 15:11 GMT"),
    row(At::Start, "publisher", "Publisher | United States Department of State"),
    row(At::Start, "- publisher", "- Publisher: United States Department of State"),
    row(At::Start, "author united states", "Author United States Department of State"),
    row(At::Start, "author |", "Author | Office to Monitor and Combat Trafficking in Persons"),
    row(At::Start, "author:", "Author: Office to Monitor and Combat Trafficking in Persons"),
    row(At::Start, "- author", "- Author: Office to Monitor and Combat Trafficking in Persons"),
    row(At::Whole, "author", "Author"),
    row(At::Whole, "country", "Country"),
    row(At::Start, "publication date", "Publication Date 12 June 2007"),
    row(At::Start, "- publication date", "- Publication Date: 12 June 2007"),
    row(
        At::Start,
        "cite as",
        "Cite as United States Department of State, Trafficking in Persons Report - Fredonia, 12 June 2007",
    ),
    row(At::Start, "- cite as", "- Cite as: United States Department of State"),
    row(At::Start, "reference ", "Reference 2007 report"),
    row(At::Start, "disclaimer", "DisclaimerThis is not a UNHCR publication."),
    row(At::Start, "- disclaimer", "- Disclaimer: This is not a UNHCR publication."),
    row(
        At::Start,
        "this is not a unhcr publication",
        "This is not a UNHCR publication. UNHCR is not responsible for its content.",
    ),
    row(At::Start, "comments: this is", "Comments: This is the edition of 2003."),
    row(At::Start, "copyright", "Copyright notice"),
    row(At::Start, "\u{a9}", "\u{a9} 2022 the site"),
    row(At::Start, "topics:", "Topics: Trafficking in persons"),
    // ecoi.net.
    row(At::Start, "dokument #", "Dokument #2111580"),
    row(At::Start, "document #", "Document #2111580"),
    row(At::Start, "usdos \u{2013} us department of state", "USDOS \u{2013} US Department of State (Autor)"),
    row(At::Start, "source description", "Source description last updated: 4 March 2020"),
    row(At::Start, "quelle:", "Quelle: USDOS"),
    row(At::Start, "titel:", "Titel: Trafficking in Persons Report 2010"),
    row(At::Start, "published:", "Published: 14 June 2010"),
    row(At::Start, "ecoi.net", "ecoi.net's summary"),
    // Others.
    row(At::Start, "[ human trafficking, country-by-country ]", "[ Human Trafficking, Country-by-Country ]"),
    row(At::Start, "it is reproduced in full below", "It is reproduced in full below."),
    row(At::Whole, "letter to the editor", "LETTER TO THE EDITOR"),
    row(At::Start, "organizations in this story", "ORGANIZATIONS IN THIS STORY"),
    row(At::Anywhere, " minute read", "34 MINUTE READ"),
    row(At::Start, "ot-", "OT-2310"),
    row(At::Start, "[accessed ", "[accessed 7 June 2023]"),
    row(At::Start, "we use cookies", "We use cookies to make this site better."),
    row(At::Start, "all rights reserved", "All rights reserved."),
    row(At::Start, "view original", "View original"),
];

/// No line of a frame is longer, and some paragraphs of narratives begin like one.
const LONGEST: usize = 600;

/// The words of a drop-down list in one run, which old copies have: longer than any word.
const LONGEST_WORD: usize = 80;

/// Whether a line belongs to the frame of a site.
pub(super) fn is_furniture(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    ROWS.iter().any(|row| row.holds(line)) || is_run_of_names(line)
}

impl Row {
    fn holds(&self, line: &str) -> bool {
        let (line, words) = (line.as_bytes(), self.words.as_bytes());
        match self.at {
            At::Whole => line.eq_ignore_ascii_case(words),
            At::Start => line.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words)),
            At::Anywhere => line.windows(words.len()).any(|part| part.eq_ignore_ascii_case(words)),
        }
    }
}

/// "AfghanistanAlbaniaAlgeria": capitals within a word that is too long for one.
fn is_run_of_names(line: &str) -> bool {
    line.split_whitespace().any(|word| {
        word.len() > LONGEST_WORD
            && !word.contains("://")
            && word.chars().filter(|c| c.is_uppercase()).count() * 16 > word.len()
            && word.chars().all(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_holds_on_its_example() {
        for row in ROWS {
            assert_eq!(row.words, row.words.to_lowercase(), "{}", row.example);
            assert!(row.holds(row.example), "{}", row.example);
        }
    }

    #[test]
    fn a_run_of_names_is_furniture() {
        assert!(is_furniture(&["Fredonia", "Sylvania", "Ruritania", "Grustark"].repeat(3).concat()));
        assert!(!is_furniture("Antidisestablishmentarianism in Fredonia"));
    }

    #[test]
    fn lines_of_narratives_are_no_furniture() {
        let lines = [
            "The government reported identifying 12 victims.",
            "FREDONIA: Tier 2",
            "Publish annual data on investigations, prosecutions, and convictions.",
            "Share information among agencies and with foreign governments.",
            "Prevention",
        ];
        for line in lines {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
