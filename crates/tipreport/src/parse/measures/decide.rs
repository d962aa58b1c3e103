//! From what governs a figure to the measure that it is a figure of.

use super::governors::{Predicate, Slot};
use super::reading::Reading;
use super::said::{Said, Topic};
use super::words::{Cue, Event, Noun, Particle};
use crate::parse::amounts::Figure;
use crate::{Measure, SectionKind, Unit};

/// All that the choice of a measure depends on.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) said: Said,
    pub(super) slot: &'a Slot,
    pub(super) figure: &'a Figure,
    pub(super) section: SectionKind,
    pub(super) event: Option<Event>,
    pub(super) noun: Option<Noun>,
    pub(super) object: Option<Noun>,
    /// Officials are meant: "complicit", "for complicity", "police officers".
    pub(super) officials: bool,
    /// The noun stands with the figure, and is not one of another figure repeated.
    pub(super) explicit: bool,
    /// Something is given to those whom the figure counts.
    pub(super) given: bool,
}

impl Case<'_> {
    /// Whether the sentence speaks of victims.
    pub(super) fn victims(&self) -> bool {
        self.said.of_topic(Topic::Victim)
    }

    fn hotline(&self) -> bool {
        self.said.of_topic(Topic::Hotline)
    }

    fn shelter(&self) -> bool {
        self.said.of_topic(Topic::Shelter) || self.said.of_topic(Topic::Capacity)
    }

    fn vulnerable(&self) -> bool {
        self.said.has(Cue::Vulnerable)
    }

    fn awareness(&self) -> bool {
        self.said.has(Cue::Awareness)
    }

    /// Whether the sentence estimates, or a word before the figure.
    pub(super) fn is_estimate(&self) -> bool {
        self.said.of_topic(Topic::Estimating)
            || self.said.has(Cue::Estimate)
                && (self.figure.lead as usize..self.figure.first as usize)
                    .any(|at| self.reading.has(at, Cue::Estimate))
    }

    /// Whether the figure stands right after its verb.
    fn is_direct(&self) -> bool {
        self.slot.before.is_some_and(|(_, verb)| verb + 1 == self.figure.lead as usize)
    }

    fn is_subject(&self) -> bool {
        matches!(self.slot.predicate, Predicate::Active(..) | Predicate::Passive(..) | Predicate::Copula)
    }

    /// Whether the figure is the subject of a passive verb.
    fn is_passive(&self) -> bool {
        matches!(self.slot.predicate, Predicate::Passive(..))
    }

    /// Whether the number is in thousands.
    fn is_large(&self) -> bool {
        let amount = self.figure.amount;
        amount.low.or(amount.high).is_some_and(|number| number >= 1000.0)
    }

    /// Whether a noun stands in the phrase of what is counted, before its head.
    fn names(&self, noun: Noun) -> bool {
        let end = self.figure.end as usize;
        (end..self.slot.phrase.end.max(end)).any(|at| self.reading.notes[at].noun == Some(noun))
    }

    /// Whether sessions are counted, "awareness sessions" too.
    fn are_sessions(&self) -> bool {
        self.slot.phrase.head.is_some_and(|head| self.reading.surface(head).starts_with("session"))
    }

    /// Whether "against" stands before the figure.
    fn is_against(&self) -> bool {
        (self.figure.lead as usize)
            .checked_sub(1)
            .is_some_and(|before| self.reading.spells(before, "against"))
    }

    /// Whether the people whom the figure counts are given care: "23 women with psychological care".
    fn is_served(&self) -> bool {
        let (reading, end) = (self.reading, self.figure.end as usize);
        let with = (end..(end + 16).min(reading.len()))
            .take_while(|&at| !matches!(reading.symbol(at), Some(b';')))
            .find(|&at| reading.is(at, Particle::With));
        with.is_some_and(|with| {
            (with + 1..(with + 5).min(reading.len()))
                .any(|at| matches!(reading.notes[at].noun, Some(Noun::Service | Noun::Shelter)))
        })
    }

    /// Whether the words after the figure name a form of trafficking, and not a danger of it.
    fn is_exploited(&self) -> bool {
        let (reading, end) = (self.reading, self.figure.end as usize);
        // "children under age 15 work in domestic servitude"
        let counts = |figure: usize| reading.figures[figure].unit != Unit::Age;
        self.said.of_topic(Topic::Form)
            && (end..(self.slot.phrase.end.max(end) + 26).min(reading.len()))
                .take_while(|&at| {
                    !matches!(reading.symbol(at), Some(b';'))
                        && !reading.has(at, Cue::Vulnerable)
                        && !reading.figure_at(at).is_some_and(counts)
                })
                .any(|at| reading.notes[at].form.is_some())
    }

    /// Whether it is said that those whom the figure counts are victims.
    fn are_victims(&self) -> bool {
        let reading = self.reading;
        let end = self.slot.phrase.end.max(self.figure.end as usize);
        self.slot.predicate == Predicate::Copula
            && self.victims()
            && (end..(end + 12).min(reading.len()))
                .take_while(|&at| reading.symbol(at) != Some(b';') && reading.figure_at(at).is_none())
                .any(|at| reading.notes[at].noun == Some(Noun::Victim))
    }
}

