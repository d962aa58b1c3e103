//! Which sentences can tell nothing, before their words are read: those without a digit, a number word and a denial.

use super::blocks::{Block, read_at, run, window};
use super::lexicon::Lexicon;
use crate::Span;

/// Whether a sentence holds something that may be a figure or a denial.
pub(crate) fn tells(text: &str, sentence: Span, lexicon: &Lexicon) -> bool {
    let (bytes, end) = (text.as_bytes(), sentence.end as usize);
    let mut base = sentence.start as usize;
    while base < end {
        let mut blank = [b' '; Block::READ];
        let read = read_at(bytes, base, &mut blank);
        let block = Block::of(read, end - base);
        let (letters, capitals) = (block.letters(), block.capitals());
        // "BENINtwo": the head of a page that a PDF glued to a word.
        let pairs = capitals & capitals << 1;
        let heads = (pairs & pairs << 2) << 1 & letters & !capitals;
        // Signs of Latin-1, fractions among them.
        if block.digits() | block.is(0xC2) | heads != 0 {
            return true;
        }
        let mut words = letters & !(letters << 1);
        let mut next = base + Block::LENGTH;
        while words != 0 {
            let place = words.trailing_zeros() as usize;
            words &= words - 1;
            let length = run(letters, place);
            if place + length == Block::LENGTH && place > 0 {
                next = base + place;
                break;
            }
            if lexicon.may_tell(window(read, place), length) {
                let start = base + place;
                if lexicon.tells(&bytes[start..start + length]) {
                    return true;
                }
            }
        }
        base = next;
    }
    false
}
