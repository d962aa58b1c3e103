use std::collections::HashSet;

/// The words of a document, to tell a hyphen that a line's end made from one that belongs to a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: HashSet<Box<str>>,
    /// Whether the line before ended within a word.
    broken: bool,
}

/// First parts of words that keep their hyphen, where the document itself does not tell.
const FIRST_PARTS: &[&str] = &[
    "anti",
    "bi",
    "child",
    "co",
    "community",
    "counter",
    "cross",
    "debt",
    "decision",
    "ex",
    "far",
    "first",
    "full",
    "government",
    "half",
    "hard",
    "high",
    "home",
    "ill",
    "in",
    "inter",
    "job",
    "labor",
    "law",
    "long",
    "low",
    "mid",
    "multi",
    "near",
    "newly",
    "non",
    "off",
    "on",
    "one",
    "part",
    "post",
    "pre",
    "pro",
    "quasi",
    "re",
    "second",
    "self",
    "semi",
    "short",
    "so",
    "socio",
    "state",
    "survivor",
    "then",
    "third",
    "three",
    "trauma",
    "two",
    "under",
    "victim",
    "well",
    "year",
];

impl Vocabulary {
    /// Takes the words of a line, but for those that may be halves: its last, and its first after a broken line.
    pub(super) fn add(&mut self, line: &str) {
        let was_broken = self.broken;
        self.broken = line.ends_with(['-', '\u{ad}', '\u{2010}', '\u{FFFE}']);
        let words = line.split_whitespace();
        let count = words.clone().count() - usize::from(self.broken);
        for word in words.take(count).skip(usize::from(was_broken)).map(bare) {
            if word.len() > 3 && !self.words.contains(&*word) {
                self.words.insert(word.into_boxed_str());
            }
        }
    }

    /// Makes the end of a text, within a word, ready for the line that goes on.
    pub(super) fn close(&self, text: &mut String, next: &str) {
        let word = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let joined = self.join(&text[word..], next);
        text.truncate(word);
        text.push_str(&joined);
    }

    /// The beginning of a word at the end of a line, ready for the rest of it on the next.
    pub(super) fn join(&self, head: &str, next: &str) -> String {
        let stem = head.trim_end_matches(['-', '\u{ad}', '\u{2010}', '\u{FFFE}']);
        if head.ends_with('\u{ad}') {
            return stem.to_owned();
        }
        let tail = next.split_whitespace().next().unwrap_or_default();
        if self.keeps_hyphen(stem, tail) { format!("{stem}-") } else { stem.to_owned() }
    }

    fn keeps_hyphen(&self, stem: &str, tail: &str) -> bool {
        if !tail.starts_with(char::is_lowercase) || stem.ends_with(|c: char| c.is_ascii_digit()) {
            return true;
        }
        let (whole, hyphened) = (bare(&format!("{stem}{tail}")), bare(&format!("{stem}-{tail}")));
        if self.words.contains(&*hyphened) {
            return true;
        }
        if self.words.contains(&*whole) {
            return false;
        }
        let (first, second) = (bare(stem), bare(tail));
        // "Taliban-run", "U.S.-funded", "year-long-": a first part that is itself a name or a compound.
        let is_name = stem.starts_with(char::is_uppercase) || first.contains('-') || stem.contains('.');
        let are_words = self.words.contains(&*first) && self.words.contains(&*second);
        // "in-country", but "in-vestigated": a short first part begins many words that are no compounds.
        let is_first_part = FIRST_PARTS.contains(&first.as_str());
        is_name || are_words || is_first_part && (first.len() > 3 || self.words.contains(&*second))
    }
}

/// A word in lower case without the marks around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Ligatures as characters of their own, and their letters.
const LIGATURES: &[(char, &str)] = &[
    ('\u{FB00}', "ff"),
    ('\u{FB01}', "fi"),
    ('\u{FB02}', "fl"),
    ('\u{FB03}', "ffi"),
    ('\u{FB04}', "ffl"),
    ('\u{FB05}', "st"),
    ('\u{FB06}', "st"),
];

/// Parts of words that lost a ligature when a page was made (the PDF of 2018), and the whole.
const LOST: &[(&str, &str)] = &[
    ("raffck", "raffick"),
    ("offcer", "officer"),
    ("offcial", "official"),
    ("offce", "office"),
    ("Offce", "Office"),
    ("suffcient", "sufficient"),
    ("diffcult", "difficult"),
    ("effcient", "efficient"),
    ("identifed", "identified"),
    ("identifcation", "identification"),
    ("certifed", "certified"),
    ("specifc", "specific"),
    ("signifcant", "significant"),
    ("benefci", "benefici"),
    ("confdential", "confidential"),
    ("confict", "conflict"),
    ("fnanc", "financ"),
    ("ratifed", "ratified"),
];

/// A line with its ligatures as letters.
pub(super) fn repair(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for character in line.chars() {
        match LIGATURES.iter().find(|(ligature, _)| *ligature == character) {
            Some((_, letters)) => out.push_str(letters),
            None => out.push(if character == '\u{a0}' { ' ' } else { character }),
        }
    }
    for (lost, whole) in LOST {
        if out.contains(lost) {
            out = out.replace(lost, whole);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_stay_where_words_have_them() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add("The state-sponsored labor of trafficking victims in government-run camps");
        let rows = [
            ("traf-", "ficking in", "traf"),
            ("state-", "sponsored forced", "state-"),
            ("anti-", "trafficking", "anti-"),
            ("govern-", "ment officials", "govern"),
            ("government-", "run shelters", "government-"),
            ("in\u{FFFE}", "vestigated", "in"),
            ("state\u{FFFE}", "sponsored forced", "state-"),
            ("non-", "trafficking", "non-"),
            ("in\u{ad}", "vestigated", "in"),
            ("2017-", "2021", "2017-"),
            ("Inter-", "American", "Inter-"),
            ("inves-", "tigated", "inves"),
            ("Taliban-", "run camps", "Taliban-"),
            ("camps-", "victims", "camps-"),
        ];
        for (head, next, joined) in rows {
            assert_eq!(vocabulary.join(head, next), joined, "{head} {next}");
        }
    }

    #[test]
    fn ligatures_become_letters() {
        let rows = [
            ("o\u{FB03}cials identi\u{FB01}ed \u{FB02}ows", "officials identified flows"),
            ("traffcking offcials identifed victims", "trafficking officials identified victims"),
            ("five of the first", "five of the first"),
        ];
        for (given, repaired) in rows {
            assert_eq!(repair(given), repaired);
        }
    }
}
