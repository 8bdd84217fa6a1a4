//! The outline, shape by shape, and against `syn` over this project's own sources.

use super::oracle;
use crate::facts::{Binds, Item, ItemKind, Lost, Named, Outline, Vis, mention, mentions};
use crate::source::Range;
use crate::syntax::Code;
use std::time::{Duration, Instant};

fn outline(text: &str) -> Outline {
    super::outline(Code::newest(text))
}

fn find<'o>(outline: &'o Outline, name: &str) -> &'o Item {
    match outline.items.iter().find(|i| i.name == name) {
        Some(item) => item,
        None => panic!("no item `{name}` in {:?}", names(outline)),
    }
}

/// `kind name` of every item, with the names of the items around it in front.
fn names(outline: &Outline) -> Vec<String> {
    let label = |item: &Item| match &item.kind {
        ItemKind::Use(_) => "use".to_owned(),
        ItemKind::Impl { of_trait } => if *of_trait { "impl for" } else { "impl" }.to_owned(),
        ItemKind::MacroCall { path } => format!("{path}!"),
        _ => item.name.to_string(),
    };
    let mut all = Vec::new();
    for (_, item) in outline.iter() {
        let mut words = vec![label(item)];
        let mut around = item.parent;
        while let Some(id) = around {
            words.push(label(outline.item(id)));
            around = outline.item(id).parent;
        }
        words.reverse();
        all.push(words.join(" > "));
    }
    all
}

#[track_caller]
fn check_names(text: &str, expected: &[&str]) {
    assert_eq!(names(&outline(text)), expected, "{text}");
}

#[track_caller]
fn check_agrees_with_syn(text: &str) {
    let (lines, items) =
        oracle::differences(text, &outline(text)).unwrap_or_else(|| panic!("syn cannot parse {text}"));
    assert_eq!(lines, Vec::<String>::new(), "{text}");
    assert!(items > 0, "{text}");
}

#[test]
fn every_kind_of_item_is_placed_as_syn_places_it() {
    for text in [
        "pub(crate) async unsafe fn f<'a, T: Into<Vec<u8>>>(x: &'a T) -> Vec<Vec<u8>> where T: Fn() -> u8 { g() }",
        "fn f() -> impl Fn() -> T { || 1 }",
        "fn f() -> Foo<{ N + 1 }> where [(); { N }]: Sized {}",
        "fn f<'a>() -> impl Sized + use<'a> { 1 }",
        "unsafe extern \"C\" fn f() {} extern fn g() {} extern \"C\" { pub fn h(x: u8); static S: u8; type T; }",
        "extern crate a; pub extern crate b as c; extern crate self as d;",
        "struct S; struct T(u8, [u8; { 1 }]) where u8: Copy; struct U<const N: usize = { 3 }> { pub a: Vec<Vec<u8>> }",
        "enum E { A = { 1 }, B { x: u8 }, C(u8) } union V { a: u8 } pub union W<T: Copy> { a: T }",
        "impl<const N: usize> Foo<{ N + 1 }> for X<N> { const A: u8 = 1; type T = u8; fn f() {} m! { a } }",
        "impl !Send for X {} unsafe impl<T> Sync for X<T> where for<'a> T: Fn(&'a u8) {} impl Y for <X as Z>::T {}",
        "impl<F> X<F> where for<'a> F: Fn(&'a u8) -> u8 {}",
        "unsafe auto trait A {} pub trait B<T = Vec<u8>>: C where T: D { fn f(); const N: u8; type T: E = F; fn g() {} }",
        "type A<T> = Vec<Vec<T>>; type B = [u8; { N }]; type C = Foo<{ 1 }>;",
        "const _: () = { struct S; impl T for S {} }; const A: [u8; 1 << 3] = [0; 8]; static mut X: T = T { a: 1 };",
        "static X: &'static str = r#\"fn a() {}\"#; const C: char = '{'; const L: u8 = b'}';",
        "mod a; pub mod b { #![allow(x)] pub(in crate::a) mod c {} } #[path = \"z.rs\"] mod d;",
        "macro_rules! m { ($x:ident) => { fn $x() {} }; } m!(a); n::m! { b }",
        "fn r#fn(r#type: u8) {} fn union() {} fn auto(default: u8) {}",
        "/// doc\n#[derive(Clone)]\n/** more */\npub struct S {} // behind\nfn f() {}",
        "\u{feff}#!/usr/bin/env run\nfn f() {}\r\nfn g() {}\r\n",
        "fn f() { 0..1; let x = 'a'; let y: &'static u8 = z; /* { /* fn g() {} */ */ }",
    ] {
        check_agrees_with_syn(text);
    }
}

