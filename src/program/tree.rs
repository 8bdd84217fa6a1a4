//! The module tree of a crate: which file and item each module is, and which names stand in it.

use super::declared::Answers;
use super::files::FileFacts;
use crate::facts::{Binds, Import, Item, ItemId, ItemKind, Name};
use crate::shipping::Unshipped;
use crate::workspace::Package;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, RwLock};

/// Number of a crate in a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KrateId(pub u32);

/// Number of a module in its crate; 0 is the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModId(pub u32);

/// An item of a crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Def {
    /// Crate.
    pub krate: KrateId,
    /// Index into [`Krate::files`].
    pub file: u32,
    /// Item in that file.
    pub item: ItemId,
}

/// A crate: a tree of modules over files.
///
/// A crate of the workspace is read whole. A dependency's modules are read when somebody looks into them; which ones are does
/// not change any answer.
#[derive(Debug)]
pub struct Krate {
    /// Its number.
    pub id: KrateId,
    /// Name in code.
    pub name: Name,
    /// Edition.
    pub edition: u16,
    /// The package that it belongs to.
    pub package: Option<Arc<Package>>,
    files: boxcar::Vec<KrateFile>,
    modules: boxcar::Vec<Module>,
}

/// A file of a crate.
#[derive(Debug)]
pub struct KrateFile {
    /// Absolute path.
    pub path: PathBuf,
    /// Facts.
    pub facts: Arc<FileFacts>,
    /// The module that the file is.
    module: ModId,
    /// What is known of its items.
    pub(super) answers: Answers,
    /// Modules of its inline `mod` items.
    inline: RwLock<Vec<(ItemId, ModId)>>,
}

/// A module.
#[derive(Debug)]
pub struct Module {
    /// `crate_name::a::b`
    pub path: Name,
    /// The module around it.
    pub parent: Option<ModId>,
    /// Why it does not ship, or a module around it (`#[cfg(test)] mod name;`).
    pub unshipped: Option<Unshipped>,
    place: Place,
    contents: OnceLock<Contents>,
}

/// Where a module's items stand.
#[derive(Debug)]
enum Place {
    /// In a file, of which these are the candidates, each with the directory for child modules.
    File(Vec<(PathBuf, PathBuf)>),
    /// Within an inline `mod` item of a file; the directory that it stands for.
    Inline(u32, ItemId, PathBuf),
}

/// What stands in a module.
#[derive(Debug, Default)]
pub struct Contents {
    /// By name.
    pub names: FxHashMap<Name, Vec<Entry>>,
    /// Glob imports.
    pub globs: Vec<ImportRef>,
    /// Every import, for traits in scope.
    pub imports: Vec<ImportRef>,
    /// Child modules, in source order.
    pub children: Vec<ModId>,
    /// Macros called where items may stand, as written.
    pub macros: Vec<Name>,
    /// The file that holds it, if it could be read.
    pub file: Option<u32>,
}

/// Something that has a name in a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An item.
    Item(Def),
    /// A child module.
    Module(ModId),
    /// An import.
    Import(ImportRef),
}

/// A leaf of a `use` tree: item and position in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ImportRef {
    /// The `use` item.
    pub def: Def,
    /// Which leaf.
    pub leaf: u32,
}

/// Gives the facts of a file by absolute path, if there is one.
pub(super) type Read<'a> = &'a dyn Fn(&Path) -> Option<Arc<FileFacts>>;

/// Modules that include each other would never end.
const MAX_MODULES: usize = 100_000;

impl Krate {
    /// A crate with its root module, nothing read yet.
    pub(super) fn new(
        id: KrateId,
        name: Name,
        package: Option<Arc<Package>>,
        edition: u16,
        root: &Path,
        unshipped: Option<Unshipped>,
    ) -> Krate {
        let krate = Krate {
            id,
            name: name.clone(),
            edition,
            package,
            files: boxcar::Vec::new(),
            modules: boxcar::Vec::new(),
        };
        let dir = root.parent().map(Path::to_path_buf).unwrap_or_default();
        let place = Place::File(vec![(root.to_path_buf(), dir)]);
        let contents = OnceLock::new();
        krate.modules.push(Module { path: name, parent: None, unshipped, place, contents });
        krate
    }

    /// Reads every module there is.
    pub(super) fn read_all(&self, read: Read<'_>) {
        let mut at = 0;
        while at < self.modules.count() {
            self.contents(ModId(at as u32), read);
            at += 1;
        }
    }

    /// What stands in a module, read when first asked for.
    pub(super) fn contents(&self, id: ModId, read: Read<'_>) -> &Contents {
        let module = self.module(id);
        module.contents.get_or_init(|| self.open(id, module, read))
    }

    fn open(&self, id: ModId, module: &Module, read: Read<'_>) -> Contents {
        let mut contents = Contents::default();
        let (file, parent, dir) = match &module.place {
            Place::Inline(file, item, dir) => (*file, Some(*item), dir.clone()),
            Place::File(candidates) => {
                let found =
                    candidates.iter().find_map(|(path, dir)| read(path).map(|facts| (path, dir, facts)));
                let Some((path, dir, facts)) = found else { return contents };
                // A file that includes itself, through `#[path]` or a link, is read no second time below itself.
                let again = std::iter::successors(module.parent, |m| self.module(*m).parent)
                    .any(|m| self.is_file(m, path));
                if again || self.modules.count() > MAX_MODULES {
                    return contents;
                }
                let inline = RwLock::default();
                let answers = Answers::new(facts.outline.items.len());
                let file =
                    self.files.push(KrateFile { path: path.clone(), facts, module: id, answers, inline });
                (file as u32, None, dir.clone())
            }
        };
        contents.file = Some(file);
        self.add_items(id, file, parent, &dir, &mut contents);
        contents
    }

