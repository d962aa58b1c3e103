use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};

use super::error::ErrorKind;
use super::{Error, Page, PageRun};

/// The most pages of a PDF that are read: ten times an edition's.
pub const MAX_PAGES: usize = 10_000;

/// The most letters of a page that are read; a page of the report has 6 000.
const MAX_LETTERS: usize = 60_000;

/// Reads a PDF page by page, and hands each over as runs of text with their boxes.
///
/// Only one page is held at a time. Pages after [`MAX_PAGES`] and letters of a page after 60 000 are left out.
///
/// # Errors
///
/// Where the PDF is locked with a password or too damaged to find its pages.
pub fn pdf_pages(bytes: Vec<u8>, mut each: impl FnMut(Page)) -> Result<(), Error> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ErrorKind::Pdf("one that is locked with a password"),
        LoadPdfError::Invalid => ErrorKind::Pdf("a damaged one"),
    })?;
    if pdf.pages().is_empty() {
        return Err(ErrorKind::Pdf("one without pages").into());
    }
    // Fonts are the same on all pages; a cache for all makes 600 pages as fast as one.
    let cache = InterpreterCache::new();
    for (index, page) in pdf.pages().iter().take(MAX_PAGES).enumerate() {
        let (width, height) = page.render_dimensions();
        let transform = page.initial_transform(true).to_kurbo();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let settings = InterpreterSettings::default();
        let mut context = Context::new(transform, bounds, &cache, pdf.xref(), settings);
        let mut reader = Reader::default();
        interpret_page(page, &mut context, &mut reader);
        each(Page { number: index as u32 + 1, width, height, runs: reader.finish() });
    }
    Ok(())
}

/// A device that writes nothing and remembers text.
#[derive(Default)]
struct Reader {
    runs: Vec<PageRun>,
    letters: usize,
}

impl Reader {
    fn letter(&mut self, text: &str, from: Point, to: Point, size: f32) {
        self.letters += 1;
        let (x0, x1, foot) = (from.x as f32, to.x as f32, from.y as f32);
        if text.trim().is_empty() {
            return;
        }
        // Letters that follow each other on one line are one run; a word is the longest that a gutter needs.
        if let Some(last) = self.runs.last_mut() {
            let follows = (x0 - last.x1).abs() < size * 0.12 && (last.y1 - foot).abs() < 0.5;
            if follows && (last.size - size).abs() < 0.1 {
                last.text.push_str(text);
                last.x1 = x1.max(last.x1);
                return;
            }
        }
        self.runs.push(PageRun { text: text.to_owned(), x0, y0: foot - size, x1, y1: foot, size });
    }

    fn finish(self) -> Vec<PageRun> {
        self.runs
    }
}

fn unicode(glyph: &Glyph<'_>) -> Option<String> {
    match glyph.as_unicode()? {
        BfString::Char(character) => Some(character.to_string()),
        BfString::String(text) => Some(text),
    }
}

fn advance(glyph: &Glyph<'_>) -> Option<f32> {
    match glyph {
        Glyph::Outline(glyph) => glyph.advance_width(),
        Glyph::Type3(glyph) => glyph.advance_width(),
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for placed in run.glyphs() {
            if self.letters >= MAX_LETTERS {
                return;
            }
            let to_page: Affine = props.transform * placed.transform();
            let [across, turned, _, up, ..] = to_page.as_coeffs();
            // A side title runs upwards; its letters are no part of any line.
            if turned.abs() > across.abs() * 0.1 {
                continue;
            }
            let (Some(text), Some(advance)) = (unicode(placed), advance(placed)) else {
                continue;
            };
            let from = to_page * Point::ORIGIN;
            let to = to_page * Point::new(f64::from(advance), 0.0);
            self.letter(&text, from, to, (up.abs() * 1000.0) as f32);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
