//! The parts of a sentence that keep their own count of years and totals: clauses, parentheses, comparisons.

use super::reading::Reading;
use super::roles::{Role, Roles};
use super::words::{Cue, Noun, Particle, Shape};
use crate::Unit;
use crate::parse::amounts::Class;
use crate::parse::tokens::EM_DASH;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SegmentKind {
    /// A main clause; a semicolon or "but" begins another.
    Main,
    /// "(105 in 2016)"
    Parenthesis,
    /// "—40 for sex trafficking and seven for forced labor—"
    Dash,
    /// "compared with 20 in 2018"
    Comparison,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment {
    pub(crate) kind: SegmentKind,
    /// The segment in which this one stands.
    pub(crate) parent: Option<usize>,
    pub(crate) start: usize,
}

/// Tokens one after the other that stand in one segment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) segment: usize,
    pub(crate) end: usize,
}

/// How many tokens get their segment at a time: most sentences have no more.
const STRETCH: usize = 64;

/// Writes the segments of a sentence to `segments`, their runs of tokens to `runs`, and the segment of each token to
/// `of`; all are emptied first.
pub(crate) fn segment(
    reading: &Reading<'_>,
    roles: &Roles,
    segments: &mut Vec<Segment>,
    runs: &mut Vec<Run>,
    of: &mut Vec<u16>,
) {
    segments.clear();
    runs.clear();
    of.clear();
    segments.push(Segment { kind: SegmentKind::Main, parent: None, start: 0 });
    let mut current = 0;
    let mut at = next_bound(roles, 0, segments[current].kind);
    while at < reading.len() {
        let entered = enter(reading, at, current, segments);
        if entered != current {
            runs.push(Run { segment: current, end: at });
            current = entered;
        }
        if matches!(reading.symbol(at), Some(b')' | b']'))
            && let Some(left) = leave(segments, current, SegmentKind::Parenthesis)
        {
            runs.push(Run { segment: current, end: at + 1 });
            current = left;
        }
        at = next_bound(roles, at + 1, segments[current].kind);
    }
    runs.push(Run { segment: current, end: reading.len() });
    let mut start = 0;
    for run in runs {
        of.truncate(start);
        while of.len() < run.end {
            of.extend_from_slice(&[run.segment as u16; STRETCH]);
        }
        start = run.end;
    }
    of.truncate(reading.len());
}

/// The next token that may begin or end a segment of a kind.
fn next_bound(roles: &Roles, from: usize, kind: SegmentKind) -> usize {
    let parting = roles.next(Role::PARTING, from);
    match kind {
        SegmentKind::Comparison => parting.min(roles.next(Role::RESUMING, from)),
        _ => parting,
    }
}

/// The segment of the token at `at`, given that of the token before.
fn enter(reading: &Reading<'_>, at: usize, current: usize, segments: &mut Vec<Segment>) -> usize {
    match reading.symbol(at) {
        Some(b'(' | b'[') => return open(segments, SegmentKind::Parenthesis, current, at),
        Some(b';') => return clause(segments, current, at),
        Some(EM_DASH) => {
            return match leave(segments, current, SegmentKind::Dash) {
                Some(parent) => parent,
                None => open(segments, SegmentKind::Dash, current, at),
            };
        }
        Some(b',')
            if segments[current].kind == SegmentKind::Comparison
                && (ends_comparison(reading, at)
                    || is_done(reading, at, segments[current].start)
                    || is_dated(reading, at, segments[current].start)) =>
        {
            return segments[current].parent.unwrap_or(0);
        }
        _ => {}
    }
    match reading.particle(at) {
        // "fewer than 100": the bound of a number is no comparison.
        Some(Particle::Compare) if reading.notes[at].length > 0 && !is_bound(reading, at) => {
            compare(segments, current, at)
        }
        Some(Particle::From | Particle::Preposition) if is_change(reading, at) => {
            compare(segments, current, at)
        }
        Some(Particle::To) if is_end_of_change(reading, at, segments[current]) => {
            segments[current].parent.unwrap_or(0)
        }
        Some(Particle::Determiner | Particle::Preposition)
            if at > 0 && reading.figure_at(at - 1).is_some() && follows_multiple(reading, at) =>
        {
            compare(segments, current, at)
        }
        Some(Particle::But) if has_verb(reading, at) => clause(segments, current, at),
        Some(Particle::And | Particle::Subordinate)
            if segments[current].kind == SegmentKind::Comparison && ends_comparison(reading, at) =>
        {
            segments[current].parent.unwrap_or(0)
        }
        _ => current,
    }
}

