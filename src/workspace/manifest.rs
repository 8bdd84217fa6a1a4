//! Reads a `Cargo.toml`, tolerantly: what cannot be understood is left out, the rest still counts.

use super::{Dependency, DependencyKind, Package, Problem, Publish, Target, targets};
use crate::disk;
use crate::source::LineIndex;
use crate::syntax::NEWEST;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Deserialize;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use toml::{Table, Value};

/// A `Cargo.toml` as it stands on disk.
#[derive(Debug)]
pub(super) struct Manifest {
    /// Absolute path.
    pub(super) path: PathBuf,
    /// Its directory.
    pub(super) dir: PathBuf,
    /// What could be read of it.
    pub(super) table: Table,
    /// What could not.
    pub(super) problem: Option<Problem>,
}

impl Manifest {
    /// Reads `dir/Cargo.toml`; `None` when there is no such file.
    pub(super) fn read(dir: &Path) -> Option<Manifest> {
        let path = dir.join("Cargo.toml");
        let (table, problem) = match disk::read_text(&path) {
            Ok(text) => parse(&path, &text),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return None;
            }
            Err(_) if path.is_dir() => return None,
            Err(error) => {
                (Table::new(), Some(Problem::new(&path, format!("cannot read this manifest: {error}"))))
            }
        };
        Some(Manifest { dir: dir.to_path_buf(), path, table, problem })
    }

    /// The `[package]` table, also under its old name `[project]`.
    pub(super) fn package_table(&self) -> Option<&Table> {
        self.table.get("package").or_else(|| self.table.get("project"))?.as_table()
    }

    /// The `[workspace]` table.
    pub(super) fn workspace_table(&self) -> Option<&Table> {
        self.table.get("workspace")?.as_table()
    }

    /// Name of the package; `None` for a virtual manifest.
    pub(super) fn name(&self) -> Option<&str> {
        self.package_table()?.get("name")?.as_str()
    }

    /// The package, with what it inherits from `root`, the manifest that holds its `[workspace]`.
    pub(super) fn package(&self, root: Option<&Manifest>, wanted: targets::Wanted) -> Option<Package> {
        let table = self.package_table()?;
        let name = self.name()?.to_owned();
        let inherited = |key: &str| -> Option<&Value> {
            let own = table.get(key)?;
            if own.get("workspace").and_then(Value::as_bool) != Some(true) {
                return Some(own);
            }
            root?.workspace_table()?.get("package")?.get(key)
        };
        let version = inherited("version").and_then(Value::as_str).unwrap_or("0.0.0").trim().to_owned();
        // Without a word it is the oldest, as cargo has it; what nobody can look up is taken for the newest.
        let unsaid = if table.contains_key("edition") { NEWEST } else { 2015 };
        let edition =
            inherited("edition").and_then(Value::as_str).and_then(|e| e.parse().ok()).unwrap_or(unsaid);
        let targets: Vec<Target> = targets::of(self, &name, edition, wanted);
        let publish = match (table.get("publish").is_some_and(is_no), inherited("publish")) {
            (true, _) => Publish::Never,
            (false, Some(value)) if is_no(value) => Publish::Unready,
            // What crates.io asks for; a registry of one's own may ask for less.
            (false, Some(Value::Array(_))) => Publish::Ready,
            _ if inherited("description").is_some()
                && ["license", "license-file"].into_iter().any(|key| inherited(key).is_some()) =>
            {
                Publish::Ready
            }
            _ => Publish::Unready,
        };
        Some(Package {
            id: package_id(&self.dir, &name, &version),
            dependencies: self.dependencies(root),
            manifest: self.path.clone(),
            dir: self.dir.clone(),
            publish,
            support: None,
            name,
            version,
            edition,
            targets,
        })
    }

    /// Whether it takes anything from the manifest of its workspace.
    pub(super) fn inherits(&self) -> bool {
        let takes = |value: &Value| value.get("workspace").and_then(Value::as_bool) == Some(true);
        let sections = SECTIONS.iter().filter_map(|(section, _)| self.table.get(*section)?.as_table());
        let values = self.package_table().into_iter().chain(sections).flatten().map(|(_, value)| value);
        values.chain(self.table.get("lints")).any(takes)
    }

    fn dependencies(&self, root: Option<&Manifest>) -> Vec<Dependency> {
        let platforms = self.table.get("target").and_then(Value::as_table).into_iter().flatten();
        let tables = std::iter::once(&self.table).chain(platforms.filter_map(|(_, v)| v.as_table()));
        let mut all: Vec<Dependency> = Vec::new();
        for table in tables {
            for (section, kind) in SECTIONS {
                for (key, value) in table.get(section).and_then(Value::as_table).into_iter().flatten() {
                    let dependency = self.dependency(root, key, value, kind);
                    if !all.contains(&dependency) {
                        all.push(dependency);
                    }
                }
            }
        }
        all.sort_by(|a, b| {
            (&a.name, a.kind as u8, &a.requirement).cmp(&(&b.name, b.kind as u8, &b.requirement))
        });
        all
    }

    fn dependency(
        &self,
        root: Option<&Manifest>,
        key: &str,
        own: &Value,
        kind: DependencyKind,
    ) -> Dependency {
        let inherits = own.get("workspace").and_then(Value::as_bool) == Some(true);
        let shared = || Some((root?.workspace_table()?.get("dependencies")?.get(key)?, root?.dir.as_path()));
        let (value, dir) = inherits.then(shared).flatten().unwrap_or((own, &self.dir));
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        Dependency {
            name: key.replace('-', "_"),
            package: text("package").unwrap_or(key).to_owned(),
            requirement: value.as_str().or_else(|| text("version")).unwrap_or_default().to_owned(),
            path: text("path").map(|path| lexical(&dir.join(path))),
            git: text("git").map(str::to_owned),
            kind,
            optional: own.get("optional").and_then(Value::as_bool) == Some(true),
        }
    }
}

