//! Figures to statistics: what each counts, when, by whom, and the absences that a sentence states.

mod absences;
mod decide;
#[cfg(test)]
mod examples;
mod forms;
mod governors;
mod nouns;
mod reading;
mod segments;
mod sums;
mod totals;
mod windows;
mod words;
mod years;

use self::absences::{Denial, scan_denials};
use self::decide::{Case, counted, effective};
use self::forms::{Named, Scene, clause_form, scan_forms};
use self::governors::{Predicate, Slot, scan_slots};
use self::reading::{Note, Reading, annotate};
use self::segments::{Segment, SegmentKind, segment};
use self::sums::Setting;
pub(crate) use self::totals::disagreements;
use self::windows::windows;
pub(crate) use self::words::MeasureTables;
use self::words::{Event, Noun, Particle, gate};
use self::years::{Mention, Place, scan_mentions, year_of};
use super::amounts::{Class, Figure, Purse, scan_figures_in};
use super::language::LANGUAGE;
use super::sentences::sentences;
use super::tokens::{Token, scan_tokens};
use crate::{Absence, Actor, Amount, Form, Measure, Section, SectionKind, Span, Statistic, Unit, Year};

/// The statistics of the sections, in the order of the text.
pub(crate) fn statistics(text: &str, sections: &[Section], iso3: Option<&str>) -> Vec<Statistic> {
    let mut reader = Reader::default();
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
    slots: Vec<Slot>,
    /// Who acts, from which token on.
    acting: Vec<(usize, Option<Actor>)>,
    counted: Vec<Counted>,
    mentions: Vec<Mention>,
    named: Vec<Named>,
    denials: Vec<Denial>,
    /// Whether a word of the sentence may deny.
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

/// A figure with what it counts, the antecedent of those after it.
#[derive(Clone, Copy, Debug)]
struct Counted {
    noun: Option<Span>,
    class: Option<Noun>,
    measure: Option<Measure>,
    form: Option<Form>,
    year: Option<Year>,
    actor: Option<Actor>,
    unit: Unit,
    segment: usize,
    /// What is done to it, and the noun that tells.
    event: Option<Event>,
    object: Option<Noun>,
    /// Its place among the report's statistics, once it has one.
    statistic: Option<u32>,
    /// The figure whose noun it repeats, among those of its sentence.
    antecedent: Antecedent,
}

/// The figure whose noun another repeats, or of whose group it is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Antecedent {
    None,
    /// A figure of the same sentence, by place.
    Here(usize),
    /// The group of a sentence before, by its place among the statistics.
    Before(u32),
}

/// What the figures of a sentence are read with.
struct Context<'a> {
    reading: &'a Reading<'a>,
    segments: &'a [Segment],
    slots: &'a [Slot],
    denials: &'a [Denial],
    before: &'a [Counted],
    /// The figures of the last sentence that counted anything.
    groups: &'a [Counted],
    facts: &'a Facts,
    setting: &'a Setting,
    section: SectionKind,
}

