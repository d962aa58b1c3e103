//! One JSON object a line.

use std::fmt::Write as _;

use super::number::{integer, number};
use super::{Schema, Value};

/// Writes a row, with the line feed that ends it. Every column is there; what is not stated is `null`.
pub fn row(schema: &Schema, values: &[Value<'_>], out: &mut String) {
    out.push('{');
    for (i, (column, value)) in schema.columns.iter().zip(values).enumerate() {
        if i > 0 {
            out.push(',');
        }
        string(&column.name, out);
        out.push(':');
        match value {
            Value::Text(value) => string(value, out),
            Value::Integer(value) => integer(*value, out),
            Value::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(value) if value.is_finite() => number(*value, out),
            Value::Number(_) | Value::Null => out.push_str("null"),
        }
    }
    out.push_str("}\n");
}

/// Writes a JSON string.
pub(crate) fn string(value: &str, out: &mut String) {
    out.push('"');
    let mut rest = value;
    while let Some(at) = rest.bytes().position(|b| b < 0x20 || b == b'"' || b == b'\\') {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            control => {
                let Ok(()) = write!(out, "\\u{control:04x}") else {
                    unreachable!("a String takes all that is written to it")
                };
            }
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out.push('"');
}
