//! What stands before or after an amount and bounds it: "at least", "about", "or more".

use super::Cursor;
use super::links::Link;
use super::marks::mark;
use crate::parse::lexicon::{Lexicon, Phrases, Word, second_bit};

/// What a modifier does to an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Modifier {
    /// It is a lower bound.
    Low,
    /// It is an upper bound.
    High,
    /// It is an estimate.
    About,
    /// An estimated upper or lower bound.
    AboutHigh,
    /// An age is meant: "aged 12", "ages 14 to 16".
    Age,
    /// An age below which: "under the age of 18".
    AgeHigh,
    /// An age from which: "as young as 12".
    AgeLow,
    /// Two ends follow, with "and" between them.
    Between,
    /// The bounds of an age: "between the ages of".
    AgeBetween,
}

/// The modifiers before a number, each with an example that is its test.
#[rustfmt::skip]
pub(super) const BEFORE: &[(&str, Modifier, &str, &str)] = &[
    ("at least|no fewer than|no less than|not fewer than|not less than|more than|over|in excess of|exceeding|exceeded|exceeds|exceed|upwards of|upward of|\
      well over|just over|slightly over|slightly more than|a little over|a little more than|a minimum of|minimum of|above|greater than|longer than|\
      higher than|as little as|as few as|as low as|beyond|better than|at a minimum|at a minimum of|at the least|larger than|well above|at at least|at a least|no shorter than|surpassed|surpassing|starting at|starting from|\
      a total of at least|totaling at least|totaling more than|upto more than",
     Modifier::Low, "identified at least 30 victims", "30.."),
    ("up to|as many as|no more than|not more than|a maximum of|maximum of|fewer than|less than|under|at most|at the most|as much as|no longer than|not longer than|\
      not exceeding|not exceed|does not exceed|did not exceed|not to exceed|may not exceed|cannot exceed|no greater than|not greater than|just under|slightly under|slightly less than|\
      slightly fewer than|within|below|as long as|for as long as|as high as|a cap of|to a maximum of|well under|just less than|far fewer than|up to a maximum of|smaller than|\
      no later than|a limit of|shorter than|well below|just below|upto|not to exceed more than|never more than|never exceed|does not exceed more than|\
      maximum|not over|not longer|at maximum",
     Modifier::High, "assisted up to 20 victims", "..20"),
    ("approximately|approximatively|about|around|nearly|almost|roughly|some|an estimated|estimated|the estimated|circa|close to|approaching|virtually|more or less|\
      in the region of|on the order of|an approximate|approx|probably|perhaps|almost an estimated|an estimate of|estimates of|estimate of|an average estimated|\
      somewhere around|just about|reportedly around|approximate|estimating|estimatedly",
     Modifier::About, "identified approximately 30 victims", "~30"),
    ("an estimated maximum of|an estimated high of", Modifier::AboutHigh, "an estimated maximum of 20 victims", "~..20"),
    ("under the age of|below the age of|under age|below age|younger than|younger than the age of|younger than age|under the ages of|until the age of|until age|up to the age of|\
      up to age|before the age of|before age|not yet|younger then|prior to age|through age|through the age of|up until age|up until the age of|below the ages of|less than age",
     Modifier::AgeHigh, "children under the age of 18", "age ..18"),
    ("as young as|as young as age|as young as the age of|over the age of|above the age of|over age|above age|older than|older than age|older than the age of|from the age of|from age|\
      at least age|a minimum age of|minimum age of|the minimum age of|minimum working age of|starting at age|beginning at age|past the age of|beyond the age of|after the age of|\
      after age|minimum legal age of|as early as age|since the age of|since age|over the ages of|at a minimum age of",
     Modifier::AgeLow, "girls as young as 12", "age 12.."),
    ("age|ages|aged|the age of|the ages of|at the age of|of the age of|ages of|age of|at age|ages from|aged from|who turned|turned|turning|turns|who turn|aged between|\
      ages between|reach the age of|reached the age of|reaching the age of|reaches the age of|age group|ages ranging from|aged in between|the ages from",
     Modifier::Age, "a girl aged 12", "age 12"),
    ("between the ages of|between ages|between the age of|between age|ranging in age from|ranging in ages from|ranging in age between|from ages|from the ages of|\
      in age from|aged roughly between|between the approximate ages of|age between|whose ages ranged from|aged anywhere from",
     Modifier::AgeBetween, "boys between the ages of 12 and 17", "age 12..17"),
    ("between|from between|of between|anywhere between", Modifier::Between, "between 12 and 16 hours", "hour 12..16"),
];

/// Words that may stand between a modifier and its number.
#[rustfmt::skip]
const FILLERS: &str = "the a an another additional further total average of equivalent sum roughly only just its  their \
                       either anywhere further fine fines combined";

/// The modifiers after a number.
#[rustfmt::skip]
pub(super) const AFTER: &[(&str, Modifier, &str, &str)] = &[
    ("or more|or greater|or longer|or above|and above|and over|or over|or higher|and more|and up|and upwards|at least|at a minimum|minimum|plus|and longer|at the least",
     Modifier::Low, "received sentences of five years or more", "year 5.."),
    ("or less|or fewer|and below|or below|or under|and under|or lower|maximum|at most|at the most|or shorter|at a maximum",
     Modifier::High, "received sentences of five years or less", "year ..5"),
    ("or older|and older|or over and|years or older|years and older|years of age and older|years of age or older|years old or older|years old and older|and above years of age",
     Modifier::AgeLow, "children 14 and older", "age 14.."),
    ("or younger|and younger|years or younger|years and younger|years of age and younger|years of age or younger|years of age and under|years old and under|years and under|years old or younger|years old and younger",
     Modifier::AgeHigh, "children 14 and younger", "age ..14"),
];

