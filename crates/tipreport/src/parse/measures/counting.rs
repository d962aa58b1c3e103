//! What each figure counts: its noun, and the measure that its noun, its verb and its antecedent make.

use std::cell::OnceCell;

use super::absences::Denial;
use super::antecedents::{Antecedent, antecedent};
use super::decide::{Case, by_court, counted, deed_of, effective};
use super::forms::Named;
use super::governors::{Predicate, Slot};
use super::reading::Reading;
use super::said::{Said, Topic};
use super::segments::{Segment, SegmentKind};
use super::sums::{self, Setting};
use super::words::{Cue, Event, Noun, Particle};
use crate::{Actor, Amount, Form, Measure, SectionKind, Span, Unit, Year};

/// A figure with what it counts, the antecedent of those after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    pub(super) noun: Option<Span>,
    pub(super) class: Option<Noun>,
    pub(super) measure: Option<Measure>,
    pub(super) form: Option<Form>,
    pub(super) year: Option<Year>,
    pub(super) actor: Option<Actor>,
    pub(super) unit: Unit,
    pub(super) amount: Amount,
    pub(super) segment: usize,
    /// What is done to it, and the noun that tells.
    pub(super) event: Option<Event>,
    pub(super) object: Option<Noun>,
    /// Its place among the report's statistics, once it has one.
    pub(super) statistic: Option<u32>,
    /// The figure whose noun it repeats, among those of its sentence.
    pub(super) antecedent: Antecedent,
}

impl Counted {
    /// Of a figure that repeats no other.
    pub(super) const NONE: Self = Self {
        noun: None,
        class: None,
        measure: None,
        form: None,
        year: None,
        actor: None,
        unit: Unit::Other,
        amount: Amount { low: None, high: None, approximate: false },
        segment: 0,
        event: None,
        object: None,
        statistic: None,
        antecedent: Antecedent::None,
    };

    /// Whether it is a statistic that counts.
    pub(super) fn counts(&self) -> bool {
        matches!(self.unit, Unit::Count) & self.statistic.is_some()
    }
}

/// What the figures of a sentence are read with.
pub(super) struct Context<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) segments: &'a [Segment],
    pub(super) segment_of: &'a [u16],
    pub(super) slots: &'a [Slot],
    pub(super) denials: &'a [Denial],
    /// The figures before the one that is read.
    pub(super) before: Vec<Counted>,
    /// The figures of the last sentence that counted anything.
    pub(super) groups: &'a [Counted],
    /// The forms that the sentence names.
    pub(super) named: &'a [Named],
    pub(super) said: Said,
    /// Whether the sentence is of those that were counted before it: "Of these".
    pub(super) of_these: bool,
    pub(super) setting: OnceCell<Setting>,
    pub(super) section: SectionKind,
}

impl Context<'_> {
    /// What the sentence says of law and courts, asked for where it tells of a sum.
    fn setting(&self) -> Setting {
        *self.setting.get_or_init(|| Setting::of(self.reading, self.said))
    }
}

/// What a figure counts.
pub(super) fn count(context: &Context<'_>, slot: &Slot) -> Counted {
    let Context { reading, said, .. } = *context;
    let figure = &reading.figures[slot.figure];
    let lead = figure.lead as usize;
    let named = slot.noun;
    let denial = context.denied(slot);
    let place = antecedent(context, slot, named, denial.is_some());
    let denied;
    let antecedent = match (place, denial) {
        (Antecedent::None, None) => &Counted::NONE,
        (Antecedent::None, Some(denial)) => {
            denied = context.of_denial(denial, slot);
            &denied
        }
        (Antecedent::Here(index), _) => &context.before[index],
        (Antecedent::Before(index), _) => {
            let group = context.groups.iter().find(|group| group.statistic == Some(index));
            group.unwrap_or(&Counted::NONE)
        }
    };
    let follows = place != Antecedent::None;
    let repeats = follows | denial.is_some();
    let segment = context.segments[slot.segment].kind;
    let aside = segment != SegmentKind::Main;
    let inserted = matches!(segment, SegmentKind::Parenthesis | SegmentKind::Dash);
    let (mut head, mut own_class) = (slot.phrase.head, named);
    if follows
        && let Some(noun) = head
        && (context.is_listed_predicate(slot, named)
            // "22 were Indian, 38 Sri Lankan"
            || antecedent.class.is_some_and(is_people) && reading.is_origin(noun))
    {
        (head, own_class) = (None, None);
    }
    if (head.is_none() & !inserted & !slot.phrase.partitive)
        && let Some(noun) = reading.number_of(lead, said)
    {
        (head, own_class) = (Some(noun), reading.noun_class(noun));
    }
    // "provided no-fee visas and issued nine in 2017"
    let here = repeats & !matches!(place, Antecedent::Before(_));
    let bare = if head.is_none() { bare(context, slot, antecedent.class, inserted | here) } else { None };
    let (antecedent, place, repeats) = match bare {
        Some(_) => (&Counted::NONE, Antecedent::None, false),
        None => (antecedent, place, repeats),
    };
    // "eight others" are of the kind of those before.
    let elliptical = head.is_none_or(|head| reading.has(head, Cue::Other));
    let class = match bare {
        Some(noun) => reading.notes[noun].noun,
        None if elliptical => antecedent.class,
        None => own_class,
    };
    // "4,500 cases of passport retention"
    let breaches = said.of_topic(Topic::Violation)
        && matches!(class, None | Some(Noun::Case | Noun::Complaint))
        && is_of_violations(reading, slot.phrase.end);
    let class = if breaches { Some(Noun::Violation) } else { class };
    let class = class.map(|class| joined_class(reading, class, slot.phrase.end));
    let deed = deed(reading, slot, class, elliptical, said.of_topic(Topic::Victim));
    let case = case(context, slot, antecedent, deed);
    let of_group = matches!(place, Antecedent::Before(_));
    let found = Found { context, slot, antecedent, repeats, of_group, own_class, aside, elliptical, case };
    let housed = if said.of_topic(Topic::Capacity) { housed(context, lead) } else { None };
    let noun = match figure.unit {
        Unit::Count | Unit::Percent => {
            head.or(housed).or(bare).map(|head| reading.noun_span(head)).or(antecedent.noun)
        }
        _ => None,
    };
    Counted {
        noun,
        class: deed.class,
        measure: found.measure(),
        form: None,
        year: None,
        actor: slot.actor,
        unit: figure.unit,
        amount: figure.amount,
        segment: slot.segment,
        event: deed.event,
        object: deed.object,
        statistic: None,
        antecedent: place,
    }
}

