use std::fmt;
use std::str::FromStr;

use crate::Span;

/// The rank that an edition gives a country, under the Trafficking Victims Protection Act (22 U.S.C. 7107).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Tier {
    /// The government fully meets the minimum standards. Written `1`.
    #[cfg_attr(feature = "serde", serde(rename = "1"))]
    One,
    /// It does not fully meet them but is making significant efforts. Written `2`.
    #[cfg_attr(feature = "serde", serde(rename = "2"))]
    Two,
    /// As Tier 2, with conditions that call for special scrutiny (since the edition of 2004). Written `2WL`.
    #[cfg_attr(feature = "serde", serde(rename = "2WL"))]
    TwoWatchList,
    /// It does not fully meet them and is not making significant efforts. Written `3`.
    #[cfg_attr(feature = "serde", serde(rename = "3"))]
    Three,
    /// Not ranked: a country without a government that can act, such as Somalia. Written `SC`.
    #[cfg_attr(feature = "serde", serde(rename = "SC"))]
    SpecialCase,
}

impl Tier {
    /// Every tier, best first, Special Case last.
    pub const ALL: [Self; 5] = [Self::One, Self::Two, Self::TwoWatchList, Self::Three, Self::SpecialCase];

    /// The short forms of [`ALL`](Self::ALL), in the same order.
    pub const NAMES: &'static [&'static str] = &["1", "2", "2WL", "3", "SC"];

    /// The short form: `1`, `2`, `2WL`, `3` or `SC`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::One => "1",
            Self::Two => "2",
            Self::TwoWatchList => "2WL",
            Self::Three => "3",
            Self::SpecialCase => "SC",
        }
    }

    /// The name that the report prints: `Tier 2 Watch List`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::One => "Tier 1",
            Self::Two => "Tier 2",
            Self::TwoWatchList => "Tier 2 Watch List",
            Self::Three => "Tier 3",
            Self::SpecialCase => "Special Case",
        }
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Tier {
    type Err = UnknownName;

    /// Reads the short form that [`Tier::as_str`] gives.
    fn from_str(s: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|tier| tier.as_str() == s)
            .ok_or_else(|| UnknownName::new("a tier (1, 2, 2WL, 3, SC)", s))
    }
}

/// A string that names no member of an enumeration of this crate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found {found:?}")]
pub struct UnknownName {
    expected: &'static str,
    found: String,
}

impl UnknownName {
    pub(crate) fn new(expected: &'static str, found: &str) -> Self {
        Self { expected, found: found.to_owned() }
    }
}

named! {
    /// How the tier of an edition came about from that of the edition before.
    pub enum Change {
        /// The country stayed on its tier.
        Remained = "remained",
        /// It was moved to a better tier.
        Upgraded = "upgraded",
        /// It was moved to a worse tier.
        Downgraded = "downgraded",
    }
}

/// Where an edition places a country, and the places of the text that say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Placement {
    /// The tier; `None` where neither heading nor statement names one.
    pub tier: Option<Tier>,
    /// The change from the edition before; `None` where the narrative does not state it.
    pub change: Option<Change>,
    /// Whether a waiver of the otherwise required downgrade to Tier 3 was granted.
    pub waiver: bool,
    /// The number of consecutive years on the tier, where stated ("for the third consecutive year": 3).
    pub consecutive_years: Option<u8>,
    /// The heading line that carries the tier ("ALBANIA: Tier 2").
    pub heading: Option<Span>,
    /// The sentence that states the placement ("...; therefore Albania remained on Tier 2.").
    pub statement: Option<Span>,
}
