//! The year of each figure, from the years and periods that its sentence names.

use super::absences::Denial;
use super::governors::Slot;
use super::reading::Reading;
use super::said::{Said, Topic};
use super::segments::{Segment, SegmentKind};
use super::words::{Cue, Event, Noun, Particle, Shape};
use crate::Year;
use crate::parse::amounts::{Class, Figure};
use crate::parse::tokens::TokenKind;

/// A year that a sentence names, or a period by its place before the one reported.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    at: usize,
    end: usize,
    segment: usize,
    year: Year,
    /// The first token to which it reaches back: not over the clause that it opens or in which it stands.
    from: usize,
    /// Of "864 and 858 in 2016 and 2015, respectively", the year of the first number.
    first: Option<Year>,
}

impl Mention {
    /// Of no segment.
    const NONE: Self = Self { at: 0, end: 0, segment: usize::MAX, year: Year::Of(0), from: 0, first: None };
}

/// A place of the sentence for which a year is sought.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) at: usize,
    pub(crate) segment: usize,
    /// The verb that governs it: a year named after a later verb is not of this place.
    pub(crate) verb: Option<usize>,
}

/// Writes the mentions of a sentence to `out`, which is emptied first; `dated`: a figure may be a year or a date.
pub(super) fn scan_mentions(
    reading: &Reading<'_>,
    said: Said,
    dated: bool,
    segment_of: &[u16],
    first: impl Fn() -> usize,
    out: &mut Vec<Mention>,
) {
    out.clear();
    let figures = if dated { reading.figures } else { &[] };
    for figure in figures {
        if !matches!(figure.class, Class::Year | Class::Date) {
            continue;
        }
        let (lead, end) = (figure.lead as usize, figure.end as usize);
        let Some(year) = figure.amount.high.or(figure.amount.low) else { continue };
        let Some(start) = when(reading, figure) else {
            if let Some(from) = opens_what_follows(reading, figure) {
                #[allow(clippy::cast_sign_loss, reason = "a year that is written is positive")]
                let year = Year::Of(year as u16);
                add(
                    out,
                    Mention { at: lead, end, segment: segment_of[from].into(), year, from, first: None },
                    reading,
                );
            }
            continue;
        };
        // "the ombudsman reported in March 2018 that": when it was told.
        let told = reading.is(end, Particle::That)
            && start
                .checked_sub(1)
                .is_some_and(|verb| reading.verb(verb).is_some_and(|verb| verb.event != Event::Estimate));
        if told || is_of_founding(reading, start) {
            continue;
        }
        #[allow(clippy::cast_sign_loss, reason = "a year that is written is positive")]
        let year = Year::Of(year as u16);
        let from = reach(reading, segment_of, first(), start, end);
        add(
            out,
            Mention { at: lead, end, segment: segment_of[lead].into(), year, from, first: None },
            reading,
        );
    }
    if !said.of_topic(Topic::Period) {
        return;
    }
    for at in 0..reading.len() {
        let periods = match reading.particle(at) {
            // "a victim identified in a previous reporting period": in which, is not said.
            Some(Particle::PreviousPeriod) if !(at > 0 && reading.spells(at - 1, "a")) => 1,
            Some(Particle::PeriodBeforeLast) => 2,
            Some(Particle::LastYear) if in_comparison(reading, at) => 1,
            _ => continue,
        };
        let (end, year) = (reading.after(at), Year::Before(periods));
        // "from the previous reporting period, when judges penalized one"
        let when = end + usize::from(reading.is_symbol(end, b','));
        if when + 1 < reading.len() && reading.reads(when, "when") {
            let at = when + 1;
            out.push(Mention { at, end: at, segment: segment_of[at].into(), year, from: at, first: None });
            continue;
        }
        if is_origin(reading, at) {
            continue;
        }
        let start = phrase_start(reading, at);
        out.push(Mention {
            at,
            end,
            segment: segment_of[at].into(),
            year,
            from: reach(reading, segment_of, first(), start, end),
            first: None,
        });
    }
    out.sort_by_key(|mention| mention.at);
}

/// The place from which a year holds that says nothing of what stands before it: "the 2013 prosecution of two officers",
/// "in comparison to 2016 when judges charged 71".
fn opens_what_follows(reading: &Reading<'_>, figure: &Figure) -> Option<usize> {
    let (lead, end) = (figure.lead as usize, figure.end as usize);
    let prior = lead.checked_sub(1)?;
    let deed = (reading.is(prior, Particle::Determiner) || reading.notes[prior].length == 0)
        && reading.is(end + 1, Particle::Of)
        && reading.notes[end].noun.is_some_and(Noun::is_of_court_or_care);
    let then = reading.notes[prior].length == 0 || reading.is(prior, Particle::Compare);
    let then = then && reading.spells(end, "when") && end + 1 < reading.len();
    (deed || then).then_some(end + 1)
}

