//! What governs each figure: the verb that it is the object or the subject of, and who acts.

use super::nouns::NounPhrase;
use super::reading::Reading;
use super::roles::Role;
use super::segments::{Segment, SegmentKind};
use super::words::{Cue, Event, Noun, Particle, Shape, Verb};
use crate::Actor;
use crate::parse::amounts::Class;
use crate::parse::places::Places;
use crate::parse::tokens::{EM_DASH, POSSESSIVE, TokenKind};

/// A figure in its sentence: what stands around it that tells what it counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    /// Its place among the sentence's figures.
    pub(crate) figure: usize,
    pub(crate) phrase: NounPhrase,
    pub(crate) segment: usize,
    /// The verb before it, of which it may be the object, and its place.
    pub(crate) before: Option<(Event, usize)>,
    /// The last noun of a deed or a service after that verb: "provided *services* to 92 victims".
    pub(crate) object: Option<Noun>,
    /// The last noun before that verb: "the *hotline* received 146 calls".
    pub(crate) subject: Option<Noun>,
    /// The predicate after it, of which it is the subject.
    pub(crate) predicate: Predicate,
    /// Whether a word stands between the clause's beginning and the figure.
    pub(crate) opens_clause: bool,
    pub(crate) actor: Option<Actor>,
}

/// What is said after a figure's noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Predicate {
    None,
    /// "were adults", "is foreign": it describes.
    Copula,
    /// "were repatriated", at the place of the participle.
    Passive(Event, usize),
    /// "received care".
    Active(Event, usize),
    /// "12 traffickers convicted in 2016".
    Participle(Event, usize),
}

/// What has been read of a clause so far.
#[derive(Clone, Copy, Debug, Default)]
struct Clause {
    verb: Option<(Event, usize)>,
    object: Option<Noun>,
    subject: Option<Noun>,
    /// The last noun seen since the verb, the subject of the next one.
    noun: Option<Noun>,
    /// Whether the verb belongs to the clause before.
    stale: bool,
    /// Whether any word has been read since the clause began.
    begun: bool,
    /// Whether a word but "and" and adverbs has been read after the verb: none between "identified and referred".
    read: bool,
}

/// Room to work in, used again for every sentence.
#[derive(Debug, Default)]
pub(crate) struct Room {
    pub(crate) places: Places,
    clauses: Vec<Clause>,
}

/// Two verbs on one object: of court verbs the furthest stage, else the first.
fn together(first: Event, second: Event) -> Event {
    let stage = |event| {
        [Event::Arrest, Event::Investigate, Event::Charge, Event::Prosecute, Event::Sentence, Event::Convict]
            .iter()
            .position(|&stage| stage == event)
    };
    match (stage(first), stage(second)) {
        (Some(one), Some(other)) => {
            if one > other {
                first
            } else {
                second
            }
        }
        // "prosecuted and concluded 1,146 cases"
        (Some(_), None) if matches!(second, Event::Support | Event::Open | Event::Other) => first,
        _ if matches!(
            first,
            Event::Identify
                | Event::Refer
                | Event::Assist
                | Event::Repatriate
                | Event::Screen
                | Event::Train
                | Event::Inspect
                | Event::Arrest
        ) =>
        {
            first
        }
        _ => second,
    }
}

/// The actor in force, and whether two kinds of actor act together.
#[derive(Clone, Copy, Debug, Default)]
struct Subject {
    actor: Option<Actor>,
    joint: bool,
    at: usize,
    /// Whether a pronoun has asked for the actor of the sentences before.
    recalled: bool,
}

impl Subject {
    fn actor(self) -> Option<Actor> {
        self.actor.filter(|_| !self.joint)
    }
}

