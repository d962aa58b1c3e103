//! The form of trafficking that a figure is of.

use std::ops::Range;

use super::antecedents::Antecedent;
use super::counting::{Context, Counted};
use super::governors::Predicate;
use super::reading::Reading;
use super::segments::{Segment, SegmentKind};
use super::words::{Cue, Event, Particle, Shape};
use crate::Measure;
use crate::parse::amounts::Class;
use crate::parse::tokens::EM_DASH;
use crate::{Form, Unit};

/// A form that a sentence names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    pub(crate) at: usize,
    pub(crate) segment: usize,
    pub(crate) form: Form,
}

/// Adds the forms that a sentence names to `out`, given the places at which the name of one may begin.
pub(super) fn scan_forms(
    reading: &Reading<'_>,
    openers: impl Iterator<Item = usize>,
    segment_of: &[u16],
    out: &mut Vec<Named>,
) {
    for at in openers {
        let Some(form) = reading.notes[at].form else { continue };
        if is_measure_of_law(reading, at) || is_offense(reading, at) {
            continue;
        }
        let segment = segment_of[at].into();
        if let Some(joined) = joined_before(reading, at) {
            // At the same place, so that no figure is of one half alone.
            out.push(Named { at, segment, form: joined });
        }
        out.push(Named { at, segment, form });
    }
}

/// "with respect to sex trafficking, commensurate with": said of the penalty's rank, not of a number.
fn is_measure_of_law(reading: &Reading<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let regard = |at| ["regard", "regards", "respect"].iter().any(|word| reading.spells(at, word));
    reading.reads(before, "to") && before.checked_sub(1).is_some_and(regard)
        || reading.reads(before, "regarding")
}

/// "prostitution charges", "working in prostitution": of people who sell sex, not of those who are trafficked.
fn is_offense(reading: &Reading<'_>, at: usize) -> bool {
    if !reading.reads(at, "prostitution") {
        return false;
    }
    if ["charges", "charge", "laws", "law", "statutes", "offenses", "violations"]
        .contains(&reading.surface_at(at + 1))
    {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    match reading.particle(before) {
        Some(Particle::For) => (before.saturating_sub(8)..before).any(|at| {
            reading.notes[at].verb.is_some_and(|verb| {
                matches!(
                    verb.event,
                    Event::Arrest
                        | Event::Convict
                        | Event::Charge
                        | Event::Prosecute
                        | Event::Penalize
                        | Event::Deport
                )
            })
        }),
        Some(Particle::In) => before
            .checked_sub(1)
            .is_some_and(|at| ["working", "engaged", "engaging"].contains(&reading.surface(at))),
        _ => false,
    }
}

/// The "and" before a form, "some forms of" between them passed over.
fn joint(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let and = (at.saturating_sub(4)..at).rev().find(|&before| {
        !matches!(reading.particle(before), Some(Particle::Of | Particle::Determiner | Particle::Any))
            && !reading.has(before, Cue::Forms)
    })?;
    matches!(reading.particle(and), Some(Particle::And | Particle::Or)).then_some(and)
}

/// The form of the first half of "sex and labor trafficking", "forced or bonded labor" aside.
fn joined_before(reading: &Reading<'_>, at: usize) -> Option<Form> {
    let and = joint(reading, at)?;
    let word = and.checked_sub(1)?;
    // "forced labor or sex trafficking" names two forms in full.
    if (and.saturating_sub(3)..and).any(|at| reading.notes[at].form.is_some()) {
        return None;
    }
    match () {
        () if reading.has(word, Cue::Sex) => Some(Form::Sex),
        () if reading.has(word, Cue::Labor) => Some(Form::Labor),
        () => None,
    }
}

/// One form, none, or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Forms {
    None,
    One(Form),
    Several,
}

impl Forms {
    fn and(self, form: Form) -> Self {
        match self {
            Self::None => Self::One(form),
            Self::One(same) if same == form => self,
            Self::One(_) | Self::Several => Self::Several,
        }
    }

    pub(crate) fn one(self) -> Option<Form> {
        match self {
            Self::One(form) => Some(form),
            Self::None | Self::Several => None,
        }
    }
}

