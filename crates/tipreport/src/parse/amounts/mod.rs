//! Tokens of a sentence to figures: every number with its class and, where it measures something, its amount,
//! unit and rate.

mod ages;
mod classes;
mod currencies;
mod expression;
mod links;
mod marks;
mod modifiers;
mod numerals;
mod rates;
mod units;
mod words;

#[cfg(test)]
mod tests;

use classes::{Unmeasured, span_of};
pub(crate) use currencies::Purse;
use expression::Expression;
use links::Link;
use marks::mark;
use modifiers::{Bounds, Modifiers, Pending};
use numerals::{NumberWord, NumeralKind};
use words::{Row, WORDS, Words};

use super::lexicon::{Lexicon, Word};
use super::places::{
    Places,
    mark::{NUMBER as NUMBER_MARK, STRANGE},
};
use super::tokens::{EURO, POSSESSIVE, Token, TokenKind};
use crate::{Amount, Currency, Per, Span, Unit};

/// What a number is.
pub(crate) use crate::NumberClass as Class;

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
    /// Of a year or a date, the year or years that it names.
    pub(crate) amount: Amount,
    pub(crate) unit: Unit,
    pub(crate) per: Option<Per>,
    /// The place, among the figures of the sentence, of the local-currency amount whose value this one gives.
    pub(crate) value_of: Option<u32>,
}

/// The words and phrases that this stage knows.
#[derive(Debug)]
pub(crate) struct AmountTables {
    /// For each word and symbol, what it tells of the numbers near it.
    rows: Box<[Row; WORDS]>,
    links: Words<Link>,
    marks: Words<u64>,
    months: Words<u8>,
    adverbs: Words<Per>,
    numbers: Words<NumberWord>,
    multiples: Words<f64>,
    currencies: currencies::Currencies,
    units: units::Units,
    modifiers: Modifiers,
    /// For each word, the tokens that may stand second in a modifier that it begins, by their bits.
    seconds: Vec<u64>,
}

#[rustfmt::skip]
const MULTIPLES: &[(&str, f64)] = &[
    ("double doubled doubles doubling twice twofold", 2.0), ("triple tripled triples tripling treble trebled thrice threefold", 3.0),
    ("quadruple quadrupled quadrupling fourfold", 4.0), ("quintupled fivefold", 5.0), ("sixfold", 6.0), ("sevenfold", 7.0), ("eightfold", 8.0),
    ("ninefold", 9.0), ("tenfold", 10.0),
];

impl AmountTables {
    /// The tables over a lexicon; [`seal`](Self::seal) must follow when it is whole.
    pub(crate) fn new(lexicon: &mut Lexicon) -> Self {
        Self {
            rows: Row::table(),
            links: Words::new(lexicon, links::LINKS.iter().copied()),
            marks: Words::new(lexicon, marks::MARKS.iter().copied()),
            months: Words::new(lexicon, links::MONTHS.iter().copied()),
            adverbs: Words::new(lexicon, rates::ADVERBS.iter().copied()),
            numbers: Words::new(lexicon, numerals::NUMBER_WORDS.iter().copied()),
            multiples: Words::new(lexicon, MULTIPLES.iter().copied()),
            currencies: currencies::Currencies::new(lexicon),
            units: units::Units::new(lexicon),
            modifiers: Modifiers::new(lexicon),
            seconds: Vec::new(),
        }
    }

    pub(crate) fn seal(&mut self, lexicon: &Lexicon) {
        self.numbers.seal(lexicon);
        self.multiples.seal(lexicon);
        self.currencies.seal(lexicon);
        self.units.seal(lexicon);
        self.modifiers.seal(lexicon);
        self.seconds = vec![0; lexicon.len() + 1];
        for (word, second) in self.modifiers.before().seconds() {
            self.seconds[word.index()] |= second;
        }
        self.fill_rows(lexicon);
    }

