//! Absences that a sentence states: "did not convict any traffickers", "no known prosecutions",
//! "did not report how many victims it referred".

use super::reading::Reading;
use super::words::{Cue, Event, MeasureTables, Noun, Particle, Shape, is_deniable, is_denied};
use crate::parse::amounts::Class;
use crate::parse::tokens::{EM_DASH, Token, TokenKind};
use crate::{Absence, Measure, Unit};

/// A denied deed, at the token of its verb or noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Denial {
    /// The token that is denied.
    pub(crate) at: usize,
    /// The token of "not" or "no".
    pub(crate) trigger: usize,
    pub(crate) measure: Measure,
    pub(crate) absence: Absence,
}

/// Whether a word that may begin a denial can deny a deed there, as far as the words beside it tell before the sentence
/// is read: not so in "did not fully meet", "could not", "is not commensurate".
pub(crate) fn may_deny(text: &str, tokens: &[Token], at: usize, tables: &MeasureTables) -> bool {
    let idioms = &tables.idioms;
    let surface = |at: usize| tokens.get(at).map_or("", |token| &text[token.span]);
    let particle = |at: usize| tokens.get(at).and_then(|token| tables.alone(token.word).particle);
    // "failed to", "no known"
    if idioms.begins(tokens, at) {
        return true;
    }
    let word = surface(at);
    match particle(at) {
        Some(Particle::Not) if word == "nor" => return true,
        Some(Particle::Not) if word.eq_ignore_ascii_case("cannot") => return false,
        Some(Particle::Not) => {}
        Some(Particle::No | Particle::NoneWord) => return !word.eq_ignore_ascii_case("without"),
        _ => return false,
    }
    // "Do not penalize victims": what shall not be is not what was not.
    let asks = particle(at.wrapping_sub(1)) == Some(Particle::Do)
        && tokens[..at - 1].iter().all(|token| token.kind != TokenKind::Word);
    if asks {
        return false;
    }
    let denied = at == 0
        || !word.eq_ignore_ascii_case("not")
        || matches!(particle(at - 1), Some(Particle::Do | Particle::Have | Particle::Be | Particle::Compare))
        || idioms.may_go_on_with(tokens[at - 1].word);
    let Some(next) = tokens.get(at + 1).map(|token| tables.alone(token.word)).filter(|_| denied) else {
        return false;
    };
    if next.has(Cue::Partial) {
        return false;
    }
    next.verb.is_some()
        || next.has(Cue::Report)
        || next.particle == Some(Particle::Be)
        || next.particle == Some(Particle::Determiner) && surface(at + 2) == "single"
        || particle(at + 2) == Some(Particle::Or)
        || goes_on(surface(at + 1))
        || idioms.begins(tokens, at + 1)
}

/// Whether a denial goes on over a word to its verb: "not even", "not yet".
fn goes_on(word: &str) -> bool {
    word.ends_with("ly") || ["also", "yet", "ever"].contains(&word)
}

/// Writes the denials that words of a sentence begin to `out`, which is emptied first.
pub(crate) fn scan_denials(
    reading: &Reading<'_>,
    denying: impl Iterator<Item = usize>,
    out: &mut Vec<Denial>,
) {
    out.clear();
    for at in denying {
        if reading.notes[at].length == 0 || reading.figure_at(at).is_some() {
            continue;
        }
        match reading.particle(at) {
            Some(Particle::Not) => {
                let start = inverted(reading, at).unwrap_or_else(|| reading.after(at));
                denied_verbs(reading, at, start, out);
            }
            Some(Particle::No) if reading.surface(at).eq_ignore_ascii_case("neither") => {
                // "neither was indicted": two who were named.
                if reading.is(at + 1, Particle::Be) {
                    continue;
                }
                let first = if reading.verb(at + 1).is_some() { at + 1 } else { at + 2 };
                // "neither the training nor the capacity to investigate" denies an ability.
                if let Some(verb) = (first..reading.len()).find(|&verb| reading.verb(verb).is_some())
                    && !(verb > first && reading.is(verb - 1, Particle::To))
                {
                    denied_verbs(reading, at, verb, out);
                }
            }
            Some(Particle::No) if reading.surface(at).eq_ignore_ascii_case("without") => {}
            // "none of the groups reported identifying victims"
            Some(Particle::NoneWord) if reading.is(at + 1, Particle::Of) => {
                none_of(reading, at, out);
                let verb = (at + 2..(at + 9).min(reading.len())).find(|&verb| reading.verb(verb).is_some());
                if let Some(verb) = verb.filter(|&verb| reading.has(verb, Cue::Report)) {
                    unreported(reading, at, reading.after(verb), out);
                }
            }
            Some(Particle::No) => denied_nouns(reading, at, out),
            _ => {}
        }
    }
}

/// The verb of "nor did it identify", "nor had the court ever prosecuted", or what makes its denial partial.
fn inverted(reading: &Reading<'_>, trigger: usize) -> Option<usize> {
    let next = trigger + 1;
    let shape = match reading.particle(next) {
        Some(Particle::Do) => Shape::Present,
        Some(Particle::Have) => Shape::Past,
        _ => return None,
    };
    if reading.surface(trigger) != "nor" {
        return None;
    }
    (next + 2..(next + 10).min(reading.len()))
        .take_while(|&at| !reading.is(at, Particle::To))
        .find(|&at| reading.has(at, Cue::Partial) || reading.verb(at).is_some_and(|verb| verb.shape == shape))
}

