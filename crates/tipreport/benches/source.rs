//! The speed of taking narratives out of web pages and printed pages on one core: the pages beside the project, or
//! those of the fixtures where these are not there.
//!
//! `cargo bench -p tipreport --bench source`

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tipreport::source::{decode, html};

fn pages() -> (&'static str, Vec<Vec<u8>>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = root.join("../shared/corpus/html");
    let (name, folder) =
        if shared.is_dir() { ("state.gov", shared) } else { ("fixtures", root.join("tests/fixtures/html")) };
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension() == Some("html".as_ref())).collect();
    files.sort();
    (name, files.iter().map(|file| std::fs::read(file).unwrap()).collect())
}

fn web_pages(c: &mut Criterion) {
    let (name, pages) = pages();
    let mut group = c.benchmark_group("html");
    group.throughput(Throughput::Bytes(pages.iter().map(|page| page.len() as u64).sum()));
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for page in &pages {
                let decoded = decode(black_box(page)).unwrap();
                // A page of another report is read as far, and refused.
                let _ = black_box(html(&decoded.text));
            }
        });
    });
}

criterion_group!(benches, web_pages);
criterion_main!(benches);
