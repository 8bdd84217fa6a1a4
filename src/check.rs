//! One run of the engine: from what a user asked for to findings, before anyone decides how loud they are.

mod demand;
mod library;
mod memory;
mod run;
mod show;
mod wrappers;

use crate::config::Config;
use crate::evidence::Excused;
use crate::facts::{self, ItemKind, Outline};
use crate::finding::Finding;
use crate::panics::caught;
use crate::program::{Def, FileFacts, Program};
use crate::source::{FileId, Range};
use crate::syntax::Code;
use crate::workspace::{Problem, Workspace};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// What a user asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which files and packages.
    pub places: crate::workspace::Request,
    /// The configuration, with what the command line changed in it.
    pub config: Config,
    /// Texts that count instead of what the disk holds, by absolute path: standard input, an editor's buffers.
    pub overlays: BTreeMap<PathBuf, Arc<str>>,
    /// Show every body to every rule, instead of those that it asks for: slow, and the same findings.
    pub everything: bool,
    /// Folder for what is kept from run to run: outlines of dependencies, findings. None to keep nothing.
    pub cache: Option<PathBuf>,
    /// Where the engine counts its progress for somebody to show.
    pub progress: Option<Arc<Progress>>,
}

/// Counters that the engine raises as it goes.
#[derive(Debug, Default)]
pub struct Progress {
    /// Bodies that have been looked at.
    pub done: AtomicUsize,
    /// Bodies to look at; before that is known, files.
    pub total: AtomicUsize,
}

/// What a run found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Packages and files.
    pub workspace: Workspace,
    /// Texts by [`FileId`]. A text may be left empty when its file has no finding and never says `bplint`.
    pub texts: Vec<Arc<str>>,
    /// Facts by [`FileId`]; none for files that could not be read, or where an earlier run's findings still hold.
    pub facts: Vec<Option<Arc<FileFacts>>>,
    /// Findings of all rules, in no particular order, suppressed ones included.
    pub findings: Vec<Finding>,
    /// Places that a rule looked at and is silent about, for `bplint why`; none where an earlier run's findings still hold.
    pub excused: Vec<Excused>,
    /// What went wrong with the job itself, beside [`Workspace::problems`].
    pub problems: Vec<Problem>,
    /// Places that could not be read; rule `unparsed_file` reports them.
    pub unread: Vec<Unread>,
    /// Code that does not ship inside files that do.
    pub tests: Vec<(FileId, Range)>,
    /// Figures about the run.
    pub stats: Stats,
}

impl Checked {
    fn outline(&self, file: FileId) -> Outline {
        let edition = self.workspace.edition_of(&self.workspace.files[file.0 as usize]);
        crate::syntax::outline(Code { text: &self.texts[file.0 as usize], edition })
    }

    /// The innermost function around a place, from the start of its attributes to its end.
    pub fn function_around(&self, file: FileId, range: Range) -> Option<Range> {
        let known = self.facts.get(file.0 as usize)?.as_ref().map(|facts| Cow::Borrowed(&facts.outline));
        let outline = known.unwrap_or_else(|| Cow::Owned(self.outline(file)));
        let functions = outline.iter().filter(|(_, item)| item.kind == ItemKind::Fn);
        functions.map(|(_, item)| item.range).filter(|around| around.contains(range)).min_by_key(|r| r.len())
    }
}

/// A stretch of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unread {
    /// File.
    pub file: FileId,
    /// What is wrong, and what went unread for it.
    pub problem: facts::Problem,
}

/// What was not looked at because it does not ship.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Skipped {
    /// Files, by the sort of code that they hold.
    pub files: BTreeMap<String, usize>,
    /// Functions in other files: those that say so, and of those that only tests name the ones that concern a rule.
    pub functions: usize,
}

impl Skipped {
    /// Counts what does not ship of a file with these items.
    fn count(&mut self, program: &Program, file: FileId, items: impl Iterator<Item = Def>) {
        match program.unshipped_file(file) {
            Some(reason) => *self.files.entry(reason.sort().to_owned()).or_default() += 1,
            None => {
                let is_function = |def: &Def| {
                    let item = program.item(*def);
                    item.kind == ItemKind::Fn && item.body.is_some()
                };
                let says_so = |def: &Def| program.item(*def).flags.is_for_tests();
                self.functions += items.filter(|def| is_function(def) && says_so(def)).count();
            }
        }
    }
}

