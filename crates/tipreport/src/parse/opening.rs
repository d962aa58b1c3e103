//! Sections that have lost their heading, told by the sentence that opens them.

use super::actions::begins_with_action;
use super::efforts::grade;
use super::sentences::{bullet_at, sentences};
use super::space::{skip_space, trim, trim_end};
use super::wording::{find_wording, find_words, wording_at};
use crate::{SectionKind, Span};

/// The longest opening sentence.
const LONGEST: usize = 420;

/// What an opening sentence speaks of; the first of these words in it decides.
const TOPICS: &[(&str, SectionKind, &str)] = &[
    ("law enforcement", SectionKind::Prosecution, "The government maintained law enforcement efforts."),
    ("prosecution", SectionKind::Prosecution, "The government increased prosecution efforts."),
    ("prosecute", SectionKind::Prosecution, "The government made minimal efforts to prosecute traffickers."),
    ("investigate", SectionKind::Prosecution, "The government decreased efforts to investigate crimes."),
    ("punish", SectionKind::Prosecution, "The government sustained efforts to punish traffickers."),
    ("protection", SectionKind::Protection, "The government maintained victim protection efforts."),
    ("protect", SectionKind::Protection, "The government increased efforts to protect victims."),
    ("identify", SectionKind::Protection, "The government increased efforts to identify victims."),
    ("assist", SectionKind::Protection, "The government made uneven efforts to assist victims."),
    ("prevention", SectionKind::Prevention, "The government maintained prevention efforts."),
    ("prevent", SectionKind::Prevention, "The government did not report any efforts to prevent trafficking."),
];

/// How profiles open since 2017.
const PROFILES: &[&str] = &[
    "as reported over the past",
    "as reported in the past",
    "as reported during the past",
    "over the past five years,",
];

/// How the paragraphs of 2002 name their part, before "prevention," and the like.
const RUN_INS: &[&str] = &[
    "With respect to ",
    "In terms of ",
    "With regard to ",
    "Regarding ",
    "In the area of ",
    "Concerning ",
    "As for ",
    "As regards ",
    "In regard to ",
];

/// The kind of section that a paragraph opens.
pub(crate) fn opening(text: &str, paragraph: Span) -> Option<SectionKind> {
    let bytes = text.as_bytes();
    let start = paragraph.start as usize;
    if PROFILES.iter().any(|words| wording_at(bytes, start, words).is_some()) {
        return Some(SectionKind::Profile);
    }
    if opens_list(text, paragraph) {
        return Some(SectionKind::Recommendations);
    }
    let sentence = sentences(text, paragraph).next().filter(|sentence| sentence.len() <= LONGEST)?;
    topic_of_grade(&text[sentence])
}

/// The kind of section whose government's efforts a sentence grades.
fn topic_of_grade(sentence: &str) -> Option<SectionKind> {
    let subject = ["The ", "Authorities ", "Law enforcement "]
        .iter()
        .any(|start| wording_at(sentence.as_bytes(), 0, start).is_some())
        || find_words(sentence, "authorities").is_some_and(|at| at < 30);
    if !subject || find_words(sentence, "minimum standards").is_some() {
        return None;
    }
    let topic = TOPICS
        .iter()
        .filter_map(|&(words, kind, _)| Some((find_words(sentence, words)?, kind)))
        .min_by_key(|&(at, _)| at);
    let (at, kind) = topic?;
    (at < 160 && find_words(sentence, "efforts").is_some() && grade(sentence).is_some()).then_some(kind)
}

/// Whether a paragraph is a list of recommendations: imperatives, several of them.
fn opens_list(text: &str, paragraph: Span) -> bool {
    let bytes = text.as_bytes();
    let start = paragraph.start as usize;
    let marked = bullet_at(bytes, start);
    let item = skip_space(bytes, start + marked, paragraph.end as usize);
    let printed = &text[item..paragraph.end as usize];
    if !printed.starts_with(char::is_uppercase) || !begins_with_action(printed) {
        return false;
    }
    let clauses = memchr::memchr_iter(b';', printed.as_bytes()).take(2).count() == 2;
    let mut next = sentences(text, Span::new(item, paragraph.end as usize)).skip(1);
    let imperatives = next.next().is_some_and(|sentence| begins_with_action(&text[sentence]));
    marked > 0 || clauses || imperatives
}

/// The place of an opening sentence of `kind` within a paragraph: a short one that only grades, so that no sentence of
/// another section is taken for it.
pub(crate) fn opening_within(text: &str, body: Span, kind: SectionKind) -> Option<usize> {
    let bytes = &text.as_bytes()[..body.end as usize];
    let from = body.start as usize;
    if kind == SectionKind::Profile {
        let mut hits = find_wording(bytes, from, bytes.len(), "As reported ");
        return hits.find(|&at| PROFILES.iter().any(|words| wording_at(bytes, at, words).is_some()));
    }
    let mut hits = find_wording(bytes, from, bytes.len(), "The government ");
    hits.find(|&at| {
        let mut end = bytes.len().min(at + 140);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let whole = text[at..end].find(['.', ';', '\n']).map(|stop| Span::new(at, at + stop));
        whole.is_some_and(|sentence| {
            is_bare_grade(&text[sentence]) && topic_of_grade(&text[sentence]) == Some(kind)
        }) && after_stop(text, from, at)
    })
}

