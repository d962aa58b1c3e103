use crate::Span;

/// The sentences of a part of the text, each without surrounding white space.
pub(crate) fn sentences(text: &str, within: Span) -> impl Iterator<Item = Span> + '_ {
    let _ = text;
    std::iter::once(within)
}