/// Writes a slot for each figure that measures something, and to `acting` who acts from which token on; returns
/// the actor in force at the end, and whether it depends on that of the sentences before.
pub(crate) fn scan_slots(
    reading: &Reading<'_>,
    segments: &[Segment],
    segment_of: &[u16],
    previous_actor: Option<Actor>,
    room: &mut Room,
    slots: &mut Vec<Slot>,
    acting: &mut Vec<(usize, Option<Actor>)>,
) -> (Option<Actor>, bool) {
    slots.clear();
    acting.clear();
    let clauses = &mut room.clauses;
    clauses.clear();
    clauses.resize(segments.len(), Clause::default());
    let mut subject = Subject::default();
    let mut segment = 0;
    let mut at = 0;
    while at < reading.len() {
        let now = usize::from(segment_of[at]);
        if now != segment {
            clauses[now] = entered(clauses, segments, segment, now, at);
            segment = now;
        }
        let clause = &mut clauses[segment];
        let role = reading.notes[at].role;
        if !role.is(Role::TELLING) {
            clause.read |= role.is(Role::READ);
            clause.begun |= role.is(Role::BEGUN);
            at += 1;
            continue;
        }
        if let Some(figure) = reading.figure_at(at) {
            let end = reading.figures[figure].end as usize;
            if reading.figures[figure].class == Class::Statistic {
                let slot = slot(reading, figure, segment, clause, subject);
                if let Some(noun) = slot.phrase.head.and_then(|head| reading.noun_class(head)) {
                    take_noun(clause, noun);
                }
                // "25 courts convicted": who is counted also acts.
                if slot.opens_clause
                    && matches!(slot.predicate, Predicate::Active(..))
                    && let Some(at) = (end..slot.phrase.end).find(|&at| reading.notes[at].actor.is_some())
                {
                    subject = Subject { actor: reading.notes[at].actor, joint: false, at, ..subject };
                    acting.push((at, subject.actor()));
                }
                clause.begun = true;
                clause.stale = false;
                clause.read = true;
                // The words of its own phrase govern nothing, unless another figure stands among them.
                let whole = (end..slot.phrase.end)
                    .any(|at| reading.figure_at(at).is_some_and(|other| other != figure));
                at = if whole { end } else { end.max(slot.phrase.end) }.max(at + 1);
                // A range whose ends carry their dollar values is two figures in one place.
                let twin = figure
                    .checked_sub(1)
                    .filter(|&twin| reading.figures[twin].span == reading.figures[figure].span);
                if let Some(twin) = twin {
                    slots.push(Slot { figure: twin, ..slot });
                }
                slots.push(slot);
                continue;
            }
            at = end.max(at + 1);
            continue;
        }
        let before = subject.actor();
        read(reading, at, clause, &mut subject, previous_actor);
        if subject.actor() != before {
            acting.push((at, subject.actor()));
        }
        at += 1;
    }
    (subject.actor(), subject.recalled)
}

/// The clause of a segment that is entered, for the first time or again.
fn entered(clauses: &[Clause], segments: &[Segment], from: usize, to: usize, at: usize) -> Clause {
    if segments[to].start != at {
        return clauses[to];
    }
    let outer = clauses[segments[to].parent.unwrap_or(from)];
    match segments[to].kind {
        SegmentKind::Main => Clause { stale: true, begun: false, ..outer },
        SegmentKind::Parenthesis | SegmentKind::Dash | SegmentKind::Comparison => {
            Clause { verb: None, object: None, stale: true, begun: false, ..outer }
        }
    }
}

fn take_noun(clause: &mut Clause, noun: Noun) {
    clause.noun = Some(noun);
    if is_object(noun) && clause.verb.is_some() {
        clause.object = Some(noun);
    }
}

