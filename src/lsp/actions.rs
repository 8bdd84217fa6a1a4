//! What an editor offers to do about a finding: its fixes, and a comment that silences it.

use super::page::Scribe;
use crate::finding::{Applicability, Edit, Finding};
use crate::report::{REASON, silence};
use lsp_types::*;
use std::collections::{BTreeMap, HashMap};

/// All actions for a finding, the safe ones first.
pub(super) fn all(scribe: &Scribe<'_>, finding: &Finding, diagnostic: &Diagnostic) -> Vec<CodeAction> {
    let offered = finding.fixes.iter().filter(|fix| !fix.edits.is_empty());
    let mut fixes: Vec<_> = offered.collect();
    fixes.sort_by_key(|fix| fix.applicability);
    let fixes = fixes.into_iter().filter_map(|fix| {
        let is_safe = fix.applicability == Applicability::MachineApplicable;
        action(scribe, capital(&fix.title), &fix.edits, diagnostic, is_safe)
    });
    let allow = silence(finding, scribe.report.text(finding.primary.file), REASON).and_then(|edit| {
        let title = format!("Allow {} here, with a reason", finding.rule);
        action(scribe, title, &[edit], diagnostic, false)
    });
    fixes.chain(allow).collect()
}

fn action(
    scribe: &Scribe<'_>,
    title: String,
    edits: &[Edit],
    diagnostic: &Diagnostic,
    is_safe: bool,
) -> Option<CodeAction> {
    Some(CodeAction {
        title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic.clone()]),
        edit: Some(workspace_edit(scribe, edits)?),
        is_preferred: Some(is_safe),
        ..CodeAction::default()
    })
}

/// Edits in the client's words; they name the version of each open document, so that an editor can refuse them when
/// the text has moved on.
#[expect(clippy::mutable_key_type, reason = "the protocol's own type for the map of changes")]
fn workspace_edit(scribe: &Scribe<'_>, edits: &[Edit]) -> Option<WorkspaceEdit> {
    let mut files: BTreeMap<_, Vec<TextEdit>> = BTreeMap::new();
    for edit in edits {
        let range = scribe.lined(edit.file).range(edit.range);
        files.entry(edit.file).or_default().push(TextEdit { range, new_text: edit.text.clone() });
    }
    if !scribe.client.document_changes {
        let mut changes = HashMap::new();
        for (file, edits) in files {
            changes.insert(scribe.uri(file)?, edits);
        }
        return Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
    }
    let mut changes = Vec::new();
    for (file, edits) in files {
        let version = scribe.documents.get(&scribe.report.file(file).path).map(|document| document.version);
        changes.push(TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier { uri: scribe.uri(file)?, version },
            edits: edits.into_iter().map(OneOf::Left).collect(),
        });
    }
    Some(WorkspaceEdit {
        document_changes: Some(DocumentChanges::Edits(changes)),
        ..WorkspaceEdit::default()
    })
}

/// Titles start small, as messages do; menus of editors want a capital.
fn capital(title: &str) -> String {
    let mut chars = title.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
