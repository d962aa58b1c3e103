//! Reports as tidy tables: one row a narrative, a section, a recommendation, a statistic, a diagnostic.
//!
//! Every table is described once, by its [`Schema`]; CSV, JSON lines, Arrow and the data package are written
//! from that description. Rows of one narrative share `edition` and `iso3`, and are told apart by `number`.
//! Offsets in tables count characters (Unicode code points) from the start of the narrative, as Python, R and
//! frame libraries slice strings, and not bytes as [`Span`](crate::Span) does.
//!
//! ```
//! use tipreport::corpus::Entry;
//! use tipreport::table::{Table, csv};
//!
//! let entry = Entry::new("notes.txt", Err(std::io::Error::other("the disk is gone").into()));
//! let mut out = String::new();
//! csv::header(Table::Failures.schema(), &mut out);
//! Table::Failures.rows(&entry, &mut |row| csv::row(row, &mut out));
//! assert_eq!(out, "source,part,code,message,start,end\r\nnotes.txt,1,io,the disk is gone,,\r\n");
//! ```

#[cfg(feature = "arrow")]
pub mod arrow;
mod carried;
pub mod csv;
mod frame;
mod headline;
pub mod ndjson;
mod number;
mod package;
mod revisions;
mod schema;
mod similarity;
mod tidy;
mod tiers;
mod value;
mod writer;

pub use carried::{kept_sentences, repeats};
pub use frame::Frame;
pub use headline::{Headline, PANEL_MEASURES, Status, headline, headlines, panel};
pub use package::descriptor;
pub use revisions::{Verdict, revisions};
pub use schema::{Column, Kind, Schema};
pub use tiers::tiers;
pub use value::Value;
pub use writer::{Format, Piece, Writer};

use crate::corpus::Entry;

named! {
    /// The tidy tables.
    pub enum Table {
        /// One row a narrative.
        Reports = "reports",
        /// One row a section.
        Sections = "sections",
        /// One row a recommendation.
        Recommendations = "recommendations",
        /// One row a statistic, with the sentence that states it.
        Statistics = "statistics",
        /// One row a diagnostic.
        Diagnostics = "diagnostics",
        /// One row a source that gave no report.
        Failures = "failures",
    }
}

impl Table {
    /// What the table holds.
    #[must_use]
    pub fn schema(self) -> &'static Schema {
        tidy::schema(self)
    }

    /// Gives the rows of a narrative to `emit`, in the order of its text. A narrative that failed has none,
    /// save in [`Table::Failures`].
    pub fn rows(self, entry: &Entry, emit: &mut dyn FnMut(&[Value<'_>])) {
        tidy::rows(self, entry, emit);
    }
}
