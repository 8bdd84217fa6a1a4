//! Every row speaks: for each row of each table the wrong use is reported that its roles stand for, and the right one is not.
//!
//! The source is made from roles and signatures: one generator a role, under `tests/rows`. Rows that cannot be heard stand in
//! `tests/rows/silent.toml`, each with the reason; `BLESS=1 cargo test --test rows` rewrites the lists there, not the reasons.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

#[path = "rows/buffers.rs"]
mod buffers;
#[path = "rows/case.rs"]
mod case;
#[path = "rows/queues.rs"]
mod queues;
#[path = "rows/row.rs"]
mod row;
#[path = "rows/signals.rs"]
mod signals;
#[path = "rows/silent.rs"]
mod silent;
#[path = "rows/types.rs"]
mod types;
#[path = "rows/work.rs"]
mod work;

use bplint::apis::{Api, Apis, Role};
use bplint::check::{self, Request};
use bplint::config::Config;
use bplint::finding::{Confidence, Finding};
use case::{Case, Heard};
use libtest_mimic::{Arguments, Failed, Trial};
use rayon::prelude::*;
use row::Row;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;
use types::Type;

/// Who hears a role of a function or method.
fn of_call(row: Row<'_>, role: Role) -> Heard {
    match role {
        Role::Refusal => signals::refusal(row),
        Role::Evict => signals::evict(row),
        Role::Partial => signals::partial(row),
        Role::Readiness => signals::readiness(row),
        Role::NeedsReady => signals::needs_ready(row),
        Role::OneshotCall => signals::oneshot_call(row),
        Role::NeedsCapacity => signals::needs_capacity(row),
        Role::Capacity => signals::capacity(row),
        Role::Lag => signals::lag(row),
        Role::OverflowOn => signals::overflow_on(row),
        Role::Delivery => signals::delivery(row),
        Role::Confirm => signals::confirm(row),
        Role::ConfirmOn => signals::confirm_on(row),
        Role::ClosedOnly | Role::Lossy => signals::closed_only(row),
        Role::Wait => queues::wait(row),
        Role::UnboundedSend => queues::unbounded_send(row),
        Role::BlockingSend | Role::BlockingRecv => queues::blocking(row),
        Role::SlotPerClone => queues::slot_per_clone(row),
        Role::Source | Role::SyncSource => queues::source(row, ""),
        Role::Accept => queues::source(row, "for every connection"),
        Role::Tick => queues::source(row, "for every tick"),
        Role::Callback => queues::callback(row),
        Role::Spawn => work::spawn(row),
        Role::BlockingSpawn => work::blocking_spawn(row),
        Role::BlockOn => work::block_on(row),
        Role::Concurrency => work::concurrency(row),
        Role::JoinAll => work::join_all(row),
        Role::CollectSet => work::collect_set(row),
        Role::DrainSet => work::drain_set(row),
        Role::Limiter => work::limiter(row),
        Role::Permit => work::permit(row),
        Role::PermitForget => work::permit_forget(row),
        Role::PermitRestore => work::permit_restore(row),
        Role::Race => work::race(row),
        Role::Abort => work::abort(row),
        Role::Close => work::close(row),
        Role::Wake => Heard::Nobody("a type that has it is one to wake others: nothing is queued in it"),
        Role::Unbounded => buffers::unbounded(row),
        Role::Bounded => buffers::bounded(row),
        Role::Limit => buffers::limit(row),
        Role::ZeroUnlimited => buffers::zero_unlimited(row),
        Role::LimitOff => buffers::limit_off(row),
        Role::BodyLimit => buffers::body_limit(row),
        Role::Cut => buffers::cut(row),
        Role::Probe => buffers::probe(row),
        Role::QueuePush => buffers::queue_push(row),
        Role::QueuePop => buffers::queue_pop(row),
        Role::WholeBody => buffers::whole_body(row),
        Role::WholeRead => buffers::whole_read(row),
        Role::Decompress => buffers::decompress(row),
        Role::CopyAll => buffers::copy_all(row),
        Role::FetchAll => buffers::fetch_all(row),
        Role::Listing => buffers::listing(row),
        Role::Gather => buffers::gather(row),
        Role::FromItems => buffers::from_items(row),
        Role::RowLimit => buffers::row_limit(row),
        Role::Consume => buffers::consume(row),
        Role::Prefetch => buffers::prefetch(row),
        Role::Ack => buffers::ack(row),
        Role::MustFlush => buffers::must_flush(row),
        Role::Flush => buffers::flush(row),
        Role::ErrorAdaptor => Heard::Nobody("signals are followed through it"),
        Role::Handler => {
            Heard::Nobody("it says whose data a function is given: what that does with it is heard")
        }
        Role::ReadAppend => {
            Heard::Nobody("only what a peer sends is heard, and no row says whose its reader is")
        }
        Role::Transparent => Heard::Nobody("an async function under it stays what it is"),
        Role::Lines => Heard::Nobody("`whole-read` is heard"),
        Role::SmallRatio => Heard::Nobody("`decompress` is heard"),
        Role::Seldom => Heard::Nobody("`callback` is heard, and a queue that it feeds at `possible`"),
        Role::LimitLayer => Heard::Nobody("`body-limit` is heard"),
        Role::Blocking | Role::Pause => queues::holds_up(row),
        Role::OnceCallback => queues::once_callback(row),
        Role::PastBound => queues::past_bound(row),
        other => Heard::Nobody(if other.is_heard() { "it is said of types" } else { UNHEARD }),
    }
}

