//! From spans, which count within one parsed slice, to byte ranges of the file.

use crate::source::Range;
use proc_macro2::{LineColumn, Span, TokenStream};
use quote::ToTokens;
use std::cell::RefCell;

/// Where in its file a parsed slice starts.
#[derive(Clone, Copy)]
pub(super) struct At(u32);

thread_local! {
    /// Where the lines of the slice start that is being parsed on this thread, if all of it is ASCII. Spans are bound to the
    /// thread and to one slice, too.
    static LINES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

impl At {
    /// `slice`, which starts at this byte, and is what is parsed next on this thread.
    pub(super) fn new(offset: u32, slice: &str) -> Self {
        LINES.with_borrow_mut(|lines| {
            lines.clear();
            // Spans count characters; turning those into bytes is dear where they are not the same.
            if slice.is_ascii() {
                lines.push(0);
                lines.extend(memchr::memchr_iter(b'\n', slice.as_bytes()).map(|at| at as u32 + 1));
            }
        });
        At(offset)
    }

    /// Place of a span in the file.
    pub(super) fn range(self, span: Span) -> Range {
        let (start, end) = LINES.with_borrow(|lines| (byte(lines, span.start()), byte(lines, span.end())));
        if let (Some(start), Some(end)) = (start, end) {
            return Range::new(self.0 + start, self.0 + end);
        }
        let bytes = span.byte_range();
        Range::new(self.0 + bytes.start as u32, self.0 + bytes.end as u32)
    }

    /// Place from the start of one span to the end of another.
    pub(super) fn between(self, first: Span, last: Span) -> Range {
        self.range(first).cover(self.range(last))
    }

    /// Place of anything; costs a copy of its tokens, so it is for what is small or rare.
    pub(super) fn tokens(self, node: &impl ToTokens) -> Range {
        self.stream(node.to_token_stream())
    }

    /// Place of a stream of tokens, first to last.
    pub(super) fn stream(self, tokens: TokenStream) -> Range {
        let mut spans = tokens.into_iter().map(|token| token.span());
        let Some(first) = spans.next() else { return Range::new(self.0, self.0) };
        let last = spans.last().unwrap_or(first);
        self.between(first, last)
    }
}

/// The byte at a place of an ASCII slice.
fn byte(lines: &[u32], at: LineColumn) -> Option<u32> {
    Some(lines.get(at.line.checked_sub(1)?)? + at.column as u32)
}
