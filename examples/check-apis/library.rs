//! Crates whose sources are on disk, and what their paths name.

use bplint::apis::Apis;
use bplint::facts::{Binds, Header, ItemKind, Name, TypeRef};
use bplint::program::{Con, Def, DependencySources, FileFacts, KrateId, ModId, Ns, Program, Res, Scope, Ty};
use bplint::workspace::{self, Dependency, DependencyKind, Package, Publish, Request, Sources, Workspace};
use semver::Version;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Crates opened so far, each read whole.
#[derive(Default)]
pub(crate) struct Libraries {
    open: Vec<Library>,
    by_dir: BTreeMap<PathBuf, usize>,
}

/// A crate, read as if it were the workspace, with no table loaded.
struct Library {
    program: Program,
    krate: KrateId,
    /// Name in code.
    name: String,
}

/// A thing in a library.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Thing {
    /// A function, type, trait or macro.
    Item(usize, Def),
    /// A variant of an enum.
    Variant(usize, Def, Name),
    /// A module.
    Module,
    /// Something that another crate defines and whose source is not at hand.
    Elsewhere(String),
}

impl Libraries {
    /// Versions of a package that are on disk.
    pub(crate) fn on_disk(package: &str) -> Vec<Version> {
        let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
        let folder = |dir: PathBuf| std::fs::read_dir(dir).into_iter().flatten().flatten();
        let stores = home.into_iter().flat_map(|home| folder(home.join("registry/src")));
        let names = stores.flat_map(|store| folder(store.path())).map(|entry| entry.file_name());
        let versions = names.filter_map(|name| {
            let rest = name.to_str()?.strip_prefix(package)?.strip_prefix('-')?.to_owned();
            Version::parse(&rest).ok()
        });
        versions.collect()
    }

    /// Opens a package in exactly this version.
    pub(crate) fn open(&mut self, package: &str, version: &str) -> Option<usize> {
        if package == "std" {
            let parts = ["std", "core", "alloc"].map(|part| self.open_dir(&std_source()?.join(part)));
            return parts[0];
        }
        let dependency = Dependency {
            name: package.replace('-', "_"),
            package: package.to_owned(),
            requirement: format!("={version}"),
            path: None,
            git: None,
            kind: DependencyKind::Normal,
            optional: false,
        };
        // Whoever asks for sources is a package; this one has nothing but a dependency.
        let asking = Package {
            name: "asking".into(),
            version: "0.0.0".into(),
            edition: 2024,
            manifest: "/asking/Cargo.toml".into(),
            dir: "/asking".into(),
            publish: Publish::Never,
            support: None,
            id: String::new(),
            targets: Vec::new(),
            dependencies: vec![dependency],
        };
        let found = Sources::new(&Workspace::default(), true).find(&asking, &package.replace('-', "_"))?;
        let number = self.open_dir(&found.dir)?;
        self.open_facade(number);
        Some(number)
    }

    /// A facade's functions stand in other packages, which are read whole too, so that all their impls are known.
    fn open_facade(&mut self, number: usize) {
        let library = &self.open[number];
        let Some(package) = library.program.krate(library.krate).package.clone() else { return };
        let sources = Sources::new(&Workspace::default(), true);
        let family =
            |d: &&Dependency| d.kind == DependencyKind::Normal && is_family(&package.name, &d.package);
        let found: Vec<_> = package
            .dependencies
            .iter()
            .filter(family)
            .filter_map(|d| sources.find(&package, &d.name))
            .collect();
        for dependency in found {
            if !self.by_dir.contains_key(&dependency.dir)
                && let Some(next) = self.open_dir(&dependency.dir)
            {
                self.open_facade(next);
            }
        }
    }

    fn open_dir(&mut self, dir: &Path) -> Option<usize> {
        if let Some(known) = self.by_dir.get(dir) {
            return Some(*known);
        }
        let mut request = Request::new(dir).paths([dir.join("Cargo.toml"), dir.to_path_buf()]);
        request.respect_ignore = false;
        request.include_generated = true;
        let found = workspace::discover(&request);
        let files = found.files.iter().map(|file| {
            let text = workspace::read(file).ok()?;
            Some(Arc::new(FileFacts::new(text, found.edition_of(file))))
        });
        let files = files.collect();
        let sources = Sources::new(&found, true);
        let package = found.packages.iter().find(|package| package.dir == dir)?;
        let name = package.lib()?.name.replace('-', "_");
        let program = Program::new(&found, files, Apis::default(), Some(Box::new(OnDisk(sources))));
        let krate = program.library(&name)?;
        self.open.push(Library { program, krate, name });
        self.by_dir.insert(dir.to_path_buf(), self.open.len() - 1);
        Some(self.open.len() - 1)
    }

    /// The program that a thing of this library stands in.
    pub(crate) fn program(&self, library: usize) -> &Program {
        &self.open[library].program
    }

