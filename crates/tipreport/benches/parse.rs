//! The speed of a whole parse on one core, over the corpus beside the project, or over the bundled narrative where
//! that is not there; and over one text of each length, to see that time grows as the length does.
//!
//! `cargo bench -p tipreport --bench parse`

mod narratives;

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use narratives::narratives;
use tipreport::{Fragment, Report, SectionKind};

/// All narratives of an edition, one after the other, the text being given to the parser as it is in memory.
fn edition(c: &mut Criterion) {
    let (name, texts) = narratives();
    let mut group = c.benchmark_group("edition");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function(name, |bencher| {
        bencher.iter_batched(
            || texts.clone(),
            |texts| {
                for text in texts {
                    // What is read is dropped within the measured time, as a program over an archive does.
                    let _ = black_box(Report::parse(text));
                }
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

/// One text of 1, 8 and 64 times the length: the throughput must stay.
fn length(c: &mut Criterion) {
    let (_, texts) = narratives();
    let unit: String = texts.concat().chars().take(1 << 18).collect();
    let mut group = c.benchmark_group("length");
    group.sample_size(10);
    for times in [1, 8, 64] {
        let text = unit.repeat(times);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(times), |bencher| {
            bencher.iter_batched(
                || text.clone(),
                |text| black_box(tipreport::extract(text, Fragment::of(SectionKind::Protection))),
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

/// One sentence without end, and what no report says, of 1 and 8 times the length: the throughput must stay.
fn hostile(c: &mut Criterion) {
    let (_, texts) = narratives();
    let flat = texts[0].replace(['.', '?', '!', '\n'], " ,");
    let mut group = c.benchmark_group("one sentence");
    group.sample_size(10);
    let pieces =
        [&*flat, "12 ", "12 victims, ", "(12 ", "did not convict or ", "no ", "in 2016, and ", "(— ", "the "];
    for piece in pieces {
        let name: String = piece.chars().take(20).collect();
        let unit = piece.repeat((1 << 17) / piece.len() + 1);
        for times in [1, 8] {
            let text = unit.repeat(times);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::new(name.escape_debug().to_string(), times), |bencher| {
                bencher.iter_batched(
                    || text.clone(),
                    |text| black_box(tipreport::extract(text, Fragment::of(SectionKind::Protection))),
                    BatchSize::LargeInput,
                );
            });
        }
    }
    group.finish();
}

criterion_group!(benches, edition, length, hostile);
criterion_main!(benches);
