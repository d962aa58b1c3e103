//! From text to [`Report`], a file a stage, in the order that the text flows:
//! outline -> placement -> recommendations -> sentences -> tokens -> amounts -> measures.

mod actions;
mod amounts;
mod blocks;
mod columns;
mod country_name;
mod efforts;
mod faults;
mod furniture;
mod language;
mod lexicon;
mod lines;
mod measures;
mod opening;
mod outline;
mod page_head;
mod placement;
mod places;
mod recommendations;
mod section_heading;
mod sentences;
mod sieve;
mod space;
mod split;
mod tier_heading;
mod title;
mod tokens;
mod vocabulary;
mod windows;
mod wording;

use crate::error::ErrorKind;
use crate::{
    Error, MAX_TEXT, Number, PageBox, PageMap, ParseOptions, Placement, Report, Section, SectionKind, Span,
};
use outline::{Outline, Part, outline};

pub(crate) use sentences::sentences;
pub use split::narratives;

/// Reads a narrative: the body of [`Report::parse_with`].
pub(crate) fn narrative(text: String, options: &ParseOptions) -> Result<Report, Error> {
    check(&text)?;
    let outline = outline(&text);
    let mut diagnostics = Vec::new();
    let placement = placement(&text, &outline, &mut diagnostics);
    if placement.tier.is_none() && !is_sectioned(&outline.parts) {
        return Err(not_narrative(&text));
    }
    let edition = outline.edition.or(options.edition);
    let country = country_name::country_of(&text, &outline, options, &mut diagnostics);
    faults::faults(&text, &outline, placement.tier, edition, &mut diagnostics);
    diagnostics.extend(columns::interleaved(&text, &outline.lines));
    let sections: Vec<Section> = outline.parts.iter().map(|part| section(&text, part)).collect();
    let title = outline.title.and_then(|title| title.get(&text)).map(str::to_owned);
    // Cyprus has a second list, for the authorities of the northern area (2018).
    let lists =
        outline.parts.iter().filter(|part| part.kind == SectionKind::Recommendations).map(|part| part.body);
    let iso3 = country.as_ref().and_then(|country| country.iso3.as_deref());
    let statistics =
        if options.outline_only { Vec::new() } else { measures::statistics(&text, &sections, iso3) };
    diagnostics.extend(measures::disagreements(&text, &statistics));
    diagnostics.extend(options.boxes.iter().map(|left_out| faults::left_out(&text, left_out)));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    Ok(Report {
        title: title.or_else(|| options.title.clone()),
        edition,
        country,
        placement,
        recommendations: recommendations::recommendations(&text, lists),
        statistics,
        sections,
        diagnostics,
        text,
        pages: options.pages.clone(),
    })
}

/// Reads the narratives of a page that holds several: the body of [`Report::parse_all_with`].
pub(crate) fn all(text: &str, options: &ParseOptions) -> Result<Vec<Report>, Error> {
    each(text, options)?.into_iter().collect()
}

/// Reads the narratives of a page that holds several; one that cannot be read takes no other with it.
pub(crate) fn each(text: &str, options: &ParseOptions) -> Result<Vec<Result<Report, Error>>, Error> {
    check(text)?;
    let spans = narratives(text);
    let front = outline::front(&text[..spans.first().map_or(0, |span| span.start as usize)]);
    let shared = ParseOptions {
        title: options.title.clone().or(front.title.map(|title| text[title].to_owned())),
        edition: options.edition.or(front.edition),
        country: options.country.clone(),
        outline_only: options.outline_only,
        ..ParseOptions::default()
    };
    let next = spans.iter().skip(1).map(|span| span.start as usize).chain([usize::MAX]);
    let parts = spans.iter().zip(next);
    Ok(parts
        .map(|(&span, next)| narrative(text[span].to_owned(), &printed(&shared, options, span, next)))
        .collect())
}

/// What the narratives of a text share, with the pages of one of them and the boxes up to where the next begins.
fn printed(shared: &ParseOptions, all: &ParseOptions, part: Span, next: usize) -> ParseOptions {
    let start = part.range().start;
    let boxes = all.boxes.iter().filter(|left_out| (start..next).contains(&left_out.at));
    ParseOptions {
        pages: all.pages.within(part.range()),
        boxes: boxes.map(|left_out| PageBox { at: left_out.at - start, ..left_out.clone() }).collect(),
        ..shared.clone()
    }
}