#[test]
fn items_in_bodies_know_their_function_and_block() {
    for text in [
        "fn f() { use a::b; if x { fn g() {} } struct S { a: u8 } impl S { fn h() { const C: u8 = 1; } } }",
        "fn f() { let a = async { static X: u8 = 1; }; unsafe { use c; } const { 1 }; x(|| { use d; y }); }",
        "fn f() { let c = move || 1; const fn g() {} match x { A { .. } => { enum E {} } _ => {} } }",
        "fn f() { #[cfg(a)] let x = 1; #[cfg(b)] use c; #[inline] fn g() {} }",
        "fn f() { mod m { fn g() { trait T {} } } macro_rules! n { () => {} } type A = u8; }",
        "fn f() { let g: fn(u8) -> u8 = h; let x: [fn(); 2] = y; for z in w { use q; } }",
        "fn f() { fn a() {} ; impl X for Y {} extern \"C\" { fn z(); } unsafe fn b() {} async fn c() {} }",
    ] {
        check_agrees_with_syn(text);
    }
}

#[test]
fn what_starts_like_an_item_need_not_be_one() {
    check_names(
        "fn f() { static || 1; static move || 1; async {}; unsafe {} const { 1 } union = auto; default(safe); r#use; }",
        &["f"],
    );
}

#[test]
fn blocks_of_known_macros_are_looked_into_and_other_macros_are_not() {
    let text = "fn f() { select! { x = a => { use b; } } vec![{ use c; }]; html! { fn d() {} } fn e() {} }";
    check_names(text, &["f", "f > use", "f > e"]);
    let outline = outline(text);
    assert_eq!(outline.items[1].block.map(|b| b.of(text)), Some("{ use b; }"));
}

#[test]
fn imports_are_flattened() {
    let text = "use ::a::{self, b::{self as c, *}, d as _, r#mod::{e as f}}; use g; use {h::i, crate::j}; use k::{};";
    let outline = outline(text);
    let mut leaves = Vec::new();
    for item in &outline.items {
        let ItemKind::Use(imports) = &item.kind else { panic!("{item:?}") };
        leaves.extend(imports.iter().map(|i| {
            let binds = match &i.binds {
                Binds::Name(name) => name.as_str(),
                Binds::Glob => "*",
                Binds::Anonymous => "_",
            };
            format!("{} = {binds} | {}", i.path.join("::"), i.range.of(text))
        }));
    }
    assert_eq!(
        leaves,
        [
            "::a = a | self",
            "::a::b = c | self as c",
            "::a::b = * | *",
            "::a::d = _ | d as _",
            "::a::mod::e = f | e as f",
            "g = g | g",
            "h::i = i | h::i",
            "crate::j = j | crate::j",
        ]
    );
}

#[test]
fn item_macros_hold_items() {
    check_names(
        "cfg_rt! { pub mod x; impl A for B { fn f() {} } cfg_io! { use y; } }",
        &[
            "cfg_rt!",
            "cfg_rt! > x",
            "cfg_rt! > impl for",
            "cfg_rt! > impl for > f",
            "cfg_rt! > cfg_io!",
            "cfg_rt! > cfg_io! > use",
        ],
    );
    check_names(
        "cfg_if! { if #[cfg(a)] { fn f() {} } else { use b; } }",
        &["cfg_if!", "cfg_if! > f", "cfg_if! > use"],
    );
    let text = "lazy_static! { static ref A: T = e(); } std::thread_local! { pub static B: T = const { 1 } }";
    check_names(text, &["lazy_static!", "lazy_static! > A", "std::thread_local!", "std::thread_local! > B"]);
    let read = outline(text);
    assert_eq!(find(&read, "B").body.map(|b| b.of(text)), Some("const { 1 }"));
    assert!(find(&read, "B").flags.in_macro && !read.items[0].flags.in_macro);
    check_names(
        "fn f() { thread_local! { static A: u8 = 1; } }",
        &["f", "f > thread_local!", "f > thread_local! > A"],
    );
    check_names(
        "criterion_group!(benches, a, b); impl_it!(impl X for Y); ",
        &["criterion_group!", "impl_it!"],
    );
}

