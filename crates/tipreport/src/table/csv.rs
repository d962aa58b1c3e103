//! Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.

use super::number::{integer, number};
use super::{Schema, Value};

/// What makes a spreadsheet take a cell for a formula when it stands first in it (OWASP, "CSV Injection").
const FORMULA: &[u8] = b"=+-@\t\r";

/// Writes the header line.
pub fn header(schema: &Schema, out: &mut String) {
    for (i, column) in schema.columns.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        text(&column.name, out);
    }
    out.push_str("\r\n");
}

/// Writes a row, with the CRLF that ends it.
///
/// A null is an empty cell, an empty text a pair of quotes. Text that a spreadsheet would run as a formula
/// gets an apostrophe before it.
///
/// ```
/// use tipreport::table::{Value, csv};
///
/// let mut out = String::new();
/// csv::row(&["=1+1".into(), Value::Null, 40.0.into(), r#"a "safe house", so called"#.into()], &mut out);
/// assert_eq!(out, "'=1+1,,40,\"a \"\"safe house\"\", so called\"\r\n");
/// ```
pub fn row(values: &[Value<'_>], out: &mut String) {
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        match value {
            Value::Null => {}
            Value::Text(value) => text(value, out),
            Value::Integer(value) => integer(*value, out),
            Value::Number(value) => number(*value, out),
            Value::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        }
    }
    out.push_str("\r\n");
}

fn text(value: &str, out: &mut String) {
    let quoted = value.is_empty() || value.bytes().any(|b| matches!(b, b'"' | b',' | b'\n' | b'\r'));
    if quoted {
        out.push('"');
    }
    if value.as_bytes().first().is_some_and(|first| FORMULA.contains(first)) {
        out.push('\'');
    }
    if quoted {
        let mut written = 0;
        for quote in memchr::memchr_iter(b'"', value.as_bytes()) {
            // A quote within is written twice: it ends one part, and begins the next.
            out.push_str(&value[written..=quote]);
            written = quote;
        }
        out.push_str(&value[written..]);
        out.push('"');
    } else {
        out.push_str(value);
    }
}
