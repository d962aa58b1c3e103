use super::{Column, Frame, Kind, Schema, Value, headline::keys};
use crate::corpus::{Corpus, History};
use crate::{Change, Placement, Report, Tier};

/// The tiers of each country over the editions, with what each edition says of the change checked against the
/// edition before it.
#[must_use]
pub fn tiers(corpus: &Corpus) -> Frame {
    let mut columns = Column::keys().to_vec();
    columns.extend([
        Column::new("tier", Kind::OneOf(Tier::NAMES), "Tier on which the edition places the country."),
        Column::new("change", Kind::OneOf(Change::NAMES), "Change that the edition states."),
        Column::new("waiver", Kind::Boolean, "Whether a waiver was granted."),
        Column::new("consecutive_years", Kind::Integer, "Consecutive years on the tier that the edition states."),
        Column::new("previous_edition", Kind::Integer, "Edition before it in the archive."),
        Column::new("previous_tier", Kind::OneOf(Tier::NAMES), "Tier on which that edition placed the country."),
        Column::new(
            "change_found",
            Kind::OneOf(Change::NAMES),
            "Change from the tier of the year before, where the archive has that edition; none to or from a Special Case.",
        ),
        Column::new(
            "change_agrees",
            Kind::Boolean,
            "Whether the stated change is the one found; empty where either is missing.",
        ),
        Column::new(
            "years_found",
            Kind::Integer,
            "Editions of consecutive years, up to this one, that place the country on this tier.",
        ),
        Column::new(
            "years_agree",
            Kind::Boolean,
            "Whether the stated number of years is the one found; empty where none is stated or the archive does not hold the edition before the first of them.",
        ),
        Column::new("statement", Kind::Text, "Sentence that states the placement."),
    ]);
    let schema = Schema {
        name: "tiers",
        doc: "One row a country and edition: the tier, and whether the stated change is borne out.",
        columns: columns.into(),
        key: &["edition", "iso3"],
    };
    let rows = corpus.histories().iter().flat_map(rows).collect();
    Frame::new(schema, rows)
}

fn rows(history: &History<'_>) -> Vec<Vec<Value<'static>>> {
    let mut run = 0;
    let mut run_is_whole = false;
    let mut previous: Option<(u16, &Report)> = None;
    let mut rows = Vec::new();
    for &(edition, report) in &history.editions {
        let placement = report.placement();
        let before = previous.map(|(year, report)| (year, report.placement()));
        let year_before = before.filter(|(year, _)| year + 1 == edition).map(|(_, placement)| placement);
        if year_before.is_some_and(|before| before.tier.is_some() && before.tier == placement.tier) {
            run += 1;
        } else {
            run = 1;
            run_is_whole = year_before.is_some_and(|before| before.tier.is_some());
        }
        let found = year_before.and_then(|before| change(before.tier?, placement.tier?));
        let mut row = keys(history, edition);
        row.extend(stated(placement));
        row.extend([
            before.map(|(year, _)| year).into(),
            before.and_then(|(_, placement)| placement.tier).map(Tier::as_str).into(),
            found.map(Change::as_str).into(),
            placement.change.zip(found).map(|(stated, found)| stated == found).into(),
            placement.tier.map(|_| run).into(),
            placement.consecutive_years.filter(|_| run_is_whole).map(|years| i64::from(years) == run).into(),
            placement.statement.map(|span| report.text()[span].to_owned()).into(),
        ]);
        rows.push(row);
        previous = Some((edition, report));
    }
    rows
}

fn stated(placement: &Placement) -> [Value<'static>; 4] {
    [
        placement.tier.map(Tier::as_str).into(),
        placement.change.map(Change::as_str).into(),
        placement.waiver.into(),
        placement.consecutive_years.into(),
    ]
}

/// The change from one tier to another; a Special Case is off the scale.
fn change(from: Tier, to: Tier) -> Option<Change> {
    if from == to {
        return Some(Change::Remained);
    }
    if from == Tier::SpecialCase || to == Tier::SpecialCase {
        return None;
    }
    Some(if to < from { Change::Upgraded } else { Change::Downgraded })
}
