use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::error::ErrorKind;
use super::page;
use super::{Error, MAX_FILE};

/// The narrative of a web page, or its narratives: pages of the editions before 2014 hold many.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebPage {
    /// The text: a line a block, a blank line between paragraphs, list items behind a bullet.
    pub text: String,
    /// The title that names the report, without the site's name; else the page's own.
    pub title: Option<String>,
    /// The year of the edition that title, heading or address names.
    pub edition: Option<u16>,
    /// The country that title, heading or address names, as written there.
    pub country: Option<String>,
    /// The page's own statement of its address.
    pub address: Option<String>,
}

/// Takes the narrative out of a web page.
///
/// Navigation, banners, share buttons, lists of related pages, drop-down menus, footers and scripts are left
/// out; entities are decoded; blocks, list items and headings become lines.
///
/// ```
/// let page = tipreport::source::html(
///     "<title>2018 Trafficking in Persons Report: Fredonia</title><nav>Home</nav>\
///      <h2>FREDONIA: Tier 2</h2><p>The Government of Fredonia does not fully meet the minimum standards \
///      for the elimination of trafficking&#59; however, it is making significant efforts to do so.</p>",
/// )?;
/// assert!(page.text.contains("FREDONIA: Tier 2\n\nThe Government of Fredonia does not"));
/// assert!(page.text.ends_with("elimination of trafficking; however, it is making significant efforts to do so.\n"));
/// assert_eq!(page.edition, Some(2018));
/// # Ok::<(), tipreport::source::Error>(())
/// ```
///
/// # Errors
///
/// Where the page is larger than [`MAX_FILE`], holds no text, or is none of this report's: it names the report
/// neither in its title nor by a tier and the minimum standards.
pub fn html(page: &str) -> Result<WebPage, Error> {
    if page.len() > MAX_FILE {
        return Err(ErrorKind::TooLarge(page.len() as u64).into());
    }
    let strict = blocks(page, Reading::Strict);
    match page::select(&strict) {
        Ok(page) => Ok(page),
        // A tag that is never closed has swallowed the narrative: read again, and drop only what no page shows.
        Err(error) if strict.swallowed => page::select(&blocks(page, Reading::Lenient)).map_err(|_| error),
        Err(error) => Err(error),
    }
}

/// What a stretch of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    Heading,
    Item,
    Paragraph,
}

/// A stretch of text that a page sets apart from others.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: BlockKind,
    pub(super) range: Range<usize>,
    /// How many of its bytes are links.
    pub(super) linked: usize,
    /// Whether it stands in a part of the page that its markup calls navigation, footer and the like.
    pub(super) suspect: bool,
}

/// A page as the blocks that it shows.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub(super) text: String,
    pub(super) list: Vec<Block>,
    pub(super) title: String,
    /// Titles and addresses that the head of the page states (`og:title`; canonical, `og:url`).
    pub(super) stated_titles: Vec<String>,
    pub(super) addresses: Vec<String>,
    /// Whether an element that is left out was still open at the end.
    pub(super) swallowed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Strict,
    Lenient,
}

fn blocks(page: &str, reading: Reading) -> Blocks {
    let mut builder = Builder::new(page, reading);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        builder.take(&event);
        None
    });
    emitter.naively_switch_states(true);
    let nothing = Tokenizer::new_with_emitter(page, emitter).next();
    debug_assert!(nothing.is_none(), "the builder yields no tokens");
    builder.finish()
}

/// The address that a browser or an archive wrote into a comment when it saved the page.
fn saved_from(page: &str) -> impl Iterator<Item = String> {
    const MARKS: &[&str] = &["<!-- saved from url=(", "FILE ARCHIVED ON "];
    let head = page.as_bytes();
    let head = String::from_utf8_lossy(&head[..head.len().min(2048)]);
    MARKS.iter().filter_map(move |mark| {
        let rest = &head[head.find(mark)? + mark.len()..];
        let address = rest[rest.find("http")?..].split_whitespace().next()?;
        Some(address.to_owned())
    })
}

