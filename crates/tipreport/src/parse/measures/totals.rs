//! Totals that their own parts do not make: told, never corrected.

use crate::{Code, Diagnostic, Severity, Span, Statistic, Unit};

/// What may stand between a total and its parts, or after one of them, and makes the list no whole division.
const OPEN_LISTS: &[&str] = &[
    "including",
    "such as",
    "at least",
    "among them",
    "among others",
    "of whom",
    "of which",
    "some",
    "several",
    "others",
    "both",
    "remainder",
    "rest",
    "remaining",
    "unknown",
    "unspecified",
];

/// The longest list, in bytes, that is looked at, which keeps the time linear where nothing closes a parenthesis.
const LONGEST: usize = 600;

/// Tells where the parts that a parenthesis or a dash gives of a total do not add up to it.
pub(crate) fn disagreements(text: &str, statistics: &[Statistic]) -> Vec<Diagnostic> {
    let total_of = |index: usize| statistics[index].part_of;
    (1..statistics.len())
        .filter(|&index| total_of(index).is_some() && total_of(index) != total_of(index - 1))
        .filter_map(|index| disagreement(text, statistics, index))
        .collect()
}

/// The disagreement of a total with its parts, of which the first is the statistic at `first`.
fn disagreement(text: &str, statistics: &[Statistic], first: usize) -> Option<Diagnostic> {
    let part_of = statistics[first].part_of;
    let total = &statistics[part_of? as usize];
    let whole = exact_count(total)?;
    if total.sentence != statistics[first].sentence {
        return None;
    }
    let bracket = bracket(text, total, &statistics[first])?;
    let within = statistics[first..].iter().take_while(|s| bracket.contains(s.span));
    let within: Vec<&Statistic> = within.filter(|s| s.compared_with.is_none()).collect();
    if within.len() < 2 || within.iter().any(|s| s.part_of != part_of) {
        return None;
    }
    let parts: Vec<f64> = within.iter().map(|part| exact_count(part)).collect::<Option<_>>()?;
    if divides_anew(&parts, whole) || is_open(&text[bracket]) {
        return None;
    }
    let sum: f64 = parts.iter().sum();
    let list = parts.iter().map(f64::to_string).collect::<Vec<_>>().join(" + ");
    Some(Diagnostic {
        code: Code::PartsDisagree,
        severity: Severity::Info,
        span: Span { start: total.span.start, end: within[within.len() - 1].span.end },
        message: format!("expected parts that add up to {whole}, found {list} = {sum}"),
    })
}

fn exact_count(statistic: &Statistic) -> Option<f64> {
    let counts = statistic.unit == Unit::Count && statistic.absence.is_none() && statistic.per.is_none();
    statistic.amount.value().filter(|_| counts && !statistic.amount.approximate)
}

/// What the parenthesis or the dash that stands between a total and its first part holds.
fn bracket(text: &str, total: &Statistic, part: &Statistic) -> Option<Span> {
    let (from, to) = (total.span.end as usize, part.span.start as usize);
    let between = text.get(from..to).filter(|between| between.len() < LONGEST)?;
    let (at, mark) = between.char_indices().rev().find(|(_, mark)| matches!(mark, '(' | '—' | ')'))?;
    let closing = match mark {
        '(' => ')',
        '—' => '—',
        _ => return None,
    };
    let start = from + at + mark.len_utf8();
    let rest = &text[start..total.sentence.end as usize];
    let close = rest.char_indices().take_while(|&(at, _)| at < LONGEST).find(|&(_, mark)| mark == closing);
    // A dash may also end with its sentence.
    let length = match close {
        Some((length, _)) => length,
        None if closing == '—' && rest.len() < LONGEST => rest.len(),
        None => return None,
    };
    Some(Span::new(start, start + length))
}

/// Whether the words of a list say that it leaves some out.
fn is_open(list: &str) -> bool {
    let list = list.to_lowercase();
    OPEN_LISTS.iter().any(|open| {
        list.match_indices(open).any(|(at, _)| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
            !letter(list[..at].chars().next_back()) && !letter(list[at + open.len()..].chars().next())
        })
    })
}

/// Whether the first parts make the total and the others divide it, or one of them, anew: "(17 women and four men, 11 for
/// labor trafficking and 10 for sex trafficking)" (Chile, 2018).
fn divides_anew(parts: &[f64], whole: f64) -> bool {
    let mut sum = 0.0;
    parts.iter().any(|part| {
        sum += part;
        agrees(sum, whole)
    })
}

fn agrees(sum: f64, whole: f64) -> bool {
    (sum - whole).abs() < 0.5
}

#[cfg(test)]
mod tests {
    use crate::{Code, Fragment, SectionKind, extract};

    #[test]
    fn parts_that_make_no_total_are_told() {
        let table = [
            ("Officials identified 20 victims (12 women and eight men).", None),
            (
                "Officials identified 20 victims (12 women and nine men).",
                Some("expected parts that add up to 20, found 12 + 9 = 21"),
            ),
            (
                "Police investigated 14 cases—ten for sex trafficking and three for forced labor—in 2016.",
                Some("expected parts that add up to 14, found 10 + 3 = 13"),
            ),
            (
                "Police investigated 13 cases—ten for sex trafficking and three for forced labor—in 2016.",
                None,
            ),
            // What is left out is not missing.
            ("Officials identified 20 victims (including nine women and two girls).", None),
            ("Officials identified 20 victims, 12 women and nine men.", None),
            ("Officials identified 20 victims (12 women, at least nine men).", None),
            ("Officials identified about 20 victims (12 women and nine men).", None),
            ("Officials identified 20 victims (12 women, three men, and several children).", None),
            // A total divided twice.
            ("Officials identified 20 victims (12 women and eight men; 15 adults and five children).", None),
            ("Officials identified 20 victims (12 women and eight men, 15 adults and five children).", None),
            (
                "Officials identified 20 victims (12 women, seven men, and the remainder were not recorded).",
                None,
            ),
            // The figure of another period is no part.
            ("Officials identified 20 victims (25 in 2015 and 30 in 2014).", None),
            ("Officials identified 20 victims (eight).", None),
        ];
        for (text, want) in table {
            let report = extract(text, Fragment::of(SectionKind::Protection)).expect("a sentence");
            let told = report.diagnostics().iter().filter(|told| told.code == Code::PartsDisagree);
            let messages: Vec<&str> = told.map(|told| told.message.as_str()).collect();
            assert_eq!(messages, Vec::from_iter(want), "{text}");
        }
    }
}