/// The event that a verb and its object make: "provided" and "training" train.
pub(crate) fn effective(reading: &Reading<'_>, event: Event, verb: usize, object: Option<Noun>) -> Event {
    match event {
        Event::Refer | Event::Bring => destination(reading, verb).unwrap_or(event),
        // "five served at least one year in prison"
        Event::Assist if is_followed_by_term(reading, verb) => Event::Sentence,
        Event::Pay if object == Some(Noun::Compensation) => Event::Compensate,
        Event::Sanction if object == Some(Noun::Sentence) => Event::Sentence,
        Event::Receive | Event::Give | Event::Support | Event::Open | Event::Assist => {
            object.and_then(deed_of).map_or(event, |deed| {
                if event == Event::Assist && !matches!(deed, Event::Train | Event::Repatriate) {
                    event
                } else {
                    deed
                }
            })
        }
        Event::Fund => match object {
            Some(Noun::Training) => Event::Train,
            Some(Noun::Repatriation) => Event::Repatriate,
            _ => event,
        },
        _ => event,
    }
}

/// Whether a length of time stands right after a verb.
fn is_followed_by_term(reading: &Reading<'_>, verb: usize) -> bool {
    reading
        .figure_at(verb + 1)
        .is_some_and(|figure| matches!(reading.figures[figure].unit, Unit::Duration { .. }))
}

/// What giving, holding or receiving a thing amounts to.
pub(crate) fn deed_of(object: Noun) -> Option<Event> {
    match object {
        Noun::Training => Some(Event::Train),
        Noun::Investigation => Some(Event::Investigate),
        Noun::Prosecution => Some(Event::Prosecute),
        Noun::Conviction => Some(Event::Convict),
        Noun::Acquittal => Some(Event::Acquit),
        Noun::Arrest => Some(Event::Arrest),
        Noun::Sentence | Noun::Fine | Noun::Penalty => Some(Event::Sentence),
        Noun::Identification => Some(Event::Identify),
        Noun::Repatriation => Some(Event::Repatriate),
        Noun::Referral => Some(Event::Refer),
        Noun::Service | Noun::Shelter => Some(Event::Assist),
        Noun::Compensation => Some(Event::Compensate),
        Noun::Campaign | Noun::Meeting => Some(Event::Reach),
        Noun::Session => Some(Event::Train),
        Noun::Closure => Some(Event::Sanction),
        _ => None,
    }
}

/// Where a verb of sending leads: to court, to trial, to investigators.
fn destination(reading: &Reading<'_>, verb: usize) -> Option<Event> {
    let mut at = verb + 1;
    let end = (verb + 18).min(reading.len());
    while at < end {
        if matches!(reading.symbol(at), Some(b';' | b',')) || reading.is(at, Particle::Compare) {
            return None;
        }
        let preposition =
            matches!(reading.particle(at), Some(Particle::To | Particle::For | Particle::Preposition));
        if preposition {
            let named =
                (at + 1..(at + 6).min(end)).take_while(|&at| reading.symbol(at).is_none()).find_map(|at| {
                    match () {
                        () if reading.has(at, Cue::Court) => Some(Event::Prosecute),
                        () if reading.has(at, Cue::Investigator) => Some(Event::Investigate),
                        () => None,
                    }
                });
            if named.is_some() {
                return named;
            }
        }
        at += 1;
    }
    None
}

