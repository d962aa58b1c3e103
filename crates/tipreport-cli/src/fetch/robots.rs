//! The wishes of a site: robots.txt, by RFC 9309.

use std::time::Duration;

/// The longest pause that a site may ask for and get.
const LONGEST_DELAY: f64 = 60.0;

/// What a robots.txt says to this program.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Robots {
    /// Paths that may (true) or may not be fetched.
    rules: Vec<(bool, String)>,
    pub(super) delay: Option<Duration>,
}

impl Robots {
    /// Everything is refused: the site does not say what it wishes (RFC 9309, 2.3.1.4).
    pub(super) fn closed() -> Self {
        Self { rules: vec![(false, "/".to_owned())], delay: None }
    }

    /// Reads the group of `name`, or else of all robots.
    pub(super) fn parse(text: &str, name: &str) -> Self {
        let own = Self::group(text, |agent| agent.eq_ignore_ascii_case(name));
        own.or_else(|| Self::group(text, |agent| agent == "*")).unwrap_or_default()
    }

    fn group(text: &str, is_for: impl Fn(&str) -> bool) -> Option<Self> {
        let (mut robots, mut found, mut inside, mut in_agents) = (Self::default(), false, false, false);
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            if key == "user-agent" {
                inside = is_for(value) || (in_agents && inside);
                in_agents = true;
                found |= inside;
                continue;
            }
            in_agents = false;
            if inside {
                robots.rule(&key, value);
            }
        }
        found.then_some(robots)
    }

    fn rule(&mut self, key: &str, value: &str) {
        match key {
            "allow" | "disallow" if !value.is_empty() => self.rules.push((key == "allow", value.to_owned())),
            "crawl-delay" => {
                let seconds =
                    value.parse::<f64>().ok().filter(|seconds| seconds.is_finite() && *seconds >= 0.0);
                self.delay = seconds.map(|seconds| Duration::from_secs_f64(seconds.min(LONGEST_DELAY)));
            }
            _ => {}
        }
    }

    /// Whether a path may be fetched: the longest rule that fits decides, `allow` before `disallow`.
    pub(super) fn allow(&self, path: &str) -> bool {
        let fitting = self.rules.iter().filter(|(_, rule)| fits(rule, path));
        fitting.max_by_key(|(allow, rule)| (rule.len(), *allow)).is_none_or(|(allow, _)| *allow)
    }
}

/// Whether a rule, with `*` for anything and `$` for the end, fits the beginning of a path.
fn fits(rule: &str, path: &str) -> bool {
    let (rule, whole) = rule.strip_suffix('$').map_or((rule, false), |rule| (rule, true));
    let mut parts = rule.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    !whole || rest.is_empty() || rule.ends_with('*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rule_decides() {
        let text = "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /reports/ # all\nAllow: /reports/2018-\n\
                    Disallow: /*.pdf$\nCrawl-delay: 2.5\n";
        let robots = Robots::parse(text, "tipreport");
        let rows = [
            ("/", true),
            ("/reports/2017-x/", false),
            ("/reports/2018-x/", true),
            ("/a/b.pdf", false),
            ("/a/b.pdf.html", true),
        ];
        for (path, allowed) in rows {
            assert_eq!(robots.allow(path), allowed, "{path}");
        }
        assert_eq!(robots.delay, Some(Duration::from_millis(2500)));
    }

    #[test]
    fn a_group_of_our_own_comes_first() {
        let text =
            "User-agent: *\nDisallow:\n\nUser-agent: first\nUser-agent: TipReport\nDisallow: /private/\n";
        let robots = Robots::parse(text, "tipreport");
        assert!(robots.allow("/reports/") && !robots.allow("/private/a"));
        assert!(Robots::parse("", "tipreport").allow("/"));
        assert!(!Robots::closed().allow("/reports/"));
    }
}