/// Whether a year is of a law or an office that no number counts: "a hotline established in 2004 received 1,900 calls".
fn is_of_founding(reading: &Reading<'_>, start: usize) -> bool {
    let Some(participle) = start.checked_sub(1).filter(|&at| reading.has(at, Cue::Found)) else {
        return false;
    };
    !(participle.saturating_sub(8)..participle)
        .rev()
        .take_while(|&at| !matches!(reading.symbol(at), Some(b',' | b';')))
        .any(|at| {
            reading.figure_at(at).is_some_and(|figure| reading.figures[figure].class == Class::Statistic)
        })
}

/// The place of the preposition or article that leads up to a period: "in the previous year".
fn phrase_start(reading: &Reading<'_>, at: usize) -> usize {
    let mut start = at;
    while start > 0
        && (matches!(reading.particle(start - 1), Some(Particle::Determiner | Particle::In))
            || reading.reads(start - 1, "during"))
    {
        start -= 1;
    }
    start
}

/// The most tokens over which a year reaches back.
const REACH: usize = 96;

/// The first place for which a year is sought: that of a figure or a denial, or the beginning of what parts them.
pub(super) fn first_dated(
    slots: &[Slot],
    figures: &[Figure],
    denials: &[Denial],
    segments: &[Segment],
) -> usize {
    let figure = slots.first().map_or(usize::MAX, |slot| figures[slot.figure].first as usize);
    let parted = segments.iter().find(|segment| segment.kind != SegmentKind::Main);
    let denied = denials.iter().map(|denial| denial.at);
    denied.chain(parted.map(|segment| segment.start)).fold(figure, usize::min)
}

/// The first token to which a year reaches back, but not beyond the first for which one is sought.
fn reach(reading: &Reading<'_>, segment_of: &[u16], first: usize, start: usize, end: usize) -> usize {
    if start <= first || opens_clause(reading, start, end) || is_of_earlier_deed(reading, start, end) {
        return start;
    }
    let segment = segment_of.get(start).copied().unwrap_or(0);
    let limit = start.saturating_sub(REACH).max(first);
    let mut finite = false;
    for at in (limit..start).rev() {
        if segment_of[at] != segment {
            continue;
        }
        match reading.particle(at) {
            Some(Particle::Subordinate) if !reading.reads(at, "so") => return at,
            // "the 92 victims who were awarded restitution in 2006"
            // ... "the 630 it had opened in 2016"
            Some(Particle::That | Particle::Relative | Particle::Pronoun)
                if finite && (!reading.is(at, Particle::Pronoun) || follows_noun(reading, at)) =>
            {
                let restricts = at > 0 && !reading.is_symbol(at - 1, b',');
                let antecedent = (at.saturating_sub(4)..at)
                    .rev()
                    .find_map(|at| reading.figure_at(at))
                    .filter(|_| restricts);
                return antecedent.map_or(at, |figure| reading.figures[figure].lead as usize);
            }
            Some(Particle::And) if adds_clause(reading, at, start) => return at,
            _ if reading.has(at, Cue::Date)
                && reading.spells(at, "reporting")
                && reading.notes[at].length > 0
                && reading.spells(at + 1, "period") =>
            {
                return at;
            }
            _ => {}
        }
        finite |= reading.is_finite(at);
    }
    limit
}

/// Whether a pronoun begins what is said of the noun before it: "victims it identified".
fn follows_noun(reading: &Reading<'_>, at: usize) -> bool {
    at > 0 && reading.notes[at - 1].noun.is_some()
}

/// Whether a year begins its clause: "In 2016, police", "while in 2016 they".
fn opens_clause(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let first = start == 0
        || reading.is_symbol(start - 1, b',')
        || reading.is_symbol(start - 1, b';')
        || matches!(reading.particle(start - 1), Some(Particle::Subordinate | Particle::But | Particle::And));
    if !first {
        return false;
    }
    let next = end + usize::from(reading.is_symbol(end, b','));
    next < reading.len()
        && reading.symbol(next).is_none()
        && matches!(reading.particle(next), None | Some(Particle::Determiner | Particle::Pronoun))
        && (start == 0 || reading.verb(next).is_none_or(|verb| verb.shape != Shape::Gerund))
}

