//! The enumerations of the core as Python enumerations, with the core's names: neither side can drift.

use std::fmt::Debug;
use std::str::FromStr;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList};
use tipreport::{
    Absence, Actor, Change, Code, Effort, Form, Measure, Per, SectionKind, Severity, Tier, UnitKind,
    UnknownName,
};

/// An enumeration whose members have a fixed name.
pub(crate) trait Member: Copy + Debug + PartialEq + FromStr<Err = UnknownName> + 'static {
    /// The name of the class.
    const NAME: &'static str;
    /// What Python's `help` says of it.
    const DOC: &'static str;

    /// Every member, in the order of the codebook.
    fn all() -> &'static [Self];

    /// The name in JSON and in tables.
    fn value(self) -> &'static str;

    /// The Python class, once [`add`] has made it.
    fn class() -> &'static PyOnceLock<Class>;
}

/// A Python enumeration and its members, in the order of [`Member::all`].
pub(crate) struct Class {
    members: Vec<Py<PyAny>>,
}

/// A member on its way to or from Python: there an object of its enumeration, here from that or from its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Named<T>(pub(crate) T);

impl<'py, T: Member> IntoPyObject<'py> for Named<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let position = T::all().iter().position(|member| *member == self.0);
        let member = T::class().get(py).zip(position).and_then(|(class, at)| class.members.get(at));
        member.map(|member| member.bind(py).clone()).ok_or_else(|| {
            PyValueError::new_err(format!("expected a member of {}, found {:?}", T::NAME, self.0))
        })
    }
}

impl<T: Member> FromPyObject<'_, '_> for Named<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let value = object.extract::<std::borrow::Cow<'_, str>>()?;
        value.parse().map(Self).map_err(|error: UnknownName| PyValueError::new_err(error.to_string()))
    }
}

macro_rules! members {
    ($( $name:ident, $all:expr, $doc:literal; )+) => {
        $(
            impl Member for $name {
                const NAME: &'static str = stringify!($name);
                const DOC: &'static str = $doc;

                fn all() -> &'static [Self] {
                    $all
                }

                fn value(self) -> &'static str {
                    self.as_str()
                }

                fn class() -> &'static PyOnceLock<Class> {
                    static CLASS: PyOnceLock<Class> = PyOnceLock::new();
                    &CLASS
                }
            }
        )+

        /// Adds every enumeration to the module.
        pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
            let bases = module.py().import("tipreport._named")?;
            $( add_class::<$name>(module, &bases)?; )+
            label_tiers(module)
        }
    };
}

members! {
    Tier, &Self::ALL, "The rank that an edition gives a country.";
    Change, Self::ALL, "How the tier came about from that of the edition before.";
    SectionKind, Self::ALL, "What a section of a narrative is about.";
    Effort, Self::ALL, "How the first sentence of a section grades the government's efforts.";
    Measure, Self::ALL, "What a number is a figure of, whoever counted it.";
    Form, Self::ALL, "A form of trafficking.";
    Actor, Self::ALL, "Who counted or acted.";
    Absence, Self::ALL, "The kind of a stated absence.";
    UnitKind, Self::ALL, "The kind of a unit.";
    Per, Self::ALL, "A unit of time, or of what a rate is per.";
    Severity, Self::ALL, "How much a diagnostic matters.";
    Code, Self::ALL, "The kind of a diagnostic; stable across versions.";
}

fn add_class<T: Member>(module: &Bound<'_, PyModule>, bases: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let rows = T::all().iter().map(|member| (upper_snake(&format!("{member:?}")), member.value()));
    let keywords = PyDict::new(py);
    keywords.set_item("module", "tipreport")?;
    let base = if T::NAME == Tier::NAME { "Labelled" } else { "Named" };
    let class = bases.getattr(base)?.call((T::NAME, PyList::new(py, rows)?), Some(&keywords))?;
    class.setattr("__doc__", T::DOC)?;
    let members = class.try_iter()?.map(|member| member.map(Bound::unbind)).collect::<PyResult<_>>()?;
    // A second import in the same process finds the members of the first; they are equal.
    let _ = T::class().set(py, Class { members });
    module.add(T::NAME, class)
}

fn label_tiers(module: &Bound<'_, PyModule>) -> PyResult<()> {
    for tier in Tier::ALL {
        Named(tier).into_pyobject(module.py())?.setattr("_label", tier.label())?;
    }
    Ok(())
}

/// `TwoWatchList` as `TWO_WATCH_LIST`.
fn upper_snake(camel: &str) -> String {
    let mut snake = String::with_capacity(camel.len() + 4);
    for letter in camel.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_uppercase());
    }
    snake
}