/// Who hears a role of a type.
fn of_type(of: Type<'_>, role: Role) -> Heard {
    match role {
        Role::BoundedSender | Role::UnboundedSender | Role::EitherSender | Role::OneshotSender => {
            types::sender(of)
        }
        Role::BroadcastSender | Role::WatchSender => {
            Heard::Nobody("nothing of such a type refuses for want of room")
        }
        Role::Receiver => types::receiver(of),
        Role::BroadcastReceiver => types::broadcast_receiver(of),
        Role::OneshotReceiver | Role::WatchReceiver | Role::Timer => types::no_items(of),
        Role::JoinHandle => types::join_handle(of),
        Role::Task | Role::Future => types::future(of),
        Role::EagerFuture => types::eager_future(of),
        Role::Sink | Role::BufferedWriter => types::written_to(of),
        Role::Guard | Role::Pointer => types::access(of),
        Role::PermitType => types::permit_type(of),
        Role::Semaphore => types::semaphore(of),
        Role::TaskSet => types::task_set(of),
        Role::SelfDrainingSet => types::self_draining_set(of),
        Role::Growable => types::growable(of),
        Role::Collection | Role::InMemory | Role::Cut => types::in_memory(of),
        Role::BodyLimit => Heard::Nobody("its constructor is heard"),
        Role::NoPartial | Role::Datagram | Role::WriteBuffer => types::whole_writes(of),
        Role::Peer => types::peer(of),
        Role::Local => Heard::Nobody("`accept` is heard, and what a handler then collects"),
        Role::Answer | Role::File => types::chosen(of),
        Role::Endless => types::endless(of),
        Role::Stream => queues::stream(of),
        Role::Incoming => types::incoming(of),
        other => Heard::Nobody(if other.is_heard() { "it is said of calls" } else { UNHEARD }),
    }
}

/// Facts that are there for rules to come.
const UNHEARD: &str = "no rule asks for this role";

