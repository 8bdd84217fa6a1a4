//! Refuses source that is nested so deeply, or chained so long, that a recursive parser would run out of stack.

use crate::source::Range;
use crate::syntax::lex::{self, Code};
use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind};

/// Deepest nesting of delimiters that is parsed.
const MAX_NESTING: usize = 1_000;
/// Most operators and keywords in a row, at all levels around a place, that could each open another level of recursion.
const MAX_CHAIN: usize = 10_000;
/// Most tokens between two separators of one level.
const MAX_RUN: usize = 100_000;

/// Whether a slice can be parsed on a stack of the usual size for the engine.
///
/// # Errors
/// The place in the slice that goes too far, and what is too much there, in one clause.
pub(super) fn check(code: Code<'_>) -> Result<(), (Range, String)> {
    let slice = code.text;
    let opening = slice.bytes().filter(|b| matches!(b, b'(' | b'[' | b'{')).count();
    if slice.len() < MAX_CHAIN && opening < MAX_NESTING {
        return Ok(());
    }
    scan(code)
}

/// One open delimiter: operators that count towards the depth, and tokens since the last separator.
#[derive(Clone, Copy, Default)]
struct Level {
    operators: usize,
    angles: usize,
    tokens: usize,
}

fn scan(code: Code<'_>) -> Result<(), (Range, String)> {
    let mut around: Vec<Level> = Vec::new();
    let mut here = Level::default();
    let mut operators = 0;
    for (kind, at) in lex::tokens(code, 0, FrontmatterAllowed::No) {
        match kind {
            TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => {
                continue;
            }
            TokenKind::OpenParen | TokenKind::OpenBracket | TokenKind::OpenBrace => {
                around.push(here);
                here = Level::default();
                if around.len() > MAX_NESTING {
                    return Err((at, format!("nested too deeply to parse ({} levels)", around.len())));
                }
                continue;
            }
            TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace => {
                operators -= here.operators + here.angles;
                here = around.pop().unwrap_or_default();
            }
            TokenKind::Semi => {
                operators -= here.operators + here.angles;
                here = Level::default();
            }
            // Angle brackets nest across commas; everything else starts anew, behind the arrow of a match arm too.
            TokenKind::Comma => {
                operators -= here.operators;
                here = Level { angles: here.angles, ..Level::default() };
            }
            TokenKind::Gt if code.text[..at.end as usize].ends_with("=>") => {
                operators -= here.operators;
                here = Level { angles: here.angles, ..Level::default() };
            }
            TokenKind::Gt if here.angles > 0 => {
                operators -= 1;
                here.angles -= 1;
            }
            TokenKind::Lt => {
                operators += 1;
                here.angles += 1;
            }
            TokenKind::Ident if !recurses(at.of(code.text)) => {}
            TokenKind::Ident
            | TokenKind::Bang
            | TokenKind::Minus
            | TokenKind::And
            | TokenKind::Or
            | TokenKind::Star
            | TokenKind::Plus
            | TokenKind::Slash
            | TokenKind::Percent
            | TokenKind::Caret
            | TokenKind::Eq
            | TokenKind::At => {
                here.operators += 1;
                operators += 1;
            }
            _ => {}
        }
        here.tokens += 1;
        if operators > MAX_CHAIN || here.tokens > MAX_RUN {
            return Err((at, "chained too long to parse as one expression".to_owned()));
        }
    }
    Ok(())
}

fn recurses(word: &str) -> bool {
    matches!(
        word,
        "else"
            | "if"
            | "match"
            | "return"
            | "break"
            | "yield"
            | "move"
            | "async"
            | "unsafe"
            | "box"
            | "dyn"
            | "in"
    )
}
