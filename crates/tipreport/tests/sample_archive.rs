//! What the bundled archive shows: every table across editions has something to tell.

use tipreport::corpus::Corpus;
use tipreport::table::{self, Frame, Value};
use tipreport::{Code, Tier, sample_archive};

fn archive() -> Corpus {
    Corpus::read(sample_archive().iter().copied())
}

fn text<'a>(frame: &'a Frame, row: usize, column: &str) -> &'a str {
    match frame.get(row, column) {
        Some(Value::Text(text)) => text,
        other => panic!("expected text in {column} of row {row}, found {other:?}"),
    }
}

/// The rows in which a column has a value, as country and edition.
fn rows_with(frame: &Frame, column: &str, value: &Value<'_>) -> Vec<(String, i64)> {
    let rows = (0..frame.rows().len()).filter(|&row| frame.get(row, column) == Some(value));
    rows.map(|row| {
        let Some(&Value::Integer(edition)) = frame.get(row, "edition") else {
            panic!("no edition in row {row}")
        };
        (text(frame, row, "country").to_owned(), edition)
    })
    .collect()
}

#[test]
fn every_narrative_is_read_whole() {
    let corpus = archive();
    assert_eq!(corpus.failures().count(), 0);
    assert_eq!(corpus.histories().len(), 6);
    for entry in corpus.entries() {
        let report = entry.report().expect("no failures");
        let special = report.placement().tier == Some(Tier::SpecialCase);
        let sections = report.sections().len();
        assert!(if special { sections >= 2 } else { sections == 6 }, "{}: {sections} sections", entry.source);
        assert_eq!(report.recommendations().is_empty(), special, "{}", entry.source);
        // The editions until 2013 are copied from pages of many countries, without a title of their own.
        let expected = [Code::UnknownCountry, Code::NoTitle];
        let odd = report.diagnostics().iter().filter(|diagnostic| !expected.contains(&diagnostic.code));
        assert_eq!(odd.count(), 0, "{}: {:?}", entry.source, report.diagnostics());
    }
}

#[test]
fn one_change_of_tier_is_stated_wrongly() {
    let tiers = table::tiers(&archive());
    assert_eq!(tiers.rows().len(), 24);
    let wrong = rows_with(&tiers, "change_agrees", &false.into());
    assert_eq!(wrong, [("The Corran Islands".to_owned(), 2022)]);
    let agree = rows_with(&tiers, "change_agrees", &true.into());
    assert!(agree.contains(&("Dravonia".to_owned(), 2022)), "{agree:?}");
    let waivers = rows_with(&tiers, "waiver", &true.into());
    assert_eq!(waivers, [("Dravonia".to_owned(), 2021)]);
}

#[test]
fn recommendations_and_sentences_come_again() {
    let corpus = archive();
    let repeats = table::repeats(&corpus);
    let four_times = rows_with(&repeats, "times", &4.into());
    assert!(four_times.contains(&("Belmora".to_owned(), 2022)), "{four_times:?}");
    let kept = table::kept_sentences(&corpus);
    let row = (0..kept.rows().len())
        .find(|&row| text(&kept, row, "text").starts_with("In 2021, police conducted 88 investigations"))
        .expect("the sentence on investigations is kept, with other figures");
    assert!(text(&kept, row, "earlier_text").starts_with("In 2020, police conducted 66 investigations"));
    let Some(&Value::Number(changed)) = kept.get(row, "changed") else { panic!("no share") };
    // Four of the eleven words are other figures.
    assert!((changed - 4.0 / 11.0).abs() < 1e-4, "{changed}");
}

#[test]
fn a_page_of_several_narratives_is_several_entries() {
    let edition = sample_archive().iter().filter(|(name, _)| name.starts_with("2013-"));
    let page = edition.map(|(_, text)| *text).collect::<Vec<_>>().join("\n\n");
    let corpus = Corpus::read([("2013/a-z.txt", page)]);
    let parts = corpus.entries().iter().map(|entry| {
        let country = entry.report().and_then(|report| report.country());
        (entry.part, country.map(|country| country.name.as_str()))
    });
    let expected = ["Belmora", "The Corran Islands", "Dravonia", "Quelane", "Tansovo", "Zorabad"];
    assert_eq!(parts.collect::<Vec<_>>(), (1..).zip(expected.map(Some)).collect::<Vec<_>>());
    assert!(corpus.reports().all(|report| report.edition() == Some(2013)));
}
