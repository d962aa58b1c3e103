//! Printed pages, set by a press of our own, read back in order.

mod press;

use press::Press;
use tipreport::source::{self, Document, Page, Pages, Printed};
use tipreport::{Code, PageMap, Report};

fn read(pages: &[Page]) -> Printed {
    let mut reader = Pages::default();
    for page in pages {
        reader.push(page);
    }
    reader.finish()
}

/// The paragraphs of a text, a line each.
fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn two_columns_with_heads_and_hyphens_give_the_text() {
    let text = tipreport::sample();
    let mut press = Press::new();
    for _ in 0..4 {
        press.set("Fredonia", text);
    }
    let printed = read(&press.pages());
    let (wanted, found) = (paragraphs(&text.repeat(4)), paragraphs(&printed.text));
    for (wanted, found) in wanted.iter().zip(&found) {
        assert_eq!(found, wanted);
    }
    assert_eq!(found.len(), wanted.len());
}

#[test]
fn charts_and_boxes_are_kept_out() {
    let text = tipreport::sample();
    let mut press = Press::new();
    press.set("Fredonia", text).chart_and_box().set("Fredonia", text);
    let printed = read(&press.pages());
    assert_eq!(paragraphs(&printed.text), paragraphs(&text.repeat(2)));
    let boxes: Vec<&str> = printed.boxes.iter().map(|left_out| left_out.text.as_str()).collect();
    assert_eq!(boxes, ["Ana was 15 when a neighbor promised her 200 crowns."]);
}

#[test]
fn every_place_knows_its_page() {
    let mut press = Press::new();
    press.set("Fredonia", &tipreport::sample().repeat(6));
    let pages = press.pages();
    let printed = read(&pages);
    for page in &pages {
        let at = printed.pages.starts().find(|&(_, number)| number == page.number).unwrap().0;
        assert_eq!(printed.pages.page(at), Some(page.number));
        let after = at + printed.text[at..].find(' ').unwrap_or(0);
        let word = printed.text[at..after].trim_matches(|c: char| !c.is_alphanumeric());
        assert!(page.runs.iter().any(|run| run.text.contains(word)), "page {}: {word}", page.number);
    }
}

/// The statistics of a press's pages, each with the page that a reader would find it on.
fn on_their_pages(document: &Document, pages: &[Page]) -> usize {
    let mut read = 0;
    for report in Report::parse_all_with(&document.text, &document.options()).unwrap() {
        for statistic in report.statistics() {
            let page = report.page(statistic.span.start as usize).expect("a page");
            // Words of an expression that a line's end broke stand in two runs.
            let surface = &report.text()[statistic.span];
            let word = surface.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len()).unwrap();
            let head: String = word.chars().take(3).collect();
            let runs = &pages[page as usize - 1].runs;
            assert!(runs.iter().any(|run| run.text.contains(&head)), "{surface} on page {page}");
            read += 1;
        }
    }
    read
}

#[test]
fn statistics_of_an_edition_know_their_page() {
    let mut press = Press::new();
    let texts: Vec<&str> = tipreport::sample_archive().iter().map(|(_, text)| *text).collect();
    let latest = &texts[texts.len() - 6..];
    for text in latest {
        press.set("Fredonia", text);
    }
    let pages = press.pages();
    let document = source::printed(read(&pages), "2022.pdf").unwrap();
    let wanted: usize = latest.iter().map(|text| Report::parse(*text).unwrap().statistics().len()).sum();
    assert_eq!(on_their_pages(&document, &pages), wanted);
    assert!(pages.len() > 3);
    let options = document.options();
    let last = Report::parse_all_with(&document.text, &options).unwrap().pop().unwrap();
    assert!(last.pages().starts().next().unwrap().1 > 1, "pages count from the start of the file");
}

#[test]
fn a_text_with_form_feeds_has_pages() {
    let text = tipreport::sample();
    let cut = text.find("PROTECTION\n").unwrap();
    let fed = format!("{}\u{c}{}\u{c}", &text[..cut], &text[cut..]);
    let document = source::read(fed.as_bytes(), "edition.txt").unwrap();
    assert_eq!(document.pages, PageMap::from_iter([(0, 1), (cut + 1, 2)]));
    let report = Report::parse_with(document.text.as_str(), &document.options()).unwrap();
    let plain = Report::parse(text).unwrap();
    assert_eq!(report.statistics().len(), plain.statistics().len());
    for (statistic, same) in report.statistics().iter().zip(plain.statistics()) {
        assert_eq!(report.text()[statistic.span], plain.text()[same.span]);
        let page = if (same.span.start as usize) < cut { 1 } else { 2 };
        assert_eq!(report.page(statistic.span.start as usize), Some(page));
        assert_eq!(plain.page(same.span.start as usize), None);
    }
    assert_eq!(source::read(text.as_bytes(), "edition.txt").unwrap().pages, PageMap::default());
}

