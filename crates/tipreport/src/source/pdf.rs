//! Printed pages: runs of text with their boxes become the text of the narratives, in reading order.
//!
//! No PDF library is needed here: whatever reads the file gives [`Page`]s, and [`Pages`] puts columns in order,
//! drops running heads, page numbers, side titles and tier charts by their position, and joins what the ends of
//! lines broke.

use super::columns::{self, Line};
use super::hyphens::{Vocabulary, repair};
use crate::{PageBox, PageMap};

/// A run of text on a page: a letter, a word or a stretch of a line, but never of two columns.
///
/// The box is in points from the upper left corner of the page, `x` to the right and `y` down.
#[derive(Clone, Debug, PartialEq)]
pub struct PageRun {
    /// The text.
    pub text: String,
    /// The left edge.
    pub x0: f32,
    /// The upper edge.
    pub y0: f32,
    /// The right edge.
    pub x1: f32,
    /// The lower edge.
    pub y1: f32,
    /// The size of the font.
    pub size: f32,
}

/// A page as runs of text, in any order.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The number of the page in the file, from 1.
    pub number: u32,
    /// The width in points.
    pub width: f32,
    /// The height in points.
    pub height: f32,
    /// The text.
    pub runs: Vec<PageRun>,
}

/// Takes pages one by one; only the text of their lines is kept.
///
/// ```
/// use tipreport::source::{Page, PageRun, Pages};
///
/// let line = |text: &str, y: f32| PageRun { text: text.into(), x0: 50.0, y0: y, x1: 300.0, y1: y + 10.0, size: 10.0 };
/// let runs = vec![line("The government identi-", 100.0), line("fied 12 state-sponsored victims.", 112.0)];
/// let mut pages = Pages::default();
/// pages.push(&Page { number: 1, width: 612.0, height: 792.0, runs });
/// let printed = pages.finish();
/// assert_eq!(printed.text, "The government identified 12 state-sponsored victims.\n");
/// assert_eq!(printed.pages.page(30), Some(1));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Pages {
    lines: Vec<Line>,
    vocabulary: Vocabulary,
}

/// The text of printed pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Printed {
    /// The narratives: headings and paragraphs, with a blank line between.
    pub text: String,
    /// On which page each stretch of the text stands.
    pub pages: PageMap,
    /// The boxes that were left out, in the order of the text.
    pub boxes: Vec<PageBox>,
}

impl Pages {
    /// Takes a page; pages come in order.
    pub fn push(&mut self, page: &Page) {
        for line in columns::lines(page) {
            self.vocabulary.add(&line.text);
            self.lines.push(line);
        }
    }

    /// Whether no page has given any text, as scanned pages do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The text of all pages.
    #[must_use]
    pub fn finish(self) -> Printed {
        let Self { lines, vocabulary } = self;
        let frame = Frame::of(&lines);
        let mut writer = Writer { printed: Printed::default(), vocabulary, frame, before: None };
        for line in lines {
            match writer.frame.place(&line) {
                Place::Frame => {}
                Place::Box => writer.boxed(&line),
                Place::Body => writer.line(line),
            }
        }
        writer.finish()
    }
}

/// What the lines of all pages have in common.
#[derive(Debug, Default)]
struct Frame {
    /// The size of most letters.
    size: f32,
    /// The distance from line to line in a paragraph.
    pitch: f32,
    /// Lines at the edge of pages that come again, without their numbers.
    repeated: std::collections::HashMap<String, u32>,
    /// Pages with the chart of a country's tiers.
    charts: std::collections::HashSet<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Body,
    Box,
    Frame,
}

/// The caption of the chart of a country's tiers since 2013 (ERAS.md section 6).
const CHART: &str = "TIER RANKING BY YEAR";

impl Frame {
    fn of(lines: &[Line]) -> Self {
        let mut frame =
            Self { size: mode(lines.iter().map(|line| (line.size, line.text.len()))), ..Self::default() };
        let body = |line: &&Line| frame.is_body_size(line);
        let pairs = lines.windows(2).filter(|pair| pair.iter().all(|line| body(&line)));
        let steps = pairs.map(|pair| (pair[1].y1 - pair[0].y1, 1)).filter(|&(step, _)| step > 1.0);
        frame.pitch = mode(steps);
        for line in lines {
            if line.at_edge {
                *frame.repeated.entry(without_digits(&line.text)).or_default() += 1;
            }
            if line.text.to_ascii_uppercase().contains(CHART) {
                frame.charts.insert(line.page);
            }
        }
        frame
    }

