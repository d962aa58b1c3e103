//! `tipreport check`.

use std::fmt;
use std::io::{self, Write};
use std::path::PathBuf;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use tipreport::corpus;
use tipreport::source::Document;
use tipreport::{Diagnostic, Report, Severity};

use crate::console::{Console, Palette};
use crate::input;
use crate::place::Lines;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Narratives, folders of them, or patterns such as 'reports/2018-*.txt'; `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    let files = corpus::files(&arguments.paths);
    let mut tally = Tally::default();
    for file in &files {
        input::each_document(file.path(), console, |name, document, console| {
            check(name, document, &mut tally, console)
        })?;
    }
    if files.is_empty() {
        console
            .fault(input::name(&arguments.paths[0]), "expected narratives (.txt, .html, .htm), found none");
    }
    writeln!(console.data(), "{tally}")
}

fn check(name: &str, document: Document, tally: &mut Tally, console: &mut Console) -> io::Result<()> {
    let options = document.options();
    match input::reports(document, &options) {
        Ok(reports) => reports.iter().try_for_each(|report| show(name, report, tally, console)),
        Err(error) => {
            console.fault(name, error);
            Ok(())
        }
    }
}

fn show(name: &str, report: &Report, tally: &mut Tally, console: &mut Console) -> io::Result<()> {
    let renderer = renderer(console.palette());
    let lines = Lines::of(report.text());
    tally.narratives += 1;
    for diagnostic in report.diagnostics() {
        tally.add(diagnostic.severity, console);
        writeln!(console.data(), "{}\n", render(diagnostic, name, &lines, &renderer))?;
    }
    Ok(())
}

fn renderer(palette: Palette) -> Renderer {
    if palette.is_coloured() { Renderer::styled() } else { Renderer::plain() }
}

/// A diagnostic with the first line where it stands; the renderer scans all that it gets, so it gets only that.
fn render(diagnostic: &Diagnostic, name: &str, lines: &Lines<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        _ => Level::NOTE,
    };
    let (number, start, source) = lines.line_of(diagnostic.span);
    let range = diagnostic.span.range();
    let marked = (range.start - start).min(source.len())..(range.end - start).min(source.len());
    let source = Snippet::source(source)
        .path(name)
        .line_start(number)
        .annotation(AnnotationKind::Primary.span(marked));
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str());
    renderer.render(&[title.element(source)])
}

/// How many narratives were read, and how many diagnostics of each severity they have.
#[derive(Debug, Default)]
struct Tally {
    narratives: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl Tally {
    fn add(&mut self, severity: Severity, console: &mut Console) {
        match severity {
            Severity::Error => {
                self.errors += 1;
                console.fail();
            }
            Severity::Warning => self.warnings += 1,
            _ => self.notes += 1,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { narratives, errors, warnings, notes } = self;
        write!(f, "narratives: {narratives}, errors: {errors}, warnings: {warnings}, notes: {notes}")
    }
}
