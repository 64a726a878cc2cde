//! The interface languages.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language that Svar's interface speaks. Adding one is adding a row here and its files of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

impl Language {
    /// Norwegian bokmål.
    pub const NB: Self = Self("nb");
    /// Norwegian nynorsk.
    pub const NN: Self = Self("nn");
    /// Danish.
    pub const DA: Self = Self("da");
    /// English.
    pub const EN: Self = Self("en");
    /// All of them, in the order in which a menu shows them.
    pub const ALL: [Self; 4] = [Self::NB, Self::NN, Self::DA, Self::EN];

    /// The code (BCP 47), for example `nb`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self.0 {
            "nb" => "Norsk bokmål",
            "nn" => "Norsk nynorsk",
            "da" => "Dansk",
            _ => "English",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.0 == code)
            .ok_or_else(|| format!("the language `{code}` is not one of nb, nn, da, en"))
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}
