//! Questions that single tokens answer: where comments stand, how deep brackets nest.

use crate::source::Range;
use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// The comments within `range` of `text`, doc comments included.
pub fn comments(text: &str, range: Range) -> Vec<Range> {
    let mut at = range.start;
    let mut found = Vec::new();
    for token in tokenize(range.of(text), FrontmatterAllowed::No) {
        let end = at + token.len;
        if matches!(token.kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. }) {
            found.push(Range::new(at, end));
        }
        at = end;
    }
    found
}

/// The deepest nesting of `()`, `[]` and `{}` within `range` of `text`.
///
/// Parsers recurse once a level, so callers refuse what lies deeper than their stack allows.
pub fn nesting(text: &str, range: Range) -> u32 {
    let (mut depth, mut deepest) = (0u32, 0);
    for token in tokenize(range.of(text), FrontmatterAllowed::No) {
        match token.kind {
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
