//! The module tree of a crate: which file and item each module is, and which names stand in it.

use super::files::FileFacts;
use crate::facts::{Binds, Import, Item, ItemId, ItemKind, Name};
use crate::workspace::Package;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    /// Its files, the root first.
    pub files: Vec<KrateFile>,
    /// Its modules, the root first.
    pub modules: Vec<Module>,
    /// Implementations by the last name of their self type.
    pub impls_of: FxHashMap<Name, Vec<Def>>,
    /// Implementations by the last name of their trait.
    pub impls_by_trait: FxHashMap<Name, Vec<Def>>,
    /// Module of each file's items: (file, item of the innermost inline module) to module.
    homes: FxHashMap<(u32, Option<ItemId>), ModId>,
}

/// A file of a crate.
#[derive(Clone, Debug)]
pub struct KrateFile {
    /// Absolute path.
    pub path: PathBuf,
    /// Facts.
    pub facts: Arc<FileFacts>,
}

/// A module.
#[derive(Debug, Default)]
pub struct Module {
    /// `crate_name::a::b`
    pub path: Name,
    /// The module around it.
    pub parent: Option<ModId>,
    /// What stands in it by name.
    pub names: FxHashMap<Name, Vec<Entry>>,
    /// Glob imports.
    pub globs: Vec<ImportRef>,
    /// Every import, for traits in scope.
    pub imports: Vec<ImportRef>,
    /// Index of the file that holds it.
    pub file: u32,
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
pub(super) type FileLookup<'a> = &'a mut dyn FnMut(&Path) -> Option<Arc<FileFacts>>;

impl Krate {
    /// Builds the tree from the root file, following `mod` declarations through `lookup`.
    pub fn build(
        id: KrateId,
        name: Name,
        package: Option<Arc<Package>>,
        edition: u16,
        root: &Path,
        lookup: FileLookup<'_>,
    ) -> Option<Krate> {
        let facts = lookup(root)?;
        let mut krate = Krate {
            id,
            name: name.clone(),
            edition,
            package,
            files: vec![KrateFile { path: root.to_path_buf(), facts }],
            modules: vec![Module { path: name, ..Module::default() }],
            impls_of: FxHashMap::default(),
            impls_by_trait: FxHashMap::default(),
            homes: FxHashMap::default(),
        };
        let dir = root.parent().map(Path::to_path_buf).unwrap_or_default();
        let mut todo = vec![(0u32, ModId(0), dir, 0u32)];
        while let Some((file, module, dir, depth)) = todo.pop() {
            krate.read_file(file, module, &dir, depth, lookup, &mut todo);
        }
        Some(krate)
    }

