//! The outline of a file: module tree, imports and item stubs, from one pass of the lexer.
//!
//! [`tokens`] makes a flat table in which brackets know their partners; the walk here goes through it once with a
//! stack of open groups and asks [`item`] wherever an item may start.

mod attributes;
mod imports;
mod item;
mod mentions;
mod tokens;

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;

use crate::facts::{BodyFlags, Item, ItemFlags, ItemId, ItemKind, Lost, Named, Outline, Problem};
use crate::shipping;
use crate::source::Range;
use crate::syntax::Code;
use attributes::Attributes;
pub use attributes::attributes;
use item::{Place, Read, Stub};
use mentions::{Mentions, body_flags, is_macro_call};
use tokens::{Kind, Tokens};

/// Macros whose arguments hold blocks of statements, so that items may be declared in them. The arguments of
/// other macros are data of their own grammar: a `fn` or `use` in them need not declare anything.
const BLOCK_MACROS: &[&str] =
    &["select", "select_biased", "join", "try_join", "stream", "try_stream", "async_stream", "cfg_if"];

/// Items are not looked for below this many functions, consts or macros within each other: each of them lists all that
/// is mentioned within, and the work is to stay linear.
const DEEPEST: u32 = 24;

/// Modules within each other are not read below this many: each has a path as long as all the names around it.
const DEEPEST_MODULE: u32 = 128;

/// Reads the outline of a file. Any text has one; what makes no sense is passed over.
pub fn outline(code: Code<'_>) -> Outline {
    let tokens = Tokens::new(code);
    let mut walk = Walk {
        mentions: Mentions::new(&tokens),
        items: Vec::new(),
        frames: Vec::new(),
        problems: tokens.problems.clone(),
        tokens: &tokens,
    };
    let mut inner = Attributes::default();
    let start = inner.read_inner(&tokens, 0, tokens.list.len());
    walk.file(start, inner.flags.cfg_test);
    let Walk { items, problems, .. } = walk;
    let mut mentions = tokens.hashes;
    mentions.sort_unstable();
    Outline {
        items,
        directives: tokens.directives,
        mentions: mentions.into(),
        generated: tokens.generated,
        cfg_test: inner.flags.cfg_test,
        problems,
    }
}

/// A group of tokens that is being walked.
#[derive(Clone, Copy)]
struct Frame {
    /// The token that ends it.
    end: usize,
    /// Where to go on behind it.
    next: usize,
    place: Place,
    parent: Option<ItemId>,
    /// The innermost block around, within a body.
    block: Option<Range>,
    /// Functions, consts and macros around.
    depth: u32,
    /// Modules around.
    modules: u32,
    cfg_test: bool,
    named: Named,
    in_macro: bool,
    is_extern: bool,
}

struct Walk<'a, 't> {
    tokens: &'a Tokens<'t>,
    mentions: Mentions,
    items: Vec<Item>,
    frames: Vec<Frame>,
    problems: Vec<Problem>,
}

impl Walk<'_, '_> {
    fn file(&mut self, start: usize, cfg_test: bool) {
        let end = self.tokens.list.len();
        self.frames.push(Frame {
            end,
            next: end,
            place: Place::Items,
            parent: None,
            block: None,
            depth: 0,
            modules: 0,
            cfg_test,
            named: Named::Plainly,
            in_macro: false,
            is_extern: false,
        });
        let mut at = start;
        // Whether an item or a statement may start here.
        let mut fresh = true;
        while let Some(frame) = self.frames.last().copied() {
            if at >= frame.end {
                self.frames.pop();
                at = frame.next;
                fresh = true;
                continue;
            }
            let kind = self.tokens.kind(at);
            if (fresh || frame.place == Place::Items) && may_start(kind) {
                match item::read(self.tokens, at, frame.end, frame.place) {
                    Read::Item(stub) => {
                        at = self.item(at, *stub, frame);
                        fresh = true;
                        continue;
                    }
                    Read::Broken(next) => {
                        at = next.max(at + 1);
                        fresh = true;
                        continue;
                    }
                    Read::ExternBlock(open, attributes) => {
                        let cfg_test = frame.cfg_test || attributes.flags.cfg_test;
                        self.enter(open, Frame { place: Place::Items, is_extern: true, cfg_test, ..frame });
                        at = open + 1;
                        continue;
                    }
                    Read::Nothing(behind) if behind > at => {
                        at = behind;
                        fresh = false;
                        continue;
                    }
                    Read::Nothing(_) => {}
                }
            }
            (at, fresh) = self.step(at, kind, frame);
        }
    }

    /// Passes a token that starts no item, or enters its group.
    fn step(&mut self, at: usize, kind: Kind, frame: Frame) -> (usize, bool) {
        let tokens = self.tokens;
        match kind {
            Kind::Doc => (at + 1, true),
            // Attributes of a statement or an expression.
            Kind::Pound => {
                let bang = usize::from(tokens.kind(at + 1) == Kind::Bang);
                match tokens.kind(at + 1 + bang) {
                    Kind::OpenBracket => (tokens.after(at + 1 + bang), bang > 0),
                    _ => (at + 1, false),
                }
            }
            _ if kind.opens() && frame.place == Place::Items => (tokens.after(at), true),
            _ if kind.opens() => {
                let block = match kind {
                    Kind::OpenBrace if frame.place == Place::Code => Some(tokens.range(at, tokens.after(at))),
                    _ => frame.block,
                };
                self.enter(at, Frame { block, ..frame });
                (at + 1, kind == Kind::OpenBrace)
            }
            Kind::Ident if frame.place != Place::Items && is_macro_call(tokens, at) => {
                let open = at + 2;
                if BLOCK_MACROS.contains(&tokens.text(at)) {
                    self.enter(open, frame);
                    (open + 1, tokens.kind(open) == Kind::OpenBrace)
                } else {
                    (tokens.after(open), tokens.kind(open) == Kind::OpenBrace)
                }
            }
            Kind::Semi | Kind::CloseBrace => (at + 1, true),
            _ => (at + 1, false),
        }
    }

