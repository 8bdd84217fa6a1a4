//! Headers, types and what stands alone.

use super::dump;
use crate::facts::*;
use crate::source::Range;
use crate::syntax::{Code, lower};

fn item(kind: ItemKind, text: &str, header: &str, body: Option<&str>) -> Item {
    let find = |part: &str| {
        let start = text.find(part).unwrap() as u32;
        Range::new(start, start + part.len() as u32)
    };
    Item {
        kind,
        name: "x".into(),
        parent: None,
        block: None,
        vis: Vis::Private,
        flags: ItemFlags::default(),
        range: Range::new(0, text.len() as u32),
        name_range: find(header),
        header: find(header),
        body: body.map(find),
        mentions: Box::default(),
        body_flags: BodyFlags::default(),
    }
}

fn head(kind: ItemKind, text: &str) -> Header {
    lower::header(Code::newest(text), &item(kind, text, text, None)).unwrap()
}

fn named(ty: &TypeRef) -> String {
    let TypeRef::Path(p) = ty else { panic!("{ty:?}") };
    dump::path(p)
}

#[test]
fn functions_of_every_sort() {
    let Header::Fn(sig) = head(
        ItemKind::Fn,
        "pub(crate) default async unsafe fn f<'a, T: Send + ?Sized, const N: usize>(mut self: Box<Self>, \
         (a, b): (u8, T), mut n: usize) -> Result<T, E> where T: Sink<Item = u8>",
    ) else {
        panic!()
    };
    assert!(sig.is_async);
    assert!(matches!(sig.self_param, Some(SelfParam::Typed(_))));
    assert_eq!(sig.params.iter().map(|p| p.0.as_deref()).collect::<Vec<_>>(), [None, Some("n")]);
    assert_eq!(sig.generics.params.iter().map(|p| p.0.as_str()).collect::<Vec<_>>(), ["T", "N"]);
    let bounds: Vec<String> = sig.generics.bounds.iter().flat_map(|b| b.1.iter().map(dump::path)).collect();
    assert_eq!(bounds, ["Send", "Sink"]);
    assert_eq!(sig.generics.bounds[1].1[0].segments[0].bindings[0].0, "Item");
}

#[test]
fn types_with_fields() {
    let Header::Struct { fields, .. } = head(ItemKind::Struct, "pub struct S<T>(pub A, #[serde(skip)] B<T>)")
    else {
        panic!()
    };
    assert!(fields.tuple);
    assert_eq!(fields.list.iter().map(|f| f.0.as_str()).collect::<Vec<_>>(), ["0", "1"]);
    let text = "enum E { A, B(u8), C { tx: Sender<u8> } = 3 }";
    let Header::Enum { variants, .. } = head(ItemKind::Enum, text) else { panic!() };
    assert_eq!(variants.len(), 3);
    assert_eq!(variants[2].1.list[0].2.of(text), "tx: Sender<u8>");
    assert!(matches!(head(ItemKind::Struct, "struct Unit"), Header::Struct { .. }));
    assert!(matches!(head(ItemKind::Union, "union U { a: u8 }"), Header::Struct { .. }));
}

#[test]
fn impls_traits_aliases_and_values() {
    let Header::Impl { of_trait, self_ty, .. } =
        head(ItemKind::Impl { of_trait: true }, "unsafe impl<T> a::Tr<T> for &mut b::S<T> where T: Send")
    else {
        panic!()
    };
    assert_eq!(dump::path(&of_trait.unwrap()), "a::Tr");
    assert!(matches!(self_ty, TypeRef::Ref(_)));
    let Header::Trait { supers, .. } =
        head(ItemKind::Trait, "pub unsafe trait T<A>: B + 'static + c::D where A: X")
    else {
        panic!()
    };
    assert_eq!(supers.iter().map(dump::path).collect::<Vec<_>>(), ["B", "c::D"]);
    let Header::Alias { ty, bounds, .. } = head(ItemKind::Alias, "type Item<'a>: Send + 'a where Self: 'a")
    else {
        panic!()
    };
    assert_eq!((ty, bounds.len()), (None, 1));
    let Header::Alias { ty: Some(ty), .. } = head(ItemKind::Alias, "pub type R<T> = Result<T, E>") else {
        panic!()
    };
    assert_eq!(named(&ty), "Result");
    for (kind, text) in [(ItemKind::Static, "pub static mut X: A"), (ItemKind::Const, "const _: A = ")] {
        let Header::Value(ty) = head(kind, text) else { panic!() };
        assert_eq!(named(&ty), "A");
    }
}

