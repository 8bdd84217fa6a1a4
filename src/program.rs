//! The join: all files' facts and what is known of APIs, with the questions that need more than one file.
//!
//! Everything here is computed when first asked for, from facts alone, and kept. Answers do not depend on the order of
//! questions or on the number of threads. Nothing here reads a disk: dependencies' sources come through a trait.

mod attributes;
mod broken;
mod convert;
mod crates;
mod declared;
mod either;
mod files;
mod impls;
mod in_scope;
mod infer;
mod makes;
mod matching;
mod memo;
mod methods;
mod prelude;
mod reach;
mod resolve;
mod shipping;
mod summary;
mod traits;
mod tree;
mod ty;
mod wanted;
mod wrappers;
mod writers;

pub use broken::Broken;
pub use convert::{FnSig, Names};
pub use files::FileFacts;
pub use infer::{Callee, Typed};
pub use methods::{Method, Target};
pub use reach::Reach;
pub use resolve::{Ns, Res, Scope};
pub use summary::{MAX_CALLS, Summary};
pub use traits::Env;
pub use tree::{Contents, Def, Entry, ImportRef, Krate, KrateFile, KrateId, ModId, Module};
pub use ty::{Bound, Con, Subst, Ty};
pub use wanted::{Concerns, InFile, Wanted};
pub use wrappers::{Blocked, Given, Wrapper, Wrappers};

use declared::kept;
use impls::Impls;
use memo::Memo;

use crate::apis::Apis;
use crate::facts::{Header, Item, ItemKind, Name};
use crate::shipping::Unshipped;
use crate::source::FileId;
use crate::vocabulary::Vocabulary;
use crate::workspace::{File, Package, TargetKind, Workspace};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

/// Where dependencies' sources come from. The disk stands behind it; a test may put something else there.
pub trait DependencySources: Send + Sync {
    /// The package that `from` means by the name `name` in its code.
    fn find(&self, from: &Package, name: &str) -> Option<Arc<Package>>;
    /// The facts of a file, read in this edition.
    fn facts(&self, path: &Path, edition: u16) -> Option<Arc<FileFacts>>;
}

/// How many dependencies' crates a program may open; more are left closed.
const DEPENDENCY_SLOTS: usize = 2048;

/// What the glob imports of a module open.
pub(crate) type Globs = Arc<[(ImportRef, Res)]>;

/// All that is known of a workspace.
pub struct Program {
    /// What is known of APIs.
    pub apis: Apis,
    /// How comments argue.
    pub vocabulary: Vocabulary,
    krates: Vec<Krate>,
    lib_of: FxHashMap<Name, KrateId>,
    owners: Vec<Option<(KrateId, u32)>>,
    unshipped: Vec<Option<Unshipped>>,
    test_names: OnceLock<shipping::TestNames>,
    namers: Memo<Name, shipping::Namers>,
    doubles: Memo<(KrateId, Name), bool>,
    strays: FxHashSet<FileId>,
    file_of: FxHashMap<PathBuf, FileId>,
    impls: OnceLock<Impls<Def>>,
    dependencies: Option<Box<dyn DependencySources>>,
    slots: Box<[OnceLock<Option<Box<Krate>>>]>,
    slot_of: Mutex<FxHashMap<PathBuf, u32>>,
    opened: Memo<(KrateId, Name), Option<KrateId>>,
    outside: Memo<(KrateId, Name, Ns), Option<resolve::Outside>>,
    traits: Memo<(KrateId, ModId), Arc<FxHashSet<Con>>>,
    named_traits: Memo<(KrateId, ModId), Arc<[Con]>>,
    globs: Memo<(KrateId, ModId), Globs>,
    table_sigs: Memo<Name, Option<Arc<FnSig>>>,
    methods: OnceLock<FxHashMap<Name, Vec<Def>>>,
    wrappers: OnceLock<Wrappers>,
    renames: OnceLock<wanted::Renames>,
    reaches: Memo<(KrateId, bool), Arc<Reach>>,
    nears: Memo<(KrateId, bool), Option<Arc<reach::Near>>>,
    without_bound: Memo<Def, bool>,
    summaries: Memo<(Def, u8), Arc<Summary>>,
    broken: Mutex<BTreeSet<Def>>,
}

