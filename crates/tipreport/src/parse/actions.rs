//! The imperative verbs that lead a recommendation: "Vigorously investigate, prosecute, and convict" are three.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;

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
    let Some(first) = words.peek() else { return Vec::new() };
    // "Re-establish", "de-link": a verb that the table need not know.
    if !is_verb(first) && !first.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-') {
        return Vec::new();
    }
    let mut actions = vec![first.to_ascii_lowercase()];
    words.next();
    while let Some(verb) = words.joined_verb() {
        actions.push(verb.to_ascii_lowercase());
    }
    actions
}

/// Whether a text begins as a recommendation does: with an imperative, perhaps after an adverb.
pub(crate) fn begins_with_action(text: &str) -> bool {
    let mut words = Words::of(text);
    words.skip_adverbs();
    words.peek().is_some_and(|word| is_verb(word) && !is_adverb(word))
}

fn is_verb(word: &str) -> bool {
    KNOWN.get(word).is_some()
}

static KNOWN: LazyLock<Vocabulary<()>> =
    LazyLock::new(|| Vocabulary::new(VERBS.iter().map(|&verb| (verb, ()))));

/// Adverbs that do not end as most do.
const ADVERBS: &[&str] = &["also", "better", "then", "either", "further"];

fn is_adverb(word: &str) -> bool {
    let adverb = word.len() > 4 && word.as_bytes()[word.len() - 2..].eq_ignore_ascii_case(b"ly");
    (adverb && !word.eq_ignore_ascii_case("apply") && !word.eq_ignore_ascii_case("comply"))
        || ADVERBS.iter().any(|other| other.eq_ignore_ascii_case(word))
}

fn is_joint(byte: u8) -> bool {
    matches!(byte, b'-' | b'\'')
}

/// The words at the beginning of an item, and the commas between them.
#[derive(Clone, Copy)]
struct Words<'a> {
    rest: &'a str,
    /// The word that the rest begins with; empty where it begins with none.
    word: &'a str,
}

impl<'a> Words<'a> {
    fn of(item: &'a str) -> Self {
        let mut end = item.len().min(LONGEST);
        while !item.is_char_boundary(end) {
            end -= 1;
        }
        Self::at(item[..end].trim_start_matches(|c: char| !c.is_alphabetic()))
    }

    fn at(rest: &'a str) -> Self {
        let plain = rest.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || is_joint(byte)).count();
        let end = match rest.as_bytes().get(plain) {
            Some(0x80..) => {
                rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'').unwrap_or(rest.len())
            }
            _ => plain,
        };
        Self { rest, word: &rest[..end] }
    }

    fn peek(&self) -> Option<&'a str> {
        Some(self.word).filter(|word| !word.is_empty())
    }

    fn next(&mut self) {
        *self = Self::at(self.rest[self.word.len()..].trim_start());
    }

    /// "In partnership with NGOs, train": the verb stands after the comma.
    fn skip_opening_phrase(&mut self) {
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
        while self.peek().is_some_and(|word| word.eq_ignore_ascii_case("and")) {
            self.next();
            *self = Self::at(self.rest.trim_start_matches(|c: char| c == ',' || c.is_whitespace()));
        }
        if self.peek().is_some_and(|word| OPENING.iter().any(|opening| opening.eq_ignore_ascii_case(word)))
            && let Some((_, rest)) = self.rest.split_once(',')
        {
            *self = Self::at(rest.trim_start());
        }
    }

    fn skip_adverbs(&mut self) {
        // "Vigorously and consistently investigate"
        while let Some(word) = self.peek() {
            let joins = word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("or");
            if !is_adverb(word) && !joins {
                return;
            }
            let after = self.rest[word.len()..].trim_start();
            if after.is_empty() {
                return;
            }
            *self = Self::at(after.trim_start_matches(|c: char| c == ',' || c.is_whitespace()));
        }
    }

    /// The verb joined to the one before by a comma, "and" or both.
    fn joined_verb(&mut self) -> Option<&'a str> {
        let before = self.rest;
        let after_comma = before.strip_prefix(',').map_or(before, str::trim_start);
        let conjunction = ["and/or", "and", "or"].iter().find(|word| {
            after_comma.len() > word.len()
                && after_comma.starts_with(**word)
                && after_comma[word.len()..].starts_with(char::is_whitespace)
        });
        let rest = if let Some(conjunction) = conjunction {
            let rest = after_comma[conjunction.len()..].trim_start();
            rest.strip_prefix(',').map_or(rest, str::trim_start)
        } else if after_comma.len() == before.len() {
            return None;
        } else {
            after_comma
        };
        let mut words = Self::at(rest);
        words.skip_adverbs();
        let verb = words.peek().filter(|word| is_verb(word))?;
        words.next();
        *self = words;
        Some(verb)
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