/// Reads a token that belongs to no figure.
fn read(
    reading: &Reading<'_>,
    at: usize,
    clause: &mut Clause,
    subject: &mut Subject,
    previous: Option<Actor>,
) {
    let note = &reading.notes[at];
    if note.actor.is_some() {
        read_actor(reading, at, clause, subject);
    }
    match note.particle {
        Some(Particle::Pronoun) if !clause.begun && subject.actor.is_none() => {
            *subject = Subject { actor: previous, joint: false, at, recalled: true };
        }
        // "This is compared with 13 in 2016": those of the sentence before
        Some(Particle::Compare)
            if at < 5 && subject.actor.is_none() && ["This", "These"].contains(&reading.surface(0)) =>
        {
            *subject = Subject { actor: previous, joint: false, at, recalled: true };
        }
        Some(Particle::And | Particle::Or | Particle::Any) => return,
        Some(Particle::Determiner) => {
            clause.read = true;
            return;
        }
        Some(Particle::Subordinate | Particle::That) if note.length > 0 => {
            clause.stale = true;
            clause.begun = false;
            return;
        }
        _ => {}
    }
    if reading.is_adverb(at) || reading.is_symbol(at, b',') {
        return;
    }
    if let Some(verb) = reading.verb(at) {
        if verb.event != Event::Involve {
            let each = usize::from(at > 1 && reading.surface(at - 1) == "each");
            let can = at > each && reading.is(at - 1 - each, Particle::Modal) && reading.has(at, Cue::Hold);
            let verb = if can { Verb { event: Event::House, ..verb } } else { verb };
            let mut before = at;
            while before > 0 && reading.is_adverb(before - 1) {
                before -= 1;
            }
            let listed = before > 0
                && (reading.is_symbol(before - 1, b',')
                    || matches!(reading.particle(before - 1), Some(Particle::And | Particle::Or)));
            let event = clause
                .verb
                .filter(|_| listed && !clause.stale && !clause.read)
                .map_or(verb.event, |(first, _)| together(first, verb.event));
            *clause = Clause {
                verb: Some((event, at)),
                read: false,
                object: None,
                subject: clause.noun.or(clause.subject),
                noun: None,
                stale: false,
                begun: true,
            };
            return;
        }
        clause.begun = true;
        return;
    }
    clause.read = true;
    if let Some(noun) = note.noun {
        if clause.stale {
            *clause = Clause { begun: true, ..Clause::default() };
        }
        let joined = at > 0 && matches!(reading.particle(at - 1), Some(Particle::And | Particle::Or));
        let added = joined && clause.object.is_some_and(|object| !object.is_deed())
            // "repatriation assistance", "training services": the first word tells.
            || noun == Noun::Service && matches!(clause.object, Some(Noun::Repatriation | Noun::Training | Noun::Compensation));
        // "sessions on victim identification and referral for 400 officials": what is taught is not done.
        let taught = matches!(clause.object, Some(Noun::Training | Noun::Session))
            && clause.verb.is_some_and(|(_, verb)| at - verb < 16)
            && !matches!(noun, Noun::Training | Noun::Session | Noun::Campaign);
        if taught {
            clause.noun = Some(noun);
        } else if !added {
            take_noun(clause, noun);
        }
        // "the prosecution of 73", "investigations into 12 cases"
        let governs = reading.is(at, Particle::Of)
            || matches!(reading.particle(at + 1), Some(Particle::Of | Particle::For | Particle::Preposition));
        if noun.is_deed() && !taught && (clause.verb.is_none() || governs && noun != Noun::Training) {
            clause.verb = Some((Event::Support, at));
            clause.object = Some(noun);
        }
    }
    if reading.tokens[at].kind == TokenKind::Word && note.particle.is_none() {
        clause.begun = true;
    }
}

