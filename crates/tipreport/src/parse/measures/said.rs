//! What a sentence speaks of anywhere, told by a bit each.

use super::reading::Note;
use super::words::{Cue, Event, Noun, Particle, Verb};
use crate::Form;

/// Something that bears on all figures of a sentence which speaks of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Topic {
    Victim,
    Hotline,
    Shelter,
    Capacity,
    Law,
    Penalty,
    Court,
    Prison,
    Fine,
    Compensation,
    Wages,
    Budget,
    Violation,
    /// What a figure may count that was named in the plural before it.
    Plural,
    /// A form of trafficking.
    Form,
    Complicity,
    Respectively,
    /// The period before the one reported, or one before that.
    Period,
    Prescribing,
    Funding,
    Involving,
    /// Verbs, where they are used as such.
    Estimating,
    Paying,
    Sentencing,
    Convicting,
}

impl Topic {
    pub(super) const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The topics that nouns tell.
pub(super) const NOUNS: u32 = (Topic::Plural.bit() << 1) - 1;
pub(super) const FORM: u32 = Topic::Form.bit();
/// The topics that particles and verbs tell.
pub(super) const GRAMMAR: u32 = !(NOUNS | FORM);
/// The topics of words that must also be used as verbs.
pub(super) const USED: u32 =
    Topic::Estimating.bit() | Topic::Paying.bit() | Topic::Sentencing.bit() | Topic::Convicting.bit();

/// The topics of a noun, a bit each.
pub(super) fn of_noun(noun: Noun) -> u32 {
    match noun {
        Noun::Victim => Topic::Victim.bit(),
        Noun::Hotline => Topic::Hotline.bit(),
        Noun::Shelter => Topic::Shelter.bit() | Topic::Plural.bit(),
        Noun::Capacity => Topic::Capacity.bit(),
        Noun::Law => Topic::Law.bit(),
        Noun::Penalty => Topic::Penalty.bit(),
        Noun::Court => Topic::Court.bit(),
        Noun::Sentence => Topic::Prison.bit(),
        Noun::Fine => Topic::Fine.bit(),
        Noun::Compensation => Topic::Compensation.bit(),
        Noun::Pay => Topic::Wages.bit(),
        Noun::Budget => Topic::Budget.bit(),
        Noun::Violation => Topic::Violation.bit(),
        Noun::Permit | Noun::Call | Noun::Conviction | Noun::Prosecution | Noun::Investigation => {
            Topic::Plural.bit()
        }
        _ => 0,
    }
}

fn of_particle(particle: Particle) -> u32 {
    match particle {
        Particle::Complicit => Topic::Complicity.bit(),
        Particle::Respectively => Topic::Respectively.bit(),
        Particle::PreviousPeriod | Particle::PeriodBeforeLast | Particle::LastYear => Topic::Period.bit(),
        _ => 0,
    }
}

fn of_verb(event: Event) -> u32 {
    match event {
        Event::Prescribe => Topic::Prescribing.bit(),
        Event::Fund => Topic::Funding.bit(),
        Event::Involve => Topic::Involving.bit(),
        Event::Estimate => Topic::Estimating.bit(),
        Event::Pay => Topic::Paying.bit(),
        Event::Sentence => Topic::Sentencing.bit(),
        Event::Convict => Topic::Convicting.bit(),
        _ => 0,
    }
}

/// The topics of a particle and a verb that stand at one place.
pub(super) fn of_grammar(particle: Option<Particle>, verb: Option<Verb>) -> u32 {
    particle.map_or(0, of_particle) | verb.map_or(0, |verb| of_verb(verb.event))
}

/// The topic of a form.
pub(super) fn of_form(form: Option<Form>) -> u32 {
    u32::from(form.is_some()) * FORM
}

/// The notes that are read together, of the dozens that a sentence has.
const STEP: usize = 16;

/// The topics and cues of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    topics: u32,
    cues: u32,
}

impl Said {
    pub(crate) fn of(notes: &[Note]) -> Self {
        let add =
            |said: Self, note: &Note| Self { topics: said.topics | note.topics, cues: said.cues | note.cues };
        let nothing = Self { topics: 0, cues: 0 };
        // In steps of one length, the last over some of the notes again: it says nothing new.
        match notes.last_chunk::<STEP>() {
            Some(last) => notes.as_chunks::<STEP>().0.iter().chain([last]).flatten().fold(nothing, add),
            None => notes.iter().fold(nothing, add),
        }
    }

    pub(crate) fn of_topic(self, topic: Topic) -> bool {
        self.topics & topic.bit() != 0
    }

    pub(crate) fn has(self, cue: Cue) -> bool {
        self.cues & cue.bit() != 0
    }
}