impl Program {
    /// Joins the files of a workspace. `files` stands in the order of [`Workspace::files`]; unread files are none.
    pub fn new(
        workspace: &Workspace,
        files: Vec<Option<Arc<FileFacts>>>,
        apis: Apis,
        dependencies: Option<Box<dyn DependencySources>>,
    ) -> Program {
        let by_path: FxHashMap<&Path, usize> =
            workspace.files.iter().enumerate().map(|(i, f)| (f.path.as_path(), i)).collect();
        let read = |p: &Path| by_path.get(p).and_then(|i| files[*i].clone());
        let mut owners = vec![None; files.len()];
        let mut krates: Vec<Krate> = Vec::new();
        let mut lib_of = FxHashMap::default();
        let mut add = |owners: &mut Vec<Option<(KrateId, u32)>>,
                       name: Name,
                       package: Option<Arc<Package>>,
                       edition: u16,
                       root: &Path| {
            let id = KrateId(krates.len() as u32);
            // The modules of a target that does not ship do not either, wherever their files lie.
            let unshipped = by_path.get(root).and_then(|i| workspace.unshipped(&workspace.files[*i]));
            let krate = Krate::new(id, name, package, edition, root, unshipped);
            krate.read_all(&read);
            for (n, file) in krate.files() {
                if let Some(i) = by_path.get(file.path.as_path()) {
                    owners[*i].get_or_insert((id, n));
                }
            }
            krates.push(krate);
            id
        };
        for package in &workspace.packages {
            let shared = Arc::new(package.clone());
            let mut targets: Vec<_> =
                package.targets.iter().filter(|t| by_path.contains_key(t.root.as_path())).collect();
            targets.sort_by_key(|t| !matches!(t.kind, TargetKind::Lib | TargetKind::ProcMacro));
            for target in targets {
                let name = Name::from(target.name.replace('-', "_"));
                let id = add(&mut owners, name.clone(), Some(shared.clone()), package.edition, &target.root);
                if let TargetKind::Lib | TargetKind::ProcMacro = target.kind {
                    lib_of.insert(name, id);
                }
            }
        }
        // What no target reaches stands for itself.
        let mut strays = FxHashSet::default();
        for (i, file) in workspace.files.iter().enumerate() {
            if owners[i].is_none() && files[i].is_some() {
                let package = file
                    .package
                    .and_then(|p| workspace.packages.get(p.0 as usize))
                    .map(|p| Arc::new(p.clone()));
                if package.is_some() {
                    strays.insert(file.id);
                }
                let edition = workspace.edition_of(file);
                let stem =
                    file.path.file_stem().map(|s| s.to_string_lossy().replace('-', "_")).unwrap_or_default();
                add(&mut owners, stem.into(), package, edition, &file.path);
            }
        }
        let file_of = workspace.files.iter().map(|f| (f.path.clone(), f.id)).collect();
        let by_module =
            |i: usize| owners[i].and_then(|(k, n): (KrateId, u32)| krates[k.0 as usize].unshipped(n));
        let unshipped = |(i, f): (usize, &File)| workspace.unshipped(f).or_else(|| by_module(i));
        let unshipped = workspace.files.iter().enumerate().map(unshipped).collect();
        Program {
            apis,
            vocabulary: Vocabulary::default(),
            krates,
            lib_of,
            owners,
            file_of,
            impls: OnceLock::new(),
            unshipped,
            test_names: OnceLock::new(),
            namers: Memo::default(),
            doubles: Memo::default(),
            strays,
            dependencies,
            slots: (0..DEPENDENCY_SLOTS).map(|_| OnceLock::new()).collect(),
            slot_of: Mutex::default(),
            opened: Memo::default(),
            outside: Memo::default(),
            traits: Memo::default(),
            named_traits: Memo::default(),
            globs: Memo::default(),
            table_sigs: Memo::default(),
            methods: OnceLock::new(),
            wrappers: OnceLock::new(),
            renames: OnceLock::new(),
            reaches: Memo::default(),
            nears: Memo::default(),
            without_bound: Memo::default(),
            summaries: Memo::default(),
            broken: Mutex::default(),
        }
    }

    /// The crates of the workspace.
    pub fn krates(&self) -> &[Krate] {
        &self.krates
    }

    /// A crate, of the workspace or a dependency.
    pub fn krate(&self, id: KrateId) -> &Krate {
        let n = id.0 as usize;
        match n.checked_sub(self.krates.len()) {
            None => &self.krates[n],
            // Ids of dependencies are handed out only after their slot is filled.
            Some(slot) => self.slots[slot].get().and_then(|k| k.as_deref()).unwrap_or(&self.krates[0]),
        }
    }

    /// Whether an item is of the workspace rather than of a dependency.
    pub fn is_local(&self, def: Def) -> bool {
        (def.krate.0 as usize) < self.krates.len()
    }

