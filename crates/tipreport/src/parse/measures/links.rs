//! Links between the statistics of a sentence, and to those of the sentence before.

use super::antecedents::Antecedent;
use super::counting::Counted;
use super::governors::Slot;
use super::segments::{Segment, SegmentKind};
use crate::Statistic;
use crate::parse::amounts::Figure;

/// Ties parts to their totals, figures of other periods to those of this one, dollars to the local amount.
pub(super) fn link(
    slots: &[Slot],
    segments: &[Segment],
    figures: &[Figure],
    counted: &[Counted],
    statistics: &mut [Statistic],
) {
    for (slot, found) in slots.iter().zip(counted) {
        let local = figures[slot.figure].value_of;
        if found.antecedent == Antecedent::None && local.is_none() {
            continue;
        }
        let Some(at) = found.statistic else { continue };
        let at = at as usize;
        if let Some(local) = local {
            let index = slots.iter().position(|slot| slot.figure == local as usize);
            statistics[at].value_of = index.and_then(|index| counted[index].statistic);
        }
        let whole = match found.antecedent {
            Antecedent::None => continue,
            Antecedent::Here(index) => counted[index].statistic,
            Antecedent::Before(statistic) => Some(statistic),
        };
        let Some(whole) = whole else { continue };
        let (part, total) = (&statistics[at], &statistics[whole as usize]);
        if part.measure.is_none() || part.measure != total.measure || part.unit != total.unit {
            continue;
        }
        let other_period = part.year != total.year;
        let within = slot.phrase.head.is_none() || segments[slot.segment].kind != SegmentKind::Main;
        if other_period {
            statistics[at].compared_with = Some(whole);
        } else if within && part.amount.high <= total.amount.low {
            statistics[at].part_of = Some(whole);
        }
    }
}
