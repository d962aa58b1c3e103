//! How the opening sentence of a section grades the government's efforts against the period before.

use std::sync::LazyLock;

use super::sentences::sentences;
use super::space::printed_words;
use super::vocabulary::Vocabulary;
use crate::{Effort, Span};

/// The longest opening sentence that is read, in words.
const LONGEST: usize = 80;
/// How far a verb may stand from its noun, in words.
const REACH: usize = 14;

/// What a word does in the grading of efforts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A verb that states a trend of its object or, after it, of its subject.
    Trend(Effort),
    /// A verb that only carries its object ("made minimal efforts").
    Light,
    /// An adjective or noun that states the trend of what a light verb carries ("demonstrated uneven efforts").
    Degree(Effort),
    /// A verb that says of its subject that it is as before or how it is ("efforts remained weak").
    Remain,
    /// What is graded.
    Effort,
    /// What is graded in the first clause only, because later ones tell of it in passing.
    Result,
    /// Ends the noun phrase after a verb.
    Break,
    Other,
}

/// Words and their roles; every row has an example that is its test.
const ROLES: &[(&str, Role, &str, Effort)] = &[
    (
        "increased|increases|increasing",
        Role::Trend(Effort::Increased),
        "The government increased law enforcement efforts.",
        Effort::Increased,
    ),
    (
        "improved|improves",
        Role::Trend(Effort::Increased),
        "The government improved its efforts to protect victims.",
        Effort::Increased,
    ),
    (
        "expanded",
        Role::Trend(Effort::Increased),
        "The government expanded efforts to prevent trafficking.",
        Effort::Increased,
    ),
    (
        "strengthened|enhanced|intensified",
        Role::Trend(Effort::Increased),
        "The government strengthened its prevention efforts.",
        Effort::Increased,
    ),
    (
        "accelerated|bolstered|boosted|redoubled",
        Role::Trend(Effort::Increased),
        "The government bolstered protection efforts.",
        Effort::Increased,
    ),
    (
        "maintained|maintains",
        Role::Trend(Effort::Maintained),
        "The government maintained minimal protection efforts.",
        Effort::Maintained,
    ),
    (
        "sustained|sustains",
        Role::Trend(Effort::Maintained),
        "The Government of Valdora sustained its law enforcement efforts.",
        Effort::Maintained,
    ),
    (
        "continued|continues|preserved",
        Role::Trend(Effort::Maintained),
        "The government continued negligible efforts to prevent trafficking.",
        Effort::Maintained,
    ),
    (
        "decreased|decreases|reduced",
        Role::Trend(Effort::Decreased),
        "The government decreased efforts to protect victims.",
        Effort::Decreased,
    ),
    (
        "weakened|diminished|lessened|declined",
        Role::Trend(Effort::Decreased),
        "The government's prevention efforts declined.",
        Effort::Decreased,
    ),
    (
        "made|makes|make|undertook|undertake|took|take",
        Role::Light,
        "The government made inadequate efforts to prevent trafficking.",
        Effort::Made,
    ),
    (
        "demonstrated|demonstrate|demonstrates|showed|exhibited|displayed",
        Role::Light,
        "The government demonstrated uneven protection efforts.",
        Effort::Mixed,
    ),
    (
        "had|conducted|provided|achieved",
        Role::Light,
        "The government had mixed protection efforts.",
        Effort::Mixed,
    ),
    (
        "uneven|mixed|inconsistent",
        Role::Degree(Effort::Mixed),
        "The government's efforts were uneven.",
        Effort::Mixed,
    ),
    (
        "greater|stronger|enhanced|expanded",
        Role::Degree(Effort::Increased),
        "The government made greater efforts to find victims.",
        Effort::Increased,
    ),
    (
        "improvements|improvement|advances|strides|increase|gains",
        Role::Degree(Effort::Increased),
        "The government made modest improvements in protection efforts.",
        Effort::Increased,
    ),
    (
        "progress",
        Role::Degree(Effort::Increased),
        "The government made some progress in its law enforcement efforts.",
        Effort::Increased,
    ),
    (
        "lesser|fewer|weaker|declining|decreasing|decrease|decline",
        Role::Degree(Effort::Decreased),
        "Police demonstrated lesser efforts against traffickers.",
        Effort::Decreased,
    ),
    (
        "no|neither",
        Role::Degree(Effort::None),
        "The government made no discernible efforts to protect victims.",
        Effort::None,
    ),
    (
        "remained|remain|remains|stayed",
        Role::Remain,
        "The government's law enforcement efforts remained weak.",
        Effort::Maintained,
    ),
    ("were|was|are|is", Role::Remain, "The government's prevention efforts were minimal.", Effort::Made),
    (
        "efforts|effort|activities|measures|response|performance",
        Role::Effort,
        "The government increased prevention activities.",
        Effort::Increased,
    ),
    (
        "investigations|prosecutions|convictions|number|actions|steps|work|protection|assistance|prevention|identification",
        Role::Result,
        "Law enforcement investigations and trafficking prosecutions decreased.",
        Effort::Decreased,
    ),
    (
        "of|in|on|to|for|with|by|against|from|under|through|at|as|that|which|who|because|although|though|when|while|but|however|by",
        Role::Break,
        "The government increased reporting on its efforts, while its protection efforts decreased.",
        Effort::Decreased,
    ),
];