#[test]
fn boxes_are_told_by_the_narrative_that_they_stand_in() {
    let archive = tipreport::sample_archive();
    let mut press = Press::new();
    press
        .set("Belmora", archive[archive.len() - 6].1)
        .chart_and_box()
        .set("Dravonia", archive[archive.len() - 4].1);
    let document = source::printed(read(&press.pages()), "2022.pdf").unwrap();
    let reports = Report::parse_all_with(&document.text, &document.options()).unwrap();
    let told = |report: &Report| {
        let diagnostics =
            report.diagnostics().iter().filter(|diagnostic| diagnostic.code == Code::BoxLeftOut);
        diagnostics.map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    let page = document.boxes[0].page;
    assert_eq!(
        reports.iter().map(told).collect::<Vec<_>>().concat(),
        [format!(
            "expected text of the narrative, found a box on page {page}: \
             Ana was 15 when a neighbor promised her 200 crowns."
        )]
    );
    assert_eq!(reports.len(), 2);
    assert!(reports.iter().all(|report| !report.text().contains("Ana was 15")));
}

#[cfg(feature = "serde")]
#[test]
fn pages_come_back_from_json() {
    let options = tipreport::ParseOptions::default().pages(PageMap::from_iter([(0, 51), (1500, 52)]));
    let report = Report::parse_with(tipreport::sample(), &options).unwrap();
    let json = serde_json::to_value(&report).unwrap();
    for (written, statistic) in json["statistics"].as_array().unwrap().iter().zip(report.statistics()) {
        assert_eq!(written["page"], if statistic.span.start < 1500 { 51 } else { 52 });
    }
    assert_eq!(json["pages"], serde_json::json!([{"page": 51, "start": 0}, {"page": 52, "start": 1500}]));
    assert_eq!(serde_json::from_value::<Report>(json.clone()).unwrap(), report);
    // A form of before pages were told has none, and one that lies is refused.
    let mut without = json.clone();
    without.as_object_mut().unwrap().remove("pages");
    assert!(serde_json::from_value::<Report>(without).unwrap().pages().is_empty());
    let mut lying = json;
    lying["pages"][1]["start"] = serde_json::json!(1 << 30);
    assert!(serde_json::from_value::<Report>(lying).is_err());
}

#[cfg(feature = "pdf")]
#[test]
fn statistics_of_a_pdf_know_their_page() {
    let text = tipreport::sample();
    let mut press = Press::new();
    press.set("Marenza", text).chart_and_box();
    let pages = press.pages();
    let document = source::read(&press::pdf(&pages), "2022.pdf").unwrap();
    assert_eq!(on_their_pages(&document, &pages), Report::parse(text).unwrap().statistics().len());
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_file_gives_the_text_and_its_pages() {
    let text = tipreport::sample();
    let mut press = Press::new();
    press.set("Marenza", text).chart_and_box().set("Marenza", text);
    let bytes = press::pdf(&press.pages());
    let document = tipreport::source::read(&bytes, "edition.pdf").unwrap();
    assert_eq!(paragraphs(&document.text), paragraphs(&text.repeat(2)));
    let pages = document.pages;
    assert_eq!(pages.page(0), Some(1));
    assert_eq!(pages.page(document.text.len() - 1), Some(press.pages().len() as u32));
}

#[cfg(feature = "pdf")]
#[test]
fn damaged_and_empty_pdfs_say_so() {
    let mut press = Press::new();
    press.set("Marenza", tipreport::sample());
    let whole = press::pdf(&press.pages());
    let blank = Page { number: 1, width: 612.0, height: 792.0, runs: Vec::new() };
    for (bytes, message) in [
        (whole[..200].to_vec(), "expected a PDF that can be read, found one without pages"),
        (
            press::pdf(&[blank]),
            "expected a PDF that can be read, found no text in it, only pictures of pages",
        ),
    ] {
        let error = tipreport::source::read(&bytes, "edition.pdf").unwrap_err();
        assert!(error.is_damaged());
        assert_eq!(error.to_string(), message);
    }
}
