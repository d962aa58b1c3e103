//! `tipreport check`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use tipreport::{Diagnostic, Report, Severity};

use crate::console::{Console, Palette};
use crate::input;
use crate::place::Lines;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Narratives, or folders of them; `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    let files = input::files(&arguments.paths);
    let mut tally = Tally::default();
    for file in &files {
        match check(file, console)? {
            Some(found) => tally.add(found),
            None => tally.unread += 1,
        }
    }
    if files.is_empty() {
        console
            .fault(input::name(&arguments.paths[0]), "expected narratives (.txt, .html, .htm), found none");
    }
    writeln!(console.data(), "{} files: {tally}", files.len())
}

/// Prints the diagnostics of a file and counts them; `None` where it could not be read at all.
fn check(file: &Path, console: &mut Console) -> io::Result<Option<Tally>> {
    let name = input::name(file);
    let Some(document) = input::read(file, console) else { return Ok(None) };
    let options = document.options();
    let report = match Report::parse_with(document.text, &options) {
        Ok(report) => report,
        Err(error) => {
            console.fault(name, error);
            return Ok(None);
        }
    };
    let tally = Tally::of(report.diagnostics());
    if tally.errors > 0 {
        console.fail();
    }
    let renderer = renderer(console.palette());
    let lines = Lines::of(report.text());
    for diagnostic in report.diagnostics() {
        let shown = render(diagnostic, &name, &lines, &renderer);
        writeln!(console.data(), "{shown}\n")?;
    }
    Ok(Some(tally))
}

fn renderer(palette: Palette) -> Renderer {
    if palette.is_coloured() { Renderer::styled() } else { Renderer::plain() }
}

/// A diagnostic with the first line where it stands; the renderer scans all that it gets, so it gets only that.
fn render(diagnostic: &Diagnostic, name: &str, lines: &Lines<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        _ => Level::INFO,
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

/// How many diagnostics of each severity were found.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    unread: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
}

impl Tally {
    fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
        Self {
            unread: 0,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
        }
    }

    fn add(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.infos += other.infos;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { unread, errors, warnings, infos } = self;
        write!(f, "{unread} not read, {errors} errors, {warnings} warnings, {infos} notes")
    }
}
