//! Tables of reports whose statistics are stated here, so that each rule is seen by itself.
#![cfg(feature = "serde")]

use std::ops::ControlFlow;

use serde_json::{Value as Json, json};
use tipreport::corpus::{Corpus, Entry, Failure, Source};
use tipreport::table::{self, Format, Frame, Piece, Table, Value, Writer, csv};
use tipreport::{Measure, Report};

/// A report that needs no reading.
struct Made(&'static str, Result<Report, Failure>);

impl Source for Made {
    fn size(&self) -> u64 {
        1
    }

    fn entries(self) -> Vec<Entry> {
        vec![Entry::new(self.0, self.1)]
    }
}

/// A report of Fredonia (FRD) with one section, whose statistics have the surfaces given, in order.
fn fredonia(edition: u16, text: &str, statistics: &[(&str, Json)]) -> Report {
    let mut from = 0;
    let statistics = statistics.iter().map(|(surface, fields)| {
        let start = from + text[from..].find(surface).expect("the surface stands in the text, in order");
        from = start + surface.len();
        let amount = surface.replace(',', "").parse::<f64>().ok();
        let statistic = json!({
            "text": surface, "span": {"start": start, "end": from},
            "sentence": {"start": 0, "end": text.len()}, "section": "prosecution",
            "amount": {"low": amount, "high": amount, "approximate": false}, "unit": {"kind": "count"},
        });
        with(statistic, fields)
    });
    let report = json!({
        "schema": "tipreport/1", "edition": edition, "title": null,
        "country": {"name": "Fredonia", "heading": "FREDONIA", "iso3": "FRD"},
        "placement": {"tier": "2", "change": null, "waiver": false, "consecutive_years": null,
                      "heading": null, "statement": null},
        "sections": [{"kind": "prosecution", "heading": null, "body": {"start": 0, "end": text.len()},
                      "effort": null}],
        "recommendations": [], "statistics": statistics.collect::<Vec<_>>(), "diagnostics": [], "text": text,
    });
    serde_json::from_value(report).expect("a report")
}

fn with(mut object: Json, fields: &Json) -> Json {
    for (name, value) in fields.as_object().expect("an object") {
        object[name] = value.clone();
    }
    object
}

fn convictions(fields: &Json) -> Json {
    with(json!({"measure": "convictions"}), fields)
}

fn corpus(reports: impl IntoIterator<Item = Report>) -> Corpus {
    Corpus::read(reports.into_iter().map(|report| Made("made", Ok(report))))
}

fn cell(frame: &Frame, row: usize, column: &str) -> Value<'static> {
    frame.get(row, column).unwrap_or_else(|| panic!("row {row}, column {column}")).clone()
}

#[test]
fn every_table_has_one_cell_a_column_of_its_type() {
    let report = fredonia(2018, "Courts convicted 12.", &[("12", convictions(&json!({"part_of": 0})))]);
    let failed = Entry::new("bad", Err(std::io::Error::other("gone").into()));
    for entry in [Entry::new("good", Ok(report)), failed] {
        for table in Table::ALL {
            let schema = table.schema();
            assert_eq!(schema.name, table.as_str());
            assert!(schema.key.iter().all(|key| schema.position(key).is_some()), "{table}");
            table.rows(&entry, &mut |row| {
                assert_eq!(row.len(), schema.columns.len(), "{table}");
                for (value, column) in row.iter().zip(schema.columns.iter()) {
                    assert!(fits(value, column.kind), "{table}.{}: {value:?}", column.name);
                }
            });
        }
    }
}

fn fits(value: &Value<'_>, kind: table::Kind) -> bool {
    match (value, kind) {
        (Value::Text(name), table::Kind::OneOf(names)) => names.contains(&name.as_ref()),
        (Value::Null, _)
        | (Value::Text(_), table::Kind::Text)
        | (Value::Integer(_), table::Kind::Integer)
        | (Value::Number(_), table::Kind::Number)
        | (Value::Boolean(_), table::Kind::Boolean) => true,
        _ => false,
    }
}

#[test]
fn offsets_of_tables_count_characters() {
    let text = "“Côte” courts convicted 12.";
    let report = fredonia(2018, text, &[("12", json!({}))]);
    let schema = Table::Statistics.schema();
    Table::Statistics.rows(&Entry::new("made", Ok(report)), &mut |row| {
        let at = |column| match row[schema.position(column).expect("the column")] {
            Value::Integer(offset) => usize::try_from(offset).expect("an offset"),
            ref other => panic!("expected an offset, found {other:?}"),
        };
        let surface: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
        assert_eq!(surface, "12");
    });
}

