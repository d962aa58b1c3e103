//! `tipreport table`.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use tipreport::Measure;
use tipreport::corpus::{self, Corpus, Entry};
use tipreport::table::{self, Format, Frame, PANEL_MEASURES, Piece, Schema, Table, Writer};

use crate::console::Console;
use crate::reading::Reading;

#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_value_name = "TABLE",
    subcommand_help_heading = "Tables"
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    table: Option<Kind>,
    #[command(flatten)]
    package: Option<Package>,
}

/// Every table of an archive in one folder.
#[derive(Debug, Args)]
struct Package {
    /// Write all tables as CSV to a folder, with a datapackage.json that describes them
    #[arg(long = "package", required = true, value_name = "DIR")]
    folder: PathBuf,
    /// Narratives, folders of them, or patterns such as 'reports/2018-*.txt'
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Kind {
    /// One row a narrative
    Reports(Rows),
    /// One row a section
    Sections(Rows),
    /// One row a recommendation
    Recommendations(Rows),
    /// One row a statistic, with the sentence that states it
    Statistics(Rows),
    /// One row a diagnostic
    Diagnostics(Rows),
    /// One row a file that gave no report
    Failures(Rows),
    /// Country by edition, with one headline value a measure
    Panel(Measured),
    /// The panel in long form: one row a country, edition and measure
    Headlines(Measured),
    /// The tier of each country over the editions, with stated changes checked
    Tiers(Rows),
    /// Figures of earlier years, held against what the edition of that year said
    Revisions(Rows),
    /// Recommendations that the edition before made as well
    Repeats(Rows),
    /// Sentences that the edition before had as well, with the share that changed
    KeptSentences(Rows),
}

#[derive(Debug, Args)]
struct Rows {
    /// Narratives, folders of them, or patterns such as 'reports/2018-*.txt'
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The file to write; its ending (.csv, .ndjson, .arrow) names the format [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The format [default: by the ending of the file, else csv]
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    format: Option<Format>,
}

#[derive(Debug, Args)]
struct Measured {
    #[command(flatten)]
    rows: Rows,
    /// The measures, with a comma between [default: all that have a total]
    #[arg(long, value_name = "MEASURE", value_delimiter = ',', value_parser = measure())]
    measures: Vec<Measure>,
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::NAMES).try_map(|name| name.parse::<Format>())
}

fn measure() -> impl TypedValueParser<Value = Measure> {
    PossibleValuesParser::new(Measure::NAMES).try_map(|name| name.parse::<Measure>())
}

impl Measured {
    fn measures(&self) -> &[Measure] {
        if self.measures.is_empty() { PANEL_MEASURES } else { &self.measures }
    }
}

pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    if let Some(package) = &arguments.package {
        if let Err(error) = write_package(package, console) {
            console.fault(package.folder.display(), error);
        }
        return Ok(());
    }
    // clap asks for one of the two.
    let Some(kind) = &arguments.table else { return Ok(()) };
    match kind {
        Kind::Reports(rows) => stream(Table::Reports, rows, console),
        Kind::Sections(rows) => stream(Table::Sections, rows, console),
        Kind::Recommendations(rows) => stream(Table::Recommendations, rows, console),
        Kind::Statistics(rows) => stream(Table::Statistics, rows, console),
        Kind::Diagnostics(rows) => stream(Table::Diagnostics, rows, console),
        Kind::Failures(rows) => stream(Table::Failures, rows, console),
        Kind::Panel(panel) => across(&panel.rows, console, |corpus| table::panel(corpus, panel.measures())),
        Kind::Headlines(panel) => {
            across(&panel.rows, console, |corpus| table::headlines(corpus, panel.measures()))
        }
        Kind::Tiers(rows) => across(rows, console, table::tiers),
        Kind::Revisions(rows) => across(rows, console, table::revisions),
        Kind::Repeats(rows) => across(rows, console, table::repeats),
        Kind::KeptSentences(rows) => across(rows, console, table::kept_sentences),
    }
}

/// Writes a table of single narratives while they are read, so that the archive never is in memory whole.
fn stream(table: Table, rows: &Rows, console: &mut Console) -> io::Result<()> {
    let Some((format, mut writer)) = open(rows, table.schema(), console)? else { return Ok(()) };
    let written =
        read(&rows.paths, console, |entry| piece(table, format, entry), |piece| writer.write(piece));
    written.and_then(|()| writer.finish()).map(drop).or_else(|error| place(rows, error, console))
}

