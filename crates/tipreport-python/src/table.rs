//! Statistics as a table of HTML, for notebooks.

use crate::statistic::Statistic;

/// Only what both themes of a notebook bear: the colours stay those of the page.
const STYLE: &str = "<style>.tipreport-table{border-collapse:collapse;font-size:.87em}\
.tipreport-table th,.tipreport-table td{text-align:left;padding:.15em .7em;\
border-bottom:1px solid rgba(128,128,128,.35)}</style>";

/// A row for each statistic. Every text is escaped.
pub(crate) fn html(statistics: &[Statistic]) -> String {
    let mut html = String::from(STYLE);
    html.push_str("<table class=\"tipreport-table\"><thead><tr>");
    for name in ["text", "amount", "unit", "noun", "measure", "form", "year", "by", "absence", "section"] {
        cell(&mut html, "th", name);
    }
    html.push_str("</tr></thead><tbody>");
    for statistic in statistics {
        row(&mut html, statistic);
    }
    html.push_str("</tbody></table>");
    html
}

fn row(html: &mut String, statistic: &Statistic) {
    html.push_str("<tr>");
    cell(html, "td", &statistic.text);
    cell(html, "td", &statistic.amount.to_string());
    cell(html, "td", &statistic.unit_with_rate());
    cell(html, "td", statistic.noun.as_deref().unwrap_or_default());
    cell(html, "td", statistic.measure.map_or("", |measure| measure.0.as_str()));
    cell(html, "td", statistic.form.map_or("", |form| form.0.as_str()));
    cell(html, "td", &statistic.year.map(|year| year.to_string()).unwrap_or_default());
    cell(html, "td", statistic.by.map_or("", |by| by.0.as_str()));
    cell(html, "td", statistic.absence.map_or("", |absence| absence.0.as_str()));
    cell(html, "td", statistic.section.0.as_str());
    html.push_str("</tr>");
}

fn cell(html: &mut String, tag: &str, text: &str) {
    html.push('<');
    html.push_str(tag);
    html.push('>');
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}
