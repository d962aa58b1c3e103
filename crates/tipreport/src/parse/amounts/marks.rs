//! What words and symbols tell of the numbers beside them.

/// What a word tells of a number near it; a word may tell several things.
pub(super) mod mark {
    /// A number right after it is its number: "Article 5", "Chapter Four".
    pub(in super::super) const REFERENCE: u64 = 1;
    /// Several numbers may follow: "Articles 5, 6, and 7".
    pub(in super::super) const REFERENCES: u64 = 1 << 1;
    /// A number after it in small letters is seldom its own: "in this case 12 victims".
    pub(in super::super) const COMMON: u64 = 1 << 2;
    /// "No" in capitals before a number is "number".
    pub(in super::super) const NO: u64 = 1 << 3;
    /// A year before it is the year of a document: "the 2007 anti-trafficking law".
    pub(in super::super) const DOCUMENT: u64 = 1 << 4;
    /// A year before it is part of a title: "the 2018-2020 national action plan".
    pub(in super::super) const PLAN: u64 = 1 << 5;
    /// "law enforcement", "action plan coordinator": the document noun before it is no head.
    pub(in super::super) const NOT_A_HEAD: u64 = 1 << 6;
    /// A number after it, or the number of a year, is part of a name: "Vision 2030", "Alliance 8.7".
    pub(in super::super) const NAME: u64 = 1 << 7;
    /// "Tier 2".
    pub(in super::super) const TIER: u64 = 1 << 8;
    /// "FY 15".
    pub(in super::super) const FISCAL: u64 = 1 << 9;
    /// A number after it may be a year.
    pub(in super::super) const BEFORE_YEAR: u64 = 1 << 10;
    /// A year after it dates what is told, and nothing else: "in 2017".
    pub(in super::super) const DATES: u64 = 1 << 11;
    /// "early-2017".
    pub(in super::super) const PART_OF_YEAR: u64 = 1 << 12;
    /// "8 a.m."
    pub(in super::super) const CLOCK: u64 = 1 << 13;
    pub(in super::super) const HOTLINE: u64 = 1 << 14;
    /// "hotline number 116".
    pub(in super::super) const NUMBER_NOUN: u64 = 1 << 15;
    /// What a hotline receives: "12 hotline calls".
    pub(in super::super) const CALLS: u64 = 1 << 16;
    /// "24-hour" before it is an idiom.
    pub(in super::super) const AROUND_THE_CLOCK: u64 = 1 << 17;
    /// "from three to six" after it are two amounts.
    pub(in super::super) const CHANGE: u64 = 1 << 18;
    /// "from three to six" after it is one range.
    pub(in super::super) const SPREAD: u64 = 1 << 19;
    /// "to 18 months" after it is an upper bound.
    pub(in super::super) const LIMIT: u64 = 1 << 20;
    pub(in super::super) const MINIMUM: u64 = 1 << 21;
    pub(in super::super) const MAXIMUM: u64 = 1 << 22;
    /// What a stated minimum or maximum is of.
    pub(in super::super) const PENALTY: u64 = 1 << 23;
    /// "the past five years" only names a window.
    pub(in super::super) const WINDOW: u64 = 1 << 24;
    /// "two reporting periods": it makes what it follows a period.
    pub(in super::super) const PERIOD: u64 = 1 << 25;
    /// A person, who may be "under 18".
    pub(in super::super) const PERSON: u64 = 1 << 26;
    pub(in super::super) const AGE: u64 = 1 << 27;
    /// "an hour", "per person".
    pub(in super::super) const HEAD: u64 = 1 << 28;
    /// "50-person shelter" counts.
    pub(in super::super) const CAPACITY: u64 = 1 << 29;
    /// "16-hour workday".
    pub(in super::super) const WORKDAY: u64 = 1 << 30;
    pub(in super::super) const WORKWEEK: u64 = 1 << 31;
    /// What makes "five times" a multiple.
    pub(in super::super) const COMPARISON: u64 = 1 << 32;
    /// "half-brother", "half of 2017": no share.
    pub(in super::super) const NO_SHARE: u64 = 1 << 33;
    pub(in super::super) const ESTIMATE: u64 = 1 << 34;
    /// "one of" before it tells a pronoun.
    pub(in super::super) const DETERMINER: u64 = 1 << 35;
    /// "one" after it is a pronoun, unless a noun follows: "the one that", "were developing one".
    pub(in super::super) const BEFORE_ONE: u64 = 1 << 36;
    /// "one" after it never counts: "no one".
    pub(in super::super) const NO_ONE: u64 = 1 << 37;
    /// It may stand between a unit and the modifier after it: "five years' imprisonment or more".
    pub(in super::super) const AFTER_UNIT: u64 = 1 << 38;
    pub(in super::super) const PARENTHESIS: u64 = 1 << 39;

