//! `tipreport split`.

use std::collections::HashSet;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tipreport::source::Document;
use tipreport::{ParseOptions, Report, Span, narratives};

use crate::console::Console;
use crate::input;
use crate::slug::slug;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A whole edition, or a part of one: text, a page or a PDF; `-` is standard input
    #[arg(required = true, value_name = "EDITION")]
    files: Vec<PathBuf>,
    /// The folder to write the narratives to, a file each: `2018-albania.txt`
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// The year of the edition, where the file does not say it
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(2001..=2100))]
    edition: Option<u16>,
}

/// Writes each narrative to a file of its own and prints the files' names, with the page of a PDF.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    if let Err(error) = fs::create_dir_all(&arguments.output) {
        console
            .fault(arguments.output.display(), format_args!("expected a folder to write to, found: {error}"));
        return Ok(());
    }
    let mut names = HashSet::new();
    for file in &arguments.files {
        input::each_document(file, console, |name, document, console| {
            split(name, &document, arguments, &mut names, console)
        })?;
    }
    Ok(())
}

fn split(
    name: &str,
    document: &Document,
    arguments: &Arguments,
    names: &mut HashSet<String>,
    console: &mut Console,
) -> io::Result<()> {
    let mut known = document.options();
    known.edition = arguments.edition.or(known.edition);
    let parts = narratives(&document.text);
    if parts.len() > 1 {
        // What a title says of the whole is no part's country.
        known.country = None;
    }
    let bar = bar(parts.len());
    for part in parts {
        match file_name(&document.text, part, &known) {
            Ok(stem) => {
                let file = unique(stem, names);
                write(&document.text[part.range()], &arguments.output, &file, console);
                let page = document.pages.page(part.range().start);
                let page = page.map_or_else(String::new, |page| format!("\t{page}"));
                bar.suspend(|| writeln!(console.data(), "{file}{page}"))?;
            }
            Err(error) => bar.suspend(|| console.fault(name, error)),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(())
}

fn bar(parts: usize) -> ProgressBar {
    let on_terminal = io::stderr().is_terminal();
    let target = if on_terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} narratives");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(parts as u64), target).with_style(style)
}

/// "2018-albania" of a narrative of Albania; "narrative" where neither year nor country is told.
fn file_name(text: &str, part: Span, known: &ParseOptions) -> Result<String, tipreport::Error> {
    let report = Report::parse_with(&text[part.range()], known)?;
    let country = report.country().map(|country| slug(&country.name)).filter(|slug| !slug.is_empty());
    let country = country.unwrap_or_else(|| "narrative".to_owned());
    Ok(report.edition().map_or(country.clone(), |year| format!("{year}-{country}")))
}

/// A name that no other narrative of this call has.
fn unique(stem: String, names: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let free = std::iter::once(stem.clone()).chain(numbered).find(|name| !names.contains(name));
    let name = free.unwrap_or(stem);
    names.insert(name.clone());
    format!("{name}.txt")
}

fn write(text: &str, folder: &Path, file: &str, console: &mut Console) {
    let path = folder.join(file);
    if let Err(error) = fs::write(&path, format!("{}\n", text.trim())) {
        console.fault(path.display(), format_args!("expected a file that can be written, found: {error}"));
    }
}
