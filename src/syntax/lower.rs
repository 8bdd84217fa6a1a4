//! Parses slices of a source text with `syn`, on demand, and lowers them at once to plain facts.
//!
//! A slice is the header or the body of one item. Tokens and trees live no longer than one call; every place in the
//! facts counts bytes from the start of the file. Nothing here panics, does I/O or starts other work: a second slice on
//! the same thread may take the spans of the first away.

mod block;
mod editions;
mod expr;
mod guard;
mod header;
mod macros;
mod pat;
mod place;
mod rules;
mod scope;
mod select;
mod stream;
mod types;

use super::lex::{self, Code};
use crate::facts::{Body, Header, Item, Lost, Name, Path, Problem, Signature, TypeRef};
use crate::source::Range;
use place::At;
use proc_macro2::TokenStream;
use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind};
use syn::parse::{ParseStream, Parser};

/// The header of an item. Items without a header of interest (modules, imports, macros) give [`Header::None`].
///
/// # Errors
/// The header does not parse, or is nested too deeply to try.
pub fn header(code: Code<'_>, item: &Item) -> Result<Header, Problem> {
    header::of_item(code, item).map_err(|p| Problem { lost: Lost::Header(label(code, item)), ..p })
}

/// The body of a function, its parameters bound as locals, and its header, which has been read on the way.
///
/// # Errors
/// The item has no body, or the body does not parse, or is nested too deeply to try.
pub fn function(code: Code<'_>, item: &Item) -> Result<(Option<Header>, Body), Problem> {
    let body = item.body.ok_or_else(|| problem(item.range, "this function has no body"))?;
    let whole = item.header.cover(body);
    match read(code, whole, block::function) {
        Ok((header, body)) => Ok((Some(Header::Fn(header)), body)),
        // A header in a dialect that syn does not know must not cost the body; its parameters stay unbound.
        Err(whole) => read(code, body, block::bare).map(|body| (None, body)).map_err(|alone| {
            let cause = if body.contains(whole.range) { whole } else { alone };
            Problem { lost: Lost::Body(label(code, item)), ..cause }
        }),
    }
}

/// The initialiser of a const or static.
///
/// # Errors
/// The item has none, or it does not parse, or is nested too deeply to try.
pub fn value(code: Code<'_>, item: &Item) -> Result<Body, Problem> {
    let body = item.body.ok_or_else(|| problem(item.range, "this item has no initialiser"))?;
    read(code, body, block::value).map_err(|p| Problem { lost: Lost::Body(label(code, item)), ..p })
}

/// The transcribers of a `macro_rules!` item, as far as they read as statements. A metavariable `$x` becomes a path `x`.
pub fn macro_rules(code: Code<'_>, item: &Item) -> Vec<Body> {
    item.body.map(|body| rules::transcribers(code, body)).unwrap_or_default()
}

/// A signature that stands alone, such as `fn try_send(&self, T) -> Result<(), Error>`. Parameter names may be missing.
///
/// # Errors
/// It does not parse.
pub fn signature(text: &str) -> Result<Signature, Problem> {
    read(Code::newest(text), all(text), header::stand_alone)
}

/// A type that stands alone.
///
/// # Errors
/// It does not parse.
pub fn type_ref(text: &str) -> Result<TypeRef, Problem> {
    read(Code::newest(text), all(text), |input, at| Ok(types::type_ref(&input.parse()?, at)))
}

/// A path that stands alone, turbofish allowed.
///
/// # Errors
/// It does not parse, or is another type than a path.
pub fn path(text: &str) -> Result<Path, Problem> {
    match type_ref(text)? {
        TypeRef::Path(path) => Ok(path),
        _ => Err(problem(all(text), "this is not a path")),
    }
}

fn all(text: &str) -> Range {
    Range::new(0, text.len() as u32)
}

fn problem(range: Range, what: impl Into<String>) -> Problem {
    Problem { range, what: what.into(), lost: Lost::Place }
}

/// What people call an item: its name or, where it has none, how it begins.
fn label(code: Code<'_>, item: &Item) -> Name {
    if !item.name.is_empty() {
        return item.name.clone();
    }
    let mut start: String = item.header.of(code.text).split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = start.char_indices().nth(LABEL) {
        start.replace_range(cut.., "..");
    }
    start.into()
}

/// Most letters of the start of an item.
const LABEL: usize = 40;

/// Parses the slice `range` of a file and has it lowered before its spans are given up.
fn read<T>(
    code: Code<'_>,
    range: Range,
    lower: impl Fn(ParseStream<'_>, At) -> syn::Result<T>,
) -> Result<T, Problem> {
    read_slice(Code { text: range.of(code.text), ..code }, range, lower)
}

/// As [`read`], for a slice that may have been rewritten in place: `range` is where it stands in its file.
fn read_slice<T>(
    slice: Code<'_>,
    range: Range,
    lower: impl Fn(ParseStream<'_>, At) -> syn::Result<T>,
) -> Result<T, Problem> {
    let at = At::new(range.start);
    // The end of a slice, or what was added to it to make it whole, has no place in the file: what is missing is missing behind the
    // last token.
    let does_not_parse = |place: Range, what: &dyn std::fmt::Display| {
        let is_there = range.contains(place) && !place.is_empty();
        problem(
            if is_there { place } else { at.of(last_token(slice, range.len())) },
            format!("does not parse: {what}"),
        )
    };
    guard::check(slice).map_err(|(place, what)| problem(at.of(place), what))?;
    place::begin(slice.text.len() as u32);
    let tokens = stream::tokens(slice).map_err(|(place, what)| does_not_parse(at.of(place), &what))?;
    let parse = |tokens: TokenStream| (|input: ParseStream<'_>| lower(input, at)).parse2(tokens);
    if slice.edition >= editions::WITH_DYN {
        return parse(tokens).map_err(|error| does_not_parse(at.range(error.span()), &error));
    }
    parse(tokens.clone()).or_else(|error| {
        editions::with_dyn(tokens)
            .find_map(|tokens| parse(tokens).ok())
            .ok_or_else(|| does_not_parse(at.range(error.span()), &error))
    })
}

/// The last token of a slice, as far as it is of the file.
fn last_token(slice: Code<'_>, length: u32) -> Range {
    let solid =
        lex::tokens(slice, 0, FrontmatterAllowed::No).filter(|(kind, _)| *kind != TokenKind::Whitespace);
    solid.map(|(_, at)| at).take_while(|at| at.end <= length).last().unwrap_or_default()
}

#[cfg(test)]
mod tests;
