use pyo3::prelude::*;
use tipreport::{Change, Tier};

use crate::named::Named;
use crate::span::Span;
use crate::value::value;

value! {
    /// Where an edition places a country, and the places of the text that say so.
    Placement {
        /// The tier; None where neither heading nor statement names one.
        tier: Option<Named<Tier>> = None,
        /// The change from the edition before; None where the narrative does not state it.
        change: Option<Named<Change>> = None,
        /// Whether a waiver of the otherwise required downgrade to Tier 3 was granted.
        waiver: bool = false,
        /// The number of consecutive years on the tier, where stated ("for the third consecutive year": 3).
        consecutive_years: Option<u8> = None,
        /// The heading line that carries the tier ("ALBANIA: Tier 2").
        heading: Option<Span> = None,
        /// The sentence that states the placement ("...; therefore Albania remained on Tier 2.").
        statement: Option<Span> = None,
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Self::plain_repr(slf)
    }
}
