mod names;

use std::collections::HashMap;
use std::sync::LazyLock;

/// The country or territory of a narrative.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Country {
    /// The name in plain form ("North Korea").
    pub name: String,
    /// The name as the heading prints it ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF").
    pub heading: Option<String>,
    /// The ISO 3166-1 alpha-3 code; `XKX` for Kosovo, the old code for a former state.
    pub iso3: Option<String>,
}

impl Country {
    /// The country of a name: plain, official, inverted, historical, or one of the misspellings that copies of the
    /// report print.
    ///
    /// Case, accents, kinds of apostrophe, punctuation, "the", "of", "and" and "&" make no difference, nor do "St."
    /// and "Saint", or a footnote mark after the name. An abbreviation ("DRC", "U.S.") counts in capitals only.
    /// A name that may be of two countries ("Congo", "Korea") is of none: the table never guesses.
    ///
    /// ```
    /// use tipreport::Country;
    ///
    /// let country = Country::find("KOREA, DEMOCRATIC PEOPLE’S REPUBLIC OF").unwrap();
    /// assert_eq!(country.name, "North Korea");
    /// assert_eq!(country.iso3.as_deref(), Some("PRK"));
    /// assert_eq!(Country::find("Korea"), None);
    /// ```
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        find(name).map(Self::of)
    }

    /// Every country and territory that the table knows, by plain name.
    ///
    /// ```
    /// let former = tipreport::Country::all().find(|c| c.iso3.as_deref() == Some("SCG")).unwrap();
    /// assert_eq!(former.name, "Serbia and Montenegro");
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        names::ENTRIES.iter().map(Self::of)
    }

    fn of(entry: &Entry) -> Self {
        Self { name: entry.name.to_owned(), heading: None, iso3: Some(entry.iso3.to_owned()) }
    }
}

/// A row of the table of countries.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The plain name.
    pub(crate) name: &'static str,
    /// The ISO 3166-1 alpha-3 code.
    pub(crate) iso3: &'static str,
    /// The other names.
    also: &'static [&'static str],
    /// The abbreviations, as printed but for their stops.
    short: &'static [&'static str],
}

/// The row of a name, by the rules of [`Country::find`]; nothing is allocated after the first call.
pub(crate) fn find(name: &str) -> Option<&'static Entry> {
    find_whole(name).or_else(|| find_glossed(name))
}

fn find_whole(name: &str) -> Option<&'static Entry> {
    let name = name.trim();
    let entry = Key::of(name).and_then(|key| NAMES.full.get(key.as_str()));
    entry.or_else(|| Key::of_abbreviation(name).and_then(|key| NAMES.short.get(key.as_str()))).copied()
}

/// A name with another name of the same country in parentheses: "(DPRK or North Korea)", "(Swaziland)".
fn find_glossed(name: &str) -> Option<&'static Entry> {
    let (before, gloss) = name.trim().strip_suffix(')')?.rsplit_once('(')?;
    let entry = find_whole(before)?;
    gloss.split(" or ").all(|other| find_whole(other) == Some(entry)).then_some(entry)
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for entry in names::ENTRIES {
        names.enter(entry);
    }
    names
});

/// The rows by the keys of their names.
#[derive(Default)]
struct Names {
    full: HashMap<Box<str>, &'static Entry>,
    short: HashMap<&'static str, &'static Entry>,
}

impl Names {
    fn enter(&mut self, entry: &'static Entry) {
        for key in keys(entry) {
            self.full.insert(key, entry);
        }
        for &short in entry.short {
            self.short.insert(short, entry);
        }
    }
}

/// The keys of an entry's names, and of its official name inverted: "Republic of Albania", "Albania, Republic of".
fn keys(entry: &Entry) -> impl Iterator<Item = Box<str>> {
    let plain = Key::of(entry.name).expect("every row has a name that makes a key");
    let own = Box::from(plain.as_str());
    let others = entry.also.iter().filter_map(|name| Key::of(name));
    let others = others.flat_map(move |key| {
        let inverted = key
            .as_str()
            .strip_suffix(plain.as_str())
            .map(|style| format!("{}{style}", plain.as_str()).into_boxed_str());
        [Some(Box::from(key.as_str())), inverted].into_iter().flatten()
    });
    std::iter::once(own).chain(others)
}

/// The letters of a name that tell it from others, on the stack.
struct Key {
    bytes: [u8; Self::LIMIT],
    len: usize,
}

impl Key {
    /// More than the longest official name has.
    const LIMIT: usize = 96;

