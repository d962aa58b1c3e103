//! Many reports with where they came from.

mod entry;

pub use entry::{Entry, Failure};
