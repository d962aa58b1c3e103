//! What holds for every text: no panic, spans that fit, sections that tile it, and the same reading however the text is
//! typed.

use std::path::Path;

use proptest::prelude::*;
use tipreport::{Report, Span};

/// The fixtures of every layout, and pieces that parsers trip over.
fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let files =
        std::fs::read_dir(folder).expect("tests/fixtures is there").map(|file| file.expect("a file").path());
    let mut paths: Vec<_> = files.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a readable fixture")).collect()
}

/// The pieces of which hostile texts are made.
const PIECES: &[&str] = &[
    "PROSECUTION",
    "PROTECTION",
    "Prevention",
    "TRAFFICKING PROFILE",
    "RECOMMENDATIONS FOR ",
    "VALDORA",
    ": Tier 2",
    "(Tier 3)",
    " Watch List",
    "Special Case",
    "65VALDORA",
    "BRAZIL108",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\u{a0}",
    "\u{200b}",
    ".",
    "; ",
    " and ",
    "U.S.",
    "“",
    "”",
    "’",
    "(",
    ")",
    "• ",
    "* ",
    "- ",
    "1. ",
    "é",
    "Ô",
    "ß",
    "İ",
    "𝐀",
    "The government",
    " increased",
    " efforts",
    ".The",
    "Train",
    " remained on Tier 1",
    " for the third consecutive year",
    " minimum standards",
    "Trafficking in Persons Report",
    " 2020",
    "The Government of ",
    " does not fully meet the",
    "With respect to protection,",
    "Recommendations: ",
    "Disclaimer",
    "Note: territory",
];

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// A fixture that was cut, whose lines were shuffled, doubled or joined.
fn damaged() -> impl Strategy<Value = String> {
    let seeds = seeds();
    let plan = (
        prop::sample::select(seeds),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..5_u8,
        any::<u64>(),
    );
    plan.prop_map(|(text, one, other, way, seed)| {
        damage(&text, one.index(text.len() + 1), other.index(text.len() + 1), way, seed)
    })
}

fn damage(text: &str, one: usize, other: usize, way: u8, seed: u64) -> String {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (from, to) = (boundary(one.min(other)), boundary(one.max(other)));
    match way {
        0 => text[..from].to_owned(),
        1 => text[from..].to_owned(),
        2 => format!("{}{}", &text[..from], &text[to..]),
        3 => text.replace('\n', ""),
        _ => {
            let mut lines: Vec<&str> = text.lines().collect();
            let length = lines.len();
            let mut state = seed;
            for at in 0..length {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                lines.swap(at, usize::try_from(state >> 33).unwrap_or(0) % length);
            }
            lines.extend(lines.clone().iter().take(4));
            lines.join("\n")
        }
    }
}

/// Checks every span of a report, and that its parts follow each other.
fn holds_together(report: &Report) {
    let text = report.text();
    let fits = |span: Span| assert!(span.get(text).is_some(), "{span:?} of {} bytes", text.len());
    let mut end = 0;
    for section in report.sections() {
        for span in [section.heading, Some(section.body)].into_iter().flatten() {
            fits(span);
            assert!(span.start >= end && span.start <= span.end, "{span:?} after {end} in {text:?}");
            end = span.end;
        }
        let body = &text[section.body];
        assert_eq!(body, body.trim(), "a body has no white space around it");
        section.effort_sentence.into_iter().for_each(fits);
        let mut sentence_end = section.body.start;
        for sentence in report.sentences(section.body) {
            fits(sentence);
            assert!(
                sentence.start >= sentence_end && !sentence.is_empty() && section.body.contains(sentence)
            );
            sentence_end = sentence.end;
        }
    }
    for item in report.recommendations() {
        fits(item.span);
        assert_eq!(item.text, &text[item.span]);
    }
    let placement = report.placement();
    [placement.heading, placement.statement].into_iter().flatten().for_each(fits);
    for diagnostic in report.diagnostics() {
        fits(diagnostic.span);
        assert!(diagnostic.message.starts_with("expected "), "{}", diagnostic.message);
    }
}

/// What a reader sees of a report: everything but where it stands and how its white space and quotes are typed.
fn reading(text: &str) -> Option<Vec<String>> {
    let report = Report::parse(text).ok()?;
    let plain = |text: &str| {
        let quotes = text.replace(['’', '‘'], "'").replace(['“', '”'], "\"");
        quotes.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let placement = report.placement();
    let mut seen = vec![
        format!(
            "{:?} {:?} {} {:?}",
            placement.tier, placement.change, placement.waiver, placement.consecutive_years
        ),
        format!("{:?} {:?}", report.edition(), report.country().map(|country| plain(&country.name))),
    ];
    let text = report.text();
    seen.extend(report.sections().iter().map(|section| {
        let heading = section.heading.map(|heading| plain(&text[heading]));
        let sentences = report.sentences(section.body).count();
        format!(
            "{} {heading:?} {:?} {sentences} {}",
            section.kind,
            section.effort,
            plain(&text[section.body])
        )
    }));
    seen.extend(
        report.recommendations().iter().map(|item| format!("{} {:?}", plain(&item.text), item.actions)),
    );
    Some(seen)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![".{0,300}", "(?s).{0,300}", hostile(), damaged()]) {
        if let Ok(report) = Report::parse(text.as_str()) {
            holds_together(&report);
        }
        for span in tipreport::narratives(&text) {
            prop_assert!(span.get(&text).is_some());
        }
        if let Ok(reports) = Report::parse_all(&text) {
            reports.iter().for_each(holds_together);
        }
        let whole = Span::new(0, text.len());
        if let Ok(report) = tipreport::extract(text.as_str(), tipreport::Fragment::of(tipreport::SectionKind::Protection)) {
            for sentence in report.sentences(whole) {
                prop_assert!(sentence.get(&text).is_some());
            }
        }
    }
}

#[test]
fn how_a_text_is_typed_changes_nothing() {
    for text in seeds() {
        let want = reading(&text);
        assert!(want.is_some());
        let blank = text.replace("\n\n", "\n\n\n \n");
        let ways = [
            ("CRLF", text.replace('\n', "\r\n")),
            ("blank lines", blank),
            ("blank lines around", format!("\n\n{text}\n\n\n")),
            ("a byte order mark", format!("\u{feff}{text}")),
            ("no-break spaces", text.replace(' ', "\u{a0}")),
            ("straight quotes", text.replace(['’', '‘'], "'").replace(['“', '”'], "\"")),
            ("curly apostrophes", text.replace('\'', "’")),
        ];
        for (way, changed) in ways {
            assert_eq!(reading(&changed), want, "{way} in {:?}", text.lines().next());
        }
    }
}
