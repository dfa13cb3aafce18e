//! Figures in a page of the documentation: what stands between two marks is written by a run, everything else by people.
//! Absent: which figures. The runs in a browser write theirs by themselves, with the same marks, and begin a page that there
//! is not yet: `tests/e2e/fixtures/figures.ts`.

use std::fs;
use std::path::{Path, PathBuf};

const END: &str = "<!-- end of figures -->\n";

/// Why figures were not written.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The page could not be read or written.
    #[error("{} could not be used: {source}", path.display())]
    File {
        /// The page.
        path: PathBuf,
        /// What the system answered.
        source: std::io::Error,
    },
    /// The marks are not there.
    #[error("{} has no place for the figures: put the lines `{}` and `{}` back", path.display(), begin.trim(), END.trim())]
    NoPlace {
        /// The page.
        path: PathBuf,
        /// The first mark.
        begin: String,
    },
}

/// Puts figures between the marks that name this command.
///
/// # Errors
///
/// [`Problem`] where the page has no such marks, or can't be read or written.
pub fn write(path: &Path, command: &str, figures: &str) -> Result<(), Problem> {
    let file = |source| Problem::File { path: path.to_owned(), source };
    let begin = format!("<!-- figures: written by `{command}` -->\n");
    let page = fs::read_to_string(path).map_err(file)?;
    let written = between(&page, &begin, figures).ok_or_else(|| Problem::NoPlace { path: path.to_owned(), begin })?;
    fs::write(path, written).map_err(file)
}

fn between(page: &str, begin: &str, figures: &str) -> Option<String> {
    let (before, rest) = page.split_once(begin)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{begin}\n{figures}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGIN: &str = "<!-- figures: written by `measure` -->\n";

    #[test]
    fn only_the_figures_are_replaced() {
        let page = format!("# Title\n{BEGIN}old\n{END}The rest.\n");
        assert_eq!(between(&page, BEGIN, "new\n"), Some(format!("# Title\n{BEGIN}\nnew\n\n{END}The rest.\n")));
    }

    #[test]
    fn a_page_without_a_place_is_left_alone_and_both_marks_are_named() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let said = write(&path, "measure", "new").expect_err("it has no marks").to_string();
        assert!(said.contains(BEGIN.trim()) && said.contains(END.trim()), "{said}");
    }
}