fn main() -> ExitCode {
    let trials = vec![Trial::test("rows::every_row_speaks", every_row_speaks)];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A case of a row, with what it is about.
struct Tried {
    row: String,
    role: String,
    case: Case,
}

fn every_row_speaks() -> Result<(), Failed> {
    let tables: Vec<_> = Apis::each_table().collect();
    let results: Vec<Heeded> =
        tables.par_iter().map(|(stem, package, version)| table(stem, package, version)).collect();
    let known = silent::known();
    let (mut complaints, mut silent) = (Vec::new(), BTreeMap::new());
    let heard: BTreeSet<_> = results.iter().flat_map(|result| result.heard.iter().cloned()).collect();
    complaints.extend(undocumented(&heard));
    for result in results {
        for (row, role, why) in result.nobody {
            silent.insert((row, role), why.to_string());
        }
        for (row, role, what) in result.failed {
            let key = (row.clone(), role.clone());
            match known.get(&key) {
                Some(why) if !why.is_empty() => drop(silent.insert(key, why.clone())),
                _ => {
                    complaints.push(format!("{row} [{role}]: {what}"));
                    silent.insert(key, String::new());
                }
            }
        }
    }
    if !silent::is_fresh(&silent) {
        complaints.push("tests/rows/silent.toml is out of date: BLESS=1 rewrites it".into());
    }
    if complaints.is_empty() {
        Ok(())
    } else {
        Err(format!("{} complaints\n{}", complaints.len(), complaints.join("\n")).into())
    }
}

/// Rules that hear a role of which the page on tables does not say so.
fn undocumented(heard: &BTreeSet<(String, &'static str)>) -> Vec<String> {
    let page =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/api-tables.md")).unwrap();
    let says = |role: &str, rule: &str| {
        let line = page.lines().find(|line| line.starts_with(&format!("| `{role}` |"))).unwrap_or_default();
        line.contains(rule) || line.contains("[all rules") || line.contains("[rules about")
    };
    let silent = heard.iter().filter(|(role, rule)| !says(role, rule));
    silent.map(|(role, rule)| format!("docs/api-tables.md: `{role}` is heard by {rule}")).collect()
}

/// What came of one table.
#[derive(Default)]
struct Heeded {
    /// Roles with the rules that hear them.
    heard: BTreeSet<(String, &'static str)>,
    nobody: Vec<(String, String, &'static str)>,
    failed: Vec<(String, String, String)>,
}

/// Packages that snippets use beside the one that they are about.
const BESIDE: &[(&str, &str)] = &[
    ("futures", "0.3"),
    ("tokio", "1"),
    ("tokio-stream", "0.1"),
    ("tokio-postgres", "0.7"),
    ("flate2", "1"),
    ("http-body-util", "0.1"),
];

fn table(stem: &str, package: &str, version: &str) -> Heeded {
    let apis = Apis::new(&[(package, version)], &[]).unwrap();
    let mut result = Heeded::default();
    let mut tried = Vec::new();
    let (functions, types) = rows(stem, &apis);
    let mut hear = |row: &str, role: Role, heard: Heard| {
        let (row, role) = (format!("{stem}: {row}"), role.name());
        match heard {
            Heard::Nobody(UNHEARD) => {}
            Heard::Nobody(why) => result.nobody.push((row, role, why)),
            Heard::By(cases) => tried.extend(cases.into_iter().map(|case| Tried {
                row: row.clone(),
                role: role.clone(),
                case,
            })),
        }
    };
    for api in &functions {
        for role in &api.roles {
            hear(&api.path, *role, of_call(Row { apis: &apis, table: &functions, api }, *role));
        }
    }
    for ty in types {
        for role in &ty.roles {
            hear(&ty.path, *role, of_type(Type { apis: &apis, table: &functions, ty }, *role));
        }
    }
    result.heard = tried.iter().map(|one| (one.role.clone(), one.case.rule)).collect();
    if !tried.is_empty() {
        result.failed = run(stem, package, version, &tried);
    }
    result
}

/// The functions and types of a table.
fn rows<'a>(stem: &str, apis: &'a Apis) -> (Vec<&'a Api>, Vec<&'a bplint::apis::ApiType>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("rules/apis/{stem}.toml"));
    let table: toml::Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
    let paths = |kind: &str| -> BTreeSet<String> {
        let rows = table.get(kind).and_then(toml::Value::as_array).into_iter().flatten();
        rows.filter_map(|row| row.get("path")?.as_str().map(str::to_owned)).collect()
    };
    let apis_of = paths("api").iter().filter_map(|path| apis.api(path)).collect();
    (apis_of, paths("type").iter().filter_map(|path| apis.type_(path)).collect())
}

/// Lints a package of the snippets and gives what did not come as it should.
fn run(stem: &str, package: &str, version: &str, tried: &[Tried]) -> Vec<(String, String, String)> {
    let dir = tempfile::tempdir().unwrap();
    let mut source = String::new();
    for (n, one) in tried.iter().enumerate() {
        one.case.wrong.iter().for_each(|code| source += &code.module(&format!("wrong_{n}")));
        one.case.right.iter().for_each(|code| source += &code.module(&format!("right_{n}")));
    }
    let beside = BESIDE.iter().filter(|(name, _)| *name != package);
    let beside: String = beside.map(|(name, version)| format!("{name} = \"{version}\"\n")).collect();
    let own = if package == "std" { String::new() } else { format!("{package} = \"{version}\"\n") };
    let manifest = format!(
        "[package]\nname = \"snippets\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\n{own}{beside}"
    );
    std::fs::create_dir(dir.path().join("src")).unwrap();
    std::fs::write(dir.path().join("Cargo.toml"), manifest).unwrap();
    std::fs::write(dir.path().join("src/lib.rs"), &source).unwrap();
    if let Some(keep) = std::env::var_os("KEEP_ROWS") {
        std::fs::create_dir_all(&keep).unwrap();
        std::fs::write(Path::new(&keep).join(format!("{stem}.rs")), &source).unwrap();
    }
    let checked = check::check(&Request {
        places: bplint::workspace::Request {
            threads: 1,
            ..bplint::workspace::Request::new(dir.path().canonicalize().unwrap())
        },
        config: Config { dependencies: false, ..Config::default() },
        overlays: BTreeMap::new(),
        everything: false,
        cache: None,
        progress: None,
    });
    let mut failed: Vec<_> = checked
        .problems
        .iter()
        .chain(&checked.workspace.problems)
        .map(|p| (stem.to_string(), String::new(), p.what.clone()))
        .collect();
    failed.extend(checked.unread.iter().map(|u| {
        (stem.to_string(), String::new(), format!("{}: {}", u.problem.what, u.problem.range.of(&source)))
    }));
    for (n, one) in tried.iter().enumerate() {
        if let Err(what) = judge(&one.case, &checked.findings, n) {
            failed.push((one.row.clone(), one.role.clone(), what));
        }
    }
    failed
}

/// Whether the rule speaks where it should, and nowhere else.
fn judge(case: &Case, findings: &[Finding], n: usize) -> Result<(), String> {
    let said = |side: &str| -> Vec<&Finding> {
        let prefix = format!("snippets::{side}_{n}::");
        findings.iter().filter(|f| f.rule == case.rule && f.item.starts_with(&prefix)).collect()
    };
    let surest = |list: &[&Finding]| list.iter().map(|f| f.confidence()).max();
    let (wrong, right) = (said("wrong"), said("right"));
    let says = |f: &&&Finding| {
        f.message.contains(case.says) || f.labels.iter().any(|label| label.text.contains(case.says))
    };
    let (sure, less): (Option<Confidence>, Option<Confidence>) = (surest(&wrong), surest(&right));
    match case {
        Case { wrong: Some(_), .. } if wrong.is_empty() => {
            Err(format!("{} is silent (wrong_{n})", case.rule))
        }
        Case { wrong: Some(_), .. } if !wrong.iter().any(|f| says(&f)) => {
            Err(format!("{} does not say `{}` (wrong_{n}) but `{}`", case.rule, case.says, wrong[0].message))
        }
        Case { lowers: true, .. } if less >= sure => {
            Err(format!("{} is as sure of the right use (right_{n})", case.rule))
        }
        Case { lowers: true, .. } => Ok(()),
        _ if !right.is_empty() => {
            Err(format!("{} speaks of the right use (right_{n}): {}", case.rule, right[0].message))
        }
        _ => Ok(()),
    }
}
