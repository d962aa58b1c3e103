use super::title::{Title, edition};

/// The parts of an address after which the edition's year or the country stands.
const REPORT_PATHS: &[&str] = &["/tiprpt/", "trafficking-in-persons-report"];

/// Last parts of an address that are no country's name.
const NO_COUNTRY: &[&str] =
    &["index", "default", "page", "html", "htm", "report", "narrative", "narratives", "tip"];

/// What the address of a page of the report says: of state.gov and its archives since 2001. Another address
/// says nothing.
pub(super) fn read(address: &str) -> Title {
    let lower = address.to_ascii_lowercase();
    let Some((at, mark)) = REPORT_PATHS.iter().find_map(|mark| lower.find(mark).map(|at| (at, *mark))) else {
        return Title::default();
    };
    // The part of the path that names the report, and what follows it.
    let part = lower[..at].rfind('/').map_or(0, |slash| slash + 1);
    let edition = words(&lower[part..]).find_map(edition);
    let tail = &lower[at + mark.len()..];
    let slug = tail.split_once('/').map(|(_, slug)| slug.split(['?', '#']).next().unwrap_or(slug));
    let country = if mark.starts_with('/') { None } else { slug.and_then(country) };
    Title { edition, country }
}

/// What the name of a file says, its folder's where it says nothing itself: `2018-albania.html`,
/// `reports/2018/albania.txt`.
pub(super) fn read_file_name(name: &str) -> Title {
    let mut parts = name.rsplit(['/', '\\']);
    let file = parts.next().unwrap_or_default();
    let stem = file.split_once('.').map_or(file, |(stem, _)| stem).to_ascii_lowercase();
    let edition = words(&stem)
        .find_map(edition)
        .or_else(|| parts.next().and_then(|folder| words(folder).find_map(edition)));
    let place = stem.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | ' '));
    Title { edition, country: country(place) }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() == 4)
}

/// A country's name out of the last part of an address: "republic-of-the-congo".
fn country(slug: &str) -> Option<String> {
    let slug = slug.trim_matches('/').trim_end_matches("__trashed");
    let is_name = !slug.is_empty()
        && slug.len() < 60
        && slug.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '_' | ' ' | '\''))
        && !NO_COUNTRY.contains(&slug)
        && !slug.contains("countr");
    is_name.then(|| slug.split(['-', '_', ' ']).map(capitalised).collect::<Vec<_>>().join(" "))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if !matches!(word, "of" | "the" | "and") => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_every_era() {
        let rows = [
            (
                "https://www.state.gov/reports/2018-trafficking-in-persons-report/fredonia/",
                Some(2018),
                Some("Fredonia"),
            ),
            (
                "https://www.state.gov/reports/2019-trafficking-in-persons-report-2/republic-of-the-isles__trashed/",
                Some(2019),
                Some("Republic of the Isles"),
            ),
            ("https://2009-2017.state.gov/j/tip/rls/tiprpt/countries/2015/243366.htm", Some(2015), None),
            ("http://2001-2009.state.gov/g/tip/rls/tiprpt/2007/82807.htm", Some(2007), None),
            (
                "https://www.state.gov/reports/2022-country-reports-on-human-rights-practices/fredonia/",
                None,
                None,
            ),
            ("https://www.state.gov/reports/2018-trafficking-in-persons-report/", Some(2018), None),
        ];
        for (address, edition, country) in rows {
            let read = read(address);
            assert_eq!((read.edition, read.country.as_deref()), (edition, country), "{address}");
        }
    }

    #[test]
    fn names_of_files() {
        let rows = [
            ("2018-fredonia.html", Some(2018), Some("Fredonia")),
            ("reports/2018/san-serriffe.txt", Some(2018), Some("San Serriffe")),
            ("tip_2004.txt", Some(2004), None),
            ("page.html", None, None),
            ("123135.htm", None, None),
            ("fredonia.txt", None, Some("Fredonia")),
        ];
        for (name, edition, country) in rows {
            let read = read_file_name(name);
            assert_eq!((read.edition, read.country.as_deref()), (edition, country), "{name}");
        }
    }
}