/// The measure of a figure that counts.
pub(super) fn counted(case: &Case<'_>) -> Option<Measure> {
    let Some(noun) = case.noun else { return of_unnamed(case) };
    match noun {
        Noun::Victim => of_victims(case),
        Noun::Person | Noun::AtRisk => of_people(case),
        Noun::Suspect => of_suspects(case),
        Noun::Official => of_officials(case),
        Noun::Staff => match case.event {
            Some(Event::Train) => Some(Measure::PeopleTrained),
            Some(Event::Reach) if taught(case) => Some(Measure::PeopleTrained),
            Some(Event::Reach) => Some(Measure::PeopleReached),
            Some(Event::Fine | Event::Sanction) => Some(Measure::LaborViolations),
            Some(Event::Identify) if case.victims() => Some(Measure::VictimsIdentified),
            Some(Event::Repatriate) if case.victims() => Some(Measure::VictimsRepatriated),
            Some(event) => by_court(event).map(|measure| official_or(case, measure)),
            None => None,
        },
        Noun::Case => of_cases(case),
        // "the hotline received 7,300 inquiries"
        Noun::Investigation if case.hotline() && case.is_direct() && case.event == Some(Event::Receive) => {
            Some(Measure::HotlineCalls)
        }
        Noun::Investigation => Some(official_or(
            case,
            match case.event {
                Some(Event::Prosecute) if !case.explicit => Measure::Prosecutions,
                Some(Event::Convict) if !case.explicit => Measure::Convictions,
                _ => Measure::Investigations,
            },
        )),
        Noun::Prosecution => Some(official_or(
            case,
            match case.event {
                Some(Event::Convict) if !case.explicit => Measure::Convictions,
                Some(Event::Acquit) if !case.explicit => Measure::Acquittals,
                _ => Measure::Prosecutions,
            },
        )),
        Noun::Conviction if case.event == Some(Event::Sentence) && !case.explicit => Some(Measure::Sentenced),
        // "233 convictions carried a prison sentence"
        Noun::Conviction if case.event == Some(Event::Prescribe) && case.object == Some(Noun::Sentence) => {
            Some(Measure::Sentenced)
        }
        Noun::Conviction => Some(official_or(case, Measure::Convictions)),
        Noun::Acquittal => Some(Measure::Acquittals),
        Noun::Arrest => Some(official_or(case, Measure::Arrests)),
        Noun::Sentence => Some(Measure::Sentenced),
        Noun::Identification => Some(Measure::VictimsIdentified),
        Noun::Repatriation => Some(Measure::VictimsRepatriated),
        Noun::Program => (case.event == Some(Event::Train)).then_some(Measure::Trainings),
        Noun::Shelter => match case.event {
            Some(Event::Inspect) => Some(Measure::Inspections),
            Some(Event::Train | Event::Reach) => None,
            _ => Some(Measure::Shelters),
        },
        Noun::Bed | Noun::Capacity => case.shelter().then_some(Measure::ShelterCapacity),
        Noun::Call => Some(Measure::HotlineCalls),
        Noun::Complaint if case.hotline() => Some(Measure::HotlineCalls),
        Noun::Complaint => case.event.and_then(by_court),
        Noun::Referral if case.section == SectionKind::Prosecution => Some(Measure::Prosecutions),
        Noun::Referral => Some(Measure::VictimsReferred),
        // "303 training and awareness sessions"
        Noun::Session | Noun::Campaign if case.are_sessions() && case.names(Noun::Training) => {
            Some(Measure::Trainings)
        }
        Noun::Session if case.awareness() => Some(Measure::Campaigns),
        Noun::Session => Some(Measure::Trainings),
        // "a television series and 48 workshops reached 10,000 students"
        Noun::Training
            if case.event == Some(Event::Reach)
                && case.is_subject()
                && case.section == SectionKind::Prevention =>
        {
            Some(Measure::Campaigns)
        }
        Noun::Training => Some(Measure::Trainings),
        Noun::Campaign => Some(Measure::Campaigns),
        Noun::Meeting if case.awareness() => Some(Measure::Campaigns),
        Noun::Permit
            if case.victims() || !matches!(case.section, SectionKind::Prevention | SectionKind::Profile) =>
        {
            Some(Measure::ResidencePermits)
        }
        Noun::Inspection => Some(Measure::Inspections),
        Noun::Fine if case.section == SectionKind::Prevention => Some(Measure::LaborViolations),
        Noun::Closure | Noun::Violation | Noun::License => Some(Measure::LaborViolations),
        Noun::Brothel => (case.event == Some(Event::Inspect)).then_some(Measure::Inspections),
        Noun::Site | Noun::Agency => of_firms(case),
        _ => None,
    }
}

