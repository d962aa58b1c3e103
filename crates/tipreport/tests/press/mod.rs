//! Sets a text as the report's PDFs are printed: two columns, hyphens at the ends of lines, running heads, page
//! numbers, side titles, the chart of a country's tiers and a box.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a line has a few hundred letters and a page a few thousand points"
)]

use std::fmt::Write;

use tipreport::source::{Page, PageRun};

const SIZE: f32 = 9.0;
const PITCH: f32 = 11.0;
const TOP: f32 = 80.0;
const FOOT: f32 = 720.0;
const LEFTS: [f32; 2] = [54.0, 318.0];
const WIDTH: f32 = 240.0;

/// A press for the narratives of one edition.
pub(crate) struct Press {
    pages: Vec<Page>,
    column: usize,
    y: f32,
    head: String,
}

/// How wide a text of a size is: about as wide as Helvetica.
fn width(text: &str, size: f32) -> f32 {
    text.chars().count() as f32 * size * 0.5
}

impl Press {
    pub(crate) fn new() -> Self {
        Self { pages: Vec::new(), column: 2, y: FOOT, head: String::new() }
    }

    /// Sets a narrative; `country` is the running head, and blank lines part paragraphs.
    pub(crate) fn set(&mut self, country: &str, text: &str) -> &mut Self {
        self.head = country.to_uppercase();
        for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            for item in paragraph.lines() {
                self.paragraph(item);
            }
            self.y += PITCH * 0.6;
        }
        self
    }

    fn paragraph(&mut self, text: &str) {
        let mut line: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let used = width(&line.join(" "), SIZE) + if line.is_empty() { 0.0 } else { SIZE * 0.5 };
            if used + width(word, SIZE) <= WIDTH {
                line.push(word.to_owned());
                continue;
            }
            let rest = match break_word(word, WIDTH - used) {
                Some((head, rest)) => {
                    line.push(head);
                    rest
                }
                None => word.to_owned(),
            };
            self.line(&line);
            line = vec![rest];
        }
        self.line(&line);
    }

    fn line(&mut self, words: &[String]) {
        if self.y + PITCH > FOOT {
            self.next_column();
        }
        self.y += PITCH;
        let (mut x, y) = (LEFTS[self.column], self.y);
        for word in words {
            self.run(word, x, y, SIZE);
            x += width(word, SIZE) + SIZE * 0.5;
        }
    }

    fn next_column(&mut self) {
        self.column += 1;
        self.y = TOP;
        if self.column >= LEFTS.len() {
            self.column = 0;
            self.next_page();
        }
    }

    fn next_page(&mut self) {
        let number = self.pages.len() as u32 + 1;
        self.pages.push(Page { number, width: 612.0, height: 792.0, runs: Vec::new() });
        let head = self.head.clone();
        self.run(&head, 54.0, 40.0, SIZE);
        self.run(&format!("{}", number + 50), 300.0, 760.0, SIZE);
        let side = PageRun {
            text: "COUNTRY NARRATIVES".into(),
            x0: 590.0,
            y0: 300.0,
            x1: 600.0,
            y1: 420.0,
            size: 10.0,
        };
        self.page().runs.push(side);
    }

    fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("a page was begun")
    }

    fn run(&mut self, text: &str, x: f32, foot: f32, size: f32) {
        let run =
            PageRun { text: text.into(), x0: x, y0: foot - size, x1: x + width(text, size), y1: foot, size };
        self.page().runs.push(run);
    }

    /// The chart of the tiers and a box with a victim's story, where the text has come to.
    pub(crate) fn chart_and_box(&mut self) -> &mut Self {
        self.y += PITCH * 2.0;
        let (x, y) = (LEFTS[self.column], self.y);
        let head = self.head.clone();
        self.run(&format!("{head} TIER RANKING BY YEAR"), x, y, SIZE);
        for (row, label) in ["1", "2", "2WL", "3"].into_iter().enumerate() {
            self.run(label, x - 8.0, y + 14.0 * (row as f32 + 1.0), 7.0);
        }
        for (year, label) in ["2007", "2008", "2009", "2010", "2 011", "2012"].into_iter().enumerate() {
            self.run(label, x + 30.0 * year as f32, y + 75.0, 7.0);
        }
        self.run("Ana was 15 when a neighbor", x, y + 100.0, 7.5);
        self.run("promised her 200 crowns.", x, y + 110.0, 7.5);
        self.y = y + 120.0;
        self
    }

    /// The pages, their runs in an order that has nothing to do with reading.
    pub(crate) fn pages(&self) -> Vec<Page> {
        let mut pages = self.pages.clone();
        let mut state = 0x2545_F491_u32;
        for page in &mut pages {
            for at in (1..page.runs.len()).rev() {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                page.runs.swap(at, (state >> 8) as usize % (at + 1));
            }
        }
        pages
    }
}

/// A word broken with a hyphen so that its head fits; a word that has a hyphen breaks there.
fn break_word(word: &str, room: f32) -> Option<(String, String)> {
    if let Some((head, rest)) = word.split_once('-') {
        let head = format!("{head}-");
        return (width(&head, SIZE) <= room && rest.len() > 2).then(|| (head, rest.to_owned()));
    }
    if word.len() < 9 || !word.chars().all(|c| c.is_ascii_lowercase()) {
        return None;
    }
    let fits = (room / (SIZE * 0.5)) as usize;
    let at = fits.saturating_sub(1).min(word.len() - 3);
    (at >= 3).then(|| (format!("{}-", &word[..at]), word[at..].to_owned()))
}

/// The pages as a PDF file, set in Courier.
#[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "read by the tests of PDF files"))]
pub(crate) fn pdf(pages: &[Page]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut kids = String::new();
    for page in pages {
        let content: String = page.runs.iter().map(|run| shown(run, page.height)).collect();
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
        let contents = objects.len();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Resources << /Font << /F1 3 0 R >> >> /Contents {contents} 0 R >>",
            page.width, page.height
        ));
        write!(kids, "{} 0 R ", objects.len()).expect("memory");
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len());
    file(&objects)
}

/// The operators that show a run; a run that is tall is turned.
fn shown(run: &PageRun, height: f32) -> String {
    let text: String = run.text.chars().map(winansi).collect();
    let turned = run.y1 - run.y0 > run.x1 - run.x0 && run.text.len() > 4;
    let matrix = if turned { "0 1 -1 0" } else { "1 0 0 1" };
    // A letter of Courier is 0.6 of its size wide, and a letter here half of the size that the press set.
    let size = run.size / 1.2;
    format!("BT /F1 {size:.3} Tf {matrix} {:.2} {:.2} Tm ({text}) Tj ET\n", run.x0, height - run.y1)
}

fn winansi(character: char) -> String {
    match character {
        '(' | ')' | '\\' => format!("\\{character}"),
        '\u{2022}' => "\\225".to_owned(),
        '\u{2019}' => "\\222".to_owned(),
        '\u{201C}' => "\\223".to_owned(),
        '\u{201D}' => "\\224".to_owned(),
        '\u{2014}' => "\\227".to_owned(),
        '\u{2013}' => "\\226".to_owned(),
        c if c.is_ascii() => c.to_string(),
        c => format!("\\{:03o}", (c as u32).min(255)),
    }
}

fn file(objects: &[String]) -> Vec<u8> {
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", number + 1).expect("memory");
    }
    let xref = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).expect("memory");
    for place in places {
        writeln!(out, "{place:010} 00000 n ").expect("memory");
    }
    write!(out, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n", objects.len() + 1)
        .expect("memory");
    out.into_bytes()
}
