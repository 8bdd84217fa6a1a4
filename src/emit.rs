//! From a report to text. One file per format; each is a function from a [`Report`] to a writer and decides nothing.

mod checkstyle;
mod github;
mod gitlab;
mod html;
mod human;
mod json;
mod junit;
mod markdown;
mod place;
mod rdjson;
mod sarif;
mod short;

pub use human::{Mistake, mistake};
pub use json::{build_finished, messages};

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
    /// Static Analysis Results Interchange Format 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// GitLab code quality report.
    Gitlab,
    /// JUnit XML.
    Junit,
    /// Checkstyle XML.
    Checkstyle,
    /// Reviewdog's diagnostic format.
    Rdjson,
    /// A page for a pull request or a job summary.
    Markdown,
    /// A page to look through, in one file.
    Html,
}

impl Format {
    /// All formats and their names.
    pub const EACH: &[(&str, Format)] = &[
        ("human", Format::Human),
        ("short", Format::Short),
        ("json", Format::Json),
        ("sarif", Format::Sarif),
        ("github", Format::Github),
        ("gitlab", Format::Gitlab),
        ("junit", Format::Junit),
        ("checkstyle", Format::Checkstyle),
        ("rdjson", Format::Rdjson),
        ("markdown", Format::Markdown),
        ("html", Format::Html),
    ];

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
    /// Places lead to their files when they are clicked.
    pub links: bool,
    /// Columns to keep prose within.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Look { color: false, links: false, width: 80 }
    }
}

/// Writes a report. Errors are those of the writer.
pub fn emit(format: Format, report: &Report<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Human => human::emit(report, look, out),
        Format::Short => short::emit(report, out),
        Format::Json => json::emit(report, out),
        Format::Sarif => sarif::emit(report, out),
        Format::Github => github::emit(report, out),
        Format::Gitlab => gitlab::emit(report, out),
        Format::Junit => junit::emit(report, out),
        Format::Checkstyle => checkstyle::emit(report, out),
        Format::Rdjson => rdjson::emit(report, out),
        Format::Markdown => markdown::emit(report, out),
        Format::Html => html::emit(report, out),
    }
}