    /// Facts of the file that an item stands in.
    pub fn facts(&self, def: Def) -> &Arc<FileFacts> {
        self.krate(def.krate).facts(def.file)
    }

    /// An item.
    pub fn item(&self, def: Def) -> &Item {
        self.facts(def).outline.item(def.item)
    }

    /// An item's header.
    pub fn header(&self, def: Def) -> &Header {
        self.facts(def).header(def.item)
    }

    /// The type of a static whose type is written as `ty`: one that each thread has for itself is behind a key.
    pub(crate) fn as_declared(&self, def: Def, ty: Ty) -> Ty {
        let around = self.parent(def).map(|p| &self.item(p).kind);
        let key = match around {
            Some(ItemKind::MacroCall { path }) if path.ends_with("thread_local") => "std::thread::LocalKey",
            _ => return ty,
        };
        Ty::api(key, vec![ty])
    }

    /// The item around an item.
    pub fn parent(&self, def: Def) -> Option<Def> {
        self.item(def).parent.map(|item| Def { item, ..def })
    }

    /// The trait or impl that an associated item stands in.
    pub fn container(&self, def: Def) -> Option<Def> {
        self.parent(def).filter(|p| matches!(self.item(*p).kind, ItemKind::Trait | ItemKind::Impl { .. }))
    }

