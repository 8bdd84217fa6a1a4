//! The tokens of a file that speaks to the tool.

use crate::source::Range;
use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, strip_shebang, tokenize};

/// A token and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) range: Range,
}

impl Token {
    /// White space or a comment.
    pub(super) fn is_trivia(&self) -> bool {
        matches!(self.kind, TokenKind::Whitespace) || self.is_comment()
    }

    /// A comment of any kind.
    pub(super) fn is_comment(&self) -> bool {
        matches!(self.kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. })
    }

    /// A comment that documents nothing.
    pub(super) fn is_plain_comment(&self) -> bool {
        matches!(
            self.kind,
            TokenKind::LineComment { doc_style: None } | TokenKind::BlockComment { doc_style: None, .. }
        )
    }

    /// `(`, `[` or `{`.
    pub(super) fn opens(&self) -> bool {
        matches!(self.kind, TokenKind::OpenParen | TokenKind::OpenBracket | TokenKind::OpenBrace)
    }

    /// `)`, `]` or `}`.
    pub(super) fn closes(&self) -> bool {
        matches!(self.kind, TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace)
    }
}

/// All tokens of a file, trivia included.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut at = strip_shebang(text).unwrap_or(0) as u32;
    let rest = text.get(at as usize..).unwrap_or("");
    tokenize(rest, FrontmatterAllowed::Yes)
        .map(|token| {
            let range = Range::new(at, at + token.len);
            at = range.end;
            Token { kind: token.kind, range }
        })
        .collect()
}

/// Index of the token that closes the group opened at `open`; the last token when nothing does.
pub(super) fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0usize;
    for (i, token) in tokens.iter().enumerate().skip(open) {
        if token.opens() {
            depth += 1;
        } else if token.closes() {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return i;
            }
        }
    }
    tokens.len().saturating_sub(1)
}
