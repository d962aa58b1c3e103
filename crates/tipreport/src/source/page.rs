use super::error::ErrorKind;
use super::furniture::is_furniture;
use super::html::{Block, BlockKind, Blocks, WebPage};
use super::title::{self, Title, names_report, without_site};
use super::{Error, address};

/// A line that a page shows.
#[derive(Clone, Copy, Debug)]
struct Line<'p> {
    text: &'p str,
    kind: BlockKind,
    /// Whether it begins a block; the others follow a line break.
    begins: bool,
    linked: bool,
}

/// Chooses, among the blocks of a page, those of the narrative.
pub(super) fn select(page: &Blocks) -> Result<WebPage, Error> {
    if page.list.is_empty() && page.title.trim().is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    let titles = titles(page);
    let lines = narrative(page, |block| !block.suspect).or_else(|| narrative(page, |_| true));
    let Some(lines) = lines else {
        return Err(ErrorKind::OtherPage(describe(&titles)).into());
    };
    let title = titles.iter().find(|title| names_report(title)).or(titles.first()).cloned();
    let known = hints(page, &titles, &lines);
    let has_one_head = lines.iter().filter(|line| is_head(line.text)).count() < 2;
    Ok(WebPage {
        text: text(&lines, title.as_deref().filter(|title| names_report(title))),
        title,
        edition: known.edition,
        country: known.country.filter(|_| has_one_head),
        address: page.addresses.first().cloned(),
    })
}

/// The titles of a page, the most telling first: its heading, its own title, what it states to others.
fn titles(page: &Blocks) -> Vec<String> {
    let headings = page.list.iter().filter(|block| block.kind == BlockKind::Heading).take(8);
    let mut titles: Vec<String> =
        headings.map(|block| page.text[block.range.clone()].replace('\n', " ")).collect();
    // Headings of a page that is none of the report's come from anywhere on it: its title says more.
    titles.sort_by_key(|heading| !names_report(heading));
    let own = page.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let at = titles.iter().take_while(|heading| names_report(heading)).count();
    titles.insert(at, own);
    titles.extend(page.stated_titles.iter().cloned());
    for title in &mut titles {
        *title = without_site(title).to_owned();
    }
    titles.retain(|title| !title.is_empty());
    titles
}

/// What a page is instead, by the fullest form of its title.
fn describe(titles: &[String]) -> String {
    let fullest =
        titles.iter().filter(|title| titles.first().is_some_and(|first| title.contains(first.as_str())));
    match fullest.max_by_key(|title| title.len()) {
        Some(title) if names_report(title) => {
            format!("a page of it without a country's narrative, {title:?}")
        }
        Some(title) => format!("{title:?}"),
        None => "a page without a title".to_owned(),
    }
}

/// Edition and country by title, then by address, then by the date of release.
fn hints(page: &Blocks, titles: &[String], lines: &[Line<'_>]) -> Title {
    let stated = titles.iter().map(|title| title::read(title));
    let addressed = page.addresses.iter().map(|address| address::read(address));
    let mut known = Title::default();
    for hint in stated.chain(addressed) {
        known.edition = known.edition.or(hint.edition);
        known.country = known.country.or(hint.country);
    }
    known.edition = known.edition.or_else(|| release_year(page)).or_else(|| {
        lines.iter().take(4).filter(|line| names_report(line.text)).find_map(|line| title::year(line.text))
    });
    known
}

/// The year of "Released by the Office to Monitor and Combat Trafficking in Persons / June 14, 2004".
fn release_year(page: &Blocks) -> Option<u16> {
    let at = page.text.find("eleased by the Office to Monitor")?;
    let after = &page.text[at..];
    let end = after.char_indices().nth(120).map_or(after.len(), |(end, _)| end);
    title::year(&split_glued_year(&after[..end]))
}

/// The arena of a page has nothing between blocks: "Persons" and "June 14, 2004" and "IV." stand together.
fn split_glued_year(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut digits = 0;
    for c in text.chars() {
        if digits == 4 && c.is_alphabetic() {
            out.push(' ');
        }
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
        out.push(c);
    }
    out
}

/// The lines of the narrative among the blocks of a view; `None` where it holds none.
fn narrative<'p>(page: &'p Blocks, view: impl Fn(&Block) -> bool) -> Option<Vec<Line<'p>>> {
    let mut lines: Vec<Line<'p>> = page
        .list
        .iter()
        .filter(|block| view(block))
        .flat_map(|block| lines(page, block))
        .filter(|line| !is_furniture(line.text) && !is_menu(line))
        .collect();
    let head = lines.iter().position(|line| is_head(line.text));
    let statement = lines.iter().position(|line| is_statement(line.text));
    let evidence = head.into_iter().chain(statement).min()?;
    let start = start(&lines, head, evidence);
    let end = end(&lines)?;
    if start >= end {
        return None;
    }
    lines.truncate(end);
    lines.drain(..start);
    Some(lines)
}

