//! Holds what codespan draws until lines are whole: words are folded to the width, places become links, and colours
//! are put on, or not.

use crate::emit::Look;
use crate::visible;
use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;
use std::io::{self, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Stands before words that may be folded; they go on to the end of their line. Not a character of any text that is visible.
pub(super) const WORDS: char = '\u{fdd0}';
/// Stands before and behind the address of what follows, to the end of the line. Not a character of any text that is visible.
pub(super) const LINK: char = '\u{fdd1}';

/// Room that words of a label want beside the code; with less they go below it.
const ROOM: usize = 26;

/// What was drawn so far.
#[derive(Debug)]
pub(super) struct Canvas {
    style: Style,
    lines: Vec<Line>,
}

/// Columns after which source is cut: nobody reads on, and terminals choke.
const LONGEST: usize = 400;

/// Stretches of one style.
type Line = Vec<(Style, String)>;

impl Canvas {
    pub(super) fn new() -> Canvas {
        Canvas { style: Style::new(), lines: vec![Line::new()] }
    }

    /// Writes all of it, with its words within `width`.
    pub(super) fn print(self, width: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
        let mut lines = self.lines;
        // What follows the last line end.
        if lines.last().is_some_and(Line::is_empty) {
            lines.pop();
        }
        for line in lines.into_iter().flat_map(|line| folded(line, width)) {
            print_line(&line, look, out)?;
        }
        Ok(())
    }
}

fn print_line(line: &Line, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut is_open = false;
    let mut is_blank = true;
    for (style, text) in line.iter().filter(|(_, text)| !text.is_empty()) {
        let style = if look.color { *style } else { Style::new() };
        let mut parts = text.split(LINK);
        let (before, address, shown) = (parts.next(), parts.next(), parts.next());
        let before = before.unwrap_or_default();
        let before = if is_blank { visible::lines(before) } else { visible::line(before) };
        is_blank &= before.trim().is_empty();
        write!(out, "{style}{before}{style:#}")?;
        if let (Some(address), Some(shown)) = (address, shown) {
            if look.links {
                write!(out, "\x1b]8;;{address}\x1b\\")?;
                is_open = true;
            }
            write!(out, "{style}{shown}{style:#}")?;
        }
    }
    if is_open {
        write!(out, "\x1b]8;;\x1b\\")?;
    }
    writeln!(out)
}

/// The line, or the lines that it takes to keep its words within the width.
fn folded(line: Line, width: usize) -> Vec<Line> {
    let Some(at) = line.iter().position(|(_, text)| text.contains(WORDS)) else {
        let is_long = text_of(&line).width() > LONGEST;
        return vec![if is_long { cut(line, LONGEST) } else { line }];
    };
    let mut head: Line = line[..at].to_vec();
    let style = line[at].0;
    let (before, words) = line[at].1.split_once(WORDS).unwrap_or_default();
    head.push((style, before.to_string()));
    let words = line[at + 1..].iter().fold(words.to_string(), |all, (_, more)| all + more);
    let used = text_of(&head).width();
    if used + words.width() <= width {
        head.push((style, words));
        return vec![head];
    }
    let is_title = !text_of(&head).starts_with(' ');
    let is_beside = is_title || used + ROOM <= width;
    let below = if is_title { vec![(style, "    ".into())] } else { rail(&head) };
    let bare = text_of(&below) == text_of(&head);
    let below = if is_beside { below } else { shortened(below, width) };
    let indent = text_of(&below).width();
    // The first line has less room where its words follow something longer than the others follow.
    let taken = " ".repeat(if is_beside { used - indent } else { 0 });
    let options = textwrap::Options::new(width.saturating_sub(indent).max(ROOM / 2))
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let wrapped = textwrap::wrap(&words, options.initial_indent(&taken));
    let mut lines: Vec<Line> = wrapped.iter().map(|_| below.clone()).collect();
    match lines.first_mut() {
        Some(first) if is_beside => *first = head,
        _ if !bare => lines.insert(0, head),
        _ => {}
    }
    let skipped = lines.len() - wrapped.len();
    for (line, words) in lines[skipped..].iter_mut().zip(&wrapped) {
        line.push((style, words.trim_start().to_string()));
    }
    lines
}

/// What continues below a line: its borders and pointers, and room for the rest.
fn rail(head: &Line) -> Line {
    let kept = |c: char| if c == '│' { "│".to_string() } else { " ".repeat(c.width().unwrap_or(0)) };
    head.iter().map(|(style, text)| (*style, text.chars().map(kept).collect())).collect()
}

/// A rail that leaves more room, but keeps what it has to show.
fn shortened(rail: Line, width: usize) -> Line {
    let bars = text_of(&rail).chars().collect::<Vec<_>>();
    let last_bar = bars.iter().rposition(|c| *c == '│').unwrap_or(0);
    cut(rail, width.saturating_sub(ROOM).max(last_bar + 2).min(bars.len()))
}

/// The first so many characters.
fn cut(line: Line, mut left: usize) -> Line {
    let short = line.into_iter().map(|(style, text)| {
        let text: String = text.chars().take(left).collect();
        left -= text.chars().count();
        (style, text)
    });
    short.collect()
}

fn text_of(line: &Line) -> String {
    line.iter().map(|(_, text)| text.as_str()).collect()
}

fn of(severity: Severity) -> Style {
    let color = match severity {
        Severity::Bug | Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::BrightYellow,
        Severity::Note => AnsiColor::BrightGreen,
        Severity::Help => AnsiColor::BrightCyan,
    };
    color.on_default().bold()
}

const FRAME: Style = AnsiColor::BrightBlue.on_default().bold();

impl Write for Canvas {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(buf);
        for (n, part) in text.split('\n').enumerate() {
            if n > 0 {
                self.lines.push(Line::new());
            }
            let Some(line) = self.lines.last_mut() else { continue };
            match line.last_mut() {
                _ if part.is_empty() => {}
                Some((style, text)) if *style == self.style => text.push_str(part),
                _ => line.push((self.style, part.to_string())),
            }
        }
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The tones that cargo and rustc use.
impl WriteStyle for Canvas {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        self.style = of(severity);
        Ok(())
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.style = Style::new().bold();
        Ok(())
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.style = FRAME;
        Ok(())
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.style = FRAME;
        Ok(())
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.style = FRAME;
        Ok(())
    }

    fn set_label(&mut self, severity: Severity, label_style: LabelStyle) -> io::Result<()> {
        self.style = match label_style {
            LabelStyle::Primary => of(severity),
            LabelStyle::Secondary => FRAME,
        };
        Ok(())
    }

    fn reset(&mut self) -> io::Result<()> {
        self.style = Style::new();
        Ok(())
    }
}
