//! The figure that another repeats: the total that it is a part of, the one that it is compared with, the group of
//! the sentence before.

use super::absences::Denial;
use super::counting::{Context, Counted, is_people};
use super::governors::{Predicate, Slot};
use super::said::Topic;
use super::segments::SegmentKind;
use super::words::{Cue, Noun, Particle};
use crate::Unit;

/// The figure whose noun another repeats, or of whose group it is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Antecedent {
    None,
    /// A figure of the same sentence, by place.
    Here(usize),
    /// The group of a sentence before, by its place among the statistics.
    Before(u32),
}

impl Context<'_> {
    /// The group of the sentence before that "of these" or an opening ellipsis means: by its noun, else the first.
    fn group(&self) -> Option<&Counted> {
        let named = self.of_these.then(|| self.reading.noun_run(self.reading.after(0), false).head).flatten();
        let class = named.and_then(|head| self.reading.noun_class(head));
        let same = class.and_then(|class| self.groups.iter().find(|group| group.class == Some(class)));
        same.or(self.groups.first())
    }

    /// Whether a figure goes on in a list of what people were: "383 were men, 258 women, and 129 children".
    pub(super) fn is_listed_predicate(&self, slot: &Slot, named: Option<Noun>) -> bool {
        if slot.predicate != Predicate::None || named != Some(Noun::Person) {
            return false;
        }
        let reading = self.reading;
        let is_person =
            |slot: &Slot| slot.phrase.head.is_some_and(|head| reading.noun_class(head) == Some(Noun::Person));
        let mut start = reading.figures[slot.figure].lead as usize;
        for before in self.slots[..self.before.len()].iter().rev() {
            if before.segment != slot.segment {
                return false;
            }
            let end = (reading.figures[before.figure].end as usize).max(before.phrase.end);
            let adds = |at: usize| {
                reading.is_symbol(at, b',') || matches!(reading.particle(at), Some(Particle::And))
            };
            if before.predicate == Predicate::Copula && before.phrase.head.is_none() {
                return (end + 1..start).rev().take_while(|&at| adds(at)).count() > 0
                    && (end + 1..start).all(|at| adds(at) || reading.notes[at].noun == Some(Noun::Person));
            }
            if before.predicate != Predicate::None || !is_person(before) || !(end..start).all(adds) {
                return false;
            }
            start = reading.figures[before.figure].lead as usize;
        }
        false
    }

    /// The denied deed that a figure aside repeats: "did not convict any traffickers (nine in 2016)".
    pub(super) fn denied(&self, slot: &Slot) -> Option<&Denial> {
        if self.denials.is_empty() || self.segments[slot.segment].kind == SegmentKind::Main {
            return None;
        }
        let at = self.reading.figures[slot.figure].first as usize;
        self.denials.iter().rev().find(|denial| denial.at < at)
    }

    /// What a denied deed lets a figure repeat.
    pub(super) fn of_denial(&self, denial: &Denial, slot: &Slot) -> Counted {
        let people = self.reading.notes[denial.at].noun.filter(|noun| is_people(*noun));
        Counted {
            noun: people.map(|_| self.reading.tokens[denial.at].span),
            class: people,
            measure: Some(denial.measure),
            actor: slot.actor,
            unit: Unit::Count,
            segment: slot.segment,
            ..Counted::NONE
        }
    }
}

/// Whether two units are of one kind, whatever the currency or the unit of time.
fn alike(one: Unit, other: Unit) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

