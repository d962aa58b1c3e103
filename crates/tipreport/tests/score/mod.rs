//! How far the statistics of a text agree with its annotations, figure by figure.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tipreport::{Fragment, Report, SectionKind, Statistic, Unit};

/// The figures of a score.
pub(crate) const FIGURES: [&str; 9] =
    ["amount", "unit", "noun", "measure", "form", "year", "by", "absence", "whole"];

/// How many were right, found and wanted.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    right: usize,
    found: usize,
    want: usize,
}

/// The score of the statistics of many texts.
#[derive(Debug, Default)]
pub(crate) struct Score {
    tallies: BTreeMap<&'static str, Tally>,
    pub(crate) texts: usize,
}

impl Score {
    /// The harmonic mean of precision and recall.
    #[expect(clippy::cast_precision_loss, reason = "some thousand statistics")]
    pub(crate) fn f1(&self, figure: &str) -> f64 {
        let tally = self.tallies.get(figure).copied().unwrap_or_default();
        2.0 * tally.right as f64 / (tally.found + tally.want).max(1) as f64
    }

    /// Checks each figure against the least that it may be, in the order of [`FIGURES`], and prints all.
    pub(crate) fn check(&self, name: &str, least: [f64; 9]) {
        let told = FIGURES.map(|figure| format!("{figure} {:.3}", self.f1(figure)));
        println!("{name}, {} texts: {}", self.texts, told.join(", "));
        for (figure, least) in FIGURES.into_iter().zip(least) {
            let f1 = self.f1(figure);
            assert!(f1 >= least, "{name}: expected {figure} of F1 {least} or better, found {f1:.3}");
        }
    }

    /// Reads a text and counts what agrees with the annotations beside it.
    pub(crate) fn add(&mut self, path: &Path) {
        let text = std::fs::read_to_string(path).expect("a readable text");
        let gold = std::fs::read_to_string(path.with_extension("json")).expect("annotations");
        let gold: Value = serde_json::from_str(&gold).expect("JSON");
        let report = read(text, &gold);
        let text = report.text();
        let want: Vec<Fact> = gold["statistics"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|item| Fact::wanted(text, item))
            .collect();
        let found: Vec<Fact> = report.statistics().iter().map(|s| Fact::found(text, s)).collect();
        self.count(&want, &found);
        self.texts += 1;
    }

    fn count(&mut self, want: &[Fact], found: &[Fact]) {
        let mut tally = |figure: &'static str, wanted: usize, given: usize, right: usize| {
            let tally = self.tallies.entry(figure).or_default();
            tally.want += wanted;
            tally.found += given;
            tally.right += right;
        };
        let of = |facts: &[Fact], absent: bool| facts.iter().filter(|f| f.absent == absent).count();
        tally("absence", of(want, true), of(found, true), 0);
        tally("amount", of(want, false), of(found, false), 0);
        tally("whole", want.len(), found.len(), 0);
        for figure in FIELDS {
            let given =
                |facts: &[Fact]| facts.iter().filter(|f| !f.absent && f.fields.contains_key(figure)).count();
            tally(figure, given(want), given(found), 0);
        }
        for (want, found) in pairs(want, found) {
            let within = near(found.low, want.low) && near(found.high, want.high);
            let amount = within && (want.absent || found.approximate == want.approximate);
            tally(if want.absent { "absence" } else { "amount" }, 0, 0, usize::from(amount));
            let mut whole = amount;
            for figure in FIELDS.into_iter().filter(|_| !want.absent) {
                let (wanted, given) = (want.fields.get(figure), found.fields.get(figure));
                let right = wanted.is_some() && wanted == given;
                tally(figure, 0, 0, usize::from(right));
                whole &= right || !matches!(figure, "unit" | "measure" | "form" | "year") || wanted == given;
            }
            tally("whole", 0, 0, usize::from(whole));
        }
    }
}

/// The fields of a statistic that are scored one by one.
const FIELDS: [&str; 6] = ["unit", "noun", "measure", "form", "year", "by"];

/// A statistic as it is scored.
struct Fact {
    start: usize,
    end: usize,
    absent: bool,
    low: Option<f64>,
    high: Option<f64>,
    approximate: bool,
    fields: BTreeMap<&'static str, String>,
}

