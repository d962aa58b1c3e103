//! Where the edition places the country: what the heading says, what the statement says, and which of them holds.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::blocks::pairs;
use super::sentences::sentences;
use super::tier_heading::{TierHeading, tier_at};
use super::wording::{find_words, word_starts, words_at};
use crate::{Change, Code, Diagnostic, Placement, Severity, Span, Tier};

/// Verbs that place a country, as they stand before "Tier N" or "a Special Case": a row is the words, the change that
/// they state and an example. "Downgrade" as a noun is none of them: a waiver spares a country a "downgrade to Tier 3".
const VERBS: &[(&str, Option<Change>, &str)] = &[
    ("remained on", Some(Change::Remained), "therefore Valdora remained on Tier 2."),
    ("remained at", Some(Change::Remained), "Valdora remained at Tier 2."),
    ("remained in", Some(Change::Remained), "Valdora remained in Tier 2."),
    ("remained a", Some(Change::Remained), "Valdora remained a Tier 2 country."),
    ("remains on", Some(Change::Remained), "therefore, Valdora remains on Tier 2 Watch List."),
    ("remains a", Some(Change::Remained), "Valdora remains a Special Case for the third consecutive year."),
    ("remain on", Some(Change::Remained), "therefore the islands remain on Tier 1."),
    ("is maintained on", Some(Change::Remained), "Valdora is maintained on Tier 2 Watch List."),
    ("was kept on", Some(Change::Remained), "Valdora was kept on Tier 2."),
    ("retained its", Some(Change::Remained), "Valdora retained its Tier 1 ranking."),
    ("upgraded to", Some(Change::Upgraded), "therefore Valdora was upgraded to Tier 1."),
    ("upgraded from", Some(Change::Upgraded), "Valdora was upgraded from Tier 3 to Tier 2."),
    ("elevated to", Some(Change::Upgraded), "Valdora is elevated to Tier 2."),
    ("raised to", Some(Change::Upgraded), "Valdora was raised to Tier 2."),
    ("moved up to", Some(Change::Upgraded), "Valdora moved up to Tier 2."),
    ("downgraded to", Some(Change::Downgraded), "therefore, Valdora was downgraded to Tier 2 Watch List."),
    ("downgraded from", Some(Change::Downgraded), "Valdora was downgraded from Tier 2 to Tier 3."),
    ("lowered to", Some(Change::Downgraded), "Valdora is lowered to Tier 3."),
    ("dropped to", Some(Change::Downgraded), "Valdora dropped to Tier 3."),
    ("fell to", Some(Change::Downgraded), "Valdora fell to Tier 3."),
    ("placed on", None, "therefore, Valdora is placed on Tier 2 Watch List."),
    ("placed in", None, "Valdora is placed in Tier 3."),
    ("placed at", None, "Valdora is placed at Tier 3."),
    ("ranked", None, "Valdora is ranked Tier 2."),
    ("ranked as", None, "Valdora is ranked as Tier 2."),
    ("ranked on", None, "Valdora is ranked on Tier 2."),
    ("classified as", None, "Valdora is classified as a Tier 2 country."),
    ("moved to", None, "Valdora is moved to Tier 2."),
    ("is on", None, "Valdora is on Tier 2."),
    ("is a", None, "Valdora is a Special Case."),
    ("is in", None, "Valdora is in Tier 2."),
];

/// Words before the verb that take the placement back.
const NOT_SO: &[&str] = &["not", "otherwise", "would", "could", "previously", "had", "if", "avoid", "should"];

/// Parts of the words that tell of a placement; most sentences have none of them.
struct Cues<'a> {
    tier: [Cue<'a>; 3],
    standards: Cue<'a>,
    waiver: Cue<'a>,
}

impl<'a> Cues<'a> {
    fn of(text: &'a str, part: Span) -> Self {
        let bytes = &text.as_bytes()[..part.end as usize];
        let cue = |finder| Cue::of(bytes, part.start as usize, finder);
        Self {
            tier: [&*TIER, &*TIER_IN_CAPITALS, &*SPECIAL].map(cue),
            standards: cue(&STANDARDS),
            waiver: cue(&WAIVER),
        }
    }
}

static TIER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("Tier"));
static TIER_IN_CAPITALS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("TIER"));
static SPECIAL: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("pecial"));
static STANDARDS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("inimum"));
static WAIVER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("aive"));

/// Where such words stand in a part of the text, as its sentences are gone through.
struct Cue<'a> {
    bytes: &'a [u8],
    finder: &'static Finder<'static>,
    /// The next place.
    next: Option<usize>,
}

