use super::tree;
use crate::workspace::{Package, Request, Sources, Workspace, discover};
use std::path::Path;
use std::sync::Arc;

/// A project in `project`, a home of cargo in `home`.
struct Case {
    dir: tempfile::TempDir,
    workspace: Workspace,
    sources: Sources,
}

fn case(text: &str) -> Case {
    let dir = tree(text);
    let workspace = discover(&Request { threads: 1, ..Request::new(dir.path().join("project")) });
    let sources = Sources::with_home(&workspace, true, Some(dir.path().join("home")));
    Case { dir, workspace, sources }
}

impl Case {
    fn app(&self) -> &Package {
        self.workspace.packages.iter().find(|p| p.name == "app").expect("a package called app")
    }

    /// Where the library lies that `from` calls `name`, or `-`.
    fn root(&self, from: &Package, name: &str) -> String {
        let found = self.sources.find(from, name);
        let root = found.as_deref().and_then(Package::lib_root).map(|root| self.below(root));
        root.unwrap_or_else(|| "-".to_owned())
    }

    fn below(&self, path: &Path) -> String {
        path.strip_prefix(self.dir.path()).unwrap_or(path).display().to_string()
    }
}

const REGISTRY: &str = "
-- home/registry/src/index.crates.io-1/queue-1.2.0/Cargo.toml
[package]
name = 'queue'
version = '1.2.0'
[dependencies]
inner-queue = '0.3'
-- home/registry/src/index.crates.io-1/queue-1.2.0/src/lib.rs
-- home/registry/src/index.crates.io-1/queue-1.10.0/Cargo.toml
[package]
name = 'queue'
version = '1.10.0'
[dependencies]
inner-queue = '0.3'
-- home/registry/src/index.crates.io-1/queue-1.10.0/src/lib.rs
-- home/registry/src/index.crates.io-1/queue-2.0.0-rc.1/Cargo.toml
[package]
name = 'queue'
version = '2.0.0-rc.1'
-- home/registry/src/index.crates.io-1/queue-2.0.0-rc.1/src/lib.rs
-- home/registry/src/index.crates.io-1/inner-queue-0.3.1/Cargo.toml
[package]
name = 'inner-queue'
version = '0.3.1'
[lib]
path = 'lib.rs'
-- home/registry/src/index.crates.io-1/inner-queue-0.3.1/lib.rs
-- home/registry/src/index.crates.io-1/inner-queue-0.3.4/Cargo.toml
[package]
name = 'inner-queue'
version = '0.3.4'
-- home/registry/src/index.crates.io-1/inner-queue-0.3.4/src/lib.rs
-- home/registry/src/index.crates.io-1/md-5-0.10.0/Cargo.toml
[package]
name = 'md-5'
version = '0.10.0'
[lib]
name = 'md5'
-- home/registry/src/index.crates.io-1/md-5-0.10.0/src/lib.rs
-- project/Cargo.toml
[package]
name = 'app'
[dependencies]
queue = '1'
old = { package = 'queue', version = '=1.2' }
md-5 = '0.10'
next = { package = 'queue', version = '2.0.0-rc.1' }
gone = '1'
strange = 'not a version'
-- project/src/lib.rs
";

#[test]
fn without_a_lock_file_the_newest_that_is_admitted_counts() {
    let case = case(REGISTRY);
    let registry = "home/registry/src/index.crates.io-1";
    assert_eq!(case.root(case.app(), "queue"), format!("{registry}/queue-1.10.0/src/lib.rs"));
    assert_eq!(case.root(case.app(), "old"), format!("{registry}/queue-1.2.0/src/lib.rs"));
    assert_eq!(case.root(case.app(), "md5"), format!("{registry}/md-5-0.10.0/src/lib.rs"));
    for missing in ["gone", "strange", "nobody"] {
        assert_eq!(case.root(case.app(), missing), "-");
    }
    let queue = case.sources.find(case.app(), "queue").expect("queue");
    assert_eq!(queue.id, "registry+https://github.com/rust-lang/crates.io-index#queue@1.10.0");
    let shelf = |package: &crate::workspace::Package| case.sources.shelf_of(&package.dir.join("src/lib.rs"));
    assert_eq!((shelf(&queue), shelf(case.app())), (Some(queue.dir.clone()), None));
    assert_eq!(case.root(&queue, "inner_queue"), format!("{registry}/inner-queue-0.3.4/src/lib.rs"));
    let again = case.sources.find(case.app(), "queue").expect("queue");
    assert!(Arc::ptr_eq(&queue, &again), "read once");
}