impl Reader {
    /// Reads a sentence, or a window of one that is very long.
    fn read(&mut self, text: &str, window: Span, sentence: Span, section: SectionKind) {
        let language = &*LANGUAGE;
        let purse = self.purse;
        if !language.sieve.passes(text, window, &language.lexicon) || !self.scan(text, window) {
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
        scan_figures_in(text, &self.tokens, &language.amounts, &mut self.purse, &mut self.figures);
        self.denies = self.tokens.iter().any(|token| language.measures.opens(token.word) & gate::DENIAL != 0);
        if self.denies {
            add_nones(&self.tokens, &language.measures, &mut self.figures);
        }
        self.counts = self.figures.iter().any(|figure| figure.class == Class::Statistic);
        self.counts || self.denies
    }

    /// Finds what the words may mean, and what they deny.
    fn annotate(&mut self, text: &str) {
        let Self { tokens, figures, notes, denials, .. } = self;
        annotate(text, tokens, figures, &LANGUAGE.measures, notes);
        denials.clear();
        if self.denies {
            scan_denials(&Reading { text, tokens, figures, notes }, denials);
        }
    }

    /// Finds what governs the figures; who acts at the end, and whether that depends on who acted before.
    fn govern(&mut self, text: &str) -> (Option<Actor>, bool) {
        let Self { tokens, figures, notes, segments, segment_of, .. } = self;
        let reading = Reading { text, tokens, figures, notes };
        segment(&reading, segments, segment_of);
        scan_slots(&reading, segments, segment_of, self.actor, &mut self.slots, &mut self.acting)
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
        scan_mentions(&reading, &self.segment_of, &mut self.mentions);
        scan_forms(&reading, &self.segment_of, &mut self.named);
        self.verbs.clear();
        self.verbs
            .extend(self.slots.iter().map(|slot| (self.figures[slot.figure].first as usize, verb_of(slot))));
        let figured = !self.slots.is_empty();
        let facts = if figured { Facts::of(&reading) } else { Facts::default() };
        let setting = if figured { Setting::of(&reading) } else { Setting::default() };
        self.counted.clear();
        for index in 0..self.slots.len() {
            let slot = &self.slots[index];
            let figure = &self.figures[slot.figure];
            let context = Context {
                reading: &reading,
                segments: &self.segments,
                slots: &self.slots,
                denials: &self.denials,
                before: &self.counted,
                groups: &self.groups,
                facts: &facts,
                setting: &setting,
                section,
            };
            let mut found = count(&context, slot);
            let place = Place { at: figure.first as usize, segment: slot.segment, verb: verb_of(slot) };
            found.year = year_of(&self.mentions, &self.segments, place, &self.verbs);
            found.form = self.form(&reading, index, &found);
            // "Of the 31 investigations, officials referred 18": who acts comes after.
            if found.actor.is_none()
                && slot.before.is_none()
                && matches!(slot.predicate, Predicate::None | Predicate::Participle(..))
            {
                found.actor = self.acting_next(slot, figure.end as usize);
            }
            if matches!(found.measure, Some(Measure::PrescribedFine | Measure::PrescribedPrisonTerm)) {
                found.actor = None;
                found.year = None;
            }
            self.counted.push(found);
        }
        self.write(sentence, section);
        let counts = |counted: &&Counted| counted.unit == Unit::Count && counted.statistic.is_some();
        if !facts.of_these && self.counted.iter().any(|counted| counts(&counted)) {
            self.groups.clear();
            self.groups.extend(self.counted.iter().filter(counts));
        }
    }

    /// Adds the sentence's statistics, figures and denials in the order of the text, with their links.
    fn write(&mut self, sentence: Span, section: SectionKind) {
        let mut counted = std::mem::take(&mut self.counted);
        let mut denials = std::mem::take(&mut self.denials);
        denials.sort_by_key(|denial| denial.at);
        let mut denied = denials.iter().peekable();
        for (index, found) in counted.iter_mut().enumerate() {
            let figure = self.figures[self.slots[index].figure];
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
                noun: found.noun,
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
        self.counted = counted;
        self.denials = denials;
    }

    fn absence(&self, denial: &Denial, sentence: Span, section: SectionKind) -> Statistic {
        let segment = usize::from(self.segment_of[denial.at]);
        let place = Place { at: denial.at, segment, verb: Some(denial.at) };
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
            year: year_of(&self.mentions, &self.segments, place, &self.verbs),
            by: self.acting.iter().rev().find(|&&(at, _)| at < from).and_then(|&(_, actor)| actor),
            absence: Some(denial.absence),
            part_of: None,
            compared_with: None,
            value_of: None,
        }
    }

    /// Who acts in the clause of a figure that stands before its subject.
    fn acting_next(&self, slot: &Slot, from: usize) -> Option<Actor> {
        let &(at, actor) = self.acting.iter().find(|&&(at, _)| at >= from)?;
        (usize::from(self.segment_of[at]) == slot.segment && at - from < 16).then_some(actor).flatten()
    }

    /// The form that a figure is of.
    fn form(&self, reading: &Reading<'_>, index: usize, found: &Counted) -> Option<Form> {
        let Self { named, segments, segment_of, slots, counted, .. } = self;
        Scene { reading, named, segments, segment_of, slots, counted }.form(index, found)
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
fn add_nones(tokens: &[Token], tables: &MeasureTables, figures: &mut Vec<Figure>) {
    for (at, token) in tokens.iter().enumerate() {
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

/// What a sentence speaks of as a whole.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    of_these: bool,
    victims: bool,
    estimate: bool,
    hotline: bool,
    vulnerable: bool,
    awareness: bool,
    shelter: bool,
    /// A court orders a payment.
    ordered: bool,
    pays: bool,
}

impl Facts {
    fn of(reading: &Reading<'_>) -> Self {
        let mut facts = Self { of_these: reading.is(0, Particle::OfThese), ..Self::default() };
        for (at, note) in reading.notes.iter().enumerate() {
            facts.victims |= note.noun == Some(Noun::Victim);
            facts.shelter |= matches!(note.noun, Some(Noun::Shelter | Noun::Capacity));
            facts.hotline |= note.noun == Some(Noun::Hotline);
            let word = reading.surface(at);
            facts.vulnerable |=
                word.as_bytes().get(..8).is_some_and(|stem| stem.eq_ignore_ascii_case(b"vulnerab"));
            facts.awareness |=
                ["awareness", "awareness-raising", "outreach", "publicize", "educational", "educate"]
                    .iter()
                    .any(|about| word.eq_ignore_ascii_case(about));
            facts.ordered |= ["ordered", "orders", "order", "ordering"].contains(&word);
            if let Some(verb) = reading.verb(at) {
                facts.estimate |= verb.event == Event::Estimate;
                facts.pays |= verb.event == Event::Pay;
            }
        }
        facts
    }
}

impl Context<'_> {
    /// The group of the sentence before that "of these" or an opening ellipsis means: by its noun, else the first.
    fn group(&self) -> Option<&Counted> {
        let named =
            self.facts.of_these.then(|| self.reading.noun_run(self.reading.after(0), false).head).flatten();
        let class = named.and_then(|head| self.reading.noun_class(head));
        let same = class.and_then(|class| self.groups.iter().find(|group| group.class == Some(class)));
        same.or(self.groups.first())
    }

    /// The denied deed that a figure aside repeats: "did not convict any traffickers (nine in 2016)".
    fn denied(&self, slot: &Slot) -> Option<Counted> {
        let at = self.reading.figures[slot.figure].first as usize;
        let denial = self.denials.iter().rev().find(|denial| denial.at < at)?;
        (self.segments[slot.segment].kind != SegmentKind::Main).then_some(Counted {
            noun: self.reading.notes[denial.at]
                .noun
                .filter(|noun| is_people(*noun))
                .map(|_| self.reading.tokens[denial.at].span),
            class: self.reading.notes[denial.at].noun.filter(|noun| is_people(*noun)),
            measure: Some(denial.measure),
            form: None,
            year: None,
            actor: slot.actor,
            unit: Unit::Count,
            segment: slot.segment,
            event: None,
            object: None,
            statistic: None,
            antecedent: Antecedent::None,
        })
    }
}

/// What a figure counts.
fn count(context: &Context<'_>, slot: &Slot) -> Counted {
    let Context { reading, segments, facts, .. } = *context;
    let figure = &reading.figures[slot.figure];
    let place = antecedent(context, slot);
    let antecedent = match place {
        Antecedent::None => context.denied(slot),
        Antecedent::Here(index) => Some(context.before[index]),
        Antecedent::Before(index) => {
            context.groups.iter().find(|group| group.statistic == Some(index)).copied()
        }
    };
    let aside = segments[slot.segment].kind != SegmentKind::Main;
    let inserted = matches!(segments[slot.segment].kind, SegmentKind::Parenthesis | SegmentKind::Dash);
    let (lead, end) = (figure.lead as usize, figure.end as usize);
    let head = slot
        .phrase
        .head
        .or_else(|| if inserted || slot.phrase.partitive { None } else { reading.number_of(lead) });
    let own_class = head.and_then(|head| reading.noun_class(head));
    let noun = head.map(|head| reading.noun_span(head));
    // "eight others" are of the kind of those before.
    let elliptical = head.is_none_or(|head| reading.surface(head).eq_ignore_ascii_case("others"));
    let class = if elliptical { antecedent.and_then(|a| a.class) } else { own_class };
    let (event, object) = governing(reading, slot);
    let event = match slot.predicate {
        // "eight victims assisted law enforcement": they act, and are not helped.
        Predicate::Active(Event::Assist, verb)
            if class == Some(Noun::Victim)
                && ["assisted", "helped", "aided", "supported", "served"]
                    .contains(&reading.surface(verb))
                && matches!(reading.particle(verb + 1), None | Some(Particle::Determiner)) =>
        {
            Some(Event::Other)
        }
        _ => event,
    };
    // "four of the 23 convicted offenders went to prison"
    let described =
        (class == Some(Noun::Suspect)).then(|| described_as(reading, end, slot.phrase.end)).flatten();
    let whole = (lead.saturating_sub(3)..lead).any(|at| reading.is(at, Particle::Of));
    let event = described.filter(|_| whole || event.is_none()).or(event);
    // "the return of 31": what is done tells that victims are meant.
    let done = matches!(event, Some(Event::Assist | Event::Repatriate | Event::Refer | Event::Compensate));
    let class = match class {
        Some(noun) if elliptical && done && !is_people(noun) => Some(Noun::Victim),
        _ => class,
    };
    // "seven government officials and two militia members"
    let among = class == Some(Noun::Staff)
        && antecedent
            .is_some_and(|a| a.measure == Some(Measure::OfficialsImplicated) && a.segment == slot.segment);
    let officials = among || class == Some(Noun::Official) || complicit(reading, slot.phrase.end.max(end));
    let case = Case {
        event,
        noun: class,
        object,
        subject: slot.subject,
        section: context.section,
        officials,
        victims: facts.victims,
        estimate: facts.estimate
            || (lead..figure.first as usize).any(|at| reading.surface(at).starts_with("estimat")),
        hotline: facts.hotline,
        vulnerable: facts.vulnerable,
        awareness: facts.awareness,
        explicit: !elliptical,
        served: served(reading, end),
        is_subject: matches!(
            slot.predicate,
            Predicate::Active(..) | Predicate::Passive(..) | Predicate::Copula
        ),
        passive: matches!(slot.predicate, Predicate::Passive(..)),
        exploited: exploited(reading, slot, end),
        against: lead > 0 && reading.surface(lead - 1) == "against",
        shelter: facts.shelter,
    };
    let intrinsic = !elliptical && class.is_some_and(is_counted_as_such);
    let inherits = !intrinsic && (elliptical || aside) && event.is_none() && antecedent.is_some();
    let repeated = antecedent.and_then(|a| a.measure);
    // "more than half received suspended sentences": a court's act tells, whatever was counted before.
    let court = matches!(slot.predicate, Predicate::Active(..) | Predicate::Passive(..))
        && !matches!(class, Some(Noun::Victim | Noun::Official));
    let outcome = event.filter(|_| court).and_then(|event| match event {
        Event::Sentence => Some(Measure::Sentenced),
        Event::Acquit => Some(Measure::Acquittals),
        Event::Convict => Some(Measure::Convictions),
        _ => None,
    });
    let measure = match figure.unit {
        Unit::Count if inherits && (elliptical || own_class == antecedent.and_then(|a| a.class)) => {
            let pending = matches!(slot.predicate, Predicate::Copula) && is_pending(reading, end);
            match repeated {
                Some(Measure::Convictions | Measure::Acquittals) if pending => Some(Measure::Prosecutions),
                _ => repeated.or_else(|| counted(&case)),
            }
        }
        Unit::Count if elliptical && outcome.is_some() => outcome,
        // "(51 adults and 44 children in 2016)", "39 convictions—37 sex traffickers": other words for the same people.
        Unit::Count if inherits => {
            let event = repeated.and_then(event_of).or(antecedent.and_then(|a| a.event));
            let people = |class: Option<Noun>| class.is_some_and(is_people);
            let group = people(antecedent.and_then(|a| a.class))
                || matches!(case.noun, Some(Noun::Suspect | Noun::Person));
            let same = if people(case.noun) && group { repeated } else { None };
            same.or_else(|| counted(&Case { event, object: antecedent.and_then(|a| a.object), ..case }))
        }
        Unit::Count if event.is_none() && !elliptical && linked(reading, lead) => {
            let event = antecedent.and_then(|a| a.measure).and_then(event_of);
            counted(&Case { event, ..case })
        }
        Unit::Count if matches!(slot.predicate, Predicate::Participle(Event::Refer, _)) && aside => {
            repeated.or_else(|| counted(&case))
        }
        // "six women and nine men", "this included 960 adults": those of the group before.
        Unit::Count
            if class == Some(Noun::Person)
                && matches!(event, None | Some(Event::Involve))
                && context.section == SectionKind::Protection
                && repeated.is_some() =>
        {
            repeated
        }
        Unit::Count if aside && event == Some(Event::Reach) && repeated == Some(Measure::PeopleTrained) => {
            repeated
        }
        // "referred 27 recruiters for prosecution"
        Unit::Count if class == Some(Noun::Agency) && sent_to_court(slot, event) => {
            Some(Measure::Prosecutions)
        }
        Unit::Count if holds(reading, lead) => Some(Measure::ShelterCapacity),
        Unit::Count => counted(&case).or(repeated.filter(|_| elliptical)),
        Unit::Percent if figure.per.is_some() => Some(Measure::WorkingConditions),
        Unit::Percent if elliptical && slot.object == Some(Noun::Budget) => Some(Measure::Funding),
        Unit::Percent if event.is_none() && elliptical => repeated,
        Unit::Percent if elliptical && outcome.is_some() => outcome,
        Unit::Percent => percent(&case).or(repeated.filter(|_| elliptical)),
        Unit::Multiple if context.setting.fine => {
            Some(if context.setting.law { Measure::PrescribedFine } else { Measure::Fine })
        }
        Unit::Multiple
            if matches!(object, Some(Noun::Fee | Noun::Pay))
                || matches!(event, Some(Event::Pay | Event::Charge | Event::Withhold | Event::Exploit)) =>
        {
            Some(Measure::WorkingConditions)
        }
        Unit::Multiple => multiplied(reading, end, &case, repeated),
        Unit::Money { .. }
            if (figure.value_of.is_some() || aside)
                && antecedent.is_some_and(|a| matches!(a.unit, Unit::Money { .. })) =>
        {
            repeated
        }
        Unit::Money { .. } if facts.ordered && facts.pays && !context.setting.fine => {
            Some(Measure::Compensation)
        }
        Unit::Money { .. } if figure.per.is_some() && context.section == SectionKind::Profile => {
            Some(Measure::WorkingConditions)
        }
        Unit::Money { .. } => sums::money(reading, lead, end, &case, context.setting, slot.actor),
        Unit::Duration { .. } => sums::duration(reading, lead, end, figure.unit, figure.per, context.setting),
        Unit::Age | Unit::Other => None,
    };
    Counted {
        noun: match figure.unit {
            Unit::Count | Unit::Percent => noun.or(antecedent.and_then(|a| a.noun)),
            _ => None,
        },
        class,
        measure,
        form: antecedent.filter(|_| aside).and_then(|a| a.form),
        year: None,
        actor: slot.actor,
        unit: figure.unit,
        segment: slot.segment,
        event,
        object,
        statistic: None,
        antecedent: place,
    }
}

/// Whether a figure counts those whom a verb of sending brings before a court.
fn sent_to_court(slot: &Slot, event: Option<Event>) -> bool {
    event == Some(Event::Prosecute) && matches!(slot.before, Some((Event::Refer | Event::Bring, _)))
}

/// The court's act that an adjective before the noun names: "12 convicted traffickers".
fn described_as(reading: &Reading<'_>, start: usize, end: usize) -> Option<Event> {
    (start..end).find_map(|at| {
        let event = reading.notes[at].verb?.event;
        matches!(event, Event::Convict | Event::Arrest | Event::Prosecute | Event::Sentence).then_some(event)
    })
}

/// Whether the words after a figure speak of complicity: "12 cases of official complicity".
fn complicit(reading: &Reading<'_>, end: usize) -> bool {
    (end..(end + 14).min(reading.len()))
        .take_while(|&at| {
            !matches!(reading.symbol(at), Some(b';' | b','))
                && !matches!(
                    reading.particle(at),
                    Some(Particle::Including | Particle::But | Particle::Subordinate)
                )
        })
        .any(|at| reading.is(at, Particle::Complicit))
}

/// Whether cases are said to be pending: "eight were still pending".
fn is_pending(reading: &Reading<'_>, end: usize) -> bool {
    (end..(end + 5).min(reading.len()))
        .any(|at| ["pending", "ongoing", "open"].contains(&reading.surface(at)))
}

/// Whether the people whom a figure counts are given care: "23 women with psychological care".
fn served(reading: &Reading<'_>, end: usize) -> bool {
    let with = (end..(end + 16).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';')))
        .find(|&at| reading.is(at, Particle::With));
    with.is_some_and(|with| {
        (with + 1..(with + 5).min(reading.len()))
            .any(|at| matches!(reading.notes[at].noun, Some(Noun::Service | Noun::Shelter)))
    })
}

/// Whether the words after a figure say that those it counts are exploited.
fn exploited(reading: &Reading<'_>, slot: &Slot, end: usize) -> bool {
    (end..(slot.phrase.end.max(end) + 26).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';')) && reading.figure_at(at).is_none())
        .any(|at| reading.notes[at].form.is_some())
}

