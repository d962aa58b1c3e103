//! The columns of the tidy tables: name, type, meaning, and how a cell is read off a report.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::Kind::{Boolean, Integer, Number, OneOf, Text};
use super::{Column, Schema, Table, Value};
use crate::corpus::{Entry, Failure};
use crate::{
    Absence, Actor, Change, Code, Diagnostic, Effort, Form, Measure, Offsets, Per, Recommendation, Report,
    Section, SectionKind, Severity, Span, Statistic, Tier, UnitKind, Year,
};

/// A narrative, and what its rows share.
struct Narrative<'a> {
    entry: &'a Entry,
    report: &'a Report,
    offsets: Offsets,
}

impl<'a> Narrative<'a> {
    fn iso3(&self) -> Option<&'a str> {
        self.report.country()?.iso3.as_deref()
    }

    fn country(&self) -> Option<&'a str> {
        self.report.country().map(|country| country.name.as_str())
    }

    fn surface(&self, span: Span) -> &'a str {
        &self.report.text()[span]
    }

    fn start(&self, span: Span) -> usize {
        self.offsets.before(self.report.text(), span.start)
    }

    fn end(&self, span: Span) -> usize {
        self.offsets.before(self.report.text(), span.end)
    }

    fn effort(&self, kind: SectionKind) -> Option<&'static str> {
        self.report.section(kind)?.effort.map(Effort::as_str)
    }
}

/// A part of a narrative and its number, from 1.
struct Part<'n, 'a, T> {
    narrative: &'n Narrative<'a>,
    number: usize,
    item: &'a T,
}

/// Defines a table: its description, and how a row is read off `$row`.
macro_rules! columns {
    ($module:ident, $row:ident: $type:ty; $( $name:ident: $kind:expr, $doc:literal, $value:expr; )+) => {
        mod $module {
            use super::*;

            pub(super) fn columns() -> Vec<Column> {
                vec![$(
                    Column { name: Cow::Borrowed(stringify!($name)), kind: $kind, doc: Cow::Borrowed($doc) }
                ),+]
            }

            pub(super) fn row<'a>($row: &$type, cells: &mut Vec<Value<'a>>) {
                cells.clear();
                $( cells.push(Value::from($value)); )+
            }
        }
    };
}

columns! { reports, row: Narrative<'a>;
    edition: Integer, "Year of the edition.", row.report.edition();
    iso3: Text, "ISO 3166-1 alpha-3 code of the country; XKX for Kosovo, the old code for a former state.", row.iso3();
    country: Text, "Name of the country in plain form.", row.country();
    heading: Text, "Name of the country as the heading prints it.", row.report.country().and_then(|c| c.heading.as_deref());
    title: Text, "Title line or page title.", row.report.title();
    tier: OneOf(Tier::NAMES), "Tier on which the edition places the country; 2WL is the Tier 2 Watch List, SC a Special Case.", row.report.placement().tier.map(Tier::as_str);
    change: OneOf(Change::NAMES), "How the tier came about from that of the edition before, where stated.", row.report.placement().change.map(Change::as_str);
    waiver: Boolean, "Whether a waiver of the otherwise required downgrade to Tier 3 was granted.", row.report.placement().waiver;
    consecutive_years: Integer, "Number of consecutive years on the tier, where stated.", row.report.placement().consecutive_years;
    prosecution_effort: OneOf(Effort::NAMES), "How the first sentence of the section on prosecution grades the government's efforts.", row.effort(SectionKind::Prosecution);
    protection_effort: OneOf(Effort::NAMES), "The same for protection.", row.effort(SectionKind::Protection);
    prevention_effort: OneOf(Effort::NAMES), "The same for prevention.", row.effort(SectionKind::Prevention);
    sections: Integer, "Number of sections.", row.report.sections().len();
    recommendations: Integer, "Number of recommendations.", row.report.recommendations().len();
    statistics: Integer, "Number of statistics.", row.report.statistics().len();
    diagnostics: Integer, "Number of diagnostics.", row.report.diagnostics().len();
    characters: Integer, "Length of the narrative in characters.", row.end(Span::new(0, row.report.text().len()));
    statement: Text, "Sentence that states the placement.", row.report.placement().statement.map(|span| row.surface(span));
    statement_start: Integer, "Where that sentence starts, in characters from the start of the narrative.", row.report.placement().statement.map(|span| row.start(span));
    statement_end: Integer, "Where it ends.", row.report.placement().statement.map(|span| row.end(span));
    duplicate_of: Text, "Source of the first narrative of the same country and edition, where this row is a further one.", row.entry.duplicate_of.as_deref();
    source: Text, "File, page or name that the narrative came from.", row.entry.source.as_str();
    part: Integer, "Which narrative of its source it is, from 1.", row.entry.part;
}

