//! A site, visited politely.

use std::fmt;
use std::thread;
use std::time::{Duration, Instant};

use ureq::Agent;

use super::robots::Robots;

/// The largest page that is fetched; the report's have at most 3 MB.
const LARGEST: u64 = 32 << 20;

/// How often a request is made before its page is given up.
const ATTEMPTS: u32 = 4;

/// The longest wait between two attempts, also where the site asks for more.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// Why a page was not fetched.
#[derive(Debug)]
pub(super) enum Fault {
    Robots,
    Status(u16),
    TooLarge,
    Gone(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Robots => {
                f.write_str("expected a page that may be fetched, found that robots.txt forbids it")
            }
            Self::Status(404) => f.write_str("expected a page, found none at this address (404)"),
            Self::Status(status) => write!(f, "expected a page, found the answer {status}"),
            Self::TooLarge => write!(f, "expected at most {LARGEST} bytes, found more"),
            Self::Gone(error) => write!(f, "expected an answer, found: {error}"),
        }
    }
}

/// How a site is visited.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manners {
    /// From the end of one request to the start of the next.
    pub(super) pause: Duration,
    /// For one request in all.
    pub(super) timeout: Duration,
}

/// One site over one connection, with a pause between requests.
pub(super) struct Site {
    agent: Agent,
    base: String,
    robots: Robots,
    manners: Manners,
    last: Option<Instant>,
}

/// How a program says who it is, in the form that the site accepts: its own name and version, no browser's, and
/// whom to write to where it is a nuisance.
fn user_agent(contact: Option<&str>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let home = Some(env!("CARGO_PKG_HOMEPAGE")).filter(|home| !home.is_empty());
    let contact = contact.or(home).map(|contact| format!("; +{contact}")).unwrap_or_default();
    format!("Mozilla/5.0 (compatible; tipreport/{version}{contact})")
}

impl Site {
    /// Asks a site for its robots.txt, and keeps to it. Where the site cannot say it, nothing else is fetched.
    pub(super) fn open(base: &str, manners: Manners, contact: Option<&str>) -> Result<Self, Fault> {
        let config = Agent::config_builder()
            .user_agent(user_agent(contact))
            .timeout_global(Some(manners.timeout))
            .timeout_connect(Some(manners.timeout.min(Duration::from_secs(15))))
            .http_status_as_error(false)
            .max_redirects(4)
            .max_idle_connections(1)
            .build();
        let base = base.trim_end_matches('/').to_owned();
        let (agent, robots) = (Agent::new_with_config(config), Robots::default());
        let mut site = Self { agent, base, robots, manners, last: None };
        site.robots = match site.get("/robots.txt") {
            Ok(text) => Robots::parse(&String::from_utf8_lossy(&text), "tipreport"),
            // No such file: everything may be fetched.
            Err(Fault::Status(400..=499)) => Robots::default(),
            Err(Fault::Status(_)) => Robots::closed(),
            Err(fault) => return Err(fault),
        };
        let delay = site.robots.delay.unwrap_or_default();
        site.manners.pause = site.manners.pause.max(delay);
        Ok(site)
    }

    pub(super) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Fetches a page: after a pause, again after longer ones where the site fails or asks to wait.
    pub(super) fn get(&mut self, path: &str) -> Result<Vec<u8>, Fault> {
        if !self.robots.allow(path) {
            return Err(Fault::Robots);
        }
        let mut attempt = 1;
        loop {
            self.wait();
            let (fault, asked) = match self.request(path) {
                Ok(page) => return Ok(page),
                Err(refused) => refused,
            };
            let may_pass = matches!(fault, Fault::Gone(_) | Fault::Status(429 | 500..=599));
            if !may_pass || attempt == ATTEMPTS {
                return Err(fault);
            }
            let longer = self.manners.pause * 2_u32.pow(attempt);
            thread::sleep(asked.unwrap_or(longer).min(LONGEST_WAIT));
            attempt += 1;
        }
    }

    fn wait(&mut self) {
        if let Some(last) = self.last {
            thread::sleep(self.manners.pause.saturating_sub(last.elapsed()));
        }
    }

    /// One request; a refusal comes with the wait that the site asks for.
    fn request(&mut self, path: &str) -> Result<Vec<u8>, (Fault, Option<Duration>)> {
        let answer = self.agent.get(self.address(path)).call();
        let page = answer.map_err(|error| (Fault::Gone(error.to_string()), None)).and_then(|mut answer| {
            if !answer.status().is_success() {
                let asked = answer.headers().get("retry-after").and_then(|value| value.to_str().ok());
                let asked = asked.and_then(|value| value.parse().ok()).map(Duration::from_secs);
                return Err((Fault::Status(answer.status().as_u16()), asked));
            }
            let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
            body.map_err(|error| match error {
                ureq::Error::BodyExceedsLimit(_) => (Fault::TooLarge, None),
                error => (Fault::Gone(error.to_string()), None),
            })
        });
        self.last = Some(Instant::now());
        page
    }
}