/// Figures about a run.
#[derive(Clone, Debug, Default)]
pub struct Stats {
    /// Files looked at.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// What was left alone.
    pub skipped: Skipped,
    /// Function bodies that were parsed; the others needed no look.
    pub parsed_bodies: usize,
    /// Dependencies whose sources were not at hand, sorted by name.
    pub missing_sources: Vec<String>,
    /// Steps of the run and how long each took, in order.
    pub parts: Vec<(&'static str, Duration)>,
    /// Time from start to end.
    pub elapsed: Duration,
}

/// Runs all rules, once; where nothing has changed since an earlier run, what that one found.
pub fn check(request: &Request) -> Checked {
    run::once(request)
}

/// Facts by absolute path.
type Facts = FxHashMap<PathBuf, Arc<FileFacts>>;

/// What depends on the bytes of one file alone, from an earlier run.
#[derive(Debug, Default)]
struct Kept {
    files: Facts,
    /// Dependencies' files.
    library: Facts,
}

/// A workspace that is checked again and again while its files change.
///
/// Each check discovers, joins and looks anew; what depends on one file's bytes alone is kept for the files whose
/// bytes are the same, those of dependencies included.
#[derive(Debug, Default)]
pub struct Session {
    kept: Kept,
}

impl Session {
    /// Runs all rules; `None` when somebody cancelled the run.
    pub fn check(&mut self, request: &Request, cancel: &Cancel) -> Option<Checked> {
        let (checked, library) = run::run(request, &self.kept, cancel);
        let paths = checked.workspace.files.iter().map(|file| file.path.clone());
        self.kept.files =
            paths.zip(&checked.facts).filter_map(|(path, facts)| Some((path, facts.clone()?))).collect();
        if cancel.is_cancelled() {
            // It had not got round to asking for everything.
            self.kept.library.extend(library);
            return None;
        }
        self.kept.library = library;
        Some(checked)
    }
}

/// Tells a run that nobody waits for its result any more. Clones speak of the same run.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the run to stop soon.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether it has been asked to.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// What is known of a line.
#[derive(Debug)]
pub struct Why {
    /// What the tool sees there, in words, line by line.
    pub seen: String,
    /// The file.
    pub file: FileId,
    /// The rules that looked at the function around it.
    pub looked: Vec<&'static str>,
    /// What the run found and excused.
    pub checked: Checked,
}

/// What the tool sees at a line, and what the rules made of it.
///
/// # Errors
/// A sentence for people, when the file is not among those that are linted.
pub fn why(request: &Request, file: &Path, line: u32) -> Result<Why, String> {
    shown(request, "why", || show::why(request, file, line))
}

/// The facts of a file.
#[derive(Debug)]
pub struct Shown {
    /// In words.
    pub text: String,
    /// Mistakes of ours; what they were about is missing from the text.
    pub problems: Vec<Problem>,
}

/// Prints the facts read from a file.
///
/// # Errors
/// As for [`why`].
pub fn facts(request: &Request, file: &Path) -> Result<Shown, String> {
    shown(request, "facts", || show::facts(request, file))
}

fn shown<T: Send>(
    request: &Request,
    what: &str,
    show: impl FnOnce() -> Result<T, String> + Send,
) -> Result<T, String> {
    let shown = run::with_pool(request.places.threads, || caught(what, "", show));
    shown.unwrap_or_else(|| Err("an internal error stopped the look at it; please report it".into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const MANIFEST: &str = "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
    const USES: &str =
        "mod other;\npub fn run(q: queue::Queue) {\n    let all = q.items();\n    let _ = all.offer(1);\n}\n";

    /// A package that uses another one beside it.
    fn package() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("app/Cargo.toml", &format!("{MANIFEST}[dependencies]\nqueue = {{ path = \"../queue\" }}\n"));
        write("app/src/lib.rs", USES);
        write("app/src/other.rs", "pub fn nothing() {}\n");
        write("queue/Cargo.toml", &MANIFEST.replace("app", "queue"));
        write(
            "queue/src/lib.rs",
            "pub struct Queue;\nimpl Queue {\n    pub fn items(&self) -> Items { Items }\n}\npub struct Items;\n",
        );
        dir
    }

    #[test]
    fn one_changed_file_is_read_again_and_no_other() {
        let dir = package();
        let root = dir.path().canonicalize().unwrap().join("app");
        let (config, _) = crate::setup::configuration(None, &root);
        let places = crate::workspace::Request::new(&root);
        let mut request = crate::setup::Setup::new(config, Vec::new(), places).request;
        let mut session = Session::default();
        let first = session.check(&request, &Cancel::default()).unwrap();
        let queue = dir.path().canonicalize().unwrap().join("queue/src/lib.rs");
        let known = session.kept.library[&queue].clone();

        request.overlays.insert(root.join("src/lib.rs"), format!("{USES}fn more() {{}}\n").into());
        let second = session.check(&request, &Cancel::default()).unwrap();
        let same =
            |n: usize| Arc::ptr_eq(first.facts[n].as_ref().unwrap(), second.facts[n].as_ref().unwrap());
        assert!(!same(0), "src/lib.rs has changed");
        assert!(same(1), "src/other.rs has not");
        assert!(Arc::ptr_eq(&known, &session.kept.library[&queue]), "nor has the dependency");

        fs::write(&queue, "pub struct Queue;\n").unwrap();
        session.check(&request, &Cancel::default()).unwrap();
        assert!(!Arc::ptr_eq(&known, &session.kept.library[&queue]), "now it has");
    }

    /// The step that breaks stands in the name of what it breaks at.
    const BROKEN: &str = "use std::sync::mpsc::SyncSender;\n\
        pub fn breaks_body(tx: &SyncSender<u8>) { let _ = tx.try_send(1); }\n\
        pub struct breaks_header { out: SyncSender<u8> }\n\
        pub fn breaks_types(tx: &SyncSender<u8>) { let _ = tx.try_send(1); }\n\
        pub fn breaks_wrapper(tx: &SyncSender<u8>) { let _ = tx.try_send(1); }\n\
        pub fn breaks_drivers(tx: &SyncSender<u8>) { let _ = tx.try_send(1); }\n\
        pub fn breaks_summary(tx: &SyncSender<u8>) { let _ = tx.try_send(1); }\n\
        pub fn breaks_ignored_try_send(tx: &SyncSender<u8>) { let _ = tx.try_send(1); }\n\
        pub fn whole(tx: &SyncSender<u8>, x: breaks_header) {\n\
        breaks_types(&x.out); breaks_wrapper(tx); let _ = tx.try_send(1); }\n";

    fn request_for(dir: &Path) -> (crate::setup::Setup, PathBuf) {
        let root = dir.canonicalize().unwrap();
        let (config, _) = crate::setup::configuration(None, &root);
        let places = crate::workspace::Request::new(&root);
        (crate::setup::Setup::new(config, Vec::new(), places), root)
    }

    #[test]
    fn a_mistake_of_ours_costs_one_body_and_is_told() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("src")).unwrap();
        fs::write(dir.path().join("Cargo.toml"), MANIFEST).unwrap();
        fs::write(dir.path().join("src/lib.rs"), format!("mod other;\n{BROKEN}")).unwrap();
        fs::write(dir.path().join("src/other.rs"), "// breaks_outline\npub fn unseen() {}\n").unwrap();
        let (mut setup, root) = request_for(dir.path());
        setup.request.cache = Some(root.join("cache"));
        let lib = root.join("src/lib.rs");
        for _ in 0..2 {
            let checked = check(&setup.request);
            let text = &checked.texts[0];
            let found = |f: &Finding| f.primary.range.start as usize;
            let mut found: Vec<&str> =
                checked.findings.iter().map(found).map(|at| in_function(text, at)).collect();
            found.sort_unstable();
            // What a wrapper or a summary costs is what its callers would have known of it.
            assert_eq!(found, ["breaks_summary", "breaks_wrapper", "whole"]);
            let told: Vec<String> =
                checked.problems.iter().map(|p| format!("{} {}", p.fatal, p.what)).collect();
            let stopped =
                |what: &str| format!("true an internal error stopped the look at {what}; please report it");
            let of = |name: &str| stopped(&format!("`app::breaks_{name}`"));
            let items = ["body", "drivers", "header", "ignored_try_send", "types", "wrapper"].map(of);
            assert_eq!(told, [&items[..], &[stopped("it")]].concat(), "the second run remembers nothing");
            every_format_is_whole(&checked, &setup.settings);
        }
        let shown = facts(&setup.request, &lib).unwrap();
        assert!(shown.text.contains("fn app::whole") && !shown.problems.is_empty());
        let shown = why(&setup.request, &lib, 10).unwrap();
        assert!(shown.looked.contains(&"ignored_try_send") && !shown.checked.problems.is_empty());
    }

