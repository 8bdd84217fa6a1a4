//! The tokens of a file as a flat table: brackets know their partners, identifiers their hashes.

use crate::disk;
use crate::facts::{Comment, Lost, Problem, mention};
use crate::source::Range;
use crate::syntax::lex::{self, Code};
use ra_ap_rustc_lexer::{DocStyle, FrontmatterAllowed, LiteralKind, TokenKind, strip_shebang};

/// What a token is, in the distinctions that the outline needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Kind {
    /// Identifiers, raw ones, and the keywords of paths: `self`, `Self`, `super`, `crate`.
    Ident,
    // Keywords that can be names in some edition; they are mentioned as identifiers are.
    Async, Await,
    // Other keywords that mean something here.
    As, Const, Enum, Extern, Fn, For, Impl, In, Let, Loop, Mod, Move, Mut, Pub, Ref, Static, Struct, Trait,
    Type, Unsafe, Use, Where, While,
    /// Any other keyword.
    Keyword,
    /// `_`
    Underscore,
    /// Literals, `true` and `false` among them.
    Literal,
    Lifetime,
    /// A doc comment for what follows.
    Doc,
    OpenParen, OpenBracket, OpenBrace, CloseParen, CloseBracket, CloseBrace,
    Semi, Comma, Dot, Colon, Eq, Lt, Gt, Bang, Pound, Pipe, Minus, Star, Question,
    /// Any other punctuation.
    Other,
    /// Behind the last token.
    End,
}

impl Kind {
    /// Whether the token is remembered in mentions, and may be a name.
    pub(super) fn is_name(self) -> bool {
        matches!(self, Kind::Ident | Kind::Async | Kind::Await)
    }

    /// Whether a bracket opens here.
    pub(super) fn opens(self) -> bool {
        matches!(self, Kind::OpenParen | Kind::OpenBracket | Kind::OpenBrace)
    }

    fn keyword(text: &str) -> Option<Kind> {
        Some(match text {
            "async" => Kind::Async,
            "await" => Kind::Await,
            "as" => Kind::As,
            "const" => Kind::Const,
            "enum" => Kind::Enum,
            "extern" => Kind::Extern,
            "fn" => Kind::Fn,
            "for" => Kind::For,
            "impl" => Kind::Impl,
            "in" => Kind::In,
            "let" => Kind::Let,
            "loop" => Kind::Loop,
            "mod" => Kind::Mod,
            "move" => Kind::Move,
            "mut" => Kind::Mut,
            "pub" => Kind::Pub,
            "ref" => Kind::Ref,
            "static" => Kind::Static,
            "struct" => Kind::Struct,
            "trait" => Kind::Trait,
            "type" => Kind::Type,
            "unsafe" => Kind::Unsafe,
            "use" => Kind::Use,
            "where" => Kind::Where,
            "while" => Kind::While,
            "true" | "false" => Kind::Literal,
            "break" | "continue" | "else" | "if" | "match" | "return" => Kind::Keyword,
            _ => return None,
        })
    }
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// First byte.
    pub(super) start: u32,
    /// One past the last byte.
    pub(super) end: u32,
    /// A name: its number in [`Tokens::hashes`]. An opening bracket: the token that ends its group, which
    /// is its partner unless brackets do not balance.
    pub(super) link: u32,
    /// What it is.
    pub(super) kind: Kind,
}

/// A file's tokens, and what only comments tell.
pub(super) struct Tokens<'t> {
    /// The file.
    pub(super) text: &'t str,
    /// All tokens; comments other than outer doc comments are left out.
    pub(super) list: Vec<Token>,
    /// The hash of each different name.
    pub(super) hashes: Vec<u32>,
    /// Comments that address this tool.
    pub(super) directives: Vec<Comment>,
    /// A leading comment says that a program wrote the file.
    pub(super) generated: bool,
    /// What makes no sense to a lexer, one problem of a sort.
    pub(super) problems: Vec<Problem>,
}