/// Takes an actor as the subject where it is one: not after a preposition, and not the object of a verb.
fn read_actor(reading: &Reading<'_>, at: usize, clause: &Clause, subject: &mut Subject) {
    let actor = reading.notes[at].actor;
    let place = lead_of(reading, at);
    let preposition = place.checked_sub(1).and_then(|before| reading.particle(reading.start_of(before)));
    let owned = ["proceedings", "procedures", "cases", "stations", "documents", "records"]
        .contains(&reading.surface_at(at + 1));
    if owned {
        return;
    }
    match preposition {
        Some(Particle::By) => {
            if clause.verb.is_some_and(|(_, verb)| at - verb < 8) {
                *subject = Subject { actor, joint: false, at, ..*subject };
            }
            return;
        }
        Some(Particle::And | Particle::Or)
            if subject.actor.is_some() && at - subject.at < 12 && joined(reading, subject.at, at) =>
        {
            // "the commission, in partnership with international organizations and NGOs"
            if !(subject.at..at).any(|at| reading.is(at, Particle::Together)) {
                subject.joint |= subject.actor != actor;
                subject.at = at;
            }
            return;
        }
        Some(
            Particle::Of
            | Particle::To
            | Particle::With
            | Particle::In
            | Particle::For
            | Particle::From
            | Particle::Among
            | Particle::Preposition
            | Particle::Together
            | Particle::Including
            | Particle::AsWellAs
            | Particle::Complicit
            | Particle::Compare
            | Particle::OfThese,
        ) => return,
        _ => {}
    }
    if clause.verb.is_some() && !clause.stale && !is_subject(reading, at) {
        return;
    }
    *subject = Subject { actor, joint: false, at, ..*subject };
}

/// The first token of the noun phrase that leads up to `at`.
fn lead_of(reading: &Reading<'_>, at: usize) -> usize {
    let mut lead = at;
    while lead > 0 {
        let before = lead - 1;
        let note = &reading.notes[before];
        let within = reading.tokens[before].kind == TokenKind::Word
            && matches!(note.particle, None | Some(Particle::Determiner | Particle::Any))
            && note.length > 0
            && note.figure().is_none()
            && reading.verb(before).is_none()
            || reading.is_symbol(before, b'-');
        if !within || at - before > 6 {
            break;
        }
        lead = before;
    }
    lead
}

/// Whether only names and "and" stand between two actors: "the government and NGOs".
fn joined(reading: &Reading<'_>, first: usize, second: usize) -> bool {
    (first + 1..second).all(|at| reading.verb(at).is_none() && reading.figure_at(at).is_none())
}

/// Whether an actor after a verb is the subject of another: a finite verb follows its phrase.
fn is_subject(reading: &Reading<'_>, at: usize) -> bool {
    let mut next = at + 1;
    let limit = (at + 10).min(reading.len());
    let mut nested = false;
    while next < limit {
        if reading.is_finite(next) && !nested {
            return !matches!(reading.particle(next - 1), Some(Particle::To | Particle::And));
        }
        match reading.symbol(next) {
            Some(b'(') => nested = true,
            Some(b')') => nested = false,
            Some(b'-' | b'.' | POSSESSIVE) => {}
            Some(_) if !nested => return false,
            _ => {}
        }
        if matches!(
            reading.particle(next),
            Some(Particle::And | Particle::To | Particle::That | Particle::Relative | Particle::With)
        ) {
            return false;
        }
        next += 1;
    }
    false
}

/// Nouns that tell what a verb of giving, holding or receiving does.
fn is_object(noun: Noun) -> bool {
    noun.is_deed()
        || matches!(
            noun,
            Noun::Bed
                | Noun::Budget
                | Noun::Call
                | Noun::Campaign
                | Noun::Complaint
                | Noun::Fee
                | Noun::Fine
                | Noun::Inspection
                | Noun::License
                | Noun::Meeting
                | Noun::Pay
                | Noun::Penalty
                | Noun::Permit
                | Noun::Sentence
                | Noun::Service
                | Noun::Session
                | Noun::Shelter
                | Noun::Violation
        )
}

