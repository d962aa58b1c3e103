//! The outline of a narrative: its title, its heading, its sections with their bodies, and what stands outside them.

use super::furniture::{ends_narrative, is_date, is_furniture};
use super::lines::Lines;
use super::opening::{is_note, opening, opening_within, run_ins};
use super::page_head::{is_page_line, page_heads};
use super::section_heading::{SectionHeading, body_start, section_headings};
use super::space::{trim, trim_end};
use super::split::FEWEST;
use super::tier_heading::{TierHeading, first_tier_heading, glued_tier_heading, is_name, tier_heading};
use super::title::{edition_of_address, title, title_span, years};
use super::wording::{find_wording, find_words, lines, wording_at};
use crate::{SectionKind, Span};

/// What a narrative is made of, as places of its text.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub(crate) lines: Lines,
    pub(crate) title: Option<Span>,
    /// The year that the title or the page's address gives.
    pub(crate) edition: Option<u16>,
    pub(crate) heading: Option<TierHeading>,
    /// The country's name as the heading prints it, or a line of its own.
    pub(crate) name: Option<Span>,
    /// The country's name in the title.
    pub(crate) title_name: Option<Span>,
    pub(crate) parts: Vec<Part>,
    /// Headings that lost the line end on one side.
    pub(crate) glued: Vec<Span>,
    /// Page heads, page numbers and charts' captions within the narrative.
    pub(crate) page_heads: Vec<Span>,
    /// Text that is neither title, heading, furniture nor part of a section.
    pub(crate) outside: Vec<Span>,
}

/// A section to be: a heading and the body under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) kind: SectionKind,
    pub(crate) heading: Option<Span>,
    pub(crate) body: Span,
}

/// Reads the outline of a text that holds one narrative; where it holds several, of the first.
pub(crate) fn outline(text: &str) -> Outline {
    let lines = Lines::of(text);
    let (heading, end) = heading_and_end(text, &lines);
    let mut outline = Outline { lines, heading, ..Outline::default() };
    let start = outline.heading.map_or(0, |heading| heading.after);
    let mut headings = section_headings(&text[..end], outline.lines.within(0, end));
    // A chapter before the narrative may have headings of its own (a copy of 2016).
    if headings.last().is_some_and(|last| last.span.start as usize >= start) {
        headings.retain(|heading| heading.span.start as usize >= start);
    }
    let first = headings.first().map_or(end, |heading| heading.before as usize);
    let body = read_front(text, first, end, &mut outline);
    outline.glued = headings.iter().filter(|heading| heading.glued).map(|heading| heading.span).collect();
    let heads = headings
        .iter()
        .map(|heading| trim(text, Span::new(heading.before as usize, heading.span.start as usize)));
    outline.page_heads = heads.filter(|head| head.len() > 2).collect();
    outline.parts = parts(text, body.min(first), end, &headings);
    tell_openings(text, &outline.lines, &mut outline.parts);
    take_notes(text, &mut outline.parts);
    cut_furniture(text, end, &mut outline);
    trim_parts(text, &mut outline);
    if end < text.len() {
        outline.outside.push(trim(text, Span::new(end, text.len())));
    }
    outline
}

/// Reads what stands before the first narrative of a page: its title and its edition.
pub(crate) fn front(text: &str) -> Outline {
    let mut outline = Outline { lines: Lines::of(text), ..Outline::default() };
    read_front(text, text.len(), text.len(), &mut outline);
    outline
}

/// The heading of the first narrative, and where that ends: at the heading of another country. A heading with nothing
/// under it is a row of a list of placements.
fn heading_and_end(text: &str, lines: &Lines) -> (Option<TierHeading>, usize) {
    let mut heading: Option<TierHeading> = None;
    let mut at = 0;
    while let Some(next) = first_tier_heading(text, lines.within(at, text.len())) {
        at = next.after;
        let name = |heading: TierHeading| heading.name.map_or("", |name| &text[name]);
        match heading {
            Some(known) if same_name(name(known), name(next)) => {}
            Some(known) if next.span.start - known.span.end >= FEWEST as u32 => {
                return (heading, next.span.start as usize);
            }
            _ => heading = Some(next),
        }
    }
    (heading, text.len())
}