fn piece(table: Table, format: Format, entry: &Entry) -> Piece {
    Piece::new(format, table.schema(), |emit| table.rows(entry, emit))
}

/// Writes a table that needs all narratives at once.
fn across(rows: &Rows, console: &mut Console, make: impl FnOnce(&Corpus) -> Frame) -> io::Result<()> {
    let mut entries = Vec::new();
    let files = corpus::files(&rows.paths);
    let mut reading = Reading::start(&files, console);
    let ControlFlow::Continue(()) = corpus::read_each(
        files,
        |_| (),
        |entry, ()| {
            reading.tell(&entry, console);
            entries.push(entry);
            ControlFlow::<std::convert::Infallible>::Continue(())
        },
    );
    reading.finish(console);
    let frame = make(&entries.into_iter().collect());
    let Some((format, mut writer)) = open(rows, frame.schema(), console)? else { return Ok(()) };
    let all = Piece::new(format, frame.schema(), |emit| frame.rows().iter().for_each(|row| emit(row)));
    writer.write(all).and_then(|()| writer.finish()).map(drop).or_else(|error| place(rows, error, console))
}

/// Reads an archive and gives `write` what `work` makes of each narrative, in order.
fn read<T: Send>(
    paths: &[PathBuf],
    console: &mut Console,
    work: impl Fn(&Entry) -> T + Sync,
    mut write: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let files = corpus::files(paths);
    let mut reading = Reading::start(&files, console);
    let flow = corpus::read_each(files, work, |entry, made| {
        reading.tell(&entry, console);
        match write(made) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => ControlFlow::Break(error),
        }
    });
    reading.finish(console);
    match flow {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(error) => Err(error),
    }
}

type Target = Box<dyn Write>;

/// The format and the writer of a table; `None` where the file cannot be written, which is told.
fn open(rows: &Rows, schema: &Schema, console: &mut Console) -> io::Result<Option<(Format, Writer<Target>)>> {
    let Some(path) = &rows.output else {
        let format = rows.format.unwrap_or(Format::Csv);
        return Writer::new(format, schema, Box::new(io::stdout().lock()) as Target)
            .map(|w| Some((format, w)));
    };
    let Some(format) = rows.format.or_else(|| format_of(path)) else {
        console.fault(path.display(), "expected a file that ends in .csv, .ndjson or .arrow, or --format");
        return Ok(None);
    };
    let opened = File::create(path).and_then(|file| {
        Writer::new(format, schema, Box::new(BufWriter::with_capacity(1 << 20, file)) as Target)
    });
    match opened {
        Ok(writer) => Ok(Some((format, writer))),
        Err(error) => {
            console.fault(path.display(), error);
            Ok(None)
        }
    }
}

fn format_of(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "jsonl" => Some(Format::Ndjson),
        "feather" => Some(Format::Arrow),
        ending => ending.parse().ok(),
    }
}

/// Names the file that a fault of writing is of; standard output is named where all commands name it.
fn place(rows: &Rows, error: io::Error, console: &mut Console) -> io::Result<()> {
    let Some(path) = &rows.output else { return Err(error) };
    console.fault(path.display(), error);
    Ok(())
}

/// Writes all tables in one reading.
fn write_package(package: &Package, console: &mut Console) -> io::Result<()> {
    fs::create_dir_all(&package.folder)?;
    let open = |table: &Table| {
        let file = File::create(package.folder.join(format!("{table}.csv")))?;
        Writer::new(Format::Csv, table.schema(), BufWriter::with_capacity(1 << 20, file))
    };
    let mut writers = Table::ALL.iter().map(open).collect::<io::Result<Vec<_>>>()?;
    let pieces = |entry: &Entry| -> Vec<Piece> {
        Table::ALL.iter().map(|table| piece(*table, Format::Csv, entry)).collect()
    };
    read(&package.paths, console, pieces, |pieces| {
        writers.iter_mut().zip(pieces).try_for_each(|(writer, piece)| writer.write(piece))
    })?;
    for writer in writers {
        writer.finish()?;
    }
    let schemas: Vec<&Schema> = Table::ALL.iter().map(|table| table.schema()).collect();
    fs::write(package.folder.join("datapackage.json"), table::descriptor(&schemas))
}
