//! Expressions: a numeral with its unit, or two of them as the ends of a range.

use super::Cursor;
use super::currencies::Purse;
use super::links::Link;
use super::marks::mark;
use super::modifiers::Bounds;
use super::numerals::{Numeral, NumeralKind};
use super::units::{UnitWord, days, duration};
use crate::parse::tokens::TokenKind;
use crate::{Currency, Per, Unit};

/// A numeral with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quantity {
    pub(super) first: usize,
    /// The token after the unit.
    pub(super) end: usize,
    pub(super) value: f64,
    pub(super) mantissa: f64,
    pub(super) kind: NumeralKind,
    pub(super) unit: Option<Unit>,
    /// "times", which is a multiple only where something is compared.
    pub(super) times: bool,
    /// Whether a hyphen joins the unit: "two-day".
    pub(super) hyphened: bool,
    /// The token after the numeral itself.
    pub(super) bare_end: usize,
}

/// A quantity, or a range of two.
#[derive(Clone, Copy, Debug, PartialEq)]
// Each flag is a fact of its own that some rule asks for.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Expression {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) kind: NumeralKind,
    pub(super) unit: Option<Unit>,
    pub(super) times: bool,
    pub(super) hyphened: bool,
    pub(super) bare_end: usize,
    /// Whether it is a range.
    pub(super) range: bool,
    /// A bound that the words within the range give: "one to more than 10 years".
    pub(super) about: bool,
    /// The dollar values of a range whose ends carry them.
    pub(super) dollars: Option<(f64, f64)>,
}

/// The most numbers of a list that share the unit of its last.
const LIST: usize = 16;

impl Quantity {
    fn of(numeral: Numeral) -> Self {
        Self {
            first: numeral.first,
            end: numeral.end,
            value: numeral.value,
            mantissa: numeral.mantissa,
            kind: numeral.kind,
            unit: None,
            times: false,
            hyphened: false,
            bare_end: numeral.end,
        }
    }

    pub(super) fn single(self) -> Expression {
        Expression {
            first: self.first,
            end: self.end,
            low: Some(self.value),
            high: (self.kind != NumeralKind::Vague).then_some(self.value),
            kind: self.kind,
            unit: self.unit,
            times: self.times,
            hyphened: self.hyphened,
            bare_end: self.bare_end,
            range: false,
            about: self.kind == NumeralKind::Vague,
            dollars: None,
        }
    }

    const fn is_money(self) -> bool {
        matches!(self.unit, Some(Unit::Money { .. }))
    }

    fn time(self) -> Option<Per> {
        match self.unit {
            Some(Unit::Duration { unit }) => Some(unit),
            _ => None,
        }
    }
}

