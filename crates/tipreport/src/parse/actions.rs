//! The imperative verbs that lead a recommendation: "Vigorously investigate, prosecute, and convict" are three.

use std::sync::LazyLock;

use wide::u8x16;

use super::blocks::alphanumeric;
use super::vocabulary::{Vocabulary, window};

/// The verbs that recommendations of the editions 2008-2024 begin with or join to the first.
const VERBS: &[&str] = &[
    "abolish",
    "accede",
    "accelerate",
    "achieve",
    "acknowledge",
    "act",
    "address",
    "adjudicate",
    "adopt",
    "advance",
    "allocate",
    "allow",
    "amend",
    "analyze",
    "apply",
    "appoint",
    "apprehend",
    "appropriate",
    "approve",
    "arrest",
    "assess",
    "assign",
    "assist",
    "authorize",
    "ban",
    "bolster",
    "broaden",
    "budget",
    "build",
    "cease",
    "change",
    "charge",
    "clarify",
    "collaborate",
    "collect",
    "combat",
    "commit",
    "compensate",
    "complete",
    "comply",
    "conduct",
    "consider",
    "consult",
    "continue",
    "convene",
    "convict",
    "cooperate",
    "coordinate",
    "craft",
    "create",
    "criminalize",
    "decriminalize",
    "dedicate",
    "define",
    "deliver",
    "demonstrate",
    "deploy",
    "designate",
    "detect",
    "determine",
    "develop",
    "devote",
    "disaggregate",
    "discipline",
    "discontinue",
    "disseminate",
    "distribute",
    "document",
    "draft",
    "educate",
    "eliminate",
    "empower",
    "enable",
    "enact",
    "encourage",
    "end",
    "enforce",
    "engage",
    "enhance",
    "ensure",
    "equip",
    "eradicate",
    "establish",
    "evaluate",
    "examine",
    "exempt",
    "expand",
    "expedite",
    "explore",
    "extend",
    "extradite",
    "facilitate",
    "finalize",
    "finance",
    "fine",
    "focus",
    "follow",
    "forge",
    "formalize",
    "fulfill",
    "fund",
    "further",
    "give",
    "grant",
    "guarantee",
    "halt",
    "harmonize",
    "hire",
    "hold",
    "identify",
    "implement",
    "impose",
    "improve",
    "include",
    "incorporate",
    "increase",
    "inform",
    "initiate",
    "inspect",
    "institute",
    "institutionalize",
    "instruct",
    "integrate",
    "intensify",
    "introduce",
    "investigate",
    "issue",
    "join",
    "launch",
    "lead",
    "lift",
    "limit",
    "maintain",
    "make",
    "mandate",
    "maximize",
    "measure",
    "meet",
    "mobilize",
    "modify",
    "monitor",
    "move",
    "obtain",
    "offer",
    "open",
    "operate",
    "operationalize",
    "organize",
    "oversee",
    "partner",
    "pass",
    "pay",
    "penalize",
    "perform",
    "permit",
    "place",
    "prepare",
    "prevent",
    "prioritize",
    "prohibit",
    "promote",
    "promulgate",
    "prosecute",
    "protect",
    "provide",
    "publicize",
    "publish",
    "punish",
    "pursue",
    "raise",
    "ratify",
    "recognize",
    "recruit",
    "reduce",
    "refer",
    "refine",
    "reform",
    "refrain",
    "register",
    "regulate",
    "reinforce",
    "release",
    "remove",
    "repatriate",
    "repeal",
    "report",
    "require",
    "research",
    "resource",
    "respect",
    "respond",
    "restore",
    "restrict",
    "review",
    "revise",
    "safeguard",
    "sanction",
    "scale",
    "screen",
    "secure",
    "seek",
    "sensitize",
    "sentence",
    "separate",
    "share",
    "shelter",
    "simplify",
    "staff",
    "standardize",
    "start",
    "stop",
    "streamline",
    "strengthen",
    "study",
    "submit",
    "supervise",
    "support",
    "sustain",
    "tackle",
    "take",
    "target",
    "track",
    "train",
    "transfer",
    "treat",
    "undertake",
    "update",
    "upgrade",
    "use",
    "utilize",
    "verify",
    "widen",
    "withdraw",
    "work",
];

/// The longest lead that is read, in bytes.
const LONGEST: usize = 400;

/// The imperative verbs that lead a recommendation, in lower case.
pub(crate) fn actions(item: &str) -> Vec<String> {
    let mut words = Words::of(item);
    words.skip_opening_phrase();
    words.skip_adverbs();
    let first = words.word;
    // "Re-establish", "de-link": a verb that the table need not know.
    let likely = words.is_verb() || first.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    if first.is_empty() || !likely {
        return Vec::new();
    }
    let mut actions = vec![first.to_ascii_lowercase()];
    while let Some(verb) = words.joined_verb() {
        actions.push(verb.to_ascii_lowercase());
    }
    actions
}

/// Whether a text begins as a recommendation does: with an imperative, perhaps after an adverb.
pub(crate) fn begins_with_action(text: &str) -> bool {
    let mut words = Words::of(text);
    words.skip_adverbs();
    words.is_verb() && !words.is_adverb()
}

/// Adverbs that do not end as most do.
const ADVERBS: &[&str] = &["also", "better", "then", "either", "further"];

/// What a phrase begins with that may stand before the verb.
const OPENING: &[&str] = &[
    "in",
    "with",
    "through",
    "as",
    "to",
    "using",
    "consistent",
    "under",
    "within",
    "without",
    "while",
    "per",
    "and",
    "where",
    "if",
    "based",
    "at",
    "for",
    "following",
];

