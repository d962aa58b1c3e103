//! Web pages of any kind: no panic, and a text of trimmed lines.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    if let Ok(page) = tipreport::source::html(page) {
        assert!(page.text.lines().all(|line| line.trim() == line));
    }
});
