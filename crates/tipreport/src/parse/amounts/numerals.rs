//! Numerals: digits, number words and what stands between them.
// The values compared are whole numbers, or taken from a table.
#![allow(clippy::float_cmp)]

use super::Cursor;
use super::links::Link;
use super::marks::mark;
use crate::Span;
use crate::parse::lexicon::Word;
use crate::parse::tokens::TokenKind;

/// A word that is a number, or part of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NumberWord {
    /// zero to nineteen.
    Small(u8),
    /// twenty to ninety.
    Tens(u8),
    Hundred,
    /// thousand and above.
    Scale(f64),
    Dozen,
    /// "hundreds", "thousands": from so many.
    Plural(f64),
    Half,
    /// An ordinal, which is a denominator too ("two thirds").
    Ordinal(u8),
    /// "quarter", a denominator and nothing else.
    Quarter,
    /// "several", "few": only before "hundred" and its like.
    Several,
}

impl NumberWord {
    /// The value of a word that is a number below a hundred.
    pub(super) const fn below_hundred(self) -> Option<u8> {
        match self {
            Self::Small(number) | Self::Tens(number) => Some(number),
            _ => None,
        }
    }
}

#[rustfmt::skip]
pub(super) const NUMBER_WORDS: &[(&str, NumberWord)] = &[
    ("zero nil", NumberWord::Small(0)), ("one", NumberWord::Small(1)), ("two", NumberWord::Small(2)),
    ("three", NumberWord::Small(3)), ("four", NumberWord::Small(4)), ("five", NumberWord::Small(5)),
    ("six", NumberWord::Small(6)), ("seven", NumberWord::Small(7)), ("eight", NumberWord::Small(8)),
    ("nine", NumberWord::Small(9)), ("ten", NumberWord::Small(10)), ("eleven", NumberWord::Small(11)),
    ("twelve", NumberWord::Small(12)), ("thirteen", NumberWord::Small(13)), ("fourteen", NumberWord::Small(14)),
    ("fifteen", NumberWord::Small(15)), ("sixteen", NumberWord::Small(16)), ("seventeen", NumberWord::Small(17)),
    ("eighteen", NumberWord::Small(18)), ("nineteen", NumberWord::Small(19)),
    ("twenty", NumberWord::Tens(20)), ("thirty", NumberWord::Tens(30)), ("forty fourty", NumberWord::Tens(40)),
    ("fifty", NumberWord::Tens(50)), ("sixty", NumberWord::Tens(60)), ("seventy", NumberWord::Tens(70)),
    ("eighty", NumberWord::Tens(80)), ("ninety", NumberWord::Tens(90)),
    ("hundred", NumberWord::Hundred), ("thousand", NumberWord::Scale(1e3)), ("lakh", NumberWord::Scale(1e5)),
    ("million", NumberWord::Scale(1e6)), ("crore", NumberWord::Scale(1e7)), ("billion bn", NumberWord::Scale(1e9)),
    ("trillion", NumberWord::Scale(1e12)),
    ("dozen", NumberWord::Dozen), ("dozens", NumberWord::Plural(24.0)), ("tens", NumberWord::Plural(20.0)),
    ("hundreds", NumberWord::Plural(1e2)), ("thousands", NumberWord::Plural(1e3)),
    ("millions", NumberWord::Plural(1e6)), ("billions", NumberWord::Plural(1e9)),
    ("half", NumberWord::Half), ("halves", NumberWord::Half), ("quarter quarters", NumberWord::Quarter),
    ("first", NumberWord::Ordinal(1)), ("second", NumberWord::Ordinal(2)), ("third thirds", NumberWord::Ordinal(3)),
    ("fourth fourths", NumberWord::Ordinal(4)), ("fifth fifths", NumberWord::Ordinal(5)),
    ("sixth sixths", NumberWord::Ordinal(6)), ("seventh sevenths", NumberWord::Ordinal(7)),
    ("eighth eighths", NumberWord::Ordinal(8)), ("ninth ninths", NumberWord::Ordinal(9)),
    ("tenth tenths", NumberWord::Ordinal(10)), ("eleventh", NumberWord::Ordinal(11)), ("twelfth", NumberWord::Ordinal(12)),
    ("thirteenth", NumberWord::Ordinal(13)), ("fourteenth", NumberWord::Ordinal(14)), ("fifteenth", NumberWord::Ordinal(15)),
    ("sixteenth", NumberWord::Ordinal(16)), ("seventeenth", NumberWord::Ordinal(17)), ("eighteenth", NumberWord::Ordinal(18)),
    ("nineteenth", NumberWord::Ordinal(19)), ("twentieth", NumberWord::Ordinal(20)), ("thirtieth", NumberWord::Ordinal(30)),
    ("several few", NumberWord::Several),
];

