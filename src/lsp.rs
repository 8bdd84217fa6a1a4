//! `bplint lsp`: findings in an editor, while people type.
//!
//! [`server`] talks to the client and holds what it said; [`worker`] checks on a thread of its own; what it hands back
//! are [`page`]s, ready to be shown. Nothing is remembered about the disk but facts of files: every check looks at
//! configuration, manifests and directories anew.

mod actions;
mod client;
mod documents;
mod page;
mod position;
mod server;
mod uri;
mod wire;
mod worker;

pub use wire::read as read_message;

use anyhow::{Context, Result, bail};
use client::Client;
use lsp_server::Connection;
use lsp_types::{InitializeParams, InitializeResult, ServerInfo};
use std::path::PathBuf;

/// Serves one client on standard input and output until it leaves; tells whether it left in good order.
///
/// # Errors
/// A client that does not follow the protocol.
pub fn stdio() -> Result<bool> {
    let (connection, wire) = wire::open();
    let orderly = serve(connection)?;
    if let Some(what) = wire.broken() {
        bail!("the client cannot be understood: {what}");
    }
    if orderly {
        wire.close().context("the connection broke")?;
    }
    Ok(orderly)
}

/// Serves one client on a connection until it leaves; tells whether it left in good order.
///
/// # Errors
/// A client that does not follow the protocol.
pub fn serve(connection: Connection) -> Result<bool> {
    let (id, params) = match connection.initialize_start() {
        Ok(start) => start,
        // It hung up, or said `exit`, before it said hello.
        Err(_) => return Ok(false),
    };
    let params: InitializeParams = serde_json::from_value(params).context("`initialize` cannot be read")?;
    let client = Client::new(&params.capabilities);
    let hello = InitializeResult {
        capabilities: client.server_capabilities(),
        server_info: Some(ServerInfo {
            name: "bplint".into(),
            version: Some(env!("CARGO_PKG_VERSION").into()),
        }),
    };
    connection.initialize_finish(id, serde_json::to_value(hello)?)?;
    server::Server::new(connection, client, folders(&params)).run()
}

/// The folders that the client opened.
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    if let Some(folders) = params.workspace_folders.as_ref().filter(|folders| !folders.is_empty()) {
        return folders.iter().filter_map(|folder| uri::to_path(&folder.uri)).collect();
    }
    #[expect(deprecated, reason = "older clients name their one folder this way")]
    let root =
        params.root_uri.as_ref().and_then(uri::to_path).or(params.root_path.as_ref().map(PathBuf::from));
    root.into_iter().collect()
}
