//! What governs each figure: the verb that it is the object or the subject of, and who acts.

use super::nouns::NounPhrase;
use super::reading::Reading;
use super::roles::{Role, Roles};
use super::segments::{Run, Segment, SegmentKind, is_statistic};
use super::words::{Cue, Event, Noun, Particle, Shape, Verb};
use crate::Actor;
use crate::parse::amounts::Class;
use crate::parse::tokens::{EM_DASH, POSSESSIVE, TokenKind};

/// A figure in its sentence: what stands around it that tells what it counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    /// Its place among the sentence's figures.
    pub(crate) figure: usize,
    pub(crate) phrase: NounPhrase,
    /// What kind of thing the head of the phrase is.
    pub(crate) noun: Option<Noun>,
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

impl Predicate {
    /// What its verb says, whatever the form.
    pub(crate) fn event(self) -> Option<Event> {
        match self {
            Self::Passive(event, _) | Self::Active(event, _) | Self::Participle(event, _) => Some(event),
            Self::None | Self::Copula => None,
        }
    }
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
    pub(super) roles: Roles,
    pub(crate) runs: Vec<Run>,
    clauses: Vec<Clause>,
}

/// How far in court a verb goes.
fn stage(event: Event) -> Option<usize> {
    [Event::Arrest, Event::Investigate, Event::Charge, Event::Prosecute, Event::Sentence, Event::Convict]
        .iter()
        .position(|&stage| stage == event)
}

