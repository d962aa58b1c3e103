//! What a sentence speaks of as a whole.

use super::reading::Reading;
use super::said::{Said, Topic};
use super::words::{Cue, Particle};

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
    pub(super) fn of(reading: &Reading<'_>, said: Said) -> Self {
        Self {
            of_these: reading.is(0, Particle::OfThese),
            victims: said.of_topic(Topic::Victim),
            estimate: said.of_topic(Topic::Estimating),
            hotline: said.of_topic(Topic::Hotline),
            vulnerable: said.has(Cue::Vulnerable),
            awareness: said.has(Cue::Awareness),
            shelter: said.of_topic(Topic::Shelter) || said.of_topic(Topic::Capacity),
            ordered: said.has(Cue::Order),
            pays: said.of_topic(Topic::Paying),
            form: said.of_topic(Topic::Form),
            complicit: said.of_topic(Topic::Complicity),
            respectively: said.of_topic(Topic::Respectively),
        }
    }
}