impl Cursor<'_> {
    /// The quantity that begins at `at`.
    pub(super) fn quantity(&self, at: usize, joined: bool, purse: &mut Purse) -> Option<Quantity> {
        if let Some((first, number, currency)) = self.currency_before(at) {
            let numeral = self.numeral(number, joined)?;
            let quantity = Quantity { first, unit: Some(Unit::Money { currency }), ..Quantity::of(numeral) };
            return (numeral.kind == NumeralKind::Exact || self.kind(number) == Some(TokenKind::Word))
                .then_some(quantity);
        }
        let numeral = self.numeral(at, joined)?;
        let quantity = Quantity::of(numeral);
        if numeral.kind == NumeralKind::Share {
            return Some(Quantity { unit: Some(Unit::Percent), ..quantity });
        }
        Some(self.with_unit(quantity, purse))
    }

    /// The quantity at `at` of a plain number with nothing after it that it might go on with: "12 victims", "$500 each".
    pub(super) fn alone(&self, at: usize) -> Option<Quantity> {
        let (first, number, unit) = match self.kind(at)? {
            TokenKind::Symbol(_) => {
                let (first, number, currency) = self.currency_before(at)?;
                (first, number, Some(Unit::Money { currency }))
            }
            TokenKind::Word | TokenKind::Digits => (at, at, None),
        };
        if self.row(number + 1).has(mark::GOES_ON) {
            return None;
        }
        let value = self.plain_value(number)?;
        Some(Quantity { first, unit, ..Quantity::of(Numeral::exact(number, number + 1, value, value)) })
    }

    fn with_unit(&self, quantity: Quantity, purse: &mut Purse) -> Quantity {
        let mut at = self.after_head(quantity.end);
        at += usize::from(quantity.kind == NumeralKind::Vague && self.link(at) == Some(Link::Of));
        if !self.row(at).has(mark::UNIT | mark::CURRENCY) {
            return quantity;
        }
        if let Some((end, unit)) = self.unit_word(at) {
            return self.with_unit_word(quantity, end, unit, purse);
        }
        if let Some((end, currency)) = self.currency_after(at, quantity.value, purse) {
            return Quantity { end, unit: Some(Unit::Money { currency }), ..quantity };
        }
        quantity
    }

    fn with_unit_word(&self, quantity: Quantity, end: usize, unit: UnitWord, _purse: &mut Purse) -> Quantity {
        let hyphened = self.symbol(quantity.end, b'-');
        let with = |unit| Quantity { end, unit: Some(unit), hyphened, ..quantity };
        match unit {
            UnitWord::Percent => with(Unit::Percent),
            // "one day off per week".
            UnitWord::Time(Per::Day, _) if self.word_is(end, "off") => quantity,
            // "six day centers".
            UnitWord::Time(Per::Day, _) if !hyphened && quantity.value > 1.0 && self.is_day_center(end) => {
                quantity
            }
            UnitWord::Times => Quantity { times: true, ..with(Unit::Multiple) },
            UnitWord::Fold => with(Unit::Multiple),
            UnitWord::Other => with(Unit::Other),
            UnitWord::Time(unit, held) => {
                let time = Quantity { value: quantity.value * held, ..with(duration(unit)) };
                if hyphened { time } else { self.compound(time, unit, unit) }
            }
        }
    }

    fn is_day_center(&self, end: usize) -> bool {
        let singular = self.word_is(end - 1, "day");
        singular
            && (self.mark(end) & mark::AROUND_THE_CLOCK != 0
                || self.word_is(end, "laborers")
                || self.word_is(end, "schools"))
    }

    /// "eight years and eight months": the smaller unit joins the larger.
    fn compound(&self, time: Quantity, unit: Per, last: Per) -> Quantity {
        let mut at = time.end;
        if self.symbol(at, b',') {
            at += 1;
        }
        if self.link(at) == Some(Link::And) {
            at += 1;
        }
        let Some(numeral) = self
            .numeral(at, false)
            .filter(|numeral| numeral.first == at && numeral.kind == NumeralKind::Exact)
        else {
            return self.and_a_half_unit(time);
        };
        let Some((end, UnitWord::Time(smaller, 1.0))) = self.unit_word(numeral.end) else { return time };
        let most = match smaller {
            Per::Hour => 23.0,
            Per::Day => 30.0,
            Per::Week => 4.0,
            _ => 11.0,
        };
        if smaller >= last || numeral.value > most || self.symbol(numeral.end, b'-') {
            return time;
        }
        let value = time.value + converted(numeral.value, smaller, unit);
        self.compound(Quantity { end, value, ..time }, unit, smaller)
    }

    /// "one year and a half".
    fn and_a_half_unit(&self, time: Quantity) -> Quantity {
        let half = self.link(time.end) == Some(Link::And)
            && self.link(time.end + 1) == Some(Link::A)
            && self.word_is(time.end + 2, "half");
        if half { Quantity { value: time.value + 0.5, end: time.end + 3, ..time } } else { time }
    }

    /// The expression that begins at `at`: a quantity, or the range that it opens.
    pub(super) fn expression(
        &self,
        at: usize,
        lead: usize,
        bounds: Bounds,
        purse: &mut Purse,
    ) -> Option<Expression> {
        let between = bounds.between || self.spreads(lead);
        let first = self.quantity(at, !between, purse)?;
        if first.time().is_none() && !self.row(first.end).has(mark::GOES_ON) {
            return Some(first.single());
        }
        let range = self.range(first, lead, Bounds { between, ..bounds }, purse);
        Some(
            range
                .unwrap_or_else(|| Quantity { unit: self.shared_unit(first, lead, purse), ..first }.single()),
        )
    }

    /// Whether "ranging from" or its like stands right before.
    fn spreads(&self, lead: usize) -> bool {
        if !self.has(mark::SPREAD) {
            return false;
        }
        let from = lead.checked_sub(1).filter(|at| self.link(*at) == Some(Link::From));
        from.is_some_and(|from| from > 0 && self.mark(from - 1) & mark::SPREAD != 0)
    }

    fn range(&self, first: Quantity, lead: usize, bounds: Bounds, purse: &mut Purse) -> Option<Expression> {
        if first.kind == NumeralKind::Share && first.unit != Some(Unit::Percent) {
            return None;
        }
        if let Some(life) = self.to_life(first) {
            return Some(life);
        }
        let (next, open) = self.range_joint(first, bounds)?;
        if let Some(second) = self.quantity(next, !bounds.between, purse) {
            return self.joined(first, second, lead, open, bounds);
        }
        // "from three years and a small fine to six years".
        let to = first.time().and_then(|_| self.over_nouns(first.end, bounds))?;
        let second = self.quantity(to + 1, false, purse)?;
        self.joined(first, second, lead, Bounds::default(), bounds)
    }

    /// "five years to life", "10 years' to life imprisonment".
    fn to_life(&self, first: Quantity) -> Option<Expression> {
        first.time()?;
        let mut at = first.end;
        while self.symbol(at, b'\'')
            || self.word_is(at, "imprisonment")
            || self.word_is(at, "in")
            || self.word_is(at, "prison")
        {
            at += 1;
        }
        let to = matches!(self.link(at), Some(Link::To | Link::Or))
            || self.link(at) == Some(Link::And)
                && self.link(first.first.wrapping_sub(1)) == Some(Link::Between);
        let life = at + 1 + usize::from(self.link(at + 1) == Some(Link::A));
        if self.link(at) == Some(Link::Or)
            || !to
            || !(self.word_is(life, "life") || self.word_is(life, "death"))
        {
            return None;
        }
        Some(Expression { high: None, ..first.single() })
    }

    /// Where the second end of a range begins, and the bound that the joint itself opens.
    fn range_joint(&self, first: Quantity, bounds: Bounds) -> Option<(usize, Bounds)> {
        let mut at = first.end;
        if first.time().is_some() && self.symbol(at, b'\'') {
            at += 1;
        }
        // "three years imprisonment to five years".
        if first.time().is_some() && !self.is_joint(at, bounds) {
            at = self.over_nouns(at, bounds)?;
        }
        let hyphen = self.symbol(at, b'-');
        if hyphen && !matches!(self.link(at + 1), Some(Link::To | Link::And | Link::Or)) {
            return Some((at + 1, Bounds::default()));
        }
        at += usize::from(hyphen);
        let mut open = Bounds::default();
        match self.link(at)? {
            Link::To | Link::Until => {}
            // "boys of 16 and 17"; "12- and 13-year-olds", but "two- and three-day workshops" are two.
            Link::And
                if bounds.between
                    || bounds.age && !bounds.is_bound()
                    || hyphen && (self.word_is(at + 5, "old") || self.word_is(at + 5, "olds"))
                    || self.is_of_youths(first)
                    || self.opens_other_bound(at + 1, bounds) => {}
            Link::Or if self.opens_other_bound(at + 1, bounds) => {}
            Link::Or => return self.alternative(first, at),
            _ => return None,
        }
        at += 1;
        at += usize::from(self.symbol(at, b'-'));
        if self.link(at) == Some(Link::A) && self.modifier(at + 1).is_some() {
            at += 1;
        }
        while let Some((end, modifier)) = self.modifier(at) {
            open.add(modifier);
            at = end;
        }
        // "sentenced four to between six and nine years"
        if open.between {
            return None;
        }
        if self.link(at) == Some(Link::A) && self.number_word(at + 1).is_some() {
            at += 1;
        }
        Some((at, open))
    }

    fn is_of_youths(&self, first: Quantity) -> bool {
        let at = first.first;
        at > 1
            && self.link(at - 1) == Some(Link::Of)
            && self.mark(at - 2) & mark::PERSON != 0
            && (4.0..=25.0).contains(&first.value)
            && first.unit.is_none()
    }

    fn is_joint(&self, at: usize, bounds: Bounds) -> bool {
        self.symbol(at, b'-')
            || matches!(self.link(at), Some(Link::To | Link::Until | Link::Or))
            || self.link(at) == Some(Link::And) && (bounds.between || self.opens_other_bound(at + 1, bounds))
    }

    /// "not less than five years and not more than 25 years".
    fn opens_other_bound(&self, at: usize, bounds: Bounds) -> bool {
        let at = at + usize::from(self.link(at) == Some(Link::A));
        bounds.low
            && self.modifier(at).is_some_and(|(_, modifier)| {
                let mut other = Bounds::default();
                other.add(modifier);
                other.high
            })
    }

    /// Over the nouns that stand between the ends of a range of terms: "six months imprisonment with a fine to five years".
    fn over_nouns(&self, at: usize, bounds: Bounds) -> Option<usize> {
        if self.word_is(at, "up") && self.link(at + 1) == Some(Link::To) {
            return Some(at + 1);
        }
        if !bounds.between {
            return None;
        }
        for at in at..at + 9 {
            let stops = match self.kind(at)? {
                TokenKind::Word => self.number_word(at).is_some(),
                TokenKind::Symbol(sign) => sign != b'\'',
                TokenKind::Digits => true,
            };
            if stops {
                return None;
            }
            if self.link(at) == Some(Link::To) {
                return Some(at);
            }
        }
        None
    }

    /// "one or two", "five or six": neighbours are a range.
    fn alternative(&self, first: Quantity, or: usize) -> Option<(usize, Bounds)> {
        let second = self.numeral(or + 1, false)?;
        let near = second.value > first.value && second.value <= first.value + 2.0 && first.value < 20.0;
        let plain = first.unit.is_none() && second.kind == NumeralKind::Exact && second.first == or + 1;
        (near && plain).then_some((or + 1, Bounds::default()))
    }

    /// Both ends as one expression, where their units agree and the first is the lower.
    fn joined(
        &self,
        first: Quantity,
        second: Quantity,
        lead: usize,
        open: Bounds,
        bounds: Bounds,
    ) -> Option<Expression> {
        let mut low = first.value;
        let mut high = second.value;
        let unit = match (first.unit, second.unit) {
            (None, unit) => {
                // "two to three million".
                if second.mantissa < second.value && first.value < second.mantissa && first.value < 1000.0 {
                    low *= second.value / second.mantissa;
                }
                unit
            }
            (Some(unit), None) if self.symbol(first.bare_end, b'-') => Some(unit),
            (Some(unit @ Unit::Money { .. }), None) => Some(unit),
            (Some(Unit::Duration { .. } | Unit::Percent | Unit::Multiple | Unit::Other), None) => {
                return None;
            }
            (Some(Unit::Duration { unit: from }), Some(Unit::Duration { unit: to })) => {
                low = converted(low, from, to);
                Some(duration(to))
            }
            (Some(from), Some(to)) if from == to => Some(to),
            _ => return None,
        };
        if first.is_money()
            && second.is_money()
            && second.mantissa < second.value
            && first.value < second.mantissa
        {
            low *= second.value / second.mantissa;
        }
        if unit.is_none() {
            let grouped = |end: Quantity, value| {
                if end.bare_end == end.first + 1 { self.grouped(end.first, value) } else { value }
            };
            (low, high) = (grouped(first, low), grouped(second, high));
        }
        let vague = second.kind == NumeralKind::Vague;
        if low >= high || first.hyphened && !second.hyphened || self.is_change(first, lead, bounds) {
            return None;
        }
        let high_open = open.low || vague;
        Some(Expression {
            first: first.first,
            end: second.end,
            low: Some(low),
            high: (!high_open).then_some({
                if !low.is_finite() {
                    high = low;
                }
                high
            }),
            kind: NumeralKind::Exact,
            unit,
            times: first.times || second.times,
            hyphened: second.hyphened,
            bare_end: second.bare_end,
            range: true,
            about: open.about || vague || first.kind == NumeralKind::Vague,
            dollars: None,
        })
    }

    /// Whether "from three to six" tells a change: two amounts, not a range.
    pub(super) fn is_change(&self, first: Quantity, lead: usize, bounds: Bounds) -> bool {
        let from = self.has(mark::CHANGE) && self.before(lead).link == Some(Link::From);
        if !from || bounds.between && !self.is_joined_by_to(first) {
            return false;
        }
        for back in 2..=45.min(lead) {
            let at = lead - back;
            if self.symbol(at, b';') {
                return false;
            }
            let marks = self.mark(at);
            if marks & mark::SPREAD != 0 {
                return false;
            }
            if marks & mark::CHANGE != 0 {
                return true;
            }
        }
        false
    }

    fn is_joined_by_to(&self, first: Quantity) -> bool {
        self.link(first.end) == Some(Link::To)
    }

    /// The unit that a bare number has from the number joined to it: "528,300 and 265,000 Bahraini dinar",
    /// "from five to eleven years" as a change.
    fn shared_unit(&self, first: Quantity, lead: usize, purse: &mut Purse) -> Option<Unit> {
        if first.unit.is_some() || first.kind != NumeralKind::Exact {
            return first.unit;
        }
        let mut at = first.end;
        let hyphen = self.symbol(at, b'-');
        at += usize::from(hyphen);
        let change = self.before(lead).link == Some(Link::From) && self.link(at) == Some(Link::To);
        let mut listed = false;
        for _ in 0..LIST {
            if self.symbol(at, b',') {
                listed = true;
                at += 1;
            }
            let joint = matches!(self.link(at), Some(Link::And | Link::Or))
                || change && self.link(at) == Some(Link::To);
            at += usize::from(joint);
            if !joint && !listed {
                return None;
            }
            let second = self.quantity(at, false, purse).filter(|second| second.first == at)?;
            if second.unit.is_none() && (listed || !joint) && second.kind == NumeralKind::Exact {
                if joint {
                    return None;
                }
                at = second.end;
                continue;
            }
            let lends = match second.unit {
                Some(Unit::Money { .. }) => self.currency_before(at).is_none(),
                Some(Unit::Percent) => second.kind == NumeralKind::Exact,
                Some(Unit::Duration { .. }) => second.hyphened == hyphen,
                _ => false,
            };
            return second.unit.filter(|_| {
                lends && joint && second.kind == NumeralKind::Exact && !(listed && at == first.end + 2)
            });
        }
        None
    }

    /// A range whose ends carry their dollar values: "two million lek ($18,080) and five million lek ($45,210)".
    pub(super) fn range_with_dollars(
        &self,
        at: usize,
        lead: usize,
        bounds: Bounds,
        purse: &mut Purse,
    ) -> Option<Expression> {
        let first = self.quantity(at, false, purse)?;
        let (first_value, after) = self.value_in_parentheses(first.end, purse)?;
        let between = bounds.between || self.spreads(lead);
        match self.link(after)? {
            Link::To => {}
            Link::And if between => {}
            _ => return None,
        }
        let second = self.quantity(after + 1, false, purse)?;
        let same = match (first.unit, second.unit) {
            (None, Some(Unit::Money { .. })) => true,
            (first, second) => {
                first == second && second.is_some_and(|unit| matches!(unit, Unit::Money { .. }))
            }
        };
        let (second_value, end) = self.value_in_parentheses(second.end, purse)?;
        if !same
            || first.value >= second.value
            || first_value >= second_value
            || self.is_change(Quantity { end: after, ..first }, lead, Bounds { between: false, ..bounds })
        {
            return None;
        }
        Some(Expression {
            end,
            low: Some(first.value),
            high: Some(second.value),
            unit: second.unit,
            range: true,
            dollars: Some((first_value, second_value)),
            ..first.single()
        })
    }

    /// A dollar value in parentheses, alone: its value and the token after the closing parenthesis.
    fn value_in_parentheses(&self, at: usize, purse: &mut Purse) -> Option<(f64, usize)> {
        if !self.symbol(at, b'(') {
            return None;
        }
        let mut from = at + 1;
        // "(FCFA) ($34,140)".
        if self.symbol(from + 1, b')') && self.symbol(from + 2, b'(') {
            from += 3;
        }
        let value = self.quantity(from, false, purse)?;
        let dollars = value.unit == Some(Unit::Money { currency: Currency::USD });
        (dollars && self.symbol(value.end, b')')).then_some((value.value, value.end + 1))
    }
}

/// So many of one unit of time in another. A twelfth is no binary fraction, so months and years are divided.
fn converted(value: f64, from: Per, to: Per) -> f64 {
    match (from, to) {
        (Per::Month, Per::Year) => value / 12.0,
        (Per::Year, Per::Month) => value * 12.0,
        _ => value * days(from) / days(to),
    }
}
