//! Narratives, pages of several and passages of any kind: what is read holds together and comes back from JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tipreport::{Absence, Fragment, ParseOptions, Report, SectionKind, Span, extract, narratives, numbers};

fuzz_target!(|text: &str| {
    let sections = SectionKind::ALL;
    let section = sections[text.len() % sections.len()];
    let reports = [Report::parse_with(text, &ParseOptions::default()), extract(text, Fragment::of(section))];
    for report in reports.iter().flatten() {
        check(report);
    }
    // What one narrative is has been checked.
    if narratives(text).len() > 1 {
        for report in Report::parse_all(text).iter().flatten() {
            check(report);
        }
    }
    for number in numbers(text) {
        assert!(number.span.get(text).is_some());
    }
});

fn check(report: &Report) {
    let text = report.text();
    let fits = |span: Span| assert!(span.get(text).is_some(), "{span:?}");
    let mut end = 0;
    for section in report.sections() {
        for span in [section.heading, Some(section.body)].into_iter().flatten() {
            fits(span);
            assert!(span.start >= end && span.start <= span.end, "{span:?} after {end}");
            end = span.end;
        }
        section.effort_sentence.into_iter().for_each(fits);
        report.sentences(section.body).for_each(fits);
    }
    for item in report.recommendations() {
        assert_eq!(item.text, text[item.span]);
    }
    let placement = report.placement();
    [placement.heading, placement.statement].into_iter().flatten().for_each(fits);
    report.diagnostics().iter().for_each(|diagnostic| fits(diagnostic.span));
    statistics(report);
    let json = serde_json::to_string(report).expect("a report has a JSON form");
    assert_eq!(&serde_json::from_str::<Report>(&json).expect("the form that was written"), report);
    assert!(report.to_html().ends_with("</div>\n"));
}

fn statistics(report: &Report) {
    let mut start = 0;
    for s in report.statistics() {
        for span in [Some(s.span), Some(s.sentence), s.noun].into_iter().flatten() {
            assert!(span.get(report.text()).is_some_and(|surface| !surface.is_empty()), "{s:?}");
        }
        assert!(s.sentence.contains(s.span) && s.span.start >= start, "{s:?}");
        start = s.span.start;
        let bounds = [s.amount.low, s.amount.high];
        assert!(bounds.into_iter().flatten().all(|bound| bound.is_finite() && bound >= 0.0), "{s:?}");
        assert!(s.amount.low.zip(s.amount.high).is_none_or(|(low, high)| low <= high), "{s:?}");
        assert_eq!(s.absence == Some(Absence::NotReported), bounds == [None, None], "{s:?}");
        for link in [s.part_of, s.compared_with, s.value_of].into_iter().flatten() {
            assert!((link as usize) < report.statistics().len(), "{s:?}");
        }
    }
}
