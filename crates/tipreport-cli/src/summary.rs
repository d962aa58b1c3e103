//! A report as text for people.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use tipreport::{
    Effort, Recommendation, Report, Section, Severity, Span, Statistic, Tier, Unit, Year, numbers,
};

use crate::console::Palette;
use crate::place::Lines;
use crate::snippet;

/// How many characters of a recommendation or an opening sentence fit a line.
const LINE: usize = 96;

/// Writes what was read of a narrative: placement, sections, recommendations, statistics, diagnostics.
pub(crate) fn write(report: &Report, palette: Palette, out: &mut impl Write) -> io::Result<()> {
    let mut summary = Summary { report, palette, out };
    summary.title()?;
    summary.placement()?;
    writeln!(summary.out)?;
    summary.sections()?;
    summary.recommendations()?;
    summary.statistics()?;
    summary.diagnostics()
}

/// Writes what was read of a passage: it has neither a placement nor sections of its own.
pub(crate) fn write_passage(report: &Report, palette: Palette, out: &mut impl Write) -> io::Result<()> {
    let mut summary = Summary { report, palette, out };
    summary.statistics()?;
    summary.diagnostics()
}

/// Writes every number of the text with its class: a wrong class is the commonest fault of a figure that is
/// missing, or that should be.
pub(crate) fn write_numbers(report: &Report, palette: Palette, out: &mut impl Write) -> io::Result<()> {
    let text = report.text();
    let numbers = numbers(text);
    writeln!(out)?;
    let mut summary = Summary { report, palette, out };
    summary.heading("Numbers", numbers.len())?;
    let Palette { faint, figure, .. } = palette;
    for number in numbers {
        let around = snippet::around(text, Span::new(0, text.len()), number.span);
        writeln!(
            summary.out,
            "  {:<10} {faint}{}{faint:#}{figure}{}{figure:#}{faint}{}{faint:#}",
            number.class, around.before, around.figure, around.after,
        )?;
    }
    Ok(())
}

struct Summary<'r, W> {
    report: &'r Report,
    palette: Palette,
    out: &'r mut W,
}