/// The noun of a figure that has none of its own, nor that of a figure before it.
fn bare(context: &Context<'_>, slot: &Slot, repeated: Option<Noun>, tied: bool) -> Option<usize> {
    let reading = context.reading;
    let figure = &reading.figures[slot.figure];
    let lead = figure.lead as usize;
    let opens = slot.phrase.end == figure.end as usize;
    let whole = if opens { of_whole(reading, lead) } else { None };
    let whole = whole.filter(|&noun| repeated != reading.notes[noun].noun);
    let alone = !tied & !context.of_these & context.said.of_topic(Topic::Plural);
    whole.or_else(|| if alone { named_before(reading, lead) } else { None })
}

/// Those of whom a shelter holds so many: "ten shelters for victims with a capacity of 315".
fn housed(context: &Context<'_>, lead: usize) -> Option<usize> {
    let reading = context.reading;
    if !holds(context, lead) {
        return None;
    }
    (0..lead).rev().find(|&at| matches!(reading.notes[at].noun, Some(Noun::Victim | Noun::Person)))
}

/// What is done to what kind of thing, and whether the figure has left its noun out.
#[derive(Clone, Copy)]
struct Deed {
    event: Option<Event>,
    object: Option<Noun>,
    class: Option<Noun>,
    elliptical: bool,
}

/// Which rules of [`deed`] may bear on a figure, a bit each: those that its class and what is done to it both ask.
mod rules {
    use crate::parse::measures::words::{Event, Noun};

    /// Something is given.
    const GIVE: u8 = 1;
    const INQUIRY: u8 = 1 << 1;
    pub(super) const SHELTER: u8 = 1 << 2;
    const GUILTY: u8 = 1 << 3;
    /// Those who are counted help.
    const HELP: u8 = 1 << 4;
    const SUSPECT: u8 = 1 << 5;
    /// The noun is left out.
    pub(super) const LEFT_OUT: u8 = 1 << 6;

    pub(super) fn of_event(event: Option<Event>) -> u8 {
        SUSPECT
            | match event {
                None => INQUIRY,
                Some(Event::Receive) => INQUIRY,
                Some(Event::Give) => GIVE,
                Some(Event::Support) => GUILTY,
                Some(
                    Event::Identify | Event::Assist | Event::Repatriate | Event::Refer | Event::Compensate,
                ) => LEFT_OUT,
                Some(_) => 0,
            }
    }

    pub(super) fn of_help(event: Option<Event>) -> u8 {
        if matches!(event, Some(Event::Assist | Event::House)) { HELP } else { 0 }
    }

    pub(super) fn of_class(class: Option<Noun>) -> u8 {
        GUILTY
            | match class {
                Some(Noun::Victim) => GIVE | SHELTER | HELP,
                Some(Noun::Person) => GIVE | SHELTER,
                Some(Noun::Suspect) => GIVE | SUSPECT,
                Some(Noun::AtRisk | Noun::Staff | Noun::Official) => GIVE,
                Some(Noun::Case) => INQUIRY | LEFT_OUT,
                Some(Noun::Shelter) => HELP | LEFT_OUT,
                None | Some(_) => LEFT_OUT,
            }
    }
}

