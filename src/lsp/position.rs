//! Byte offsets as an editor counts: lines from 0, columns from 0 in units of the encoding agreed upon.

use crate::source::{LineIndex, Range};
use lsp_types::Position;

/// How columns are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// In bytes.
    Utf8,
    /// In 16-bit units; a character outside the basic plane counts two.
    Utf16,
}

impl Encoding {
    fn len(self, text: &str) -> usize {
        match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.encode_utf16().count(),
        }
    }
}

/// A text with the places of its lines.
#[derive(Clone, Debug)]
pub(super) struct Lined<'a> {
    text: &'a str,
    lines: LineIndex,
    encoding: Encoding,
}

impl<'a> Lined<'a> {
    pub(super) fn new(text: &'a str, encoding: Encoding) -> Self {
        Lined { text, lines: LineIndex::new(text), encoding }
    }

    /// Where a byte offset is; one past the end is at the end.
    pub(super) fn position(&self, offset: u32) -> Position {
        let offset = offset.min(self.text.len() as u32);
        let line = self.lines.line(offset);
        let start = self.lines.line_range(line, self.text).start;
        let before = Range::new(start, offset).of(self.text);
        Position::new(line - 1, self.encoding.len(before) as u32)
    }

    /// Where a range is.
    pub(super) fn range(&self, range: Range) -> lsp_types::Range {
        lsp_types::Range::new(self.position(range.start), self.position(range.end))
    }

    /// Byte offset of a position. One past the end of its line is at that end, one past the last line at the end of
    /// the text, one inside a character at its start: that is what the protocol asks for.
    pub(super) fn offset(&self, position: Position) -> usize {
        if position.line >= self.lines.lines() {
            return self.text.len();
        }
        let line = self.lines.line_range(position.line + 1, self.text);
        let mut left = position.character as usize;
        for (at, c) in line.of(self.text).char_indices() {
            let units = self.encoding.len(c.encode_utf8(&mut [0; 4]));
            if left < units {
                return line.start as usize + at;
            }
            left -= units;
        }
        line.end as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "aß🦀b\r\n\nend";

    #[test]
    fn columns_count_in_the_units_agreed_upon() {
        let at = |encoding, offset| {
            let place = Lined::new(TEXT, encoding).position(offset);
            (place.line, place.character)
        };
        let b = TEXT.find('b').unwrap() as u32;
        assert_eq!(at(Encoding::Utf8, b), (0, 7));
        assert_eq!(at(Encoding::Utf16, b), (0, 4));
        assert_eq!(at(Encoding::Utf16, TEXT.len() as u32 + 9), (2, 3));
    }

    #[test]
    fn every_place_survives_the_way_there_and_back() {
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            let lined = Lined::new(TEXT, encoding);
            let inside_line_end = TEXT.find('\n').unwrap();
            for (offset, _) in TEXT.char_indices().filter(|(at, _)| *at != inside_line_end) {
                assert_eq!(lined.offset(lined.position(offset as u32)), offset, "{encoding:?}");
            }
        }
    }

    #[test]
    fn places_that_do_not_exist_are_moved_to_the_nearest_that_does() {
        let lined = Lined::new(TEXT, Encoding::Utf16);
        assert_eq!(lined.offset(Position::new(0, 99)), TEXT.find('\r').unwrap());
        assert_eq!(lined.offset(Position::new(9, 0)), TEXT.len());
        assert_eq!(lined.offset(Position::new(0, 3)), TEXT.find('🦀').unwrap());
    }
}
