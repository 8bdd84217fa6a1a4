//! From spans, which count within one parsed slice, to byte ranges of the file.

use crate::source::Range;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Where in its file a parsed slice starts.
#[derive(Clone, Copy)]
pub(super) struct At(u32);

impl At {
    /// A slice that starts at this byte.
    pub(super) fn new(offset: u32) -> Self {
        At(offset)
    }

    /// Place of a span in the file.
    pub(super) fn range(self, span: Span) -> Range {
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
