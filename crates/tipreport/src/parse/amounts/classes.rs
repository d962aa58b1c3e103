//! Numbers that measure nothing: years, dates, references, names, pages, pronouns and idioms.

use super::links::Link;
use super::marks::mark;
use super::numerals::NumberWord;
use super::{Class, Cursor};
use crate::parse::tokens::{Token, TokenKind};
use crate::{Amount, Span};

/// A number that is no statistic.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unmeasured {
    /// The first token.
    pub(super) first: usize,
    /// The token after the last.
    pub(super) end: usize,
    pub(super) class: Class,
    pub(super) amount: Amount,
}

impl Unmeasured {
    const fn new(first: usize, end: usize, class: Class, amount: Amount) -> Self {
        Self { first, end, class, amount }
    }
}

const FIRST_YEAR: u32 = 1900;
const LAST_YEAR: u32 = 2100;

impl Cursor<'_> {
    /// What the number in digits at `at` is, where it measures nothing.
    /// `named` says whether something beside them may make them a name.
    pub(super) fn unmeasured_digits(
        &self,
        at: usize,
        named: bool,
        bounded: Option<usize>,
    ) -> Option<Unmeasured> {
        if !named {
            return self.year(at, bounded);
        }
        self.page(at)
            .or_else(|| self.ordinal_digits(at))
            .or_else(|| self.tier(at))
            .or_else(|| self.date(at))
            .or_else(|| self.fiscal_year(at))
            .or_else(|| self.phone(at))
            .or_else(|| self.reference(at))
            .or_else(|| self.year(at, bounded))
            .or_else(|| self.clock(at))
            .or_else(|| self.item(at))
    }

    /// Whether something beside the digits at `at` may make them a name, a date or the like.
    pub(super) fn may_be_name(&self, at: usize) -> bool {
        let glued = self.glued(at) & self.is_word(at.wrapping_sub(1)) | self.is_glued_word(at + 1);
        let release = self.text.as_bytes()[..self.tokens[at].span.end as usize].ends_with(b".0");
        let beside = self.before(at).marks & mark::NAMES
            | self.row(at + 1).marks & mark::NAMED
            | self.seen & (mark::HOTLINE | mark::NUMBER_NOUN);
        beside | u64::from(glued | release) != 0
    }

    fn number_of(&self, at: usize) -> Amount {
        self.integer(at).map_or_else(Amount::default, |value| Amount::exact(f64::from(value)))
    }

    /// The value of digits without separators.
    fn integer(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Digits)?;
        self.few_digits(at).or_else(|| integer(&self.text.as_bytes()[token.span.range()]))
    }

    fn glued(&self, at: usize) -> bool {
        self.token(at).glued
    }

    fn is_glued_word(&self, at: usize) -> bool {
        let word = self.is_word(at);
        word & self.glued(at)
    }

    fn glued_kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).filter(|token| token.glued).map(|token| token.kind)
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
            && self.surface(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// A page number and the running head after it: "99BENINincreasing".
    fn page(&self, at: usize) -> Option<Unmeasured> {
        if !self.is_glued_word(at + 1) || self.length(at) > 3 {
            return None;
        }
        let capitals = self.surface(at + 1).chars().take_while(|letter| letter.is_uppercase()).count();
        // "193THE GAMBIAgovernment": an article in capitals and more of them.
        let article = capitals >= 2
            && capitals == self.surface(at + 1).chars().count()
            && self.surface(at + 2).chars().take(4).all(char::is_uppercase)
            && self.length(at + 2) >= 4;
        let is_head = (capitals >= 4 || article) && self.currency_code(at + 1).is_none();
        is_head.then(|| Unmeasured::new(at, at + 1, Class::Page, self.number_of(at)))
    }

    /// The place after a page number and the running head after it.
    pub(super) fn after_head(&self, at: usize) -> usize {
        if self.kind(at) != Some(TokenKind::Digits) || self.page(at).is_none() {
            return at;
        }
        let upper = |at: &usize| self.surface(*at).bytes().all(|byte| byte.is_ascii_uppercase());
        at + 1 + (at + 1..(at + 5).min(self.tokens.len())).take_while(upper).count()
    }

    /// A page number that a full stop glued to the number before it, "in 2017.66AFGHANISTAN": where it begins.
    pub(super) fn glued_page(&self, at: usize) -> Option<usize> {
        let token = self.tokens[at];
        if !self.is_glued_word(at + 1) {
            return None;
        }
        let point = self.text[token.span].rfind(['.', ','])?;
        let page = token.span.len() - point - 1;
        let capitals = self.surface(at + 1).chars().take_while(|letter| letter.is_uppercase()).count();
        (capitals >= 4 && page <= 3 && self.currency_code(at + 1).is_none())
            .then_some(token.span.start as usize + point + 1)
    }

    fn ordinal_digits(&self, at: usize) -> Option<Unmeasured> {
        let suffix = self.is_glued_word(at + 1)
            && ["st", "nd", "rd", "th"]
                .iter()
                .any(|suffix| self.surface(at + 1).eq_ignore_ascii_case(suffix));
        if !suffix {
            return None;
        }
        if let Some(date) = self.day_before_month(at, at + 2) {
            return Some(date);
        }
        Some(Unmeasured::new(at, at + 2, Class::Ordinal, self.number_of(at)))
    }

    /// "Tier 2", "Tier Two".
    pub(super) fn tier(&self, at: usize) -> Option<Unmeasured> {
        self.before(at).has(mark::TIER).then(|| Unmeasured::new(at, at + 1, Class::Tier, self.number_of(at)))
    }

    fn is_year(&self, at: usize) -> Option<u32> {
        // No token but digits reads as a number of four digits.
        let (year, digits) = (self.few_digits(at).unwrap_or(0), self.length(at));
        let (plausible, four) = ((FIRST_YEAR..=LAST_YEAR).contains(&year), digits == 4);
        (plausible & four).then_some(year)
    }

    fn year(&self, at: usize, bounded: Option<usize>) -> Option<Unmeasured> {
        let from = self.is_year(at)?;
        let before = bounded.unwrap_or(at);
        let compared = bounded.is_some_and(|lead| self.compares_years(lead, at));
        if !compared && bounded.is_some_and(|lead| self.bounds_no_date(lead, at)) {
            return None;
        }
        let introduced = compared
            || self.before(before).has(mark::BEFORE_YEAR)
            || bounded.is_some() && self.word_is(before, "beyond");
        // "approximately 2000 women", but "since at least 2015".
        // "under the 2007 anti-trafficking law".
        if bounded.is_some()
            && !introduced
            && self.before(at).link != Some(Link::The)
            && self.class_of_year(at, at + 1, false) == Class::Year
        {
            return None;
        }
        if self.is_measured(at + 1) {
            return None;
        }
        if self.is_glued_word(at + 1) && self.word_is(at + 1, "s") {
            let decade =
                Amount { low: Some(f64::from(from)), high: Some(f64::from(from + 9)), approximate: false };
            return Some(Unmeasured::new(at, at + 2, Class::Year, decade));
        }
        let (end, to) = self.year_span(at, from);
        let amount = Amount { low: Some(f64::from(from)), high: Some(f64::from(to)), approximate: false };
        let class = self.class_of_year(at, end, to > from);
        Some(Unmeasured::new(at, end, class, amount))
    }

    /// Whether what begins at `lead` compares with the year at `at`: "an increase over 2014", "below 2015 levels".
    fn compares_years(&self, lead: usize, at: usize) -> bool {
        let reads = |at: usize, words: &[&str]| words.iter().any(|word| self.word_is(at, word));
        reads(lead, &["over", "above", "below", "beyond"])
            && (self.before(lead).has(mark::CHANGE)
                || reads(lead.wrapping_sub(1), &["percent", "improvement", "gain"])
                || reads(at + 1, &["levels", "level", "figures", "rates", "totals"])
                || self.symbol(at + 1, b'-'))
    }

    /// Whether the modifier at `lead` is one of numbers, and not of dates like "at least": "more than 2000 women".
    fn bounds_no_date(&self, lead: usize, at: usize) -> bool {
        self.before(at).link != Some(Link::The)
            && ["more", "fewer", "less", "over", "above", "below", "nearly", "almost", "some", "estimated"]
                .iter()
                .any(|word| self.word_is(lead, word))
    }

    /// Whether a unit or currency follows: "2000 Bahraini dinar" is no year.
    fn is_measured(&self, at: usize) -> bool {
        self.row(at).has(mark::UNIT | mark::CURRENCY)
            && (self.unit_word(at).is_some() || self.names_currency(at))
    }

    /// The end of a span of years that begins at `at`: "2016-2017", "2016/17", "between 2010 and 2014".
    fn year_span(&self, at: usize, from: u32) -> (usize, u32) {
        let joined = match self.kind(at + 1) {
            Some(TokenKind::Symbol(b'-' | b'/')) => true,
            Some(TokenKind::Word) => match self.link(at + 1) {
                Some(Link::To | Link::Until) => true,
                Some(Link::And) => self.before(at).link == Some(Link::Between),
                _ => false,
            },
            _ => false,
        };
        if !joined {
            return (at + 1, from);
        }
        if let Some(to) = self.is_year(at + 2).filter(|to| *to > from) {
            return (at + 3, to);
        }
        let short = self.tokens.get(at + 2).filter(|token| token.glued && token.span.len() == 2);
        match short.and_then(|_| self.integer(at + 2)) {
            Some(to) if to == (from + 1) % 100 || to > from % 100 && self.glued(at + 1) && to < 50 => {
                (at + 3, from - from % 100 + to + if to < from % 100 { 100 } else { 0 })
            }
            _ => (at + 1, from),
        }
    }

    /// Whether the year is of a number's period, of a law, or part of a title.
    fn class_of_year(&self, at: usize, end: usize, is_span: bool) -> Class {
        let before = self.before(at);
        if before.has(mark::NAME) && self.is_capitalised(at - 1) {
            return Class::Title;
        }
        // Most years are dates after "in" and its like, whatever the sentence names.
        if !is_span && before.has(mark::DATES) || !self.has(mark::DOCUMENT | mark::PLAN) {
            return Class::Year;
        }
        if before.link == Some(Link::Of) && self.before(at - 1).has(mark::DOCUMENT) {
            return Class::Reference;
        }
        if self.is_year_of_law(at) {
            return Class::Reference;
        }
        if is_span && self.follows_plan(at) {
            return Class::Title;
        }
        match self.document_after(end) {
            Some(marks) if marks & mark::PLAN != 0 => Class::Title,
            Some(_) => Class::Reference,
            None => Class::Year,
        }
    }

    /// "Law No.1 of 2008".
    fn is_year_of_law(&self, at: usize) -> bool {
        at >= 3
            && self.before(at).link == Some(Link::Of)
            && self.kind(at - 2) == Some(TokenKind::Digits)
            && (3..=6.min(at)).any(|back| self.mark(at - back) & mark::DOCUMENT != 0)
    }

    /// "national action plan (2016-2020)", "plan for 2018-2020".
    fn follows_plan(&self, at: usize) -> bool {
        (1..=5.min(at))
            .map(|back| at - back)
            .take_while(|at| !self.symbol(*at, b'.') && !self.symbol(*at, b','))
            .any(|at| self.mark(at) & mark::PLAN != 0)
    }

    /// The marks of the law or plan that the noun phrase at `at` ends in.
    fn document_after(&self, at: usize) -> Option<u64> {
        for at in at..(at + 9).min(self.tokens.len()) {
            match self.kind(at)? {
                TokenKind::Word => {
                    let marks = self.mark(at);
                    if marks & (mark::DOCUMENT | mark::PLAN) != 0 && self.mark(at + 1) & mark::NOT_A_HEAD == 0
                    {
                        return Some(marks);
                    }
                    let goes_on = match self.link(at) {
                        None => true,
                        Some(Link::In) => self.word_is(at - 1, "trafficking"),
                        Some(Link::And) => self.is_capitalised(at - 1) && self.is_capitalised(at + 1),
                        _ => false,
                    };
                    if !goes_on {
                        return None;
                    }
                }
                TokenKind::Symbol(b'-' | b'"' | b'\'') => {}
                _ => return None,
            }
        }
        None
    }

    /// "FY 15", "FY2015".
    fn fiscal_year(&self, at: usize) -> Option<Unmeasured> {
        let marked = self.before(at).has(mark::FISCAL);
        let year = self.integer(at).filter(|_| marked && self.tokens[at].span.len() <= 4)?;
        if self.is_year(at).is_some() {
            let (end, to) = self.year_span(at, year);
            let amount = Amount { low: Some(f64::from(year)), high: Some(f64::from(to)), approximate: false };
            return Some(Unmeasured::new(at, end, Class::Year, amount));
        }
        (year < 60).then(|| Unmeasured::new(at, at + 1, Class::Year, Amount::exact(f64::from(year + 2000))))
    }

    fn month(&self, at: usize) -> Option<u8> {
        let month = self.row(at).month?;
        self.is_capitalised(at).then_some(month)
    }

    /// A date that holds the digits at `at`: "December 22, 2019", "22 December", "April 2017 - March 2018".
    fn date(&self, at: usize) -> Option<Unmeasured> {
        let first = at
            .checked_sub(1)
            .map(|before| if self.symbol(before, b'.') { before.saturating_sub(1) } else { before });
        if let Some(first) = first.filter(|first| self.month(*first).is_some()) {
            let (end, year) = self.date_tail(at)?;
            return Some(self.date_span(first, end, year));
        }
        self.day_before_month(at, at + 1).or_else(|| self.slashed_date(at))
    }

    /// What follows a month: a day, a year, or both; the token after it, and the year.
    fn date_tail(&self, at: usize) -> Option<(usize, Option<u32>)> {
        if let Some(year) = self.is_year(at) {
            return Some((at + 1, Some(year)));
        }
        let day = self.integer(at)?;
        if !(1..=31).contains(&day) {
            return None;
        }
        let mut end = at + 1;
        if ["st", "nd", "rd", "th"].iter().any(|suffix| self.word_is(end, suffix)) {
            end += 1;
        }
        // "December 9-11", "March 3 and 4".
        if (self.symbol(end, b'-')) && self.integer(end + 1).is_some_and(|day| day <= 31) {
            end += 2;
        }
        let comma = usize::from(self.symbol(end, b','));
        Some(match self.is_year(end + comma) {
            Some(year) => (end + comma + 1, Some(year)),
            None => (end, None),
        })
    }

    fn day_before_month(&self, at: usize, month: usize) -> Option<Unmeasured> {
        let month = month + usize::from(self.link(month) == Some(Link::Of));
        let day = self.integer(at)?;
        if !(1..=31).contains(&day) || self.month(month).is_none() {
            return None;
        }
        let after = month + 1 + usize::from(self.symbol(month + 1, b','));
        // "12 March traffickers" has no year after it; "12 in March" no month right after it.
        let (end, year) = self.is_year(after).map_or((month + 1, None), |year| (after + 1, Some(year)));
        Some(self.date_span(at, end, year))
    }

    /// Goes on to the end of a span of dates.
    fn date_span(&self, first: usize, end: usize, year: Option<u32>) -> Unmeasured {
        let between = first > 0 && self.link(first - 1) == Some(Link::Between);
        let joined = self.symbol(end, b'-')
            || matches!(self.link(end), Some(Link::To | Link::Until))
            || between && self.link(end) == Some(Link::And);
        let mut whole = (end, year, year);
        if joined
            && self.month(end + 1).is_some()
            && let Some((after, last)) = self.date_tail(end + 2)
        {
            whole = (after, year.or(last), last.or(year));
        }
        let (end, low, high) = whole;
        let amount = Amount { low: low.map(f64::from), high: high.map(f64::from), approximate: false };
        Unmeasured::new(first, end, Class::Date, amount)
    }

    /// "12/31/2017".
    fn slashed_date(&self, at: usize) -> Option<Unmeasured> {
        let slashed = [1, 3].iter().all(|next| self.symbol(at + next, b'/') && self.glued(at + next));
        let year =
            self.is_year(at + 4).filter(|_| slashed && self.integer(at).is_some_and(|day| day <= 31))?;
        Some(Unmeasured::new(at, at + 5, Class::Date, Amount::exact(f64::from(year))))
    }

    /// "8 a.m.", "5 pm", "7:30am", "24/7".
    fn clock(&self, at: usize) -> Option<Unmeasured> {
        if self.symbol(at + 1, b'/') && self.surface(at) == "24" && self.surface(at + 2) == "7" {
            return Some(Unmeasured::new(at, at + 3, Class::Idiom, self.number_of(at)));
        }
        if self.integer(at).is_none_or(|hour| hour > 24) {
            return None;
        }
        let minutes = self.symbol(at + 1, b':')
            && self.glued_kind(at + 2) == Some(TokenKind::Digits)
            && self.length(at + 2) == 2;
        let end = at + if minutes { 3 } else { 1 };
        let dotted = (self.word_is(end, "a") || self.word_is(end, "p"))
            && self.symbol(end + 1, b'.')
            && self.word_is(end + 2, "m");
        let plain = self.word_is(end, "am") || self.word_is(end, "pm");
        (minutes || dotted || plain).then(|| Unmeasured::new(at, end, Class::Date, Amount::default()))
    }

    /// The end of an identifier that begins at `at`: digits with glued letters, hyphens, slashes and points.
    fn identifier_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            let Some(kind) = self.glued_kind(end) else { return end };
            let glued_next = matches!(self.glued_kind(end + 1), Some(TokenKind::Digits | TokenKind::Word));
            match kind {
                TokenKind::Symbol(b'-' | b'/' | b'.') if glued_next => end += 2,
                TokenKind::Symbol(b':') if self.glued_kind(end + 1) == Some(TokenKind::Digits) => end += 2,
                TokenKind::Word if self.length(end) <= 2 => end += 1,
                _ => return end,
            }
        }
    }

    /// A number that names a law, an article, a convention, a visa class and the like.
    fn reference(&self, at: usize) -> Option<Unmeasured> {
        let named =
            || Some(Unmeasured::new(at, self.identifier_end(at), Class::Reference, self.number_of(at)));
        let before = at.checked_sub(1)?;
        match self.kind(before)? {
            TokenKind::Word if self.tokens[at].glued => self.glued_name(before, at),
            TokenKind::Word if self.refers(before, at) => named(),
            TokenKind::Word if self.mark(before) & mark::NAME != 0 && self.is_capitalised(before) => {
                Some(Unmeasured::new(at, self.identifier_end(at), Class::Title, self.number_of(at)))
            }
            // "Campaign 2.0"
            TokenKind::Word if self.bytes(at).ends_with(b".0") && self.is_capitalised(before) => {
                Some(Unmeasured::new(at, at + 1, Class::Title, self.number_of(at)))
            }
            TokenKind::Symbol(b'.') if before > 0 && self.abbreviates(before - 1) => named(),
            TokenKind::Symbol(b'#' | 0xB0 | 0xBA | 0xA7) => named(),
            TokenKind::Symbol(b'-') if self.is_hyphen(before) && before > 0 => {
                self.hyphenated_name(before, at)
            }
            _ => self.code_like(at),
        }
        .or_else(|| self.code_like(at))
    }

    /// Whether the word at `before` makes the number after it its own: "Article 5", "Law 13.344".
    fn refers(&self, before: usize, at: usize) -> bool {
        let marks = self.mark(before);
        if marks & (mark::REFERENCE | mark::REFERENCES) == 0 {
            return marks & mark::NO != 0 && self.surface(before) == "No";
        }
        if marks & mark::COMMON != 0 && !self.is_capitalised(before) {
            // "resolutions 2375 and 2397", but "in this case 12 victims".
            return marks & mark::REFERENCES != 0
                && self.tokens[at].span.len() >= 3
                && !self.surface(at).contains(',');
        }
        true
    }

    /// "No.", "Art.", "Sec.".
    fn abbreviates(&self, at: usize) -> bool {
        ["no", "nos", "nr", "art", "arts", "sec", "para", "paras", "ch", "vol", "dec", "res"]
            .iter()
            .any(|word| self.word_is(at, word))
            && self.kind(at) == Some(TokenKind::Word)
    }

    /// Letters glued before digits: "G20", "H2A", "Maarten1".
    fn glued_name(&self, before: usize, at: usize) -> Option<Unmeasured> {
        let letters = self.surface(before);
        if letters.len() <= 3
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && self.currency_code(before).is_none()
        {
            return Some(Unmeasured::new(at, self.identifier_end(at), Class::Reference, self.number_of(at)));
        }
        // "BRAZIL108under": the running head of a left page.
        let head = letters.chars().count() >= 4 && letters.chars().all(char::is_uppercase);
        if head && self.mark(before) & (mark::NAME | mark::REFERENCE) == 0 && self.length(at) <= 6 {
            return Some(Unmeasured::new(at, at + 1, Class::Page, self.number_of(at)));
        }
        let footnote =
            self.is_capitalised(before) && self.tokens[at].span.len() == 1 && !self.is_glued_word(at + 1);
        if footnote {
            return Some(Unmeasured::new(at, at + 1, Class::Item, self.number_of(at)));
        }
        let refers = self.mark(before) & (mark::REFERENCE | mark::REFERENCES) != 0;
        refers.then(|| Unmeasured::new(at, self.identifier_end(at), Class::Reference, self.number_of(at)))
    }

    /// "C-189", "COVID-19", "MS-13"; not "mid-2017", "under-18".
    fn hyphenated_name(&self, hyphen: usize, at: usize) -> Option<Unmeasured> {
        let word = hyphen - 1;
        if self.kind(word) != Some(TokenKind::Word) || !self.tokens[hyphen].glued || !self.tokens[at].glued {
            return None;
        }
        if self.mark(word) & mark::PART_OF_YEAR != 0
            || self.modifier(word).is_some()
            || !self.is_capitalised(word)
        {
            return None;
        }
        let upper = self.surface(word).bytes().all(|byte| byte.is_ascii_uppercase());
        let refers = upper || self.mark(word) & (mark::REFERENCE | mark::REFERENCES | mark::NAME) != 0;
        refers.then(|| Unmeasured::new(at, self.identifier_end(at), Class::Reference, self.number_of(at)))
    }

    /// What only a code looks like: "226-4-1", "97/2011", "159a", "2011/36/EU".
    fn code_like(&self, at: usize) -> Option<Unmeasured> {
        if !self.glued(at + 1) {
            return None;
        }
        let end = self.identifier_end(at);
        let joints =
            (at + 1..end).filter(|at| matches!(self.kind(*at), Some(TokenKind::Symbol(b'-' | b'/')))).count();
        let slashes = (at + 1..end).filter(|at| self.symbol(*at, b'/')).count();
        let letter = self.is_glued_word(at + 1)
            && self.length(at + 1) == 1
            && self.unit_word(at + 1).is_none()
            && !self.word_is(at + 1, "s");
        let numbers = (at..end).step_by(2).all(|at| self.kind(at) == Some(TokenKind::Digits));
        let year_pair = self.is_year(at).is_some() && joints == 1 && slashes == 1;
        let fraction = slashes == 1 && self.length(at) <= 2 && self.length(at + 2) <= 2;
        let is_code = letter || numbers && (joints >= 2 || slashes >= 1 && !fraction && !year_pair);
        is_code.then(|| Unmeasured::new(at, end, Class::Reference, self.number_of(at)))
    }

    /// Whether the digits at `at` go on a list of references that ended before `last`.
    pub(super) fn goes_on_list(&self, last: usize, at: usize, plural: bool) -> bool {
        if at < last || at - last > 6 {
            return false;
        }
        let mut loose = false;
        for between in last..at {
            let goes_on = match self.kind(between) {
                Some(TokenKind::Symbol(b',')) => {
                    loose = true;
                    plural
                }
                Some(TokenKind::Symbol(b'(')) => {
                    self.glued(between) || self.symbol(at + 1, b')') && self.is_year(last - 1).is_none()
                }
                Some(TokenKind::Symbol(b')' | b'-' | b'/' | b'.')) => true,
                Some(TokenKind::Word) => {
                    let joins =
                        matches!(self.link(between), Some(Link::And | Link::Or | Link::To | Link::Until));
                    loose |= joins;
                    joins || self.length(between) <= 3 && self.surface(between - 1) == "("
                }
                _ => false,
            };
            if !goes_on {
                return false;
            }
        }
        // "Article 335 and 336 together"
        let next = self
            .integer(at)
            .zip(self.integer(last - 1))
            .is_some_and(|(next, number)| number >= 100 && next > number && next - number < 20);
        !loose || plural || next || self.list_item_ends(at)
    }

    /// Whether no noun follows that the number at `at` could count.
    fn list_item_ends(&self, at: usize) -> bool {
        let end = self.identifier_end(at);
        match self.kind(end) {
            Some(TokenKind::Word) => {
                self.link(end).is_some_and(|link| link != Link::In) && !self.word_is(end, "under")
            }
            Some(TokenKind::Digits | TokenKind::Symbol(b'%' | b'$')) => false,
            _ => true,
        }
    }

    /// The number of a hotline: "the 116 hotline", "hotline (116-006)", "1-800-555-0100".
    fn phone(&self, at: usize) -> Option<Unmeasured> {
        if !self.has(mark::HOTLINE | mark::NUMBER_NOUN) {
            return None;
        }
        if self.surface(at).contains(',') || self.is_year(at).is_some() && self.is_year(at + 2).is_some() {
            return None;
        }
        let end = self.phone_end(at);
        let phone = || Some(Unmeasured::new(at, end, Class::Phone, self.number_of(at)));
        let quoted = at > 0 && self.symbol(at - 1, b'"');
        // "the 1919 hotline", "the “116” emergency line"; not "12 hotline calls".
        let after = end + usize::from(self.symbol(end, b'"'));
        for hotline in after..after + 3 {
            if self.kind(hotline) != Some(TokenKind::Word) {
                break;
            }
            let marks = self.mark(hotline);
            if marks & mark::HOTLINE != 0 && !self.surface(hotline).ends_with('s') {
                let counts = self.mark(hotline + 1) & mark::CALLS != 0 && !quoted;
                let introduced = at > 0 && (quoted || self.is_introduced(at - 1));
                return if introduced && !counts { phone() } else { None };
            }
        }
        let digits = (at..end)
            .filter_map(|at| self.tokens.get(at))
            .filter(|token| token.kind == TokenKind::Digits)
            .map(|t| t.span.len())
            .sum::<usize>();
        let joined = end > at + 1;
        // "hotline (116-006)", "hotline number, 1919,", "dial 111", "the hotline 1515".
        let mut back = at;
        while back > 0
            && matches!(
                self.kind(back - 1),
                Some(TokenKind::Symbol(b'(' | b'"' | b',' | b':' | b'-' | b'\''))
            )
        {
            back -= 1;
        }
        let back = back.checked_sub(1)?;
        let numbered = self.word_is(back, "number")
            && (quoted || joined || back > 0 && self.mark(back - 1) & mark::HOTLINE != 0);
        let dialled = self.mark(back) & mark::HOTLINE != 0 || numbered;
        let ends = self.kind(end) != Some(TokenKind::Word) || self.link(end).is_some();
        if dialled && (digits >= 3 && ends) && (self.is_year(at).is_none() || joined || quoted) {
            return phone();
        }
        if quoted && self.symbol(end, b'"') && digits >= 3 && self.mentions_hotline(at) {
            return phone();
        }
        (joined && digits >= 7 && self.mentions_hotline(at)).then(phone).flatten()
    }

    fn is_introduced(&self, at: usize) -> bool {
        matches!(self.link(at), Some(Link::The | Link::A))
            || self.mark(at) & mark::DETERMINER != 0
            || matches!(self.kind(at), Some(TokenKind::Symbol(crate::parse::tokens::POSSESSIVE)))
            || ["free", "national", "operated", "run", "digit", "emergency"]
                .iter()
                .any(|word| self.word_is(at, word))
    }

    /// Whether the sentence of a number mentions a hotline; of a very long one, what is near.
    fn mentions_hotline(&self, at: usize) -> bool {
        const NEAR: usize = 500;
        let near = at.saturating_sub(NEAR)..self.tokens.len().min(at + NEAR);
        self.tokens[near].iter().any(|token| self.tables.row(token.word).marks & mark::HOTLINE != 0)
    }

    /// The end of a telephone number: groups of digits with hyphens or spaces between them.
    fn phone_end(&self, at: usize) -> usize {
        /// More than any number has.
        const GROUPS: usize = 12;
        let mut end = at + 1;
        for _ in 1..GROUPS {
            if self.symbol(end, b'-')
                && self.glued(end)
                && self.glued_kind(end + 1) == Some(TokenKind::Digits)
            {
                end += 2;
            } else if self.kind(end) == Some(TokenKind::Digits) && self.length(end) >= 2 {
                end += 1;
            } else {
                break;
            }
        }
        end
    }

    /// "(1) ... (2) ...", "1) ...".
    fn item(&self, at: usize) -> Option<Unmeasured> {
        let number = self.integer(at).filter(|number| (1..=12).contains(number))?;
        if !self.symbol(at + 1, b')') || self.kind(at + 2) != Some(TokenKind::Word) {
            return None;
        }
        let opened = at > 0 && self.symbol(at - 1, b'(');
        let twin = if number == 1 { number + 1 } else { number - 1 };
        let has_twin = (1..self.tokens.len()).any(|other| {
            self.symbol(other + 1, b')')
                && self.integer(other) == Some(twin)
                && (self.symbol(other - 1, b'(') == opened)
        });
        has_twin.then(|| Unmeasured::new(at, at + 1, Class::Item, self.number_of(at)))
    }

    /// "one" that counts nothing.
    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        if at > 0 {
            let before = at - 1;
            let noun_follows = self.kind(at + 1) == Some(TokenKind::Word) && self.link(at + 1).is_none();
            let marks = self.mark(before);
            // "the one shelter" counts, "the one that" does not.
            if marks & mark::NO_ONE != 0 || marks & mark::BEFORE_ONE != 0 && !noun_follows {
                return true;
            }
        }
        if self.symbol(at + 1, b'-') {
            let tail =
                ["time", "on", "way", "stop", "off", "sided", "size", "to", "child", "party", "person", "of"];
            return tail.iter().any(|word| self.word_is(at + 2, word)) && !self.is_capacity(at + 2);
        }
        if self.word_is(at + 1, "another")
            || matches!(self.kind(at + 1), Some(TokenKind::Symbol(crate::parse::tokens::POSSESSIVE)))
        {
            return true;
        }
        if self.link(at + 1) == Some(Link::Of) && self.link(at + 2) != Some(Link::Every) {
            let them =
                ["whom", "which", "them", "these", "those"].iter().any(|word| self.word_is(at + 2, word));
            let whom = them && !(self.word_is(at + 2, "these") || self.word_is(at + 2, "those"));
            let of_several = self.mark(at + 2) & mark::DETERMINER != 0
                || self.number_word(at + 2).is_some()
                || self.kind(at + 2) == Some(TokenKind::Digits);
            return !whom && of_several && !self.is_restricted(at);
        }
        if self.word_is(at + 1, "that") || self.word_is(at + 1, "which") || self.word_is(at + 1, "hand") {
            return at > 0
                && self.kind(at - 1) == Some(TokenKind::Word)
                && self.number_word(at - 1).is_none()
                && self.link(at - 1) != Some(Link::And);
        }
        self.opens_example(at)
    }

    fn is_capacity(&self, at: usize) -> bool {
        self.mark(at) & mark::CAPACITY != 0 && self.mark(at + 1) & mark::AROUND_THE_CLOCK != 0
    }

    /// "only one of these cases", "at least one of the".
    fn is_restricted(&self, at: usize) -> bool {
        at > 0
            && (self.word_is(at - 1, "only") || self.word_is(at - 1, "just") || self.word_is(at - 1, "least"))
    }

    /// "In one case, a trafficker ..."; "for example, in one training session, ...".
    fn opens_example(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| self.link(*before) == Some(Link::In)) else {
            return self.word_is(at + 1, "example") || self.word_is(at + 1, "day") && at == 0;
        };
        let opens = match before.checked_sub(1) {
            None => true,
            Some(edge) => match self.kind(edge) {
                Some(TokenKind::Symbol(_)) => true,
                _ => {
                    self.link(edge) == Some(Link::And) && edge > 0 && self.symbol(edge - 1, b',')
                        || self.word_is(edge, "however")
                }
            },
        };
        let comma = (at + 1..(at + 8).min(self.tokens.len()))
            .find(|at| !matches!(self.kind(*at), Some(TokenKind::Word | TokenKind::Symbol(b'-'))))
            .is_some_and(|at| self.symbol(at, b','));
        opens
            && (comma || (at + 1..at + 7).any(|at| self.word_is(at, "case") || self.word_is(at, "instance")))
    }

    /// What the number word at `at` is, where it measures nothing.
    pub(super) fn unmeasured_word(&self, at: usize, word: NumberWord) -> Option<Unmeasured> {
        let idiom = |class| Some(Unmeasured::new(at, at + 1, class, Amount::default()));
        if self.before(at).has(mark::TIER) {
            return self.tier(at);
        }
        match word {
            NumberWord::Ordinal(n) if !self.is_denominator(at) => {
                let second = self.word_is(at, "thirds") || self.word_is(at, "seconds");
                (!second).then(|| Unmeasured::new(at, at + 1, Class::Ordinal, Amount::exact(f64::from(n))))
            }
            NumberWord::Small(1) if !self.is_share(at) && self.is_pronoun(at) => idiom(Class::Pronoun),
            NumberWord::Small(0) if self.word_is(at + 1, "tolerance") || self.symbol(at + 1, b'-') => {
                idiom(Class::Idiom)
            }
            NumberWord::Small(_) | NumberWord::Tens(_) if self.is_numbered(at) => idiom(Class::Reference),
            NumberWord::Half if self.is_no_share(at) => idiom(Class::Idiom),
            _ => None,
        }
    }

    fn is_share(&self, at: usize) -> bool {
        self.row(at + 1).has(mark::GOES_ON)
            && self
                .numeral(at, false)
                .is_some_and(|numeral| numeral.kind == super::numerals::NumeralKind::Share)
    }

    fn is_denominator(&self, at: usize) -> bool {
        at > 0 && self.link(at - 1) == Some(Link::A) && self.numeral(at, true).is_some()
    }

    /// "Chapter Four", "Phase Two".
    fn is_numbered(&self, at: usize) -> bool {
        self.before(at).has(mark::REFERENCE | mark::NAME)
            && self.is_capitalised(at)
            && self.is_capitalised(at - 1)
    }

    /// "the first half of 2017", "half-brother", "half of 2017".
    fn is_no_share(&self, at: usize) -> bool {
        let ordinal = at > 0
            && (matches!(self.number_word(at - 1), Some(NumberWord::Ordinal(_)))
                || self.word_is(at - 1, "latter")
                || self.word_is(at - 1, "last"));
        let hyphened = self.symbol(at + 1, b'-') && self.mark(at + 2) & mark::NO_SHARE != 0;
        ordinal || hyphened || self.mark(at + 1) & mark::NO_SHARE != 0 && self.word_is(at + 1, "way")
    }
}

/// The value of digits; `None` where something stands between them, or there are too many.
fn integer(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |value, byte| match byte {
        b'0'..=b'9' => value.checked_mul(10)?.checked_add(u32::from(byte - b'0')),
        _ => None,
    })
}

/// The span of the tokens `first..end`.
pub(super) fn span_of(tokens: &[Token], first: usize, end: usize) -> Span {
    Span { start: tokens[first].span.start, end: tokens[end - 1].span.end }
}
