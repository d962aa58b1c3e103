//! Figures to statistics: what each counts, when, by whom, and the absences that a sentence states.

mod absences;
mod antecedents;
mod counting;
mod decide;
#[cfg(test)]
mod examples;
mod forms;
mod governors;
mod idioms;
mod links;
mod nouns;
mod reading;
mod roles;
mod said;
mod segments;
mod sums;
mod totals;
mod words;
mod years;

use std::cell::OnceCell;

use self::absences::{Denial, may_deny, scan_denials};
use self::counting::{Context, Counted, count};
use self::forms::{Named, clause_form, scan_forms};
use self::governors::{Predicate, Room, Slot, scan_slots};
use self::links::link;
use self::reading::{Note, Reading, annotate};
use self::said::{Said, Topic};
use self::segments::{Segment, segment};
pub(crate) use self::totals::disagreements;
pub(crate) use self::words::MeasureTables;
use self::words::Particle;
use self::years::{Mention, Place, first_dated, scan_mentions, unnamed_year, year_of};
use super::amounts::{Class, Figure, Purse, scan_figures_in};
use super::language::LANGUAGE;
use super::places::mark;
use super::sentences::sentences;
use super::sieve::tells;
use super::tokens::{Token, scan_tokens};
use super::windows::windows;
use crate::{Absence, Actor, Amount, Measure, Section, SectionKind, Span, Statistic, Unit, Year};

/// The statistics of the sections, in the order of the text.
pub(crate) fn statistics(text: &str, sections: &[Section], iso3: Option<&str>) -> Vec<Statistic> {
    let mut reader = Reader::with_room(text);
    if let Some(iso3) = iso3 {
        reader.purse = Purse::of_country(iso3);
    }
    for section in sections {
        reader.actor = None;
        reader.groups.clear();
        reader.passed.clear();
        for sentence in sentences(text, section.body) {
            for window in windows(text, sentence) {
                reader.read(text, window, sentence, section.kind);
            }
        }
    }
    reader.statistics
}

/// The buffers of a reading, used again for every sentence, and what one sentence leaves to the next.
#[derive(Default)]
struct Reader {
    statistics: Vec<Statistic>,
    tokens: Vec<Token>,
    figures: Vec<Figure>,
    purse: Purse,
    notes: Vec<Note>,
    segments: Vec<Segment>,
    segment_of: Vec<u16>,
    room: Room,
    slots: Vec<Slot>,
    /// Who acts, from which token on.
    acting: Vec<(usize, Option<Actor>)>,
    counted: Vec<Counted>,
    mentions: Vec<Mention>,
    named: Vec<Named>,
    denials: Vec<Denial>,
    /// Whether a deed stands where they may deny it.
    denies: bool,
    /// Whether a figure of it measures something.
    counts: bool,
    /// The place and governing verb of each slot.
    verbs: Vec<(usize, Option<usize>)>,
    /// The sentences without a figure or a denial since the last one that was read: they are read where a pronoun
    /// asks who acted in them, and not before.
    passed: Vec<Span>,
    /// Those among them that begin with a pronoun of their own.
    asking: Vec<Span>,
    /// Who acted last, for a pronoun that opens a sentence.
    actor: Option<Actor>,
    /// The figures of the last sentence that counted anything, for "of these" in the next.
    groups: Vec<Counted>,
}

/// The most tokens from a denial to the deed after it, and from the deed before it: a bound of what
/// [`scan_denials`] looks at.
const DENIED_AFTER: usize = 64;
const DENIED_BEFORE: usize = 8;

/// Buffers of this many tokens, figures and statistics seldom have to grow.
const LONG_SENTENCE: usize = 256;
const FIGURES: usize = 32;
const BYTES_A_STATISTIC: usize = 256;

