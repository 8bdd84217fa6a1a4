//! The engine: read, outline, join, look, in two parallel maps with one barrier between them.

use super::demand::Demand;
use super::library::Library;
use super::memory::Memory;
use super::wrappers;
use super::{Cancel, Checked, Facts, Kept, Request, Skipped, Stats, Unread};
use crate::apis::Apis;
use crate::cache::Cache;
use crate::evidence::Excused;
use crate::finding::Finding;
use crate::panics::caught;
use crate::program::{Broken, Concerns, Def, FileFacts, Program, Typed};
use crate::rule::{Cx, Rule};
use crate::rules::RULES;
use crate::source::FileId;
use crate::vocabulary::Vocabulary;
use crate::workspace::{self, Package, Problem, Sources, Workspace};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant, SystemTime};

/// Stack of a worker: expressions nest deeply in real code, and parsing and inference recurse over them.
const STACK_BYTES: usize = 256 << 20;

/// Runs all rules, on as many threads as the request asks for.
///
/// Hands back, too, what was read of dependencies.
pub(super) fn run(request: &Request, kept: &Kept, cancel: &Cancel) -> (Checked, Facts) {
    with_pool(request.places.threads, || {
        let mut joined = Joined::open(request, kept);
        joined.look(request, cancel);
        (joined.checked, joined.library.used())
    })
}

/// The same for a run that stands alone: it asks first whether it knows the answer.
pub(super) fn once(request: &Request) -> Checked {
    let found = Discovered::at(request);
    let memory = Memory::of(request, &found.workspace);
    if let Some(checked) = memory.as_ref().and_then(|memory| memory.recall(&found)) {
        return checked;
    }
    let began = found.began;
    let name = found.workspace.files.first().map(|file| file.shown.clone()).unwrap_or_default();
    // Threads are started when there is work for them.
    let checked = with_pool(request.places.threads, || {
        caught("run", &name, || {
            let mut joined = Joined::over(request, found, &Kept::default());
            let is_whole = joined.look(request, &Cancel::default());
            joined.library.used();
            if let Some(memory) = memory.filter(|_| is_whole) {
                memory.keep(&joined.checked, joined.library.looked_at(), began);
            }
            joined.checked
        })
    });
    checked.unwrap_or_else(|| broken_off(request))
}

/// What is left to tell where a mistake of ours ended the run itself.
fn broken_off(request: &Request) -> Checked {
    let workspace = Discovered::at(request).workspace;
    let problem = internal(Broken { path: workspace.root.clone(), item: None });
    let texts = vec![Arc::from(""); workspace.files.len()];
    let facts = vec![None; workspace.files.len()];
    Checked { workspace, texts, facts, problems: vec![problem], ..Checked::default() }
}

/// Runs `job` where there is stack enough.
pub(super) fn with_pool<T: Send>(threads: usize, job: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK_BYTES).build();
    match pool {
        Ok(pool) => pool.install(job),
        // Without threads of our own the global ones have to do.
        Err(_) => job(),
    }
}

/// The start of a run: what there is.
pub(super) struct Discovered {
    /// Packages and files.
    pub(super) workspace: Workspace,
    /// When the run began, by the clock that files go by.
    pub(super) began: SystemTime,
    /// The same, to tell how long things take.
    pub(super) started: Instant,
    /// How long it took to see what there is.
    pub(super) took: Duration,
}

impl Discovered {
    fn at(request: &Request) -> Discovered {
        let (began, started) = (SystemTime::now(), Instant::now());
        let mut places = request.places.clone();
        places.unsaved = request.overlays.keys().cloned().collect();
        let workspace = workspace::discover(&places);
        Discovered { workspace, began, started, took: started.elapsed() }
    }
}

/// Everything read and joined.
pub(super) struct Joined {
    /// The join.
    pub(super) program: Program,
    /// What goes out.
    pub(super) checked: Checked,
    library: Library,
    started: Instant,
}

impl Joined {
    /// Reads and joins. Files whose text is what `kept` knows are not outlined again.
    pub(super) fn open(request: &Request, kept: &Kept) -> Joined {
        Joined::over(request, Discovered::at(request), kept)
    }

