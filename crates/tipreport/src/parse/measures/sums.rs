//! Money and time: fines, funds, wages and terms of imprisonment are told apart by the words around them.

use super::decide::Case;
use super::reading::Reading;
use super::said::{Said, Topic};
use super::words::{Cue, Event, Noun, Particle};
use crate::{Actor, Measure, Per, SectionKind, Unit};

/// What a sentence says of law and courts before and around a sum.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a sentence says or does not say")]
pub(crate) struct Setting {
    /// A law speaks: "prescribed penalties of".
    pub(crate) law: bool,
    /// A court or its sentence is spoken of.
    pub(crate) court: bool,
    /// Imprisonment or penalties are spoken of.
    pub(crate) prison: bool,
    pub(crate) fine: bool,
    pub(crate) compensation: bool,
    pub(crate) wages: bool,
    pub(crate) budget: bool,
    pub(crate) fund: bool,
}

impl Setting {
    pub(crate) fn of(reading: &Reading<'_>, said: Said) -> Self {
        let prescribes = said.of_topic(Topic::Prescribing);
        let law = said.of_topic(Topic::Law);
        let penalty = said.of_topic(Topic::Penalty)
            && (said.has(Cue::Change)
                || (1..reading.len()).any(|at| {
                    reading.notes[at].noun == Some(Noun::Penalty)
                        && ["maximum", "minimum"].contains(&reading.surface(at - 1))
                }));
        // "faces 20 years if convicted": no court has spoken.
        let convicted = said.of_topic(Topic::Convicting)
            && (0..reading.len()).any(|at| {
                reading.verb(at).is_some_and(|verb| verb.event == Event::Convict)
                    && !(at > 0 && reading.is(at - 1, Particle::Subordinate))
            });
        let mut setting = Self {
            law: false,
            court: said.of_topic(Topic::Court) || said.of_topic(Topic::Sentencing) || convicted,
            prison: said.of_topic(Topic::Penalty) || said.of_topic(Topic::Prison),
            fine: said.of_topic(Topic::Fine),
            compensation: said.of_topic(Topic::Compensation),
            wages: said.of_topic(Topic::Wages),
            budget: said.of_topic(Topic::Budget),
            fund: said.of_topic(Topic::Funding),
        };
        // A court that sentences imposes; a law that is named beside it prescribes.
        setting.law = if setting.court {
            prescribes && law || is_liable(reading)
        } else {
            // "raised the maximum penalty from three to six years"
            prescribes && (law || setting.prison || setting.fine) || law && setting.prison || penalty
        };
        setting
    }
}

/// Whether somebody is said to risk a penalty: "may be jailed", "were subject to a minimum five-year term".
fn is_liable(reading: &Reading<'_>) -> bool {
    (0..reading.len()).any(|at| {
        let penalized = |at: usize| {
            reading
                .verb(at)
                .is_some_and(|verb| matches!(verb.event, Event::Sentence | Event::Fine | Event::Penalize))
        };
        let subject = || {
            reading.spells(at, "subject")
                && reading.is(at + 1, Particle::To)
                && (at + 2..(at + 12).min(reading.len())).any(|at| {
                    matches!(reading.notes[at].noun, Some(Noun::Sentence | Noun::Penalty | Noun::Fine))
                })
        };
        reading.is(at, Particle::Modal) && reading.is(at + 1, Particle::Be) && penalized(at + 2) || subject()
    })
}

/// The nearest noun of a sum before a figure: "a *fine* of", "a *budget* of".
fn named_before(reading: &Reading<'_>, lead: usize) -> Option<Noun> {
    (0..lead).rev().take(9).find_map(|at| {
        // "in debt bondage for 20 years": no debt
        reading.notes[at].noun.filter(|_| reading.notes[at].form.is_none()).filter(|noun| {
            matches!(
                noun,
                Noun::Fine
                    | Noun::Budget
                    | Noun::Compensation
                    | Noun::Pay
                    | Noun::Fee
                    | Noun::Sentence
                    | Noun::Penalty
                    | Noun::Permit
            )
        })
    })
}

/// The nearest such noun after it: "4 million won in *damages*", "six months' *wages*".
fn named_after(reading: &Reading<'_>, end: usize) -> Option<Noun> {
    (end..(end + 9).min(reading.len()))
        .take_while(|&at| !matches!(reading.symbol(at), Some(b';')) && reading.figure_at(at).is_none())
        .find_map(|at| {
            reading.notes[at].noun.filter(|noun| {
                matches!(
                    noun,
                    Noun::Fine
                        | Noun::Compensation
                        | Noun::Pay
                        | Noun::Fee
                        | Noun::Sentence
                        | Noun::Budget
                        | Noun::Penalty
                        | Noun::Permit
                )
            })
        })
}

/// Whether a sum is for a victim: "100,000 gourdes ($1,590) to the victim".
fn goes_to_victim(reading: &Reading<'_>, end: usize) -> bool {
    let mut to = end;
    if reading.is_symbol(end, b'(') {
        let Some(close) = (end..end + 8).find(|&at| reading.is_symbol(at, b')')) else { return false };
        to = close + 1;
    }
    reading.is(to, Particle::To)
        && (to + 1..(to + 4).min(reading.len())).any(|at| reading.notes[at].noun == Some(Noun::Victim))
}

