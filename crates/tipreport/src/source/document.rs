use super::error::ErrorKind;
use super::{Decoded, Encoding, Error, Kind, Printed, address, decode};
use crate::{PageBox, PageMap, ParseOptions};

/// The largest file that is read, and the most that one may unpack to: 256 MiB, as of a text.
pub const MAX_FILE: usize = crate::MAX_TEXT;

/// The text of a file and what the file says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Document {
    /// The text: one narrative, or the narratives of an edition's page.
    pub text: String,
    /// What the file was.
    pub kind: Kind,
    /// The encoding that it was read as; `None` for a PDF.
    pub encoding: Option<Encoding>,
    /// Bytes that did not fit the encoding, and the place of the first ([`Decoded::repaired`]).
    pub repaired: usize,
    /// The place of the first of these.
    pub first_repaired: Option<usize>,
    /// Where each page begins in the text: of a PDF, or of a text whose pages end in form feeds, as tools that read
    /// PDFs give it. Empty for what has no pages.
    pub pages: PageMap,
    /// The boxes of the pages of a PDF, which are left out of the text.
    pub boxes: Vec<PageBox>,
    /// The title of the page.
    pub title: Option<String>,
    /// The year of the edition, by the page's title or address, else by the file's name.
    pub edition: Option<u16>,
    /// The country, by the page's title or address, else by the file's name.
    pub country: Option<String>,
}

impl Document {
    /// What is known of the narrative from outside its text.
    #[must_use]
    pub fn options(&self) -> ParseOptions {
        ParseOptions {
            edition: self.edition,
            country: self.country.clone(),
            title: self.title.clone(),
            pages: self.pages.clone(),
            boxes: self.boxes.clone(),
            ..ParseOptions::default()
        }
    }

    /// This document with what the file's name says, where the file itself does not.
    fn named(mut self, name: &str) -> Self {
        let hint = address::read_file_name(name);
        self.edition = self.edition.or(hint.edition);
        self.country = self.country.or(hint.country.filter(|name| is_country(name)));
        self
    }
}

/// Reads a file of any kind that this build knows, told by its content.
///
/// `name`, a path or an address, is only asked for what the file itself does not say: the year of the edition
/// and the country ("2018-albania.txt").
///
/// ```
/// let document = tipreport::source::read(b"FREDONIA: Tier 2\n", "2018-san-marino.txt")?;
/// assert_eq!((document.edition, document.country.as_deref()), (Some(2018), Some("San Marino")));
/// # Ok::<(), tipreport::source::Error>(())
/// ```
///
/// # Errors
///
/// Where the file is empty, larger than [`MAX_FILE`], no text, or a page of another report; where it is an
/// archive, or of a kind whose feature is not built in.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, Error> {
    if bytes.len() > MAX_FILE {
        return Err(ErrorKind::TooLarge(bytes.len() as u64).into());
    }
    let document = match Kind::of(bytes) {
        Kind::Html => web_page(&decode(bytes)?)?,
        Kind::Pdf => pdf(bytes)?,
        _ => plain_text(decode(bytes)?)?,
    };
    Ok(document.named(name))
}

/// The document of a file whose pages another reader has read, such as one of PDFs; `name` as in [`read`].
///
/// ```
/// use tipreport::source::{Page, PageRun, Pages, printed};
///
/// let run = PageRun { text: "FREDONIA: Tier 2".into(), x0: 50.0, y0: 90.0, x1: 300.0, y1: 100.0, size: 10.0 };
/// let mut pages = Pages::default();
/// pages.push(&Page { number: 1, width: 612.0, height: 792.0, runs: vec![run] });
/// let document = printed(pages.finish(), "2018.pdf")?;
/// assert_eq!((document.text.as_str(), document.edition), ("FREDONIA: Tier 2\n", Some(2018)));
/// # Ok::<(), tipreport::source::Error>(())
/// ```
///
/// # Errors
///
/// Where there is no text on the pages, only pictures.
pub fn printed(printed: Printed, name: &str) -> Result<Document, Error> {
    Ok(document(printed)?.named(name))
}

fn document(printed: Printed) -> Result<Document, Error> {
    if printed.text.trim().is_empty() {
        return Err(ErrorKind::Pdf("no text in it, only pictures of pages").into());
    }
    Ok(Document {
        text: printed.text,
        kind: Kind::Pdf,
        encoding: None,
        repaired: 0,
        first_repaired: None,
        pages: printed.pages,
        boxes: printed.boxes,
        title: None,
        edition: None,
        country: None,
    })
}

/// What a file's name or address says of a narrative: the year of the edition and, it may be, the country.
///
/// ```
/// let options = tipreport::source::name_options("reports/2018/san-marino.txt");
/// assert_eq!((options.edition, options.country.as_deref()), (Some(2018), Some("San Marino")));
/// ```
#[must_use]
pub fn name_options(name: &str) -> ParseOptions {
    let hint = address::read_file_name(name);
    ParseOptions {
        edition: hint.edition,
        country: hint.country.filter(|name| is_country(name)),
        ..ParseOptions::default()
    }
}

/// Whether what a file's name says is the name of a country: "sample.txt" is of none.
fn is_country(name: &str) -> bool {
    crate::Country::find(name).is_some()
}

fn plain_text(decoded: Decoded) -> Result<Document, Error> {
    if decoded.text.trim().is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    Ok(Document {
        pages: fed_pages(&decoded.text),
        boxes: Vec::new(),
        text: decoded.text,
        kind: Kind::Text,
        encoding: Some(decoded.encoding),
        repaired: decoded.repaired,
        first_repaired: decoded.first_repaired,
        title: None,
        edition: None,
        country: None,
    })
}

/// The pages of a text that has a form feed after each.
fn fed_pages(text: &str) -> PageMap {
    let ends = memchr::memchr_iter(b'\x0C', text.as_bytes()).map(|at| at + 1).filter(|&at| at < text.len());
    let mut starts = std::iter::once(0).chain(ends).zip(1..).peekable();
    let first = starts.next();
    // A text without form feeds is not one page: its pages are not known.
    if starts.peek().is_none() { PageMap::default() } else { first.into_iter().chain(starts).collect() }
}

#[cfg(feature = "html")]
fn web_page(decoded: &Decoded) -> Result<Document, Error> {
    let page = super::html(&decoded.text)?;
    Ok(Document {
        text: page.text,
        kind: Kind::Html,
        title: page.title,
        edition: page.edition,
        country: page.country,
        encoding: Some(decoded.encoding),
        repaired: decoded.repaired,
        first_repaired: decoded.first_repaired,
        pages: PageMap::default(),
        boxes: Vec::new(),
    })
}

#[cfg(not(feature = "html"))]
fn web_page(_: &Decoded) -> Result<Document, Error> {
    Err(ErrorKind::Kind { expected: "text (this build reads no web pages)", found: Kind::Html }.into())
}

#[cfg(feature = "pdf")]
fn pdf(bytes: &[u8]) -> Result<Document, Error> {
    let mut pages = super::Pages::default();
    super::pdf_pages(bytes.to_vec(), |page| pages.push(&page))?;
    document(pages.finish())
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[u8]) -> Result<Document, Error> {
    Err(ErrorKind::Kind { expected: "text or a web page (this build reads no PDFs)", found: Kind::Pdf }
        .into())
}
