//! What one pass of a lexer tells of a file: its items, where their headers and bodies lie, and which
//! identifiers each of them mentions.

use super::Name;
use crate::source::Range;
use serde::{Deserialize, Serialize};

/// Index of an [`Item`] in its file's outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId(pub u32);

/// A file, as a lexer sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// All items in source order; a parent stands before its children.
    pub items: Vec<Item>,
    /// Comments that address this tool (`// bplint: ...`), in source order.
    pub directives: Vec<Comment>,
    /// Hashes ([`mention`]) of all identifiers in the file, sorted, each once.
    pub mentions: Box<[u32]>,
    /// The file says of itself that a program wrote it (`@generated` in a leading comment).
    pub generated: bool,
    /// Inner attribute of the file switches it to tests (`#![cfg(test)]`).
    pub cfg_test: bool,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// A comment kept by the outline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comment {
    /// The comment with its slashes.
    pub range: Range,
    /// Nothing but white space stands before it on its line.
    pub own_line: bool,
}

/// Something in a file that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Where the cause is.
    pub range: Range,
    /// What is wrong, in one clause: lower-case start, no full stop.
    pub what: String,
    /// What went unread for it.
    pub lost: Lost,
}

/// What went unread for a problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lost {
    /// No more than the place itself.
    Place,
    /// What an item declares, by its name. Bodies in it are read.
    Header(Name),
    /// The body of an item, by its name.
    Body(Name),
    /// All items within a module, by its name.
    Within(Name),
    /// Where items begin and end around there, which is a guess.
    Borders,
    /// All from there to the end of the file.
    Rest,
}

/// One item: enough to find it by name and to decide whether to read on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Its name; empty for `use`, `impl` and item macros without one.
    pub name: Name,
    /// The item around it: module, trait, impl, function (for items in bodies), or an item macro.
    pub parent: Option<ItemId>,
    /// For an item inside a function body: the innermost block `{..}` in which it is visible.
    pub block: Option<Range>,
    /// Visibility as written.
    pub vis: Vis,
    /// Properties that the lexer can see.
    pub flags: ItemFlags,
    /// From its first attribute or doc comment to its end.
    pub range: Range,
    /// The name token; the keyword where there is no name.
    pub name_range: Range,
    /// From the visibility or first keyword up to the body's `{` or the closing `;`: what [`super::Header`] is parsed from.
    /// For struct, enum and union it covers the fields too; for const and static it ends before the `=`.
    pub header: Range,
    /// The body with its braces: block of a fn, content of mod/trait/impl, initialiser expression of a
    /// const/static (without `=` and `;`), tokens of a macro (with their delimiters).
    pub body: Option<Range>,
    /// Hashes ([`mention`]) of the identifiers in header and body, sorted, each once. Empty for mod/trait/impl:
    /// their children have their own.
    pub mentions: Box<[u32]>,
    /// What the body holds, as far as single tokens tell.
    pub body_flags: BodyFlags,
}

/// Kind of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ItemKind {
    /// `mod name { .. }` or `mod name;`, with the string of a `#[path]`.
    Mod {
        /// The body is in this file.
        inline: bool,
        /// `#[path = ".."]`.
        path: Option<Name>,
    },
    /// `use` tree, flattened to one import a leaf.
    Use(Vec<Import>),
    /// `extern crate name as rename;` The item's name is the name it binds.
    ExternCrate {
        /// The crate's own name.
        krate: Name,
    },
    /// `fn`, associated or free.
    Fn,
    /// `struct`
    Struct,
    /// `enum`
    Enum,
    /// `union`
    Union,
    /// `trait`
    Trait,
    /// `impl` block.
    Impl {
        /// It implements a trait.
        of_trait: bool,
    },
    /// `type`, free or associated.
    Alias,
    /// `const`
    Const,
    /// `static`
    Static,
    /// `macro_rules! name { .. }`
    MacroRules,
    /// A macro called where an item may stand. Its tokens were read as items where they look like items;
    /// those have this item as parent and belong to the module around it.
    MacroCall {
        /// Path as written, e.g. `cfg_rt` or `tokio::task_local`.
        path: Name,
    },
}