    /// What a path of the tables names; `krate` is the library's name there.
    pub(crate) fn find(&self, library: usize, krate: &str, path: &str, ns: Ns) -> Option<Thing> {
        let rest: Vec<&str> = path.split("::").skip(1).collect();
        if path.split("::").next() != Some(krate) {
            return Some(Thing::Elsewhere(path.to_owned()));
        }
        if krate == "std" {
            return (0..self.open.len()).find_map(|part| self.within(part, &rest, ns, 0));
        }
        // A facade opens its family with a glob.
        let family = (0..self.open.len()).filter(|other| *other != library);
        self.within(library, &rest, ns, 0)
            .or_else(|| family.into_iter().find_map(|n| self.within(n, &rest, ns, 0)))
    }

    fn within(&self, library: usize, segments: &[&str], ns: Ns, depth: u8) -> Option<Thing> {
        let Library { program, krate, .. } = &self.open[library];
        if segments.is_empty() {
            return Some(Thing::Module);
        }
        let scope = Scope { krate: *krate, module: ModId(0), item: None, offset: 0 };
        let path: Vec<&str> = std::iter::once("crate").chain(segments.iter().copied()).collect();
        let (found, used) = program.resolve(scope, &path, ns)?;
        match found {
            Res::Item(def) if used == path.len() => Some(self.own(library, def)),
            Res::Variant(def, name) if used == path.len() => match self.own(library, def) {
                Thing::Item(library, def) => Some(Thing::Variant(library, def, name)),
                other => Some(other),
            },
            Res::Module(..) if used == path.len() => Some(Thing::Module),
            // An import led out of the crate, to a path that starts with another crate's name.
            Res::Extern(outside) if used == path.len() && depth < 8 => {
                let (head, rest) = outside.split_once("::").unwrap_or((&outside, ""));
                let rest: Vec<&str> = rest.split("::").filter(|s| !s.is_empty()).collect();
                let parts = (0..self.open.len())
                    .filter(|n| self.open[*n].name == head || is_std(head, &self.open[*n].name));
                let mut parts = parts.filter(|n| *n != library || rest != segments);
                parts
                    .find_map(|n| self.within(n, &rest, ns, depth + 1))
                    .or(Some(Thing::Elsewhere(outside.to_string())))
            }
            _ => None,
        }
    }

    /// An item that a program saw in a dependency is looked at in that dependency's own program, where all its impls are known.
    fn own(&self, library: usize, def: Def) -> Thing {
        let program = self.program(library);
        if program.is_local(def) {
            return Thing::Item(library, def);
        }
        let seen = program.krate(def.krate);
        let path = &seen.file(def.file).path;
        let home = seen.package.as_ref().and_then(|package| self.by_dir.get(&package.dir));
        let there = home.and_then(|number| {
            let Library { program, krate, .. } = &self.open[*number];
            let (file, _) = program.krate(*krate).files().find(|(_, file)| file.path == *path)?;
            Some(Thing::Item(*number, Def { krate: *krate, file, item: def.item }))
        });
        there.unwrap_or(Thing::Item(library, def))
    }

    /// A method or associated function of a type or trait: inherent first, then of traits that it implements.
    pub(crate) fn method(&self, library: usize, owner: Def, name: &str) -> Vec<Def> {
        let program = self.program(library);
        let is_fn = |kind: &ItemKind| *kind == ItemKind::Fn;
        match program.header(owner) {
            Header::Trait { supers, .. } => {
                let own = functions(program, owner, name);
                let scope = program.scope(owner, 0);
                let above = supers.iter().filter_map(|path| {
                    let segments: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
                    match program.resolve(scope, &segments, Ns::Type)? {
                        (Res::Item(def), used) if used == segments.len() => program.child(def, name, is_fn),
                        _ => None,
                    }
                });
                own.iter().copied().chain(above).collect()
            }
            // An alias is asked about what it stands for.
            Header::Alias { ty: Some(TypeRef::Path(path)), .. } => {
                let segments: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
                match program.resolve(program.scope(owner, 0), &segments, Ns::Type) {
                    Some((Res::Item(def), used)) if used == segments.len() && def != owner => {
                        match self.own(library, def) {
                            Thing::Item(library, def) => self.method(library, def, name),
                            _ => Vec::new(),
                        }
                    }
                    _ => Vec::new(),
                }
            }
            _ => {
                let blocks = self.impls(library, owner);
                let mut found: Vec<Def> =
                    blocks.iter().flat_map(|block| functions(program, *block, name)).collect();
                found.sort_by_key(|d| {
                    let of_trait = program.container(*d).map(|c| program.item(c).kind.clone());
                    matches!(of_trait, Some(ItemKind::Impl { of_trait: true }))
                });
                let given = blocks.iter().filter_map(|block| match program.impl_trait(*block)?.of {
                    Con::Source(of) => program.child(of, name, is_fn),
                    Con::Api(_) => None,
                });
                found.extend(given);
                found
            }
        }
    }

    /// Impl blocks of exactly this type: others of the same name do not count.
    pub(crate) fn impls(&self, library: usize, owner: Def) -> Vec<Def> {
        let program = self.program(library);
        let ty = Ty::Adt(Con::Source(owner), Arc::from([]));
        let mut blocks = program.source_impls(&program.item(owner).name, Some(owner));
        blocks.retain(|block| program.impl_matches(*block, &ty).is_some());
        blocks
    }

