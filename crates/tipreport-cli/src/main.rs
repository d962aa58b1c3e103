//! The `tipreport` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(tipreport_cli::run(std::env::args_os()))
}
