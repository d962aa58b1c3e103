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

use std::cell::{Cell, OnceCell};

use self::absences::{Denial, may_deny, scan_denials};
use self::counting::{Context, Counted, count};
use self::forms::{Named, clause_form, scan_forms};
use self::governors::{Predicate, Room, Slot, scan_slots};
use self::links::{link, link_values};
use self::reading::{Note, Reading, annotate};
use self::said::{Said, Topic};
use self::segments::{Segment, segment};
pub(crate) use self::totals::disagreements;
pub(crate) use self::words::MeasureTables;
use self::words::Particle;
use self::years::{Mention, Place, first_dated, scan_mentions, year_of};
use super::amounts::{Class, Figure, Purse, scan_figures_in};
use super::language::LANGUAGE;
use super::places::{Places, mark};
use super::sentences::sentences;
use super::sieve::tells;
use super::tokens::{Token, scan_tokens};
use super::windows::{items, windows};
use crate::{Absence, Actor, Amount, Measure, Section, SectionKind, Span, Statistic, Unit};

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
        let lists = section.kind == SectionKind::Recommendations;
        let windows = sentences(text, section.body).flat_map(|sentence| {
            let items = items(text, sentence, lists);
            items.flat_map(|item| windows(text, item)).map(move |window| (window, sentence))
        });
        reader.read(text, windows, section.kind);
    }
    reader.batch.retain(|sentence| sentence.tokens.capacity() <= LONG_SENTENCE);
    ROOM.set(reader.batch);
    reader.statistics
}

/// What the stages find in a sentence, or in a window of one that is very long.
#[derive(Default)]
struct Sentence {
    /// All of it, of which the window that is read may be a part.
    span: Span,
    tokens: Vec<Token>,
    places: Places,
    figures: Vec<Figure>,
    /// Whether a deed stands where a word may deny it.
    denies: bool,
    /// Whether a figure measures something.
    counts: bool,
    notes: Vec<Note>,
    denials: Vec<Denial>,
    segments: Vec<Segment>,
    segment_of: Vec<u16>,
    slots: Vec<Slot>,
    /// Who acts, from which token on.
    acting: Vec<(usize, Option<Actor>)>,
}

/// The most tokens from a denial to the deed after it, and from the deed before it: a bound of what
/// [`scan_denials`] looks at.
const DENIED_AFTER: usize = 64;
const DENIED_BEFORE: usize = 8;

impl Sentence {
    /// Finds the tokens and figures of a window; whether there is anything to count or to deny.
    fn scan(&mut self, text: &str, window: Span, purse: &mut Purse) -> bool {
        let language = &*LANGUAGE;
        scan_tokens(text, window, &language.lexicon, &mut self.tokens);
        self.places.fill(&self.tokens);
        let places = &self.places;
        scan_figures_in(text, &self.tokens, &language.amounts, places, purse, &mut self.figures);
        add_nones(&self.tokens, places.iter(mark::DENIAL), &language.measures, &mut self.figures);
        self.denies = places.iter(mark::DENIAL).any(|denial| {
            let deed = places.next(mark::DEED, denial.saturating_sub(DENIED_BEFORE));
            deed.is_some_and(|deed| deed <= denial + DENIED_AFTER)
                && may_deny(text, &self.tokens, denial, &language.measures)
        });
        self.counts = self.figures.iter().any(|figure| figure.class == Class::Statistic);
        self.counts || self.denies
    }

    /// Finds what the words may mean, and what they deny; whether there is anything to count or to deny still.
    fn annotate(&mut self, text: &str) -> bool {
        let Self { tokens, figures, notes, places, denials, .. } = self;
        annotate(text, tokens, figures, &LANGUAGE.measures, places, notes);
        denials.clear();
        if self.denies {
            scan_denials(&Reading { text, tokens, figures, notes }, places.iter(mark::DENIAL), denials);
        }
        self.counts || !self.denials.is_empty()
    }

    /// Finds what governs the figures; who acts at the end, and whether that depends on who acted before.
    fn govern(&mut self, text: &str, before: Option<Actor>, room: &mut Room) -> (Option<Actor>, bool) {
        let Self { tokens, figures, notes, segments, segment_of, .. } = self;
        let reading = Reading { text, tokens, figures, notes };
        room.roles.fill(notes);
        segment(&reading, &room.roles, segments, &mut room.runs, segment_of);
        scan_slots(&reading, segments, before, room, &mut self.slots, &mut self.acting)
    }

    fn reading<'a>(&'a self, text: &'a str) -> Reading<'a> {
        Reading { text, tokens: &self.tokens, figures: &self.figures, notes: &self.notes }
    }

    /// Who acts in the clause of a figure that stands before its subject.
    fn acting_next(&self, slot: &Slot, from: usize) -> Option<Actor> {
        let &(at, actor) = self.acting.iter().find(|&&(at, _)| at >= from)?;
        (usize::from(self.segment_of[at]) == slot.segment && at - from < 16).then_some(actor).flatten()
    }
}

/// The sentences that are read together, stage by stage: the code of a stage is larger than what a processor keeps at
/// hand, and would be fetched again for every sentence.
const BATCH: usize = 16;