impl<W: Write> Summary<'_, W> {
    fn title(&mut self) -> io::Result<()> {
        let Palette { title, faint, .. } = self.palette;
        let country = self.report.country();
        let name = country.map_or("(country not stated)", |country| country.name.as_str());
        write!(self.out, "{title}{}{title:#}", snippet::line(name, LINE))?;
        if let Some(code) = country.and_then(|country| country.iso3.as_deref()) {
            write!(self.out, " {faint}{code}{faint:#}")?;
        }
        if let Some(edition) = self.report.edition() {
            write!(self.out, ", edition of {edition}")?;
        }
        writeln!(self.out)
    }

    fn placement(&mut self) -> io::Result<()> {
        let placement = self.report.placement();
        let Some(tier) = placement.tier else {
            return writeln!(self.out, "Tier not stated");
        };
        let style = tier_style(tier, self.palette);
        write!(self.out, "{style}{}{style:#}", tier.label())?;
        if let Some(change) = placement.change {
            write!(self.out, ", {change}")?;
        }
        if let Some(years) = placement.consecutive_years {
            write!(self.out, ", {years} years in a row")?;
        }
        if placement.waiver {
            write!(self.out, ", by a waiver")?;
        }
        writeln!(self.out)
    }

    fn heading(&mut self, name: &str, count: usize) -> io::Result<()> {
        let Palette { heading, faint, .. } = self.palette;
        writeln!(self.out, "{heading}{name}{heading:#} {faint}({count}){faint:#}")
    }

    fn sections(&mut self) -> io::Result<()> {
        self.heading("Sections", self.report.sections().len())?;
        self.report.sections().iter().try_for_each(|section| self.section(section))?;
        writeln!(self.out)
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let faint = self.palette.faint;
        let effort = section.effort.map_or("", |effort| effort.as_str());
        let style = section.effort.map_or(Style::new(), |effort| effort_style(effort, self.palette));
        let body = section.body.get(self.report.text()).unwrap_or_default();
        let opening = section.effort_sentence.and_then(|span| span.get(self.report.text())).unwrap_or(body);
        writeln!(
            self.out,
            "  {:<18} {style}{effort:<12}{style:#} {faint}{:>7} bytes{faint:#}  {}",
            section.kind,
            section.body.len(),
            snippet::line(opening, 60),
        )
    }

    fn recommendations(&mut self) -> io::Result<()> {
        let recommendations = self.report.recommendations();
        if recommendations.is_empty() {
            return Ok(());
        }
        self.heading("Recommendations", recommendations.len())?;
        recommendations.iter().try_for_each(|recommendation| self.recommendation(recommendation))?;
        writeln!(self.out)
    }

    fn recommendation(&mut self, recommendation: &Recommendation) -> io::Result<()> {
        writeln!(self.out, "  {:>2}. {}", recommendation.number, snippet::line(&recommendation.text, LINE))
    }

    fn statistics(&mut self) -> io::Result<()> {
        let statistics = self.report.statistics();
        self.heading("Statistics", statistics.len())?;
        let (mut section, mut page) = (None, None);
        for statistic in statistics {
            let printed = self.report.page(statistic.span.range().start);
            if page != printed {
                page = printed;
                section = None;
            }
            if section.replace(statistic.section) != Some(statistic.section) {
                let title = self.palette.title;
                let page = printed.map(|page| format!(", page {page}")).unwrap_or_default();
                writeln!(self.out, "  {title}{}{title:#}{page}", statistic.section)?;
            }
            self.statistic(statistic)?;
        }
        Ok(())
    }

    fn statistic(&mut self, statistic: &Statistic) -> io::Result<()> {
        let Palette { faint, figure, .. } = self.palette;
        let text = self.report.text();
        let noun = statistic.noun.and_then(|noun| noun.get(text)).unwrap_or_default();
        let around = snippet::around(text, statistic.sentence, statistic.span);
        writeln!(
            self.out,
            "  {:>18} {:<22} {:<14} {:<5} {:<6} {:<13}  {faint}{}{faint:#}{figure}{}{figure:#}{faint}{}{faint:#}",
            amount(statistic),
            or_dash(statistic.measure),
            snippet::line(if noun.is_empty() { "-" } else { noun }, 14),
            or_dash(statistic.year.map(Year::number)),
            or_dash(statistic.form),
            or_dash(statistic.by),
            around.before,
            around.figure,
            around.after,
        )
    }

    fn diagnostics(&mut self) -> io::Result<()> {
        let diagnostics = self.report.diagnostics();
        if diagnostics.is_empty() {
            return Ok(());
        }
        writeln!(self.out)?;
        self.heading("Diagnostics", diagnostics.len())?;
        let lines = Lines::of(self.report.text());
        for diagnostic in diagnostics {
            let style = severity_style(diagnostic.severity, self.palette);
            let (line, column) = lines.place(diagnostic.span.range().start);
            let place = format!("{line}:{column}");
            let message = snippet::line(&diagnostic.message, LINE);
            writeln!(
                self.out,
                "  {style}{:<8}{style:#} {:<20} {place:<8} {message}",
                diagnostic.severity, diagnostic.code
            )?;
        }
        Ok(())
    }
}

/// The amount with its unit and rate, as short as it can be said: "5..15 year", "~3000", "none".
fn amount(statistic: &Statistic) -> String {
    if let Some(absence) = statistic.absence {
        return absence.to_string().replace('_', " ");
    }
    let unit = match statistic.unit {
        Unit::Count => String::new(),
        Unit::Percent => "%".to_owned(),
        Unit::Age => " years old".to_owned(),
        Unit::Multiple => " times".to_owned(),
        Unit::Money { currency } => format!(" {currency}"),
        Unit::Duration { unit } => format!(" {unit}"),
        _ => " (other)".to_owned(),
    };
    let per = statistic.per.map(|per| format!("/{per}")).unwrap_or_default();
    format!("{}{unit}{per}", statistic.amount)
}

fn or_dash(value: Option<impl Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

fn tier_style(tier: Tier, palette: Palette) -> Style {
    match tier {
        Tier::One => palette.good,
        Tier::Two | Tier::SpecialCase => palette.title,
        Tier::TwoWatchList => palette.warning,
        Tier::Three => palette.bad,
    }
}

fn effort_style(effort: Effort, palette: Palette) -> Style {
    match effort {
        Effort::Increased => palette.good,
        Effort::Decreased | Effort::None | Effort::NotReported => palette.bad,
        _ => Style::new(),
    }
}

fn severity_style(severity: Severity, palette: Palette) -> Style {
    match severity {
        Severity::Error => palette.bad,
        Severity::Warning => palette.warning,
        _ => palette.faint,
    }
}
