//! `tipreport view`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tipreport::Report;

use crate::console::Console;
use crate::input;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A narrative; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The page to write; without it, the page goes to standard output
    #[arg(short, long, value_name = "OUT.html")]
    output: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    input::each_document(&arguments.file, console, |name, document, console| {
        let options = document.options();
        match input::reports(document, &options).as_deref() {
            Ok([report]) => write(report, arguments.output.as_deref(), console)?,
            Ok(reports) => {
                console.fault(name, format_args!("expected one narrative, found {}", reports.len()));
            }
            Err(error) => console.fault(name, error),
        }
        Ok(())
    })
}

fn write(report: &Report, output: Option<&Path>, console: &mut Console) -> io::Result<()> {
    let page = report.to_html_page();
    let Some(output) = output else {
        return console.data().write_all(page.as_bytes());
    };
    if let Err(error) = fs::write(output, page) {
        console.fault(output.display(), format_args!("expected a file that can be written, found: {error}"));
    }
    Ok(())
}
