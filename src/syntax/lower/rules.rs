//! `macro_rules!`: transcribers read as code.
//!
//! A transcriber is copied to a text of the same length in which metavariables have lost their `$` and repetitions their
//! marks: `$( tx.send($x)?; )*` becomes `   tx.send( x)?;   `. So places stay right, and what reads as statements is read.

use super::place::At;
use super::scope::Lower;
use super::{block, read, read_slice};
use crate::facts::{BlockKind, Body};
use crate::source::Range;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::ParseStream;

/// The transcribers among a macro's rules that read as statements.
pub(super) fn transcribers(text: &str, body: Range) -> Vec<Body> {
    let plans = read(text, body, |input, at| {
        let tokens: TokenStream = input.parse()?;
        Ok(plans(tokens, at))
    });
    let copies = plans.unwrap_or_default().into_iter().filter_map(|plan| {
        let copy = plan.copy(text)?;
        // The copy may nest or chain no deeper than the original; a failed read costs nothing but itself.
        read_slice(&copy, plan.range, transcriber).ok()
    });
    copies.collect()
}

fn transcriber(input: ParseStream<'_>, at: At) -> syn::Result<Body> {
    let (brace, stmts) = block::block(input)?;
    let mut lower = Lower::new(at);
    let root = lower.block(BlockKind::Plain, None, &stmts, at.range(brace.span.join()));
    Ok(lower.finish(root))
}

/// A transcriber: where it stands, and which bytes of it are to become blanks.
struct Plan {
    range: Range,
    blanks: Vec<Range>,
}

impl Plan {
    /// The transcriber as a block, of the same length.
    fn copy(&self, text: &str) -> Option<String> {
        let mut bytes = self.range.of(text).as_bytes().to_vec();
        for blank in &self.blanks {
            let within = (blank.start - self.range.start) as usize..(blank.end - self.range.start) as usize;
            bytes.get_mut(within)?.fill(b' ');
        }
        *bytes.first_mut()? = b'{';
        *bytes.last_mut()? = b'}';
        String::from_utf8(bytes).ok()
    }
}

/// Finds `(pattern) => {transcriber};` in the tokens of a macro with their delimiters.
fn plans(tokens: TokenStream, at: At) -> Vec<Plan> {
    let Some(TokenTree::Group(rules)) = tokens.into_iter().next() else { return Vec::new() };
    let mut out = Vec::new();
    let mut arrow = false;
    for token in rules.stream() {
        match token {
            TokenTree::Punct(mark) => arrow = mark.as_char() == '>',
            TokenTree::Group(group) if arrow => {
                let mut plan = Plan { range: at.range(group.span()), blanks: Vec::new() };
                blanks(group.stream(), at, &mut plan.blanks);
                out.push(plan);
                arrow = false;
            }
            _ => arrow = false,
        }
    }
    out
}

/// Collects what is to become blank: each `$`, and the parentheses, separator and operator of a repetition.
fn blanks(tokens: TokenStream, at: At, out: &mut Vec<Range>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => blanks(group.stream(), at, out),
            TokenTree::Punct(mark) if mark.as_char() == '$' => {
                out.push(at.range(mark.span()));
                let Some(TokenTree::Group(group)) = tokens.peek() else { continue };
                if group.delimiter() != Delimiter::Parenthesis {
                    continue;
                }
                out.extend([at.range(group.span_open()), at.range(group.span_close())]);
                blanks(group.stream(), at, out);
                tokens.next();
                // At most a separator of two signs, then the operator.
                for _ in 0..3 {
                    let Some(token) = tokens.next() else { break };
                    out.push(at.range(token.span()));
                    if matches!(&token, TokenTree::Punct(mark) if matches!(mark.as_char(), '*' | '+' | '?')) {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
}