/// "none of the traffickers convicted in 2016 were sentenced to prison"
fn none_of(reading: &Reading<'_>, none: usize, out: &mut Vec<Denial>) {
    let be = (none + 3..(none + 18).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';')))
        .find(|&at| reading.is(at, Particle::Be));
    let subject = (none + 2..be.unwrap_or(none + 9).min(reading.len())).find_map(|at| reading.notes[at].noun);
    let from = match be {
        Some(be) => be + 1,
        None => reading.noun_run(none + 3, false).end,
    };
    let of_people = matches!(
        subject,
        Some(
            Noun::Victim
                | Noun::Person
                | Noun::Suspect
                | Noun::Official
                | Noun::Case
                | Noun::Site
                | Noun::Agency
                | Noun::AtRisk
        )
    );
    if of_people {
        denied_after(reading, (none, none), from, subject, Absence::None, out);
    }
}

/// "did not report any investigations", "has never convicted", "were not detained".
fn denied_verbs(reading: &Reading<'_>, trigger: usize, start: usize, out: &mut Vec<Denial>) {
    let mut at = start;
    let mut passive = trigger > 0 && reading.is(trigger - 1, Particle::Be);
    while at < reading.len() {
        if reading.has(at, Cue::Partial) || reading.is(at, Particle::Modal) {
            return;
        }
        match reading.particle(at) {
            Some(Particle::Be) => passive = true,
            _ if goes_on(reading.surface(at)) => {}
            _ => break,
        }
        at = reading.after(at);
    }
    if at >= reading.len() || !denies_a_verb(reading, trigger) || is_of_some(reading, trigger, at) {
        return;
    }
    // What is seldom there is looked for first, here and below.
    let wanted = (trigger.saturating_sub(8)..trigger)
        .rev()
        .find(|&at| reading.has(at, Cue::Ensure))
        .is_some_and(|ensure| !(ensure..trigger).any(|at| reading.is_symbol(at, b';')));
    if wanted {
        return;
    }
    // "there has not been a single investigation"
    if passive && reading.is(at, Particle::Determiner) && reading.surface_at(at + 1) == "single" {
        return listed(reading, trigger, at + 2, Absence::None, false, out);
    }
    // "did not track or report how many"
    if reading.is(at + 1, Particle::Or) && reading.has(at + 2, Cue::Report) {
        at += 2;
    }
    if reading.has(at, Cue::Report) && !passive {
        return unreported(reading, trigger, reading.after(at), out);
    }
    let Some(verb) = reading.notes[at].verb else { return };
    if verb.event == Event::Give
        && let Some(data) = data_on(reading, at)
    {
        return unreported(reading, trigger, data, out);
    }
    if passive {
        return denied_passive(reading, trigger, at, verb.event, out);
    }
    let before = out.len();
    listed(reading, trigger, at, Absence::None, false, out);
    if out.len() == before
        && let Some(next) = second_deed(reading, at)
    {
        listed(reading, trigger, next, Absence::None, false, out);
    }
}

/// The second verb of "did not address the demand for child sex tourism or prosecute tourists".
fn second_deed(reading: &Reading<'_>, first: usize) -> Option<usize> {
    (first + 1..(first + 14).min(reading.len()))
        .take_while(|&at| {
            !matches!(reading.symbol(at), Some(b';' | b',' | b'('))
                && !matches!(reading.particle(at), Some(Particle::To | Particle::That | Particle::Relative))
        })
        .find(|&at| {
            reading.is(at, Particle::Or)
                && reading.verb(at + 1).is_some_and(|verb| {
                    verb.shape == Shape::Present
                        && matches!(
                            verb.event,
                            Event::Investigate
                                | Event::Prosecute
                                | Event::Convict
                                | Event::Identify
                                | Event::Refer
                        )
                })
        })
        .map(|or| or + 1)
}

/// Whether the subject is a part of those who could, the victims themselves, or what a law does not do.
fn is_of_some(reading: &Reading<'_>, trigger: usize, verb: usize) -> bool {
    let subject = (0..trigger).rev().take(7).take_while(|&at| !parts(reading, at));
    let mut laws = false;
    let mut victims = false;
    for at in subject {
        // "hundreds of migrants did not receive compensation"
        let counted = reading.figure_at(at).is_some_and(|figure| {
            let figure = &reading.figures[figure];
            figure.class == Class::Statistic && figure.unit == Unit::Count
        });
        if counted || reading.has(at, Cue::Some) {
            return true;
        }
        if at + 2 >= trigger {
            laws |= reading.notes[at].noun == Some(Noun::Law);
            victims |= reading.notes[at].noun == Some(Noun::Victim);
        }
    }
    // "victims did not press charges", "unless a victim pressed charges"
    let event = reading.notes[verb].verb.map(|verb| verb.event);
    let active = trigger > 0 && reading.is(trigger - 1, Particle::Do);
    laws && active || victims && active && matches!(event, Some(Event::Prosecute | Event::Bring))
}

/// Whether what is denied is only so on a condition: "did not open a case unless a victim complained", "if a case was
/// not opened, authorities did not recognize victims".
fn is_conditional(reading: &Reading<'_>, start: usize) -> bool {
    let condition = |at: usize, word: &str| {
        reading.is(at, Particle::Subordinate) && reading.surface(at).eq_ignore_ascii_case(word)
    };
    (start..(start + 10).min(reading.len())).any(|at| condition(at, "unless"))
        || (start.saturating_sub(20)..start)
            .rev()
            .find(|&at| condition(at, "if") && !(at > 0 && reading.has(at - 1, Cue::Report)))
            .is_some_and(|condition| !(condition..start).any(|at| reading.is_symbol(at, b';')))
}