/// Two verbs on one object: of court verbs the furthest stage, else the first.
fn together(first: Event, second: Event) -> Event {
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

/// What those who are passive suffer: of two verbs of a court the furthest stage, "prosecuted and convicted".
fn suffered(reading: &Reading<'_>, event: Event, verb: usize) -> Event {
    let next = reading.after(verb);
    let joined = reading.is(next, Particle::And).then(|| reading.verb(next + 1)).flatten();
    match joined {
        Some(second)
            if second.shape == Shape::Past && stage(second.event).is_some() && stage(event).is_some() =>
        {
            together(event, second.event)
        }
        _ => event,
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
    previous_actor: Option<Actor>,
    room: &mut Room,
    slots: &mut Vec<Slot>,
    acting: &mut Vec<(usize, Option<Actor>)>,
) -> (Option<Actor>, bool) {
    slots.clear();
    acting.clear();
    let Room { roles, runs, clauses } = room;
    clauses.clear();
    clauses.resize(segments.len(), Clause::default());
    let mut walk = Walk {
        reading,
        roles,
        previous_actor,
        subject: Subject::default(),
        clause: Clause::default(),
        slots,
        acting,
    };
    let mut segment = 0;
    let mut at = 0;
    for run in runs.iter() {
        if at >= run.end {
            continue;
        }
        if run.segment != segment {
            clauses[segment] = walk.clause;
            walk.clause = entered(clauses, segments, segment, run.segment, at);
            segment = run.segment;
        }
        at = walk.run(at, run);
    }
    (walk.subject.actor(), walk.subject.recalled)
}

/// A walk over a sentence's tokens, with what has been read of the clause so far and who acts.
struct Walk<'a> {
    reading: &'a Reading<'a>,
    roles: &'a Roles,
    previous_actor: Option<Actor>,
    subject: Subject,
    clause: Clause,
    slots: &'a mut Vec<Slot>,
    acting: &'a mut Vec<(usize, Option<Actor>)>,
}

impl Walk<'_> {
    /// Reads the tokens of a run from `at` on; the place where the next begins, which the phrase of a figure may pass.
    fn run(&mut self, mut at: usize, run: &Run) -> usize {
        while at < run.end {
            let telling = self.roles.next(Role::TELLING, at).min(run.end);
            self.clause.read |= self.roles.stands(Role::READ, at, telling);
            self.clause.begun |= self.roles.stands(Role::BEGUN, at, telling);
            if telling == run.end {
                return telling;
            }
            at = if let Some(figure) = self.reading.figure_at(telling) {
                self.figure(telling, figure, run.segment)
            } else {
                self.read(telling);
                telling + 1
            };
        }
        at
    }

    /// Reads a figure at a place, and takes its slot where it measures something; the place after its phrase.
    fn figure(&mut self, at: usize, figure: usize, segment: usize) -> usize {
        let reading = self.reading;
        let end = reading.figures[figure].end as usize;
        if reading.figures[figure].class != Class::Statistic {
            return end.max(at + 1);
        }
        let phrase = reading.noun_phrase(figure);
        let noun = phrase.head.and_then(|head| reading.noun_class(head));
        let slot = self.slot(figure, phrase, noun, segment);
        if let Some(noun) = noun {
            self.clause.take(noun);
        }
        // "25 courts convicted": who is counted also acts.
        if slot.opens_clause
            && matches!(slot.predicate, Predicate::Active(..))
            && let Some(at) = (end..slot.phrase.end).find(|&at| reading.notes[at].actor.is_some())
        {
            self.subject = Subject { actor: reading.notes[at].actor, joint: false, at, ..self.subject };
            self.acting.push((at, self.subject.actor()));
        }
        self.clause.begun = true;
        self.clause.stale = false;
        self.clause.read = true;
        // A range whose ends carry their dollar values is two figures in one place.
        let twin =
            figure.checked_sub(1).filter(|&twin| reading.figures[twin].span == reading.figures[figure].span);
        if let Some(twin) = twin {
            self.slots.push(Slot { figure: twin, ..slot });
        }
        self.slots.push(slot);
        // The words of its own phrase govern nothing, unless another figure stands among them.
        let another = self.roles.stands(Role::COUNTING, end, slot.phrase.end);
        if another { end } else { end.max(slot.phrase.end) }.max(at + 1)
    }

    /// The slot of a figure whose phrase names some noun.
    fn slot(&self, figure: usize, phrase: NounPhrase, noun: Option<Noun>, segment: usize) -> Slot {
        let Self { reading, roles, clause, subject, .. } = self;
        let (lead, end) = (reading.figures[figure].lead as usize, reading.figures[figure].end as usize);
        let before = lead.checked_sub(1).and_then(|before| reading.particle(before));
        let opens_clause = !clause.begun;
        let is_open = (opens_clause
            || clause.verb.is_none()
            || clause.stale
                && !matches!(before, Some(Particle::Of | Particle::Preposition | Particle::Including))
            || before == Some(Particle::OfThese)
            || reading.is(end, Particle::OfThese))
            && !is_whole(reading, lead);
        // "the trials of 15 defendants remained pending": not the subject itself.
        let within = lead > 1
            && matches!(before, Some(Particle::Of | Particle::For | Particle::Preposition))
            && clause.verb.is_some_and(|(_, verb)| {
                verb + 2 >= lead.saturating_sub(3) && reading.notes[verb].noun.is_some_and(Noun::is_deed)
            });
        let predicate =
            if within { Predicate::None } else { predicate(reading, roles, phrase.end.max(end), is_open) };
        let by = if reading.is(end, Particle::By) { by_actor(reading, end - 1) } else { None };
        let actor = by.or_else(|| match predicate {
            // "25 courts convicted": who is counted acts; "eight victims testified": nobody else does.
            Predicate::Active(event, _) if is_open => {
                let stands = noun == Some(Noun::Victim) && matches!(event, Event::Other | Event::Live);
                let counted = (end..phrase.end).find_map(|at| reading.notes[at].actor);
                counted.or_else(|| subject.actor().filter(|_| !stands))
            }
            Predicate::Passive(_, verb) | Predicate::Participle(_, verb) => {
                by_actor(reading, verb).or(subject.actor())
            }
            _ => clause.verb.and_then(|(_, verb)| relative_actor(reading, verb)).or(subject.actor()),
        });
        Slot {
            figure,
            phrase,
            noun,
            segment,
            before: if lead > 1
                && reading.spells(lead - 1, "trafficking")
                && before.is_none()
                && !opens_clause
            {
                // "jailed for trafficking 23 women"
                Some((Event::Exploit, lead - 1))
            } else {
                clause.verb.filter(|_| !exists(reading, figure))
            },
            object: clause.object,
            subject: clause.subject,
            predicate,
            opens_clause: opens_clause || clause.stale,
            actor,
        }
    }

    /// Reads a token that belongs to no figure and tells something.
    fn read(&mut self, at: usize) {
        let note = &self.reading.notes[at];
        if note.actor.is_some()
            && let Some(subject) = self.named(at, note.actor)
        {
            self.act(subject, at);
        }
        match note.particle {
            Some(Particle::Pronoun) if !self.clause.begun => self.recall(at),
            // "This is compared with 13 in 2016": those of the sentence before
            Some(Particle::Compare) if at < 5 && ["This", "These"].contains(&self.reading.surface(0)) => {
                self.recall(at);
            }
            Some(Particle::And | Particle::Or | Particle::Any) => return,
            Some(Particle::Determiner) => {
                self.clause.read = true;
                return;
            }
            Some(Particle::Subordinate | Particle::That) => {
                self.clause.stale = true;
                self.clause.begun = false;
                return;
            }
            _ => {}
        }
        if self.reading.is_adverb(at) {
            return;
        }
        if let Some(verb) = self.reading.verb(at) {
            return self.read_verb(at, verb);
        }
        self.clause.read = true;
        if let Some(noun) = note.noun {
            self.read_noun(at, noun);
        }
        self.clause.begun |= note.particle.is_none();
    }

    /// Lets who acted in the sentence before act here, where nobody else does.
    fn recall(&mut self, at: usize) {
        if self.subject.actor.is_none() {
            self.act(Subject { actor: self.previous_actor, joint: false, at, recalled: true }, at);
        }
    }

    /// Takes a subject, and writes who acts where that changes.
    fn act(&mut self, subject: Subject, at: usize) {
        let before = std::mem::replace(&mut self.subject, subject);
        if before.actor() != subject.actor() {
            self.acting.push((at, subject.actor()));
        }
    }

    fn read_verb(&mut self, at: usize, verb: Verb) {
        let Self { reading, clause, .. } = self;
        if verb.event == Event::Involve {
            clause.begun = true;
            return;
        }
        let houses = reading.has(at, Cue::Hold) && follows_modal(reading, at);
        let event = if houses { Event::House } else { verb.event };
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
            .map_or(event, |(first, _)| together(first, event));
        *clause = Clause {
            verb: Some((event, at)),
            read: false,
            object: None,
            subject: clause.noun.or(clause.subject),
            noun: None,
            stale: false,
            begun: true,
        };
    }

    fn read_noun(&mut self, at: usize, noun: Noun) {
        let Self { reading, clause, .. } = self;
        if clause.stale {
            *clause = Clause { begun: true, ..Clause::default() };
        }
        if clause.is_taught(at, noun) {
            clause.noun = Some(noun);
            return;
        }
        if !clause.is_added(reading, at, noun) {
            clause.take(noun);
        }
        if noun.is_deed() && (clause.verb.is_none() || noun != Noun::Training && governs(reading, at)) {
            clause.verb = Some((Event::Support, at));
            clause.object = Some(noun);
        }
    }

    /// The subject that an actor makes, where it is one: not after a preposition, and not the object of a verb.
    fn named(&self, at: usize, actor: Option<Actor>) -> Option<Subject> {
        let Self { reading, subject, clause, .. } = self;
        let named = Subject { actor, joint: false, at, ..*subject };
        // "Of these, courts convicted 12"
        let before = lead_of(reading, at).checked_sub(1).filter(|&before| !reading.is_symbol(before, b','));
        let before = before.map(|before| reading.start_of(before));
        // "According to the police, there were 12": who tells counts, until another acts.
        if before.is_some_and(|before| reading.surface(before) == "According") {
            return Some(named);
        }
        let is_subject = match before.and_then(|before| reading.particle(before)) {
            Some(Particle::By) => clause.verb.is_some_and(|(_, verb)| at - verb < 8),
            Some(Particle::And | Particle::Or)
                if subject.actor.is_some()
                    && at - subject.at < 12
                    && !owns(reading, at)
                    && joined(reading, subject.at, at) =>
            {
                // "the commission, in partnership with international organizations and NGOs"
                let helps = (subject.at..at).any(|at| reading.is(at, Particle::Together));
                let joint = subject.joint || subject.actor != actor;
                return (!helps).then_some(Subject { joint, at, ..*subject });
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
            ) => false,
            _ => clause.verb.is_none() || clause.stale || is_subject(reading, at),
        };
        (is_subject && !owns(reading, at)).then_some(named)
    }
}