/// The measure of workplaces and recruiters.
fn of_firms(case: &Case<'_>) -> Option<Measure> {
    let event = case.event;
    // "filed complaints against 17 employers"
    if case.is_against() && event.and_then(by_court).is_none() {
        return Some(Measure::LaborViolations);
    }
    match event? {
        Event::Inspect => Some(Measure::Inspections),
        Event::Sanction
        | Event::Sentence
        | Event::Fine
        | Event::Penalize
        | Event::Discipline
        | Event::Prosecute
        | Event::Convict
        | Event::Charge => Some(Measure::LaborViolations),
        Event::Investigate => Some(Measure::Investigations),
        _ => match case.object {
            Some(Noun::License | Noun::Violation | Noun::Fine) => Some(Measure::LaborViolations),
            _ => None,
        },
    }
}

/// The measure of what is left out, or of which no table knows the noun.
fn of_unnamed(case: &Case<'_>) -> Option<Measure> {
    match case.event {
        Some(Event::Train) => Some(Measure::PeopleTrained),
        Some(Event::Reach) if taught(case) => Some(Measure::PeopleTrained),
        Some(Event::Reach) => Some(Measure::PeopleReached),
        // "prosecuted one marabout"
        Some(event @ (Event::Arrest | Event::Prosecute | Event::Convict | Event::Acquit))
            if case.is_direct() =>
        {
            by_court(event)
        }
        // "referred at least 57 to care"
        Some(event) if !case.explicit && case.is_direct() => match event {
            Event::Identify => Some(Measure::VictimsIdentified),
            Event::Refer => Some(Measure::VictimsReferred),
            Event::Repatriate => Some(Measure::VictimsRepatriated),
            Event::Assist => Some(Measure::VictimsAssisted),
            _ => None,
        },
        _ => None,
    }
}

fn official_or(case: &Case<'_>, measure: Measure) -> Measure {
    if case.officials { Measure::OfficialsImplicated } else { measure }
}

/// The measure of a court's or a police force's act on a person or a case.
pub(super) fn by_court(event: Event) -> Option<Measure> {
    match event {
        Event::Investigate => Some(Measure::Investigations),
        Event::Prosecute | Event::Charge => Some(Measure::Prosecutions),
        Event::Convict => Some(Measure::Convictions),
        Event::Acquit => Some(Measure::Acquittals),
        Event::Sentence | Event::Fine => Some(Measure::Sentenced),
        Event::Arrest => Some(Measure::Arrests),
        _ => None,
    }
}

