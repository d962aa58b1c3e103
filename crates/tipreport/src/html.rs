//! A report as HTML: the narrative itself, with every statistic marked in the colour of what it measures.

use std::fmt::{self, Write};

use crate::{Measure, Recommendation, Report, Section, SectionKind, Span, Statistic, Tier, Unit};

impl Report {
    /// The narrative as a piece of HTML: country, edition, tier and change, then the text with every statistic
    /// marked in the colour of its measure's group and its fields as a tooltip.
    ///
    /// The piece brings its own style, for light and dark, under the class `tipreport`; it runs no script and loads
    /// nothing. All that comes from the text is escaped.
    ///
    /// ```
    /// let report = tipreport::Report::parse(tipreport::sample())?;
    /// assert!(report.to_html().starts_with("<div class=\"tipreport\">"));
    /// # Ok::<(), tipreport::Error>(())
    /// ```
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::with_capacity(self.text.len() * 2 + STYLE.len());
        let _ = write!(out, "<div class=\"tipreport\">\n<style>{STYLE}</style>\n");
        self.write_header(&mut out);
        let _ = write!(out, "{Legend}");
        Body { report: self, next: 0 }.write(&mut out);
        out.push_str("</div>\n");
        out
    }

    /// [`to_html`](Self::to_html) as a page of its own, for a file.
    ///
    /// ```
    /// let report = tipreport::Report::parse(tipreport::sample())?;
    /// assert!(report.to_html_page().starts_with("<!DOCTYPE html>"));
    /// # Ok::<(), tipreport::Error>(())
    /// ```
    #[must_use]
    pub fn to_html_page(&self) -> String {
        let title = Escaped(self.title().unwrap_or("Trafficking in Persons Report"));
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <style>{PAGE_STYLE}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
            self.to_html()
        )
    }

    fn write_header(&self, out: &mut String) {
        let country = self.country().map_or("Country not stated", |country| country.name.as_str());
        let _ = write!(out, "<header><h2>{}</h2><p>", Escaped(country));
        if let Some(edition) = self.edition() {
            let _ = write!(out, "Edition of {edition} · ");
        }
        let placement = self.placement();
        let _ = match placement.tier {
            Some(tier) => write!(out, "<b class=\"{}\">{}</b>", tier_class(tier), tier.label()),
            None => write!(out, "Tier not stated"),
        };
        if let Some(change) = placement.change {
            let _ = write!(out, " · {change}");
        }
        if let Some(years) = placement.consecutive_years {
            let _ = write!(out, " · consecutive years: {years}");
        }
        if placement.waiver {
            out.push_str(" · by a waiver");
        }
        let _ = writeln!(out, " · {} statistics</p></header>", self.statistics().len());
    }
}

/// The narrative from beginning to end; statistics come in the order of the text, so one pass marks them all.
struct Body<'r> {
    report: &'r Report,
    /// The first statistic that is not yet written.
    next: usize,
}