impl Clause {
    /// Takes a noun, as the object of the verb where it tells what that does.
    fn take(&mut self, noun: Noun) {
        self.noun = Some(noun);
        if self.verb.is_some() && is_object(noun) {
            self.object = Some(noun);
        }
    }

    /// "sessions on victim identification and referral for 400 officials": what is taught is not done.
    fn is_taught(&self, at: usize, noun: Noun) -> bool {
        matches!(self.object, Some(Noun::Training | Noun::Session))
            && self.verb.is_some_and(|(_, verb)| at - verb < 16)
            && !matches!(noun, Noun::Training | Noun::Session | Noun::Campaign)
    }

    /// Whether a noun only adds to the object: "repatriation assistance", "training services": the first word tells.
    fn is_added(&self, reading: &Reading<'_>, at: usize, noun: Noun) -> bool {
        self.object.is_some_and(|object| {
            let joins = || at > 0 && matches!(reading.particle(at - 1), Some(Particle::And | Particle::Or));
            let leads = matches!(object, Noun::Repatriation | Noun::Training | Noun::Compensation);
            noun == Noun::Service && leads || !object.is_deed() && joins()
        })
    }
}

/// Whether a noun of a deed says to whom it is done: "the prosecution of 73", "investigations into 12 cases".
fn governs(reading: &Reading<'_>, deed: usize) -> bool {
    reading.is(deed, Particle::Of)
        || matches!(reading.particle(deed + 1), Some(Particle::Of | Particle::For | Particle::Preposition))
}