    // What the tables of the other files tell.
    /// It is a number, or part of one.
    pub(in super::super) const NUMBER: u64 = 1 << 40;
    /// "twice", "doubled".
    pub(in super::super) const MULTIPLE: u64 = 1 << 41;
    /// It may begin a unit.
    pub(in super::super) const UNIT: u64 = 1 << 42;
    /// It may begin the name of a currency.
    pub(in super::super) const CURRENCY: u64 = 1 << 43;
    /// The code of a currency.
    pub(in super::super) const CODE: u64 = 1 << 44;
    /// A unit of time.
    pub(in super::super) const TIME: u64 = 1 << 45;
    /// "monthly".
    pub(in super::super) const ADVERB: u64 = 1 << 46;
    /// "per", "each", "every".
    pub(in super::super) const DISTRIBUTIVE: u64 = 1 << 47;
    /// It may be a modifier alone, or a multiple, or a code.
    pub(in super::super) const OPENS: u64 = 1 << 48;
    /// It may begin a modifier of several words.
    pub(in super::super) const OPENS_PHRASE: u64 = 1 << 49;
    /// It may stand between a modifier and its number.
    pub(in super::super) const FILLER: u64 = 1 << 50;
    /// It may begin a modifier after a number.
    pub(in super::super) const MODIFIER_AFTER: u64 = 1 << 51;

    // What follows from the others.
    /// The scan must look at it.
    pub(in super::super) const SCANNED: u64 = NUMBER | MULTIPLE | ESTIMATE;
    /// It may be part of what leads to a number: of a modifier, a filler, a code.
    pub(in super::super) const LEADS: u64 = 1 << 52;
    /// A number that it follows may go on with it: to its unit, to the other end of a range.
    pub(in super::super) const GOES_ON: u64 = 1 << 53;
    /// A number after it may be a name or a date.
    pub(in super::super) const NAMES: u64 = 1 << 54;
    /// A number before it may be a name or a date.
    pub(in super::super) const NAMED: u64 = 1 << 55;
    /// A number before it tells more than a count, or may.
    pub(in super::super) const TELLS: u64 = 1 << 56;
    /// A numeral that it follows may go on with it: "two hundred", "2 and a half", "one in ten".
    pub(in super::super) const IN_NUMERAL: u64 = 1 << 57;
    /// It may end what leads to a number, and so stand right before the number.
    pub(in super::super) const ENDS_LEAD: u64 = 1 << 58;
    /// Money may begin with it: a currency's sign, or the first word of its name.
    pub(in super::super) const OPENS_MONEY: u64 = 1 << 59;
    /// It may stand right before what ends a lead.
    pub(in super::super) const BEFORE_END: u64 = 1 << 60;
    /// "to", "was": a number after it may be an age.
    pub(in super::super) const BEFORE_AGE: u64 = 1 << 61;
    /// It may begin the rate of the amount before it.
    pub(in super::super) const RATE: u64 = 1 << 62;
}

use crate::parse::tokens::{EURO, OTHER, POUND, YEN};

#[allow(clippy::wildcard_imports, reason = "the table below names every mark")]
use mark::*;

