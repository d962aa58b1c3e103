use std::collections::BTreeMap;

use super::{Corpus, Entry};
use crate::Report;

/// The narratives of one country, oldest first, one an edition.
#[derive(Clone, Debug)]
pub struct History<'a> {
    /// The country's ISO 3166-1 alpha-3 code, or its name where it has none.
    pub key: &'a str,
    /// The editions and what each said.
    pub editions: Vec<(u16, &'a Report)>,
}

impl<'a> History<'a> {
    /// What an edition said.
    #[must_use]
    pub fn edition(&self, edition: u16) -> Option<&'a Report> {
        self.editions.iter().find(|(year, _)| *year == edition).map(|(_, report)| *report)
    }

    /// Each report with the one that came before it in the archive, which may be some editions older.
    pub fn pairs(&self) -> impl Iterator<Item = [(u16, &'a Report); 2]> + '_ {
        self.editions.windows(2).map(|pair| [pair[0], pair[1]])
    }

    /// The code of the country, where it has one.
    #[must_use]
    pub fn iso3(&self) -> Option<&'a str> {
        self.editions.first()?.1.country()?.iso3.as_deref()
    }

    /// The plain name of the country.
    #[must_use]
    pub fn country(&self) -> Option<&'a str> {
        self.editions.last()?.1.country().map(|country| country.name.as_str())
    }
}

impl Corpus {
    /// The narratives by country, in the order of the countries' codes. Of duplicates the first counts; a
    /// narrative without edition or country is in none.
    #[must_use]
    pub fn histories(&self) -> Vec<History<'_>> {
        let mut countries: BTreeMap<&str, BTreeMap<u16, &Report>> = BTreeMap::new();
        for (key, report) in self.entries().iter().filter_map(keyed) {
            countries.entry(key.1).or_default().entry(key.0).or_insert(report);
        }
        let history =
            |(key, editions): (_, BTreeMap<_, _>)| History { key, editions: editions.into_iter().collect() };
        countries.into_iter().map(history).collect()
    }
}

fn keyed(entry: &Entry) -> Option<((u16, &str), &Report)> {
    Some((entry.key()?, entry.report()?))
}