columns! { sections, row: Part<'_, 'a, Section>;
    edition: Integer, "Year of the edition.", row.narrative.report.edition();
    iso3: Text, "ISO 3166-1 alpha-3 code of the country.", row.narrative.iso3();
    country: Text, "Name of the country in plain form.", row.narrative.country();
    number: Integer, "Place of the section in the narrative, from 1.", row.number;
    kind: OneOf(SectionKind::NAMES), "What the section is about.", row.item.kind.as_str();
    heading: Text, "Heading as printed; none for the overview and for a section told by its opening sentence.", row.item.heading.map(|span| row.narrative.surface(span));
    effort: OneOf(Effort::NAMES), "How the first sentence grades the government's efforts; prosecution, protection and prevention only.", row.item.effort.map(Effort::as_str);
    effort_sentence: Text, "Sentence that gives the grade.", row.item.effort_sentence.map(|span| row.narrative.surface(span));
    start: Integer, "Where the body starts, in characters from the start of the narrative.", row.narrative.start(row.item.body);
    end: Integer, "Where the body ends.", row.narrative.end(row.item.body);
    text: Text, "Body of the section.", row.narrative.surface(row.item.body);
    source: Text, "File, page or name that the narrative came from.", row.narrative.entry.source.as_str();
    part: Integer, "Which narrative of its source it is, from 1.", row.narrative.entry.part;
}

columns! { recommendations, row: Part<'_, 'a, Recommendation>;
    edition: Integer, "Year of the edition.", row.narrative.report.edition();
    iso3: Text, "ISO 3166-1 alpha-3 code of the country.", row.narrative.iso3();
    country: Text, "Name of the country in plain form.", row.narrative.country();
    number: Integer, "Place in the list, from 1.", row.item.number;
    text: Text, "Recommendation as printed, without bullet, separator or final stop.", row.item.text.as_str();
    actions: Text, "Imperative verbs that lead it, in lower case, with a space between.", row.item.actions.join(" ");
    start: Integer, "Where it starts, in characters from the start of the narrative.", row.narrative.start(row.item.span);
    end: Integer, "Where it ends.", row.narrative.end(row.item.span);
    source: Text, "File, page or name that the narrative came from.", row.narrative.entry.source.as_str();
    part: Integer, "Which narrative of its source it is, from 1.", row.narrative.entry.part;
}

columns! { statistics, row: Part<'_, 'a, Statistic>;
    edition: Integer, "Year of the edition.", row.narrative.report.edition();
    iso3: Text, "ISO 3166-1 alpha-3 code of the country.", row.narrative.iso3();
    country: Text, "Name of the country in plain form.", row.narrative.country();
    number: Integer, "Place of the statistic in the narrative, from 1.", row.number;
    section: OneOf(SectionKind::NAMES), "Section in which it stands.", row.item.section.as_str();
    measure: OneOf(Measure::NAMES), "What the number is a figure of.", row.item.measure.map(Measure::as_str);
    value: Number, "The number, where it is a single one; in base units (1.2 million is 1200000, 70 percent is 70).", row.item.amount.value();
    low: Number, "The least that it is; none where the text gives no lower bound.", row.item.amount.low;
    high: Number, "The most that it is; none where the text gives no upper bound.", row.item.amount.high;
    approximate: Boolean, "Whether a word of estimating governs it.", row.item.amount.approximate;
    unit: OneOf(UnitKind::NAMES), "Kind of unit.", row.item.unit.kind().as_str();
    currency: Text, "ISO 4217 code of an amount of money.", row.item.unit.currency().map(|currency| currency.to_string());
    time_unit: OneOf(Per::NAMES), "Unit of time of a duration.", row.item.unit.time().map(Per::as_str);
    per: OneOf(Per::NAMES), "What a rate is per.", row.item.per.map(Per::as_str);
    noun: Text, "Head noun of what is counted, as written.", row.item.noun.map(|span| row.narrative.surface(span));
    form: OneOf(Form::NAMES), "Form of trafficking that the number is of.", row.item.form.map(Form::as_str);
    year: Integer, "Year that the sentence gives the number; -1 is the period before the one reported; none where it is of the reporting period.", row.item.year.map(Year::number);
    period: Integer, "Calendar year that the number is of as far as can be told: the year stated, else the year before the edition, less the periods before.", period(row.narrative.report.edition(), row.item.year);
    by: OneOf(Actor::NAMES), "Who counted or acted.", row.item.by.map(Actor::as_str);
    absence: OneOf(Absence::NAMES), "Whether the statistic is a stated absence: zero stated as a fact, or not reported.", row.item.absence.map(Absence::as_str);
    part_of: Integer, "Number of the statistic that is the total of which this one is a part.", row.item.part_of.map(|index| index + 1);
    compared_with: Integer, "Number of the statistic of another period with which this one is compared.", row.item.compared_with.map(|index| index + 1);
    value_of: Integer, "Number of the statistic in local currency whose dollar value this one gives.", row.item.value_of.map(|index| index + 1);
    text: Text, "Expression as printed; of a stated absence, the denied word.", row.narrative.surface(row.item.span);
    start: Integer, "Where the expression starts, in characters from the start of the narrative.", row.narrative.start(row.item.span);
    end: Integer, "Where it ends.", row.narrative.end(row.item.span);
    sentence: Text, "Sentence that states it.", row.narrative.surface(row.item.sentence);
    sentence_start: Integer, "Where the sentence starts, in characters from the start of the narrative.", row.narrative.start(row.item.sentence);
    sentence_end: Integer, "Where it ends.", row.narrative.end(row.item.sentence);
    page: Integer, "Page of the source's file, from 1, on which the expression begins; none where the source has no pages.", row.narrative.report.page(row.item.span.range().start);
    source: Text, "File, page or name that the narrative came from.", row.narrative.entry.source.as_str();
    part: Integer, "Which narrative of its source it is, from 1.", row.narrative.entry.part;
}