/// One leaf of a `use` tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Segments as written, `crate`, `self`, `super` included. A leading `::` is kept as a first empty segment.
    /// A final `self` in braces is dropped: `use a::{self}` is the path `a`.
    pub path: Vec<Name>,
    /// What it binds.
    pub binds: Binds,
    /// Place of the leaf.
    pub range: Range,
}

impl Import {
    /// The thing's own name and the one that `as` gives it, where that is another.
    pub fn renamed(&self) -> Option<(&Name, &Name)> {
        match (self.path.last(), &self.binds) {
            (Some(own), Binds::Name(name)) if own != name => Some((own, name)),
            _ => None,
        }
    }
}

/// What an import binds in its module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Binds {
    /// A name, the last segment or the one behind `as`.
    Name(Name),
    /// `*`
    Glob,
    /// `as _`: a trait's methods, no name.
    Anonymous,
}

/// Visibility, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vis {
    /// None written.
    Private,
    /// `pub(..)` of any kind.
    Restricted,
    /// `pub`
    Public,
}

/// Properties of an item that the lexer sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemFlags {
    /// `async fn`
    pub is_async: bool,
    /// Under a `cfg` that needs `test` (`#[cfg(test)]`, `#[cfg(all(test, ..))]`), itself or something around it.
    pub cfg_test: bool,
    /// Carries a test or bench attribute (`#[test]`, `#[tokio::test]`, `#[rstest]`, `#[bench]`, ...).
    pub test: bool,
    /// What its name says of what it is for, or the name of something around it, or of the type that it implements.
    pub named: Named,
    /// `#[async_trait]` in any spelling, on this trait or impl.
    pub async_trait: bool,
    /// `#[must_use]`
    pub must_use: bool,
    /// `#[macro_export]` or `#[macro_use]`
    pub macro_export: bool,
    /// `#[derive(..)]` that names `Default` or `Clone`, or `#[automatically_derived]`: seldom needed, cheap to see.
    pub derives: bool,
    /// Stands inside the tokens of an item macro.
    pub in_macro: bool,
    /// `extern "C"` function or block, no body of interest.
    pub is_extern: bool,
}

impl ItemFlags {
    /// Whether the item is for tests, by what it and what is around it say of themselves.
    pub fn is_for_tests(self) -> bool {
        self.test || self.cfg_test || self.named == Named::ForTests
    }
}

/// What a name says of what the thing is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Named {
    /// Nothing.
    #[default]
    Plainly,
    /// It may be for tests.
    PerhapsForTests,
    /// It is for tests.
    ForTests,
}

/// What a body holds, as single tokens tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyFlags {
    /// `loop`, `while` or `for`.
    pub has_loop: bool,
    /// `.await` or `async`, or the function is `async` itself: `select!` awaits without a word of it.
    pub has_async: bool,
    /// A closure (`|` where an expression starts, or `move |`), or a callback macro.
    pub has_closure: bool,
    /// A macro call.
    pub has_macro: bool,
    /// A `let _`, `let _name`, `_ =` or `drop(`.
    pub has_discard: bool,
    /// A number that may be meant as no limit at all: large, zero, or a constant.
    pub has_extreme: bool,
}

/// Hash by which outlines remember that an identifier occurs. Collisions cost a needless parse, nothing else.
pub fn mention(identifier: &str) -> u32 {
    use std::hash::Hasher;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(identifier.strip_prefix("r#").unwrap_or(identifier).as_bytes());
    let h = hasher.finish();
    (h ^ (h >> 32)) as u32
}

/// Whether a sorted set of mentions holds `hash`.
pub fn mentions(set: &[u32], hash: u32) -> bool {
    set.binary_search(&hash).is_ok()
}

impl Outline {
    /// The same without its mentions.
    pub fn without_mentions(mut self) -> Outline {
        self.mentions = Box::default();
        self.items.iter_mut().for_each(|item| item.mentions = Box::default());
        self
    }

    /// The item with this number.
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[id.0 as usize]
    }

    /// Numbers and items, in source order.
    pub fn iter(&self) -> impl Iterator<Item = (ItemId, &Item)> {
        self.items.iter().enumerate().map(|(i, item)| (ItemId(i as u32), item))
    }

    /// The items whose parent is `parent`.
    pub fn children(&self, parent: Option<ItemId>) -> impl Iterator<Item = (ItemId, &Item)> {
        self.iter().filter(move |(_, item)| item.parent == parent)
    }
}