/// A number as it stands, before anything is known of its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// The first token; "a" of "a dozen" included.
    pub(super) first: usize,
    /// The token after the last.
    pub(super) end: usize,
    pub(super) value: f64,
    /// What the scale multiplies: 2.5 of "2.5 million".
    pub(super) mantissa: f64,
    pub(super) kind: NumeralKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumeralKind {
    /// A number with a value.
    Exact,
    /// "dozens", "tens of thousands": the value is the least that it is.
    Vague,
    /// A share of a whole, in hundredths: "a third", "four in ten".
    Share,
}

impl Numeral {
    pub(super) const fn exact(first: usize, end: usize, value: f64, mantissa: f64) -> Self {
        Self { first, end, value, mantissa, kind: NumeralKind::Exact }
    }
}

impl Cursor<'_> {
    /// The numeral that begins at `at`. `joined` says whether "and" may stand within it, as it may not after
    /// "between".
    pub(super) fn numeral(&self, at: usize, joined: bool) -> Option<Numeral> {
        if !self.row(at + 1).has(mark::IN_NUMERAL)
            && let Some(value) = self.plain_value(at)
        {
            return Some(Numeral::exact(at, at + 1, value, value));
        }
        let plain = match self.kind(at)? {
            TokenKind::Digits => self.digits(at)?,
            TokenKind::Symbol(sign @ 0xBC..=0xBE) => {
                return Some(Numeral {
                    kind: NumeralKind::Share,
                    ..Numeral::exact(at, at + 1, vulgar(sign) * 100.0, 0.0)
                });
            }
            TokenKind::Symbol(_) => return None,
            TokenKind::Word => self.spelled(at, joined)?,
        };
        if !self.row(plain.end).has(mark::IN_NUMERAL) {
            return Some(plain);
        }
        Some(self.share_of(plain).unwrap_or(plain))
    }

    /// The value of the number in digits, or below a hundred in one word, at `at`.
    pub(super) fn plain_value(&self, at: usize) -> Option<f64> {
        if self.word(at) == Word::DIGITS {
            let (text, digits) = (self.text.as_bytes(), self.tokens[at].span);
            let few = few_digits(text, digits).map(f64::from).or_else(|| thousands(text, digits));
            return few.or_else(|| digits_value(&text[digits.range()]));
        }
        self.row(at).number.map(f64::from)
    }

    /// The value of a count at `at`, of which three places after a point are thousands: "2.500 workers".
    pub(super) fn grouped(&self, at: usize, value: f64) -> f64 {
        let digits = &self.text.as_bytes()[self.tokens[at].span.range()];
        let thousands = matches!(
            digits,
            [b'1'..=b'9', b'.', _, _, _]
                | [b'1'..=b'9', _, b'.', _, _, _]
                | [b'1'..=b'9', _, _, b'.', _, _, _]
        ) && digits.iter().filter(|byte| byte.is_ascii_digit()).count() + 1 == digits.len();
        if thousands { (value * 1000.0).round() } else { value }
    }

    /// Digits, with a vulgar fraction, the scale and "and a half" that follow.
    fn digits(&self, at: usize) -> Option<Numeral> {
        let mut value = self.plain_value(at)?;
        let mut end = at + 1;
        if let Some(TokenKind::Symbol(sign @ 0xBC..=0xBE)) = self.kind(end) {
            value += vulgar(sign);
            end += 1;
        } else if self.symbol(end, b'/') && self.tokens.get(end).is_some_and(|token| token.glued) {
            let denominator =
                self.tokens.get(end + 1).filter(|token| token.glued && token.kind == TokenKind::Digits)?;
            let denominator = digits_value(self.text[denominator.span].as_bytes())?;
            if value >= denominator || denominator > 10.0 {
                return None;
            }
            let share = Numeral::exact(at, end + 2, value / denominator * 100.0, value);
            return Some(Numeral { kind: NumeralKind::Share, ..share });
        }
        if let Some((half, after)) = self.and_a_half(end) {
            value += half;
            end = after;
        }
        let mut total = 0.0;
        let mantissa = value;
        let mut scaled = f64::INFINITY;
        while let Some((scale, after)) = self.scales(end) {
            if scale >= scaled {
                break;
            }
            total += value * scale;
            value = 0.0;
            end = after;
            scaled = scale;
            // "2 million 345 thousand".
            if let (Some(TokenKind::Digits), Some((next, _))) = (self.kind(end), self.scales(end + 1)) {
                let more = digits_value(self.bytes(end))?;
                if more < 1000.0 && next < scaled {
                    value = more;
                    end += 1;
                    continue;
                }
            }
            break;
        }
        Some(Numeral::exact(at, end, total + value, mantissa))
    }

    /// The scale words at `at`: "million", "hundred thousand"; their product and the token after them.
    fn scales(&self, at: usize) -> Option<(f64, usize)> {
        let mut scale = 1.0;
        let mut end = at;
        // "2.5-million".
        if self.symbol(at, b'-')
            && self.tokens[at].glued
            && matches!(self.number_word(at + 1), Some(NumberWord::Scale(_)))
        {
            end += 1;
        }
        loop {
            scale *= match self.number_word(end) {
                Some(NumberWord::Hundred) if end == at => 1e2,
                Some(NumberWord::Scale(by)) => by,
                Some(NumberWord::Dozen) if end == at => 12.0,
                _ => break,
            };
            end += 1;
        }
        (scale > 1.0).then_some((scale, end))
    }

    /// "and a half", "and one half".
    fn and_a_half(&self, at: usize) -> Option<(f64, usize)> {
        let mut end = at;
        let skip_hyphen = |end: usize| if self.symbol(end, b'-') { end + 1 } else { end };
        end = skip_hyphen(end);
        if self.link(end) != Some(Link::And) {
            return None;
        }
        end = skip_hyphen(end + 1);
        if self.link(end) != Some(Link::A) && self.number_word(end) != Some(NumberWord::Small(1)) {
            return None;
        }
        end = skip_hyphen(end + 1);
        match self.number_word(end)? {
            NumberWord::Half => Some((0.5, end + 1)),
            NumberWord::Quarter => Some((0.25, end + 1)),
            _ => None,
        }
    }

    /// A number in words.
    fn spelled(&self, at: usize, joined: bool) -> Option<Numeral> {
        let article = at.checked_sub(1).filter(|before| self.link(*before) == Some(Link::A));
        let first = article.unwrap_or(at);
        match self.number_word(at)? {
            NumberWord::Small(_) | NumberWord::Tens(_) => Some(self.cardinal(at, at, joined)),
            NumberWord::Hundred | NumberWord::Scale(_) if article.is_some() => {
                Some(self.cardinal(first, at, joined))
            }
            NumberWord::Dozen if article.is_some() => Some(Numeral::exact(first, at + 1, 12.0, 12.0)),
            NumberWord::Plural(least) => Some(self.vague(at, least)),
            NumberWord::Several => self.several(at),
            NumberWord::Half => Some(self.half(at)),
            NumberWord::Quarter if article.is_some() => Some(share(first, at + 1, 1.0, 4.0)),
            // "a third of", but "a third suspect"; "roughly a third".
            NumberWord::Ordinal(n @ 3..=10) if article.is_some() && self.is_share_of_something(at, first) => {
                Some(share(first, at + 1, 1.0, f64::from(n)))
            }
            _ => None,
        }
    }

    fn is_share_of_something(&self, at: usize, first: usize) -> bool {
        self.link(at + 1) == Some(Link::Of) || (first > 0 && self.is_approximator(first - 1))
    }

    /// A cardinal: its words follow one another in falling order of magnitude.
    fn cardinal(&self, first: usize, at: usize, joined: bool) -> Numeral {
        let (mut total, mut group, mut last_scale) = (0.0, if first < at { 1.0 } else { 0.0 }, f64::INFINITY);
        let mut mantissa = 0.0;
        let mut end = at;
        loop {
            let mut next = end;
            if end > at {
                let hyphen = self.symbol(next, b'-') && self.tokens[next].glued;
                let and = joined && self.link(next) == Some(Link::And) && self.may_join(next, group, total);
                next += usize::from(hyphen || and);
            }
            let Some(word) = self.number_word(next) else { break };
            match word {
                NumberWord::Small(n) if fits(group, f64::from(n), end == at) => group += f64::from(n),
                NumberWord::Tens(n) if group % 100.0 == 0.0 && (group > 0.0 || total > 0.0 || end == at) => {
                    group += f64::from(n);
                }
                NumberWord::Hundred if group > 0.0 && group < 100.0 => group *= 100.0,
                NumberWord::Dozen if group > 0.0 && total == 0.0 => {
                    return Numeral::exact(first, next + 1, group * 12.0, group);
                }
                NumberWord::Scale(scale) if group > 0.0 && scale < last_scale => {
                    if total == 0.0 {
                        mantissa = group;
                    }
                    total += group * scale;
                    group = 0.0;
                    last_scale = scale;
                }
                NumberWord::Scale(scale) if group == 0.0 && total > 0.0 && end > at => {
                    // "one hundred thousand million".
                    total *= scale;
                }
                _ => break,
            }
            end = next + 1;
        }
        if let Some((half, after)) = self.and_a_half(end) {
            group += half;
            end = after;
            if let Some((scale, after)) = self.scales(end) {
                return Numeral::exact(first, after, (total + group) * scale, total + group);
            }
        }
        let value = total + group;
        Numeral::exact(first, end, value, if mantissa == 0.0 { value } else { mantissa })
    }

    /// Whether "and" at `at` joins what follows to the hundreds or thousands before it.
    fn may_join(&self, at: usize, group: f64, total: f64) -> bool {
        let after_magnitude = if group > 0.0 { group % 100.0 == 0.0 } else { total > 0.0 };
        let small = match self.number_word(at + 1) {
            Some(NumberWord::Small(n)) => n > 0,
            Some(NumberWord::Tens(_)) => true,
            _ => false,
        };
        if !after_magnitude || !small {
            return false;
        }
        // "one hundred and two hundred" are two numbers.
        let tail = self.cardinal(at + 1, at + 1, false);
        tail.value < 100.0 || tail.value >= 1000.0 && group > 0.0 && tail.mantissa < 100.0
    }

    /// "dozens", "tens of thousands", "hundreds of millions".
    fn vague(&self, at: usize, least: f64) -> Numeral {
        let mut least =
            if self.link(at + 1) == Some(Link::Of) && least == 20.0 && self.is_plural_scale(at + 2) {
                10.0
            } else {
                least
            };
        let mut end = at + 1;
        while self.link(end) == Some(Link::Of) {
            let Some(NumberWord::Plural(by @ 1e2..)) = self.number_word(end + 1) else { break };
            least *= by;
            end += 2;
        }
        Numeral { kind: NumeralKind::Vague, ..Numeral::exact(at, end, least, least) }
    }

    fn is_plural_scale(&self, at: usize) -> bool {
        matches!(self.number_word(at), Some(NumberWord::Plural(by)) if by >= 1e2)
    }

    /// "several hundred", "a few thousand", "several dozen".
    fn several(&self, at: usize) -> Option<Numeral> {
        let mut end = at + 1;
        if self.link(end) == Some(Link::Of) {
            return None;
        }
        let mut least = match self.number_word(end)? {
            NumberWord::Hundred => 1e2,
            NumberWord::Scale(by) => by,
            NumberWord::Dozen => 24.0,
            NumberWord::Plural(by) => return Some(Numeral { first: at, ..self.vague(end, by) }),
            _ => return None,
        };
        end += 1;
        while let Some(NumberWord::Scale(by)) = self.number_word(end) {
            least *= by;
            end += 1;
        }
        Some(Numeral { kind: NumeralKind::Vague, ..Numeral::exact(at, end, least, least) })
    }

    /// "half", "half a million", "half a dozen".
    fn half(&self, at: usize) -> Numeral {
        let mut end = at + 1;
        if self.link(end) == Some(Link::A) || self.symbol(end, b'-') {
            end += 1;
        }
        match self.number_word(end) {
            Some(NumberWord::Dozen) => Numeral::exact(at, end + 1, 6.0, 6.0),
            Some(NumberWord::Scale(scale)) => Numeral::exact(at, end + 1, scale / 2.0, 0.5),
            _ => share(at, at + 1, 1.0, 2.0),
        }
    }

    /// A share that begins with this number: "one-third", "two thirds", "four in ten", "eight of every 10".
    fn share_of(&self, numeral: Numeral) -> Option<Numeral> {
        if numeral.kind != NumeralKind::Exact || numeral.value < 1.0 || numeral.value > 99.0 {
            return None;
        }
        let at = numeral.end;
        let hyphen = usize::from(self.symbol(at, b'-'));
        let denominator = match self.number_word(at + hyphen) {
            Some(NumberWord::Half) if numeral.value == 1.0 => Some(2.0),
            Some(NumberWord::Quarter) if numeral.value < 4.0 => Some(4.0),
            Some(NumberWord::Ordinal(n @ 3..=10)) if numeral.value < f64::from(n) => Some(f64::from(n)),
            _ => None,
        };
        if let Some(denominator) = denominator {
            return Some(share(numeral.first, at + hyphen + 1, numeral.value, denominator));
        }
        self.ratio(numeral)
    }

    /// "one in five", "eight of every 10", "nine out of ten".
    fn ratio(&self, numeral: Numeral) -> Option<Numeral> {
        let mut at = numeral.end;
        let every = |at: usize| usize::from(matches!(self.link(at), Some(Link::Every)));
        let loose = match self.link(at)? {
            Link::In => {
                at += 1 + every(at + 1);
                false
            }
            Link::Of if every(at + 1) == 1 => {
                at += 2;
                true
            }
            Link::Out if self.link(at + 1) == Some(Link::Of) => {
                at += 2;
                at += every(at);
                true
            }
            _ => return None,
        };
        let whole = match self.kind(at)? {
            TokenKind::Digits => self.digits(at)?,
            TokenKind::Word => self.spelled(at, false)?,
            TokenKind::Symbol(_) => return None,
        };
        let round = [3.0, 4.0, 5.0, 10.0, 100.0, 1000.0].contains(&whole.value);
        let known = round || numeral.value == 1.0 && whole.value <= 100.0;
        let nothing_follows = whole.end == at + 1;
        if whole.kind != NumeralKind::Exact || !known || !nothing_follows || numeral.value >= whole.value {
            return None;
        }
        // "three in five cases" after "prosecuted" counts; "in" alone needs a round whole.
        if !loose && numeral.value != 1.0 && whole.value != 10.0 && whole.value != 5.0 && whole.value != 4.0 {
            return None;
        }
        Some(share(numeral.first, whole.end, numeral.value, whole.value))
    }
}

