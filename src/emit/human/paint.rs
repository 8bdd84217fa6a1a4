//! Colours for codespan's parts, in the tones that cargo and rustc use.

use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;
use std::io::{self, Write};

/// A writer that colours what codespan writes.
pub(super) struct Painter<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Painter<'w> {
    pub(super) fn new(out: &'w mut dyn Write) -> Self {
        Painter { out }
    }

    fn set(&mut self, style: Style) -> io::Result<()> {
        write!(self.out, "{}{style}", anstyle::Reset)
    }
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

impl Write for Painter<'_> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.out.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl WriteStyle for Painter<'_> {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        self.set(of(severity))
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.set(Style::new().bold())
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.set(AnsiColor::BrightBlue.on_default().bold())
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.set(AnsiColor::BrightBlue.on_default().bold())
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.set(AnsiColor::BrightBlue.on_default().bold())
    }

    fn set_label(&mut self, severity: Severity, label_style: LabelStyle) -> io::Result<()> {
        match label_style {
            LabelStyle::Primary => self.set(of(severity)),
            LabelStyle::Secondary => self.set(AnsiColor::BrightBlue.on_default().bold()),
        }
    }

    fn reset(&mut self) -> io::Result<()> {
        write!(self.out, "{}", anstyle::Reset)
    }
}
