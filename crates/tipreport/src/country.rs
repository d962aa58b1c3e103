/// The country or territory of a narrative.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Country {
    /// The name in plain form ("North Korea").
    pub name: String,
    /// The name as the heading prints it ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF").
    pub heading: Option<String>,
    /// The ISO 3166-1 alpha-3 code; `XKX` for Kosovo, the old code for a former state.
    pub iso3: Option<String>,
}