    fn fill_rows(&mut self, lexicon: &Lexicon) {
        assert!(lexicon.len() < WORDS, "there is a row for every word");
        let rows = &mut self.rows;
        let mut mark = |word: Word, mark| rows[word.index()].marks |= mark;
        self.marks.iter().for_each(|(word, marks)| mark(word, marks));
        self.numbers.iter().for_each(|(word, _)| mark(word, mark::NUMBER));
        self.multiples.iter().for_each(|(word, _)| mark(word, mark::MULTIPLE));
        self.currencies.openers().for_each(|word| mark(word, mark::CURRENCY));
        self.currencies.codes().for_each(|word| mark(word, mark::CODE));
        self.units.openers().for_each(|word| mark(word, mark::UNIT));
        self.modifiers.before().lone_words().for_each(|word| mark(word, mark::OPENS));
        self.modifiers.before().seconds().for_each(|(word, _)| mark(word, mark::OPENS_PHRASE));
        self.modifiers.before().words().for_each(|word| mark(word, mark::LEADS));
        self.modifiers.fillers().for_each(|word| mark(word, mark::FILLER));
        self.modifiers.openers_after().for_each(|word| mark(word, mark::MODIFIER_AFTER));
        for (symbols, marks) in marks::SYMBOLS {
            symbols.iter().for_each(|symbol| mark(Word::symbol(*symbol), *marks));
        }
        mark(Word::DIGITS, mark::GOES_ON);
        self.units.times().for_each(|(word, per)| rows[word.index()].time = per);
        self.adverbs.iter().for_each(|(word, per)| rows[word.index()].adverb = Some(per));
        self.months.iter().for_each(|(word, month)| rows[word.index()].month = Some(month));
        self.links.iter().for_each(|(word, link)| rows[word.index()].link = Some(link));
        self.numbers.iter().for_each(|(word, number)| rows[word.index()].number = number.below_hundred());
        for (phrase, _) in self.modifiers.before().rows() {
            for (at, word) in phrase.iter().enumerate() {
                // "an" of "an estimated": the scan stops at "estimated" as it does at a number.
                if phrase.get(at + 1).is_none_or(|next| rows[next.index()].has(mark::ESTIMATE)) {
                    rows[word.index()].marks |= mark::ENDS_LEAD;
                }
                if at + 2 == phrase.len() {
                    rows[word.index()].marks |= mark::BEFORE_END;
                }
            }
        }
        rows.iter_mut().for_each(Row::conclude);
    }

    /// Marks the words that the scan must look at.
    pub(crate) fn mark(&self, lexicon: &mut Lexicon) {
        for word in lexicon.words() {
            if self.row(word).has(mark::SCANNED) {
                lexicon.mark(word, NUMBER_MARK);
            }
        }
        for word in marks::BESIDE_NUMBERS.split_whitespace() {
            lexicon.mark(lexicon.lookup(word.as_bytes()), STRANGE);
        }
    }

    /// The marks of all words of a sentence.
    fn marks_of(&self, tokens: &[Token]) -> u64 {
        /// Most sentences are of one or two blocks: the loop over them ends where it did in the sentence before.
        const BLOCK: usize = 16;
        let union = |marks, token: &Token| marks | self.row(token.word).marks;
        let (blocks, rest) = tokens.as_chunks::<BLOCK>();
        // The last tokens are a block too, though some of them were in the one before.
        let last = tokens.last_chunk::<BLOCK>();
        let last = last.map_or_else(|| rest.iter().fold(0, union), |block| block.iter().fold(0, union));
        blocks.iter().fold(last, |marks, block| block.iter().fold(marks, union))
    }

    fn row(&self, word: Word) -> &Row {
        &self.rows[word.index() % WORDS]
    }
}

/// What stands before and after a sentence.
const NO_TOKEN: Token = Token {
    span: Span { start: 0, end: 0 },
    kind: TokenKind::Symbol(0),
    word: Word::UNKNOWN,
    glued: false,
    marks: 0,
};

/// A sentence with the tables to read it by.
struct Cursor<'a> {
    text: &'a str,
    tokens: &'a [Token],
    tables: &'a AmountTables,
    /// The marks of all its words.
    seen: u64,
}

