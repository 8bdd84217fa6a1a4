//! Places: bytes of a slice while it is read, bytes of its file in facts.

use crate::source::Range;
use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::ToTokens;
use std::cell::RefCell;
use std::str::FromStr;

/// Where in its file a parsed slice starts.
#[derive(Clone, Copy)]
pub(super) struct At(u32);

impl At {
    /// A slice that starts at this byte.
    pub(super) fn new(offset: u32) -> Self {
        At(offset)
    }

    /// Place in the file of a range of the slice.
    pub(super) fn of(self, range: Range) -> Range {
        Range::new(self.0 + range.start, self.0 + range.end)
    }

    /// Place of a span in the file.
    pub(super) fn range(self, span: Span) -> Range {
        Range::new(self.0 + span.start().column as u32, self.0 + span.end().column as u32)
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

thread_local! {
    static RULER: RefCell<Ruler> = const { RefCell::new(Ruler { line: None, length: 0, slices: 0 }) };
}

/// A line of text in `proc_macro2`'s memory, longer than any slice read so far: the parts of it serve as spans. A span can be
/// had only of a text that `proc_macro2` has read, and one line of single bytes counts as slices do.
struct Ruler {
    line: Option<Literal>,
    length: u32,
    slices: u32,
}

/// Length of the first ruler in bytes.
const SHORTEST: u32 = 1 << 12;
/// After so many slices what `proc_macro2` remembers is cleared: reading a rare literal adds to it.
const SLICES: u32 = 1 << 12;

/// Prepares for a slice of this length on this thread. Spans of earlier ones mean nothing from here on.
pub(super) fn begin(length: u32) {
    RULER.with_borrow_mut(|ruler| {
        ruler.slices += 1;
        if length < ruler.length && ruler.slices < SLICES {
            return;
        }
        proc_macro2::extra::invalidate_current_thread_spans();
        let length = (length + 1).max(ruler.length).max(SHORTEST).next_power_of_two();
        let text = format!("\"{}\"", " ".repeat(length as usize));
        let line = TokenStream::from_str(&text).ok().and_then(|tokens| tokens.into_iter().next());
        let line =
            line.and_then(|token| if let TokenTree::Literal(line) = token { Some(line) } else { None });
        *ruler = Ruler { line, length, slices: 0 };
    });
}

/// The span for a range of the slice.
pub(super) fn span(range: Range) -> Span {
    let part = |ruler: &Ruler| ruler.line.as_ref()?.subspan(range.start as usize..range.end as usize);
    RULER.with_borrow(part).unwrap_or_else(Span::call_site)
}