/// What is done to a figure, and to what kind of thing.
fn deed(reading: &Reading<'_>, slot: &Slot, class: Option<Noun>, elliptical: bool, victims: bool) -> Deed {
    let figure = &reading.figures[slot.figure];
    let (lead, end) = (figure.lead as usize, figure.end as usize);
    let after = slot.phrase.end.max(end);
    let (event, object) = governing(reading, slot);
    let told = Deed { event, object, class, elliptical };
    let asked = rules::of_event(event)
        | rules::of_help(slot.predicate.event())
        | (u8::from(slot.subject == Some(Noun::Shelter)) * rules::SHELTER);
    let asks = if elliptical { u8::MAX } else { !rules::LEFT_OUT };
    if asked & asks & rules::of_class(class) == 0 {
        return told;
    }
    let receives = matches!(class, Some(Noun::Victim | Noun::Person));
    let gives = event == Some(Event::Give);
    let gets = event == Some(Event::Receive);
    let event = if gives_help(reading, slot, class) {
        Some(Event::Other)
    } else if (gives & receives) && is_awarded(reading, end) {
        Some(Event::Compensate)
    } else if (gives & class.is_some_and(is_people)) && is_trained(reading, end) {
        Some(Event::Train)
    } else if ((class == Some(Noun::Case)) & (gets | event.is_none())) && is_for_inquiry(reading, after) {
        Some(Event::Investigate)
    } else if (receives & (slot.subject == Some(Noun::Shelter)) & (gets | (event == Some(Event::Identify))))
        && slot.before.is_some_and(|(event, verb)| event == Event::Receive && verb + 1 == lead)
    {
        // "the shelter received 35 children"
        Some(Event::Assist)
    } else if event == Some(Event::Support) && reading.spells(after, "guilty") {
        // "a jury found three men guilty"
        Some(Event::Convict)
    } else {
        event
    };
    // "granted one foreign victim relief from deportation"
    let object = if receives & object.is_none() & (event == Some(Event::Give)) {
        object_after(reading, after - 1).filter(|&noun| noun == Noun::Permit)
    } else {
        object
    };
    // "four of the 23 convicted offenders went to prison"
    let event = if class == Some(Noun::Suspect) {
        let whole = || (lead.saturating_sub(3)..lead).any(|at| reading.is(at, Particle::Of));
        described_as(reading, end, slot.phrase.end).filter(|_| event.is_none() || whole()).or(event)
    } else {
        event
    };
    // "the return of 31": what is done tells that victims are meant.
    let done = matches!(event, Some(Event::Assist | Event::Repatriate | Event::Refer | Event::Compensate));
    let class = if elliptical {
        match class {
            // "30 calls, one of which was referred"
            Some(Noun::Call) if event == Some(Event::Refer) => class,
            Some(noun) if done && !is_people(noun) => Some(Noun::Victim),
            // "identified at least 59 (29 children and 30 adults)"
            None if victims && (done || event == Some(Event::Identify)) => Some(Noun::Victim),
            _ => class,
        }
    } else {
        class
    };
    Deed { event, object, class, elliptical }
}

/// Whether those whom a figure counts are the ones who help.
fn gives_help(reading: &Reading<'_>, slot: &Slot, class: Option<Noun>) -> bool {
    if !matches!(class, Some(Noun::Victim | Noun::Shelter)) {
        return false;
    }
    let victims = class == Some(Noun::Victim);
    match slot.predicate {
        Predicate::Active(Event::Assist, verb) if victims => helps(reading, verb),
        Predicate::Participle(Event::Assist, verb) if victims => helps_court(reading, verb),
        // "24 of these facilities served children"
        Predicate::Active(Event::Assist | Event::House, _) => !victims,
        _ => false,
    }
}

/// "awarded 14 victims a total of $230,000 in damages"
fn is_awarded(reading: &Reading<'_>, end: usize) -> bool {
    (end..(end + 14).min(reading.len())).any(|at| reading.notes[at].noun == Some(Noun::Compensation))
}

/// "provided 1,022 members of the police with three hours of training"
fn is_trained(reading: &Reading<'_>, end: usize) -> bool {
    (end..(end + 16).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';' | b',')))
        .skip_while(|&at| !reading.is(at, Particle::With))
        .any(|at| reading.notes[at].noun == Some(Noun::Training))
}

/// "received 662 cases for investigation"
fn is_for_inquiry(reading: &Reading<'_>, after: usize) -> bool {
    reading.is(after, Particle::For)
        && reading.notes.get(after + 1).is_some_and(|next| next.noun == Some(Noun::Investigation))
}

/// The plural noun of "of the complaints received, 36": the whole that opens the sentence of its parts.
fn of_whole(reading: &Reading<'_>, lead: usize) -> Option<usize> {
    let opens = matches!(reading.particle(0), Some(Particle::Of | Particle::Among))
        && (4..24).contains(&lead)
        && reading.is(1, Particle::Determiner);
    let noun = opens.then(|| reading.noun_run(2, false).head).flatten()?;
    (noun < lead && reading.figure_at(2).is_none() && reading.notes[noun].noun.is_some()).then_some(noun)
}

/// The noun that a figure counts where it was named in the plural without a number.
fn named_before(reading: &Reading<'_>, lead: usize) -> Option<usize> {
    (lead.saturating_sub(20)..lead).rev().take_while(|&at| !matches!(reading.symbol(at), Some(b';'))).find(
        |&at| {
            matches!(
                reading.notes[at].noun,
                Some(
                    Noun::Permit
                        | Noun::Shelter
                        | Noun::Call
                        | Noun::Conviction
                        | Noun::Prosecution
                        | Noun::Investigation
                )
            ) && reading.surface(at).ends_with('s')
        },
    )
}

