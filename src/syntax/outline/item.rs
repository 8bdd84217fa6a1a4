//! One item: where its name, its header and its body lie.
//!
//! Nothing is scanned twice. What starts like an item and is none is given back as [`Read::Broken`], with the
//! place to go on from, so that the work stays linear whatever the tokens are.

use super::attributes::Attributes;
use super::imports::imports;
use super::tokens::{Kind, Tokens};
use crate::facts::{ItemKind, Name, Vis};

/// Macros that stand among the statements of a body and declare items all the same.
const DECLARING: &[&str] = &["thread_local", "lazy_static", "task_local", "scoped_thread_local"];

/// More qualifiers than an item can have.
const QUALIFIERS: usize = 8;

/// What may stand at the place where an item is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A file or the body of a module, trait, impl or extern block: items alone.
    Items,
    /// The tokens of an item macro: items, or anything else.
    Macro,
    /// A body: statements.
    Code,
}

/// What stands at a place.
pub(super) enum Read {
    /// No item. The first token behind attributes that stand here all the same.
    Nothing(usize),
    /// An item that is not complete; the next one may start at this token.
    Broken(usize),
    /// `extern ".." {`: its items belong to what is around. The index of the brace.
    ExternBlock(usize, Attributes),
    /// An item.
    Item(Box<Stub>),
}

/// An item by the numbers of its tokens; ranges end before their second number.
pub(super) struct Stub {
    pub(super) kind: ItemKind,
    pub(super) name: Name,
    pub(super) name_at: usize,
    pub(super) vis: Vis,
    pub(super) attributes: Attributes,
    pub(super) header: (usize, usize),
    pub(super) body: Option<(usize, usize)>,
    /// Of an `impl`: the last name of the type that it is for.
    pub(super) self_ty: Option<usize>,
    /// First token behind the item.
    pub(super) next: usize,
}

/// Reads the item at `at`, if there is one, within a group that ends at `end`.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize, place: Place) -> Read {
    let mut attributes = Attributes::default();
    let head = attributes.read_outer(tokens, at, end);
    let (vis, after_vis) = visibility(tokens, head);
    let mut reader = Reader { tokens, end, place, head, vis, attributes };
    reader.item(after_vis)
}

fn visibility(tokens: &Tokens, at: usize) -> (Vis, usize) {
    if tokens.kind(at) != Kind::Pub {
        return (Vis::Private, at);
    }
    let restricted = tokens.kind(at + 1) == Kind::OpenParen
        && (tokens.kind(at + 2) == Kind::In
            || ["crate", "self", "super"].iter().any(|word| tokens.is_word(at + 2, word)));
    if restricted { (Vis::Restricted, tokens.after(at + 1)) } else { (Vis::Public, at + 1) }
}

struct Reader<'a, 't> {
    tokens: &'a Tokens<'t>,
    end: usize,
    place: Place,
    head: usize,
    vis: Vis,
    attributes: Attributes,
}

impl Reader<'_, '_> {
    fn item(&mut self, start: usize) -> Read {
        let t = self.tokens;
        let mut at = start;
        let mut is_async = false;
        let mut is_extern = false;
        // Each turn passes one qualifier.
        while at < self.end && at < start + QUALIFIERS {
            let next = t.kind(at + 1);
            match t.kind(at) {
                Kind::Fn if next.is_name() => {
                    self.attributes.flags.is_async = is_async;
                    self.attributes.flags.is_extern = is_extern;
                    return self.braced(ItemKind::Fn, at + 1, true);
                }
                Kind::Const
                    if next.is_name() && !matches!(next, Kind::Async) || self.is_value(at, Kind::Const) =>
                {
                    return self.value(ItemKind::Const, at + 1);
                }
                Kind::Const
                    if matches!(
                        next,
                        Kind::Fn | Kind::Unsafe | Kind::Async | Kind::Extern | Kind::Trait | Kind::Impl
                    ) => {}
                Kind::Async if matches!(next, Kind::Fn | Kind::Unsafe | Kind::Extern) => is_async = true,
                Kind::Async if t.is_word(at + 1, "gen") => is_async = true,
                Kind::Unsafe if self.is_qualified(at + 1) => {}
                Kind::Extern if t.is_word(at + 1, "crate") => return self.extern_crate(at),
                Kind::Extern => {
                    at += usize::from(next == Kind::Literal);
                    match t.kind(at + 1) {
                        Kind::OpenBrace => {
                            return Read::ExternBlock(at + 1, std::mem::take(&mut self.attributes));
                        }
                        Kind::Fn => is_extern = true,
                        _ => return Read::Nothing(self.head),
                    }
                }
                Kind::Static => {
                    let name = at + 1 + usize::from(matches!(next, Kind::Mut | Kind::Ref));
                    if t.kind(name).is_name() && t.kind(name + 1) == Kind::Colon {
                        return self.value(ItemKind::Static, name);
                    }
                    return Read::Nothing(self.head);
                }
                Kind::Struct if next.is_name() => return self.fields(ItemKind::Struct, at + 1),
                Kind::Enum if next.is_name() => return self.fields(ItemKind::Enum, at + 1),
                Kind::Trait if next.is_name() => return self.braced(ItemKind::Trait, at + 1, true),
                Kind::Impl => return self.implementation(at),
                Kind::Mod if next.is_name() => return self.module(at + 1),
                Kind::Type if next.is_name() => return self.alias(at + 1),
                Kind::Use => return self.import(at),
                Kind::Ident => {
                    if !self.is_contextual(at) {
                        return self.word(at);
                    }
                }
                Kind::Colon if self.place != Place::Code && t.is_path_sep(at) => return self.macro_call(at),
                _ => return Read::Nothing(self.head),
            }
            at += 1;
        }
        Read::Nothing(self.head)
    }

