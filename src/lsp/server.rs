//! The conversation: what the client says, what it is told, and when to check.

use super::client::{self, Client};
use super::documents::Documents;
use super::page::{Note, Page, Pages};
use super::uri;
use super::worker::{self, Done, Job};
use crate::card::{Card, Cards};
use crate::check::Cancel;
use anyhow::Result;
use crossbeam_channel::{Receiver, Sender, at, never, select};
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{self, Notification as _};
use lsp_types::request::{self, Request as _};
use lsp_types::*;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long to wait for the next keystroke.
const TYPING: Duration = Duration::from_millis(150);
/// How long to wait for what else comes with an event that is not typing.
const SETTLING: Duration = Duration::from_millis(15);

pub(super) struct Server {
    connection: Connection,
    client: Client,
    folders: Vec<PathBuf>,
    documents: Documents,
    /// Counts what happened: results of an older one are stale.
    generation: u64,
    /// When to check.
    due: Option<Instant>,
    running: Cancel,
    jobs: Sender<Job>,
    results: Receiver<Done>,
    /// The newest result, and what it is about.
    shown: Pages,
    shown_generation: Option<u64>,
    complaints: BTreeSet<String>,
    /// Questions about a state that has not been checked yet.
    waiting: Vec<(RequestId, Question)>,
    /// `shutdown` was asked for.
    leaving: bool,
}

enum Question {
    Actions(CodeActionParams),
    Hover(HoverParams),
}

impl Server {
    pub(super) fn new(connection: Connection, client: Client, folders: Vec<PathBuf>) -> Server {
        let (jobs, results) = worker::start(client);
        Server {
            connection,
            client,
            folders,
            documents: Documents::default(),
            generation: 0,
            due: Some(Instant::now() + SETTLING),
            running: Cancel::default(),
            jobs,
            results,
            shown: Pages::new(),
            shown_generation: None,
            complaints: BTreeSet::new(),
            waiting: Vec::new(),
            leaving: false,
        }
    }

    /// Serves until the client leaves; tells whether it said goodbye first.
    pub(super) fn run(mut self) -> Result<bool> {
        if self.client.watches {
            let params = serde_json::to_value(client::watch())?;
            let id = RequestId::from("bplint-watch".to_string());
            self.send(Request { id, method: request::RegisterCapability::METHOD.into(), params });
        }
        loop {
            let timer = self.due.map_or_else(never, at);
            select! {
                recv(self.connection.receiver) -> message => match message {
                    Ok(Message::Request(request)) => self.asked(request),
                    Ok(Message::Notification(told)) if told.method == notification::Exit::METHOD => break,
                    Ok(Message::Notification(told)) => self.told(told),
                    Ok(Message::Response(_)) => {}
                    Err(_) => break,
                },
                recv(self.results) -> done => match done {
                    Ok(done) => self.publish(done)?,
                    Err(_) => self.start_over(),
                },
                recv(timer) -> _ => self.check(),
            }
        }
        self.running.cancel();
        Ok(self.leaving)
    }

    fn send(&self, message: impl Into<Message>) {
        // A client that is gone does not hear it; the receiver tells when to end.
        let _ = self.connection.sender.send(message.into());
    }

    /// Something changed: what runs is about the past, and a new check is due.
    fn changed(&mut self, wait: Duration) {
        self.running.cancel();
        self.generation += 1;
        self.due = Some(Instant::now() + wait);
    }

    fn check(&mut self) {
        self.due = None;
        self.running = Cancel::default();
        let job = Job {
            generation: self.generation,
            folders: self.folders.clone(),
            documents: self.documents.clone(),
            cancel: self.running.clone(),
        };
        let _ = self.jobs.send(job);
    }

    /// A check that panicked took its thread with it; the next change gets a new one.
    fn start_over(&mut self) {
        (self.jobs, self.results) = worker::start(self.client);
        self.log(MessageType::ERROR, "an internal error ended the check; please report it".into());
        for (id, _) in std::mem::take(&mut self.waiting) {
            self.refuse(id, ErrorCode::InternalError, "the check broke off");
        }
    }

    fn asked(&mut self, request: Request) {
        let id = request.id;
        if self.leaving {
            return self.refuse(id, ErrorCode::InvalidRequest, "the server is shutting down");
        }
        let question = match request.method.as_str() {
            request::Shutdown::METHOD => {
                self.leaving = true;
                return self.send(Response::new_ok(id, ()));
            }
            request::CodeActionRequest::METHOD => {
                serde_json::from_value(request.params).map(Question::Actions)
            }
            request::HoverRequest::METHOD => serde_json::from_value(request.params).map(Question::Hover),
            other => return self.refuse(id, ErrorCode::MethodNotFound, &format!("`{other}` is not served")),
        };
        match question {
            Ok(question) if self.shown_generation == Some(self.generation) => self.answer(id, &question),
            Ok(question) => self.waiting.push((id, question)),
            Err(error) => self.refuse(id, ErrorCode::InvalidParams, &error.to_string()),
        }
    }

