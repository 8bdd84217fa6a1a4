//! What `syn` sees in a file, to hold the outline against.

use crate::facts::{Item, ItemKind, Outline, Vis};
use crate::source::Range;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Differences between the outline of `text` and its syntax tree, one line each, and the number of items compared.
/// None when `syn` cannot parse the file.
pub(crate) fn differences(text: &str, outline: &Outline) -> Option<(Vec<String>, usize)> {
    proc_macro2::extra::invalidate_current_thread_spans();
    let file = syn::parse_file(text).ok()?;
    let skipped = text.len() - text.trim_start_matches('\u{feff}').len();
    let shebang = file.shebang.as_ref().map_or(0, |s| s.len());
    let mut seen = Seen { base: (skipped + shebang) as u32, ..Seen::default() };
    seen.visit_file(&file);
    let mut lines = Vec::new();
    let mut matched = vec![false; outline.items.len()];
    let place = |r: Range| format!("{} {:?}", line(text, r), short(r.of(text)));
    for want in &seen.items {
        let found = outline.iter().find(|(id, item)| {
            !matched[id.0 as usize]
                && item.range.end == want.range.end
                && item.range.start == want.range.start
        });
        let Some((id, item)) = found else {
            lines.push(format!("missing {} `{}` at {}", want.kind, want.name, place(want.range)));
            continue;
        };
        matched[id.0 as usize] = true;
        compare(text, outline, want, item, &mut |what: String| {
            lines.push(format!("{what} at {}", place(want.range)))
        });
    }
    for (id, item) in outline.iter() {
        let in_macro = item.flags.in_macro || seen.opaque.iter().any(|m| m.contains(item.range));
        let is_call = matches!(item.kind, ItemKind::MacroCall { .. });
        if !matched[id.0 as usize] && !in_macro && !is_call {
            lines.push(format!("extra {} `{}` at {}", kind(&item.kind), item.name, place(item.range)));
        }
    }
    Some((lines, seen.items.len()))
}

fn compare(text: &str, outline: &Outline, want: &Want, item: &Item, report: &mut dyn FnMut(String)) {
    if kind(&item.kind) != want.kind {
        report(format!("kind {} instead of {}", kind(&item.kind), want.kind));
    }
    if item.name != want.name {
        report(format!("name `{}` instead of `{}`", item.name, want.name));
    }
    if item.vis != want.vis {
        report(format!("visibility {:?} instead of {:?}", item.vis, want.vis));
    }
    if item.flags.is_async != want.is_async {
        report(format!("async: {}", item.flags.is_async));
    }
    if item.body != want.body {
        report(format!("body {:?} instead of {:?}", item.body.map(|b| short(b.of(text))), want.body));
    }
    let parent = item.parent.map(|id| outline.item(id).range);
    if parent != want.parent {
        report(format!("parent {parent:?} instead of {:?}", want.parent));
    }
    if item.block != want.block {
        report(format!("block {:?} instead of {:?}", item.block, want.block));
    }
    if let ItemKind::Use(imports) = &item.kind {
        let mut found: Vec<String> = imports
            .iter()
            .map(|i| format!("{}={:?}", i.path.join("::"), i.binds).replace("Name(\"", "(\""))
            .collect();
        found.sort();
        if found != want.imports {
            report(format!("imports {found:?} instead of {:?}", want.imports));
        }
    }
    if let ItemKind::Mod { inline, .. } = item.kind
        && inline != want.body.is_some()
    {
        report("inline".to_owned());
    }
    let header = item.header.of(text);
    // `syn` reads `safe fn` within its block alone.
    let header = header.strip_prefix("safe ").unwrap_or(header);
    let whole = match item.kind {
        ItemKind::Fn | ItemKind::Trait | ItemKind::Impl { .. } => format!("{header} {{}}"),
        ItemKind::Mod { .. } | ItemKind::Use(_) | ItemKind::ExternCrate { .. } => format!("{header};"),
        ItemKind::Struct | ItemKind::Enum | ItemKind::Union if header.ends_with('}') => header.to_owned(),
        _ => format!("{header};"),
    };
    let parses = match item.kind {
        ItemKind::MacroRules | ItemKind::MacroCall { .. } => true,
        ItemKind::Fn => {
            syn::parse_str::<syn::TraitItemFn>(&strip_vis(&whole)).is_ok()
                || syn::parse_str::<syn::ImplItemFn>(&whole).is_ok()
        }
        ItemKind::Const => syn::parse_str::<syn::TraitItemConst>(&strip_vis(&whole)).is_ok(),
        ItemKind::Static => syn::parse_str::<syn::ForeignItemStatic>(&whole).is_ok(),
        ItemKind::Alias => {
            syn::parse_str::<syn::Item>(&whole).is_ok()
                || syn::parse_str::<syn::TraitItemType>(&whole).is_ok()
                || syn::parse_str::<syn::ImplItemType>(&whole).is_ok()
        }
        _ => syn::parse_str::<syn::Item>(&whole).is_ok(),
    };
    if !parses {
        report(format!("header does not parse: {whole:?}"));
    }
    let names = crate::facts::mention(want.last_word.as_str());
    let empty = matches!(item.kind, ItemKind::Mod { .. } | ItemKind::Trait | ItemKind::Impl { .. });
    if !matches!(want.last_word.as_str(), "" | "_")
        && !empty
        && !crate::facts::mentions(&item.mentions, names)
    {
        report(format!("does not mention {}", want.last_word));
    }
}

