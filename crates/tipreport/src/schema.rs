//! The JSON Schema of the form that [`crate::json`] writes, generated from its types.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::json::ReportJson;
use crate::{Currency, Year};

/// The JSON Schema (draft 2020-12) of a report's JSON form, as JSON.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&tipreport::schema()).unwrap();
/// assert_eq!(schema["properties"]["schema"]["const"], "tipreport/1");
/// ```
#[must_use]
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<ReportJson<'_>>();
    format!("{:#}", schema.as_value())
}

impl JsonSchema for Currency {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "An ISO 4217 code", "type": "string", "pattern": "^[A-Z]{3}$" })
    }
}

impl JsonSchema for Year {
    fn schema_name() -> Cow<'static, str> {
        "Year".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A year that the sentence names, or -1 for the period before the one reported, -2 for the one before that",
            "type": "integer",
            "minimum": -255,
            "maximum": 65535,
            "not": { "const": 0 },
        })
    }
}
