//! An oracle over real code: every item of every `.rs` file below the directory `CORPUS` must lower whenever syn parses
//! its file, and keep the promises of a body. Run with `CORPUS=dir cargo test corpus -- --ignored --nocapture`.

use super::dump::check;
use crate::facts::*;
use crate::source::Range;
use crate::syntax::lower::{self, Spans};
use std::collections::BTreeMap;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Items as syn sees them, in place of an outline.
#[derive(Default)]
struct Items(Vec<Item>);

fn range(node: &impl Spanned) -> Range {
    let bytes = node.span().byte_range();
    Range::new(bytes.start as u32, bytes.end as u32)
}

impl Items {
    fn add(&mut self, kind: ItemKind, start: u32, header_end: u32, body: Option<Range>) {
        let header = Range::new(start, header_end);
        self.0.push(Item {
            kind,
            name: "".into(),
            parent: None,
            block: None,
            vis: Vis::Private,
            flags: ItemFlags::default(),
            range: header,
            name_range: header,
            header,
            body,
            mentions: Box::default(),
            body_flags: BodyFlags::default(),
        });
    }
}

impl<'a> Visit<'a> for Items {
    fn visit_item_fn(&mut self, item: &'a syn::ItemFn) {
        let body = range(&item.block);
        self.add(ItemKind::Fn, range(&item.sig).start, body.start, Some(body));
        visit::visit_item_fn(self, item);
    }
    fn visit_impl_item_fn(&mut self, item: &'a syn::ImplItemFn) {
        let body = range(&item.block);
        self.add(ItemKind::Fn, range(&item.sig).start, body.start, Some(body));
        visit::visit_impl_item_fn(self, item);
    }
    fn visit_trait_item_fn(&mut self, item: &'a syn::TraitItemFn) {
        let body = item.default.as_ref().map(range);
        let end = body.map_or(range(&item.sig).end, |body| body.start);
        self.add(ItemKind::Fn, range(&item.sig).start, end, body);
        visit::visit_trait_item_fn(self, item);
    }
    fn visit_item_const(&mut self, item: &'a syn::ItemConst) {
        let start = range(&item.const_token).start;
        self.add(ItemKind::Const, start, range(&item.eq_token).start, Some(range(&item.expr)));
        visit::visit_item_const(self, item);
    }
    fn visit_item_static(&mut self, item: &'a syn::ItemStatic) {
        let start = range(&item.static_token).start;
        self.add(ItemKind::Static, start, range(&item.eq_token).start, Some(range(&item.expr)));
        visit::visit_item_static(self, item);
    }
    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        self.add(ItemKind::Struct, range(&item.struct_token).start, range(item).end, None);
    }
    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.add(ItemKind::Enum, range(&item.enum_token).start, range(item).end, None);
    }
    fn visit_item_type(&mut self, item: &'a syn::ItemType) {
        self.add(ItemKind::Alias, range(&item.type_token).start, range(&item.semi_token).start, None);
    }
    fn visit_item_trait(&mut self, item: &'a syn::ItemTrait) {
        let start = range(&item.trait_token).start;
        self.add(ItemKind::Trait, start, range(&item.brace_token.span.join()).start, None);
        visit::visit_item_trait(self, item);
    }
    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        let kind = ItemKind::Impl { of_trait: item.trait_.is_some() };
        let start = range(&item.impl_token).start;
        self.add(kind, start, range(&item.brace_token.span.join()).start, None);
        visit::visit_item_impl(self, item);
    }
    fn visit_item_macro(&mut self, item: &'a syn::ItemMacro) {
        if item.mac.path.is_ident("macro_rules") {
            let tokens = range(&item.mac.delimiter.span().join());
            self.add(ItemKind::MacroRules, range(item).start, tokens.start, Some(tokens));
        }
    }
}

#[test]
#[ignore = "reads the directory named by CORPUS"]
fn every_item_of_real_code_lowers() {
    let dir = std::env::var("CORPUS").expect("CORPUS names a directory of sources");
    std::thread::Builder::new().stack_size(256 << 20).spawn(move || over(&dir)).unwrap().join().unwrap();
}

