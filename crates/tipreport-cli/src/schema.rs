use std::io::{self, Write};

use crate::console::Console;

pub(crate) fn run(console: &mut Console) -> io::Result<()> {
    writeln!(console.data(), "{}", tipreport::schema())
}
