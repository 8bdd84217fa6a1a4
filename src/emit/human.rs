//! `human`: source excerpts with labels and notes, for a terminal.

mod canvas;

use super::Look;
use super::place;
use crate::finding::{Applicability, Finding, Fix, Label};
use crate::report::{Diagnostic, Report};
use crate::source::{FileId, Range, file_uri};
use crate::visible;
use canvas::Canvas;
use codespan_reporting::diagnostic as cs;
use codespan_reporting::files::{Error, Files, SimpleFile};
use codespan_reporting::term::{self, Config};
use rustc_hash::FxHashSet;
use std::fmt;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Widest prose that is pleasant to read.
const WIDEST: usize = 100;

pub(super) fn emit(report: &Report<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut explained = FxHashSet::default();
    for diagnostic in &report.diagnostics {
        let first = explained.insert(diagnostic.finding.rule.as_str());
        one(report, diagnostic, look, first, out)?;
    }
    Ok(())
}

/// One diagnostic without colour, as a string.
pub(super) fn rendered(report: &Report<'_>, diagnostic: &Diagnostic) -> io::Result<String> {
    let mut out = Vec::new();
    one(report, diagnostic, Look::default(), false, &mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

fn one(
    report: &Report<'_>,
    diagnostic: &Diagnostic,
    look: Look,
    hint: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let finding = &diagnostic.finding;
    let width = look.width.min(WIDEST);
    let gutter = gutter(report, finding);
    let primary = labels(report, cs::LabelStyle::Primary, &finding.primary, width, gutter);
    let secondary =
        finding.labels.iter().flat_map(|l| labels(report, cs::LabelStyle::Secondary, l, width, gutter));
    let severity = if diagnostic.is_error() { cs::Severity::Error } else { cs::Severity::Warning };
    let message = cs::Diagnostic::new(severity)
        .with_code(&finding.rule)
        .with_message(format!("{}{}", canvas::WORDS, visible::line(&finding.message)))
        .with_labels(primary.into_iter().chain(secondary).collect())
        .with_notes(notes(report, diagnostic, width.saturating_sub(gutter), hint));
    let mut canvas = Canvas::new();
    let drawn = match is_drawable(report, finding) {
        true => term::emit_to_write_style(&mut canvas, &Config::default(), &Texts(report), &message),
        false => Err(Error::FileMissing),
    };
    match drawn {
        Ok(()) => canvas.print(width, look, out),
        Err(Error::Io(error)) => Err(error),
        // A place outside its text is the engine's mistake; the finding is worth showing all the same.
        Err(_) => {
            let shown = &report.file(finding.primary.file).shown;
            let text = format!("{shown}: {}[{}]: {}", diagnostic.severity(), finding.rule, finding.message);
            writeln!(out, "{}\n", visible::lines(&visible::line(&text)))
        }
    }
}

/// Whether nothing in the lines to be drawn, which no compiler would take, would be mistaken for our own marks.
fn is_drawable(report: &Report<'_>, finding: &Finding) -> bool {
    let labels = || std::iter::once(&finding.primary).chain(&finding.labels);
    let files: FxHashSet<FileId> = labels().map(|label| label.file).collect();
    files.into_iter().all(|file| {
        let range = labels().filter(|label| label.file == file).map(|label| label.range);
        let Some(range) = range.reduce(Range::cover) else { return true };
        let (lines, text) = (report.lines(file), report.text(file));
        let start = lines.line_range(lines.line(range.start), text).start;
        let end = lines.line_range(lines.line(range.end), text).end;
        !Range::new(start, end.max(start)).of(text).contains([canvas::WORDS, canvas::LINK])
    })
}

/// A mistake in a file that is not linted, such as the configuration, in the same dress.
pub fn mistake(mistake: &Mistake<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let Mistake { shown, text, range, what, help } = *mistake;
    let end = text.len();
    let label = cs::Label::primary((), (range.start as usize).min(end)..(range.end as usize).min(end));
    let width = look.width.min(WIDEST);
    let notes = help.map(|help| wrap("help", help, width.saturating_sub(GUTTER)));
    let message = cs::Diagnostic::error()
        .with_message(format!("{}{}", canvas::WORDS, visible::line(what)))
        .with_labels(vec![label])
        .with_notes(notes.into_iter().collect());
    let mut canvas = Canvas::new();
    let shown = visible::line(shown);
    let files = SimpleFile::new(&shown, text);
    let is_drawable = !text.contains([canvas::WORDS, canvas::LINK]);
    match term::emit_to_write_style(&mut canvas, &Config::default(), &files, &message) {
        Ok(()) if is_drawable => canvas.print(width, look, out),
        _ => writeln!(out, "error: {shown}: {}", visible::line(what)),
    }
}

/// What is wrong with a text, and where.
#[derive(Clone, Copy, Debug)]
pub struct Mistake<'a> {
    /// Path to show.
    pub shown: &'a str,
    /// The whole text.
    pub text: &'a str,
    /// Bytes.
    pub range: Range,
    /// One clause.
    pub what: &'a str,
    /// What to write instead.
    pub help: Option<&'a str>,
}

/// Width of what stands left of notes, with a line number of up to three digits.
const GUTTER: usize = 6;

/// Width of what stands left of notes and, but for a border and spaces, of source: numbers of lines.
fn gutter(report: &Report<'_>, finding: &Finding) -> usize {
    let places = std::iter::once(&finding.primary).chain(&finding.labels);
    let last_line = places.map(|l| report.lines(l.file).line(l.range.end)).max().unwrap_or(1);
    // ` = ` or ` │ ` follows.
    last_line.to_string().len() + 3
}

/// A label as codespan takes it. Words that have no room behind the marks go below them: codespan puts them there for
/// two labels at one place.
fn labels(
    report: &Report<'_>,
    style: cs::LabelStyle,
    label: &Label,
    width: usize,
    gutter: usize,
) -> Vec<cs::Label<FileId>> {
    let range = label.range.start as usize..label.range.end as usize;
    let bare = cs::Label::new(style, label.file, range);
    if label.text.is_empty() {
        return vec![bare];
    }
    let (lines, text) = (report.lines(label.file), report.text(label.file));
    let (first, last) = (lines.line(label.range.start), lines.line(label.range.end));
    let before = Range::new(lines.line_range(last, text).start, label.range.end).of(text);
    let column = before.replace('\t', "    ").width();
    let is_below = first == last && gutter + column + 2 + label.text.width() > width;
    let told = bare.clone().with_message(format!("{}{}", canvas::WORDS, visible::line(&label.text)));
    if is_below { vec![bare, told] } else { vec![told] }
}

fn notes(report: &Report<'_>, diagnostic: &Diagnostic, width: usize, hint: bool) -> Vec<String> {
    let finding = &diagnostic.finding;
    let wrap = |word: &str, text: &str| wrap(word, text, width);
    let mut notes: Vec<String> = finding.notes.iter().map(|n| wrap("note", n)).collect();
    notes.extend(finding.helps.iter().map(|h| wrap("help", h)));
    notes.extend(finding.fixes.iter().map(|fix| fixed(report, fix, wrap("help", &fix_title(fix)))));
    if hint && report.cards.get(&finding.rule).is_some() {
        notes.push(wrap("note", &format!("`bplint explain {}` says more", finding.rule)));
    }
    notes
}

/// `note: text`, its lines below each other.
fn wrap(word: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(word.len() + 2);
    let options = textwrap::Options::new(width.max(30)).subsequent_indent(&indent).break_words(false);
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(&format!("{word}: {}", visible::line(text)), options)
}

fn fix_title(fix: &Fix) -> String {
    match fix.applicability {
        Applicability::MachineApplicable => format!("{} (`bplint fix` does it)", fix.title),
        _ => fix.title.clone(),
    }
}

/// The title with the lines that the fix leaves behind.
fn fixed(report: &Report<'_>, fix: &Fix, title: String) -> String {
    let Some(preview) = place::preview(report, fix) else { return title };
    let line = |line: &String| format!("\n      {}", visible::line(line)).trim_end().to_string();
    let lines = preview.after.iter().map(line);
    std::iter::once(title).chain(lines.map(|l| if l.is_empty() { "\n".into() } else { l })).collect()
}

/// A report's texts, as codespan asks for them.
struct Texts<'r, 'a>(&'r Report<'a>);

impl<'r> Files<'r> for Texts<'r, '_> {
    type FileId = FileId;
    type Name = Shown;
    type Source = &'r str;

    fn name(&'r self, id: FileId) -> Result<Shown, Error> {
        let file = self.0.file(id);
        Ok(Shown { address: file_uri(&file.path), path: visible::line(&file.shown).into_owned() })
    }

    fn source(&'r self, id: FileId) -> Result<&'r str, Error> {
        Ok(self.0.text(id))
    }

    fn line_index(&'r self, id: FileId, byte: usize) -> Result<usize, Error> {
        Ok(self.0.lines(id).line(byte as u32) as usize - 1)
    }

    fn line_range(&'r self, id: FileId, line: usize) -> Result<std::ops::Range<usize>, Error> {
        let (lines, text) = (self.0.lines(id), self.0.text(id));
        if line >= lines.lines() as usize {
            return Err(Error::LineTooLarge { given: line, max: lines.lines() as usize });
        }
        let start = lines.line_range(line as u32 + 1, text).start as usize;
        let next = lines.line_range(line as u32 + 2, text).start as usize;
        Ok(start..if next > start { next } else { text.len() })
    }
}

/// A path to show, with the address that it leads to.
#[derive(Clone)]
struct Shown {
    address: String,
    path: String,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{link}{}{link}{}", self.address, self.path, link = canvas::LINK)
    }
}
