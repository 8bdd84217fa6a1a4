//! What a client is shown of one file, worked out in full: diagnostics, and the actions that belong to them.

use super::actions;
use super::client::Client;
use super::documents::Documents;
use super::position::Lined;
use crate::config::ConfigProblem;
use crate::finding::Finding;
use crate::level::Level;
use crate::report::{Diagnostic as Judged, Report, State};
use crate::source::FileId;
use lsp_types::*;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One file's diagnostics.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) uri: Uri,
    /// Version of the document that this is about; `None` when the file is not open.
    pub(super) version: Option<i32>,
    pub(super) notes: Vec<Note>,
}

/// A diagnostic and what can be done about it.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) diagnostic: Diagnostic,
    /// Rule; empty for mistakes in configuration.
    pub(super) rule: String,
    pub(super) actions: Vec<CodeAction>,
}

/// What is shown of each file.
pub(super) type Pages = BTreeMap<PathBuf, Page>;

/// Turns a report into pages.
pub(super) struct Scribe<'a> {
    pub(super) report: &'a Report<'a>,
    pub(super) documents: &'a Documents,
    pub(super) client: Client,
}

impl Scribe<'_> {
    /// Adds what the report shows. Files that have a page already keep it: another folder's check wrote it.
    pub(super) fn write(&self, pages: &mut Pages) {
        let recorded = self.report.quiet.iter().filter(|judged| judged.state == State::Known);
        let mut fresh: Pages = Pages::new();
        for judged in self.report.diagnostics.iter().chain(recorded) {
            let file = judged.finding.primary.file;
            let path = &self.report.file(file).path;
            if pages.contains_key(path) {
                continue;
            }
            let Some(note) = self.note(judged) else { continue };
            if let Some(page) = page(&mut fresh, path.clone(), self.documents) {
                page.notes.push(note);
            }
        }
        pages.extend(fresh);
    }

    /// The text of a file, ready to be asked for places.
    pub(super) fn lined(&self, file: FileId) -> Lined<'_> {
        Lined::new(self.report.text(file), self.client.encoding)
    }

    /// A file as the client knows it.
    pub(super) fn uri(&self, file: FileId) -> Option<Uri> {
        self.documents.uri(&self.report.file(file).path)
    }

    fn note(&self, judged: &Judged) -> Option<Note> {
        let finding = &judged.finding;
        let mut diagnostic = Diagnostic {
            range: self.lined(finding.primary.file).range(finding.primary.range),
            severity: Some(severity(judged)),
            code: Some(NumberOrString::String(finding.rule.clone())),
            source: Some("bplint".into()),
            message: message(finding, judged),
            ..Diagnostic::default()
        };
        if self.client.related {
            let related = finding.labels.iter().filter_map(|label| {
                let (uri, range) = (self.uri(label.file)?, self.lined(label.file).range(label.range));
                Some(DiagnosticRelatedInformation {
                    location: Location { uri, range },
                    message: label.text.clone(),
                })
            });
            diagnostic.related_information = Some(related.collect());
        }
        let actions = actions::all(self, finding, &diagnostic);
        Some(Note { diagnostic, rule: finding.rule.clone(), actions })
    }
}

/// Mistakes in a configuration, shown in its own file.
pub(super) fn misconfigured(
    problems: &[ConfigProblem],
    documents: &Documents,
    client: Client,
    pages: &mut Pages,
) {
    for problem in problems {
        let text = crate::config::text(&problem.path).unwrap_or_default();
        let help = problem.help.iter().map(|help| format!("\nhelp: {help}")).collect::<String>();
        let diagnostic = Diagnostic {
            range: Lined::new(&text, client.encoding).range(problem.range.unwrap_or_default()),
            severity: Some(DiagnosticSeverity::ERROR),
            source: Some("bplint".into()),
            message: format!("{}{help}", problem.what),
            ..Diagnostic::default()
        };
        let note = Note { diagnostic, rule: String::new(), actions: Vec::new() };
        if let Some(page) = page(pages, problem.path.clone(), documents)
            && page.notes.iter().all(|other| other.diagnostic != note.diagnostic)
        {
            page.notes.push(note);
        }
    }
}

fn page<'p>(pages: &'p mut Pages, path: PathBuf, documents: &Documents) -> Option<&'p mut Page> {
    let version = documents.get(&path).map(|document| document.version);
    let uri = documents.uri(&path)?;
    Some(pages.entry(path).or_insert(Page { uri, version, notes: Vec::new() }))
}

/// What the baseline records stays visible, and quiet.
fn severity(judged: &Judged) -> DiagnosticSeverity {
    match judged.level {
        _ if judged.state == State::Known => DiagnosticSeverity::HINT,
        Level::Deny | Level::Forbid => DiagnosticSeverity::ERROR,
        _ => DiagnosticSeverity::WARNING,
    }
}

fn message(finding: &Finding, judged: &Judged) -> String {
    let mut lines = vec![finding.message.clone()];
    lines.extend((!finding.primary.text.is_empty()).then(|| finding.primary.text.clone()));
    lines.extend(finding.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(finding.helps.iter().map(|help| format!("help: {help}")));
    lines.extend((judged.state == State::Known).then(|| "note: recorded in the baseline".to_string()));
    lines.join("\n")
}
