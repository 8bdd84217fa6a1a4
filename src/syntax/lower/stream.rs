//! The tokens of a slice, in the form in which `syn` reads them.
//!
//! `proc_macro2` has a lexer of its own. It tries every token as a literal first and copies each text that it reads, which together
//! is more work than all the parsing that follows. So the tokens come from the lexer that outlines come from, and each is
//! told its place: the byte in the slice where it starts.

use super::editions;
use super::place::span;
use crate::source::Range;
use crate::syntax::lex::{self, Code};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind};
use unicode_ident::{is_xid_continue, is_xid_start};

/// What does not make sense to a lexer: where in the slice, and why in one clause.
pub(super) type Nonsense = (Range, &'static str);

/// An open group: its delimiter, the byte where it starts, and how many tokens stand before it.
type Open = (Delimiter, u32, usize);

/// The tokens of a slice, comments left out.
///
/// # Errors
/// Some token is none, or brackets do not pair up.
pub(super) fn tokens(code: Code<'_>) -> Result<TokenStream, Nonsense> {
    let slice = code.text;
    let mut around: Vec<Open> = Vec::new();
    // What is complete, at all levels.
    let mut done: Vec<TokenTree> = Vec::with_capacity(slice.len() / 8);
    for (kind, range) in lex::tokens(code, 0, FrontmatterAllowed::No) {
        match kind {
            TokenKind::Whitespace
            | TokenKind::LineComment { .. }
            | TokenKind::BlockComment { terminated: true, .. } => {}
            TokenKind::OpenParen => around.push((Delimiter::Parenthesis, range.start, done.len())),
            TokenKind::OpenBracket => around.push((Delimiter::Bracket, range.start, done.len())),
            TokenKind::OpenBrace => around.push((Delimiter::Brace, range.start, done.len())),
            TokenKind::CloseParen => close(&mut around, &mut done, Delimiter::Parenthesis, range)?,
            TokenKind::CloseBracket => close(&mut around, &mut done, Delimiter::Bracket, range)?,
            TokenKind::CloseBrace => close(&mut around, &mut done, Delimiter::Brace, range)?,
            TokenKind::Lifetime { starts_with_number: false } | TokenKind::RawLifetime => {
                let mut quote = Punct::new('\'', Spacing::Joint);
                quote.set_span(span(Range::new(range.start, range.start + 1)));
                done.push(quote.into());
                done.push(word(slice, Range::new(range.start + 1, range.end))?.into());
            }
            TokenKind::Ident | TokenKind::RawIdent => done.push(word(slice, range)?.into()),
            TokenKind::Literal { kind, suffix_start } => {
                let mut literal =
                    literal(range.of(slice), kind, suffix_start).ok_or((range, "no literal"))?;
                literal.set_span(span(range));
                done.push(literal.into());
            }
            _ => done.push(sign(slice, range)?.into()),
        }
    }
    match around.first() {
        None if code.edition < editions::WITH_ASYNC => Ok(editions::names_of_2015(done)),
        None => Ok(done.into_iter().collect()),
        Some((_, start, _)) => Err((Range::new(*start, *start + 1), "this bracket is never closed")),
    }
}

/// Makes a group of what has come since its bracket was opened.
fn close(
    around: &mut Vec<Open>,
    done: &mut Vec<TokenTree>,
    delimiter: Delimiter,
    range: Range,
) -> Result<(), Nonsense> {
    let opened = around.pop().filter(|(open, ..)| *open == delimiter);
    let (_, start, before) = opened.ok_or((range, "this bracket closes none that is open"))?;
    let mut group = Group::new(delimiter, done.drain(before..).collect());
    group.set_span(span(Range::new(start, range.end)));
    done.push(group.into());
    Ok(())
}

fn word(slice: &str, range: Range) -> Result<Ident, Nonsense> {
    let text = range.of(slice);
    let what = if text.starts_with("r#") { "this word cannot be raw" } else { "this is no name" };
    ident(text, span(range)).ok_or((range, what))
}

/// A name, raw or not; none where the text is no name. What `proc_macro2` has for this panics then.
#[expect(clippy::disallowed_methods, reason = "whatever they would panic at is left out before")]
pub(super) fn ident(text: &str, span: Span) -> Option<Ident> {
    let bare = text.strip_prefix("r#");
    let mut letters = bare.unwrap_or(text).chars();
    let starts = letters.next().is_some_and(|c| c == '_' || is_xid_start(c));
    if !starts || !letters.all(is_xid_continue) {
        return None;
    }
    match bare {
        Some("_" | "super" | "self" | "Self" | "crate") => None,
        Some(raw) => Some(Ident::new_raw(raw, span)),
        None => Some(Ident::new(text, span)),
    }
}

/// A sign of punctuation, joined to the next one where nothing stands between.
fn sign(slice: &str, range: Range) -> Result<Punct, Nonsense> {
    let at = |at: u32| slice.as_bytes().get(at as usize).copied().filter(is_sign);
    let first = at(range.start).filter(|_| range.len() == 1).ok_or((range, "this is no token"))?;
    let joint = at(range.end).is_some_and(|next| next != b'/' || !starts_comment(slice, range.end));
    let mut sign = Punct::new(first.into(), if joint { Spacing::Joint } else { Spacing::Alone });
    sign.set_span(span(range));
    Ok(sign)
}

fn is_sign(byte: &u8) -> bool {
    matches!(byte, b'!' | b'#'..=b'\'' | b'*'..=b'/' | b':'..=b'@' | b'^' | b'|' | b'~')
}

fn starts_comment(slice: &str, at: u32) -> bool {
    let rest = slice.get(at as usize..).unwrap_or_default();
    rest.starts_with("//") || rest.starts_with("/*")
}

/// A literal of the same value. Most are plain numbers and strings, which need no second reading.
fn literal(text: &str, kind: LiteralKind, suffix_start: u32) -> Option<Literal> {
    let is_bare = suffix_start as usize == text.len();
    match kind {
        LiteralKind::Int { .. } if text.bytes().all(|b| b.is_ascii_digit()) => {
            text.parse().ok().map(Literal::u128_unsuffixed)
        }
        LiteralKind::Str { terminated: true } if is_bare && !text.contains(['\\', '\r']) => {
            Some(Literal::string(&text[1..text.len() - 1]))
        }
        _ => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::super::place::{At, begin};
    use super::*;
    use std::str::FromStr;

    fn read(text: &str) -> Result<TokenStream, Nonsense> {
        begin(text.len() as u32);
        tokens(Code::newest(text))
    }

    #[test]
    fn tokens_are_those_of_proc_macro2() {
        let texts = [
            "fn f<'a, T: 'static>(x: &'a mut [u8; 3]) -> Result<(), Box<dyn E + 'a>> { a.0.1 += 1 << 2; }",
            "r#type::<_>::r#fn(1_000u64, 0xffusize, 1.5e3, 'x', b'y', \"a\\n\", r#\"b\"#, c\"d\", br\"e\", '\\'')",
            "a /* b /* c */ */ ..= b // d\n && !c || e => |_| -1",
            "$( $x:expr ),* => { loop { 'outer: loop { break 'outer } } }",
            "\"\u{e9}\" \u{e9}t\u{e9} + / /*x*/ /",
        ];
        for text in texts {
            let shown = |tokens: TokenStream| format!("{:#?}", plain(tokens));
            assert_eq!(shown(read(text).unwrap()), shown(TokenStream::from_str(text).unwrap()), "{text}");
        }
    }

    /// Tokens without their places.
    fn plain(tokens: TokenStream) -> Vec<String> {
        let one = |token: TokenTree| match token {
            TokenTree::Group(group) => {
                format!("{:?}[{}]", group.delimiter(), plain(group.stream()).join(" "))
            }
            TokenTree::Punct(sign) => format!("{}{:?}", sign.as_char(), sign.spacing()),
            other => other.to_string(),
        };
        tokens.into_iter().map(one).collect()
    }

    #[test]
    fn what_is_no_name_makes_none() {
        let make = |text: &str| ident(text, Span::call_site()).map(|ident| ident.to_string());
        for name in ["a", "_", "_0", "r#type", "Self", "fn", "\u{e9}t\u{e9}"] {
            assert_eq!(make(name).as_deref(), Some(name));
        }
        for other in
            ["", "0", "1a", "a b", "a.b", "r#", "r#_", "r#self", "r#r#a", "'a", "\u{1f980}", "a\u{b2}"]
        {
            assert_eq!(make(other), None, "{other}");
        }
    }

    #[test]
    fn places_count_bytes() {
        let text = "\u{e9} (b, \"\u{e9}\") c";
        let at = At::new(100);
        let places: Vec<Range> =
            read(text).unwrap().into_iter().map(|token| at.range(token.span())).collect();
        assert_eq!(places, [Range::new(100, 102), Range::new(103, 112), Range::new(113, 114)]);
    }

    #[test]
    fn nonsense_is_told_with_its_place() {
        for (text, at, what) in [
            ("f(a", 1, "this bracket is never closed"),
            ("f(a]", 3, "this bracket closes none that is open"),
            ("a }", 2, "this bracket closes none that is open"),
            ("a \\ b", 2, "this is no token"),
            ("r#self", 0, "this word cannot be raw"),
            ("x \"a", 2, "no literal"),
        ] {
            let (place, told) = read(text).unwrap_err();
            assert_eq!((place.start, told), (at, what), "{text}");
        }
    }
}