/// The grade of the first sentence of a body, and that sentence.
pub(crate) fn effort(text: &str, body: Span) -> Option<(Effort, Span)> {
    let sentence = sentences(text, body).next()?;
    Some((grade(&text[sentence])?, sentence))
}

/// The grade that a sentence gives: its one trend, or [`Effort::Mixed`] where it states two.
pub(crate) fn grade(sentence: &str) -> Option<Effort> {
    let words = words_of(sentence);
    let mut claims = Claims { words: &words, taken: 0, found: Vec::new() };
    for at in 0..words.len() {
        claims.read(at);
    }
    together(&claims.found)
}

fn together(claims: &[Effort]) -> Option<Effort> {
    let first = *claims.first()?;
    let trend = |effort: Effort| !matches!(effort, Effort::NotReported);
    let differs = claims[1..].iter().filter(|&&other| trend(other) && other != first).any(|&other| {
        // "maintained efforts ... and made limited efforts": one trend and none.
        !matches!(
            (first, other),
            (Effort::Maintained, Effort::Made) | (Effort::Made | Effort::Mixed | Effort::NotReported, _)
        )
    });
    Some(if differs { Effort::Mixed } else { first })
}

fn words_of(sentence: &str) -> Vec<(&str, Role)> {
    let known = &*KNOWN;
    let mut words = Vec::with_capacity(LONGEST / 2);
    for word in printed_words(sentence) {
        let role = known.get(sentence.as_bytes(), word.bare.start, word.bare.len());
        words.push((&sentence[word.bare], role));
        // A semicolon ends a clause as "but" does.
        if matches!(sentence.as_bytes()[word.end - 1], b';' | b':') {
            words.push((";", Role::Break));
        }
        if words.len() >= LONGEST {
            break;
        }
    }
    words.truncate(LONGEST);
    words
}

/// The words of [`ROLES`].
static KNOWN: LazyLock<Vocabulary<Role>> = LazyLock::new(|| {
    let words =
        |&(words, role, ..): &(&'static str, Role, _, _)| words.split('|').map(move |word| (word, role));
    Vocabulary::new(ROLES.iter().flat_map(words), Role::Other)
});

struct Claims<'a> {
    words: &'a [(&'a str, Role)],
    /// The words up to here are part of a claim.
    taken: usize,
    found: Vec<Effort>,
}

