//! `tipreport fetch` against a server of our own on this machine.
#![cfg(feature = "fetch")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::thread;

const REPORT: &str = "/reports/2018-trafficking-in-persons-report/";

/// What a server answers to the nth request (from 0) for a path.
type Answer = fn(&str, usize) -> String;

struct Server {
    address: String,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Server {
    /// Serves until the test ends.
    fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().take(200).flatten() {
                serve(&stream, answer, &log);
            }
        });
        Self { address, asked }
    }

    fn paths(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().map(|(path, _)| path.clone()).collect()
    }

    fn fetch(&self, folder: &Path, more: &[&str]) -> Output {
        let output = folder.to_str().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_tipreport"));
        command.args([
            "fetch",
            "2018",
            "--mirror",
            &self.address,
            "--pause",
            "0",
            "--timeout",
            "5",
            "-o",
            output,
        ]);
        command.args(more).env_remove("CLICOLOR_FORCE").output().unwrap()
    }
}

fn serve(mut stream: &TcpStream, answer: Answer, log: &Mutex<Vec<(String, String)>>) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let Some(request) = lines.next() else { return };
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let agent = lines.find(|line| line.to_ascii_lowercase().starts_with("user-agent:")).unwrap_or_default();
    let mut log = log.lock().unwrap();
    let times = log.iter().filter(|(asked, _)| *asked == path).count();
    log.push((path.clone(), agent));
    drop(log);
    // A client that has gone away is its own affair.
    let _ = stream.write_all(answer(&path, times).as_bytes());
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn status(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

fn page(country: &str) -> String {
    ok(&format!("<!doctype html><title>2018 Trafficking in Persons Report: {country}</title>"))
}

fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fetch-{test}"));
    let _ = fs::remove_dir_all(&path);
    path
}

fn files(folder: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

#[test]
fn an_edition_is_fetched_once_and_never_again() {
    let server = Server::start(|path, times| match (path.strip_prefix(REPORT), times) {
        (Some(""), _) => ok(&format!("<a href=\"{REPORT}albania/\">a</a> <a href='{REPORT}chad/'>c</a>")),
        // The site fails at first, and is asked again.
        (Some("albania/"), 0) => status("503 Service Unavailable"),
        (Some(country), _) => page(country),
        _ => status("404 Not Found"),
    });
    let folder = folder("once");
    let first = server.fetch(&folder, &[]);
    assert_eq!(String::from_utf8(first.stdout).unwrap(), "2018-albania.html\n2018-chad.html\n");
    assert_eq!((first.status.code(), String::from_utf8(first.stderr).unwrap().as_str()), (Some(0), ""));
    assert_eq!(files(&folder), ["2018-albania.html", "2018-chad.html"]);
    let paths = server.paths();
    assert_eq!(paths[0], "/robots.txt");
    assert_eq!(paths.iter().filter(|path| path.ends_with("albania/")).count(), 2);
    let agents =
        server.asked.lock().unwrap().iter().map(|(_, agent)| agent.to_lowercase()).collect::<Vec<_>>();
    assert!(agents.iter().all(|agent| agent.starts_with("user-agent: mozilla/5.0 (compatible; tipreport/")));
    let again = server.fetch(&folder, &[]);
    assert_eq!(String::from_utf8(again.stdout).unwrap(), "2018-albania.html\n2018-chad.html\n");
    assert_eq!(server.paths().len(), paths.len());
}

#[test]
fn who_fetches_can_say_whom_to_write_to() {
    let server = Server::start(|path, _| match path.strip_prefix(REPORT) {
        Some("chad/") => page("Chad"),
        _ => status("404 Not Found"),
    });
    let ran = server.fetch(&folder("contact"), &["--contact", "ana@university.example", "Chad"]);
    assert_eq!(ran.status.code(), Some(0));
    let agent = format!(
        "user-agent: Mozilla/5.0 (compatible; tipreport/{}; +ana@university.example)",
        env!("CARGO_PKG_VERSION")
    );
    assert!(server.asked.lock().unwrap().iter().all(|(_, told)| told.eq_ignore_ascii_case(&agent)));
    let refused = server.fetch(&folder("contact"), &["--contact", "a) b", "Chad"]);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn a_page_that_fails_is_told_and_leaves_no_half_file() {
    let server = Server::start(|path, _| match path.strip_prefix(REPORT) {
        Some("albania/") => page("Albania"),
        // Cut off before its end, each time.
        Some("chad/") => {
            "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<html>half".to_owned()
        }
        Some("benin/") => ok("%PDF-1.4"),
        _ => status("404 Not Found"),
    });
    let folder = folder("half");
    let ran = server.fetch(&folder, &["Chad", "Benin", "Togo", "Fredonia", "Albania"]);
    assert_eq!(
        (ran.status.code(), String::from_utf8(ran.stdout).unwrap().as_str()),
        (Some(1), "2018-albania.html\n")
    );
    let told = String::from_utf8(ran.stderr).unwrap();
    for message in [
        "/benin/: expected a web page, found something else",
        "/togo/: expected a page, found none at this address (404)",
        "error: Fredonia: expected the name of a country, found one that no edition has",
        "/chad/: expected an answer, found: ",
    ] {
        assert!(told.contains(message), "{message}: {told}");
    }
    assert_eq!(files(&folder), ["2018-albania.html"]);
}

#[test]
fn robots_are_obeyed() {
    let server = Server::start(|path, _| match path {
        "/robots.txt" => ok("User-agent: *\nDisallow: /reports/\n"),
        _ => page("Albania"),
    });
    let folder = folder("robots");
    let ran = server.fetch(&folder, &["Albania"]);
    let told = String::from_utf8(ran.stderr).unwrap();
    assert!(
        told.ends_with("expected a page that may be fetched, found that robots.txt forbids it\n"),
        "{told}"
    );
    assert_eq!(ran.status.code(), Some(1));
    assert_eq!((server.paths(), files(&folder).len()), (vec!["/robots.txt".to_owned()], 0));
}

#[test]
fn a_site_that_is_not_there_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let server = Server { address: address.clone(), asked: Arc::default() };
    let ran = server.fetch(&folder("gone"), &["Albania"]);
    let told = String::from_utf8(ran.stderr).unwrap();
    assert!(told.starts_with(&format!("error: {address}: expected an answer, found: ")), "{told}");
    assert_eq!(ran.status.code(), Some(1));
}