fn of_victims(case: &Case<'_>) -> Option<Measure> {
    match case.event {
        None if case.is_estimate() => Some(Measure::VictimsEstimated),
        None => match case.object {
            Some(Noun::Bed | Noun::Capacity) => Some(Measure::ShelterCapacity),
            _ => Some(Measure::VictimsIdentified),
        },
        Some(event) => match event {
            Event::Identify | Event::Screen | Event::Involve => Some(Measure::VictimsIdentified),
            // "35 victims were subjected to sex trafficking": a part of those identified.
            Event::Exploit if case.is_passive() => Some(Measure::VictimsIdentified),
            Event::Support | Event::Open if case.object.is_none() => Some(Measure::VictimsIdentified),
            Event::Refer => Some(Measure::VictimsReferred),
            Event::Assist | Event::Fund => Some(Measure::VictimsAssisted),
            Event::House => Some(Measure::ShelterCapacity),
            Event::Give | Event::Receive => match case.object {
                Some(Noun::Permit) => Some(Measure::ResidencePermits),
                Some(Noun::Compensation) => Some(Measure::VictimsCompensated),
                Some(Noun::Bed | Noun::Capacity) => Some(Measure::ShelterCapacity),
                Some(Noun::Service | Noun::Shelter | Noun::Training | Noun::Program) => {
                    Some(Measure::VictimsAssisted)
                }
                _ => (event == Event::Give).then_some(Measure::VictimsAssisted),
            },
            Event::Repatriate | Event::Bring => Some(Measure::VictimsRepatriated),
            Event::Compensate => Some(Measure::VictimsCompensated),
            Event::Penalize
            | Event::Deport
            | Event::Arrest
            | Event::Sentence
            | Event::Charge
            | Event::Fine => Some(Measure::VictimsPenalized),
            Event::Pay => Some(Measure::VictimsCompensated),
            Event::Convict | Event::Prosecute => Some(Measure::VictimsPenalized),
            Event::Estimate => Some(Measure::VictimsEstimated),
            // "investigated 30 cases involving 60 victims"
            Event::Investigate if case.is_direct() => Some(Measure::Investigations),
            Event::Investigate => Some(Measure::VictimsIdentified),
            Event::Train => Some(Measure::VictimsAssisted),
            Event::Reach => Some(Measure::PeopleReached),
            _ => None,
        },
    }
}

fn of_people(case: &Case<'_>) -> Option<Measure> {
    let event = case.event;
    if case.hotline() && (case.object == Some(Noun::Call) || event == Some(Event::Phone)) {
        return Some(Measure::HotlineCalls);
    }
    if let Some(measure) = match event {
        Some(Event::Give) if case.given && case.is_served() => Some(Measure::VictimsAssisted),
        Some(Event::Train) => Some(Measure::PeopleTrained),
        Some(Event::Reach) if taught(case) => Some(Measure::PeopleTrained),
        Some(Event::Reach) => Some(Measure::PeopleReached),
        Some(Event::House) if case.shelter() || case.section == SectionKind::Protection => {
            Some(Measure::ShelterCapacity)
        }
        Some(Event::Compensate) => Some(Measure::VictimsCompensated),
        _ => None,
    } {
        return Some(measure);
    }
    if case.noun == Some(Noun::Person)
        && let Some(measure) = event.and_then(by_court)
    {
        return Some(official_or(case, measure));
    }
    match event {
        Some(Event::Penalize) => Some(Measure::VictimsPenalized),
        // "traffickers subjected thousands of men to debt bondage"
        Some(Event::Exploit)
            if case.figure.amount.approximate
                && matches!(case.section, SectionKind::Profile | SectionKind::Overview) =>
        {
            Some(Measure::VictimsEstimated)
        }
        None if case.are_victims() && (case.is_estimate() || case.section == SectionKind::Profile) => {
            Some(Measure::VictimsEstimated)
        }
        Some(Event::Identify) if case.vulnerable() && !case.victims() => Some(Measure::PopulationAtRisk),
        Some(Event::Identify) => Some(Measure::VictimsIdentified),
        Some(Event::Refer) => Some(Measure::VictimsReferred),
        Some(Event::Assist) if case.noun == Some(Noun::AtRisk) && case.vulnerable() => {
            Some(Measure::PopulationAtRisk)
        }
        Some(Event::Assist)
            if case.section != SectionKind::Profile
                && (case.noun == Some(Noun::Person) || case.victims()) =>
        {
            Some(Measure::VictimsAssisted)
        }
        Some(Event::Repatriate)
            if case.victims()
                || matches!(case.section, SectionKind::Protection | SectionKind::Other)
                    && case.noun == Some(Noun::Person)
                    && !case.vulnerable() =>
        {
            Some(Measure::VictimsRepatriated)
        }
        Some(Event::Deport) if case.noun == Some(Noun::AtRisk) || case.section == SectionKind::Profile => {
            Some(Measure::PopulationAtRisk)
        }
        Some(Event::Repatriate) => case.vulnerable().then_some(Measure::PopulationAtRisk),
        Some(Event::Give | Event::Receive) => match case.object {
            Some(Noun::Permit) if case.victims() => Some(Measure::ResidencePermits),
            Some(Noun::Bed | Noun::Capacity) => Some(Measure::ShelterCapacity),
            // "the country received 119,310 arrivals by sea"
            _ if event == Some(Event::Receive)
                && case.noun == Some(Noun::AtRisk)
                && case.section == SectionKind::Profile =>
            {
                Some(Measure::PopulationAtRisk)
            }
            _ => None,
        },
        // "nearly 700,000 refugees fled to the country"
        None | Some(Event::Live | Event::Bring)
            if case.is_large()
                && !case.is_exploited()
                && case.noun == Some(Noun::AtRisk)
                && !case.victims()
                && (case.section != SectionKind::Prosecution || event == Some(Event::Live)) =>
        {
            Some(Measure::PopulationAtRisk)
        }
        _ if !(case.is_estimate() || case.section == SectionKind::Profile) => None,
        Some(Event::Exploit) => case.is_estimate().then_some(Measure::VictimsEstimated),
        Some(Event::Live) if case.is_passive() => Some(Measure::PopulationAtRisk),
        _ if case.is_exploited() && (case.is_estimate() || !case.vulnerable()) => {
            Some(Measure::VictimsEstimated)
        }
        Some(Event::Live | Event::Estimate) | None => Some(Measure::PopulationAtRisk),
        Some(Event::Support | Event::Other | Event::Deport | Event::Bring)
            if case.is_subject() || case.is_estimate() =>
        {
            Some(Measure::PopulationAtRisk)
        }
        _ => case.vulnerable().then_some(Measure::PopulationAtRisk),
    }
}

