//! What a sentence speaks of as a whole.

use super::reading::Reading;
use super::words::{Cue, Event, Noun, Particle};

/// What a sentence speaks of as a whole.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a sentence says or does not say")]
pub(super) struct Facts {
    pub(super) of_these: bool,
    pub(super) victims: bool,
    pub(super) estimate: bool,
    pub(super) hotline: bool,
    pub(super) vulnerable: bool,
    pub(super) awareness: bool,
    pub(super) shelter: bool,
    /// A court orders a payment.
    pub(super) ordered: bool,
    pub(super) pays: bool,
    /// A form of trafficking is named.
    pub(super) form: bool,
    /// Officials are called complicit.
    pub(super) complicit: bool,
    pub(super) respectively: bool,
}

impl Facts {
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let mut facts = Self { of_these: reading.is(0, Particle::OfThese), ..Self::default() };
        let mut cues = 0;
        for (at, note) in reading.notes.iter().enumerate() {
            facts.victims |= note.noun == Some(Noun::Victim);
            facts.shelter |= matches!(note.noun, Some(Noun::Shelter | Noun::Capacity));
            facts.hotline |= note.noun == Some(Noun::Hotline);
            cues |= note.cues;
            facts.form |= note.form.is_some();
            match note.particle {
                Some(Particle::Complicit) => facts.complicit = true,
                Some(Particle::Respectively) => facts.respectively = true,
                _ => {}
            }
            match note.verb.map(|verb| verb.event) {
                Some(Event::Estimate) => facts.estimate |= reading.verb(at).is_some(),
                Some(Event::Pay) => facts.pays |= reading.verb(at).is_some(),
                _ => {}
            }
        }
        let has = |cue: Cue| cues & cue.bit() != 0;
        facts.vulnerable = has(Cue::Vulnerable);
        facts.awareness = has(Cue::Awareness);
        facts.ordered = has(Cue::Order);
        facts
    }
}