#[test]
fn test_code_is_told_by_attributes() {
    let cfg_test = |attribute: &str| {
        outline(&format!("#[{attribute}] mod m {{ fn f() {{}} }}")).items.iter().all(|i| i.flags.cfg_test)
    };
    for yes in [
        "cfg(test)",
        "cfg(all(test, unix))",
        "cfg(all(unix, all(test)))",
        "cfg(any(test, all(test, unix)))",
        "cfg(any(test, feature = \"test-util\"))",
        "cfg(feature = \"test-util\")",
        "cfg(feature = \"with_mocks\")",
        "cfg(loom)",
    ] {
        assert!(cfg_test(yes), "{yes}");
    }
    for no in [
        "cfg(not(test))",
        "cfg(any(test, unix))",
        "cfg(any())",
        "cfg(feature = \"latest\")",
        "cfg(any(test, feature = \"std\"))",
        "cfg(test_util)",
        "test",
    ] {
        assert!(!cfg_test(no), "{no}");
    }
    let file = outline("//! doc\n#![cfg(test)]\nfn f() {}");
    assert!(file.cfg_test && file.items[0].flags.cfg_test);
    assert!(outline("mod m { #![cfg(test)] }").items[0].flags.cfg_test);
    for test in [
        "test",
        "tokio::test(flavor = \"x\")",
        "sqlx::test",
        "rstest",
        "bench",
        "cfg_attr(not(a), tokio::test)",
    ] {
        assert!(outline(&format!("#[{test}] async fn f() {{}}")).items[0].flags.test, "{test}");
    }
    assert!(!outline("#[tested] fn f() {}").items[0].flags.test);
}

#[test]
fn other_attributes() {
    let path = |text: &str| match &outline(text).items[0].kind {
        ItemKind::Mod { path, .. } => path.as_ref().map(|p| p.to_string()),
        other => panic!("{other:?}"),
    };
    assert_eq!(path("#[path = \"a/b.rs\"] mod m;").as_deref(), Some("a/b.rs"));
    assert_eq!(path("#[cfg_attr(unix, path = \"u.rs\")] mod m;").as_deref(), Some("u.rs"));
    for spelling in ["async_trait", "async_trait::async_trait(?Send)", "cfg_attr(not(wasm), async_trait)"] {
        assert!(
            outline(&format!("#[{spelling}] impl A for B {{}}")).items[0].flags.async_trait,
            "{spelling}"
        );
    }
    assert!(outline("#[must_use = \"x\"] fn f() {}").items[0].flags.must_use);
    assert!(outline("#[macro_export] macro_rules! m { () => {} }").items[0].flags.macro_export);
    assert!(outline("#[derive(Debug, Clone)] struct S;").items[0].flags.derives);
    assert!(outline("extern \"C\" { fn f(); }").items[0].flags.is_extern);
    let vis = outline("pub fn a() {} pub(super) fn b() {} fn c() {} pub (crate) struct S(pub (u8));");
    let all: Vec<_> = vis.items.iter().map(|i| i.vis).collect();
    assert_eq!(all, [Vis::Public, Vis::Restricted, Vis::Private, Vis::Restricted]);
}

#[test]
fn functions_mention_what_they_hold_and_containers_do_not() {
    let outline = outline(
        "mod m { fn f(a: Tx) { fn g() { r#try(inner) } select! { x = deep.y() => {} } \"quoted\" } }",
    );
    let f = find(&outline, "f");
    for name in ["f", "Tx", "inner", "deep", "y", "try", "select"] {
        assert!(mentions(&f.mentions, mention(name)), "{name}");
        assert!(mentions(&outline.mentions, mention(name)), "{name}");
    }
    assert!(!mentions(&f.mentions, mention("quoted")) && !mentions(&f.mentions, mention("m")));
    assert!(!mentions(&find(&outline, "g").mentions, mention("deep")));
    assert!(find(&outline, "m").mentions.is_empty());
    assert!(f.mentions.is_sorted());
}

