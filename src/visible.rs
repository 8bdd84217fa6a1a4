//! Text from outside, made fit to be looked at: paths, source lines, names, whatever somebody else has written.
//!
//! Terminals obey control characters, marks of writing direction make code look like other code, and the logs of build
//! services take some words for orders. All of them are shown instead. Formats for machines escape in their own way.

use std::borrow::Cow;
use std::fmt::Write;
use std::path::{MAIN_SEPARATOR, Path};

/// A text in one line: what would not be seen is shown, line ends included. Tabs stay.
pub fn line(text: &str) -> Cow<'_, str> {
    let is_order = ["##[", "##vso["].iter().any(|order| text.contains(order));
    if !is_order && text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        match c {
            // `##[error]`, `##vso[task]`: some logs hear these wherever they stand.
            '#' if ["##[", "##vso["].iter().any(|order| text[at..].starts_with(order)) => hex(c, &mut out),
            _ if is_plain(c) => out.push(c),
            '\0'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7f}' => out.push('\u{2421}'),
            _ => hex(c, &mut out),
        }
    }
    Cow::Owned(out)
}

/// A text of several lines, each as [`line`] has it, and none of them an order to whoever reads the log.
pub fn lines(text: &str) -> Cow<'_, str> {
    let is_order = |line: &str| line.trim_start().starts_with("::");
    let is_same = |part: &str| matches!(line(part), Cow::Borrowed(_)) && !is_order(part);
    if text.split('\n').all(is_same) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (n, part) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        // A carriage return before the line's end is part of it.
        let shown = line(part.strip_suffix('\r').unwrap_or(part));
        if is_order(&shown) {
            let (indent, rest) = shown.split_at(shown.len() - shown.trim_start().len());
            out.push_str(indent);
            hex(':', &mut out);
            out.push_str(&rest[1..]);
        } else {
            out.push_str(&shown);
        }
    }
    Cow::Owned(out)
}

fn hex(c: char, out: &mut String) {
    let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
}

/// Whether a character looks like what it is.
fn is_plain(c: char) -> bool {
    match c {
        '\t' | ' '..='~' => true,
        '\0'..='\u{9f}' => false,
        // Marks of direction, ends of lines and paragraphs, what is no character.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}' => false,
        _ => true,
    }
}

/// A path as text, with `/` between its parts. Bytes that are no text stand as in URIs, `%ff`, so that the file can be found.
pub fn path(path: &Path) -> String {
    let mut out = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        match MAIN_SEPARATOR {
            '/' => out.push_str(chunk.valid()),
            other => out.push_str(&chunk.valid().replace(other, "/")),
        }
        chunk.invalid().iter().for_each(|byte| {
            let _ = write!(out, "%{byte:02x}");
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_plain_stays_as_it_is() {
        for text in ["", "let x = a::b(\"\u{e9}\");\t// #[cfg(test)] \u{1f980}", "::std::mem", "#![x] ## [y]"]
        {
            assert!(matches!(line(text), Cow::Borrowed(same) if same == text), "{text}");
        }
        assert!(matches!(lines("a\n    b::c\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_would_be_obeyed_is_shown() {
        assert_eq!(
            line("a\u{1b}[2Jb\r\n\u{7}\0\u{7f}"),
            "a\u{241b}[2Jb\u{240d}\u{240a}\u{2407}\u{2400}\u{2421}"
        );
        assert_eq!(line("\u{9b}2J\u{202e}x\u{2069}"), "\\u{9b}2J\\u{202e}x\\u{2069}");
        assert_eq!(line("a ##[add-mask]b"), "a \\u{23}#[add-mask]b");
        assert_eq!(line("##vso[task.x]"), "\\u{23}#vso[task.x]");
        assert_eq!(lines("a\n  ::error::x\n::y"), "a\n  \\u{3a}:error::x\n\\u{3a}:y");
        assert_eq!(lines("a\r\nb\u{b}\n"), "a\nb\u{240b}\n");
    }

    #[cfg(unix)]
    #[test]
    fn paths_can_be_told_whatever_they_are_called() {
        use std::os::unix::ffi::OsStrExt;
        let of = |bytes: &[u8]| path(Path::new(std::ffi::OsStr::from_bytes(bytes)));
        assert_eq!(of(b"src/a\xffb\\c.rs"), "src/a%ffb\\c.rs");
        assert_eq!(of("src/\u{e9}.rs".as_bytes()), "src/\u{e9}.rs");
    }
}
