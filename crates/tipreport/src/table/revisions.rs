use super::headline::{is_part, keys};
use super::{Column, Frame, Kind, Schema, Value, tidy};
use crate::corpus::{Corpus, History};
use crate::{Absence, Form, Measure, Report, SectionKind, Statistic};

named! {
    /// What becomes of a figure when a later edition states it again.
    pub enum Verdict {
        /// The earlier edition gave the same figure.
        Confirmed = "confirmed",
        /// The earlier edition gave another.
        Revised = "revised",
        /// The earlier edition said that the government did not report it.
        NotReportedThen = "not_reported_then",
        /// The earlier edition has no figure that it could be held against.
        NoCounterpart = "no_counterpart",
    }
}

/// What each edition says of earlier years ("compared with 20 in 2018"), held against what the edition of that
/// year said itself. A figure of a year whose edition the archive does not hold has no row.
#[must_use]
pub fn revisions(corpus: &Corpus) -> Frame {
    let mut columns = Column::keys().to_vec();
    columns.extend([
        Column::new("measure", Kind::OneOf(Measure::NAMES), "What the figure is a figure of."),
        Column::new("form", Kind::OneOf(Form::NAMES), "Form of trafficking that it is of."),
        Column::new("period", Kind::Integer, "Calendar year that the figure is of."),
        Column::new("number", Kind::Integer, "Number of the later statistic."),
        Column::new(
            "value",
            Kind::Number,
            "Single number that the later edition gives; zero where it states none.",
        ),
        Column::new("text", Kind::Text, "Expression of the later edition."),
        Column::new("earlier_edition", Kind::Integer, "Edition that reported on that year."),
        Column::new("earlier_number", Kind::Integer, "Number of the earlier statistic."),
        Column::new("earlier_value", Kind::Number, "Single number that the earlier edition gave."),
        Column::new("earlier_text", Kind::Text, "Expression of the earlier edition."),
        Column::new("difference", Kind::Number, "Later value less the earlier."),
        Column::new("verdict", Kind::OneOf(Verdict::NAMES), "What became of the figure."),
        Column::new("sentence", Kind::Text, "Sentence of the later edition."),
        Column::new("earlier_sentence", Kind::Text, "Sentence of the earlier edition."),
    ]);
    let schema = Schema {
        name: "revisions",
        doc: "One row a figure of an earlier year, held against what the edition of that year said.",
        columns: columns.into(),
        key: &["edition", "iso3", "number"],
    };
    let rows = corpus.histories().iter().flat_map(rows).collect();
    Frame::new(schema, rows)
}

fn rows(history: &History<'_>) -> Vec<Vec<Value<'static>>> {
    let mut rows = Vec::new();
    for &(edition, report) in &history.editions {
        for (index, later) in report.statistics().iter().enumerate() {
            let Some(period) = looks_back(edition, later) else { continue };
            let Some(earlier_edition) = u16::try_from(period + 1).ok() else { continue };
            let Some(earlier) = history.edition(earlier_edition) else { continue };
            let mut row = keys(history, edition);
            row.extend(row_of((report, index), (earlier_edition, earlier), period));
            rows.push(row);
        }
    }
    rows
}

/// The year of a figure that is of a measure and of a period before the one that its edition reports on.
fn looks_back(edition: u16, s: &Statistic) -> Option<i32> {
    s.measure?;
    let period = tidy::period(Some(edition), s.year)?;
    // The dollar value of a local amount changes with the rate of exchange.
    let stated = s.value_of.is_none()
        && s.section != SectionKind::Recommendations
        && s.absence != Some(Absence::NotReported);
    (stated && period < i32::from(edition) - 1).then_some(period)
}

fn row_of(
    (report, index): (&Report, usize),
    (earlier_edition, earlier): (u16, &Report),
    period: i32,
) -> [Value<'static>; 14] {
    let later = &report.statistics()[index];
    let found = counterpart(report, later, earlier, period);
    let then = found.map(|index| &earlier.statistics()[index]);
    let verdict = match then {
        None => Verdict::NoCounterpart,
        Some(then) if then.absence == Some(Absence::NotReported) => Verdict::NotReportedThen,
        Some(then) if same_bounds(then, later) => Verdict::Confirmed,
        Some(_) => Verdict::Revised,
    };
    let value = later.amount.value();
    let earlier_value = then.and_then(|then| then.amount.value());
    let text = |report: &Report, span: crate::Span| report.text()[span].to_owned();
    [
        later.measure.map(Measure::as_str).into(),
        later.form.map(Form::as_str).into(),
        period.into(),
        (index + 1).into(),
        value.into(),
        text(report, later.span).into(),
        earlier_edition.into(),
        found.map(|index| index + 1).into(),
        earlier_value.into(),
        then.map(|then| text(earlier, then.span)).into(),
        value.zip(earlier_value).map(|(now, then)| now - then).into(),
        verdict.as_str().into(),
        text(report, later.sentence).into(),
        then.map(|then| text(earlier, then.sentence)).into(),
    ]
}

/// The figure of the earlier edition that the later one states again: one that says the same; else, for a total,
/// the first total of the same measure, unit, form and year. A part that differs may be a part by another rule.
fn counterpart(report: &Report, later: &Statistic, earlier: &Report, period: i32) -> Option<usize> {
    let statistics = earlier.statistics();
    let is_comparable = |s: &Statistic| {
        let absent = s.absence.is_some() || later.absence.is_some();
        s.measure == later.measure
            && (absent || (s.unit == later.unit && s.per == later.per))
            && s.section != SectionKind::Recommendations
            && s.form == later.form
            && tidy::period(earlier.edition(), s.year) == Some(period)
    };
    let mut comparable = statistics.iter().enumerate().filter(|(_, s)| is_comparable(s));
    let same = comparable.clone().find(|(_, s)| s.absence.is_none() && same_bounds(s, later));
    let total = || {
        let whole = !is_part(report.statistics(), later);
        comparable.find(|(_, s)| whole && !is_part(statistics, s))
    };
    same.or_else(total).map(|(index, _)| index)
}

fn same_bounds(a: &Statistic, b: &Statistic) -> bool {
    a.amount.low == b.amount.low && a.amount.high == b.amount.high
}