impl Fact {
    fn wanted(text: &str, item: &Value) -> Self {
        let quote = item["quote"].as_str().expect("a quote");
        let nth = item["nth"].as_u64().and_then(|nth| usize::try_from(nth).ok()).unwrap_or(1);
        let places = text.match_indices(quote).map(|(at, _)| at);
        let start = places.clone().nth(nth - 1).unwrap_or_else(|| panic!("no {quote:?} number {nth}"));
        let (low, high) = (item["low"].as_f64(), item["high"].as_f64());
        let mut fields = BTreeMap::new();
        for figure in FIELDS {
            match &item[figure] {
                Value::Null => {}
                Value::String(name) if figure == "noun" => {
                    fields.insert(figure, last_word(name));
                }
                Value::String(name) => {
                    fields.insert(figure, name.clone());
                }
                other => {
                    fields.insert(figure, other.to_string());
                }
            }
        }
        Self {
            start,
            end: start + quote.len(),
            absent: item.get("absence").is_some_and(|absence| !absence.is_null()) || is_nothing(low, high),
            low,
            high,
            approximate: item["approximate"].as_bool().unwrap_or(false),
            fields,
        }
    }

    fn found(text: &str, s: &Statistic) -> Self {
        let unit = match s.unit {
            Unit::Money { currency } => format!("money:{currency}"),
            Unit::Duration { unit } => unit.to_string(),
            Unit::Multiple => "times".to_owned(),
            unit => unit.kind().to_string(),
        };
        let fields = [
            ("unit", Some(unit)),
            ("noun", s.noun.map(|noun| last_word(&text[noun]))),
            ("measure", s.measure.map(|measure| measure.to_string())),
            ("form", s.form.map(|form| form.to_string())),
            ("year", s.year.map(|year| year.number().to_string())),
            ("by", s.by.map(|by| by.to_string())),
        ];
        Self {
            start: s.span.start as usize,
            end: s.span.end as usize,
            absent: s.absence.is_some() || is_nothing(s.amount.low, s.amount.high),
            low: s.amount.low,
            high: s.amount.high,
            approximate: s.amount.approximate,
            fields: fields.into_iter().filter_map(|(figure, value)| Some((figure, value?))).collect(),
        }
    }
}

fn read(text: String, gold: &Value) -> Report {
    if gold["kind"] != "fragment" {
        return Report::parse(text).expect("a narrative");
    }
    let section: SectionKind = gold["section"].as_str().expect("a section").parse().expect("a section");
    tipreport::extract(text, Fragment::of(section)).expect("a passage")
}

fn last_word(noun: &str) -> String {
    noun.split_whitespace().next_back().unwrap_or("").to_lowercase()
}

fn is_nothing(low: Option<f64>, high: Option<f64>) -> bool {
    let zero = |bound: Option<f64>| bound.is_some_and(|bound| bound.abs() < f64::EPSILON);
    low.is_none() && high.is_none() || zero(low) && zero(high)
}

/// Whether two bounds agree; what a text rounds ("8.667 years") may differ in the second place.
fn near(found: Option<f64>, want: Option<f64>) -> bool {
    match (found, want) {
        (Some(found), Some(want)) => {
            let rounded = want.abs() < 101.0 && want.fract() != 0.0;
            (found - want).abs() <= (1e-6 * want.abs()).max(if rounded { 0.051 } else { 1e-6 })
        }
        (found, want) => found.is_none() && want.is_none(),
    }
}

/// Pairs what was wanted with what was found: numbers that overlap, those of the same amount first; absences of the
/// same measure within 200 bytes, the nearest first.
fn pairs<'a>(want: &'a [Fact], found: &'a [Fact]) -> Vec<(&'a Fact, &'a Fact)> {
    let mut free: Vec<&Fact> = found.iter().collect();
    let mut pairs = Vec::new();
    for want in want {
        let rank = |found: &Fact| {
            if found.absent != want.absent {
                return None;
            }
            let apart = found.start.abs_diff(want.start);
            if want.absent {
                let same = found.fields.get("measure") == want.fields.get("measure");
                return (same && apart <= 200).then(|| (true, 200 - apart));
            }
            let overlap = want.end.min(found.end).checked_sub(want.start.max(found.start))?;
            let same = near(found.low, want.low) && near(found.high, want.high);
            (overlap > 0).then_some((same, overlap))
        };
        let ranked = free.iter().enumerate().filter_map(|(at, found)| Some((rank(found)?, at)));
        // The first of equals, as in the order of the text.
        let best = ranked.max_by_key(|&(rank, at)| (rank, std::cmp::Reverse(at)));
        if let Some((_, at)) = best {
            pairs.push((want, free.remove(at)));
        }
    }
    pairs
}