impl<'t> Tokens<'t> {
    /// Lexes a whole file.
    pub(super) fn new(code: Code<'t>) -> Self {
        let text = code.text;
        let mut tokens = Tokens {
            text,
            list: Vec::with_capacity(text.len() / 5),
            hashes: Vec::new(),
            directives: Vec::new(),
            generated: false,
            problems: Vec::new(),
        };
        if text.len() as u64 > disk::LARGEST {
            tokens.problem(0, 0, "the text is larger than 32 MB", Lost::Rest);
            return tokens;
        }
        let start = skipped_prefix(text) as u32;
        let mut names = Names::default();
        let mut brackets = Brackets::default();
        let mut head = Head::default();
        for (kind, Range { start, end }) in lex::tokens(code, start, FrontmatterAllowed::Yes) {
            let mut link = 0;
            // What no program holds is kept as one token however long it is.
            if kind == TokenKind::Unknown
                && let Some(last) = tokens.list.last_mut().filter(|t| t.kind == Kind::Other && t.end == start)
                && text[last.start as usize..last.end as usize].starts_with(is_unknown)
            {
                last.end = end;
                continue;
            }
            let kind = match kind {
                TokenKind::Whitespace | TokenKind::Frontmatter { .. } => continue,
                TokenKind::LineComment { doc_style } => {
                    tokens.comment(start, end, doc_style, &mut head);
                    if doc_style != Some(DocStyle::Outer) {
                        continue;
                    }
                    Kind::Doc
                }
                TokenKind::BlockComment { doc_style, terminated } => {
                    if !terminated {
                        tokens.problem(start, end, "a block comment is not closed", Lost::Rest);
                    }
                    tokens.comment(start, end, doc_style, &mut head);
                    if doc_style != Some(DocStyle::Outer) {
                        continue;
                    }
                    Kind::Doc
                }
                TokenKind::Ident | TokenKind::InvalidIdent => {
                    let word = &text[start as usize..end as usize];
                    let kind = match word.len() {
                        1 if word == "_" => Kind::Underscore,
                        2..=8 => Kind::keyword(word).unwrap_or(Kind::Ident),
                        _ => Kind::Ident,
                    };
                    if kind.is_name() {
                        link = names.number(mention(word), &mut tokens.hashes);
                    }
                    kind
                }
                TokenKind::RawIdent => {
                    link = names.number(mention(&text[start as usize..end as usize]), &mut tokens.hashes);
                    Kind::Ident
                }
                TokenKind::ForcedKeywordIdent => Kind::Keyword,
                TokenKind::Literal { kind, .. } => {
                    if !terminated(kind) {
                        tokens.problem(start, end, "a literal is not closed", Lost::Rest);
                    }
                    Kind::Literal
                }
                TokenKind::Lifetime { .. } | TokenKind::RawLifetime => Kind::Lifetime,
                TokenKind::OpenParen => Kind::OpenParen,
                TokenKind::OpenBracket => Kind::OpenBracket,
                TokenKind::OpenBrace => Kind::OpenBrace,
                TokenKind::CloseParen => Kind::CloseParen,
                TokenKind::CloseBracket => Kind::CloseBracket,
                TokenKind::CloseBrace => Kind::CloseBrace,
                TokenKind::Semi => Kind::Semi,
                TokenKind::Comma => Kind::Comma,
                TokenKind::Dot => Kind::Dot,
                TokenKind::Colon => Kind::Colon,
                TokenKind::Eq => Kind::Eq,
                TokenKind::Lt => Kind::Lt,
                TokenKind::Gt => Kind::Gt,
                TokenKind::Bang => Kind::Bang,
                TokenKind::Pound => Kind::Pound,
                TokenKind::Or => Kind::Pipe,
                TokenKind::Minus => Kind::Minus,
                TokenKind::Star => Kind::Star,
                TokenKind::Question => Kind::Question,
                _ => Kind::Other,
            };
            let index = tokens.list.len() as u32;
            match kind {
                Kind::OpenParen | Kind::OpenBracket | Kind::OpenBrace => brackets.open(kind, index),
                Kind::CloseParen | Kind::CloseBracket | Kind::CloseBrace
                    if !brackets.close(kind, index, &mut tokens.list) =>
                {
                    tokens.problem(start, end, "brackets do not balance", Lost::Borders);
                }
                _ => {}
            }
            tokens.list.push(Token { start, end, link, kind });
        }
        if let Some(open) = brackets.end(&mut tokens.list) {
            let Token { start, end, .. } = tokens.at(open as usize);
            tokens.problem(start, end, "this bracket is never closed", Lost::Borders);
        }
        tokens
    }