#[test]
fn single_tokens_tell_what_a_body_holds() {
    let flags = |body: &str| outline(&format!("fn f() {{ {body} }}")).items[0].body_flags;
    assert_eq!(
        flags("a | b; c || d; match x { A | B => {} _ => {} }; a != b; let f: for<'a> fn(); e == _x"),
        flags("")
    );
    for text in ["loop {}", "while x {}", "for a in b {}"] {
        assert!(flags(text).has_loop, "{text}");
    }
    for text in ["x.await", "async {}", "stream! { yield x }", "tokio::select! {}"] {
        assert!(flags(text).has_async, "{text}");
    }
    for text in ["f(1_000_000)", "f(0)", "f(usize::MAX)", "f(LIMIT)", "f(1 << 20)", "f(u32::max_value())"] {
        assert!(flags(text).has_extreme, "{text}");
    }
    assert!(!flags("let x = f(8, max, Some(y));").has_extreme);
    assert!(outline("async fn f() { select! {} }").items[0].body_flags.has_async);
    for text in ["x(|a| a)", "let f = || 1;", "move |x| y", "match a { b => |c| d }"] {
        assert!(flags(text).has_closure, "{text}");
    }
    assert!(flags("x![]").has_macro && flags("a::b!(c)").has_macro);
    for text in ["let _ = a;", "let _b = a;", "let mut _c = a;", "_ = a;", "drop(a)"] {
        assert!(flags(text).has_discard, "{text}");
    }
}

#[test]
fn directives_are_comments_and_nothing_else() {
    let text = "\u{feff}// bplint: allow(a)\nfn f() { x(); //bplint: expect(b)\n  /* bplint: allow(c) */ }\n\
                /// bplint: doc\n//! bplint: doc\nconst S: &str = \"// bplint: text\"; // no bplint: x\n";
    let found: Vec<_> = outline(text).directives.iter().map(|c| (c.range.of(text), c.own_line)).collect();
    let expected =
        [("// bplint: allow(a)", true), ("//bplint: expect(b)", false), ("/* bplint: allow(c) */", true)];
    assert_eq!(found, expected);
}

#[test]
fn generated_files_say_so_at_their_head() {
    for yes in [
        "// @generated\nfn f() {}",
        "#![allow(x)]\n// This file is @generated by prost-build.\n",
        "// Code generated by x. DO NOT EDIT.",
        "/* Automatically generated by y;\n do not modify */",
        "// This file was generated by z\n// Do not edit it\n",
    ] {
        assert!(outline(yes).generated, "{yes}");
    }
    for no in [
        "// code generated by people",
        "// do not edit",
        "// mail me@generated.org",
        "const A: &str = \"@generated\";",
    ] {
        assert!(!outline(no).generated, "{no}");
    }
    assert!(!outline(&format!("fn f() {{}}{}// @generated", "\n".repeat(30))).generated);
}

#[test]
fn broken_text_costs_a_problem_and_not_the_other_items() {
    let read = outline("fn a() { ) } fn b() {} fn c< fn d() {} struct ; use x y fn e() {}");
    let found = names(&read);
    for name in ["a", "b", "d", "e"] {
        assert!(found.iter().any(|n| n == name), "{name} in {found:?}");
    }
    assert_eq!(read.problems[0].what, "brackets do not balance");
    assert_eq!(outline("fn a() { \"").problems.len(), 2);
    assert_eq!(outline("fn a() {} /*").problems[0].what, "a block comment is not closed");
    assert_eq!(names(&outline("fn a() { fn b() {")), ["a", "a > b"]);
    assert_eq!(names(&outline("async fn f(async: u8) {} fn async() {}")), ["f", "async"]);
}

#[test]
fn names_say_what_is_for_tests() {
    let text = "mod testing { fn a() {} } struct MockLog; impl<T> a::Log<T> for &mut b::MockLog { fn b() { fn c() {} } } \
        impl Log<MockLog> for File { fn d() {} } impl FakeLog { fn e() {} fn f_for_test() {} } fn g() {} mod ab_testing { fn h() {} }";
    let read = outline(text);
    let named = |name: &str| find(&read, name).flags.named;
    for name in ["a", "MockLog", "b", "c", "f_for_test"] {
        assert_eq!(named(name), Named::ForTests, "{name}");
    }
    assert_eq!(named("e"), Named::PerhapsForTests);
    for name in ["d", "g", "h"] {
        assert_eq!(named(name), Named::Plainly, "{name}");
    }
}