/// The measure of an amount of money.
pub(super) fn money(
    reading: &Reading<'_>,
    lead: usize,
    end: usize,
    case: &Case<'_>,
    setting: Setting,
    acts: Option<Actor>,
) -> Option<Measure> {
    if (lead.saturating_sub(6)..lead).any(|at| reading.has(at, Cue::Bribe)) {
        return None;
    }
    // "10,000 cedis in restitution"
    let after = (reading.is(end, Particle::In)).then(|| named_after(reading, end)).flatten();
    let before = after.or(named_before(reading, lead));
    let named = before.or_else(|| named_after(reading, end));
    let fine = if setting.law { Measure::PrescribedFine } else { Measure::Fine };
    match named {
        Some(Noun::Fine | Noun::Penalty) => return Some(fine),
        Some(Noun::Sentence) if setting.fine || setting.law => return Some(fine),
        Some(Noun::Compensation) => return Some(Measure::Compensation),
        _ => {}
    }
    match case.event {
        Some(Event::Fund) if case.section == SectionKind::Profile => return Some(Measure::WorkingConditions),
        Some(Event::Fund) if before != Some(Noun::Fee) || setting.budget => return Some(Measure::Funding),
        // "ordered him to pay a fine and 100,000 gourdes ($1,590) to the victim"
        Some(Event::Pay) if goes_to_victim(reading, end) => return Some(Measure::Compensation),
        Some(Event::Pay) if case.victims() && case.section != SectionKind::Profile && !setting.wages => {
            return Some(Measure::Compensation);
        }
        Some(Event::Pay) if acts == Some(Actor::Government) && !setting.wages && named.is_none() => {
            return Some(Measure::Funding);
        }
        // "ordered each defendant to pay $185,000, with half of the fine suspended"
        Some(Event::Pay) if setting.fine && setting.court => return Some(fine),
        Some(Event::Pay | Event::Withhold | Event::Charge) if named != Some(Noun::Fine) => {
            return Some(Measure::WorkingConditions);
        }
        Some(Event::Fine) => return Some(fine),
        Some(Event::Exploit) => return Some(Measure::WorkingConditions),
        Some(Event::Compensate) => return Some(Measure::Compensation),
        Some(Event::Sanction) => return Some(Measure::Fine),
        Some(Event::Prescribe) if setting.law => return Some(Measure::PrescribedFine),
        _ => {}
    }
    match named {
        Some(Noun::Budget) => return Some(Measure::Funding),
        Some(Noun::Pay) if matches!(case.event, Some(Event::Identify | Event::Give | Event::Compensate)) => {
            return Some(Measure::Compensation);
        }
        // "campaigns at a cost of 900,000 kuna"
        Some(Noun::Fee) if acts == Some(Actor::Government) && case.section != SectionKind::Profile => {
            return Some(Measure::Funding);
        }
        Some(Noun::Pay | Noun::Fee) => return Some(Measure::WorkingConditions),
        _ => {}
    }
    if setting.fine {
        return Some(fine);
    }
    if setting.compensation {
        return Some(Measure::Compensation);
    }
    if case.section == SectionKind::Profile {
        let trade = matches!(case.event, Some(Event::Receive | Event::Live | Event::Give | Event::Other));
        return trade.then_some(Measure::WorkingConditions);
    }
    match case.event {
        Some(
            Event::Give
            | Event::Support
            | Event::Receive
            | Event::Assist
            | Event::Operate
            | Event::Reach
            | Event::Train,
        ) => Some(Measure::Funding),
        _ if setting.fund || setting.budget => Some(Measure::Funding),
        _ => None,
    }
}

/// The measure of a length of time.
pub(crate) fn duration(
    reading: &Reading<'_>,
    lead: usize,
    end: usize,
    unit: Unit,
    per: Option<Per>,
    setting: Setting,
) -> Option<Measure> {
    if per.is_some() && matches!(unit, Unit::Duration { unit: Per::Hour | Per::Day }) {
        return Some(Measure::WorkingConditions);
    }
    let named = named_after(reading, end).or_else(|| named_before(reading, lead));
    match named {
        Some(Noun::Pay | Noun::Compensation) if !setting.law && !setting.court => {
            return Some(Measure::WorkingConditions);
        }
        Some(Noun::Permit) => return None,
        _ => {}
    }
    // "two years of probation", "100 hours of community service"
    if (end..end + 2).any(|at| {
        ["probation", "community"].iter().any(|word| reading.surface_at(at).eq_ignore_ascii_case(word))
    }) {
        return None;
    }
    if !setting.prison && !setting.court || named.is_none() && !setting.law && !near_court(reading, lead) {
        return None;
    }
    Some(if setting.law { Measure::PrescribedPrisonTerm } else { Measure::PrisonTerm })
}

/// Whether a verb of sentencing stands before a place.
fn near_court(reading: &Reading<'_>, lead: usize) -> bool {
    (0..lead).rev().take(14).any(|at| {
        reading.notes[at].verb.is_some_and(|verb| matches!(verb.event, Event::Sentence | Event::Convict))
    })
}