    fn is_body_size(&self, line: &Line) -> bool {
        (line.size - self.size).abs() <= self.size * 0.06
    }

    fn place(&self, line: &Line) -> Place {
        if line.aside || self.is_head_of_page(line) || self.is_chart(line) {
            return Place::Frame;
        }
        let is_small = line.size < self.size * 0.94;
        if is_small && !is_heading(&line.text) { Place::Box } else { Place::Body }
    }

    /// "ALBANIA", "COUNTRY NARRATIVES 55", "153 DENMARK", "63 AFGHANISTAN: Tier 2" and "2018 TRAFFICKING IN
    /// PERSONS REPORT" at the edge of a page.
    fn is_head_of_page(&self, line: &Line) -> bool {
        if !line.at_edge {
            return false;
        }
        let text = line.text.trim();
        let is_numbered =
            text.starts_with(|c: char| c.is_ascii_digit()) || text.ends_with(|c: char| c.is_ascii_digit());
        let is_capitals = !text.chars().any(char::is_lowercase);
        let repeats = self.repeated.get(&without_digits(text)).is_some_and(|&times| times > 1);
        text.len() < 100 && (is_capitals || is_numbered || repeats)
    }

    /// The caption of a chart, its years and the labels of its axis, which stand anywhere on the page.
    fn is_chart(&self, line: &Line) -> bool {
        if !self.charts.contains(&line.page) {
            return false;
        }
        let is_label = |word: &str| {
            matches!(word.to_ascii_uppercase().as_str(), "1" | "2" | "2WL" | "3" | "SC" | "WL" | "TIER")
                || word.bytes().all(|byte| byte.is_ascii_digit())
        };
        line.text.to_ascii_uppercase().contains(CHART) || line.text.split_whitespace().all(is_label)
    }
}