/// Whether those who are the subject help others: "eight victims assisted law enforcement".
fn helps(reading: &Reading<'_>, verb: usize) -> bool {
    ["assisted", "helped", "aided", "supported", "served"].contains(&reading.surface(verb))
        && (helps_court(reading, verb)
            || matches!(reading.particle(verb + 1), None | Some(Particle::Determiner)))
}

/// Whether those who are said to assist do so before a court: "125 victims assisted with prosecutions".
fn helps_court(reading: &Reading<'_>, verb: usize) -> bool {
    matches!(reading.particle(verb + 1), Some(Particle::With | Particle::In))
        && (verb + 2..(verb + 6).min(reading.len())).any(|at| {
            matches!(reading.notes[at].noun, Some(Noun::Investigation | Noun::Prosecution | Noun::Court))
        })
}

/// All that the measure of a figure depends on.
fn case<'a>(context: &Context<'a>, slot: &'a Slot, antecedent: &Counted, deed: Deed) -> Case<'a> {
    let Context { reading, said, .. } = *context;
    let figure = &reading.figures[slot.figure];
    // "seven government officials and two militia members"
    let among = (deed.class == Some(Noun::Staff))
        & (antecedent.measure == Some(Measure::OfficialsImplicated))
        & (antecedent.segment == slot.segment);
    Case {
        reading,
        said,
        slot,
        figure,
        event: deed.event,
        noun: deed.class,
        object: deed.object,
        section: context.section,
        officials: among
            || deed.class == Some(Noun::Official)
            || said.of_topic(Topic::Complicity)
                && complicit(reading, slot.phrase.end.max(figure.end as usize))
            || involves_officials(reading, slot.phrase.end)
                && deed.class.is_some_and(Noun::is_of_court_or_care),
        explicit: !deed.elliptical,
        given: deed.event == Some(Event::Give),
    }
}

/// A figure with all that its measure depends on.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that is so or is not of a figure")]
struct Found<'a> {
    context: &'a Context<'a>,
    slot: &'a Slot,
    /// The figure that it repeats, if it does.
    antecedent: &'a Counted,
    repeats: bool,
    /// Whether that is one of a sentence before.
    of_group: bool,
    /// What kind of thing its own noun names.
    own_class: Option<Noun>,
    /// Whether it stands in a parenthesis or a comparison.
    aside: bool,
    elliptical: bool,
    case: Case<'a>,
}

