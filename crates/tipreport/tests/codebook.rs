//! docs/codebook.md holds every name of the model, and its examples are read as it says.

use tipreport::{
    Absence, Actor, Change, Code, Effort, Form, Fragment, Measure, NumberClass, Per, Report, SectionKind,
    Statistic, Tier, UnitKind, Year,
};

const CODEBOOK: &str = include_str!("../../../docs/codebook.md");

/// The rows of the tables under a heading of the second level, each as its cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let title = format!("\n## {heading}\n");
    let start = CODEBOOK.find(&title).unwrap_or_else(|| panic!("no heading {heading:?}")) + title.len();
    let end = CODEBOOK[start..].find("\n## ").map_or(CODEBOOK.len(), |length| start + length);
    let lines = CODEBOOK[start..end].lines();
    let is_row = |line: &&str| line.starts_with("| ") && !line.starts_with("| ---");
    let mut rows = Vec::new();
    let mut above = "";
    for line in lines {
        // The first line of a table is its head.
        if is_row(&line) && above.starts_with('|') {
            rows.push(line.trim_matches('|').split('|').map(str::trim).collect());
        }
        above = line;
    }
    assert!(!rows.is_empty(), "no table under {heading:?}");
    rows
}

fn name(cell: &'static str) -> &'static str {
    cell.trim_matches('`')
}

fn names(heading: &str) -> Vec<&'static str> {
    rows(heading).iter().map(|row| name(row[0])).collect()
}

/// An example without its marks, and the span of what they mark.
fn marked(cell: &str) -> (String, &str) {
    let mut parts = cell.split("**");
    let (before, quote, after) = (parts.next(), parts.next(), parts.next());
    let quote = quote.unwrap_or_else(|| panic!("nothing marked in {cell:?}"));
    (format!("{}{quote}{}", before.unwrap_or(""), after.unwrap_or("")), quote)
}

/// The statistics of the example in the last cell of a row, whose section is in the cell before, and the place of that
/// which is marked.
fn example(row: &[&str]) -> (Vec<Statistic>, usize) {
    let [.., section, cell] = row else { panic!("a short row: {row:?}") };
    read(cell, section.parse().expect("a section"))
}

fn read(cell: &str, section: SectionKind) -> (Vec<Statistic>, usize) {
    let (text, quote) = marked(cell);
    let start = cell.find("**").expect("a mark");
    let report = tipreport::extract(text.as_str(), Fragment::of(section)).expect("a sentence");
    let statistics = report.statistics().to_vec();
    let at = statistics
        .iter()
        .position(|s| s.span.start as usize == start && s.span.get(&text) == Some(quote))
        .unwrap_or_else(|| panic!("expected a statistic {quote:?} in {text:?}, found {statistics:#?}"));
    (statistics, at)
}

/// The statistic that the example of a row marks.
fn marked_statistic(row: &[&str]) -> Statistic {
    let (statistics, at) = example(row);
    statistics[at]
}

#[test]
fn every_name_has_its_row() {
    assert_eq!(names("What is a statistic"), NumberClass::NAMES);
    assert_eq!(names("Measures"), Measure::NAMES);
    assert_eq!(names("Forms"), Form::NAMES);
    assert_eq!(names("Actors"), Actor::NAMES);
    assert_eq!(names("Absences"), Absence::NAMES);
    assert_eq!(names("Units"), UnitKind::NAMES);
    assert_eq!(names("Rates"), Per::NAMES);
    assert_eq!(names("Sections"), SectionKind::NAMES);
    assert_eq!(names("Efforts"), Effort::NAMES);
    assert_eq!(names("Tiers"), Tier::NAMES);
    assert_eq!(names("Changes"), Change::NAMES);
    assert_eq!(names("Diagnostics"), Code::NAMES);
}

#[cfg(feature = "serde")]
#[test]
fn every_field_has_its_row() {
    let report =
        tipreport::extract("Courts convicted 12 traffickers.", Fragment::of(SectionKind::Prosecution));
    let json = serde_json::to_value(report.expect("a sentence")).expect("JSON");
    let fields = json["statistics"][0].as_object().expect("a statistic");
    let mut want: Vec<&str> = fields.keys().map(String::as_str).collect();
    let mut listed = names("Fields");
    want.sort_unstable();
    listed.sort_unstable();
    assert_eq!(listed, want);
    for link in names("Links") {
        assert!(listed.contains(&link), "{link}");
    }
}

