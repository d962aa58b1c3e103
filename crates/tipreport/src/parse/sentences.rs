//! A part of the text as its sentences: one pass, nothing copied.
//!
//! A sentence ends at a stop that is no abbreviation's, with the quotes and parentheses that close after it, and at
//! the end of a paragraph. Semicolons end none.

use memchr::{memchr, memchr_iter};

use super::blocks::{Block, alphanumeric, read_at};
use super::space::{skip_space, space_at, trim_end};
use crate::Span;

/// The sentences of a part of the text, each without surrounding white space and bullets.
pub(crate) fn sentences(text: &str, within: Span) -> impl Iterator<Item = Span> + '_ {
    let start = within.start as usize;
    Sentences { text, at: start, end: within.end as usize, read: start, marks: 0 }
}

struct Sentences<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    /// How far the text was read for marks that may end a sentence.
    read: usize,
    /// Those of the last two blocks that were read.
    marks: u128,
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let start = skip_separators(self.text.as_bytes(), self.at, self.end);
        if start >= self.end {
            self.at = self.end;
            return None;
        }
        self.at = self.sentence_end(start);
        Some(Span::new(start, trim_end(self.text, start, self.at)))
    }
}

impl Sentences<'_> {
    fn sentence_end(&mut self, start: usize) -> usize {
        let mut from = start;
        while let Some(at) = self.next_mark(from) {
            if self.is_plain_end(start, at) {
                return at + 1;
            }
            let step = match self.text.as_bytes()[at] {
                b'\n' => self.at_line_end(start, at),
                _ => self.at_stop(start, at),
            };
            match step {
                Step::End(end) => return end,
                Step::Go(next) => from = next,
            }
        }
        self.end
    }

    /// The next stop, question mark, exclamation mark or line end from a place on.
    fn next_mark(&mut self, from: usize) -> Option<usize> {
        loop {
            while self.marks == 0 {
                self.read = self.read.max(from);
                if self.read >= self.end {
                    return None;
                }
                let second = u128::from(self.marks_of_block(self.read + Block::LENGTH));
                self.marks = second << Block::LENGTH | u128::from(self.marks_of_block(self.read));
                self.read += Self::AHEAD;
            }
            let at = self.read - Self::AHEAD + self.marks.trailing_zeros() as usize;
            self.marks &= self.marks - 1;
            // Few are passed over: the second stop of "U.S.", and what closes with a stop.
            if at >= from {
                return Some(at);
            }
        }
    }

    /// How many bytes are read at once: half of the sentences are as short.
    const AHEAD: usize = 2 * Block::LENGTH;

    #[inline]
    fn marks_of_block(&self, at: usize) -> u64 {
        if at >= self.end {
            return 0;
        }
        let mut blank = [b' '; Block::READ];
        let read = read_at(self.text.as_bytes(), at, &mut blank);
        Block::of(read, self.end - at).any_of([b'.', b'?', b'!', b'\n'])
    }

    /// Whether the mark at `at` ends a sentence as most do: a space and a capital come after it, and before it no initial
    /// and nothing that may be an abbreviation. This one question settles what [`Self::at_stop`] asks in many.
    #[inline]
    fn is_plain_end(&self, start: usize, at: usize) -> bool {
        let bytes = &self.text.as_bytes()[..self.end];
        let before = bytes[start..at].last_chunk();
        let (Some(before), Some(&[mark, space, next])) = (before, bytes[at..].first_chunk()) else {
            return false;
        };
        let word = letters_before(before);
        let first = before[(before.len() - word as usize) % before.len()];
        let doubts = LENGTHS[usize::from(first)] >> word & 1
            | u32::from(word == 1)
            | u32::from(mark == b'\n')
            | u32::from(space != b' ')
            | u32::from(!next.is_ascii_uppercase())
            | u32::from(!before.is_ascii());
        doubts == 0
    }

    /// A line end is a paragraph's where a blank line or a bullet follows or the line is complete; else the line
    /// was broken by a printed page.
    fn at_line_end(&self, start: usize, at: usize) -> Step {
        let bytes = self.text.as_bytes();
        let next = skip_space(bytes, at, self.end);
        let blank = memchr(b'\n', &bytes[at + 1..next]).is_some();
        let complete = matches!(bytes[trim_end(self.text, start, at) - 1], b':' | b';');
        if blank || complete || next == self.end || bullet_at(bytes, next) > 0 {
            return Step::End(at);
        }
        Step::Go(next)
    }

    fn at_stop(&self, start: usize, at: usize) -> Step {
        let bytes = &self.text.as_bytes()[..self.end];
        let mut after = at + 1;
        while after < self.end && matches!(bytes[after], b'.' | b'?' | b'!') {
            after += 1;
        }
        let close = skip_closers(bytes, after);
        if close == self.end {
            return Step::End(close);
        }
        let next = skip_space(bytes, close, self.end);
        if next == self.end {
            return Step::End(close);
        }
        let stop = Stop { text: &self.text[..self.end], start, at, next };
        let ends = if next > close {
            memchr_iter(b'\n', &bytes[close..next]).nth(1).is_some() || stop.ends_before_space()
        } else {
            stop.ends_glued(close > after)
        };
        if ends { Step::End(close) } else { Step::Go(next) }
    }
}

