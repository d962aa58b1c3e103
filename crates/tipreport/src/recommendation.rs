use crate::Span;

/// One recommendation to a government.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// The place in the list, from 1.
    pub number: u32,
    /// The text as printed, without bullet, separator or final stop.
    pub text: String,
    /// Where [`text`](Self::text) stands.
    pub span: Span,
    /// The imperative verbs that lead it, in lower case ("investigate", "prosecute").
    pub actions: Vec<String>,
}