#[test]
fn examples_of_measures() {
    for row in rows("Measures") {
        assert_eq!(marked_statistic(&row).measure.map(Measure::as_str), Some(name(row[0])), "{}", row[3]);
    }
}

#[test]
fn examples_of_details() {
    for row in rows("Forms") {
        assert_eq!(marked_statistic(&row).form.map(Form::as_str), Some(name(row[0])), "{}", row[3]);
    }
    for row in rows("Actors") {
        assert_eq!(marked_statistic(&row).by.map(Actor::as_str), Some(name(row[0])), "{}", row[3]);
    }
    for row in rows("Absences") {
        assert_eq!(marked_statistic(&row).absence.map(Absence::as_str), Some(name(row[0])), "{}", row[3]);
    }
    for row in rows("Units") {
        assert_eq!(marked_statistic(&row).unit.kind().as_str(), name(row[0]), "{}", row[3]);
    }
    for row in rows("Rates") {
        assert_eq!(marked_statistic(&row).per.map(Per::as_str), Some(name(row[0])), "{}", row[3]);
    }
    for row in rows("Years") {
        let year = row[0].parse().expect("a year");
        assert_eq!(marked_statistic(&row).year.map(Year::number), Some(year), "{}", row[3]);
    }
}

#[test]
fn examples_of_amounts() {
    for row in rows("Amounts") {
        let [text, low, high, approximate] = row[..] else { panic!("{row:?}") };
        let (statistics, at) = read(text, SectionKind::Profile);
        let amount = statistics[at].amount;
        assert_eq!(amount.low, low.parse().ok(), "{text}");
        assert_eq!(amount.high, high.parse().ok(), "{text}");
        assert_eq!(amount.approximate, approximate == "yes", "{text}");
    }
}

#[test]
fn examples_of_links() {
    for row in rows("Links") {
        let (statistics, at) = example(&row);
        let s = statistics[at];
        let linked = match name(row[0]) {
            "part_of" => s.part_of,
            "compared_with" => s.compared_with,
            "value_of" => s.value_of,
            other => panic!("a link {other}"),
        };
        let total = statistics.iter().position(|other| other.span.start < s.span.start);
        assert_eq!(linked.map(|index| index as usize), total, "{}", row[3]);
    }
}

#[test]
fn examples_of_numbers() {
    for row in rows("What is a statistic") {
        let (text, quote) = marked(row[2]);
        let start = row[2].find("**").expect("a mark");
        let numbers = tipreport::numbers(&text);
        let found =
            numbers.iter().find(|n| n.span.start as usize == start && n.span.get(&text) == Some(quote));
        assert_eq!(found.map(|n| n.class.as_str()), Some(name(row[0])), "{text}: {numbers:?}");
    }
}

#[test]
fn examples_of_efforts_tiers_and_changes() {
    for row in rows("Efforts") {
        let text = format!("VALDORA: Tier 2\n\nPROSECUTION\n\n{}\n", row[2]);
        let report = Report::parse(text).expect("a narrative");
        let effort = report.section(SectionKind::Prosecution).and_then(|section| section.effort);
        assert_eq!(effort.map(Effort::as_str), Some(name(row[0])), "{}", row[2]);
    }
    for row in rows("Tiers") {
        let report = Report::parse(format!("{}\n\nPROSECUTION\n\nThe government acted.\n", row[2]));
        let tier = report.expect("a narrative").placement().tier;
        assert_eq!(tier.map(Tier::as_str), Some(name(row[0])), "{}", row[2]);
    }
    for row in rows("Changes") {
        let report = Report::parse(format!("VALDORA: Tier 2\n\n{}\n", row[2]));
        let change = report.expect("a narrative").placement().change;
        assert_eq!(change.map(Change::as_str), Some(name(row[0])), "{}", row[2]);
    }
}