#[test]
fn the_lock_file_settles_versions_all_the_way_down() {
    let lock = "
-- project/Cargo.lock
[[package]]
name = 'app'
version = '0.0.0'
dependencies = ['queue 1.2.0', 'queue 2.0.0-rc.1']
[[package]]
name = 'queue'
version = '1.2.0'
source = 'registry+https://github.com/rust-lang/crates.io-index'
dependencies = ['inner-queue']
[[package]]
name = 'queue'
version = '2.0.0-rc.1'
source = 'registry+https://github.com/rust-lang/crates.io-index'
[[package]]
name = 'inner-queue'
version = '0.3.1'
source = 'registry+https://github.com/rust-lang/crates.io-index'
";
    let case = case(&format!("{REGISTRY}{}", lock.trim_start()));
    let registry = "home/registry/src/index.crates.io-1";
    assert_eq!(case.root(case.app(), "next"), format!("{registry}/queue-2.0.0-rc.1/src/lib.rs"));
    let queue = case.sources.find(case.app(), "queue").expect("queue");
    assert_eq!(case.below(&queue.dir), format!("{registry}/queue-1.2.0"));
    assert_eq!(case.root(&queue, "inner_queue"), format!("{registry}/inner-queue-0.3.1/lib.rs"));
}

#[test]
fn a_locked_version_that_is_not_on_disk_gives_way_to_one_that_is_admitted() {
    let lock = "
-- project/Cargo.lock
[[package]]
name = 'queue'
version = '1.11.0'
source = 'registry+https://github.com/rust-lang/crates.io-index'
";
    let case = case(&format!("{REGISTRY}{}", lock.trim_start()));
    assert!(case.root(case.app(), "queue").contains("queue-1.10.0"));
}

#[test]
fn path_dependencies_and_patches_lie_where_they_say() {
    let case = case(
        "
-- project/Cargo.toml
[workspace]
members = ['app']
[workspace.dependencies]
near = { path = 'near' }
[patch.crates-io]
queue = { path = 'forks/queue' }
-- project/Cargo.lock
[[package]]
name = 'queue'
version = '1.5.0'
-- project/app/Cargo.toml
[package]
name = 'app'
[dependencies]
near.workspace = true
queue = '1'
-- project/app/src/lib.rs
-- project/near/Cargo.toml
[package]
name = 'near'
-- project/near/src/lib.rs
-- project/forks/queue/Cargo.toml
[package]
name = 'queue'
version = '1.5.0'
-- project/forks/queue/src/lib.rs
",
    );
    assert_eq!(case.root(case.app(), "near"), "project/near/src/lib.rs");
    assert_eq!(case.root(case.app(), "queue"), "project/forks/queue/src/lib.rs");
}

#[test]
fn git_dependencies_come_from_the_checkout_of_the_locked_commit() {
    let member = |commit: &str, version: &str| {
        let top = format!("home/git/checkouts/queues-0a1b/{commit}");
        format!(
            "
-- {top}/Cargo.toml
[workspace]
members = ['crates/*']
[workspace.package]
version = '{version}'
-- {top}/crates/queue/Cargo.toml
[package]
name = 'queue'
version.workspace = true
-- {top}/crates/queue/src/lib.rs"
        )
    };
    let project = "
-- project/Cargo.toml
[package]
name = 'app'
[dependencies]
queue = { git = 'https://example.org/house/Queues.git', branch = 'main' }
-- project/src/lib.rs
-- project/Cargo.lock
[[package]]
name = 'queue'
version = '0.2.0'
source = 'git+https://example.org/house/Queues.git?branch=main#aaaaaaa0123456789'";
    let case = case(&format!("{}{}{project}", member("aaaaaaa", "0.2.0"), member("bbbbbbb", "0.3.0")));
    let queue = case.sources.find(case.app(), "queue").expect("queue");
    assert_eq!(case.below(&queue.dir), "home/git/checkouts/queues-0a1b/aaaaaaa/crates/queue");
    assert_eq!(queue.id, "git+https://example.org/house/Queues.git?branch=main#queue@0.2.0");
    let shelf = case.sources.shelf_of(&queue.dir.join("src/lib.rs")).expect("a shelf");
    assert_eq!(case.below(&shelf), "home/git/checkouts/queues-0a1b/aaaaaaa");
}

#[test]
fn vendored_packages_come_first() {
    let vendored = "
-- project/.cargo/config.toml
[source.crates-io]
replace-with = 'ours'
[source.ours]
directory = 'third-party'
-- project/third-party/queue/.cargo-checksum.json
{}
-- project/third-party/queue/Cargo.toml
[package]
name = 'queue'
version = '1.3.0'
-- project/third-party/queue/src/lib.rs
";
    let case = case(&format!("{REGISTRY}{}", vendored.trim_start()));
    assert_eq!(case.root(case.app(), "queue"), "project/third-party/queue/src/lib.rs");
    assert!(case.root(case.app(), "old").contains("queue-1.2.0"), "the requirement still decides");
    let queue = case.sources.find(case.app(), "queue").expect("queue");
    let shelf = case.sources.shelf_of(&queue.dir.join("src/lib.rs"));
    assert_eq!(shelf, None, "people may edit what they vendor");
}

#[test]
fn switched_off_nothing_is_found() {
    let case = case(REGISTRY);
    let off = Sources::with_home(&case.workspace, false, Some(case.dir.path().join("home")));
    assert_eq!(off.find(case.app(), "queue"), None);
    assert_eq!(off.read_file(&case.dir.path().join("project/src/lib.rs")), None);
}

#[test]
fn many_threads_may_ask() {
    let case = case(REGISTRY);
    let answers: Vec<String> = std::thread::scope(|scope| {
        let ask = || case.root(case.app(), "queue");
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.contains("1.10.0")), "{answers:?}");
}