/// The bounds and marks that the words around an amount give it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
// A bound, an estimate and an age are told apart, and any of them may meet.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Bounds {
    pub(super) low: bool,
    pub(super) high: bool,
    pub(super) about: bool,
    pub(super) age: bool,
    pub(super) between: bool,
}

impl Bounds {
    pub(super) fn add(&mut self, modifier: Modifier) {
        match modifier {
            Modifier::Low | Modifier::AgeLow => (self.low, self.high) = (true, false),
            Modifier::High | Modifier::AgeHigh | Modifier::AboutHigh => (self.high, self.low) = (true, false),
            Modifier::Between | Modifier::AgeBetween => self.between = true,
            Modifier::About | Modifier::Age => {}
        }
        self.about |= matches!(modifier, Modifier::About | Modifier::AboutHigh);
        self.age |=
            matches!(modifier, Modifier::Age | Modifier::AgeHigh | Modifier::AgeLow | Modifier::AgeBetween);
    }

    pub(super) const fn is_bound(self) -> bool {
        self.low || self.high
    }
}

/// A modifier that has been read and waits for its number.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pending {
    /// The first token.
    pub(super) lead: usize,
    /// The token after the last.
    pub(super) end: usize,
    pub(super) bounds: Bounds,
}

#[derive(Debug)]
pub(super) struct Modifiers {
    before: Phrases<Modifier>,
    after: Phrases<Modifier>,
    fillers: super::words::Words<()>,
}

impl Modifiers {
    pub(super) fn new(lexicon: &mut Lexicon) -> Self {
        Self {
            before: Phrases::new(lexicon, BEFORE.iter().map(|row| (row.0, row.1))),
            after: Phrases::new(lexicon, AFTER.iter().map(|row| (row.0, row.1))),
            fillers: super::words::Words::new(lexicon, [(FILLERS, ())]),
        }
    }

    pub(super) fn seal(&mut self, lexicon: &Lexicon) {
        self.before.seal(lexicon);
        self.after.seal(lexicon);
    }

    /// The modifiers before a number.
    pub(super) const fn before(&self) -> &Phrases<Modifier> {
        &self.before
    }

    /// The words that may stand between a modifier and its number.
    pub(super) fn fillers(&self) -> impl Iterator<Item = Word> + '_ {
        self.fillers.iter().map(|(word, ())| word)
    }

    /// The words that begin a modifier after a number.
    pub(super) fn openers_after(&self) -> impl Iterator<Item = Word> + '_ {
        self.after.openers(|_| true)
    }
}

impl Cursor<'_> {
    /// The modifier that begins at `at`: the token after it and what it does.
    pub(super) fn modifier(&self, at: usize) -> Option<(usize, Modifier)> {
        if !self.opens(at) {
            return None;
        }
        let (length, modifier) = self.tables.modifiers.before.at(self.tokens, at)?;
        Some((at + length, modifier))
    }

    /// Whether what stands right before the number at `at` may be the end of something that leads to it.
    pub(super) fn is_led(&self, at: usize) -> bool {
        let before = self.before(at);
        // A modifier of one word, one that goes on at `at`, or one of several words or with a filler after it.
        let leads = before.bit(mark::OPENS)
            | self.row(at).bit(mark::ESTIMATE)
            | self.before(at.wrapping_sub(1)).bit(mark::BEFORE_END);
        leads & before.bit(mark::ENDS_LEAD) != 0
    }

    /// Whether a modifier may begin at `at`, or anything else that leads to a number.
    pub(super) fn opens(&self, at: usize) -> bool {
        let row = self.row(at);
        row.has(mark::OPENS)
            || row.has(mark::OPENS_PHRASE)
                && self.tables.seconds[self.word(at).index()] & second_bit(self.word(at + 1)) != 0
    }

    /// The modifier after a number.
    pub(super) fn modifier_after(&self, at: usize) -> Option<(usize, Modifier)> {
        let at = at + usize::from(self.symbol(at, b'-') || self.symbol(at, b'\''));
        if self.mark(at) & mark::MODIFIER_AFTER == 0 {
            return None;
        }
        let (length, modifier) = self.tables.modifiers.after.at(self.tokens, at)?;
        Some((at + length, modifier))
    }

    /// Whether the word at `at` makes what follows approximate, alone or as the end of a phrase.
    pub(super) fn is_approximator(&self, at: usize) -> bool {
        self.tables.modifiers.before.word(self.word(at)) == Some(Modifier::About)
            || self.mark(at) & mark::LIMIT != 0
            || self.link(at) == Some(Link::Other) && at > 0 && self.surface(at).eq_ignore_ascii_case("than")
    }

    /// Whether only fillers stand between a modifier and the number that it waits for.
    pub(super) fn reaches(&self, pending: Pending, number: usize) -> bool {
        number >= pending.end
            && number - pending.end <= 5
            && (pending.end..number).all(|at| self.mark(at) & mark::FILLER != 0)
    }
}
