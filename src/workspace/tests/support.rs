//! Which packages ship.

use super::{everything, tree};
use crate::workspace::{Request, Selection, discover};

/// The packages that do not ship, each with the reason.
fn support(request: &Request) -> Vec<String> {
    let packages = discover(request).packages;
    let why = |p: &crate::workspace::Package| p.support.as_ref().map(|why| format!("{} {why}", p.name));
    packages.iter().filter_map(why).collect()
}

/// A workspace of packages: name, what stands in `[package]` beside it, and the tables of dependencies.
fn workspace(packages: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let mut text = String::from(
        "-- Cargo.toml\n[workspace]\nmembers = ['crates/*']\n[workspace.package]\npublish = false\nedition = '2024'\n",
    );
    for (name, package, dependencies) in packages {
        let root = if package.contains("bin") { "main" } else { "lib" };
        let package = package.replace("bin", "");
        text += &format!(
            "-- crates/{name}/Cargo.toml\n[package]\nname = '{name}'\n{package}\n{dependencies}\n-- crates/{name}/src/{root}.rs\n"
        );
    }
    tree(&text)
}

const READY: &str = "description = 'It does.'\nlicense = 'MIT'";

#[test]
fn what_only_dev_dependencies_lead_to_is_test_support() {
    let dir = workspace(&[
        (
            "drills",
            "publish.workspace = true",
            "[dependencies]\nranges = { path = '../ranges' }\nledger = { path = '../ledger' }",
        ),
        ("ledger", "", "[dev-dependencies]\ndrills = { path = '../drills' }"),
        ("ranges", "", ""),
        ("server", "bin", "[dependencies]\nledger = { path = '../ledger' }"),
    ]);
    assert_eq!(
        support(&everything(dir.path())),
        [
            "drills is test support: only dev-dependencies name it, such as that of `ledger`",
            "ranges is test support: only test support such as `drills` needs it",
        ]
    );
}

#[test]
fn what_is_needed_or_can_be_published_ships() {
    let dir = workspace(&[
        // A version may be patched to lie here.
        ("alone", "", ""),
        // Its macros' tests use it.
        ("facade", READY, "[dependencies]\nmacros = { path = '../macros' }"),
        (
            "macros",
            READY,
            "[dev-dependencies]\nfacade = { path = '../facade' }\nserver = { path = '../server' }",
        ),
        // A program that others test against.
        ("server", "bin", "[dependencies]\nboth = { path = '../both', optional = true }"),
        ("both", "", "[dev-dependencies]\nalone = { version = '1' }"),
        ("user", "bin", "[dev-dependencies]\nboth = { path = '../both' }"),
    ]);
    assert_eq!(
        support(&everything(dir.path())),
        ["alone is test support: only dev-dependencies name it, such as that of `both`"]
    );
    let dir = workspace(&[("alone", "", ""), ("other", "", "")]);
    assert_eq!(support(&everything(dir.path())), [""; 0]);
}

#[test]
fn a_name_for_tests_ships_where_it_is_needed() {
    let dir = workspace(&[
        (
            "app",
            "bin",
            "[dependencies]\nload-test = { path = '../load-test' }\nnet-mock = { path = '../net-mock', optional = true }\napp-e2e = { path = '../app-e2e' }",
        ),
        ("app-bench", "bin", "[dependencies]\napp-core = { path = '../app-core' }"),
        ("app-core", "", ""),
        ("app-e2e", "publish = false", ""),
        ("contest", "", ""),
        ("load-test", "publish.workspace = true", ""),
        ("net-mock", READY, ""),
    ]);
    assert_eq!(
        support(&everything(dir.path())),
        [
            "app-bench is test support: it has `bench` in its name and nothing that ships needs it",
            "app-e2e is test support: it has `e2e` in its name and is never published",
            "net-mock is test support: it has `mock` in its name and nothing that ships needs it",
        ]
    );
}

#[test]
fn where_all_is_for_tests_it_is_what_ships() {
    let dir = workspace(&[
        ("mock-net", READY, "[dependencies]\nmock-core = { path = '../mock-core' }"),
        ("mock-core", "", "[dev-dependencies]\nmock-net = { path = '../mock-net' }"),
    ]);
    assert_eq!(support(&everything(dir.path())), [""; 0]);
}

#[test]
fn what_is_named_is_linted() {
    let dir = workspace(&[("app", "bin", ""), ("app-e2e", "", ""), ("app-fuzz", "", "")]);
    let names = |request: &Request| {
        support(request)
            .iter()
            .map(|why| why.split(' ').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    let all = || everything(dir.path());
    assert_eq!(names(&all()), ["app-e2e", "app-fuzz"]);
    assert_eq!(names(&all().paths(["crates"])), ["app-e2e", "app-fuzz"]);
    assert_eq!(names(&all().paths(["crates/app-e2e"])), [""; 0]);
    assert_eq!(names(&all().paths(["crates/app-e2e/src/lib.rs"])), [""; 0]);
    assert_eq!(names(&Request { selection: Selection::Packages(vec!["app-e2e".into()]), ..all() }), [""; 0]);
    assert_eq!(names(&Request { selection: Selection::Default, ..all() }), ["app-e2e", "app-fuzz"]);
    let request = Request { test_support: vec!["app*".into(), "!app-e2e".into()], ..all() };
    assert_eq!(support(&request)[1], "app is test support: `test-support` in the configuration says `app*`");
    assert_eq!(names(&request), ["app-fuzz", "app"]);
}

#[test]
fn packages_in_folders_for_others_are_vendored_unless_they_inherit() {
    let dir = tree(
        "
-- Cargo.toml
[workspace]
members = ['vendor/*', 'crates/*']
[workspace.package]
edition = '2024'
-- crates/vendor/Cargo.toml
[package]
name = 'vendor'
-- crates/vendor/src/lib.rs
-- vendor/ours/Cargo.toml
[package]
name = 'ours'
edition.workspace = true
-- vendor/ours/src/lib.rs
-- vendor/patched/Cargo.toml
[package]
name = 'patched'
description = 'Theirs.'
license = 'MIT'
-- vendor/patched/src/lib.rs
-- third_party/tree/Cargo.toml
[workspace]
members = ['leaf']
[workspace.package]
version = '1.0.0'
-- third_party/tree/leaf/Cargo.toml
[package]
name = 'leaf'
version.workspace = true
-- third_party/tree/leaf/src/lib.rs
",
    );
    assert_eq!(
        support(&everything(dir.path())),
        ["leaf is vendored: it lies in `third_party`", "patched is vendored: it lies in `vendor`"]
    );
    assert_eq!(support(&everything(dir.path()).paths(["vendor"])), [""; 0]);
}
