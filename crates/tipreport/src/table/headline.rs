//! The one figure of a narrative that stands for a measure, by the rules of docs/tables.md, "Headline values".

use super::{Column, Frame, Kind, Schema, Value, tidy};
use crate::corpus::{Corpus, History};
use crate::{Absence, Actor, Amount, Currency, Measure, Report, SectionKind, Statistic, Unit};

named! {
    /// What a narrative says of a measure as a whole.
    pub enum Status {
        /// It gives a number.
        Reported = "reported",
        /// It gives numbers by form of trafficking and no total; they are not added up.
        InParts = "in_parts",
        /// It states zero.
        None = "none",
        /// It states that the government did not report.
        NotReported = "not_reported",
    }
}

/// The figure of a narrative that stands for a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Headline {
    /// What the figure is a figure of.
    pub measure: Measure,
    /// What the narrative says.
    pub status: Status,
    /// The place of the figure in the report's statistics; in parts, of the first part.
    pub statistic: usize,
    /// How much; unbounded where the narrative gives no total or did not report.
    pub amount: Amount,
}

impl Headline {
    /// The number to count with: the single value, or the bound where only one is stated ("at least 30": 30).
    /// A range has none, as no figure of the report is its middle.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match (self.amount.low, self.amount.high) {
            (Some(low), Some(_)) => self.amount.value().map(|_| low),
            (low, high) => low.or(high),
        }
    }
}

/// The measures of which a narrative states a total, in the order of the codebook: the columns of a panel where
/// none are named.
pub const PANEL_MEASURES: &[Measure] = &[
    Measure::Arrests,
    Measure::Investigations,
    Measure::Prosecutions,
    Measure::Convictions,
    Measure::Acquittals,
    Measure::Sentenced,
    Measure::OfficialsImplicated,
    Measure::VictimsIdentified,
    Measure::VictimsReferred,
    Measure::VictimsAssisted,
    Measure::VictimsRepatriated,
    Measure::VictimsCompensated,
    Measure::Compensation,
    Measure::ResidencePermits,
    Measure::VictimsPenalized,
    Measure::Shelters,
    Measure::Trainings,
    Measure::PeopleTrained,
    Measure::HotlineCalls,
    Measure::Campaigns,
    Measure::PeopleReached,
    Measure::Inspections,
    Measure::LaborViolations,
    Measure::Funding,
];

/// The headline figure of a measure; `None` where the narrative says nothing of it as a whole.
#[must_use]
pub fn headline(report: &Report, measure: Measure) -> Option<Headline> {
    let mut figures: Vec<Candidate<'_>> = candidates(report, measure).collect();
    figures.sort_by_key(Candidate::rank);
    let first = figures.first()?;
    let status = match first.statistic.absence {
        Some(Absence::None) => Status::None,
        Some(Absence::NotReported) => Status::NotReported,
        None if figures.iter().any(|other| first.is_beside(other)) => Status::InParts,
        None => Status::Reported,
    };
    Some(first.headline(status))
}

/// A figure that may stand for its measure.
struct Candidate<'a> {
    index: usize,
    statistic: &'a Statistic,
    measure: Measure,
}

impl Candidate<'_> {
    /// The lowest comes first: by the government, or by nobody named, before by others; a number before an absence;
    /// without a form before of one form; in the section of the measure before elsewhere; in dollars before in local
    /// currency; then the first in the text.
    fn rank(&self) -> (bool, bool, bool, bool, bool, usize) {
        let s = self.statistic;
        let elsewhere = s.section != home(self.measure) && s.section != SectionKind::GovernmentEfforts;
        let local = matches!(s.unit, Unit::Money { currency } if currency != Currency::USD);
        (self.is_by_others(), s.absence.is_some(), s.form.is_some(), elsewhere, local, self.index)
    }

    fn is_by_others(&self) -> bool {
        matches!(self.statistic.by, Some(Actor::CivilSociety | Actor::International))
    }

    /// Whether both are numbers of a form each, and not of the same.
    fn is_beside(&self, other: &Self) -> bool {
        self.statistic.form.is_some()
            && other.statistic.form != self.statistic.form
            && other.statistic.absence.is_none()
            && other.is_by_others() == self.is_by_others()
    }

    fn headline(&self, status: Status) -> Headline {
        let amount = if status == Status::InParts { Amount::default() } else { self.statistic.amount };
        Headline { measure: self.measure, status, statistic: self.index, amount }
    }
}

