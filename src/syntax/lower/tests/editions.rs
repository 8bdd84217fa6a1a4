//! Editions: what each of them reads in its own way.

use super::dump::{check, path, show};
use crate::facts::*;
use crate::syntax::{Code, lower, outline};

/// Everything in a text, item by item: its header and its body. Panics where something is not read.
fn read(text: &str, edition: u16) -> Vec<(Item, Header, Option<Body>)> {
    let code = Code { text, edition };
    let outline = outline(code);
    assert_eq!(outline.problems, [], "{text}");
    let read = |item: Item| {
        let header =
            lower::header(code, &item).unwrap_or_else(|p| panic!("{} in `{}`", p.what, item.range.of(text)));
        let body = match item.kind {
            ItemKind::Fn if item.body.is_some() => {
                let (alone, body) = lower::function(code, &item).unwrap();
                assert_eq!(alone.as_ref(), Some(&header), "{}", item.range.of(text));
                Some(body)
            }
            ItemKind::Const | ItemKind::Static if item.body.is_some() => {
                Some(lower::value(code, &item).unwrap())
            }
            _ => None,
        };
        body.iter().for_each(|body| check(body, text));
        (item, header, body)
    };
    outline.items.into_iter().map(read).collect()
}

/// The body of the only function in a text, in words.
fn body(text: &str, edition: u16) -> String {
    let items = read(text, edition);
    let body = items.iter().find_map(|(.., body)| body.as_ref()).unwrap();
    let blind: Vec<String> = body.blind.iter().map(|b| format!(" BLIND: {}", b.why)).collect();
    show(body, body.root) + &blind.concat()
}

#[test]
fn files_of_every_edition_are_read_whole() {
    for (edition, text) in [
        (2015, include_str!("../../../../test-fixtures/syntax/unusual/edition_2015.rs")),
        (2018, include_str!("../../../../test-fixtures/syntax/unusual/edition_2018.rs")),
        (2024, include_str!("../../../../test-fixtures/syntax/unusual/edition_2024.rs")),
        (2024, include_str!("../../../../test-fixtures/syntax/unusual/tokens.rs")),
        (2024, include_str!("../../../../test-fixtures/syntax/unusual/bom_and_crlf.rs")),
        (2024, include_str!("../../../../test-fixtures/syntax/unusual/empty.rs")),
    ] {
        read(text, edition);
    }
}