fn slot(reading: &Reading<'_>, figure: usize, segment: usize, clause: &Clause, subject: Subject) -> Slot {
    let phrase = reading.noun_phrase(figure);
    let lead = reading.figures[figure].lead as usize;
    let opens_clause = !clause.begun;
    let relative = lead > 0 && reading.is(lead - 1, Particle::OfThese);
    let after_deed = lead > 0
        && matches!(
            reading.particle(lead - 1),
            Some(Particle::Of | Particle::Preposition | Particle::Including)
        );
    let of_whom = reading.is(reading.figures[figure].end as usize, Particle::OfThese);
    // "the trials of 15 defendants remained pending": not the subject itself.
    let within = lead > 1
        && matches!(reading.particle(lead - 1), Some(Particle::Of | Particle::For | Particle::Preposition))
        && clause.verb.is_some_and(|(_, verb)| {
            verb + 2 >= lead.saturating_sub(3) && reading.notes[verb].noun.is_some_and(Noun::is_deed)
        });
    // "half of the 46 cases brought to trial resulted in": the whole is not the subject.
    let mut of = lead;
    while of > 0 && matches!(reading.particle(of - 1), Some(Particle::Determiner | Particle::Any)) {
        of -= 1;
    }
    let whole = of > 1 && reading.is(of - 1, Particle::Of) && reading.figure_at(of - 2).is_some();
    let is_open = !whole
        && (opens_clause || relative || of_whom || clause.stale && !after_deed || clause.verb.is_none());
    let predicate = if within {
        Predicate::None
    } else {
        predicate(reading, phrase.end.max(reading.figures[figure].end as usize), is_open)
    };
    let end = reading.figures[figure].end as usize;
    let counted = (end..phrase.end).find_map(|at| reading.notes[at].actor);
    let people = phrase.head.and_then(|head| reading.noun_class(head));
    let by = reading.is(end, Particle::By).then(|| by_actor(reading, end - 1)).flatten();
    let actor = match predicate {
        _ if by.is_some() => by,
        // "25 courts convicted": who is counted acts; "eight victims testified": nobody else does.
        Predicate::Active(..) if is_open && counted.is_some() => counted,
        Predicate::Active(Event::Other | Event::Live, _) if is_open && people == Some(Noun::Victim) => None,
        Predicate::Passive(_, verb) => by_actor(reading, verb).or(subject.actor()),
        Predicate::Participle(_, verb) => by_actor(reading, verb).or(subject.actor()),
        _ => subject.actor(),
    };
    // "reported there were 18,000 workers": what is there is not the object of the verb before.
    let exists = reading.is_existential(lead)
        || lead > 0
            && reading.is(lead - 1, Particle::And)
            && figure.checked_sub(1).is_some_and(|before| {
                reading.is_existential(reading.figures[before].lead as usize)
                    && reading.noun_phrase(before).end + 1 == lead
            });
    Slot {
        figure,
        phrase,
        segment,
        before: clause.verb.filter(|_| !exists),
        object: clause.object,
        subject: clause.subject,
        predicate,
        opens_clause: opens_clause || clause.stale,
        actor,
    }
}

/// The actor after "by", within a few words of a participle.
fn by_actor(reading: &Reading<'_>, verb: usize) -> Option<Actor> {
    let by = (verb + 1..(verb + 9).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b',' | b';' | b'(' | b')')))
        .find(|&at| reading.is(at, Particle::By))?;
    (by + 1..(by + 7).min(reading.len())).find_map(|at| reading.notes[at].actor)
}

