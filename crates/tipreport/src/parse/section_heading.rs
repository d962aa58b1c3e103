//! The headings of sections in all their shapes: on a line of their own, before the text on the same line, or glued to
//! the text on either side by a lost line end.

use super::page_head::page_head_before;
use super::sentences::{bullet_at, opens_sentence};
use super::space::{skip_blanks, skip_space, space_at, trim, trim_end};
use super::wording::{wording_at, words_at};
use crate::{SectionKind, Span};

/// A heading found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SectionHeading {
    pub(crate) kind: SectionKind,
    /// The heading as printed, its colon included.
    pub(crate) span: Span,
    /// Where the text before it ends: before the page head that is glued to it, where there is one.
    pub(crate) before: u32,
    /// Whether the text before or after it lost the line end between them.
    pub(crate) glued: bool,
}

/// Words of a heading.
struct Row {
    words: &'static str,
    /// What may go on after them and a space, on a line of its own only.
    more: &'static [&'static str],
    kind: SectionKind,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Only on a line of its own: its words begin sentences, too.
    Alone,
    /// Also before text on the same line.
    RunIn,
    /// A label that may name the country, too ("Recommendations for Moldova:").
    Label,
}

const fn row(words: &'static str, more: &'static [&'static str], kind: SectionKind, place: Place) -> Row {
    Row { words, more, kind, place }
}

/// By the first letter.
const ROWS: &[Row] = &[
    row("Area Administered by Turkish Cypriots", &[], SectionKind::Other, Place::RunIn),
    row("Government Efforts", &[], SectionKind::GovernmentEfforts, Place::RunIn),
    row("Human Trafficking Profile", &[], SectionKind::Profile, Place::Alone),
    row("Law Enforcement", &["Efforts"], SectionKind::Prosecution, Place::Alone),
    row("Prosecution", &["Efforts", "of Traffickers"], SectionKind::Prosecution, Place::RunIn),
    row("Protection", &["Efforts", "of Victims", "and Assistance"], SectionKind::Protection, Place::RunIn),
    row("Prevention", &["Efforts", "of Trafficking"], SectionKind::Prevention, Place::RunIn),
    row("Profile", &[], SectionKind::Profile, Place::Alone),
    row("Prioritized Recommendations", &[], SectionKind::Recommendations, Place::Label),
    row("Priority Recommendations", &[], SectionKind::Recommendations, Place::Label),
    row("Recommendations", &[], SectionKind::Recommendations, Place::Label),
    row("Scope and Magnitude", &[], SectionKind::Profile, Place::RunIn),
    row("The Area Administered by Turkish Cypriots", &[], SectionKind::Other, Place::RunIn),
    row("Trafficking Profile", &[], SectionKind::Profile, Place::RunIn),
    row("U.S. Insular Areas", &[], SectionKind::Other, Place::Alone),
    row("Victim Protection", &[], SectionKind::Protection, Place::Alone),
];

/// What to look for within lines: parts of headings, and where each has its first capital P or R. Every heading has one
/// and little else does, so that one search for two letters finds them all.
const WITHIN_LINES: &[(&str, usize)] = &[
    // In PROSECUTION, PROTECTION, PREVENTION, PROFILE and PRIORITIZED.
    ("PR", 0),
    ("RECOMM", 0),
    ("SCOPE", 3),
    ("GOVERNMENT", 4),
    ("AREA ADMINISTERED", 1),
    ("Prosecution", 0),
    ("Protection", 0),
    ("Prevention", 0),
    ("Recommendations", 0),
];

/// The longest name after "Recommendations for".
const LONGEST_NAME: usize = 90;

/// The headings of sections in a text of these lines, in their order.
pub(crate) fn section_headings(text: &str, lines: impl Iterator<Item = Span>) -> Vec<SectionHeading> {
    let bytes = text.as_bytes();
    let mut headings: Vec<SectionHeading> = lines.filter_map(|line| heading_of_line(text, line)).collect();
    let at_lines = headings.len();
    let mut free = [0; WITHIN_LINES.len()];
    for letter in memchr::memchr2_iter(b'P', b'R', bytes) {
        if let Some((part, hit)) = part_of_heading(bytes, letter)
            && hit >= free[part]
            && let Some(heading) = heading_within_line(text, hit)
        {
            free[part] = heading.span.end as usize;
            headings.push(heading);
        }
    }
    if headings.len() > at_lines {
        headings.sort_by_key(|heading| (heading.span.start, u32::MAX - heading.span.end));
    }
    let mut end = 0;
    // A heading of two lines may end in another: "Victim\nProtection".
    headings.retain_mut(|heading| {
        let free = heading.span.start >= end;
        // What is glued to a heading may be another one.
        heading.before = heading.before.max(end);
        end = end.max(heading.span.end);
        free
    });
    headings
}

/// The part of a heading whose capital P or R stands at `letter`, by number, and where it begins.
fn part_of_heading(bytes: &[u8], letter: usize) -> Option<(usize, usize)> {
    if !matches!(bytes.get(letter + 1), Some(b'R' | b'r' | b'E' | b'e' | b'N')) {
        return None;
    }
    WITHIN_LINES.iter().enumerate().find_map(|(part, &(words, place))| {
        let start = letter.checked_sub(place)?;
        bytes[start..].starts_with(words.as_bytes()).then_some((part, start))
    })
}

/// The heading that a line begins with.
fn heading_of_line(text: &str, line: Span) -> Option<SectionHeading> {
    let bytes = text.as_bytes();
    let (start, end) = (line.start as usize, line.end as usize);
    let at = skip_decoration(bytes, start, end);
    if at >= end || !bytes[at].is_ascii_uppercase() {
        return None;
    }
    let Some(words) = words_of_heading(bytes, at) else { return label_of_list(text, at, end) };
    let name_end = match words.place {
        Place::Label => skip_name(text, words.end, end),
        _ => words.end,
    };
    let after = Following::of(text, name_end, end);
    let accepted = match after.kind {
        After::LineEnd => true,
        _ if words.place == Place::Alone => false,
        // "... the Ministry of Social" / "Protection. The ministry ...": a line that a printed page broke.
        _ if !is_upper(&text[at..words.end]) && is_broken_line(text, start) => false,
        After::Mark | After::Glued => true,
        After::Space => is_upper(&text[at..words.end]) || opens_sentence(text, after.body),
        After::Nothing => false,
    };
    let glued = matches!(after.kind, After::Glued | After::Space);
    accepted.then(|| SectionHeading {
        kind: words.kind,
        span: Span::new(at, after.heading_end),
        before: start as u32,
        glued,
    })
}

/// "The Government of Guinea should:" on a line of its own, before the list (a copy of 2021).
fn label_of_list(text: &str, at: usize, end: usize) -> Option<SectionHeading> {
    let line = text[at..end].starts_with("The ").then(|| trim(text, Span::new(at, end)))?;
    let label = text[line].strip_suffix(':')?.trim_end();
    let named = line.len() <= 100 && label.ends_with(" should");
    named.then_some(SectionHeading {
        kind: SectionKind::Recommendations,
        span: line,
        before: at as u32,
        glued: false,
    })
}

/// Whether the line before goes on in the one at `start`.
fn is_broken_line(text: &str, start: usize) -> bool {
    let near = floor_boundary(text, start.saturating_sub(200));
    let end = trim_end(text, near, start);
    let blank = memchr::memchr_iter(b'\n', &text.as_bytes()[end..start]).count() > 1;
    let goes_on =
        text[near..end].chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '-'));
    goes_on && !blank
}