    fn over(request: &Request, found: Discovered, kept: &Kept) -> Joined {
        let Discovered { workspace, started, took, .. } = found;
        let mut checked = Checked { workspace, ..Checked::default() };
        let mut parts = vec![("discover", took)];
        if let Some(progress) = &request.progress {
            progress.total.store(checked.workspace.files.len(), Ordering::Relaxed);
        }
        let at = Instant::now();
        let read: Vec<Result<Arc<FileFacts>, Problem>> = checked
            .workspace
            .files
            .par_iter()
            .map(|f| facts_of(request, &checked.workspace, f, kept))
            .collect();
        parts.push(("read and outline", at.elapsed()));
        let mut files = Vec::with_capacity(read.len());
        for (file, result) in checked.workspace.files.iter().zip(read) {
            match result {
                Ok(facts) => {
                    checked.stats.bytes += facts.text.len() as u64;
                    checked.texts.push(facts.text.clone());
                    files.push(Some(facts));
                }
                Err(mut problem) => {
                    problem.fatal |= request.places.names(&problem.path);
                    // Nobody asked about what is there for its names only.
                    if file.lint {
                        checked.problems.push(problem);
                    }
                    checked.texts.push(Arc::from(""));
                    files.push(None);
                }
            }
        }
        let at = Instant::now();
        let apis = tables(request, &checked.workspace, &files, &mut checked.problems);
        parts.push(("tables", at.elapsed()));
        let at = Instant::now();
        let sources = Sources::new(&checked.workspace, request.config.dependencies);
        let library = Library::new(sources, Cache::new(request.cache.clone()), &kept.library);
        let mut program =
            Program::new(&checked.workspace, files.clone(), apis, Some(Box::new(library.clone())));
        program.vocabulary = Vocabulary::with_rows(request.config.comments.iter().map(|row| &row.table));
        wrappers::find(&program, request);
        parts.push(("join", at.elapsed()));
        let linted =
            checked.workspace.files.iter().zip(&files).filter(|(f, facts)| f.lint && facts.is_some());
        let linted = linted.count();
        checked.stats = Stats { files: linted, parts, ..checked.stats };
        checked.facts = files;
        Joined { program, checked, library, started }
    }

    /// What mistakes of ours have cost so far.
    pub(super) fn broken(&self) -> Vec<Problem> {
        self.program.broken().into_iter().map(internal).collect()
    }

    /// Lets every rule look at every body that interests it; tells whether all of them could.
    pub(super) fn look(&mut self, request: &Request, cancel: &Cancel) -> bool {
        let at = Instant::now();
        let program = &self.program;
        let demand = Demand::new(program, RULES, request);
        let options: BTreeMap<&str, BTreeMap<String, toml::Value>> =
            RULES.iter().map(|r| (r.id(), options_of(request, r.id()))).collect();
        let is_linted = |file: FileId| self.checked.workspace.files[file.0 as usize].lint;
        let owned: Vec<_> = program.owned_files().filter(|(file, ..)| is_linted(*file)).collect();
        let progress = request.progress.as_deref();
        // By bodies and not by files, for a few files hold most of what there is to look at.
        let wanted: Vec<(FileId, Def, Concerns)> = owned
            .par_iter()
            .flat_map_iter(|(file, krate, n)| {
                let bodies = demand.bodies(*file, *krate, *n);
                bodies.into_iter().map(|(def, rules)| (*file, def, rules))
            })
            .collect();
        if let Some(progress) = progress {
            progress.total.store(wanted.len(), Ordering::Relaxed);
        }
        let looked: Vec<Looked> = wanted
            .par_iter()
            .map(|(file, def, rules)| {
                let mut found = Looked::default();
                if cancel.is_cancelled() {
                    return found;
                }
                look_at(program, *def, *file, *rules, &options, &mut found);
                if let Some(progress) = progress {
                    progress.done.fetch_add(1, Ordering::Relaxed);
                }
                found
            })
            .collect();
        let broken = self.broken();
        let is_whole = broken.is_empty();
        self.checked.problems.extend(broken);
        for looked in looked {
            self.checked.findings.extend(looked.findings);
            self.checked.excused.extend(looked.excused);
        }
        self.checked.stats.parsed_bodies = wanted.len();
        let mut skipped = Skipped { functions: demand.left_out(), ..Skipped::default() };
        for (n, facts) in self.checked.facts.iter().enumerate() {
            let Some(facts) = facts else { continue };
            let file = FileId(n as u32);
            if facts.outline.generated && !request.config.include_generated {
                self.checked.findings.retain(|f| f.primary.file != file);
            }
            let items = || program.items_of(file);
            if is_linted(file) && !request.config.tests {
                skipped.count(program, file, items());
            }
            if !facts.outline.directives.is_empty() {
                let tests = items().filter(|def| program.unshipped(file, *def).is_some());
                self.checked.tests.extend(tests.map(|def| (file, program.item(def).range)));
            }
            // Templates and inputs of tests lie in packages, too; they are Rust only if they happen to be.
            let named = || {
                request
                    .places
                    .paths
                    .iter()
                    .any(|path| request.places.cwd.join(path) == self.checked.workspace.files[n].path)
            };
            if is_linted(file) && (!program.is_stray(file) || named()) {
                let unread = facts.problems().into_iter().map(|problem| Unread { file, problem });
                self.checked.unread.extend(unread);
            }
        }
        self.checked.stats.skipped = skipped;
        self.checked.stats.parts.push(("look", at.elapsed()));
        self.checked.stats.elapsed = self.started.elapsed();
        is_whole
    }
}

/// What the rules made of one body.
#[derive(Default)]
struct Looked {
    findings: Vec<Finding>,
    excused: Vec<Excused>,
}