/// Whether a clause ends at a place, so that "some" before it is not of the subject after it.
fn parts(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.particle(at), Some(Particle::And | Particle::But | Particle::Subordinate))
        || matches!(reading.symbol(at), Some(b',' | b';'))
}

/// "victims are not jailed", "such restitution was not ordered".
fn denied_passive(reading: &Reading<'_>, trigger: usize, verb: usize, event: Event, out: &mut Vec<Denial>) {
    let mut subject = trigger;
    while subject > 0 && matches!(reading.particle(subject - 1), Some(Particle::Be | Particle::Have)) {
        subject -= 1;
    }
    let Some(subject) = subject.checked_sub(1) else { return };
    let wanted = (0..subject).rev().take(14).any(|at| reading.has(at, Cue::Ensure));
    if wanted {
        return;
    }
    match reading.notes[subject].noun {
        Some(Noun::Victim) => listed(reading, trigger, verb, Absence::None, true, out),
        Some(Noun::Official) => {
            let measure =
                deed(event, Some(Noun::Official), true).filter(|&m| m == Measure::OfficialsImplicated);
            push(out, trigger, verb, measure, Absence::None);
        }
        Some(Noun::Compensation) if matches!(event, Event::Support | Event::Give | Event::Pay) => {
            push(out, trigger, subject, Some(Measure::VictimsCompensated), Absence::None);
        }
        Some(Noun::Shelter) if event == Event::Operate => {
            push(out, trigger, subject, Some(Measure::Shelters), Absence::None);
        }
        _ => {}
    }
}

/// Whether "not" denies a deed, and not a word beside it or an ability: "did not", "has never", "failed to".
fn denies_a_verb(reading: &Reading<'_>, trigger: usize) -> bool {
    let word = reading.surface(trigger);
    if !word.eq_ignore_ascii_case("not") {
        return !word.eq_ignore_ascii_case("cannot") && !modal_before(reading, trigger);
    }
    let Some(before) = trigger.checked_sub(1) else { return true };
    let compared = reading.is(before, Particle::Compare) || reading.notes[before].length == 0;
    compared || matches!(reading.particle(before), Some(Particle::Do | Particle::Have | Particle::Be))
}

/// "could not identify", "would not prosecute" deny an ability or a will.
fn modal_before(reading: &Reading<'_>, trigger: usize) -> bool {
    trigger.checked_sub(1).is_some_and(|before| reading.is(before, Particle::Modal))
}

/// The place after "provide data on".
fn data_on(reading: &Reading<'_>, verb: usize) -> Option<usize> {
    let data = (verb + 1..(verb + 7).min(reading.len())).find(|&at| reading.has(at, Cue::Data))?;
    // "did not provide complete statistics on": some were.
    if (verb + 1..data).any(|at| reading.has(at, Cue::Whole)) {
        return None;
    }
    matches!(reading.particle(data + 1), Some(Particle::Preposition | Particle::For | Particle::Of))
        .then_some(data + 2)
}

/// What "did not report" leaves unsaid.
fn unreported(reading: &Reading<'_>, trigger: usize, start: usize, out: &mut Vec<Denial>) {
    let mut at = start;
    if reading.is(at, Particle::Subordinate) {
        return;
    }
    if let Some(data) = (at..(at + 5).min(reading.len())).find(|&at| reading.has(at, Cue::Data)) {
        let of =
            matches!(reading.particle(data + 1), Some(Particle::Preposition | Particle::Of | Particle::For));
        if !of || (at..data).any(|at| reading.has(at, Cue::Whole)) {
            return;
        }
        at = data + 2;
        // "information about services provided to these victims"
        let run = reading.noun_run(at, false);
        if run.head.and_then(|head| reading.noun_class(head)) == Some(Noun::Service) {
            return;
        }
    }
    while matches!(reading.particle(at), Some(Particle::Determiner | Particle::Any | Particle::That)) {
        at += 1;
    }
    // "specific numbers of alleged traffickers arrested"
    let number = (at..at + 3).find(|&at| reading.has(at, Cue::Number) && reading.is(at + 1, Particle::Of));
    at = number.map_or(at, |number| number + 2);
    if reading.surface_at(at).eq_ignore_ascii_case("how") {
        return how_many(reading, trigger, at, out);
    }
    listed(reading, trigger, at, Absence::NotReported, false, out);
}

/// "how many victims it referred", "how many victims received protection".
fn how_many(reading: &Reading<'_>, trigger: usize, how: usize, out: &mut Vec<Denial>) {
    let Some(verb) = (how + 2..(how + 16).min(reading.len()))
        .find(|&at| reading.notes[at].verb.is_some() && reading.particle(at).is_none())
    else {
        return;
    };
    // "how many of them it identified"
    let them = (how..verb).find(|&at| reading.surface(at) == "them").map(|_| Noun::Person);
    let counted = (how..verb).find_map(|at| reading.notes[at].noun).or(them);
    let object = (verb..(verb + 6).min(reading.len())).find_map(|at| reading.notes[at].noun);
    let object = meant(reading, verb).or(object).or(counted);
    let events = verbs_joined(reading, verb);
    for (at, event) in events {
        let measure = match (event, object, counted) {
            (Event::Receive | Event::Give, Some(Noun::Service | Noun::Shelter), _) => {
                Some(Measure::VictimsAssisted)
            }
            (Event::Receive | Event::Give, Some(Noun::Compensation), _) => Some(Measure::VictimsCompensated),
            (Event::Receive | Event::Give, Some(Noun::Permit), _) => Some(Measure::ResidencePermits),
            (_, _, Some(Noun::Fine)) => Some(Measure::Fine),
            (event, _, Some(noun)) => deed(event, Some(noun), false),
            _ => None,
        };
        push(out, trigger, at, measure, Absence::NotReported);
    }
}