/// "The government increased protection efforts", "... efforts to prevent trafficking", and nothing else.
fn is_bare_grade(sentence: &str) -> bool {
    let ends = ["efforts", "trafficking", "victims", "traffickers", "trafficking in persons"];
    ends.iter().any(|end| sentence.ends_with(end)) && sentence.split_whitespace().count() <= 14
}

fn after_stop(text: &str, from: usize, at: usize) -> bool {
    let before = trim_end(text, from, at);
    before > from && matches!(text.as_bytes()[before - 1], b'.' | b'"' | b')' | 0x9D)
}

/// The sentences of 2002 that name their part: "With respect to protection, ...", and its kind.
pub(crate) fn run_ins(text: &str, body: Span) -> Vec<(usize, SectionKind)> {
    let opening = |sentence: Span| Some((sentence.start as usize, run_in(text, sentence)?));
    let mut found: Vec<(usize, SectionKind)> = sentences(text, body).filter_map(opening).collect();
    found.dedup_by_key(|&mut (_, kind)| kind);
    found
}

/// What a run-in names.
const NAMED: &[(&str, SectionKind)] = &[
    ("prosecution", SectionKind::Prosecution),
    ("law enforcement", SectionKind::Prosecution),
    ("protection", SectionKind::Protection),
    ("prevention", SectionKind::Prevention),
];

fn run_in(text: &str, sentence: Span) -> Option<SectionKind> {
    let bytes = &text.as_bytes()[..sentence.end as usize];
    let skip = |at: usize, words: &[&str]| {
        words.iter().fold(at, |at, word| wording_at(bytes, at, word).unwrap_or(at))
    };
    let topic = RUN_INS.iter().find_map(|words| wording_at(bytes, sentence.start as usize, words))?;
    let topic = skip(topic, &["the ", "victim ", "trafficking "]);
    NAMED.iter().find_map(|&(words, kind)| {
        let end = skip(wording_at(bytes, topic, words)?, &[" of victims", " efforts"]);
        (bytes.get(end) == Some(&b',')).then_some(kind)
    })
}

/// What notes on a territory's status speak of.
const STATUS: &[&str] = &[
    "autonomous",
    "for the purpose of this report",
    "for the purposes of this report",
    "kingdom of the",
    "not a country",
    "is not a “country”",
    "not a \"country\"",
    "minimum standards in the",
    "territory",
];

/// A paragraph that tells of the status of a territory and belongs to no section: "* The islands are a semi-autonomous
/// entity", "1Isla Serena is", "Note: Valdora is".
pub(crate) fn is_note(text: &str, paragraph: Span) -> bool {
    let printed = &text[trim(text, paragraph)];
    if printed.len() > 900 {
        return false;
    }
    let marked = printed.starts_with(['*', '†', '‡', '§', '¹', '²', '1', '2'])
        || printed.starts_with("Note:")
        || printed.starts_with("NOTE:");
    marked && STATUS.iter().any(|words| find_words(printed, words).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_opens_its_section() {
        for &(words, kind, example) in TOPICS {
            assert_eq!(opening(example, Span::new(0, example.len())), Some(kind), "{words}: {example}");
        }
    }

    #[test]
    fn paragraphs_that_open_sections() {
        let rows = [
            (
                "As reported over the past five years, traffickers exploit victims.",
                Some(SectionKind::Profile),
            ),
            (
                "Increase efforts to prosecute; train police; and fund shelters.",
                Some(SectionKind::Recommendations),
            ),
            ("Increase efforts to prosecute.Train police.", Some(SectionKind::Recommendations)),
            ("• Train police.", Some(SectionKind::Recommendations)),
            ("The government funded a shelter to protect victims.", None),
            (
                "The Government of Valdora does not meet the minimum standards but is making efforts to prosecute.",
                None,
            ),
            ("Police arrested two people; they were released; no one was tried.", None),
        ];
        for (text, want) in rows {
            assert_eq!(opening(text, Span::new(0, text.len())), want, "{text}");
        }
    }

    #[test]
    fn run_ins_of_2002() {
        let text = "It is Tier 2. In terms of prevention, little is done. With respect to victim protection, the same. \
                    Police helped with respect to prosecution, too.";
        let found: Vec<_> = run_ins(text, Span::new(0, text.len()))
            .iter()
            .map(|&(at, kind)| (&text[at..at + 12], kind))
            .collect();
        assert_eq!(
            found,
            [("In terms of ", SectionKind::Prevention), ("With respect", SectionKind::Protection)]
        );
    }
}