    /// The token at `index`; behind the last one there is an endless supply of [`Kind::End`].
    pub(super) fn at(&self, index: usize) -> Token {
        let end = self.text.len() as u32;
        self.list.get(index).copied().unwrap_or(Token { start: end, end, link: 0, kind: Kind::End })
    }

    /// Kind of the token at `index`.
    #[inline]
    pub(super) fn kind(&self, index: usize) -> Kind {
        self.list.get(index).map_or(Kind::End, |t| t.kind)
    }

    /// Text of the token at `index`.
    pub(super) fn text(&self, index: usize) -> &'t str {
        let token = self.at(index);
        &self.text[token.start as usize..token.end as usize]
    }

    /// The token at `index` as a name, without `r#`.
    pub(super) fn name(&self, index: usize) -> &'t str {
        let text = self.text(index);
        text.strip_prefix("r#").unwrap_or(text)
    }

    /// Whether the token at `index` is the contextual keyword `word`.
    pub(super) fn is_word(&self, index: usize, word: &str) -> bool {
        let token = self.at(index);
        token.kind == Kind::Ident
            && (token.end - token.start) as usize == word.len()
            && self.text(index) == word
    }

    /// Whether `::` stands at `index`.
    pub(super) fn is_path_sep(&self, index: usize) -> bool {
        self.kind(index) == Kind::Colon && self.kind(index + 1) == Kind::Colon && self.joined(index)
    }

    /// Whether no space divides the token at `index` from the next one.
    pub(super) fn joined(&self, index: usize) -> bool {
        self.at(index).end == self.at(index + 1).start
    }

    /// Index of the token that ends the group opened at `open`.
    pub(super) fn close(&self, open: usize) -> usize {
        self.at(open).link as usize
    }

    /// Index of the first token behind the group opened at `open`.
    pub(super) fn after(&self, open: usize) -> usize {
        let close = self.close(open);
        close + usize::from(partner(self.kind(open)) == self.kind(close))
    }

    /// Bytes from the token at `from` to the one before `to`.
    pub(super) fn range(&self, from: usize, to: usize) -> Range {
        let start = self.at(from).start;
        Range::new(start, if to > from { self.at(to - 1).end.max(start) } else { start })
    }

    fn comment(&mut self, start: u32, end: u32, doc: Option<DocStyle>, head: &mut Head) {
        let text = &self.text[start as usize..end as usize];
        if !self.generated && (self.list.is_empty() || head.covers(self.text, start)) {
            self.generated = head.says_generated(text);
        }
        let Some(said) = text.get(2..) else { return };
        if doc.is_none() && said.trim_start().starts_with("bplint:") {
            let line = self.text[..start as usize].rfind('\n').map_or(0, |i| i + 1);
            let own_line = self.text[line..start as usize].trim_matches(['\u{feff}', ' ', '\t']).is_empty();
            self.directives.push(Comment { range: Range::new(start, end), own_line });
        }
    }

    /// Notes a problem whose cause is the token there, of which the first line is shown.
    fn problem(&mut self, start: u32, end: u32, what: &str, lost: Lost) {
        if !self.problems.iter().any(|p| p.what == what) {
            let line = Range::new(start, end).of(self.text).lines().next().unwrap_or_default();
            let range = Range::new(start, start + line.trim_end().len() as u32);
            self.problems.push(Problem { range, what: what.to_owned(), lost });
        }
    }
}

/// Length of a byte order mark and a `#!/..` line.
fn skipped_prefix(text: &str) -> usize {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    mark + strip_shebang(&text[mark..]).unwrap_or(0)
}

/// No token begins with this.
fn is_unknown(c: char) -> bool {
    c == '\\' || c.is_control()
}

fn terminated(kind: LiteralKind) -> bool {
    use LiteralKind::*;
    match kind {
        Int { .. } | Float { .. } => true,
        Char { terminated } | Byte { terminated } => terminated,
        Str { terminated } | ByteStr { terminated } | CStr { terminated } => terminated,
        RawStr { n_hashes } | RawByteStr { n_hashes } | RawCStr { n_hashes } => n_hashes.is_some(),
    }
}