/// Whether a year is of a deed before the one that a number is of: "acquitted three traffickers charged in 2016".
fn is_of_earlier_deed(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let Some(participle) = start.checked_sub(1) else { return false };
    let Some(earlier) = reading.notes[participle].verb.filter(|verb| verb.shape == Shape::Past) else {
        return false;
    };
    let Some(figure) = (participle.saturating_sub(6)..participle).rev().find_map(|at| reading.figure_at(at))
    else {
        return false;
    };
    // "two soldiers accused in 2016 of sexual exploitation were convicted"
    let passive = (end..(end + 9).min(reading.len()))
        .take_while(|&at| reading.symbol(at).is_none() && !reading.is(at, Particle::And))
        .find(|&at| reading.is(at, Particle::Be) && reading.figure_at(at).is_none())
        .map(|be| reading.after(be));
    let before = (reading.figures[figure].lead as usize).checked_sub(1);
    before.into_iter().chain(passive).filter_map(|at| reading.verb(at)).any(|verb| {
        verb.event != earlier.event
            && matches!(
                verb.event,
                Event::Investigate
                    | Event::Prosecute
                    | Event::Convict
                    | Event::Acquit
                    | Event::Sentence
                    | Event::Arrest
                    | Event::Charge
            )
    })
}

/// Whether "and" adds a clause with a subject of its own to another clause.
fn adds_clause(reading: &Reading<'_>, and: usize, start: usize) -> bool {
    let mut at = and + 1;
    let figure = reading.figure_at(at);
    if let Some(figure) = figure {
        at = reading.figures[figure].end as usize;
    }
    let limit = (at + 8).min(reading.len());
    let mut named = figure.is_some();
    loop {
        // "and the hotline, 888-991, received"
        if reading.is_symbol(at, b',') && named {
            let Some(end) = (at + 1..(at + 14).min(start)).find(|&at| reading.is_symbol(at, b',')) else {
                return false;
            };
            at = end + 1;
            if !reading.is_finite(at) {
                return false;
            }
        }
        let ended = at >= limit.max(and + 1) && !reading.is_finite(at)
            || at >= start
            || reading.symbol(at).is_some()
            || reading.figure_at(at).is_some()
            || matches!(
                reading.particle(at),
                Some(
                    Particle::In
                        | Particle::For
                        | Particle::To
                        | Particle::And
                        | Particle::From
                        | Particle::By
                )
            );
        if ended {
            return false;
        }
        if reading.is_finite(at) {
            break;
        }
        // "the confirmed and potential victims the government identified"
        if reading.is(at, Particle::Determiner) && reading.notes[at - 1].noun.is_some() {
            return false;
        }
        named |= reading.particle(at).is_none() && !reading.surface(at).ends_with("ly");
        at += 1;
    }
    // "26 investigations and two convictions reported in 2008"
    let participle = figure.is_some() && at + 1 == start;
    named && !participle && (and.saturating_sub(40)..and).any(|at| reading.is_finite(at))
}

/// Adds a year; "in 2016 and 2017" and "2016-2017" are one mention, of the last.
fn add(out: &mut Vec<Mention>, mention: Mention, reading: &Reading<'_>) {
    if let Some(last) = out.last_mut() {
        let between = last.end..mention.at;
        let joined = between.len() <= 4
            && last.segment == mention.segment
            && between.clone().all(|at| {
                matches!(
                    reading.particle(at),
                    Some(Particle::And | Particle::Or | Particle::To | Particle::Preposition)
                ) || matches!(reading.symbol(at), Some(b'-'))
                    || reading.has(at, Cue::Date)
            })
            && !between.is_empty();
        if joined {
            let respectively =
                (mention.end..mention.end + 3).any(|at| reading.is(at, Particle::Respectively));
            let first = respectively.then_some(last.year);
            *last = Mention { at: last.at, from: last.from, first, ..mention };
            return;
        }
    }
    out.push(mention);
}

fn in_comparison(reading: &Reading<'_>, at: usize) -> bool {
    (0..at).any(|before| reading.is(before, Particle::Compare))
}

