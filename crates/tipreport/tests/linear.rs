//! The time that a text takes grows as its length does, whatever it says.

use std::time::{Duration, Instant};

use tipreport::{Fragment, Report, SectionKind};

/// How much longer 8 times the text may take: far more than 8, for other work on the machine, and far less than 64.
const AT_MOST: u32 = 28;

/// The least time of several readings, which other work on the machine lengthens but never shortens.
fn least(text: &str, read: impl Fn(&str)) -> Duration {
    let time = |_| {
        let start = Instant::now();
        read(text);
        start.elapsed()
    };
    (0..5).map(time).min().unwrap()
}

fn grows_linearly(name: &str, unit: &str, read: impl Fn(&str)) {
    read(unit);
    let one = least(unit, &read);
    let eight = least(&unit.repeat(8), &read);
    assert!(eight < one * AT_MOST, "{name}: {one:?} for one, {eight:?} for eight");
}

#[test]
fn sentences_without_end() {
    let flat = tipreport::sample().replace(['.', '?', '!', '\n'], " ,");
    let pieces = [
        &*flat,
        "12 victims, ",
        "(12 victims ",
        "did not convict or ",
        "no ",
        "in 2016, and ",
        "; 12 cases ",
        "(— ",
        "from 12 to 14, ",
        "neither ",
        "1,",
        "x",
    ];
    for piece in pieces {
        let unit = piece.repeat((16 << 10) / piece.len() + 1);
        grows_linearly(piece, &unit, |text| {
            tipreport::extract(text, Fragment::of(SectionKind::Protection)).unwrap();
        });
    }
}

#[test]
fn narratives() {
    let body = tipreport::sample().split_once("\n\n").unwrap().1.repeat(2);
    grows_linearly("narrative", &body, |text| {
        Report::parse(format!("VALDORA: Tier 2\n\n{text}")).unwrap();
    });
}

#[test]
fn sentences_that_ask_for_those_before() {
    let unit = "It is so. They said it. ".repeat(1500) + "They identified 12 victims. ";
    grows_linearly("pronouns", &unit, |text| {
        tipreport::extract(text, Fragment::of(SectionKind::Protection)).unwrap();
    });
}
