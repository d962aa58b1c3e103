use std::fmt;

use pyo3::prelude::*;
use pyo3::types::PyString;
use tipreport::{Absence, Actor, Form, Measure, Per, SectionKind, UnitKind};

use crate::named::Named;
use crate::span::Span;
use crate::value::value;

value! {
    /// How much: an interval, open where a bound is not stated.
    ///
    /// "753" is 753..753; "at least 30" is 30..; "up to 20" is ..20; "80,000 to 120,000" is both ends; a figure
    /// that was not reported is neither. Numbers are in base units: 1.2 million is 1200000, 70 percent is 70.
    Amount {
        /// The least that it is; None where the text gives no lower bound.
        low: Option<f64> = None,
        /// The most that it is; None where the text gives no upper bound.
        high: Option<f64> = None,
        /// Whether a word of estimating governs it ("about", "nearly", "an estimated").
        approximate: bool = false,
    }

    /// The single value of an amount that has one; None of a range, an open range or no figure.
    #[getter]
    fn value(&self) -> Option<f64> {
        self.core().value()
    }

    /// `753`, `~3000`, `30..`, `..20`, `5..15`, `?`.
    fn __str__(&self) -> String {
        self.to_string()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Self::plain_repr(slf)
    }
}

impl Amount {
    fn core(&self) -> tipreport::Amount {
        tipreport::Amount { low: self.low, high: self.high, approximate: self.approximate }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.core(), f)
    }
}

impl From<tipreport::Amount> for Amount {
    fn from(amount: tipreport::Amount) -> Self {
        Self { low: amount.low, high: amount.high, approximate: amount.approximate }
    }
}

value! {
    /// The unit of an amount.
    Unit (sparse) {
        /// The kind: count, percent, money, duration, age, multiple or other.
        kind: Named<UnitKind>,
        /// The ISO 4217 code of the currency; only of money.
        currency: Option<String> = None,
        /// The unit of time; only of a duration.
        unit: Option<Named<Per>> = None,
    }

    /// The currency, the unit of time, or else the kind: `USD`, `year`, `percent`.
    fn __str__(&self) -> String {
        self.to_string()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Self::plain_repr(slf)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.unit.map(|unit| unit.0.as_str());
        f.pad(self.currency.as_deref().or(time).unwrap_or(self.kind.0.as_str()))
    }
}

impl From<tipreport::Unit> for Unit {
    fn from(unit: tipreport::Unit) -> Self {
        Self {
            kind: Named(unit.kind()),
            currency: unit.currency().map(|currency| currency.to_string()),
            unit: unit.time().map(Named),
        }
    }
}

value! {
    /// A number that measures something, or a stated absence of it, with all that the text says of it.
    Statistic {
        /// The expression as printed: digits or words with their unit. Of a stated absence, the denied word.
        text: String,
        /// Where the expression stands in the text of its report.
        span: Span,
        /// The sentence that states it.
        sentence: Span,
        /// The section in which it stands.
        section: Named<SectionKind>,
        /// How much.
        amount: Amount,
        /// Of what kind.
        unit: Unit,
        /// Per what, where the amount is a rate ("16 hours a day": per day).
        per: Option<Named<Per>> = None,
        /// The head noun of what is counted, one word. For a percentage, the head noun of the whole.
        noun: Option<String> = None,
        /// Where the noun stands.
        noun_span: Option<Span> = None,
        /// What the number is a figure of.
        measure: Option<Named<Measure>> = None,
        /// The form of trafficking that it is of.
        form: Option<Named<Form>> = None,
        /// The year that the sentence gives it; -1 for the period before; None where it is of the reporting period.
        year: Option<i32> = None,
        /// Who counted or acted.
        by: Option<Named<Actor>> = None,
        /// Whether the statistic is a stated absence, and of which kind.
        absence: Option<Named<Absence>> = None,
        /// The index, in the report's statistics, of the total that this is a part of.
        part_of: Option<u32> = None,
        /// The index of the figure that this one is compared with: the same measure in another period.
        compared_with: Option<u32> = None,
        /// The index of the amount in local currency whose value this amount gives in dollars.
        value_of: Option<u32> = None,
        /// The page of the source's file, from 1, on which the expression begins; None where the source has none.
        page: Option<u32> = None,
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let noun = self.noun.as_deref().unwrap_or("-");
        let measure = self.measure.map_or("-", |measure| measure.0.as_str());
        let text = PyString::new(py, &self.text).repr()?;
        Ok(format!("<Statistic {text} {noun}: {measure} {} {}>", self.amount, self.unit_with_rate()))
    }

    #[pyo3(name = "_repr_html_")]
    fn repr_html(&self) -> String {
        crate::table::html(std::slice::from_ref(self))
    }
}

impl Statistic {
    /// The unit, with what a rate is per: `USD/month`.
    pub(crate) fn unit_with_rate(&self) -> String {
        match self.per {
            Some(per) => format!("{}/{}", self.unit, per.0),
            None => self.unit.to_string(),
        }
    }
}
