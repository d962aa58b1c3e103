//! Fixed wording matched at a place of the text, whatever white space, case and apostrophes it is printed with.

use super::blocks::pairs;
use super::space::space_at;

/// The end of `wording` where it stands at `at`. A space in it stands for any white space, and none of it for a
/// letter's case.
pub(crate) fn wording_at(bytes: &[u8], mut at: usize, wording: &str) -> Option<usize> {
    for &byte in wording.as_bytes() {
        match byte {
            b' ' => {
                let mut length = space_at(bytes, at);
                if length == 0 {
                    return None;
                }
                while length > 0 {
                    at += length;
                    length = space_at(bytes, at);
                }
            }
            _ if is_same_letter(*bytes.get(at)?, byte) => at += 1,
            b'\'' if bytes[at..].starts_with("’".as_bytes()) => at += "’".len(),
            _ => return None,
        }
    }
    Some(at)
}

/// As [`u8::eq_ignore_ascii_case`], quicker where the case is the same or the letters are others.
#[inline]
fn is_same_letter(one: u8, other: u8) -> bool {
    one == other || one ^ other == 0x20 && other.is_ascii_alphabetic()
}

/// As [`wording_at`], where the wording is also a whole word or several.
pub(crate) fn words_at(bytes: &[u8], at: usize, words: &str) -> Option<usize> {
    wording_at(bytes, at, words).filter(|&end| !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric))
}

/// The place of the first of `words` in a text.
pub(crate) fn find_words(text: &str, words: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    // As printed, the words are no shorter.
    if bytes.len() < words.len() {
        return None;
    }
    word_starts(bytes, words).find(|&at| words_at(bytes, at, words).is_some())
}

/// Where words may begin that have the first two letters of `words`.
pub(crate) fn word_starts<'a>(bytes: &'a [u8], words: &str) -> impl Iterator<Item = usize> + 'a {
    let &[first, second, ..] = words.as_bytes() else { panic!("no word that is looked for has one letter") };
    let cases = |letter: u8| [letter.to_ascii_lowercase(), letter.to_ascii_uppercase()];
    pairs(bytes, cases(first), cases(second)).filter(|&at| at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
}

/// The places where `wording` stands in `from..end`; its first word is looked for in the case that it is given in.
pub(crate) fn find_wording<'a>(
    bytes: &'a [u8],
    from: usize,
    end: usize,
    wording: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    let first = wording.split(' ').next().unwrap_or(wording);
    let fits = end - from >= wording.len();
    let hits = fits.then(|| memchr::memmem::find_iter(&bytes[from..end], first.as_bytes()));
    hits.into_iter()
        .flatten()
        .map(move |offset| from + offset)
        .filter(move |&at| wording_at(&bytes[..end], at, wording).is_some())
}

/// The lines of `start..end`, each as its start and the place of its line end.
pub(crate) fn lines(bytes: &[u8], start: usize, end: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = start;
    std::iter::from_fn(move || {
        (at < end).then(|| {
            let line_end = memchr::memchr(b'\n', &bytes[at..end]).map_or(end, |offset| at + offset);
            (std::mem::replace(&mut at, line_end + 1), line_end)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wording_as_printed() {
        let rows = [
            ("TRAFFICKING\u{a0} PROFILEAs", "trafficking profile", Some(21)),
            ("the people’s choice", "the people's", Some(14)),
            ("Tier2", "tier 2", None),
            ("Tie", "tier", None),
        ];
        for (text, wording, want) in rows {
            assert_eq!(wording_at(text.as_bytes(), 0, wording), want, "{text}");
        }
        assert_eq!(words_at(b"tiers", 0, "tier"), None);
        assert_eq!(find_words("on Tiers of Tier 2", "tier"), Some(12));
    }
}
