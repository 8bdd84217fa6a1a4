//! How far a suppression on a line of its own reaches: over the statement, item, arm or field that follows.

use super::tokens::{Token, closing};
use crate::source::Range;
use ra_ap_rustc_lexer::TokenKind as K;

/// The statement, item, match arm, field or argument that starts at or after token `from`; empty when the block ends
/// there. Attributes and comments in front of it belong to it.
///
/// `code` tells which of the tokens are not trivia.
pub(super) fn extent(tokens: &[Token], code: &[usize], from: usize, text: &str) -> Range {
    let code = &code[code.partition_point(|i| *i < from)..];
    let Some(&start) = code.first() else { return Range::default() };
    let first = tokens[start].range;
    let mut walk = Walk { tokens, code, text, at: 0 };
    let end = walk.end();
    Range::new(first.start, end.max(first.start))
}

struct Walk<'a> {
    tokens: &'a [Token],
    /// Indices of tokens that are not trivia.
    code: &'a [usize],
    text: &'a str,
    at: usize,
}

/// What the first word says about where the thing ends.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// At its `;`.
    Semi,
    /// At its `}` or `;`, whichever comes first.
    Braced,
    /// At a `;` or a `,`.
    Open,
}

impl Walk<'_> {
    fn kind(&self, ahead: usize) -> Option<K> {
        self.code.get(self.at + ahead).map(|i| self.tokens[*i].kind)
    }

    fn word(&self, ahead: usize) -> &str {
        self.code.get(self.at + ahead).map_or("", |i| self.tokens[*i].range.of(self.text))
    }

    /// Steps over a delimited group.
    fn skip_group(&mut self) {
        let close = closing(self.tokens, self.code[self.at]);
        while self.code.get(self.at).is_some_and(|i| *i <= close) {
            self.at += 1;
        }
    }

    fn skip_attributes(&mut self) {
        while self.kind(0) == Some(K::Pound) && self.kind(1) == Some(K::OpenBracket) {
            self.at += 1;
            self.skip_group();
        }
    }

    /// End of the last token stepped over.
    fn behind(&self) -> u32 {
        self.at.checked_sub(1).and_then(|at| self.code.get(at)).map_or(0, |i| self.tokens[*i].range.end)
    }

    fn shape(&self) -> Shape {
        let mut ahead = 0;
        loop {
            match self.word(ahead) {
                "let" | "use" | "static" | "type" => return Shape::Semi,
                "const" => match self.word(ahead + 1) {
                    "fn" | "unsafe" | "async" | "extern" | "{" => return Shape::Braced,
                    _ => return Shape::Semi,
                },
                "fn" | "struct" | "enum" | "union" | "trait" | "impl" | "mod" | "loop" | "while" | "for"
                | "if" | "match" | "unsafe" | "macro_rules" | "{" => return Shape::Braced,
                "extern" if self.word(ahead + 1) == "crate" => return Shape::Semi,
                "extern" => return Shape::Braced,
                "async" if matches!(self.word(ahead + 1), "fn" | "unsafe") => return Shape::Braced,
                // A field has a visibility too, and ends at its comma.
                "pub" if self.kind(ahead + 1) == Some(K::OpenParen) => ahead += 4,
                "pub" => ahead += 1,
                _ if matches!(self.kind(ahead), Some(K::Lifetime { .. })) => ahead += 2,
                _ => return Shape::Open,
            }
        }
    }

    fn end(&mut self) -> u32 {
        self.skip_attributes();
        let mut shape = self.shape();
        let macro_call = self.is_macro_call();
        let mut arm = false;
        while let Some(kind) = self.kind(0) {
            match kind {
                K::Semi => {
                    self.at += 1;
                    break;
                }
                K::Comma if shape == Shape::Open => break,
                K::CloseParen | K::CloseBracket | K::CloseBrace => break,
                K::Eq if self.kind(1) == Some(K::Gt) && shape == Shape::Open => {
                    (arm, shape) = (true, Shape::Open);
                    self.at += 2;
                    if self.kind(0) == Some(K::OpenBrace) {
                        self.skip_group();
                        break;
                    }
                }
                K::Colon if shape == Shape::Open && self.word(1) == ":" && self.word(2) == "<" => {
                    self.skip_angles()
                }
                K::OpenBrace => {
                    self.skip_group();
                    let ends = shape == Shape::Braced || (macro_call && !arm);
                    if ends && !self.goes_on() {
                        break;
                    }
                }
                K::OpenParen | K::OpenBracket => self.skip_group(),
                _ => self.at += 1,
            }
        }
        self.behind()
    }

    /// `name! {` or `a::name! {` at the start of a statement.
    fn is_macro_call(&self) -> bool {
        let mut ahead = 0;
        while matches!(self.kind(ahead), Some(K::Ident | K::RawIdent | K::Colon)) {
            ahead += 1;
        }
        self.kind(ahead) == Some(K::Bang) && self.kind(ahead + 1) == Some(K::OpenBrace)
    }

    /// What stands here continues the expression whose `}` was just passed.
    fn goes_on(&self) -> bool {
        matches!(self.kind(0), Some(K::Dot | K::Question | K::Eq | K::OpenBrace))
            || matches!(self.word(0), "else" | "in")
    }

    /// Steps over `::<..>`.
    fn skip_angles(&mut self) {
        self.at += 2;
        let mut depth = 0usize;
        while let Some(kind) = self.kind(0) {
            match kind {
                K::Lt => depth += 1,
                K::Gt => depth = depth.saturating_sub(1),
                _ if kind == K::Semi || self.tokens[self.code[self.at]].closes() => return,
                _ => {}
            }
            if self.tokens[self.code[self.at]].opens() {
                self.skip_group()
            } else {
                self.at += 1
            }
            if depth == 0 {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;

    /// What follows the mark, as far as it reaches.
    fn after(text: &str) -> &str {
        let tokens = tokens(text);
        let mark = tokens.iter().position(|t| t.range.of(text) == "/*HERE*/").unwrap();
        let code: Vec<usize> = (0..tokens.len()).filter(|i| !tokens[*i].is_trivia()).collect();
        super::extent(&tokens, &code, mark + 1, text).of(text)
    }

    #[test]
    fn a_statement_reaches_to_its_semicolon() {
        assert_eq!(
            after("{ /*HERE*/ let x = match y { A => 1, _ => 2 }; z(); }"),
            "let x = match y { A => 1, _ => 2 };"
        );
        assert_eq!(after("{ /*HERE*/ tx.send(|| { a; b })\n .ok(); z(); }"), "tx.send(|| { a; b })\n .ok();");
        assert_eq!(after("{ /*HERE*/ f::<A, B>(x).await?; z(); }"), "f::<A, B>(x).await?;");
        assert_eq!(after("{ /*HERE*/ return Err(Full { x }); z(); }"), "return Err(Full { x });");
    }

    #[test]
    fn a_block_reaches_to_its_last_brace() {
        assert_eq!(
            after("{ /*HERE*/ if a { b } else if c { d } else { e } f(); }"),
            "if a { b } else if c { d } else { e }"
        );
        assert_eq!(
            after("{ /*HERE*/ while let Some(S { x }) = it.next() { y } f(); }"),
            "while let Some(S { x }) = it.next() { y }"
        );
        assert_eq!(
            after("{ /*HERE*/ while let S { x } = it.next() { y } f(); }"),
            "while let S { x } = it.next() { y }"
        );
        assert_eq!(after("{ /*HERE*/ 'a: loop { y } f(); }"), "'a: loop { y }");
        assert_eq!(after("{ /*HERE*/ match x { _ => {} }.await; f(); }"), "match x { _ => {} }.await;");
        assert_eq!(
            after("{ /*HERE*/ tokio::select! { _ = a => b, } f(); }"),
            "tokio::select! { _ = a => b, }"
        );
    }

    #[test]
    fn items_reach_over_their_attributes_and_bodies() {
        assert_eq!(
            after("/*HERE*/ #[inline]\n// why\npub(crate) async fn f<A, B>() -> X { y } fn g() {}"),
            "#[inline]\n// why\npub(crate) async fn f<A, B>() -> X { y }"
        );
        assert_eq!(after("/*HERE*/ use a::{b, c}; fn g() {}"), "use a::{b, c};");
        assert_eq!(after("/*HERE*/ struct S(A, B); fn g() {}"), "struct S(A, B);");
        assert_eq!(after("/*HERE*/ const X: (A, B) = { 1 }; fn g() {}"), "const X: (A, B) = { 1 };");
    }

    #[test]
    fn arms_fields_and_tails_end_where_their_neighbours_start() {
        assert_eq!(after("match x { /*HERE*/ Err(_) => {} Ok(_) => f() }"), "Err(_) => {}");
        assert_eq!(after("match x { /*HERE*/ Err(_) => f(a, b), Ok(_) => f() }"), "Err(_) => f(a, b)");
        assert_eq!(after("struct S { /*HERE*/ pub tx: Tx, rx: Rx }"), "pub tx: Tx");
        assert_eq!(after("{ a; /*HERE*/ tx.try_send(x).ok() } fn g() {}"), "tx.try_send(x).ok()");
        assert_eq!(after("{ a; /*HERE*/ } fn g() {}"), "");
    }
}