/// The value of most weight, among values told apart by a quarter of a point.
fn mode(values: impl Iterator<Item = (f32, usize)>) -> f32 {
    let mut weights = std::collections::BTreeMap::<i16, usize>::new();
    for (value, weight) in values {
        *weights.entry((value * 4.0).round() as i16).or_default() += weight;
    }
    // The smallest of equals, so that the answer does not depend on their order.
    let best = weights.iter().rev().max_by_key(|&(_, weight)| weight);
    best.map_or(0.0, |(&value, _)| f32::from(value) * 0.25)
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// A line that stands alone: in capitals, or a country with its tier.
fn is_heading(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_capitals = letters >= 4 && !text.chars().any(char::is_lowercase);
    let is_short = text.len() < 90 && !text.ends_with(['.', ',', ';']);
    is_short && (is_capitals || is_tier(text))
}

/// "ALBANIA: Tier 2", "Albania (Tier 2 Watch List)", and the second line of a heading, "Tier 2 Watch List".
fn is_tier(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(at) = lower.find("tier ") else {
        return lower.contains("special case") && !text.ends_with('.') && text.len() < 60;
    };
    let before = text[..at].trim_end();
    let rest =
        lower[at + 5..].trim_start_matches(['1', '2', '3']).trim_matches([' ', ')', '*', '-', '\u{2020}']);
    let named = before.is_empty() || before.ends_with([':', '(']);
    named && lower[at + 5..].starts_with(['1', '2', '3']) && matches!(rest, "" | "watch list")
}

struct Writer {
    printed: Printed,
    vocabulary: Vocabulary,
    frame: Frame,
    before: Option<Line>,
}

/// How a line goes on from the one before.
enum Join {
    Paragraph,
    Word,
    Space,
}

impl Writer {
    fn line(&mut self, line: Line) {
        let join = self.before.as_ref().map(|before| self.join(before, &line));
        let text = &mut self.printed.text;
        match join {
            None => {}
            Some(Join::Paragraph) => text.push_str("\n\n"),
            Some(Join::Space) => text.push(' '),
            Some(Join::Word) => self.vocabulary.close(text, &line.text),
        }
        self.printed.pages.mark(text.len(), line.page);
        text.push_str(&line.text);
        self.before = Some(line);
    }

    fn join(&self, before: &Line, line: &Line) -> Join {
        let heading = is_heading(&before.text) || is_heading(&line.text);
        if heading && !goes_on(before, line) {
            return Join::Paragraph;
        }
        if is_broken(&before.text) && line.text.starts_with(char::is_alphanumeric) {
            // "at mid- and senior levels": the hyphen stands for what follows.
            let is_shared = ["and ", "or ", "to "].iter().any(|word| line.text.starts_with(word));
            return if is_shared { Join::Space } else { Join::Word };
        }
        if begins_item(&line.text) || (!heading && self.begins_paragraph(before, line)) {
            return Join::Paragraph;
        }
        Join::Space
    }

    fn begins_paragraph(&self, before: &Line, line: &Line) -> bool {
        let size = self.frame.size.max(1.0);
        if (line.size - before.size).abs() > size * 0.06 {
            return true;
        }
        let ends_sentence =
            before.text.trim_end_matches(['"', '\u{201D}', ')']).ends_with(['.', '!', '?', ':']);
        let same_column = before.page == line.page && before.column == line.column;
        let gap = same_column && line.y1 - before.y1 > self.frame.pitch.max(size) * 1.35;
        let indented = line.x0 > line.left + size * 0.8;
        ends_sentence && (gap || indented || has_room_for(before, line))
    }

    fn boxed(&mut self, line: &Line) {
        match self.printed.boxes.last_mut() {
            Some(open) if open.page == line.page => {
                if is_broken(&open.text) {
                    self.vocabulary.close(&mut open.text, &line.text);
                } else {
                    open.text.push(' ');
                }
                open.text.push_str(&line.text);
            }
            _ => {
                let at = self.printed.text.len();
                self.printed.boxes.push(PageBox { page: line.page, at, text: line.text.clone() });
            }
        }
    }

    fn finish(mut self) -> Printed {
        if !self.printed.text.is_empty() {
            self.printed.text.push('\n');
        }
        self.printed
    }
}

/// Whether the first word of a line would have fitted on the line before, had the paragraph gone on.
fn has_room_for(before: &Line, line: &Line) -> bool {
    let letters = |text: &str| text.chars().take(200).fold(0.0, |count: f32, _| count + 1.0);
    let letter = (before.x1 - before.x0) / letters(&before.text).max(1.0);
    let word = letters(line.text.split(' ').next().unwrap_or_default()) + 2.0;
    before.x1 + word * letter < before.right
}

/// A heading over two lines: "AFGHANISTAN:" / "Tier 2 Watch List", "RECOMMENDATIONS FOR THE DEMOCRATIC REPUBLIC"
/// / "OF THE CONGO".
fn goes_on(before: &Line, line: &Line) -> bool {
    if is_tier(&line.text) && before.text.ends_with([':', '-', '(']) {
        return true;
    }
    let next_to = before.page == line.page && line.y1 - before.y1 < line.size * 1.6;
    let alike = (line.size - before.size).abs() < 0.5 && next_to;
    let is_capitals = |text: &str| is_heading(text) && !is_tier(text);
    alike && is_capitals(&before.text) && is_capitals(&line.text) && !before.text.ends_with(':')
}

/// Whether a line ends within a word; U+FFFE is what `PDFium` makes of a hyphen there, whether or not it
/// belongs to the word.
fn is_broken(text: &str) -> bool {
    let mut last = text.chars().rev();
    matches!(last.next(), Some('-' | '\u{ad}' | '\u{2010}' | '\u{FFFE}'))
        && last.next().is_some_and(char::is_alphanumeric)
}

fn begins_item(text: &str) -> bool {
    text.starts_with(['\u{2022}', '\u{25AA}', '\u{25CF}', '\u{b7}']) || text.starts_with("* ")
}

/// The text of a line with ligatures as letters and a small table of words that lost theirs.
pub(super) fn line_text(text: &str) -> String {
    repair(text)
}