/// `publish = false`, or to no registry.
fn is_no(value: &Value) -> bool {
    value.as_bool() == Some(false) || value.as_array().is_some_and(Vec::is_empty)
}

const SECTIONS: [(&str, DependencyKind); 5] = [
    ("dependencies", DependencyKind::Normal),
    ("dev-dependencies", DependencyKind::Dev),
    ("dev_dependencies", DependencyKind::Dev),
    ("build-dependencies", DependencyKind::Build),
    ("build_dependencies", DependencyKind::Build),
];

fn parse(path: &Path, text: &str) -> (Table, Option<Problem>) {
    let first = match text.parse::<Table>() {
        Ok(table) => return (table, None),
        Err(error) => error,
    };
    let place = first.span().map(|span| LineIndex::new(text).line_col(span.start as u32, text));
    let place = place.map_or(String::new(), |at| format!("line {}, column {}: ", at.line, at.column));
    let what = format!("{place}{}; the package is read as far as possible", one_line(first.message()));
    let (rest, _) = toml::de::DeTable::parse_recoverable(text);
    let table = Table::deserialize(toml::de::Deserializer::from(rest)).unwrap_or_default();
    (table, Some(Problem::new(path, what)))
}

fn one_line(message: &str) -> String {
    message.lines().map(str::trim).collect::<Vec<_>>().join(", ")
}

/// What a URL's path may not hold as it is, besides everything outside ASCII.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\');

/// The id that `cargo metadata` prints for a package in a directory.
fn package_id(dir: &Path, name: &str, version: &str) -> String {
    let mut url = String::from("path+file://");
    for part in dir.components() {
        match part {
            Component::RootDir => {}
            Component::Prefix(prefix) => {
                url.push('/');
                url.push_str(&prefix.as_os_str().to_string_lossy());
            }
            other => {
                url.push('/');
                url.extend(utf8_percent_encode(&other.as_os_str().to_string_lossy(), ESCAPED));
            }
        }
    }
    let same = url.rsplit('/').next() == Some(name);
    if same { format!("{url}#{version}") } else { format!("{url}#{name}@{version}") }
}

/// The path without `.` and `..`, by its letters alone: symbolic links stay as they are, as in cargo.
pub(crate) fn lexical(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}
