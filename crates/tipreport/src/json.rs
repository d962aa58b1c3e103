//! The JSON form of a report, `tipreport/1`: DESIGN's contract with everything that reads the command's output.
//! Spans stand beside the strings that they stand for, and the text comes last, so that a report read back
//! equals the one that was written.

use std::borrow::Cow;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    Absence, Actor, Amount, Country, Diagnostic, Form, Measure, Per, Placement, Recommendation, Report,
    Section, SectionKind, Span, Statistic, Unit, Year,
};

/// The name of the form; another form gets another number.
const SCHEMA: &str = "tipreport/1";

#[derive(Serialize, Deserialize)]
struct ReportJson<'a> {
    schema: Cow<'a, str>,
    edition: Option<u16>,
    title: Option<Cow<'a, str>>,
    country: Option<Cow<'a, Country>>,
    placement: Cow<'a, Placement>,
    sections: Cow<'a, [Section]>,
    recommendations: Cow<'a, [Recommendation]>,
    statistics: Vec<StatisticJson<'a>>,
    diagnostics: Cow<'a, [Diagnostic]>,
    text: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct StatisticJson<'a> {
    text: Cow<'a, str>,
    span: Span,
    sentence: Span,
    section: SectionKind,
    amount: Amount,
    unit: Unit,
    per: Option<Per>,
    noun: Option<Cow<'a, str>>,
    noun_span: Option<Span>,
    measure: Option<Measure>,
    form: Option<Form>,
    year: Option<Year>,
    by: Option<Actor>,
    absence: Option<Absence>,
    part_of: Option<u32>,
    compared_with: Option<u32>,
    value_of: Option<u32>,
}

impl<'a> StatisticJson<'a> {
    fn of(statistic: &Statistic, text: &'a str) -> Self {
        let s = *statistic;
        Self {
            text: Cow::Borrowed(&text[s.span]),
            span: s.span,
            sentence: s.sentence,
            section: s.section,
            amount: s.amount,
            unit: s.unit,
            per: s.per,
            noun: s.noun.map(|noun| Cow::Borrowed(&text[noun])),
            noun_span: s.noun,
            measure: s.measure,
            form: s.form,
            year: s.year,
            by: s.by,
            absence: s.absence,
            part_of: s.part_of,
            compared_with: s.compared_with,
            value_of: s.value_of,
        }
    }

    fn into_statistic(self) -> Statistic {
        Statistic {
            span: self.span,
            sentence: self.sentence,
            section: self.section,
            amount: self.amount,
            unit: self.unit,
            per: self.per,
            noun: self.noun_span,
            measure: self.measure,
            form: self.form,
            year: self.year,
            by: self.by,
            absence: self.absence,
            part_of: self.part_of,
            compared_with: self.compared_with,
            value_of: self.value_of,
        }
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ReportJson {
            schema: Cow::Borrowed(SCHEMA),
            edition: self.edition,
            title: self.title.as_deref().map(Cow::Borrowed),
            country: self.country.as_ref().map(Cow::Borrowed),
            placement: Cow::Borrowed(&self.placement),
            sections: Cow::Borrowed(&self.sections),
            recommendations: Cow::Borrowed(&self.recommendations),
            statistics: self.statistics.iter().map(|s| StatisticJson::of(s, &self.text)).collect(),
            diagnostics: Cow::Borrowed(&self.diagnostics),
            text: Cow::Borrowed(&self.text),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Report {
    /// Reads what [`Report`] writes. Spans that do not fit the text are refused.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = ReportJson::deserialize(deserializer)?;
        if json.schema != SCHEMA {
            return Err(D::Error::custom(format!("expected schema {SCHEMA:?}, found {:?}", json.schema)));
        }
        let report = Self {
            text: json.text.into_owned(),
            title: json.title.map(Cow::into_owned),
            edition: json.edition,
            country: json.country.map(Cow::into_owned),
            placement: json.placement.into_owned(),
            sections: json.sections.into_owned(),
            recommendations: json.recommendations.into_owned(),
            statistics: json.statistics.into_iter().map(StatisticJson::into_statistic).collect(),
            diagnostics: json.diagnostics.into_owned(),
        };
        let misfit = report.spans().find(|span| span.get(&report.text).is_none());
        match misfit {
            Some(span) => Err(D::Error::custom(format!(
                "expected spans within the {} bytes of the text and on character boundaries, found {span:?}",
                report.text.len()
            ))),
            None => Ok(report),
        }
    }
}

impl Report {
    fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        let placement = [self.placement.heading, self.placement.statement];
        let sections = self.sections.iter().flat_map(|s| [s.heading, Some(s.body), s.effort_sentence]);
        let recommendations = self.recommendations.iter().map(|r| Some(r.span));
        let statistics = self.statistics.iter().flat_map(|s| [Some(s.span), Some(s.sentence), s.noun]);
        let diagnostics = self.diagnostics.iter().map(|d| Some(d.span));
        placement
            .into_iter()
            .chain(sections)
            .chain(recommendations)
            .chain(statistics)
            .chain(diagnostics)
            .flatten()
    }
}
