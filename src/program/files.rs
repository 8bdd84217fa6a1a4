//! One file's facts, in both depths: the outline is there from the start, headers and bodies are lowered when
//! somebody first asks for them and kept.
//!
//! All of it depends on the file's bytes and its edition alone, so it can be shared between programs (a language server keeps it
//! while other files change).

use super::impls::{Impls, impls_of_file};
use crate::facts::{Body, Header, ItemId, ItemKind, Outline, Problem};
use crate::panics::caught;
use crate::source::Range;
use crate::syntax::{self, Code};
use rustc_hash::FxHashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

/// A file's text and all facts read from it so far.
#[derive(Debug)]
pub struct FileFacts {
    /// The text.
    pub text: Arc<str>,
    /// The edition in which it is read.
    pub edition: u16,
    /// Items and mentions.
    pub outline: Outline,
    children: FxHashMap<Option<ItemId>, Vec<ItemId>>,
    headers: Box<[OnceLock<Box<Header>>]>,
    bodies: Box<[OnceLock<Option<Box<Body>>>]>,
    macros: Box<[OnceLock<Vec<Body>>]>,
    problems: std::sync::Mutex<Vec<Problem>>,
    /// What a mistake of ours kept from being read: items, or the whole file.
    broken: std::sync::Mutex<Vec<Option<ItemId>>>,
    lowered: AtomicU32,
    impls: OnceLock<Impls<ItemId>>,
    comments: OnceLock<Box<[Range]>>,
}

impl FileFacts {
    /// Reads the outline; nothing is parsed yet.
    pub fn new(text: Arc<str>, edition: u16) -> Self {
        Self::outlined(text, edition, |text| syntax::outline(Code { text, edition }))
    }

    /// As [`FileFacts::new`], for an outline that may have been read earlier from the same text in the same edition.
    pub fn outlined(text: Arc<str>, edition: u16, outline: impl FnOnce(&str) -> Outline) -> Self {
        let read = caught("outline", &text, || outline(&text));
        let is_whole = read.is_some();
        let facts = Self::with_outline(text, edition, read.unwrap_or_default());
        if !is_whole {
            facts.breaks(None);
        }
        facts
    }

    fn with_outline(text: Arc<str>, edition: u16, outline: Outline) -> Self {
        let n = outline.items.len();
        let mut children: FxHashMap<Option<ItemId>, Vec<ItemId>> = FxHashMap::default();
        for (id, item) in outline.iter() {
            children.entry(item.parent).or_default().push(id);
        }
        FileFacts {
            text,
            edition,
            outline,
            children,
            headers: (0..n).map(|_| OnceLock::new()).collect(),
            bodies: (0..n).map(|_| OnceLock::new()).collect(),
            macros: (0..n).map(|_| OnceLock::new()).collect(),
            problems: std::sync::Mutex::default(),
            broken: std::sync::Mutex::default(),
            lowered: AtomicU32::new(0),
            impls: OnceLock::new(),
            comments: OnceLock::new(),
        }
    }

    /// Whether these are the facts of this text, read in this edition.
    pub fn are_of(&self, text: &Arc<str>, edition: u16) -> bool {
        self.edition == edition && self.text == *text
    }

    /// The file's impl blocks by the names in their headers.
    pub fn impls(&self) -> &Impls<ItemId> {
        self.impls.get_or_init(|| impls_of_file(self))
    }

    /// All comments in source order, read when first asked for.
    pub fn comments(&self) -> &[Range] {
        let whole = || Range::new(0, self.text.len() as u32);
        self.comments.get_or_init(|| syntax::comments(&self.text, whole()).into())
    }

    /// Direct children of an item, or of the file.
    pub fn children(&self, parent: Option<ItemId>) -> &[ItemId] {
        self.children.get(&parent).map_or(&[], |v| v)
    }

