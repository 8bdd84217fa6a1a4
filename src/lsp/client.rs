//! What the client can do, and what it is told that the server can do.

use super::position::Encoding;
use lsp_types::*;
use serde_json::json;

/// What the client can do, as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client {
    /// How columns are counted.
    pub(super) encoding: Encoding,
    /// Diagnostics may point to other places.
    pub(super) related: bool,
    /// Edits may name the version of the document that they are for.
    pub(super) document_changes: bool,
    /// It watches files when asked to.
    pub(super) watches: bool,
}

impl Client {
    /// Reads the client's own words.
    pub(super) fn new(capabilities: &ClientCapabilities) -> Client {
        let general = capabilities.general.as_ref();
        let offered = general.and_then(|g| g.position_encodings.as_ref());
        let is_utf8 = offered.is_some_and(|all| all.contains(&PositionEncodingKind::UTF8));
        let document = capabilities.text_document.as_ref();
        let publish = document.and_then(|d| d.publish_diagnostics.as_ref());
        let workspace = capabilities.workspace.as_ref();
        let edit = workspace.and_then(|w| w.workspace_edit.as_ref());
        let watched = workspace.and_then(|w| w.did_change_watched_files.as_ref());
        Client {
            encoding: if is_utf8 { Encoding::Utf8 } else { Encoding::Utf16 },
            related: publish.and_then(|p| p.related_information).unwrap_or(false),
            document_changes: edit.and_then(|e| e.document_changes).unwrap_or(false),
            watches: watched.and_then(|w| w.dynamic_registration).unwrap_or(false),
        }
    }

    /// What the server can do for this client.
    pub(super) fn server_capabilities(self) -> ServerCapabilities {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..Default::default()
        };
        let folders = WorkspaceFoldersServerCapabilities {
            supported: Some(true),
            change_notifications: Some(OneOf::Left(true)),
        };
        ServerCapabilities {
            position_encoding: Some(match self.encoding {
                Encoding::Utf8 => PositionEncodingKind::UTF8,
                Encoding::Utf16 => PositionEncodingKind::UTF16,
            }),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
                code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
                ..Default::default()
            })),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            workspace: Some(WorkspaceServerCapabilities {
                workspace_folders: Some(folders),
                file_operations: None,
            }),
            ..Default::default()
        }
    }
}

/// The request that the client tell of changes on disk: sources, manifests, configuration, baseline.
pub(super) fn watch() -> RegistrationParams {
    let globs = ["**/*.rs", "**/Cargo.toml", "**/Cargo.lock", "**/bplint.toml", "**/bplint-baseline.json"];
    let watchers: Vec<_> = globs.iter().map(|glob| json!({ "globPattern": glob })).collect();
    RegistrationParams {
        registrations: vec![Registration {
            id: "bplint-watch".into(),
            method: "workspace/didChangeWatchedFiles".into(),
            register_options: Some(json!({ "watchers": watchers })),
        }],
    }
}