impl Body<'_> {
    fn write(&mut self, out: &mut String) {
        let mut at = 0;
        for section in self.report.sections() {
            let start = section.heading.map_or(section.body.start, |heading| heading.start);
            // Sections tile the text; one that does not is left to the text around it.
            if start < at || section.body.start < start {
                continue;
            }
            self.write_outside(Span { start: at, end: start }, out);
            self.write_section(section, out);
            at = section.body.end;
        }
        let end = Span::new(0, self.report.text.len()).end;
        self.write_outside(Span { start: at.min(end), end }, out);
    }

    /// Titles, headings of the page, and what stands in no section.
    fn write_outside(&mut self, span: Span, out: &mut String) {
        if span.get(&self.report.text).is_some_and(|text| !text.trim().is_empty()) {
            out.push_str("<div class=\"outside\">\n");
            self.write_paragraphs(span, out);
            out.push_str("</div>\n");
        }
    }

    fn write_section(&mut self, section: &Section, out: &mut String) {
        let _ = write!(out, "<section class=\"{}\">\n<h3>", section.kind);
        match section.heading.and_then(|heading| heading.get(&self.report.text)) {
            Some(heading) => {
                let _ = write!(out, "{}", Escaped(heading));
            }
            None => out.push_str(kind_title(section.kind)),
        }
        if let Some(effort) = section.effort {
            let _ = write!(out, " <small>{}</small>", effort.as_str().replace('_', " "));
        }
        out.push_str("</h3>\n");
        if section.kind == SectionKind::Recommendations {
            self.write_recommendations(section.body, out);
        } else {
            self.write_paragraphs(section.body, out);
        }
        out.push_str("</section>\n");
    }

    fn write_recommendations(&mut self, body: Span, out: &mut String) {
        let report = self.report;
        let items = report.recommendations().iter().filter(|item| body.contains(item.span));
        let items: Vec<&Recommendation> = items.collect();
        if items.is_empty() {
            return self.write_paragraphs(body, out);
        }
        out.push_str("<ol>\n");
        for item in items {
            let _ = write!(out, "<li value=\"{}\">", item.number);
            self.write_marked(item.span, out);
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n");
    }

    fn write_paragraphs(&mut self, span: Span, out: &mut String) {
        let Some(text) = span.get(&self.report.text) else { return };
        let mut start = span.range().start;
        for line in text.split_inclusive('\n') {
            if !line.trim().is_empty() {
                out.push_str("<p>");
                self.write_marked(Span::new(start, start + line.trim_end().len()), out);
                out.push_str("</p>\n");
            }
            start += line.len();
        }
    }

    /// A stretch of text, the statistics in it marked. Those that share a place share a mark.
    fn write_marked(&mut self, span: Span, out: &mut String) {
        let text = &self.report.text;
        let statistics = self.report.statistics();
        let mut at = span.start;
        while let Some(first) = statistics.get(self.next).filter(|s| s.span.start < span.end) {
            let begin = self.next;
            let mut marked = first.span;
            self.next += 1;
            while let Some(more) = statistics.get(self.next).filter(|s| s.span.start < marked.end) {
                marked.end = marked.end.max(more.span.end);
                self.next += 1;
            }
            let marked = Span { start: marked.start.max(at), end: marked.end.min(span.end) };
            let before = Span { start: at, end: marked.start };
            if let (Some(before), Some(surface)) = (before.get(text), marked.get(text)) {
                let _ = write!(out, "{}", Escaped(before));
                write_mark(surface, &statistics[begin..self.next], self.report, out);
                at = marked.end;
            }
        }
        let _ = write!(out, "{}", Escaped(Span { start: at, end: span.end }.get(text).unwrap_or_default()));
    }
}

fn write_mark(surface: &str, statistics: &[Statistic], report: &Report, out: &mut String) {
    let _ = write!(out, "<mark class=\"{}\" title=\"", Group::of(statistics[0].measure).class());
    for (index, statistic) in statistics.iter().enumerate() {
        let gap = if index > 0 { "&#10;&#10;" } else { "" };
        let _ = write!(out, "{gap}{}", Tooltip { statistic, report });
    }
    let _ = write!(out, "\">{}</mark>", Escaped(surface));
}

/// The fields of a statistic that are stated, one a line.
struct Tooltip<'s> {
    statistic: &'s Statistic,
    report: &'s Report,
}

impl fmt::Display for Tooltip<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = self.statistic;
        write!(f, "amount: {}{}", s.amount, UnitName(s.unit))?;
        if let Some(per) = s.per {
            write!(f, " per {per}")?;
        }
        if let Some(absence) = s.absence {
            write!(f, "&#10;absence: {absence}")?;
        }
        if let Some(measure) = s.measure {
            write!(f, "&#10;measure: {measure}")?;
        }
        if let Some(noun) = s.noun.and_then(|noun| noun.get(&self.report.text)) {
            write!(f, "&#10;noun: {}", Escaped(noun))?;
        }
        if let Some(form) = s.form {
            write!(f, "&#10;form: {form}")?;
        }
        if let Some(year) = s.year {
            write!(f, "&#10;year: {}", year.number())?;
        }
        if let Some(by) = s.by {
            write!(f, "&#10;by: {by}")?;
        }
        if let Some(page) = self.report.page(s.span.range().start) {
            write!(f, "&#10;page: {page}")?;
        }
        Ok(())
    }
}

