use std::io::{self, Write};

use crate::console::Console;

pub(crate) fn run(console: &mut Console) -> io::Result<()> {
    console.data().write_all(tipreport::sample().as_bytes())
}
