use pyo3::prelude::*;

use crate::value::value;

value! {
    /// The country or territory of a narrative.
    Country {
        /// The name in plain form ("North Korea").
        name: String,
        /// The name as the heading prints it ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF").
        heading: Option<String> = None,
        /// The ISO 3166-1 alpha-3 code; `XKX` for Kosovo, the old code for a former state.
        iso3: Option<String> = None,
    }

    /// The name in plain form.
    fn __str__(&self) -> String {
        self.name.clone()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Self::plain_repr(slf)
    }
}

impl From<&tipreport::Country> for Country {
    fn from(country: &tipreport::Country) -> Self {
        Self { name: country.name.clone(), heading: country.heading.clone(), iso3: country.iso3.clone() }
    }
}
