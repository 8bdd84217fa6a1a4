//! The tables that are built in, and which of them a workspace needs.

use super::row::Table;
use super::{ApiProblem, Wanted};
use rustc_hash::FxHashSet;
use semver::{Version, VersionReq};

/// Stem and text of each file in `rules/apis`, sorted. The stem is the package, with a version behind `-` for tables that
/// describe an older line of it: `tokio-0.2`.
pub(super) const TABLES: &[(&str, &str)] = &include!("list.rs");

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
            let (stem, text) = TABLES[index];
            let file = format!("rules/apis/{stem}.toml");
            match read(&file, text) {
                Ok(table) => {
                    queue.extend(builds_on(&table).into_iter().filter(|need| !settled(need)));
                    loaded.push(Loaded { file, table, user: false });
                }
                Err(found) => problems.extend(found),
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
    let is_meant = |i: &usize| same_package(split_stem(TABLES[*i].0).0, package);
    let of_package: Vec<usize> = (0..TABLES.len()).filter(is_meant).collect();
    let Some(version) = lowest(requirement) else {
        return newest(&of_package).into_iter().collect();
    };
    let fits = |i: &usize| header(TABLES[*i].1, "versions").is_some_and(|req| req.matches(&version));
    let fitting: Vec<usize> = of_package.iter().copied().filter(fits).collect();
    if fitting.is_empty() { newest(&of_package).into_iter().collect() } else { fitting }
}

/// The table without a version in its stem, else the last one.
fn newest(of_package: &[usize]) -> Option<usize> {
    let plain = of_package.iter().copied().find(|i| split_stem(TABLES[*i].0).1.is_empty());
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
fn same_package(a: &str, b: &str) -> bool {
    let dashed = |byte: u8| if byte == b'_' { b'-' } else { byte };
    a.bytes().map(dashed).eq(b.bytes().map(dashed))
}

/// The lowest version that `requirement` admits; none when it says nothing.
fn lowest(requirement: &str) -> Option<Version> {
    let requirement = VersionReq::parse(requirement).ok()?;
    let first = requirement.comparators.first()?;
    Some(Version::new(first.major, first.minor.unwrap_or(0), first.patch.unwrap_or(0)))
}

/// A version requirement in the head of a table, read without parsing the rest.
fn header(text: &str, key: &str) -> Option<VersionReq> {
    let head = text.lines().take_while(|line| !line.starts_with('['));
    let value = head.filter_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('=')).next()?;
    VersionReq::parse(value.split('#').next()?.trim().trim_matches('"')).ok()
}

/// Packages, or crates by their names in code, whose tables the rows of this one refer to, with a requirement.
fn builds_on(table: &Table) -> Vec<(String, String)> {
    let named = |need: &crate::facts::Name| {
        let (package, requirement) = need.split_once(' ').unwrap_or((need, ""));
        (package.to_owned(), requirement.to_owned())
    };
    let mut needs: Vec<(String, String)> = table.needs.iter().map(named).collect();
    let aliases = table.alias.iter().map(|a| a.is.as_str());
    let implements = table.types.iter().flat_map(|t| &t.implements).map(String::as_str);
    let extends = table.traits.iter().flat_map(|t| t.extends.iter().chain(&t.supers)).map(String::as_str);
    let paths = aliases.chain(implements.chain(extends).filter(|path| path.contains("::")));
    for root in paths.filter_map(|path| path.split("::").next()) {
        if root != table.krate && !needs.iter().any(|(package, _)| same_package(package, root)) {
            needs.push((root.to_owned(), String::new()));
        }
    }
    needs
}

/// Reads one table. A mistake names the row: one bad row does not hide another.
pub(super) fn read(file: &str, text: &str) -> Result<Table, Vec<ApiProblem>> {
    toml::from_str::<Table>(text).map_err(|error| match toml::from_str::<toml::Table>(text) {
        Ok(table) => {
            rows(file, &table).err().unwrap_or_else(|| vec![ApiProblem::new(file, "", error.message())])
        }
        Err(error) => vec![ApiProblem::new(file, "", error.message())],
    })
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