/// Whether a period is where something came from or what it is measured against: "ongoing from the previous year".
fn is_origin(reading: &Reading<'_>, at: usize) -> bool {
    let mut before = at;
    while before > 0 && matches!(reading.particle(before - 1), Some(Particle::Determiner)) {
        before -= 1;
    }
    let Some(before) = before.checked_sub(1) else { return false };
    match reading.particle(before) {
        Some(Particle::Of) => !before.checked_sub(1).is_some_and(|at| {
            ["close", "end", "beginning", "start", "course"].contains(&reading.surface(at))
        }),
        Some(Particle::From | Particle::With | Particle::To | Particle::Compare) => true,
        // "fewer cases than in the previous year"
        Some(Particle::In) => before.checked_sub(1).is_some_and(|than| reading.spells(than, "than")),
        Some(Particle::Preposition) => {
            ["since", "than", "before", "over", "as"].contains(&reading.surface(before))
        }
        _ => {
            reading.notes[before].length == 0 && {
                let mut start = before;
                while start > 0 && reading.notes[start].length == 0 {
                    start -= 1;
                }
                reading.is(start, Particle::Compare)
            }
        }
    }
}

/// Prepositions that say when.
const WHEN: &[&str] = &["during", "throughout", "between", "through", "on", "at", "over", "within", "across"];

/// The place of the preposition with which a year says when; `None` of the year of a law or a document, and of "since 2014".
fn when(reading: &Reading<'_>, figure: &Figure) -> Option<usize> {
    let (lead, end) = (figure.lead as usize, figure.end as usize);
    let ranged = figure.amount.low != figure.amount.high;
    let (before, article) = dated_from(reading, lead, end);
    let dated = before < lead || figure.class == Class::Date;
    let leads = reading.tokens.get(end).is_some_and(|token| token.kind == TokenKind::Word)
        && reading.particle(end).is_none()
        && reading.verb(end).is_none()
        && !is_period(reading, end)
        && !["there", "alone", "only", "when", "under", "totaled", "totaling"]
            .contains(&reading.surface(end));
    // "A December 2015 report estimated"
    let Some(prior) = before.checked_sub(1) else { return Some(before).filter(|_| !(article && leads)) };
    // "In its June 2017 memo"
    let follows_noun = leads && (article || !opens_sentence(reading, prior));
    let names = match reading.particle(prior) {
        Some(Particle::In) => !follows_noun || dated && !article,
        Some(Particle::And | Particle::Or) => !follows_noun && (dated || joins_year(reading, prior)),
        Some(Particle::For) => !follows_noun,
        Some(Particle::By) => dated && !follows_noun,
        Some(Particle::Of) => dated || is_of(reading, prior),
        Some(Particle::To) => true,
        Some(Particle::From) => {
            ranged
                || (end..(end + 4).min(reading.len())).any(|at| {
                    reading.is(at, Particle::To)
                        || reading.is_symbol(at, b'-')
                        || ["through", "until"].contains(&reading.surface(at))
                })
        }
        // "15 percent over 2014" compares.
        Some(Particle::Preposition) if !ranged && reading.reads(prior, "over") => false,
        Some(Particle::Preposition) => {
            WHEN.iter().any(|when| reading.reads(prior, when)) && !follows_noun
                || dated && reading.reads(prior, "as")
        }
        Some(Particle::Compare | Particle::Determiner | Particle::Subordinate | Particle::That) => false,
        Some(_) => !follows_noun && dated,
        None => {
            let set_off = match reading.symbol(prior) {
                Some(b'(') => true,
                Some(b',') => !ranged,
                _ => dated,
            };
            set_off && !follows_noun && !named_law(reading, prior)
        }
    };
    names.then_some(prior)
}

/// Where the month, the day or "fiscal year" before a year begins, and whether an article leads up to it.
fn dated_from(reading: &Reading<'_>, lead: usize, end: usize) -> (usize, bool) {
    let mut before = lead;
    let mut article = false;
    while before > 0 {
        let prior = before - 1;
        let part = reading.has(prior, Cue::Date)
            || matches!(reading.tokens[prior].kind, TokenKind::Digits)
            || reading.is_symbol(prior, b'-')
            || reading.is_symbol(prior, b',') && prior > 0 && matches!(reading.tokens[prior - 1].kind, TokenKind::Digits)
            // "fiscal year (FY) 2015"
            || reading.is_symbol(prior, b')') && prior > 0 && reading.has(prior - 1, Cue::Date)
            || reading.is_symbol(prior, b'(') && reading.has(before, Cue::Date) && reading.is_symbol(before + 1, b')');
        let determiner = reading.is(prior, Particle::Determiner)
            && (reading.has(before, Cue::Date) || is_period(reading, end));
        if !part && !determiner {
            break;
        }
        article |= determiner;
        before = prior;
    }
    (before, article)
}