impl<'a> Cursor<'a> {
    /// The token at `at`, or an empty one beyond the sentence: to choose between two places takes no branch.
    fn token(&self, at: usize) -> &'a Token {
        self.tokens.get(at).unwrap_or(&NO_TOKEN)
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn word(&self, at: usize) -> Word {
        self.token(at).word
    }

    fn symbol(&self, at: usize, symbol: u8) -> bool {
        self.word(at) == Word::symbol(symbol)
    }

    fn surface(&self, at: usize) -> &'a str {
        &self.text[self.token(at).span]
    }

    fn bytes(&self, at: usize) -> &'a [u8] {
        &self.text.as_bytes()[self.token(at).span.range()]
    }

    fn is_word(&self, at: usize) -> bool {
        self.token(at).kind == TokenKind::Word
    }

    /// The value of the digits at `at`, if they are few and nothing stands between them.
    fn few_digits(&self, at: usize) -> Option<u32> {
        numerals::few_digits(self.text.as_bytes(), self.token(at).span)
    }

    /// The number of the bytes of a token.
    fn length(&self, at: usize) -> usize {
        self.token(at).span.len()
    }

    fn word_is(&self, at: usize, word: &str) -> bool {
        self.length(at) == word.len() && self.bytes(at).eq_ignore_ascii_case(word.as_bytes())
    }

    fn row(&self, at: usize) -> &'a Row {
        self.tables.row(self.word(at))
    }

    fn link(&self, at: usize) -> Option<Link> {
        self.row(at).link
    }

    fn mark(&self, at: usize) -> u64 {
        self.row(at).marks
    }

    /// What stands before `at`.
    fn before(&self, at: usize) -> &'a Row {
        self.row(at.wrapping_sub(1))
    }

    fn number_word(&self, at: usize) -> Option<NumberWord> {
        let word = self.word(at);
        self.tables.row(word).has(mark::NUMBER).then(|| self.tables.numbers.get(word)).flatten()
    }

    /// Whether the sentence has a word of one of some marks.
    const fn has(&self, marks: u64) -> bool {
        self.seen & marks != 0
    }

    /// Whether a hyphen, not a dash, stands at `at` and joins what is on both its sides.
    fn is_hyphen(&self, at: usize) -> bool {
        let glued = self.tokens.get(at).is_some_and(|token| token.glued);
        glued && self.symbol(at, b'-') && matches!(self.surface(at), "-" | "\u{2010}" | "\u{2011}")
    }
}

/// Writes the figures of a sentence to `out`, in the order of the text; `out` is emptied first. `purse` keeps the
/// currencies that the text has named, for the bare names of later sentences.
pub(crate) fn scan_figures_in(
    text: &str,
    tokens: &[Token],
    tables: &AmountTables,
    places: &Places,
    purse: &mut Purse,
    out: &mut Vec<Figure>,
) {
    out.clear();
    let Some(first) = places.next(NUMBER_MARK, 0) else { return };
    let cursor = Cursor { text, tokens, tables, seen: tables.marks_of(tokens) };
    Scanner {
        cursor: &cursor,
        purse,
        out,
        pending: None,
        estimate: None,
        reference: None,
        money: None,
        governed: None,
        last: None,
    }
    .scan(first, places);
}

/// The pass over a sentence: what has been read that bears on the number to come.
struct Scanner<'a, 'b> {
    cursor: &'a Cursor<'a>,
    purse: &'b mut Purse,
    out: &'b mut Vec<Figure>,
    pending: Option<Pending>,
    /// The verb of estimating that governs what follows, up to a semicolon.
    estimate: Option<usize>,
    /// The token after the last reference, and whether it opened a list.
    reference: Option<(usize, bool)>,
    /// The last amount of money that was no dollar value.
    money: Option<LocalMoney>,
    /// The bound that "a minimum penalty of" gave, and the token after the amount that it gave it to.
    governed: Option<(Bounds, usize)>,
    /// The token after the last amount, and its unit.
    last: Option<(usize, Unit)>,
}