fn candidates(report: &Report, measure: Measure) -> impl Iterator<Item = Candidate<'_>> {
    let statistics = report.statistics();
    let figures = statistics.iter().enumerate().filter(move |(_, s)| {
        s.measure == Some(measure)
            && s.section != SectionKind::Recommendations
            && s.per.is_none()
            && has_unit(measure, s)
            && is_of_this_period(report, s)
            && !is_part(statistics, s)
            && !(s.absence.is_some() && s.form.is_some())
    });
    figures.map(move |(index, statistic)| Candidate { index, statistic, measure })
}

/// Whether a statistic is a part of a total of the same measure.
pub(crate) fn is_part(statistics: &[Statistic], part: &Statistic) -> bool {
    let total = part.part_of.and_then(|index| statistics.get(index as usize));
    total.is_some_and(|total| total.measure == part.measure)
}

/// Whether a statistic is of the period that the edition reports on, and not of one that it compares with.
fn is_of_this_period(report: &Report, s: &Statistic) -> bool {
    let period = tidy::period(report.edition(), s.year);
    s.year.is_none() || report.edition().is_some_and(|edition| period >= Some(i32::from(edition) - 1))
}

/// Whether a statistic has the unit that figures of its measure have; a stated absence has none.
fn has_unit(measure: Measure, s: &Statistic) -> bool {
    if s.absence.is_some() {
        return true;
    }
    match measure {
        Measure::PrisonTerm | Measure::PrescribedPrisonTerm => matches!(s.unit, Unit::Duration { .. }),
        Measure::Fine | Measure::PrescribedFine | Measure::Compensation | Measure::Funding => {
            matches!(s.unit, Unit::Money { .. })
        }
        Measure::WorkingConditions => true,
        _ => s.unit == Unit::Count,
    }
}

/// The section in which a measure is reported.
fn home(measure: Measure) -> SectionKind {
    match measure {
        Measure::Arrests
        | Measure::Investigations
        | Measure::Prosecutions
        | Measure::Convictions
        | Measure::Acquittals
        | Measure::Sentenced
        | Measure::PrisonTerm
        | Measure::Fine
        | Measure::PrescribedPrisonTerm
        | Measure::PrescribedFine
        | Measure::OfficialsImplicated => SectionKind::Prosecution,
        Measure::VictimsIdentified
        | Measure::VictimsReferred
        | Measure::VictimsAssisted
        | Measure::VictimsRepatriated
        | Measure::VictimsCompensated
        | Measure::Compensation
        | Measure::ResidencePermits
        | Measure::VictimsPenalized
        | Measure::Shelters
        | Measure::ShelterCapacity => SectionKind::Protection,
        Measure::VictimsEstimated | Measure::PopulationAtRisk | Measure::WorkingConditions => {
            SectionKind::Profile
        }
        _ => SectionKind::Prevention,
    }
}

/// Country by edition: a row a narrative, and for each measure its value, its status and the number of the
/// statistic that says so.
#[must_use]
pub fn panel(corpus: &Corpus, measures: &[Measure]) -> Frame {
    let mut columns = Column::keys().to_vec();
    columns.push(Column::new(
        "tier",
        Kind::OneOf(crate::Tier::NAMES),
        "Tier on which the edition places the country.",
    ));
    for measure in measures {
        columns.push(Column::new(
            measure.as_str(),
            Kind::Number,
            "Headline value: the single number, or the bound where only one is stated.",
        ));
        columns.push(Column::new(
            format!("{measure}_status"),
            Kind::OneOf(Status::NAMES),
            "What the narrative says of the measure as a whole; empty where it says nothing.",
        ));
        columns.push(Column::new(
            format!("{measure}_statistic"),
            Kind::Integer,
            "Number of the statistic that says so, as in the table of statistics.",
        ));
    }
    let schema = Schema {
        name: "panel",
        doc: "One row a country and edition, with one headline value a measure.",
        columns: columns.into(),
        key: &["edition", "iso3"],
    };
    let rows = corpus.histories().iter().flat_map(|history| panel_rows(history, measures)).collect();
    Frame::new(schema, rows)
}