    fn of(name: &str) -> Option<Self> {
        let mut key = Self { bytes: [0; Self::LIMIT], len: 0 };
        let mut word = 0;
        for c in without_mark(name).chars() {
            match fold(c) {
                Fold::Letter(letter) => key.push(letter)?,
                Fold::Nothing => {}
                Fold::Break => {
                    key.end_word(word)?;
                    word = key.len;
                }
                Fold::Foreign => return None,
            }
        }
        key.end_word(word)?;
        (key.len > 0).then_some(key)
    }

    /// The key of what may be an abbreviation: capitals, with or without stops ("U.S.", "DRC").
    fn of_abbreviation(name: &str) -> Option<Self> {
        let mut key = Self { bytes: [0; Self::LIMIT], len: 0 };
        let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
        for byte in name.bytes().filter(|&byte| byte != b'.') {
            key.push(byte.is_ascii_alphabetic().then_some(byte)?)?;
        }
        (2..=5).contains(&key.len).then_some(key)
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    fn push(&mut self, letter: u8) -> Option<()> {
        *self.bytes.get_mut(self.len)? = letter;
        self.len += 1;
        Some(())
    }

    /// Drops the word that began at `start` where it tells no name from another, and spells out a short one.
    fn end_word(&mut self, start: usize) -> Option<()> {
        let spelled: &[u8] = match &self.bytes[start..self.len] {
            b"the" | b"of" | b"and" => b"",
            b"st" => b"saint",
            b"rep" => b"republic",
            b"dem" => b"democratic",
            b"is" => b"islands",
            _ => return Some(()),
        };
        self.len = start;
        spelled.iter().try_for_each(|&letter| self.push(letter))
    }
}

/// The name without the mark of a footnote: "Sint Maarten1", "Curaçao*".
fn without_mark(name: &str) -> &str {
    let name = name.trim_end_matches(['*', '†', '‡', ' ']);
    let bare = name.strip_suffix(|c: char| c.is_ascii_digit()).unwrap_or(name);
    if bare.ends_with(|c: char| c.is_alphabetic()) { bare } else { name }
}

/// What a character gives to a [`Key`].
enum Fold {
    Letter(u8),
    Nothing,
    Break,
    Foreign,
}

fn fold(c: char) -> Fold {
    let letter = match c {
        'a'..='z' | 'A'..='Z' => (c as u8).to_ascii_lowercase(),
        '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' | '\u{300}'..='\u{36F}' | '\u{AD}' => {
            return Fold::Nothing;
        }
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' => b'a',
        'ç' | 'Ç' | 'č' | 'Č' => b'c',
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' => b'e',
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => b'i',
        'ñ' | 'Ñ' => b'n',
        'ò'..='ö' | 'Ò'..='Ö' | 'ō' | 'Ō' => b'o',
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => b'u',
        _ if c.is_alphanumeric() => return Fold::Foreign,
        _ => return Fold::Break,
    };
    Fold::Letter(letter)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::path::Path;

    use super::{Country, find, keys, names};

    fn iso3(name: &str) -> Option<&'static str> {
        find(name).map(|entry| entry.iso3)
    }

