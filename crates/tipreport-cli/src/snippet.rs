//! Pieces of a narrative that are safe to show on a terminal, on one line.

use tipreport::Span;

/// A text as one line of at most `limit` characters, marked where it was cut.
pub(crate) fn line(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    let mut left = limit;
    for c in on_one_line(text) {
        if left == 0 {
            shown.pop();
            shown.push('…');
            break;
        }
        shown.push(c);
        left -= 1;
    }
    shown
}

/// A figure with what stands before and after it in its sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Around {
    pub(crate) before: String,
    pub(crate) figure: String,
    pub(crate) after: String,
}

/// The surroundings of a figure, cut at words.
pub(crate) fn around(text: &str, sentence: Span, figure: Span) -> Around {
    const BEFORE: usize = 36;
    const AFTER: usize = 32;
    let before = text.get(sentence.range().start..figure.range().start).unwrap_or_default();
    let after = text.get(figure.range().end..sentence.range().end).unwrap_or_default();
    let surface = figure.get(text).unwrap_or_default();
    Around { before: last(before, BEFORE), figure: line(surface, 40), after: first(after, AFTER) }
}

fn first(text: &str, limit: usize) -> String {
    let cut = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
    if cut == text.len() {
        return on_one_line(text).collect();
    }
    let whole = text[..cut].rfind(' ').unwrap_or(cut);
    on_one_line(&text[..whole]).chain(['…']).collect()
}

fn last(text: &str, limit: usize) -> String {
    let cut = text.char_indices().rev().nth(limit).map_or(0, |(at, c)| at + c.len_utf8());
    if cut == 0 {
        return on_one_line(text).collect();
    }
    let whole = text[cut..].find(' ').map_or(cut, |space| cut + space + 1);
    std::iter::once('…').chain(on_one_line(&text[whole..])).collect()
}

/// A control character could move the cursor or change the terminal: it is shown as a space.
fn on_one_line(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(|c| if c.is_control() || is_bidi_control(c) { ' ' } else { c })
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_and_marked() {
        assert_eq!(line("one two", 7), "one two");
        assert_eq!(line("one two", 6), "one t…");
        assert_eq!(line("a\nb\u{1b}[31mc", 20), "a b [31mc");
    }

    #[test]
    fn surroundings_are_cut_at_words() {
        let text = "In the year under review the police of the capital identified 49 victims of forced labor on farms.";
        let at = text.find("49").unwrap();
        let around = around(text, Span::new(0, text.len()), Span::new(at, at + 2));
        assert_eq!(around.before, "…police of the capital identified ");
        assert_eq!(around.figure, "49");
        assert_eq!(around.after, " victims of forced labor on…");
    }
}
