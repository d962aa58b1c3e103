//! `tipreport split`: whole editions into their narratives.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("split-{test}"));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

fn split(edition: &Path, output: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tipreport"));
    command.arg("split").arg(edition).arg("-o").arg(output).args(more).output().unwrap()
}

#[test]
fn a_page_of_two_narratives_gives_two_files() {
    let page =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/html/2003-archive-tables.html");
    let output = folder("page");
    let ran = split(&page, &output, &[]);
    assert_eq!(String::from_utf8(ran.stdout).unwrap(), "2003-sylvania.txt\n2003-tassonia.txt\n");
    assert_eq!((ran.status.code(), ran.stderr.as_slice()), (Some(0), &b""[..]));
    let second = fs::read_to_string(output.join("2003-tassonia.txt")).unwrap();
    assert!(
        second.starts_with("TASSONIA (Tier 3)\n") && second.ends_with("The government held no campaigns.\n")
    );
}

#[test]
fn what_is_no_edition_is_told() {
    let output = folder("none");
    let file = output.join("note.txt");
    fs::write(&file, "A note about nothing in particular.").unwrap();
    let ran = split(&file, &output.join("out"), &[]);
    assert_eq!((ran.status.code(), ran.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8(ran.stderr).unwrap().contains("expected a country narrative, found no tier"));
}

/// The words of a text, without the heads of pages that the test put between its lines.
fn words(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.starts_with("COUNTRY NARRATIVES "))
        .flat_map(str::split_whitespace)
        .collect()
}

#[test]
fn the_whole_corpus_of_2018_splits_back_into_its_narratives() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/2018");
    let Ok(listing) = fs::read_dir(&corpus) else {
        eprintln!("skipped: expected {}, found no such folder", corpus.display());
        return;
    };
    let mut files: Vec<PathBuf> = listing.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut edition = String::new();
    for (number, file) in files.iter().enumerate() {
        let text = fs::read_to_string(file).unwrap();
        // A page's head in the middle of the narrative, between two of its paragraphs.
        let (head, rest) =
            text.split_at(text[text.len() / 2..].find('\n').map_or(text.len(), |at| text.len() / 2 + at));
        let page_head = format!("COUNTRY NARRATIVES {}", number + 100);
        edition.extend([head.trim(), "\n", &page_head, "\n", rest.trim(), "\n\n"]);
    }
    let output = folder("corpus");
    let joined = output.join("edition.txt");
    fs::write(&joined, edition).unwrap();
    let ran = split(&joined, &output.join("out"), &["--edition", "2018"]);
    let names = String::from_utf8(ran.stdout).unwrap();
    assert_eq!((names.lines().count(), ran.status.code()), (files.len(), Some(0)));
    for (name, file) in names.lines().zip(&files) {
        let found = fs::read_to_string(output.join("out").join(name)).unwrap();
        let wanted = fs::read_to_string(file).unwrap();
        assert!(words(&found) == words(&wanted), "{name} is not {}", file.display());
    }
}