    #[test]
    fn names_as_editions_print_them() {
        let rows = [
            ("CONGO, DEMOCRATIC REPUBLIC OF THE", "COD"),
            ("the Democratic Republic of the Congo (DRC)", "COD"),
            ("congo-democratic-republic-of-the", "COD"),
            ("CONGO, REPUBLIC OF THE", "COG"),
            ("the Republic of Congo", "COG"),
            ("KOREA, DEMOCRATIC PEOPLE’S REPUBLIC OF", "PRK"),
            ("korea-democratic-people-s-republic-of", "PRK"),
            ("the Democratic People's Republic of Korea (DPRK or North Korea)", "PRK"),
            ("KOREA, REPUBLIC OF", "KOR"),
            ("Bahamas, The", "BHS"),
            ("THE  GAMBIA", "GMB"),
            ("COTE D’IVOIRE", "CIV"),
            ("Cote d'Ivore", "CIV"),
            ("cote-divoire", "CIV"),
            ("Philipines", "PHL"),
            ("ESWATINI (SWAZILAND)", "SWZ"),
            ("Swaziland", "SWZ"),
            ("TÜRKIYE", "TUR"),
            ("Tu\u{308}rkiye", "TUR"),
            ("turkey", "TUR"),
            ("CURAÇAO", "CUW"),
            ("Curacao*", "CUW"),
            ("Sint Maarten1", "SXM"),
            ("ST. MAARTEN", "SXM"),
            ("Saint Lucia", "LCA"),
            ("St Vincent & the Grenadines", "VCT"),
            ("SAO TOME AND PRINCIPE", "STP"),
            ("UNITED STATES OF AMERICA", "USA"),
            ("the U.S.", "USA"),
            ("the United Kingdom (UK)", "GBR"),
            ("Micronesia, Federated States of", "FSM"),
            ("Macedonia, Former Yugoslav Republic of", "MKD"),
            ("Serbia and Montenegro", "SCG"),
            ("THE NETHERLANDS ANTILLES", "ANT"),
            ("Yugoslavia, Federal Republic of", "YUG"),
            ("Georgia", "GEO"),
            ("Kosovo", "XKX"),
            ("East Timor", "TLS"),
            ("Czech Republic", "CZE"),
            ("Burma", "MMR"),
            ("Cape Verde", "CPV"),
        ];
        for (name, expected) in rows {
            assert_eq!(iso3(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn neighbours_are_told_apart() {
        let rows = [
            ["Niger", "Nigeria"],
            ["Guinea", "Guinea-Bissau"],
            ["Guinea", "Equatorial Guinea"],
            ["Guinea", "Papua New Guinea"],
            ["Dominica", "Dominican Republic"],
            ["Sudan", "South Sudan"],
            ["Netherlands", "Netherlands Antilles"],
            ["Mauritania", "Mauritius"],
            ["Serbia", "Serbia and Montenegro"],
            ["Samoa", "Somalia"],
            ["Slovakia", "Slovenia"],
            ["China", "Republic of China"],
        ];
        for [one, other] in rows {
            assert!(iso3(one).is_some() && iso3(other).is_some(), "{one}, {other}");
            assert_ne!(iso3(one), iso3(other), "{one}, {other}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        let unknown = [
            "",
            " ",
            "the",
            "Congo",
            "Korea",
            "Nigerian",
            "Albani",
            "Virgin Islands",
            "us",
            "car",
            "Georgia (Niger)",
            "Albania 2018",
            "Albania: Tier 2",
            "日本",
            "Tier 2",
            "Batavara",
            "Republic",
            "Albania and Kosovo",
        ];
        for name in unknown {
            assert_eq!(find(name), None, "{name}");
        }
        assert_eq!(find(&"Albania ".repeat(10_000)), None);
    }

    #[test]
    fn no_name_stands_for_two_countries() {
        let mut owners = HashMap::new();
        for entry in names::ENTRIES {
            for key in keys(entry) {
                let owner = *owners.entry(key.clone()).or_insert(entry.iso3);
                assert_eq!(owner, entry.iso3, "{key}");
            }
        }
    }

    #[test]
    fn every_row_finds_itself_and_has_a_code_of_its_own() {
        let mut codes = HashMap::new();
        for entry in names::ENTRIES {
            for name in [entry.name].iter().chain(entry.also).chain(entry.short) {
                assert_eq!(find(name), Some(entry), "{name}");
            }
            assert!(entry.iso3.len() == 3 && entry.iso3.bytes().all(|b| b.is_ascii_uppercase()));
            assert_eq!(codes.insert(entry.iso3, entry.name), None, "{}", entry.name);
        }
        assert_eq!(Country::all().count(), codes.len());
    }

    #[test]
    fn ways_of_writing_make_no_difference() {
        for entry in names::ENTRIES {
            for name in [entry.name].iter().chain(entry.also) {
                let written = [
                    name.to_uppercase(),
                    name.to_lowercase(),
                    name.replace(' ', " \u{a0} "),
                    name.replace(' ', "-"),
                    name.replace('\'', "\u{2019}"),
                    name.replace("St. ", "Saint "),
                    name.replace(" and ", " & "),
                    format!("the {name}†"),
                ];
                for name in written {
                    assert_eq!(find(&name), Some(entry), "{name}");
                }
            }
        }
    }

    #[test]
    fn names_of_the_corpus_are_known() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/2018");
        let Ok(files) = std::fs::read_dir(&folder) else {
            eprintln!("skipped: no corpus at {}", folder.display());
            return;
        };
        let files =
            files.map(|file| file.unwrap().path()).filter(|path| path.extension() == Some("txt".as_ref()));
        for file in files {
            let stem = file.file_stem().unwrap().to_str().unwrap();
            let slug = stem.strip_prefix("2018-").unwrap();
            let entry = find(slug).unwrap_or_else(|| panic!("{slug}"));
            let text = std::fs::read_to_string(&file).unwrap();
            let first = text.lines().next().unwrap();
            if let Some((heading, _)) = first.split_once(": ").filter(|(_, tier)| tier.contains("Tier")) {
                assert_eq!(find(heading), Some(entry), "{heading}");
            }
        }
    }
}
