//! Files and standard input as text.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tipreport::source::{self, Document, Encoding, Kind, MAX_FILE};

use crate::console::Console;
use crate::place::place_in_bytes;

/// The endings of the files that a folder is searched for; a file that is named is read whatever its ending.
const ENDINGS: [&str; 3] = ["txt", "html", "htm"];

/// Why a file could not be read as text.
#[derive(Debug)]
pub(crate) enum Fault {
    Io(io::Error),
    Folder,
    TooLarge(Option<u64>),
    Source(source::Error),
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
            Self::Source(error) => error.fmt(f),
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads a file, or standard input for `-`, as text: a narrative as text or as a web page, told by its content.
///
/// What could not be read is told on the console, and so are bytes that did not fit the encoding.
pub(crate) fn read(path: &Path, console: &mut Console) -> Option<Document> {
    match document(path) {
        Ok((document, bytes)) => {
            warn_of_repairs(path, &document, &bytes, console);
            Some(document)
        }
        Err(fault) => {
            console.fault(name(path), fault);
            None
        }
    }
}

fn document(path: &Path) -> Result<(Document, Vec<u8>), Fault> {
    if is_stdin(path) {
        let bytes = read_bounded(io::stdin().lock(), 0)?;
        return Ok((source::read(&bytes, "").map_err(Fault::Source)?, bytes));
    }
    let bytes = read_file(path)?;
    Ok((source::read(&bytes, &path.to_string_lossy()).map_err(Fault::Source)?, bytes))
}

/// Tells where a file is not what it seems to be; old pages are in Windows-1252 as a rule, and pass in silence.
fn warn_of_repairs(path: &Path, document: &Document, bytes: &[u8], console: &mut Console) {
    let old_text = document.encoding == Some(Encoding::Windows1252) && document.kind == Kind::Text;
    let stray = document.first_repaired.or_else(|| old_text.then(|| valid_up_to(bytes)).flatten());
    let Some((offset, &byte)) = stray.and_then(|offset| Some((offset, bytes.get(offset)?))) else { return };
    let (line, column) = place_in_bytes(bytes, offset);
    let remedy =
        if old_text { "the file is read as Windows-1252" } else { "such bytes are read as Windows-1252" };
    console.warn(
        name(path),
        format_args!(
            "expected UTF-8, found 0x{byte:02X} at byte {offset} (line {line}, column {column}); {remedy}"
        ),
    );
}

fn valid_up_to(bytes: &[u8]) -> Option<usize> {
    std::str::from_utf8(bytes).err().map(|error| error.valid_up_to())
}

/// How messages call a path.
pub(crate) fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

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

/// The files of paths, in order: a file as it is, a folder as the texts and pages in it and below it, by name.
///
/// A folder that cannot be listed stands for itself, so that reading it tells why.
pub(crate) fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() { walk(path, &mut files) } else { files.push(path.clone()) }
    }
    files
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(listing) = std::fs::read_dir(folder) else {
        files.push(folder.to_owned());
        return;
    };
    let mut entries: Vec<_> = listing.flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        // A link to a folder is not followed: it may lead back to where it stands.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&path, files);
        } else if path
            .extension()
            .is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
        {
            files.push(path);
        }
    }
}
