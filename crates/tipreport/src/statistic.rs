use std::fmt;

use crate::{SectionKind, Span, UnknownName};

/// A number that measures something, or a stated absence of it, with all that the text says of it.
///
/// Its surface is `&text[statistic.span]`, its noun `&text[statistic.noun?]`; the text is that of its
/// [`Report`](crate::Report).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statistic {
    /// The expression: digits or words with their unit, without modifier, noun or rate. Of a stated absence,
    /// the denied word.
    pub span: Span,
    /// The sentence that states it.
    pub sentence: Span,
    /// The section in which it stands.
    pub section: SectionKind,
    /// How much.
    pub amount: Amount,
    /// Of what kind.
    pub unit: Unit,
    /// Per what, where the amount is a rate ("16 hours a day": per day).
    pub per: Option<Per>,
    /// The head noun of what is counted, one word, where it stands in the text. For a percentage, the head
    /// noun of the whole.
    pub noun: Option<Span>,
    /// What the number is a figure of.
    pub measure: Option<Measure>,
    /// The form of trafficking that it is of.
    pub form: Option<Form>,
    /// The year that the sentence gives it; `None` where it is of the reporting period.
    pub year: Option<Year>,
    /// Who counted or acted.
    pub by: Option<Actor>,
    /// Whether the statistic is a stated absence.
    pub absence: Option<Absence>,
    /// The index, in the report's statistics, of the total that this is a part of.
    pub part_of: Option<u32>,
    /// The index of the figure that this one is compared with: the same measure in another period.
    pub compared_with: Option<u32>,
    /// The index of the amount in local currency whose value this amount gives in dollars.
    pub value_of: Option<u32>,
}

/// How much: an interval, open where a bound is not stated.
///
/// "753" is 753..753; "at least 30" is 30..; "up to 20" is ..20; "80,000 to 120,000" is both ends; a figure
/// that was not reported is neither. Numbers are in base units: 1.2 million is 1200000, 70 percent is 70.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// The least that it is; `None` where the text gives no lower bound.
    pub low: Option<f64>,
    /// The most that it is; `None` where the text gives no upper bound.
    pub high: Option<f64>,
    /// Whether a word of estimating governs it ("about", "nearly", "an estimated").
    pub approximate: bool,
}

impl Amount {
    /// An exact amount.
    #[must_use]
    pub const fn exact(value: f64) -> Self {
        Self { low: Some(value), high: Some(value), approximate: false }
    }

    /// The single value of an amount that has one.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.low == self.high).then_some(self.low).flatten()
    }
}

#[expect(clippy::float_cmp, reason = "both ends of an exact amount are the same number, copied")]
impl fmt::Display for Amount {
    /// `753`, `~3000`, `30..`, `..20`, `5..15`, `?`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.approximate {
            f.write_str("~")?;
        }
        match (self.low, self.high) {
            (None, None) => f.write_str("?"),
            (Some(low), Some(high)) if low == high => write!(f, "{low}"),
            (low, high) => {
                if let Some(low) = low {
                    write!(f, "{low}")?;
                }
                f.write_str("..")?;
                if let Some(high) = high {
                    write!(f, "{high}")?;
                }
                Ok(())
            }
        }
    }
}

/// The unit of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "kind", rename_all = "snake_case")
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Unit {
    /// People, cases, things, occasions.
    Count,
    /// A share of a whole, in hundredths.
    Percent,
    /// Years old.
    Age,
    /// A multiple of something else ("five times as many").
    Multiple,
    /// Distance, weight, anything else.
    Other,
    /// An amount of money.
    Money {
        /// The currency.
        currency: Currency,
    },
    /// A length of time.
    Duration {
        /// The unit of time.
        unit: Per,
    },
}

impl Unit {
    /// The kind, without the currency or the unit of time.
    #[must_use]
    pub const fn kind(self) -> UnitKind {
        match self {
            Self::Count => UnitKind::Count,
            Self::Percent => UnitKind::Percent,
            Self::Age => UnitKind::Age,
            Self::Multiple => UnitKind::Multiple,
            Self::Other => UnitKind::Other,
            Self::Money { .. } => UnitKind::Money,
            Self::Duration { .. } => UnitKind::Duration,
        }
    }

    /// The currency of an amount of money.
    #[must_use]
    pub const fn currency(self) -> Option<Currency> {
        match self {
            Self::Money { currency } => Some(currency),
            _ => None,
        }
    }

    /// The unit of a length of time.
    #[must_use]
    pub const fn time(self) -> Option<Per> {
        match self {
            Self::Duration { unit } => Some(unit),
            _ => None,
        }
    }
}

named! {
    /// The kind of a [`Unit`].
    pub enum UnitKind {
        /// People, cases, things, occasions.
        Count = "count",
        /// A share of a whole, in hundredths.
        Percent = "percent",
        /// Years old.
        Age = "age",
        /// A multiple of something else.
        Multiple = "multiple",
        /// Distance, weight, anything else.
        Other = "other",
        /// An amount of money.
        Money = "money",
        /// A length of time.
        Duration = "duration",
    }
}

/// An ISO 4217 currency code, such as `USD`. Currencies no longer in use keep their code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The United States dollar.
    pub const USD: Self = Self(*b"USD");

    /// The currency of a code of three upper-case ASCII letters.
    ///
    /// # Errors
    ///
    /// Where `code` is anything else. Whether ISO 4217 lists the code is not checked.
    pub fn new(code: &str) -> Result<Self, UnknownName> {
        match code.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(UnknownName::new("an ISO 4217 code of three upper-case letters", code)),
        }
    }

    /// A code known when the program is built.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the tables hold byte string literals")]
    pub(crate) const fn known(code: &'static [u8; 3]) -> Self {
        Self(*code)
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::new(&code).map_err(serde::de::Error::custom)
    }
}

