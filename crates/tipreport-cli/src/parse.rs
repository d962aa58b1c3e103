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
    /// Show every number with its class, also what is no statistic; only as text
    #[arg(long)]
    debug_numbers: bool,
}

impl Arguments {
    /// What clap cannot tell of these arguments: why they do not go together.
    pub(crate) fn conflict(&self) -> Option<&'static str> {
        (self.debug_numbers && self.format != Format::Text)
            .then_some("--debug-numbers goes with --format text")
    }
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
        input::each_document(path, console, |name, document, console| {
            match reports(document, arguments) {
                Ok(reports) => reports.into_iter().try_for_each(|report| printer.add(report, console))?,
                Err(error) => console.fault(name, error),
            }
            Ok(())
        })?;
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
    input::reports(document, &options)
}

/// Prints reports as they come, so that an archive of any size goes through.
struct Printer {
    format: Format,
    passage: bool,
    numbers: bool,
    /// Whether the JSON is a list: of several files, or of a file that holds several narratives.
    list: bool,
    /// The first report of JSON that is not yet known to be a list.
    held: Option<Report>,
    printed: usize,
}

impl Printer {
    fn new(arguments: &Arguments) -> Self {
        Self {
            format: arguments.format,
            passage: arguments.fragment.is_some(),
            numbers: arguments.debug_numbers,
            list: arguments.files.len() > 1,
            held: None,
            printed: 0,
        }
    }

    fn add(&mut self, report: Report, console: &mut Console) -> io::Result<()> {
        match self.format {
            Format::Text => self.text(&report, console),
            Format::Ndjson => line(&report, console),
            Format::Json if self.list => self.item(&report, console),
            Format::Json => self.first_or_second(report, console),
        }
    }

    fn text(&mut self, report: &Report, console: &mut Console) -> io::Result<()> {
        let palette = console.palette();
        if self.printed > 0 {
            writeln!(console.data())?;
        }
        self.printed += 1;
        let write = if self.passage { summary::write_passage } else { summary::write };
        write(report, palette, console.data())?;
        if self.numbers { summary::write_numbers(report, palette, console.data()) } else { Ok(()) }
    }

    fn item(&mut self, report: &Report, console: &mut Console) -> io::Result<()> {
        console.data().write_all(if self.printed == 0 { b"[\n" } else { b",\n" })?;
        self.printed += 1;
        Ok(serde_json::to_writer(console.data(), report)?)
    }

    fn first_or_second(&mut self, report: Report, console: &mut Console) -> io::Result<()> {
        let Some(first) = self.held.take() else {
            self.held = Some(report);
            return Ok(());
        };
        self.list = true;
        self.item(&first, console)?;
        self.item(&report, console)
    }

    fn finish(self, console: &mut Console) -> io::Result<()> {
        if let Some(report) = &self.held {
            return line(report, console);
        }
        if self.format != Format::Json || !self.list {
            return Ok(());
        }
        console.data().write_all(if self.printed == 0 { b"[]\n" } else { b"\n]\n" })
    }
}

fn line(report: &Report, console: &mut Console) -> io::Result<()> {
    serde_json::to_writer(console.data(), report)?;
    console.data().write_all(b"\n")
}
