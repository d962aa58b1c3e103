//! Files and standard input as text.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use tipreport::source::{self, Document, Encoding, Kind, MAX_FILE};
use tipreport::{ParseOptions, Report, narratives};

use crate::console::Console;
use crate::place::Lines;

/// Why a file could not be read as text.
#[derive(Debug)]
pub(crate) enum Fault {
    Io(io::Error),
    Folder,
    TooLarge(Option<u64>),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                f.write_str("expected a file, found nothing of that name")
            }
            Self::Io(error) => write!(f, "expected a file that can be read, found: {error}"),
            Self::Folder => f.write_str("expected a file, found a folder"),
            Self::TooLarge(Some(size)) => write!(f, "expected at most {MAX_FILE} bytes, found {size}"),
            Self::TooLarge(None) => write!(f, "expected at most {MAX_FILE} bytes, found more"),
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Hands over the documents of a file, or of standard input for `-`, one by one and each with its name: text and
/// web pages, also out of gzip files and zip archives, told by their content.
///
/// What could not be read is told on the console, and so are bytes that did not fit the encoding.
pub(crate) fn each_document(
    path: &Path,
    console: &mut Console,
    mut done: impl FnMut(&str, Document, &mut Console) -> io::Result<()>,
) -> io::Result<()> {
    let bytes = if is_stdin(path) { read_bounded(io::stdin().lock(), 0) } else { read_file(path) };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(fault) => {
            console.fault(name(path), fault);
            return Ok(());
        }
    };
    for (inner, document) in source::documents(bytes, path.to_string_lossy()) {
        let name = if is_stdin(path) { inner.replacen('-', STDIN, 1) } else { inner };
        match document {
            Ok(document) => {
                warn_of_encoding(&name, &document, console);
                done(&name, document, console)?;
            }
            Err(error) => console.fault(name, error),
        }
    }
    Ok(())
}

/// The narratives of a document; most hold one, and give their text away without a copy.
pub(crate) fn reports(document: Document, options: &ParseOptions) -> Result<Vec<Report>, tipreport::Error> {
    if narratives(&document.text).len() > 1 {
        return Report::parse_all_with(&document.text, options);
    }
    Ok(vec![Report::parse_with(document.text, options)?])
}

/// Tells where a text is not what it seems to be; old pages are in Windows-1252 as a rule, and pass in silence.
fn warn_of_encoding(name: &str, document: &Document, console: &mut Console) {
    if document.kind != Kind::Text {
        return;
    }
    // Up to the first stray byte, the text has the bytes of the file.
    let first = match (document.encoding, document.first_repaired) {
        (_, Some(first)) => first,
        (Some(Encoding::Windows1252), None) => document.text.bytes().take_while(u8::is_ascii).count(),
        _ => return,
    };
    let (line, column) = Lines::of(&document.text).place(first);
    console.warn(
        name,
        format_args!("expected UTF-8, found Windows-1252 at byte {first} (line {line}, column {column})"),
    );
}

/// How messages call a path.
pub(crate) fn name(path: &Path) -> String {
    if is_stdin(path) { STDIN.to_owned() } else { path.display().to_string() }
}

/// How messages call what `-` stands for.
const STDIN: &str = "standard input";

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn read_file(path: &Path) -> Result<Vec<u8>, Fault> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(Fault::Folder);
    }
    if metadata.len() > MAX_FILE as u64 {
        return Err(Fault::TooLarge(Some(metadata.len())));
    }
    read_bounded(file, metadata.len() as usize)
}

fn read_bounded(source: impl Read, expected: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::with_capacity(expected + 1);
    source.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_FILE {
        return Err(Fault::TooLarge(None));
    }
    Ok(bytes)
}
