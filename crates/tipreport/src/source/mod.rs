//! From the bytes of a file to the text of a narrative: old encodings, web pages, printed pages.
//!
//! [`read`] tells the kind of a file by its content. What it gives is text and what the file itself says of it;
//! nothing here knows how a narrative is parsed.

#[cfg_attr(not(feature = "html"), allow(dead_code, reason = "what only web pages ask"))]
mod address;
#[cfg(feature = "archive")]
mod archive;
mod charsets;
mod columns;
mod decode;
mod document;
#[cfg_attr(
    not(all(feature = "archive", feature = "html", feature = "pdf")),
    allow(dead_code, reason = "a build that reads fewer kinds of files has fewer errors")
)]
mod error;
#[cfg(feature = "html")]
mod furniture;
#[cfg(feature = "html")]
mod html;
mod hyphens;
mod kind;
#[cfg(feature = "html")]
mod page;
mod pdf;
#[cfg(feature = "pdf")]
mod pdf_file;
#[cfg_attr(not(feature = "html"), allow(dead_code, reason = "what only web pages ask"))]
mod title;

#[cfg(feature = "archive")]
pub use archive::{Documents, MAX_RATIO, MAX_UNPACKED, documents};
pub use decode::{Decoded, Encoding, LineEnds, decode};
pub use document::{Document, MAX_FILE, name_options, printed, read};
pub use error::Error;
#[cfg(feature = "html")]
pub use html::{WebPage, html};
pub use kind::Kind;
pub use pdf::{Page, PageRun, Pages, Printed};
#[cfg(feature = "pdf")]
pub use pdf_file::{MAX_PAGES, pdf_pages};