/// A comparison, in the place of one before it.
fn compare(segments: &mut Vec<Segment>, current: usize, at: usize) -> usize {
    let parent = match segments[current].kind {
        SegmentKind::Comparison => segments[current].parent.unwrap_or(0),
        _ => current,
    };
    open(segments, SegmentKind::Comparison, parent, at)
}

/// Whether a place belongs to a figure that measures something.
pub(super) fn is_statistic(reading: &Reading<'_>, at: usize) -> bool {
    reading.figure_at(at).is_some_and(|figure| reading.figures[figure].class == Class::Statistic)
}

/// Whether "fewer than" bounds the number to which it belongs.
fn is_bound(reading: &Reading<'_>, at: usize) -> bool {
    reading.figure_at(at).is_some() && reading.surface(at).eq_ignore_ascii_case("fewer")
}

/// Whether "from" leads to what a number was before it changed: "increased the number from 154 to 169", "to 34, from
/// 30"; or "against", to what it is set against: ", against 14 in 2004".
fn is_change(reading: &Reading<'_>, at: usize) -> bool {
    let Some(figure) = reading.figure_at(at + 1).map(|figure| &reading.figures[figure]) else { return false };
    if figure.class != Class::Statistic || matches!(figure.unit, Unit::Age | Unit::Duration { .. }) {
        return false;
    }
    let set_off = at > 0 && reading.is_symbol(at - 1, b',');
    if reading.is(at, Particle::Preposition) {
        return set_off && reading.surface(at) == "against";
    }
    let end = figure.end as usize;
    let to = (end..(end + 10).min(reading.len()))
        .any(|at| reading.is(at, Particle::To) && is_statistic(reading, at + 1));
    (to || set_off) && (at.saturating_sub(14)..at).any(|at| reading.has(at, Cue::Change))
}

/// Whether "to" leads to what a number has become.
fn is_end_of_change(reading: &Reading<'_>, at: usize, segment: Segment) -> bool {
    let opener = reading.after(segment.start) - 1;
    segment.kind == SegmentKind::Comparison
        && is_statistic(reading, at + 1)
        && reading.surface(opener).eq_ignore_ascii_case("from")
        && (segment.start..at).any(|at| is_statistic(reading, at))
}

/// "nearly double the 12 of 2001", "five times as many"
fn follows_multiple(reading: &Reading<'_>, at: usize) -> bool {
    let multiple = at.checked_sub(1).and_then(|before| reading.figure_at(before)).is_some_and(|figure| {
        reading.figures[figure].unit == Unit::Multiple && reading.figures[figure].class == Class::Statistic
    });
    let verb = |before: usize| {
        let word = reading.surface(before);
        word.ends_with("ing") || word.ends_with("ed")
    };
    multiple
        && !verb(at - 1)
        && ["the", "as", "that"].contains(&reading.surface(at))
        && !["present", "current", "legal", "lawful"].contains(&reading.surface_at(at + 1))
}

/// Whether "but" begins a clause, which has a verb, and not a noun: "a building but no funds".
fn has_verb(reading: &Reading<'_>, but: usize) -> bool {
    !reading.is(but + 1, Particle::No)
        || (but + 1..(but + 16).min(reading.len()))
            .take_while(|&at| !matches!(reading.symbol(at), Some(b',' | b';')))
            .any(|at| reading.is_finite(at) || reading.notes[at].verb.is_some())
}

/// Whether a comparison has said all at a comma: it was with a period, not a number; or a part of the whole follows
/// ("64 of them"); or a number that is itself compared ("and 39 convictions, compared with 17").
fn is_done(reading: &Reading<'_>, comma: usize, start: usize) -> bool {
    let next = comma + 1 + usize::from(reading.is(comma + 1, Particle::And));
    if !is_statistic(reading, next) {
        return false;
    }
    let is_date = |at: usize| {
        reading
            .figure_at(at)
            .is_some_and(|figure| matches!(reading.figures[figure].class, Class::Year | Class::Date))
    };
    let start = start.max(comma.saturating_sub(40));
    let dated = (start..comma).any(|at| reading.is(at, Particle::PreviousPeriod) || is_date(at));
    if dated && !(start..comma).any(|at| is_statistic(reading, at)) {
        return true;
    }
    let end = reading.figure_at(next).map_or(next, |figure| reading.figures[figure].end as usize);
    if reading.is(end, Particle::OfThese) {
        return true;
    }
    let compared = (end..(end + 40).min(reading.len())).find_map(|at| match reading.particle(at) {
        Some(Particle::Compare) => Some(true),
        Some(Particle::PreviousPeriod) => Some(false),
        _ => is_date(at).then_some(false),
    });
    dated && compared == Some(true)
}