impl<'a> Cue<'a> {
    fn of(bytes: &'a [u8], start: usize, finder: &'static Finder<'static>) -> Self {
        let next = finder.find(&bytes[start..]).map(|offset| start + offset);
        Self { bytes, finder, next }
    }

    fn is_in(&mut self, sentence: Span) -> bool {
        let start = sentence.start as usize;
        if self.next.is_some_and(|next| next < start) {
            self.next = self.finder.find(&self.bytes[start..]).map(|offset| start + offset);
        }
        self.next.is_some_and(|next| next < sentence.end as usize)
    }
}

/// What a sentence says of the placement.
struct Statement {
    sentence: Span,
    tier: Tier,
    change: Option<Change>,
    consecutive_years: Option<u8>,
}

/// The placement that the heading and the overview give, and where they disagree.
pub(crate) fn placement(
    text: &str,
    heading: Option<&TierHeading>,
    parts: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) -> Placement {
    let mut statement: Option<Statement> = None;
    let mut formula: Option<(Span, Tier)> = None;
    let mut waiver = false;
    for &part in parts {
        let mut cues = Cues::of(text, part);
        for sentence in sentences(text, part) {
            // Each is asked, so that each goes on.
            let names_tier = cues.tier.iter_mut().fold(false, |found, cue| found | cue.is_in(sentence));
            if names_tier
                && let Some(found) = statement_of(text, sentence)
                && statement.as_ref().is_none_or(|known| known.change.is_none() || found.change.is_some())
            {
                statement = Some(found);
            }
            if formula.is_none() && cues.standards.is_in(sentence) {
                formula = formula_tier(&text[sentence]).map(|tier| (sentence, tier));
            }
            waiver |= cues.waiver.is_in(sentence) && grants_waiver(&text[sentence]);
        }
    }
    let stated = statement.as_ref().map(|statement| statement.tier);
    let told = stated.or(formula.map(|(_, tier)| tier));
    if let Some(heading) = heading
        && let Some(message) = disagreement(heading.tier, stated, formula.map(|(_, tier)| tier))
    {
        let span = statement.as_ref().map_or(heading.span, |statement| statement.sentence);
        diagnostics.push(Diagnostic {
            code: Code::TierDisagrees,
            severity: Severity::Warning,
            span,
            message,
        });
    }
    let tier = stated.or(heading.map(|heading| heading.tier)).or(told);
    Placement {
        tier,
        change: statement.as_ref().and_then(|statement| statement.change),
        // A waiver keeps a country on the Watch List; where the tier is another one, it tells of an earlier year.
        waiver: waiver && tier == Some(Tier::TwoWatchList),
        consecutive_years: statement.as_ref().and_then(|statement| statement.consecutive_years),
        heading: heading.map(|heading| heading.span),
        statement: statement.map(|statement| statement.sentence).or(formula.map(|(sentence, _)| sentence)),
    }
}

fn disagreement(heading: Tier, stated: Option<Tier>, formula: Option<Tier>) -> Option<String> {
    let rank = |tier| match tier {
        Tier::One => 1,
        Tier::Two | Tier::TwoWatchList => 2,
        Tier::Three => 3,
        Tier::SpecialCase => 4,
    };
    let other = match (stated, formula) {
        (Some(stated), _) => (stated != heading).then_some(stated),
        // The formula of the Watch List is that of Tier 2.
        (None, Some(formula)) => (rank(formula) != rank(heading)).then_some(formula),
        (None, None) => None,
    }?;
    Some(format!(
        "expected the statement to name {} as the heading does, found {}",
        heading.label(),
        other.label()
    ))
}

/// The placement that a sentence states: the last one with a verb.
fn statement_of(text: &str, sentence: Span) -> Option<Statement> {
    let printed = &text[sentence];
    let bytes = printed.as_bytes();
    let mut found = None;
    for at in tier_words(bytes) {
        let Some((end, tier)) = tier_at(bytes, at) else { continue };
        let Some((verb_at, change)) = verb_before(printed, at) else { continue };
        if takes_back(&printed[..verb_at]) {
            continue;
        }
        // "upgraded from Tier 3 to Tier 2": the second is the placement.
        let (end, tier) = moved_to(printed, end).unwrap_or((end, tier));
        let consecutive_years = consecutive_years(&printed[end..]);
        found = Some(Statement { sentence, tier, change, consecutive_years });
    }
    found
}

/// Where "Tier" or "Special Case" may stand.
fn tier_words(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let lower =
        pairs(bytes, [b's'], [b'p', b'P']).filter(|&at| words_at(bytes, at, "special case").is_some());
    pairs(bytes, [b'T', b'S'], [b'i', b'I', b'p', b'P'])
        .chain(lower)
        .filter(|&at| at > 0 && !bytes[at - 1].is_ascii_alphanumeric())
}