thread_local! {
    /// The sentences of a batch, empty: their room is used again for the next text.
    static ROOM: Cell<Vec<Sentence>> = const { Cell::new(Vec::new()) };
}

/// What the reading of a text keeps from sentence to sentence, and room to work in.
#[derive(Default)]
struct Reader {
    statistics: Vec<Statistic>,
    purse: Purse,
    batch: Vec<Sentence>,
    /// The windows of a batch in the order of the text, and the place in it of those that are read.
    order: Vec<(Span, Option<usize>)>,
    room: Room,
    counted: Vec<Counted>,
    mentions: Vec<Mention>,
    named: Vec<Named>,
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

/// The most tokens of a sentence whose room is kept for the next text.
const LONG_SENTENCE: usize = 1024;
/// Buffers of this many figures and statistics seldom have to grow.
const FIGURES: usize = 32;
const BYTES_A_STATISTIC: usize = 256;

impl Reader {
    /// A reader with room for what the sentences of a text are likely to hold.
    fn with_room(text: &str) -> Self {
        Self {
            statistics: Vec::with_capacity(text.len() / BYTES_A_STATISTIC),
            batch: ROOM.take(),
            counted: Vec::with_capacity(FIGURES),
            mentions: Vec::with_capacity(FIGURES),
            named: Vec::with_capacity(FIGURES),
            verbs: Vec::with_capacity(FIGURES),
            groups: Vec::with_capacity(FIGURES),
            passed: Vec::with_capacity(FIGURES),
            ..Self::default()
        }
    }

    /// Reads the sentences of a section, windows with the sentences that they are of.
    fn read(&mut self, text: &str, mut windows: impl Iterator<Item = (Span, Span)>, section: SectionKind) {
        let mut batch = std::mem::take(&mut self.batch);
        while self.scan(text, &mut windows, &mut batch) {
            for (_, place) in &mut self.order {
                *place = place.filter(|&place| batch[place].annotate(text));
            }
            let order = std::mem::take(&mut self.order);
            for &(window, place) in &order {
                match place {
                    Some(place) => self.govern(text, &mut batch[place]),
                    None => self.passed.push(window),
                }
            }
            for place in order.iter().filter_map(|&(_, place)| place) {
                self.count(text, &mut batch[place], section);
            }
            self.order = order;
        }
        self.batch = batch;
    }

    /// Finds the sentences of a batch that have anything to count or to deny; whether there was any sentence.
    fn scan(
        &mut self,
        text: &str,
        windows: &mut impl Iterator<Item = (Span, Span)>,
        batch: &mut Vec<Sentence>,
    ) -> bool {
        self.order.clear();
        let mut place = 0;
        while place < BATCH
            && let Some((window, span)) = windows.next()
        {
            if place == batch.len() {
                batch.push(Sentence::default());
            }
            let reads =
                tells(text, window, &LANGUAGE.lexicon) && batch[place].scan(text, window, &mut self.purse);
            self.order.push((window, reads.then_some(place)));
            if reads {
                batch[place].span = span;
                place += 1;
            }
        }
        !self.order.is_empty()
    }

    /// Finds what governs the figures of a sentence, and who acts in it.
    fn govern(&mut self, text: &str, sentence: &mut Sentence) {
        let (mut actor, recalled) = sentence.govern(text, self.actor, &mut self.room);
        if recalled && !self.passed.is_empty() {
            self.recall(text);
            (actor, _) = sentence.govern(text, self.actor, &mut self.room);
        }
        if actor.is_some() {
            self.passed.clear();
        }
        self.actor = actor.or(self.actor);
    }

    /// Brings to mind who acted in the sentences that were passed over: the last of them that tells, whatever stands
    /// before it, and those after it that a pronoun begins.
    fn recall(&mut self, text: &str) {
        let mut purse = self.purse;
        let mut sentence = Sentence::default();
        let mut acts = |window: Span, before: Option<Actor>, room: &mut Room| {
            sentence.scan(text, window, &mut purse);
            sentence.annotate(text);
            sentence.govern(text, before, room)
        };
        let before = std::mem::take(&mut self.actor);
        let mut told = None;
        while told.is_none()
            && let Some(window) = self.passed.pop()
        {
            match acts(window, self.actor, &mut self.room) {
                (_, true) => self.asking.push(window),
                (actor, false) => told = actor,
            }
        }
        self.actor = told.or(before);
        while let Some(window) = self.asking.pop() {
            self.actor = acts(window, self.actor, &mut self.room).0.or(self.actor);
        }
        self.passed.clear();
    }