/// The placement, from the parts that tell of it: the overview, or in a Special Case what stands first.
fn placement(text: &str, outline: &Outline, diagnostics: &mut Vec<crate::Diagnostic>) -> Placement {
    let overview = outline.parts.iter().filter(|part| part.kind == SectionKind::Overview);
    let mut told: Vec<Span> = overview.map(|part| part.body).collect();
    if told.is_empty() {
        told.extend(outline.parts.first().map(|part| part.body));
    }
    placement::placement(text, outline.heading.as_ref(), &told, diagnostics)
}

fn is_sectioned(parts: &[Part]) -> bool {
    let own = [
        SectionKind::Prosecution,
        SectionKind::Protection,
        SectionKind::Prevention,
        SectionKind::GovernmentEfforts,
    ];
    parts.iter().any(|part| own.contains(&part.kind) && !part.body.is_empty())
}

fn section(text: &str, part: &Part) -> Section {
    let graded =
        matches!(part.kind, SectionKind::Prosecution | SectionKind::Protection | SectionKind::Prevention);
    let effort = if graded { efforts::effort(text, part.body) } else { None };
    Section {
        kind: part.kind,
        heading: part.heading,
        body: part.body,
        effort: effort.map(|(effort, _)| effort),
        effort_sentence: effort.map(|(_, sentence)| sentence),
    }
}

fn not_narrative(text: &str) -> Error {
    let span = trimmed(text);
    let start = text[span].chars().take(40).collect();
    ErrorKind::NotNarrative { span, start }.into()
}

/// How [`extract`] reads a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fragment {
    /// The section that the passage is of; it helps to tell what a number counts.
    pub section: SectionKind,
    /// The year of the edition, where known.
    pub edition: Option<u16>,
}

impl Fragment {
    /// A passage of a section.
    #[must_use]
    pub const fn of(section: SectionKind) -> Self {
        Self { section, edition: None }
    }

    /// This fragment with the year of its edition.
    #[must_use]
    pub const fn edition(mut self, edition: u16) -> Self {
        self.edition = Some(edition);
        self
    }
}

/// Reads a passage that is no whole narrative as one section: its statistics, without tier or country.
///
/// # Errors
///
/// Where the text is empty or longer than [`MAX_TEXT`].
pub fn extract(text: impl Into<String>, fragment: Fragment) -> Result<Report, Error> {
    let text = text.into();
    check(&text)?;
    let body = trimmed(&text);
    let section =
        Section { kind: fragment.section, heading: None, body, effort: None, effort_sentence: None };
    let statistics = measures::statistics(&text, std::slice::from_ref(&section), None);
    let diagnostics = measures::disagreements(&text, &statistics);
    Ok(Report {
        title: None,
        edition: fragment.edition,
        country: None,
        placement: Placement::default(),
        sections: vec![section],
        recommendations: Vec::new(),
        statistics,
        diagnostics,
        text,
        pages: PageMap::default(),
    })
}

/// Every number of a text, each with its class: what the statistics leave out as well.
///
/// The text is read sentence by sentence, whatever its sections.
#[must_use]
pub fn numbers(text: &str) -> Vec<Number> {
    let language = &*language::LANGUAGE;
    let mut numbers = Vec::new();
    let mut tokens = Vec::new();
    let mut places = places::Places::default();
    let mut figures = Vec::new();
    let mut purse = amounts::Purse::default();
    if text.len() > MAX_TEXT {
        return numbers;
    }
    let sentences = sentences(text, trimmed(text));
    for window in sentences.flat_map(|sentence| windows::windows(text, sentence)) {
        tokens::scan_tokens(text, window, &language.lexicon, &mut tokens);
        places.fill(&tokens);
        amounts::scan_figures_in(text, &tokens, &language.amounts, &places, &mut purse, &mut figures);
        numbers.extend(figures.iter().map(|figure| Number { span: figure.span, class: figure.class }));
    }
    numbers
}

fn check(text: &str) -> Result<(), Error> {
    if text.len() > MAX_TEXT {
        return Err(ErrorKind::TooLarge(text.len()).into());
    }
    if trimmed(text).is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    Ok(())
}

/// The span of `text` without surrounding white space.
fn trimmed(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
