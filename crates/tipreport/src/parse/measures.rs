//! Figures to statistics: what each counts, when, by whom, and the absences that a sentence states.

use super::amounts::{Class, Figure, Purse, scan_figures_in};
use super::language::LANGUAGE;
use super::sentences::sentences;
use super::tokens::{Token, scan_tokens};
use crate::{Section, Span, Statistic};

/// The statistics of the sections, in the order of the text.
pub(crate) fn statistics(text: &str, sections: &[Section]) -> Vec<Statistic> {
    let language = &*LANGUAGE;
    let mut statistics = Vec::new();
    let mut tokens: Vec<Token> = Vec::new();
    let mut figures: Vec<Figure> = Vec::new();
    let mut purse = Purse::default();
    for section in sections {
        for sentence in sentences(text, section.body) {
            scan_tokens(text, sentence, &language.lexicon, &mut tokens);
            scan_figures_in(text, &tokens, &language.amounts, &mut purse, &mut figures);
            let measured = figures.iter().filter(|figure| figure.class == Class::Statistic);
            statistics.extend(measured.map(|figure| plain(figure, sentence, section)));
        }
    }
    statistics
}

fn plain(figure: &Figure, sentence: Span, section: &Section) -> Statistic {
    Statistic {
        span: figure.span,
        sentence,
        section: section.kind,
        amount: figure.amount,
        unit: figure.unit,
        per: figure.per,
        noun: None,
        measure: None,
        form: None,
        year: None,
        by: None,
        absence: None,
        part_of: None,
        compared_with: None,
        value_of: None,
    }
}
