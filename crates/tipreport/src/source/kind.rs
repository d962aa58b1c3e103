named! {
    /// What a file is, by its first bytes.
    pub enum Kind {
        /// Text, in any encoding; also what is nothing else.
        Text = "text",
        /// A web page.
        Html = "html",
        /// A PDF.
        Pdf = "pdf",
        /// One file, compressed with gzip.
        Gzip = "gzip",
        /// A zip archive.
        Zip = "zip",
        /// Another kind of file, which holds no text that can be read.
        Other = "other",
    }
}

/// The first bytes of kinds of files, and their names.
const MAGIC: &[(&[u8], Kind, &str)] = &[
    (b"\x1F\x8B", Kind::Gzip, "a gzip file"),
    (b"PK\x03\x04", Kind::Zip, "a zip archive"),
    (b"PK\x05\x06", Kind::Zip, "an empty zip archive"),
    (b"\x89PNG", Kind::Other, "a PNG image"),
    (b"\xFF\xD8\xFF", Kind::Other, "a JPEG image"),
    (b"GIF8", Kind::Other, "a GIF image"),
    (b"\xD0\xCF\x11\xE0", Kind::Other, "an old Word or Excel file"),
    (b"\x7FELF", Kind::Other, "a program"),
    (b"{\\rtf", Kind::Other, "a rich text file"),
    (b"BZh", Kind::Other, "a bzip2 file"),
    (b"\xFD7zXZ", Kind::Other, "an xz file"),
    (b"7z\xBC\xAF", Kind::Other, "a 7-Zip archive"),
    (b"Rar!\x1A", Kind::Other, "a rar archive"),
    (b"\x28\xB5\x2F\xFD", Kind::Other, "a zstd file"),
    (b"bplist00", Kind::Other, "a Safari web archive"),
    (b"ARROW1", Kind::Other, "an Arrow file"),
    (b"PAR1", Kind::Other, "a Parquet file"),
];

/// A PDF may begin with other bytes: its mark stands within the first 1024 (ISO 32000-1, annex H.3.4.1).
const PDF_MARK_WITHIN: usize = 1024;

/// How far a page's first tag may stand from its beginning, after comments and white space.
const TAG_WITHIN: usize = 4096;

/// The tags that tell a web page from text, in lower case.
const TAGS: &[&str] =
    &["!doctype html", "html", "head", "body", "title", "meta", "table", "div", "p", "h1", "h2"];

impl Kind {
    /// Tells the kind of a file by its content.
    ///
    /// ```
    /// use tipreport::source::Kind;
    ///
    /// assert_eq!(Kind::of(b"<!DOCTYPE html><title>Fredonia</title>"), Kind::Html);
    /// assert_eq!(Kind::of(b"FREDONIA: Tier 2"), Kind::Text);
    /// ```
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        if let Some((_, kind, _)) = magic(bytes) {
            return *kind;
        }
        let head = &bytes[..bytes.len().min(PDF_MARK_WITHIN)];
        // Only "%PDF-" at the start of a line: a text may well speak of it.
        if head.starts_with(b"%PDF-") || memchr::memmem::find(head, b"\n%PDF-").is_some() {
            return Self::Pdf;
        }
        if looks_like_html(&bytes[..bytes.len().min(TAG_WITHIN)]) { Self::Html } else { Self::Text }
    }

    /// The name of a kind that is no text.
    pub(super) const fn binary(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Html => None,
            Self::Pdf => Some("a PDF"),
            Self::Gzip => Some("a gzip file"),
            Self::Zip => Some("a zip archive"),
            Self::Other => Some("a binary file"),
        }
    }
}

/// The name of a kind of binary file, as precise as its first bytes say.
pub(super) fn binary_name(bytes: &[u8]) -> Option<&'static str> {
    magic(bytes).map(|(_, _, name)| *name).or_else(|| Kind::of(bytes).binary())
}

fn magic(bytes: &[u8]) -> Option<&'static (&'static [u8], Kind, &'static str)> {
    MAGIC.iter().find(|(mark, _, _)| bytes.starts_with(mark))
}

/// Whether a tag of a page stands where text would, in any encoding: zero bytes of UTF-16 are passed over.
fn looks_like_html(head: &[u8]) -> bool {
    // Most files are text, and need no closer look.
    if memchr::memchr(b'<', head).is_none() {
        return false;
    }
    let text: String =
        head.iter().filter(|byte| byte.is_ascii() && **byte != 0).map(|&b| b as char).collect();
    let mut rest = text.as_str();
    let mut comment_seen = false;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("<!--").and_then(|after| after.split_once("-->")) {
            rest = after.1;
            comment_seen = true;
        } else if let Some(after) = rest.strip_prefix("<?xml").and_then(|after| after.split_once("?>")) {
            rest = after.1;
        } else {
            break;
        }
    }
    comment_seen && rest.starts_with('<') || starts_with_tag(rest) || has_frame_of_page(rest)
}

fn starts_with_tag(text: &str) -> bool {
    let Some(name) = text.strip_prefix('<') else { return false };
    TAGS.iter().any(|tag| {
        name.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
            && name.as_bytes().get(tag.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric())
    })
}

/// A page saved by a tool that put lines of its own before the first tag.
fn has_frame_of_page(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["<!doctype html", "<html", "<body"].iter().any(|tag| lower.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_content() {
        let rows: [(&[u8], Kind); 12] = [
            (b"FREDONIA: Tier 2\n", Kind::Text),
            (b"a < b and b > c", Kind::Text),
            (b"", Kind::Text),
            (b"\xEF\xBB\xBF\n<HTML>", Kind::Html),
            (b"<!-- saved from url=(0014)about:internet -->\n<html>", Kind::Html),
            (b"<?xml version=\"1.0\"?><html xmlns=\"\">", Kind::Html),
            (b"Saved on Monday\n<html><body>", Kind::Html),
            (b"<p>The Government of Fredonia</p>", Kind::Html),
            (b"<\0h\0t\0m\0l\0>\0", Kind::Html),
            (b"junk\n%PDF-1.4", Kind::Pdf),
            (b"\x1F\x8B\x08", Kind::Gzip),
            (b"PK\x03\x04", Kind::Zip),
        ];
        for (bytes, kind) in rows {
            assert_eq!(Kind::of(bytes), kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
