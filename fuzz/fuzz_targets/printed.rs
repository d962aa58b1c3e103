//! The text of printed pages: runs of any place and size.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tipreport::source::{Page, PageRun, Pages};

fuzz_target!(|data: (Vec<(String, [f32; 5])>, f32, f32)| {
    let (runs, width, height) = data;
    let runs = runs.into_iter().map(|(text, [x0, y0, x1, y1, size])| PageRun { text, x0, y0, x1, y1, size });
    let mut pages = Pages::default();
    pages.push(&Page { number: 1, width, height, runs: runs.collect() });
    let printed = pages.finish();
    assert!(printed.pages.starts().all(|(at, _)| printed.text.is_char_boundary(at)));
});