pub(crate) fn same_name(one: &str, other: &str) -> bool {
    let letters = |name: &str| {
        let lower = name.to_lowercase();
        lower.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    letters(one) == letters(other)
}

/// Reads what stands before the text of the narrative and returns where that begins.
fn read_front(text: &str, first: usize, end: usize, outline: &mut Outline) -> usize {
    // Where the heading is known, what stands before it is a menu or another chapter.
    let heading_at = outline.heading.map_or(0, |heading| heading.span.start as usize);
    let mut outside: Option<Span> = None;
    let mut body = first.max(outline.heading.map_or(0, |heading| heading.after)).min(end);
    let lines = std::mem::take(&mut outline.lines);
    for line in lines.within(0, first) {
        let line = trim(text, line);
        if line.is_empty() {
            continue;
        }
        match read_line(text, line, heading_at, outline) {
            Front::Body(at) => {
                body = at;
                break;
            }
            Front::Known => {}
            Front::Other => {
                let known = outside.get_or_insert(line);
                known.end = line.end;
            }
        }
    }
    outline.lines = lines;
    outline.outside.extend(outside);
    outline.name = outline.heading.and_then(|heading| heading.name).or(outline.name);
    body
}

/// What a line before the body is.
enum Front {
    /// The body begins here.
    Body(usize),
    /// A title, a heading, furniture.
    Known,
    Other,
}

fn read_line(text: &str, line: Span, heading_at: usize, outline: &mut Outline) -> Front {
    let printed = &text[line];
    let before = (line.end as usize) <= heading_at;
    if let Some(read) = title(printed) {
        let better = outline.title_name.is_none() && read.name.is_some() || outline.title.is_none();
        if better {
            outline.title = Some(title_span(text, line));
            outline.title_name = read.name.and_then(|name| {
                let start = line.start as usize + printed.rfind(name)?;
                Some(Span::new(start, start + name.len()))
            });
        }
        outline.edition = outline.edition.or(read.edition);
        return Front::Known;
    }
    if outline.edition.is_none() {
        outline.edition = edition_of_address(printed);
    }
    let is_in_line = |heading: TierHeading| line.start <= heading.span.start && heading.span.end <= line.end;
    if outline.heading.is_some_and(is_in_line) {
        return Front::Known;
    }
    if let Some(heading) = tier_heading(text, line) {
        if heading.name.is_none() && outline.heading.is_none() {
            outline.heading = Some(heading);
        }
        return Front::Known;
    }
    // Where the title has no year, the date under it is that of the edition (to 2005).
    if outline.title.is_some() && outline.edition.is_none() {
        outline.edition = year_of_date(printed);
    }
    if is_furniture(printed) || is_page_line(printed) || !printed.contains(char::is_alphabetic) {
        return Front::Known;
    }
    let bare = printed.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.');
    if printed.len() <= 70 && is_name(bare) && !printed.ends_with('.') {
        if outline.name.is_none() || crate::country::find(bare).is_some() {
            let start = line.start as usize + printed.find(bare).unwrap_or(0);
            outline.name = Some(Span::new(start, start + bare.len()));
        }
        return if before { Front::Other } else { Front::Known };
    }
    if outline.heading.is_none_or(|heading| heading.name.is_none())
        && let Some(heading) = glued_tier_heading(text, line)
    {
        outline.heading = Some(heading);
        return Front::Body(heading.after);
    }
    if !before && (is_prose(printed) || is_note(text, line)) {
        return Front::Body(line.start as usize);
    }
    Front::Other
}

fn year_of_date(line: &str) -> Option<u16> {
    if is_date(line) { years(line).map(|(_, year)| year).next() } else { None }
}

/// Whether a line is text of a narrative and not one of a menu; it may be the first of a printed page's narrow ones.
fn is_prose(line: &str) -> bool {
    if line.len() >= 200 {
        return true;
    }
    let words = line.split_whitespace().take(12).count();
    let small = line.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).take(4).count();
    let complete = line.ends_with(['.', '”', '"', ')', ';', ':']);
    words >= 5 && complete || words >= 12 || words >= 8 && small >= 4
}

/// The parts that the headings make of `start..end`.
fn parts(text: &str, start: usize, end: usize, headings: &[SectionHeading]) -> Vec<Part> {
    let first = headings.first().map_or(end, |heading| heading.before as usize);
    let mut parts = Vec::with_capacity(headings.len() + 2);
    if start < first {
        opening_parts(text, Span::new(start, first), headings.is_empty(), &mut parts);
    }
    for (number, heading) in headings.iter().enumerate() {
        let next = headings.get(number + 1).map_or(end, |next| next.before as usize);
        let body = body_start(text, heading, next);
        parts.push(Part { kind: heading.kind, heading: Some(heading.span), body: Span::new(body, next) });
    }
    parts
}

/// The parts before the first heading: to 2016 the profile stands before the paragraph of the tier.
fn opening_parts(text: &str, region: Span, only: bool, parts: &mut Vec<Part>) {
    let part = |kind, body| Part { kind, heading: None, body };
    let tier = tier_paragraph(text, region);
    let at = tier.unwrap_or(region.start as usize);
    if trim(text, Span::new(region.start as usize, at)).is_empty() {
        let profile = tier.is_none() && !only && opens_profile(text, region);
        let kind = if profile { SectionKind::Profile } else { SectionKind::Overview };
        parts.push(part(kind, region));
        return;
    }
    parts.push(part(SectionKind::Profile, Span::new(region.start as usize, at)));
    parts.push(part(SectionKind::Overview, Span::new(at, region.end as usize)));
}

