/// A bundled narrative of a fictional country, for trying things out and for examples: the layout of the editions
/// of the 2020s, with numbers in every section, comparisons, breakdowns, penalties and stated absences.
///
/// ```
/// let text = tipreport::sample();
/// assert!(text.starts_with("2022 Trafficking in Persons Report: Marenza"));
/// ```
#[must_use]
pub fn sample() -> &'static str {
    include_str!("sample.txt")
}
