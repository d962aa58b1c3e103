//! What the words around a bare number make of it: an age, a count, a bound that a noun gives.

use super::expression::Expression;
use super::links::Link;
use super::marks::mark;
use super::modifiers::{Bounds, Modifier};
use super::numerals::NumeralKind;
use super::{Class, Cursor, POSSESSIVE};
use crate::parse::tokens::TokenKind;
use crate::{Per, Unit};

impl Cursor<'_> {
    /// "did not provide more than one session": at most one.
    pub(super) fn is_denied(&self, lead: usize) -> bool {
        self.word_is(lead, "more")
            && (1..=5.min(lead))
                .map(|back| lead - back)
                .take_while(|at| self.kind(*at) == Some(TokenKind::Word))
                .any(|at| self.word_is(at, "not") || self.word_is(at, "never"))
    }

    /// The age that goes on a list of ages: "aged 12, 13, and 14".
    pub(super) fn next_age(
        &self,
        expression: &Expression,
        lead: usize,
        last: Option<(usize, Unit)>,
    ) -> Option<Unit> {
        let (end, _) = last.filter(|(_, unit)| *unit == Unit::Age)?;
        let listed = lead > end
            && lead - end <= 2
            && (end..lead)
                .all(|at| self.symbol(at, b',') || matches!(self.link(at), Some(Link::And | Link::Or)));
        let bare = self.kind(expression.end) != Some(TokenKind::Word) || self.link(expression.end).is_some();
        let plausible =
            expression.unit.is_none() && expression.high.is_some_and(|age| (1.0..=80.0).contains(&age));
        (listed && bare && plausible).then_some(Unit::Age)
    }

    /// The unit that "two of which" has from the amount before it: "five years, two of which were suspended".
    pub(super) fn unit_of_which(&self, expression: &Expression, last: Option<(usize, Unit)>) -> Option<Unit> {
        let (end, unit) = last.filter(|(_, unit)| matches!(unit, Unit::Duration { .. }))?;
        let near = expression.first >= end && expression.first - end <= 2;
        let of_which =
            self.link(expression.end) == Some(Link::Of) && self.word_is(expression.end + 1, "which");
        (near && of_which).then_some(unit)
    }

    /// The first token of the number that begins at `at`, its article included.
    pub(super) fn start_of(&self, at: usize) -> usize {
        if self.before(at).link != Some(Link::A) || !self.is_word(at) {
            return at;
        }
        self.numeral(at, true).map_or(at, |numeral| numeral.first)
    }

    /// Over what stands between an expression and the modifier after it: "years' imprisonment or more".
    pub(super) fn after_unit(&self, mut at: usize) -> usize {
        loop {
            at += match self.kind(at) {
                Some(TokenKind::Symbol(b'\'' | POSSESSIVE)) => 1,
                Some(TokenKind::Symbol(b'-')) if self.word_is(at + 1, "old") => 2,
                Some(TokenKind::Word) if self.row(at).has(mark::AFTER_UNIT) => 1,
                Some(TokenKind::Word) if self.link(at) == Some(Link::Of) && self.word_is(at + 1, "age") => 2,
                _ => break,
            };
        }
        at
    }

    /// The class of an expression that measures nothing after all.
    pub(super) fn class_of(&self, expression: &Expression, lead: usize) -> Option<Class> {
        if expression.times && self.mark(expression.end) & mark::COMPARISON == 0 {
            return Some(Class::Idiom);
        }
        if self.is_window(expression, lead) {
            return Some(Class::Period);
        }
        if let Some(Unit::Duration { unit }) = expression.unit {
            if self.is_around_the_clock(expression, unit) {
                return Some(Class::Idiom);
            }
            return self.is_named_time(expression).then_some(Class::Title);
        }
        self.is_attribute(expression).then_some(Class::Idiom)
    }

    /// "the past five years", "the last two reporting periods", "the first six months of 2017".
    fn is_window(&self, expression: &Expression, lead: usize) -> bool {
        let timed = matches!(expression.unit, Some(Unit::Duration { .. }));
        if !timed && !self.row(expression.end).has(mark::PERIOD | mark::WINDOW) {
            return false;
        }
        let period = timed || self.is_period(expression.end);
        let windowed = lead > 0 && self.mark(lead - 1) & mark::WINDOW != 0;
        let within = expression.unit.is_none() && self.mark(expression.end) & mark::WINDOW != 0;
        if within {
            // "compared with 41 last reporting period": one period, and not so many.
            let next = expression.end + 1;
            let several =
                self.is_word(next) && [next, next + 1].iter().any(|at| self.surface(*at).ends_with('s'));
            return several && (self.is_period(next) || self.time_word(next).is_some());
        }
        if !period || expression.hyphened {
            return false;
        }
        if windowed {
            return true;
        }
        let first = lead > 0 && (self.word_is(lead - 1, "first") || self.word_is(lead - 1, "final"));
        first
            && self.link(expression.end) == Some(Link::Of)
            && self.length(expression.end + 1) == 4
            && self.kind(expression.end + 1) == Some(TokenKind::Digits)
    }

    fn is_period(&self, at: usize) -> bool {
        self.row(at).has(mark::PERIOD)
            && (self.word_is(at, "periods")
                || self.word_is(at, "quarters")
                || self.word_is(at, "cycles")
                || ["periods", "period", "years", "cycles"].iter().any(|word| self.word_is(at + 1, word)))
    }

    /// "16 Days Against Gender-Based Violence": a unit of time in capitals is part of a name.
    fn is_named_time(&self, expression: &Expression) -> bool {
        let unit = expression.end - 1;
        expression.first + 1 < expression.end
            && self.surface(unit).starts_with(|letter: char| letter.is_ascii_uppercase())
            && self.length(unit) > 2
            && !self.surface(unit).bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// "24-hour hotline", "24 hours a day", "seven days a week" beside it.
    fn is_around_the_clock(&self, expression: &Expression, unit: Per) -> bool {
        let value = expression.low;
        if unit == Per::Day && value == Some(7.0) {
            let back = expression.first.saturating_sub(6);
            return (back..expression.first).any(|at| self.surface(at) == "24")
                && (self.word_is(expression.end, "a") || self.word_is(expression.end, "per"));
        }
        if unit != Per::Hour || value != Some(24.0) || expression.range {
            return false;
        }
        let daily = matches!(self.link(expression.end), Some(Link::A | Link::Per))
            && self.word_is(expression.end + 1, "day");
        let service = (expression.end..expression.end + 5)
            .take_while(|at| {
                self.kind(*at) == Some(TokenKind::Word)
                    || self.symbol(*at, b'-')
                    || self.symbol(*at, b',')
                    || self.symbol(*at, b'/')
            })
            .any(|at| self.mark(at) & mark::AROUND_THE_CLOCK != 0);
        daily || expression.hyphened && service
    }

    /// "a 30-page booklet", "a 14-member committee": attributes that are neither a time, an age nor a capacity.
    fn is_attribute(&self, expression: &Expression) -> bool {
        if expression.hyphened {
            return expression.unit == Some(Unit::Other);
        }
        let at = expression.bare_end;
        if expression.unit.is_some() || !self.is_hyphen(at) || expression.kind != NumeralKind::Exact {
            return false;
        }
        if self.kind(at + 1) != Some(TokenKind::Word)
            || !self.tokens[at + 1].glued
            || self.link(at + 1).is_some()
        {
            return false;
        }
        let noun = at + 1;
        if self.mark(noun) & mark::CAPACITY == 0 {
            return true;
        }
        !(self.word_is(noun, "bed")
            || self.mark(noun + 1) & mark::AROUND_THE_CLOCK != 0
            || self.mark(noun + 2) & mark::AROUND_THE_CLOCK != 0
            || self.word_is(noun + 1, "capacity")
            || self.word_is(noun + 1, "facility"))
    }

    /// Whether the number at `at` can only count the noun after it: no word near it tells anything else.
    pub(super) fn only_counts(&self, at: usize, lead: usize, bounds: Bounds) -> bool {
        let (before, after) = (self.before(lead), self.row(at + 1));
        let tells = after.marks & mark::TELLS
            | self.seen & (mark::MINIMUM | mark::MAXIMUM | mark::LIMIT)
            | u64::from(bounds.low | bounds.high | bounds.age)
            | u64::from(before.has(mark::BEFORE_AGE) & after.has(mark::PERSON));
        // One question, for nobody can foretell the answer to any part of it.
        let (word, bare) = (self.is_word(at + 1), tells == 0);
        word & bare
    }

    /// The unit of an expression, with the ages and counts that only the words around it tell.
    pub(super) fn resolved_unit(&self, expression: &Expression, lead: usize, bounds: &mut Bounds) -> Unit {
        if self.is_old(expression) || self.tells_age(expression, lead, bounds) {
            return Unit::Age;
        }
        if bounds.age {
            // "turned over 12 cases", "age of five cases": the modifier was none.
            *bounds = Bounds { about: bounds.about, ..Bounds::default() };
        }
        let unit = expression.unit.unwrap_or(Unit::Count);
        self.drop_prepositions(expression, lead, unit, bounds);
        unit
    }

    /// "17-year-old", "12 years old", "16 years of age".
    fn is_old(&self, expression: &Expression) -> bool {
        if !matches!(expression.unit, Some(Unit::Duration { .. })) {
            return false;
        }
        let at = expression.end + usize::from(self.symbol(expression.end, b'-'));
        match self.link(at) {
            Some(Link::Of) => self.word_is(at + 1, "age"),
            Some(Link::And | Link::Or) => self.word_is(at + 1, "older") || self.word_is(at + 1, "younger"),
            _ => self.word_is(at, "old") || self.word_is(at, "olds"),
        }
    }

    fn tells_age(&self, expression: &Expression, lead: usize, bounds: &mut Bounds) -> bool {
        let years = match expression.unit {
            None => true,
            Some(Unit::Duration { unit }) => unit == Per::Year,
            _ => false,
        };
        let most = expression.high.or(expression.low).unwrap_or(0.0);
        if !years || !(0.0..=110.0).contains(&most) || expression.kind != NumeralKind::Exact {
            return false;
        }
        if bounds.age {
            return true;
        }
        let after = self.modifier_after(expression.end);
        if let Some((_, Modifier::AgeLow | Modifier::AgeHigh)) = after {
            return true;
        }
        // "if the victim was under 18 and five years otherwise": the unit is lent, and not its own.
        let lent = expression.end == expression.bare_end;
        if most <= 25.0 && (expression.unit.is_none() | lent) && self.is_age_of_some(lead, *bounds) {
            return true;
        }
        if expression.unit.is_some() {
            // "children under 16 years", "minors younger than 18 years".
            return (bounds.high || bounds.low)
                && most <= 25.0
                && lead > 0
                && self.mark(lead - 1) & mark::PERSON != 0
                && self.is_age_bound(lead);
        }
        let noun_follows = self.kind(expression.end) == Some(TokenKind::Word)
            && self.link(expression.end).is_none()
            && !self.row(expression.end).has(mark::PERSON)
            && after.is_none();
        if noun_follows || !(3.0..=80.0).contains(&most) {
            return false;
        }
        let person = lead > 0 && self.mark(lead - 1) & mark::PERSON != 0;
        if person && bounds.is_bound() && self.is_age_bound(lead) {
            return true;
        }
        // "boys of 16 and 17", "girls 14 to 17".
        let of = lead > 1 && self.link(lead - 1) == Some(Link::Of) && self.mark(lead - 2) & mark::PERSON != 0;
        if (person || of) && expression.range && most <= 25.0 {
            return true;
        }
        most <= 30.0 && self.age_before(lead) || self.is_age_of_one(lead) || self.is_set_off(expression, lead)
    }

    /// "the victim was under 18", "girls who are between 12 and 17", but not "the number of victims was under 20".
    fn is_age_of_some(&self, lead: usize, bounds: Bounds) -> bool {
        let is = lead > 1
            && (bounds.between || bounds.is_bound() && self.is_age_bound(lead))
            && ["is", "was", "are", "were"].iter().any(|word| self.word_is(lead - 1, word));
        is && !self.has(mark::NUMBER_NOUN)
            && (self.mark(lead - 2) & mark::PERSON != 0
                || ["who", "whom"].iter().any(|word| self.word_is(lead - 2, word)))
    }

    /// "She was 15 when", "the youngest was 11".
    fn is_age_of_one(&self, lead: usize) -> bool {
        lead > 1
            && self.link(lead - 1) == Some(Link::Other)
            && ["is", "was"].iter().any(|word| self.word_is(lead - 1, word))
            && ["she", "he", "youngest", "oldest", "victim", "girl", "boy", "another"]
                .iter()
                .any(|word| self.word_is(lead - 2, word))
    }

    /// "The man, 41, was jailed", "the suspects, both 33, face".
    fn is_set_off(&self, expression: &Expression, lead: usize) -> bool {
        let set_off = !expression.range
            && lead > 2
            && self.symbol(expression.end, b',')
            && self.kind(expression.end + 1) == Some(TokenKind::Word)
            && self.link(expression.end + 1) != Some(Link::And);
        if !set_off {
            return false;
        }
        if self.word_is(lead - 1, "both") {
            return self.symbol(lead - 2, b',');
        }
        self.symbol(lead - 1, b',')
            && ["man", "woman", "girl", "boy", "teenager", "trafficker", "suspect", "defendant", "official"]
                .iter()
                .any(|word| self.word_is(lead - 2, word))
    }

    fn is_age_bound(&self, lead: usize) -> bool {
        ["under", "over", "below", "above", "younger", "older", "less"]
            .iter()
            .any(|word| self.word_is(lead, word))
    }

    /// "the minimum age for marriage is 18", "raised the age of consent from 14 to 16", "appear to be 21".
    fn age_before(&self, lead: usize) -> bool {
        let Some(verb) = lead.checked_sub(1) else { return false };
        let governs = matches!(self.link(verb), Some(Link::To | Link::At | Link::From))
            || self.link(verb) == Some(Link::Other)
                && ["is", "was", "be", "as"].iter().any(|word| self.word_is(verb, word));
        if !governs {
            return false;
        }
        if self.word_is(verb, "be") && verb > 1 && self.word_is(verb - 2, "appear") {
            return true;
        }
        self.has(mark::AGE)
            && (1..=12.min(verb))
                .map(|back| verb - back)
                .take_while(|at| !self.symbol(*at, b';'))
                .any(|at| self.word_is(at, "age") && !self.symbol(at + 1, b'-'))
    }

    /// Words that bound an amount elsewhere but are prepositions here: "over a five-year timeframe", "within two
    /// districts", "charged under two statutes".
    fn drop_prepositions(&self, expression: &Expression, lead: usize, unit: Unit, bounds: &mut Bounds) {
        if !bounds.is_bound() {
            return;
        }
        let timed = matches!(unit, Unit::Duration { .. });
        // "an increase over the 305 victims of 2015" compares.
        if self.word_is(lead, "over") && self.link(lead + 1) == Some(Link::The) {
            bounds.low = false;
        }
        if self.word_is(lead, "over") && timed {
            let for_so_long = lead > 0
                && (matches!(
                    self.link(lead - 1),
                    Some(Link::Of | Link::To | Link::In | Link::At | Link::A | Link::And)
                ) || [
                    "for", "lasted", "lasting", "took", "takes", "after", "than", "with", "is", "was",
                    "last", "spent", "received", "since",
                ]
                .iter()
                .any(|word| self.word_is(lead - 1, word)));
            let article = matches!(self.link(lead + 1), Some(Link::A | Link::The));
            if article || !for_so_long {
                bounds.low = false;
            }
        }
        if unit == Unit::Count
            && ["within", "under", "beyond"].iter().any(|word| self.word_is(lead, word))
            && lead + 1 >= expression.first
        {
            (bounds.low, bounds.high) = (false, false);
        }
    }

    /// Whether the phrase at `at..end` modifies no number: "information about 12 victims", "jurisdiction over eight
    /// departments".
    pub(super) fn is_no_modifier(&self, at: usize, end: usize, modifier: Modifier) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        // "significantly more than 19 used in 2016" compares.
        if end > at + 1 {
            let compares = ["significantly", "considerably", "substantially", "much", "far", "many"];
            return matches!(modifier, Modifier::Low | Modifier::High)
                && self.word_is(end - 1, "than")
                && compares.iter().any(|word| self.word_is(before, word));
        }
        match modifier {
            Modifier::About if self.word_is(at, "about") => {
                ABOUT_TOPICS.iter().any(|word| self.word_is(before, word))
            }
            Modifier::Low if self.word_is(at, "over") => {
                OVER_WHAT.iter().any(|word| self.word_is(before, word))
            }
            _ => false,
        }
    }

    /// Whether the number at `lead` is of a known set: "of the 4.5 million Indonesians".
    pub(super) fn is_definite(&self, lead: usize) -> bool {
        lead > 0
            && (self.link(lead - 1) == Some(Link::The)
                || self.mark(lead - 1) & mark::DETERMINER != 0 && self.link(lead - 1) != Some(Link::A))
    }

    /// The bound that a noun before the number gives: "a maximum penalty of", "limited stays to", "a 15-year minimum".
    pub(super) fn governing(&self, lead: usize, expression: &Expression) -> Option<Bounds> {
        if !self.has(mark::MINIMUM | mark::MAXIMUM | mark::LIMIT) {
            return None;
        }
        if expression.hyphened
            && (self.word_is(expression.end, "minimum")
                || self.word_is(expression.end, "mandatory") && self.word_is(expression.end + 1, "minimum"))
        {
            return Some(Bounds { low: true, ..Bounds::default() });
        }
        if expression.hyphened && self.word_is(expression.end, "maximum") {
            return Some(Bounds { high: true, ..Bounds::default() });
        }
        let governor = lead.checked_sub(1)?;
        let governs = matches!(self.link(governor), Some(Link::Of | Link::To | Link::At | Link::From))
            || self.word_is(governor, "is")
            || self.word_is(governor, "was");
        if !governs {
            return None;
        }
        for back in 1..=14.min(governor) {
            let at = governor - back;
            match self.kind(at)? {
                TokenKind::Digits | TokenKind::Symbol(b';' | b'.' | b',' | b'(' | b')') => return None,
                TokenKind::Symbol(_) => continue,
                TokenKind::Word => {}
            }
            let marks = self.mark(at);
            let bound = marks & (mark::MINIMUM | mark::MAXIMUM) != 0;
            let noun = (at + 1..at + 4).any(|at| self.mark(at) & mark::PENALTY != 0);
            if bound && noun {
                let low = marks & mark::MINIMUM != 0;
                return Some(Bounds { low, high: !low, ..Bounds::default() });
            }
            let limits = marks & mark::LIMIT != 0
                && back <= 8
                && matches!(self.link(governor), Some(Link::To | Link::At));
            if limits {
                return Some(Bounds { high: true, ..Bounds::default() });
            }
            if self.number_word(at).is_some() && self.link(governor) != Some(Link::To) {
                return None;
            }
        }
        None
    }

    /// Whether a governing bound carries over what stands between two amounts: "five years imprisonment and 1 million
    /// naira".
    pub(super) fn carries(&self, end: usize, lead: usize) -> bool {
        if lead < end || lead - end > 8 {
            return false;
        }
        let joined = (end..lead).any(|at| matches!(self.link(at), Some(Link::And | Link::Or)));
        let plain = (end..lead).all(|at| match self.kind(at) {
            Some(TokenKind::Symbol(b'\'' | POSSESSIVE)) => true,
            Some(TokenKind::Word) => {
                matches!(self.link(at), None | Some(Link::And | Link::Or | Link::A | Link::Of | Link::In))
            }
            _ => false,
        });
        joined && plain || lead > end && (end..lead).all(|at| self.link(at) == Some(Link::To))
    }

    /// Whether "double" or "twice" at `at` is a multiple.
    pub(super) fn class_of_multiple(&self, at: usize, modified: bool) -> Option<Class> {
        let compares = self.mark(at + 1) & mark::COMPARISON != 0;
        let verb = [
            "doubled",
            "tripled",
            "quadrupled",
            "trebled",
            "quintupled",
            "doubling",
            "tripling",
            "quadrupling",
        ]
        .iter()
        .any(|word| self.word_is(at, word));
        if self.word_is(at, "twice") || self.word_is(at, "thrice") {
            return Some(if compares { Class::Statistic } else { Class::Idiom });
        }
        (verb || compares || modified || self.surface(at).to_ascii_lowercase().ends_with("fold"))
            .then_some(Class::Statistic)
    }
}

#[rustfmt::skip]
const ABOUT_TOPICS: &[&str] = &[
    "information", "calls", "complaints", "reports", "news", "concerns", "concern", "training", "awareness", "evidence", "details", "data", "allegations",
    "knowledge", "questions", "inquiries", "materials", "articles", "stories", "tips", "learned", "told", "know", "informed", "spoke", "talk", "report",
    "messages", "leaflets", "film", "films", "videos", "story", "guidance", "education", "workshops", "seminars",
];

#[rustfmt::skip]
const OVER_WHAT: &[&str] = &[
    "jurisdiction", "control", "authority", "custody", "oversight", "power", "presided", "concern", "concerns", "dispute", "disputes", "turned", "handed",
    "take", "took", "taken", "sovereignty", "responsibility", "turning", "presides", "ruled", "all", "carried", "go", "going", "left", "advantage", "supervision",
];