#[test]
fn types_as_they_are_written() {
    let ty = |text| lower::type_ref(text).unwrap();
    let TypeRef::Dyn(paths) = ty("dyn Fn(u8, &str) -> bool + Send + 'static") else { panic!() };
    assert_eq!(paths.len(), 2);
    let TypeRef::Tuple(args) = &paths[0].segments[0].args[0] else { panic!() };
    assert_eq!(args.len(), 2);
    assert_eq!((paths[0].segments[0].bindings[0].0.as_str(), args.len()), ("Output", 2));
    assert!(matches!(ty("fn(u8) -> !"), TypeRef::Fn(args, ret) if args.len() == 1 && *ret == TypeRef::Never));
    assert!(matches!(ty("impl Stream<Item = T> + '_"), TypeRef::Impl(paths) if paths.len() == 1));
    let TypeRef::Path(path) = ty("<T as a::Service<R>>::Future") else { panic!() };
    assert_eq!((dump::path(&path).as_str(), path.qself.is_some()), ("a::Service::Future", true));
    let TypeRef::Path(path) = ty("::a::B<'static, [u8; 4], 3, Vec<_>>") else { panic!() };
    assert!(path.global);
    assert!(matches!(path.segments[1].args[..], [TypeRef::Array(_), TypeRef::Unknown, TypeRef::Path(_)]));
    assert_eq!(dump::path(&lower::path("Vec::<u8>::new").unwrap()), "Vec::new");
    assert_eq!(lower::path("&a").unwrap_err().what, "this is not a path");
}

#[test]
fn a_body_keeps_the_places_of_its_file() {
    let text = "// é\nimpl X { pub fn f(&self, tx: Tx) where Tx: Y /* { */ { tx.try_send(1); } }";
    let item = item(ItemKind::Fn, text, "pub fn f(&self, tx: Tx) where Tx: Y ", Some("{ tx.try_send(1); }"));
    let (_, body) = lower::function(Code::newest(text), &item).unwrap();
    dump::check(&body, text);
    assert_eq!(body.locals[1].range.of(text), "tx");
    assert_eq!(body.range(body.root).of(text), "{ tx.try_send(1); }");
}

#[test]
fn initialisers_are_bodies() {
    let text = "static S: Lazy<A> = Lazy::new(|| unbounded(\"é\"));";
    let body = lower::value(
        Code::newest(text),
        &item(ItemKind::Static, text, "static S", Some("Lazy::new(|| unbounded(\"é\"))")),
    );
    let body = body.unwrap();
    dump::check(&body, text);
    assert_eq!(dump::show(&body, body.root), "Lazy::new(|| unbounded(\"é\"))");
}

#[test]
fn transcribers_are_read_in_place() {
    let text = "macro_rules! m { ($x:expr, $($y:ident),*) => { let a = $x; $( a.send($y, $crate::z)?; )* }; \
                (é) => ( no way ); (b) => {{ $($b),* }}; }";
    let tokens = &text[text.find('{').unwrap()..];
    let bodies = lower::macro_rules(
        Code::newest(text),
        &item(ItemKind::MacroRules, text, "macro_rules! m ", Some(tokens)),
    );
    let shown: Vec<String> = bodies.iter().map(|body| dump::show(body, body.root)).collect();
    assert_eq!(shown, ["{ let $a = x; $a.send(y, crate::z)?; }", "{ { b } }"]);
    for body in &bodies {
        dump::check(body, text);
    }
}

#[test]
fn a_problem_says_where() {
    let text = "fn f() { a b }";
    let problem = lower::function(Code::newest(text), &item(ItemKind::Fn, text, "fn f() ", Some("{ a b }")))
        .unwrap_err();
    assert!(problem.what.starts_with("does not parse: "), "{}", problem.what);
    assert_eq!(problem.range.of(text), "b");
}