#[test]
fn csv_quotes_and_disarms() {
    let cells = ["", "plain", "a, b", "say \"no\"", "two\r\nlines", "-5", "=SUM(A1)", "é ’"];
    let mut out = String::new();
    csv::row(&cells.map(Value::from), &mut out);
    let expected = "\"\",plain,\"a, b\",\"say \"\"no\"\"\",\"two\r\nlines\",'-5,'=SUM(A1),é ’\r\n";
    assert_eq!(out, expected);
}

#[test]
fn json_lines_are_json() {
    let text = "A \"raid\"\nfreed\u{1} 12\\13.";
    let report = fredonia(2018, text, &[("12", json!({"year": -1}))]);
    let schema = Table::Statistics.schema();
    let entry = Entry::new("made", Ok(report));
    let mut writer = Writer::new(Format::Ndjson, schema, Vec::new()).expect("a writer");
    let piece = Piece::new(Format::Ndjson, schema, |emit| Table::Statistics.rows(&entry, emit));
    writer.write(piece).expect("memory takes all");
    let line: Json = serde_json::from_slice(&writer.finish().expect("memory")).expect("JSON");
    assert_eq!(line["sentence"], text);
    assert_eq!((&line["year"], &line["period"], &line["value"]), (&json!(-1), &json!(2016), &json!(12)));
    assert_eq!(line.as_object().expect("an object").len(), schema.columns.len());
}

