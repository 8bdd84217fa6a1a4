//! The documents that are open in the editor.

use super::position::{Encoding, Lined};
use super::uri;
use lsp_types::{DidChangeTextDocumentParams, TextDocumentContentChangeEvent, TextDocumentItem, Uri};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An open document.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// As the client spells it.
    pub(super) uri: Uri,
    pub(super) version: i32,
    pub(super) text: Arc<str>,
}

/// Open documents by path. A copy is cheap, and keeps what was open when it was made.
#[derive(Clone, Debug, Default)]
pub(super) struct Documents {
    open: BTreeMap<PathBuf, Document>,
}

impl Documents {
    pub(super) fn open(&mut self, item: TextDocumentItem) {
        if let Some(path) = uri::to_path(&item.uri) {
            let document = Document { uri: item.uri, version: item.version, text: item.text.into() };
            self.open.insert(path, document);
        }
    }

    pub(super) fn change(&mut self, params: DidChangeTextDocumentParams, encoding: Encoding) {
        let path = uri::to_path(&params.text_document.uri);
        if let Some(document) = path.and_then(|path| self.open.get_mut(&path)) {
            document.version = params.text_document.version;
            document.text = params
                .content_changes
                .iter()
                .fold(document.text.to_string(), |text, change| changed(text, change, encoding))
                .into();
        }
    }

    pub(super) fn close(&mut self, uri: &Uri) {
        if let Some(path) = uri::to_path(uri) {
            self.open.remove(&path);
        }
    }

    pub(super) fn get(&self, path: &Path) -> Option<&Document> {
        self.open.get(path)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&PathBuf, &Document)> {
        self.open.iter()
    }

    /// As the client spells it, where it did; else as we would.
    pub(super) fn uri(&self, path: &Path) -> Option<Uri> {
        self.get(path).map(|document| document.uri.clone()).or_else(|| uri::from_path(path))
    }
}

fn changed(mut text: String, change: &TextDocumentContentChangeEvent, encoding: Encoding) -> String {
    let Some(range) = change.range else { return change.text.clone() };
    let lined = Lined::new(&text, encoding);
    let (start, end) = (lined.offset(range.start), lined.offset(range.end));
    text.replace_range(start..end.max(start), &change.text);
    text
}