fn is_people(noun: Noun) -> bool {
    matches!(noun, Noun::Victim | Noun::Person | Noun::AtRisk | Noun::Suspect | Noun::Staff | Noun::Official)
}

/// Whether a noun tells by itself what is counted.
fn is_counted_as_such(noun: Noun) -> bool {
    matches!(
        noun,
        Noun::Investigation
            | Noun::Prosecution
            | Noun::Conviction
            | Noun::Acquittal
            | Noun::Shelter
            | Noun::Training
            | Noun::Call
            | Noun::Inspection
            | Noun::Permit
            | Noun::Campaign
    )
}

/// Whether a figure is what a shelter holds: "with a total capacity of 315".
fn holds(reading: &Reading<'_>, lead: usize) -> bool {
    (lead.saturating_sub(3)..lead).any(|at| reading.notes[at].noun == Some(Noun::Capacity))
}

/// The measure of a multiple: "doubled the number of convictions", "nearly double the 12 of 2001".
fn multiplied(reading: &Reading<'_>, end: usize, case: &Case, repeated: Option<Measure>) -> Option<Measure> {
    let mut after = end..(end + 8).min(reading.len());
    if after.clone().take(3).any(|at| reading.figure_at(at).is_some()) {
        return repeated;
    }
    let noun = after.find_map(|at| reading.notes[at].noun)?;
    if noun == Noun::Budget {
        return Some(Measure::Funding);
    }
    counted(&Case { noun: Some(noun), event: None, explicit: true, ..*case }).filter(|_| noun != Noun::Victim)
}

