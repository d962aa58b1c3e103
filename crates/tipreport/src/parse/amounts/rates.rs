//! What an amount is per: "16 hours a day", "$300 monthly", "7,000 fishermen per year".

use super::Cursor;
use super::links::Link;
use super::marks::mark;
use crate::parse::tokens::TokenKind;
use crate::{Per, Unit};

/// How far after a count its rate may stand: "10 to 15 victims of labor trafficking disembark each month".
const REACH: usize = 12;
/// How far where an article alone tells it: "two sessions for judges a year".
const ARTICLE_REACH: usize = 5;

#[rustfmt::skip]
pub(super) const ADVERBS: &[(&str, Per)] = &[
    ("hourly", Per::Hour), ("daily", Per::Day), ("weekly", Per::Week), ("monthly", Per::Month), ("annually yearly annual", Per::Year),
];

impl Cursor<'_> {
    /// The rate of the expression that stands at `lead..end`.
    pub(super) fn rate(&self, lead: usize, end: usize, unit: Unit) -> Option<Per> {
        let end = self.after_parentheses(end);
        self.rate_at(end, unit)
            .or_else(|| self.rate_before(lead, unit))
            .or_else(|| self.rate_beyond(end, unit))
    }

    /// The token after the parenthesis that begins at `end`, if one does: the rate of "300 lek ($3) per month".
    fn after_parentheses(&self, mut end: usize) -> usize {
        while self.symbol(end, b'(') {
            let Some(close) = (end..(end + 8).min(self.tokens.len())).find(|at| self.symbol(*at, b')'))
            else {
                break;
            };
            end = close + 1;
        }
        if self.symbol(end, b')') { end + 1 } else { end }
    }

    fn rate_at(&self, at: usize, unit: Unit) -> Option<Per> {
        if let Unit::Duration { unit: Per::Hour } = unit {
            let day = at
                + usize::from(
                    self.symbol(at, b'-') || self.word_is(at, "work") || self.word_is(at, "working"),
                );
            let marks = self.mark(day);
            if marks & mark::WORKDAY != 0 {
                return Some(Per::Day);
            }
            if marks & mark::WORKWEEK != 0 || day > at && self.time_word(day) == Some(Per::Week) {
                return Some(Per::Week);
            }
        }
        if !self.row(at).has(mark::RATE) {
            return None;
        }
        if let Some(per) = self.row(at).adverb {
            let is_adverb = self.time_adverb_stands_alone(at);
            return is_adverb.then_some(per);
        }
        let distributive = match self.link(at) {
            Some(Link::A) => false,
            Some(Link::Per | Link::Each | Link::Every) => true,
            Some(Link::Other)
                if matches!(self.link(at + 1), Some(Link::Every | Link::Each)) && self.word_is(at, "for") =>
            {
                return self.time_word(at + 2);
            }
            _ if self.symbol(at, b'/') => true,
            _ => return None,
        };
        if let Some(per) = self.time_word(at + 1) {
            return (distributive || !self.is_narrated(at + 2)).then_some(per);
        }
        (self.mark(at + 1) & mark::HEAD != 0 && self.link(at) != Some(Link::A)).then_some(Per::Person)
    }

    /// "monthly" of "$300 monthly", not of "12 monthly meetings".
    fn time_adverb_stands_alone(&self, at: usize) -> bool {
        match self.kind(at + 1) {
            Some(TokenKind::Word) => self.link(at + 1).is_some(),
            _ => true,
        }
    }

    /// "a year" of "a year earlier", "a year in prison".
    fn is_narrated(&self, at: usize) -> bool {
        ["after", "later", "earlier", "ago", "before", "long", "old", "imprisonment", "of", "prior", "since"]
            .iter()
            .any(|word| self.word_is(at, word))
            || self.word_is(at, "and") && self.link(at + 1) == Some(Link::A)
            || self.word_is(at, "in") && (self.word_is(at + 1, "prison") || self.word_is(at + 1, "jail"))
    }

    /// "an annual budget of $5,000", "a monthly wage of 300 euros".
    fn rate_before(&self, lead: usize, unit: Unit) -> Option<Per> {
        if !self.has(mark::ADVERB) || !matches!(unit, Unit::Money { .. }) {
            return None;
        }
        for back in 1..=9.min(lead) {
            let at = lead - back;
            if matches!(self.kind(at), Some(TokenKind::Symbol(sign)) if sign != b'-' && sign != b'(')
                || self.kind(at) == Some(TokenKind::Digits)
            {
                return None;
            }
            if let Some(per) = self.row(at).adverb {
                return Some(per);
            }
        }
        None
    }

    /// The rate further on in the clause.
    pub(super) fn rate_beyond(&self, end: usize, unit: Unit) -> Option<Per> {
        if !self.has(mark::TIME) || !matches!(unit, Unit::Count | Unit::Money { .. } | Unit::Percent) {
            return None;
        }
        let reach = if self.has(mark::DISTRIBUTIVE) { REACH } else { ARTICLE_REACH };
        for at in end..(end + reach).min(self.tokens.len()) {
            match self.kind(at)? {
                TokenKind::Symbol(b'-' | b'\'' | b'"' | crate::parse::tokens::POSSESSIVE) => {}
                TokenKind::Symbol(_) | TokenKind::Digits => return None,
                TokenKind::Word => {
                    if self.number_word(at).is_some() {
                        return None;
                    }
                    let link = self.link(at);
                    let near = at - end < ARTICLE_REACH;
                    let far = matches!(link, Some(Link::Per | Link::Each | Link::Every))
                        || near && link == Some(Link::A);
                    if far && let Some(per) = self.time_word(at + 1) {
                        return (link != Some(Link::A) || !self.is_narrated(at + 2)).then_some(per);
                    }
                }
            }
        }
        None
    }
}
