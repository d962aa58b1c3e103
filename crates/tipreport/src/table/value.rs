use std::borrow::Cow;

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Not stated, or not applicable.
    Null,
    /// Text as the narrative has it, or a name of an enumeration.
    Text(Cow<'a, str>),
    /// A whole number: a year, a count, an offset.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
}

impl Value<'_> {
    /// The same cell, independent of the narrative that it was read from.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Integer(value) => Value::Integer(value),
            Self::Number(value) => Value::Number(value),
            Self::Boolean(value) => Value::Boolean(value),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<f64> for Value<'_> {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

macro_rules! whole {
    ($($number:ty),+) => { $(
        impl From<$number> for Value<'_> {
            fn from(value: $number) -> Self {
                Self::Integer(i64::from(value))
            }
        }
    )+ };
}
whole!(u8, u16, u32, i32, i64);

impl From<usize> for Value<'_> {
    /// Counts and offsets; a text holds at most [`MAX_TEXT`](crate::MAX_TEXT) bytes.
    fn from(value: usize) -> Self {
        Self::Integer(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
