//! A sentence with what each of its words may mean.

use super::said;
use super::words::{Cue, Event, MeasureTables, Noun, Particle, Shape, Verb, is_adverbial, table};
use crate::parse::amounts::{Class, Figure};
use crate::parse::places::{Places, mark};
use crate::parse::tokens::{Token, TokenKind};
use crate::{Actor, Form, Unit};

/// What a token may mean. A phrase stands on its first token, but a noun on its last, its head.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Note {
    pub(crate) verb: Option<Verb>,
    /// The same, where the word is used as a verb and not as the noun or adjective that it also is.
    pub(super) used: Option<Verb>,
    pub(crate) noun: Option<Noun>,
    pub(crate) actor: Option<Actor>,
    pub(crate) form: Option<Form>,
    pub(crate) particle: Option<Particle>,
    /// The number of tokens of the particle or verb that begins here; 0 for a token within one.
    pub(crate) length: u8,
    /// Whether the word ends as adverbs do.
    pub(crate) adverbial: bool,
    /// The tables in which phrases of several words begin with the word, a bit of [`table`] each.
    pub(crate) leads: u8,
    /// The cues that the word is, a bit each.
    pub(crate) cues: u32,
    /// The topics of its meanings, a bit each.
    pub(super) topics: u32,
    /// One more than the index of the figure to which the token belongs; 0 outside of figures.
    figure: u16,
}

impl Note {
    /// Of a word that no table names.
    pub(crate) fn plain() -> Self {
        Self { length: 1, ..Self::default() }
    }

    /// Whether the word tells nothing of its sentence but that it goes on.
    pub(crate) fn is_idle(&self) -> bool {
        self.particle.is_none()
            && self.verb.is_none()
            && self.noun.is_none()
            && self.actor.is_none()
            && !self.adverbial
    }

    pub(super) fn mean(&mut self, particle: Option<Particle>, verb: Option<Verb>) {
        self.particle = particle;
        self.verb = verb;
        self.topics = self.topics & !said::GRAMMAR | said::of_grammar(particle, verb);
    }

    pub(super) fn mean_noun(&mut self, noun: Option<Noun>) {
        self.noun = noun;
        self.topics = self.topics & !said::NOUNS | noun.map_or(0, said::of_noun);
    }

    pub(super) fn mean_form(&mut self, form: Option<Form>) {
        self.form = form;
        self.topics = self.topics & !said::FORM | said::of_form(form);
    }

    /// The figure to which the token belongs, modifier included.
    pub(crate) fn figure(&self) -> Option<usize> {
        (self.figure > 0).then(|| usize::from(self.figure) - 1)
    }
}

/// A sentence, borrowed, with its notes.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) figures: &'a [Figure],
    pub(crate) notes: &'a [Note],
}

/// Where the phrases of each table that have been found end.
#[derive(Default)]
struct Ends {
    grammar: usize,
    actors: usize,
    forms: usize,
    nouns: usize,
}

/// Writes a note for each token to `notes`, which is emptied first, and adds what they tell to `places`.
pub(crate) fn annotate(
    text: &str,
    tokens: &[Token],
    figures: &[Figure],
    tables: &MeasureTables,
    places: &mut Places,
    notes: &mut Vec<Note>,
) {
    notes.clear();
    notes.extend(tokens.iter().map(|token| tables.alone(token.word)));
    let mut ends = Ends::default();
    let mut from = 0;
    while let Some(at) = places.next(mark::PHRASE, from) {
        if tables.phrases_begin(tokens, at) {
            mark_phrases(tokens, at, tables, &mut ends, places, notes);
        }
        from = at + 1;
    }
    from = 0;
    while let Some(at) = places.next(mark::STRANGE, from) {
        let word = &text[tokens[at].span];
        // "LMRA", "NAPTIP": nearly always an office of the government.
        if is_acronym(word) {
            notes[at].actor = Some(Actor::Government);
            places.add(mark::TELLING, at);
        } else if word.as_bytes().last_chunk().is_some_and(|&ending| is_adverbial(word.len(), ending)) {
            notes[at].adverbial = true;
            places.add(mark::TELLING, at);
        }
        from = at + 1;
    }
    for (index, figure) in figures.iter().enumerate() {
        // "14 First Instance Courts": words like these belong to the phrase around them.
        if matches!(figure.class, Class::Pronoun | Class::Ordinal | Class::Idiom) {
            continue;
        }
        let (lead, end) = (figure.lead as usize, figure.end as usize);
        notes[lead..end].iter_mut().for_each(|note| note.figure = index as u16 + 1);
        (lead..end).for_each(|at| places.add(mark::TELLING, at));
        // "double the 12 of 2001"
        if figure.unit == Unit::Multiple && end < tokens.len() {
            places.add(mark::BREAK, end);
        }
    }
    for at in places.iter(mark::VERB) {
        notes[at].used = Reading { text, tokens, figures, notes }.verb_used(at);
    }
}

