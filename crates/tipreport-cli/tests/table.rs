//! `tipreport table` as its users call it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tipreport")).args(arguments).output().unwrap()
}

/// The sample archive in a folder of the test's own.
fn archive(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("table").join(name);
    let _ = fs::remove_dir_all(&folder);
    assert!(run(&["sample", "--archive", folder.to_str().unwrap()]).status.success());
    folder
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn ndjson(output: Output) -> Vec<Value> {
    text(output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_same_archive_gives_the_same_bytes() {
    let folder = archive("twice");
    for table in ["statistics", "kept-sentences", "panel"] {
        let arguments = ["table", table, folder.to_str().unwrap()];
        let (first, second) = (run(&arguments), run(&arguments));
        assert!(first.status.success(), "{}", text(first.stderr));
        assert!(first.stdout.len() > 1000, "{table}");
        assert_eq!(first.stdout, second.stdout, "{table}");
    }
}

#[test]
fn damaged_files_take_nothing_from_the_good() {
    let folder = archive("damaged");
    let path = folder.to_str().unwrap();
    let whole = run(&["table", "statistics", path]).stdout;
    fs::write(folder.join("2013-aaa.txt"), "").unwrap();
    fs::write(folder.join("2014-bbb.html"), "<html><title>Weather</title><p>Rain.</p></html>").unwrap();
    fs::write(folder.join("2021-ccc.zip"), b"PK\x03\x04 cut").unwrap();
    let mixed = run(&["table", "statistics", path]);
    assert_eq!(mixed.status.code(), Some(1));
    assert_eq!(mixed.stdout, whole);
    let messages = text(mixed.stderr);
    assert_eq!(messages.matches("error: ").count(), 3, "{messages}");
    let failures = ndjson(run(&["table", "failures", path, "--format", "ndjson"]));
    let names = failures.iter().map(|row| row["source"].as_str().unwrap().rsplit('/').next().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["2013-aaa.txt", "2014-bbb.html", "2021-ccc.zip"]);
}

#[test]
fn the_ending_of_a_file_names_its_format() {
    let folder = archive("formats");
    let path = folder.to_str().unwrap();
    let write = |name: &str| {
        let file = folder.join(name);
        let done = run(&["table", "tiers", path, "-o", file.to_str().unwrap()]);
        (done.status.code(), text(done.stderr), fs::read(file).unwrap_or_default())
    };
    assert!(write("tiers.csv").2.starts_with(b"edition,iso3,country,tier,"));
    assert!(write("tiers.ndjson").2.starts_with(b"{\"edition\":2013,"));
    assert!(write("tiers.arrow").2.starts_with(b"ARROW1"));
    let (code, message, written) = write("tiers.xlsx");
    assert_eq!((code, written.len()), (Some(1), 0));
    assert!(message.contains("expected a file that ends in .csv, .ndjson or .arrow"), "{message}");
}

#[test]
fn a_package_describes_what_it_holds() {
    let folder = archive("package");
    let package = folder.join("tables");
    let done = run(&["table", "--package", package.to_str().unwrap(), folder.to_str().unwrap()]);
    assert!(done.status.success(), "{}", text(done.stderr));
    let descriptor: Value =
        serde_json::from_slice(&fs::read(package.join("datapackage.json")).unwrap()).unwrap();
    let resources = descriptor["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 6);
    for resource in resources {
        let csv = fs::read_to_string(package.join(resource["path"].as_str().unwrap())).unwrap();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names = fields.iter().map(|field| field["name"].as_str().unwrap());
        assert_eq!(csv.lines().next().unwrap(), names.collect::<Vec<_>>().join(","));
    }
    let reports = fs::read_to_string(package.join("reports.csv")).unwrap();
    assert_eq!(reports.lines().count(), 25);
}

#[test]
fn a_panel_has_the_measures_that_are_asked_for() {
    let folder = archive("panel");
    let path = folder.to_str().unwrap();
    let panel = run(&["table", "panel", path, "--measures", "convictions,shelters"]);
    let header = text(panel.stdout).lines().next().unwrap().to_owned();
    let expected = "edition,iso3,country,tier,convictions,convictions_status,convictions_statistic,\
                    shelters,shelters_status,shelters_statistic";
    assert_eq!(header, expected);
    assert_eq!(run(&["table", "panel", path, "--measures", "convicts"]).status.code(), Some(2));
    assert_eq!(run(&["table", "report", path]).status.code(), Some(2));
}

#[test]
fn the_whole_corpus_in_one_call() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    if !corpus.is_dir() {
        return println!("skipped: no corpus at ../shared/corpus");
    }
    let arguments = ["table", "statistics", corpus.to_str().unwrap()];
    let (first, second) = (run(&arguments), run(&arguments));
    assert!(first.stdout == second.stdout, "two runs give the same bytes");
    // One page of the corpus is none of the report's.
    assert_eq!(text(first.stderr).matches("error: ").count(), 1);
    let reports = ndjson(run(&["table", "reports", corpus.to_str().unwrap(), "--format", "ndjson"]));
    assert_eq!(reports.len(), 161);
    assert_eq!(reports.iter().filter(|row| !row["duplicate_of"].is_null()).count(), 4);
    assert!(reports.iter().all(|row| row["iso3"].is_string() && row["tier"].is_string()));
}
