//! What an `impl` is of and for, told by the last names in its header without parsing it; and the search for impls by those names.

use super::Program;
use super::files::FileFacts;
use super::tree::{Def, ModId};
use crate::facts::{Import, Item, ItemId, ItemKind, Name};
use rustc_hash::FxHashMap;

/// Impl blocks by the last names of self type and of trait.
#[derive(Clone, Debug, Default)]
pub struct Impls<K> {
    /// By self type.
    pub of: FxHashMap<Name, Vec<K>>,
    /// By trait.
    pub by_trait: FxHashMap<Name, Vec<K>>,
    /// Names that stand for others, by `type` or `use .. as`, each with the last name of what it stands for.
    pub instead: Vec<(Name, Name)>,
}

impl<K: Copy> Impls<K> {
    fn add(&mut self, of_trait: Option<&str>, self_ty: &str, block: K) {
        if let Some(name) = of_trait {
            self.by_trait.entry(name.into()).or_default().push(block);
        }
        self.of.entry(self_ty.into()).or_default().push(block);
    }

    /// Impl blocks for a type, under its own name or one that stands for it here.
    fn for_type(&self, name: &str) -> Vec<K> {
        let others =
            self.instead.iter().filter(|(_, of)| of == name).filter_map(|(other, _)| self.of.get(other));
        self.of.get(name).into_iter().chain(others).flatten().copied().collect()
    }

    /// What is implemented for a name is implemented for what the name stands for.
    fn look_through(&mut self) {
        self.instead.sort();
        self.instead.dedup();
        for (name, stands_for) in self.instead.iter().filter(|(name, stands_for)| name != stands_for) {
            if let Some(blocks) = self.of.get(name).cloned() {
                let known = self.of.entry(stands_for.clone()).or_default();
                known.extend(blocks);
            }
        }
    }
}

/// The impl blocks of a file, wherever in it they stand.
pub(super) fn impls_of_file(facts: &FileFacts) -> Impls<ItemId> {
    let mut all = Impls { of: FxHashMap::default(), by_trait: FxHashMap::default(), instead: Vec::new() };
    let mut imported = Vec::new();
    for (id, item) in facts.outline.iter() {
        match &item.kind {
            ItemKind::Impl { .. } => {
                let (of_trait, self_ty) = impl_names(facts.slice(item.header));
                all.add(of_trait, self_ty, id);
            }
            ItemKind::Alias if is_free(facts, item) => {
                all.instead
                    .extend(stands_for(facts.slice(item.header)).map(|n| (item.name.clone(), n.into())));
            }
            ItemKind::Use(imports) => {
                let renamed = imports.iter().filter_map(Import::renamed);
                imported.extend(renamed.map(|(own, name)| (name.clone(), own.clone())));
            }
            _ => {}
        }
    }
    // What an import is called here matters to the impls that stand here.
    imported.retain(|(name, _)| all.of.contains_key(name));
    all.instead.extend(imported);
    all
}

/// Whether an item belongs to no `impl` or `trait`.
fn is_free(facts: &FileFacts, item: &Item) -> bool {
    let around = item.parent.map(|p| &facts.outline.item(p).kind);
    !matches!(around, Some(ItemKind::Impl { .. } | ItemKind::Trait))
}

/// Last name of what a `type` header says that the name stands for.
fn stands_for(header: &str) -> Option<&str> {
    let bytes = header.as_bytes();
    let mut depth = 0i32;
    let at = (0..bytes.len()).find(|i| {
        match bytes[*i] {
            b'<' => depth += 1,
            b'>' => depth -= 1,
            _ => {}
        }
        depth == 0 && bytes[*i] == b'='
    })?;
    let name = last_name(&header[at + 1..]);
    (!name.is_empty()).then_some(name)
}

impl FileFacts {
    /// Last names of the trait of an impl block and of the type that it is for, as written.
    pub(super) fn names_of_impl(&self, block: ItemId) -> (Option<&str>, Option<&str>) {
        let (of_trait, self_ty) = impl_names(self.slice(self.outline.item(block).header));
        (of_trait, Some(self_ty).filter(|name| !name.is_empty()))
    }
}

impl Program {
    /// Implementations for types of that last name: those of the workspace and, for a type of a dependency, those near its declaration.
    pub fn source_impls(&self, name: &str, of: Option<Def>) -> Vec<Def> {
        let mut all: Vec<Def> = self.local_impls().of.get(name).cloned().unwrap_or_default();
        if let Some(def) = of.filter(|d| !self.is_local(*d)) {
            self.near(def, |facts| facts.impls().for_type(name), &mut all);
        }
        all
    }

    /// Implementations of a trait: those of the workspace and, for a dependency's trait, those near its declaration.
    pub fn impls_of_trait(&self, of: Def) -> Vec<Def> {
        let name = &self.item(of).name;
        let mut all: Vec<Def> = self.local_impls().by_trait.get(name).cloned().unwrap_or_default();
        if !self.is_local(of) {
            self.near(of, |facts| facts.impls().by_trait.get(name).cloned().unwrap_or_default(), &mut all);
        }
        all
    }

    /// The workspace's implementations of traits of that last name.
    pub(super) fn impls_by_trait(&self, name: &str) -> &[Def] {
        self.local_impls().by_trait.get(name).map_or(&[], |blocks| blocks)
    }

    /// Impl blocks in the file of a declaration, in the modules around it and in those directly below it.
    fn near<'p>(&'p self, def: Def, wanted: impl Fn(&'p FileFacts) -> Vec<ItemId>, out: &mut Vec<Def>) {
        let krate = self.krate(def.krate);
        let home = self.home(def);
        let mut modules: Vec<ModId> =
            std::iter::successors(Some(home), |m| krate.module(*m).parent).collect();
        modules.extend(&self.contents(def.krate, home).children);
        let mut files: Vec<u32> = modules.iter().filter_map(|m| self.contents(def.krate, *m).file).collect();
        files.insert(0, def.file);
        let mut seen = Vec::new();
        for file in files {
            if !seen.contains(&file) {
                seen.push(file);
                let blocks = wanted(krate.facts(file)).into_iter();
                out.extend(blocks.map(|item| Def { krate: def.krate, file, item }));
            }
        }
    }

    fn local_impls(&self) -> &Impls<Def> {
        self.impls.get_or_init(|| {
            let mut all =
                Impls { of: FxHashMap::default(), by_trait: FxHashMap::default(), instead: Vec::new() };
            for krate in self.krates() {
                for (file, at) in krate.files() {
                    let def = |item: &ItemId| Def { krate: krate.id, file, item: *item };
                    merge(&mut all.of, &at.facts.impls().of, def);
                    merge(&mut all.by_trait, &at.facts.impls().by_trait, def);
                    all.instead.extend(at.facts.impls().instead.iter().cloned());
                }
            }
            all.look_through();
            all
        })
    }
}

fn merge(
    into: &mut FxHashMap<Name, Vec<Def>>,
    from: &FxHashMap<Name, Vec<ItemId>>,
    def: impl Fn(&ItemId) -> Def,
) {
    for (name, items) in from {
        into.entry(name.clone()).or_default().extend(items.iter().map(&def));
    }
}

/// Last names of trait and self type in the text of an `impl` header, without parsing it.
pub(super) fn impl_names(header: &str) -> (Option<&str>, &str) {
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
