//! The sources of dependencies as a program asks for them: each file is outlined once, and not again in a later run while
//! its text is the same.

use super::Facts;
use crate::program::{DependencySources, FileFacts};
use crate::workspace::{Package, Sources};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Dependencies' sources, with the facts that an earlier run knew. Clones are the same library.
#[derive(Clone)]
pub(super) struct Library(Arc<Shelves>);

struct Shelves {
    sources: Sources,
    known: Facts,
    used: Mutex<Facts>,
}

impl Library {
    pub(super) fn new(sources: Sources, known: &Facts) -> Library {
        Library(Arc::new(Shelves { sources, known: known.clone(), used: Mutex::default() }))
    }

    /// The facts that somebody asked for.
    pub(super) fn used(&self) -> Facts {
        std::mem::take(&mut *self.0.used.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl DependencySources for Library {
    fn find(&self, from: &Package, name: &str) -> Option<Arc<Package>> {
        self.0.sources.find(from, name)
    }

    fn facts(&self, path: &Path) -> Option<Arc<FileFacts>> {
        let text = self.0.sources.read_file(path)?;
        let known = self.0.known.get(path).filter(|facts| facts.text == text);
        let facts = known.cloned().unwrap_or_else(|| Arc::new(FileFacts::new(text)));
        let mut used = self.0.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.insert(path.to_path_buf(), facts.clone());
        Some(facts)
    }
}