/// An amount of money that a dollar value in parentheses may follow.
#[derive(Clone, Copy)]
struct LocalMoney {
    figure: usize,
    end: usize,
    bounds: Bounds,
    range: bool,
}

impl Scanner<'_, '_> {
    fn scan(&mut self, first: usize, places: &Places) {
        let (mut from, mut next) = (0, Some(first));
        while let Some(at) = next {
            from = self.number(from, at);
            next = places.next(NUMBER_MARK, from);
        }
    }

    /// Reads the number at `at` with what leads to it, from `from` on; the token after what has been read.
    fn number(&mut self, from: usize, at: usize) -> usize {
        if self.cursor.is_led(at) {
            let end = self.lead(from, at);
            if end > at {
                return end;
            }
        }
        match self.cursor.tokens[at].kind {
            TokenKind::Word => self.word(at),
            TokenKind::Digits => self.digits(at),
            TokenKind::Symbol(_) => self.measured(at).unwrap_or(at + 1),
        }
    }

    /// Reads the modifiers and codes that lead to the number at `at`, none of them before `from`; the token after what
    /// has been read.
    fn lead(&mut self, from: usize, at: usize) -> usize {
        let cursor = self.cursor;
        // "Rs. 500".
        let dotted = at >= from + 2 && cursor.symbol(at - 1, b'.') && cursor.row(at - 2).has(mark::CODE);
        let mut place = if dotted { at - 2 } else { at };
        let mut first = place;
        while place > from && cursor.row(place - 1).has(mark::LEADS) {
            place -= 1;
            first = if cursor.opens(place) { place } else { first };
        }
        while first < at {
            let opened = if cursor.opens(first) { self.opening(first) } else { None };
            first = opened.unwrap_or(first + 1);
        }
        first
    }

    /// The modifier, the multiple or the money after its code that begins at `at`; the token after it.
    fn opening(&mut self, at: usize) -> Option<usize> {
        self.code(at).or_else(|| self.multiple(at)).or_else(|| self.modifier(at))
    }

    /// The amount of money that begins with a code; the token after it.
    fn code(&mut self, at: usize) -> Option<usize> {
        let number = self.cursor.row(at).has(mark::CODE)
            && matches!(self.cursor.kind(at + 1), Some(TokenKind::Digits | TokenKind::Symbol(b'.')));
        if number { self.measured(at) } else { None }
    }

    /// The modifier that begins at `at`, which waits for its number; the token after it.
    fn modifier(&mut self, at: usize) -> Option<usize> {
        let (end, modifier) = self.cursor.modifier(at)?;
        Some(self.modify(at, end, modifier))
    }

    fn word(&mut self, at: usize) -> usize {
        let cursor = self.cursor;
        if cursor.row(at).has(mark::ESTIMATE) {
            let adjective = at > 0
                && (matches!(cursor.link(at - 1), Some(Link::A | Link::The | Link::Of))
                    || cursor.word_is(at - 1, "some")
                    || cursor.word_is(at - 1, "its"));
            let estimated = cursor.word_is(at, "estimated");
            if !(adjective && estimated && self.number_follows(at + 1)) {
                self.estimate = Some(at);
            }
        }
        if cursor.opens(at)
            && let Some(end) = self.opening(at)
        {
            return end;
        }
        if let Some(word) = cursor.number_word(at) {
            if let Some(unmeasured) = cursor.unmeasured_word(at, word) {
                return self.push_unmeasured(unmeasured);
            }
            return self.measured(at).unwrap_or(at + 1);
        }
        at + 1
    }

    /// Whether the number at `at`, whose expression begins at `lead`, is estimated.
    fn is_estimated(&mut self, at: usize, lead: usize) -> bool {
        let Some(verb) = self.estimate else { return false };
        let governed = !(verb..at).any(|between| self.cursor.symbol(between, b';'));
        self.estimate = governed.then_some(at);
        governed && !self.cursor.is_definite(lead)
    }