/// How profiles open to 2016.
fn opens_profile(text: &str, region: Span) -> bool {
    let mut end = region.range().end.min(region.start as usize + 300);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = &text[region.start as usize..end];
    ["source", "transit", "destination", "country of origin"]
        .iter()
        .any(|word| find_words(start, word).is_some())
}

/// The start of the paragraph that holds the tier's formula or statement.
fn tier_paragraph(text: &str, region: Span) -> Option<usize> {
    let bytes = text.as_bytes();
    let (from, end) = (region.start as usize, region.end as usize);
    let words = ["minimum standards", "on Tier", "to Tier", "Special Case", "special case"];
    let statement = words.iter().find_map(|words| find_wording(bytes, from, end, words).next())?;
    Some(paragraph_start(text, from, statement))
}

/// The start of the paragraph around `at`: a line after a blank one, or after one that ends in a full stop.
fn paragraph_start(text: &str, from: usize, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut start = at;
    loop {
        let Some(offset) = memchr::memrchr(b'\n', &bytes[from..start]) else { return from };
        let line_end = from + offset;
        let before = trim_end(text, from, line_end);
        let blank = bytes[before..line_end].contains(&b'\n');
        let complete =
            matches!(bytes.get(before.wrapping_sub(1)), None | Some(b'.' | b'!' | b'?' | b'"' | b')' | 0x9D));
        if blank || complete || before == from {
            return line_end + 1;
        }
        start = line_end;
    }
}

/// Cuts the parts at the sentences that open sections without a heading.
fn tell_openings(text: &str, lines: &Lines, parts: &mut Vec<Part>) {
    use SectionKind::{
        GovernmentEfforts, Overview, Prevention, Profile, Prosecution, Protection, Recommendations,
    };
    let has = |parts: &[Part], kind| parts.iter().any(|part| part.kind == kind);
    if has(parts, GovernmentEfforts) {
        return;
    }
    let missing = |parts: &[Part]| -> Vec<SectionKind> {
        [Recommendations, Prosecution, Protection, Prevention, Profile]
            .into_iter()
            .filter(|&kind| !has(parts, kind))
            .collect()
    };
    if missing(parts).is_empty() {
        return;
    }
    cut_paragraphs(text, lines, parts, missing(parts));
    let wanted = missing(parts);
    let three = [Prosecution, Protection, Prevention];
    if three.iter().all(|kind| wanted.contains(kind)) {
        if let Some(index) = parts.iter().rposition(|part| part.kind == Overview) {
            for (at, kind) in run_ins(text, parts[index].body).into_iter().rev() {
                cut(parts, index, at, kind);
            }
        }
        return;
    }
    for kind in wanted.into_iter().filter(|&kind| kind != Recommendations) {
        let hosts = parts.iter().enumerate().filter(|(_, part)| part.kind != Overview || kind == Profile);
        let mut found =
            hosts.filter_map(|(index, part)| Some((index, opening_within(text, part.body, kind)?)));
        if let Some((index, at)) = found.next() {
            cut(parts, index, at, kind);
        }
    }
}

/// Cuts the parts at the paragraphs that open a missing section.
fn cut_paragraphs(text: &str, lines: &Lines, parts: &mut Vec<Part>, mut missing: Vec<SectionKind>) {
    let mut index = 0;
    while index < parts.len() && !missing.is_empty() {
        let body = parts[index].body;
        let headed = parts[index].heading.is_some();
        let opens = lines.within(body.start as usize, body.end as usize).find_map(|printed| {
            let line = trim(text, printed);
            if line.is_empty() || printed.start == body.start && headed {
                return None;
            }
            let kind = opening(text, line)?;
            let own = kind == parts[index].kind;
            (missing.contains(&kind) && !own).then_some((line.start as usize, kind))
        });
        if let Some((at, kind)) = opens {
            missing.retain(|&other| other != kind);
            cut(parts, index, at, kind);
        }
        index += 1;
    }
}

/// Cuts a part in two; where nothing is left before the cut, the part takes the new kind.
fn cut(parts: &mut Vec<Part>, index: usize, at: usize, kind: SectionKind) {
    let part = &mut parts[index];
    let body = Span::new(at, part.body.end as usize);
    if at == part.body.start as usize && part.heading.is_none() {
        part.kind = kind;
        return;
    }
    part.body.end = at as u32;
    parts.insert(index + 1, Part { kind, heading: None, body });
}