/// What is said of the figure whose phrase ends before `end`.
fn predicate(reading: &Reading<'_>, end: usize, opens_clause: bool) -> Predicate {
    let mut at = end;
    let mut limit = (end + 14).min(reading.len());
    let mut nested = 0;
    let mut apart = false;
    while at < limit {
        match reading.symbol(at) {
            Some(b'(') => nested += 1,
            Some(b')') if nested == 0 => return Predicate::None,
            Some(b')') => nested -= 1,
            Some(b'-' | b'"' | b'\'' | b'.' | POSSESSIVE) => {}
            // "Twenty-two women, two of them minors, were rescued"
            Some(b',' | EM_DASH) if nested == 0 => {
                let Some(end) = insertion_end(reading, at, opens_clause) else { return Predicate::None };
                at = end;
                limit = limit.max((end + 8).min(reading.len()));
                continue;
            }
            Some(_) if nested == 0 => return Predicate::None,
            _ => {}
        }
        if nested > 0 || reading.symbol(at).is_some() {
            at += 1;
            continue;
        }
        // "65 recognized victims and six potential victims received support"
        if opens_clause
            && reading.is(at, Particle::And)
            && let Some(next) =
                reading.figure_at(at + 1).filter(|&next| reading.figures[next].class == Class::Statistic)
        {
            let phrase = reading.noun_phrase(next);
            if phrase.head.is_some() {
                at = phrase.end.max(at + 1);
                apart = true;
                continue;
            }
        }
        match reading.particle(at) {
            Some(Particle::Be) if reading.has(at, Cue::Being) => {}
            Some(Particle::Be | Particle::Have | Particle::Modal | Particle::Do) => {
                return complement(reading, at);
            }
            Some(Particle::Relative | Particle::That) => return relative(reading, at),
            Some(
                Particle::And
                | Particle::Or
                | Particle::But
                | Particle::Subordinate
                | Particle::Compare
                | Particle::To
                | Particle::Including
                | Particle::OfThese,
            ) => return Predicate::None,
            Some(_) => {
                apart |= !matches!(reading.particle(at), Some(Particle::Determiner));
                at = reading.after(at);
                continue;
            }
            None => {}
        }
        if let Some(verb) = reading.verb(at) {
            if verb.event == Event::Involve
                && opens_clause
                && super::counting::object_after(reading, at).is_some()
            {
                return Predicate::Active(Event::Support, at);
            }
            if verb.event == Event::Involve {
                return Predicate::None;
            }
            return match verb.shape {
                Shape::Gerund if opens_clause => {
                    apart = true;
                    at += 1;
                    continue;
                }
                Shape::Gerund => Predicate::None,
                Shape::Past
                    if opens_clause
                        && (!reading.is(at + 1, Particle::By) || later_verb(reading, at).is_some()) =>
                {
                    after_participle(reading, at, verb.event)
                }
                Shape::Past if apart => Predicate::None,
                Shape::Past => Predicate::Participle(verb.event, at),
                Shape::Present if opens_clause => Predicate::Active(verb.event, at),
                Shape::Present => Predicate::None,
            };
        }
        if reading.figure_at(at).is_some() && at > end {
            let figure = &reading.figures[reading.figure_at(at).unwrap_or(0)];
            if figure.class == Class::Statistic {
                return Predicate::None;
            }
        }
        at += 1;
    }
    Predicate::None
}

/// What is said of those whom a participle describes, or the participle itself where that says nothing of the tables:
/// "204 of the crimes *investigated* in 2017 were related to drugs".
fn after_participle(reading: &Reading<'_>, participle: usize, event: Event) -> Predicate {
    let Some(later) = later_verb(reading, participle) else { return Predicate::Active(event, participle) };
    match complement(reading, later) {
        Predicate::Copula
        | Predicate::Passive(Event::Involve | Event::Other, _)
        | Predicate::Active(Event::Other, _) => Predicate::Participle(event, participle),
        said => said,
    }
}

/// The predicate after a participle: "cases brought to trial under the law *resulted* in convictions".
fn later_verb(reading: &Reading<'_>, participle: usize) -> Option<usize> {
    let start = reading.after(participle);
    (start..(start + 9).min(reading.len()))
        .take_while(|&at| {
            reading.symbol(at).is_none()
                && reading
                    .figure_at(at)
                    .is_none_or(|figure| reading.figures[figure].class != Class::Statistic)
                && !matches!(
                    reading.particle(at),
                    Some(
                        Particle::And
                            | Particle::To
                            | Particle::That
                            | Particle::Relative
                            | Particle::Compare
                            | Particle::But
                    )
                )
        })
        .find(|&at| {
            let finite =
                matches!(reading.particle(at), Some(Particle::Be | Particle::Have | Particle::Modal))
                    && !reading.has(at, Cue::Being);
            finite || reading.verb(at).is_some_and(|verb| verb.shape == Shape::Past)
        })
}