impl Reader {
    /// A reader with room for what the sentences of a text are likely to hold.
    fn with_room(text: &str) -> Self {
        Self {
            statistics: Vec::with_capacity(text.len() / BYTES_A_STATISTIC),
            tokens: Vec::with_capacity(LONG_SENTENCE),
            notes: Vec::with_capacity(LONG_SENTENCE),
            segment_of: Vec::with_capacity(LONG_SENTENCE),
            figures: Vec::with_capacity(FIGURES),
            segments: Vec::with_capacity(FIGURES),
            slots: Vec::with_capacity(FIGURES),
            acting: Vec::with_capacity(FIGURES),
            counted: Vec::with_capacity(FIGURES),
            mentions: Vec::with_capacity(FIGURES),
            named: Vec::with_capacity(FIGURES),
            verbs: Vec::with_capacity(FIGURES),
            groups: Vec::with_capacity(FIGURES),
            passed: Vec::with_capacity(FIGURES),
            ..Self::default()
        }
    }

    /// Reads a sentence, or a window of one that is very long.
    fn read(&mut self, text: &str, window: Span, sentence: Span, section: SectionKind) {
        let purse = self.purse;
        if !tells(text, window, &LANGUAGE.lexicon) || !self.scan(text, window) {
            self.passed.push(window);
            return;
        }
        self.annotate(text);
        if !self.counts && self.denials.is_empty() {
            self.passed.push(window);
            return;
        }
        let (mut actor, recalled) = self.govern(text);
        if recalled && !self.passed.is_empty() {
            self.recall(text);
            self.purse = purse;
            self.scan(text, window);
            self.annotate(text);
            (actor, _) = self.govern(text);
        }
        if actor.is_some() {
            self.passed.clear();
        }
        self.count(text, sentence, section);
        self.actor = actor.or(self.actor);
    }

    /// Finds the tokens and figures of a sentence; whether there is anything to count or to deny.
    fn scan(&mut self, text: &str, window: Span) -> bool {
        let language = &*LANGUAGE;
        scan_tokens(text, window, &language.lexicon, &mut self.tokens);
        self.room.places.fill(&self.tokens);
        let places = &self.room.places;
        scan_figures_in(text, &self.tokens, &language.amounts, places, &mut self.purse, &mut self.figures);
        add_nones(&self.tokens, places.iter(mark::DENIAL), &language.measures, &mut self.figures);
        self.denies = places.iter(mark::DENIAL).any(|denial| {
            let deed = places.next(mark::DEED, denial.saturating_sub(DENIED_BEFORE));
            deed.is_some_and(|deed| deed <= denial + DENIED_AFTER)
                && may_deny(text, &self.tokens, denial, &language.measures)
        });
        self.counts = self.figures.iter().any(|figure| figure.class == Class::Statistic);
        self.counts || self.denies
    }

    /// Finds what the words may mean, and what they deny.
    fn annotate(&mut self, text: &str) {
        let Self { tokens, figures, notes, room, denials, .. } = self;
        annotate(text, tokens, figures, &LANGUAGE.measures, &room.places, notes);
        denials.clear();
        if self.denies {
            scan_denials(&Reading { text, tokens, figures, notes }, room.places.iter(mark::DENIAL), denials);
        }
    }

    /// Finds what governs the figures; who acts at the end, and whether that depends on who acted before.
    fn govern(&mut self, text: &str) -> (Option<Actor>, bool) {
        let Self { tokens, figures, notes, segments, segment_of, room, .. } = self;
        let reading = Reading { text, tokens, figures, notes };
        segment(&reading, segments, &mut room.runs, segment_of);
        scan_slots(&reading, segments, self.actor, room, &mut self.slots, &mut self.acting)
    }

    /// Brings to mind who acted in the sentences that were passed over: the last of them that tells, whatever stands
    /// before it, and those after it that a pronoun begins.
    fn recall(&mut self, text: &str) {
        let before = std::mem::take(&mut self.actor);
        let mut told = None;
        while told.is_none()
            && let Some(sentence) = self.passed.pop()
        {
            self.scan(text, sentence);
            self.annotate(text);
            match self.govern(text) {
                (_, true) => self.asking.push(sentence),
                (actor, false) => told = actor,
            }
        }
        self.actor = told.or(before);
        while let Some(sentence) = self.asking.pop() {
            self.scan(text, sentence);
            self.annotate(text);
            self.actor = self.govern(text).0.or(self.actor);
        }
        self.passed.clear();
    }