    /// Reads what the figures and denials of the sentence are, and writes them in the order of the text, with their links.
    fn count(&mut self, text: &str, sentence: &mut Sentence, section: SectionKind) {
        sentence.denials.sort_by_key(|denial| denial.at);
        let Sentence { figures, denials, segments, segment_of, slots, .. } = &*sentence;
        let reading = sentence.reading(text);
        let said = Said::of(reading.notes);
        let first = || first_dated(slots, figures, denials, segments);
        let dated = figures.len() > slots.len();
        scan_mentions(&reading, said, dated, segment_of, first, &mut self.mentions);
        self.named.clear();
        if said.of_topic(Topic::Form) {
            let openers = sentence.places.iter(mark::FORM);
            scan_forms(&reading, openers, segment_of, &mut self.named);
        }
        self.verbs.clear();
        if !self.mentions.is_empty() {
            let verb = |slot: &Slot| (figures[slot.figure].first as usize, verb_of(slot));
            self.verbs.extend(slots.iter().map(verb));
        }
        let mut statistics = std::mem::take(&mut self.statistics);
        let mut context = Context {
            reading: &reading,
            segments,
            segment_of,
            slots,
            denials,
            before: std::mem::take(&mut self.counted),
            groups: &self.groups,
            named: &self.named,
            said,
            of_these: reading.is(0, Particle::OfThese),
            setting: OnceCell::new(),
            section,
        };
        context.before.clear();
        let mut denied = denials.as_slice();
        let mut tally = Tally::default();
        for (index, slot) in slots.iter().enumerate() {
            let figure = &figures[slot.figure];
            let mut found = count(&context, slot);
            let verb = if self.mentions.len() > 1 { verb_of(slot) } else { None };
            let place = Place { at: figure.first as usize, segment: slot.segment, verb };
            found.year = year_of(&self.mentions, segments, place, &self.verbs);
            found.form = context.form(index, &found);
            // "Of the 31 investigations, officials referred 18": who acts comes after.
            if (found.actor.is_none() & slot.before.is_none())
                && !reading.is_existential(figure.lead as usize)
                && matches!(slot.predicate, Predicate::None | Predicate::Participle(..))
            {
                found.actor = sentence.acting_next(slot, figure.end as usize);
            }
            if is_timeless(figure, found.measure) {
                found.actor = None;
                found.year = None;
            }
            while let [denial, rest @ ..] = denied
                && denial.at < figure.first as usize
            {
                denied = rest;
                statistics.push(self.absence(denial, sentence, section));
            }
            let absence = (figure.amount == Amount::exact(0.0)).then_some(Absence::None);
            if absence.is_none() || found.measure.is_some_and(is_deniable) {
                let (part_of, compared_with) = link(&context, slot, &found, &statistics);
                found.statistic = Some(statistics.len() as u32);
                statistics.push(Statistic {
                    span: figure.span,
                    sentence: sentence.span,
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
                    part_of,
                    compared_with,
                    value_of: None,
                });
            }
            tally.add(&found, figure);
            context.before.push(found);
        }
        for denial in denied {
            statistics.push(self.absence(denial, sentence, section));
        }
        if tally.values {
            link_values(slots, figures, &context.before, &mut statistics);
        }
        // What it counts is the group of the next sentence, unless it is itself of a group.
        let (of_group, mut counted) = (context.of_these, context.before);
        if tally.counts && !of_group {
            std::mem::swap(&mut self.groups, &mut counted);
            if tally.others {
                self.groups.retain(Counted::counts);
            }
        }
        self.counted = counted;
        self.statistics = statistics;
    }

    fn absence(&self, denial: &Denial, sentence: &Sentence, section: SectionKind) -> Statistic {
        let Sentence { segments, acting, .. } = sentence;
        let segment = usize::from(sentence.segment_of[denial.at]);
        let from = denial.trigger.max(denial.at);
        Statistic {
            span: sentence.tokens[denial.at].span,
            sentence: sentence.span,
            section,
            amount: match denial.absence {
                Absence::None => Amount::exact(0.0),
                Absence::NotReported => Amount::default(),
            },
            unit: Unit::Count,
            per: None,
            noun: None,
            measure: Some(denial.measure),
            form: clause_form(&self.named, segments, segment).one(),
            year: year_of(
                &self.mentions,
                segments,
                Place { at: denial.at, segment, verb: Some(denial.at) },
                &self.verbs,
            ),
            by: acting.iter().rev().find(|&&(at, _)| at < from).and_then(|&(_, actor)| actor),
            absence: Some(denial.absence),
            part_of: None,
            compared_with: None,
            value_of: None,
        }
    }
}

/// Of what kinds the figures of a sentence are.
#[derive(Default)]
struct Tally {
    /// Some are statistics that count.
    counts: bool,
    /// Some are not.
    others: bool,
    /// Some give the value of another in dollars.
    values: bool,
}

impl Tally {
    fn add(&mut self, found: &Counted, figure: &Figure) {
        let counts = found.counts();
        self.counts |= counts;
        self.others |= !counts;
        self.values |= figure.value_of.is_some();
    }
}

/// Whether a figure is of no year, and nobody counts it: what a law prescribes, and a limit of age, "banned the
/// employment of children under 14".
fn is_timeless(figure: &Figure, measure: Option<Measure>) -> bool {
    let open = figure.amount.low.is_none() | figure.amount.high.is_none();
    matches!(measure, Some(Measure::PrescribedFine | Measure::PrescribedPrisonTerm))
        || open && matches!(figure.unit, Unit::Age)
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
