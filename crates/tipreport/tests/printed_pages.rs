//! Printed pages, set by a press of our own, read back in order.

mod press;

use press::Press;
use tipreport::source::{Page, Pages, Printed};

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
    let boxes: Vec<&str> = printed.boxes.iter().map(|(_, text)| text.as_str()).collect();
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

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_file_gives_the_text_and_its_pages() {
    let text = tipreport::sample();
    let mut press = Press::new();
    press.set("Marenza", text).chart_and_box().set("Marenza", text);
    let bytes = press::pdf(&press.pages());
    let document = tipreport::source::read(&bytes, "edition.pdf").unwrap();
    assert_eq!(paragraphs(&document.text), paragraphs(&text.repeat(2)));
    let pages = document.pages.unwrap();
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