fn strip_vis(text: &str) -> String {
    let rest = text.strip_prefix("pub").unwrap_or(text).trim_start();
    match rest.strip_prefix('(') {
        Some(inner) => inner.split_once(')').map_or(rest, |(_, r)| r).to_owned(),
        None => rest.to_owned(),
    }
}

fn line(text: &str, range: Range) -> usize {
    text[..range.start as usize].matches('\n').count() + 1
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

fn kind(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::Mod { .. } => "mod",
        ItemKind::Use(_) => "use",
        ItemKind::ExternCrate { .. } => "extern crate",
        ItemKind::Fn => "fn",
        ItemKind::Struct => "struct",
        ItemKind::Enum => "enum",
        ItemKind::Union => "union",
        ItemKind::Trait => "trait",
        ItemKind::Impl { of_trait: true } => "impl for",
        ItemKind::Impl { of_trait: false } => "impl",
        ItemKind::Alias => "type",
        ItemKind::Const => "const",
        ItemKind::Static => "static",
        ItemKind::MacroRules => "macro_rules",
        ItemKind::MacroCall { .. } => "macro call",
    }
}

struct Want {
    kind: &'static str,
    name: String,
    vis: Vis,
    is_async: bool,
    range: Range,
    body: Option<Range>,
    parent: Option<Range>,
    block: Option<Range>,
    imports: Vec<String>,
    /// The last identifier inside, which the mentions must hold.
    last_word: String,
}

#[derive(Default)]
struct Seen {
    base: u32,
    items: Vec<Want>,
    /// Items and bodies of macros around: range, and the block within it.
    around: Vec<(Range, Option<Range>)>,
    opaque: Vec<Range>,
}

impl Seen {
    fn range(&self, span: Span) -> Range {
        let bytes = span.byte_range();
        Range::new(bytes.start as u32 + self.base, bytes.end as u32 + self.base)
    }

    fn add(
        &mut self,
        kind: &'static str,
        node: &dyn Spanned2,
        name: Option<&syn::Ident>,
        vis: &syn::Visibility,
        body: Option<Span>,
    ) {
        let vis = match vis {
            syn::Visibility::Public(_) => Vis::Public,
            syn::Visibility::Restricted(_) => Vis::Restricted,
            syn::Visibility::Inherited => Vis::Private,
        };
        let name = name.map_or(String::new(), |n| n.to_string().trim_start_matches("r#").to_owned());
        let (parent, block) = self.around.last().map_or((None, None), |(r, b)| (Some(*r), *b));
        let range = self.range(node.whole());
        let body = body.map(|b| self.range(b));
        self.items.push(Want {
            kind,
            last_word: name.clone(),
            name,
            vis,
            is_async: false,
            range,
            body,
            parent,
            block,
            imports: Vec::new(),
        });
    }

