use std::fmt::Write as _;

use super::ndjson::string;
use super::{Column, Kind, Schema};

/// The `datapackage.json` of tables that are written as CSV, each to a file of its name: Frictionless Data
/// Package 1.0 (<https://specs.frictionlessdata.io/tabular-data-package/>), with the version that made them.
///
/// ```
/// use tipreport::table::{Table, descriptor};
///
/// let json = descriptor(&[Table::Reports.schema(), Table::Statistics.schema()]);
/// assert!(json.contains(r#""path": "statistics.csv""#));
/// ```
#[must_use]
pub fn descriptor(tables: &[&Schema]) -> String {
    let mut out = String::from("{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"tipreport\",\n");
    member(&mut out, 2, "title", "Trafficking in Persons Report narratives as tables");
    member(&mut out, 2, "created_with", concat!("tipreport ", env!("CARGO_PKG_VERSION")));
    out.push_str("  \"resources\": [");
    for (i, table) in tables.iter().enumerate() {
        out.push_str(if i > 0 { ",\n" } else { "\n" });
        resource(&mut out, table, tables);
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn resource(out: &mut String, table: &Schema, tables: &[&Schema]) {
    out.push_str("    {\n");
    member(out, 6, "profile", "tabular-data-resource");
    member(out, 6, "name", table.name);
    member(out, 6, "path", &format!("{}.csv", table.name));
    member(out, 6, "description", table.doc);
    member(out, 6, "format", "csv");
    member(out, 6, "mediatype", "text/csv");
    member(out, 6, "encoding", "utf-8");
    out.push_str(
        "      \"dialect\": {\"delimiter\": \",\", \"lineTerminator\": \"\\r\\n\", \"doubleQuote\": true},\n",
    );
    out.push_str("      \"schema\": {\n        \"fields\": [");
    for (i, column) in table.columns.iter().enumerate() {
        out.push_str(if i > 0 { ",\n          " } else { "\n          " });
        field(out, column);
    }
    out.push_str("\n        ],\n        \"missingValues\": [\"\"],\n        \"primaryKey\": ");
    list(out, table.key);
    if refers_to_reports(table) && tables.iter().any(|other| other.name == "reports") {
        let fields = "[\"source\", \"part\"]";
        let Ok(()) = write!(
            out,
            ",\n        \"foreignKeys\": [{{\"fields\": {fields}, \
             \"reference\": {{\"resource\": \"reports\", \"fields\": {fields}}}}}]"
        ) else {
            unreachable!("a String takes all that is written to it")
        };
    }
    out.push_str("\n      }\n    }");
}

/// Whether the rows of a table are of narratives that have a row in the table of reports.
fn refers_to_reports(table: &Schema) -> bool {
    table.key == ["source", "part", "number"]
}

fn field(out: &mut String, column: &Column) {
    let kind = match column.kind {
        Kind::Text | Kind::OneOf(_) => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
    };
    out.push_str("{\"name\": ");
    string(&column.name, out);
    out.push_str(", \"type\": ");
    string(kind, out);
    out.push_str(", \"description\": ");
    string(&column.doc, out);
    if let Kind::OneOf(names) = column.kind {
        out.push_str(", \"constraints\": {\"enum\": ");
        list(out, names);
        out.push('}');
    }
    out.push('}');
}

fn list(out: &mut String, names: &[&str]) {
    out.push('[');
    for (i, name) in names.iter().enumerate() {
        if i > 0 {
            out.push_str(", ");
        }
        string(name, out);
    }
    out.push(']');
}

fn member(out: &mut String, indent: usize, name: &str, value: &str) {
    out.extend(std::iter::repeat_n(' ', indent));
    string(name, out);
    out.push_str(": ");
    string(value, out);
    out.push_str(",\n");
}