/// The verbs of a list, "identified or assisted", that begins at `verb`.
fn verbs_joined<'a>(reading: &'a Reading<'_>, verb: usize) -> impl Iterator<Item = (usize, Event)> + 'a {
    let mut next = Some(verb);
    std::iter::from_fn(move || {
        let at = next?;
        let event = reading.notes[at].verb?.event;
        let after = reading.after(at);
        next = joined(reading, after).filter(|&at| reading.notes[at].verb.is_some());
        // "referred to care or directly assisted"
        if next.is_none() && reading.is(after, Particle::To) && reading.is(after + 2, Particle::Or) {
            let verb = after + 3 + usize::from(reading.surface_at(after + 3).ends_with("ly"));
            next = Some(verb).filter(|&at| reading.verb(at).is_some());
        }
        Some((at, event))
    })
}

/// The place after "," and "or".
fn joined(reading: &Reading<'_>, mut at: usize) -> Option<usize> {
    let start = at;
    while reading.is_symbol(at, b',') || matches!(reading.particle(at), Some(Particle::Or | Particle::And)) {
        at += 1;
    }
    (at > start && at < reading.len()).then_some(at)
}

/// The deeds of a list that is denied: "investigations, prosecutions, or convictions of officials".
fn listed(
    reading: &Reading<'_>,
    trigger: usize,
    start: usize,
    absence: Absence,
    victims_before: bool,
    out: &mut Vec<Denial>,
) {
    if is_conditional(reading, start) {
        return;
    }
    let mut items: [Option<(usize, Item)>; 6] = [None; 6];
    let mut found = 0;
    let mut at = start;
    while found < items.len() {
        let Some((place, item, end)) = item(reading, at) else { break };
        items[found] = Some((place, item));
        found += 1;
        at = end;
        // "no funds, took in 273": a verb does not go on with a list of nouns.
        let resumed = reading.is_symbol(end, b',')
            && !matches!(reading.particle(end + 1), Some(Particle::Or | Particle::And));
        let people = matches!(
            item,
            Item::Noun(Noun::Victim | Noun::Person | Noun::AtRisk | Noun::Case | Noun::Suspect)
        );
        if resumed
            && reading.verb(start).is_none()
            && !people
            && reading.is_finite(end + 1)
            && reading.notes[end + 1].noun.is_none()
        {
            break;
        }
        let Some(next) = joined(reading, end) else { break };
        if reading.figure_at(next).is_some() || reading.figure_at(next + 1).is_some() {
            break;
        }
        // "did not implement the law and reported prosecutions": what was done.
        if reading.is(next - 1, Particle::And)
            && reading.verb(next).is_some_and(|verb| verb.shape == Shape::Past)
        {
            break;
        }
        at = next;
    }
    if !items.iter().flatten().any(|(_, item)| item.tells()) {
        return;
    }
    let object = if victims_before { Some(Noun::Victim) } else { object(reading, start, at) };
    let firms = match object {
        Some(Noun::Agency | Noun::Site) => !is_for_trafficking(reading, at),
        Some(Noun::Violation | Noun::License) => true,
        _ => false,
    };
    if firms || is_partial(reading, start, at) {
        return;
    }
    let officials =
        denies_officials(reading, start, at) || means_officials(reading, trigger, start, at, object);
    // "no protection program, and victims have withdrawn": people are denied only where they come first.
    let first = items[0].map_or(start, |(place, _)| place);
    for (place, item) in items.into_iter().flatten() {
        match item {
            Item::Verb(event) => push(out, trigger, place, deed(event, object, officials), absence),
            Item::Noun(Noun::Victim | Noun::Person | Noun::Case | Noun::Suspect) if place != first => {}
            // "the trafficking prosecution of two police officers" is presupposed.
            Item::Noun(_)
                if reading.is(place + 1, Particle::Of) && reading.figure_at(place + 2).is_some() => {}
            // "no facilities for video deposition"
            Item::Noun(Noun::Shelter) if is_of_another_use(reading, place) => {}
            // "no timely referrals", "no referral mechanism"
            Item::Noun(Noun::Referral)
                if absence == Absence::None || !reading.surface(place).ends_with('s') => {}
            // "no prison time": those who are sentenced otherwise are not denied.
            Item::Noun(Noun::Sentence) if absence == Absence::None => {}
            // "did not provide services for male victims": others may be served.
            Item::Noun(Noun::Service)
                if absence == Absence::None
                    && (reading.is(trigger, Particle::Not)
                        || reading.surface(trigger).eq_ignore_ascii_case("neither"))
                    && serves_some(reading, place) => {}
            Item::Noun(noun @ (Noun::Victim | Noun::Person | Noun::Case | Noun::Suspect)) => {
                denied_people(reading, trigger, place, Some(noun), absence, out);
            }
            Item::Noun(noun) => push(out, trigger, place, thing(reading, noun, object, officials), absence),
        }
    }
}

