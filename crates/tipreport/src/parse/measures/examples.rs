//! An example of each kind of verb and noun that the tables of words know, with what the marked number counts.

use std::collections::HashSet;

use super::words::{Event, Noun};
use crate::parse::language::LANGUAGE;
use crate::parse::tokens::{Token, scan_tokens};
use crate::{Fragment, Measure, SectionKind, Span};

/// A kind of word, a section and a sentence of it, and the measure of the number that the sentence marks.
type Example<T> = (T, SectionKind, &'static str, Option<Measure>);

const VERBS: &[Example<Event>] = {
    use Measure as M;
    use SectionKind::{Prevention, Profile, Prosecution, Protection};
    &[
        (Event::Investigate, Prosecution, "Police investigated **40** suspects.", Some(M::Investigations)),
        (Event::Prosecute, Prosecution, "Prosecutors indicted **17** traffickers.", Some(M::Prosecutions)),
        (Event::Convict, Prosecution, "Courts convicted **nine** traffickers.", Some(M::Convictions)),
        (Event::Acquit, Prosecution, "Courts acquitted **three** defendants.", Some(M::Acquittals)),
        (Event::Sentence, Prosecution, "Courts sentenced **six** traffickers to prison.", Some(M::Sentenced)),
        (Event::Arrest, Prosecution, "Police arrested **45** suspects.", Some(M::Arrests)),
        (Event::Identify, Protection, "Police rescued **eight** girls.", Some(M::VictimsIdentified)),
        (Event::Refer, Protection, "Police referred **15** victims to shelters.", Some(M::VictimsReferred)),
        (Event::Assist, Protection, "An NGO assisted **210** victims.", Some(M::VictimsAssisted)),
        (Event::Repatriate, Protection, "IOM repatriated **35** victims.", Some(M::VictimsRepatriated)),
        (
            Event::Compensate,
            Protection,
            "The state compensated **four** victims.",
            Some(M::VictimsCompensated),
        ),
        (Event::Train, Prevention, "The ministry trained **85** teachers.", Some(M::PeopleTrained)),
        (Event::Inspect, Prevention, "Inspectors visited **140** farms.", Some(M::Inspections)),
        (Event::Reach, Prevention, "The campaign reached **12,000** students.", Some(M::PeopleReached)),
        (Event::Fund, Protection, "The ministry spent **$90,000** on shelters.", Some(M::Funding)),
        (Event::Penalize, Protection, "Authorities penalized **two** victims.", Some(M::VictimsPenalized)),
        (Event::Deport, Protection, "Police deported **six** victims.", Some(M::VictimsPenalized)),
        (
            Event::Sanction,
            Prevention,
            "The ministry blacklisted **nine** agencies.",
            Some(M::LaborViolations),
        ),
        (Event::Fine, Prevention, "The ministry fined **14** employers.", Some(M::LaborViolations)),
        (
            Event::Discipline,
            Prosecution,
            "The army dismissed **two** officers.",
            Some(M::OfficialsImplicated),
        ),
        (
            Event::Estimate,
            Profile,
            "NGOs estimate **900** children work in bonded labor.",
            Some(M::VictimsEstimated),
        ),
        (
            Event::Exploit,
            Profile,
            "NGOs estimate traffickers exploited **900** boys.",
            Some(M::VictimsEstimated),
        ),
        (Event::Live, Profile, "About **45,000** refugees live in camps.", Some(M::PopulationAtRisk)),
        (Event::Operate, Protection, "The ministry operated **two** shelters.", Some(M::Shelters)),
        (Event::Support, Prosecution, "Courts handed down **nine** convictions.", Some(M::Convictions)),
        (Event::Open, Prosecution, "Police opened **12** cases.", Some(M::Investigations)),
        (Event::Phone, Prevention, "In 2015, **310** people called the hotline.", Some(M::HotlineCalls)),
        (
            Event::Give,
            Protection,
            "The ministry gave medical care to **31** victims.",
            Some(M::VictimsAssisted),
        ),
        (Event::Receive, Protection, "**Nine** victims received legal aid.", Some(M::VictimsAssisted)),
        (Event::Bring, Prosecution, "Police sent **85** cases to court.", Some(M::Prosecutions)),
        (Event::Charge, Prosecution, "Prosecutors charged **30** suspects.", Some(M::Prosecutions)),
        (Event::Pay, Profile, "Migrants pay recruiters **$4,000**.", Some(M::WorkingConditions)),
        (Event::Withhold, Profile, "Employers withhold **90 percent** of wages.", Some(M::WorkingConditions)),
        (
            Event::Screen,
            Protection,
            "Officials interviewed **60** potential victims.",
            Some(M::VictimsIdentified),
        ),
        (
            Event::Prescribe,
            Prosecution,
            "The law prescribes penalties of **five years**' imprisonment.",
            Some(M::PrescribedPrisonTerm),
        ),
        (Event::House, Protection, "The shelter can house **25** victims.", Some(M::ShelterCapacity)),
        (
            Event::Involve,
            Prosecution,
            "Police opened 12 investigations involving **20** suspects.",
            Some(M::Investigations),
        ),
        (Event::Other, Protection, "**Nine** victims testified in court.", None),
    ]
};

const NOUNS: &[Example<Noun>] = {
    use Measure as M;
    use SectionKind::{Prevention, Profile, Prosecution, Protection};
    &[
        (Noun::Victim, Protection, "Police found **12** survivors.", Some(M::VictimsIdentified)),
        (Noun::Person, Protection, "Police identified **12** women.", Some(M::VictimsIdentified)),
        (Noun::AtRisk, Profile, "The country hosts **45,000** refugees.", Some(M::PopulationAtRisk)),
        (Noun::Suspect, Prosecution, "Police arrested **45** suspects.", Some(M::Arrests)),
        (
            Noun::Official,
            Prosecution,
            "Police arrested **two** immigration officers.",
            Some(M::OfficialsImplicated),
        ),
        (Noun::Case, Prosecution, "Police investigated **61** cases.", Some(M::Investigations)),
        (Noun::Investigation, Prosecution, "There were **14** investigations.", Some(M::Investigations)),
        (Noun::Prosecution, Prosecution, "There were **14** prosecutions.", Some(M::Prosecutions)),
        (Noun::Conviction, Prosecution, "There were **14** convictions.", Some(M::Convictions)),
        (Noun::Acquittal, Prosecution, "There were **14** acquittals.", Some(M::Acquittals)),
        (Noun::Arrest, Prosecution, "Police made **23** arrests.", Some(M::Arrests)),
        (Noun::Sentence, Prosecution, "Courts issued **seven** suspended sentences.", Some(M::Sentenced)),
        (
            Noun::Identification,
            Protection,
            "Police reported the rescue of **30** girls.",
            Some(M::VictimsIdentified),
        ),
        (
            Noun::Repatriation,
            Protection,
            "The embassy arranged **16** repatriations.",
            Some(M::VictimsRepatriated),
        ),
        (Noun::Shelter, Protection, "There were **three** shelters.", Some(M::Shelters)),
        (Noun::Bed, Protection, "The shelter had **24** beds.", Some(M::ShelterCapacity)),
        (Noun::Capacity, Protection, "The shelter had a capacity of **50**.", Some(M::ShelterCapacity)),
        (Noun::Call, Prevention, "The hotline received **1,340** calls.", Some(M::HotlineCalls)),
        (Noun::Hotline, Prevention, "The ministry ran **two** hotlines.", None),
        (Noun::Complaint, Prevention, "The hotline received **34** complaints.", Some(M::HotlineCalls)),
        (Noun::Training, Prevention, "The ministry held **13** workshops.", Some(M::Trainings)),
        (Noun::Campaign, Prevention, "The ministry held **48** campaigns.", Some(M::Campaigns)),
        (
            Noun::Permit,
            Protection,
            "The government issued **18** residence permits.",
            Some(M::ResidencePermits),
        ),
        (Noun::Inspection, Prevention, "There were **3,215** inspections.", Some(M::Inspections)),
        (Noun::Site, Prevention, "Officials inspected **80** factories.", Some(M::Inspections)),
        (Noun::Brothel, Prevention, "Police shut down **five** brothels.", None),
        (Noun::Violation, Prevention, "Inspectors found **112** violations.", Some(M::LaborViolations)),
        (
            Noun::Agency,
            Prevention,
            "The ministry fined **nine** recruitment agencies.",
            Some(M::LaborViolations),
        ),
        (Noun::License, Prevention, "The ministry revoked **six** licenses.", Some(M::LaborViolations)),
        (Noun::Service, Protection, "The state provided care to **31** victims.", Some(M::VictimsAssisted)),
        (
            Noun::Compensation,
            Protection,
            "The court awarded damages of **$8,000** to victims.",
            Some(M::Compensation),
        ),
        (Noun::Fine, Prosecution, "The court imposed a fine of **$3,000**.", Some(M::Fine)),
        (
            Noun::Penalty,
            Prosecution,
            "The law prescribes penalties of **five years**' imprisonment.",
            Some(M::PrescribedPrisonTerm),
        ),
        (Noun::Budget, Protection, "The budget for shelters was **$1.2 million**.", Some(M::Funding)),
        (Noun::Pay, Profile, "Miners earn wages of **$3** a day.", Some(M::WorkingConditions)),
        (
            Noun::Law,
            Prosecution,
            "The penal code prescribes **two years**' imprisonment.",
            Some(M::PrescribedPrisonTerm),
        ),
        (
            Noun::Program,
            Prevention,
            "The ministry trained 900 officers in **34** programs.",
            Some(M::Trainings),
        ),
        (Noun::Court, Prosecution, "**Two** courts heard such cases.", None),
        (Noun::Fee, Profile, "Recruiters ask for fees of **$4,000**.", Some(M::WorkingConditions)),
        (
            Noun::Closure,
            Prevention,
            "The ministry reported **11** closures of firms.",
            Some(M::LaborViolations),
        ),
        (Noun::Referral, Protection, "Police made **22** referrals.", Some(M::VictimsReferred)),
        (Noun::Session, Prevention, "The ministry held **30** sessions for police.", Some(M::Trainings)),
        (Noun::Meeting, Prevention, "The ministry held **30** awareness activities.", Some(M::Campaigns)),
        (Noun::Staff, Prevention, "The ministry trained **90** teachers.", Some(M::PeopleTrained)),
        (Noun::Thing, Prevention, "The ministry printed **5,000** leaflets.", None),
    ]
};

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    scan_tokens(text, Span::new(0, text.len()), &LANGUAGE.lexicon, &mut tokens);
    tokens
}