fn panel_rows(history: &History<'_>, measures: &[Measure]) -> Vec<Vec<Value<'static>>> {
    let row = |&(edition, report): &(u16, &Report)| {
        let mut row = keys(history, edition);
        row.push(report.placement().tier.map(crate::Tier::as_str).into());
        for &measure in measures {
            let found = headline(report, measure);
            row.push(found.and_then(|h| h.value()).into());
            row.push(found.map(|h| h.status.as_str()).into());
            row.push(found.map(|h| h.statistic + 1).into());
        }
        row
    };
    history.editions.iter().map(row).collect()
}

/// The cells of the columns of [`Column::keys`].
pub(crate) fn keys(history: &History<'_>, edition: u16) -> Vec<Value<'static>> {
    vec![
        edition.into(),
        Value::from(history.iso3()).into_owned(),
        Value::from(history.country()).into_owned(),
    ]
}

/// The panel in long form: a row a country, edition and measure of which the narrative says something as a whole.
#[must_use]
pub fn headlines(corpus: &Corpus, measures: &[Measure]) -> Frame {
    let mut columns = Column::keys().to_vec();
    columns.extend([
        Column::new("measure", Kind::OneOf(Measure::NAMES), "What the figure is a figure of."),
        Column::new(
            "status",
            Kind::OneOf(Status::NAMES),
            "What the narrative says of the measure as a whole.",
        ),
        Column::new("value", Kind::Number, "Single number, or the bound where only one is stated."),
        Column::new("low", Kind::Number, "The least that it is."),
        Column::new("high", Kind::Number, "The most that it is."),
        Column::new("approximate", Kind::Boolean, "Whether a word of estimating governs it."),
        Column::new("form", Kind::OneOf(crate::Form::NAMES), "Form of trafficking that the figure is of."),
        Column::new("by", Kind::OneOf(Actor::NAMES), "Who counted or acted."),
        Column::new("number", Kind::Integer, "Number of the statistic, as in the table of statistics."),
        Column::new("text", Kind::Text, "Expression as printed."),
        Column::new("sentence", Kind::Text, "Sentence that states it."),
    ]);
    let schema = Schema {
        name: "headlines",
        doc: "One row a country, edition and measure: the figure that stands for the measure.",
        columns: columns.into(),
        key: &["edition", "iso3", "measure"],
    };
    let mut rows = Vec::new();
    for history in corpus.histories() {
        for &(edition, report) in &history.editions {
            let found = measures.iter().filter_map(|&measure| headline(report, measure));
            rows.extend(found.map(|headline| headline_row(keys(&history, edition), report, headline)));
        }
    }
    Frame::new(schema, rows)
}

fn headline_row(mut row: Vec<Value<'static>>, report: &Report, headline: Headline) -> Vec<Value<'static>> {
    let statistic = &report.statistics()[headline.statistic];
    row.extend([
        headline.measure.as_str().into(),
        headline.status.as_str().into(),
        headline.value().into(),
        headline.amount.low.into(),
        headline.amount.high.into(),
        headline.amount.approximate.into(),
        statistic.form.map(crate::Form::as_str).into(),
        statistic.by.map(Actor::as_str).into(),
        (headline.statistic + 1).into(),
        report.text()[statistic.span].to_owned().into(),
        report.text()[statistic.sentence].to_owned().into(),
    ]);
    row
}
