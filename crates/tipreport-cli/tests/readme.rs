//! The console blocks of the README, run: what it shows is what comes out.

use std::path::Path;
use std::process::Command;

/// The lines of a block that must come out in this order; "..." stands for any.
fn assert_shown(shown: &[&str], came: &str) {
    let mut lines = came.lines();
    for line in shown.iter().filter(|&&line| line != "...") {
        assert!(lines.any(|came| came.trim_end() == line.trim_end()), "expected {line:?} in\n{came}");
    }
}

#[test]
fn console_blocks_are_true() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("marenza.txt"), tipreport::sample()).unwrap();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let blocks: Vec<&str> =
        readme.split("```console\n").skip(1).map(|b| b.split("\n```").next().unwrap()).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let mut lines = block.lines();
        let call = lines.next().unwrap().strip_prefix("$ tipreport ").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_tipreport"));
        let output = command.args(call.split(' ')).current_dir(&folder).output().unwrap();
        let came = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_shown(&lines.collect::<Vec<_>>(), &came);
    }
}
