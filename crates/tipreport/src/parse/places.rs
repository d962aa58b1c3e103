//! Where the words of a sentence stand that some rule asks for, so that it walks from one to the next: most words are
//! nothing to most rules, and a branch on each would cost more than the rule.

use super::tokens::Token;

/// What a token may be to the rules, a bit each; [`Lexicon::mark`](super::lexicon::Lexicon::mark) gives words theirs.
pub(crate) mod mark {
    use crate::parse::tokens::{EURO, OTHER, POUND, YEN};

    /// It may begin a number or what bounds one.
    pub(crate) const NUMBER: u32 = 0;
    /// It may begin a denial: "not", "no", "failed to".
    pub(crate) const DENIAL: u32 = 1;
    /// It may begin the name of a deed that a denial tells of.
    pub(crate) const DEED: u32 = 2;
    /// It may begin a phrase of several words.
    pub(crate) const PHRASE: u32 = 3;
    pub(crate) const VERB: u32 = 4;
    /// It is a word that no table names.
    pub(crate) const STRANGE: u32 = 5;
    /// It may stand second in a phrase of several words.
    pub(crate) const SECOND: u32 = 6;
    /// It may begin the name of a form of trafficking.
    pub(crate) const FORM: u32 = 7;

    /// The marks of digits.
    pub(crate) const NUMERAL: u8 = 1 << NUMBER;

    /// The marks of a symbol: a number may begin with a currency's sign or a fraction.
    pub(crate) const fn of_symbol(code: u8) -> u8 {
        match code {
            b'$' | EURO | POUND | YEN | OTHER | 0xBC..=0xBE => NUMERAL,
            _ => 0,
        }
    }
}

/// The places of a sentence, by the marks of their tokens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// For every 64 tokens the set of each mark, a bit a token.
    blocks: Vec<[u64; 8]>,
}

impl Places {
    /// Makes these the places of a sentence's tokens.
    pub(crate) fn fill(&mut self, tokens: &[Token]) {
        self.fill_by(tokens, |token| token.marks);
    }

    /// Makes these the places of things with marks, tokens or what is told of each.
    pub(crate) fn fill_by<T>(&mut self, things: &[T], marks_of: impl Fn(&T) -> u8) {
        self.blocks.clear();
        for things in things.chunks(64) {
            let mut sets = [[0; 8]; 8];
            let (eights, rest) = things.as_chunks::<8>();
            for (place, eight) in eights.iter().enumerate() {
                let marks = u64::from_le_bytes(eight.each_ref().map(&marks_of));
                sets.iter_mut().zip(columns(marks)).for_each(|(set, bits)| set[place] = bits);
            }
            if !rest.is_empty() {
                let marks = rest.iter().rev().fold(0, |marks, thing| marks << 8 | u64::from(marks_of(thing)));
                sets.iter_mut().zip(columns(marks)).for_each(|(set, bits)| set[eights.len()] = bits);
            }
            self.blocks.push(sets.map(u64::from_le_bytes));
        }
    }

    /// Whether a mark stands somewhere from `from` on and before `to`.
    pub(crate) fn stands(&self, mark: u32, from: usize, to: usize) -> bool {
        let length = to.saturating_sub(from);
        if from % 64 + length >= 64 {
            return self.next(mark, from).is_some_and(|at| at < to);
        }
        let set = self.blocks.get(from / 64).map_or(0, |sets| sets[mark as usize]);
        set >> (from % 64) & ((1 << length) - 1) != 0
    }

    /// The first place of a mark from `from` on.
    pub(crate) fn next(&self, mark: u32, from: usize) -> Option<usize> {
        let mut block = from / 64;
        let mut set = self.blocks.get(block)?[mark as usize] >> (from % 64) << (from % 64);
        while set == 0 {
            block += 1;
            set = self.blocks.get(block)?[mark as usize];
        }
        Some(block * 64 + set.trailing_zeros() as usize)
    }