/// The unit as it follows its amount; nothing for a count.
struct UnitName(Unit);

impl fmt::Display for UnitName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unit::Count => Ok(()),
            Unit::Percent => f.write_str(" percent"),
            Unit::Age => f.write_str(" years old"),
            Unit::Multiple => f.write_str(" times"),
            Unit::Other => f.write_str(" (another unit)"),
            Unit::Money { currency } => write!(f, " {currency}"),
            Unit::Duration { unit } => write!(f, " {unit}"),
        }
    }
}

/// Text as HTML shows it; a control character that HTML forbids becomes U+FFFD.
struct Escaped<'t>(&'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(is_special) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                _ => "\u{FFFD}",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

fn is_special(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\'' | '\u{7F}') || (c < ' ' && !matches!(c, '\n' | '\t' | '\r'))
}

/// The groups of the codebook, each with a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    LawEnforcement,
    Victims,
    Prevention,
    Problem,
    Unmeasured,
}

impl Group {
    const ALL: [Self; 5] =
        [Self::LawEnforcement, Self::Victims, Self::Prevention, Self::Problem, Self::Unmeasured];

    const fn of(measure: Option<Measure>) -> Self {
        use Measure as M;
        let Some(measure) = measure else { return Self::Unmeasured };
        match measure {
            M::Arrests
            | M::Investigations
            | M::Prosecutions
            | M::Convictions
            | M::Acquittals
            | M::Sentenced
            | M::PrisonTerm
            | M::Fine
            | M::PrescribedPrisonTerm
            | M::PrescribedFine
            | M::OfficialsImplicated => Self::LawEnforcement,
            M::VictimsIdentified
            | M::VictimsReferred
            | M::VictimsAssisted
            | M::VictimsRepatriated
            | M::VictimsCompensated
            | M::Compensation
            | M::ResidencePermits
            | M::VictimsPenalized
            | M::Shelters
            | M::ShelterCapacity => Self::Victims,
            M::Trainings
            | M::PeopleTrained
            | M::HotlineCalls
            | M::Campaigns
            | M::PeopleReached
            | M::Inspections
            | M::LaborViolations
            | M::Funding => Self::Prevention,
            M::VictimsEstimated | M::PopulationAtRisk | M::WorkingConditions => Self::Problem,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::LawEnforcement => "law",
            Self::Victims => "victims",
            Self::Prevention => "prevention",
            Self::Problem => "problem",
            Self::Unmeasured => "other",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::LawEnforcement => "law enforcement",
            Self::Victims => "victims",
            Self::Prevention => "prevention",
            Self::Problem => "the problem itself",
            Self::Unmeasured => "no measure",
        }
    }
}

struct Legend;

impl fmt::Display for Legend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<p class=\"legend\">")?;
        for group in Group::ALL {
            write!(f, "<mark class=\"{}\">{}</mark> ", group.class(), group.label())?;
        }
        f.write_str("</p>\n")
    }
}

fn kind_title(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Overview => "Overview",
        SectionKind::Recommendations => "Recommendations",
        SectionKind::Prosecution => "Prosecution",
        SectionKind::Protection => "Protection",
        SectionKind::Prevention => "Prevention",
        SectionKind::Profile => "Trafficking profile",
        SectionKind::GovernmentEfforts => "Government efforts",
        SectionKind::Other => "Other",
    }
}

fn tier_class(tier: Tier) -> &'static str {
    match tier {
        Tier::One => "tier-1",
        Tier::Two => "tier-2",
        Tier::TwoWatchList => "tier-2wl",
        Tier::Three => "tier-3",
        Tier::SpecialCase => "tier-sc",
    }
}

