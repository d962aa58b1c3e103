use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use super::error::ErrorKind;
use super::{Document, Error, Kind, MAX_FILE, read};

/// The most that the files of one archive may unpack to, all together: 1 GiB.
pub const MAX_UNPACKED: u64 = 1 << 30;

/// How many times its packed size a file may unpack to. Pages of the report are at most 20 times their size;
/// a bomb is a thousand times.
pub const MAX_RATIO: u64 = 200;

/// Unpacked sizes below this are never refused for their ratio: 1 MiB.
const SMALL: u64 = 1 << 20;

/// The endings of the files that an archive is searched for.
const ENDINGS: &[&str] = &["txt", "html", "htm", "xhtml", "pdf", "gz"];

/// The documents of a file, in order: of itself, or of the files in a zip archive, each with its name.
///
/// A gzip file is unpacked, alone and within a zip archive. In an archive, files whose names end otherwise than
/// `.txt`, `.html`, `.htm`, `.xhtml`, `.pdf` or `.gz` are passed over, and so are hidden ones.
///
/// ```
/// use tipreport::source::documents;
///
/// let (name, document) = documents(b"FREDONIA: Tier 2".to_vec(), "a.txt").next().unwrap();
/// assert_eq!((name.as_str(), document?.text.as_str()), ("a.txt", "FREDONIA: Tier 2"));
/// # Ok::<(), tipreport::source::Error>(())
/// ```
///
/// # Limits
///
/// A file unpacks to at most [`MAX_FILE`] bytes and, beyond 1 MiB, to [`MAX_RATIO`] times its packed size, an
/// archive to [`MAX_UNPACKED`]; one that says or does otherwise gives an error. An archive in an archive is not
/// opened.
#[must_use]
pub fn documents(bytes: Vec<u8>, name: impl Into<String>) -> Documents {
    let name = name.into();
    let files = match Kind::of(&bytes) {
        Kind::Zip => match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) => Files::Zip { archive: Box::new(archive), next: 0, unpacked: 0 },
            Err(error) => Files::Fault(Some(damaged(&error))),
        },
        _ => Files::One(Some(bytes)),
    };
    Documents { name, files }
}

/// The iterator of [`documents`].
#[derive(Debug)]
pub struct Documents {
    name: String,
    files: Files,
}

#[derive(Debug)]
enum Files {
    One(Option<Vec<u8>>),
    Zip { archive: Box<ZipArchive<Cursor<Vec<u8>>>>, next: usize, unpacked: u64 },
    Fault(Option<Error>),
}

impl Iterator for Documents {
    type Item = (String, Result<Document, Error>);

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.files {
            Files::One(bytes) => {
                let bytes = bytes.take()?;
                Some((self.name.clone(), read_unpacked(&bytes, &self.name)))
            }
            Files::Fault(error) => Some((self.name.clone(), Err(error.take()?))),
            Files::Zip { archive, next, unpacked } => {
                if *unpacked > MAX_UNPACKED {
                    let error = ErrorKind::Bomb("1 GiB").into();
                    self.files = Files::Fault(None);
                    return Some((self.name.clone(), Err(error)));
                }
                let (inner, bytes) = next_file(archive, next)?;
                let name = format!("{}/{inner}", self.name);
                let document = bytes.and_then(|bytes| {
                    *unpacked += bytes.len() as u64;
                    read_unpacked(&bytes, &inner)
                });
                Some((name, document))
            }
        }
    }
}

fn damaged(error: &dyn std::fmt::Display) -> Error {
    ErrorKind::Archive(error.to_string()).into()
}

/// The next file of an archive that can be a page, with its name there.
fn next_file(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    next: &mut usize,
) -> Option<(String, Result<Vec<u8>, Error>)> {
    while *next < archive.len() {
        let index = *next;
        *next += 1;
        let mut file = match archive.by_index(index) {
            Ok(file) => file,
            Err(error) => return Some((format!("file {}", index + 1), Err(damaged(&error)))),
        };
        let name = file.name().to_owned();
        if !is_page(&name) {
            continue;
        }
        let (claimed, packed) = (file.size(), file.compressed_size());
        // What an archive claims of itself is believed only where it is too much.
        let bytes = check_size(claimed, packed).and_then(|()| unpack(&mut file, packed));
        return Some((name, bytes));
    }
    None
}

