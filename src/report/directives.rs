//! Words that source addresses to the tool: comments and attributes that silence a rule.
//!
//! Comments: `// bplint: allow(rule[, rule]) -- reason`, `expect(..)`, and `allow-file(..)` above the first item of a
//! file. Attributes: `bplint::allow(rule, reason = "..")` and `allow(bplint::rule)`, inside `cfg_attr` (whatever its
//! condition) or bare. Only comment tokens that document nothing are read; text in strings never counts.

use super::extent::extent;
use super::tokens::{Token, closing, tokens};
use crate::check::Checked;
use crate::source::{FileId, Range};
use memchr::memmem;
use ra_ap_rustc_lexer::TokenKind as K;

/// A suppression.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Directive {
    pub(super) file: FileId,
    /// Written as `expect`.
    pub(super) expect: bool,
    /// Rules and groups as written, and where.
    pub(super) names: Vec<(String, Range)>,
    pub(super) reason: Option<String>,
    /// The comment or attribute.
    pub(super) range: Range,
    /// It is an attribute.
    pub(super) attribute: bool,
    /// What it covers: for a comment behind code its line, else the next thing, the block or the file.
    pub(super) covers: Range,
    /// It stands behind code on its line.
    pub(super) trailing: bool,
    /// Where the innermost block around it opens.
    pub(super) block: Option<u32>,
}

/// A comment that starts like a directive and is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Malformed {
    pub(super) file: FileId,
    pub(super) range: Range,
    /// What is wrong with it.
    pub(super) what: String,
    /// What to write instead.
    pub(super) help: String,
}

/// Everything said to the tool.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Heard {
    pub(super) directives: Vec<Directive>,
    pub(super) malformed: Vec<Malformed>,
}

/// Listens to all files; those that never say `bplint` cost one search.
pub(super) fn hear(checked: &Checked) -> Heard {
    let mut heard = Heard::default();
    let finder = memmem::Finder::new("bplint");
    for (i, text) in checked.texts.iter().enumerate() {
        if finder.find(text.as_bytes()).is_some() {
            hear_in(FileId(i as u32), text, &mut heard);
        }
    }
    heard
}

/// Listens to one file.
pub(super) fn hear_in(file: FileId, text: &str, heard: &mut Heard) {
    let tokens = tokens(text);
    let code = (0..tokens.len()).filter(|i| !tokens[*i].is_trivia()).collect();
    Ear { file, text, tokens, code, heard }.listen();
}

struct Ear<'a> {
    file: FileId,
    text: &'a str,
    tokens: Vec<Token>,
    /// Which tokens are not trivia.
    code: Vec<usize>,
    heard: &'a mut Heard,
}

