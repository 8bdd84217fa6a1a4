//! Which name means which local.

use super::dump::{body, dump};

#[test]
fn a_later_let_shadows_from_its_end_on() {
    assert_eq!(dump("let a = a.b(); a"), "let $a4 = $a2.b(); $a4");
}

#[test]
fn a_let_under_cfg_leaves_the_name_before_it_in_use() {
    let uses = |text: &str| {
        let body = body(&format!("fn f() {{ {text} n; n }}"));
        body.locals.iter().map(|l| l.uses.len()).collect::<Vec<_>>()
    };
    assert_eq!(uses("let n = 1; let n = 2;"), [0, 2]);
    assert_eq!(uses("#[cfg(unix)] let n = 1; #[cfg(not(unix))] let n = 2;"), [2, 2]);
    assert_eq!(uses("let n = 1; #[cfg(unix)] let n = n + 1; #[cfg(unix)] let n = n + 2;"), [4, 3, 2]);
    assert_eq!(uses("#[cfg(unix)] let n = 1; let n = 2;"), [0, 2]);
}

#[test]
fn a_block_keeps_its_names_to_itself() {
    assert_eq!(dump("{ let x = 1; x; } x"), "{ let $x = 1; $x; } x");
}

#[test]
fn a_let_in_a_condition_reaches_what_follows_it_and_the_block() {
    assert_eq!(
        dump("if let Some(x) = a.get() && x.ok() && let Ok(y) = x { y } else { x }"),
        "if And(And(let Some($x) = $a.get(), $x.ok()), let Ok($y) = $x) { $y } else { x }"
    );
    assert_eq!(
        dump("while let Some(x) = rx.recv().await { x; } x"),
        "while let Some($x) = $rx.recv().await { $x; } x"
    );
}

#[test]
fn let_else_binds_behind_its_block() {
    assert_eq!(dump("let Some(x) = a else { return x; }; x"), "let Some($x) = $a else { return x; }; $x");
}

#[test]
fn a_match_arm_binds_in_guard_and_body() {
    assert_eq!(
        dump("match a { Ok(n) if n > 1 => n, Full | Closed(_) => b, e @ Err(_) => e, n => n }"),
        "match $a { Ok($n4) if Gt($n4, 1) => $n4, Full | Closed(_) => $b, $e @ Err(_) => $e, $n6 => $n6 }"
    );
}

#[test]
fn alternatives_share_their_names() {
    assert_eq!(dump("match a { A(x) | B { x } => x }"), "match $a { A($x) | B {x: $x} => $x }");
    assert_eq!(
        dump("if let (A(x), B(y)) | (C(y), D(x)) = a { x; y; }"),
        "if let (A($x), B($y)) | (C($y), D($x)) = $a { $x; $y; }"
    );
}

#[test]
fn loops_closures_and_async_blocks_see_what_is_around_them() {
    assert_eq!(
        dump("for (i, x) in a { spawn(async move { tx.send(x, i) }); }"),
        "for ($i, $x) in $a { spawn(Async { is_move: true } { $tx.send($x, $i) }); }"
    );
    assert_eq!(
        dump("let f = move |a: u8, (c, d)| a + b + c; d"),
        "let $f = move |$a4: _, ($c, $d)| Add(Add($a4, $b), $c); d"
    );
}

#[test]
fn shorthand_and_format_strings_are_uses() {
    assert_eq!(dump("Msg { tx, b: a, ..b }"), "Msg {tx: $tx, b: $a, ..$b}");
    assert_eq!(
        dump(r#"println!("{a:?} {{b}} {0:>w$.tx$} {c}", rx, c = 1);"#),
        r#"println!<Format>("{a:?} {{b}} {0:>w$.tx$} {c}", $a, w, $tx, $rx, 1);"#
    );
}

#[test]
fn uses_stand_in_source_order_each_once() {
    let body = body(r#"fn f(a: A) { a.x(a, a); info!("{a} {a}"); S { a } }"#);
    let starts: Vec<u32> = body.locals[0].uses.iter().map(|id| body.range(*id).start).collect();
    assert_eq!(starts, [13, 17, 20, 30, 46]);
}

#[test]
fn self_is_a_local_where_there_is_a_receiver() {
    let method = body("fn f(&mut self) { self.tx.len() }");
    assert_eq!((method.locals[0].name.as_str(), method.locals[0].pat), ("self", None));
    assert_eq!(method.locals[0].uses.len(), 1);
    assert!(method.params.is_empty());
}

#[test]
fn self_is_captured_by_format_strings() {
    assert_eq!(body("fn f(&self) { println!(\"{self}\") }").locals[0].uses.len(), 1);
}

#[test]
fn items_in_a_body_stay_closed() {
    assert_eq!(dump("fn g() { a } use x::y; a"), "ITEM ITEM $a");
}

#[test]
fn labels_lose_their_apostrophe() {
    assert_eq!(
        dump("'outer: loop { break 'outer a; continue 'outer; }"),
        "'outer: loop { break 'outer $a; continue 'outer; }"
    );
}