named! {
    /// A unit of time, or of what a rate is per.
    pub enum Per {
        /// An hour.
        Hour = "hour",
        /// A day.
        Day = "day",
        /// A week.
        Week = "week",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
        /// A person; only of rates.
        Person = "person",
    }
}

/// The year of a statistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Year {
    /// A year that the sentence names; of a span or a fiscal year, the last.
    Of(u16),
    /// So many periods before the one reported: `Before(1)` is "the previous reporting period".
    Before(u8),
}

impl Year {
    /// The year as tables write it: 2017, or -1 for the period before.
    #[must_use]
    pub const fn number(self) -> i32 {
        match self {
            Self::Of(year) => year as i32,
            Self::Before(periods) => -(periods as i32),
        }
    }

    /// The year of a number as [`number`](Self::number) writes it; `None` for 0 and for what fits no year.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        match number {
            1.. => u16::try_from(number).ok().map(Self::Of),
            0 => None,
            _ => u8::try_from(-i64::from(number)).ok().map(Self::Before),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Year {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.number())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Year {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i32::deserialize(deserializer)?;
        Self::from_number(number).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "expected a year or a negative number of periods, found {number}"
            ))
        })
    }
}

named! {
    /// What a number is a figure of, whoever counted it. docs/codebook.md defines each with an example.
    pub enum Measure {
        /// People arrested or detained as suspects.
        Arrests = "arrests",
        /// Cases opened, or suspects investigated.
        Investigations = "investigations",
        /// Cases prosecuted or sent to court; people charged, indicted or brought to trial.
        Prosecutions = "prosecutions",
        /// Traffickers or cases convicted.
        Convictions = "convictions",
        /// Acquittals.
        Acquittals = "acquittals",
        /// Traffickers given a stated kind of sentence.
        Sentenced = "sentenced",
        /// A sentence imposed on a trafficker, as a duration.
        PrisonTerm = "prison_term",
        /// A fine imposed.
        Fine = "fine",
        /// The imprisonment that a law sets.
        PrescribedPrisonTerm = "prescribed_prison_term",
        /// The fine that a law sets, as money or a multiple.
        PrescribedFine = "prescribed_fine",
        /// Complicit officials arrested, investigated, prosecuted, convicted or disciplined.
        OfficialsImplicated = "officials_implicated",
        /// Victims identified, recognised, confirmed, potential or presumed, by anyone.
        VictimsIdentified = "victims_identified",
        /// Victims referred to services.
        VictimsReferred = "victims_referred",
        /// Victims given services, care, shelter, counselling, legal or medical help.
        VictimsAssisted = "victims_assisted",
        /// Victims brought back to their country.
        VictimsRepatriated = "victims_repatriated",
        /// People awarded restitution or damages.
        VictimsCompensated = "victims_compensated",
        /// Restitution or damages, as money.
        Compensation = "compensation",
        /// Residence permits issued to or held by victims.
        ResidencePermits = "residence_permits",
        /// Victims detained, fined, deported or charged for acts that traffickers compelled.
        VictimsPenalized = "victims_penalized",
        /// Shelters or care centres that exist.
        Shelters = "shelters",
        /// People that a shelter holds.
        ShelterCapacity = "shelter_capacity",
        /// Courses held.
        Trainings = "trainings",
        /// People trained.
        PeopleTrained = "people_trained",
        /// Calls or contacts received by a hotline.
        HotlineCalls = "hotline_calls",
        /// Awareness activities held.
        Campaigns = "campaigns",
        /// People reached by awareness work.
        PeopleReached = "people_reached",
        /// Labour inspections, or sites inspected.
        Inspections = "inspections",
        /// Violations of labour law found or prosecuted, employers or recruiters sanctioned, licences revoked.
        LaborViolations = "labor_violations",
        /// Money budgeted, spent, allocated or granted against trafficking.
        Funding = "funding",
        /// An estimate of how many people are exploited or were trafficked.
        VictimsEstimated = "victims_estimated",
        /// The size of a vulnerable group.
        PopulationAtRisk = "population_at_risk",
        /// Hours, pay, pay withheld, debts, fees, prices paid for people.
        WorkingConditions = "working_conditions",
    }
}

named! {
    /// A form of trafficking.
    pub enum Form {
        /// Sex trafficking, sexual exploitation, child prostitution, child sex tourism.
        Sex = "sex",
        /// Forced or bonded labour, labour exploitation, domestic servitude.
        Labor = "labor",
        /// Forced begging, criminality or marriage, slavery, child soldiers, removal of organs.
        Other = "other",
    }
}

named! {
    /// Who counted or acted.
    pub enum Actor {
        /// Ministries, police, courts, embassies.
        Government = "government",
        /// NGOs, shelters run by them, unions, media.
        CivilSociety = "civil_society",
        /// IOM, ILO, UNODC, other governments.
        International = "international",
    }
}

named! {
    /// The kind of a stated absence.
    pub enum Absence {
        /// Zero, stated as a fact ("did not convict any traffickers").
        None = "none",
        /// The government did not say ("did not report any convictions").
        NotReported = "not_reported",
    }
}
