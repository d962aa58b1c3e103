//! `tipreport fetch`.

mod editions;
mod robots;
mod site;

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tipreport::{Country, source};

use crate::console::Console;
use editions::{Edition, YEARS};
use site::{Fault, Manners, Site};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The year of the edition
    #[arg(value_name = "EDITION")]
    edition: u16,
    /// Countries, for the editions that have a page for each (2017 and later); without any, all pages
    #[arg(value_name = "COUNTRY")]
    countries: Vec<String>,
    /// The folder to keep the pages in; a page that is there is not fetched again
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// Seconds between two requests
    #[arg(long, value_name = "SECONDS", default_value_t = 2.0, value_parser = seconds)]
    pause: f64,
    /// Seconds that one request may take
    #[arg(long, value_name = "SECONDS", default_value_t = 60.0, value_parser = seconds)]
    timeout: f64,
    /// Your address or e-mail, told to the site in the user agent, so that it can write to you
    #[arg(long, value_name = "ADDRESS", value_parser = contact)]
    contact: Option<String>,
    /// A site that has the same pages at the same paths, such as an archive
    #[arg(long, value_name = "ADDRESS")]
    mirror: Option<String>,
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.0..=3600.0).contains(seconds));
    seconds.ok_or_else(|| format!("expected seconds from 0 to 3600, found {text:?}"))
}

/// What may stand in the comment of a user agent (RFC 9110, section 5.6.5).
fn contact(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '\\' | ';');
    if text.is_empty() || !text.chars().all(fits) {
        return Err(format!("expected an address without spaces or brackets, found {text:?}"));
    }
    Ok(text.to_owned())
}

/// After how many pages in a row without an answer a site is given up.
const SILENCE: usize = 3;

/// Fetches the pages of an edition, one after the other, and prints the names of their files.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> io::Result<()> {
    let Some(edition) = editions::edition(arguments.edition) else {
        let (first, last) = YEARS;
        console
            .fault(arguments.edition, format_args!("expected an edition from {first} to {last}, found none"));
        return Ok(());
    };
    if let Err(error) = fs::create_dir_all(&arguments.output) {
        console
            .fault(arguments.output.display(), format_args!("expected a folder to write to, found: {error}"));
        return Ok(());
    }
    let manners = Manners {
        pause: Duration::from_secs_f64(arguments.pause),
        timeout: Duration::from_secs_f64(arguments.timeout.max(0.1)),
    };
    let base = arguments.mirror.as_deref().unwrap_or(edition.site);
    // A call whose pages are all there asks nothing of the site.
    let known = known_pages(arguments, edition, console).or_else(|| kept_index(edition, &arguments.output));
    let is_kept = |path: &String| arguments.output.join(edition.file(path)).exists();
    if known.as_ref().is_some_and(|pages| pages.iter().all(is_kept)) {
        return print_kept(edition, &known.unwrap_or_default(), console);
    }
    let mut site = match Site::open(base, manners, arguments.contact.as_deref()) {
        Ok(site) => site,
        Err(fault) => {
            console.fault(base, fault);
            return Ok(());
        }
    };
    let Some(pages) = known.or_else(|| linked_pages(edition, &arguments.output, &mut site, console)) else {
        return Ok(());
    };
    fetch_all(edition, &pages, &arguments.output, &mut site, console)
}

fn print_kept(edition: &Edition, pages: &[String], console: &mut Console) -> io::Result<()> {
    pages.iter().try_for_each(|path| writeln!(console.data(), "{}", edition.file(path)))
}

/// The pages of the countries that the call names; `None` where it wants the whole edition.
fn known_pages(arguments: &Arguments, edition: &Edition, console: &mut Console) -> Option<Vec<String>> {
    if arguments.countries.is_empty() {
        return None;
    }
    if !edition.by_country {
        console
            .fault(edition.year, "expected no country: this edition has no page for each, or numbers them");
        return Some(Vec::new());
    }
    let mut pages = Vec::new();
    for name in &arguments.countries {
        match Country::find(name) {
            Some(country) => pages.push(edition.page(&country)),
            None => console.fault(name, "expected the name of a country, found one that no edition has"),
        }
    }
    Some(pages)
}