/// Whether a preposition ties a figure to the one before: "69 cases *with* 80 suspects".
fn linked(reading: &Reading<'_>, lead: usize) -> bool {
    lead.checked_sub(1).is_some_and(|before| {
        matches!(
            reading.particle(before),
            Some(Particle::With | Particle::In | Particle::Of | Particle::For | Particle::Preposition)
        ) || reading.notes[before].verb.is_some_and(|verb| verb.event == Event::Involve)
    })
}

/// The act of a court or a police force that a measure counts.
fn event_of(measure: Measure) -> Option<Event> {
    match measure {
        Measure::Investigations => Some(Event::Investigate),
        Measure::Prosecutions => Some(Event::Prosecute),
        Measure::Convictions => Some(Event::Convict),
        Measure::Arrests => Some(Event::Arrest),
        _ => None,
    }
}

/// The measure of a share, by the noun of the whole.
fn percent(case: &Case) -> Option<Measure> {
    match case.noun? {
        Noun::Pay | Noun::Fee => Some(Measure::WorkingConditions),
        Noun::Budget => Some(Measure::Funding),
        _ => counted(case),
    }
}

/// The verb that decides what a figure counts, and its object.
fn governing(reading: &Reading<'_>, slot: &Slot) -> (Option<Event>, Option<Noun>) {
    let left = slot.before.map(|(event, verb)| (effective(reading, event, verb, slot.object), slot.object));
    let right = |event, verb| {
        let object = object_after(reading, verb);
        (Some(effective(reading, event, verb, object)), object)
    };
    match slot.predicate {
        Predicate::Passive(event, verb) | Predicate::Active(event, verb) => right(event, verb),
        Predicate::Copula => (None, None),
        // "and 12 convicted in 2019"
        Predicate::Participle(event, verb) if verb == reading.figures[slot.figure].end as usize => {
            right(event, verb)
        }
        Predicate::Participle(event, verb) => match left {
            Some((left, object))
                if !matches!(left, Event::Support | Event::Give | Event::Receive | Event::Other) =>
            {
                (Some(left), object)
            }
            _ => right(event, verb),
        },
        Predicate::None => {
            let end = reading.figures[slot.figure].end as usize;
            // "19 ended in conviction, six *in acquittal*"
            let outcome = reading
                .is(end, Particle::In)
                .then(|| reading.notes.get(end + 1).and_then(|next| next.noun))
                .flatten();
            match outcome {
                Some(Noun::Acquittal) => (Some(Event::Acquit), None),
                Some(Noun::Conviction) => (Some(Event::Convict), None),
                _ => (left.map(|(event, _)| event), slot.object),
            }
        }
    }
}