/// Whether what firms are not tried for is trafficking: "did not prosecute companies for labor trafficking".
fn is_for_trafficking(reading: &Reading<'_>, start: usize) -> bool {
    (start..(start + 14).min(reading.len()))
        .take_while(|&at| reading.symbol(at) != Some(b';'))
        .any(|at| reading.notes[at].form.is_some() || reading.surface(at) == "trafficking")
}

/// Whether only some are denied: "did not identify some victims".
fn is_partial(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    (start..(end + 3).min(reading.len()))
        .find(|&at| reading.has(at, Cue::Special))
        .is_some_and(|special| !(start..=special).any(|at| reading.is(at, Particle::That)))
        && !(start..end).any(|at| {
            reading.notes[at].noun == Some(Noun::Shelter) && reading.surface_at(start + 1) != "adequate"
        })
}

/// Whether facilities are not said to be for victims.
fn is_of_another_use(reading: &Reading<'_>, place: usize) -> bool {
    // "no shelter facility for men"
    let named = place > 0 && reading.particle(place - 1).is_none() && reading.figure_at(place - 1).is_none();
    reading.surface(place).starts_with("facilit")
        && !named
        && !(place + 1..(place + 14).min(reading.len()))
            .any(|at| reading.notes[at].noun == Some(Noun::Victim))
}

/// Whether services are denied to some kind of victim only: "services for male or child victims".
fn serves_some(reading: &Reading<'_>, service: usize) -> bool {
    let served = (service + 1..(service + 16).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';' | b'.')))
        .find(|&at| matches!(reading.notes[at].noun, Some(Noun::Victim)));
    served.is_some_and(|victims| {
        let people = reading.notes[victims - 1].noun == Some(Noun::Person)
            || (service + 1..victims).any(|at| {
                reading.notes[at].noun == Some(Noun::Person) && reading.is(at + 1, Particle::Relative)
            });
        people && !(service..victims).any(|at| reading.is(at, Particle::Any))
    })
}

#[derive(Clone, Copy, Debug)]
enum Item {
    Verb(Event),
    Noun(Noun),
}

impl Item {
    /// Whether its denial can tell of something that is counted.
    fn tells(self) -> bool {
        match self {
            Self::Verb(event) => is_deniable(event),
            Self::Noun(Noun::Victim | Noun::Person | Noun::Case | Noun::Suspect) => true,
            Self::Noun(noun) => is_denied(noun),
        }
    }
}

/// One deed of a list: the token that names it, what it is, and the place after it.
fn item(reading: &Reading<'_>, start: usize) -> Option<(usize, Item, usize)> {
    let mut at = start;
    while matches!(reading.particle(at), Some(Particle::Determiner | Particle::Any))
        || at < reading.len() && reading.surface(at).ends_with("ly")
    {
        if reading.surface(at).eq_ignore_ascii_case("some") || reading.has(at, Cue::Partial) {
            return None;
        }
        at += 1;
    }
    let note = reading.notes.get(at)?;
    // "did not report funding shelters": they exist.
    if note.verb.map_or(note.noun == Some(Noun::Budget), |verb| verb.event == Event::Fund) {
        return Some((at, Item::Verb(Event::Fund), after_object(reading, reading.after(at))));
    }
    // "did not report identifying child victims"
    let reported = at == start && note.verb.is_some_and(|verb| verb.shape == Shape::Gerund);
    if note.verb.is_some_and(|verb| verb.event == Event::Assist)
        && reading.is(reading.after(at), Particle::In)
        && let Some((place, noun @ Noun::Repatriation)) = leaned_on(reading, reading.after(at) + 1)
    {
        return Some((place, Item::Noun(noun), place + 1));
    }
    let used = reading.verb(at).is_some() || note.noun.is_none() && (reported || !reading.is_adjective(at));
    if let Some(verb) = note.verb.filter(|_| used) {
        let after = reading.after(at);
        let leans = matches!(
            verb.event,
            Event::Support | Event::Open | Event::Give | Event::Operate | Event::Receive | Event::Other
        );
        if verb.event == Event::Receive
            && leaned_on(reading, after).is_some_and(|(_, noun)| noun == Noun::Service)
        {
            return None;
        }
        if !leans {
            return Some((at, Item::Verb(verb.event), after_object(reading, after)));
        }
        let (place, noun) = given_with(reading, verb.event, after).or_else(|| leaned_on(reading, after))?;
        // "does not allow individuals to obtain residency"
        if verb.event == Event::Other && matches!(noun, Noun::Victim | Noun::Person | Noun::AtRisk) {
            return None;
        }
        // "did not provide shelter": a service.
        let care = verb.event == Event::Give
            && place == after
            && reading.surface(place).eq_ignore_ascii_case("shelter");
        let noun = if noun == Noun::Shelter && care { Noun::Service } else { noun };
        let end = after_participle(reading, place + 1);
        // "did not report providing services": the deed is what is not told of.
        let deed = verb.event == Event::Give && verb.shape == Shape::Gerund;
        let told = deed && matches!(noun, Noun::Service | Noun::Permit);
        return Some((if told { at } else { place }, Item::Noun(noun), end));
    }
    let (place, noun) = leaned_on(reading, at)?;
    Some((place, Item::Noun(noun), after_participle(reading, place + 1)))
}

