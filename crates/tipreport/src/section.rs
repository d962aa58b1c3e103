use crate::Span;

named! {
    /// What a section of a narrative is about.
    pub enum SectionKind {
        /// The opening: the tier statement and the year's main steps. It has no heading.
        Overview = "overview",
        /// The list of recommendations ("PRIORITIZED RECOMMENDATIONS" since 2019).
        Recommendations = "recommendations",
        /// Law enforcement.
        Prosecution = "prosecution",
        /// Victims.
        Protection = "protection",
        /// Coordination, awareness, labour recruitment, demand.
        Prevention = "prevention",
        /// The trafficking problem ("TRAFFICKING PROFILE", "SCOPE AND MAGNITUDE").
        Profile = "profile",
        /// What the authorities of a Special Case did.
        GovernmentEfforts = "government_efforts",
        /// Anything else under a heading of its own, such as a note on a territory's status.
        Other = "other",
    }
}

named! {
    /// How the first sentence of a section grades the government's efforts against the period before.
    pub enum Effort {
        /// Increased, improved, expanded, strengthened.
        Increased = "increased",
        /// Maintained, continued, sustained.
        Maintained = "maintained",
        /// Decreased.
        Decreased = "decreased",
        /// Mixed or uneven, or two different trends joined.
        Mixed = "mixed",
        /// Efforts were made, with no trend stated ("made minimal efforts").
        Made = "made",
        /// The government did not make efforts.
        None = "none",
        /// The government did not report efforts.
        NotReported = "not_reported",
    }
}

/// A part of a narrative: a heading and the body under it.
///
/// Headings, bodies and the gaps between them tile the text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// What the section is about.
    pub kind: SectionKind,
    /// The heading as printed; `None` for the overview and for a section told by its opening sentence.
    pub heading: Option<Span>,
    /// The body, without surrounding white space.
    pub body: Span,
    /// The grade of the government's efforts; only prosecution, protection and prevention have one.
    pub effort: Option<Effort>,
    /// The sentence that gives the grade.
    #[cfg_attr(feature = "serde", serde(default))]
    pub effort_sentence: Option<Span>,
}