    fn read_file(
        &mut self,
        file: u32,
        module: ModId,
        dir: &Path,
        depth: u32,
        lookup: FileLookup<'_>,
        todo: &mut Vec<(u32, ModId, PathBuf, u32)>,
    ) {
        let facts = self.files[file as usize].facts.clone();
        self.homes.insert((file, None), module);
        // Inline modules are walked with an explicit stack: items come parents first.
        let mut stack = vec![(None, module, dir.to_path_buf())];
        while let Some((parent, module, dir)) = stack.pop() {
            for &id in facts.children(parent) {
                let item = facts.outline.item(id);
                self.add_item(file, id, item, module, &facts);
                match &item.kind {
                    ItemKind::MacroCall { .. } => stack.push((Some(id), module, dir.clone())),
                    ItemKind::Mod { inline: true, .. } => {
                        let child = self.add_module(module, item, file);
                        self.homes.insert((file, Some(id)), child);
                        stack.push((Some(id), child, dir.join(item.name.as_str())));
                    }
                    ItemKind::Mod { inline: false, path } => {
                        // A crate that includes itself would never end.
                        if depth > 64 {
                            continue;
                        }
                        let here = self.files[file as usize].path.clone();
                        let found = module_file(&here, &dir, item, path.as_deref(), parent.is_some())
                            .into_iter()
                            .find_map(|(p, d)| lookup(&p).map(|f| (p, d, f)));
                        if let Some((path, child_dir, child_facts)) = found {
                            if self.files.iter().filter(|f| f.path == path).count() > 2 {
                                continue;
                            }
                            let child_file = self.files.len() as u32;
                            self.files.push(KrateFile { path, facts: child_facts });
                            let child = self.add_module(module, item, child_file);
                            todo.push((child_file, child, child_dir, depth + 1));
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn add_module(&mut self, parent: ModId, item: &Item, file: u32) -> ModId {
        let id = ModId(self.modules.len() as u32);
        let path = Name::from(format!("{}::{}", self.modules[parent.0 as usize].path, item.name));
        self.modules.push(Module { path, parent: Some(parent), file, ..Module::default() });
        self.modules[parent.0 as usize].names.entry(item.name.clone()).or_default().push(Entry::Module(id));
        id
    }

    fn add_item(&mut self, file: u32, id: ItemId, item: &Item, module: ModId, facts: &FileFacts) {
        let def = Def { krate: self.id, file, item: id };
        let home = &mut self.modules[module.0 as usize];
        match &item.kind {
            ItemKind::Use(imports) => {
                for (leaf, import) in imports.iter().enumerate() {
                    let reference = ImportRef { def, leaf: leaf as u32 };
                    home.imports.push(reference);
                    match &import.binds {
                        Binds::Name(name) => {
                            home.names.entry(name.clone()).or_default().push(Entry::Import(reference))
                        }
                        Binds::Glob => home.globs.push(reference),
                        Binds::Anonymous => {}
                    }
                }
            }
            ItemKind::Impl { .. } => {}
            ItemKind::Mod { .. } => {}
            _ if item.name.is_empty() => {}
            _ => home.names.entry(item.name.clone()).or_default().push(Entry::Item(def)),
        }
        self.add_impls(file, id, item, facts);
    }

    /// Implementations count wherever they stand, function bodies included.
    fn add_impls(&mut self, file: u32, id: ItemId, item: &Item, facts: &FileFacts) {
        if let ItemKind::Impl { .. } = item.kind {
            let def = Def { krate: self.id, file, item: id };
            let (of_trait, self_ty) = impl_names(facts.slice(item.header));
            if let Some(name) = of_trait {
                self.impls_by_trait.entry(name.into()).or_default().push(def);
            }
            self.impls_of.entry(self_ty.into()).or_default().push(def);
        }
        if matches!(item.kind, ItemKind::Fn | ItemKind::Impl { .. } | ItemKind::Trait | ItemKind::Const) {
            for &child in facts.children(Some(id)) {
                let item = facts.outline.item(child);
                if matches!(item.kind, ItemKind::Fn | ItemKind::Impl { .. } | ItemKind::Mod { .. }) {
                    self.add_impls(file, child, item, facts);
                }
            }
        }
    }

    /// A module.
    pub fn module(&self, id: ModId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// Facts of a file.
    pub fn facts(&self, file: u32) -> &Arc<FileFacts> {
        &self.files[file as usize].facts
    }

    /// The module in which an item stands.
    pub fn home(&self, file: u32, item: ItemId) -> ModId {
        let facts = self.facts(file);
        let parent = facts
            .outline
            .item(item)
            .parent
            .and_then(|p| facts.enclosing(p, |k| matches!(k, ItemKind::Mod { .. })));
        self.homes.get(&(file, parent)).or_else(|| self.homes.get(&(file, None))).copied().unwrap_or(ModId(0))
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
        // Relative to the file's directory, or within inline modules to the directory that they stand for.
        let base = if nested { dir } else { here.parent().unwrap_or(dir) };
        let file = normal(&base.join(path));
        let children = file.parent().map(Path::to_path_buf).unwrap_or_default();
        return vec![(file, children)];
    }
    vec![(dir.join(format!("{name}.rs")), dir.join(name)), (dir.join(name).join("mod.rs"), dir.join(name))]
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

/// Last names of trait and self type in the text of an `impl` header, without parsing it.
fn impl_names(header: &str) -> (Option<&str>, &str) {
    let mut rest = header.split_once("impl").map_or(header, |(_, r)| r).trim_start();
    if rest.starts_with('<') {
        rest = &rest[angle_end(rest)..];
    }
    let rest = rest.split("\nwhere").next().unwrap_or(rest);
    let rest = rest.split(" where ").next().unwrap_or(rest);
    match split_for(rest) {
        Some((of_trait, self_ty)) => (Some(last_name(of_trait)), last_name(self_ty)),
        None => (None, last_name(rest)),
    }
}

/// Splits at the ` for ` that stands outside angle brackets (`impl X for Y`, not `for<'a>`).
fn split_for(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let mut depth = 0i32;
    for (i, b) in bytes.iter().enumerate() {
        match b {
            b'<' | b'(' | b'[' => depth += 1,
            b'>' if i > 0 && bytes[i - 1] == b'-' => {}
            b'>' | b')' | b']' => depth -= 1,
            b'f' if depth == 0 && text[i..].starts_with("for") => {
                let before = i > 0 && bytes[i - 1].is_ascii_whitespace();
                let after = bytes.get(i + 3).is_some_and(u8::is_ascii_whitespace);
                if before && after {
                    return Some((&text[..i], &text[i + 3..]));
                }
            }
            _ => {}
        }
    }
    None
}

/// End of the bracketed part that `text` starts with.
fn angle_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0i32;
    for (i, b) in bytes.iter().enumerate() {
        match b {
            b'<' => depth += 1,
            b'>' if i > 0 && bytes[i - 1] == b'-' => {}
            b'>' => {
                depth -= 1;
                if depth == 0 {
                    return i + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// `&mut a::b::C<D>` is `C`; `dyn C + Send` is `C`.
fn last_name(text: &str) -> &str {
    let mut text = text.trim().trim_start_matches('!');
    loop {
        let before = text;
        text = text.trim_start_matches(['&', '(', '*', '[']).trim_start();
        for word in ["mut ", "dyn ", "const "] {
            text = text.strip_prefix(word).unwrap_or(text).trim_start();
        }
        if text.starts_with('\'') {
            text = text.split_once(char::is_whitespace).map_or("", |(_, r)| r);
        }
        if text == before {
            break;
        }
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    text[..end].rsplit("::").next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::impl_names;

    #[test]
    fn names_of_an_impl_header() {
        let cases = [
            ("impl Foo", (None, "Foo")),
            ("impl<T: Into<Vec<u8>>> a::Foo<T>", (None, "Foo")),
            ("impl<T> Iterator for &mut Foo<T>", (Some("Iterator"), "Foo")),
            ("unsafe impl Send for x::Foo", (Some("Send"), "Foo")),
            ("impl<F> Stream for Map<F> where F: for<'a> Fn(&'a u8)", (Some("Stream"), "Map")),
            ("impl<F: Fn() -> u8> Service<Request<B>> for S<F>\nwhere F: Clone", (Some("Service"), "S")),
            ("impl From<&'static str> for Box<dyn Error>", (Some("From"), "Box")),
            ("impl dyn Handler + Send", (None, "Handler")),
        ];
        for (header, want) in cases {
            assert_eq!(impl_names(header), want, "{header}");
        }
    }
}
