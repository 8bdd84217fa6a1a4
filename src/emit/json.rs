//! `json`: the objects that `cargo check --message-format=json` prints, one a line, so that rust-analyzer, bacon and
//! reviewdog read them as they are. What only this tool knows stands under `message.bplint`.

mod target;

use super::{human, place};
use crate::finding::{Confidence, Edit, Fix, Label};
use crate::level::Level;
use crate::report::{Diagnostic, Report};
use crate::source::{FileId, Range};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Line<'a> {
    reason: &'static str,
    package_id: String,
    manifest_path: String,
    target: target::Target,
    message: Message<'a>,
}

#[derive(Serialize)]
struct Message<'a> {
    rendered: Option<String>,
    #[serde(rename = "$message_type")]
    message_type: &'static str,
    children: Vec<Message<'a>>,
    code: Option<Code>,
    level: &'static str,
    message: &'a str,
    spans: Vec<Span<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bplint: Option<Extras<'a>>,
}

#[derive(Serialize)]
struct Code {
    code: String,
    explanation: Option<()>,
}

#[derive(Serialize)]
struct Span<'a> {
    byte_end: u32,
    byte_start: u32,
    column_end: u32,
    column_start: u32,
    expansion: Option<()>,
    file_name: String,
    is_primary: bool,
    label: Option<&'a str>,
    line_end: u32,
    line_start: u32,
    suggested_replacement: Option<&'a str>,
    suggestion_applicability: Option<String>,
    text: Vec<SpanLine<'a>>,
}

#[derive(Serialize)]
struct SpanLine<'a> {
    highlight_end: u32,
    highlight_start: u32,
    text: &'a str,
}

/// What only this tool knows of a finding.
#[derive(Serialize)]
struct Extras<'a> {
    rule: &'a str,
    group: Option<&'static str>,
    level: Level,
    confidence: Confidence,
    fingerprint: &'a str,
    item: &'a str,
    overlaps: &'a [String],
    explain: String,
}

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    messages(report, out)?;
    build_finished(report.counts().0 == 0, out)
}

/// Writes the findings alone, for a stream that goes on. Errors are those of the writer.
pub fn messages(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for diagnostic in &report.diagnostics {
        serde_json::to_writer(&mut *out, &line(report, diagnostic)?)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Writes the line that ends a stream. Errors are those of the writer.
pub fn build_finished(success: bool, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, r#"{{"reason":"build-finished","success":{success}}}"#)
}

fn line<'a>(report: &'a Report<'_>, diagnostic: &'a Diagnostic) -> io::Result<Line<'a>> {
    let file = diagnostic.finding.primary.file;
    let (package_id, manifest_path) = target::package(report, file);
    Ok(Line {
        reason: "compiler-message",
        package_id,
        manifest_path,
        target: target::target(report, file),
        message: message(report, diagnostic)?,
    })
}

fn message<'a>(report: &'a Report<'_>, diagnostic: &'a Diagnostic) -> io::Result<Message<'a>> {
    let finding = &diagnostic.finding;
    let mut spans = vec![label(report, &finding.primary, true)];
    spans.extend(finding.labels.iter().map(|l| label(report, l, false)));
    let notes = finding.notes.iter().map(|note| child("note", note, Vec::new()));
    let helps = finding.helps.iter().map(|help| child("help", help, Vec::new()));
    let fixes = finding.fixes.iter().map(|f| child("help", &f.title, replacements(report, f)));
    Ok(Message {
        rendered: Some(human::rendered(report, diagnostic)?),
        message_type: "diagnostic",
        children: notes.chain(helps).chain(fixes).collect(),
        code: Some(Code { code: format!("bplint::{}", finding.rule), explanation: None }),
        level: diagnostic.severity(),
        message: &finding.message,
        spans,
        bplint: Some(Extras {
            rule: &finding.rule,
            group: report.cards.get(&finding.rule).map(|card| card.meta.group.name()),
            level: diagnostic.level,
            confidence: finding.confidence(),
            fingerprint: &diagnostic.fingerprint,
            item: &finding.item,
            overlaps: &finding.overlaps,
            explain: format!("bplint explain {}", finding.rule),
        }),
    })
}

fn child<'a>(level: &'static str, message: &'a str, spans: Vec<Span<'a>>) -> Message<'a> {
    let (rendered, children, code) = (None, Vec::new(), None);
    Message { rendered, message_type: "diagnostic", children, code, level, message, spans, bplint: None }
}

fn label<'a>(report: &'a Report<'_>, label: &'a Label, is_primary: bool) -> Span<'a> {
    let text = (!label.text.is_empty()).then_some(label.text.as_str());
    Span { label: text, is_primary, ..span(report, label.file, label.range) }
}

/// Every edit is a primary span: that is how rustc says "all of these together".
fn replacements<'a>(report: &'a Report<'_>, fix: &'a Fix) -> Vec<Span<'a>> {
    let one = |edit: &'a Edit| Span {
        suggested_replacement: Some(&edit.text),
        suggestion_applicability: Some(format!("{:?}", fix.applicability)),
        ..span(report, edit.file, edit.range)
    };
    fix.edits.iter().map(one).collect()
}

fn span<'a>(report: &'a Report<'_>, file: FileId, range: Range) -> Span<'a> {
    let (start, end) = place::span(report, file, range);
    let text = (start.line..=end.line).map(|line| {
        let whole = report.lines(file).line_range(line, report.text(file)).of(report.text(file));
        let past_end = whole.chars().count() as u32 + 1;
        SpanLine {
            highlight_start: if line == start.line { start.column } else { 1 },
            highlight_end: if line == end.line { end.column } else { past_end },
            text: whole,
        }
    });
    Span {
        byte_end: range.end,
        byte_start: range.start,
        column_end: end.column,
        column_start: start.column,
        expansion: None,
        file_name: report.from_root(file),
        is_primary: true,
        label: None,
        line_end: end.line,
        line_start: start.line,
        suggested_replacement: None,
        suggestion_applicability: None,
        text: text.collect(),
    }
}
