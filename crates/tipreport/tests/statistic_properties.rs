//! What holds for the statistics of every text: bounds in order, spans that fit, links that lead somewhere, and the same
//! statistics however the text is typed and whatever stands in other paragraphs.

mod spell;

use std::path::Path;

use proptest::prelude::*;
use spell::spell;
use tipreport::{Absence, Fragment, Report, SectionKind, Span, Statistic};

/// The passages of the project, each with its section.
fn passages() -> Vec<(SectionKind, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fragments");
    let files = std::fs::read_dir(folder).expect("tests/fragments is there");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "txt"));
    paths.sort();
    let passages = paths.iter().map(|path| {
        let text = std::fs::read_to_string(path).expect("a readable passage");
        let notes = std::fs::read_to_string(path.with_extension("json")).expect("annotations");
        let notes: serde_json::Value = serde_json::from_str(&notes).expect("JSON");
        (notes["section"].as_str().expect("a section").parse().expect("a section"), text)
    });
    passages.collect()
}

fn read(section: SectionKind, text: &str) -> Option<Report> {
    tipreport::extract(text, Fragment::of(section)).ok()
}

/// The pieces of which hostile passages are made.
const PIECES: &[&str] = &[
    "Police ",
    "courts ",
    "The government ",
    "NGOs ",
    "They ",
    "identified ",
    "convicted ",
    "did not ",
    "any ",
    "investigated",
    " and ",
    ", ",
    "; ",
    " (",
    ") ",
    "—",
    "-",
    "–",
    ". ",
    "\n\n",
    " of these, ",
    "Of these, ",
    "compared with ",
    "respectively",
    " in 2016",
    " 2014-2015",
    "12 ",
    "9",
    "1,340",
    "2.5 million ",
    "$",
    "€",
    "($23,360) ",
    "baht",
    "percent ",
    "five ",
    "twenty-",
    "one ",
    "half ",
    "dozens ",
    "at least ",
    "up to ",
    "between ",
    " to ",
    "years",
    " years'",
    " imprisonment ",
    "victims ",
    "traffickers ",
    "cases ",
    "none",
    "no ",
    "not reported ",
    "per day",
    "Article 110",
    "Tier 2",
    "19Vietnamese",
    "964,",
    "and 000",
    "an estimated ",
    "“",
    "’",
    "é",
    "\u{a0}",
    "𝐀",
    "½",
    "%",
    "doubled ",
    "including ",
    "three months to ",
    "life ",
    "99999999999999999999",
];

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..50).prop_map(|pieces| pieces.concat())
}

