//! The sources of dependencies as a program asks for them: each file is outlined once, and not again in a later run while
//! its text is the same.

use super::Facts;
use crate::cache::Cache;
use crate::facts::Outline;
use crate::program::{DependencySources, FileFacts};
use crate::syntax::Code;
use crate::workspace::{LookedAt, Package, Sources};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Dependencies' sources, with the facts that an earlier run knew. Clones are the same library.
#[derive(Clone)]
pub(super) struct Library(Arc<Shelves>);

struct Shelves {
    sources: Sources,
    cache: Cache,
    known: Facts,
    used: Mutex<Facts>,
}

impl Library {
    pub(super) fn new(sources: Sources, cache: Cache, known: &Facts) -> Library {
        Library(Arc::new(Shelves { sources, cache, known: known.clone(), used: Mutex::default() }))
    }

    /// The facts that somebody asked for; what is new of them is kept for other runs.
    pub(super) fn used(&self) -> Facts {
        self.0.cache.save();
        std::mem::take(&mut *self.0.used.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What of the disk the answers so far hang on.
    pub(super) fn looked_at(&self) -> LookedAt {
        self.0.sources.looked_at()
    }

    fn outline(&self, path: &Path, code: Code<'_>) -> Outline {
        // Nobody looks for mentions in what is not linted.
        let make = || crate::syntax::outline(code).without_mentions();
        match self.0.sources.shelf_of(path) {
            Some(package) => self.0.cache.outline(&package, path, code, make),
            None => make(),
        }
    }
}

impl DependencySources for Library {
    fn find(&self, from: &Package, name: &str) -> Option<Arc<Package>> {
        self.0.sources.find(from, name)
    }

    fn facts(&self, path: &Path, edition: u16) -> Option<Arc<FileFacts>> {
        let text = self.0.sources.read_file(path)?;
        let known = self.0.known.get(path).filter(|facts| facts.are_of(&text, edition));
        let facts = known.cloned().unwrap_or_else(|| {
            let read = |text: &str| self.outline(path, Code { text, edition });
            Arc::new(FileFacts::outlined(text.clone(), edition, read))
        });
        let mut used = self.0.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.insert(path.to_path_buf(), facts.clone());
        Some(facts)
    }
}
