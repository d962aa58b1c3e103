use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::reading::read_bytes;
use super::{Entry, Failure, Source};
use crate::source::MAX_FILE;

/// The endings of the files that a folder is searched for; a file that is named is read whatever its ending.
const ENDINGS: &[&str] = &[
    "txt",
    "html",
    "htm",
    "xhtml",
    "gz",
    "zip",
    // A build that reads no PDFs would only complain of each.
    #[cfg(feature = "pdf")]
    "pdf",
];

/// A file of narratives on disk, read when it is asked for its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    path: PathBuf,
    size: u64,
}

impl File {
    /// The file at a path; nothing is read yet.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let size = fs::metadata(&path).map_or(0, |metadata| metadata.len());
        Self { path, size }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        let file = fs::File::open(&self.path)?;
        // One byte more than is read at most: the reader tells that it is too large.
        let mut bytes = Vec::with_capacity((self.size as usize).min(MAX_FILE) + 1);
        match file.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
                Err(io::Error::new(error.kind(), "expected a file, found a folder"))
            }
            Err(error) => Err(error),
        }
    }
}

impl Source for File {
    fn size(&self) -> u64 {
        self.size
    }

    fn entries(self) -> Vec<Entry> {
        let name = self.path.display().to_string();
        match self.bytes() {
            Ok(bytes) => read_bytes(name, bytes),
            Err(error) => vec![Entry::new(name, Err(Failure::from(error)))],
        }
    }
}

/// The files that paths stand for, in order: a file as it is, a folder as the texts and pages in it and below it,
/// by name, and a pattern such as `reports/2018-*.txt` as the files that it matches.
///
/// A path that is nothing of these stands for itself, so that reading it tells why.
#[must_use]
pub fn files(paths: impl IntoIterator<Item = impl AsRef<Path>>) -> Vec<File> {
    let mut files = Vec::new();
    for path in paths {
        add(path.as_ref(), &mut files);
    }
    files
}

fn add(path: &Path, files: &mut Vec<File>) {
    if path.is_dir() {
        return walk(path, files);
    }
    let matches = if path.exists() { Vec::new() } else { matching(path) };
    if matches.is_empty() {
        files.push(File::new(path));
    }
    for path in matches {
        if path.is_dir() { walk(&path, files) } else { files.push(File::new(path)) }
    }
}

/// The paths that a pattern matches, by name.
fn matching(pattern: &Path) -> Vec<PathBuf> {
    let Some(paths) = pattern.to_str().and_then(|pattern| glob::glob(pattern).ok()) else {
        return Vec::new();
    };
    paths.filter_map(Result::ok).collect()
}

fn walk(folder: &Path, files: &mut Vec<File>) {
    let Ok(listing) = fs::read_dir(folder) else {
        files.push(File::new(folder));
        return;
    };
    let mut entries: Vec<_> = listing.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        // A link to a folder is not followed: it may lead back to where it stands.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&path, files);
        } else if has_known_ending(&path) {
            files.push(File::new(path));
        }
    }
}

fn has_known_ending(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