#[test]
fn a_trait_object_needs_no_dyn_before_2021() {
    let ty = |ty: &str| {
        let items = read(&format!("type T<'a> = {ty};"), 2018);
        let Header::Alias { ty: Some(ty), .. } = &items[0].1 else { panic!("{:?}", items[0].1) };
        format!("{ty:?}")
    };
    let same = |old: &str, new: &str| {
        let places = |text: String| {
            text.split("range: ")
                .map(|p| p.split_once('}').unwrap_or(("", p)).1.to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(places(ty(old)), places(ty(new)), "{old}");
    };
    same("Box<Fn(u8) -> u8>", "Box<dyn Fn(u8) -> u8>");
    same("Box<Fn(u8) -> u8 + Send + 'static>", "Box<dyn Fn(u8) -> u8 + Send + 'static>");
    same("&'a Fn()", "&'a dyn Fn()");
    same("&'a mut FnMut()", "&'a mut dyn FnMut()");
    same("&'a (Fn() + Send)", "&'a (dyn Fn() + Send)");
    same("*const Fn()", "*const dyn Fn()");
    same("Box<for<'b> Fn(&'b u8) -> u8>", "Box<dyn for<'b> Fn(&'b u8) -> u8>");
    same("Box<::std::ops::Fn(u8)>", "Box<dyn ::std::ops::Fn(u8)>");
    same(
        "Result<std::ops::Fn(), Fn() -> Box<FnOnce()>>",
        "Result<dyn std::ops::Fn(), dyn Fn() -> Box<dyn FnOnce()>>",
    );
    same("fn(Box<Fn()>) -> Box<Fn() + Send>", "fn(Box<dyn Fn()>) -> Box<dyn Fn() + Send>");
}

#[test]
fn a_body_with_bare_trait_objects_is_read() {
    let body = |text| body(text, 2018);
    assert_eq!(
        body("fn f(all: Vec<Box<Fn(u8) -> u8>>) { let one = &all[0] as &Fn(u8) -> u8; one(1); }"),
        body("fn f(all: Vec<Box<dyn Fn(u8) -> u8>>) { let one = &all[0] as &dyn Fn(u8) -> u8; one(1); }"),
    );
    // A variant of that name stands beside a type.
    assert!(body("fn f(g: &Fn()) { let node = Node::Fn(g); g(); }").contains("Node::Fn($g)"));
}

#[test]
fn words_of_2018_are_names_in_2015() {
    let items = read(
        "fn async(try: u8) {} fn await() {} struct dyn; mod async {} trait T { fn try(&self) -> dyn; }",
        2015,
    );
    let names: Vec<&str> = items.iter().map(|(item, ..)| item.name.as_str()).collect();
    assert_eq!(names, ["async", "await", "dyn", "async", "T", "try"]);
    let text = "fn f(x: X) { let async = ::async::dyn(x.await, x.async()); if async {} await(async); try!(Ok(dyn)) }";
    assert_eq!(
        body(text, 2015),
        "{ let $async = async::dyn($x.await, $x.async()); if $async {  } await($async); Ok(dyn)? }"
    );
}

#[test]
fn dyn_is_a_keyword_in_2015_where_a_bound_follows() {
    assert_eq!(
        body("fn f(x: Box<dyn T + 'static>) { x as Box<dyn for<'a> Fn(&'a u8)>; dyn as u8; }", 2015),
        body("fn f(x: Box<T + 'static>) { x as Box<dyn for<'a> Fn(&'a u8)>; r#dyn as u8; }", 2018),
    );
}

#[test]
fn parameters_of_traits_may_have_no_names_in_2015() {
    let items = read(
        "trait T { fn f(&self, u8, &str, (u8, u8), Box<Fn(u8)>, mut n: u8) -> u8 { n } fn g(u8); }",
        2015,
    );
    let Header::Fn(sig) = &items[1].1 else { panic!() };
    let names: Vec<Option<&str>> = sig.params.iter().map(|p| p.0.as_deref()).collect();
    assert_eq!(names, [None, None, None, None, Some("n")]);
    let body = items[1].2.as_ref().unwrap();
    assert_eq!((show(body, body.root).as_str(), body.blind.len()), ("{ $n }", 0));
}

#[test]
fn an_attribute_may_take_an_impl_with_a_visibility() {
    for text in [
        "#[extend] pub impl Path { fn f(&self) {} }",
        "#[extend] pub(crate) impl<T> Twice for Vec<T> { fn f(&self) {} }",
    ] {
        let items = read(text, 2021);
        let Header::Impl { self_ty: TypeRef::Path(of), .. } = &items[0].1 else { panic!() };
        assert!(["Path", "Vec"].contains(&path(of).as_str()));
        assert_eq!(items.len(), 2);
    }
}

#[test]
fn what_is_reserved_costs_nothing_behind_it() {
    let text = "fn f() { m!(#\"a\", ##b, impl#c z\"d\" 'e#f); g() }";
    for edition in [2015, 2018, 2021, 2024] {
        assert!(body(text, edition).ends_with("g() }"), "{edition}");
    }
}

#[test]
fn a_complaint_points_at_its_cause_and_says_what_is_lost() {
    let told = |text: &'static str| {
        let code = Code { text, edition: 2024 };
        let mut all = Vec::new();
        for item in &outline(code).items {
            all.extend(lower::header(code, item).err());
            all.extend(
                item.body
                    .filter(|_| item.kind == ItemKind::Fn)
                    .and_then(|_| lower::function(code, item).err()),
            );
        }
        all.into_iter().map(|p| (p.range.of(text), p.what, p.lost)).collect::<Vec<_>>()
    };
    let parse = |what: &str| format!("does not parse: {what}");
    assert_eq!(
        told("fn f(a: u8) { let x = ; g(a) }"),
        [(";", parse("expected an expression"), Lost::Body("f".into()))]
    );
    assert_eq!(
        told("impl Twice for for { fn f() {} }"),
        [("for", parse("expected `<`"), Lost::Header("impl Twice for for".into()))]
    );
    let headless = told("fn f(a:) { g(a) }");
    assert_eq!((headless.len(), headless[0].0, &headless[0].2), (1, ")", &Lost::Header("f".into())));
    // What was added to make a whole of it is not in the file.
    assert_eq!(told("enum A { \"\"\""), [("\"\"", parse("no literal"), Lost::Header("A".into()))]);
}