    fn number_follows(&self, at: usize) -> bool {
        let cursor = self.cursor;
        matches!(cursor.kind(at), Some(TokenKind::Digits | TokenKind::Symbol(b'$' | EURO)))
            || cursor.number_word(at).is_some()
    }

    fn modify(&mut self, at: usize, end: usize, modifier: modifiers::Modifier) -> usize {
        if self.cursor.is_no_modifier(at, end, modifier) {
            return end;
        }
        // "and some up to age 14": "some" is a pronoun there.
        let joined = self.pending.filter(|pending| {
            self.cursor.reaches(*pending, at) && !self.cursor.word_is(pending.lead, "some")
        });
        let mut pending = joined.unwrap_or(Pending { lead: at, end, bounds: Bounds::default() });
        pending.end = end;
        pending.bounds.add(modifier);
        self.pending = Some(pending);
        end
    }

    fn digits(&mut self, at: usize) -> usize {
        let cursor = self.cursor;
        let named = cursor.may_be_name(at);
        if named && let Some(page) = cursor.glued_page(at) {
            return self.split_page(at, page);
        }
        if let Some((last, plural)) = self.reference
            && cursor.goes_on_list(last, at, plural)
        {
            let number =
                cursor.unmeasured_digits(at, named, None).filter(|number| number.class == Class::Reference);
            let end = number.map_or(at + 1, |number| number.end);
            let amount = Amount::default();
            return self.push_unmeasured(Unmeasured { first: at, end, class: Class::Reference, amount });
        }
        let bounded = self.pending.filter(|pending| {
            (pending.bounds.is_bound() || pending.bounds.about)
                && !pending.bounds.age
                && cursor.reaches(*pending, at)
        });
        match cursor.unmeasured_digits(at, named, bounded.map(|pending| pending.lead)) {
            Some(unmeasured) => self.push_unmeasured(unmeasured),
            None => self.measured(at).unwrap_or_else(|| self.unread(at)),
        }
    }

    /// Digits that are no numeral: "1.2.3".
    fn unread(&mut self, at: usize) -> usize {
        self.push_unmeasured(Unmeasured {
            first: at,
            end: at + 1,
            class: Class::Reference,
            amount: Amount::default(),
        })
    }

    fn split_page(&mut self, at: usize, page: usize) -> usize {
        let span = self.cursor.tokens[at].span;
        let head = Span::new(span.start as usize, page - 1);
        let value = self.cursor.text[head]
            .bytes()
            .filter(u8::is_ascii_digit)
            .fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
        let is_year = head.len() == 4 && (1900.0..=2100.0).contains(&value);
        let class = if is_year { Class::Year } else { Class::Statistic };
        let place = Figure {
            span: head,
            lead: at as u32,
            first: at as u32,
            end: at as u32 + 1,
            class,
            amount: Amount::exact(value),
            unit: Unit::Count,
            per: None,
            value_of: None,
        };
        self.out.push(place);
        let page = Span::new(page, span.end as usize);
        self.out.push(Figure { span: page, class: Class::Page, amount: Amount::default(), ..place });
        at + 1
    }

    fn push_unmeasured(&mut self, number: Unmeasured) -> usize {
        let Unmeasured { first, end, class, amount } = number;
        if class == Class::Reference {
            let plural = first > 0 && self.cursor.mark(first - 1) & mark::REFERENCES != 0;
            let goes_on = self.reference.is_some_and(|(last, plural)| plural && first <= last + 4);
            self.reference = Some((end, plural || goes_on));
        } else {
            self.reference = None;
        }
        self.pending = None;
        self.out.push(Figure {
            span: span_of(self.cursor.tokens, first, end),
            lead: first as u32,
            first: first as u32,
            end: end as u32,
            class,
            amount,
            unit: Unit::Count,
            per: None,
            value_of: None,
        });
        end
    }