    fn is_file(&self, module: ModId, path: &Path) -> bool {
        let file = self.module(module).contents.get().and_then(|c| c.file);
        matches!(&self.module(module).place, Place::File(list) if list.iter().any(|(p, _)| p == path))
            && file.is_none_or(|f| self.file(f).path == path)
    }

    fn add_items(
        &self,
        module: ModId,
        file: u32,
        parent: Option<ItemId>,
        dir: &Path,
        contents: &mut Contents,
    ) {
        let facts = self.facts(file).clone();
        for &id in facts.children(parent) {
            let item = facts.outline.item(id);
            let def = Def { krate: self.id, file, item: id };
            match &item.kind {
                ItemKind::MacroCall { path } => {
                    contents.macros.push(path.clone());
                    self.add_items(module, file, Some(id), dir, contents);
                }
                ItemKind::Mod { inline, path } => {
                    let place = match inline {
                        true => {
                            let here = &self.file(file).path;
                            Place::Inline(
                                file,
                                id,
                                inline_dir(here, dir, item, path.as_deref(), parent.is_some()),
                            )
                        }
                        false => Place::File(module_file(
                            &self.file(file).path,
                            dir,
                            item,
                            path.as_deref(),
                            parent.is_some(),
                        )),
                    };
                    let child = self.add_module(module, item, place);
                    if *inline && let Ok(mut list) = self.file(file).inline.write() {
                        list.push((id, child));
                    }
                    contents.children.push(child);
                    contents.names.entry(item.name.clone()).or_default().push(Entry::Module(child));
                }
                ItemKind::Use(imports) => {
                    for (leaf, import) in imports.iter().enumerate() {
                        let reference = ImportRef { def, leaf: leaf as u32 };
                        contents.imports.push(reference);
                        match &import.binds {
                            Binds::Name(name) => {
                                contents.names.entry(name.clone()).or_default().push(Entry::Import(reference))
                            }
                            Binds::Glob => contents.globs.push(reference),
                            Binds::Anonymous => {}
                        }
                    }
                }
                _ if item.name.is_empty() => {}
                _ => contents.names.entry(item.name.clone()).or_default().push(Entry::Item(def)),
            }
        }
    }

    fn add_module(&self, parent: ModId, item: &Item, place: Place) -> ModId {
        let around = self.module(parent);
        let path = Name::from(format!("{}::{}", around.path, item.name));
        let unshipped = around.unshipped.clone().or_else(|| Unshipped::of(item));
        let contents = OnceLock::new();
        ModId(self.modules.push(Module { path, parent: Some(parent), unshipped, place, contents }) as u32)
    }

    /// A module.
    pub fn module(&self, id: ModId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// A file read so far.
    pub fn file(&self, file: u32) -> &KrateFile {
        &self.files[file as usize]
    }

    /// Files read so far, the root first where there is one.
    pub fn files(&self) -> impl Iterator<Item = (u32, &KrateFile)> {
        self.files.iter().map(|(n, f)| (n as u32, f))
    }

    /// Facts of a file.
    pub fn facts(&self, file: u32) -> &Arc<FileFacts> {
        &self.file(file).facts
    }

    /// The module in which an item stands.
    pub fn home(&self, file: u32, item: ItemId) -> ModId {
        let at = self.file(file);
        let parent = at
            .facts
            .outline
            .item(item)
            .parent
            .and_then(|p| at.facts.enclosing(p, |k| matches!(k, ItemKind::Mod { .. })));
        let inline =
            parent.and_then(|p| at.inline.read().ok()?.iter().find(|(i, _)| *i == p).map(|(_, m)| *m));
        inline.unwrap_or(at.module)
    }

    /// Why a file does not ship, by the module that it is, or by itself.
    pub fn unshipped(&self, file: u32) -> Option<Unshipped> {
        let at = self.file(file);
        let own = || at.facts.outline.cfg_test.then(|| Unshipped::Cfg(Name::default()));
        self.module(at.module).unshipped.clone().or_else(own)
    }

    /// The import behind a reference.
    pub fn import(&self, reference: ImportRef) -> Option<&Import> {
        match &self.facts(reference.def.file).outline.item(reference.def.item).kind {
            ItemKind::Use(imports) => imports.get(reference.leaf as usize),
            _ => None,
        }
    }
}

/// Where an out-of-line module may lie: file, and the directory for its own children.
fn module_file(
    here: &Path,
    dir: &Path,
    item: &Item,
    path: Option<&str>,
    nested: bool,
) -> Vec<(PathBuf, PathBuf)> {
    let name = item.name.as_str();
    if let Some(path) = path {
        let file = normal(&base_of_paths(here, dir, nested).join(path));
        let children = file.parent().map(Path::to_path_buf).unwrap_or_default();
        return vec![(file, children)];
    }
    vec![(dir.join(format!("{name}.rs")), dir.join(name)), (dir.join(name).join("mod.rs"), dir.join(name))]
}

/// The directory for the children of an inline module: its name, or what its `#[path]` says in place of it.
fn inline_dir(here: &Path, dir: &Path, item: &Item, path: Option<&str>, nested: bool) -> PathBuf {
    match path {
        Some(path) => normal(&base_of_paths(here, dir, nested).join(path)),
        None => dir.join(item.name.as_str()),
    }
}

/// What a `#[path]` is relative to: the file's directory, or within inline modules the directory that they stand for.
fn base_of_paths<'a>(here: &'a Path, dir: &'a Path, nested: bool) -> &'a Path {
    if nested { dir } else { here.parent().unwrap_or(dir) }
}

/// `a/../b` is `b`, without asking the disk.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                out.pop();
            }
            std::path::Component::CurDir => {}
            other => out.push(other),
        }
    }
    out
}