impl Found<'_> {
    fn measure(&self) -> Option<Measure> {
        let Self { context, slot, case, .. } = self;
        let figure = &context.reading.figures[slot.figure];
        let (lead, end) = (figure.lead as usize, figure.end as usize);
        match figure.unit {
            Unit::Count => self.of_count().or_else(|| self.of_known(lead)),
            Unit::Percent => self.of_share(),
            Unit::Multiple if context.setting().fine => {
                Some(if context.setting().law { Measure::PrescribedFine } else { Measure::Fine })
            }
            Unit::Multiple => multiplied(context.reading, end, case, self.repeated()),
            Unit::Money { .. } => self.of_money(),
            Unit::Duration { .. } => {
                // "a hotline that was operational five days a week"
                if figure.per.is_some() && context.said.of_topic(Topic::Hotline) {
                    return None;
                }
                let term = matches!(self.antecedent.unit, Unit::Duration { .. });
                sums::duration(context.reading, lead, end, figure.unit, figure.per, context.setting())
                    .or_else(|| self.repeated().filter(|_| self.aside && term))
            }
            Unit::Age | Unit::Other => None,
        }
    }

    /// The measure of the figure that this one repeats.
    fn repeated(&self) -> Option<Measure> {
        self.antecedent.measure
    }

    /// The measure of a number that was named before: "of the 23 cases", "the three officials were released".
    fn of_known(&self, lead: usize) -> Option<Measure> {
        let Self { context, slot, case, .. } = self;
        let reading = context.reading;
        let definite = !self.elliptical
            && lead > 0
            && (reading.is(lead - 1, Particle::Any)
                || reading.is(lead - 1, Particle::Determiner)
                    && ["the", "The", "these", "those"].contains(&reading.surface(lead - 1)));
        let told = matches!(case.event, None | Some(Event::Involve | Event::Support | Event::Other));
        // "These included 142 instances of sex trafficking"
        let included = lead > 0 && reading.has(lead - 1, Cue::Include);
        // "Of the cases in 2017, 23 sex trafficking cases involved children"
        let counts_cases = case.noun == Some(Noun::Case) || included && case.noun.is_none();
        if counts_cases
            && (slot.predicate != Predicate::None || is_involving(reading, slot.phrase.end) || included)
            && told
            && !self.elliptical
            && context.section == SectionKind::Prosecution
        {
            let of_court = |known: &Counted| included && known.measure.and_then(event_of).is_some();
            let known = (context.before.iter().rev().chain(context.groups))
                .find(|known| known.class == case.noun || of_court(known));
            return known?.measure.filter(|&measure| event_of(measure).is_some());
        }
        if !definite {
            return None;
        }
        let amount = reading.figures[slot.figure].amount;
        let same = |known: &&Counted| {
            known.amount == amount
                && known.measure.is_some()
                && (known.class == case.noun || known.noun.is_none())
        };
        context.before.iter().rev().chain(context.groups).find(same)?.measure
    }

    fn of_count(&self) -> Option<Measure> {
        let Self { context, slot, ref case, aside, elliptical, .. } = *self;
        let reading = context.reading;
        let lead = reading.figures[slot.figure].lead as usize;
        let before = reading.before(lead);
        let repeated = self.repeated();
        let other = match case.noun {
            None => self.acts() || self.is_place(lead),
            Some(Noun::Victim) => self.is_of_other_crime(),
            Some(_) => false,
        };
        if other {
            return None;
        }
        if self.is_undecided() {
            return Some(Measure::Prosecutions);
        }
        let goes_on = before.has(Cue::Include) | (before.particle == Some(Particle::And));
        if (goes_on | slot.phrase.partitive) && self.is_of_group() {
            return repeated;
        }
        // "penalized 67 children; 33 children received a warning"
        if repeated == Some(Measure::VictimsPenalized)
            && self.own_class.is_none_or(is_people)
            && !context.before.is_empty()
            && matches!(case.event, Some(Event::Receive | Event::Give | Event::Sentence))
        {
            return repeated;
        }
        if before.tells(Topic::Involving)
            && let Some(measure) = self.of_involved()
        {
            return Some(measure);
        }
        if before.particle == Some(Particle::To) && self.is_paid() {
            return Some(Measure::VictimsCompensated);
        }
        if (case.event.is_none() & self.repeats)
            && (elliptical || aside & !self.of_group && !case.noun.is_some_and(is_counted_as_such))
        {
            return self.of_same(case);
        }
        let ended = matches!(case.event, Some(Event::Sentence | Event::Acquit | Event::Convict));
        if (elliptical & (ended | (repeated == Some(Measure::VictimsPenalized))))
            && let Some(outcome) = self.outcome()
        {
            return Some(outcome);
        }
        if case.event.is_none() && !elliptical && linked(reading, lead) {
            return counted(&Case { event: repeated.and_then(event_of), ..*case });
        }
        let of_court = || matches!(repeated, Some(Measure::Prosecutions | Measure::Investigations));
        if (aside & (slot.predicate.event() == Some(Event::Refer)))
            && match slot.predicate {
                Predicate::Participle(..) => true,
                Predicate::Active(..) => of_court(),
                _ => false,
            }
        {
            return repeated.or_else(|| counted(case));
        }
        // "six women and nine men", "this included 960 adults": those of the group before.
        let group = (case.noun == Some(Noun::Person))
            & (context.section == SectionKind::Protection)
            & repeated.is_some();
        if group
            && matches!(case.event, None | Some(Event::Involve))
            && self.follows_people()
            && !case.is_estimate()
            && !reading.is_existential(lead)
        {
            return repeated;
        }
        if (aside & (case.event == Some(Event::Reach))) && repeated == Some(Measure::PeopleTrained) {
            return repeated;
        }
        // "referred 27 recruiters for prosecution"
        if case.noun == Some(Noun::Agency) && sent_to_court(slot, case.event) {
            return Some(Measure::Prosecutions);
        }
        if holds(context, lead) {
            return Some(Measure::ShelterCapacity);
        }
        // The group of the sentence before is not that of another deed.
        let another = self.of_group
            && matches!(case.event, Some(Event::Fund | Event::Operate | Event::Inspect | Event::Train));
        let kept = repeated.filter(|_| elliptical && !another);
        // "273 victims; three-quarters had been exploited in the sex trade"
        if case.event == Some(Event::Exploit) {
            let same = repeated.filter(|&measure| case.noun == Some(Noun::Victim) && is_of_victims(measure));
            return kept.or(same).or_else(|| counted(case));
        }
        // "banned three companies, 27 supervising organizations, and 183 implementing organizations"
        let listed = || {
            let last = context.before.len().checked_sub(1)?;
            (case.event == Some(Event::Sanction)
                && context.slots[last].before == slot.before
                && context.before[last].measure == Some(Measure::LaborViolations))
            .then_some(Measure::LaborViolations)
        };
        counted(case).or(kept).or_else(listed)
    }

    /// The measure of those whom what was counted before involves.
    fn of_involved(&self) -> Option<Measure> {
        let Self { context, case, .. } = self;
        // "four prosecutions involving five suspects", "identified 350 cases involving 500 offenders"
        let dealt_with = matches!(
            case.event,
            None | Some(Event::Open | Event::Support | Event::Other | Event::Identify | Event::Involve)
        );
        if dealt_with
            && matches!(case.noun, Some(Noun::Suspect | Noun::Person))
            && let Some(before) = context.before.last()
            && before.measure.is_some_and(|measure| event_of(measure).is_some())
        {
            return before.measure;
        }
        // "100 calls, which involved 22 victims"
        let received = matches!(case.event, Some(Event::Receive | Event::Give));
        (received && case.noun == Some(Noun::Victim)).then_some(Measure::VictimsIdentified)
    }

    /// "Two police headquarters organized campaigns": those who act are counted, not those for whom they act.
    fn acts(&self) -> bool {
        use Event::{Give, Open, Operate, Reach, Support, Train};
        matches!(self.slot.predicate, Predicate::Active(Support | Give | Open | Operate | Train | Reach, _))
    }

    /// Whether a noun of no table names where something is done: "trained officers in three police colleges".
    fn is_place(&self, lead: usize) -> bool {
        !self.elliptical
            && lead.checked_sub(1).is_some_and(|before| {
                let reading = self.context.reading;
                let at =
                    if reading.is(before, Particle::Determiner) { before.saturating_sub(1) } else { before };
                matches!(reading.particle(at), Some(Particle::In | Particle::From))
            })
    }

    /// Whether victims are of another crime than trafficking: "1,130 victims of sexual violence".
    fn is_of_other_crime(&self) -> bool {
        let reading = self.context.reading;
        let of = self.slot.phrase.end;
        if self.elliptical | !reading.is(of, Particle::Of) {
            return false;
        }
        let said = of + 1..(of + 8).min(reading.len());
        let mut said = said.take_while(|&at| reading.symbol(at).is_none());
        let other = said.clone().take(3).any(|at| {
            ["violence", "crime", "crimes", "abuse", "assault", "rape"].contains(&reading.surface(at))
        });
        other
            && !said.any(|at| {
                reading.notes[at].form.is_some()
                    || ["trafficking", "exploitation"].contains(&reading.surface(at))
            })
    }

    /// Whether no court has decided yet what is counted: "eight were still pending".
    fn is_undecided(&self) -> bool {
        let Self { context, slot, ref case, elliptical, .. } = *self;
        let end = context.reading.figures[slot.figure].end as usize;
        if !context.said.has(Cue::Pending) || !is_pending(context.reading, slot.phrase.end.max(end)) {
            return false;
        }
        if case.noun == Some(Noun::Case)
            && !elliptical
            && matches!(case.event, None | Some(Event::Other | Event::Support))
            && context.section == SectionKind::Prosecution
        {
            return true;
        }
        let ended = if elliptical { self.repeated() } else { counted(case) };
        matches!(ended, Some(Measure::Convictions | Measure::Acquittals))
            && matches!(slot.predicate, Predicate::Copula | Predicate::Active(Event::Other, _))
    }

    /// Whether the figure that this one repeats counts people.
    fn follows_people(&self) -> bool {
        self.antecedent.class.is_some_and(is_people)
    }

    /// Whether a figure counts a part of people who have been counted: "this included 382 victims", "45 of those
    /// victims were children".
    fn is_of_group(&self) -> bool {
        let Self { context, slot, case, .. } = self;
        if !self.follows_people() || self.repeated().is_none() {
            return false;
        }
        let lead = context.reading.figures[slot.figure].lead as usize;
        let follows_including = |lead: usize| lead > 0 && context.reading.has(lead - 1, Cue::Include);
        // "including three foreigners and nine children"
        let added = lead > 0
            && context.reading.is(lead - 1, Particle::And)
            && context.before.len().checked_sub(1).is_some_and(|last| {
                let last = &context.slots[last];
                last.phrase.end + 1 == lead
                    && follows_including(context.reading.figures[last.figure].lead as usize)
            });
        let included = follows_including(lead) || added;
        // "convicted 391 perpetrators, including 33 recruiters"
        let apart = slot.predicate == Predicate::None
            && matches!(case.noun, Some(Noun::Person | Noun::Victim | Noun::AtRisk));
        let same = (case.event.is_none() || apart) && case.noun.is_some_and(is_people)
            || matches!(case.noun, None | Some(Noun::Agency));
        let definite = slot.phrase.partitive && case.event.is_none() && self.own_class == case.noun;
        let whole = self.antecedent.class;
        included && same || definite && whole == case.noun
    }

    /// Whether a sum is paid to those whom a figure counts: "pay $5 million to 128 farm workers".
    fn is_paid(&self) -> bool {
        !self.elliptical
            && self.case.noun.is_none_or(is_people)
            && self.context.before.last().is_some_and(|before| before.measure == Some(Measure::Compensation))
    }

    /// The measure of a figure that repeats another, under the same noun or under another.
    fn of_same(&self, case: &Case<'_>) -> Option<Measure> {
        let repeated = self.repeated();
        let antecedent_class = self.antecedent.class;
        if self.elliptical || self.own_class == antecedent_class {
            // "two victims left to testify (one in 2016)": of no measure either.
            let known = self.repeats & !self.of_group;
            let people = case.noun == Some(Noun::Victim) && !self.context.before.is_empty() && known;
            return if people { repeated } else { repeated.or_else(|| counted(case)) };
        }
        // "(51 adults and 44 children in 2016)", "39 convictions—37 sex traffickers": other words for the same people.
        let group = antecedent_class.is_some_and(is_people)
            || matches!(case.noun, Some(Noun::Suspect | Noun::Person));
        let same = if case.noun.is_some_and(is_people) && group { repeated } else { None };
        same.or_else(|| {
            let event = repeated.and_then(event_of).or(self.antecedent.event);
            counted(&Case { event, object: self.antecedent.object, ..*case })
        })
    }

    /// What a court did: "more than half received suspended sentences", whatever was counted before.
    fn outcome(&self) -> Option<Measure> {
        let court = matches!(self.slot.predicate, Predicate::Active(..) | Predicate::Passive(..))
            && !matches!(self.case.noun, Some(Noun::Victim | Noun::Official));
        // "penalized 67 children; 26 received a fine": still victims
        if court && self.repeated() == Some(Measure::VictimsPenalized) {
            return self.repeated();
        }
        match self.case.event.filter(|_| court)? {
            Event::Sentence => Some(Measure::Sentenced),
            Event::Acquit => Some(Measure::Acquittals),
            Event::Convict => Some(Measure::Convictions),
            _ => None,
        }
    }

    fn of_share(&self) -> Option<Measure> {
        let Self { context, slot, elliptical, ref case, .. } = *self;
        if context.reading.figures[slot.figure].per.is_some() {
            return Some(Measure::WorkingConditions);
        }
        if elliptical && slot.object == Some(Noun::Budget) {
            return Some(Measure::Funding);
        }
        if elliptical && case.event.is_none() {
            return self.repeated();
        }
        if elliptical && self.outcome().is_some() {
            return self.outcome();
        }
        // "co-financing 15 percent"
        if elliptical && case.event == Some(Event::Fund) {
            return Some(Measure::Funding);
        }
        let kept = self.repeated().filter(|_| elliptical);
        if case.event == Some(Event::Exploit) && kept.is_some() {
            return kept;
        }
        // "foreign workers constitute 20 percent of the workforce"
        if context.section == SectionKind::Profile
            && is_made_of(context.reading, context.reading.figures[slot.figure].lead as usize)
        {
            return Some(Measure::PopulationAtRisk);
        }
        if case.noun == Some(Noun::Conviction) && ends_in_prison(context.reading, slot.phrase.end) {
            return Some(Measure::Sentenced);
        }
        // "28 percent of suspects were foreigners"
        let group = (slot.predicate == Predicate::Copula && percent(case).is_none()).then(|| {
            let same = |known: &&Counted| known.class == case.noun && known.measure.is_some();
            context.before.iter().rev().chain(context.groups).find(same).and_then(|known| known.measure)
        });
        percent(case).or(group.flatten()).or(kept)
    }

    fn of_money(&self) -> Option<Measure> {
        let Self { context, slot, ref case, .. } = *self;
        let figure = &context.reading.figures[slot.figure];
        let sum = matches!(self.antecedent.unit, Unit::Money { .. });
        if (figure.value_of.is_some() || self.aside) && sum {
            return self.repeated();
        }
        if context.said.has(Cue::Order) && context.said.of_topic(Topic::Paying) && !context.setting().fine {
            return Some(Measure::Compensation);
        }
        if figure.per.is_some() && context.section == SectionKind::Profile {
            return Some(Measure::WorkingConditions);
        }
        let (lead, end) = (figure.lead as usize, figure.end as usize);
        sums::money(context.reading, lead, end, case, context.setting(), slot.actor)
    }
}

