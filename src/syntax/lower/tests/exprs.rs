//! Expressions and statements, one by one.

use super::dump::{body, dump};
use crate::facts::*;

#[test]
fn chains_read_from_left_to_right() {
    assert_eq!(dump("a.b::<u8>(1)?.c.await[0](b).d as u8"), "($a.b(1)?.c.await[0]($b).d as _)");
    assert_eq!(dump("a + b * 2 == 3 && !b || a"), "Or(And(Eq(Add($a, Mul($b, 2)), 3), Not($b)), $a)");
    assert_eq!(
        dump("a += 1; *a = &mut b; _ = a; (a, _) = b;"),
        "AddAssign($a, 1); *$a = &mut $b; _ = $a; ($a, _) = $b;"
    );
    assert_eq!(dump("a..b; ..=b; a..; .."), "($a..$b); (..$b); ($a..); (..)");
}

#[test]
fn only_the_last_expression_without_semicolon_is_the_value() {
    assert_eq!(dump("if a {} match b {} a; b;"), "if $a {  } match $b {  } $a; $b;");
    assert_eq!(dump("a; ; select! { x = b => x }"), "$a; select Tokio { $x = $b => $x }");
}

#[test]
fn parentheses_are_looked_through() {
    let text = "fn f(a: A) { (((a))).b() }";
    let body = body(text);
    let call = body.expr(ExprId(1));
    assert_eq!(call.range.of(text), "(((a))).b()");
    assert_eq!(body.range(ExprId(0)).of(text), "a");
}

#[test]
fn places_count_bytes_and_outer_attributes_stand_outside() {
    let text =
        "/* ünï */ #[inline] pub async fn f(größe: A) -> u8 { #[allow(x)] größe.send(\"日本\").await; }";
    let body = body(text);
    let (await_, local) = (body.expr(ExprId(3)), &body.locals[0]);
    assert_eq!(await_.range.of(text), "größe.send(\"日本\").await");
    assert_eq!(local.range.of(text), "größe");
    let ExprKind::Block { stmts, .. } = body.kind(body.root) else { panic!() };
    let Stmt::Expr { range, semi: true, .. } = stmts[0] else { panic!() };
    assert_eq!(range.of(text), "größe.send(\"日本\").await;");
}

#[test]
fn blocks_of_all_kinds() {
    assert_eq!(
        dump("unsafe { a } 'x: { b } async { a }.await; const { 1 } async |x| x.await"),
        "{ $a } 'x: { $b } Async { is_move: false } { $a }.await; { 1 } async |$x| $x.await"
    );
}

#[test]
fn literals() {
    assert_eq!(
        dump(r##"f(0xffu8, 1_000, usize::MAX, "a\n", r#"b"#, b"abc", 'c', 1.0, true)"##),
        r#"f(255u8, 1000, usize::MAX, "a\n", "b", Bytes(3), Char, Float, Bool(true))"#
    );
}
