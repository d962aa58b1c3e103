//! The `tipreport` command.
fn main() {}