/// The first noun of a deed or a service after a verb.
fn object_after(reading: &Reading<'_>, verb: usize) -> Option<Noun> {
    (verb + 1..(verb + 9).min(reading.len()))
        .take_while(|&at| {
            !matches!(reading.symbol(at), Some(b';' | b',' | b'(' | b')')) && reading.verb(at).is_none()
        })
        .find_map(|at| {
            reading.notes[at].noun.filter(|noun| {
                matches!(
                    noun,
                    Noun::Training
                        | Noun::Service
                        | Noun::Sentence
                        | Noun::Fine
                        | Noun::Penalty
                        | Noun::Compensation
                        | Noun::Permit
                        | Noun::Conviction
                        | Noun::Acquittal
                        | Noun::Shelter
                        | Noun::Prosecution
                        | Noun::Repatriation
                        | Noun::Campaign
                )
            })
        })
}

/// Whether two units are of one kind, whatever the currency or the unit of time.
fn alike(one: Unit, other: Unit) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

/// The figure of which this one repeats the noun: the one compared, the total, the group of the sentence before.
fn antecedent(context: &Context<'_>, slot: &Slot) -> Antecedent {
    let Context { reading, segments, before, .. } = *context;
    let group =
        context.group().and_then(|group| group.statistic).map_or(Antecedent::None, Antecedent::Before);
    if before.is_empty() {
        if context.denied(slot).is_some() {
            return Antecedent::None;
        }
        let people = slot.phrase.head.is_none_or(|head| reading.noun_class(head) == Some(Noun::Person));
        return if people { group } else { Antecedent::None };
    }
    let figure = &reading.figures[slot.figure];
    if let Some(local) = figure.value_of {
        let place = context.slots.iter().position(|slot| slot.figure == local as usize);
        if let Some(index) = place.filter(|&index| index < before.len()) {
            return Antecedent::Here(index);
        }
    }
    if segments[slot.segment].kind == SegmentKind::Comparison
        && (figure.end as usize..reading.len()).any(|at| reading.is(at, Particle::Respectively))
        && let Some(index) = respective(context, slot)
    {
        return Antecedent::Here(index);
    }
    let own_class = slot.phrase.head.and_then(|head| reading.noun_class(head));
    let outside = |index: &usize| before[*index].segment != slot.segment;
    let fits = |index: &usize| {
        outside(index)
            && alike(before[*index].unit, figure.unit)
            && (own_class.is_none() || before[*index].class == own_class)
    };
    let backwards = || (0..before.len()).rev();
    let named = |index: &usize| before[*index].noun.is_some() && before[*index].unit == Unit::Count;
    let level = |index: &usize| segments[before[*index].segment].kind == segments[slot.segment].kind;
    if context.facts.of_these
        && slot.phrase.head.is_none()
        && segments[slot.segment].kind == SegmentKind::Main
    {
        return group;
    }
    let parent = segments[slot.segment].parent;
    let beside = |index: &usize| Some(before[*index].segment) == parent && fits(index);
    let found = match segments[slot.segment].kind {
        SegmentKind::Main => backwards()
            .find(|index| named(index) && level(index))
            .or_else(|| backwards().find(named))
            .or(backwards().next()),
        SegmentKind::Parenthesis | SegmentKind::Dash => {
            backwards().find(beside).or_else(|| backwards().find(fits)).or_else(|| backwards().find(outside))
        }
        SegmentKind::Comparison => backwards()
            .find(beside)
            .or_else(|| backwards().find(fits))
            .or_else(|| backwards().find(|&index| alike(before[index].unit, figure.unit))),
    };
    match found {
        Some(index) => Antecedent::Here(index),
        None if context.denied(slot).is_some() => Antecedent::None,
        None => group,
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
        .filter(|&index| context.before[index].segment != slot.segment)
}

/// Ties parts to their totals, figures of other periods to those of this one, dollars to the local amount.
fn link(
    slots: &[Slot],
    segments: &[Segment],
    figures: &[Figure],
    counted: &[Counted],
    statistics: &mut [Statistic],
) {
    for (slot, found) in slots.iter().zip(counted) {
        let Some(at) = found.statistic else { continue };
        let at = at as usize;
        if let Some(local) = figures[slot.figure].value_of {
            let index = slots.iter().position(|slot| slot.figure == local as usize);
            statistics[at].value_of = index.and_then(|index| counted[index].statistic);
        }
        let whole = match found.antecedent {
            Antecedent::None => continue,
            Antecedent::Here(index) => counted[index].statistic,
            Antecedent::Before(statistic) => Some(statistic),
        };
        let Some(whole) = whole else { continue };
        let (part, total) = (&statistics[at], &statistics[whole as usize]);
        if part.measure.is_none() || part.measure != total.measure || part.unit != total.unit {
            continue;
        }
        let other_period = part.year != total.year;
        let within = slot.phrase.head.is_none() || segments[slot.segment].kind != SegmentKind::Main;
        if other_period {
            statistics[at].compared_with = Some(whole);
        } else if within && part.amount.high <= total.amount.low {
            statistics[at].part_of = Some(whole);
        }
    }
}