/// A heading within a line, of which a part stands at `hit`.
fn heading_within_line(text: &str, hit: usize) -> Option<SectionHeading> {
    let bytes = text.as_bytes();
    let at = heading_start(text, hit);
    if at == 0 || bytes[at - 1] == b'\n' {
        return None;
    }
    let words = words_of_heading(bytes, at)?;
    // "PRIORITIZED" is found by itself, and "THE" belongs to the words after it or to none.
    if words.end <= hit || words.place == Place::Alone {
        return None;
    }
    let upper = is_upper(&text[at..words.end]);
    let preceding = Preceding::of(text, at);
    if matches!(preceding.kind, Before::LineStart | Before::Letter)
        || preceding.kind == Before::Word && !upper
    {
        return None;
    }
    let line_end = words.end
        + memchr::memchr(b'\n', &bytes[words.end..bytes.len().min(words.end + 120)])
            .unwrap_or(bytes.len().min(words.end + 120) - words.end);
    let line_end = floor_boundary(text, line_end);
    let name_end = match words.place {
        Place::Label => skip_name(text, words.end, line_end),
        _ => words.end,
    };
    let after = Following::of(text, name_end, line_end);
    let opens = || opens_sentence(text, after.body);
    let accepted = match (preceding.kind, after.kind) {
        (Before::Stop | Before::GluedStop, After::Glued | After::Mark) => true,
        (Before::GluedStop, After::Space) => upper || opens(),
        (Before::Word, After::Space) => upper && opens(),
        (Before::LineStart | Before::Letter, _)
        | (_, After::Nothing)
        | (Before::Word, After::Mark | After::LineEnd) => false,
        (Before::PageHead | Before::Stop | Before::GluedStop | Before::Word, _) => upper,
    };
    accepted.then(|| SectionHeading {
        kind: words.kind,
        span: Span::new(at, after.heading_end),
        before: preceding.end as u32,
        glued: true,
    })
}