/// "the end of 2017", "the 12 of 2001"
fn is_of(reading: &Reading<'_>, of: usize) -> bool {
    let Some(owner) = of.checked_sub(1) else { return false };
    [
        "end",
        "half",
        "quarter",
        "beginning",
        "start",
        "months",
        "month",
        "part",
        "as",
        "As",
        "those",
        "remainder",
        "period",
        "close",
        "all",
    ]
    .contains(&reading.surface(owner))
        || reading.figure_at(owner).is_some_and(|figure| reading.figures[figure].class == Class::Statistic)
}

/// "In 1999 courts convicted": a noun after the year at the head of a sentence is its subject.
fn opens_sentence(reading: &Reading<'_>, preposition: usize) -> bool {
    reading.is(preposition, Particle::In)
        && preposition.checked_sub(1).is_none_or(|before| {
            reading.is_symbol(before, b';')
                || matches!(reading.particle(before), Some(Particle::Subordinate | Particle::But))
        })
}

/// "the 2017 reporting period"
fn is_period(reading: &Reading<'_>, at: usize) -> bool {
    ["reporting", "calendar", "fiscal", "rating"].contains(&reading.surface_at(at))
}

/// Whether "and" joins a year to another one.
fn joins_year(reading: &Reading<'_>, and: usize) -> bool {
    (and.saturating_sub(2)..and).any(|at| {
        reading
            .figure_at(at)
            .is_some_and(|figure| matches!(reading.figures[figure].class, Class::Year | Class::Date))
    })
}

fn named_law(reading: &Reading<'_>, at: usize) -> bool {
    reading.notes[at].noun == Some(Noun::Law)
}

/// The year of a place; `None` where it is of the reporting period. A parenthesis has that of the number before it.
pub(super) fn year_of(
    mentions: &[Mention],
    segments: &[Segment],
    place: Place,
    verbs: &[(usize, Option<usize>)],
) -> Option<Year> {
    let mut place = place;
    for _ in 0..MAX_NESTED {
        let Segment { kind, parent, start } = segments[place.segment];
        let year = year_within(mentions, kind, place, verbs);
        if year.is_some() {
            return year;
        }
        match kind {
            SegmentKind::Main => return None,
            SegmentKind::Comparison => return Some(Year::Before(1)),
            SegmentKind::Parenthesis | SegmentKind::Dash => {}
        }
        let outer = verbs.partition_point(|&(at, _)| at < start).checked_sub(1);
        let (at, verb) = outer.map_or((start, None), |outer| verbs[outer]);
        place = Place { at, segment: parent?, verb };
    }
    None
}

/// More parentheses within one another than this are none.
const MAX_NESTED: usize = 8;

/// The most years named before or after a place that may be its own.
const MAX_YEARS: usize = 32;

/// The year that a place's own part of the sentence names for it.
fn year_within(
    mentions: &[Mention],
    kind: SegmentKind,
    place: Place,
    verbs: &[(usize, Option<usize>)],
) -> Option<Year> {
    // Most sentences name one year or none.
    let only = mentions.first().unwrap_or(&Mention::NONE);
    if mentions.len() <= 1 && only.first.is_none() {
        let reaches = (only.at.min(only.from) <= place.at) | (kind != SegmentKind::Main);
        return ((only.segment == place.segment) & reaches).then_some(only.year);
    }
    let (before, after) = mentions.split_at(mentions.partition_point(|mention| mention.at <= place.at));
    let is_here = |mention: &&Mention| mention.segment == place.segment;
    let previous = before.iter().rev().take(MAX_YEARS).find(is_here);
    let reaches = |mention: &&Mention| mention.from <= place.at || kind != SegmentKind::Main;
    if let Some(next) = after.iter().take(MAX_YEARS).filter(is_here).find(reaches) {
        let between = || {
            let after = &verbs[verbs.partition_point(|&(at, _)| at <= place.at)..];
            &after[..after.partition_point(|&(at, _)| at < next.at)]
        };
        let other = |verb: Option<usize>| verb != place.verb && verb.is_some_and(|verb| verb > place.at);
        // Under a year named before, another is of its own number alone.
        let parted =
            previous.is_some() && kind == SegmentKind::Main && between().iter().any(|&(_, verb)| other(verb));
        if !parted {
            return Some(next.first.filter(|_| between().len() == 1).unwrap_or(next.year));
        }
    }
    previous.map(|previous| previous.year)
}
