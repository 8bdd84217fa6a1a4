//! What mistakes of ours have kept from being looked at.

use super::{Def, Krate, Program};
use crate::panics;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Something that was not looked at because of a mistake of ours.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// Absolute path of the file.
    pub path: PathBuf,
    /// Path of the item for people; none for the whole file.
    pub item: Option<String>,
}

impl Program {
    /// Does one step for an item; none where a mistake of ours ends it. It costs this item, and is remembered.
    pub fn caught<T>(&self, def: Def, step: &str, job: impl FnOnce() -> T) -> Option<T> {
        let done = panics::caught(step, &self.item(def).name, job);
        if done.is_none()
            && let Ok(mut all) = self.broken.lock()
        {
            all.insert(def);
        }
        done
    }

    /// All that has been kept from being looked at so far, in order of paths.
    pub fn broken(&self) -> Vec<Broken> {
        let opened = self.slots.iter().filter_map(|slot| slot.get()?.as_deref());
        let unread = |krate: &Krate| {
            let of_file = |(n, file): (u32, &super::KrateFile)| {
                let broken = file.facts.broken().into_iter();
                let def = |item| Def { krate: krate.id, file: n, item };
                broken.map(|item| (file.path.clone(), item.map(def))).collect::<Vec<_>>()
            };
            krate.files().flat_map(of_file).collect::<Vec<_>>()
        };
        let unread = self.krates.iter().chain(opened).flat_map(unread);
        let unseen = self.broken.lock().map(|all| all.clone()).unwrap_or_default();
        let unseen =
            unseen.into_iter().map(|def| (self.krate(def.krate).file(def.file).path.clone(), Some(def)));
        // The name of an item may be what cannot be read.
        let name = |def: Def| {
            let path = panics::caught("name", "", || self.path_of(def));
            path.unwrap_or_else(|| self.item(def).name.to_string())
        };
        let all = unread.chain(unseen).map(|(path, def)| Broken { path, item: def.map(name) });
        all.collect::<BTreeSet<_>>().into_iter().collect()
    }
}
