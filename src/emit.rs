//! From a report to text. One file per format; each is a function from a [`Report`] to a writer and decides nothing.

mod human;
mod json;
mod place;
mod short;

use crate::report::Report;
use std::io::{self, Write};

/// A format of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Source excerpts with labels, for a terminal.
    Human,
    /// One line per finding.
    Short,
    /// Cargo's `compiler-message` objects, one a line.
    Json,
}

impl Format {
    /// All formats and their names.
    pub const EACH: &[(&str, Format)] =
        &[("human", Format::Human), ("short", Format::Short), ("json", Format::Json)];

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Format> {
        Format::EACH.iter().find(|(n, _)| *n == name).map(|(_, format)| *format)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Format::EACH.iter().find(|(_, f)| *f == self).map_or("", |(name, _)| name)
    }
}

/// What the place where output goes can show.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Colours.
    pub color: bool,
    /// Columns to keep prose within.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Look { color: false, width: 80 }
    }
}

/// Writes a report. Errors are those of the writer.
pub fn emit(format: Format, report: &Report<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Human => human::emit(report, look, out),
        Format::Short => short::emit(report, out),
        Format::Json => json::emit(report, out),
    }
}