    /// The places of a mark, in order.
    pub(crate) fn iter(&self, mark: u32) -> impl Iterator<Item = usize> + '_ {
        let sets = self.blocks.iter().enumerate();
        sets.flat_map(move |(block, sets)| members(block, sets[mark as usize]))
    }

    /// The places of a mark of which something holds that cannot be foretold, in order.
    pub(crate) fn those(
        &self,
        mark: u32,
        holds: impl Fn(usize) -> bool + Copy,
    ) -> impl Iterator<Item = usize> {
        let sets = self.blocks.iter().enumerate();
        sets.flat_map(move |(block, sets)| members(block, kept(block, sets[mark as usize], holds)))
    }

    /// The numbers of the blocks of 64 tokens.
    pub(crate) fn blocks(&self) -> std::ops::Range<usize> {
        0..self.blocks.len()
    }

    /// The places in a block of a mark of which something holds that cannot be foretold, in order.
    pub(crate) fn those_of(&self, block: usize, mark: u32, holds: impl Fn(usize) -> bool) -> Members {
        members(block, kept(block, self.blocks[block][mark as usize], holds))
    }

    /// The places of a mark right before one of another, and of which something holds that cannot be foretold, in
    /// order.
    pub(crate) fn pairs(
        &self,
        mark: u32,
        after: u32,
        holds: impl Fn(usize) -> bool + Copy,
    ) -> impl Iterator<Item = usize> {
        let next = self.blocks.iter().skip(1).chain([&[0; 8]]);
        let sets = self.blocks.iter().zip(next).enumerate();
        sets.flat_map(move |(block, (sets, next))| {
            let after = sets[after as usize] >> 1 | next[after as usize] << 63;
            members(block, kept(block, sets[mark as usize] & after, holds))
        })
    }
}

/// Those places of a block's set of which something holds: told of all before any is looked at, without a branch.
fn kept(block: usize, mut set: u64, holds: impl Fn(usize) -> bool) -> u64 {
    let mut kept = 0;
    while set != 0 {
        let bit = set.trailing_zeros() as usize;
        set &= set - 1;
        kept |= u64::from(holds(block * 64 + bit)) << bit;
    }
    kept
}

/// The places of a block's set.
pub(crate) struct Members {
    from: usize,
    set: u64,
}

impl Iterator for Members {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let bit = self.set.trailing_zeros() as usize;
        self.set &= self.set.checked_sub(1)?;
        Some(self.from + bit)
    }
}

fn members(block: usize, set: u64) -> Members {
    Members { from: block * 64, set }
}

/// The columns of a square of bits whose rows are eight bytes.
fn columns(rows: u64) -> [u8; 8] {
    let mut square = rows;
    for (distance, corner) in [(7, 0x00AA_00AA_00AA_00AA), (14, 0x0000_CCCC_0000_CCCC), (28, 0xF0F0_F0F0)] {
        let other = (square ^ square >> distance) & corner;
        square ^= other ^ other << distance;
    }
    square.to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::parse::lexicon::Word;
    use crate::parse::tokens::TokenKind;

    #[test]
    fn the_places_of_each_mark() {
        let (span, word) = (Span::new(0, 0), Word::UNKNOWN);
        let mut places = Places::default();
        for length in [0_usize, 1, 7, 8, 63, 64, 65, 200] {
            // Mark 0 stands at every place, mark 1 at every second, mark 7 at every eighth.
            let marks = |at: usize| {
                (0..8).filter(|mark| at.is_multiple_of(mark + 1)).fold(0, |set, mark| set | 1 << mark)
            };
            let tokens: Vec<Token> = (0..length)
                .map(|at| Token { span, kind: TokenKind::Word, word, glued: false, marks: marks(at) })
                .collect();
            places.fill(&tokens);
            for mark in 0..8 {
                let want: Vec<usize> = (0..length).step_by(mark as usize + 1).collect();
                assert_eq!(places.iter(mark).collect::<Vec<_>>(), want, "{mark} of {length}");
                let before: Vec<usize> = want.iter().filter_map(|at| at.checked_sub(1)).collect();
                assert_eq!(
                    places.pairs(0, mark, |_| true).collect::<Vec<_>>(),
                    before,
                    "before {mark} of {length}"
                );
                let third: Vec<usize> = want.iter().copied().filter(|at| at % 3 == 0).collect();
                let thirds = places.those(mark, |at| at % 3 == 0);
                assert_eq!(thirds.collect::<Vec<_>>(), third, "thirds of {mark} of {length}");
                for from in 0..length + 70 {
                    let next = want.iter().copied().find(|&at| at >= from);
                    assert_eq!(places.next(mark, from), next, "{mark} from {from} of {length}");
                    for to in [from, from + 1, from + 5, from + 63, from + 64, from + 130] {
                        let stands = next.is_some_and(|at| at < to);
                        assert_eq!(
                            places.stands(mark, from, to),
                            stands,
                            "{mark} from {from} to {to} of {length}"
                        );
                    }
                }
            }
        }
    }
}