/// What is told of a mistake of ours: the job was not done in full.
fn internal(broken: Broken) -> Problem {
    let Broken { path, item } = broken;
    let what = match item {
        Some(item) => format!("an internal error stopped the look at `{item}`"),
        None => "an internal error stopped the look at it".into(),
    };
    Problem::fatal(path, format!("{what}; please report it"))
}

/// Every rule by itself: a mistake of ours in one must not cost the others their findings.
fn look_at(
    program: &Program,
    def: Def,
    file: FileId,
    rules: Concerns,
    options: &BTreeMap<&str, BTreeMap<String, toml::Value>>,
    out: &mut Looked,
) {
    for nth in 0..program.body_count(def) {
        let Some(typed) = program.typed_nth(def, nth) else { continue };
        let typed: &Typed = &typed;
        let Some(drivers) = program.caught(def, "drivers", || Cx::drivers_of(program, typed)) else {
            continue;
        };
        for (n, rule) in RULES.iter().enumerate() {
            let rule: &dyn Rule = *rule;
            if rules & (1 << n) != 0 {
                let check = || {
                    let mut cx = Cx::new(rule.id(), program, typed, file, &drivers, &options[rule.id()]);
                    rule.check(&mut cx);
                    cx.finish()
                };
                let Some((findings, excused)) = program.caught(def, rule.id(), check) else { continue };
                out.findings.extend(findings);
                out.excused.extend(excused);
            }
        }
    }
}

/// The facts of a file: those of an earlier run when the text is still the same.
fn facts_of(
    request: &Request,
    workspace: &Workspace,
    file: &workspace::File,
    kept: &Kept,
) -> Result<Arc<FileFacts>, Problem> {
    let text = match request.overlays.get(&file.path) {
        Some(text) => text.clone(),
        None => workspace::read(file)?,
    };
    let edition = workspace.edition_of(file);
    match kept.files.get(&file.path) {
        Some(facts) if facts.are_of(&text, edition) => Ok(facts.clone()),
        _ => Ok(Arc::new(FileFacts::new(text, edition))),
    }
}

/// The tables of the crates that the code names or the manifests declare, with the user's own rows.
fn tables(
    request: &Request,
    workspace: &Workspace,
    files: &[Option<Arc<FileFacts>>],
    problems: &mut Vec<Problem>,
) -> Apis {
    let declared = workspace
        .packages
        .iter()
        .flat_map(|p: &Package| p.dependencies.iter())
        .map(|d| (d.package.as_str(), d.requirement.as_str()));
    let mut wanted: Vec<(&str, &str)> = declared.collect();
    for (package, krate) in Apis::built_in() {
        let hash = crate::facts::mention(krate);
        let named = || files.iter().flatten().any(|f| crate::facts::mentions(&f.outline.mentions, hash));
        if wanted.iter().all(|(p, _)| *p != package) && named() {
            wanted.push((package, ""));
        }
    }
    wanted.sort_unstable();
    wanted.dedup();
    let rows = |list: &[crate::config::Row]| {
        toml::Value::Array(list.iter().map(|r| toml::Value::Table(r.table.clone())).collect())
    };
    let mut user = toml::Table::new();
    for (key, list) in
        [("api", &request.config.apis), ("type", &request.config.types), ("alias", &request.config.aliases)]
    {
        if !list.is_empty() {
            user.insert(key.into(), rows(list));
        }
    }
    let safe = request.config.known_safe.iter().map(|path| {
        toml::Value::Table(
            [("path".into(), path.clone().into()), ("roles".into(), vec!["not-a-signal".to_string()].into())]
                .into_iter()
                .collect(),
        )
    });
    let safe: Vec<toml::Value> = safe.collect();
    let mut tables = Vec::new();
    if !safe.is_empty() {
        tables.push([("api".to_string(), toml::Value::Array(safe))].into_iter().collect());
    }
    if !user.is_empty() {
        tables.push(user);
    }
    Apis::new(&wanted, &tables).unwrap_or_else(|found| {
        let path = request.config.path.clone().unwrap_or_else(|| "bplint.toml".into());
        problems.extend(found.iter().map(|p| Problem {
            path: path.clone(),
            what: p.to_string(),
            fatal: true,
        }));
        // The user's rows are wrong; the built-in ones still hold.
        Apis::new(&wanted, &[]).unwrap_or_default()
    })
}

/// A rule's options: the card's defaults, changed by the configuration.
fn options_of(request: &Request, rule: &str) -> BTreeMap<String, toml::Value> {
    let card = crate::card::Cards::builtin().get(rule);
    let defaults =
        card.into_iter().flat_map(|c| c.meta.options.iter().map(|(k, s)| (k.clone(), s.default.clone())));
    let mut all: BTreeMap<String, toml::Value> = defaults.collect();
    let beside = request.config.rules.iter().filter(|s| s.name == rule).map(|s| &s.options);
    for options in beside.chain(request.config.options.get(rule)) {
        all.extend(options.iter().map(|(k, v)| (k.clone(), v.value.clone())));
    }
    all
}