/// The verb that stands before the tier at `at`, with or without an article, and the change that it states.
fn verb_before(sentence: &str, at: usize) -> Option<(usize, Option<Change>)> {
    let before = sentence[..at].trim_end();
    let bare = ["the", "a"].iter().find_map(|article| Some(before.strip_suffix(article)?.trim_end()));
    [Some(before), bare].into_iter().flatten().find_map(verb_at_end)
}

fn verb_at_end(before: &str) -> Option<(usize, Option<Change>)> {
    let bytes = before.as_bytes();
    // Two letters tell most rows apart.
    let last = bytes.last_chunk::<2>()?.map(|byte| byte.to_ascii_lowercase());
    let verbs = VERBS.iter().filter(|(words, ..)| {
        words.as_bytes().last_chunk().is_some_and(|&[b, z]| z == last[1] && (b == last[0] || b == b' '))
    });
    let spare = spare_space(bytes);
    let verbs = verbs.filter_map(|&(words, change, _)| {
        let latest = before.len().checked_sub(words.len())?;
        let start = (latest.saturating_sub(spare)..=latest).find(|&start| {
            bytes[start].to_ascii_lowercase() == words.as_bytes()[0]
                && (start == 0 || !bytes[start - 1].is_ascii_alphanumeric())
                && words_at(bytes, start, words) == Some(before.len())
        })?;
        Some((start, change))
    });
    verbs.min_by_key(|&(start, _)| start)
}

/// By how much the words that a text ends in may be longer than in a row: their white space may be.
fn spare_space(bytes: &[u8]) -> usize {
    let last = &bytes[bytes.len().saturating_sub(32)..];
    let is_plain = last.is_ascii() && !last.windows(2).any(|pair| pair[0] <= b' ' && pair[1] <= b' ');
    if is_plain { 0 } else { 8 }
}

/// Whether the words before the verb deny the placement or tell it of another time.
fn takes_back(before: &str) -> bool {
    let words = before.split_whitespace().rev().take(3);
    words.map(|word| word.trim_matches(|c: char| !c.is_alphabetic())).any(|word| NOT_SO.contains(&word))
}

fn moved_to(sentence: &str, end: usize) -> Option<(usize, Tier)> {
    let bytes = sentence.as_bytes();
    let to = super::wording::wording_at(bytes, end, " to ")?;
    tier_at(bytes, to)
}

/// The ordinal of "for the third consecutive year".
fn consecutive_years(after: &str) -> Option<u8> {
    let end = find_words(after, "consecutive year")?;
    let ordinal = after[..end].split_whitespace().next_back()?;
    ordinal_number(ordinal)
}