    fn told(&mut self, told: Notification) {
        match told.method.as_str() {
            notification::DidOpenTextDocument::METHOD => {
                if let Some(params) = read::<DidOpenTextDocumentParams>(told) {
                    self.documents.open(params.text_document);
                    self.changed(SETTLING);
                }
            }
            notification::DidChangeTextDocument::METHOD => {
                if let Some(params) = read(told) {
                    self.documents.change(params, self.client.encoding);
                    self.changed(TYPING);
                }
            }
            notification::DidCloseTextDocument::METHOD => {
                if let Some(params) = read::<DidCloseTextDocumentParams>(told) {
                    self.documents.close(&params.text_document.uri);
                    self.changed(SETTLING);
                }
            }
            notification::DidChangeWorkspaceFolders::METHOD => {
                if let Some(params) = read::<DidChangeWorkspaceFoldersParams>(told) {
                    let path = |folder: &WorkspaceFolder| uri::to_path(&folder.uri);
                    let gone: Vec<_> = params.event.removed.iter().filter_map(path).collect();
                    self.folders.retain(|folder| !gone.contains(folder));
                    self.folders.extend(params.event.added.iter().filter_map(path));
                    self.changed(SETTLING);
                }
            }
            notification::DidSaveTextDocument::METHOD
            | notification::DidChangeWatchedFiles::METHOD
            | notification::DidChangeConfiguration::METHOD => self.changed(SETTLING),
            notification::Cancel::METHOD => {
                if let Some(params) = read::<CancelParams>(told) {
                    self.withdraw(&match params.id {
                        NumberOrString::Number(id) => RequestId::from(id),
                        NumberOrString::String(id) => RequestId::from(id),
                    });
                }
            }
            _ => {}
        }
    }

    fn withdraw(&mut self, id: &RequestId) {
        let before = self.waiting.len();
        self.waiting.retain(|(waiting, _)| waiting != id);
        if self.waiting.len() < before {
            self.refuse(id.clone(), ErrorCode::RequestCanceled, "cancelled");
        }
    }

    fn refuse(&self, id: RequestId, code: ErrorCode, why: &str) {
        self.send(Response::new_err(id, code as i32, why.to_string()));
    }

    /// Shows what was found, unless the world has moved on.
    fn publish(&mut self, done: Done) -> Result<()> {
        if done.generation != self.generation {
            return Ok(());
        }
        let old = std::mem::replace(&mut self.shown, done.pages);
        self.shown_generation = Some(done.generation);
        for (path, page) in &self.shown {
            if old.get(path).is_none_or(|before| before.says() != page.says()) {
                self.show(page.uri.clone(), page.version, page.diagnostics())?;
            }
        }
        for (path, page) in old.iter().filter(|(path, _)| !self.shown.contains_key(*path)) {
            let version = self.documents.get(path).map(|document| document.version);
            self.show(page.uri.clone(), version, Vec::new())?;
        }
        for complaint in done.complaints.difference(&self.complaints) {
            self.log(MessageType::WARNING, complaint.clone());
        }
        self.complaints = done.complaints;
        for (id, question) in std::mem::take(&mut self.waiting) {
            self.answer(id, &question);
        }
        Ok(())
    }

    fn log(&self, typ: MessageType, message: String) {
        let method = notification::LogMessage::METHOD.to_string();
        self.send(Notification::new(method, LogMessageParams { typ, message }));
    }

    fn show(&self, uri: Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) -> Result<()> {
        let params = serde_json::to_value(PublishDiagnosticsParams { uri, diagnostics, version })?;
        self.send(Notification::new(notification::PublishDiagnostics::METHOD.into(), params));
        Ok(())
    }

    fn answer(&self, id: RequestId, question: &Question) {
        let response = match question {
            Question::Actions(params) => Response::new_ok(id, self.actions(params)),
            Question::Hover(params) => Response::new_ok(id, self.hover(params)),
        };
        self.send(response);
    }

    fn actions(&self, params: &CodeActionParams) -> Vec<CodeActionOrCommand> {
        let wanted = params.context.only.as_ref();
        let is_prefix = |kind: &CodeActionKind| {
            let kind = kind.as_str();
            kind.is_empty() || kind == CodeActionKind::QUICKFIX.as_str()
        };
        if wanted.is_some_and(|kinds| !kinds.iter().any(is_prefix)) {
            return Vec::new();
        }
        let notes = self.notes_at(&params.text_document.uri, params.range);
        notes.flat_map(|note| note.actions.iter().cloned().map(CodeActionOrCommand::CodeAction)).collect()
    }

    fn hover(&self, params: &HoverParams) -> Option<Hover> {
        let at = &params.text_document_position_params;
        let here = Range::new(at.position, at.position);
        let note = self.notes_at(&at.text_document.uri, here).find(|note| !note.rule.is_empty())?;
        let card = Cards::builtin().get(&note.rule)?;
        let value = in_brief(card);
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
        Some(Hover { contents, range: Some(note.diagnostic.range) })
    }

    fn notes_at<'s>(&'s self, uri: &Uri, range: Range) -> impl Iterator<Item = &'s Note> + use<'s> {
        let page = uri::to_path(uri).and_then(|path| self.shown.get(&path));
        let touches = move |note: &&Note| {
            let own = note.diagnostic.range;
            own.start <= range.end && range.start <= own.end
        };
        page.into_iter().flat_map(|page| &page.notes).filter(touches)
    }
}

impl Page {
    fn diagnostics(&self) -> Vec<Diagnostic> {
        self.notes.iter().map(|note| note.diagnostic.clone()).collect()
    }

    /// All that the client gets to see.
    fn says(&self) -> (&str, Option<i32>, Vec<&Diagnostic>) {
        (self.uri.as_str(), self.version, self.notes.iter().map(|note| &note.diagnostic).collect())
    }
}

/// A rule's page without its metadata and the marks for its tests.
fn in_brief(card: &Card) -> String {
    let sections = card.sections.iter().map(|(title, text)| format!("\n\n### {title}\n\n{text}"));
    let text = format!("**bplint::{}**: {}{}", card.id, card.summary, sections.collect::<String>());
    let unmarked = |line: &str| line.split_once("//~").map_or(line, |(code, _)| code.trim_end()).to_string();
    text.lines().map(unmarked).collect::<Vec<_>>().join("\n")
}

/// What a notification says; one that cannot be read says nothing.
fn read<T: DeserializeOwned>(told: Notification) -> Option<T> {
    serde_json::from_value(told.params).ok()
}
