//! What people see while an archive is read: a bar on a terminal, a line for each file that failed or came twice.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tipreport::corpus::{Entry, File};

use crate::console::Console;

/// How many narratives that came twice are told one by one.
const MOST_DUPLICATES: usize = 10;

/// An archive that is being read.
#[derive(Debug)]
pub(crate) struct Reading {
    bar: ProgressBar,
    duplicates: usize,
}

impl Reading {
    /// Shows a bar for files where standard error is a terminal.
    pub(crate) fn start(files: &[File], console: &mut Console) -> Self {
        let target = if std::io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} files, {eta} left");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        if files.is_empty() {
            console.fault("the paths given", "expected narratives (.txt, .html, .htm), found none");
        }
        let bar = ProgressBar::with_draw_target(Some(files.len() as u64), target).with_style(style);
        Self { bar, duplicates: 0 }
    }

    /// Counts a narrative, and tells what is wrong with it.
    pub(crate) fn tell(&mut self, entry: &Entry, console: &mut Console) {
        // A file of many narratives is one step of the bar.
        if entry.part == 1 {
            self.bar.inc(1);
        }
        if let Some(failure) = entry.failure() {
            self.bar.suspend(|| console.fault(&entry.source, failure));
        }
        let Some(first) = &entry.duplicate_of else { return };
        self.duplicates += 1;
        if self.duplicates <= MOST_DUPLICATES {
            let message = format!("the same country and edition as {first}; both are kept");
            self.bar.suspend(|| console.warn(&entry.source, message));
        }
    }

    pub(crate) fn finish(self, console: &mut Console) {
        self.bar.finish_and_clear();
        if let Some(more @ 1..) = self.duplicates.checked_sub(MOST_DUPLICATES) {
            let message = format!("{more} more came twice; duplicate_of in the table of reports names them");
            console.warn("the paths given", message);
        }
    }
}