/// What victims are not given: "did not provide victims with services".
fn given_with(reading: &Reading<'_>, event: Event, start: usize) -> Option<(usize, Noun)> {
    if event != Event::Give {
        return None;
    }
    let (place, given) = leaned_on(reading, start)?;
    if !matches!(given, Noun::Victim | Noun::Person) || !reading.is(place + 1, Particle::With) {
        return None;
    }
    let (place, noun) = leaned_on(reading, place + 2)?;
    Some((place, if noun == Noun::Shelter { Noun::Service } else { noun }))
}

/// The place after "any victims", the object of a denied verb.
fn after_object(reading: &Reading<'_>, start: usize) -> usize {
    let mut at = start;
    while matches!(reading.particle(at), Some(Particle::Determiner | Particle::Any)) {
        at += 1;
    }
    let run = reading.noun_run(at, false);
    run.head.map_or(start, |_| run.end)
}

/// The place after "initiated" of "prosecutions initiated".
fn after_participle(reading: &Reading<'_>, at: usize) -> usize {
    let participle =
        reading.notes.get(at).is_some_and(|note| note.verb.is_some_and(|verb| verb.shape == Shape::Past));
    if participle { reading.after(at) } else { at }
}

/// The noun that a verb like "conduct" leans on: the head of the phrase after it.
fn leaned_on(reading: &Reading<'_>, start: usize) -> Option<(usize, Noun)> {
    let mut at = start;
    let mut found = None;
    while at < reading.len() && at < start + 9 && reading.figure_at(at).is_none() {
        match reading.tokens[at].kind {
            TokenKind::Symbol(b'-' | b'"') => {}
            TokenKind::Word => match reading.particle(at) {
                Some(Particle::Determiner | Particle::Any) => {}
                // "order any trafficker to pay restitution"
                Some(Particle::To) if found.is_some_and(|(_, noun)| noun == Noun::Suspect) => found = None,
                None => {
                    let note = &reading.notes[at];
                    if let Some(noun) = note.noun {
                        found = Some((at, noun));
                    } else if found.is_some() && reading.verb(at).is_some() {
                        break;
                    }
                }
                // "the repatriation of victims", one phrase
                Some(Particle::Of) if reading.notes[at].noun == Some(Noun::Repatriation) => {
                    return Some((at - 1, Noun::Repatriation));
                }
                Some(_) => break,
            },
            _ => break,
        }
        at += 1;
    }
    // "residency status": the word that names the measure.
    if let Some((place, Noun::Permit)) = found
        && place > start
        && reading.surface(place).eq_ignore_ascii_case("status")
    {
        return Some((place - 1, Noun::Permit));
    }
    found
}

/// Whom a list of deeds is done to.
fn object(reading: &Reading<'_>, start: usize, end: usize) -> Option<Noun> {
    (start..(end + 10).min(reading.len()))
        .take_while(|&at| {
            at < end
                || !matches!(reading.symbol(at), Some(b';' | b'(' | b',' | EM_DASH))
                    && !matches!(reading.particle(at), Some(Particle::Subordinate | Particle::Among))
        })
        .find_map(|at| {
            // "did not refer any of them"
            if reading.surface(at).eq_ignore_ascii_case("them") {
                return Some(Noun::Person);
            }
            reading.notes[at].noun.filter(|noun| {
                matches!(
                    noun,
                    Noun::Victim
                        | Noun::Suspect
                        | Noun::Official
                        | Noun::Person
                        | Noun::AtRisk
                        | Noun::Case
                        | Noun::Agency
                        | Noun::Site
                        | Noun::Staff
                        | Noun::Violation
                        | Noun::License
                )
            })
        })
}

/// Whether the deeds are denied of complicit officials, before any comma that adds them to others.
fn denies_officials(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    (start..(end + 12).min(reading.len()))
        .take_while(|&at| {
            at < end
                || !matches!(reading.symbol(at), Some(b';' | b',' | EM_DASH))
                    && !matches!(
                        reading.particle(at),
                        Some(
                            Particle::Including
                                | Particle::Subordinate
                                | Particle::But
                                | Particle::Relative
                                | Particle::By
                        )
                    )
                    && reading.notes[at].noun != Some(Noun::Suspect)
        })
        .any(|at| reading.notes[at].noun == Some(Noun::Official) || reading.is(at, Particle::Complicit))
}

/// Whether the deeds are denied of officials whose complicity was told before: "despite reports of complicity, police
/// did not investigate such allegations".
fn means_officials(
    reading: &Reading<'_>,
    trigger: usize,
    start: usize,
    end: usize,
    object: Option<Noun>,
) -> bool {
    let such = match object {
        None => (start..end).all(|at| !matches!(reading.particle(at), Some(Particle::Determiner))),
        Some(Noun::Case) => (start..end).any(|at| {
            reading.is(at, Particle::Determiner) && ["such", "these", "those"].contains(&reading.surface(at))
        }),
        _ => false,
    };
    such && (trigger.saturating_sub(32)..trigger).any(|at| reading.is(at, Particle::Complicit))
}

