//! Pages as sites print them: those of ../shared where it is there, and our own under tests/fixtures/html.

use std::path::Path;

use tipreport::Report;
use tipreport::source::read;

fn shared(path: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(path);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("skipped: expected {}, found no such file", path.display());
    }
    bytes
}

/// The words of a text after its title line. Left out is what a list has in the place of "; and".
fn words(text: &str) -> Vec<&str> {
    let text = match text.split_once('\n') {
        Some((first, rest)) if first.contains("Trafficking in Persons Report: ") => rest,
        _ => text,
    };
    let words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty() && *word != "and").collect()
}

/// The first place where two texts differ, with what stands there.
fn difference(left: &str, right: &str) -> Option<String> {
    let (left, right) = (words(left), words(right));
    let at = (0..left.len().max(right.len())).find(|&at| left.get(at) != right.get(at))?;
    let around = |words: &[&str]| {
        words.iter().skip(at.saturating_sub(3)).take(8).copied().collect::<Vec<_>>().join(" ")
    };
    Some(format!("word {at}: {:?} and {:?}", around(&left), around(&right)))
}

#[test]
fn real_pages_give_the_text_of_their_narratives() {
    let pages = [
        ("2018-albania", "2018", 2018, "Albania"),
        ("2018-brazil", "2018", 2018, "Brazil"),
        ("2018-somalia", "2018", 2018, "Somalia"),
        ("2020-north-korea", "2020", 2020, "North Korea"),
    ];
    for (name, folder, edition, country) in pages {
        let (Some(page), Some(text)) =
            (shared(&format!("html/{name}.html")), shared(&format!("{folder}/{name}.txt")))
        else {
            continue;
        };
        let document = read(&page, "page.html").unwrap();
        assert_eq!(difference(&document.text, &String::from_utf8(text).unwrap()), None, "{name}");
        assert_eq!((document.edition, document.country.as_deref()), (Some(edition), Some(country)));
    }
}

#[test]
fn a_real_page_of_another_report_is_refused() {
    let Some(page) = shared("html/not-a-narrative.html") else { return };
    let error = read(&page, "page.html").unwrap_err();
    assert!(error.is_not_narrative());
    assert_eq!(
        error.to_string(),
        "expected a narrative of the Trafficking in Persons Report, \
         found \"2022 Country Reports on Human Rights Practices: Tuvalu\""
    );
}

#[test]
fn frames_of_every_site_are_left_out() {
    let pages = [
        ("2003-archive-tables", Some(2003), None),
        ("2008-refworld", Some(2008), Some("Ruritania")),
        ("2014-ecoi", Some(2014), Some("Grustark")),
        ("2015-archive-banners", Some(2015), None),
        ("2022-state-frame", Some(2022), Some("San Serriffe")),
    ];
    for (name, edition, country) in pages {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/html");
        let page = std::fs::read(folder.join(name).with_extension("html")).unwrap();
        let text = std::fs::read_to_string(folder.join(name).with_extension("txt")).unwrap();
        let document = read(&page, "page.html").unwrap();
        assert_eq!(document.text, text, "{name}");
        assert_eq!((document.edition, document.country.as_deref()), (edition, country), "{name}");
    }
}

#[test]
fn a_page_about_the_report_is_no_narrative() {
    let page = include_bytes!("../../../tests/fixtures/html/landing-page.html");
    let error = read(page, "2019-fredonia.html").unwrap_err();
    assert!(error.is_not_narrative());
    assert!(
        error.to_string().ends_with(
            "found a page of it without a country's narrative, \"2019 Trafficking in Persons Report\""
        ),
        "{error}"
    );
}

/// What a narrative says, without the places where it says it.
fn facts(report: &Report) -> (Vec<String>, Vec<String>, Vec<String>) {
    let sections = report.sections().iter().map(|section| format!("{:?} {:?}", section.kind, section.effort));
    // A list ends its items with full stops where a paragraph has "; and".
    let recommendations = report.recommendations().iter().map(|item| {
        let words = item.text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{} {:?}", words.trim_end_matches(" and").trim_end_matches(['.', ';']), item.actions)
    });
    let statistics = report.statistics().iter().map(|s| {
        format!(
            "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            &report.text()[s.span.range()],
            s.section,
            s.amount,
            s.unit,
            s.per,
            s.noun.map(|noun| &report.text()[noun]),
            s.measure,
            s.form,
            s.year,
            s.by,
            s.absence
        )
    });
    (sections.collect(), recommendations.collect(), statistics.collect())
}

#[test]
fn real_pages_say_what_their_texts_say() {
    for (name, folder) in [
        ("2018-albania", "2018"),
        ("2018-brazil", "2018"),
        ("2018-somalia", "2018"),
        ("2020-north-korea", "2020"),
    ] {
        let (Some(page), Some(text)) =
            (shared(&format!("html/{name}.html")), shared(&format!("{folder}/{name}.txt")))
        else {
            continue;
        };
        let document = read(&page, "page.html").unwrap();
        let options = document.options();
        let from_page = Report::parse_with(document.text, &options).unwrap();
        let from_text = Report::parse_with(String::from_utf8(text).unwrap(), &options).unwrap();
        let (page, text) = (facts(&from_page), facts(&from_text));
        assert_eq!(page.0, text.0, "{name}: sections");
        assert_eq!(page.1, text.1, "{name}: recommendations");
        for (page, text) in page.2.iter().zip(&text.2) {
            assert_eq!(page, text, "{name}: statistics");
        }
        assert_eq!(page.2.len(), text.2.len(), "{name}: statistics");
        assert_eq!(from_page.placement().tier, from_text.placement().tier);
        assert_eq!(from_page.country().map(|c| &c.iso3), from_text.country().map(|c| &c.iso3));
    }
}