/// The figure of which this one repeats the noun: the one compared, the total, the group of the sentence before.
pub(super) fn antecedent(
    context: &Context<'_>,
    slot: &Slot,
    named: Option<Noun>,
    denied: bool,
) -> Antecedent {
    let Context { reading, segments, ref before, .. } = *context;
    let segment = segments[slot.segment];
    let group =
        || context.group().and_then(|group| group.statistic).map_or(Antecedent::None, Antecedent::Before);
    if before.is_empty() {
        // "did not report extraditing any foreigners, compared with 52": not those of the sentence before.
        let late = (segment.kind == SegmentKind::Comparison) & (segment.start > 8);
        let people = slot.phrase.head.is_none() | (named == Some(Noun::Person));
        return if denied | late | !people { Antecedent::None } else { group() };
    }
    let figure = &reading.figures[slot.figure];
    if let Some(local) = figure.value_of {
        let place = context.slots.iter().position(|slot| slot.figure == local as usize);
        if let Some(index) = place.filter(|&index| index < before.len()) {
            return Antecedent::Here(index);
        }
    }
    if context.said.of_topic(Topic::Respectively)
        && segment.kind != SegmentKind::Main
        && (figure.end as usize..reading.len()).any(|at| reading.is(at, Particle::Respectively))
        && let Some(index) = respective(context, slot)
    {
        return Antecedent::Here(index);
    }
    // "23 investigations in 2016 and 21 in 2015"
    if segment.kind == SegmentKind::Comparison
        && slot.phrase.head.is_none()
        && let Some(last) = before.len().checked_sub(1)
        && before[last].segment == slot.segment
        && context.slots[last].phrase.head.is_some()
        && alike(before[last].unit, figure.unit)
        && !context.said.of_topic(Topic::Respectively)
    {
        return Antecedent::Here(last);
    }
    // "986 victims from nine countries (815 in 2016)"
    let is_place = |index: &usize| {
        before[*index].measure.is_none()
            && matches!(before[*index].class, None | Some(Noun::Thing))
            && (reading.figures[context.slots[*index].figure].lead as usize).checked_sub(1).is_some_and(
                |at| {
                    matches!(
                        reading.particle(at),
                        Some(Particle::From | Particle::In | Particle::With | Particle::Preposition)
                    )
                },
            )
    };
    let outside = |index: &usize| before[*index].segment != slot.segment;
    let fits = |index: &usize| {
        outside(index)
            && alike(before[*index].unit, figure.unit)
            && (named.is_none() || before[*index].class == named)
    };
    let backwards = || (0..before.len()).rev();
    let counts = |index: &usize| before[*index].noun.is_some() & matches!(before[*index].unit, Unit::Count);
    let level = |index: &usize| segments[before[*index].segment].kind == segment.kind;
    if context.of_these & slot.phrase.head.is_none() & (segment.kind == SegmentKind::Main) {
        return group();
    }
    let parent = segment.parent;
    if segment.kind == SegmentKind::Comparison
        && slot.phrase.head.is_none()
        && let Some(index) = paired(context, slot, parent)
    {
        return Antecedent::Here(index);
    }
    let beside = |index: &usize| Some(before[*index].segment) == parent && fits(index) && !is_place(index);
    // "84 victims, including 12 children, compared with 61": the whole is compared.
    let whole = |index: &usize| {
        let including = |from: usize, to: usize| (from..to).any(|at| reading.has(at, Cue::Include));
        let end = reading.figures[context.slots[*index].figure].lead as usize;
        let first =
            context.slots[..*index].iter().find(|other| other.segment == context.slots[*index].segment);
        first.is_none_or(|first| !including(reading.figures[first.figure].end as usize, end))
    };
    let bare = slot.phrase.head.is_none() & context.said.has(Cue::Include);
    let found = match segment.kind {
        SegmentKind::Main => backwards()
            .find(|index| counts(index) && level(index) && !is_place(index))
            .or_else(|| backwards().find(counts))
            .or(backwards().next()),
        SegmentKind::Parenthesis | SegmentKind::Dash => {
            backwards().find(beside).or_else(|| backwards().find(fits)).or_else(|| backwards().find(outside))
        }
        SegmentKind::Comparison => backwards()
            .find(|index| bare && beside(index) && whole(index))
            .or_else(|| backwards().find(beside))
            .or_else(|| backwards().find(fits))
            .or_else(|| backwards().find(|&index| alike(before[index].unit, figure.unit))),
    };
    match found {
        Some(index) => Antecedent::Here(index),
        None if denied => Antecedent::None,
        None => group(),
    }
}

/// The figure that stands at the same place of an earlier list: "compared with 208 and 335, respectively".
fn respective(context: &Context<'_>, slot: &Slot) -> Option<usize> {
    let listed = |slot: &&Slot| context.reading.figures[slot.figure].value_of.is_none();
    let here = context.slots.iter().filter(listed).filter(|other| other.segment == slot.segment);
    let length = here.clone().count();
    let place = here.take_while(|other| other.figure != slot.figure).count();
    let before: usize = context.before.iter().filter(|counted| counted.segment != slot.segment).count();
    before
        .checked_sub(length)
        .map(|first| first + place)
        // The value of a listed sum has no place of its own among them.
        .filter(|&index| context.before.get(index).is_some_and(|before| before.segment != slot.segment))
}

/// The figure that stands at the same place of the list compared: "11 convictions for sex trafficking and one for forced
/// labor, compared with eight and three".
fn paired(context: &Context<'_>, slot: &Slot, parent: Option<usize>) -> Option<usize> {
    let Context { reading, slots, .. } = *context;
    let lists = |segment: usize| {
        slots
            .iter()
            .filter(move |other| other.segment == segment && reading.figures[other.figure].value_of.is_none())
    };
    let here = || lists(slot.segment);
    let place = here().position(|other| other.figure == slot.figure)?;
    let joined = here().zip(here().skip(1)).all(|(one, other)| {
        let (end, lead) =
            (reading.figures[one.figure].end as usize, reading.figures[other.figure].lead as usize);
        other.phrase.head.is_none()
            && (end..lead).all(|at| reading.is_symbol(at, b',') || reading.is(at, Particle::And))
    });
    let count = here().count();
    if count < 2 || !joined || lists(parent?).count() != count {
        return None;
    }
    let compared = lists(parent?).nth(place)?;
    let index = slots.iter().position(|other| other.figure == compared.figure)?;
    (index < context.before.len() && alike(context.before[index].unit, reading.figures[slot.figure].unit))
        .then_some(index)
}