#[test]
fn a_problem_points_at_its_cause() {
    let text = "fn a() {}\nfn b() { g(\"open);\n}\nfn c() {}\n";
    let read = outline(text);
    let told: Vec<_> = read.problems.iter().map(|p| (p.range.of(text), p.what.as_str(), &p.lost)).collect();
    assert_eq!(
        told,
        [
            ("\"open);", "a literal is not closed", &Lost::Rest),
            ("(", "this bracket is never closed", &Lost::Borders),
        ]
    );
}

#[test]
fn modules_nest_up_to_a_limit() {
    let nested = |n: usize| format!("{}fn f() {{}}{} fn g() {{}}", "mod m { ".repeat(n), "}".repeat(n));
    let read = outline(&nested(128));
    assert_eq!((read.items.len(), read.problems.len()), (130, 0));
    let read = outline(&nested(20_000));
    assert_eq!((read.items.len(), read.problems.len()), (130, 1));
    assert_eq!(read.problems[0].what, "modules are nested too deeply to read (129 levels)");
    assert_eq!((&read.problems[0].lost, read.items[129].name.as_str()), (&Lost::Within("m".into()), "g"));
}

#[test]
fn hostile_text_is_read_in_linear_time() {
    for unit in [
        "(",
        "{",
        "[",
        ")",
        "}",
        "fn a<",
        "fn a(",
        "impl ",
        "impl<",
        "const A: ",
        "const A: u8 = ",
        "#[a] ",
        "/// x\n",
        "a::",
        "async unsafe ",
        "mod a {",
        "fn a() {",
        "use a::{",
        "use a::{a,",
        "m! {",
        "a! {",
        "select! {",
        "#[cfg(all(",
        "#[cfg_attr(a, ",
        "static X: T = ",
        "'",
        "r#",
        "r#\"",
        "\"",
        "/*",
        "pub ",
        "pub(in ",
        "#!",
        "##",
        "extern ",
        "é",
        "\u{0}",
        "type A = ",
        "type A {",
        "macro_rules! a",
        "trait ",
        "<",
        ">",
        ";",
        "a! b",
        "enum A",
        "::",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        let start = Instant::now();
        let read = outline(&text);
        assert!(start.elapsed() < Duration::from_secs(2), "{unit:?} took {:?}", start.elapsed());
        assert!(read.items.iter().all(|i| text.get(i.range.start as usize..i.range.end as usize).is_some()));
    }
}

#[test]
fn pieces_of_rust_in_any_order_never_panic_and_stay_in_bounds() {
    let source = include_str!("item.rs");
    let pieces: Vec<&str> = source.split_inclusive([' ', '{', '(', '<', '"', '#', '!']).collect();
    let mut seed = 1u64;
    for _ in 0..300 {
        let mut text = String::new();
        for _ in 0..120 {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        let whole = Range::new(0, text.len() as u32);
        let read = outline(&text);
        for (id, item) in read.iter() {
            assert!(whole.contains(item.range), "{text}");
            assert!(item.range.contains(item.header), "{:?} {text}", item.kind);
            assert!(item.body.is_none_or(|b| item.range.contains(b)), "{text}");
            assert!(item.parent.is_none_or(|p| p < id && read.item(p).range.contains(item.range)), "{text}");
        }
    }
}

#[test]
fn the_outline_of_this_project_is_what_syn_sees() {
    let mut items = 0;
    for text in [
        include_str!("../../facts.rs"),
        include_str!("../../facts/body.rs"),
        include_str!("../../facts/outline.rs"),
        include_str!("../../facts/types.rs"),
        include_str!("../../finding.rs"),
        include_str!("../../lib.rs"),
        include_str!("../../source.rs"),
        include_str!("../../syntax.rs"),
        include_str!("../../workspace.rs"),
        include_str!("../lex.rs"),
        include_str!("../outline.rs"),
        include_str!("attributes.rs"),
        include_str!("imports.rs"),
        include_str!("item.rs"),
        include_str!("mentions.rs"),
        include_str!("oracle.rs"),
        include_str!("tests.rs"),
        include_str!("tokens.rs"),
    ] {
        let (lines, compared) = oracle::differences(text, &outline(text)).expect("own sources parse");
        assert_eq!(lines, Vec::<String>::new());
        items += compared;
    }
    assert!(items > 200, "{items} items compared");
}
