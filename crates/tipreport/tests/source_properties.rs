//! What holds for any file: no panic, text that is text, time that grows as the length does.
#![cfg(feature = "html")]

use std::time::{Duration, Instant};

use proptest::prelude::*;
use tipreport::source::{Kind, Page, PageRun, Pages, decode, html, read};

/// Scraps of pages, from which tag soup is made.
const SCRAPS: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=nav>",
    "</div>",
    "<table><tr><td>",
    "</td>",
    "<br>",
    "<b>",
    "</b>",
    "<sup>",
    "</sup>",
    "<li>",
    "<ul>",
    "</ul>",
    "<script>",
    "</script>",
    "<select>",
    "</select>",
    "<nav>",
    "</nav>",
    "<title>",
    "</title>",
    "<pre>",
    "</pre>",
    "<a href=x>",
    "</a>",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "&#x10FFFF;",
    "&nbsp;",
    "1",
    "\n",
    " ",
    "FREDONIA: Tier 2",
    "The Government of Fredonia does not fully meet the minimum standards for the elimination of it.",
    "PROSECUTION",
    "\u{fe}",
    "\u{301}",
    "<h2>",
    "</h2>",
    "<svg/>",
    "<style>",
    "<base href=",
    "\"",
    "'",
    ">",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(SCRAPS), 0..60).prop_map(|scraps| scraps.concat())
}

fn number() -> impl Strategy<Value = f32> {
    prop_oneof![8 => 0.0_f32..800.0, 1 => any::<f32>()]
}

fn run() -> impl Strategy<Value = PageRun> {
    let text = prop_oneof!["[a-z]{1,9}-?", "\\PC{0,6}", Just("FREDONIA TIER RANKING BY YEAR".to_owned())];
    (text, number(), number(), number(), number(), number())
        .prop_map(|(text, x0, y0, x1, y1, size)| PageRun { text, x0, y0, x1, y1, size })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "2018-albania.html");
        if let Ok(decoded) = decode(&bytes) {
            prop_assert!(!decoded.text.contains('\0'));
            prop_assert!(decoded.first_repaired.is_none_or(|at| at < bytes.len()));
        }
    }

    #[test]
    fn utf8_is_itself(text in "[^\0\u{1}-\u{8}\u{b}\r\u{e}-\u{1f}\u{7f}\u{feff}]{1,200}") {
        prop_assume!(matches!(Kind::of(text.as_bytes()), Kind::Text | Kind::Html));
        // A text of few letters and other scripts may look like UTF-16 only where it has zero bytes.
        prop_assert_eq!(decode(text.as_bytes()).unwrap().text, text);
    }

    #[test]
    fn tag_soup_gives_lines_without_markup(soup in soup()) {
        let page = format!("<html>{soup}<p>GRUSTARK: Tier 2</p><p>One more sentence that is long enough to be prose.</p>");
        if let Ok(page) = html(&page) {
            prop_assert!(page.text.lines().all(|line| line.trim() == line));
            prop_assert!(!page.text.contains("\n\n\n"));
        }
    }

    #[test]
    fn any_runs_give_a_text_whose_pages_are_in_order(
        pages in prop::collection::vec(prop::collection::vec(run(), 0..40), 0..4)
    ) {
        let mut reader = Pages::default();
        for (number, runs) in pages.into_iter().enumerate() {
            reader.push(&Page { number: number as u32 + 1, width: 612.0, height: 792.0, runs });
        }
        let printed = reader.finish();
        let starts: Vec<(usize, u32)> = printed.pages.starts().collect();
        prop_assert!(starts.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(starts.iter().all(|&(at, _)| printed.text.is_char_boundary(at)));
    }
}

/// Pages that are made to be slow or to overflow a stack: most would take minutes were it not for that.
#[test]
fn hostile_pages_are_read_in_linear_time() {
    let count = 20_000;
    let pages = [
        ("nested", "<div>".repeat(count)),
        ("nested frames", "<div class=nav>".repeat(count)),
        ("ends without starts", "</div></nav></p>".repeat(count)),
        ("drop-downs", "<select><option>".repeat(count)),
        ("links", "<a href=x>y".repeat(count)),
        ("entities", "&amp;&#x1F600;&notanentity;".repeat(count)),
        ("one entity", format!("&#{};", "9".repeat(10 * count))),
        ("one attribute", format!("<p class=\"{}\">", "nav ".repeat(10 * count))),
        ("attributes", format!("<p {}>", "a=b ".repeat(count))),
        ("breaks", "<br>a".repeat(count)),
        ("open comment", format!("<!--{}", "-".repeat(10 * count))),
        ("one line", "identified 12 victims ".repeat(count)),
    ];
    for (name, page) in pages {
        let started = Instant::now();
        let page = format!("<html>{page}<p>GRUSTARK: Tier 2</p>");
        let _ = read(page.as_bytes(), "page.html");
        assert!(started.elapsed() < Duration::from_secs(10), "{name}: {:?}", started.elapsed());
    }
}
