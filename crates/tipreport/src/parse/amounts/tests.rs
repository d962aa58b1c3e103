#[path = "../../../tests/spell/mod.rs"]
mod spell;

use spell::spell;

use super::modifiers::{AFTER, BEFORE};
use super::{Class, Purse, scan_figures_in};
use crate::parse::language::LANGUAGE;
use crate::parse::places::Places;
use crate::parse::sentences::sentences;
use crate::parse::tokens::scan_tokens;
use crate::{Currency, Span, Unit};

/// The figures of a passage as `surface=amount unit/per` or `surface=class`, statistics only where `all` is false.
fn read(text: &str, all: bool) -> String {
    let (mut tokens, mut figures, mut purse) = (Vec::new(), Vec::new(), Purse::default());
    let mut places = Places::default();
    let mut rows = Vec::new();
    for sentence in sentences(text, Span::new(0, text.len())) {
        scan_tokens(text, sentence, &LANGUAGE.lexicon, &mut tokens);
        places.fill(&tokens);
        scan_figures_in(text, &tokens, &LANGUAGE.amounts, &places, &mut purse, &mut figures);
        for figure in &figures {
            let surface = &text[figure.span];
            if figure.class != Class::Statistic {
                if all {
                    rows.push(format!("{surface}={}", figure.class));
                }
                continue;
            }
            let per = figure.per.map_or(String::new(), |per| format!("/{per}"));
            let unit = match figure.unit {
                Unit::Count => String::new(),
                Unit::Percent => " %".to_owned(),
                Unit::Age => " age".to_owned(),
                Unit::Multiple => " times".to_owned(),
                Unit::Other => " other".to_owned(),
                Unit::Money { currency } => format!(" {currency}"),
                Unit::Duration { unit } => format!(" {unit}"),
            };
            rows.push(format!("{surface}={}{unit}{per}", figure.amount));
        }
    }
    rows.join("; ")
}