    fn within(&mut self, visit: impl FnOnce(&mut Self)) {
        let range = self.items.last().map(|i| i.range).unwrap_or_default();
        self.around.push((range, None));
        visit(self);
        self.around.pop();
    }

    fn function(&mut self, sig: &syn::Signature) {
        if let Some(item) = self.items.last_mut() {
            item.is_async = sig.asyncness.is_some();
        }
    }

    fn imports(tree: &syn::UseTree, path: &mut Vec<String>, in_braces: bool, out: &mut Vec<String>) {
        let plain = |i: &syn::Ident| i.to_string().trim_start_matches("r#").to_owned();
        let full = |path: &[String], last: String| {
            let mut path = path.to_vec();
            if !(last == "self" && in_braces && !path.is_empty()) {
                path.push(last);
            }
            path
        };
        match tree {
            syn::UseTree::Path(p) => {
                path.push(plain(&p.ident));
                Self::imports(&p.tree, path, false, out);
                path.pop();
            }
            syn::UseTree::Name(n) => {
                let path = full(path, plain(&n.ident));
                out.push(format!("{}=({:?})", path.join("::"), path.last().map_or("", |s| s)));
            }
            syn::UseTree::Rename(r) => {
                let binds = if r.rename == "_" {
                    "Anonymous".to_owned()
                } else {
                    format!("({:?})", plain(&r.rename))
                };
                out.push(format!("{}={binds}", full(path, plain(&r.ident)).join("::")));
            }
            syn::UseTree::Glob(_) => out.push(format!("{}=Glob", path.join("::"))),
            syn::UseTree::Group(g) => g.items.iter().for_each(|t| Self::imports(t, path, true, out)),
        }
    }
}

/// The span of a whole node, object safe.
trait Spanned2 {
    fn whole(&self) -> Span;
}

impl<T: Spanned> Spanned2 for T {
    fn whole(&self) -> Span {
        self.span()
    }
}

impl<'ast> Visit<'ast> for Seen {
    fn visit_item(&mut self, node: &'ast syn::Item) {
        use syn::Item::*;
        let private = syn::Visibility::Inherited;
        match node {
            Const(i) => self.add("const", i, Some(&i.ident), &i.vis, Some(i.expr.span())),
            Enum(i) => self.add("enum", i, Some(&i.ident), &i.vis, None),
            ExternCrate(i) => {
                let name = i.rename.as_ref().map_or(&i.ident, |(_, rename)| rename);
                self.add("extern crate", i, Some(name), &i.vis, None);
            }
            Fn(i) => {
                self.add("fn", i, Some(&i.sig.ident), &i.vis, Some(i.block.span()));
                self.function(&i.sig);
            }
            Impl(i) => {
                let kind = if i.trait_.is_some() { "impl for" } else { "impl" };
                self.add(kind, i, None, &private, Some(i.brace_token.span.join()));
            }
            Macro(i) => match &i.ident {
                Some(name) => {
                    self.add("macro_rules", i, Some(name), &private, Some(i.mac.delimiter.span().join()))
                }
                None => self.add("macro call", i, None, &private, Some(i.mac.delimiter.span().join())),
            },
            Mod(i) => {
                let body = i.content.as_ref().map(|(brace, _)| brace.span.join());
                self.add("mod", i, Some(&i.ident), &i.vis, body);
            }
            Static(i) => self.add("static", i, Some(&i.ident), &i.vis, Some(i.expr.span())),
            Struct(i) => self.add("struct", i, Some(&i.ident), &i.vis, None),
            Trait(i) => self.add("trait", i, Some(&i.ident), &i.vis, Some(i.brace_token.span.join())),
            Type(i) => self.add("type", i, Some(&i.ident), &i.vis, None),
            Union(i) => self.add("union", i, Some(&i.ident), &i.vis, None),
            Use(i) => {
                self.add("use", i, None, &i.vis, None);
                let mut path = Vec::new();
                if i.leading_colon.is_some() {
                    path.push(String::new());
                }
                let mut out = Vec::new();
                Self::imports(&i.tree, &mut path, false, &mut out);
                out.sort();
                if let Some(item) = self.items.last_mut() {
                    item.imports = out;
                }
            }
            ForeignMod(i) => return visit::visit_item_foreign_mod(self, i),
            other => {
                let range = self.range(other.span());
                return self.opaque.push(range);
            }
        }
        self.within(|s| visit::visit_item(s, node));
    }

