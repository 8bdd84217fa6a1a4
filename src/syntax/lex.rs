//! The lexer: the tokens of a text in its edition, and questions that single tokens answer, such as where comments stand.

use crate::source::Range;
use ra_ap_rustc_lexer::{Cursor, FrontmatterAllowed, LiteralKind, TokenKind};

/// The edition in which text is read that nobody has given one.
pub const NEWEST: u16 = 2024;

/// A text and the edition in which it is read.
#[derive(Clone, Copy, Debug)]
pub struct Code<'t> {
    /// The text.
    pub text: &'t str,
    /// 2015, 2018, 2021 or 2024.
    pub edition: u16,
}

impl<'t> Code<'t> {
    /// A text of the newest edition.
    pub fn newest(text: &'t str) -> Self {
        Code { text, edition: NEWEST }
    }
}

/// A token and its place.
pub(super) type Lexed = (TokenKind, Range);

/// The tokens of a code, white space and comments among them, from the byte `start` on.
///
/// The lexer behind it knows the newest edition alone. What has another meaning in an older one is taken apart here. What is only
/// reserved (`#"x"`, `impl#name`) is taken apart in every edition: the new ones refuse it, so that it can have no other meaning.
pub(super) fn tokens(code: Code<'_>, start: u32, front: FrontmatterAllowed) -> Tokens<'_> {
    let cursor = Cursor::new(&code.text[start as usize..], front);
    Tokens { code, cursor, at: start }
}

/// What [`tokens`] gives.
pub(super) struct Tokens<'t> {
    code: Code<'t>,
    cursor: Cursor<'t>,
    at: u32,
}

impl Iterator for Tokens<'_> {
    type Item = Lexed;

    #[inline]
    fn next(&mut self) -> Option<Lexed> {
        use TokenKind::*;
        let token = self.cursor.advance_token();
        let is_old = self.code.edition < 2021;
        Some(match token.kind {
            Eof => return None,
            GuardedStrPrefix => self.part(Pound, 1),
            UnknownPrefix => self.take(Ident, token.len),
            UnknownPrefixLifetime => self.take(Lifetime { starts_with_number: false }, token.len),
            RawLifetime if is_old => self.part(Lifetime { starts_with_number: false }, 2),
            ForcedKeywordIdent if is_old => self.part(Ident, 1),
            Literal { kind: LiteralKind::CStr { .. }, .. } if is_old => self.part(Ident, 1),
            Literal { kind: LiteralKind::RawCStr { .. }, .. } if is_old => self.part(Ident, 2),
            kind => self.take(kind, token.len),
        })
    }
}

impl Tokens<'_> {
    fn take(&mut self, kind: TokenKind, len: u32) -> Lexed {
        let start = self.at;
        self.at += len;
        (kind, Range::new(start, self.at))
    }

    /// Takes only the first bytes of what the lexer took for one token, and reads on behind them.
    fn part(&mut self, kind: TokenKind, len: u32) -> Lexed {
        let token = self.take(kind, len);
        self.cursor = Cursor::new(&self.code.text[self.at as usize..], FrontmatterAllowed::No);
        token
    }
}

/// The tokens of a stretch of text, for questions whose answer is the same in every edition.
fn tokens_of(text: &str) -> Tokens<'_> {
    tokens(Code::newest(text), 0, FrontmatterAllowed::No)
}

/// The comments within `range` of `text`, doc comments included.
pub fn comments(text: &str, range: Range) -> Vec<Range> {
    let is_comment = |kind| matches!(kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. });
    let found = tokens_of(range.of(text)).filter(|(kind, _)| is_comment(*kind));
    found.map(|(_, at)| Range::new(range.start + at.start, range.start + at.end)).collect()
}

/// The deepest nesting of `()`, `[]` and `{}` within `range` of `text`.
///
/// Parsers recurse once a level, so callers refuse what lies deeper than their stack allows.
pub fn nesting(text: &str, range: Range) -> u32 {
    let (mut depth, mut deepest) = (0u32, 0);
    for (kind, _) in tokens_of(range.of(text)) {
        match kind {
            TokenKind::OpenParen | TokenKind::OpenBrace | TokenKind::OpenBracket => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            TokenKind::CloseParen | TokenKind::CloseBrace | TokenKind::CloseBracket => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens of a text, each as it is written and marked with the start of its sort.
    fn read(text: &str, edition: u16) -> Vec<String> {
        let all = tokens(Code { text, edition }, 0, FrontmatterAllowed::No);
        let solid = all.filter(|(kind, _)| *kind != TokenKind::Whitespace);
        solid
            .map(|(kind, at)| {
                let sort: String = format!("{kind:?}").chars().take_while(|c| c.is_alphabetic()).collect();
                format!("{sort} {}", at.of(text))
            })
            .collect()
    }

    #[test]
    fn what_is_only_reserved_is_several_tokens_in_every_edition() {
        for edition in [2015, 2018, 2021, 2024] {
            assert_eq!(
                read("m!(#\"a\", ##b, impl#c z\"d\" 'e#f 'r'#)", edition)[2..],
                [
                    "OpenParen (",
                    "Pound #",
                    "Literal \"a\"",
                    "Comma ,",
                    "Pound #",
                    "Pound #",
                    "Ident b",
                    "Comma ,",
                    "Ident impl",
                    "Pound #",
                    "Ident c",
                    "Ident z",
                    "Literal \"d\"",
                    "Lifetime 'e",
                    "Pound #",
                    "Ident f",
                    "Literal 'r'",
                    "Pound #",
                    "CloseParen )",
                ]
            );
        }
    }

    #[test]
    fn what_became_one_token_in_2021_was_several_before() {
        let text = "c\"a\" cr#\"b\"# 'r#d k#fn";
        assert_eq!(
            read(text, 2021),
            ["Literal c\"a\"", "Literal cr#\"b\"#", "RawLifetime 'r#d", "ForcedKeywordIdent k#fn"]
        );
        assert_eq!(
            read(text, 2018),
            [
                "Ident c",
                "Literal \"a\"",
                "Ident cr",
                "Pound #",
                "Literal \"b\"",
                "Pound #",
                "Lifetime 'r",
                "Pound #",
                "Ident d",
                "Ident k",
                "Pound #",
                "Ident fn",
            ]
        );
    }

    #[test]
    fn comments_within_a_slice_keep_their_place_in_the_file() {
        let text = "/* out */ fn f() { // a\n \"// no\" /* b /* c */ */ }";
        let slice = Range::new(10, text.len() as u32);
        let found: Vec<_> = comments(text, slice).into_iter().map(|c| c.of(text)).collect();
        assert_eq!(found, ["// a", "/* b /* c */ */"]);
    }

    #[test]
    fn nesting_counts_brackets_in_code_alone() {
        let deepest = |text: &str| nesting(text, Range::new(0, text.len() as u32));
        assert_eq!(deepest("a(b[c{d}], e) // (((("), 3);
        assert_eq!(deepest(") ] } ( '(' \"((\" )"), 1);
        assert_eq!(deepest(""), 0);
    }
}