fn of_suspects(case: &Case<'_>) -> Option<Measure> {
    if case.is_against() && case.event.and_then(by_court).is_none() {
        return Some(official_or(case, Measure::Prosecutions));
    }
    let event = case.event?;
    if event == Event::Penalize || event == Event::Sanction {
        let court = case.section == SectionKind::Prosecution;
        return Some(if court { Measure::Sentenced } else { Measure::LaborViolations });
    }
    let measure = if event == Event::Identify { Some(Measure::Investigations) } else { by_court(event) };
    measure.map(|measure| official_or(case, measure))
}

fn of_officials(case: &Case<'_>) -> Option<Measure> {
    if case.is_against() {
        return Some(Measure::OfficialsImplicated);
    }
    match case.event? {
        Event::Train => Some(Measure::PeopleTrained),
        Event::Reach if taught(case) => Some(Measure::PeopleTrained),
        Event::Reach => Some(Measure::PeopleReached),
        Event::Discipline | Event::Sanction | Event::Penalize => Some(Measure::OfficialsImplicated),
        event => by_court(event).map(|_| Measure::OfficialsImplicated),
    }
}

/// Whether those reached were reached by training.
fn taught(case: &Case<'_>) -> bool {
    [case.object, case.slot.subject].iter().any(|noun| matches!(noun, Some(Noun::Training | Noun::Session)))
}

fn of_cases(case: &Case<'_>) -> Option<Measure> {
    if case.hotline() {
        return match case.event {
            Some(Event::Identify) => Some(Measure::VictimsIdentified),
            Some(Event::Prosecute | Event::Investigate | Event::Convict) => case.event.and_then(by_court),
            _ => Some(Measure::HotlineCalls),
        };
    }
    match case.event? {
        Event::Identify if case.section == SectionKind::Protection => Some(Measure::VictimsIdentified),
        Event::Identify | Event::Open => Some(Measure::Investigations),
        Event::Bring | Event::Refer => Some(official_or(case, Measure::Prosecutions)),
        event => by_court(event).map(|measure| official_or(case, measure)),
    }
}
