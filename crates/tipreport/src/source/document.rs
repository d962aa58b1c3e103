use super::error::ErrorKind;
use super::{Decoded, Encoding, Error, Kind, PageMap, address, decode};
use crate::ParseOptions;

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
    /// Where each page of a PDF begins in the text; `None` for other kinds.
    pub pages: Option<PageMap>,
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
            ..ParseOptions::default()
        }
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
    let mut document = match Kind::of(bytes) {
        Kind::Html => web_page(&decode(bytes)?)?,
        Kind::Pdf => printed(bytes)?,
        _ => plain_text(decode(bytes)?)?,
    };
    let hint = address::read_file_name(name);
    document.edition = document.edition.or(hint.edition);
    document.country = document.country.or(hint.country.filter(|name| is_country(name)));
    Ok(document)
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
        text: decoded.text,
        kind: Kind::Text,
        encoding: Some(decoded.encoding),
        repaired: decoded.repaired,
        first_repaired: decoded.first_repaired,
        pages: None,
        title: None,
        edition: None,
        country: None,
    })
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
        pages: None,
    })
}

#[cfg(not(feature = "html"))]
fn web_page(_: &Decoded) -> Result<Document, Error> {
    Err(ErrorKind::Kind { expected: "text (this build reads no web pages)", found: Kind::Html }.into())
}

#[cfg(feature = "pdf")]
fn printed(bytes: &[u8]) -> Result<Document, Error> {
    let mut pages = super::Pages::default();
    super::pdf_pages(bytes.to_vec(), |page| pages.push(&page))?;
    let printed = pages.finish();
    if printed.text.trim().is_empty() {
        return Err(ErrorKind::Pdf("no text in it, only pictures of pages").into());
    }
    Ok(Document {
        text: printed.text,
        kind: Kind::Pdf,
        encoding: None,
        repaired: 0,
        first_repaired: None,
        pages: Some(printed.pages),
        title: None,
        edition: None,
        country: None,
    })
}

#[cfg(not(feature = "pdf"))]
fn printed(_: &[u8]) -> Result<Document, Error> {
    Err(ErrorKind::Kind { expected: "text or a web page (this build reads no PDFs)", found: Kind::Pdf }
        .into())
}