    /// `static NAME:` or `const _:`, which may be a closure or a block otherwise.
    fn is_value(&self, at: usize, keyword: Kind) -> bool {
        let t = self.tokens;
        t.kind(at) == keyword && t.kind(at + 1) == Kind::Underscore && t.kind(at + 2) == Kind::Colon
    }

    /// Whether what stands at `at` can follow `unsafe` in an item.
    fn is_qualified(&self, at: usize) -> bool {
        matches!(
            self.tokens.kind(at),
            Kind::Fn | Kind::Extern | Kind::Impl | Kind::Trait | Kind::Mod | Kind::Async | Kind::Static
        ) || self.tokens.is_word(at, "auto")
    }

    /// `auto trait`, `default fn`, `safe fn`, `gen fn`: the first word of each.
    fn is_contextual(&self, at: usize) -> bool {
        let (t, next) = (self.tokens, self.tokens.kind(at + 1));
        match t.text(at) {
            "auto" => next == Kind::Trait,
            "default" => matches!(
                next,
                Kind::Fn | Kind::Const | Kind::Async | Kind::Unsafe | Kind::Type | Kind::Impl | Kind::Extern
            ),
            "safe" => matches!(next, Kind::Fn | Kind::Static),
            "gen" => next == Kind::Fn,
            _ => false,
        }
    }

    /// Items that start with a word that is no keyword: unions, macros and their definitions.
    fn word(&mut self, at: usize) -> Read {
        let t = self.tokens;
        let next = t.kind(at + 1);
        match t.text(at) {
            "union"
                if next.is_name() && matches!(t.kind(at + 2), Kind::OpenBrace | Kind::Lt | Kind::Where) =>
            {
                return self.fields(ItemKind::Union, at + 1);
            }
            "macro_rules" if next == Kind::Bang && t.kind(at + 2).is_name() && t.kind(at + 3).opens() => {
                return self.macro_body(ItemKind::MacroRules, at + 2, at + 3);
            }
            "macro" if next.is_name() => {
                let params = usize::from(t.kind(at + 2) == Kind::OpenParen);
                let body = if params > 0 { t.after(at + 2) } else { at + 2 };
                if t.kind(body) == Kind::OpenBrace {
                    return self.macro_body(ItemKind::MacroRules, at + 1, body);
                }
            }
            _ => {}
        }
        self.macro_call(at)
    }

    /// `path::name! { .. }`; among statements only macros that are known to declare.
    fn macro_call(&mut self, at: usize) -> Read {
        let t = self.tokens;
        let mut last = at + if t.is_path_sep(at) { 2 } else { 0 };
        while t.kind(last).is_name() && t.is_path_sep(last + 1) {
            last += 3;
        }
        if !t.kind(last).is_name() || t.kind(last + 1) != Kind::Bang {
            // A path that leads nowhere is passed as a whole where any token may start an item.
            return match self.place {
                Place::Items => Read::Broken(last.max(at + 1)),
                _ => Read::Nothing(self.head),
            };
        }
        if self.place == Place::Code && !DECLARING.contains(&t.text(last)) {
            return Read::Nothing(self.head);
        }
        let named = t.kind(last + 2).is_name();
        let open = last + 2 + usize::from(named);
        if !t.kind(open).opens() || open >= self.end {
            return Read::Nothing(self.head);
        }
        let written = t.range(at, last + 1).of(t.text);
        let path = if written.contains(char::is_whitespace) {
            Name::new(written.split_whitespace().collect::<String>())
        } else {
            Name::new(written)
        };
        let stub = self.macro_body(ItemKind::MacroCall { path }, if named { last + 2 } else { last }, open);
        match stub {
            Read::Item(mut stub) if !named => {
                stub.name = Name::default();
                Read::Item(stub)
            }
            other => other,
        }
    }