    fn visit_impl_item(&mut self, node: &'ast syn::ImplItem) {
        let private = syn::Visibility::Inherited;
        match node {
            syn::ImplItem::Const(i) => self.add("const", i, Some(&i.ident), &i.vis, Some(i.expr.span())),
            syn::ImplItem::Fn(i) => {
                self.add("fn", i, Some(&i.sig.ident), &i.vis, Some(i.block.span()));
                self.function(&i.sig);
            }
            syn::ImplItem::Type(i) => self.add("type", i, Some(&i.ident), &i.vis, None),
            syn::ImplItem::Macro(i) => {
                self.add("macro call", i, None, &private, Some(i.mac.delimiter.span().join()));
            }
            other => {
                let range = self.range(other.span());
                return self.opaque.push(range);
            }
        }
        self.within(|s| visit::visit_impl_item(s, node));
    }

    fn visit_trait_item(&mut self, node: &'ast syn::TraitItem) {
        let private = syn::Visibility::Inherited;
        match node {
            syn::TraitItem::Const(i) => {
                self.add("const", i, Some(&i.ident), &private, i.default.as_ref().map(|(_, e)| e.span()));
            }
            syn::TraitItem::Fn(i) => {
                self.add("fn", i, Some(&i.sig.ident), &private, i.default.as_ref().map(|b| b.span()));
                self.function(&i.sig);
            }
            syn::TraitItem::Type(i) => self.add("type", i, Some(&i.ident), &private, None),
            syn::TraitItem::Macro(i) => {
                self.add("macro call", i, None, &private, Some(i.mac.delimiter.span().join()));
            }
            other => {
                let range = self.range(other.span());
                return self.opaque.push(range);
            }
        }
        self.within(|s| visit::visit_trait_item(s, node));
    }

    fn visit_foreign_item(&mut self, node: &'ast syn::ForeignItem) {
        let private = syn::Visibility::Inherited;
        match node {
            syn::ForeignItem::Fn(i) => self.add("fn", i, Some(&i.sig.ident), &i.vis, None),
            syn::ForeignItem::Static(i) => self.add("static", i, Some(&i.ident), &i.vis, None),
            syn::ForeignItem::Type(i) => self.add("type", i, Some(&i.ident), &i.vis, None),
            syn::ForeignItem::Macro(i) => {
                self.add("macro call", i, None, &private, Some(i.mac.delimiter.span().join()));
            }
            other => {
                let range = self.range(other.span());
                self.opaque.push(range);
            }
        }
    }

    fn visit_block(&mut self, node: &'ast syn::Block) {
        let range = self.range(node.span());
        let outer = self.around.last_mut().map(|(_, block)| block.replace(range));
        visit::visit_block(self, node);
        if let (Some(outer), Some(last)) = (outer, self.around.last_mut()) {
            last.1 = outer;
        }
    }

    fn visit_macro(&mut self, node: &'ast syn::Macro) {
        let range = self.range(node.span());
        self.opaque.push(range);
    }
}