impl Claims<'_> {
    fn read(&mut self, at: usize) {
        if at < self.taken {
            return;
        }
        match self.words[at].1 {
            Role::Trend(effort) => self.read_trend(at, effort),
            Role::Light => self.read_light(at),
            Role::Effort => self.read_subject(at),
            Role::Result if self.found.is_empty() => self.read_subject(at),
            _ if self.is_not_reported(at) => {
                self.found.push(Effort::NotReported);
                self.taken = self.object_after(at + 1).map_or(at + 1, |object| object + 1);
            }
            _ => {}
        }
    }

    /// "did not report any protection efforts".
    fn is_not_reported(&self, at: usize) -> bool {
        matches!(self.words[at].0, "report" | "provide")
            && self.is_denied(at)
            && self.object_after(at + 1).is_some_and(|object| self.words[object].1 == Role::Effort)
    }

    fn is_denied(&self, at: usize) -> bool {
        self.words[at.saturating_sub(2)..at].iter().any(|(word, _)| matches!(*word, "not" | "to" | "never"))
            && self.words[at.saturating_sub(3)..at]
                .iter()
                .any(|(word, _)| matches!(*word, "not" | "failed" | "never"))
    }

    fn read_trend(&mut self, at: usize, effort: Effort) {
        // "continued to make inadequate efforts", "continued to investigate".
        if effort == Effort::Maintained && self.word(at + 1) == "to" {
            let light = matches!(self.role(at + 2), Role::Light | Role::Trend(_));
            let object = self.object_after(at + 3).filter(|_| light);
            if object.is_some() || self.found.is_empty() {
                let grows = matches!(self.word(at + 2), "increase" | "improve" | "expand" | "strengthen");
                self.claim(
                    if grows { Effort::Increased } else { Effort::Maintained },
                    object.unwrap_or(at + 2),
                );
            }
            return;
        }
        let Some(object) = self.object_after(at + 1) else { return };
        if self.role(object) == Role::Effort || self.role(object) == Role::Result && self.found.is_empty() {
            let denied = self.is_denied(at);
            let effort = match effort {
                _ if !denied => effort,
                Effort::Maintained => Effort::Decreased,
                _ => Effort::Made,
            };
            self.claim(effort, object);
        }
    }

    fn read_light(&mut self, at: usize) {
        let denied = self.is_denied(at);
        let object = self.object_after(at + 1);
        let last = object.unwrap_or_else(|| (at + 1 + REACH).min(self.words.len()));
        let degree = self.words[(at + 1).min(last)..last]
            .iter()
            .take_while(|(_, role)| *role != Role::Break)
            .find_map(|(_, role)| match role {
                Role::Degree(effort) | Role::Trend(effort) => Some(*effort),
                _ => None,
            });
        let whole = object.filter(|&object| self.role(object) == Role::Effort);
        let effort = match (whole, degree) {
            (Some(_), _) | (None, Some(_)) if denied => Effort::None,
            (Some(_), degree) => degree.unwrap_or(Effort::Made),
            // "made modest improvements in protection", "demonstrated a decrease in investigations".
            (None, Some(effort @ (Effort::Increased | Effort::Decreased))) => effort,
            (None, _) => return,
        };
        self.claim(effort, whole.unwrap_or(at + 1));
    }

    /// "The government's efforts to protect victims remained weak": what the verb after a noun says of it.
    fn read_subject(&mut self, at: usize) {
        let end = self.words.len().min(at + 1 + REACH);
        for next in at + 1..end {
            let effort = match self.role(next) {
                Role::Trend(effort) => effort,
                Role::Remain if self.word(next).starts_with(['r', 's']) => Effort::Maintained,
                Role::Remain => {
                    let after = &self.words[next + 1..self.words.len().min(next + 5)];
                    after
                        .iter()
                        .find_map(|(_, role)| match role {
                            Role::Degree(effort) | Role::Trend(effort) => Some(*effort),
                            _ => None,
                        })
                        .unwrap_or(Effort::Made)
                }
                Role::Light | Role::Effort => return,
                Role::Break
                    if matches!(
                        self.word(next),
                        "but" | "while" | "however" | "although" | "though" | ";" | "which" | "that"
                    ) =>
                {
                    return;
                }
                _ => continue,
            };
            self.claim(effort, next);
            return;
        }
    }

    fn claim(&mut self, effort: Effort, last: usize) {
        self.found.push(effort);
        self.taken = last + 1;
    }

    /// The noun that the phrase at `at` ends in, where it is one that can be graded.
    fn object_after(&self, at: usize) -> Option<usize> {
        for next in at..self.words.len().min(at + REACH) {
            match self.role(next) {
                Role::Effort => return Some(next),
                Role::Result => {
                    // "investigation and prosecution efforts": the last noun is the head.
                    let further =
                        self.words[next..].iter().take(6).take_while(|(_, role)| *role != Role::Break);
                    let offset = further.clone().position(|(_, role)| *role == Role::Effort).unwrap_or(0);
                    return Some(next + offset);
                }
                Role::Break | Role::Remain | Role::Light => return None,
                _ => {}
            }
        }
        None
    }

    fn role(&self, at: usize) -> Role {
        self.words.get(at).map_or(Role::Break, |&(_, role)| role)
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |&(word, _)| word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_grades_its_example() {
        for &(words, _, example, want) in ROLES {
            assert_eq!(grade(example), Some(want), "{words}: {example}");
        }
    }

    #[test]
    fn grades_of_opening_sentences() {
        use Effort::{Decreased, Increased, Made, Maintained, Mixed, None as NoEffort, NotReported};
        let rows = [
            ("The government did not report any law enforcement efforts.", Some(NotReported)),
            (
                "The government did not report anti-trafficking law enforcement efforts and officials continued to be complicit in crimes.",
                Some(NotReported),
            ),
            ("The government did not make anti-trafficking law enforcement efforts.", Some(NoEffort)),
            (
                "The government did not demonstrate any discernible efforts to prevent trafficking.",
                Some(NoEffort),
            ),
            ("The government made no protection efforts; instead, it punished victims.", Some(NoEffort)),
            (
                "The government increased efforts to protect children and made limited efforts to assist adults.",
                Some(Mixed),
            ),
            (
                "The government increased efforts against child trafficking, but demonstrated lesser efforts for adults.",
                Some(Mixed),
            ),
            (
                "The government maintained efforts to protect victims at home and increased efforts to assist those abroad.",
                Some(Mixed),
            ),
            (
                "The government increased efforts to identify victims, but protection efforts remained inadequate.",
                Some(Mixed),
            ),
            (
                "The government increased law enforcement efforts against some crimes but continued to make inadequate efforts against others.",
                Some(Mixed),
            ),
            (
                "The government decreased efforts to identify, but modestly increased efforts to protect, trafficking victims.",
                Some(Mixed),
            ),
            (
                "The government increased the number of prosecutions, but demonstrated a decrease in investigations.",
                Some(Mixed),
            ),
            ("The government made uneven anti-trafficking law enforcement efforts.", Some(Mixed)),
            ("The government maintained uneven and inadequate prosecution efforts.", Some(Maintained)),
            (
                "The government maintained efforts to protect victims, but the availability of services remained poor.",
                Some(Maintained),
            ),
            (
                "The government maintained efforts to protect victims, and increased reporting on such efforts.",
                Some(Maintained),
            ),
            (
                "The government maintained its efforts; however, it continued to focus on some crimes, with negligible efforts against others.",
                Some(Maintained),
            ),
            ("The government maintained efforts in victim protection.", Some(Maintained)),
            ("The government continued to prosecute traffickers.", Some(Maintained)),
            (
                "The government increased protection efforts; however, it continued to punish some victims.",
                Some(Increased),
            ),
            (
                "The government increased its efforts but demonstrated an uneven ability to share data.",
                Some(Increased),
            ),
            (
                "The government increased efforts but did not report any efforts to convict complicit officials, and convictions remained low.",
                Some(Increased),
            ),
            (
                "The government increased efforts to identify victims and provided limited services to some.",
                Some(Increased),
            ),
            ("The government made modest improvements in protection efforts.", Some(Increased)),
            ("The government made minimal efforts to prevent trafficking.", Some(Made)),
            ("Police made efforts to enforce the law.", Some(Made)),
            ("The government slightly decreased victim protection efforts.", Some(Decreased)),
            ("The government improved its protection of victims.", Some(Increased)),
            ("The penal code prohibits trafficking.", None),
        ];
        for (sentence, want) in rows {
            assert_eq!(grade(sentence), want, "{sentence}");
        }
    }
}
