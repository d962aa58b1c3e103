//! What a token does to the clause and the part of the sentence in which it stands: most only say that words go on.

use super::reading::Note;
use super::words::Particle;
use crate::parse::places::Places;
use crate::parse::tokens::{EM_DASH, TokenKind};

/// What a token does to its clause, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Role(u8);

impl Role {
    pub(super) const NONE: Self = Self(0);
    /// It is more than "and", a comma or an adverb.
    pub(super) const READ: Self = Self(1);
    /// It is a word that a clause may begin with.
    pub(super) const BEGUN: Self = Self(1 << 1);
    /// It may tell who acts, what is done and to what, or begin a clause within the clause.
    pub(super) const TELLING: Self = Self(1 << 2);
    /// It may begin or end a part of the sentence.
    pub(super) const PARTING: Self = Self(1 << 3);
    /// It may end a comparison.
    pub(super) const RESUMING: Self = Self(1 << 4);

    /// It belongs to a figure.
    pub(super) const COUNTING: Self = Self(1 << 5);
    /// It may tell what is said of a figure before it, or that nothing is.
    pub(super) const SAYING: Self = Self(1 << 6);

    /// The role of a token by what it may mean.
    pub(super) fn of(note: &Note, kind: TokenKind) -> Self {
        // Every meaning is looked at, rather than the first that there is: which that is cannot be foretold.
        let told = note.actor.is_some() | note.verb.is_some() | note.noun.is_some() | note.figure().is_some();
        let says = note.particle.is_some() | note.verb.is_some() | note.figure().is_some();
        let kind = Self::of_kind(kind);
        let role =
            note.particle.map_or(kind.0, |particle| Self::of_particle(particle).0 | kind.0 & Self::SAYING.0);
        let passed = u8::from(note.adverbial) * (Self::READ.0 | Self::BEGUN.0);
        let telling = Self(u8::from(told) * Self::TELLING.0);
        let saying = Self(u8::from(says) * Self::SAYING.0);
        Self(role & !passed).with(telling).with(saying)
    }

    fn of_kind(kind: TokenKind) -> Self {
        match kind {
            TokenKind::Word => Self::READ.with(Self::BEGUN),
            TokenKind::Symbol(b',') => Self::RESUMING.with(Self::SAYING),
            TokenKind::Symbol(b'(' | b')' | b'[' | b']' | b';' | EM_DASH) => {
                Self::READ.with(Self::PARTING).with(Self::SAYING)
            }
            TokenKind::Symbol(_) => Self::READ.with(Self::SAYING),
            TokenKind::Digits => Self::READ,
        }
    }

    fn of_particle(particle: Particle) -> Self {
        use Particle::{And, Any, But, Compare, From, Or, Pronoun, Subordinate, That, To};
        match particle {
            Or | Any => Self(0),
            And => Self::RESUMING,
            To => Self::READ.with(Self::RESUMING),
            From | But => Self::READ.with(Self::PARTING),
            Compare => Self::TELLING.with(Self::PARTING),
            Subordinate => Self::TELLING.with(Self::RESUMING),
            Pronoun | That => Self::TELLING,
            _ => Self::READ,
        }
    }

    /// Both roles.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Where the tokens of a sentence stand that have a role.
#[derive(Debug, Default)]
pub(super) struct Roles(Places);

impl Roles {
    /// Makes these the roles of a sentence's notes.
    pub(super) fn fill(&mut self, notes: &[Note]) {
        self.0.fill_by(notes, |note| note.role.0);
    }

    /// The first place of a role from `from` on; past every place where there is none.
    pub(super) fn next(&self, role: Role, from: usize) -> usize {
        self.0.next(role.0.trailing_zeros(), from).unwrap_or(usize::MAX)
    }

    /// Whether a token of a role stands in some part of the sentence.
    pub(super) fn stands(&self, role: Role, from: usize, to: usize) -> bool {
        self.0.stands(role.0.trailing_zeros(), from, to)
    }
}
