//! The `tipreport` command as a library, so that the Python package can bring the same command.
//!
//! Data goes to standard output, messages to standard error. The exit code is 0 when all is done, 1 when something
//! in the input failed (the rest is still done), and 2 for a call that cannot be understood.
#![forbid(unsafe_code)]

mod check;
mod console;
#[cfg(feature = "fetch")]
mod fetch;
mod input;
mod parse;
mod place;
mod reading;
mod sample;
mod schema;
mod slug;
mod snippet;
mod split;
mod summary;
mod table;
mod view;

use std::ffi::OsString;
use std::io;

use clap::{CommandFactory, Parser, Subcommand};
use console::Console;

/// Reads narratives of the U.S. Trafficking in Persons Report as data.
#[derive(Debug, Parser)]
#[command(name = "tipreport", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

impl Arguments {
    fn checked(self) -> Result<Self, clap::Error> {
        let conflict = match &self.command {
            Command::Parse(arguments) => arguments.conflict(),
            _ => None,
        };
        let error = |message| Self::command().error(clap::error::ErrorKind::ArgumentConflict, message);
        conflict.map_or(Ok(self), |message| Err(error(message)))
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read narratives: a summary, or JSON with every statistic and its place
    Parse(parse::Arguments),
    /// Tell what is odd in narratives, with the lines where it stands
    Check(check::Arguments),
    /// Read an archive as a table: CSV, JSON lines or Arrow
    Table(table::Arguments),
    /// Write a narrative as a page with every statistic marked
    View(view::Arguments),
    /// Split a whole edition into its narratives
    Split(split::Arguments),
    /// Download the pages of an edition, politely
    #[cfg(feature = "fetch")]
    Fetch(fetch::Arguments),
    /// Print a bundled narrative of a fictional country, or write an archive of some
    Sample(sample::Arguments),
    /// Print the JSON Schema of what `parse --format json` prints for a narrative
    Schema,
}

/// Runs the command that `arguments` ask for; the first is the name of the program. Gives back the exit code.
pub fn run<I, A>(arguments: I) -> u8
where
    I: IntoIterator<Item = A>,
    A: Into<OsString> + Clone,
{
    let arguments = match Arguments::try_parse_from(arguments).and_then(Arguments::checked) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let mut console = Console::new();
    let done = execute(arguments.command, &mut console).and_then(|()| console.flush());
    if let Err(error) = done {
        // Whoever reads the output may stop early: `tipreport parse ... | head`.
        if error.kind() != io::ErrorKind::BrokenPipe {
            console.fault("standard output", &error);
        }
    }
    console.exit_code()
}

fn execute(command: Command, console: &mut Console) -> io::Result<()> {
    match command {
        Command::Parse(arguments) => parse::run(&arguments, console),
        Command::Check(arguments) => check::run(&arguments, console),
        Command::Table(arguments) => table::run(&arguments, console),
        Command::View(arguments) => view::run(&arguments, console),
        Command::Split(arguments) => split::run(&arguments, console),
        #[cfg(feature = "fetch")]
        Command::Fetch(arguments) => fetch::run(&arguments, console),
        Command::Sample(arguments) => sample::run(&arguments, console),
        Command::Schema => schema::run(console),
    }
}

/// Prints help and version to standard output, any other answer of clap's to standard error.
fn usage(error: &clap::Error) -> u8 {
    // A closed pipe is no failure of the call.
    let _ = error.print();
    u8::try_from(error.exit_code()).unwrap_or(2)
}
