//! What is said again from one edition to the next: recommendations that are repeated, sentences that are kept.

use std::collections::HashMap;

use super::headline::keys;
use super::similarity::{Index, Words};
use super::{Column, Frame, Kind, Schema, Value};
use crate::corpus::{Corpus, History};
use crate::{Offsets, Recommendation, Report, SectionKind, Span};

/// A recommendation of which more than this share changed is a new one.
const MOST_CHANGED_RECOMMENDATION: f64 = 0.5;

/// A sentence of which more than this share changed is a new one.
const MOST_CHANGED_SENTENCE: f64 = 0.4;

/// Sentences of fewer words are alike by chance.
const LEAST_WORDS: usize = 6;

/// Recommendations that an edition repeats from the one before it in the archive.
#[must_use]
pub fn repeats(corpus: &Corpus) -> Frame {
    let mut columns = Column::keys().to_vec();
    columns.extend([
        Column::new("number", Kind::Integer, "Number of the recommendation."),
        Column::new("text", Kind::Text, "Recommendation as printed."),
        Column::new("earlier_edition", Kind::Integer, "Edition before it in the archive."),
        Column::new("earlier_number", Kind::Integer, "Number of the recommendation that it repeats."),
        Column::new("earlier_text", Kind::Text, "Recommendation that it repeats."),
        Column::new(
            "changed",
            Kind::Number,
            "Share of the words of both that changed: 0 where it is repeated word for word.",
        ),
        Column::new(
            "times",
            Kind::Integer,
            "Editions of the archive in a row, up to this one, that make it.",
        ),
    ]);
    let schema = Schema {
        name: "repeats",
        doc: "One row a recommendation that the edition before made as well, word for word or nearly.",
        columns: columns.into(),
        key: &["edition", "iso3", "number"],
    };
    let rows = corpus.histories().iter().flat_map(repeated).collect();
    Frame::new(schema, rows)
}

fn repeated(history: &History<'_>) -> Vec<Vec<Value<'static>>> {
    let words =
        |report: &Report| report.recommendations().iter().map(|r| Words::of(&r.text)).collect::<Vec<_>>();
    let mut rows = Vec::new();
    let mut times: HashMap<u32, i64> = HashMap::new();
    for [(earlier_edition, earlier), (edition, report)] in history.pairs() {
        let texts = words(earlier);
        let index = Index::of(&texts);
        let mut next_times = HashMap::new();
        for (recommendation, text) in report.recommendations().iter().zip(words(report)) {
            let Some((at, changed)) = index.nearest(&text) else { continue };
            if changed > MOST_CHANGED_RECOMMENDATION {
                continue;
            }
            let source = &earlier.recommendations()[at];
            let count = times.get(&source.number).copied().unwrap_or(1) + 1;
            next_times.insert(recommendation.number, count);
            let mut row = keys(history, edition);
            row.extend(repeat_row(recommendation, earlier_edition, source));
            row.extend([changed.into(), count.into()]);
            rows.push(row);
        }
        times = next_times;
    }
    rows
}

fn repeat_row(later: &Recommendation, earlier_edition: u16, earlier: &Recommendation) -> [Value<'static>; 5] {
    [
        later.number.into(),
        later.text.clone().into(),
        earlier_edition.into(),
        earlier.number.into(),
        earlier.text.clone().into(),
    ]
}

/// Sentences that an edition keeps from the one before it in the archive, word for word or nearly.
#[must_use]
pub fn kept_sentences(corpus: &Corpus) -> Frame {
    let mut columns = Column::keys().to_vec();
    columns.extend([
        Column::new("section", Kind::OneOf(SectionKind::NAMES), "Section in which the sentence stands."),
        Column::new(
            "start",
            Kind::Integer,
            "Where it starts, in characters from the start of the narrative.",
        ),
        Column::new("end", Kind::Integer, "Where it ends."),
        Column::new("text", Kind::Text, "Sentence."),
        Column::new("earlier_edition", Kind::Integer, "Edition before it in the archive."),
        Column::new("earlier_section", Kind::OneOf(SectionKind::NAMES), "Section of the earlier sentence."),
        Column::new("earlier_start", Kind::Integer, "Where the earlier sentence starts."),
        Column::new("earlier_end", Kind::Integer, "Where it ends."),
        Column::new("earlier_text", Kind::Text, "Earlier sentence."),
        Column::new("changed", Kind::Number, "Share of the words of both that changed: 0 where none did."),
    ]);
    let schema = Schema {
        name: "kept_sentences",
        doc: "One row a sentence that the edition before had as well, word for word or nearly.",
        columns: columns.into(),
        key: &["edition", "iso3", "start"],
    };
    Frame::new(schema, kept_of_all(&corpus.histories()))
}

#[cfg(feature = "parallel")]
fn kept_of_all(histories: &[History<'_>]) -> Vec<Vec<Value<'static>>> {
    use rayon::prelude::*;
    histories.par_iter().flat_map_iter(kept).collect()
}

#[cfg(not(feature = "parallel"))]
fn kept_of_all(histories: &[History<'_>]) -> Vec<Vec<Value<'static>>> {
    histories.iter().flat_map(kept).collect()
}

/// The sentences of a narrative, its recommendations left out, with their words.
struct Sentences<'a> {
    report: &'a Report,
    offsets: Offsets,
    places: Vec<(SectionKind, Span)>,
    words: Vec<Words>,
}

impl<'a> Sentences<'a> {
    fn of(report: &'a Report) -> Self {
        let sections =
            report.sections().iter().filter(|section| section.kind != SectionKind::Recommendations);
        let sentences =
            sections.flat_map(|section| report.sentences(section.body).map(|span| (section.kind, span)));
        let with_words = sentences.map(|place| (place, Words::of(&report.text()[place.1])));
        let (places, words) = with_words.filter(|(_, words)| words.len() >= LEAST_WORDS).unzip();
        Self { report, offsets: Offsets::of(report.text()), places, words }
    }

    /// Section, start, end and text.
    fn cells(&self, index: usize) -> [Value<'static>; 4] {
        let (section, span) = self.places[index];
        let place = self.offsets.code_points(self.report.text(), span);
        [
            section.as_str().into(),
            place.start.into(),
            place.end.into(),
            self.report.text()[span].to_owned().into(),
        ]
    }
}

fn kept(history: &History<'_>) -> Vec<Vec<Value<'static>>> {
    let mut rows = Vec::new();
    let mut earlier: Option<(u16, Sentences<'_>)> = None;
    for &(edition, report) in &history.editions {
        let sentences = Sentences::of(report);
        if let Some((earlier_edition, before)) = &earlier {
            let index = Index::of(&before.words);
            for (at, words) in sentences.words.iter().enumerate() {
                let Some((source, changed)) = index.nearest(words) else { continue };
                if changed > MOST_CHANGED_SENTENCE {
                    continue;
                }
                let mut row = keys(history, edition);
                row.extend(sentences.cells(at));
                row.push((*earlier_edition).into());
                row.extend(before.cells(source));
                row.push(changed.into());
                rows.push(row);
            }
        }
        earlier = Some((edition, sentences));
    }
    rows
}