#[rustfmt::skip]
pub(super) const MARKS: &[(&str, u64)] = &[
    ("article art section sec chapter paragraph para subsection subparagraph clause annex appendix schedule part title book volume phase \
      level category grade page box table figure item module stage step version no number nr nº decision circular ruling rule bill \
      order ordinance edict notification memorandum recommendation goal target resolution act law code decree regulation convention protocol \
      directive amendment route channel version case docket proclamation statute instruction", REFERENCE),
    ("articles arts sections secs chapters paragraphs subsections clauses nos numbers laws decrees resolutions conventions acts \
      directives regulations amendments protocols codes", REFERENCES),
    ("law laws act acts code codes protocol convention conventions decree constitution regulation regulations legislation statute ordinance \
      amendment amendments agreement accord memorandum moa mou treaty resolution directive report bill proclamation palermo ruling \
      reform reforms circular declaration", DOCUMENT),
    ("plan plans strategy strategies program programme roadmap nap naps agenda framework policy cycle", PLAN),
    ("child children girl girls boy boys minor minors person persons individual individuals youth youths women woman men man victim \
      victims anyone those people adolescents adolescent workers worker citizen citizens someone females males student students juveniles \
      teenagers migrants applicants participants", PERSON),
    ("hotline hotlines helpline helplines line phone telephone lines dial dialing call calling emergency", HOTLINE),
    ("calls callers caller operators operator staff contacts reports centers inquiries", CALLS),
    ("increase increased increases increasing decrease decreased decreases decreasing raise raised raises raising reduce reduced reduces reducing \
      reduction rise rose risen rising fall fell fallen falling grew grow growing growth drop dropped dropping decline declined declining lower \
      lowered lowering extend extended extending extends expand expanded expanding change changed changing changes upgrade upgraded \
      lengthened lengthen shortened shorten doubled doubling tripled tripling down up strengthened improved cut jumped jump soared climbed \
      surge boosted amended elevated", CHANGE),
    ("range ranged ranges ranging varied vary varying spanning", SPREAD),
    ("limit limits limited limiting cap caps capped capping restrict restricts restricted restricting", LIMIT),
    ("minimum mandatory", MINIMUM),
    ("maximum", MAXIMUM),
    ("hotline hotlines helpline helplines line lines phone telephone toll access assistance service services shelter shelters care \
      support monitoring security surveillance protection operation operations basis center centers emergency call crisis helpdesk \
      information number supervision staff unit police response", AROUND_THE_CLOCK),
    ("past last previous preceding prior next coming", WINDOW),
    ("bed person room space family capacity unit place seat", CAPACITY),
    ("in during since until till through throughout by from of between and or to for before after january february march april may june \
      july august september october november december fiscal fy year calendar early late mid summer spring autumn winter fall the this that \
      its end compared than", BEFORE_YEAR),
    ("penalty penalties punishment punishments sentence sentences fine fines term terms age wage wages salary period imprisonment prison \
      jail stay salaries sanction sanctions capital", PENALTY),
    ("person capita victim individual child worker beneficiary family household girl woman head migrant passenger employee client offense", HEAD),
    ("workday workdays shift shifts day days", WORKDAY),
    ("workweek workweeks", WORKWEEK),
    ("mid early late pre post since", PART_OF_YEAR),
    ("as more higher greater larger that what those than the their its his her fewer longer less lower likelier above", COMPARISON),
    ("vision agenda horizon alliance expo cup goal goals target sdg olympics games operation covid group project mission", NAME),
    ("brother sister siblings sibling way hearted term time year century", NO_SHARE),
    ("estimate estimates estimated estimating estimation estimations", ESTIMATE),
    ("age ages aged", AGE),
    ("enforcement school schools firm firms office offices officer officers society", NOT_A_HEAD),
    ("the its their his her these those this our my your several many few a an such", DETERMINER),
    ("any the this that another each every new old similar latter former previous existing current developing drafting creating establishing adopting \
      lacked lacking lacks without establish develop draft create adopt needed needs build building", BEFORE_ONE),
    ("no someone which day loved", NO_ONE),
    ("during since", DATES), ("tier", TIER), ("fy", FISCAL), ("for", RATE), ("no", NO), ("a p am pm", CLOCK), ("number", NUMBER_NOUN),
    ("imprisonment old", AFTER_UNIT),
    ("case order part number numbers figure table item book stage step channel route decision version target goal level box bill rule \
      module category grade acts codes regulations laws agreement amendments protocols title notification statute volume instruction \
      recommendation resolutions decrees conventions directives", COMMON),
    ("reporting rating fiscal school calendar consecutive periods quarters cycles", PERIOD),
];

/// Words that tell something beside a number only; elsewhere they are as strange as any, and "PM" an office.
pub(super) const BESIDE_NUMBERS: &str = "tier p am pm cycles";

/// What symbols tell, by their codes.
#[rustfmt::skip]
pub(super) const SYMBOLS: &[(&[u8], u64)] = &[
    (b"-", UNIT | IN_NUMERAL | NAMES | NAMED), (b"%", UNIT), (b"/", IN_NUMERAL | NAMED | RATE), (b",", GOES_ON), (b"\xBC\xBD\xBE", IN_NUMERAL),
    (b"(", GOES_ON | PARENTHESIS), (b":)", NAMED), (b".", NAMES | ENDS_LEAD), (b"#\xB0\xBA\xA7", NAMES),
    (&[b'$', EURO, POUND, YEN, OTHER], OPENS_MONEY),
];