fn check(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, want)| read(text, true) != *want)
        .map(|(text, want)| format!("{text}\n  expected {want}\n  found    {}", read(text, true)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numerals() {
    check(&[
        ("Police identified 1,234 victims.", "1,234=1234"),
        (
            "Some one hundred and twenty-three thousand people fled.",
            "one hundred and twenty-three thousand=~123000",
        ),
        ("Seventy-nine of the victims were women.", "Seventy-nine=79"),
        ("The fund paid 2.5 million people.", "2.5 million=2500000"),
        ("They trained two dozen judges and a dozen clerks.", "two dozen=24; a dozen=12"),
        ("Half a million workers left; half a dozen returned.", "Half a million=500000; half a dozen=6"),
        ("More than half of the victims were children.", "half=50.. %"),
        (
            "Roughly a third were boys, two-thirds girls.",
            "a third=~33.33333333333333 %; two-thirds=66.66666666666666 %",
        ),
        ("A third of the workers paid fees.", "A third=33.33333333333333 %"),
        ("A third suspect fled.", "third=ordinal"),
        ("One in eight migrants and four in ten women returned.", "One in eight=12.5 %; four in ten=40 %"),
        ("Rulings in eight of every 10 cases were not enforced.", "eight of every 10=80 %"),
        (
            "Dozens of boys, hundreds of thousands of girls, tens of thousands of men.",
            "Dozens=~24..; hundreds of thousands=~100000..; tens of thousands=~10000..",
        ),
        (
            "Several hundred Ostrovians and a few thousand foreigners left.",
            "Several hundred=~100..; few thousand=~1000..",
        ),
        ("The shelter held 130,249, and 964 waited.", "130,249=130249; 964=964"),
        ("It assisted 19Vietnamese nationals, investigating31potential cases.", "19=19; 31=31"),
        ("Terms of 2½ years and ½ of wages.", "2½ years=2.5 year; ½=50 %"),
        ("The agency counted 1.234.567 migrants and 2.500 more.", "1.234.567=1234567; 2.500=2500"),
        ("The agency counted 3.000 migrants, 0.125 more.", "3.000=3000; 0.125=0.125"),
        (
            "Some 2.500-3.000 migrants came; 900 to 1.200 left.",
            "2.500-3.000=~2500..3000; 900 to 1.200=900..1200",
        ),
        (
            "It helped more than 2000 women, up 12 percent over 2014.",
            "2000=2000..; 12 percent=12 %; 2014=year",
        ),
        ("Cases fell below 2015 levels; 41 last reporting period.", "2015=year; 41=41"),
        ("Girls who are between 12 and 17; the victim was under 18.", "12 and 17=12..17 age; 18=..18 age"),
        ("The agency drafted 200.515-2018 files.", "200.515=200515; 2018=year"),
    ]);
}

#[test]
fn ranges_and_changes() {
    check(&[
        ("Penalties ranged from six months to 9.5 years.", "six months to 9.5 years=0.5..9.5 year"),
        ("The law prescribes five years to life imprisonment.", "five years=5.. year"),
        ("They raised the maximum penalty from three to six years.", "three=..3 year; six years=..6 year"),
        ("Employees increased from two to six.", "two=2; six=6"),
        (
            "They work 12 to 16 hours a day and rest one or two days per month.",
            "12 to 16 hours=12..16 hour/day; one or two days=1..2 day/month",
        ),
        (
            "An estimated two to three million people and 80,000-120,000 prisoners.",
            "two to three million=~2000000..3000000; 80,000-120,000=80000..120000",
        ),
        (
            "A fine between two million lek ($18,080) and five million lek ($45,210).",
            "two million lek ($18,080) and five million lek ($45,210)=2000000..5000000 ALL; \
          two million lek ($18,080) and five million lek ($45,210)=18080..45210 USD",
        ),
        (
            "A fine between two million lek ($18,080) and five million lek ($452).",
            "two million lek=2000000 ALL; $18,080=18080 USD; five million lek=5000000 ALL; $452=452 USD",
        ),
        (
            "A term of not less than five years and not more than 25 years.",
            "five years and not more than 25 years=5..25 year",
        ),
        (
            "Sentences ranged between eight years and eight months to 17 years.",
            "eight years and eight months to 17 years=8.666666666666666..17 year",
        ),
        (
            "It paid 528,300 and 265,000 Bahraini dinar.",
            "528,300=528300 BHD; 265,000 Bahraini dinar=265000 BHD",
        ),
    ]);
}

#[test]
fn money() {
    check(&[
        (
            "It allocated 9,735,000 Kazakhstani Tenge (KZT) ($52,600) in all.",
            "9,735,000 Kazakhstani Tenge=9735000 KZT; $52,600=52600 USD",
        ),
        ("A fine of up to 50,000 nakfa ($3,330).", "50,000 nakfa=..50000 ERN; $3,330=..3330 USD"),
        (
            "It spent 19.2 million West African CFA francs (FCFA) ($34,140).",
            "19.2 million West African CFA francs=19200000 XOF; $34,140=34140 USD",
        ),
        (
            "It gave 2 million Comoros francs. Another 300 francs followed.",
            "2 million Comoros francs=2000000 KMF; 300 francs=300 KMF",
        ),
        ("It gave 300 francs (XAF).", "300 francs=300 XAF"),
        (
            "The state earned hundreds of millions of dollars.",
            "hundreds of millions of dollars=~100000000.. USD",
        ),
        (
            "Fees of US$500, €40, £30, BDT 500, and 20 pounds sterling.",
            "US$500=500 USD; €40=40 EUR; £30=30 GBP; BDT 500=500 BDT; 20 pounds sterling=20 GBP",
        ),
        ("All 13 states met; four won asylum.", "13=13; four=4"),
        (
            "A minimum penalty of five years imprisonment and 1 million naira ($2,790).",
            "five years=5.. year; 1 million naira=1000000.. NGN; $2,790=2790.. USD",
        ),
        ("They earned $300 monthly, or $2.15 an hour.", "$300=300 USD/month; $2.15=2.15 USD/hour"),
    ]);
}

#[test]
fn ages_and_durations() {
    check(&[
        ("Girls as young as 12 and a 17-year-old boy.", "12=12.. age; 17-year=17 age"),
        (
            "Children under 16, minors younger than 18, and women over 60.",
            "16=..16 age; 18=..18 age; 60=60.. age",
        ),
        (
            "Boys between the ages of 12 and 17, aged 13-15-years-old, and girls of 16 and 17.",
            "12 and 17=12..17 age; 13-15-years=13..15 age; 16 and 17=16..17 age",
        ),
        ("The minimum age for marriage is 18.", "18=18 age"),
        ("Three girls aged 12, 13, and 14.", "Three=3; 12=12 age; 13=13 age; 14=14 age"),
        (
            "A two-day course, a 45-day reflection period, and two- and three-day workshops.",
            "two-day=2 day; 45-day=45 day; two=2 day; three-day=3 day",
        ),
        (
            "He got 11 years and six months; the court met within 24 hours.",
            "11 years and six months=11.5 year; 24 hours=..24 hour",
        ),
        (
            "It limited stays to six weeks and capped fees at 10 percent.",
            "six weeks=..6 week; 10 percent=..10 %",
        ),
        ("Terms of five years, two of which were suspended.", "five years=5 year; two=2 year"),
        ("It gave workers one day off per week and ran six day centers.", "one=1/week; six=6"),
    ]);
}

#[test]
fn what_is_no_statistic() {
    check(&[
        (
            "In 2016-2017, in FY 2015, between 2010 and 2014, and in the 1990s.",
            "2016-2017=year; 2015=year; 2010 and 2014=year; 1990s=year",
        ),
        (
            "On December 22, 2019, on 3 May, and from April 2017 to March 2018.",
            "December 22, 2019=date; 3 May=date; April 2017 to March 2018=date",
        ),
        (
            "Article 110(a), Law No.1 of 2008, sections 3, 4, and 5, and Law 13.344.",
            "110=reference; 1=reference; 2008=reference; 3=reference; 4=reference; 5=reference; 13.344=reference",
        ),
        (
            "Under the 2007 anti-trafficking law and the 2000 UN TIP Protocol.",
            "2007=reference; 2000=reference",
        ),
        ("The 2018-2020 national action plan and Vision 2030.", "2018-2020=title; 2030=title"),
        ("It remained on Tier 2 for the third year.", "2=tier; third=ordinal"),
        ("Calls to the 116 hotline and to the line 1-800-555-0100.", "116=phone; 1-800-555-0100=phone"),
        ("The 65AFGHANISTANmore recent BRAZIL108under.", "65=page; 108=page"),
        ("As reported over the past five years.", "five years=period"),
        ("One of the victims helped one another; no one fled.", "One=pronoun; one=pronoun; one=pronoun"),
        ("In one case, police freed one woman.", "one=pronoun; one=1"),
        (
            "A 24-hour hotline, open 24 hours a day, 24/7, met three times.",
            "24-hour=idiom; 24 hours=idiom; 24/7=idiom; three times=idiom",
        ),
        ("A 14-member committee opened a 24-bed shelter.", "14=idiom; 24=24"),
        (
            "It doubled its budget, issued five times as many visas, and met twice.",
            "doubled=2 times; five times=5 times; twice=idiom",
        ),
        ("Goals: (1) prevention; (2) protection.", "1=item; 2=item"),
        (
            "H-2A visas, ILO C-189, COVID-19, and MS-13.",
            "2A=reference; 189=reference; 19=reference; 13=reference",
        ),
    ]);
}

#[test]
fn modifiers_do_what_their_rows_say() {
    for (phrases, _, example, want) in BEFORE.iter().chain(AFTER) {
        let found = read(example, false);
        let amount = found.split('=').nth(1).unwrap_or_default();
        let mut parts = amount.split(' ');
        let (value, unit) = (parts.next().unwrap_or_default(), parts.next());
        let shown = unit.map_or_else(|| value.to_owned(), |unit| format!("{unit} {value}"));
        assert_eq!(&shown, want, "{phrases}: {example}");
    }
}

#[test]
fn every_name_of_a_currency_is_known() {
    let mut first: std::collections::HashMap<String, crate::Currency> = std::collections::HashMap::new();
    for (name, currency) in super::currencies::names() {
        let want = *first.entry(name.to_lowercase()).or_insert(currency);
        assert_eq!(read(&format!("a fine of 5,000 {name}"), false), format!("5,000 {name}=5000 {want}"));
    }
}

fn separated(n: u64) -> String {
    let digits = n.to_string();
    let first = digits.len() % 3;
    let mut text = digits[..first].to_owned();
    for group in digits.as_bytes()[first..].chunks(3) {
        if !text.is_empty() {
            text.push(',');
        }
        text.extend(group.iter().map(|digit| char::from(*digit)));
    }
    text
}

fn mixed(n: u64) -> String {
    match n {
        1_000_000.. => format!("{} million {} thousand", n / 1_000_000, n / 1000 % 1000),
        _ => format!("{} thousand", n / 1000),
    }
}

/// The one figure of "identified NUMBER victims".
fn only(number: &str) -> String {
    read(&format!("Police identified {number} victims."), false)
}

proptest::proptest! {
    #[test]
    fn a_number_reads_as_it_was_spelled(n in 0u64..1_000_000_000) {
        proptest::prop_assert_eq!(only(&spell(n)), format!("{}={n}", spell(n)));
        proptest::prop_assert_eq!(only(&separated(n)), format!("{}={n}", separated(n)));
        if !(1900..=2100).contains(&n) {
            proptest::prop_assert_eq!(only(&n.to_string()), format!("{n}={n}"));
        }
        if n >= 1000 && !(n / 1000).is_multiple_of(1000) {
            proptest::prop_assert_eq!(only(&mixed(n)), format!("{}={}", mixed(n), n / 1000 * 1000));
        }
    }

    #[test]
    fn any_text_gives_figures_within_it(text in "\\PC{0,80}") {
        figures_hold(&text)?;
    }

    #[test]
    fn any_words_give_figures_within_them(words in proptest::collection::vec(proptest::sample::select(WORDS), 0..24), glue in " ?") {
        figures_hold(&words.join(&glue))?;
    }
}

/// Words out of which the rules are made, for sentences that no one would write.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "between", "and", "to", "from", "one", "two", "12", "2017", "50,000", "1.5", "million", "hundred", "half", "a", "third", "of", "every",
    "10", "$", "lek", "francs", "(", ")", ",", ".", "-", "/", ":", "percent", "years", "year", "old", "life", "at least", "up to", "aged", "under",
    "Article", "Law", "No", "Tier", "May", "hotline", "times", "as", "twice", "dozens", "thousands", "FY", "116", "ALBANIA", "per", "day",
    "minimum", "penalty", "the", "estimated", "é", "½", "“", "’s", "24", "hour", "a day", "which", "imprisonment", "or more", "USD", "€",
];

fn figures_hold(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let (mut tokens, mut figures) = (Vec::new(), Vec::new());
    let sentence = Span::new(0, text.len());
    scan_tokens(text, sentence, &LANGUAGE.lexicon, &mut tokens);
    let mut places = Places::default();
    places.fill(&tokens);
    scan_figures_in(text, &tokens, &LANGUAGE.amounts, &places, &mut Purse::default(), &mut figures);
    for figure in &figures {
        proptest::prop_assert!(
            figure.span.get(text).is_some_and(|surface| !surface.is_empty()),
            "{:?}",
            figure
        );
        proptest::prop_assert!(figure.lead <= figure.first && figure.first < figure.end, "{:?}", figure);
        proptest::prop_assert!(figure.end as usize <= tokens.len(), "{:?}", figure);
        if let (Some(low), Some(high)) = (figure.amount.low, figure.amount.high) {
            proptest::prop_assert!(low <= high, "{:?}", figure);
        }
    }
    Ok(())
}

#[test]
fn crowns_are_of_the_country() {
    for (iso3, text, code) in [
        ("ISL", "The state gave 3 million krona.", b"ISK"),
        ("SWE", "The state gave 3 million kroner.", b"SEK"),
        ("NOR", "The state gave 3 million kroner.", b"NOK"),
        ("DNK", "The state gave 3 million kroner.", b"DKK"),
    ] {
        let (mut tokens, mut figures) = (Vec::new(), Vec::new());
        scan_tokens(text, Span::new(0, text.len()), &LANGUAGE.lexicon, &mut tokens);
        let mut places = Places::default();
        places.fill(&tokens);
        let purse = &mut Purse::of_country(iso3);
        scan_figures_in(text, &tokens, &LANGUAGE.amounts, &places, purse, &mut figures);
        assert_eq!(figures[0].unit, Unit::Money { currency: Currency::known(code) }, "{iso3}");
    }
}
