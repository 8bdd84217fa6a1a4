//! What the code of a crate can come by: crates of the workspace that it depends on, and crates that the tables describe.
//!
//! Names say little by themselves: `call` is a word of services where there are services, and an argument of commands elsewhere.

use super::Program;
use super::tree::KrateId;
use crate::apis::Apis;
use crate::facts::{Name, mention, mentions};
use crate::workspace::{Dependency, DependencyKind};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The crates in reach of some crate's code.
#[derive(Debug, Default, PartialEq)]
pub struct Reach {
    /// Crates of the workspace, itself left out.
    krates: FxHashSet<KrateId>,
    /// Names of crates as paths of the tables start with them; none where nobody says what the crate depends on.
    outside: Option<FxHashSet<Name>>,
}

impl Reach {
    /// Whether a crate of the workspace is in reach.
    pub fn has_krate(&self, krate: KrateId) -> bool {
        self.krates.contains(&krate) || self.outside.is_none()
    }

    /// Whether what the tables know of a crate is in reach.
    pub fn has_outside(&self, krate: &str) -> bool {
        self.outside.as_ref().is_none_or(|known| known.contains(krate))
    }
}

/// What a crate says for itself.
#[derive(Debug, Default)]
pub(super) struct Near {
    /// Libraries of the workspace that it depends on.
    krates: Vec<KrateId>,
    /// Other crates that it depends on or has in its imports, by their names in code.
    names: Vec<Name>,
}

impl Program {
    /// What is in reach of a crate of the workspace, of its tests as well where they count. Crates with the same in reach share
    /// it.
    pub(super) fn reach(&self, of: KrateId, tests: bool) -> Arc<Reach> {
        let question = (of, tests);
        self.reaches
            .known(&question)
            .unwrap_or_else(|| self.reaches.keep_shared(question, Arc::new(self.find_reach(of, tests))))
    }

    fn find_reach(&self, of: KrateId, tests: bool) -> Reach {
        let mut krates = vec![of];
        let mut names = FxHashSet::from_iter([Name::new_static("std")]);
        let mut at = 0;
        while at < krates.len() {
            // What a library needs for its own tests does not come to those who use it.
            let Some(near) = self.direct(krates[at], tests && at == 0) else { return Reach::default() };
            at += 1;
            names.extend(near.names.iter().cloned());
            for krate in &near.krates {
                if !krates.contains(krate) {
                    krates.push(*krate);
                }
            }
        }
        let krates = krates.into_iter().skip(1).collect();
        Reach { krates, outside: Some(self.apis.with_all_below(names)) }
    }

    /// None where no manifest says what a crate depends on.
    fn direct(&self, of: KrateId, tests: bool) -> Option<Arc<Near>> {
        self.nears.get(&(of, tests), || self.find_near(of, tests).map(Arc::new))
    }

    fn find_near(&self, of: KrateId, tests: bool) -> Option<Near> {
        let krate = self.krate(of);
        let package = krate.package.as_ref()?;
        let counts = |d: &&Dependency| d.kind != DependencyKind::Dev || tests;
        let dependencies: Vec<&Dependency> = package.dependencies.iter().filter(counts).collect();
        let depends = |name: &str| name == package.name || dependencies.iter().any(|d| d.package == name);
        let is_near = |lib: &KrateId| {
            *lib != of && self.krate(*lib).package.as_ref().is_some_and(|package| depends(&package.name))
        };
        let krates = self.lib_of.values().copied().filter(is_near).collect();
        let mut names: Vec<Name> = dependencies.iter().map(|d| Apis::given_by(&d.package, &d.name)).collect();
        // Code may have come by a crate through another one: `web::tokio::sync::mpsc::channel(1)`.
        let named = |name: &&Name| {
            let hash = mention(name);
            krate.files().any(|(_, file)| mentions(&file.facts.outline.mentions, hash))
        };
        names.extend(self.apis.crates().iter().filter(named).cloned());
        Some(Near { krates, names })
    }
}