/// Where the edition's index is kept: a hidden file, for it is no narrative.
fn index_file(edition: &Edition, folder: &Path) -> PathBuf {
    folder.join(format!(".{}-index.html", edition.year))
}

/// The pages that the index of an earlier call links to.
fn kept_index(edition: &Edition, folder: &Path) -> Option<Vec<String>> {
    let index = fs::read(index_file(edition, folder)).ok()?;
    Some(links(edition, &index)).filter(|links| !links.is_empty())
}

fn links(edition: &Edition, index: &[u8]) -> Vec<String> {
    source::decode(index).map(|page| edition.links(&page.text)).unwrap_or_default()
}

/// The pages that the edition's index links to.
fn linked_pages(
    edition: &Edition,
    folder: &Path,
    site: &mut Site,
    console: &mut Console,
) -> Option<Vec<String>> {
    let address = site.address(edition.index);
    let index = match site.get(edition.index) {
        Ok(index) => index,
        Err(fault) => {
            console.fault(address, fault);
            return None;
        }
    };
    let links = links(edition, &index);
    if links.is_empty() {
        console.fault(address, "expected links to the pages of the edition, found none");
        return None;
    }
    if let Err(problem) = keep(&index, &index_file(edition, folder)) {
        console.warn(address, problem);
    }
    Some(links)
}

fn fetch_all(
    edition: &Edition,
    pages: &[String],
    folder: &Path,
    site: &mut Site,
    console: &mut Console,
) -> io::Result<()> {
    let bar = bar(pages.len());
    let mut silent = 0;
    for path in pages {
        let file = edition.file(path);
        match fetch(path, &folder.join(&file), site) {
            Ok(()) => {
                silent = 0;
                bar.suspend(|| writeln!(console.data(), "{file}"))?;
                console.flush()?;
            }
            Err(problem) => {
                bar.suspend(|| console.fault(site.address(path), &problem));
                silent = if matches!(problem, Problem::Site(Fault::Gone(_))) { silent + 1 } else { 0 };
            }
        }
        bar.inc(1);
        if silent == SILENCE {
            console.fault(
                site.address(""),
                format_args!("expected answers, found none for {SILENCE} pages; stopped"),
            );
            break;
        }
    }
    bar.finish_and_clear();
    Ok(())
}

fn bar(pages: usize) -> ProgressBar {
    let on_terminal = io::stderr().is_terminal();
    let target = if on_terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} pages, {eta} left");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(pages as u64), target).with_style(style)
}

/// Why a page is not in the folder.
enum Problem {
    Site(Fault),
    NoPage,
    File(io::Error),
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Site(fault) => fault.fmt(f),
            Self::NoPage => f.write_str("expected a web page, found something else"),
            Self::File(error) => write!(f, "expected a file that can be written, found: {error}"),
        }
    }
}

/// Fetches a page into a file, unless it is there.
fn fetch(path: &str, file: &Path, site: &mut Site) -> Result<(), Problem> {
    if file.exists() {
        return Ok(());
    }
    let page = site.get(path).map_err(Problem::Site)?;
    if source::Kind::of(&page) != source::Kind::Html {
        return Err(Problem::NoPage);
    }
    keep(&page, file)
}

/// Writes a file whole or not at all.
fn keep(page: &[u8], file: &Path) -> Result<(), Problem> {
    let part = file.with_extension("part");
    let written = fs::write(&part, page).and_then(|()| fs::rename(&part, file));
    written.map_err(|error| {
        // What could not be written is not left behind either.
        let _ = fs::remove_file(&part);
        Problem::File(error)
    })
}
