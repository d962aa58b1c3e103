//! Where the editions stand on the web.

use tipreport::Country;

use crate::slug::slug;

/// The address of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edition {
    pub(super) year: u16,
    pub(super) site: &'static str,
    /// The path of the page that links to the others.
    pub(super) index: &'static str,
    /// How the paths of its pages begin; the rest is a country's name or a number.
    pub(super) pages: &'static [&'static str],
    /// Whether the rest is a country's name, so that a country's address is known without the index.
    pub(super) by_country: bool,
}

const fn now(year: u16, path: &'static str, pages: &'static [&'static str]) -> Edition {
    Edition { year, site: "https://www.state.gov", index: path, pages, by_country: true }
}

const fn then(year: u16, path: &'static str, pages: &'static [&'static str]) -> Edition {
    Edition { year, site: "https://2009-2017.state.gov", index: path, pages, by_country: false }
}

/// All editions whose addresses are known; of 2025 none was seen.
#[rustfmt::skip]
const EDITIONS: &[Edition] = &[
    then(2001, "/j/tip/rls/tiprpt/2001/index.htm", &["/j/tip/rls/tiprpt/2001/"]),
    then(2002, "/j/tip/rls/tiprpt/2002/index.htm", &["/j/tip/rls/tiprpt/2002/"]),
    then(2003, "/j/tip/rls/tiprpt/2003/index.htm", &["/j/tip/rls/tiprpt/2003/"]),
    then(2004, "/j/tip/rls/tiprpt/2004/index.htm", &["/j/tip/rls/tiprpt/2004/"]),
    then(2005, "/j/tip/rls/tiprpt/2005/index.htm", &["/j/tip/rls/tiprpt/2005/"]),
    then(2006, "/j/tip/rls/tiprpt/2006/index.htm", &["/j/tip/rls/tiprpt/2006/"]),
    then(2007, "/j/tip/rls/tiprpt/2007/index.htm", &["/j/tip/rls/tiprpt/2007/"]),
    then(2008, "/j/tip/rls/tiprpt/2008/index.htm", &["/j/tip/rls/tiprpt/2008/"]),
    then(2009, "/j/tip/rls/tiprpt/2009/index.htm", &["/j/tip/rls/tiprpt/2009/"]),
    then(2010, "/j/tip/rls/tiprpt/2010/index.htm", &["/j/tip/rls/tiprpt/2010/"]),
    then(2011, "/j/tip/rls/tiprpt/2011/index.htm", &["/j/tip/rls/tiprpt/2011/"]),
    then(2012, "/j/tip/rls/tiprpt/2012/index.htm", &["/j/tip/rls/tiprpt/2012/"]),
    then(2013, "/j/tip/rls/tiprpt/2013/index.htm", &["/j/tip/rls/tiprpt/2013/"]),
    then(2014, "/j/tip/rls/tiprpt/2014/index.htm", &["/j/tip/rls/tiprpt/countries/2014/", "/j/tip/rls/tiprpt/2014/"]),
    then(2015, "/j/tip/rls/tiprpt/2015/index.htm", &["/j/tip/rls/tiprpt/countries/2015/", "/j/tip/rls/tiprpt/2015/"]),
    then(2016, "/j/tip/rls/tiprpt/2016/index.htm", &["/j/tip/rls/tiprpt/countries/2016/", "/j/tip/rls/tiprpt/2016/"]),
    now(2017, "/reports/2017-trafficking-in-persons-report/", &["/reports/2017-trafficking-in-persons-report/"]),
    now(2018, "/reports/2018-trafficking-in-persons-report/", &["/reports/2018-trafficking-in-persons-report/"]),
    now(2019, "/reports/2019-trafficking-in-persons-report-2/", &["/reports/2019-trafficking-in-persons-report-2/"]),
    now(2020, "/reports/2020-trafficking-in-persons-report/", &["/reports/2020-trafficking-in-persons-report/"]),
    now(2021, "/reports/2021-trafficking-in-persons-report/", &["/reports/2021-trafficking-in-persons-report/"]),
    now(2022, "/reports/2022-trafficking-in-persons-report/", &["/reports/2022-trafficking-in-persons-report/"]),
    now(2023, "/reports/2023-trafficking-in-persons-report/", &["/reports/2023-trafficking-in-persons-report/"]),
    now(2024, "/reports/2024-trafficking-in-persons-report/", &["/reports/2024-trafficking-in-persons-report/"]),
];

/// Countries whose part of an address is not their name, in all editions or in one.
const SLUGS: &[(&str, Option<u16>, &str)] = &[
    ("CIV", Some(2019), "cote-divoire__trashed"),
    ("CIV", None, "cote-divoire"),
    ("COD", None, "democratic-republic-of-the-congo"),
    ("COG", None, "republic-of-the-congo"),
    ("SXM", None, "st-maarten"),
    ("SWZ", None, "eswatini"),
    ("TUR", None, "turkey"),
    ("USA", None, "united-states-of-america"),
];

/// The first and the last edition whose addresses are known.
pub(super) const YEARS: (u16, u16) = (EDITIONS[0].year, EDITIONS[EDITIONS.len() - 1].year);

pub(super) fn edition(year: u16) -> Option<&'static Edition> {
    EDITIONS.iter().find(|edition| edition.year == year)
}

impl Edition {
    /// The path of a country's page.
    pub(super) fn page(&self, country: &Country) -> String {
        format!("{}{}/", self.pages[0], self.slug(country))
    }

    fn slug(&self, country: &Country) -> String {
        let own = SLUGS.iter().find(|(iso3, year, _)| {
            Some(*iso3) == country.iso3.as_deref() && year.is_none_or(|year| year == self.year)
        });
        own.map_or_else(|| slug(&country.name), |(_, _, slug)| (*slug).to_owned())
    }

    /// The paths of pages of this edition that a page links to, in its order, each once.
    pub(super) fn links(&self, page: &str) -> Vec<String> {
        let mut links: Vec<String> = Vec::new();
        for part in page.split("href=").skip(1) {
            let quote = if part.starts_with('\'') { '\'' } else { '"' };
            let link =
                part.trim_start_matches(quote).split([quote, '>', '#', '?']).next().unwrap_or_default();
            let Some(path) = self.path(link) else { continue };
            if !links.contains(&path) {
                links.push(path);
            }
        }
        links
    }

    /// The path of a link to a page of this edition.
    fn path(&self, link: &str) -> Option<String> {
        let (at, start) = self.pages.iter().find_map(|start| Some((link.find(start)?, start)))?;
        let rest = &link[at + start.len()..];
        let name = rest.trim_end_matches('/').trim_end_matches(".htm");
        let is_page = if self.by_country {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '_'))
        } else {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
        };
        is_page.then(|| link[at..].to_owned())
    }

    /// The name of the file that a page is kept in: "2018-albania.html", "2009-123135.html".
    pub(super) fn file(&self, path: &str) -> String {
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let name = slug(last.trim_end_matches(".htm").trim_end_matches("__trashed"));
        format!("{}-{name}.html", self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_one_address() {
        let years: Vec<u16> = EDITIONS.iter().map(|edition| edition.year).collect();
        assert_eq!(years, (2001..=2024).collect::<Vec<_>>());
        for edition in EDITIONS {
            assert!(edition.index.contains(&edition.year.to_string()), "{}", edition.index);
            assert!(edition.pages.iter().all(|pages| pages.contains(&edition.year.to_string())));
        }
    }

    #[test]
    fn countries_have_the_addresses_that_were_seen() {
        let rows = [
            (2018, "Albania", "/reports/2018-trafficking-in-persons-report/albania/"),
            (2018, "El Salvador", "/reports/2018-trafficking-in-persons-report/el-salvador/"),
            (2023, "T\u{fc}rkiye", "/reports/2023-trafficking-in-persons-report/turkey/"),
            (
                2022,
                "Republic of the Congo",
                "/reports/2022-trafficking-in-persons-report/republic-of-the-congo/",
            ),
            (2019, "Cote d'Ivoire", "/reports/2019-trafficking-in-persons-report-2/cote-divoire__trashed/"),
            (2020, "United States", "/reports/2020-trafficking-in-persons-report/united-states-of-america/"),
        ];
        for (year, name, path) in rows {
            let country = Country::find(name).expect(name);
            assert_eq!(edition(year).unwrap().page(&country), path);
        }
    }

    #[test]
    fn links_to_other_pages_are_passed_over() {
        let page = r#"<a href="//2009-2017.state.gov/j/tip/rls/tiprpt/2009/123135.htm">A-C</a>
            <a href='/j/tip/rls/tiprpt/2009/123136.htm#top'>D-K</a> <a href="/j/tip/rls/tiprpt/2009/123135.htm">again</a>
            <a href="/j/tip/rls/tiprpt/2009/index.htm">index</a> <a href="/j/tip/rls/tiprpt/2008/1.htm">other</a>"#;
        let links = edition(2009).unwrap().links(page);
        assert_eq!(links, ["/j/tip/rls/tiprpt/2009/123135.htm", "/j/tip/rls/tiprpt/2009/123136.htm"]);
        assert_eq!(edition(2009).unwrap().file(&links[0]), "2009-123135.html");
    }
}