/// Holds an example against its marked number; `names` says whether its kind of word begins at a token.
fn check<T: std::fmt::Debug>(
    (kind, section, example, want): &Example<T>,
    names: impl Fn(&[Token], usize) -> bool,
) -> Option<String> {
    let text = example.replace("**", "");
    let tokens = tokens(&text);
    assert!((0..tokens.len()).any(|at| names(&tokens, at)), "no {kind:?} in {text:?}");
    let start = example.find("**").expect("a mark");
    let report = crate::extract(text.as_str(), Fragment::of(*section)).expect("a sentence");
    let found = report.statistics().iter().find(|s| s.span.start as usize == start);
    let measure = found.map(|found| found.measure);
    (measure != Some(*want)).then(|| format!("{kind:?}: {text} expected {want:?}, found {measure:?}"))
}

#[test]
fn verbs_decide_what_is_counted() {
    let table = &LANGUAGE.measures.verbs;
    let faults: Vec<String> = VERBS
        .iter()
        .filter_map(|example| {
            check(example, |tokens, at| table.at(tokens, at).is_some_and(|(_, verb)| verb.event == example.0))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let known: HashSet<Event> = VERBS.iter().map(|example| example.0).collect();
    let used: HashSet<Event> = table.meanings().map(|verb| verb.event).collect();
    assert_eq!(used.difference(&known).collect::<Vec<_>>(), [&Event::Estimate; 0], "no example");
}

#[test]
fn nouns_decide_what_is_counted() {
    let table = &LANGUAGE.measures.nouns;
    let faults: Vec<String> = NOUNS
        .iter()
        .filter_map(|example| {
            check(example, |tokens, at| table.at(tokens, at).is_some_and(|(_, noun)| noun == example.0))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let known: HashSet<Noun> = NOUNS.iter().map(|example| example.0).collect();
    let used: HashSet<Noun> = table.meanings().collect();
    assert_eq!(used.difference(&known).collect::<Vec<_>>(), [&Noun::Thing; 0], "no example");
}
