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

/// The name of the JSON form of a report; another form gets another number.
pub const SCHEMA: &str = "tipreport/1";

/// One narrative of one edition. Spans are half-open ranges of UTF-8 bytes in `text`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Report"))]
pub(crate) struct ReportJson<'a> {
    /// The name of this form.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    schema: Cow<'a, str>,
    /// The year of the edition, 2001 or later.
    edition: Option<u16>,
    /// The title line or the page's title.
    title: Option<Cow<'a, str>>,
    /// The country or territory.
    country: Option<Cow<'a, Country>>,
    /// The tier and what is said of it.
    placement: Cow<'a, Placement>,
    /// The sections, in the order of the text.
    sections: Cow<'a, [Section]>,
    /// The recommendations, in the order of the text.
    recommendations: Cow<'a, [Recommendation]>,
    /// The statistics, in the order of the text.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<StatisticJson>"))]
    statistics: StatisticsJson<'a>,
    /// What was odd, in the order of the text.
    diagnostics: Cow<'a, [Diagnostic]>,
    /// The pages that the text was printed on, in order; empty where the source has none.
    #[serde(default)]
    pages: Vec<PageJson>,
    /// The text that was read.
    text: Cow<'a, str>,
}

/// A page that the text was printed on.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Page"))]
struct PageJson {
    /// Its number in the source's file, from 1.
    page: u32,
    /// The byte where its text begins.
    start: u32,
}

/// A number that measures something, or a stated absence of it.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Statistic"))]
struct StatisticJson<'a> {
    /// The expression without modifier, noun or rate; of a stated absence, the denied word.
    text: Cow<'a, str>,
    /// Where the expression stands.
    span: Span,
    /// The sentence that states it.
    sentence: Span,
    /// The section in which it stands.
    section: SectionKind,
    /// How much.
    amount: Amount,
    /// Of what kind.
    unit: Unit,
    /// Per what, where the amount is a rate.
    per: Option<Per>,
    /// The head noun of what is counted; of a percentage, that of the whole.
    noun: Option<Cow<'a, str>>,
    /// Where the noun stands.
    noun_span: Option<Span>,
    /// What the number is a figure of.
    measure: Option<Measure>,
    /// The form of trafficking that it is of.
    form: Option<Form>,
    /// The year that the sentence gives it; null where it is of the reporting period.
    year: Option<Year>,
    /// Who counted or acted.
    by: Option<Actor>,
    /// Whether it is a stated absence.
    absence: Option<Absence>,
    /// The index, in `statistics`, of the total that this is a part of.
    part_of: Option<u32>,
    /// The index of the figure of another period that this one is compared with.
    compared_with: Option<u32>,
    /// The index of the amount in local currency whose value in dollars this is.
    value_of: Option<u32>,
    /// The page of the source's file, from 1, on which the expression begins; null where the source has none.
    page: Option<u32>,
}

/// The statistics as they come: written one by one, so that a long report is not held twice, or read.
enum StatisticsJson<'a> {
    Of(&'a Report),
    Read(Vec<StatisticJson<'a>>),
}

impl Serialize for StatisticsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Of(report) => {
                serializer.collect_seq(report.statistics.iter().map(|s| StatisticJson::of(s, report)))
            }
            Self::Read(statistics) => statistics.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for StatisticsJson<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::Read)
    }
}

impl StatisticsJson<'_> {
    fn into_statistics(self) -> Vec<Statistic> {
        match self {
            Self::Of(report) => report.statistics.clone(),
            Self::Read(statistics) => statistics.into_iter().map(StatisticJson::into_statistic).collect(),
        }
    }
}

impl<'a> StatisticJson<'a> {
    fn of(statistic: &Statistic, report: &'a Report) -> Self {
        let (s, text) = (*statistic, report.text.as_str());
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
            page: report.page(s.span.range().start),
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
            statistics: StatisticsJson::Of(self),
            diagnostics: Cow::Borrowed(&self.diagnostics),
            pages: self.pages.starts().map(|(start, page)| PageJson { page, start: start as u32 }).collect(),
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
            statistics: json.statistics.into_statistics(),
            diagnostics: json.diagnostics.into_owned(),
            pages: json.pages.into_iter().map(|PageJson { page, start }| (start as usize, page)).collect(),
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
        let pages = self.pages.starts().map(|(start, _)| Some(Span::new(start, start)));
        placement
            .into_iter()
            .chain(sections)
            .chain(recommendations)
            .chain(statistics)
            .chain(diagnostics)
            .chain(pages)
            .flatten()
    }
}