enum Step {
    /// The sentence ends here.
    End(usize),
    /// It goes on; look for its end from here.
    Go(usize),
}

/// A stop in question.
struct Stop<'a> {
    text: &'a str,
    /// Where the sentence begins.
    start: usize,
    /// The stop.
    at: usize,
    /// The next character that is no closing mark and no white space.
    next: usize,
}

impl Stop<'_> {
    fn ends_before_space(&self) -> bool {
        let Some(next) = self.text[self.next..].chars().next() else { return true };
        if next.is_lowercase() || matches!(next, ',' | ';' | ')') {
            return false;
        }
        if self.follows_long_word() {
            return true;
        }
        match self.word_before() {
            Before::Initial => self.opens_sentence(),
            Before::ListNumber => false,
            Before::Word(word) => match Abbreviation::of(word) {
                Some(Abbreviation::NeverLast) => false,
                Some(Abbreviation::BeforeNumber) => !next.is_ascii_digit(),
                Some(Abbreviation::SeldomLast) => self.opens_sentence(),
                None => true,
            },
            Before::Year | Before::Other => true,
        }
    }

    /// "crimes.The": the space after the stop was lost, as between the items of a list of 2020.
    fn ends_glued(&self, closed: bool) -> bool {
        let mut rest = self.text[self.next..].chars();
        let Some(next) = rest.next() else { return true };
        if bullet_at(self.text.as_bytes(), self.next) > 0 || matches!(next, '“' | '—') && closed {
            return true;
        }
        if next.is_ascii_digit() {
            return !closed && self.is_after_lower_word() && self.number_opens_sentence();
        }
        if !next.is_uppercase() {
            return false;
        }
        let second = rest.next().unwrap_or(' ');
        match self.word_before() {
            _ if closed => true,
            Before::Initial => second.is_lowercase() && self.opens_sentence(),
            Before::ListNumber => false,
            Before::Word(word) if Abbreviation::of(word).is_some() => false,
            // "in 2016.DOJ initiated"
            Before::Year => true,
            // "crimes.The", "Nepal.NGO" and "crimes.A victim", but not "www.Site" nor "TIP.A".
            Before::Word(word) if word.ends_with(char::is_lowercase) => word != "www",
            Before::Word(_) => second.is_lowercase(),
            Before::Other => {
                second.is_lowercase()
                    || self.at > self.start && matches!(self.text.as_bytes()[self.at - 1], b')' | b'%')
            }
        }
    }

    /// "Protocol.256KOREA" and "traffickers.23 victims", but not "law.3 The", a note's number.
    fn number_opens_sentence(&self) -> bool {
        let rest = self.text[self.next..].trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        let number = self.text.len() - self.next - rest.len();
        let mut after = rest.chars();
        match after.next() {
            Some(c) if c.is_whitespace() => number < 8 && after.next().is_some_and(char::is_lowercase),
            Some(c) => number < 4 && c.is_uppercase(),
            None => false,
        }
    }

    fn is_after_lower_word(&self) -> bool {
        match self.word_before() {
            Before::Year => self.page_follows(),
            Before::Word(word) => {
                word.len() > 2
                    && word.ends_with(|c: char| c.is_lowercase())
                    && Abbreviation::of(word) != Some(Abbreviation::BeforeNumber)
            }
            _ => false,
        }
    }

    /// "in 2016.241ITALYThe": a page number and its running head.
    fn page_follows(&self) -> bool {
        let rest = self.text[self.next..].trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() + 4 > self.text.len() - self.next && rest.chars().take(4).all(char::is_uppercase)
    }

    fn opens_sentence(&self) -> bool {
        opens_sentence(self.text, self.next)
    }

    /// Whether a word stands before the stop that is longer than any abbreviation.
    fn follows_long_word(&self) -> bool {
        let before = &self.text.as_bytes()[self.start..self.at];
        before.last_chunk::<{ LONGEST + 1 }>().is_some_and(|word| word.iter().all(u8::is_ascii_lowercase))
    }

    fn word_start(&self) -> usize {
        let before = self.text.as_bytes()[self.start..self.at].last_chunk();
        match before.map(|before| (letters_before(before) as usize, before.is_ascii())) {
            Some((length @ ..16, true)) => self.at - length,
            _ => self.word_start_in_any_letters(),
        }
    }

    fn word_start_in_any_letters(&self) -> usize {
        let bytes = self.text.as_bytes();
        let limit = self.start.max(self.at.saturating_sub(24));
        let mut from = self.at;
        while from > limit && (bytes[from - 1].is_ascii_alphanumeric() || bytes[from - 1] >= 0x80) {
            from -= 1;
        }
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        // A no-break space or a dash takes bytes like those of letters: "Law\u{a0}No. 64".
        let apart = self.text[from..self.at].char_indices().rev().find(|(_, c)| !c.is_alphanumeric());
        from + apart.map_or(0, |(at, c)| at + c.len_utf8())
    }

    fn word_before(&self) -> Before<'_> {
        let bytes = self.text.as_bytes();
        let from = self.word_start();
        let word = &self.text[from..self.at];
        let dotted = from > self.start && bytes[from - 1] == b'.';
        match word.as_bytes() {
            [] => Before::Other,
            [letter] if letter.is_ascii_uppercase() || letter.is_ascii_lowercase() && dotted => {
                Before::Initial
            }
            [b'1', b'9', rest @ ..] | [b'2', b'0', rest @ ..]
                if rest.len() == 2 && rest.iter().all(u8::is_ascii_digit) =>
            {
                Before::Year
            }
            digits if digits.iter().all(u8::is_ascii_digit) => {
                if digits.len() < 3 && from == self.start {
                    Before::ListNumber
                } else {
                    Before::Other
                }
            }
            _ => Before::Word(word),
        }
    }
}

