//! What a sentence speaks of as a whole.

use super::reading::{Reading, Said};
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
    pub(super) fn of(reading: &Reading<'_>, said: &Said) -> Self {
        Self {
            of_these: reading.is(0, Particle::OfThese),
            victims: said.noun(Noun::Victim),
            estimate: said.event(Event::Estimate),
            hotline: said.noun(Noun::Hotline),
            vulnerable: said.cue(Cue::Vulnerable),
            awareness: said.cue(Cue::Awareness),
            shelter: said.noun(Noun::Shelter) || said.noun(Noun::Capacity),
            ordered: said.cue(Cue::Order),
            pays: said.event(Event::Pay),
            form: said.form,
            complicit: said.particle(Particle::Complicit),
            respectively: said.particle(Particle::Respectively),
        }
    }
}
