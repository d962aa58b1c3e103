//! Which country a narrative is of: the heading says it, else the title, else what the caller knows, else the
//! sentence of the tier.

use super::outline::{Outline, name_in_statement};
use crate::{Code, Country, Diagnostic, ParseOptions, SectionKind, Severity, Span, country};

/// The country of a narrative; where the table knows none of its names, the first of them as printed.
pub(crate) fn country_of(
    text: &str,
    outline: &Outline,
    options: &ParseOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Country> {
    let heading = outline.name.map(|name| &text[name]);
    let title = outline.title_name.map(|name| &text[name]);
    let overview = outline.parts.iter().find(|part| part.kind == SectionKind::Overview);
    let stated = || Some(&text[name_in_statement(text, overview?.body)?]);
    let names = [heading, title, options.country.as_deref()];
    let names = || names.into_iter().flatten().chain(std::iter::once_with(stated).flatten());
    if let Some(entry) = names().find_map(country::find) {
        return Some(Country {
            name: entry.name.to_owned(),
            heading: heading.map(str::to_owned),
            iso3: Some(entry.iso3.to_owned()),
        });
    }
    let printed = names().next();
    diagnostics.push(Diagnostic {
        code: Code::UnknownCountry,
        severity: Severity::Warning,
        span: outline.name.or(outline.title_name).unwrap_or(Span::new(0, 0)),
        message: match printed {
            Some(name) => format!("expected a country or territory of the report, found {name:?}"),
            None => "expected the name of a country, found none".to_owned(),
        },
    });
    printed.map(|name| Country { name: plain(name), heading: heading.map(str::to_owned), iso3: None })
}

/// A name in capitals as a sentence would write it: "ISLA SERENA" is "Isla Serena", "VALE OF ELM" "Vale of Elm".
fn plain(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut plain = String::with_capacity(name.len());
    for (number, word) in name.split_whitespace().enumerate() {
        if number > 0 {
            plain.push(' ');
        }
        let lower = word.to_lowercase();
        if number > 0 && matches!(lower.as_str(), "of" | "and" | "the") {
            plain.push_str(&lower);
            continue;
        }
        let mut begins = true;
        for c in word.chars() {
            if begins {
                plain.push(c);
            } else {
                plain.extend(c.to_lowercase());
            }
            begins = matches!(c, '-' | '\'' | '’');
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_as_sentences_write_them() {
        let rows =
            [("VALE OF ELM", "Vale of Elm"), ("Valdora", "Valdora"), ("COTE D’ELM-SUR", "Cote D’Elm-Sur")];
        for (name, want) in rows {
            assert_eq!(super::plain(name), want);
        }
    }
}