/// What an element is to the text of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    #[default]
    Inline,
    Block(BlockKind),
    Break,
    Preformatted,
    /// Never a part of the text: scripts, drawings, drop-down lists.
    Dropped,
    /// By its name a frame around the text.
    Frame,
    Title,
    Anchor,
    Bold,
    Raised,
    Meta,
    Link,
}

impl BlockKind {
    const PARAGRAPH: Role = Role::Block(Self::Paragraph);
}

fn role(name: &[u8]) -> Role {
    match name {
        b"p" | b"div" | b"section" | b"article" | b"main" | b"ul" | b"ol" | b"dl" | b"dt" | b"dd"
        | b"table" | b"tbody" | b"tr" | b"td" | b"th" | b"blockquote" | b"hr" | b"center" | b"form"
        | b"fieldset" | b"address" | b"figure" | b"caption" | b"body" | b"details" | b"summary" => {
            BlockKind::PARAGRAPH
        }
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Role::Block(BlockKind::Heading),
        b"li" => Role::Block(BlockKind::Item),
        b"br" => Role::Break,
        b"pre" => Role::Preformatted,
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"select" | b"button" | b"textarea"
        | b"object" | b"iframe" | b"video" | b"audio" | b"canvas" | b"datalist" | b"option" => Role::Dropped,
        b"nav" | b"footer" | b"aside" | b"header" | b"menu" | b"dialog" | b"figcaption" => Role::Frame,
        b"title" => Role::Title,
        b"a" => Role::Anchor,
        b"b" | b"strong" => Role::Bold,
        b"sup" => Role::Raised,
        b"meta" => Role::Meta,
        b"link" | b"base" => Role::Link,
        _ => Role::Inline,
    }
}

/// Whether an element of this name always has an end tag, so that its inner elements of the same name can be
/// counted.
fn is_closed(name: &[u8]) -> bool {
    matches!(
        name,
        b"div"
            | b"section"
            | b"nav"
            | b"footer"
            | b"aside"
            | b"header"
            | b"menu"
            | b"dialog"
            | b"ul"
            | b"ol"
            | b"dl"
            | b"table"
            | b"td"
            | b"form"
            | b"span"
            | b"a"
            | b"figure"
            | b"figcaption"
            | b"details"
    )
}

/// Words in a class or an id that call an element a frame around the text.
const FRAME_WORDS: &[&str] = &[
    "addthis",
    "advert",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "builder",
    "comments",
    "cookie",
    "cookies",
    "footer",
    "menu",
    "mininav",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "popup",
    "printable",
    "related",
    "search",
    "share",
    "sharing",
    "side",
    "sidebar",
    "skip",
    "skiplinks",
    "social",
    "submenu",
    "subscribe",
    "tags",
    "toc",
    "toolbar",
];

/// Class names that begin so speak of a script or of the page as a whole: "js-backtotop", "has-sidebar".
const OTHER_WORDS: &[&str] = &["js-", "has-", "no-", "with-", "wp-", "page-"];

fn calls_frame(value: &[u8]) -> bool {
    value.split(u8::is_ascii_whitespace).any(|class| {
        !OTHER_WORDS.iter().any(|start| class.starts_with(start.as_bytes()))
            && class
                .split(|byte| !byte.is_ascii_alphanumeric())
                .any(|word| FRAME_WORDS.iter().any(|frame| word.eq_ignore_ascii_case(frame.as_bytes())))
    })
}

/// The name of an element, cut to what tells it from others.
type Name = [u8; 12];

fn cut(name: &[u8]) -> Name {
    let mut cut = Name::default();
    let len = name.len().min(cut.len());
    cut[..len].copy_from_slice(&name[..len]);
    cut
}

