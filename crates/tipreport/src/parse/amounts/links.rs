//! The small words between numbers, and the names of months.

/// A function word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    A,
    And,
    At,
    By,
    Between,
    Each,
    Every,
    From,
    In,
    Of,
    Or,
    Out,
    Per,
    The,
    To,
    Until,
    /// Any other word that no noun phrase goes on across.
    Other,
}

#[rustfmt::skip]
pub(super) const LINKS: &[(&str, Link)] = &[
    ("a an", Link::A), ("and", Link::And), ("at", Link::At), ("by", Link::By), ("between", Link::Between),
    ("each", Link::Each), ("every", Link::Every), ("from", Link::From), ("in", Link::In), ("of", Link::Of), ("or", Link::Or),
    ("out", Link::Out), ("per", Link::Per), ("the", Link::The), ("to", Link::To), ("until till through thru", Link::Until),
    ("for on with under over that which who whom whose where when while is are was were has have had be been as than but \
      during since before after into about within without because if although though", Link::Other),
];

pub(super) const MONTHS: &[(&str, u8)] = &[
    ("january jan", 1),
    ("february feb", 2),
    ("march", 3),
    ("april apr", 4),
    ("may", 5),
    ("june jun", 6),
    ("july jul", 7),
    ("august aug", 8),
    ("september sept sep", 9),
    ("october oct", 10),
    ("november nov", 11),
    ("december dec", 12),
];