pub(crate) fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The start of the heading whose part stands at `hit`: the words before it may belong to it.
fn heading_start(text: &str, hit: usize) -> usize {
    let near = floor_boundary(text, hit.saturating_sub(40));
    let before = &text[near..trim_end(text, near, hit)];
    if !before.ends_with(['E', 'G', 'D', 'Y', 'd']) {
        return hit;
    }
    let word = ["THE", "TRAFFICKING", "PRIORITIZED", "PRIORITY", "Prioritized"]
        .iter()
        .find(|word| before.ends_with(*word));
    word.map_or(hit, |word| near + before.len() - word.len())
}

/// The words of a heading that stand in a text.
struct Words {
    kind: SectionKind,
    place: Place,
    end: usize,
}

fn words_of_heading(bytes: &[u8], at: usize) -> Option<Words> {
    let start = Start::of(*bytes.get(at..)?.first_chunk()?);
    let alike = STARTS
        .iter()
        .enumerate()
        .fold(0_u32, |alike, (row, (known, mask))| alike | u32::from(start.0 & mask == known.0) << row);
    let rows = ROWS.iter().enumerate().skip(alike.trailing_zeros() as usize);
    rows.filter(|(row, _)| alike >> row & 1 == 1).find_map(|(_, row)| {
        let end = wording_at(bytes, at, row.words)?;
        let next = skip_space(bytes, end, bytes.len());
        let mut more = row.more.iter().filter(|_| next > end);
        let longer =
            more.find_map(|more| wording_at(bytes, next, more).filter(|&end| ends_words(bytes, at, end)));
        match longer {
            Some(end) => Some(Words { kind: row.kind, place: Place::Alone, end }),
            None => ends_words(bytes, at, end).then_some(Words { kind: row.kind, place: row.place, end }),
        }
    })
}

/// The first four letters of a heading, all but the first in small ones: they tell most rows apart.
#[derive(Clone, Copy)]
struct Start(u32);

impl Start {
    const fn of(letters: [u8; 4]) -> Self {
        Self(u32::from_le_bytes(letters) | u32::from_le_bytes([0, b' ', b' ', b' ']))
    }
}

/// How each of [`ROWS`] begins, and which bits of it tell: a space may be another in the text.
static STARTS: [(Start, u32); ROWS.len()] = {
    let mut starts = [(Start(0), 0); ROWS.len()];
    let mut row = 0;
    while row < ROWS.len() {
        let letters = *ROWS[row].words.as_bytes().first_chunk().expect("four letters");
        let mask = if letters[3] == b' ' { 0x00FF_FFFF } else { u32::MAX };
        starts[row] = (Start(Start::of(letters).0 & mask), mask);
        row += 1;
    }
    starts
};

/// Whether the words of a heading at `at` end where they seem to.
fn ends_words(bytes: &[u8], at: usize, end: usize) -> bool {
    // "Prosecutions rose": a longer word. "PROSECUTIONThe": a lost space.
    let goes_on = bytes.get(end).is_some_and(u8::is_ascii_lowercase);
    let plural = || {
        matches!(bytes.get(end), Some(b'S'))
            && bytes[at..end].iter().all(|byte| !byte.is_ascii_lowercase())
            && !bytes.get(end + 1).is_some_and(u8::is_ascii_lowercase)
    };
    !goes_on && !plural()
}