/// Marks the phrases of several words that begin at a place, and unmarks the words within them.
fn mark_phrases(
    tokens: &[Token],
    at: usize,
    tables: &MeasureTables,
    ends: &mut Ends,
    places: &mut Places,
    notes: &mut [Note],
) {
    for mark in [mark::VERB, mark::BREAK, mark::TELLING] {
        places.add(mark, at);
    }
    let leads = |table: u8| notes[at].leads & table != 0;
    let (actor, form, noun) = (leads(table::ACTOR), leads(table::FORM), leads(table::NOUN));
    if leads(table::GRAMMAR) && at >= ends.grammar {
        ends.grammar = at + mark_grammar(tokens, at, tables, notes);
    }
    if actor
        && at >= ends.actors
        && let Some((length, actor)) = tables.actors.at(tokens, at)
    {
        notes[at].actor = Some(actor);
        notes[at + 1..at + length].iter_mut().for_each(|note| note.actor = None);
        ends.actors = at + length;
    }
    if form
        && at >= ends.forms
        && let Some((length, form)) = tables.forms.at(tokens, at)
    {
        notes[at].mean_form(Some(form));
        notes[at + 1..at + length].iter_mut().for_each(|note| note.mean_form(None));
        ends.forms = at + length;
    }
    if noun
        && at >= ends.nouns
        && let Some((length, noun)) = tables.nouns.at(tokens, at)
    {
        notes[at..at + length].iter_mut().for_each(|note| note.mean_noun(None));
        // "short-term work permits": the first word of a name is no verb.
        if length > 1
            && notes[at].verb.is_some_and(|verb| verb.shape == Shape::Present)
            && notes[at + length - 1].particle.is_none()
        {
            let particle = notes[at].particle;
            notes[at].mean(particle, None);
        }
        notes[at + length - 1].mean_noun(Some(noun));
        places.add(mark::TELLING, at + length - 1);
        ends.nouns = at + length;
    }
}

/// Marks the particle and the verb that begin at a place; the longer phrase wins, and a particle a tie. Returns the
/// number of tokens of the phrase.
fn mark_grammar(tokens: &[Token], at: usize, tables: &MeasureTables, notes: &mut [Note]) -> usize {
    let particle = tables.particles.at(tokens, at);
    let verb = tables.verbs.at(tokens, at);
    let length = particle.map_or(0, |(length, _)| length).max(verb.map_or(1, |(length, _)| length));
    let longest = |&(of, _): &(usize, _)| of == length;
    let particle = particle.filter(longest).map(|(_, particle)| particle);
    let verb = verb.filter(|&(of, _)| of == length).map(|(_, verb)| verb);
    notes[at].mean(particle, verb);
    notes[at].length = length as u8;
    for note in &mut notes[at + 1..at + length] {
        note.mean(None, None);
        note.length = 0;
    }
    length
}