/// The number of the letters and digits that some bytes end in.
fn letters_before(bytes: &[u8; 16]) -> u32 {
    (!(alphanumeric(bytes) << 16)).leading_zeros()
}

/// What stands before a stop.
enum Before<'a> {
    /// One letter: an initial, or the last of "U.S." or "a.m.".
    Initial,
    /// "2." at the beginning: the number of an item.
    ListNumber,
    Year,
    Word(&'a str),
    Other,
}

/// An abbreviation, by what its stop tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Abbreviation {
    NeverLast,
    BeforeNumber,
    SeldomLast,
}

impl Abbreviation {
    fn of(word: &str) -> Option<Self> {
        let first = usize::from(*word.as_bytes().first()?);
        if word.len() > LONGEST || LENGTHS[first] >> word.len() & 1 == 0 {
            return None;
        }
        let word = number_of(word.as_bytes());
        // Every row is compared: it takes less than to tell at which of them to stop.
        let is_in = |rows: &[u64]| rows.iter().filter(|&&row| row == word).count() > 0;
        let rows = [
            (&NEVER_LAST_NUMBERS[..], Self::NeverLast),
            (&BEFORE_NUMBER_NUMBERS, Self::BeforeNumber),
            (&SELDOM_LAST_NUMBERS, Self::SeldomLast),
        ];
        rows.into_iter().find(|(rows, _)| is_in(rows)).map(|(_, kind)| kind)
    }
}