    /// Reads what the figures and denials of the sentence are, and writes them.
    fn count(&mut self, text: &str, sentence: Span, section: SectionKind) {
        let reading = Reading { text, tokens: &self.tokens, figures: &self.figures, notes: &self.notes };
        let said = Said::of(&self.notes);
        let first = || first_dated(&self.slots, &self.figures, &self.denials, &self.segments);
        scan_mentions(&reading, said, &self.segment_of, first, &mut self.mentions);
        self.named.clear();
        if said.of_topic(Topic::Form) {
            let openers = self.room.places.iter(mark::FORM);
            scan_forms(&reading, openers, &self.segment_of, &mut self.named);
        }
        self.verbs.clear();
        if !self.mentions.is_empty() {
            let verb = |slot: &Slot| (self.figures[slot.figure].first as usize, verb_of(slot));
            self.verbs.extend(self.slots.iter().map(verb));
        }
        let of_these = reading.is(0, Particle::OfThese);
        let mut context = Context {
            reading: &reading,
            segments: &self.segments,
            segment_of: &self.segment_of,
            slots: &self.slots,
            denials: &self.denials,
            before: std::mem::take(&mut self.counted),
            groups: &self.groups,
            named: &self.named,
            said,
            of_these,
            setting: OnceCell::new(),
            section,
        };
        context.before.clear();
        for (index, slot) in self.slots.iter().enumerate() {
            let figure = &self.figures[slot.figure];
            let mut found = count(&context, slot);
            found.year = match self.verbs.get(index) {
                Some(&(at, verb)) => self.year(Place { at, segment: slot.segment, verb }),
                None => unnamed_year(&self.segments, slot.segment),
            };
            found.form = context.form(index, &found);
            // "Of the 31 investigations, officials referred 18": who acts comes after.
            if found.actor.is_none()
                && slot.before.is_none()
                && !reading.is_existential(figure.lead as usize)
                && matches!(slot.predicate, Predicate::None | Predicate::Participle(..))
            {
                found.actor = self.acting_next(slot, figure.end as usize);
            }
            if matches!(found.measure, Some(Measure::PrescribedFine | Measure::PrescribedPrisonTerm)) {
                found.actor = None;
                found.year = None;
            }
            // "banned the employment of children under 14": a limit of age is of no year, and nobody counts it.
            if figure.unit == Unit::Age && (figure.amount.low.is_none() || figure.amount.high.is_none()) {
                found.actor = None;
                found.year = None;
            }
            context.before.push(found);
        }
        self.counted = context.before;
        self.write(sentence, section, of_these);
    }

    /// Adds the sentence's statistics, figures and denials in the order of the text, with their links. What it counts is
    /// the group of the next sentence, unless it is itself of a group.
    fn write(&mut self, sentence: Span, section: SectionKind, of_group: bool) {
        let mut counted = std::mem::take(&mut self.counted);
        let mut denials = std::mem::take(&mut self.denials);
        denials.sort_by_key(|denial| denial.at);
        let mut denied = denials.iter().peekable();
        for (index, found) in counted.iter_mut().enumerate() {
            let figure = &self.figures[self.slots[index].figure];
            while let Some(denial) = denied.next_if(|denial| denial.at < figure.first as usize) {
                let absence = self.absence(denial, sentence, section);
                self.statistics.push(absence);
            }
            let absence = (figure.amount == Amount::exact(0.0)).then_some(Absence::None);
            if absence.is_some() && !found.measure.is_some_and(is_deniable) {
                continue;
            }
            found.statistic = Some(self.statistics.len() as u32);
            self.statistics.push(Statistic {
                span: figure.span,
                sentence,
                section,
                amount: figure.amount,
                unit: figure.unit,
                per: figure.per,
                noun: found.noun.filter(|_| absence.is_none()),
                measure: found.measure,
                form: found.form,
                year: found.year,
                by: found.actor,
                absence,
                part_of: None,
                compared_with: None,
                value_of: None,
            });
        }
        for denial in denied {
            let absence = self.absence(denial, sentence, section);
            self.statistics.push(absence);
        }
        link(&self.slots, &self.segments, &self.figures, &counted, &mut self.statistics);
        let counts = |found: &Counted| found.unit == Unit::Count && found.statistic.is_some();
        if !of_group && counted.iter().any(counts) {
            std::mem::swap(&mut self.groups, &mut counted);
            self.groups.retain(counts);
        }
        self.counted = counted;
        self.denials = denials;
    }

