//! How much of a text is another text's: shared runs of words to find it, the longest common sequence to measure.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words that stand together in a shingle.
const SHINGLE: usize = 3;

/// How many of the texts that share most shingles are compared word by word.
const COMPARED: usize = 3;

/// A text as words: letters and digits, in lower case. "12,500" is one word, so that a changed figure is one change.
#[derive(Debug)]
pub(crate) struct Words(Vec<u64>);

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, ',' | '.' | '\'' | '’')));
        let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        Self(words.filter(|word| !word.is_empty()).map(|word| hash(&word.to_lowercase())).collect())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    fn shingles(&self) -> impl Iterator<Item = u64> + '_ {
        // A text shorter than a shingle is one.
        let size = SHINGLE.min(self.0.len()).max(1);
        self.0.windows(size).map(hash)
    }

    /// The share of the words of both texts that are not common to them, in order: 0 for the same text, 1 for
    /// texts without a common word.
    pub(crate) fn changed(&self, other: &Self) -> f64 {
        let total = self.0.len() + other.0.len();
        if total == 0 {
            return 0.0;
        }
        let common = longest_common(&self.0, &other.0);
        #[expect(clippy::cast_precision_loss, reason = "a text has far fewer than 2^52 words")]
        let share = 1.0 - (2 * common) as f64 / total as f64;
        // More digits than a reader can use would stand in every file.
        (share * 1e4).round() / 1e4
    }
}

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The length of the longest sequence of words that both have, in order.
fn longest_common(a: &[u64], b: &[u64]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for word in a {
        let mut diagonal = 0;
        for (i, other) in b.iter().enumerate() {
            let above = row[i + 1];
            row[i + 1] = if word == other { diagonal + 1 } else { above.max(row[i]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// Texts to find similar ones in.
pub(crate) struct Index<'a> {
    texts: &'a [Words],
    by_shingle: HashMap<u64, Vec<usize>>,
}

impl<'a> Index<'a> {
    pub(crate) fn of(texts: &'a [Words]) -> Self {
        let mut by_shingle: HashMap<u64, Vec<usize>> = HashMap::new();
        for (index, text) in texts.iter().enumerate() {
            for shingle in text.shingles() {
                by_shingle.entry(shingle).or_default().push(index);
            }
        }
        Self { texts, by_shingle }
    }

    /// The text that is most like `text`, and the share that changed.
    pub(crate) fn nearest(&self, text: &Words) -> Option<(usize, f64)> {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for index in text.shingles().filter_map(|shingle| self.by_shingle.get(&shingle)).flatten() {
            *shared.entry(*index).or_default() += 1;
        }
        let mut candidates: Vec<(usize, usize)> = shared.into_iter().collect();
        candidates.sort_by_key(|&(index, count)| (std::cmp::Reverse(count), index));
        let compared =
            candidates.iter().take(COMPARED).map(|&(index, _)| (index, text.changed(&self.texts[index])));
        compared.min_by(|a, b| a.1.total_cmp(&b.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_that_changed() {
        let rows = [
            ("Police identified 20 victims.", "Police identified 20 victims", 0.0),
            ("Police identified 1,204 victims.", "Police identified 980 victims.", 0.25),
            ("a b c d", "a b c d e f", 0.2),
            ("a b", "c d", 1.0),
            ("", "", 0.0),
        ];
        for (a, b, expected) in rows {
            let found = Words::of(a).changed(&Words::of(b));
            assert!((found - expected).abs() < 1e-9, "{a:?} to {b:?}: {found}");
        }
    }

    #[test]
    fn the_nearest_text_is_found() {
        let texts = ["Train police to identify victims", "Fund shelters in all provinces", "Amend the law"];
        let texts = texts.map(Words::of);
        let index = Index::of(&texts);
        let nearest = index.nearest(&Words::of("Fully fund shelters in all provinces and islands")).unwrap();
        assert_eq!(nearest.0, 1);
        assert_eq!(index.nearest(&Words::of("Ratify the protocol")), None);
    }
}