    /// Items directly within an item, with a name.
    pub fn children(&self, def: Def) -> impl Iterator<Item = Def> + '_ {
        self.facts(def).children(Some(def.item)).iter().map(move |item| Def { item: *item, ..def })
    }

    /// A child of that name and kind.
    pub fn child(&self, def: Def, name: &str, kind: impl Fn(&ItemKind) -> bool) -> Option<Def> {
        self.children(def).find(|d| {
            let item = self.item(*d);
            item.name == name && kind(&item.kind)
        })
    }

    /// Whether another function of the same name stands beside a function: `cfg` chooses which of them is there.
    pub fn has_twin(&self, def: Def) -> bool {
        let name = &self.item(def).name;
        let twin = |other: Def| {
            other != def && self.item(other).kind == ItemKind::Fn && self.item(other).name == *name
        };
        match self.parent(def) {
            Some(parent) => self.children(parent).any(twin),
            None => {
                let beside = self.contents(def.krate, self.home(def)).names.get(name).map_or(&[][..], |v| v);
                beside.iter().any(|entry| matches!(entry, tree::Entry::Item(other) if twin(*other)))
            }
        }
    }

    /// The `macro_rules!` that a name means in an item: the only one of that name in its file, or else in its crate.
    pub fn macro_named(&self, from: Def, name: &str) -> Option<(&FileFacts, crate::facts::ItemId)> {
        let in_file = |file: u32| {
            let facts = &**self.krate(from.krate).facts(file);
            let is = |item: &Item| item.kind == ItemKind::MacroRules && item.name == name;
            facts.outline.iter().filter(move |(_, item)| is(item)).map(move |(id, _)| (facts, id))
        };
        let mut here = in_file(from.file);
        match (here.next(), here.next()) {
            (Some(only), None) => Some(only),
            (Some(_), Some(_)) => None,
            (None, _) => {
                let files = self.owned_files().filter(|(_, krate, _)| *krate == from.krate);
                let mut all = files.flat_map(|(_, _, file)| in_file(file));
                all.next().filter(|_| all.next().is_none())
            }
        }
    }

    /// The module that an item stands in.
    pub fn home(&self, def: Def) -> ModId {
        self.krate(def.krate).home(def.file, def.item)
    }

    /// Path of an item for people, e.g. `server::Conn::run`.
    pub fn path_of(&self, def: Def) -> String {
        let mut parts = vec![self.label(def)];
        let mut at = self.parent(def);
        while let Some(d) = at {
            match self.item(d).kind {
                ItemKind::Mod { .. } => break,
                ItemKind::MacroCall { .. } => {}
                _ => parts.push(self.label(d)),
            }
            at = self.parent(d);
        }
        let krate = self.krate(def.krate);
        parts.push(krate.module(krate.home(def.file, def.item)).path.to_string());
        parts.retain(|p| !p.is_empty());
        parts.reverse();
        parts.join("::")
    }

    fn label(&self, def: Def) -> String {
        let item = self.item(def);
        if !item.name.is_empty() {
            return item.name.to_string();
        }
        match self.header(def) {
            Header::Impl { self_ty: crate::facts::TypeRef::Path(p), .. } => {
                p.segments.last().map(|s| s.name.to_string()).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Crate and place of a workspace file.
    pub fn owner(&self, file: FileId) -> Option<(KrateId, u32)> {
        self.owners.get(file.0 as usize).copied().flatten()
    }

    /// Whether a file lies in a package and no target of it reaches the file: a template, a test's input, a leftover.
    pub fn is_stray(&self, file: FileId) -> bool {
        self.strays.contains(&file)
    }

    /// Workspace files that stand in some crate, with their place in it.
    pub fn owned_files(&self) -> impl Iterator<Item = (FileId, KrateId, u32)> + '_ {
        self.owners.iter().enumerate().filter_map(|(i, o)| o.map(|(k, f)| (FileId(i as u32), k, f)))
    }

    /// The items of a workspace file, in source order.
    pub fn items_of(&self, file: FileId) -> impl Iterator<Item = Def> + '_ {
        self.owner(file).into_iter().flat_map(|(krate, file)| {
            let items = self.krate(krate).facts(file).outline.iter();
            items.map(move |(item, _)| Def { krate, file, item })
        })
    }

    /// Items of the workspace whose mentions are as asked; where those of a whole file are not, no item's are.
    pub fn items_mentioning(&self, asked: impl Fn(&[u32]) -> bool) -> Vec<(FileId, Def, &Item)> {
        let mut all = Vec::new();
        for (file, krate, n) in self.owned_files() {
            let outline = &self.krate(krate).facts(n).outline;
            if asked(&outline.mentions) {
                let items = outline.iter().filter(|(_, item)| asked(&item.mentions));
                all.extend(items.map(|(id, item)| (file, Def { krate, file: n, item: id }, item)));
            }
        }
        all
    }

    /// Whether an item is a function that runs outside of tests.
    pub fn is_run(&self, file: FileId, item: &Item) -> bool {
        item.kind == ItemKind::Fn && self.may_ship(file, item)
    }

    /// The workspace's number of the file that an item stands in.
    pub fn file_id(&self, def: Def) -> Option<FileId> {
        self.file_of.get(&self.krate(def.krate).file(def.file).path).copied()
    }

    /// What stands in a module.
    pub fn contents(&self, krate: KrateId, module: ModId) -> &Contents {
        let krate = self.krate(krate);
        let read = |path: &Path| self.dependencies.as_deref()?.facts(path, krate.edition);
        krate.contents(module, &read)
    }

    /// The library crate of the workspace with that name in code.
    pub fn library(&self, name: &str) -> Option<KrateId> {
        self.lib_of.get(name).copied()
    }

    /// Opens the source of a dependency, once.
    pub fn dependency(&self, from: KrateId, name: &str) -> Option<KrateId> {
        self.opened.get(&(from, Name::new(name)), || self.open_dependency(from, name))
    }

    fn open_dependency(&self, from: KrateId, name: &str) -> Option<KrateId> {
        let sources = self.dependencies.as_deref()?;
        let package = sources.find(self.krate(from).package.as_deref()?, name)?;
        let slot = {
            let mut slots = self.slot_of.lock().ok()?;
            let next = slots.len() as u32;
            *slots.entry(package.manifest.clone()).or_insert(next)
        };
        let id = KrateId(self.krates.len() as u32 + slot);
        let krate = self.slots.get(slot as usize)?.get_or_init(|| {
            let target = package.targets.iter().find(|t| t.kind == TargetKind::Lib)?;
            let code_name = Name::from(target.name.replace('-', "_"));
            Some(Box::new(Krate::new(
                id,
                code_name,
                Some(package.clone()),
                package.edition,
                &target.root,
                None,
            )))
        });
        krate.as_ref().map(|k| k.id)
    }

    /// The constructor of a source item: the tables' when they know it by a path that leads to the same definition.
    pub fn con(&self, def: Def) -> Con {
        if self.is_local(def) {
            return Con::Source(def);
        }
        kept(&self.declared(def).con, || self.con_outside(def))
    }

    fn con_outside(&self, def: Def) -> Con {
        let name = &self.item(def).name;
        let same = |path: &&str| {
            let segments: Vec<&str> = path.split("::").skip(1).collect();
            segments.last() == Some(&name.as_str())
                && self.resolve_in(def.krate, ModId(0), &segments, Ns::Type)
                    == Some((Res::Item(def), segments.len()))
        };
        let found = self.apis.types_of(&self.krate(def.krate).name).into_iter().find(same).map(Name::new);
        found.map_or(Con::Source(def), Con::Api)
    }
}
