//! Crates by their names in code: declared by manifests, renamed, vendored, or handed on by somebody else.

use super::Program;
use super::resolve::Res;
use super::tree::{Entry, KrateId, ModId};
use crate::apis::Apis;
use crate::facts::{ItemKind, Name};
use crate::workspace::{Dependency, Package};
use std::sync::Arc;

impl Program {
    /// A crate by its name in code.
    pub(super) fn extern_crate(&self, from: KrateId, name: &str) -> Option<Res> {
        self.declared_crate(from, name).or_else(|| self.renamed_crate(from, name))
    }

    /// A crate that the manifest names so.
    fn declared_crate(&self, from: KrateId, name: &str) -> Option<Res> {
        if matches!(name, "std" | "core" | "alloc") {
            return Some(Res::Extern(Name::new_static("std")));
        }
        let krate = self.krate(from);
        if name == "self" {
            return Some(Res::Module(from, ModId(0)));
        }
        let Some(package) = &krate.package else {
            return self.apis.has_crate(name).then(|| Res::Extern(name.into()));
        };
        // The package's own library, as its binaries and tests see it.
        if let Some(lib) = self.library(name)
            && lib != from
            && self.krate(lib).package.as_ref().is_some_and(|p| p.manifest == package.manifest)
        {
            return Some(Res::Module(lib, ModId(0)));
        }
        let dependency = package.dependencies.iter().find(|d| d.name == name)?;
        let given = Apis::given_by(&dependency.package, &dependency.name);
        // A vendored copy is what the tables say of it.
        let own = self.in_workspace(from, dependency).filter(|_| !self.apis.has_crate(&given));
        Some(own.map_or(Res::Extern(given), |lib| Res::Module(lib, ModId(0))))
    }

    /// The library of the workspace that a dependency names.
    fn in_workspace(&self, from: KrateId, dependency: &Dependency) -> Option<KrateId> {
        let by_path = dependency.path.is_some();
        if !by_path && (self.is_dependency(from) || !dependency.requirement.is_empty()) {
            return None;
        }
        let is_meant = |p: &Arc<Package>| {
            p.name == dependency.package && dependency.path.as_ref().is_none_or(|dir| *dir == p.dir)
        };
        let lib = self
            .krates()
            .iter()
            .find(|k| k.package.as_ref().is_some_and(is_meant) && self.library(&k.name) == Some(k.id));
        lib.map(|k| k.id)
    }

    /// A crate that the root gives another name: `extern crate hyper as http;`, `extern crate self as app;`.
    fn renamed_crate(&self, from: KrateId, name: &str) -> Option<Res> {
        let entries = self.contents(from, ModId(0)).names.get(name)?;
        entries.iter().find_map(|entry| match entry {
            Entry::Item(def) => match &self.item(*def).kind {
                ItemKind::ExternCrate { krate } => self.declared_crate(from, krate),
                _ => None,
            },
            _ => None,
        })
    }

    /// What a path names that leads through a module which cannot be read whole, where the rest of it is the tables' own: somebody
    /// hands a crate on, in code that a macro or a build script writes.
    pub(super) fn handed_on(&self, rest: &[&str]) -> Option<Name> {
        let from_crate = |n: usize| {
            let path = rest[n..].join("::");
            let canonical = self.apis.canonical(&path);
            (self.apis.has_crate(rest[n]) && self.is_in_tables(&canonical)).then(|| Name::new(canonical))
        };
        (0..rest.len()).find_map(from_crate)
    }

    /// The name by which a crate's code knows another crate's canonical name.
    pub(super) fn name_in(&self, from: KrateId, canonical: &str) -> String {
        let package = self.krate(from).package.as_deref();
        let is_meant = |d: &&Dependency| Apis::given_by(&d.package, &d.name) == canonical;
        let dependency = package.and_then(|p| p.dependencies.iter().find(is_meant));
        dependency.map_or_else(|| canonical.to_string(), |d| d.name.clone())
    }

    /// The source behind a dependency's name in code: the workspace's own, or what cargo has on disk.
    pub(super) fn library_of(&self, from: KrateId, name: &str) -> Option<KrateId> {
        let package = self.krate(from).package.as_deref();
        let dependency = package.and_then(|p| p.dependencies.iter().find(|d| d.name == name));
        dependency.and_then(|d| self.in_workspace(from, d)).or_else(|| self.dependency(from, name))
    }

    pub(super) fn is_dependency(&self, krate: KrateId) -> bool {
        krate.0 as usize >= self.krates().len()
    }
}