fn lines<'p>(page: &'p Blocks, block: &Block) -> impl Iterator<Item = Line<'p>> {
    let (kind, linked) = (block.kind, block.linked * 5 > block.range.len() * 4);
    let lines = page.text[block.range.clone()].split('\n').map(str::trim).filter(|line| !line.is_empty());
    lines.enumerate().map(move |(number, text)| Line { text, kind, begins: number == 0, linked })
}

/// A line that is all links and no sentence: a menu, an index of countries.
fn is_menu(line: &Line<'_>) -> bool {
    line.linked && !is_prose(line) && !is_head(line.text)
}

/// Where the narrative begins: at its heading, with the titles right above; at its first prose where a
/// statement comes before every heading.
fn start(lines: &[Line<'_>], head: Option<usize>, evidence: usize) -> usize {
    let mut start = match head {
        Some(head) if head <= evidence => head,
        _ => lines.iter().position(is_prose).unwrap_or(evidence).min(evidence),
    };
    for _ in 0..3 {
        let Some(above) = start.checked_sub(1).map(|above| &lines[above]) else { break };
        if !is_title_line(above) {
            break;
        }
        start -= 1;
    }
    start
}

/// Where it ends: after its last sentence, be it as short as "The government reported none.", and the items of
/// a list that goes on from there.
fn end(lines: &[Line<'_>]) -> Option<usize> {
    let last = lines.iter().rposition(|line| !line.linked && is_sentence(line.text, 4))?;
    let items = lines[last + 1..].iter().take_while(|line| line.kind == BlockKind::Item).count();
    Some(last + 1 + if lines[last].kind == BlockKind::Item { items } else { 0 })
}

fn is_title_line(line: &Line<'_>) -> bool {
    let is_short = line.text.len() < 120 && !line.text.ends_with('.');
    let is_capitals =
        !line.text.chars().any(char::is_lowercase) && line.text.chars().any(char::is_alphabetic);
    is_short && !line.linked && (line.kind == BlockKind::Heading || is_capitals || names_report(line.text))
}

/// A sentence, and no label or caption.
fn is_prose(line: &Line<'_>) -> bool {
    is_sentence(line.text, 8)
}

fn is_sentence(text: &str, least_words: usize) -> bool {
    let text = text.trim_end_matches(['"', '\u{201D}', '\u{2019}', '\'', ')', ']', '*', '\u{2020}']);
    text.ends_with(['.', '!', '?', ':', ';']) && text.split_whitespace().nth(least_words - 1).is_some()
}

/// Words that only a heading of a narrative puts before or after a tier.
fn is_head(text: &str) -> bool {
    if text.len() > 120 || text.ends_with(':') || !text.starts_with(|c: char| c.is_alphanumeric() || c == '*')
    {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let is_sentence = words.iter().any(|word| matches!(*word, "is" | "are" | "was" | "were" | "on" | "from"));
    let tier = words.windows(2).position(|pair| pair[0] == "tier" && matches!(pair[1], "1" | "2" | "3"));
    let is_ranked = tier.is_some_and(|at| words.len() - at <= 4) && !lower.contains("ranking");
    let is_special = lower.contains("special case") && !lower.contains("special cases");
    !is_sentence && (is_ranked || is_special)
}

/// The statutory sentence of every edition, without which no narrative is ranked (ERAS.md section 3).
const STATEMENTS: &[&str] = &[
    "minimum standards for the elimination of",
    "minimum standards in combating trafficking",
    "minimum standards to combat trafficking",
    "fully comply with minimum standards",
    "fully comply with the minimum standards",
    "fully complies with the minimum standards",
    "fully meet the minimum standards",
    "fully meets the minimum standards",
    "remained on tier",
    "remains a special case",
    "placed on tier",
];

fn is_statement(text: &str) -> bool {
    // A cheap test first: this is asked of every line of a page.
    if !(text.contains("andards") || text.contains("ier") || text.contains("pecial")) {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    STATEMENTS.iter().any(|statement| lower.contains(statement))
}

fn text(lines: &[Line<'_>], title: Option<&str>) -> String {
    let mut out = String::with_capacity(lines.iter().map(|line| line.text.len() + 4).sum());
    let is_titled = lines.iter().take(4).any(|line| names_report(line.text) && line.text.len() < 200);
    out.push_str(title.filter(|_| !is_titled).unwrap_or_default());
    let mut above: Option<BlockKind> = None;
    for line in lines {
        let in_list = line.kind == BlockKind::Item && above == Some(BlockKind::Item);
        if !out.is_empty() {
            out.push_str(if in_list || !line.begins { "\n" } else { "\n\n" });
        }
        if line.kind == BlockKind::Item
            && line.begins
            && !line.text.starts_with(['\u{2022}', '*', '-', '\u{b7}'])
        {
            out.push_str("\u{2022} ");
        }
        out.push_str(line.text);
        above = Some(line.kind);
    }
    out.push('\n');
    out
}