/// Acronyms that name no office.
const NO_OFFICES: &[&str] = &[
    "UK",
    "US",
    "USA",
    "UAE",
    "DRC",
    "DPRK",
    "CAR",
    "ROK",
    "PRC",
    "LGBTI",
    "LGBT",
    "LGBTQI",
    "HIV",
    "AIDS",
    "TIP",
    "NAP",
    "SOP",
    "NRM",
    "IDP",
    "IT",
    "TVPA",
    "FY",
    "II",
    "III",
    "IV",
    "VI",
    "VII",
    "PROSECUTION",
    "PROTECTION",
    "PREVENTION",
    "COVID",
    "CD",
    "DVD",
    "TV",
    "SMS",
    "ID",
    "AG",
    "NGO",
    "MOU",
    "PSA",
    "GPS",
    "CSO",
    // Armed groups.
    "ISIS",
    "ISIL",
    "PKK",
    "PMF",
    "YPG",
    "LRA",
    "FARC",
    "ELN",
    "AQAP",
    "AQIM",
    "LTTE",
    "FDLR",
    "CJTF",
];

fn is_acronym(word: &str) -> bool {
    (2..=8).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && !NO_OFFICES.contains(&word)
}

/// Whether the participle of a verb stands before the noun that it describes: "28 convicted traffickers", but not
/// "four received sentences".
fn describes_people(event: Event) -> bool {
    use Event::{Bring, Give, Involve, Live, Operate, Other, Pay, Prescribe, Reach, Receive};
    !matches!(event, Bring | Give | Involve | Live | Operate | Other | Pay | Prescribe | Reach | Receive)
}

