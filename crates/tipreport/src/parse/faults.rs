//! What is odd in an outline and was read all the same.

use super::outline::{Outline, Part};
use crate::{Code, Diagnostic, PageBox, SectionKind, Severity, Span, Tier};

/// The most diagnostics of one code: a text of nothing but headings would have millions.
const MOST: usize = 64;

/// The first edition whose narratives have recommendations as a part of their own.
const FIRST_RECOMMENDATIONS: u16 = 2008;

/// The diagnostics of an outline.
pub(crate) fn faults(
    text: &str,
    outline: &Outline,
    tier: Option<Tier>,
    edition: Option<u16>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut faults = Faults { diagnostics, edition, end: text.len() };
    faults.heading(outline, tier);
    faults.sections(outline, tier);
    for &glued in outline.glued.iter().take(MOST) {
        let message = format!("expected {:?} on a line of its own, found text beside it", &text[glued]);
        faults.push(Code::GluedHeading, Severity::Info, glued, message);
    }
    for &head in outline.page_heads.iter().take(MOST) {
        let message = format!("expected text of the narrative, found {:?} of a printed page", &text[head]);
        faults.push(Code::PageFurniture, Severity::Info, head, message);
    }
    for &outside in outline.outside.iter().filter(|span| !span.is_empty()).take(MOST) {
        let message =
            format!("expected a section's text, found {} bytes outside every section", outside.len());
        faults.push(Code::TextOutside, Severity::Info, outside, message);
    }
}

/// Tells of a box of a printed page where it was left out.
pub(crate) fn left_out(text: &str, left_out: &PageBox) -> Diagnostic {
    // A hyphen that was joined after the box was met may have moved the place by some bytes.
    let at = (0..=left_out.at.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    let at = at.unwrap_or_default();
    Diagnostic {
        code: Code::BoxLeftOut,
        severity: Severity::Info,
        span: Span::new(at, at),
        message: format!(
            "expected text of the narrative, found a box on page {}: {}",
            left_out.page, left_out.text
        ),
    }
}

struct Faults<'a> {
    diagnostics: &'a mut Vec<Diagnostic>,
    edition: Option<u16>,
    end: usize,
}

impl Faults<'_> {
    fn push(&mut self, code: Code, severity: Severity, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic { code, severity, span, message: message.into() });
    }

    fn heading(&mut self, outline: &Outline, tier: Option<Tier>) {
        let start = Span::new(0, 0);
        if outline.title.is_none() {
            self.push(Code::NoTitle, Severity::Info, start, "expected a title line, found none");
        }
        if outline.heading.is_none() {
            let message = "expected a heading such as \"ALBANIA: Tier 2\", found none";
            self.push(Code::NoTierHeading, Severity::Warning, start, message);
        }
        if tier.is_none() {
            let message = "expected a heading or a sentence that names the tier, found neither";
            self.push(Code::NoTier, Severity::Error, start, message);
        }
    }

    fn sections(&mut self, outline: &Outline, tier: Option<Tier>) {
        let parts = &outline.parts;
        self.empty_and_twice(parts);
        let has = |kind| parts.iter().any(|part| part.kind == kind);
        let three = [SectionKind::Prosecution, SectionKind::Protection, SectionKind::Prevention];
        let sectioned = three.into_iter().any(has);
        // Narratives of 2001 and 2002 are prose throughout, and Special Cases have parts of their own.
        let prose = self.edition.is_some_and(|edition| edition <= 2002) || tier == Some(Tier::SpecialCase);
        if prose || !sectioned {
            return;
        }
        for kind in
            three.into_iter().chain([SectionKind::Overview, SectionKind::Profile]).filter(|&kind| !has(kind))
        {
            let message = format!("expected a section {kind}, found none");
            self.push(Code::SectionMissing, Severity::Warning, Span::new(0, self.end), message);
        }
        let listed =
            parts.iter().any(|part| part.kind == SectionKind::Recommendations && !part.body.is_empty());
        if !listed && self.expects_recommendations(parts) {
            let message = "expected recommendations, found none";
            self.push(Code::NoRecommendations, Severity::Warning, Span::new(0, self.end), message);
        }
    }

    /// Where the edition is not known, the layout tells: since 2017 the profile stands last.
    fn expects_recommendations(&self, parts: &[Part]) -> bool {
        match self.edition {
            Some(edition) => edition >= FIRST_RECOMMENDATIONS,
            None => parts.first().is_some_and(|part| part.kind != SectionKind::Profile),
        }
    }

    fn empty_and_twice(&mut self, parts: &[Part]) {
        let mut seen: Vec<SectionKind> = Vec::new();
        let (mut empty, mut twice) = (0, 0);
        for part in parts {
            let span = part.heading.unwrap_or(part.body);
            if part.body.is_empty() && empty < MOST {
                empty += 1;
                let message = format!("expected text under the heading of {}, found none", part.kind);
                self.push(Code::SectionEmpty, Severity::Warning, span, message);
            }
            if !seen.contains(&part.kind) {
                seen.push(part.kind);
            } else if part.kind != SectionKind::Other && twice < MOST {
                twice += 1;
                let message = format!("expected one section {}, found another", part.kind);
                self.push(Code::SectionTwice, Severity::Warning, span, message);
            }
        }
    }
}