    /// Methods of this name that some trait of the library, or of its family, declares.
    pub(crate) fn of_some_trait(&self, name: &str) -> Vec<(usize, Def)> {
        let mut all = Vec::new();
        for (number, Library { program, krate, .. }) in self.open.iter().enumerate() {
            for (file, read) in program.krate(*krate).files() {
                let traits = read.facts.outline.iter().filter(|(_, item)| item.kind == ItemKind::Trait);
                let defs = traits.map(|(item, _)| Def { krate: *krate, file, item });
                all.extend(defs.flat_map(|def| functions(program, def, name)).map(|def| (number, def)));
            }
        }
        all
    }

    /// Whether a module brings a trait of this name into scope without its name: `pub use x::Ext as _`.
    pub(crate) fn opens_trait(&self, library: usize, krate: &str, path: &str) -> bool {
        let Some((module, name)) = path.rsplit_once("::") else { return false };
        let numbers: Vec<usize> = if krate == "std" { (0..self.open.len()).collect() } else { vec![library] };
        numbers.into_iter().any(|number| {
            let Library { program, krate, .. } = &self.open[number];
            let scope = Scope { krate: *krate, module: ModId(0), item: None, offset: 0 };
            let segments: Vec<&str> = std::iter::once("crate").chain(module.split("::").skip(1)).collect();
            let Some((Res::Module(krate, module), used)) = program.resolve(scope, &segments, Ns::Type) else {
                return false;
            };
            let contents = program.contents(krate, module);
            let mut imports = contents.imports.iter().filter_map(|r| program.krate(krate).import(*r));
            used == segments.len()
                && imports.any(|i| i.binds == Binds::Anonymous && i.path.last().is_some_and(|l| l == name))
        })
    }

    /// Whether the library's text, or that of its family, defines a function of this name anywhere: by a macro, perhaps.
    pub(crate) fn mentions_function(&self, name: &str) -> bool {
        self.open.iter().any(|library| {
            let files = library.program.krate(library.krate).files();
            files.into_iter().any(|(_, file)| file.facts.text.contains(&format!("fn {name}")))
        })
    }

    /// Whether the name stands anywhere in the text at all, in files too that no module leads to (`include!`).
    pub(crate) fn mentions(&self, name: &str) -> bool {
        self.open.iter().flat_map(|library| library.program.krates()).any(|krate| {
            let mut files = krate.files();
            files.any(|(_, file)| file.facts.text.contains(name))
        })
    }

    /// Whether any enum of the library has this variant.
    pub(crate) fn has_variant(&self, name: &str) -> bool {
        self.open.iter().any(|library| {
            let krate = library.program.krate(library.krate);
            krate.files().any(|(_, file)| {
                let enums = file.facts.outline.iter().filter(|(_, item)| item.kind == ItemKind::Enum);
                enums.into_iter().any(|(id, _)| match file.facts.header(id) {
                    Header::Enum { variants, .. } => variants.iter().any(|(n, _)| n == name),
                    _ => false,
                })
            })
        })
    }
}

/// Functions of a trait or impl, those in macros such as `cfg_net! { .. }` included.
fn functions(program: &Program, block: Def, name: &str) -> Vec<Def> {
    let mut found = Vec::new();
    for child in program.children(block) {
        match program.item(child).kind {
            ItemKind::Fn if program.item(child).name == name => found.push(child),
            ItemKind::MacroCall { .. } => found.extend(functions(program, child, name)),
            _ => {}
        }
    }
    found
}

/// Dependencies as cargo has them on disk.
struct OnDisk(Sources);

impl DependencySources for OnDisk {
    fn find(&self, from: &Package, name: &str) -> Option<Arc<Package>> {
        self.0.find(from, name)
    }

    fn facts(&self, path: &Path, edition: u16) -> Option<Arc<FileFacts>> {
        Some(Arc::new(FileFacts::new(self.0.read_file(path)?, edition)))
    }
}

/// Packages that are one to their users: `futures` and `futures-util`, `sqlx` and `sqlx-core`.
fn is_family(facade: &str, package: &str) -> bool {
    let stem = |name: &str| name.split(['-', '_']).next().unwrap_or(name).to_owned();
    stem(facade) == stem(package)
}

/// `std` calls `alloc` by a name of its own.
fn is_std(head: &str, library: &str) -> bool {
    matches!(head, "std" | "alloc_crate") && matches!(library, "std" | "core" | "alloc")
}

/// Where rustup keeps the standard library's sources.
fn std_source() -> Option<PathBuf> {
    let out = std::process::Command::new("rustc").args(["--print", "sysroot"]).output().ok()?;
    let root = PathBuf::from(String::from_utf8(out.stdout).ok()?.trim());
    Some(root.join("lib/rustlib/src/rust/library")).filter(|dir| dir.is_dir())
}