    fn absence(&self, denial: &Denial, sentence: Span, section: SectionKind) -> Statistic {
        let segment = usize::from(self.segment_of[denial.at]);
        let from = denial.trigger.max(denial.at);
        Statistic {
            span: self.tokens[denial.at].span,
            sentence,
            section,
            amount: match denial.absence {
                Absence::None => Amount::exact(0.0),
                Absence::NotReported => Amount::default(),
            },
            unit: Unit::Count,
            per: None,
            noun: None,
            measure: Some(denial.measure),
            form: clause_form(&self.named, &self.segments, segment).one(),
            year: self.year(Place { at: denial.at, segment, verb: Some(denial.at) }),
            by: self.acting.iter().rev().find(|&&(at, _)| at < from).and_then(|&(_, actor)| actor),
            absence: Some(denial.absence),
            part_of: None,
            compared_with: None,
            value_of: None,
        }
    }

    /// The year of a place; `None` where it is of the reporting period.
    fn year(&self, place: Place) -> Option<Year> {
        if self.mentions.is_empty() {
            return unnamed_year(&self.segments, place.segment);
        }
        year_of(&self.mentions, &self.segments, place, &self.verbs)
    }

    /// Who acts in the clause of a figure that stands before its subject.
    fn acting_next(&self, slot: &Slot, from: usize) -> Option<Actor> {
        let &(at, actor) = self.acting.iter().find(|&&(at, _)| at >= from)?;
        (usize::from(self.segment_of[at]) == slot.segment && at - from < 16).then_some(actor).flatten()
    }
}

/// The verb that governs a slot, by place.
fn verb_of(slot: &Slot) -> Option<usize> {
    match slot.predicate {
        Predicate::Passive(_, at) | Predicate::Active(_, at) => Some(at),
        Predicate::Copula | Predicate::Participle(..) | Predicate::None => slot.before.map(|(_, at)| at),
    }
}

/// Adds a figure of zero for each "none" that stands for a number.
fn add_nones(
    tokens: &[Token],
    denying: impl Iterator<Item = usize>,
    tables: &MeasureTables,
    figures: &mut Vec<Figure>,
) {
    for at in denying {
        let token = &tokens[at];
        let zero = match tables.particles.word(token.word) {
            Some(Particle::NoneWord) => true,
            // "compared with no cases in 2016"
            Some(Particle::No) => {
                at > 1
                    && tables
                        .particles
                        .at(tokens, at - 2)
                        .is_some_and(|(n, p)| n == 2 && p == Particle::Compare)
            }
            _ => false,
        };
        if !zero || figures.iter().any(|f| (f.lead..f.end).contains(&(at as u32))) {
            continue;
        }
        // "none of the groups" denies a part; "none of forced labor" counts none.
        let particle = |at: usize| tokens.get(at).and_then(|token| tables.particles.word(token.word));
        let group =
            matches!(particle(at + 2), Some(Particle::Determiner | Particle::Pronoun | Particle::Relative));
        if particle(at + 1) == Some(Particle::Of) && group {
            continue;
        }
        let at = at as u32;
        let figure = Figure {
            span: token.span,
            lead: at,
            first: at,
            end: at + 1,
            class: Class::Statistic,
            amount: Amount::exact(0.0),
            unit: Unit::Count,
            per: None,
            value_of: None,
        };
        let place = figures.partition_point(|other| other.first < at);
        figures.insert(place, figure);
    }
}

/// Whether an absence of a measure is a statistic: law enforcement, victims and shelters.
fn is_deniable(measure: Measure) -> bool {
    use Measure::{
        Acquittals, Arrests, Convictions, Investigations, OfficialsImplicated, Prosecutions,
        ResidencePermits, Sentenced, Shelters, VictimsAssisted, VictimsCompensated, VictimsIdentified,
        VictimsPenalized, VictimsReferred, VictimsRepatriated,
    };
    matches!(
        measure,
        Acquittals
            | Arrests
            | Convictions
            | Investigations
            | OfficialsImplicated
            | Prosecutions
            | ResidencePermits
            | Sentenced
            | Shelters
            | VictimsAssisted
            | VictimsCompensated
            | VictimsIdentified
            | VictimsPenalized
            | VictimsReferred
            | VictimsRepatriated
    )
}