impl Ear<'_> {
    fn listen(&mut self) {
        let mut open: Vec<u32> = Vec::new();
        let mut before_items = true;
        let mut i = 0;
        while i < self.tokens.len() {
            let token = self.tokens[i];
            match token.kind {
                _ if token.is_plain_comment() => self.comment(i, &open, before_items),
                _ if token.is_trivia() => {}
                K::Pound => {
                    let inner = self.is(i + 1, K::Bang);
                    let bracket = i + 1 + usize::from(inner);
                    if self.is(bracket, K::OpenBracket) {
                        let close = closing(&self.tokens, bracket);
                        self.attribute(i, bracket, close, inner, &open);
                        before_items &= inner;
                        i = close;
                    }
                }
                K::OpenBrace => {
                    open.push(token.range.start);
                    before_items = false;
                }
                K::CloseBrace => {
                    open.pop();
                }
                _ => before_items = false,
            }
            i += 1;
        }
    }

    fn is(&self, i: usize, kind: K) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == kind)
    }

    fn comment(&mut self, i: usize, open: &[u32], before_items: bool) {
        let range = self.tokens[i].range;
        let text = range.of(self.text);
        let inside = text.trim_start_matches(['/', '*']);
        let Some(said) = inside.trim_start().strip_prefix("bplint:") else { return };
        let said = said.strip_suffix("*/").unwrap_or(said).trim();
        let parsed = parse(said);
        let start = range.start + (said.as_ptr() as usize - text.as_ptr() as usize) as u32;
        let (word, names, reason) = match parsed {
            Ok(parsed) => parsed,
            Err((what, help)) => {
                self.heard.malformed.push(Malformed { file: self.file, range, what, help });
                return;
            }
        };
        let trailing = self.is_trailing(i);
        let covers = match word {
            "allow-file" if !before_items || trailing => {
                let what = "`allow-file` has to stand above the first item of the file".into();
                let help = "move it to the top of the file, or write `allow`".into();
                self.heard.malformed.push(Malformed { file: self.file, range, what, help });
                return;
            }
            "allow-file" => Range::new(0, self.text.len() as u32),
            _ if trailing => self.line(range.start),
            _ => extent(&self.tokens, &self.code, i + 1, self.text),
        };
        let place = |(offset, name): (usize, &str)| {
            let at = start + offset as u32;
            (name.to_string(), Range::new(at, at + name.len() as u32))
        };
        self.heard.directives.push(Directive {
            file: self.file,
            expect: word == "expect",
            names: names.into_iter().map(place).collect(),
            reason: reason.map(str::to_string),
            range,
            attribute: false,
            covers,
            trailing,
            block: open.last().copied(),
        });
    }

    /// Code stands before it on its line.
    fn is_trailing(&self, i: usize) -> bool {
        let line = self.line(self.tokens[i].range.start);
        let before = self.tokens[..i].iter().rev().take_while(|t| t.range.end > line.start);
        before.into_iter().any(|t| !t.is_trivia())
    }

    fn line(&self, offset: u32) -> Range {
        let (before, after) = self.text.split_at(offset as usize);
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = after.find('\n').map_or(self.text.len(), |at| at + offset as usize);
        Range::new(start as u32, end as u32)
    }

    /// Reads `allow(..)` and `expect(..)` anywhere inside `#[..]`.
    fn attribute(&mut self, pound: usize, open: usize, close: usize, inner: bool, blocks: &[u32]) {
        let code: Vec<Token> = self.tokens[open..=close].iter().filter(|t| !t.is_trivia()).copied().collect();
        let word = |i: usize| code.get(i).map_or("", |t| t.range.of(self.text));
        let mut found = Vec::new();
        for i in 0..code.len() {
            if !matches!(word(i), "allow" | "expect") || word(i + 1) != "(" {
                continue;
            }
            let tool = i >= 3 && word(i - 1) == ":" && word(i - 2) == ":" && word(i - 3) == "bplint";
            let (names, reason) = arguments(&code, i + 1, tool, self.text);
            if !names.is_empty() {
                found.push((word(i) == "expect", names, reason));
            }
        }
        if found.is_empty() {
            return;
        }
        let covers = match (inner, blocks.last()) {
            (false, _) => extent(&self.tokens, &self.code, close + 1, self.text),
            (true, None) => Range::new(0, self.text.len() as u32),
            (true, Some(brace)) => {
                let at = self.tokens.partition_point(|t| t.range.start < *brace);
                Range::new(*brace, self.tokens[closing(&self.tokens, at)].range.end)
            }
        };
        let range = self.tokens[pound].range.cover(self.tokens[close].range);
        for (expect, names, reason) in found {
            self.heard.directives.push(Directive {
                file: self.file,
                expect,
                names,
                reason,
                range,
                attribute: true,
                covers,
                trailing: false,
                block: blocks.last().copied(),
            });
        }
    }
}

/// Names and reason in the parentheses at `open`; without the tool's own prefix only names under `bplint::` count.
fn arguments(code: &[Token], open: usize, tool: bool, text: &str) -> (Vec<(String, Range)>, Option<String>) {
    let close = closing(code, open);
    let (mut names, mut reason) = (Vec::new(), None);
    for argument in code[open + 1..close].split(|t| t.kind == K::Comma) {
        let word = |i: usize| argument.get(i).map_or("", |t: &Token| t.range.of(text));
        match argument {
            [] => {}
            [_, _, value] if word(0) == "reason" && word(1) == "=" => {
                reason = Some(value.range.of(text).trim_matches(['r', '#', '"']).to_string());
            }
            [_, _, _, name] if word(0) == "bplint" && word(1) == ":" && word(2) == ":" => {
                names.push((name.range.of(text).to_string(), name.range));
            }
            [name] if tool => names.push((name.range.of(text).to_string(), name.range)),
            _ => {}
        }
    }
    (names, reason)
}

type Parsed<'a> = (&'a str, Vec<(usize, &'a str)>, Option<&'a str>);

/// Reads what follows `bplint:`. Names come with their offset. The error says what is wrong and what to write.
fn parse(said: &str) -> Result<Parsed<'_>, (String, String)> {
    let usage = || "write `// bplint: allow(rule) -- reason`".to_string();
    let end = said.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(said.len());
    let word = &said[..end];
    if !matches!(word, "allow" | "expect" | "allow-file") {
        let what = if word.is_empty() {
            "this comment asks for nothing".into()
        } else {
            format!("`{word}` is no directive")
        };
        return Err((what, "write `allow(..)`, `expect(..)` or `allow-file(..)`".into()));
    }
    let list = said[end..].trim_start();
    let Some((list, rest)) = list.strip_prefix('(').and_then(|list| list.split_once(')')) else {
        return Err((format!("`{word}` does not say which rule"), usage()));
    };
    let offset = |part: &str| part.as_ptr() as usize - said.as_ptr() as usize;
    let names: Vec<_> =
        list.split(',').map(str::trim).filter(|n| !n.is_empty()).map(|n| (offset(n), n)).collect();
    if names.is_empty() {
        return Err((format!("`{word}` does not say which rule"), usage()));
    }
    let rest = rest.trim();
    match rest.strip_prefix("--").map(str::trim) {
        Some("") => Ok((word, names, None)),
        Some(reason) => Ok((word, names, Some(reason))),
        None if rest.is_empty() => Ok((word, names, None)),
        None => Err(("the reason is not set off".into(), "put `--` before the reason".into())),
    }
}