fn deed(event: Event, object: Option<Noun>, officials: bool) -> Option<Measure> {
    let victims = object == Some(Noun::Victim);
    let people = matches!(object, Some(Noun::Victim | Noun::Person | Noun::AtRisk));
    match event {
        Event::Penalize
        | Event::Arrest
        | Event::Sentence
        | Event::Charge
        | Event::Deport
        | Event::Sanction
        | Event::Prosecute
        | Event::Convict
            if victims =>
        {
            Some(Measure::VictimsPenalized)
        }
        Event::Investigate
        | Event::Prosecute
        | Event::Convict
        | Event::Arrest
        | Event::Charge
        | Event::Discipline
        | Event::Sentence
            if officials =>
        {
            Some(Measure::OfficialsImplicated)
        }
        Event::Investigate => Some(Measure::Investigations),
        Event::Prosecute => Some(Measure::Prosecutions),
        Event::Charge if matches!(object, Some(Noun::Suspect | Noun::Person)) => Some(Measure::Prosecutions),
        Event::Convict => Some(Measure::Convictions),
        Event::Acquit => Some(Measure::Acquittals),
        Event::Arrest if matches!(object, Some(Noun::Suspect)) => Some(Measure::Arrests),
        Event::Sentence if !people || object == Some(Noun::Person) => Some(Measure::Sentenced),
        Event::Identify if people || object == Some(Noun::Case) => Some(Measure::VictimsIdentified),
        Event::Refer if people => Some(Measure::VictimsReferred),
        Event::Assist if people => Some(Measure::VictimsAssisted),
        Event::Repatriate => Some(Measure::VictimsRepatriated),
        Event::Compensate => Some(Measure::VictimsCompensated),
        _ => None,
    }
}

fn thing(reading: &Reading<'_>, noun: Noun, object: Option<Noun>, officials: bool) -> Option<Measure> {
    match noun {
        Noun::Investigation | Noun::Prosecution | Noun::Conviction | Noun::Arrest if officials => {
            Some(Measure::OfficialsImplicated)
        }
        Noun::Investigation => Some(Measure::Investigations),
        Noun::Prosecution => Some(Measure::Prosecutions),
        Noun::Conviction => Some(Measure::Convictions),
        Noun::Acquittal => Some(Measure::Acquittals),
        Noun::Arrest => Some(Measure::Arrests),
        Noun::Sentence => Some(Measure::Sentenced),
        Noun::Shelter => Some(Measure::Shelters),
        Noun::Referral => Some(Measure::VictimsReferred),
        Noun::Compensation => Some(Measure::VictimsCompensated),
        Noun::Permit => Some(Measure::ResidencePermits),
        Noun::Repatriation => Some(Measure::VictimsRepatriated),
        Noun::Service if object != Some(Noun::Suspect) => {
            let victims = reading.notes.iter().any(|note| note.noun == Some(Noun::Victim));
            victims.then_some(Measure::VictimsAssisted)
        }
        _ => None,
    }
}

/// "no known investigations, prosecutions, or convictions", "no victims were identified", "no reports that".
fn denied_nouns(reading: &Reading<'_>, trigger: usize, out: &mut Vec<Denial>) {
    let mut at = trigger + usize::from(reading.notes[trigger].length);
    // "no-fee visas", "ensure no victims are penalized"
    if reading.is_symbol(at, b'-')
        || (trigger.saturating_sub(4)..trigger).any(|at| reading.has(at, Cue::Ensure))
    {
        return;
    }
    while reading.notes.get(at).is_some_and(|note| note.length == 0)
        || matches!(reading.particle(at), Some(Particle::Determiner))
        || reading.surface_at(at).eq_ignore_ascii_case("known")
    {
        at += 1;
    }
    if reading.surface_at(at).eq_ignore_ascii_case("longer") {
        return;
    }
    // "little or no pay"
    if trigger > 1 && reading.surface(trigger - 2).eq_ignore_ascii_case("little") {
        return;
    }
    // "no reported investigations" leaves open whether there were any.
    let open = reading.surface_at(at).eq_ignore_ascii_case("reported");
    let absence = if open { Absence::NotReported } else { Absence::None };
    let received =
        trigger > 0 && reading.notes[trigger - 1].verb.is_some_and(|verb| verb.event == Event::Receive);
    let run = reading.noun_run(at, false);
    let Some(head) = run.head else { return };
    // "no credible reports of victims being detained"
    if ["reports", "report"].iter().any(|word| reading.surface(head).eq_ignore_ascii_case(word)) {
        return no_reports(reading, trigger, head + 1, out);
    }
    // "provided no information on prosecutions"
    if reading.has(head, Cue::Data) {
        return unreported(reading, trigger, head, out);
    }
    let subject = reading.noun_class(head);
    // "identified no victims", "filed no criminal cases"
    if let Some(measure) = trigger.checked_sub(1).and_then(|verb| done_to_none(reading, verb, subject)) {
        return push(out, trigger, head, Some(measure), absence);
    }
    if matches!(
        subject,
        Some(Noun::Victim | Noun::Person | Noun::Suspect | Noun::Official | Noun::Case | Noun::AtRisk)
    ) {
        return denied_people(reading, trigger, head, subject, absence, out);
    }
    if subject.is_none() && reading.surface(head).starts_with(|first: char| first.is_uppercase()) {
        return denied_people(reading, trigger, head, Some(Noun::Person), absence, out);
    }
    // "no specialized services": of the common kind there may be some.
    let special = (at..head).any(|at| reading.has(at, Cue::Specialized));
    if !((received || special) && subject == Some(Noun::Service)) {
        listed(reading, trigger, head, absence, false, out);
    }
}

