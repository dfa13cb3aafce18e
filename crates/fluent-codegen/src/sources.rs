//! The files as they lie in a folder: one folder per language, one file per part of the interface. Absent: what is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::{fs, io};

/// A file of a language: "de/banner.ftl".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    language: String,
    area: String,
}

impl Place {
    /// The file of this part of the interface in this language.
    pub fn new(language: &str, area: &str) -> Self {
        Self { language: language.to_owned(), area: area.to_owned() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}/{}.ftl", self.language, self.area)
    }
}

/// The texts of all files.
#[derive(Debug, Default)]
pub struct Sources(BTreeMap<Place, String>);

impl Sources {
    /// Reads `<folder>/<language>/<area>.ftl`.
    ///
    /// # Errors
    ///
    /// What the file system refuses.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut sources = Self::default();
        for language in fs::read_dir(folder)? {
            let language = language?;
            if !language.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(language.path())? {
                let path = file?.path();
                let area = path.file_stem().filter(|_| path.extension().is_some_and(|end| end == "ftl"));
                if let Some(area) = area {
                    let place = Place::new(&language.file_name().to_string_lossy(), &area.to_string_lossy());
                    sources.0.insert(place, fs::read_to_string(&path)?);
                }
            }
        }
        Ok(sources)
    }

    /// The codes of the languages.
    pub(crate) fn languages(&self) -> BTreeSet<&str> {
        self.0.keys().map(|place| place.language.as_str()).collect()
    }

    /// The parts of a language with their texts, by name.
    pub(crate) fn areas<'s>(&'s self, language: &str) -> impl Iterator<Item = (&'s str, &'s str)> {
        let of_it = self.0.iter().filter(move |(place, _)| place.language == language);
        of_it.map(|(place, source)| (place.area.as_str(), source.as_str()))
    }
}

impl<'s> FromIterator<(Place, &'s str)> for Sources {
    fn from_iter<Items: IntoIterator<Item = (Place, &'s str)>>(items: Items) -> Self {
        Self(items.into_iter().map(|(place, source)| (place, source.to_owned())).collect())
    }
}