    fn macro_body(&mut self, kind: ItemKind, name_at: usize, open: usize) -> Read {
        let t = self.tokens;
        let after = t.after(open).min(self.end);
        let semi = t.kind(open) != Kind::OpenBrace && t.kind(after) == Kind::Semi && after < self.end;
        self.stub(kind, name_at, open, Some((open, after)), after + usize::from(semi))
    }

    /// Goes on from `at` to the first `{`, `;` or token of the kind `stop` that belongs to no generic argument.
    /// Stops at what no header can hold, too.
    fn header_end(&self, mut at: usize, stop: Kind) -> usize {
        let t = self.tokens;
        let mut angles = 0u32;
        while at < self.end {
            match t.kind(at) {
                Kind::OpenBrace if angles == 0 => break,
                Kind::Semi => break,
                kind if kind == stop && angles == 0 => break,
                Kind::Lt => angles += 1,
                Kind::Gt if !(matches!(t.kind(at - 1), Kind::Minus | Kind::Eq) && t.joined(at - 1)) => {
                    angles = angles.saturating_sub(1);
                }
                Kind::Fn if t.kind(at + 1).is_name() => break,
                // Not the `use<'a>` of a return type.
                Kind::Use if t.kind(at + 1) != Kind::Lt => break,
                Kind::Struct | Kind::Enum | Kind::Mod | Kind::Trait | Kind::Let | Kind::Pub => break,
                kind if kind.opens() => {
                    at = t.after(at);
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        at.min(self.end)
    }

    /// A function or trait: a header, and then a body or (where that may be) a semicolon.
    fn braced(&mut self, kind: ItemKind, name_at: usize, semi: bool) -> Read {
        let at = self.header_end(name_at + 1, Kind::Semi);
        self.braced_at(kind, name_at, at, semi)
    }

    fn braced_at(&mut self, kind: ItemKind, name_at: usize, at: usize, semi: bool) -> Read {
        let t = self.tokens;
        if at < self.end && t.kind(at) == Kind::OpenBrace {
            let after = t.after(at).min(self.end);
            self.stub(kind, name_at, at, Some((at, after)), after)
        } else if at < self.end && semi && t.kind(at) == Kind::Semi {
            self.stub(kind, name_at, at, None, at + 1)
        } else {
            Read::Broken(at)
        }
    }

    fn implementation(&mut self, at: usize) -> Read {
        let t = self.tokens;
        let mut end = at + 1;
        // An `impl` in the header of an `impl` would be a second one.
        let stop = self.header_end(at + 1, Kind::Impl);
        let mut of_trait = false;
        let mut self_ty = None;
        let mut angles = 0u32;
        while end < stop {
            match t.kind(end) {
                Kind::Where => break,
                Kind::Lt => angles += 1,
                Kind::Gt if !(t.kind(end - 1) == Kind::Minus && t.joined(end - 1)) => {
                    angles = angles.saturating_sub(1);
                }
                // Not the `for<'a>` of a bound.
                Kind::For if angles == 0 => {
                    of_trait |=
                        t.kind(end + 1) != Kind::Lt || !matches!(t.kind(end + 2), Kind::Lifetime | Kind::Gt);
                }
                Kind::Ident if angles == 0 => self_ty = Some(end),
                kind if kind.opens() => {
                    end = t.after(end);
                    continue;
                }
                _ => {}
            }
            end += 1;
        }
        match self.braced_at(ItemKind::Impl { of_trait }, at, stop, false) {
            Read::Item(mut stub) => {
                stub.name = Name::default();
                stub.self_ty = self_ty;
                Read::Item(stub)
            }
            other => other,
        }
    }

    /// A struct, enum or union: its fields count as header.
    fn fields(&mut self, kind: ItemKind, name_at: usize) -> Read {
        let t = self.tokens;
        let at = self.header_end(name_at + 1, Kind::Semi);
        if at < self.end && t.kind(at) == Kind::OpenBrace {
            let after = t.after(at).min(self.end);
            self.stub(kind, name_at, after, None, after)
        } else if at < self.end && t.kind(at) == Kind::Semi {
            self.stub(kind, name_at, at, None, at + 1)
        } else if self.place == Place::Macro && at == self.end {
            self.stub(kind, name_at, at, None, at)
        } else {
            Read::Broken(at)
        }
    }

    fn module(&mut self, name_at: usize) -> Read {
        let inline = self.tokens.kind(name_at + 1) == Kind::OpenBrace;
        if !inline && self.tokens.kind(name_at + 1) != Kind::Semi {
            return Read::Broken(name_at + 1);
        }
        let path = self.attributes.path.take();
        self.braced(ItemKind::Mod { inline, path }, name_at, true)
    }

    fn alias(&mut self, name_at: usize) -> Read {
        let mut at = self.header_end(name_at + 1, Kind::Semi);
        // A brace can stand only in a const argument that the angles did not show: `[(); { N }]` is a group.
        while at < self.end && self.tokens.kind(at) == Kind::OpenBrace {
            at = self.header_end(self.tokens.after(at), Kind::Semi);
        }
        if at < self.end && self.tokens.kind(at) == Kind::Semi {
            self.stub(ItemKind::Alias, name_at, at, None, at + 1)
        } else {
            Read::Broken(at)
        }
    }

    /// A const or static, with the expression behind `=` as body.
    fn value(&mut self, kind: ItemKind, name_at: usize) -> Read {
        let t = self.tokens;
        let mut at = self.header_end(name_at + 1, Kind::Eq);
        if at >= self.end || t.kind(at) != Kind::Eq {
            return match t.kind(at) {
                Kind::Semi if at < self.end => self.stub(kind, name_at, at, None, at + 1),
                _ => Read::Broken(at),
            };
        }
        let header_end = at;
        at += 1;
        let start = at;
        while at < self.end && t.kind(at) != Kind::Semi {
            at = if t.kind(at).opens() { t.after(at) } else { at + 1 };
        }
        let at = at.min(self.end);
        let closed = at < self.end;
        if start == at || (!closed && self.place != Place::Macro) {
            return Read::Broken(at);
        }
        self.stub(kind, name_at, header_end, Some((start, at)), at + usize::from(closed))
    }

    fn import(&mut self, at: usize) -> Read {
        let t = self.tokens;
        let mut end = at + 1;
        while end < self.end && t.kind(end) != Kind::Semi {
            match t.kind(end) {
                // `use<'a, T>` captures and broken trees.
                Kind::Lt | Kind::Eq | Kind::Use | Kind::Fn | Kind::OpenParen => return Read::Broken(end),
                kind if kind.opens() => end = t.after(end),
                _ => end += 1,
            }
        }
        if end >= self.end {
            return Read::Broken(self.end);
        }
        let kind = ItemKind::Use(imports(t, at + 1, end));
        self.nameless(kind, at, end)
    }

    fn nameless(&mut self, kind: ItemKind, at: usize, end: usize) -> Read {
        match self.stub(kind, at, end, None, end + 1) {
            Read::Item(mut stub) => {
                stub.name = Name::default();
                Read::Item(stub)
            }
            other => other,
        }
    }

    /// `extern crate name as rename;`
    fn extern_crate(&mut self, at: usize) -> Read {
        let t = self.tokens;
        let name = at + 2;
        let renamed = t.kind(name + 1) == Kind::As;
        let end = if renamed { name + 3 } else { name + 1 };
        if !t.kind(name).is_name() || t.kind(end) != Kind::Semi || end >= self.end {
            return Read::Broken(name);
        }
        let kind = ItemKind::ExternCrate { krate: Name::new(t.name(name)) };
        self.stub(kind, end - 1, end, None, end + 1)
    }

    fn stub(
        &mut self,
        kind: ItemKind,
        name_at: usize,
        header_end: usize,
        body: Option<(usize, usize)>,
        next: usize,
    ) -> Read {
        Read::Item(Box::new(Stub {
            name: Name::new(self.tokens.name(name_at)),
            kind,
            name_at,
            vis: self.vis,
            attributes: std::mem::take(&mut self.attributes),
            header: (self.head, header_end),
            body,
            self_ty: None,
            next,
        }))
    }
}
