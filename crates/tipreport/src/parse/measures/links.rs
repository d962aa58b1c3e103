//! Links between the statistics of a sentence, and to those of the sentence before.

use super::antecedents::Antecedent;
use super::counting::{Context, Counted};
use super::governors::Slot;
use super::segments::SegmentKind;
use crate::Statistic;
use crate::parse::amounts::Figure;

/// The statistic that a figure is a part of, and the one of another period with which it is compared.
pub(super) fn link(
    context: &Context<'_>,
    slot: &Slot,
    part: &Counted,
    statistics: &[Statistic],
) -> (Option<u32>, Option<u32>) {
    let whole = match part.antecedent {
        Antecedent::None => None,
        Antecedent::Here(index) => context.before[index].statistic,
        Antecedent::Before(statistic) => Some(statistic),
    };
    let Some(whole) = whole else { return (None, None) };
    let total = &statistics[whole as usize];
    if part.measure.is_none() || part.measure != total.measure || part.unit != total.unit {
        return (None, None);
    }
    if part.year != total.year {
        return (None, Some(whole));
    }
    let within = slot.phrase.head.is_none() | (context.segments[slot.segment].kind != SegmentKind::Main);
    ((within & (part.amount.high <= total.amount.low)).then_some(whole), None)
}

/// Ties dollars to the local amount whose value they give, which may stand after them.
pub(super) fn link_values(
    slots: &[Slot],
    figures: &[Figure],
    counted: &[Counted],
    statistics: &mut [Statistic],
) {
    for (slot, found) in slots.iter().zip(counted) {
        let (Some(local), Some(at)) = (figures[slot.figure].value_of, found.statistic) else { continue };
        let index = slots.iter().position(|slot| slot.figure == local as usize);
        statistics[at as usize].value_of = index.and_then(|index| counted[index].statistic);
    }
}
