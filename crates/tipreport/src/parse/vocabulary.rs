//! Words and what they mean, found whatever case they are printed in.

/// The most letters of a word.
const LONGEST: usize = 16;

/// A word in small letters as a number: two are quick to compare.
type Key = u128;

/// A table of words of ASCII letters; most stand where their key would have them, and one comparison finds them.
pub(crate) struct Vocabulary<T> {
    /// At least four for each word; those that hold none have the key of no word, and the meaning of other words.
    slots: Vec<(Key, T)>,
}

impl<T: Copy> Vocabulary<T> {
    /// A table of words; of a word that comes twice, the first holds.
    pub(crate) fn new(rows: impl IntoIterator<Item = (&'static str, T)>, other: T) -> Self {
        let rows: Vec<(&'static str, T)> = rows.into_iter().collect();
        let mut table = Self { slots: vec![(0, other); (rows.len() * 4).next_power_of_two()] };
        for (word, meaning) in rows {
            assert!(word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_lowercase()));
            let key = key(word.as_bytes(), 0, word.len());
            let slot = table.slot(key);
            if table.slots[slot].0 == 0 {
                table.slots[slot] = (key, meaning);
            }
        }
        table
    }

    /// What the word means that has `length` bytes at a place of the text.
    #[inline]
    pub(crate) fn get(&self, text: &[u8], at: usize, length: usize) -> T {
        self.slots[self.slot(key(text, at, length))].1
    }

    /// The slot that holds a word, or that would.
    #[inline]
    fn slot(&self, key: Key) -> usize {
        let last = self.slots.len() - 1;
        let folded = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut slot = (folded >> 40) as usize & last;
        // One of no word ends the search.
        while self.slots[slot].0 != key && self.slots[slot].0 != 0 {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// The bytes from a place on, and blanks where the text has ended.
#[inline]
pub(crate) fn window<const N: usize>(text: &[u8], at: usize) -> [u8; N] {
    text[at..].first_chunk().copied().unwrap_or_else(|| {
        let mut window = [b' '; N];
        window[..text.len() - at].copy_from_slice(&text[at..]);
        window
    })
}

/// The key of the word that has `length` bytes at `at`; that of no word where it is longer than any.
#[inline]
fn key(text: &[u8], at: usize, length: usize) -> Key {
    const SMALL: Key = Key::from_le_bytes([b' '; LONGEST]);
    let unused = Key::BITS.wrapping_sub(length as u32 * 8);
    (Key::from_le_bytes(window(text, at)) | SMALL) & Key::MAX.checked_shr(unused).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_case() {
        let rows = [("made", 1), ("make", 2), ("make", 3), ("zeal", 4), ("ask", 5), ("institutionalize", 6)];
        let table = Vocabulary::new(rows, 0);
        let get = |word: &str| table.get(word.as_bytes(), 0, word.len());
        for (word, want) in [("made", 1), ("Make", 2), ("ZEAL", 4), ("ask", 5), ("Institutionalize", 6)] {
            assert_eq!(get(word), want, "{word}");
        }
        for word in ["", "mad", "maker", "étude", "[made", "9", "institutionalized", &"a".repeat(99)] {
            assert_eq!(get(word), 0, "{word}");
        }
        assert_eq!(table.get(b"they made it", 5, 4), 1);
    }
}