/// An abbreviation as a number, which is quick to compare.
const fn number_of(word: &[u8]) -> u64 {
    let mut number = 0;
    let mut at = 0;
    while at < word.len() {
        number = number << 8 | word[at] as u64;
        at += 1;
    }
    number
}

const fn numbers_of<const N: usize>(words: &[&str]) -> [u64; N] {
    let mut numbers = [0; N];
    let mut at = 0;
    while at < N {
        numbers[at] = number_of(words[at].as_bytes());
        at += 1;
    }
    numbers
}

static NEVER_LAST_NUMBERS: [u64; NEVER_LAST.len()] = numbers_of(NEVER_LAST);
static BEFORE_NUMBER_NUMBERS: [u64; BEFORE_NUMBER.len()] = numbers_of(BEFORE_NUMBER);
static SELDOM_LAST_NUMBERS: [u64; SELDOM_LAST.len()] = numbers_of(SELDOM_LAST);

/// The lengths of the abbreviations that begin with a byte, a bit each: few words before a stop need a look at the
/// lists.
static LENGTHS: [u32; 256] = {
    let mut lengths = [0; 256];
    let lists = [NEVER_LAST, BEFORE_NUMBER, SELDOM_LAST];
    let mut list = 0;
    while list < lists.len() {
        let mut row = 0;
        while row < lists[list].len() {
            let word = lists[list][row].as_bytes();
            lengths[word[0] as usize] |= 1 << word.len();
            row += 1;
        }
        list += 1;
    }
    lengths
};
/// The most letters of an abbreviation.
const LONGEST: usize = 6;
/// Abbreviations that a name or an example follows.
const NEVER_LAST: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Hon", "Rev", "Gen", "Col", "Maj", "Capt", "Lt", "Sgt", "Gov", "Sen",
    "Rep", "St", "Ste", "Sta", "Sto", "Mt", "Ft", "vs", "cf", "viz", "approx", "ca", "incl",
];
/// Abbreviations that a number follows; "no" and "Mar" are words as well.
const BEFORE_NUMBER: &[&str] = &[
    "No", "Nos", "no", "nos", "Art", "Arts", "art", "arts", "Sec", "Secs", "sec", "Sect", "Ch", "ch", "Para",
    "Paras", "para", "paras", "pp", "Vol", "vol", "Res", "Reg", "Cap", "Fig", "Jan", "Feb", "Mar", "Apr",
    "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
];
/// Abbreviations that end a sentence only where a new one plainly begins.
const SELDOM_LAST: &[&str] =
    &["Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr", "etc", "al", "Ph", "Dept", "Govt"];
/// Words that open a sentence after "U.S."; names do not ("U.S. Department").
const OPENERS: &[&str] = &[
    "A",
    "According",
    "Additionally",
    "After",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Authorities",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Child",
    "Children",
    "Civil",
    "Courts",
    "Despite",
    "Due",
    "During",
    "Each",
    "Foreign",
    "For",
    "From",
    "Furthermore",
    "He",
    "However",
    "If",
    "In",
    "It",
    "Its",
    "Labor",
    "Law",
    "Local",
    "Many",
    "Media",
    "Men",
    "Most",
    "NGOs",
    "No",
    "Observers",
    "Of",
    "Officials",
    "On",
    "Other",
    "Police",
    "Prosecutors",
    "Several",
    "She",
    "Since",
    "Some",
    "Such",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Through",
    "Through",
    "To",
    "Traffickers",
    "Two",
    "Under",
    "Until",
    "Victims",
    "We",
    "When",
    "Where",
    "While",
    "With",
    "Women",
    "Workers",
];

/// Whether a word that opens sentences stands at `at`.
pub(crate) fn opens_sentence(text: &str, at: usize) -> bool {
    if !text.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase) {
        return false;
    }
    let length = text.as_bytes()[at..].iter().take(14).take_while(|byte| byte.is_ascii_alphabetic()).count();
    OPENERS.contains(&&text[at..at + length])
}

