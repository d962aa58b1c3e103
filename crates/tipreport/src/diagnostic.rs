use crate::Span;

/// Something odd in a narrative that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// What it is; stable across versions.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is.
    pub span: Span,
    /// What was expected and what was found, in one line.
    pub message: String,
}

named! {
    /// How much a diagnostic matters.
    pub enum Severity {
        /// A part of the narrative could not be read.
        Error = "error",
        /// What was read may be wrong.
        Warning = "warning",
        /// Worth knowing; nothing was lost.
        Info = "info",
    }
}

named! {
    /// The kind of a diagnostic.
    pub enum Code {
        /// No title line was found.
        NoTitle = "no-title",
        /// No heading line names the tier.
        NoTierHeading = "no-tier-heading",
        /// Neither heading nor statement names the tier.
        NoTier = "no-tier",
        /// Heading and statement name different tiers; the statement is taken.
        TierDisagrees = "tier-disagrees",
        /// A section that the layout has is missing.
        SectionMissing = "section-missing",
        /// A section has a heading and no body.
        SectionEmpty = "section-empty",
        /// A section stands twice.
        SectionTwice = "section-twice",
        /// Text stands outside every section.
        TextOutside = "text-outside",
        /// A heading is glued to the body after it or the text before it.
        GluedHeading = "glued-heading",
        /// A running head, a page number or a chart caption of a printed page stands in the text.
        PageFurniture = "page-furniture",
        /// The text of a box on a printed page, such as the story of a victim, was left out.
        BoxLeftOut = "box-left-out",
        /// Lines of two columns seem to alternate.
        InterleavedColumns = "interleaved-columns",
        /// The name in the heading is none that the table of countries knows.
        UnknownCountry = "unknown-country",
        /// The edition has recommendations and none were found.
        NoRecommendations = "no-recommendations",
        /// The stated parts of a total do not add up to it.
        PartsDisagree = "parts-disagree",
    }
}