fn is_upper(words: &str) -> bool {
    !words.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// The end of " for THE MARSHALL ISLANDS" after "Recommendations"; the place itself where no name stands there.
fn skip_name(text: &str, at: usize, line_end: usize) -> usize {
    let bytes = text.as_bytes();
    let Some(name) = [" for ", " to "].iter().find_map(|words| wording_at(bytes, at, words)) else {
        return at;
    };
    if name >= line_end {
        return at;
    }
    let limit = floor_boundary(text, line_end.min(name + LONGEST_NAME));
    let rest = &text[name..limit];
    if rest.chars().take_while(|c| c.is_uppercase()).count() >= 2 {
        let end = upper_name_end(rest);
        if end > 0 {
            return name + end;
        }
    }
    let colon = rest.find(':').filter(|&colon| !rest[..colon].contains(['.', ';']));
    let whole = (limit == line_end && !rest.contains([';', ':'])).then(|| rest.trim_end().len());
    let lost = lost_space(rest);
    [colon, lost, whole].into_iter().flatten().min().map_or(at, |end| name + end)
}

/// The end of a name in capitals: `MARSHALL ISLANDSIncrease` ends before the "I", which small letters follow.
fn upper_name_end(rest: &str) -> usize {
    let mut last = 0;
    for (offset, c) in rest.char_indices() {
        match c {
            _ if c.is_uppercase() => last = offset,
            _ if c.is_lowercase() => return rest[..last].trim_end().len(),
            ':' => return offset,
            _ if c.is_ascii_digit() => return rest[..offset].trim_end().len(),
            _ => {}
        }
    }
    rest.trim_end().len()
}

/// Where a word ends in small letters and another begins without a space: `ItalyIncrease`.
fn lost_space(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    (1..bytes.len()).find(|&at| bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
}

/// What stands between a heading and the text after it.
struct Following {
    kind: After,
    /// The end of the heading, with its colon.
    heading_end: usize,
    /// The first character of the text.
    body: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    LineEnd,
    /// A colon, a full stop or a dash, then text.
    Mark,
    /// Only a space, then text that begins as a sentence does.
    Space,
    /// A capital at once: `PROSECUTIONThe`.
    Glued,
    /// Something that no heading is followed by.
    Nothing,
}

impl Following {
    fn of(text: &str, at: usize, line_end: usize) -> Self {
        let bytes = text.as_bytes();
        let gap = skip_blanks(bytes, at, line_end);
        let mark = match bytes.get(gap) {
            Some(b':' | b'.') if gap < line_end => gap + 1,
            Some(0xE2) if text[gap..].starts_with(['—', '–']) => gap + 3,
            _ => at,
        };
        let plain_end = skip_decoration(bytes, mark, line_end);
        if plain_end >= line_end {
            let heading_end = trim_end(text, at, mark.max(at));
            return Self { kind: After::LineEnd, heading_end, body: line_end };
        }
        let body = plain_end;
        let begins = text[body..].chars().next().is_some_and(|c| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘' | '(' | 'ƒ')
        });
        let kind = match () {
            () if !begins => After::Nothing,
            () if mark > at => After::Mark,
            () if body == at => After::Glued,
            () if goes_on_in_capitals(text, body) => After::Nothing,
            () => After::Space,
        };
        Self { kind, heading_end: mark, body }
    }
}

/// "PROTECTION OF VICTIMS ACT": the words are no heading but part of a longer title.
fn goes_on_in_capitals(text: &str, at: usize) -> bool {
    ["and", "of", "for", "in", "act", "law", "from", "to", "unit", "center", "&"]
        .iter()
        .any(|word| words_at(text.as_bytes(), at, word).is_some_and(|end| is_upper(&text[at..end])))
}

/// What stands before a heading within a line.
struct Preceding {
    kind: Before,
    /// The end of the text before.
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    LineStart,
    /// The end of a sentence and a space.
    Stop,
    /// The end of a sentence and no space.
    GluedStop,
    /// The page's number and country, glued to the heading.
    PageHead,
    /// A word and a space: the full stop is lost, or the heading is none.
    Word,
    /// A letter or digit at once.
    Letter,
}

impl Preceding {
    fn of(text: &str, at: usize) -> Self {
        let bytes = text.as_bytes();
        let line = at.saturating_sub(160);
        let line = memchr::memrchr(b'\n', &bytes[line..at]).map_or(line, |offset| line + offset + 1);
        let line = floor_boundary(text, line);
        let end = trim_end(text, line, at);
        if end == line && (line == 0 || bytes[line - 1] == b'\n') {
            return Self { kind: Before::LineStart, end };
        }
        let last = text[..end].chars().next_back().unwrap_or(' ');
        if end == at && last.is_alphanumeric() {
            return match page_head_before(text, at, line) {
                Some(head) => {
                    let end = trim_end(text, line, head.start as usize);
                    Self { kind: Before::PageHead, end }
                }
                None => Self { kind: Before::Letter, end },
            };
        }
        let stop =
            matches!(last, '.' | '!' | '?' | ';' | ':' | ')' | '”' | '"' | '’' | '\'' | ']' | '*' | '†');
        let kind = match (stop, end == at) {
            (true, true) => Before::GluedStop,
            (true, false) => Before::Stop,
            (false, false) => Before::Word,
            (false, true) => Before::Letter,
        };
        Self { kind, end }
    }
}

/// The first place that holds no white space and no sign of emphasis or of a heading in marked-up text.
fn skip_decoration(bytes: &[u8], mut at: usize, end: usize) -> usize {
    loop {
        at = skip_blanks(bytes, at, end);
        match bytes.get(at) {
            Some(b'#' | b'*' | b'_' | b'>') if at < end => at += 1,
            _ => return at,
        }
    }
}

/// Where the body after a heading begins: no white space, and no colon that belongs to nothing.
pub(crate) fn body_start(text: &str, heading: &SectionHeading, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = skip_space(bytes, heading.span.end as usize, end);
    // "PROSECUTION**" of marked-up text; a list's own bullets stay.
    while at < end
        && matches!(bytes[at], b'*' | b'_')
        && bullet_at(bytes, at) == 0
        && space_at(bytes, at + 1) == 0
    {
        at += 1;
    }
    skip_space(bytes, at, end)
}
