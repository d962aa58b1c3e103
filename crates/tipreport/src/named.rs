/// Defines an enumeration whose members have a fixed name, the same in JSON, in Python and in tables:
/// `ALL`, `as_str`, `Display`, `FromStr` and serde's form by that name.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$doc:meta])* $member:ident = $text:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$doc])* #[cfg_attr(feature = "serde", serde(rename = $text))] $member, )+
        }

        impl $name {
            /// Every member, in the order of the codebook.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The names of [`ALL`](Self::ALL), in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// The name in JSON and in tables.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$member => $text,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::UnknownName;

            /// Reads the name that `as_str` gives.
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|member| member.as_str() == s)
                    .ok_or_else(|| crate::UnknownName::new(concat!("a name of ", stringify!($name)), s))
            }
        }
    };
}
