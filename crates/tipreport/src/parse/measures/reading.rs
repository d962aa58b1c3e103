//! A sentence with what each of its words may mean.

use super::idioms::Meaning;
use super::roles::Role;
use super::said::{self, Topic};
use super::words::{Cue, Event, MeasureTables, Noun, Particle, Shape, Verb, is_adverbial};
use crate::parse::amounts::{Class, Figure};
use crate::parse::lexicon::Word;
use crate::parse::places::{Places, mark};
use crate::parse::tokens::{Token, TokenKind};
use crate::{Actor, Form, Unit};

/// What a token may mean. A phrase stands on its first token, but a noun on its last, its head.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Note {
    pub(crate) verb: Option<Verb>,
    /// Whether the word is used as its verb and not as the noun or adjective that it also is.
    used: bool,
    pub(crate) noun: Option<Noun>,
    pub(crate) actor: Option<Actor>,
    pub(crate) form: Option<Form>,
    pub(crate) particle: Option<Particle>,
    /// The number of tokens of the particle or verb that begins here; 0 for a token within one.
    pub(crate) length: u8,
    /// Whether the word is an adverb by its ending: "allegedly".
    pub(crate) adverbial: bool,
    pub(super) role: Role,
    /// One more than the index of the figure to which the token belongs; 0 outside of figures.
    figure: u16,
    /// The cues that the word is, a bit each.
    pub(crate) cues: u32,
    /// The topics of its meanings, a bit each.
    pub(super) topics: u32,
}

impl Note {
    /// Of no word.
    const NONE: Self = Self {
        verb: None,
        used: false,
        noun: None,
        actor: None,
        form: None,
        particle: None,
        length: 1,
        adverbial: false,
        role: Role::NONE,
        figure: 0,
        cues: 0,
        topics: 0,
    };

    /// Of a word that no table names.
    pub(crate) fn plain() -> Self {
        Self { length: 1, ..Self::default() }
    }

    pub(super) fn mean(&mut self, particle: Option<Particle>, verb: Option<Verb>) {
        self.particle = particle;
        self.verb = verb;
        self.topics = self.topics & !said::GRAMMAR | said::of_grammar(particle, verb);
    }

    /// Whether the verb is meant, where the word may be one.
    fn mean_verb(&mut self, used: bool) {
        self.used = used;
        self.topics &= if used { !0 } else { !said::USED };
    }

    pub(super) fn mean_noun(&mut self, noun: Option<Noun>) {
        self.noun = noun;
        self.topics = self.topics & !said::NOUNS | noun.map_or(0, said::of_noun);
    }

    pub(super) fn mean_form(&mut self, form: Option<Form>) {
        self.form = form;
        self.topics = self.topics & !said::FORM | said::of_form(form);
    }

    /// Whether it speaks of a topic.
    pub(super) fn tells(&self, topic: Topic) -> bool {
        self.topics & topic.bit() != 0
    }