impl<'a> Reading<'a> {
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn surface(&self, at: usize) -> &'a str {
        &self.text[self.tokens[at].span]
    }

    /// The surface of the token at `at`, or nothing past the end.
    pub(crate) fn surface_at(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.span])
    }

    pub(crate) fn is_symbol(&self, at: usize, symbol: u8) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Symbol(symbol))
    }

    pub(crate) fn symbol(&self, at: usize) -> Option<u8> {
        match self.tokens.get(at)?.kind {
            TokenKind::Symbol(symbol) => Some(symbol),
            TokenKind::Word | TokenKind::Digits => None,
        }
    }

    pub(crate) fn particle(&self, at: usize) -> Option<Particle> {
        self.notes.get(at)?.particle
    }

    pub(crate) fn is(&self, at: usize, particle: Particle) -> bool {
        self.particle(at) == Some(particle)
    }

    /// Whether a word is a cue.
    pub(crate) fn has(&self, at: usize, cue: Cue) -> bool {
        self.notes.get(at).is_some_and(|note| note.cues & cue.bit() != 0)
    }

    pub(crate) fn figure_at(&self, at: usize) -> Option<usize> {
        self.notes.get(at)?.figure()
    }

    /// The place after the phrase that begins at `at`.
    pub(crate) fn after(&self, at: usize) -> usize {
        at + usize::from(self.notes[at].length.max(1))
    }

    /// The verb at a place, where the word is used as one and not as the noun or adjective that it also is.
    pub(crate) fn verb(&self, at: usize) -> Option<Verb> {
        self.notes.get(at)?.used
    }

    /// What [`verb`](Self::verb) is to tell.
    fn verb_used(&self, at: usize) -> Option<Verb> {
        let note = &self.notes[at];
        let verb = note.verb?;
        if note.figure().is_some() {
            return None;
        }
        let used = match verb.shape {
            Shape::Present => self.leads_a_verb(at) || note.noun.is_none() && self.follows_subject(at),
            Shape::Past => !self.is_adjective(at),
            Shape::Gerund => (note.noun.is_none() || self.takes_object(at)) && !self.is_adjective(at),
        };
        used.then_some(verb)
    }

    /// Whether the token before makes the next one a verb: "to", "did not", "may", "they", or a subject.
    fn leads_a_verb(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        match self.particle(self.start_of(before)) {
            Some(Particle::To) => true,
            Some(Particle::Modal | Particle::Do | Particle::Not | Particle::Pronoun | Particle::Relative) => {
                true
            }
            // "can each hold 20 victims"
            Some(Particle::Determiner) => {
                before > 0 && self.is(before - 1, Particle::Modal) && self.takes_object(at)
            }
            Some(_) => false,
            None => self.takes_object(at) && !self.is_symbol(before, b'-'),
        }
    }

    /// Whether a subject stands before a verb in the present: "NGOs estimate", "traffickers often exploit".
    fn follows_subject(&self, at: usize) -> bool {
        let mut before = at;
        while before > 0 && self.is_adverb(before - 1) {
            before -= 1;
        }
        let Some(before) = before.checked_sub(1) else { return true };
        let note = &self.notes[before];
        note.noun.is_some()
            || note.actor.is_some()
            || matches!(
                note.particle,
                Some(
                    Particle::And
                        | Particle::Or
                        | Particle::Pronoun
                        | Particle::Relative
                        | Particle::That
                        | Particle::Subordinate
                )
            )
            || self.is_symbol(before, b',')
            || self.is_symbol(before, b')')
            || self.tokens[before].kind == TokenKind::Word
                && note.particle.is_none()
                && self.surface(before).ends_with('s')
    }

    /// Whether "there were" leads to what begins at a place.
    pub(crate) fn is_existential(&self, lead: usize) -> bool {
        lead > 1 && self.is(lead - 1, Particle::Be) && self.surface(lead - 2).eq_ignore_ascii_case("there")
    }

    /// The first token of the phrase to which a token belongs.
    pub(crate) fn start_of(&self, mut at: usize) -> usize {
        while at > 0 && self.notes[at].length == 0 {
            at -= 1;
        }
        at
    }

    /// Whether an object follows: a figure, a determiner, or a noun that is not joined on.
    fn takes_object(&self, at: usize) -> bool {
        let next = self.after(at);
        self.figure_at(next).is_some()
            || matches!(
                self.particle(next),
                Some(Particle::Determiner | Particle::Any | Particle::Pronoun | Particle::No)
            )
    }

    /// Whether a word that ends like a verb stands before the noun that it describes: "28 convicted traffickers".
    pub(crate) fn is_adjective(&self, at: usize) -> bool {
        let next = self.after(at);
        let describes = self.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Word)
            && self.particle(next).is_none()
            && self.figure_at(next).is_none();
        if !describes {
            return self.is_symbol(next, b'-') && at > 0 && self.figure_at(at - 1).is_some();
        }
        let mut before = at;
        while before > 0 && self.is_adverb(before - 1) {
            before -= 1;
        }
        // "for allegedly facilitating travel"
        if before < at && self.notes[at].verb.is_some_and(|verb| verb.shape == Shape::Gerund) {
            return false;
        }
        let Some(before) = before.checked_sub(1) else { return false };
        if self.figure_at(before).is_some() {
            // "five working groups"
            let works = self.notes[at]
                .verb
                .is_some_and(|verb| verb.shape == Shape::Gerund && verb.event == Event::Other);
            if works && self.notes[next].noun.is_some() {
                return true;
            }
            // "2,900 illegally employed persons"
            if before + 1 < at
                && matches!(self.notes[next].noun, Some(Noun::Person | Noun::Victim | Noun::Suspect))
            {
                return true;
            }
            return self.notes[at].verb.is_some_and(|verb| describes_people(verb.event));
        }
        self.is_symbol(before, b'-')
            || matches!(
                self.particle(before),
                Some(
                    Particle::Determiner
                        | Particle::Of
                        | Particle::In
                        | Particle::For
                        | Particle::No
                        | Particle::Any
                        | Particle::With
                        | Particle::From
                        | Particle::Among
                        | Particle::Preposition
                        | Particle::Including
                        | Particle::Compare
                )
            )
            || self.notes[before].verb.is_some() && self.notes[next].noun.is_some()
    }

    /// Whether a verb that can be the predicate of a clause stands at a place: "were", "received", "may".
    pub(crate) fn is_finite(&self, at: usize) -> bool {
        matches!(self.particle(at), Some(Particle::Be | Particle::Have | Particle::Do | Particle::Modal))
            || self.verb(at).is_some_and(|verb| verb.shape != Shape::Gerund)
    }
}