/// The verb of a relative clause: "95 firms that officers inspected".
fn relative(reading: &Reading<'_>, that: usize) -> Predicate {
    let verb = (that + 1..(that + 7).min(reading.len()))
        .take_while(|&at| reading.symbol(at).is_none())
        .find_map(|at| reading.verb(at).map(|verb| (at, verb)));
    match verb {
        Some((at, verb))
            if matches!(
                verb.event,
                Event::Inspect
                    | Event::Identify
                    | Event::Assist
                    | Event::Train
                    | Event::Convict
                    | Event::Receive
            ) =>
        {
            Predicate::Participle(verb.event, at)
        }
        _ => Predicate::None,
    }
}

/// The place after what a comma or a dash inserts between a subject and its verb.
fn insertion_end(reading: &Reading<'_>, at: usize, opens_clause: bool) -> Option<usize> {
    match reading.symbol(at) {
        Some(b',') => apposition_end(reading, at),
        // "four traffickers—one adult and three children—received"
        _ => closing_dash(reading, at).filter(|_| opens_clause).map(|end| end + 1),
    }
}

/// The dash that closes what another inserts between a subject and its verb.
fn closing_dash(reading: &Reading<'_>, open: usize) -> Option<usize> {
    let end = (open + 1..(open + 24).min(reading.len())).find(|&at| reading.is_symbol(at, EM_DASH))?;
    let inserted = !(open + 1..end).any(|at| reading.is_finite(at));
    let be = matches!(reading.particle(end + 1), Some(Particle::Be | Particle::Have | Particle::Modal));
    let past = reading.verb(end + 1).is_some_and(|verb| verb.shape == Shape::Past);
    (inserted && (be || past)).then_some(end)
}

/// The place after an apposition that a comma opens, where a finite verb follows its second comma.
fn apposition_end(reading: &Reading<'_>, comma: usize) -> Option<usize> {
    let end = (comma + 1..(comma + 12).min(reading.len())).find(|&at| reading.is_symbol(at, b','))?;
    let mut next = end + 1;
    // "22 of these individuals, including 11 children, ultimately received care"
    while reading.notes.get(next).is_some() && reading.is_adverb(next) {
        next += 1;
    }
    let be = matches!(reading.particle(next), Some(Particle::Be | Particle::Have | Particle::Modal));
    let past = reading.verb(next).is_some_and(|verb| verb.shape == Shape::Past);
    // "700,000 refugees, of whom half were women, fled"
    let of_whom = reading.is(comma + 1, Particle::OfThese);
    ((be || past) && (of_whom || !(comma + 1..end).any(|at| reading.is_finite(at)))).then_some(next)
}

/// What follows "were", "had been", "may".
fn complement(reading: &Reading<'_>, at: usize) -> Predicate {
    let mut passive = false;
    let mut next = at;
    while next < reading.len() {
        match reading.particle(next) {
            Some(Particle::Be) => passive = true,
            Some(Particle::Have | Particle::Modal | Particle::Do | Particle::Not) => {}
            _ if reading.surface(next).ends_with("ly") || reading.has(next, Cue::Still) => {}
            _ => break,
        }
        next = reading.after(next);
    }
    // "remained under investigation"
    if reading.surface_at(next).eq_ignore_ascii_case("under")
        && (next + 1..(next + 4).min(reading.len()))
            .any(|at| reading.notes[at].noun == Some(Noun::Investigation))
    {
        return Predicate::Passive(Event::Investigate, next);
    }
    let verb = reading.notes.get(next).and_then(|note| note.verb);
    match verb {
        Some(verb) if passive && verb.shape == Shape::Past => Predicate::Passive(verb.event, next),
        Some(verb) if passive && verb.shape == Shape::Gerund => Predicate::Active(verb.event, next),
        _ if passive => Predicate::Copula,
        Some(verb) if verb.event == Event::Involve => Predicate::Active(Event::Support, next),
        Some(verb) => Predicate::Active(verb.event, next),
        None => Predicate::Copula,
    }
}