columns! { diagnostics, row: Part<'_, 'a, Diagnostic>;
    edition: Integer, "Year of the edition.", row.narrative.report.edition();
    iso3: Text, "ISO 3166-1 alpha-3 code of the country.", row.narrative.iso3();
    country: Text, "Name of the country in plain form.", row.narrative.country();
    number: Integer, "Place of the diagnostic in the narrative, from 1.", row.number;
    code: OneOf(Code::NAMES), "What is odd.", row.item.code.as_str();
    severity: OneOf(Severity::NAMES), "How much it matters.", row.item.severity.as_str();
    message: Text, "What was expected and what was found.", row.item.message.as_str();
    start: Integer, "Where it starts, in characters from the start of the narrative.", row.narrative.start(row.item.span);
    end: Integer, "Where it ends.", row.narrative.end(row.item.span);
    source: Text, "File, page or name that the narrative came from.", row.narrative.entry.source.as_str();
    part: Integer, "Which narrative of its source it is, from 1.", row.narrative.entry.part;
}

columns! { failures, row: (&'a Entry, &'a Failure);
    source: Text, "File, page or name that could not be read.", row.0.source.as_str();
    part: Integer, "Which narrative of its source it is, from 1.", row.0.part;
    code: Text, "Why: empty, too-large, binary, not-a-narrative, io.", row.1.code;
    message: Text, "What was expected and what was found.", row.1.message.as_str();
    start: Integer, "Where, in bytes from the start of the text, as there is no narrative.", row.1.span.map(|span| span.start);
    end: Integer, "Where it ends.", row.1.span.map(|span| span.end);
}

/// The calendar year of a figure. An edition comes out in the middle of a year and reports on a period that
/// ends in March of it, so that nearly all its figures are of the year before.
pub(crate) fn period(edition: Option<u16>, year: Option<Year>) -> Option<i32> {
    match year {
        Some(Year::Of(year)) => Some(i32::from(year)),
        Some(Year::Before(periods)) => Some(i32::from(edition?) - 1 - i32::from(periods)),
        None => Some(i32::from(edition?) - 1),
    }
}

static SCHEMAS: LazyLock<[Schema; 6]> = LazyLock::new(|| {
    let schema = |name, doc, columns: Vec<Column>, key| Schema { name, doc, columns: columns.into(), key };
    let numbered: &[&str] = &["source", "part", "number"];
    [
        schema("reports", "One row a narrative.", reports::columns(), &["source", "part"]),
        schema("sections", "One row a section of a narrative.", sections::columns(), numbered),
        schema("recommendations", "One row a recommendation.", recommendations::columns(), numbered),
        schema(
            "statistics",
            "One row a statistic: a number that measures something, or a stated absence of it.",
            statistics::columns(),
            numbered,
        ),
        schema(
            "diagnostics",
            "One row a diagnostic: something odd in a narrative that was read all the same.",
            diagnostics::columns(),
            numbered,
        ),
        schema(
            "failures",
            "One row a source or narrative that could not be read.",
            failures::columns(),
            &["source", "part"],
        ),
    ]
});

pub(crate) fn schema(table: Table) -> &'static Schema {
    &SCHEMAS[table as usize]
}

pub(crate) fn rows(table: Table, entry: &Entry, emit: &mut dyn FnMut(&[Value<'_>])) {
    let report = match &entry.outcome {
        Ok(report) => report,
        Err(failure) if table == Table::Failures => {
            let mut cells = Vec::new();
            failures::row(&(entry, failure), &mut cells);
            return emit(&cells);
        }
        Err(_) => return,
    };
    let narrative = Narrative { entry, report, offsets: Offsets::of(report.text()) };
    match table {
        Table::Reports => {
            let mut cells = Vec::new();
            reports::row(&narrative, &mut cells);
            emit(&cells);
        }
        Table::Sections => parts(&narrative, report.sections(), sections::row, emit),
        Table::Recommendations => parts(&narrative, report.recommendations(), recommendations::row, emit),
        Table::Statistics => parts(&narrative, report.statistics(), statistics::row, emit),
        Table::Diagnostics => parts(&narrative, report.diagnostics(), diagnostics::row, emit),
        Table::Failures => {}
    }
}

fn parts<'a, T>(
    narrative: &Narrative<'a>,
    items: &'a [T],
    row: fn(&Part<'_, 'a, T>, &mut Vec<Value<'a>>),
    emit: &mut dyn FnMut(&[Value<'_>]),
) {
    let mut cells = Vec::new();
    for (index, item) in items.iter().enumerate() {
        row(&Part { narrative, number: index + 1, item }, &mut cells);
        emit(&cells);
    }
}