    fn in_function(text: &str, at: usize) -> &str {
        let name = text[..at].rsplit("pub fn ").next().unwrap();
        name.split('(').next().unwrap()
    }

    /// What goes to a file can be read by whoever reads that format, and says that something is amiss where it has a place for it.
    fn every_format_is_whole(checked: &Checked, settings: &crate::report::Settings) {
        let report = crate::report::settle(checked, crate::card::Cards::builtin(), settings);
        for (name, format) in crate::emit::Format::EACH {
            let mut out = Vec::new();
            crate::emit::emit(*format, &report, crate::emit::Look::default(), &mut out).unwrap();
            let text = String::from_utf8(out).unwrap();
            match *name {
                "sarif" => {
                    let log: serde_json::Value = serde_json::from_str(&text).unwrap();
                    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], false);
                    assert!(text.contains("internal error"));
                }
                "gitlab" | "rdjson" => drop(serde_json::from_str::<serde_json::Value>(&text).unwrap()),
                "json" => text
                    .lines()
                    .for_each(|line| drop(serde_json::from_str::<serde_json::Value>(line).unwrap())),
                "junit" | "checkstyle" => drop(roxmltree::Document::parse(&text).unwrap()),
                _ => assert!(text.contains("ignored_try_send"), "{name}"),
            }
        }
    }

    #[test]
    fn a_mistake_of_ours_outside_of_any_body_ends_the_run_in_good_order() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("breaks_run.rs"), "pub fn f() {}").unwrap();
        let (setup, root) = request_for(dir.path());
        let checked = check(&setup.request);
        let told: Vec<(&Path, &str)> = checked.problems.iter().map(|p| (&*p.path, &*p.what)).collect();
        assert_eq!(told, [(&*root, "an internal error stopped the look at it; please report it")]);
        assert_eq!((checked.texts.len(), checked.facts.len()), (1, 1));
    }

    #[test]
    fn names_count_where_their_crates_are_in_reach() {
        let dir = tempfile::tempdir().unwrap();
        let write = |file: &str, text: String| {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let tokio = "tokio = \"1\"\n";
        let manifest = |name: &str, needs: &str| MANIFEST.replace("app", name) + "[dependencies]\n" + needs;
        write(
            "Cargo.toml",
            "[workspace]\nmembers = [\"app\", \"queue\", \"tools\"]\nresolver = \"2\"\n".into(),
        );
        write("queue/Cargo.toml", manifest("queue", tokio));
        write(
            "queue/src/lib.rs",
            "use tokio::sync::mpsc::{Sender, error::TrySendError};\n\
             pub fn offer(tx: &Sender<u8>, x: u8) -> Result<(), TrySendError<u8>> { tx.try_send(x) }\n"
                .into(),
        );
        write("app/Cargo.toml", manifest("app", &format!("{tokio}queue = {{ path = \"../queue\" }}\n")));
        let uses = "pub fn run(tx: &tokio::sync::mpsc::Sender<u8>) { let _ = queue::offer(tx, 1); }\n";
        write("app/src/lib.rs", uses.into());
        write("tools/Cargo.toml", manifest("tools", ""));
        write("tools/src/lib.rs", "pub fn price(offer: u8, reserve: u8) -> u8 { offer + reserve }\n".into());

        let root = dir.path().canonicalize().unwrap();
        let (config, _) = crate::setup::configuration(None, &root);
        let setup = crate::setup::Setup::new(config, Vec::new(), crate::workspace::Request::new(&root));
        let checked = check(&setup.request);
        let rules: Vec<&str> = checked.findings.iter().map(|f| f.rule.as_str()).collect();
        assert_eq!(rules, ["ignored_try_send"]);
        // Whoever prices an offer knows no queue.
        assert_eq!(checked.stats.parsed_bodies, 2);
    }
}