/// Whether a comparison has named its number and its period at a comma that a preposition without a year follows:
/// "provided $84,000, compared with $73,000 in 2016, in grants to one NGO".
fn is_dated(reading: &Reading<'_>, comma: usize, start: usize) -> bool {
    let names_year = |at: usize| {
        reading
            .figure_at(at)
            .is_some_and(|figure| matches!(reading.figures[figure].class, Class::Year | Class::Date))
    };
    let period = comma > 0
        && (names_year(comma - 1) || reading.is(reading.start_of(comma - 1), Particle::PreviousPeriod));
    let led = matches!(
        reading.particle(comma + 1),
        Some(Particle::In | Particle::To | Particle::From | Particle::With | Particle::Preposition)
    );
    // "an amount similar to 2016, for four projects"
    let counts = (start.max(comma.saturating_sub(40))..comma).any(|at| is_statistic(reading, at));
    let led = led || !counts && reading.is(comma + 1, Particle::For);
    period && led && !(comma + 2..comma + 5).any(names_year)
}

fn open(segments: &mut Vec<Segment>, kind: SegmentKind, parent: usize, at: usize) -> usize {
    segments.push(Segment { kind, parent: Some(parent), start: at });
    segments.len() - 1
}

/// A new main clause, or, within a parenthesis, the parenthesis itself.
fn clause(segments: &mut Vec<Segment>, mut current: usize, at: usize) -> usize {
    while segments[current].kind == SegmentKind::Comparison || segments[current].kind == SegmentKind::Dash {
        current = segments[current].parent.unwrap_or(0);
    }
    if segments[current].kind == SegmentKind::Main {
        segments.push(Segment { kind: SegmentKind::Main, parent: None, start: at });
        return segments.len() - 1;
    }
    current
}

/// The segment outside the innermost one of a kind.
fn leave(segments: &[Segment], mut current: usize, kind: SegmentKind) -> Option<usize> {
    loop {
        let segment = segments[current];
        let parent = segment.parent?;
        if segment.kind == kind {
            return Some(parent);
        }
        current = parent;
    }
}

/// Whether the comma, "and" or conjunction at `at` ends a comparison: what follows is no figure of it.
fn ends_comparison(reading: &Reading<'_>, at: usize) -> bool {
    let mut next = at;
    if reading.is_symbol(next, b',') {
        next += 1;
    }
    while matches!(reading.particle(next), Some(Particle::And)) {
        next += 1;
    }
    if reading.figure_at(next).is_some() || next == at && reading.symbol(at).is_some() {
        return false;
    }
    match reading.particle(next) {
        Some(Particle::Preposition) if ["during", "over", "throughout"].contains(&reading.surface(next)) => {
            false
        }
        Some(
            Particle::Subordinate
            | Particle::Relative
            | Particle::But
            | Particle::That
            | Particle::OfThese
            | Particle::AsWellAs
            | Particle::Be
            | Particle::Have
            | Particle::Do
            | Particle::Modal
            | Particle::Pronoun,
        ) => true,
        Some(
            Particle::Including
            | Particle::Respectively
            | Particle::In
            | Particle::From
            | Particle::To
            | Particle::For
            | Particle::Of
            | Particle::NoneWord
            | Particle::No
            | Particle::Compare
            | Particle::PreviousPeriod
            | Particle::Any
            | Particle::Or,
        ) => false,
        _ => match reading.verb(next) {
            // "compared with 60 victims identified and assisted in 2016"
            Some(verb) => {
                let paired = verb.shape == Shape::Past
                    && reading.is(at, Particle::And)
                    && at > 0
                    && reading.verb(at - 1).is_some_and(|before| before.shape == Shape::Past);
                verb.shape != Shape::Gerund && !paired
            }
            // "184 confirmed and potential victims"
            None if reading.is(at, Particle::And) => (next..(next + 7).min(reading.len()))
                .take_while(|&at| reading.symbol(at).is_none() && reading.figure_at(at).is_none())
                .any(|at| reading.is_finite(at)),
            None => {
                !reading.notes.get(next).is_some_and(|note| note.noun.is_some_and(Noun::is_of_court_or_care))
                    && next > at
            }
        },
    }
}
