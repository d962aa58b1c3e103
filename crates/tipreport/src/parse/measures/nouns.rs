//! The noun that a figure counts: the head of the phrase after it, or, where it is left out, none here.

use super::reading::Reading;
use super::said::Said;
use super::words::{Cue, Noun, Particle};
use crate::parse::amounts::Class;
use crate::parse::tokens::{POSSESSIVE, TokenKind};
use crate::{Actor, Span};

/// The noun phrase after a figure.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NounPhrase {
    /// The token of its head; `None` where the noun is left out.
    pub(crate) head: Option<usize>,
    /// The token after the phrase, its "of the ..." included.
    pub(crate) end: usize,
    /// Whether the figure is a part of a group that the phrase names: "22 of these suspects".
    pub(crate) partitive: bool,
}

/// Plurals that no ending tells.
const IRREGULAR: &[&[u8]] = &[
    b"people",
    b"children",
    b"police",
    b"personnel",
    b"youth",
    b"staff",
    b"media",
    b"symposia",
    b"fora",
    b"mice",
];

fn is_plural(word: &[u8]) -> bool {
    let acronym = || word.len() > 1 && word.iter().all(u8::is_ascii_uppercase);
    let regular = match word {
        [first, .., before, b's' | b'S'] => match before.to_ascii_lowercase() {
            b's' | b'u' => false,
            // "Iraqis"
            b'i' => first.is_ascii_uppercase(),
            _ => true,
        },
        [.., m, e, b'n' | b'N'] if [*m, *e].eq_ignore_ascii_case(b"me") => true,
        [.., last] if b"aefhln".contains(&last.to_ascii_lowercase()) => {
            IRREGULAR.iter().any(|irregular| word.eq_ignore_ascii_case(irregular))
        }
        _ => false,
    };
    regular && !acronym()
}

/// Determiners that describe the noun after a number: "12 additional victims".
const ADDED: &[&str] = &[
    "additional",
    "new",
    "other",
    "such",
    "same",
    "total",
    "more",
    "further",
    "certain",
    "various",
    "different",
];

