//! Files and standard input as text.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tipreport::MAX_TEXT;

use crate::place::place_in_bytes;

/// The endings of the files that a folder is searched for; a file that is named is read whatever its ending.
const ENDINGS: [&str; 3] = ["txt", "html", "htm"];

/// A text and where it came from.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Why a file could not be read as text.
#[derive(Debug)]
pub(crate) enum Fault {
    Io(io::Error),
    Folder,
    TooLarge(Option<u64>),
    Binary(usize),
    NotUtf8 { byte: u8, offset: usize, line: usize, column: usize },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                f.write_str("expected a file, found nothing of that name")
            }
            Self::Io(error) => write!(f, "expected a file that can be read, found: {error}"),
            Self::Folder => f.write_str("expected a file, found a folder"),
            Self::TooLarge(Some(size)) => write!(f, "expected at most {MAX_TEXT} bytes, found {size}"),
            Self::TooLarge(None) => write!(f, "expected at most {MAX_TEXT} bytes, found more"),
            Self::Binary(offset) => write!(f, "expected text, found binary data (a zero byte at {offset})"),
            Self::NotUtf8 { byte, offset, line, column } => {
                write!(
                    f,
                    "expected UTF-8, found 0x{byte:02X} at byte {offset} (line {line}, column {column})"
                )
            }
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Input {
    /// Reads a file, or standard input for `-`; never more than [`MAX_TEXT`] bytes and one.
    pub(crate) fn read(path: &Path) -> Result<Self, Fault> {
        let bytes = if is_stdin(path) { read_bounded(io::stdin().lock(), 0)? } else { read_file(path)? };
        Ok(Self { name: name(path), text: into_text(bytes)? })
    }
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
    if metadata.len() > MAX_TEXT as u64 {
        return Err(Fault::TooLarge(Some(metadata.len())));
    }
    read_bounded(file, metadata.len() as usize)
}

fn read_bounded(source: impl Read, expected: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::with_capacity(expected + 1);
    source.take(MAX_TEXT as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_TEXT {
        return Err(Fault::TooLarge(None));
    }
    Ok(bytes)
}

fn into_text(bytes: Vec<u8>) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        if let Some(zero) = bytes.iter().position(|&byte| byte == 0) {
            return Fault::Binary(zero);
        }
        let (line, column) = place_in_bytes(bytes, offset);
        Fault::NotUtf8 { byte: bytes[offset], offset, line, column }
    })
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