/// The form that the clause as a whole names, outside of parentheses and comparisons.
pub(crate) fn clause_form(named: &[Named], segments: &[Segment], segment: usize) -> Forms {
    let main = |mut segment: usize| {
        while let Some(parent) = segments[segment].parent {
            segment = parent;
        }
        segment
    };
    let clause = main(segment);
    named
        .iter()
        .filter(|named| {
            main(named.segment) == clause && segments[named.segment].kind != SegmentKind::Comparison
        })
        .fold(Forms::None, |forms, named| forms.and(named.form))
}

/// How closely a figure is tied to what its sentence names before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    /// A penalty that a law prescribes: of whatever the law forbids.
    Law,
    /// A sentence, a sum, an age: of the case that the sentence tells.
    Detail,
    /// A number of its own, which "and" parts from the one before.
    Count,
}

/// The most tokens between a figure and the name of its form.
const REACH: usize = 48;

/// The most figures before or after another that may be of one form with it.
const NEAR: usize = 32;

/// More parentheses within one another than this are none.
const MAX_NESTED: usize = 8;

impl Context<'_> {
    /// The form of a figure: what the words after it say, else those that lead up to it, else the form of the figure
    /// that it is compared with, is a part of, or repeats.
    pub(super) fn form(&self, index: usize, found: &Counted) -> Option<Form> {
        if let Some(form) = self.bare_form(index).or_else(|| self.forced_form(index)) {
            return Some(form);
        }
        if self.named.is_empty() {
            return None;
        }
        match self.forms_after(index) {
            Forms::None => {}
            // "one NGO noted raids on sex trafficking establishments": those who act are of no form.
            _ if self.acts(index) => return None,
            forms => return forms.one(),
        }
        match self.forms_before(index, found.measure) {
            Forms::None => {}
            forms => return forms.one(),
        }
        let segment = &self.segments[self.slots[index].segment];
        if matches!(found.measure, Some(Measure::PrisonTerm | Measure::Fine | Measure::Compensation)) {
            match clause_form(self.named, self.segments, self.slots[index].segment) {
                Forms::None => {}
                forms => return forms.one(),
            }
        }
        if matches!(found.unit, Unit::Money { .. } | Unit::Duration { .. })
            && found.measure.is_some()
            && let Some(before) = self.last_of(index, Some(self.slots[index].segment))
        {
            return self.before[before].form;
        }
        match segment.kind {
            SegmentKind::Main => self.repeated_form(index, found),
            SegmentKind::Parenthesis | SegmentKind::Dash => {
                self.before[self.last_of(index, segment.parent)?].form
            }
            SegmentKind::Comparison => {
                // "(compared with 22 in 2016)"
                let mut parent = segment.parent;
                while let Some(inner) = parent
                    && self.last_of(index, parent).is_none()
                {
                    parent = self.segments[inner].parent;
                }
                let bare = self.slots[index].phrase.head.is_none();
                if let Antecedent::Here(compared) = found.antecedent
                    && bare
                    && Some(self.slots[compared].segment) == parent
                {
                    return self.before[compared].form;
                }
                let same = |before: &usize| {
                    self.before[*before].unit == found.unit
                        && (bare || self.before[*before].class == found.class)
                };
                let last = self.last_of(index, parent)?;
                let alike = (0..=last)
                    .rev()
                    .take(NEAR)
                    .find(|before| Some(self.slots[*before].segment) == parent && same(before))?;
                self.before[alike].form
            }
        }
    }

    /// "(658 labor, 358 sex)", "122 sex and 168 labor trafficking cases"
    fn bare_form(&self, index: usize) -> Option<Form> {
        let reading = self.reading;
        let end = reading.figures[self.slots[index].figure].end as usize;
        let at = end + usize::from(reading.is(end, Particle::For));
        let form = match () {
            () if reading.has(at, Cue::Labor) => Form::Labor,
            () if reading.has(at, Cue::Sex) => Form::Sex,
            () => return None,
        };
        let ends = matches!(reading.symbol(at + 1), Some(b',' | b')'))
            || matches!(reading.particle(at + 1), Some(Particle::And | Particle::Or))
                && reading.figure_at(at + 2).is_some();
        ends.then_some(form)
    }

    /// Whether those whom a figure counts are an office or a group that acts.
    fn acts(&self, index: usize) -> bool {
        let slot = &self.slots[index];
        let end = self.reading.figures[slot.figure].end as usize;
        let works = [Event::Support, Event::Operate, Event::Estimate, Event::Give];
        works.iter().any(|&event| matches!(slot.predicate, Predicate::Active(acted, _) if acted == event))
            && (end..slot.phrase.end).any(|at| self.reading.notes[at].actor.is_some())
    }

    /// "forced at least 60 migrants to work"
    fn forced_form(&self, index: usize) -> Option<Form> {
        let reading = self.reading;
        let lead = reading.figures[self.slots[index].figure].lead as usize;
        if !lead.checked_sub(1).is_some_and(|verb| reading.has(verb, Cue::Force)) {
            return None;
        }
        let end = self.slots[index].phrase.end.max(lead);
        let to = (end..(end + 8).min(reading.len()))
            .take_while(|&at| reading.symbol(at).is_none())
            .find(|&at| reading.is(at, Particle::To))?;
        ["work", "labor", "labour", "toil"].contains(&reading.surface_at(to + 1)).then_some(Form::Labor)
    }

    /// The last figure before another that stands in a segment.
    fn last_of(&self, index: usize, segment: Option<usize>) -> Option<usize> {
        let segment = segment?;
        (0..index).rev().take(NEAR).find(|&before| self.slots[before].segment == segment)
    }

    /// "convicted all three": the form of the three that were named before.
    fn repeated_form(&self, index: usize, found: &Counted) -> Option<Form> {
        let figure = &self.reading.figures[self.slots[index].figure];
        let before = (figure.lead as usize).checked_sub(1)?;
        if let Some(form) = self.coordinate_form(index, before, found) {
            return Some(form);
        }
        // "four of which collapsed", "roughly one-third were sold"
        let share = found.unit == Unit::Percent && self.slots[index].phrase.head.is_none();
        if let Antecedent::Here(whole) = found.antecedent
            && (share || self.reading.is(figure.end as usize, Particle::OfThese))
        {
            return self.before[whole].form;
        }
        if self.slots[index].phrase.partitive || self.reading.is(before, Particle::Including) {
            let whole = self.last_of(index, Some(self.slots[index].segment))?;
            return self.before[whole].form.filter(|_| {
                self.before[whole].class == found.class || self.reading.is(before, Particle::Including)
            });
        }
        let definite = self.reading.is(before, Particle::Any)
            || ["the", "these", "those"].contains(&self.reading.surface(before));
        if !definite {
            return None;
        }
        let same = (0..index)
            .rev()
            .take(NEAR)
            .find(|&at| self.reading.figures[self.slots[at].figure].amount == figure.amount)?;
        self.before[same].form
    }

    /// The form of the figure to which "and" joins this one, where it did not follow that figure: "for forced labor,
    /// resulting in 62 investigations and three convictions".
    fn coordinate_form(&self, index: usize, and: usize, found: &Counted) -> Option<Form> {
        let reading = self.reading;
        let previous = index.checked_sub(1)?;
        let slot = &self.slots[previous];
        let end = slot.phrase.end.max(reading.figures[slot.figure].end as usize);
        let listed = self.slots[index].phrase.head.is_none()
            && (reading.figures[slot.figure].lead as usize)
                .checked_sub(1)
                .is_some_and(|lead| reading.has(lead, Cue::Include));
        let joined = reading.is(and, Particle::And)
            && slot.segment == self.slots[index].segment
            && self.before[previous].unit == found.unit
            && (end == and || listed && and - end < 8);
        if !joined || self.forms_after(previous) != Forms::None || self.bare_form(previous).is_some() {
            return None;
        }
        self.before[previous].form
    }

    fn named_at(&self, at: usize) -> Forms {
        if self.reading.notes.get(at).is_none_or(|note| note.form.is_none()) {
            return Forms::None;
        }
        let first = self.named.partition_point(|named| named.at < at);
        self.named[first..]
            .iter()
            .take_while(|named| named.at == at)
            .fold(Forms::None, |forms, named| forms.and(named.form))
    }

    /// The first and the last of the places in a range at which a form is named.
    fn named_within(&self, range: Range<usize>) -> Option<(usize, usize)> {
        let from = self.named.partition_point(|named| named.at < range.start);
        let named = &self.named[from..];
        let last = named.partition_point(|named| named.at < range.end).checked_sub(1)?;
        Some((named[0].at, named[last].at))
    }

    fn is_within(&self, segment: usize, outer: usize) -> bool {
        let mut segment = segment;
        for _ in 0..MAX_NESTED {
            let Some(parent) = self.segments[segment].parent else { return false };
            if parent == outer {
                return true;
            }
            segment = parent;
        }
        false
    }

    /// The form that the words after a figure name, up to the end of what is said of it: "12 victims of forced labor",
    /// "146 boys and 143 girls in domestic servitude".
    fn forms_after(&self, index: usize) -> Forms {
        let reading = self.reading;
        let slot = &self.slots[index];
        let mut at = reading.figures[slot.figure].end as usize;
        let Some((_, last)) = self.named_within(at..at + REACH) else { return Forms::None };
        // "the majority—267—were subjected to": an insertion of the number alone.
        let own = &self.segments[slot.segment];
        let alone = own.kind == SegmentKind::Dash
            && reading.is_symbol(at, EM_DASH)
            && own.start + 1 == reading.figures[slot.figure].lead as usize;
        let within = own.parent.filter(|_| alone).unwrap_or(slot.segment);
        let mut forms = Forms::None;
        let mut passed = None;
        let mut finite = false;
        // "Women, most of them aged 20 to 30, are"
        let mut commas = u32::from(reading.figures[slot.figure].unit == Unit::Age);
        while at <= last {
            let segment = usize::from(self.segment_of[at]);
            if segment != within {
                if !self.is_within(segment, within) {
                    break;
                }
                if passed.is_none()
                    && !self.slots[index + 1..].iter().take(NEAR).any(|slot| slot.segment == segment)
                    && let Forms::One(form) = self.named_at(at)
                {
                    forms = forms.and(form);
                }
                at += 1;
                continue;
            }
            if let Some(other) = reading.figure_at(at) {
                let other = &reading.figures[other];
                if other.class == Class::Statistic {
                    if forms != Forms::None || self.is_part(other.lead as usize) {
                        break;
                    }
                    passed = Some((other.lead as usize, other.end as usize));
                }
                at = (other.end as usize).max(at + 1);
                continue;
            }
            let name = self.named_at(at);
            if name == Forms::Several {
                return name;
            }
            if let Forms::One(form) = name {
                let of_another = passed
                    .is_some_and(|(lead, end)| !self.is_place(lead) && (at <= end + 1 || !self.is_led(at)));
                if of_another || self.belongs_to_next(at) {
                    break;
                }
                forms = forms.and(form);
            } else if reading.is_symbol(at, b',') {
                match self.resumes(at, commas) {
                    Some(next) => at = next,
                    None => break,
                }
                commas += 1;
                continue;
            } else if self.ends(at, finite) || commas > 0 && reading.is(at, Particle::Including) {
                break;
            }
            finite |= reading.is_finite(at);
            at += 1;
        }
        forms
    }

    /// Whether a figure is a part of those before it: "of the 61 convicted".
    fn is_part(&self, lead: usize) -> bool {
        lead.checked_sub(1).is_some_and(|before| self.reading.is(before, Particle::Including))
    }

    /// Whether a form follows a preposition or a verb, and does not describe the noun after it.
    fn is_led(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.reading.particle(before),
                Some(
                    Particle::In
                        | Particle::Of
                        | Particle::For
                        | Particle::To
                        | Particle::With
                        | Particle::By
                        | Particle::From
                        | Particle::Preposition
                )
            ) || self.reading.verb(before).is_some()
        })
    }

    /// "forced labor for 51", "sex trafficking accounted for 102": the form of the figure after it.
    fn belongs_to_next(&self, at: usize) -> bool {
        let reading = self.reading;
        for next in at + 1..(at + 6).min(reading.len()) {
            if reading.is(next, Particle::For) {
                return reading.figure_at(next + 1).is_some_and(|figure| {
                    let figure = &reading.figures[figure];
                    figure.class == Class::Statistic && matches!(figure.unit, Unit::Count | Unit::Percent)
                });
            }
            if reading.has(next, Cue::Share) {
                return true;
            }
            if reading.symbol(next).is_some()
                || reading.particle(next).is_some()
                || reading.figure_at(next).is_some()
            {
                return false;
            }
        }
        false
    }

    /// Whether what is said of a figure before `at` ends there.
    fn ends(&self, at: usize, finite: bool) -> bool {
        let reading = self.reading;
        if reading.is_symbol(at, b':') {
            return true;
        }
        match reading.particle(at) {
            Some(Particle::That) => at > 0 && reading.verb(at - 1).is_some(),
            Some(Particle::Including) => !reading.surface(at).starts_with("include"),
            Some(
                Particle::Subordinate
                | Particle::But
                | Particle::Compare
                | Particle::Not
                | Particle::NoneWord,
            ) => true,
            Some(Particle::And | Particle::Or) => self.begins_another(at, finite),
            Some(Particle::To) => reading.has(at + 1, Cue::Purpose),
            _ => false,
        }
    }

    /// Where what is said of a figure goes on after a comma: at once, or after an insertion ("127 victims, including 26
    /// children, were").
    fn resumes(&self, comma: usize, commas: u32) -> Option<usize> {
        let reading = self.reading;
        let next = comma + 1;
        if reading.figure_at(next).is_some() {
            return None;
        }
        let goes_on = match reading.particle(next) {
            // "exploited 58 women, including in sex trafficking"
            Some(Particle::Including)
                if reading.is(next + 1, Particle::In) && self.named_at(next + 2) != Forms::None =>
            {
                true
            }
            Some(Particle::Including) => {
                let end = (next..(next + 14).min(reading.len())).find(|&at| reading.is_symbol(at, b','))?;
                // "charged 26 people, including four officers, with sex trafficking"
                let goes_on =
                    matches!(reading.particle(end + 1), Some(Particle::Be | Particle::With | Particle::For));
                return (self.named_at(end + 1) == Forms::None && goes_on).then_some(end + 1);
            }
            // "prosecuted one teacher, a member of a council, for forced begging"
            Some(Particle::For) => (next + 1..(next + 5).min(reading.len()))
                .any(|at| self.named_at(at) != Forms::None && !self.belongs_to_next(at)),
            Some(Particle::And | Particle::Or | Particle::In) => self.named_at(next + 1) != Forms::None,
            Some(Particle::Relative | Particle::Any) => true,
            Some(Particle::Be | Particle::Have) => commas % 2 == 1,
            Some(Particle::Determiner) if ["a", "an"].contains(&reading.surface(next)) => {
                let end = (next..(next + 10).min(reading.len())).find(|&at| reading.is_symbol(at, b','))?;
                return reading.is(end + 1, Particle::For).then_some(end);
            }
            Some(Particle::Determiner) => ["most", "both", "each"].contains(&reading.surface(next)),
            Some(_) => ["ages", "aged"].contains(&reading.surface(next)),
            None => reading.verb(next).is_none_or(|verb| verb.event == Event::Exploit),
        };
        goes_on.then_some(if reading.is(next, Particle::Including) { next + 1 } else { next })
    }

    /// Whether a figure is where those before it stand: "five suspects in one forced labor case".
    fn is_place(&self, lead: usize) -> bool {
        lead.checked_sub(1).is_some_and(|before| self.reading.is(before, Particle::In))
    }

    /// Whether "and" adds a deed or a clause, not a noun.
    fn begins_another(&self, and: usize, finite: bool) -> bool {
        let reading = self.reading;
        let mut next = and + 1;
        while reading.surface_at(next).ends_with("ly") {
            next += 1;
        }
        if self.named_at(next) != Forms::None {
            return false;
        }
        // "and a significant number of", "and several"
        if reading.is(next, Particle::Determiner)
            && (next..next + 4)
                .any(|at| reading.has(at, Cue::Number) || at == next && reading.has(at, Cue::Some))
        {
            return true;
        }
        if reading.figure_at(next).is_some() {
            return finite;
        }
        if let Some(verb) = reading.verb(next) {
            // "on identifying and reporting"
            let paired = and > 0
                && reading.notes[and - 1]
                    .verb
                    .is_some_and(|before| before.shape == Shape::Gerund && verb.shape == Shape::Gerund);
            return verb.event != Event::Exploit && !paired;
        }
        finite
            && !reading.is_finite(next)
            && (next..(next + 6).min(reading.len()))
                .take_while(|&at| reading.figure_at(at).is_none() && reading.symbol(at).is_none())
                .any(|at| {
                    matches!(
                        reading.particle(at),
                        Some(Particle::Be | Particle::Have | Particle::Do | Particle::Modal)
                    )
                })
    }

    /// The form that the words before a figure name, in its clause: "sex trafficking accounted for 102", "two cases of
    /// forced labor involving five suspects".
    fn forms_before(&self, index: usize, measure: Option<Measure>) -> Forms {
        let reading = self.reading;
        let slot = &self.slots[index];
        let lead = reading.figures[slot.figure].lead as usize;
        let Some((first, _)) = self.named_within(lead.saturating_sub(REACH)..lead) else {
            return Forms::None;
        };
        let prescribed = matches!(measure, Some(Measure::PrescribedFine | Measure::PrescribedPrisonTerm));
        let unit = reading.figures[slot.figure].unit;
        let tie = match unit {
            _ if prescribed => Tie::Law,
            Unit::Count | Unit::Percent | Unit::Multiple | Unit::Other => Tie::Count,
            Unit::Money { .. } | Unit::Duration { .. } | Unit::Age => Tie::Detail,
        };
        let mut forms = Forms::None;
        if self.is_of_definite_whole(lead) {
            return forms;
        }
        let mut at = lead;
        while at > first {
            at -= 1;
            let segment = usize::from(self.segment_of[at]);
            if segment != slot.segment {
                if self.is_within(segment, slot.segment) {
                    continue;
                }
                break;
            }
            if reading.figure_at(at).is_some_and(|figure| reading.figures[figure].class == Class::Statistic)
                && forms != Forms::None
            {
                break;
            }
            match self.named_at(at) {
                Forms::One(form) if unit == Unit::Age => return Forms::One(form),
                Forms::One(form) => forms = forms.and(form),
                Forms::Several => return Forms::Several,
                Forms::None if self.parts(at, tie) => break,
                Forms::None => {}
            }
        }
        forms
    }

    /// "two of the 59 cases", "among the 9,000 violations": a whole that the words before it do not describe.
    fn is_of_definite_whole(&self, lead: usize) -> bool {
        let Some(before) = lead.checked_sub(2) else { return false };
        self.reading.is(before + 1, Particle::Determiner)
            && matches!(self.reading.particle(before), Some(Particle::Of | Particle::Among))
    }

    /// Whether what is named before `at` is not of the figure after it.
    fn parts(&self, at: usize, tie: Tie) -> bool {
        let reading = self.reading;
        let counts = |at: usize| {
            reading
                .figure_at(at)
                .is_some_and(|figure| tie == Tie::Count || reading.figures[figure].unit == Unit::Count)
        };
        if reading.is_symbol(at, b',') {
            return match tie {
                Tie::Law => false,
                Tie::Detail => {
                    counts(at + 1) || reading.verb(at + 1).is_some_and(|verb| verb.shape == Shape::Gerund)
                }
                Tie::Count => {
                    counts(at + 1) || reading.verb(at + 1).is_some_and(|verb| verb.shape == Shape::Past)
                }
            };
        }
        match reading.particle(at) {
            Some(Particle::Subordinate) => tie == Tie::Count || reading.surface(at) != "if",
            Some(Particle::Not) => tie != Tie::Detail,
            Some(Particle::But | Particle::That | Particle::Compare | Particle::Including) => true,
            Some(Particle::And | Particle::Or) => match tie {
                Tie::Law => false,
                Tie::Detail => counts(at + 1),
                Tie::Count => counts(at + 1) || self.begins_clause(at),
            },
            _ => false,
        }
    }

    /// Whether a verb follows "and", at once or after its own subject.
    fn begins_clause(&self, and: usize) -> bool {
        let reading = self.reading;
        (and + 1..(and + 7).min(reading.len()))
            .take_while(|&at| {
                reading.figure_at(at).is_none()
                    && reading.symbol(at).is_none()
                    && !matches!(reading.particle(at), Some(Particle::And | Particle::Or))
            })
            .any(|at| {
                reading.is_finite(at)
                    || at == and + 1 && reading.verb(at).is_some_and(|verb| verb.event != Event::Exploit)
            })
    }
}
