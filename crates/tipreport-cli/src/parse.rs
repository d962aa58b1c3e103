//! `tipreport parse`.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use tipreport::source::Document;
use tipreport::{Fragment, Report, SectionKind};

use crate::console::Console;
use crate::input;
use crate::summary;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Narratives; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Read each file as a passage of this section, not as a whole narrative
    #[arg(long, value_name = "SECTION", value_parser = section_kind())]
    fragment: Option<SectionKind>,
    /// The year of the edition, for a text that does not say it
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(2001..=2100))]
    edition: Option<u16>,
    /// The country, for a text that has lost its heading
    #[arg(long, value_name = "NAME", conflicts_with = "fragment")]
    country: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A summary for people
    Text,
    /// One object for a file, a list for several
    Json,
    /// One object a line
    Ndjson,
}

fn section_kind() -> impl TypedValueParser<Value = SectionKind> {
    let names = SectionKind::ALL.iter().map(|kind| kind.as_str());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<SectionKind>())
}

pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    let mut printer = Printer::new(arguments);
    for path in &arguments.files {
        let Some(document) = input::read(path, console) else { continue };
        match reports(document, arguments) {
            Ok(reports) => printer.file(&reports, console)?,
            Err(error) => console.fault(input::name(path), error),
        }
    }
    printer.finish(console)
}

fn reports(document: Document, arguments: &Arguments) -> Result<Vec<Report>, tipreport::Error> {
    let mut options = document.options();
    options.edition = arguments.edition.or(options.edition);
    options.country = arguments.country.clone().or(options.country);
    if let Some(kind) = arguments.fragment {
        let fragment = Fragment::of(kind);
        let fragment = options.edition.map_or(fragment, |edition| fragment.edition(edition));
        return Ok(vec![tipreport::extract(document.text, fragment)?]);
    }
    Ok(vec![Report::parse_with(document.text, &options)?])
}

/// Prints reports file by file, so that only one file is in memory.
struct Printer {
    format: Format,
    passage: bool,
    /// Whether the JSON is a list: of several files, or of a file that holds several narratives.
    list: bool,
    printed: usize,
}

impl Printer {
    fn new(arguments: &Arguments) -> Self {
        Self {
            format: arguments.format,
            passage: arguments.fragment.is_some(),
            list: arguments.files.len() > 1,
            printed: 0,
        }
    }

    fn file(&mut self, reports: &[Report], console: &mut Console) -> io::Result<()> {
        self.list |= reports.len() > 1;
        for report in reports {
            self.report(report, console)?;
            self.printed += 1;
        }
        Ok(())
    }

    fn report(&self, report: &Report, console: &mut Console) -> io::Result<()> {
        if self.format == Format::Text {
            let palette = console.palette();
            if self.printed > 0 {
                writeln!(console.data())?;
            }
            let write = if self.passage { summary::write_passage } else { summary::write };
            return write(report, palette, console.data());
        }
        let data = console.data();
        match (self.format, self.list, self.printed) {
            (Format::Json, true, 0) => data.write_all(b"[\n")?,
            (Format::Json, true, _) => data.write_all(b",\n")?,
            _ => {}
        }
        serde_json::to_writer(&mut *data, report)?;
        if self.format == Format::Json && self.list { Ok(()) } else { data.write_all(b"\n") }
    }

    fn finish(&self, console: &mut Console) -> io::Result<()> {
        if self.format != Format::Json || !self.list {
            return Ok(());
        }
        let end: &[u8] = if self.printed == 0 { b"[]\n" } else { b"\n]\n" };
        console.data().write_all(end)
    }
}
