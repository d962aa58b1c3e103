//! Tokens of a sentence to figures: every number with its class and, where it measures something, its amount,
//! unit and rate.

use super::lexicon::Lexicon;
use super::tokens::Token;
use crate::{Amount, Per, Span, Unit};

/// A number of a sentence, with all that belongs to its expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    /// The surface, as `Statistic::span`.
    pub(crate) span: Span,
    /// The first token of the expression with its modifier ("at least" of "at least 30").
    pub(crate) lead: u32,
    /// The first token of the expression itself.
    pub(crate) first: u32,
    /// The token after the expression, its rate ("a day") not included.
    pub(crate) end: u32,
    pub(crate) class: Class,
    pub(crate) amount: Amount,
    pub(crate) unit: Unit,
    pub(crate) per: Option<Per>,
    /// The place, among the figures of the sentence, of the local-currency amount whose value this one gives.
    pub(crate) value_of: Option<u32>,
}

/// What a number is. Only the first is a statistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// It measures something.
    Statistic,
    /// A calendar year; `Figure::amount` holds it ("2016-2017": both ends).
    Year,
    /// A day of a month, or a month of a year.
    Date,
    /// A stretch of time that only names a window ("the past five years").
    Period,
    /// "third", "21st".
    Ordinal,
    /// An article, law, paragraph, convention, resolution or visa class.
    Reference,
    /// "Tier 2".
    Tier,
    /// A part of the title of a plan or a programme.
    Title,
    /// A telephone number.
    Phone,
    /// A page number left by a printed page.
    Page,
    /// "one" that counts nothing ("one of the", "one another", "no one").
    Pronoun,
    /// "24-hour hotline", "zero tolerance", "twice a year".
    Idiom,
    /// The number of a list item.
    Item,
}

/// The words and phrases that this stage knows.
#[derive(Debug)]
pub(crate) struct AmountTables {}

impl AmountTables {
    /// The tables over a lexicon; [`seal`](Self::seal) must follow when it is whole.
    pub(crate) fn new(_lexicon: &mut Lexicon) -> Self {
        Self {}
    }

    pub(crate) fn seal(&mut self, _lexicon: &Lexicon) {}
}

/// Writes the figures of a sentence to `out`, in the order of the text; `out` is emptied first.
pub(crate) fn scan_figures(text: &str, tokens: &[Token], tables: &AmountTables, out: &mut Vec<Figure>) {
    let _ = (text, tokens, tables);
    out.clear();
}