/// A passage of the project, cut at two places.
fn cut() -> impl Strategy<Value = String> {
    let places = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    (prop::sample::select(passages()), places).prop_map(|((_, text), (one, other))| {
        let (one, other) = (one.index(text.len() + 1), other.index(text.len() + 1));
        let boundary = |at: usize| (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let (from, to) = (boundary(one.min(other)), boundary(one.max(other)));
        text[from..to].to_owned()
    })
}

fn section() -> impl Strategy<Value = SectionKind> {
    prop::sample::select(SectionKind::ALL)
}

/// Checks what must hold of every statistic.
fn hold_together(report: &Report) {
    let text = report.text();
    let mut end = 0;
    for (index, s) in report.statistics().iter().enumerate() {
        let fits = |span: Span| assert!(span.get(text).is_some_and(|t| !t.is_empty()), "{s:?} of {text:?}");
        [s.span, s.sentence].into_iter().for_each(fits);
        s.noun.into_iter().for_each(fits);
        assert!(s.sentence.contains(s.span), "{s:?} of {text:?}");
        assert!(s.span.start >= end, "{s:?} in order of {text:?}");
        end = s.span.start;
        if let (Some(low), Some(high)) = (s.amount.low, s.amount.high) {
            assert!(low <= high, "{s:?} of {text:?}");
        }
        let finite = |bound: Option<f64>| bound.is_none_or(|bound| bound.is_finite() && bound >= 0.0);
        assert!(finite(s.amount.low) && finite(s.amount.high), "{s:?} of {text:?}");
        for link in [s.part_of, s.compared_with, s.value_of].into_iter().flatten() {
            assert!(
                link as usize != index && (link as usize) < report.statistics().len(),
                "{s:?} of {text:?}"
            );
        }
        match s.absence {
            Some(Absence::None) => assert_eq!(s.amount.value(), Some(0.0)),
            Some(_) => assert_eq!((s.amount.low, s.amount.high), (None, None)),
            None => assert!(s.amount.low.is_some() || s.amount.high.is_some(), "{s:?} of {text:?}"),
        }
    }
}

/// A statistic without the places where it stands and the way its expression is typed.
fn content(text: &str, s: &Statistic, first: u32) -> String {
    let noun = s.noun.map(|noun| plain(&text[noun]));
    let link = |link: Option<u32>| link.map(|link| link.wrapping_sub(first));
    format!(
        "{} {:?} {:?} {noun:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        s.amount,
        s.unit,
        s.per,
        s.measure,
        s.form,
        s.year,
        s.by,
        s.absence,
        link(s.part_of),
        link(s.compared_with),
        link(s.value_of)
    )
}

fn plain(text: &str) -> String {
    let quotes = text.replace(['’', '‘'], "'").replace(['“', '”'], "\"");
    quotes.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The contents of the statistics of a passage, without those of its first `skip`.
fn contents(section: SectionKind, text: &str, skip: u32) -> Vec<String> {
    let report = read(section, text).expect("a passage");
    let kept = report.statistics().iter().skip(skip as usize);
    kept.map(|s| content(report.text(), s, skip)).collect()
}

fn assert_same(name: &str, text: &str, want: &[String], found: &[String]) {
    for (want, found) in want.iter().zip(found) {
        assert_eq!(found, want, "{name} in {text}");
    }
    assert_eq!(found.len(), want.len(), "{name} in {text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn statistics_hold_together(section in section(), text in prop_oneof![".{0,200}", hostile(), cut()]) {
        if let Some(report) = read(section, &text) {
            hold_together(&report);
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn statistics_come_back_from_json(section in section(), text in prop_oneof![hostile(), cut()]) {
        if let Some(report) = read(section, &text) {
            let json = serde_json::to_string(&report).expect("JSON");
            let back: Report = serde_json::from_str(&json).expect("the report");
            prop_assert_eq!(back, report);
        }
    }

    /// The digits of a number and its words are the same number.
    #[test]
    fn digits_for_words(count in 2_u64..100, row in prop::sample::select(FRAMES)) {
        let words = contents(SectionKind::Protection, &row.replace("{}", &spell(count)), 0);
        let digits = contents(SectionKind::Protection, &row.replace("{}", &count.to_string()), 0);
        prop_assert!(!words.is_empty());
        prop_assert_eq!(words, digits);
    }

    /// A sentence of another paragraph takes no part in what a passage says.
    #[test]
    fn unrelated_paragraphs((section, text) in prop::sample::select(passages()), other in prop::sample::select(UNRELATED)) {
        let (sentence, statistics) = other;
        let want = contents(section, &text, 0);
        let mut after = contents(section, &format!("{text}\n\n{sentence}"), 0);
        after.truncate(after.len().saturating_sub(statistics as usize));
        assert_same("a paragraph after it", &text, &want, &after);
        let before = contents(section, &format!("{sentence}\n\n{text}"), statistics);
        assert_same("a paragraph before it", &text, &want, &before);
    }
}

/// Sentences with a place for a number.
const FRAMES: &[&str] = &[
    "Police identified {} victims.",
    "Courts convicted {} traffickers, compared with {} in 2016.",
    "Authorities investigated {} cases ({} for sex trafficking).",
    "The law prescribes penalties of {} years' imprisonment.",
    "The government identified 120 victims. Of these, {} were children.",
    "At least {} NGOs operated {} shelters for {} boys.",
    "Up to {} percent of the workers, {} hours a day, labor for {} dollars.",
];

/// Sentences of other matters, and the number of their statistics.
const UNRELATED: &[(&str, u32)] = &[
    ("The weather was mild in spring.", 0),
    ("The river is 300 kilometers long.", 1),
    ("Article 12 entered into force on May 3, 2009.", 0),
];

#[test]
fn how_a_passage_is_typed_changes_nothing() {
    for (section, text) in passages() {
        let want = contents(section, &text, 0);
        let ways = [
            ("CRLF", text.replace('\n', "\r\n")),
            ("no-break spaces", text.replace(' ', "\u{a0}")),
            ("blank lines", text.replace("\n\n", "\n \n\n")),
            ("straight quotes", text.replace(['’', '‘'], "'").replace(['“', '”'], "\"")),
            ("curly apostrophes", text.replace('\'', "’")),
            ("broken lines", text.replace(" of ", "\nof ").replace(" and ", " and\n")),
        ];
        for (way, changed) in ways {
            assert_same(way, &text, &want, &contents(section, &changed, 0));
        }
    }
}

#[test]
fn digits_in_a_passage_are_its_words() {
    for (section, text) in passages() {
        let want = contents(section, &text, 0);
        for number in 2..13 {
            let (word, digits) = (spell(number), number.to_string());
            let mut changed = String::new();
            let mut rest = text.as_str();
            while let Some(at) = rest.find(&word) {
                let end = at + word.len();
                let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
                let whole = !joined(rest[..at].chars().next_back()) && !joined(rest[end..].chars().next());
                changed.push_str(&rest[..at]);
                changed.push_str(if whole { &digits } else { &word });
                rest = &rest[end..];
            }
            changed.push_str(rest);
            assert_same(&word, &text, &want, &contents(section, &changed, 0));
        }
    }
}