/// Whether what an actor has acts or is acted upon, and not he: "court cases", "police stations".
fn owns(reading: &Reading<'_>, actor: usize) -> bool {
    let word = reading.surface_at(actor + 1);
    word.ends_with('s')
        && ["proceedings", "procedures", "cases", "stations", "documents", "records"].contains(&word)
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

/// Whether "can" or "can each" stands before a verb.
fn follows_modal(reading: &Reading<'_>, verb: usize) -> bool {
    let each = usize::from(verb > 1 && reading.surface(verb - 1) == "each");
    verb > each && reading.is(verb - 1 - each, Particle::Modal)
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
        // "for the first time the police trained 12"
        if reading.is(before, Particle::Determiner) && reading.spells(before, "the") {
            break;
        }
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

/// Whether a figure tells how many of its kind there are, and is not the object of the verb before: "reported there
/// were 18,000 workers", "there were 20 men and 12 women".
fn exists(reading: &Reading<'_>, figure: usize) -> bool {
    let lead = reading.figures[figure].lead as usize;
    reading.is_existential(lead)
        || lead > 0
            && reading.is(lead - 1, Particle::And)
            && figure.checked_sub(1).is_some_and(|before| {
                reading.is_existential(reading.figures[before].lead as usize)
                    && reading.noun_phrase(before).end + 1 == lead
            })
}

/// Whether a figure names the whole of which one before it is a part, and not the subject: "half of the 46 cases
/// brought to trial resulted in".
fn is_whole(reading: &Reading<'_>, lead: usize) -> bool {
    let mut of = lead;
    while of > 0 && matches!(reading.particle(of - 1), Some(Particle::Determiner | Particle::Any)) {
        of -= 1;
    }
    of > 1 && reading.is(of - 1, Particle::Of) && reading.figure_at(of - 2).is_some()
}

/// The actor after "by", within a few words of a participle.
fn by_actor(reading: &Reading<'_>, verb: usize) -> Option<Actor> {
    let by = (verb + 1..(verb + 9).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b',' | b';' | b'(' | b')')))
        .find(|&at| reading.is(at, Particle::By))?;
    (by + 1..(by + 7).min(reading.len())).find_map(|at| reading.notes[at].actor)
}

/// The actor of whom a relative clause tells what they do: "funded NGOs, which assisted", "to an NGO that sheltered".
fn relative_actor(reading: &Reading<'_>, verb: usize) -> Option<Actor> {
    let auxiliary = |at: usize| reading.is(at, Particle::Have) || reading.is_adverb(at);
    let relative = (verb.saturating_sub(3)..verb).rev().find(|&at| !auxiliary(at))?;
    if !matches!(reading.particle(relative), Some(Particle::Relative | Particle::That)) {
        return None;
    }
    let before = relative.checked_sub(1)?;
    let noun = if reading.is_symbol(before, b',') { before.checked_sub(1)? } else { before };
    (noun.saturating_sub(2)..=noun)
        .rev()
        .take_while(|&at| reading.particle(at).is_none())
        .find_map(|at| reading.notes[at].actor)
}

/// What is said of the figure whose phrase ends before `end`.
fn predicate(reading: &Reading<'_>, roles: &Roles, end: usize, opens_clause: bool) -> Predicate {
    let mut at = end;
    let mut limit = (end + 14).min(reading.len());
    let mut nested = 0;
    let mut apart = false;
    loop {
        at = roles.next(Role::SAYING, at);
        if at >= limit {
            return Predicate::None;
        }
        if let Some(symbol) = reading.symbol(at) {
            match symbol {
                b'(' => nested += 1,
                b')' if nested == 0 => return Predicate::None,
                b')' => nested -= 1,
                b'-' | b'"' | b'\'' | b'.' | POSSESSIVE => {}
                // "Twenty-two women, two of them minors, were rescued"
                b',' | EM_DASH if nested == 0 => {
                    let Some(end) = insertion_end(reading, at, opens_clause) else { return Predicate::None };
                    at = end;
                    limit = limit.max((end + 8).min(reading.len()));
                    continue;
                }
                _ if nested == 0 => return Predicate::None,
                _ => {}
            }
            at += 1;
            continue;
        }
        if nested > 0 {
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
                Shape::Past => Predicate::Participle(suffered(reading, verb.event, at), at),
                Shape::Present if opens_clause => Predicate::Active(verb.event, at),
                Shape::Present => Predicate::None,
            };
        }
        if at > end && is_statistic(reading, at) {
            return Predicate::None;
        }
        at += 1;
    }
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
        Some(verb) if passive && verb.shape == Shape::Past => {
            Predicate::Passive(suffered(reading, verb.event, next), next)
        }
        Some(verb) if passive && verb.shape == Shape::Gerund => Predicate::Active(verb.event, next),
        _ if passive => Predicate::Copula,
        Some(verb) if verb.event == Event::Involve => Predicate::Active(Event::Support, next),
        Some(verb) => Predicate::Active(verb.event, next),
        None => Predicate::Copula,
    }
}
