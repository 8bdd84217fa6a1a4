//! Holds the tables under `rules/apis` against the sources of the crates that they describe.
//!
//! `cargo run --example check-apis -- [PACKAGE[@VERSION]]...` takes every row (or those of the packages named) and says which
//! path does not exist, is not the kind of thing that the row says, or has another shape. Sources are those that cargo has on
//! disk, in the version that a table says it was compared with, or the one named.
//!
//! `--new` prints candidates instead: public functions beside the known ones that bear a name which has a role elsewhere.
//! `--rows` writes `test-fixtures/rows`, where the compiler resolves every path.
//!
//! Names are resolved by bplint itself, without its tables.

mod compare;
mod library;
mod new;
mod rows;
mod table;

use anyhow::{Result, bail};
use compare::Verdict;
use library::Libraries;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use table::Table;

fn main() -> Result<ExitCode> {
    let (flags, packages): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let mut out = std::io::stdout().lock();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = Table::all(&root.join("rules/apis"))?;
    match flags.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {}
        ["--new"] => {}
        ["--rows"] => return rows::write(&root.join("test-fixtures/rows"), &all).map(|()| ExitCode::SUCCESS),
        _ => bail!("usage: check-apis [--new | --rows] [PACKAGE[@VERSION]].."),
    }
    let chosen = choose(&all, &packages)?;
    let (mut rows, mut wrong, mut unsure) = (0, 0, 0);
    for (table, version) in chosen {
        let mut libraries = Libraries::default();
        let Some(library) = libraries.open(&table.package, &version) else {
            writeln!(out, "{}: the source of {} {version} is not on disk", table.stem, table.package)?;
            wrong += 1;
            continue;
        };
        if !flags.is_empty() {
            new::print(&mut out, &libraries, library, table, &all)?;
            continue;
        }
        let mut older = Older::new(table, &version);
        for (row, verdict) in compare::table(&libraries, library, table) {
            rows += 1;
            match verdict {
                Verdict::Wrong(_) | Verdict::Unsure(_) if older.holds(&row) => {}
                Verdict::Holds => {}
                Verdict::Unsure(why) => {
                    unsure += 1;
                    writeln!(out, "{}: {row}: unsure: {why}", table.stem)?;
                }
                Verdict::Wrong(why) => {
                    wrong += 1;
                    writeln!(out, "{}: {row}: {why}", table.stem)?;
                }
            }
        }
    }
    if flags.is_empty() {
        writeln!(
            out,
            "{rows} rows: {} hold, {wrong} are wrong, {unsure} could not be told",
            rows - wrong - unsure
        )?;
    }
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Other versions that a table is about: a row may be there for those who have not moved on.
struct Older<'t> {
    table: &'t Table,
    versions: Vec<String>,
    /// Rows that hold in one of them, once they were looked at.
    rows: Option<BTreeSet<String>>,
}

impl<'t> Older<'t> {
    fn new(table: &'t Table, version: &str) -> Older<'t> {
        let others = Libraries::on_disk(&table.package).into_iter().map(|v| v.to_string());
        let versions = others.filter(|v| v != version && table.admits(v)).collect();
        Older { table, versions, rows: None }
    }

    fn holds(&mut self, row: &str) -> bool {
        let (table, versions) = (self.table, &self.versions);
        let rows = self.rows.get_or_insert_with(|| {
            let each = versions.iter().flat_map(|version| {
                let mut libraries = Libraries::default();
                let library = libraries.open(&table.package, version);
                library.map(|number| compare::table(&libraries, number, table)).unwrap_or_default()
            });
            each.filter(|(_, verdict)| matches!(verdict, Verdict::Holds)).map(|(row, _)| row).collect()
        });
        rows.contains(row)
    }
}

/// The tables of the packages named, each with the version to look at: the one named, or the one in the table.
fn choose<'t>(all: &'t [Table], packages: &[String]) -> Result<Vec<(&'t Table, String)>> {
    if packages.is_empty() {
        return Ok(all.iter().map(|table| (table, table.checked.clone())).collect());
    }
    let mut chosen = Vec::new();
    for named in packages {
        let (package, version) = named.split_once('@').unwrap_or((named, ""));
        let fits = |t: &&Table| {
            (t.package == package || t.stem == package) && (version.is_empty() || t.admits(version))
        };
        let tables: Vec<&Table> = all.iter().filter(fits).collect();
        // A version that no table admits: a new line, held against the newest table.
        let newest = || all.iter().filter(|t| t.package == package).max_by_key(|t| t.version());
        let tables = if tables.is_empty() { newest().into_iter().collect() } else { tables };
        if tables.is_empty() {
            bail!("no table is about {package}");
        }
        let version_of = |t: &Table| if version.is_empty() { t.checked.clone() } else { version.to_owned() };
        chosen.extend(tables.into_iter().map(|t| (t, version_of(t))));
    }
    Ok(chosen)
}
