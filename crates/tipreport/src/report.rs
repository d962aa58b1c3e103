use crate::{
    Country, Diagnostic, Error, PageBox, PageMap, Placement, Recommendation, Section, SectionKind, Span,
    Statistic, parse,
};

/// The most bytes that a text may have: 256 MiB, four times all editions since 2001 together.
pub const MAX_TEXT: usize = 256 << 20;

/// One narrative of one edition, read.
///
/// It owns its text; every [`Span`] in it is a place in that text.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) edition: Option<u16>,
    pub(crate) country: Option<Country>,
    pub(crate) placement: Placement,
    pub(crate) sections: Vec<Section>,
    pub(crate) recommendations: Vec<Recommendation>,
    pub(crate) statistics: Vec<Statistic>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) pages: PageMap,
}

/// What is known of a narrative from elsewhere, such as the page or the file name that it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseOptions {
    /// The year of the edition, for a text that does not say it.
    pub edition: Option<u16>,
    /// The country, for a text that has lost its heading.
    pub country: Option<String>,
    /// The title, for a text that has lost it.
    pub title: Option<String>,
    /// Whether to leave out the statistics, for who only asks for tiers, sections and recommendations.
    pub outline_only: bool,
    /// On which page each place of the text was printed, where it was.
    pub pages: PageMap,
    /// The boxes of these pages that the text leaves out.
    pub boxes: Vec<PageBox>,
}

impl ParseOptions {
    /// These options with the year of the edition.
    #[must_use]
    pub fn edition(mut self, edition: u16) -> Self {
        self.edition = Some(edition);
        self
    }

    /// These options with the name of the country.
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// These options with the title of the page.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// These options with the pages that the text was printed on.
    #[must_use]
    pub fn pages(mut self, pages: PageMap) -> Self {
        self.pages = pages;
        self
    }
}

impl ParseOptions {
    /// These options without statistics, which take most of the time of a reading.
    ///
    /// ```
    /// use tipreport::{ParseOptions, Report};
    ///
    /// let options = ParseOptions::default().outline_only();
    /// let report = Report::parse_with(tipreport::sample(), &options).unwrap();
    /// assert!(report.statistics().is_empty());
    /// assert!(!report.recommendations().is_empty());
    /// ```
    #[must_use]
    pub fn outline_only(mut self) -> Self {
        self.outline_only = true;
        self
    }
}

impl Report {
    /// Reads a narrative.
    ///
    /// It never panics, and takes time that grows linearly with the length of the text.
    ///
    /// # Errors
    ///
    /// Only where the text is no narrative at all: empty, longer than [`MAX_TEXT`], or without any tier and
    /// section. Anything less is a [`Diagnostic`] on the report.
    pub fn parse(text: impl Into<String>) -> Result<Self, Error> {
        Self::parse_with(text, &ParseOptions::default())
    }

    /// Reads a narrative of which something is known from elsewhere.
    ///
    /// # Errors
    ///
    /// As [`Report::parse`].
    pub fn parse_with(text: impl Into<String>, options: &ParseOptions) -> Result<Self, Error> {
        parse::narrative(text.into(), options)
    }

    /// Reads the narratives of a page that holds several, such as the letter ranges of 2001-2013. Each report owns its
    /// part of the text; [`narratives`](crate::narratives) tells where the parts stand.
    ///
    /// # Errors
    ///
    /// As [`Report::parse`], for the page or for a narrative of it.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, Error> {
        Self::parse_all_with(text, &ParseOptions::default())
    }

    /// Reads the narratives of a page of which something is known from elsewhere.
    ///
    /// # Errors
    ///
    /// As [`Report::parse_all`].
    pub fn parse_all_with(text: &str, options: &ParseOptions) -> Result<Vec<Self>, Error> {
        parse::all(text, options)
    }

    /// The text that was read, as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The title line or the page's title ("2018 Trafficking in Persons Report: Albania").
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The year of the edition, 2001 or later.
    #[must_use]
    pub fn edition(&self) -> Option<u16> {
        self.edition
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> Option<&Country> {
        self.country.as_ref()
    }

    /// The tier and what is said of it.
    #[must_use]
    pub fn placement(&self) -> &Placement {
        &self.placement
    }

    /// The sections, in the order of the text.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The first section of a kind.
    #[must_use]
    pub fn section(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }

    /// The recommendations, in the order of the text.
    ///
    /// # Limits
    ///
    /// The first 4096; no narrative has a hundredth of that.
    #[must_use]
    pub fn recommendations(&self) -> &[Recommendation] {
        &self.recommendations
    }

    /// The statistics, in the order of the text.
    #[must_use]
    pub fn statistics(&self) -> &[Statistic] {
        &self.statistics
    }

    /// What was odd, in the order of the text.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The page of the source's file on which a byte of the text was printed, from 1; `None` where the source has no
    /// pages, as a web page has none.
    ///
    /// ```
    /// use tipreport::{PageMap, ParseOptions, Report};
    ///
    /// let options = ParseOptions::default().pages(PageMap::from_iter([(0, 51), (1500, 52)]));
    /// let report = Report::parse_with(tipreport::sample(), &options)?;
    /// let first = report.statistics().iter().find(|statistic| statistic.span.start >= 1500).unwrap();
    /// assert_eq!(report.page(first.span.start as usize), Some(52));
    /// # Ok::<(), tipreport::Error>(())
    /// ```
    #[must_use]
    pub fn page(&self, offset: usize) -> Option<u32> {
        self.pages.page(offset)
    }

    /// The pages of the source's file that the narrative stands on; empty where it has none.
    #[must_use]
    pub fn pages(&self) -> &PageMap {
        &self.pages
    }

    /// The sentences of a part of the text, such as a section's body.
    pub fn sentences(&self, within: Span) -> impl Iterator<Item = Span> + '_ {
        parse::sentences(&self.text, within)
    }
}
