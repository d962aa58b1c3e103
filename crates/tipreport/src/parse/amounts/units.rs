//! The units after a number: time, percent, multiples and what is none of these.

use super::Cursor;
use super::marks::mark;
use crate::parse::lexicon::{Lexicon, Phrases, Word};
use crate::{Per, Unit};

/// A unit word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum UnitWord {
    /// A length of time, and how many of its unit it holds: a decade is ten years.
    Time(Per, f64),
    Percent,
    /// "times": a multiple or an idiom.
    Times,
    /// "fold".
    Fold,
    Other,
}

#[rustfmt::skip]
const UNITS: &[(&str, UnitWord)] = &[
    ("hour|hours|hr|hrs", UnitWord::Time(Per::Hour, 1.0)),
    ("day|days|calendar day|calendar days|working day|working days|business day|business days|consecutive day|consecutive days", UnitWord::Time(Per::Day, 1.0)),
    ("week|weeks|consecutive weeks", UnitWord::Time(Per::Week, 1.0)),
    ("month|months|calendar months|consecutive months", UnitWord::Time(Per::Month, 1.0)),
    ("year|years|yr|yrs|consecutive years|calendar years", UnitWord::Time(Per::Year, 1.0)),
    ("decade|decades", UnitWord::Time(Per::Year, 10.0)),
    ("fortnight|fortnights", UnitWord::Time(Per::Week, 2.0)),
    ("percent|per cent|percentage points|percentage point|percent points", UnitWord::Percent),
    ("times", UnitWord::Times),
    ("fold", UnitWord::Fold),
    ("minute|minutes|second-long|mile|miles|kilometer|kilometers|kilometre|kilometres|km|kms|meter|meters|metre|metres|feet|foot|yards|inches|hectare|hectares|\
      acre|acres|square miles|square kilometers|square meters|square feet|nautical miles|kilogram|kilograms|kg|kgs|kilo|kilos|gram|grams|ton|tons|tonnes|tonne|metric tons|\
      liter|liters|litres|gallons|degrees|pounds of", UnitWord::Other),
];

#[derive(Debug)]
pub(super) struct Units(Phrases<UnitWord>);

impl Units {
    pub(super) fn new(lexicon: &mut Lexicon) -> Self {
        Self(Phrases::new(lexicon, UNITS.iter().copied()))
    }

    pub(super) fn seal(&mut self, lexicon: &Lexicon) {
        self.0.seal(lexicon);
    }

    /// The words that begin a unit.
    pub(super) fn openers(&self) -> impl Iterator<Item = Word> + '_ {
        self.0.openers(|_| true)
    }

    /// The words that are a unit of time alone, each with the unit; of two meanings the first comes last.
    pub(super) fn times(&self) -> impl Iterator<Item = (Word, Option<Per>)> + '_ {
        self.0.alone().map(|(word, unit)| match unit {
            UnitWord::Time(per, 1.0) => (word, Some(per)),
            _ => (word, None),
        })
    }
}

impl Cursor<'_> {
    /// The unit at `at`, with a hyphen before it: the token after it and the unit.
    pub(super) fn unit_word(&self, at: usize) -> Option<(usize, UnitWord)> {
        if !self.row(at).has(mark::UNIT) {
            return None;
        }
        if self.symbol(at, b'%') {
            return Some((at + 1, UnitWord::Percent));
        }
        let hyphen = usize::from(self.is_hyphen(at));
        let (length, unit) = self.tables.units.0.at(self.tokens, at + hyphen)?;
        Some((at + hyphen + length, unit))
    }

    /// The unit of time at `at`, as a single word without a number.
    pub(super) fn time_word(&self, at: usize) -> Option<Per> {
        self.row(at).time
    }
}

/// How many days a unit of time holds.
pub(super) const fn days(unit: Per) -> f64 {
    match unit {
        Per::Hour => 1.0 / 24.0,
        Per::Day | Per::Person => 1.0,
        Per::Week => 7.0,
        Per::Month => 365.0 / 12.0,
        Per::Year => 365.0,
    }
}

pub(super) const fn duration(unit: Per) -> Unit {
    Unit::Duration { unit }
}