impl Reading<'_> {
    /// The noun phrase after a figure.
    pub(crate) fn noun_phrase(&self, figure: usize) -> NounPhrase {
        let start = self.after_head(self.figures[figure].end as usize);
        // "an eight-bed facility"
        if self.is_symbol(start, b'-')
            && self.notes.get(start + 1).is_some_and(|next| next.noun == Some(Noun::Bed))
        {
            return NounPhrase { head: Some(start + 1), end: start + 2, ..NounPhrase::default() };
        }
        // "more than one child"
        let amount = self.figures[figure].amount;
        let singular = matches!((amount.low, amount.high), (Some(1.0), None | Some(1.0)) | (None, Some(1.0)));
        match self.particle(start) {
            Some(Particle::Of) => self.whole_phrase(start, figure),
            // "70 percent of them women" describes; "22 of these suspects" names.
            Some(Particle::OfThese)
                if match self.surface_at(start + 1) {
                    "these" | "those" => false,
                    "the" => !self.goes_on(self.after(start)),
                    _ => true,
                } =>
            {
                NounPhrase { end: self.after(start), partitive: true, ..NounPhrase::default() }
            }
            // "15 percent of the total costs"
            Some(Particle::OfThese) => {
                let run = self.noun_run(self.after(start), false);
                NounPhrase { partitive: true, ..run }
            }
            // "one in five permit holders"
            _ if self.figures[figure].unit == crate::Unit::Percent
                && (self.figures[figure].first as usize..start).any(|at| self.is(at, Particle::In)) =>
            {
                self.noun_run(start, false)
            }
            _ if self.figures[figure].unit != crate::Unit::Count => {
                NounPhrase { end: start, ..NounPhrase::default() }
            }
            _ => {
                let run = self.noun_run(start, singular);
                // "one Irish and 12 foreign victims", "five Nepali and two Indian victims"
                if let Some(head) = run.head
                    && self.notes[head].noun.is_none()
                    && self.is_capital(head)
                    && (singular && head == start || self.is_origin(head))
                    && let Some(shared) = self.shared_head(figure)
                {
                    return NounPhrase { head: Some(shared), ..run };
                }
                // "two active and two former officers": the noun of the second is the noun of the first.
                match run.head {
                    Some(_) => run,
                    None => NounPhrase { head: self.shared_head(figure), ..run },
                }
            }
        }
    }

    /// Whether a word describes people by their country and is no plural: "38 Sri Lankan, 36 Bangladeshi".
    pub(crate) fn is_origin(&self, head: usize) -> bool {
        let ends = |ending: &&str| self.surface(head).ends_with(*ending);
        self.notes[head].noun.is_none()
            && self.is_capital(head)
            && ["an", "li", "hi", "ni", "qi", "ti", "ino", "ish"].iter().any(ends)
    }

    /// Whether the word at a place is a plural by its ending, or by itself.
    fn is_plural(&self, at: usize) -> bool {
        is_plural(&self.text.as_bytes()[self.tokens[at].span.range()])
    }

    /// Whether the word at a place begins with a capital.
    fn is_capital(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match self.text.as_bytes()[token.span.start as usize] {
            first if first.is_ascii() => first.is_ascii_uppercase(),
            _ => self.surface(at).starts_with(char::is_uppercase),
        }
    }

    /// The place after a page number and the running head that a PDF put at a place: "seven 170PALAUvictims".
    fn after_head(&self, at: usize) -> usize {
        let page = self.figure_at(at).is_some_and(|figure| self.figures[figure].class == Class::Page);
        if !page {
            return at;
        }
        let upper = |at: &usize| self.surface_at(*at).bytes().all(|byte| byte.is_ascii_uppercase());
        at + 1 + (at + 1..(at + 5).min(self.len())).take_while(upper).count()
    }

    /// The noun of "the number of convictions rose from 13 to 28".
    pub(crate) fn number_of(&self, lead: usize, said: Said) -> Option<usize> {
        let number = || {
            (lead.saturating_sub(14)..lead)
                .rev()
                .take_while(|&at| !self.is_symbol(at, b';') && !self.is(at, Particle::OfThese))
                .find(|&at| self.has(at, Cue::Number) && self.is(at + 1, Particle::Of))
        };
        match said.has(Cue::Number).then(number).flatten() {
            Some(number) => self.noun_run(number + 2, false).head.filter(|&head| head < lead),
            None if said.has(Cue::Change) => self.changed(lead),
            None => None,
        }
    }

    /// The noun of "investigations decreased from 111 to 72", "these funds decreased by 32 percent".
    fn changed(&self, lead: usize) -> Option<usize> {
        let joint = lead.checked_sub(1)?;
        if !matches!(self.particle(joint), Some(Particle::From | Particle::To | Particle::By)) {
            return None;
        }
        let change = (lead.saturating_sub(14)..joint).rev().find(|&at| self.has(at, Cue::Change))?;
        // "increased its awareness programs from 22 in the previous year to 210"
        if self.is(change + 1, Particle::Determiner) && !self.is(joint, Particle::By) {
            let run = self.noun_run(change + 2, false);
            let raised = run.head.filter(|&head| self.notes[head].noun.is_some() && self.is_plural(head));
            return raised.filter(|_| run.end <= joint && self.is(run.end, Particle::From));
        }
        // "increased its budget by 86 percent"
        if self.is(joint, Particle::By) && change + 1 < joint && self.notes[joint - 1].noun.is_some() {
            return Some(joint - 1);
        }
        let noun = (0..change).rev().find(|&at| !self.is_adverb(at) && !self.is(at, Particle::Have))?;
        (self.notes[noun].noun.is_some() && self.is_plural(noun)).then_some(noun)
    }

    /// The noun that the next figure of a list brings for this one too: "22 sex trafficking and four labor cases".
    fn shared_head(&self, figure: usize) -> Option<usize> {
        let end = self.figures[figure].end as usize;
        let next = (end..(end + 6).min(self.len()))
            .take_while(|&at| {
                self.tokens[at].kind == TokenKind::Word
                    && self.particle(at).is_none()
                    && (self.verb(at).is_none() || at == end)
                    || matches!(self.particle(at), Some(Particle::And | Particle::Or))
                    || self.is_symbol(at, b'-')
                    || self.is_symbol(at, b',')
            })
            .find(|&at| self.figure_at(at + 1).is_some_and(|next| next != figure))?;
        let joined = matches!(self.particle(next), Some(Particle::And | Particle::Or));
        if !joined {
            return None;
        }
        let other = self.figure_at(next + 1)?;
        let run = self.noun_run(self.figures[other].end as usize, false);
        run.head.filter(|_| self.figures[other].unit == crate::Unit::Count)
    }

    /// "of the 14 shelters", "of these suspects", "of Brazil's 27 states", "of agencies".
    fn whole_phrase(&self, of: usize, figure: usize) -> NounPhrase {
        let mut at = of + 1;
        let mut definite = false;
        while matches!(
            self.particle(at),
            Some(Particle::Determiner | Particle::Any | Particle::Among | Particle::Of)
        ) {
            definite = true;
            at += 1;
        }
        // A possessor before the counted whole: "of the country's 34 provinces".
        let possessed = (at..(at + 5).min(self.len())).find(|&at| self.is_possessive(at));
        if let Some(owner) = possessed
            && !(at..owner).any(|at| self.particle(at).is_some() || self.figure_at(at).is_some())
        {
            definite = true;
            at = owner + 1;
        }
        while matches!(self.particle(at), Some(Particle::Determiner)) {
            at += 1;
        }
        if let Some(whole) = self.figure_at(at) {
            let group = self.noun_phrase(whole);
            return NounPhrase { partitive: true, ..group };
        }
        let amount = self.figures[figure].amount;
        let loose = amount.low != amount.high
            || self.figures[figure].unit != crate::Unit::Count
            || amount.low >= Some(1000.0);
        if !definite && !loose {
            return NounPhrase { end: of, ..NounPhrase::default() };
        }
        let run = self.noun_run(at, false);
        // "66 percent of the action plan"
        let share = run.head.is_none() && self.figures[figure].unit == crate::Unit::Percent;
        let run = if share { self.noun_run(at, true) } else { run };
        NounPhrase { partitive: definite, ..run }
    }

    /// The head of a run of nouns and adjectives that begins at `start`.
    pub(crate) fn noun_run(&self, start: usize, singular: bool) -> NounPhrase {
        if !singular && self.is_plain_plural(start) {
            return NounPhrase { head: Some(start), end: start + 1, partitive: false };
        }
        let mut head = None;
        let mut last = None;
        let mut at = start;
        while let Some(token) = self.tokens.get(at) {
            match token.kind {
                TokenKind::Symbol(b'-' | b'/' | b'"' | b'.') if self.joins(at) => {
                    at += 1;
                    continue;
                }
                TokenKind::Word => {}
                // "LGBTQI+ persons"
                TokenKind::Symbol(b'+') if token.glued => {
                    head = None;
                    at += 1;
                    continue;
                }
                // "1,107 trafficking (658 labor, 358 sex trafficking) victims"
                TokenKind::Symbol(b'(') if head.is_none() && last.is_some() => match self.inserted(at) {
                    Some(after) => {
                        at = after;
                        continue;
                    }
                    None => break,
                },
                TokenKind::Symbol(b',')
                    if head.is_none() && at > start && self.is_adjective_list(at, singular) =>
                {
                    at += 1;
                    continue;
                }
                TokenKind::Digits if self.after_head(at) > at => {}
                // "20 initial B1 visas"
                TokenKind::Digits
                    if token.glued && last.is_some_and(|last| self.surface(last).len() == 1) =>
                {
                    at += 1;
                    continue;
                }
                TokenKind::Symbol(_) | TokenKind::Digits => break,
            }
            if let Some(other) = self.figure_at(at) {
                let after = self.after_head(at);
                if after > at {
                    at = after;
                    continue;
                }
                // "six two-day seminars"
                if last.is_none()
                    && matches!(self.figures[other].unit, crate::Unit::Duration { .. } | crate::Unit::Age)
                    && self.is_hyphenated(other)
                {
                    at = (self.figures[other].end as usize).max(at + 1);
                    continue;
                }
                break;
            }
            // "one victim later received support"
            if singular && last.is_some() && self.has(at, Cue::Still) {
                break;
            }
            if let Some(step) = self.skipped(at, last.is_some(), singular) {
                at += step;
                continue;
            }
            if self.ends_run(at, last, singular) {
                break;
            }
            last = Some(at);
            if !singular && self.is_plural(at) {
                head = Some(at);
                // "29 recruitment agencies' licenses"
                // "29 women's protection shelters"
                let owns = self.is_possessive(at + 1) && self.goes_on(at + 2);
                if owns && self.goes_on_to_plural(at + 1) {
                    at += 2;
                    continue;
                }
                if !(self.has(at, Cue::Modifier) && self.goes_on(at + 1)) {
                    break;
                }
            }
            at += 1;
        }
        // A plural amount without a plural noun has left its noun out, unless the word is known to be one.
        let known = |last: usize| {
            self.notes[last].noun.is_some_and(|noun| noun != Noun::Person) || self.is_capital(last)
        };
        let head = head
            .or_else(|| last.and_then(|last| self.staff_of(last)))
            .or(last.filter(|&last| singular || known(last)));
        NounPhrase { head, end: head.map_or(start, |head| head + 1), partitive: false }
    }

    /// Whether a run begins with its head, as most do: a plural that is nothing else and describes no noun after it.
    #[expect(clippy::needless_bitwise_bool, reason = "one branch on all of them rather than one on each")]
    fn is_plain_plural(&self, at: usize) -> bool {
        let Some(note) = self.notes.get(at) else { return false };
        let plain = (self.tokens[at].kind == TokenKind::Word)
            & note.verb.is_none()
            & note.particle.is_none()
            & note.figure().is_none()
            & (note.length > 0)
            & !note.adverbial
            & !note.has(Cue::Modifier);
        plain && self.is_plural(at) && !self.is_possessive(at + 1)
    }

    /// Whether a place makes a possessor of the word before it.
    fn is_possessive(&self, at: usize) -> bool {
        self.is_symbol(at, POSSESSIVE) || self.is_symbol(at, b'\'') && self.tokens[at].glued
    }

    /// The noun of those who belong to an office: "six Bureau of Immigration (BI) employees".
    fn staff_of(&self, office: usize) -> Option<usize> {
        if !self.is(office + 1, Particle::Of) || !self.is_capital(office) || !self.is_capital(office + 2) {
            return None;
        }
        let mut at = office + 2;
        while at < office + 9 && (self.is_capital(at) || self.is(at, Particle::And)) {
            at += 1;
        }
        if self.is_symbol(at, b'(') {
            at = (at..at + 4).find(|&at| self.is_symbol(at, b')'))? + 1;
        }
        let head = (at..at + 4)
            .take_while(|&at| self.goes_on(at) || self.is_symbol(at, b'-'))
            .find(|&at| self.is_plural(at));
        head.filter(|&head| self.verb(head).is_none())
    }

    /// The place after a parenthesis that stands within a noun phrase, where its plural noun follows at once.
    fn inserted(&self, open: usize) -> Option<usize> {
        let close = (open..(open + 24).min(self.len())).find(|&at| self.is_symbol(at, b')'))?;
        self.tokens.get(close + 1).filter(|token| token.kind == TokenKind::Word)?;
        (self.is_plural(close + 1) && self.verb(close + 1).is_none()).then_some(close + 1)
    }

    /// Whether a figure is written with a hyphen: "two-day".
    fn is_hyphenated(&self, figure: usize) -> bool {
        let figure = &self.figures[figure];
        (figure.first as usize..figure.end as usize).any(|at| self.is_symbol(at, b'-'))
    }

    /// Whether a hyphen, slash or quotation mark stands within the phrase.
    fn joins(&self, at: usize) -> bool {
        let initial = self.is_symbol(at, b'.') && at > 0 && self.tokens[at - 1].span.len() == 1;
        self.is_symbol(at, b'"')
            || initial
            || self.tokens.get(at + 1).is_some_and(|next| next.glued) && self.tokens[at].glued
    }

    /// Whether a comma parts adjectives, with the noun still to come: "26 state, local, and federal officers",
    /// "hundreds of local, district, and state officials".
    fn is_adjective_list(&self, comma: usize, singular: bool) -> bool {
        (comma + 1..(comma + 9).min(self.len()))
            .take_while(|&at| {
                self.tokens[at].kind == TokenKind::Word
                    && self.particle(at).is_none()
                    && self.figure_at(at).is_none()
                    || matches!(self.symbol(at), Some(b'-' | b','))
                    || self.is(at, Particle::And)
            })
            .any(|at| self.is_plural(at) && self.notes[at].verb.is_none())
            && !self.is_plural(comma - 1)
            && (self.notes[comma - 1].noun.is_none() || !singular && self.is_attributive(comma - 1))
    }

    /// Whether a noun in the singular describes another after a number of several: "244 border and traffic police".
    fn is_attributive(&self, at: usize) -> bool {
        let mass = matches!(
            self.notes[at].noun,
            None | Some(Noun::AtRisk | Noun::Budget | Noun::Pay | Noun::Fee | Noun::Compensation)
        );
        !mass && !self.is_plural(at)
    }

    /// How many tokens to pass over because they belong to the phrase but are not its head.
    fn skipped(&self, at: usize, begun: bool, singular: bool) -> Option<usize> {
        let next = || self.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Word);
        // "34 in-service trainings"
        let hyphenated = || self.is_symbol(at + 1, b'-') && self.tokens[at + 1].glued;
        match self.particle(at) {
            Some(_) if hyphenated() => Some(2),
            Some(Particle::Determiner) if !begun => {
                ADDED.iter().any(|added| self.reads(at, added)).then_some(1)
            }
            Some(Particle::Complicit) if !begun => Some(1),
            // "trafficking in persons cases"
            Some(Particle::In) if at > 0 && self.reads(at - 1, "trafficking") && next() => Some(2),
            Some(Particle::And | Particle::Or) if begun && self.joins_adjectives(at, singular) => {
                // "law enforcement and other officials"
                Some(1 + usize::from(self.is(at + 1, Particle::Determiner)))
            }
            _ => None,
        }
        .or_else(|| (!begun && self.is_adverb(at)).then_some(1))
    }

    /// Whether a word is an adverb by its ending: "allegedly".
    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        let note = &self.notes[at];
        note.adverbial && note.noun.is_none()
    }

    /// Whether "and" joins two adjectives of one noun: "sex and labor trafficking cases", "local and federal officers".
    fn joins_adjectives(&self, and: usize, singular: bool) -> bool {
        let person = self.notes[and - 1].noun == Some(Noun::Person)
            && self.notes.get(and + 1).is_some_and(|next| next.noun == Some(Noun::Person));
        let named = self.is_plural(and - 1)
            || self.notes[and - 1].noun.is_some() && (singular || !self.is_attributive(and - 1));
        if named && (!person || self.is_plural(and + 1)) {
            return false;
        }
        (and + 1..(and + 6).min(self.len()))
            .take_while(|&at| {
                self.tokens[at].kind == TokenKind::Word
                    && self.particle(at).is_none()
                    && self.figure_at(at).is_none()
                    || self.is_symbol(at, b'-')
                    // "law enforcement and other officials"
                    || at == and + 1 && self.is(at, Particle::Determiner)
            })
            .any(|at| self.is_plural(at) && self.verb(at).is_none())
    }

    /// Whether the word at a place ends the phrase before it.
    fn ends_run(&self, at: usize, last: Option<usize>, singular: bool) -> bool {
        let note = &self.notes[at];
        if note.form.is_some() || at > 0 && self.is_symbol(at - 1, b'-') && self.tokens[at].glued {
            return false;
        }
        if note.length == 0 {
            return note.noun.is_none();
        }
        if note.particle.is_some() {
            return true;
        }
        if last.is_some() && self.is_adverb(at) {
            return true;
        }
        // "one child forced labor victim"
        if last.is_some_and(|last| self.notes[last].form.is_some()) {
            return false;
        }
        let Some(verb) = note.verb else {
            // A verb that no table knows after a noun that one does: "one trafficker absconded".
            return singular
                && last.is_some_and(|last| self.notes[last].noun.is_some() || !self.goes_on(at + 1))
                && self.surface(at).ends_with("ed");
        };
        if last.is_none() {
            // "12 convicted traffickers" goes on; "12 convicted in 2016" has left its noun out.
            let next = self.after(at);
            let joined = matches!(self.particle(next), Some(Particle::And | Particle::Or))
                && self.joins_adjectives(next, singular);
            return self.verb(at).is_some() && note.noun.is_none() && !joined;
        }
        match verb.shape {
            super::words::Shape::Past => {
                self.notes[last.unwrap_or(at)].noun.is_some() && (singular || !self.goes_on_to_plural(at))
                    || !self.goes_on(self.after(at))
            }
            super::words::Shape::Gerund => {
                note.noun.is_none()
                    && !self.goes_on_to_plural(at)
                    && !(singular && self.notes.get(at + 1).is_some_and(|next| next.noun.is_some()))
            }
            super::words::Shape::Present => {
                note.noun.is_none() && self.verb(at).is_some() && (singular || !self.goes_on_to_plural(at))
            }
        }
    }

    /// Whether a noun or adjective stands at a place.
    fn goes_on(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.kind {
            TokenKind::Word => {
                self.notes[at].particle.is_none()
                    && self.notes[at].length > 0
                    && self.figure_at(at).is_none()
                    && (self.notes[at].verb.is_none() || self.notes[at].noun.is_some())
            }
            TokenKind::Symbol(b'-') => token.glued && self.goes_on(at + 1),
            TokenKind::Symbol(_) | TokenKind::Digits => false,
        }
    }

    /// Whether a plural noun follows within the next two words.
    fn goes_on_to_plural(&self, at: usize) -> bool {
        (at + 1..at + 3).take_while(|&at| self.goes_on(at)).any(|at| self.is_plural(at))
    }

    /// The place of a noun in the text, the whole of a hyphenated word: "asylum-seekers".
    pub(crate) fn noun_span(&self, head: usize) -> Span {
        let mut first = head;
        while first >= 2
            && self.is_symbol(first - 1, b'-')
            && self.tokens[first].glued
            && self.tokens[first - 1].glued
            && self.tokens[first - 2].kind == TokenKind::Word
        {
            first -= 2;
        }
        Span { start: self.tokens[first].span.start, end: self.tokens[head].span.end }
    }

    /// What kind of thing the noun at a place is.
    pub(crate) fn noun_class(&self, head: usize) -> Option<Noun> {
        // "Norwegians": a people, by its capital.
        let people = || (self.is_capital(head) && self.is_plural(head)).then_some(Noun::Person);
        // "six members of the security forces"
        let officials = || {
            self.is(head + 1, Particle::Of)
                && (head + 2..(head + 6).min(self.len())).take_while(|&at| self.symbol(at).is_none()).any(
                    |at| self.notes[at].actor == Some(Actor::Government) && self.notes[at].noun.is_none(),
                )
        };
        match self.notes[head].noun {
            Some(Noun::Staff) if self.surface(head).starts_with("member") && officials() => {
                Some(Noun::Official)
            }
            noun => noun.or_else(people),
        }
    }
}