fn ordinal_number(word: &str) -> Option<u8> {
    const ORDINALS: &[&str] = &[
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    if let Some(at) = ORDINALS.iter().position(|ordinal| ordinal.eq_ignore_ascii_case(word)) {
        return u8::try_from(at + 1).ok();
    }
    let tens = [("twenty-", 20)];
    if let Some((rest, ten)) = tens.iter().find_map(|&(ten, n)| Some((word.strip_prefix(ten)?, n))) {
        return ordinal_number(rest).map(|unit| ten + unit);
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().ok()
}

/// The tier of the statutory formula, where the sentence holds it.
fn formula_tier(sentence: &str) -> Option<Tier> {
    let standards = find_words(sentence, "minimum standards")?;
    let before = &sentence[..standards];
    let after = &sentence[standards..];
    // "did not meet the minimum standards in several key areas" is no formula; "does not", "do not" are.
    let denied =
        ["does not", "do not", "has not", "have not", "is not", "doesn't", "neither", "not yet", "cannot"]
            .iter()
            .any(|words| find_words(before, words).is_some());
    let verb = ["meets", "meet", "complies", "comply", "complied", "met", "complying"]
        .iter()
        .any(|word| find_words(before, word).is_some());
    if !verb || find_words(before, "did not").is_some() || find_words(before, "would constitute").is_some() {
        return None;
    }
    if !denied {
        let affirmed = [
            "fully meets",
            "fully meet",
            "fully complies",
            "fully comply",
            "meets",
            "complies",
            "meet",
            "comply",
        ];
        return affirmed.iter().any(|words| find_words(before, words).is_some()).then_some(Tier::One);
    }
    let tries = ["is making", "are making", "it makes", "is undertaking", "making significant efforts"];
    let idle = ["not making", "not made", "not yet making", "no significant efforts", "not undertaking"];
    if holds_any(after, &idle) {
        return Some(Tier::Three);
    }
    tries.iter().any(|words| find_words(after, words).is_some()).then_some(Tier::Two)
}

/// Whether any of `rows` stands in a text; all begin with the same two letters.
fn holds_any(text: &str, rows: &[&str]) -> bool {
    let bytes = text.as_bytes();
    word_starts(bytes, rows[0]).any(|at| rows.iter().any(|words| words_at(bytes, at, words).is_some()))
}

/// Whether the sentence says that a waiver was granted.
fn grants_waiver(sentence: &str) -> bool {
    let granted = |verb: &str| find_words(sentence, verb).is_some();
    if find_words(sentence, "waiver").is_none() && find_words(sentence, "waived").is_none() {
        return false;
    }
    let denied = ["no longer", "not eligible", "ineligible", "not granted", "maximum", "exhausted"];
    (granted("granted")
        || granted("received")
        || granted("issued")
        || granted("was waived")
        || granted("is granted"))
        && !denied.iter().any(|words| find_words(sentence, words).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Placement {
        placement(text, None, &[Span::new(0, text.len())], &mut Vec::new())
    }

    #[test]
    fn every_verb_places_its_example() {
        for &(words, change, example) in VERBS {
            let placement = read(example);
            assert!(placement.tier.is_some(), "{words}: {example}");
            assert_eq!(placement.change, change, "{words}: {example}");
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn statements_of_all_editions() {
        use Change::{Downgraded, Remained, Upgraded};
        let rows = [
            (
                "The Government of Valdora does not fully meet the minimum standards for the elimination of trafficking \
              and is not making significant efforts to do so; therefore, Valdora remained on Tier 3.",
                "3",
                Some(Remained),
                false,
                None,
            ),
            (
                "Because the government has devoted sufficient resources to a written plan that, if implemented, would \
              constitute significant efforts to meet the minimum standards, Valdora was granted a waiver per the Trafficking \
              Victims Protection Act from an otherwise required downgrade to Tier 3. Therefore Valdora remained on Tier 2 \
              Watch List for the third consecutive year.",
                "2WL",
                Some(Remained),
                true,
                Some(3),
            ),
            (
                "Valdora was granted a waiver from an otherwise required downgrade to Tier 3; therefore, Valdora remains on \
              Tier 2 Watch List for the fourth consecutive year.",
                "2WL",
                Some(Remained),
                true,
                Some(4),
            ),
            (
                "A waiver is no longer available to Valdora, which is therefore deemed not to be making significant efforts \
              and is placed on Tier 3.",
                "3",
                None,
                false,
                None,
            ),
            ("Valdora was upgraded from Tier 3 to Tier 2 Watch List.", "2WL", Some(Upgraded), false, None),
            ("Therefore Valdora was downgraded to Tier 2 Watch List.", "2WL", Some(Downgraded), false, None),
            (
                "Isla Serena remains a Special Case for the 21st consecutive year.",
                "SC",
                Some(Remained),
                false,
                Some(21),
            ),
            ("Isla Serena is a special case.", "SC", None, false, None),
            (
                "The Government of Valdora fully complies with the minimum standards for the elimination of trafficking.",
                "1",
                None,
                false,
                None,
            ),
            (
                "The government meets the minimum standards in combating trafficking in persons.",
                "1",
                None,
                false,
                None,
            ),
            (
                "The Government of Valdora does not yet fully comply with minimum standards; however, it is making \
              significant efforts to do so.",
                "2",
                None,
                false,
                None,
            ),
            (
                "The Government of Valdora does not fully meet the minimum standards for the elimination of trafficking but is \
              making efforts to do so.",
                "2",
                None,
                false,
                None,
            ),
            (
                "The Government of Valdora does not fully comply with the minimum standards and is not making significant \
              efforts to do so.",
                "3",
                None,
                false,
                None,
            ),
            (
                "Neither the Valdoran authorities nor the rebels have complied with the minimum standards, and they are not making \
              significant efforts to do so.",
                "3",
                None,
                false,
                None,
            ),
            (
                "Valdora would otherwise be downgraded to Tier 3. It is placed on Tier 2 Watch List.",
                "2WL",
                None,
                false,
                None,
            ),
        ];
        for (text, tier, change, waiver, years) in rows {
            let placement = read(text);
            let got = (
                placement.tier.map_or("-", Tier::as_str),
                placement.change,
                placement.waiver,
                placement.consecutive_years,
            );
            assert_eq!(got, (tier, change, waiver, years), "{text}");
        }
        assert_eq!(
            read("However, the government did not meet the minimum standards in several key areas.").tier,
            None
        );
    }
}
