use crate::Span;

/// A number of a text and what it is.
///
/// ```
/// use tipreport::{NumberClass, numbers};
///
/// let text = "In 2017, courts convicted 12 traffickers under Article 110(a).";
/// let classes: Vec<_> = numbers(text).iter().map(|number| (&text[number.span], number.class)).collect();
/// assert_eq!(
///     classes,
///     [("2017", NumberClass::Year), ("12", NumberClass::Statistic), ("110", NumberClass::Reference)]
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The number with its unit, without modifiers.
    pub span: Span,
    /// What it is.
    pub class: NumberClass,
}

named! {
    /// What a number is. Only the first is a statistic.
    pub enum NumberClass {
        /// It measures something.
        Statistic = "statistic",
        /// A calendar year, or a span of years.
        Year = "year",
        /// A day of a month, or a month of a year.
        Date = "date",
        /// A stretch of time that only names a window ("the past five years").
        Period = "period",
        /// "third", "21st".
        Ordinal = "ordinal",
        /// An article, law, paragraph, convention, resolution or visa class.
        Reference = "reference",
        /// "Tier 2".
        Tier = "tier",
        /// A part of the title of a plan or a programme.
        Title = "title",
        /// A telephone number.
        Phone = "phone",
        /// A page number left by a printed page.
        Page = "page",
        /// "one" that counts nothing ("one of the", "one another", "no one").
        Pronoun = "pronoun",
        /// "24-hour hotline", "zero tolerance", "twice a year".
        Idiom = "idiom",
        /// The number of a list item or of a footnote.
        Item = "item",
    }
}
