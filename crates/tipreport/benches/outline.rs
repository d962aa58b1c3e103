//! The speed of the first stages on one core: outline, placement, recommendations and efforts of every narrative of the
//! corpus beside the project, or of the bundled one where that is not there; sentences; and the first stages over texts
//! of 1 and 8 times the length and over hostile ones, to see that time grows as the length does.
//!
//! `cargo bench -p tipreport --bench outline`

mod narratives;

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use narratives::narratives;
use tipreport::{ParseOptions, Report, Span};

fn edition(c: &mut Criterion) {
    let (name, texts) = narratives();
    let options = ParseOptions::default().outline_only();
    let mut group = c.benchmark_group("outline");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function(name, |bencher| {
        bencher.iter_batched(
            || texts.clone(),
            |texts| {
                for text in texts {
                    let _ = black_box(Report::parse_with(text, &options));
                }
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

fn sentences(c: &mut Criterion) {
    let (name, texts) = narratives();
    let options = ParseOptions::default().outline_only();
    let report = Report::parse_with(texts.concat(), &options).unwrap();
    let whole = Span::new(0, report.text().len());
    let mut group = c.benchmark_group("sentences");
    group.throughput(Throughput::Bytes(report.text().len() as u64));
    group.bench_function(name, |bencher| bencher.iter(|| black_box(report.sentences(whole).count())));
    group.finish();
}

fn length(c: &mut Criterion) {
    let (_, texts) = narratives();
    // One country's narrative over and over: another country's would end the reading.
    let unit = texts[0].repeat((1 << 20) / texts[0].len());
    let options = ParseOptions::default().outline_only();
    let mut group = c.benchmark_group("outline length");
    group.sample_size(10);
    let hostile = ["\n", "Tier 2\n", "PROSECUTION\n", "a; ", "The government ", "("];
    let texts = [("narratives", unit)].into_iter();
    let texts = texts.chain(hostile.map(|piece| (piece, piece.repeat((1 << 20) / piece.len()))));
    for (name, text) in texts {
        for times in [1, 8] {
            let text = format!("VALDORA: Tier 2\n\n{}", text.repeat(times));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::new(name.escape_debug().to_string(), times), |bencher| {
                bencher.iter_batched(
                    || text.clone(),
                    |text| black_box(Report::parse_with(text, &options)),
                    BatchSize::LargeInput,
                );
            });
        }
    }
    group.finish();
}

criterion_group!(benches, edition, sentences, length);
criterion_main!(benches);