    /// Whether the word is a cue.
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.cues & cue.bit() != 0
    }

    /// The verb, where the word is used as one and not as the noun or adjective that it also is.
    pub(super) fn used(&self) -> Option<Verb> {
        self.verb.filter(|_| self.used)
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

/// Writes a note for each token to `notes`, which is emptied first.
pub(crate) fn annotate(
    text: &str,
    tokens: &[Token],
    figures: &[Figure],
    tables: &MeasureTables,
    places: &Places,
    notes: &mut Vec<Note>,
) {
    notes.clear();
    notes.extend(tokens.iter().map(|token| tables.alone(token.word)));
    let mut ends = Ends::default();
    for at in places.pairs(mark::PHRASE, mark::SECOND, |at| tables.idioms.may_begin(tokens, at)) {
        ends.mark_phrases(tokens, at, tables, notes);
    }
    let word = |at: usize| &text.as_bytes()[tokens[at].span.range()];
    for at in places.those(mark::STRANGE, |at| may_be_marked(word(at))) {
        mark_strange(word(at), &mut notes[at]);
    }
    for (index, figure) in figures.iter().enumerate() {
        mark_figure(index, figure, notes);
    }
    for block in places.blocks() {
        let verb = |at: usize| notes[at].verb.is_some() & notes[at].figure().is_none();
        for at in places.those_of(block, mark::VERB, verb) {
            let used = Reading { text, tokens, figures, notes }.is_verb(at);
            notes[at].mean_verb(used);
        }
    }
}

/// Whether the last letter of a word that no table names lets it be an office or an adverb.
fn may_be_marked(word: &[u8]) -> bool {
    matches!(word, [.., b'A'..=b'Z' | b'y'])
}

/// Marks what the ending or the capitals of a word tell that no table names.
fn mark_strange(word: &[u8], note: &mut Note) {
    match word {
        [.., b'A'..=b'Z'] if is_office(word) => {
            note.actor = Some(Actor::Government);
            note.role = note.role.with(Role::TELLING);
        }
        [.., b'l', b'y'] if is_adverbial(word.len(), *b"ly") => {
            note.adverbial = true;
            note.role = Role::default();
        }
        _ => {}
    }
}

/// Marks the tokens of a figure.
fn mark_figure(index: usize, figure: &Figure, notes: &mut [Note]) {
    // "14 First Instance Courts": words like these belong to the phrase around them.
    if matches!(figure.class, Class::Pronoun | Class::Ordinal | Class::Idiom) {
        return;
    }
    let (lead, end) = (figure.lead as usize, figure.end as usize);
    for note in &mut notes[lead..end] {
        note.figure = index as u16 + 1;
        note.role = note.role.with(Role::TELLING).with(Role::COUNTING).with(Role::SAYING);
        note.mean_verb(false);
    }
    // "double the 12 of 2001"
    if figure.unit == Unit::Multiple
        && let Some(note) = notes.get_mut(end)
    {
        note.role = note.role.with(Role::PARTING);
    }
}

/// Where the phrases of each table that have been found end.
#[derive(Default)]
struct Ends {
    grammar: usize,
    actors: usize,
    forms: usize,
    nouns: usize,
}

impl Ends {
    /// Marks the phrases of several words that begin at a place, and unmarks the words within them.
    fn mark_phrases(&mut self, tokens: &[Token], at: usize, tables: &MeasureTables, notes: &mut [Note]) {
        let (mut particle, mut verb) = (None, None);
        // Of a particle and a verb the longer wins; where they are of one length, both stand.
        let mut grammar = if at < self.grammar { usize::MAX } else { 0 };
        let mut name = None;
        let mut marked = 0;
        for (length, meaning) in tables.idioms.at(tokens, at) {
            let end = at + length;
            marked = marked.max(length);
            match meaning {
                Meaning::Particle(found) if length >= grammar => {
                    grammar = length;
                    particle = particle.or(Some(found));
                }
                Meaning::Verb(found) if length >= grammar => {
                    grammar = length;
                    verb = verb.or(Some(found));
                }
                Meaning::Actor(actor) if at >= self.actors => {
                    self.actors = end;
                    notes[at..end].iter_mut().for_each(|note| note.actor = None);
                    notes[at].actor = Some(actor);
                }
                Meaning::Form(form) if at >= self.forms => {
                    self.forms = end;
                    notes[at..end].iter_mut().for_each(|note| note.mean_form(None));
                    notes[at].mean_form(Some(form));
                }
                Meaning::Noun(noun) if at >= self.nouns => {
                    self.nouns = end;
                    name = Some((end, noun));
                }
                _ => {}
            }
        }
        if particle.is_some() || verb.is_some() {
            self.grammar = at + grammar;
            mark_grammar(particle, verb, &mut notes[at..self.grammar]);
        }
        if let Some((end, noun)) = name {
            mark_name(noun, &mut notes[at..end]);
        }
        for (note, token) in notes[at..at + marked].iter_mut().zip(&tokens[at..]) {
            note.role = Role::of(note, token.kind);
        }
    }
}

/// Marks a particle or a verb of several words.
fn mark_grammar(particle: Option<Particle>, verb: Option<Verb>, notes: &mut [Note]) {
    for note in &mut *notes {
        note.mean(None, None);
        note.length = 0;
    }
    notes[0].mean(particle, verb);
    notes[0].length = notes.len() as u8;
}

/// Marks a noun of several words.
fn mark_name(noun: Noun, notes: &mut [Note]) {
    for note in &mut *notes {
        note.mean_noun(None);
    }
    let [first, .., last] = notes else { return };
    // "short-term work permits": the first word of a name is no verb.
    if first.verb.is_some_and(|verb| verb.shape == Shape::Present) && last.particle.is_none() {
        first.mean(first.particle, None);
    }
    last.mean_noun(Some(noun));
}

/// Acronyms that name no office.
const NO_OFFICES: &[u64] = &[
    acronym(b"UK"),
    acronym(b"US"),
    acronym(b"USA"),
    acronym(b"UAE"),
    acronym(b"DRC"),
    acronym(b"DPRK"),
    acronym(b"CAR"),
    acronym(b"ROK"),
    acronym(b"PRC"),
    acronym(b"LGBTI"),
    acronym(b"LGBT"),
    acronym(b"LGBTQI"),
    acronym(b"HIV"),
    acronym(b"AIDS"),
    acronym(b"TIP"),
    acronym(b"NAP"),
    acronym(b"SOP"),
    acronym(b"NRM"),
    acronym(b"IDP"),
    acronym(b"IT"),
    acronym(b"TVPA"),
    acronym(b"FY"),
    acronym(b"II"),
    acronym(b"III"),
    acronym(b"IV"),
    acronym(b"VI"),
    acronym(b"VII"),
    acronym(b"COVID"),
    acronym(b"CD"),
    acronym(b"DVD"),
    acronym(b"TV"),
    acronym(b"SMS"),
    acronym(b"ID"),
    acronym(b"AG"),
    acronym(b"NGO"),
    acronym(b"MOU"),
    acronym(b"PSA"),
    acronym(b"GPS"),
    acronym(b"CSO"),
    // Armed groups.
    acronym(b"ISIS"),
    acronym(b"ISIL"),
    acronym(b"PKK"),
    acronym(b"PMF"),
    acronym(b"YPG"),
    acronym(b"LRA"),
    acronym(b"FARC"),
    acronym(b"ELN"),
    acronym(b"AQAP"),
    acronym(b"AQIM"),
    acronym(b"LTTE"),
    acronym(b"FDLR"),
    acronym(b"CJTF"),
];

/// A word of two to eight capitals as a number, else 0.
const fn acronym(word: &[u8]) -> u64 {
    let mut letters = 0;
    let mut at = 0;
    while at < word.len() && word[at].is_ascii_uppercase() {
        letters = letters << 8 | word[at] as u64;
        at += 1;
    }
    if at == word.len() && 2 <= at && at <= 8 { letters } else { 0 }
}

/// Whether a word that no table names is nearly always an office of the government: "LMRA", "NAPTIP", `MoLISA`.
fn is_office(word: &[u8]) -> bool {
    let letters = acronym(word.strip_prefix(b"Mo").unwrap_or(word));
    letters != 0 && !NO_OFFICES.contains(&letters)
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

    /// Whether the token at `at` is spelled so, cases told apart.
    pub(crate) fn spells(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.span.len() == word.len() && &self.text.as_bytes()[token.span.range()] == word.as_bytes()
        })
    }

    /// Whether the token at `at` is a word, whatever its cases.
    pub(crate) fn reads(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.span.len() == word.len()
                && self.text.as_bytes()[token.span.range()].eq_ignore_ascii_case(word.as_bytes())
        })
    }

    /// The surface of the token at `at`, or nothing past the end.
    pub(crate) fn surface_at(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.span])
    }

    pub(crate) fn is_symbol(&self, at: usize, symbol: u8) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word == Word::symbol(symbol))
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
        self.notes.get(at).is_some_and(|note| note.has(cue))
    }

    /// What the token before a place may mean, or nothing at the beginning.
    pub(super) fn before(&self, at: usize) -> &'a Note {
        const NOTHING: &Note = &Note::NONE;
        self.notes.get(at.wrapping_sub(1)).unwrap_or(NOTHING)
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
        self.notes.get(at)?.used()
    }

    /// Whether a word of no figure is used as the verb that it may be.
    fn is_verb(&self, at: usize) -> bool {
        let note = &self.notes[at];
        let Some(verb) = note.verb else { return false };
        match verb.shape {
            Shape::Present => self.leads_a_verb(at) || note.noun.is_none() && self.follows_subject(at),
            Shape::Past => !self.is_adjective(at),
            Shape::Gerund => (note.noun.is_none() || self.takes_object(at)) && !self.is_adjective(at),
        }
    }

    /// Whether the token before makes the next one a verb: "to", "did not", "may", "they", or a subject.
    fn leads_a_verb(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let particle = self.particle(self.start_of(before));
        // "can each hold 20 victims"
        let each =
            (particle == Some(Particle::Determiner)) & (before > 0 && self.is(before - 1, Particle::Modal));
        let apart = particle.is_none() & !self.is_symbol(before, b'-');
        matches!(
            particle,
            Some(
                Particle::To
                    | Particle::Modal
                    | Particle::Do
                    | Particle::Not
                    | Particle::Pronoun
                    | Particle::Relative
            )
        ) | ((each | apart) & self.takes_object(at))
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
        lead > 1 && self.is(lead - 1, Particle::Be) && self.reads(lead - 2, "there")
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
        let Some(next) = self.notes.get(self.after(at)) else { return false };
        next.figure().is_some()
            | matches!(
                next.particle,
                Some(Particle::Determiner | Particle::Any | Particle::Pronoun | Particle::No)
            )
    }

    /// Whether a word that ends like a verb stands before the noun that it describes: "28 convicted traffickers".
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "none of these can be foretold: a branch on each costs more"
    )]
    pub(crate) fn is_adjective(&self, at: usize) -> bool {
        let next = self.after(at);
        let Some(noun) = self.notes.get(next) else { return false };
        let describes =
            (self.tokens[next].kind == TokenKind::Word) & noun.particle.is_none() & noun.figure().is_none();
        let hyphened =
            self.is_symbol(next, b'-') & at.checked_sub(1).is_some_and(|at| self.figure_at(at).is_some());
        if hyphened {
            return true;
        }
        let mut before = at;
        while before > 0 && self.is_adverb(before - 1) {
            before -= 1;
        }
        let Some(before) = before.checked_sub(1) else { return false };
        let adverbs = before + 1 < at;
        if self.figure_at(before).is_some() {
            return describes && self.describes_counted(at, next, adverbs);
        }
        // "for allegedly facilitating travel"
        let done = adverbs & self.notes[at].verb.is_some_and(|verb| verb.shape == Shape::Gerund);
        let leads = matches!(
            self.notes[before].particle,
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
        );
        let between = self.notes[before].verb.is_some() & noun.noun.is_some();
        describes & !done & (leads | between | self.is_symbol(before, b'-'))
    }

    /// Whether a word that ends like a verb describes the noun after it, which a figure before it counts.
    fn describes_counted(&self, at: usize, next: usize, adverbs: bool) -> bool {
        let Some(verb) = self.notes[at].verb else { return false };
        // "for allegedly facilitating travel"
        if adverbs && verb.shape == Shape::Gerund {
            return false;
        }
        // "five working groups"
        let works =
            verb.shape == Shape::Gerund && verb.event == Event::Other && self.notes[next].noun.is_some();
        // "2,900 illegally employed persons"
        let employed =
            adverbs && matches!(self.notes[next].noun, Some(Noun::Person | Noun::Victim | Noun::Suspect));
        works || employed || describes_people(verb.event)
    }

    /// Whether a verb that can be the predicate of a clause stands at a place: "were", "received", "may".
    pub(crate) fn is_finite(&self, at: usize) -> bool {
        matches!(self.particle(at), Some(Particle::Be | Particle::Have | Particle::Do | Particle::Modal))
            || self.verb(at).is_some_and(|verb| verb.shape != Shape::Gerund)
    }
}
