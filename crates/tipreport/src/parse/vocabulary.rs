//! Words and what they mean, found whatever case they are printed in.

/// More letters than any word has.
const LONGEST: usize = 24;
const LETTERS: usize = 26;

/// A word in small letters, and noughts after it: two of one length are quick to compare.
type Key = [u8; LONGEST];

/// A table of words of ASCII letters; few have both the first letter and the length of another.
pub(crate) struct Vocabulary<T> {
    /// By first letter and length.
    words: Vec<(Key, T)>,
    /// Where the words of each first letter and length begin, and after the last.
    starts: [u16; LETTERS * LONGEST + 1],
}

impl<T: Copy> Vocabulary<T> {
    /// A table of words; of a word that comes twice, the first holds.
    pub(crate) fn new(rows: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut rows: Vec<(&'static str, T)> = rows.into_iter().collect();
        rows.sort_by_key(|(word, _)| place(word));
        let before = |wanted: usize| rows.partition_point(|(word, _)| place(word) < Some(wanted));
        let starts = std::array::from_fn(|wanted| before(wanted) as u16);
        Self { words: rows.iter().map(|&(word, meaning)| (key(word), meaning)).collect(), starts }
    }

    /// What a word means.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let at = place(word)?;
        let alike = &self.words[usize::from(self.starts[at])..usize::from(self.starts[at + 1])];
        if alike.is_empty() {
            return None;
        }
        let key = key(word);
        alike.iter().find(|(known, _)| *known == key).map(|&(_, meaning)| meaning)
    }
}

/// The number of a word's first letter and length.
#[inline]
fn place(word: &str) -> Option<usize> {
    let letter = usize::from(word.as_bytes().first()?.to_ascii_lowercase().wrapping_sub(b'a'));
    (letter < LETTERS && word.len() < LONGEST).then_some(letter * LONGEST + word.len())
}

/// The key of a word that is no longer than one.
#[inline]
fn key(word: &str) -> Key {
    let mut key = [0; LONGEST];
    key[..word.len()].copy_from_slice(word.as_bytes());
    key.make_ascii_lowercase();
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_case() {
        let table = Vocabulary::new([("made", 1), ("make", 2), ("make", 3), ("zeal", 4), ("ask", 5)]);
        let rows = [("made", Some(1)), ("Make", Some(2)), ("ZEAL", Some(4)), ("ask", Some(5))];
        for (word, want) in rows {
            assert_eq!(table.get(word), want, "{word}");
        }
        for word in ["", "mad", "maker", "étude", "[made", "9", &"a".repeat(99)] {
            assert_eq!(table.get(word), None, "{word}");
        }
    }
}