/// The length of the bullet at `at`; 0 where none stands there.
pub(crate) fn bullet_at(bytes: &[u8], at: usize) -> usize {
    let length = match bytes.get(at..) {
        // • ‣ ⁃ ◦ ● ○ ■ □ ▪ ▫ ► and the private-use bullets of old word processors; then the middle dot.
        Some(
            [0xE2, 0x80, 0xA2 | 0xA3, ..]
            | [0xE2, 0x81, 0x83, ..]
            | [0xE2, 0x97, 0x86 | 0x8B | 0x8F | 0xA6, ..]
            | [0xE2, 0x96, 0xA0..=0xBF, ..]
            | [0xEF, 0x82, 0xA7 | 0xB7 | 0xA8, ..],
        ) => return 3,
        Some([0xC2, 0xB7, ..]) => return 2,
        Some([b'*' | b'-', ..]) => 1,
        Some([0xE2, 0x80, 0x93 | 0x94, ..]) => 3,
        _ => return 0,
    };
    // Asterisks and dashes are bullets only where a space follows.
    if space_at(bytes, at + length) > 0 { length } else { 0 }
}

#[inline]
fn skip_separators(bytes: &[u8], mut at: usize, end: usize) -> usize {
    // Most sentences begin in a capital, a space after the stop of the one before.
    if let Some([b' ', b'A'..=b'Z']) = bytes[..end].get(at..at + 2) {
        return at + 1;
    }
    loop {
        at = skip_space(bytes, at, end);
        match bullet_at(bytes, at) {
            length if length > 0 && at < end => at = (at + length).min(end),
            _ => return at,
        }
    }
}

/// The place after the quotes and parentheses that close at `at`.
fn skip_closers(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at += match bytes[at..] {
            [b'"' | b'\'' | b')' | b']', ..] => 1,
            [0xE2, 0x80, 0x9D | 0x99, ..] => 3,
            [0xC2, 0xBB, ..] => 2,
            _ => return at,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_abbreviation_is_longer() {
        let abbreviations = NEVER_LAST.iter().chain(BEFORE_NUMBER).chain(SELDOM_LAST);
        assert_eq!(abbreviations.map(|word| word.len()).max(), Some(LONGEST));
    }

    #[test]
    fn where_sentences_end() {
        // "|" stands where one ends.
        let rows = [
            "Police made arrests.| Courts convicted two.",
            "The U.S. Department of State helped.| It paid.",
            "It worked with the U.S.| The police did not.",
            "Mr. A. Orsini and Dr. Lenz met in St. Elia.| No one else did.",
            "Law No. 12 and Art. 5 apply, e.g. to minors, i.e. all under 18.| They do.",
            "Law 13.344 and No.2016-111 set 2.5 years.| Fines rose.",
            "On Sept. 12 it began.| In Mar. 2014 it ended.",
            "It called them “guests.”| They were not (or so police said.)| It was so.",
            "He said \"Go.\" and left.",
            "It ended the crimes.|The police left Nepal.|NGOs stayed.",
            "It spent 5 million (2018).|The police had none.",
            "It spent 5 million in 2016.|DOJ had none, as in 2015.|241ITALYThe rest stood.",
            "The P.R.C. government and the P.R.C. Embassy met at 5 p.m.| The talks failed.",
            "Was it enough?| No!| It was not.",
            "First line\ngoes on here.\n|Second one",
            "A paragraph without a stop\n\n|Another one",
            "Train police;\n|Fund shelters; and pay.",
            "End it.| • Pay them.|• Free them.",
            "1. Train the police.| 2. Pay them.",
            "It is a party to the 2000 UN TIP Protocol.|256KOREA, REPUBLIC",
            "See www.Site.org for more.| Then call.",
            "Wait... for it.| Then go.",
            "It fined Acme Inc. twice and Acme Ltd.| The fines stood.",
            "in the village of Élan.| Études followed.",
        ];
        for row in rows {
            let text = &*row.replace('|', "");
            let want: Vec<&str> = row.split('|').map(|part| part.trim_matches([' ', '\n', '•'])).collect();
            let got: Vec<&str> = sentences(text, Span::new(0, text.len())).map(|span| &text[span]).collect();
            assert_eq!(got, want, "{row}");
        }
    }

    #[test]
    fn no_sentence_in_nothing() {
        for text in ["", " \n\u{a0}", "•", "* "] {
            assert_eq!(sentences(text, Span::new(0, text.len())).count(), 0, "{text:?}");
        }
    }
}
