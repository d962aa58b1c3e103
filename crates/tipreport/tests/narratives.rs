//! Narratives of fictional countries in the layout of every edition, against what was written down for each by hand.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tipreport::{Report, Section};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let files = std::fs::read_dir(folder).expect("tests/fixtures is there");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a readable folder").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths
}

#[test]
fn every_layout_is_read() {
    let paths = fixtures();
    assert!(paths.len() >= 15, "found {} fixtures", paths.len());
    let mut misses = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a readable fixture");
        let want = std::fs::read_to_string(path.with_extension("json")).expect("its expectations");
        let want: Value = serde_json::from_str(&want).expect("expectations are JSON");
        let report = Report::parse(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let got = summary(&report);
        for (key, want) in want.as_object().expect("an object") {
            if &got[key] != want {
                misses.push(format!("{} {key}:\n  expected {want}\n  found    {}", path.display(), got[key]));
            }
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// What the fixtures write down of a report.
fn summary(report: &Report) -> Value {
    let placement = report.placement();
    let country = report.country();
    let mut codes: Vec<&str> =
        report.diagnostics().iter().map(|diagnostic| diagnostic.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert!(country.is_some_and(|country| country.iso3.is_none()), "fictional countries have no code");
    // The order in which the fixtures name the codes is theirs.
    let order = [
        "unknown-country",
        "no-title",
        "no-tier-heading",
        "glued-heading",
        "section-missing",
        "page-furniture",
    ];
    codes.sort_by_key(|code| order.iter().position(|known| known == code).unwrap_or(order.len()));
    let graded =
        report.sections().iter().filter_map(|section| Some((section.kind.as_str(), section.effort?)));
    let efforts: serde_json::Map<_, _> =
        graded.map(|(kind, effort)| (kind.to_owned(), Value::from(effort.as_str()))).collect();
    serde_json::json!({
        "edition": report.edition(),
        "country": country.map(|country| country.name.as_str()),
        "tier": placement.tier.map(tipreport::Tier::as_str),
        "change": placement.change,
        "waiver": placement.waiver,
        "consecutive_years": placement.consecutive_years,
        "sections": report.sections().iter().map(|section| outline(report, section)).collect::<Vec<_>>(),
        "recommendations": report.recommendations().iter().map(|item| item.text.as_str()).collect::<Vec<_>>(),
        "efforts": efforts,
        "diagnostics": codes,
    })
}

fn outline(report: &Report, section: &Section) -> Value {
    let words: Vec<&str> = report.text()[section.body].split_whitespace().take(5).collect();
    serde_json::json!({
        "kind": section.kind.as_str(),
        "heading": section.heading.map(|heading| &report.text()[heading]),
        "starts": words.join(" "),
    })
}

#[test]
fn real_names_are_told_by_the_table() {
    let rows = [
        ("NIGER: Tier 2", "NER"),
        ("NIGERIA: Tier 2", "NGA"),
        ("KOREA, DEMOCRATIC PEOPLE’S REPUBLIC OF: Tier 3", "PRK"),
        ("THE BAHAMAS (Tier 1)*", "BHS"),
        ("Cote d'Ivoire (Tier 2)", "CIV"),
        ("ESWATINI (SWAZILAND): Tier 2 Watch List†", "SWZ"),
        ("SPECIAL CASE: SOMALIA", "SOM"),
    ];
    for (heading, iso3) in rows {
        let text = format!(
            "{heading}\n\nThe authorities did what they could over the year, though it was little.\n"
        );
        let report = Report::parse(text).expect("a heading with a tier makes a narrative");
        let code = report.country().and_then(|country| country.iso3.as_deref());
        assert_eq!(code, Some(iso3), "{heading}");
    }
}

#[test]
fn pages_of_several_narratives() {
    let pages: Vec<String> = fixtures()
        .iter()
        .filter(|path| path.to_string_lossy().contains("-20"))
        .map(|path| std::fs::read_to_string(path).expect("a readable fixture"))
        .filter(|text| text.contains("(Tier ") || text.contains(": Tier "))
        .collect();
    let page = pages.join("\n\n");
    let together = Report::parse_all(&page).expect("every narrative is read");
    assert_eq!(together.len(), pages.len());
    for (report, alone) in together.iter().zip(&pages) {
        let alone = Report::parse(alone.as_str()).expect("a narrative");
        assert_eq!(report.placement().tier, alone.placement().tier);
        assert_eq!(report.country(), alone.country());
        assert_eq!(report.recommendations().len(), alone.recommendations().len());
        let kinds =
            |report: &Report| report.sections().iter().map(|section| section.kind).collect::<Vec<_>>();
        assert_eq!(kinds(report), kinds(&alone));
    }
}

#[test]
fn what_is_no_narrative_is_refused() {
    assert!(Report::parse(" \n").unwrap_err().is_empty());
    let text = "Minutes of the meeting\n\nThe members spoke of the budget, and of the tiers of a cake. They went home.";
    assert!(Report::parse(text).unwrap_err().is_not_narrative());
}

#[test]
fn a_heading_of_two_lines_holds_no_other() {
    let text = "TANSOVO (Tier 3)\n\nThe Government of Tansovo does nothing.\n\nProtection\nVictim\nProtection\n\
                Victims stay in two houses.\n";
    let report = Report::parse(text).expect("a narrative");
    let spans =
        report.sections().iter().flat_map(|section| section.heading.into_iter().chain([section.body]));
    let spans: Vec<_> = spans.collect();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?}");
    assert_eq!(report.statistics().len(), 1, "two houses");
}
