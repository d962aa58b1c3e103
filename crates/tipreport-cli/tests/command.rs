//! The command as its users call it: outputs, messages, exit codes, and input of every bad kind.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tipreport"));
    command.args(arguments).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
    command
}

fn run(arguments: &[&str]) -> Ran {
    run_with(&mut command(arguments), b"")
}

fn run_with(command: &mut Command, stdin: &[u8]) -> Ran {
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let stdin = stdin.to_vec();
    // A command that fails early closes its input; that is its right.
    let writer = std::thread::spawn(move || drop(input.write_all(&stdin)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Ran {
        code: output.status.code().expect("an exit code, not a signal"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder of a test's own, empty.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn sample(&self) -> String {
        self.file("marenza.txt", tipreport::sample())
    }
}

#[test]
fn sample_prints_the_bundled_narrative() {
    let ran = run(&["sample"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, tipreport::sample(), ""));
}

#[test]
fn the_schema_in_the_docs_is_that_of_the_code() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema.json");
    let kept = fs::read_to_string(kept).unwrap();
    assert!(run(&["schema"]).out == kept, "run `cargo run -- schema > docs/schema.json`");
}

#[test]
fn json_of_a_file_is_an_object_with_the_fields_of_the_schema() {
    let folder = Folder::new("object");
    let ran = run(&["parse", "--format", "json", &folder.sample()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let schema: Value = serde_json::from_str(&run(&["schema"]).out).unwrap();
    let fields = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(fields(&report), fields(&schema["properties"]));
    assert_eq!(report["schema"], "tipreport/1");
    assert_eq!(report["text"], tipreport::sample());
}

#[test]
fn json_read_back_is_the_report() {
    let folder = Folder::new("back");
    let ran = run(&["parse", "--format", "json", &folder.sample()]);
    let read: tipreport::Report = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(read, tipreport::Report::parse(tipreport::sample()).unwrap());
}

#[test]
fn standard_input_reads_as_a_file_does() {
    let folder = Folder::new("stdin");
    for format in ["text", "json", "ndjson"] {
        let file = run(&["parse", "--format", format, &folder.sample()]);
        let stdin =
            run_with(&mut command(&["parse", "--format", format, "-"]), tipreport::sample().as_bytes());
        assert_eq!((stdin.code, stdin.out), (0, file.out));
    }
}

#[test]
fn several_files_are_a_list_or_lines() {
    let folder = Folder::new("several");
    let sample = folder.sample();
    let list: Value =
        serde_json::from_str(&run(&["parse", "--format", "json", &sample, &sample]).out).unwrap();
    let [first, second] = list.as_array().unwrap().as_slice() else { panic!("expected two, found {list}") };
    assert_eq!(first, second);
    let lines = run(&["parse", "--format", "ndjson", &sample, &sample]).out;
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, [first.clone(), second.clone()]);
}

#[test]
fn options_say_what_the_text_does_not() {
    let text = "In 2019, the police identified 12 victims.";
    let passage = ["parse", "-", "--fragment", "protection", "--edition", "2020", "--format", "json"];
    let ran = run_with(&mut command(&passage), text.as_bytes());
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["edition"], 2020);
    assert_eq!(report["sections"][0]["kind"], "protection");
    assert_eq!(report["sections"][0]["body"]["end"], text.len());
}

#[test]
fn a_page_of_several_narratives_is_a_list() {
    let folder = Folder::new("page");
    let narrative = |name: &str| tipreport::sample().split_once("\n\n").unwrap().1.replace("Marenza", name);
    let second = narrative("Ilmora").replace("MARENZA", "ILMORA");
    let page = folder.file("page.txt", format!("{}\n\n{second}", narrative("Marenza")));
    let list: Value = serde_json::from_str(&run(&["parse", "--format", "json", &page]).out).unwrap();
    let names: Vec<_> = list.as_array().unwrap().iter().map(|report| &report["country"]["name"]).collect();
    assert_eq!(names, ["Marenza", "Ilmora"]);
    assert_eq!(run(&["parse", "--format", "ndjson", &page]).out.lines().count(), 2);
    let view = run(&["view", &page]);
    assert_eq!((view.code, view.err), (1, format!("error: {page}: expected one narrative, found 2\n")));
}

#[test]
fn every_number_is_shown_with_its_class() {
    let text = "In 2017, courts convicted 12 traffickers under Article 110(a).";
    let call = ["parse", "-", "--fragment", "prosecution", "--debug-numbers"];
    let out = run_with(&mut command(&call), text.as_bytes()).out;
    let numbers = out.split("Numbers (3)\n").nth(1).unwrap();
    let classes: Vec<_> = numbers.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(classes, ["year", "statistic", "reference"]);
}

#[test]
fn a_bad_file_is_told_and_the_others_are_read() {
    let folder = Folder::new("bad");
    let sample = folder.sample();
    let missing = folder.path("missing.txt");
    let bad = [
        (missing.clone(), "expected a file, found nothing of that name"),
        (folder.0.to_str().unwrap().to_owned(), "expected a file, found a folder"),
        (folder.file("empty.txt", ""), "expected text, found an empty file"),
        (folder.file("blank.txt", " \r\n\t\u{a0}"), "expected text, found an empty file"),
        (folder.file("binary.txt", b"\x7fELF\x02\0\xff\0"), "expected text, found a program at byte 0"),
        (folder.file("zero.txt", b"Tier 2\n\0"), "expected text, found a zero byte at byte 7"),
    ];
    for (path, message) in &bad {
        let ran = run(&["parse", "--format", "json", path, &sample]);
        assert_eq!(ran.err, format!("error: {path}: {message}\n"));
        let list: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((ran.code, list.as_array().unwrap().len()), (1, 1), "{path}");
    }
    let alone = run(&["parse", "--format", "json", &missing]);
    assert_eq!((alone.code, alone.out.as_str()), (1, ""));
    let none = run(&["parse", "--format", "json", &missing, &missing]);
    assert_eq!((none.code, none.out.as_str()), (1, "[]\n"));
}

#[test]
fn a_byte_that_is_no_utf8_is_told_and_read() {
    let folder = Folder::new("latin");
    let path =
        folder.file("latin.txt", [tipreport::sample().as_bytes(), b"\nC\xf4te d\x92Ivoire\n"].concat());
    let ran = run(&["parse", "--format", "json", &path]);
    let offset = tipreport::sample().len() + 2;
    let line = tipreport::sample().lines().count() + 2;
    let place = format!("at byte {offset} (line {line}, column 2)");
    assert_eq!(ran.err, format!("warning: {path}: expected UTF-8, found Windows-1252 {place}\n"));
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(report["text"].as_str().unwrap().ends_with("Côte d\u{2019}Ivoire\n"));
    assert_eq!(ran.code, 0);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = Folder::new("large");
    let path = folder.path("large.txt");
    // Sparse: it takes no room on the disk.
    File::create(&path).unwrap().set_len(1 << 40).unwrap();
    let ran = run(&["parse", &path]);
    let message =
        format!("error: {path}: expected at most {} bytes, found {}\n", tipreport::MAX_TEXT, 1_u64 << 40);
    assert_eq!((ran.code, ran.err), (1, message));
}

#[test]
fn a_call_that_cannot_be_understood_ends_with_2() {
    let calls: [&[&str]; 9] = [
        &[],
        &["parse"],
        &["parse", "-", "--format", "xml"],
        &["parse", "-", "--fragment", "prosecutions"],
        &["parse", "-", "--edition", "1999"],
        &["parse", "-", "--edition", "soon"],
        &["parse", "-", "--fragment", "profile", "--country", "Albania"],
        &["parse", "-", "--debug-numbers", "--format", "json"],
        &["explain"],
    ];
    for call in calls {
        let ran = run(call);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{call:?}");
        assert!(ran.err.contains("Usage") || ran.err.contains("--help"), "{call:?}: {}", ran.err);
    }
}

#[test]
fn help_goes_to_standard_output() {
    let ran = run(&["--help"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for name in ["parse", "check", "view", "sample", "schema"] {
        assert!(ran.out.contains(&format!("\n  {name} ")), "{name}");
    }
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let sample = tipreport::sample().as_bytes();
    let plain = run_with(&mut command(&["parse", "-"]), sample).out;
    assert!(!plain.contains('\u{1b}'));
    let coloured = run_with(command(&["parse", "-"]).env("CLICOLOR_FORCE", "1"), sample).out;
    assert!(coloured.contains("\u{1b}["));
    assert_eq!(without_escapes(&coloured), plain);
    let asked_not = run_with(command(&["parse", "-"]).env("NO_COLOR", "1"), sample).out;
    assert_eq!(asked_not, plain);
}

fn without_escapes(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |plain, piece| plain + piece.split_once('m').unwrap().1)
}

#[test]
fn the_text_cannot_write_to_the_terminal() {
    let text = tipreport::sample().replace("Marenza", "Ma\u{1b}]0;title\u{7}renza");
    let ran = run_with(command(&["parse", "-"]).env("CLICOLOR_FORCE", "1"), text.as_bytes());
    assert!(!ran.out.contains("\u{1b}]") && !ran.out.contains('\u{7}'));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let folder = Folder::new("pipe");
    let sample = folder.sample();
    // More than a pipe holds, so that the command must meet the closed end.
    let mut call = vec!["parse", "--format", "ndjson"];
    call.resize(call.len() + 100, &sample);
    let mut child = command(&call).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 16]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn check_walks_folders_and_counts() {
    let folder = Folder::new("check");
    folder.sample();
    folder.file("tiers.csv", "file,tier\n");
    fs::create_dir(folder.path("more")).unwrap();
    folder.file("more/empty.txt", "");
    let ran = run(&["check", folder.0.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("empty.txt: expected text, found an empty file"), "{}", ran.err);
    let tally = ran.out.lines().last().unwrap();
    assert!(tally.starts_with("narratives: 1, errors: 0"), "{tally}");
    let alone = run(&["check", &folder.path("marenza.txt")]);
    assert_eq!((alone.code, alone.err.as_str()), (0, ""));
    fs::create_dir(folder.path("nothing")).unwrap();
    let nothing = run(&["check", &folder.path("nothing")]);
    let message = "expected narratives (.txt, .html, .htm), found none";
    assert_eq!((nothing.code, nothing.err), (1, format!("error: {}: {message}\n", folder.path("nothing"))));
}

#[test]
fn view_writes_a_page() {
    let folder = Folder::new("view");
    let sample = folder.sample();
    let page = folder.path("page.html");
    let ran = run(&["view", &sample, "-o", &page]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert_eq!(fs::read_to_string(&page).unwrap(), run(&["view", &sample]).out);
    let nowhere = run(&["view", &sample, "-o", &folder.path("no/such/page.html")]);
    assert_eq!(nowhere.code, 1);
    assert!(nowhere.err.contains("expected a file that can be written"), "{}", nowhere.err);
}

#[test]
fn statistics_of_a_text_with_form_feeds_have_their_page() {
    let folder = Folder::new("form_feeds");
    let text = tipreport::sample();
    let cut = text.find("PROTECTION\n").unwrap();
    let file = folder.file("edition.txt", format!("{}\u{c}{}\u{c}", &text[..cut], &text[cut..]));
    let json: Value = serde_json::from_str(&run(&["parse", "--format", "json", &file]).out).unwrap();
    let statistics = json["statistics"].as_array().unwrap();
    let pages: Vec<u64> = statistics
        .iter()
        .map(|statistic| if statistic["span"]["start"].as_u64() < Some(cut as u64) { 1 } else { 2 })
        .collect();
    let told: Vec<u64> = statistics.iter().map(|statistic| statistic["page"].as_u64().unwrap()).collect();
    assert_eq!(told, pages);
    assert!(pages.contains(&1) && pages.contains(&2));

    let lines = run(&["table", "statistics", &file, "--format", "ndjson"]).out;
    let rows =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["page"].as_u64().unwrap());
    assert_eq!(rows.collect::<Vec<_>>(), pages);
    let plain = run(&["table", "statistics", &folder.sample(), "--format", "ndjson"]).out;
    assert_eq!(plain.lines().filter(|line| line.contains("\"page\":null")).count(), pages.len());

    let text = run(&["parse", &file]).out;
    assert!(text.contains("  prosecution, page 1\n") && text.contains("  prevention, page 2\n"), "{text}");
    assert!(!run(&["parse", &folder.sample()]).out.contains(", page "));
}
