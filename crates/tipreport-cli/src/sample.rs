use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::console::Console;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Write an archive of six fictional countries over four editions to a folder instead
    #[arg(long, value_name = "DIR")]
    archive: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    let Some(folder) = &arguments.archive else {
        return console.data().write_all(tipreport::sample().as_bytes());
    };
    if let Err(error) = write_archive(folder) {
        console.fault(folder.display(), error);
    }
    Ok(())
}

fn write_archive(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    tipreport::sample_archive().iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
}
