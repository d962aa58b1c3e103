//! What a sentence speaks of as a whole.

use super::reading::Reading;
use super::words::{Event, Noun, Particle};

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
}

impl Facts {
    pub(super) fn of(reading: &Reading<'_>) -> Self {
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
