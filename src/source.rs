//! Source texts: who they are, and how a byte offset becomes a line and a column.
//!
//! Everything else in the house speaks of places as a [`Range`] of byte offsets into one file; lines and
//! columns exist only at the way out.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde::{Deserialize, Serialize};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

/// A half-open range of byte offsets in one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Range {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Range {
    /// A range from `start` to `end`, in bytes.
    pub fn new(start: u32, end: u32) -> Self {
        Range { start, end }
    }

    /// Whether `other` lies within this range (the same range does).
    pub fn contains(self, other: Range) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies within this range.
    pub fn has(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Length in bytes.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing lies between start and end.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The text that this range covers in `text`; empty when the range does not fit.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// The smallest range that covers both.
    pub fn cover(self, other: Range) -> Range {
        Range { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// Number of a file within one run: the index into the run's list of files, in canonical order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// One file's text and name, cheap to clone.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path as shown to people: relative to the working directory where it lies below it.
    pub path: Arc<PathBuf>,
    /// The text, UTF-8.
    pub text: Arc<str>,
}

/// A place as people count: both numbers start at 1, the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineCol {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters (Unicode scalar values).
    pub column: u32,
}

/// Offsets at which the lines of a text start.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Scans `text` once for line ends.
    pub fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1);
        LineIndex { starts: std::iter::once(0).chain(ends).collect() }
    }

    /// Line of `offset`, from 1.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|s| *s <= offset) as u32
    }

    /// Byte range of a line counted from 1, without its line end; empty when there is no such line.
    pub fn line_range(&self, line: u32, text: &str) -> Range {
        let Some(start) = (line as usize).checked_sub(1).and_then(|i| self.starts.get(i)) else {
            return Range::default();
        };
        let end = self.starts.get(line as usize).map_or(text.len() as u32, |e| *e);
        let trimmed = Range::new(*start, end).of(text).trim_end_matches(['\n', '\r']).len() as u32;
        Range::new(*start, start + trimmed)
    }

    /// Line and column of `offset`.
    pub fn line_col(&self, offset: u32, text: &str) -> LineCol {
        let line = self.line(offset);
        let start = self.starts[line as usize - 1];
        let column = Range::new(start, offset.min(text.len() as u32)).of(text).chars().count() as u32 + 1;
        LineCol { line, column }
    }

    /// Number of lines; a text without a line end has one.
    pub fn lines(&self) -> u32 {
        self.starts.len() as u32
    }
}

/// What stays as it is in a URI's path: RFC 3986's unreserved characters, and the separator.
const UNESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as URIs spell it, with `/` as separator.
pub fn uri_path(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    match MAIN_SEPARATOR {
        '/' => percent_encode(bytes, UNESCAPED).to_string(),
        other => percent_encode(String::from_utf8_lossy(bytes).replace(other, "/").as_bytes(), UNESCAPED)
            .to_string(),
    }
}

/// A path from its bytes; none where this system has no such path.
#[cfg(unix)]
pub fn path_of(bytes: &[u8]) -> Option<&Path> {
    use std::os::unix::ffi::OsStrExt;
    Some(Path::new(std::ffi::OsStr::from_bytes(bytes)))
}

/// A path from its bytes; none where this system has no such path.
#[cfg(not(unix))]
pub fn path_of(bytes: &[u8]) -> Option<&Path> {
    std::str::from_utf8(bytes).ok().map(Path::new)
}

/// The `file:` URI of an absolute path.
pub fn file_uri(path: &Path) -> String {
    let path = uri_path(path);
    let slash = if path.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{path}")
}