/// A text, its statistics, and the headline of convictions: status, value and number of the statistic.
type HeadlineRow = (&'static str, Vec<(&'static str, Json)>, Option<(&'static str, Option<f64>, i64)>);

fn headline_rows() -> Vec<HeadlineRow> {
    let c = |fields: Json| convictions(&fields);
    let between = |low: Json, high: Json| json!({"low": low, "high": high, "approximate": false});
    let zero = || between(json!(0.0), json!(0.0));
    vec![
        (
            "Courts convicted 12, compared with 20 in 2016.",
            vec![("12", c(json!({}))), ("20", c(json!({"year": 2016})))],
            Some(("reported", Some(12.0), 1)),
        ),
        (
            "In 2016, courts convicted 20; in 2017, they convicted 12.",
            vec![("20", c(json!({"year": 2016}))), ("12", c(json!({"year": 2017})))],
            Some(("reported", Some(12.0), 2)),
        ),
        (
            "Courts convicted 7 for sex trafficking, of 12 in all.",
            vec![("7", c(json!({"form": "sex", "part_of": 1}))), ("12", c(json!({})))],
            Some(("reported", Some(12.0), 2)),
        ),
        (
            "Courts convicted 7 for sex trafficking and 5 for forced labor.",
            vec![("7", c(json!({"form": "sex"}))), ("5", c(json!({"form": "labor"})))],
            Some(("in_parts", None, 1)),
        ),
        (
            "Courts convicted 7 for sex trafficking.",
            vec![("7", c(json!({"form": "sex"})))],
            Some(("reported", Some(7.0), 1)),
        ),
        (
            "NGOs told of 30 convictions; courts reported 12.",
            vec![("30", c(json!({"by": "civil_society"}))), ("12", c(json!({"by": "government"})))],
            Some(("reported", Some(12.0), 2)),
        ),
        (
            "NGOs told of 30 convictions; courts did not convict anyone.",
            vec![
                ("30", c(json!({"by": "civil_society"}))),
                ("convict", c(json!({"absence": "none", "amount": zero(), "by": "government"}))),
            ],
            Some(("none", Some(0.0), 2)),
        ),
        (
            "NGOs told of 30 convictions.",
            vec![("30", c(json!({"by": "civil_society"})))],
            Some(("reported", Some(30.0), 1)),
        ),
        (
            "Courts convicted at least 30.",
            vec![("30", c(json!({"amount": between(json!(30.0), json!(null))})))],
            Some(("reported", Some(30.0), 1)),
        ),
        (
            "Courts convicted 10 to 15.",
            vec![("10 to 15", c(json!({"amount": between(json!(10.0), json!(15.0))})))],
            Some(("reported", None, 1)),
        ),
        (
            "Courts did not convict anyone, compared with 3 in 2016.",
            vec![
                ("convict", c(json!({"absence": "none", "amount": zero()}))),
                ("3", c(json!({"year": 2016}))),
            ],
            Some(("none", Some(0.0), 1)),
        ),
        (
            "Officials did not report convictions.",
            vec![("convictions", c(json!({"absence": "not_reported"})))],
            Some(("not_reported", None, 1)),
        ),
        (
            "There were no convictions for forced labor.",
            vec![("convictions", c(json!({"absence": "none", "amount": zero(), "form": "labor"})))],
            None,
        ),
        ("Convict 12 traffickers.", vec![("12", c(json!({"section": "recommendations"})))], None),
        ("Courts convicted 90 percent.", vec![("90", c(json!({"unit": {"kind": "percent"}})))], None),
        ("Courts convicted 20 in 2016.", vec![("20", c(json!({"year": 2016})))], None),
        ("Police arrested 12.", vec![("12", json!({"measure": "arrests"}))], None),
    ]
}

#[test]
fn headline_values() {
    for (text, statistics, expected) in headline_rows() {
        let corpus = corpus([fredonia(2018, text, &statistics)]);
        let panel = table::panel(&corpus, &[Measure::Convictions]);
        let columns = ["convictions_status", "convictions", "convictions_statistic"];
        let found = columns.map(|column| cell(&panel, 0, column));
        let expected = match expected {
            Some((status, value, number)) => [status.into(), value.into(), number.into()],
            None => [Value::Null, Value::Null, Value::Null],
        };
        assert_eq!(found, expected, "{text}");
        let long = table::headlines(&corpus, &[Measure::Convictions]);
        let statuses: Vec<_> =
            long.rows().iter().enumerate().map(|(row, _)| cell(&long, row, "status")).collect();
        let expected: Vec<_> = expected.into_iter().take(1).filter(|status| *status != Value::Null).collect();
        assert_eq!(statuses, expected, "{text}");
    }
}

#[test]
fn a_later_edition_is_held_against_the_earlier() {
    let c = |fields: Json| convictions(&fields);
    #[expect(clippy::type_complexity, reason = "a table that is used here alone")]
    let rows: [(&str, Vec<(&str, Json)>, &str, Value<'_>); 6] = [
        ("20 convicted in 2016.", vec![("20", c(json!({"year": 2016})))], "confirmed", 0.0.into()),
        ("Courts convicted 20.", vec![("20", c(json!({})))], "confirmed", 0.0.into()),
        ("Courts convicted 18.", vec![("18", c(json!({})))], "revised", 2.0.into()),
        ("18 convicted in 2015.", vec![("18", c(json!({"year": 2015})))], "no_counterpart", Value::Null),
        (
            "Officials did not report convictions.",
            vec![("convictions", c(json!({"absence": "not_reported"})))],
            "not_reported_then",
            Value::Null,
        ),
        (
            "Courts convicted 18 men, 24 people in all.",
            vec![("18", c(json!({"part_of": 1}))), ("24", c(json!({})))],
            "revised",
            (-4.0).into(),
        ),
    ];
    for (text, statistics, verdict, difference) in rows {
        let later = "Courts convicted 12, compared with 20 the year before.";
        let later = fredonia(2018, later, &[("12", c(json!({}))), ("20", c(json!({"year": -1})))]);
        let revisions = table::revisions(&corpus([later, fredonia(2017, text, &statistics)]));
        assert_eq!(revisions.rows().len(), 1, "{text}");
        assert_eq!(cell(&revisions, 0, "verdict"), verdict.into(), "{text}");
        assert_eq!(cell(&revisions, 0, "difference"), difference, "{text}");
        assert_eq!(cell(&revisions, 0, "period"), 2016.into(), "{text}");
    }
}

#[test]
fn a_narrative_that_comes_twice_is_told() {
    let report = || fredonia(2018, "Courts convicted 12.", &[]);
    let other = fredonia(2017, "Courts convicted 20.", &[]);
    let made = [("a", report()), ("b", other), ("c", report())].map(|(name, report)| Made(name, Ok(report)));
    let corpus = Corpus::read(made);
    let told = corpus.duplicates().map(|entry| (entry.source.as_str(), entry.duplicate_of.as_deref()));
    assert_eq!(told.collect::<Vec<_>>(), [("c", Some("a"))]);
    assert_eq!(corpus.histories()[0].editions.len(), 2);
}

#[test]
fn a_corpus_comes_back_from_json() {
    let report = fredonia(2018, "Courts convicted 12.", &[("12", convictions(&json!({})))]);
    let gone = || Err(std::io::Error::other("gone").into());
    let corpus = Corpus::read([Made("a", Ok(report.clone())), Made("b", gone()), Made("c", Ok(report))]);
    let mut json = serde_json::to_value(&corpus).expect("JSON");
    assert_eq!(json[2]["duplicate_of"], "a");
    assert_eq!(serde_json::from_value::<Corpus>(json.clone()).expect("a corpus"), corpus);

    json[1]["outcome"]["Err"]["code"] = json!("lost");
    let error = serde_json::from_value::<Corpus>(json).expect_err("no such code");
    assert_eq!(error.to_string(), "expected the code of a failure, found \"lost\"");
}

#[test]
fn reading_keeps_the_order_and_can_be_ended() {
    let texts = || (0..2000_u32).map(|i| (i.to_string(), if i % 7 == 0 { "" } else { "FREDONIA: Tier 2" }));
    let corpus = Corpus::read(texts());
    let names = corpus.entries().iter().map(|entry| entry.source.parse().expect("a number"));
    assert_eq!(names.collect::<Vec<u32>>(), (0..2000).collect::<Vec<_>>());
    assert_eq!(corpus.failures().count(), 286);
    let mut seen = 0;
    let ended = Corpus::try_read(texts(), |_| {
        seen += 1;
        if seen == 100 { ControlFlow::Break("enough") } else { ControlFlow::Continue(()) }
    });
    assert_eq!(ended, ControlFlow::Break("enough"));
    assert_eq!(seen, 100);
}

#[cfg(feature = "arrow")]
#[test]
fn arrow_holds_the_same_cells() {
    use arrow_array::{Float64Array, StringArray};

    let report =
        fredonia(2018, "Courts convicted 12 of 40.", &[("12", convictions(&json!({}))), ("40", json!({}))]);
    let entry = Entry::new("made", Ok(report));
    let schema = Table::Statistics.schema();
    let mut batch = table::arrow::BatchBuilder::new(schema);
    Table::Statistics.rows(&entry, &mut |row| batch.push(row));
    let batch = batch.finish();
    assert_eq!((batch.num_rows(), batch.num_columns()), (2, schema.columns.len()));
    let values = batch.column_by_name("value").expect("the column");
    let values = values.as_any().downcast_ref::<Float64Array>().expect("numbers");
    assert_eq!(values.values().as_ref(), [12.0, 40.0]);
    let measures = batch.column_by_name("measure").expect("the column");
    let measures = measures.as_any().downcast_ref::<StringArray>().expect("names");
    assert_eq!(measures.iter().collect::<Vec<_>>(), [Some("convictions"), None]);
}

/// The columns of every table as docs/tables.md lists them.
fn columns_of_the_docs() -> String {
    let none = corpus([]);
    let across = [
        table::panel(&none, &[Measure::Convictions]),
        table::headlines(&none, &[]),
        table::tiers(&none),
        table::revisions(&none),
        table::repeats(&none),
        table::kept_sentences(&none),
    ];
    let tidy = Table::ALL.iter().map(|table| table.schema());
    let mut out = String::from("\n## Columns\n");
    for schema in tidy.chain(across.iter().map(Frame::schema)) {
        let (name, doc) = (schema.name, schema.doc);
        out.extend(["\n### ", name, "\n\n", doc, "\n\n| column | type | meaning |\n| --- | --- | --- |\n"]);
        for column in schema.columns.iter() {
            let kind = match column.kind {
                table::Kind::OneOf(_) => "name",
                table::Kind::Text => "text",
                table::Kind::Integer => "integer",
                table::Kind::Number => "number",
                table::Kind::Boolean => "yes or no",
            };
            out.extend(["| `", &column.name, "` | ", kind, " | ", &column.doc, " |\n"]);
        }
    }
    out
}

/// Run with `TIPREPORT_BLESS=1` to write the list anew.
#[test]
fn docs_list_every_column() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/tables.md");
    let Ok(docs) = std::fs::read_to_string(path) else {
        return println!("skipped: the crate stands alone, without docs/tables.md");
    };
    let mark = "<!-- columns: written by the test `docs_list_every_column` with TIPREPORT_BLESS=1 -->\n";
    let (text, listed) = docs.split_once(mark).expect("the mark stands before the list of columns");
    let expected = columns_of_the_docs();
    if std::env::var_os("TIPREPORT_BLESS").is_some() {
        std::fs::write(path, format!("{text}{mark}{expected}")).expect("the docs can be written");
    } else {
        assert_eq!(listed, expected, "docs/tables.md is behind the code");
    }
}