fn partner(open: Kind) -> Kind {
    match open {
        Kind::OpenParen => Kind::CloseParen,
        Kind::OpenBracket => Kind::CloseBracket,
        _ => Kind::CloseBrace,
    }
}

/// Brackets still open, with a count of each sort so that a stray closer costs no search.
#[derive(Default)]
struct Brackets {
    open: Vec<(Kind, u32)>,
    counts: [u32; 3],
}

impl Brackets {
    fn slot(close: Kind) -> usize {
        match close {
            Kind::CloseParen => 0,
            Kind::CloseBracket => 1,
            _ => 2,
        }
    }

    fn open(&mut self, kind: Kind, index: u32) {
        let close = partner(kind);
        self.open.push((close, index));
        self.counts[Self::slot(close)] += 1;
    }

    /// Ends the innermost group that `close` can end and the ones left open within; false when that is
    /// anything but the innermost group.
    fn close(&mut self, close: Kind, index: u32, list: &mut [Token]) -> bool {
        if self.counts[Self::slot(close)] == 0 {
            return false;
        }
        let mut clean = true;
        while let Some((wanted, open)) = self.open.pop() {
            self.counts[Self::slot(wanted)] -= 1;
            list[open as usize].link = index;
            if wanted == close {
                break;
            }
            clean = false;
        }
        clean
    }

    /// Ends all groups at the end of the file; the innermost, if there was any.
    fn end(&mut self, list: &mut [Token]) -> Option<u32> {
        let end = list.len() as u32;
        for (_, open) in &self.open {
            list[*open as usize].link = end;
        }
        self.open.last().map(|(_, open)| *open)
    }
}

/// Numbers for names, by hash: a table with open addressing, as this is asked for every word of a file.
struct Names {
    slots: Vec<u32>,
}

impl Default for Names {
    fn default() -> Self {
        Names { slots: vec![0; 512] }
    }
}

impl Names {
    fn number(&mut self, hash: u32, hashes: &mut Vec<u32>) -> u32 {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots[slot] {
                0 => break,
                taken if hashes[taken as usize - 1] == hash => return taken - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
        hashes.push(hash);
        self.slots[slot] = hashes.len() as u32;
        if hashes.len() * 2 > self.slots.len() {
            self.grow(hashes);
        }
        hashes.len() as u32 - 1
    }

    fn grow(&mut self, hashes: &[u32]) {
        let size = self.slots.len() * 4;
        self.slots.clear();
        self.slots.resize(size, 0);
        for (number, hash) in hashes.iter().enumerate() {
            let mut slot = *hash as usize & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = number as u32 + 1;
        }
    }
}

/// The leading comments, where a generator leaves its mark.
#[derive(Default)]
struct Head {
    by_program: bool,
    hands_off: bool,
    behind: bool,
}

impl Head {
    const LINES: usize = 20;
    const BYTES: usize = 4096;

    /// Whether a comment at `start` stands in the first lines.
    fn covers(&mut self, text: &str, start: u32) -> bool {
        let start = start as usize;
        self.behind = self.behind
            || start > Self::BYTES
            || text.as_bytes()[..start].iter().filter(|b| **b == b'\n').count() >= Self::LINES;
        !self.behind
    }

    /// Either the tag, or the usual pair of sentences: who wrote it, and that people should not.
    fn says_generated(&mut self, comment: &str) -> bool {
        let said = comment.to_ascii_lowercase();
        let tagged = said.match_indices("@generated").any(|(at, tag)| {
            let word = |c: char| c.is_alphanumeric() || c == '-' || c == '.' || c == '_';
            let before = said[..at].ends_with(|c: char| c.is_alphanumeric());
            let mut rest = said[at + tag.len()..].chars();
            let after = match rest.next() {
                Some('.') => rest.next().is_some_and(|c| c.is_alphanumeric()),
                Some(c) => word(c),
                None => false,
            };
            !before && !after
        });
        let any = |phrases: &[&str]| phrases.iter().any(|p| said.contains(p));
        self.by_program |= any(&[
            "code generated by",
            "automatically generated",
            "auto-generated",
            "autogenerated",
            "file is generated",
            "file was generated",
        ]);
        self.hands_off |= any(&["do not edit", "do not modify", "don't edit", "do not manually"]);
        tagged || (self.by_program && self.hands_off)
    }
}
