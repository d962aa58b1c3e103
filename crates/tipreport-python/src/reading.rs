//! A report as Rust holds it, with what Python needs beside it: offsets in code points, and its text as a `str`.
//! The objects of the model are made from it when they are asked for, and not kept.

use std::sync::OnceLock;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;
use tipreport::{Offsets, Report};

use crate::country::Country;
use crate::diagnostic::Diagnostic;
use crate::named::Named;
use crate::placement::Placement;
use crate::recommendation::Recommendation;
use crate::section::Section;
use crate::span::Span;
use crate::statistic::Statistic;
use crate::value::Words;

pub(crate) struct Reading {
    pub(crate) report: Report,
    offsets: OnceLock<Offsets>,
    text: PyOnceLock<Py<PyString>>,
}

impl From<Report> for Reading {
    fn from(report: Report) -> Self {
        Self { report, offsets: OnceLock::new(), text: PyOnceLock::new() }
    }
}

impl Reading {
    /// A report whose text is already at hand as a `str`.
    pub(crate) fn of(report: Report, text: Py<PyString>, py: Python<'_>) -> Self {
        let reading = Self::from(report);
        // The cell is new, so that nobody can have filled it.
        let _ = reading.text.set(py, text);
        reading
    }

    pub(crate) fn text<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        self.text.get_or_init(py, || PyString::new(py, self.report.text()).unbind()).bind(py).clone()
    }

    pub(crate) fn span(&self, span: tipreport::Span) -> Span {
        let range = self.offsets().code_points(self.report.text(), span);
        Span { start: range.start, end: range.end }
    }

    /// A span that came from Python; `None` where it does not fit the text.
    pub(crate) fn bytes(&self, span: &Span) -> Option<tipreport::Span> {
        self.offsets().bytes(self.report.text(), span.start..span.end)
    }

    fn offsets(&self) -> &Offsets {
        self.offsets.get_or_init(|| Offsets::of(self.report.text()))
    }

    pub(crate) fn whole(&self) -> Span {
        Span { start: 0, end: self.offsets().count() }
    }

    pub(crate) fn country(&self) -> Option<Country> {
        self.report.country().map(Country::from)
    }

    pub(crate) fn placement(&self) -> Placement {
        let placement = self.report.placement();
        Placement {
            tier: placement.tier.map(Named),
            change: placement.change.map(Named),
            waiver: placement.waiver,
            consecutive_years: placement.consecutive_years,
            heading: placement.heading.map(|span| self.span(span)),
            statement: placement.statement.map(|span| self.span(span)),
        }
    }

    pub(crate) fn section(&self, section: &tipreport::Section) -> Section {
        Section {
            kind: Named(section.kind),
            heading: section.heading.map(|span| self.span(span)),
            body: self.span(section.body),
            effort: section.effort.map(Named),
            effort_sentence: section.effort_sentence.map(|span| self.span(span)),
        }
    }

    pub(crate) fn recommendation(&self, recommendation: &tipreport::Recommendation) -> Recommendation {
        Recommendation {
            number: recommendation.number,
            text: recommendation.text.clone(),
            span: self.span(recommendation.span),
            actions: Words(recommendation.actions.clone()),
        }
    }

    pub(crate) fn statistic(&self, statistic: &tipreport::Statistic) -> Statistic {
        let text = self.report.text();
        Statistic {
            text: text[statistic.span].to_owned(),
            span: self.span(statistic.span),
            sentence: self.span(statistic.sentence),
            section: Named(statistic.section),
            amount: statistic.amount.into(),
            unit: statistic.unit.into(),
            per: statistic.per.map(Named),
            noun: statistic.noun.map(|noun| text[noun].to_owned()),
            noun_span: statistic.noun.map(|noun| self.span(noun)),
            measure: statistic.measure.map(Named),
            form: statistic.form.map(Named),
            year: statistic.year.map(tipreport::Year::number),
            by: statistic.by.map(Named),
            absence: statistic.absence.map(Named),
            part_of: statistic.part_of,
            compared_with: statistic.compared_with,
            value_of: statistic.value_of,
            page: self.report.page(statistic.span.range().start),
        }
    }

    /// The pages that the text was printed on: number and start in code points.
    pub(crate) fn pages(&self) -> Vec<(u32, usize)> {
        let starts = self.report.pages().starts();
        starts.map(|(at, page)| (page, self.span(tipreport::Span::new(at, at)).start)).collect()
    }

    pub(crate) fn diagnostic(&self, diagnostic: &tipreport::Diagnostic) -> Diagnostic {
        Diagnostic {
            code: Named(diagnostic.code),
            severity: Named(diagnostic.severity),
            span: self.span(diagnostic.span),
            message: diagnostic.message.clone(),
        }
    }
}