/// The lists that a word is in, a bit each.
type Lists = u8;

const VERB: Lists = 1;
const ADVERB: Lists = 2;
const OPENS: Lists = 4;
const AND: Lists = 8;
const OR: Lists = 16;

static KNOWN: LazyLock<Vocabulary<Lists>> = LazyLock::new(|| {
    let lists = [(VERBS, VERB), (ADVERBS, ADVERB), (OPENING, OPENS), (&["and"], AND), (&["or"], OR)];
    let words = lists.iter().flat_map(|(words, _)| *words);
    let lists_of =
        |word| lists.iter().filter(|(words, _)| words.contains(word)).fold(0, |all, (_, list)| all | list);
    Vocabulary::new(words.map(|word| (*word, lists_of(word))), 0)
});

/// The words at the beginning of an item, and the commas between them.
#[derive(Clone, Copy)]
struct Words<'a> {
    rest: &'a str,
    /// The word that the rest begins with; empty where it begins with none.
    word: &'a str,
    lists: Lists,
}

impl<'a> Words<'a> {
    fn of(item: &'a str) -> Self {
        let mut end = item.len().min(LONGEST);
        while !item.is_char_boundary(end) {
            end -= 1;
        }
        let letters = match item.as_bytes() {
            [b'A'..=b'Z' | b'a'..=b'z', ..] => &item[..end],
            _ => item[..end].trim_start_matches(|c: char| !c.is_alphabetic()),
        };
        Self::at(letters)
    }

    fn at(rest: &'a str) -> Self {
        let word = &rest[..word_length(rest)];
        Self { rest, word, lists: KNOWN.get(rest.as_bytes(), 0, word.len()) }
    }

    fn is_verb(&self) -> bool {
        self.lists & VERB != 0
    }

    fn is_adverb(&self) -> bool {
        // "Apply" and "comply" are verbs.
        let ends_so = matches!(self.word.as_bytes(), [_, _, _, .., b'l' | b'L', b'y' | b'Y']);
        ends_so && !self.is_verb() || self.lists & ADVERB != 0
    }

    /// What stands after the word.
    fn after(&self) -> &'a str {
        let rest = &self.rest[self.word.len()..];
        match rest.as_bytes() {
            [b' ', b'!'..=b'~', ..] => &rest[1..],
            _ => rest.trim_start(),
        }
    }

    /// "In partnership with NGOs, train": the verb stands after the comma.
    fn skip_opening_phrase(&mut self) {
        while self.lists & AND != 0 {
            *self = Self::at(self.after().trim_start_matches(|c: char| c == ',' || c.is_whitespace()));
        }
        if self.lists & OPENS != 0
            && let Some((_, rest)) = self.rest.split_once(',')
        {
            *self = Self::at(rest.trim_start());
        }
    }

    fn skip_adverbs(&mut self) {
        // "Vigorously and consistently investigate"
        while self.lists & (AND | OR) != 0 || self.is_adverb() {
            let after = self.after();
            if after.is_empty() {
                return;
            }
            *self = Self::at(after.trim_start_matches(|c: char| c == ',' || c.is_whitespace()));
        }
    }

    /// The verb joined to the one before by a comma, "and" or both.
    fn joined_verb(&mut self) -> Option<&'a str> {
        let before = self.after();
        let after_comma = before.strip_prefix(',').map_or(before, str::trim_start);
        let conjunction = match after_comma.as_bytes() {
            [b'a', b'n', b'd', b'/', b'o', b'r', ..] => "and/or".len(),
            [b'a', b'n', b'd', ..] => "and".len(),
            [b'o', b'r', ..] => "or".len(),
            _ => 0,
        };
        let rest = if conjunction > 0 && after_comma[conjunction..].starts_with(char::is_whitespace) {
            let rest = after_comma[conjunction..].trim_start();
            rest.strip_prefix(',').map_or(rest, str::trim_start)
        } else if after_comma.len() == before.len() {
            return None;
        } else {
            after_comma
        };
        let mut words = Self::at(rest);
        words.skip_adverbs();
        let found = words.is_verb();
        *self = words;
        found.then_some(words.word)
    }
}

/// The length of the word that a text begins with.
fn word_length(text: &str) -> usize {
    let window = window(text.as_bytes(), 0);
    let read = u8x16::from(window);
    let joints = (read.simd_eq(u8x16::from(b'-')) | read.simd_eq(u8x16::from(b'\''))).to_bitmask();
    let plain = (alphanumeric(&window) | joints).trailing_ones() as usize;
    match window.get(plain) {
        Some(..0x80) => plain,
        _ => text.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'').unwrap_or(text.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_that_lead() {
        assert!(VERBS.is_sorted());
        let rows: &[(&str, &[&str])] = &[
            (
                "Vigorously investigate, prosecute, and convict traffickers",
                &["investigate", "prosecute", "convict"],
            ),
            ("investigate and prosecute cases", &["investigate", "prosecute"]),
            ("expand and fully implement reforms", &["expand", "implement"]),
            ("Increase efforts to investigate, prosecute, and convict", &["increase"]),
            ("train police and prosecutors, and increase funding", &["train"]),
            ("In partnership with NGOs, draft a plan", &["draft"]),
            ("Vigorously and consistently investigate crimes", &["investigate"]),
            ("End the use of forced labor", &["end"]),
            ("apply the law", &["apply"]),
            ("re-establish the shelter", &["re-establish"]),
            ("", &[]),
            ("—", &[]),
        ];
        for (item, want) in rows {
            assert_eq!(&actions(item), want, "{item}");
        }
    }
}
