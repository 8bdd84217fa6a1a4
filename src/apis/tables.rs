//! The tables that are built in, and which of them a workspace needs.

use super::entry::root;
use super::row::Table;
use super::{ApiProblem, Wanted};
use rustc_hash::FxHashSet;
use semver::{Version, VersionReq};

/// A table as the build script left it.
pub(super) struct BuiltIn {
    /// Its file's name under `rules/apis`: the package, with a version behind `-` for tables that describe an older line of it:
    /// `tokio-0.2`.
    pub(super) stem: &'static str,
    /// Name of the crate in code.
    pub(super) krate: &'static str,
    /// Versions that it describes.
    pub(super) versions: &'static str,
    /// [`Table`], for postcard.
    table: &'static [u8],
}

impl BuiltIn {
    /// The table itself.
    pub(super) fn read(&self) -> Result<Table, ApiProblem> {
        let damaged = |error: postcard::Error| ApiProblem::new(&self.file(), "", &error.to_string());
        postcard::from_bytes(self.table).map_err(damaged)
    }

    fn file(&self) -> String {
        format!("rules/apis/{}.toml", self.stem)
    }
}

/// All tables, sorted by their stems.
pub(super) const TABLES: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// A table with the name to use in complaints about it.
pub(super) struct Loaded {
    pub(super) file: String,
    pub(super) table: Table,
    /// From the user's configuration.
    pub(super) user: bool,
}

/// Reads the tables that are wanted and, to a fixpoint, those that they build on.
pub(super) fn load(wanted: &[Wanted<'_>], problems: &mut Vec<ApiProblem>) -> Vec<Loaded> {
    let mut queue: Vec<(String, String)> = vec![("std".into(), String::new())];
    queue.extend(wanted.iter().map(|(package, requirement)| (package.to_string(), requirement.to_string())));
    // The line of a package that the workspace declares itself is the one that others build on, too.
    let settled = |(package, requirement): &(String, String)| {
        requirement.is_empty() && wanted.iter().any(|(p, r)| same_package(p, package) && !r.is_empty())
    };
    let (mut seen, mut taken) = (FxHashSet::default(), FxHashSet::default());
    let mut loaded = Vec::new();
    while let Some((package, requirement)) = queue.pop() {
        if !seen.insert((package.clone(), requirement.clone())) {
            continue;
        }
        for index in choose(&package, &requirement) {
            if !taken.insert(index) {
                continue;
            }
            match TABLES[index].read() {
                Ok(table) => {
                    queue.extend(builds_on(&table).into_iter().filter(|need| !settled(need)));
                    loaded.push(Loaded { file: TABLES[index].file(), table, user: false });
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    // The newest line of a package first: where two lines are in use, its rows win.
    loaded.sort_by(|a, b| a.table.package.cmp(&b.table.package).then_with(|| newest_first(a, b)));
    loaded
}

fn newest_first(a: &Loaded, b: &Loaded) -> std::cmp::Ordering {
    let version = |l: &Loaded| Version::parse(&l.table.checked).ok();
    version(b).cmp(&version(a)).then_with(|| a.file.cmp(&b.file))
}

/// Tables for `package` in the line that `requirement` asks for. With an unknown line, the newest table: wrong in details,
/// right in most names.
pub(super) fn choose(package: &str, requirement: &str) -> Vec<usize> {
    let is_meant = |i: &usize| same_package(split_stem(TABLES[*i].stem).0, package);
    let of_package: Vec<usize> = (0..TABLES.len()).filter(is_meant).collect();
    let Some(version) = lowest(requirement) else {
        return newest(&of_package).into_iter().collect();
    };
    let fits = |i: &usize| VersionReq::parse(TABLES[*i].versions).is_ok_and(|req| req.matches(&version));
    let fitting: Vec<usize> = of_package.iter().copied().filter(fits).collect();
    if fitting.is_empty() { newest(&of_package).into_iter().collect() } else { fitting }
}

/// The table without a version in its stem, else the last one.
fn newest(of_package: &[usize]) -> Option<usize> {
    let plain = of_package.iter().copied().find(|i| split_stem(TABLES[*i].stem).1.is_empty());
    plain.or(of_package.last().copied())
}

/// `tokio-0.2` is `tokio` and `0.2`; `tokio-util` has no version.
pub(super) fn split_stem(stem: &str) -> (&str, &str) {
    match stem.rsplit_once('-') {
        Some((package, version)) if version.starts_with(|c: char| c.is_ascii_digit()) => (package, version),
        _ => (stem, ""),
    }
}

/// Whether two names are the same but for `-` and `_`: a crate is written with `_` in code.
pub(super) fn same_package(a: &str, b: &str) -> bool {
    let dashed = |byte: u8| if byte == b'_' { b'-' } else { byte };
    a.bytes().map(dashed).eq(b.bytes().map(dashed))
}

/// The lowest version that `requirement` admits; none when it says nothing.
fn lowest(requirement: &str) -> Option<Version> {
    let requirement = VersionReq::parse(requirement).ok()?;
    let first = requirement.comparators.first()?;
    Some(Version::new(first.major, first.minor.unwrap_or(0), first.patch.unwrap_or(0)))
}

/// Packages, or crates by their names in code, whose tables the rows of this one refer to, with a requirement.
pub(super) fn builds_on(table: &Table) -> Vec<(String, String)> {
    let named = |need: &crate::facts::Name| {
        let (package, requirement) = need.split_once(' ').unwrap_or((need, ""));
        (package.to_owned(), requirement.to_owned())
    };
    let mut needs: Vec<(String, String)> = table.needs.iter().map(named).collect();
    let aliases = table.alias.iter().map(|a| a.is.as_str());
    let implements = table.types.iter().flat_map(|t| &t.implements).map(String::as_str);
    let extends = table.traits.iter().flat_map(|t| t.extends.iter().chain(&t.supers)).map(String::as_str);
    let paths = aliases.chain(implements.chain(extends).filter(|path| path.contains("::")));
    for root in paths.map(root) {
        if root != table.krate && !needs.iter().any(|(package, _)| same_package(package, root)) {
            needs.push((root.to_owned(), String::new()));
        }
    }
    needs
}

/// The rows of a table that is parsed already, checked one by one.
pub(super) fn rows(file: &str, table: &toml::Table) -> Result<Table, Vec<ApiProblem>> {
    let mut problems = Vec::new();
    for (kind, value) in table {
        let Some(list) = value.as_array() else { continue };
        for row in list.iter().filter_map(toml::Value::as_table) {
            let one = toml::Table::from_iter([(kind.clone(), vec![row.clone()].into())]);
            if let Err(error) = one.try_into::<Table>() {
                let named = row.get("path").or(row.get("name")).and_then(toml::Value::as_str).unwrap_or("");
                problems.push(ApiProblem::new(file, &format!("[[{kind}]] {named}"), error.message()));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    table.clone().try_into::<Table>().map_err(|error| vec![ApiProblem::new(file, "", error.message())])
}