    /// A number that measures something; the token after it.
    fn measured(&mut self, at: usize) -> Option<usize> {
        let cursor = self.cursor;
        let reaches = |pending: Pending| {
            cursor.reaches(pending, at)
                || at > 0 && cursor.reaches(pending, at - 1) && cursor.link(at - 1) == Some(Link::A)
        };
        let (lead, mut bounds) = match self.pending {
            Some(pending) if reaches(pending) => (pending.lead, pending.bounds),
            _ => (cursor.start_of(at), Bounds::default()),
        };
        if cursor.only_counts(at, lead, bounds)
            && let Some(value) = cursor.plain_value(at)
        {
            return Some(self.push_count(at, lead, bounds, value));
        }
        let expression = self.expression(at, lead, bounds)?;
        let lead = lead.min(expression.first);
        if let Some(class) = cursor.class_of(&expression, lead) {
            let amount = Amount { low: expression.low, high: expression.high, approximate: false };
            let Expression { first, end, .. } = expression;
            return Some(self.push_unmeasured(Unmeasured { first, end, class, amount }));
        }
        let unit = cursor.resolved_unit(&expression, lead, &mut bounds);
        let unit = cursor
            .unit_of_which(&expression, self.last)
            .or_else(|| cursor.next_age(&expression, lead, self.last))
            .unwrap_or(unit);
        self.last = Some((expression.end, unit));
        Some(self.push(&expression, lead, bounds, unit))
    }

    /// Keeps the count that the number at `at` is.
    fn push_count(&mut self, at: usize, lead: usize, bounds: Bounds, value: f64) -> usize {
        let (cursor, unit) = (self.cursor, Unit::Count);
        let approximate = self.is_estimated(at, lead) || bounds.about;
        let value = cursor.grouped(at, value);
        self.out.push(Figure {
            span: cursor.tokens[at].span,
            lead: lead as u32,
            first: at as u32,
            end: at as u32 + 1,
            class: Class::Statistic,
            amount: Amount { low: Some(value), high: Some(value), approximate },
            unit,
            per: cursor.rate_beyond(at + 1, unit),
            value_of: None,
        });
        self.last = Some((at + 1, unit));
        self.pending = None;
        self.reference = None;
        at + 1
    }

    fn expression(&mut self, at: usize, lead: usize, bounds: Bounds) -> Option<Expression> {
        if let Some(alone) = self.cursor.alone(at) {
            return Some(alone.single());
        }
        let opens = |any: bool, at| any | self.cursor.symbol(at, b'(');
        let parenthesis = self.cursor.has(mark::PARENTHESIS) && (at + 1..at + 10).fold(false, opens);
        if parenthesis && let Some(range) = self.cursor.range_with_dollars(at, lead, bounds, self.purse) {
            return Some(range);
        }
        // "($360 and $4,870)" after a range are its ends.
        let value = self.value_place(lead);
        let between = bounds.between || value.is_some_and(|money| money.range);
        self.cursor.expression(at, lead, Bounds { between, ..bounds }, self.purse)
    }

    /// The local amount whose value in dollars may stand at `lead`.
    fn value_place(&self, lead: usize) -> Option<LocalMoney> {
        let money = self.money?;
        let mut at = lead.checked_sub(1).filter(|at| self.cursor.symbol(*at, b'('))?;
        // "(FCFA) ($34,140)".
        if at >= 3 && self.cursor.symbol(at - 1, b')') && self.cursor.symbol(at - 3, b'(') && money.end < at {
            at -= 3;
        }
        (money.end == at).then_some(money)
    }

