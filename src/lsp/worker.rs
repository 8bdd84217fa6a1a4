//! Checks on a thread of its own, so that the client is always listened to.

use super::client::Client;
use super::documents::Documents;
use super::page::{Pages, Scribe, misconfigured};
use crate::card::Cards;
use crate::check::{Cancel, Checked, Request, Session};
use crate::setup::{self, Setup};
use crate::{baseline, report, workspace};
use crossbeam_channel::{Receiver, Sender, bounded, unbounded};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::thread;

/// What to check.
#[derive(Debug)]
pub(super) struct Job {
    /// Which state of the world this is about.
    pub(super) generation: u64,
    pub(super) folders: Vec<PathBuf>,
    pub(super) documents: Documents,
    pub(super) cancel: Cancel,
}

/// What was found.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) generation: u64,
    pub(super) pages: Pages,
    /// What went wrong with the job itself.
    pub(super) complaints: BTreeSet<String>,
}

/// Starts the thread. It ends when the sender of jobs is dropped.
pub(super) fn start(client: Client) -> (Sender<Job>, Receiver<Done>) {
    // bplint: allow(unbounded_channel) -- fed at the pace of typing, and all that wait are taken at once
    let (jobs, inbox) = unbounded::<Job>();
    // Nothing is gained by checking on while nobody has taken the last result.
    let (outbox, results) = bounded(1);
    thread::spawn(move || {
        let mut worker = Worker { client, sessions: BTreeMap::new() };
        while let Ok(job) = inbox.recv() {
            // Of several that wait only the newest matters.
            let job = inbox.try_iter().last().unwrap_or(job);
            if let Some(done) = worker.work(&job)
                && outbox.send(done).is_err()
            {
                break;
            }
        }
    });
    (jobs, results)
}

struct Worker {
    client: Client,
    /// What is kept of each place that was checked.
    sessions: BTreeMap<PathBuf, Session>,
}

impl Worker {
    fn work(&mut self, job: &Job) -> Option<Done> {
        let mut done = Done { generation: job.generation, pages: Pages::new(), complaints: BTreeSet::new() };
        let places = places(job);
        self.sessions.retain(|key, _| places.iter().any(|(kept, _)| kept == key));
        for (key, request) in places {
            self.check(key, request, job, &mut done)?;
        }
        Some(done)
    }

    /// Checks one place; `None` when nobody waits for it any more.
    fn check(&mut self, key: PathBuf, places: workspace::Request, job: &Job, done: &mut Done) -> Option<()> {
        let (config, problems) = setup::configuration(None, &places.start());
        misconfigured(&problems, &job.documents, self.client, &mut done.pages);
        let Setup { mut request, settings } = Setup::new(config, Vec::new(), places);
        request.overlays =
            job.documents.iter().map(|(path, document)| (path.clone(), document.text.clone())).collect();
        let checked = self.sessions.entry(key).or_default().check(&request, &job.cancel)?;
        let mut report = report::settle(&checked, Cards::builtin(), &settings);
        let baseline = baseline::path(&request, &report);
        if let Err(error) = baseline::apply(&baseline, &mut report) {
            done.complaints.insert(format!("{error:#}"));
        }
        done.complaints.extend(complaints(&request, &checked));
        Scribe { report: &report, documents: &job.documents, client: self.client }.write(&mut done.pages);
        Some(())
    }
}

/// What to check, and under which name to keep it: the folders, or without any each open file by itself.
fn places(job: &Job) -> Vec<(PathBuf, workspace::Request)> {
    if !job.folders.is_empty() {
        return job.folders.iter().map(|dir| (dir.clone(), workspace::Request::new(dir))).collect();
    }
    let rust = job.documents.iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "rs"));
    let alone = |path: &PathBuf| {
        let dir = path.parent().unwrap_or(Path::new("/"));
        let request = workspace::Request::new(dir).paths([path.clone()]);
        (path.clone(), workspace::Request { context: true, ..request })
    };
    rust.map(|(path, _)| alone(path)).collect()
}

fn complaints(request: &Request, checked: &Checked) -> Vec<String> {
    let problems = checked.workspace.problems.iter().chain(&checked.problems);
    let cwd = &request.places.cwd;
    problems
        .map(|p| format!("{}: {}", p.path.strip_prefix(cwd).unwrap_or(&p.path).display(), p.what))
        .collect()
}