#[derive(Default, Debug)]
struct Counts {
    files: usize,
    headers: usize,
    bodies: usize,
    exprs: usize,
    macro_rules: usize,
    transcribers: usize,
    transcribers_read: usize,
    blind_bodies: usize,
    problems: usize,
}

fn over(dir: &str) {
    let mut counts = Counts::default();
    let mut reasons: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut opened: BTreeMap<String, usize> = BTreeMap::new();
    let files = walkdir::WalkDir::new(dir).into_iter().filter_map(Result::ok);
    for file in files.filter(|f| f.path().extension().is_some_and(|e| e == "rs")) {
        let Ok(text) = std::fs::read_to_string(file.path()) else { continue };
        let items = {
            let _spans = Spans;
            let Ok(tree) = syn::parse_str::<syn::File>(&text) else { continue };
            let mut items = Items::default();
            items.visit_file(&tree);
            items.0
        };
        counts.files += 1;
        for item in &items {
            let place = format!("{} at {:?}", file.path().display(), item.range);
            let mut problem = |p: Problem| {
                counts.problems += 1;
                let entry = reasons.entry(format!("PROBLEM {}", p.what)).or_default();
                *entry = (entry.0 + 1, place.clone());
            };
            counts.headers += 1;
            match lower::header(&text, item) {
                Ok(Header::None) if item.kind != ItemKind::MacroRules => panic!("{place}: no header"),
                Ok(_) => {}
                Err(p) => problem(p),
            }
            let bodies = match item.kind {
                ItemKind::Fn if item.body.is_some() => match lower::function(&text, item) {
                    Ok(body) => vec![body],
                    Err(p) => {
                        problem(p);
                        vec![]
                    }
                },
                ItemKind::Const | ItemKind::Static => match lower::value(&text, item) {
                    Ok(body) => vec![body],
                    Err(p) => {
                        problem(p);
                        vec![]
                    }
                },
                ItemKind::MacroRules => {
                    counts.macro_rules += 1;
                    counts.transcribers += item.body.unwrap().of(&text).matches("=> {").count();
                    let read = lower::macro_rules(&text, item);
                    counts.transcribers_read += read.len();
                    read
                }
                _ => vec![],
            };
            for body in bodies {
                let checked = std::panic::catch_unwind(|| check(&body, &text));
                assert!(checked.is_ok(), "{place}");
                counts.bodies += 1;
                counts.exprs += body.exprs.len();
                counts.blind_bodies += usize::from(!body.blind.is_empty());
                for blind in &body.blind {
                    let entry = reasons.entry(blind.why.clone()).or_default();
                    let excerpt: String = blind.range.of(&text).chars().take(240).collect();
                    entry.0 += 1;
                    if entry.0 <= 12 {
                        entry.1 += &format!("\n    {}: {excerpt}", file.path().display());
                    }
                }
                for expr in &body.exprs {
                    if let ExprKind::Macro(call) = &expr.kind
                        && matches!(call.kind, MacroKind::List | MacroKind::Block)
                    {
                        let name = super::dump::path(&call.path);
                        *opened.entry(format!("{name} {:?}", call.kind)).or_default() += 1;
                    }
                }
            }
        }
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, (n, _))| std::cmp::Reverse(*n));
    let mut opened: Vec<_> = opened.into_iter().collect();
    opened.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let mut report = format!("{counts:#?}\nblind: {}\n", reasons.iter().map(|(_, (n, _))| n).sum::<usize>());
    for (why, (n, place)) in reasons.iter().take(60) {
        report += &format!("{n:6} {why}   e.g. {place}\n");
    }
    for (name, n) in opened.iter().take(40) {
        report += &format!("{n:6} opened {name}\n");
    }
    use std::io::Write;
    std::io::stdout().write_all(report.as_bytes()).unwrap();
}