/// Notebooks tell their theme by an attribute of the page and not by the system's setting.
const STYLE: &str = include_str!("html/report.css");
const PAGE_STYLE: &str = "body{margin:0;background:Canvas;color:CanvasText}\
.tipreport{max-width:46rem;margin:0 auto;padding:1.5rem 1rem}";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Amount, Placement};

    fn statistic(text: &str, surface: &str, measure: Option<Measure>) -> Statistic {
        let start = text.find(surface).unwrap();
        Statistic {
            span: Span::new(start, start + surface.len()),
            sentence: Span::new(0, text.len()),
            section: SectionKind::Protection,
            amount: Amount::exact(4.0),
            unit: Unit::Count,
            per: None,
            noun: None,
            measure,
            form: None,
            year: None,
            by: None,
            absence: None,
            part_of: None,
            compared_with: None,
            value_of: None,
        }
    }

    fn report(text: &str, statistics: Vec<Statistic>) -> Report {
        let section = Section {
            kind: SectionKind::Protection,
            heading: None,
            body: Span::new(0, text.len()),
            effort: None,
            effort_sentence: None,
        };
        Report {
            text: text.to_owned(),
            title: None,
            edition: None,
            country: None,
            placement: Placement::default(),
            sections: vec![section],
            recommendations: Vec::new(),
            statistics,
            diagnostics: Vec::new(),
            pages: crate::PageMap::default(),
        }
    }

    #[test]
    fn a_statistic_is_marked_where_it_stands() {
        let text = "Police identified four victims.\nNone left.";
        let html = report(text, vec![statistic(text, "four", Some(Measure::VictimsIdentified))]).to_html();
        let marked = "<p>Police identified <mark class=\"victims\" \
                      title=\"amount: 4&#10;measure: victims_identified\">four</mark> victims.</p>\n<p>None left.</p>";
        assert!(html.contains(marked), "{html}");
    }

    #[test]
    fn a_statistic_of_a_printed_narrative_has_its_page() {
        let text = "Police identified four victims.";
        let mut report = report(text, vec![statistic(text, "four", None)]);
        report.pages = [(0, 51), (10, 52)].into_iter().collect();
        assert!(report.to_html().contains("title=\"amount: 4&#10;page: 52\""));
    }

    #[test]
    fn statistics_of_one_place_share_a_mark() {
        let text = "between two million lek and five million lek";
        let range = statistic(text, text, Some(Measure::PrescribedFine));
        let html = report(text, vec![range, range]).to_html();
        assert_eq!(html.matches(text).count(), 1, "{html}");
        assert_eq!(html.matches("amount: 4").count(), 2, "{html}");
    }

    #[test]
    fn the_text_cannot_break_out() {
        let text = "<script>alert('4')</script> & \"4\"\u{1b}";
        let html = report(text, vec![statistic(text, "'4'", None)]).to_html();
        assert!(!html.contains("<script"), "{html}");
        assert!(
            html.contains(
                "&lt;script&gt;alert(<mark class=\"other\" title=\"amount: 4\">&#39;4&#39;</mark>)"
            )
        );
        assert!(html.contains("&amp; &quot;4&quot;\u{FFFD}"), "{html}");
    }

    #[test]
    fn every_statistic_has_its_mark() {
        for (name, text) in crate::sample_archive().iter().copied().chain([("sample", crate::sample())]) {
            let report = Report::parse(text).unwrap();
            assert!(!report.statistics().is_empty(), "{name}");
            assert_eq!(report.to_html().matches("amount: ").count(), report.statistics().len(), "{name}");
        }
    }

    #[test]
    fn a_narrative_cut_anywhere_is_shown() {
        let text = crate::sample();
        for end in (0..text.len()).step_by(101).filter(|&end| text.is_char_boundary(end)) {
            let Ok(report) = Report::parse(&text[..end]) else { continue };
            let html = report.to_html();
            assert_eq!(html.matches("amount: ").count(), report.statistics().len(), "{end}");
            assert_eq!(html.matches("<section").count(), report.sections().len(), "{end}");
        }
    }
}