    /// Walks the group opened at `open` next.
    fn enter(&mut self, open: usize, frame: Frame) {
        let outer = frame.end;
        let end = self.tokens.close(open).min(outer);
        self.frames.push(Frame { end, next: self.tokens.after(open).min(outer), ..frame });
    }

    fn has_members(&self, id: ItemId) -> bool {
        matches!(self.items[id.0 as usize].kind, ItemKind::Trait | ItemKind::Impl { .. })
    }

    /// Keeps an item that starts at token `at`, and enters its body; gives the token to go on from.
    fn item(&mut self, at: usize, stub: Stub, frame: Frame) -> usize {
        let tokens = self.tokens;
        let id = ItemId(self.items.len() as u32);
        let body = stub.body;
        let own = !matches!(stub.kind, ItemKind::Mod { .. } | ItemKind::Trait | ItemKind::Impl { .. });
        let named = frame.named.max(match &stub.kind {
            ItemKind::Mod { .. } => shipping::module_named(&stub.name),
            ItemKind::Impl { .. } => {
                stub.self_ty.map_or(Named::Plainly, |at| shipping::item_named(tokens.name(at)))
            }
            ItemKind::Use(_) | ItemKind::ExternCrate { .. } | ItemKind::MacroCall { .. } => Named::Plainly,
            _ => shipping::item_named(&stub.name),
        });
        let mut flags = ItemFlags {
            cfg_test: stub.attributes.flags.cfg_test || frame.cfg_test,
            named,
            in_macro: frame.in_macro,
            is_extern: stub.attributes.flags.is_extern || frame.is_extern,
            ..stub.attributes.flags
        };
        let modules = frame.modules + u32::from(matches!(stub.kind, ItemKind::Mod { .. }));
        let mut inside = None;
        match (&stub.kind, body) {
            (ItemKind::Mod { .. } | ItemKind::Trait | ItemKind::Impl { .. }, Some((open, _))) => {
                let mut inner = Attributes::default();
                let start = inner.read_inner(tokens, open + 1, tokens.close(open).min(frame.end));
                flags.cfg_test |= inner.flags.cfg_test;
                let within = Frame {
                    place: Place::Items,
                    parent: Some(id),
                    block: None,
                    cfg_test: flags.cfg_test,
                    named,
                    is_extern: false,
                    modules,
                    ..frame
                };
                inside = Some((open, start, within));
            }
            (ItemKind::Fn | ItemKind::Const | ItemKind::Static, Some((from, _))) => {
                let within = Frame {
                    place: Place::Code,
                    parent: Some(id),
                    depth: frame.depth + 1,
                    cfg_test: flags.cfg_test,
                    named,
                    is_extern: false,
                    block: None,
                    ..frame
                };
                inside = Some((from, from, within));
            }
            (ItemKind::MacroCall { .. }, Some((open, _))) => {
                // What a macro declares among the members of an impl or trait is a member.
                let member = frame.parent.filter(|p| self.has_members(*p));
                let within = Frame {
                    place: Place::Macro,
                    parent: member.or(Some(id)),
                    depth: frame.depth + 1,
                    cfg_test: flags.cfg_test,
                    named,
                    in_macro: true,
                    ..frame
                };
                inside = Some((open, open + 1, within));
            }
            _ => {}
        }
        let end = stub.next.min(frame.end);
        if inside.is_some() && modules > DEEPEST_MODULE {
            inside = None;
            self.problems.push(Problem {
                range: tokens.range(stub.name_at, stub.name_at + 1),
                what: format!("modules are nested too deeply to read ({modules} levels)"),
                lost: Lost::Within(stub.name.clone()),
            });
        }
        self.items.push(Item {
            name: stub.name,
            parent: frame.parent,
            block: frame.block,
            vis: stub.vis,
            flags,
            range: tokens.range(at, end),
            name_range: tokens.range(stub.name_at, stub.name_at + 1),
            header: tokens.range(stub.header.0, stub.header.1),
            body: body.map(|(from, to)| tokens.range(from, to)),
            mentions: if own { self.mentions.of(tokens, stub.header.0, end) } else { Box::default() },
            body_flags: match body {
                Some((from, to)) if own => {
                    let seen = body_flags(tokens, from, to);
                    BodyFlags { has_async: seen.has_async || flags.is_async, ..seen }
                }
                _ => BodyFlags::default(),
            },
            kind: stub.kind,
        });
        let Some((from, start, within)) = inside.filter(|(.., within)| within.depth <= DEEPEST) else {
            return end;
        };
        if within.place == Place::Code {
            // The body itself is a block (a fn's) or an expression (a const's): both are walked as code.
            let to = body.map_or(end, |(_, to)| to);
            self.frames.push(Frame { end: to.min(frame.end), next: end, ..within });
        } else {
            let close = tokens.close(from).min(frame.end);
            self.frames.push(Frame { end: close, next: end, ..within });
        }
        start
    }
}

/// Whether an item, its attributes or an item macro can start with this token.
fn may_start(kind: Kind) -> bool {
    use Kind::*;
    matches!(
        kind,
        Doc | Pound
            | Ident
            | Async
            | Const
            | Enum
            | Extern
            | Fn
            | Impl
            | Mod
            | Pub
            | Static
            | Struct
            | Trait
            | Type
            | Unsafe
            | Use
            | Colon
    )
}