    fn push(&mut self, expression: &Expression, lead: usize, mut bounds: Bounds, unit: Unit) -> usize {
        let cursor = self.cursor;
        let dollars = unit == Unit::Money { currency: Currency::USD };
        let value = self.value_place(lead).filter(|_| dollars);
        let mut after = expression.end;
        if let Some((end, modifier)) =
            cursor.modifier_after(cursor.after_unit(expression.end)).filter(|_| !expression.range)
        {
            bounds.add(modifier);
            after = end;
        }
        if let Some(value) = value
            && !bounds.is_bound()
            && !bounds.about
        {
            bounds = Bounds { between: false, ..value.bounds };
        }
        if !expression.range && !bounds.is_bound() && unit != Unit::Age {
            let carried = self.governed.filter(|(_, end)| {
                cursor.carries(*end, lead) && matches!(unit, Unit::Money { .. } | Unit::Duration { .. })
            });
            let governing = cursor.governing(lead, expression).or(carried.map(|(bounds, _)| bounds));
            if let Some(governing) = governing {
                bounds.low = governing.low;
                bounds.high = governing.high;
                self.governed = Some((governing, after));
            }
        }
        let estimate = self.is_estimated(expression.first, lead) && unit != Unit::Age;
        if bounds.low && unit == Unit::Count && cursor.is_denied(lead) {
            (bounds.low, bounds.high) = (false, true);
        }
        let mut amount = bounded(expression, bounds, estimate);
        // The ends of a range are grouped where they are joined.
        if unit == Unit::Count && !expression.range && expression.bare_end == expression.first + 1 {
            let grouped = |value| cursor.grouped(expression.first, value);
            amount = Amount { low: amount.low.map(grouped), high: amount.high.map(grouped), ..amount };
        }
        let place = self.out.len();
        let figure = Figure {
            span: span_of(cursor.tokens, expression.first, expression.end),
            lead: lead as u32,
            first: expression.first as u32,
            end: expression.end as u32,
            class: Class::Statistic,
            amount,
            unit,
            per: cursor
                .rate(lead, expression.end, unit)
                .or_else(|| value.and_then(|money| self.out[money.figure].per)),
            value_of: value.map(|money| money.figure as u32),
        };
        self.out.push(figure);
        if let Some((low, high)) = expression.dollars {
            let amount = Amount { low: Some(low), high: Some(high), ..amount };
            let unit = Unit::Money { currency: Currency::USD };
            self.out.push(Figure { amount, unit, value_of: Some(place as u32), ..figure });
        } else if matches!(unit, Unit::Money { .. }) && value.is_none() {
            self.money =
                Some(LocalMoney { figure: place, end: expression.end, bounds, range: expression.range });
        }
        self.pending = None;
        self.reference = None;
        // "a decade and a half" and such never begin within an expression that has been read.
        expression.end.max(after.min(expression.end))
    }

    /// "doubled its budget", "twice as many".
    fn multiple(&mut self, at: usize) -> Option<usize> {
        let cursor = self.cursor;
        let times = cursor.tables.multiples.get(cursor.word(at))?;
        let class =
            cursor.class_of_multiple(at, self.pending.is_some_and(|pending| cursor.reaches(pending, at)));
        match class {
            None => None,
            Some(Class::Statistic) => {
                let pending = self.pending.filter(|pending| cursor.reaches(*pending, at));
                let lead = pending.map_or(at, |pending| pending.lead);
                let bounds = pending.map_or_else(Bounds::default, |pending| pending.bounds);
                let expression = Expression {
                    first: at,
                    end: at + 1,
                    low: Some(times),
                    high: Some(times),
                    kind: NumeralKind::Exact,
                    unit: Some(Unit::Multiple),
                    times: false,
                    hyphened: false,
                    bare_end: at + 1,
                    range: false,
                    about: false,
                    dollars: None,
                };
                Some(self.push(&expression, lead, bounds, Unit::Multiple))
            }
            Some(class) => Some(self.push_unmeasured(Unmeasured {
                first: at,
                end: at + 1,
                class,
                amount: Amount::exact(times),
            })),
        }
    }
}

/// The amount of an expression under the modifiers that bound it.
fn bounded(expression: &Expression, bounds: Bounds, estimate: bool) -> Amount {
    let (mut low, mut high) = (expression.low, expression.high);
    if !expression.range && expression.high.is_some() {
        if bounds.low {
            high = None;
        } else if bounds.high {
            low = None;
        }
    }
    Amount { low, high, approximate: bounds.about || expression.about || estimate }
}