/// What a verb that stands right before "no" denies of those after it.
fn done_to_none(reading: &Reading<'_>, verb: usize, subject: Option<Noun>) -> Option<Measure> {
    let people =
        matches!(subject, Some(Noun::Victim | Noun::Person | Noun::Suspect | Noun::Official | Noun::Case));
    let event = reading.verb(verb).filter(|_| people)?.event;
    match event {
        Event::Bring if subject == Some(Noun::Case) => Some(Measure::Prosecutions),
        Event::Open if subject == Some(Noun::Case) => Some(Measure::Investigations),
        _ => deed(event, subject, subject == Some(Noun::Official)),
    }
}

/// "no victim had ever received restitution", "no cases were investigated".
fn denied_people(
    reading: &Reading<'_>,
    trigger: usize,
    head: usize,
    subject: Option<Noun>,
    absence: Absence,
    out: &mut Vec<Denial>,
) {
    denied_after(reading, (trigger, head), head + 1, subject, absence, out);
}

/// What the first verb from a place on denies of those who were named.
fn denied_after(
    reading: &Reading<'_>,
    (trigger, head): (usize, usize),
    from: usize,
    subject: Option<Noun>,
    absence: Absence,
    out: &mut Vec<Denial>,
) {
    let verb = (from..(from + 13).min(reading.len()))
        .take_while(|&at| !reading.is_symbol(at, b';'))
        .find(|&at| reading.notes[at].verb.is_some() && reading.particle(at).is_none());
    let Some(verb) = verb else { return };
    let event = reading.notes[verb].verb.map_or(Event::Other, |verb| verb.event);
    // "no victims requested permits": whether any were issued stays open.
    if event == Event::Receive && reading.surface(verb).starts_with("request") {
        return;
    }
    // "no victims assisted in an investigation"
    if event == Event::Assist && reading.is(verb + 1, Particle::In) {
        return;
    }
    // "no suspects, and police identified": another clause.
    if subject == Some(Noun::Suspect) && (head..verb).any(|at| reading.symbol(at).is_some()) {
        return;
    }
    let thing = (verb + 1..(verb + 9).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';' | b'(')))
        .find_map(|at| {
            reading.notes[at].noun.filter(|noun| {
                matches!(
                    noun,
                    Noun::Service
                        | Noun::Compensation
                        | Noun::Permit
                        | Noun::Shelter
                        | Noun::Repatriation
                        | Noun::Sentence
                )
            })
        });
    let thing = thing.or_else(|| meant(reading, verb));
    let measure = match (event, thing) {
        (Event::Receive | Event::Give | Event::Compensate, Some(Noun::Compensation)) => {
            Some(Measure::VictimsCompensated)
        }
        (Event::Receive | Event::Give, Some(Noun::Permit)) => Some(Measure::ResidencePermits),
        (Event::Receive | Event::Give, Some(Noun::Repatriation)) => Some(Measure::VictimsRepatriated),
        (Event::Receive | Event::Give, Some(Noun::Sentence)) => Some(Measure::Sentenced),
        (Event::Receive | Event::Give, Some(Noun::Service | Noun::Shelter)) => Some(Measure::VictimsAssisted),
        // "no victims were transferred to the shelter"
        (Event::Bring, Some(Noun::Service | Noun::Shelter)) if subject == Some(Noun::Victim) => {
            Some(Measure::VictimsReferred)
        }
        (event, _) => deed(event, subject, subject == Some(Noun::Official)),
    };
    push(out, trigger, head, measure, absence);
    // "none of the employers were prosecuted or convicted"
    for (at, event) in verbs_joined(reading, verb).skip(1) {
        push(out, trigger, at, deed(event, subject, subject == Some(Noun::Official)), absence);
    }
}

/// The thing that "it" after a verb means: "judges may order compensation, but no victim received it".
fn meant(reading: &Reading<'_>, verb: usize) -> Option<Noun> {
    let next = reading.after(verb);
    if !reading.is(next, Particle::Pronoun) || !["it", "them"].contains(&reading.surface(next)) {
        return None;
    }
    (verb.saturating_sub(24)..verb).rev().find_map(|at| {
        reading.notes[at]
            .noun
            .filter(|noun| matches!(noun, Noun::Service | Noun::Compensation | Noun::Permit | Noun::Shelter))
    })
}

/// "no reports that the government punished victims", "no reports of victims penalized".
fn no_reports(reading: &Reading<'_>, trigger: usize, start: usize, out: &mut Vec<Denial>) {
    let verb_from = |from: usize| {
        (from..(start + 16).min(reading.len()))
            .find(|&at| reading.notes[at].verb.is_some() && reading.particle(at).is_none())
    };
    let Some(mut verb) = verb_from(start) else {
        return listed(reading, trigger, start + 1, Absence::NotReported, false, out);
    };
    // "of identified victims jailed"
    if reading.is(verb - 1, Particle::Of)
        && reading.notes.get(verb + 1).is_some_and(|note| note.noun == Some(Noun::Victim))
    {
        verb = verb_from(verb + 2).unwrap_or(verb);
    }
    let victims_before = (start..verb).any(|at| reading.notes[at].noun == Some(Noun::Victim));
    listed(reading, trigger, verb, Absence::NotReported, victims_before, out);
}

/// Adds a denial where there is a measure and the same trigger has not denied it yet: one absence a measure.
fn push(out: &mut Vec<Denial>, trigger: usize, at: usize, measure: Option<Measure>, absence: Absence) {
    let Some(measure) = measure else { return };
    if !out.iter().any(|denial| denial.trigger == trigger && denial.measure == measure) {
        out.push(Denial { at, trigger, measure, absence });
    }
}
