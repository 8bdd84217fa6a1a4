//! Which name means which local.

use super::dump::dump;

#[test]
fn a_later_let_shadows_from_its_end_on() {
    assert_eq!(dump("let a = a.b(); a"), "let $a4 = $a2.b(); $a4");
}

#[test]
fn a_block_keeps_its_names_to_itself() {
    assert_eq!(dump("{ let x = 1; x; } x"), "{ let $x = 1; $x; } x");
}
