//! Finds the configuration that holds for a place.

use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The nearest configuration at or above `dir`: in each directory `bplint.toml`, then a `Cargo.toml` with a
/// `[package.metadata.bplint]` or `[workspace.metadata.bplint]` table. Files are not merged.
pub fn locate(dir: &Path) -> Option<PathBuf> {
    dir.ancestors().find_map(|dir| {
        let own = dir.join("bplint.toml");
        if own.is_file() {
            return Some(own);
        }
        let manifest = dir.join("Cargo.toml");
        let text = crate::disk::read_text(&manifest).ok().filter(|text| text.contains("bplint"))?;
        // A manifest that cannot be parsed is told by discovery; its tables count as absent.
        let table: Table = text.parse().ok()?;
        SECTIONS.iter().any(|section| has_metadata(&table, section)).then_some(manifest)
    })
}

/// Where a manifest may hold our settings.
pub(super) const SECTIONS: [&str; 2] = ["package", "workspace"];

fn has_metadata(table: &Table, section: &str) -> bool {
    let metadata = table.get(section).and_then(|section| section.get("metadata"));
    metadata.and_then(|metadata| metadata.get("bplint")).is_some_and(Value::is_table)
}
