//! Bodies: functions, initialisers, and the statements of a block.

use super::place::At;
use crate::facts::Body;
use syn::parse::ParseStream;

/// A function with its header.
pub(super) fn function(input: ParseStream<'_>, _: At) -> syn::Result<Body> {
    Err(input.error("bodies are not read yet"))
}

/// A function's block alone.
pub(super) fn bare(input: ParseStream<'_>, at: At) -> syn::Result<Body> {
    function(input, at)
}

/// An initialiser.
pub(super) fn value(input: ParseStream<'_>, at: At) -> syn::Result<Body> {
    function(input, at)
}