fn share(first: usize, end: usize, part: f64, whole: f64) -> Numeral {
    Numeral { kind: NumeralKind::Share, ..Numeral::exact(first, end, part / whole * 100.0, part) }
}

/// Whether a word of 0 to 19 may follow what the group holds.
fn fits(group: f64, n: f64, begins: bool) -> bool {
    if group == 0.0 {
        return true;
    }
    !begins && n > 0.0 && (group % 100.0 == 0.0 || (n < 10.0 && group % 10.0 == 0.0 && group % 100.0 >= 20.0))
}

/// ¼, ½ or ¾, by its code.
fn vulgar(sign: u8) -> f64 {
    f64::from(sign - 0xBB) / 4.0
}

/// The value of up to eight digits with nothing between them, all read at once: a loop over so few would end where none
/// foresees.
pub(super) fn few_digits(text: &[u8], digits: Span) -> Option<u32> {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    let (rest, length) = (&text[digits.start as usize..], digits.len());
    let mut last = [0; 8];
    let eight = rest.first_chunk().unwrap_or_else(|| {
        last[..rest.len()].copy_from_slice(rest);
        &last
    });
    // The digits stand highest, and zeros below them lead the number.
    let values = (u64::from_le_bytes(*eight) ^ ZEROS).wrapping_shl(8 * 8_u32.saturating_sub(length as u32));
    let too_many = u64::from(length.wrapping_sub(1) >= 8);
    if values & 0xF0F0_F0F0_F0F0_F0F0 | too_many != 0 {
        return None;
    }
    // Pairs of digits, then fours, then all eight.
    let pairs = (values.wrapping_mul(10) + (values >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    Some((fours.wrapping_mul(10_000) + (fours >> 32)) as u32)
}

/// The value of digits with one comma, three places from their end: "50,000".
fn thousands(text: &[u8], digits: Span) -> Option<f64> {
    let (start, end) = (digits.start as usize, digits.end as usize);
    let comma = end.checked_sub(4).filter(|comma| *comma > start && text[*comma] == b',')?;
    let head = few_digits(text, Span::new(start, comma))?;
    let tail = few_digits(text, Span::new(comma + 1, end))?;
    Some(f64::from(head) * 1000.0 + f64::from(tail))
}

/// The value of digits with separators: "50,000", "2.5", "1.234.567", "2,5".
fn digits_value(digits: &[u8]) -> Option<f64> {
    let (mut value, mut separators, mut mark, mut tail) = (0.0, 0, 0, 0);
    for byte in digits {
        if byte.is_ascii_digit() {
            value = value * 10.0 + f64::from(byte - b'0');
            tail += 1;
        } else {
            (mark, tail) = (*byte, 0);
            separators += 1;
        }
    }
    if separators == 0 {
        return Some(value);
    }
    let same = digits.split(|byte| *byte == mark).count() - 1;
    let is_decimal = match (mark, separators) {
        (b'.', 1) => true,
        (b',', 1) => tail != 3,
        // "1,234.56" and "1.234,56"; else all separators group thousands.
        _ => same == 1,
    };
    if !is_decimal && same != separators {
        return None;
    }
    Some(if is_decimal { value / 10f64.powi(tail) } else { value })
}