/// Whether people at risk are said to make up the share that begins at a place.
fn is_made_of(reading: &Reading<'_>, lead: usize) -> bool {
    let verb = (lead.saturating_sub(2)..lead)
        .find(|&at| reading.notes[at].verb.is_some_and(|verb| verb.event == Event::Involve));
    verb.is_some_and(|verb| {
        (0..verb)
            .rev()
            .take(12)
            .find_map(|at| reading.notes[at].noun)
            .is_some_and(|noun| noun == Noun::AtRisk)
    })
}

/// Whether what ends at a place led to a sentence: "70 percent of convictions resulted in prison terms".
fn ends_in_prison(reading: &Reading<'_>, end: usize) -> bool {
    let result = (end..(end + 3).min(reading.len()))
        .find(|&at| reading.notes[at].verb.is_some_and(|verb| verb.event == Event::Involve));
    result.is_some_and(|verb| {
        (verb + 1..(verb + 6).min(reading.len())).any(|at| reading.notes[at].noun == Some(Noun::Sentence))
    })
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

/// Whether what is counted involves officials: "two investigations involving police officers".
fn involves_officials(reading: &Reading<'_>, end: usize) -> bool {
    is_involving(reading, end)
        && (end + 1..(end + 6).min(reading.len()))
            .take_while(|&at| reading.symbol(at).is_none() && reading.figure_at(at).is_none())
            .find_map(|at| reading.notes[at].noun)
            == Some(Noun::Official)
}

/// What kind of thing a noun names with the words that go on after it: "27 individuals *suspected of* trafficking", and
/// of deeds the furthest, "17 prosecutions *and convictions*".
fn joined_class(reading: &Reading<'_>, class: Noun, end: usize) -> Noun {
    if class == Noun::Person && reading.is(end + 1, Particle::Of) {
        let suspected = ["suspected", "accused"].iter().any(|word| reading.spells(end, word));
        return if suspected { Noun::Suspect } else { class };
    }
    if !reading.is(end, Particle::And) {
        return class;
    }
    let stage = |noun: Noun| {
        [Noun::Arrest, Noun::Investigation, Noun::Prosecution, Noun::Conviction]
            .iter()
            .position(|&stage| stage == noun)
    };
    let joined = reading.notes.get(end + 1).and_then(|next| next.noun);
    match (stage(class), joined) {
        (Some(first), Some(second)) if stage(second) > Some(first) && !reading.is(end + 2, Particle::Of) => {
            second
        }
        _ => class,
    }
}

/// Whether cases are said to be pending: "eight were still pending".
fn is_pending(reading: &Reading<'_>, end: usize) -> bool {
    (end..(end + 5).min(reading.len())).any(|at| reading.has(at, Cue::Pending))
}

/// Whether "of" or "regarding" leads from what is counted to a breach of labour law.
fn is_of_violations(reading: &Reading<'_>, end: usize) -> bool {
    matches!(reading.particle(end), Some(Particle::Of | Particle::Preposition))
        && (end + 1..(end + 5).min(reading.len()))
            .take_while(|&at| reading.symbol(at).is_none())
            .any(|at| reading.notes[at].noun == Some(Noun::Violation))
}

pub(super) fn is_people(noun: Noun) -> bool {
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
fn holds(context: &Context<'_>, lead: usize) -> bool {
    context.said.of_topic(Topic::Capacity)
        && (lead.saturating_sub(3)..lead).any(|at| context.reading.notes[at].noun == Some(Noun::Capacity))
}

/// The measure of a multiple: "doubled the number of convictions", "nearly double the 12 of 2001".
fn multiplied(
    reading: &Reading<'_>,
    end: usize,
    case: &Case<'_>,
    repeated: Option<Measure>,
) -> Option<Measure> {
    let trade = matches!(case.object, Some(Noun::Fee | Noun::Pay))
        || matches!(case.event, Some(Event::Pay | Event::Charge | Event::Withhold | Event::Exploit));
    if trade {
        return Some(Measure::WorkingConditions);
    }
    let mut after = end..(end + 8).min(reading.len());
    if after.clone().take(3).any(|at| reading.figure_at(at).is_some()) {
        return repeated;
    }
    let Some(noun) = after.find_map(|at| reading.notes[at].noun) else { return repeated };
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

/// Whether a verb like "involve" stands at a place.
fn is_involving(reading: &Reading<'_>, at: usize) -> bool {
    reading.notes.get(at).is_some_and(|note| note.tells(Topic::Involving) && note.used().is_some())
}

/// Whether a measure counts victims who were found or helped.
fn is_of_victims(measure: Measure) -> bool {
    matches!(
        measure,
        Measure::VictimsIdentified
            | Measure::VictimsReferred
            | Measure::VictimsAssisted
            | Measure::VictimsRepatriated
            | Measure::VictimsCompensated
    )
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
fn percent(case: &Case<'_>) -> Option<Measure> {
    match case.noun? {
        Noun::Fee if case.section == SectionKind::Protection => Some(Measure::Funding),
        Noun::Pay | Noun::Fee => Some(Measure::WorkingConditions),
        Noun::Budget => Some(Measure::Funding),
        Noun::Fine => Some(Measure::Fine),
        _ => counted(case),
    }
}

/// The verb that decides what a figure counts, and its object.
fn governing(reading: &Reading<'_>, slot: &Slot) -> (Option<Event>, Option<Noun>) {
    let left = || {
        slot.before.map(|(event, verb)| match slot.subject.and_then(deed_of) {
            // "seven workshops attended by 310 migrants"
            Some(deed) if event == Event::Receive && reading.is(verb + 1, Particle::By) => {
                (deed, slot.subject)
            }
            _ => (effective(reading, event, verb, slot.object), slot.object),
        })
    };
    let right = |event, verb| {
        let object = object_after(reading, verb);
        // "hundreds of victims did not receive compensation"
        let denied = matches!(event, Event::Receive | Event::Give | Event::Compensate)
            && verb > 0
            && (reading.is(verb - 1, Particle::Not) || verb > 1 && reading.is(verb - 2, Particle::Not));
        let event = if denied { Event::Other } else { event };
        (Some(effective(reading, event, verb, object)), object)
    };
    match slot.predicate {
        Predicate::Passive(event, verb) | Predicate::Active(event, verb) => right(event, verb),
        Predicate::Copula => (None, None),
        // "and 12 convicted in 2019"
        Predicate::Participle(event, verb)
            if verb == reading.figures[slot.figure].end as usize
                || slot.opens_clause
                    && !matches!(event, Event::Support | Event::Give | Event::Receive | Event::Other) =>
        {
            right(event, verb)
        }
        // "23 cases were submitted for prosecution and 16 offenders convicted"
        Predicate::Participle(event, verb)
            if by_court(event).is_some()
                && reading.symbol(reading.after(verb)).is_some()
                && slot
                    .before
                    .is_some_and(|(_, before)| before > 0 && reading.is(before - 1, Particle::Be))
                && (reading.figures[slot.figure].lead as usize)
                    .checked_sub(1)
                    .is_some_and(|at| reading.is(at, Particle::And)) =>
        {
            right(event, verb)
        }
        Predicate::Participle(event, verb) => match left() {
            // "resulted in 12 suspects arrested and charged"
            Some((Event::Involve, _)) if by_court(event).is_some() => right(event, verb),
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
                _ => (left().map(|(event, _)| event), slot.object),
            }
        }
    }
}

/// The first noun of a deed or a service after a verb.
pub(super) fn object_after(reading: &Reading<'_>, verb: usize) -> Option<Noun> {
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
                        | Noun::Program
                )
            })
        })
}