/// An open element whose whole content is left out or suspect, by counting elements of its name: a stack of
/// all open elements would be deeper than any page deserves.
#[derive(Clone, Copy, Debug)]
struct Region {
    name: Name,
    depth: u32,
}

impl Region {
    fn open(region: &mut Option<Self>, name: Name) {
        match region {
            Some(region) if region.name == name => region.depth += 1,
            Some(_) => {}
            None => *region = Some(Self { name, depth: 1 }),
        }
    }

    fn deepen(region: &mut Option<Self>, name: Name) {
        if let Some(region) = region.as_mut().filter(|region| region.name == name) {
            region.depth += 1;
        }
    }

    fn close(region: &mut Option<Self>, name: Name) {
        let Some(open) = region.as_mut().filter(|open| open.name == name) else { return };
        open.depth -= 1;
        if open.depth == 0 {
            *region = None;
        }
    }
}

/// The start tag that is being read.
#[derive(Debug, Default)]
struct Tag {
    name: Name,
    role: Role,
    can_frame: bool,
    frame: bool,
    href: bool,
    attribute: Attribute,
    key: String,
    value: String,
}

#[derive(Clone, Copy, Debug, Default)]
enum Attribute {
    #[default]
    Other,
    /// `class` and `id`.
    Class,
    Role,
    Style,
    AriaHidden,
    /// `property`, `name` and `rel`: what a meta or link element is about.
    Key,
    /// `content` and `href`.
    Value,
}

struct Builder {
    reading: Reading,
    out: Blocks,
    tag: Tag,
    dropped: Option<Region>,
    suspect: Option<Region>,
    in_title: bool,
    preformatted: u32,
    kind: BlockKind,
    start: usize,
    linked: usize,
    link: Option<usize>,
    bold: Option<usize>,
    raised: Option<usize>,
    /// Where a bold beginning of a block ended, if no space has come since.
    bold_end: Option<usize>,
    space: bool,
}

impl Builder {
    fn new(page: &str, reading: Reading) -> Self {
        let out = Blocks {
            text: String::with_capacity(page.len() / 4),
            addresses: saved_from(page).collect(),
            ..Blocks::default()
        };
        Self {
            reading,
            out,
            tag: Tag::default(),
            dropped: None,
            suspect: None,
            in_title: false,
            preformatted: 0,
            kind: BlockKind::Paragraph,
            start: 0,
            linked: 0,
            link: None,
            bold: None,
            raised: None,
            bold_end: None,
            space: false,
        }
    }

    fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.open_tag(name),
            CallbackEvent::AttributeName { name } => self.attribute_name(name),
            CallbackEvent::AttributeValue { value } => self.attribute_value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start_tag(*self_closing),
            CallbackEvent::EndTag { name } => self.end_tag(name),
            CallbackEvent::String { value } => self.string(value),
            _ => {}
        }
    }

    fn finish(mut self) -> Blocks {
        self.flush();
        self.out.swallowed = self.dropped.is_some();
        self.out
    }

    fn open_tag(&mut self, name: &[u8]) {
        let role = role(name);
        self.tag.name = cut(name);
        self.tag.role = role;
        self.tag.can_frame = is_closed(name);
        self.tag.frame = role == Role::Frame;
        self.tag.href = false;
        self.tag.attribute = Attribute::Other;
        self.tag.key.clear();
        self.tag.value.clear();
    }

    fn attribute_name(&mut self, name: &[u8]) {
        self.tag.attribute = match name {
            b"class" | b"id" => Attribute::Class,
            b"role" => Attribute::Role,
            b"style" => Attribute::Style,
            b"aria-hidden" => Attribute::AriaHidden,
            b"property" | b"name" | b"rel" => Attribute::Key,
            b"content" | b"href" => Attribute::Value,
            _ => Attribute::Other,
        };
        self.tag.frame |= name == b"hidden";
        self.tag.href |= name == b"href";
    }

    fn attribute_value(&mut self, value: &[u8]) {
        if self.dropped.is_some() {
            return;
        }
        let tag = &mut self.tag;
        let is_frame = match tag.attribute {
            // Most elements of a page are in menus: within a frame none is asked for.
            Attribute::Class => tag.can_frame && !tag.frame && self.suspect.is_none() && calls_frame(value),
            Attribute::Role => matches!(value, b"navigation" | b"banner" | b"contentinfo" | b"search"),
            Attribute::Style => {
                memchr::memmem::find(value, b"display:none").is_some()
                    || memchr::memmem::find(value, b"display: none").is_some()
            }
            Attribute::AriaHidden => value == b"true",
            Attribute::Key | Attribute::Value | Attribute::Other => false,
        };
        tag.frame |= is_frame;
        match (tag.role, tag.attribute) {
            (Role::Meta | Role::Link, Attribute::Key) => tag.key = lossy(value),
            (Role::Meta | Role::Link, Attribute::Value) => tag.value = lossy(value),
            _ => {}
        }
    }

    fn start_tag(&mut self, self_closing: bool) {
        let (name, role) = (self.tag.name, self.tag.role);
        if self.dropped.is_some() {
            return Region::deepen(&mut self.dropped, name);
        }
        if role == Role::Dropped && (self.reading == Reading::Strict || is_raw(name)) {
            // "<svg/>" is closed; "<script/>" is not, whatever it looks like.
            if !self_closing || is_raw(name) {
                Region::open(&mut self.dropped, name);
            }
            return;
        }
        let opens_frame = self.tag.frame && self.tag.can_frame && self.suspect.is_none();
        if opens_frame {
            self.flush();
            Region::open(&mut self.suspect, name);
        } else {
            Region::deepen(&mut self.suspect, name);
        }
        match role {
            Role::Block(kind) => self.start_block(kind),
            Role::Frame => self.start_block(BlockKind::Paragraph),
            Role::Break => self.line_break(),
            Role::Preformatted => {
                self.start_block(BlockKind::Paragraph);
                self.preformatted += 1;
            }
            Role::Title => self.in_title = self.out.title.is_empty(),
            Role::Anchor => self.open_link(),
            Role::Bold if self.out.text.len() == self.start => self.bold = Some(self.start),
            Role::Raised => self.raised = Some(self.out.text.len()),
            Role::Meta | Role::Link => self.state(),
            Role::Bold | Role::Dropped | Role::Inline => {}
        }
    }

    /// Notes a title or an address that the head of the page states.
    fn state(&mut self) {
        let value = std::mem::take(&mut self.tag.value);
        match self.tag.key.as_str() {
            "og:title" | "twitter:title" | "DC.title" | "dc.title" => self.out.stated_titles.push(value),
            "canonical" | "og:url" => self.out.addresses.push(value),
            _ if &self.tag.name[..5] == b"base\0" => self.out.addresses.push(value),
            _ => {}
        }
    }

    fn end_tag(&mut self, name: &[u8]) {
        let (cut, role) = (cut(name), role(name));
        if self.dropped.is_some() {
            return Region::close(&mut self.dropped, cut);
        }
        match role {
            Role::Block(_) | Role::Frame => self.end_block(),
            Role::Preformatted => {
                self.end_block();
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            Role::Title => self.in_title = false,
            Role::Anchor => self.close_link(),
            Role::Bold => self.end_bold(),
            Role::Raised => self.end_raised(),
            // A browser takes "</br>" for "<br>".
            Role::Break => self.line_break(),
            Role::Dropped | Role::Meta | Role::Link | Role::Inline => {}
        }
        if self.suspect.is_some_and(|suspect| suspect.name == cut && suspect.depth == 1) {
            self.flush();
        }
        Region::close(&mut self.suspect, cut);
    }

    fn start_block(&mut self, kind: BlockKind) {
        let first_in_parent = self.out.text.len() == self.start && kind == BlockKind::Paragraph;
        self.flush();
        if !first_in_parent {
            self.kind = kind;
        }
    }

    fn end_block(&mut self) {
        self.flush();
        self.kind = BlockKind::Paragraph;
    }

    fn flush(&mut self) {
        self.bold = None;
        self.bold_end = None;
        self.raised = None;
        self.space = false;
        self.close_link_at_block();
        let text = &mut self.out.text;
        text.truncate(self.start + text[self.start..].trim_end().len());
        let range = self.start..text.len();
        self.start = text.len();
        let linked = std::mem::take(&mut self.linked);
        if !range.is_empty() {
            let suspect = self.suspect.is_some();
            self.out.list.push(Block { kind: self.kind, range, linked, suspect });
        }
    }

    fn open_link(&mut self) {
        self.close_link();
        if self.tag.href {
            self.link = Some(self.out.text.len());
        }
    }

    fn close_link(&mut self) {
        if let Some(from) = self.link.take() {
            self.linked += self.out.text.len().saturating_sub(from.max(self.start));
        }
    }

    /// A link that goes on into the next block.
    fn close_link_at_block(&mut self) {
        if self.link.is_some() {
            self.close_link();
            self.link = Some(self.out.text.len());
        }
    }

    fn line_break(&mut self) {
        if self.out.text.len() == self.start {
            return;
        }
        self.space = false;
        self.bold_end = None;
        if self.out.text.ends_with('\n') {
            let kind = self.kind;
            self.flush();
            self.kind = kind;
        } else {
            self.out.text.push('\n');
        }
    }

    fn end_bold(&mut self) {
        let Some(start) = self.bold.take() else { return };
        let bold = &self.out.text[start..];
        // "<b>Prosecution</b>The government": longer than a drop capital, as a heading is.
        if bold.len() >= 4 && bold.ends_with(|c: char| c.is_alphabetic() || c == ':') && !self.space {
            self.bold_end = Some(self.out.text.len());
        }
    }

    /// Drops the mark of a footnote, which would read as a number: "Sint Maarten<sup>1</sup>"; "19<sup>th</sup>"
    /// stays.
    fn end_raised(&mut self) {
        let Some(start) = self.raised.take() else { return };
        let is_mark = self.out.text.get(start..).is_some_and(|raised| {
            !raised.is_empty()
                && raised.chars().all(|c| c.is_ascii_digit() || "*[]\u{2020}\u{2021}".contains(c))
        });
        if is_mark {
            self.out.text.truncate(start);
        }
    }

    fn string(&mut self, value: &[u8]) {
        if self.dropped.is_some() {
            return;
        }
        let value = String::from_utf8_lossy(value);
        if self.in_title {
            return self.out.title.push_str(&value);
        }
        if self.bold_end.take() == Some(self.out.text.len()) && value.starts_with(char::is_uppercase) {
            self.out.text.push('\n');
        }
        for character in value.chars() {
            self.character(character);
        }
    }

    fn character(&mut self, character: char) {
        match character {
            '\n' if self.preformatted > 0 => self.line_break(),
            ' ' | '\n' | '\t' | '\r' | '\u{c}' | '\u{a0}' => self.space = true,
            // A soft hyphen, a place where a line may break, a byte order mark within the text.
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            _ => {
                let text = &mut self.out.text;
                if self.space && text.len() > self.start && !text.ends_with('\n') {
                    text.push(' ');
                }
                self.space = false;
                text.push(character);
            }
        }
    }
}

fn lossy(value: &[u8]) -> String {
    String::from_utf8_lossy(value).into_owned()
}

/// Elements whose content is no markup.
fn is_raw(name: Name) -> bool {
    [&b"script"[..], b"style", b"noscript", b"iframe", b"textarea"].iter().any(|raw| cut(raw) == name)
}