    /// An item's header, parsed when first asked for. One that does not parse is [`Header::None`] and a problem.
    pub fn header(&self, id: ItemId) -> &Header {
        self.headers[id.0 as usize].get_or_init(|| {
            let item = self.outline.item(id);
            let header = self.lower(id, "header", || syntax::header(self.code(), item));
            let header = header.unwrap_or(Ok(Header::None)).unwrap_or_else(|p| {
                // What a macro takes may look like an item and be none: `struct Flags: u8 { .. }`.
                if !item.flags.in_macro {
                    self.complain(p);
                }
                Header::None
            });
            Box::new(header)
        })
    }

    /// A function's body or a constant's initialiser, parsed when first asked for.
    pub fn body(&self, id: ItemId) -> Option<&Body> {
        self.bodies[id.0 as usize]
            .get_or_init(|| {
                let item = self.outline.item(id);
                let range = item.body?;
                let body = self.lower(id, "body", || match item.kind {
                    ItemKind::Fn => Some(syntax::function(self.code(), item)),
                    ItemKind::Const | ItemKind::Static => {
                        Some(syntax::value(self.code(), item).map(|body| (None, body)))
                    }
                    _ => None,
                })??;
                self.lowered.fetch_add(range.len(), Ordering::Relaxed);
                let body = body.map(|(header, body)| {
                    // The same as would be read alone; whoever was first is right.
                    header.map(|header| self.headers[id.0 as usize].set(Box::new(header)));
                    body
                });
                match body {
                    Ok(body) => Some(Box::new(body)),
                    Err(p) => {
                        if !item.flags.in_macro {
                            self.complain(p);
                        }
                        None
                    }
                }
            })
            .as_deref()
    }

    /// The readable transcribers of a `macro_rules!` item, each as a body.
    pub fn macro_bodies(&self, id: ItemId) -> &[Body] {
        let read = || syntax::macro_rules(self.code(), self.outline.item(id));
        self.macros[id.0 as usize].get_or_init(|| self.lower(id, "macro", read).unwrap_or_default())
    }

    /// Reads a part of an item; none where a mistake of ours keeps it from being read.
    fn lower<T>(&self, id: ItemId, part: &str, read: impl FnOnce() -> T) -> Option<T> {
        let read = caught(part, &self.outline.item(id).name, read);
        if read.is_none() {
            self.breaks(Some(id));
        }
        read
    }

    fn breaks(&self, what: Option<ItemId>) {
        if let Ok(mut all) = self.broken.lock() {
            all.push(what);
        }
    }

    /// What a mistake of ours has kept from being read so far: items, or none for the whole file.
    pub fn broken(&self) -> Vec<Option<ItemId>> {
        self.broken.lock().map(|all| all.clone()).unwrap_or_default()
    }

    /// What could not be parsed so far, in source order.
    pub fn problems(&self) -> Vec<Problem> {
        let mut all = self.outline.problems.clone();
        if let Ok(more) = self.problems.lock() {
            all.extend(more.iter().cloned());
        }
        all.sort_by(|a, b| (a.range, &a.what, &a.lost).cmp(&(b.range, &b.what, &b.lost)));
        all.dedup();
        all
    }

    /// Bytes of bodies given to the parser so far.
    pub fn lowered_bytes(&self) -> u32 {
        self.lowered.load(Ordering::Relaxed)
    }

    /// The item around an item that satisfies `wanted`, itself included, innermost first.
    pub fn enclosing(&self, id: ItemId, wanted: impl Fn(&ItemKind) -> bool) -> Option<ItemId> {
        std::iter::successors(Some(id), |i| self.outline.item(*i).parent)
            .find(|i| wanted(&self.outline.item(*i).kind))
    }

    /// The text in a range.
    pub fn slice(&self, range: Range) -> &str {
        range.of(&self.text)
    }

    fn code(&self) -> Code<'_> {
        Code { text: &self.text, edition: self.edition }
    }

    fn complain(&self, problem: Problem) {
        if let Ok(mut all) = self.problems.lock() {
            all.push(problem);
        }
    }
}
