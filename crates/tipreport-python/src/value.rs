//! What every value of the model is in Python: an immutable object with equality, a hash, patterns, pickling and
//! a plain form.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::named::{Member, Named};

/// A value as `json` would have it: dictionaries, lists, strings, numbers, None.
pub(crate) trait Plain {
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

/// A class made by [`value!`].
pub(crate) trait Fields {
    /// Whether the plain form leaves out what is None, as the JSON form does.
    const SPARSE: bool;

    /// The name and the plain form of each field.
    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>>;
}

impl<T: Fields> Plain for T {
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let dict = PyDict::new(py);
        for (name, value) in self.fields(py)? {
            if !(T::SPARSE && value.is_none()) {
                dict.set_item(name, value)?;
            }
        }
        Ok(dict.into_any())
    }
}

impl<T: Plain> Plain for Option<T> {
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.plain(py),
            None => Ok(py.None().into_bound(py)),
        }
    }
}

impl<T: Member> Plain for Named<T> {
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.value().to_owned().plain(py)
    }
}

macro_rules! plain_as_it_is {
    ($($type:ty),+) => {
        $(impl Plain for $type {
            fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.clone().into_bound_py_any(py)
            }
        })+
    };
}

plain_as_it_is!(bool, i32, u8, u16, u32, usize, f64, String);

/// Words in a row: a tuple in Python, so that what holds them can be hashed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words(pub(crate) Vec<String>);

impl<'py> IntoPyObject<'py> for Words {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0)
    }
}

impl FromPyObject<'_, '_> for Words {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        object.extract().map(Self)
    }
}

impl Plain for Words {
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyList::new(py, &self.0)?.into_any())
    }
}

/// What an object looks like in the `repr` of one that holds it.
pub(crate) fn repr(object: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(object.repr()?.to_str()?.to_owned())
}

/// Defines an immutable class: its fields, in the order of the JSON form, then what else it can do.
macro_rules! value {
    (
        $(#[$meta:meta])*
        $name:ident $(($sparse:ident))? {
            $( $(#[$doc:meta])* $field:ident : $type:ty $(= $default:tt)?, )+
        }
        $($methods:tt)*
    ) => {
        $(#[$meta])*
        #[pyclass(frozen, eq, from_py_object, module = "tipreport")]
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::struct_field_names, reason = "the names are those of the JSON form: unit.unit")]
        pub(crate) struct $name {
            $( $(#[$doc])* #[pyo3(get)] pub(crate) $field: $type, )+
        }

        impl $crate::value::Fields for $name {
            const SPARSE: bool = $crate::value::sparse!($($sparse)?);

            fn fields<'py>(&self, py: Python<'py>) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>> {
                Ok(vec![$( (stringify!($field), $crate::value::Plain::plain(&self.$field, py)?), )+])
            }
        }

        #[pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = ($($field $(= $default)?),+))]
            #[allow(clippy::too_many_arguments, reason = "an argument for every field")]
            fn new($($field: $type),+) -> Self {
                Self { $($field),+ }
            }

            #[classattr]
            fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, pyo3::types::PyTuple>> {
                pyo3::types::PyTuple::new(py, [$(stringify!($field)),+])
            }

            fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> {
                Self::members(slf)?.hash()
            }

            fn __reduce__<'py>(
                slf: &Bound<'py, Self>,
            ) -> PyResult<(Bound<'py, pyo3::types::PyType>, Bound<'py, pyo3::types::PyTuple>)> {
                Ok((slf.get_type(), Self::members(slf)?))
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            #[pyo3(signature = (memo, /))]
            fn __deepcopy__(slf: Py<Self>, memo: &Bound<'_, PyAny>) -> Py<Self> {
                let _ = memo;
                slf
            }

            /// The value as dictionaries, lists, strings and numbers, under the names of the JSON form.
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                $crate::value::Plain::plain(self, py)
            }

            $($methods)*
        }

        impl $name {
            fn members<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, pyo3::types::PyTuple>> {
                pyo3::types::PyTuple::new(slf.py(), [$(slf.getattr(stringify!($field))?),+])
            }

            /// `Name(field=value)` of the fields that differ from their default.
            #[allow(dead_code, reason = "most have a shorter form of their own")]
            fn plain_repr(slf: &Bound<'_, Self>) -> PyResult<String> {
                let mut fields = Vec::new();
                $(
                    let value = slf.getattr(stringify!($field))?;
                    let default: Option<Bound<'_, PyAny>> = $crate::value::default!(slf.py(), $($default)?);
                    if !default.is_some_and(|default| value.eq(default).unwrap_or(false)) {
                        fields.push(format!("{}={}", stringify!($field), $crate::value::repr(&value)?));
                    }
                )+
                Ok(format!("{}({})", stringify!($name), fields.join(", ")))
            }
        }
    };
}

/// Whether a class is sparse.
macro_rules! sparse {
    () => {
        false
    };
    (sparse) => {
        true
    };
}

/// A field's default as an object.
macro_rules! default {
    ($py:expr, ) => {
        None
    };
    ($py:expr, None) => {
        Some($py.None().into_bound($py))
    };
    ($py:expr, $default:expr) => {
        Some(pyo3::types::PyBool::new($py, $default).to_owned().into_any())
    };
}

pub(crate) use {default, sparse, value};
