//! The U.S. State Department's annual *Trafficking in Persons Report*, read as data.
//!
//! [`Report::parse`] takes the narrative of one country and gives back its tier, sections, recommendations and
//! statistics, each with the place in the text that states it.
#![forbid(unsafe_code)]

#[macro_use]
mod named;

pub mod corpus;
mod country;
mod diagnostic;
mod error;
mod html;
#[cfg(feature = "serde")]
mod json;
mod number;
mod offsets;
mod parse;
mod print;
mod recommendation;
mod report;
mod sample;
#[cfg(feature = "schema")]
mod schema;
mod section;
pub mod source;
mod span;
mod statistic;
pub mod table;
mod tier;

pub use country::Country;
pub use diagnostic::{Code, Diagnostic, Severity};
pub use error::Error;
#[cfg(feature = "serde")]
pub use json::SCHEMA;
pub use number::{Number, NumberClass};
pub use offsets::Offsets;
pub use parse::{Fragment, extract, narratives, numbers};
pub use print::{PageBox, PageMap};
pub use recommendation::Recommendation;
pub use report::{MAX_TEXT, ParseOptions, Report};
pub use sample::{sample, sample_archive};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use section::{Effort, Section, SectionKind};
pub use span::Span;
pub use statistic::{Absence, Actor, Amount, Currency, Form, Measure, Per, Statistic, Unit, UnitKind, Year};
pub use tier::{Change, Placement, Tier, UnknownName};

/// The examples of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