/// Makes the notes on a territory's status, at either end of a body, parts of their own.
fn take_notes(text: &str, parts: &mut Vec<Part>) {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < parts.len() {
        let body = trim(text, parts[index].body);
        let list = parts[index].kind == SectionKind::Recommendations;
        let (from, end) = (body.start as usize, body.end as usize);
        let lines = memchr::memchr(b'\n', &bytes[from..end]).filter(|_| !list);
        let Some(first_end) = lines.map(|offset| from + offset) else {
            index += 1;
            continue;
        };
        let last_start = memchr::memrchr(b'\n', &bytes[from..end]).map_or(from, |offset| from + offset + 1);
        if is_note(text, Span::new(from, first_end)) && parts[index].heading.is_none() {
            let kind = std::mem::replace(&mut parts[index].kind, SectionKind::Other);
            cut(parts, index, first_end, kind);
            index += 1;
        } else if is_note(text, Span::new(last_start, end)) {
            cut(parts, index, last_start, SectionKind::Other);
            index += 1;
        }
        index += 1;
    }
}

/// Ends the last part where the furniture after the narrative begins.
fn cut_furniture(text: &str, end: usize, outline: &mut Outline) {
    let Some(last) = outline.parts.last_mut() else { return };
    let from = last.body.start as usize;
    let mut outside: Option<Span> = None;
    let mut cut = None;
    for line in outline.lines.within(from, last.body.end as usize) {
        let line = trim(text, line);
        if line.is_empty() {
            continue;
        }
        let furniture = line.len() <= 200 && is_furniture(&text[line]);
        if cut.is_none()
            && furniture
            && (ends_narrative(&text[line]) || is_last(text, line.end as usize, end))
        {
            cut = Some(line.start);
        }
        if cut.is_some() && !furniture {
            outside.get_or_insert(line).end = line.end;
        }
    }
    if let Some(at) = cut {
        last.body.end = at;
    }
    outline.outside.extend(outside);
}

/// Whether nothing but short lines stands after `at`.
fn is_last(text: &str, at: usize, end: usize) -> bool {
    lines(text.as_bytes(), at, end).take(40).all(|(start, end)| end - start < 120) && end - at < 4000
}

/// Takes surrounding white space, page heads and page lines from the bodies, and notes where those stand.
fn trim_parts(text: &str, outline: &mut Outline) {
    for part in &mut outline.parts {
        part.body = trim(text, part.body);
        let known = outline.page_heads.len();
        page_heads(text, part.body, &mut outline.page_heads);
        if let Some(head) = outline.page_heads[known..].last()
            && head.end == part.body.end
        {
            part.body = trim(text, Span::new(part.body.start as usize, head.start as usize));
        }
        part.body = without_page_lines(text, &outline.lines, part.body, &mut outline.page_heads);
    }
    outline.parts.retain(|part| part.heading.is_some() || !part.body.is_empty());
    outline.page_heads.sort_unstable();
    outline.page_heads.dedup();
}

/// The body without page lines at its ends.
fn without_page_lines(text: &str, lines: &Lines, mut body: Span, found: &mut Vec<Span>) -> Span {
    let known = found.len();
    super::page_head::page_lines(text, lines, body, found);
    for line in &found[known..] {
        if line.start == body.start {
            body = trim(text, Span::new(line.end as usize, body.end as usize));
        }
    }
    for line in found[known..].iter().rev() {
        if line.end == body.end && line.start >= body.start {
            body = trim(text, Span::new(body.start as usize, line.start as usize));
        }
    }
    body
}

/// The name of the country in "The Government of Valdora (the islands) does not fully meet".
pub(crate) fn name_in_statement(text: &str, overview: Span) -> Option<Span> {
    const SUBJECTS: &[&str] =
        &["The Government of ", "The Interim Government of ", "The Transitional Government of "];
    const ENDS: &[&str] =
        &["does", "do", "fully", "meets", "has", "is", "have", "demonstrated", "complies", "did"];
    let bytes = text.as_bytes();
    let end = overview.end as usize;
    let subjects = SUBJECTS.iter().filter_map(|words| {
        let at = find_wording(bytes, overview.start as usize, end, words).next()?;
        wording_at(bytes, at, words)
    });
    let from = subjects.min()?;
    let mut limit = end.min(from + 160);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let rest = &text[from..limit];
    let next_word = |at: usize| rest[at..].split_whitespace().next().unwrap_or("");
    let (length, _) = rest.char_indices().find(|&(at, c)| {
        matches!(c, ',' | '(' | ';') || c.is_whitespace() && ENDS.contains(&next_word(at))
    })?;
    let start = wording_at(bytes, from, "the ").filter(|&start| start < from + length).unwrap_or(from);
    let name = trim(text, Span::new(start, from + length));
    (!name.is_empty()).then_some(name)
}
