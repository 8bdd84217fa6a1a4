//! `tests/rows/silent.toml`: rows that cannot be heard, with the reason.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A row, or a type, of a table by its role.
pub(crate) type RowRole = (String, String);

/// The file.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// So many there are.
    count: usize,
    silent: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    why: String,
    role: String,
    /// `table: path`
    rows: BTreeSet<String>,
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/rows/silent.toml")
}

/// The reason of each row and role that is known to be silent.
pub(crate) fn known() -> BTreeMap<RowRole, String> {
    let file: File = toml::from_str(&std::fs::read_to_string(path()).unwrap_or_default()).unwrap_or_default();
    let each = |e: Entry| {
        let named = move |row: String| ((row, e.role.clone()), e.why.clone());
        e.rows.into_iter().map(named).collect::<Vec<_>>()
    };
    file.silent.into_iter().flat_map(each).collect()
}

/// The text of the file for these, by reason and role.
pub(crate) fn text(silent: &BTreeMap<RowRole, String>) -> String {
    let mut groups: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    for ((row, role), why) in silent {
        groups.entry((why, role)).or_default().insert(row.clone());
    }
    let mut text = format!(
        "# Rows that no rule can speak of in one of their roles, and why. `BLESS=1 cargo test --test rows` rewrites the lists; a reason\n\
         # that it leaves empty is for a person to write.\ncount = {}\n",
        silent.len()
    );
    for ((why, role), rows) in groups {
        let rows: String = rows.iter().map(|row| format!("    \"{row}\",\n")).collect();
        text += &format!("\n[[silent]]\nwhy = \"{why}\"\nrole = \"{role}\"\nrows = [\n{rows}]\n");
    }
    text
}

/// Whether the file says just this; writes it where somebody asked for that.
pub(crate) fn is_fresh(silent: &BTreeMap<RowRole, String>) -> bool {
    let text = text(silent);
    if std::env::var_os("BLESS").is_some() {
        return std::fs::write(path(), text).is_ok();
    }
    std::fs::read_to_string(path()).is_ok_and(|known| known == text)
}