fn is_page(name: &str) -> bool {
    let hidden = name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    !hidden && ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

fn check_size(unpacked: u64, packed: u64) -> Result<(), Error> {
    if unpacked > MAX_FILE as u64 {
        return Err(ErrorKind::TooLarge(unpacked).into());
    }
    if unpacked > SMALL && unpacked > packed.saturating_mul(MAX_RATIO) {
        return Err(ErrorKind::Bomb("200 times its size").into());
    }
    Ok(())
}

/// Unpacks at most what a file of `packed` bytes may hold.
fn unpack(file: &mut impl Read, packed: u64) -> Result<Vec<u8>, Error> {
    let most = SMALL.max(packed.saturating_mul(MAX_RATIO)).min(MAX_FILE as u64) + 1;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
    check_size(bytes.len() as u64, packed)?;
    Ok(bytes)
}

/// Reads a file, or the file that a gzip file holds.
fn read_unpacked(bytes: &[u8], name: &str) -> Result<Document, Error> {
    if Kind::of(bytes) != Kind::Gzip {
        return read(bytes, name);
    }
    let inner = unpack(&mut MultiGzDecoder::new(bytes), bytes.len() as u64)?;
    read(&inner, name)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn outcomes(bytes: Vec<u8>) -> Vec<(String, Result<String, String>)> {
        documents(bytes, "in")
            .map(|(name, document)| {
                (name, document.map(|document| document.text).map_err(|error| error.to_string()))
            })
            .collect()
    }

    #[test]
    fn files_of_archives_come_in_order_with_their_names() {
        let archive = zip(&[
            ("2018/fredonia.txt", b"FREDONIA: Tier 2"),
            ("2018/photo.png", b"\x89PNG"),
            ("__MACOSX/2018/fredonia.txt", b"\0\0"),
            ("2018/sylvania.txt.gz", &gzip(b"SYLVANIA: Tier 3")),
            ("2018/empty.txt", b" \n"),
        ]);
        assert_eq!(
            outcomes(archive.clone()),
            [
                ("in/2018/fredonia.txt".to_owned(), Ok("FREDONIA: Tier 2".to_owned())),
                ("in/2018/sylvania.txt.gz".to_owned(), Ok("SYLVANIA: Tier 3".to_owned())),
                ("in/2018/empty.txt".to_owned(), Err("expected text, found an empty file".to_owned())),
            ]
        );
        let (_, first) = documents(archive, "in").next().unwrap();
        assert_eq!(first.unwrap().edition, Some(2018));
    }

    #[test]
    fn bombs_are_refused() {
        let zeros = vec![b' '; 40 << 20];
        for bytes in [gzip(&zeros), zip(&[("a.txt", &zeros)])] {
            assert!(bytes.len() < 1 << 20);
            let [(_, Err(message))] = &outcomes(bytes)[..] else { panic!("one error") };
            assert_eq!(
                message,
                "expected pages, found an archive that unpacks to more than 200 times its size"
            );
        }
        let nested = zip(&[("a.txt", &zip(&[("b.txt", b"FREDONIA: Tier 2")]))]);
        assert_eq!(outcomes(nested)[0].1, Err("expected text, found a zip archive at byte 0".to_owned()));
    }

    #[test]
    fn a_claim_of_ten_gigabytes_is_refused_unread() {
        assert_eq!(
            check_size(10 << 30, 5 << 30).unwrap_err().to_string(),
            format!("expected at most {MAX_FILE} bytes, found {}", 10_u64 << 30)
        );
    }

    #[test]
    fn damaged_archives_say_so() {
        let whole = zip(&[("a.txt", b"FREDONIA: Tier 2")]);
        let packed = gzip(b"FREDONIA: Tier 2");
        for bytes in [&whole[..whole.len() - 8], &packed[..packed.len() - 9]] {
            let outcomes: Vec<_> = documents(bytes.to_vec(), "in").collect();
            assert_eq!(outcomes.len(), 1);
            assert!(outcomes[0].1.as_ref().unwrap_err().is_damaged());
        }
    }
}
