//! Reads a `Cargo.lock`: which version of a dependency cargo settled on.

use super::{Dependency, Package};
use semver::{Version, VersionReq};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// A `Cargo.lock`.
#[derive(Debug)]
pub(super) struct Lock {
    /// Directory it lies in: the workspace's root.
    pub(super) dir: PathBuf,
    packages: Vec<Locked>,
}

/// A package that the lock file settles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Locked {
    pub(super) name: String,
    pub(super) version: Version,
    /// `registry+URL`, `git+URL#COMMIT`; `None` for a package on a path.
    pub(super) source: Option<String>,
    /// `NAME`, `NAME VERSION` where several have the name, `NAME VERSION (SOURCE)`.
    dependencies: Vec<String>,
}

impl Lock {
    /// Reads `dir/Cargo.lock`; `None` when there is none that can be read.
    pub(super) fn read(dir: &Path) -> Option<Lock> {
        let table: Table = crate::disk::read_text(&dir.join("Cargo.lock")).ok()?.parse().ok()?;
        let packages = table.get("package").and_then(Value::as_array)?;
        Some(Lock { dir: dir.to_path_buf(), packages: packages.iter().filter_map(locked).collect() })
    }

    /// Whether the lock file settles this very package.
    pub(super) fn has(&self, package: &Package) -> bool {
        self.entry(package).is_some()
    }

    /// What `from` gets for `dependency`: what its own entry lists, else what the requirement admits.
    pub(super) fn resolve(&self, from: &Package, dependency: &Dependency) -> Option<&Locked> {
        let listed = self.entry(from).into_iter().flat_map(|entry| &entry.dependencies);
        let listed: Vec<&Locked> = listed.filter_map(|name| self.named(name, &dependency.package)).collect();
        let wanted = requirement(dependency);
        let admitted =
            |locked: &&Locked| wanted.as_ref().is_none_or(|wanted| wanted.matches(&locked.version));
        let all = self.packages.iter().filter(|p| p.name == dependency.package);
        let newest = |a: &&Locked, b: &&Locked| a.version.cmp(&b.version);
        let own = listed.iter().copied().filter(admitted).max_by(newest).or(listed.first().copied());
        own.or_else(|| all.filter(admitted).max_by(newest))
    }

    fn entry(&self, package: &Package) -> Option<&Locked> {
        self.packages.iter().find(|p| p.name == package.name && p.version.to_string() == package.version)
    }

    /// The package that an item of a dependency list means, if it is called `package`.
    fn named(&self, item: &str, package: &str) -> Option<&Locked> {
        let mut words = item.splitn(3, ' ');
        let (name, version) = (words.next()?, words.next());
        let source = words.next().map(|source| source.trim_matches(['(', ')']));
        let fits = |p: &&Locked| {
            p.name == name
                && version.is_none_or(|version| p.version.to_string() == version)
                && source.is_none_or(|source| p.source.as_deref() == Some(source))
        };
        if name == package { self.packages.iter().find(fits) } else { None }
    }
}

/// The versions that a dependency admits; `None` when what is written is not a requirement.
pub(super) fn requirement(dependency: &Dependency) -> Option<VersionReq> {
    if dependency.requirement.is_empty() {
        return Some(VersionReq::STAR);
    }
    VersionReq::parse(&dependency.requirement).ok()
}

fn locked(value: &Value) -> Option<Locked> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let list = value.get("dependencies").and_then(Value::as_array);
    Some(Locked {
        name: text("name")?.to_owned(),
        version: Version::parse(text("version")?).ok()?,
        source: text("source").map(str::to_owned),
        dependencies: list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
    })
}
