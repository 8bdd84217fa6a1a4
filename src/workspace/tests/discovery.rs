use super::{everything, files, problems, tree};
use crate::workspace::{Request, Selection, discover};
use std::path::PathBuf;

#[test]
fn a_folder_without_a_manifest_works() {
    let dir = tree(
        "
-- a.rs
-- lib/b.rs
-- lib/notes.txt
-- tests/c.rs
",
    );
    assert_eq!(files(&everything(dir.path())), "a.rs Source -\nlib/b.rs Source -\ntests/c.rs Test -\n");
}

/// A member that was copied out of its workspace: what it inherits is nowhere to be found.
#[test]
fn an_edition_that_nobody_can_look_up_is_taken_for_the_newest() {
    let dir = tree(
        "
-- Cargo.toml
[package]
name = 'app'
edition.workspace = true
-- src/lib.rs
",
    );
    let found = discover(&everything(dir.path()));
    assert_eq!(found.packages[0].edition, 2024);
}

#[test]
fn a_loose_file_works_and_keeps_its_package() {
    let dir = tree(
        "
-- Cargo.toml
[package]
name = 'app'
-- src/lib.rs
-- src/other.rs
",
    );
    let request = everything(dir.path()).paths(["src/other.rs"]);
    assert_eq!(files(&request), "src/other.rs Source app\n");
}

#[test]
fn the_rest_of_the_package_comes_along_as_context() {
    let dir = tree(
        "
-- Cargo.toml
[package]
name = 'app'
-- README.md
-- src/lib.rs
-- src/net/a.rs
-- src/other.rs
",
    );
    let lint = |paths: &[&str]| {
        let workspace = discover(&Request { context: true, ..everything(dir.path()).paths(paths) });
        let files = workspace.files.iter().map(|f| format!("{}{}", f.shown, if f.lint { "!" } else { "" }));
        files.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(lint(&["src/other.rs"]), "src/lib.rs src/net/a.rs src/other.rs!");
    assert_eq!(lint(&["src/net", "src/lib.rs"]), "src/lib.rs! src/net/a.rs! src/other.rs");
    assert_eq!(lint(&["."]), "src/lib.rs! src/net/a.rs! src/other.rs!");
    assert_eq!(lint(&[]), "src/lib.rs! src/net/a.rs! src/other.rs!");
}

#[test]
fn roles_follow_targets_and_places() {
    let dir = tree(
        "
-- Cargo.toml
[package]
name = 'app'
edition = '2021'
build = 'make/generate.rs'
[[test]]
name = 'slow'
path = 'slow/run.rs'
[[bin]]
name = 'tool'
path = 'examples/tool.rs'
-- benches/speed.rs
-- examples/demo/main.rs
-- examples/demo/part.rs
-- examples/tool.rs
-- make/generate.rs
-- slow/run.rs
-- src/lib.rs
-- src/tests.rs
-- src/tests/more.rs
-- tests/all.rs
-- tests/common/mod.rs
",
    );
    assert_eq!(
        files(&everything(dir.path())),
        "benches/speed.rs Bench app
examples/demo/main.rs Example app
examples/demo/part.rs Example app
examples/tool.rs Source app
make/generate.rs BuildScript app
slow/run.rs Test app
src/lib.rs Source app
src/tests.rs Source app
src/tests/more.rs Source app
tests/all.rs Test app
tests/common/mod.rs Test app
"
    );
}

#[test]
fn packages_below_examples_and_fixtures_have_that_role_unless_they_were_named() {
    let dir = tree(
        "
-- Cargo.toml
[workspace]
members = ['app', 'examples/*']
-- app/Cargo.toml
[package]
name = 'app'
-- app/src/lib.rs
-- app/tests/fixtures/broken/Cargo.toml
[package]
name = 'broken'
-- app/tests/fixtures/broken/src/lib.rs
-- examples/chat/Cargo.toml
[package]
name = 'chat'
-- examples/chat/src/main.rs
",
    );
    assert_eq!(
        files(&everything(dir.path())),
        "app/src/lib.rs Source app
app/tests/fixtures/broken/src/lib.rs Test broken
examples/chat/src/main.rs Example chat
"
    );
    let named = everything(dir.path()).paths(["examples/chat"]);
    assert_eq!(files(&named), "examples/chat/src/main.rs Source chat\n");
}

#[test]
fn what_nobody_wrote_is_skipped() {
    let dir = tree(
        "
-- Cargo.toml
[package]
name = 'app'
-- .gitignore
/scratch
-- .ignore
old.rs
-- .hidden/x.rs
-- build-output/CACHEDIR.TAG
-- build-output/debug/build/app/out/made.rs
-- node_modules/x/y.rs
-- old.rs
-- scratch/x.rs
-- src/api.pb.rs
-- src/lib.rs
-- src/target/real.rs
-- target/debug/made.rs
-- vendor/own/ours.rs
-- vendor/tokio/.cargo-checksum.json
-- vendor/tokio/src/lib.rs
",
    );
    let plain = everything(dir.path());
    assert_eq!(
        files(&plain),
        "src/api.pb.rs Source app (generated)
src/lib.rs Source app
src/target/real.rs Source app
vendor/own/ours.rs Source app
"
    );
    let all = Request { include_generated: true, respect_ignore: false, ..plain };
    assert_eq!(
        files(&all),
        "old.rs Source app
scratch/x.rs Source app
src/api.pb.rs Source app
src/lib.rs Source app
src/target/real.rs Source app
vendor/own/ours.rs Source app
"
    );
}

#[test]
fn what_is_named_is_read_even_if_ignored() {
    let dir = tree(
        "
-- .gitignore
scratch
deep/**
*.tmp.rs
-- a.tmp.rs
-- deep/down/d.rs
-- scratch/b.rs
-- target/CACHEDIR.TAG
-- target/c.rs
",
    );
    let request = everything(dir.path()).paths(["a.tmp.rs", "deep/down", "scratch", "target"]);
    assert_eq!(
        files(&request),
        "a.tmp.rs Source -\ndeep/down/d.rs Source -\nscratch/b.rs Source -\ntarget/c.rs Source -\n"
    );
}

#[test]
fn excluded_globs_start_at_the_root() {
    let dir = tree(
        "
-- a.rs
-- proto/b.rs
-- proto/deep/c.rs
-- src/proto/d.rs
-- src/e_gen.rs
",
    );
    let request = Request { exclude: vec!["/proto".into(), "*_gen.rs".into()], ..everything(dir.path()) };
    assert_eq!(files(&request), "a.rs Source -\nsrc/proto/d.rs Source -\n");
    let from =
        Request { exclude: vec!["/deep".into()], exclude_root: Some(dir.path().join("proto")), ..request };
    assert_eq!(
        files(&from),
        "a.rs Source -\nproto/b.rs Source -\nsrc/e_gen.rs Source -\nsrc/proto/d.rs Source -\n"
    );
    let broken = discover(&Request { exclude: vec!["a[".into()], ..from });
    assert!(problems(&broken, dir.path())[0].contains("cannot read the pattern `a[` of `exclude`"));
}

#[test]
fn paths_that_do_not_exist_are_fatal_and_the_nearest_name_is_offered() {
    let dir = tree(
        "
-- server.rs
",
    );
    let workspace = discover(&everything(dir.path()).paths(["serwer.rs", "zzz/y.rs", "server.rs"]));
    assert_eq!(
        problems(&workspace, dir.path()),
        [
            "fatal: serwer.rs: no such file or directory; did you mean `server.rs`?",
            "fatal: zzz/y.rs: no such file or directory; check the spelling",
        ]
    );
    assert_eq!(workspace.files.len(), 1, "the file that exists is there all the same");
}

#[test]
fn nothing_to_read_is_fatal() {
    let dir = tree(
        "
-- README.md
",
    );
    let workspace = discover(&everything(dir.path()));
    assert_eq!(
        problems(&workspace, dir.path()),
        ["fatal: : no Rust files here; name a file or a directory that has some"]
    );
}

#[test]
fn a_broken_manifest_costs_no_files_and_tells_its_line() {
    let dir = tree(
        "
-- Cargo.toml
[package]
name = 'app'
edition = '2021'
version = = '1'
[dependencies]
tokio = '1'
-- src/lib.rs
",
    );
    let workspace = discover(&everything(dir.path()));
    let problems = problems(&workspace, dir.path());
    assert!(problems[0].starts_with("Cargo.toml: line 4, column 11: "), "{problems:?}");
    assert_eq!(workspace.packages[0].edition, 2021);
    assert_eq!(workspace.packages[0].dependencies[0].name, "tokio");
    assert_eq!(workspace.files[0].shown, "src/lib.rs");
}

#[test]
fn dependencies_of_all_kinds_are_read_with_renames_and_inheritance() {
    let dir = tree(
        "
-- Cargo.toml
[workspace]
members = ['app', 'my-lib']
[workspace.package]
version = '3.2.1'
edition = '2024'
[workspace.dependencies]
shared = { package = 'really-shared', version = '0.3' }
my-lib = { path = 'my-lib' }
-- my-lib/Cargo.toml
[package]
name = 'my-lib'
[lib]
name = 'mine'
-- my-lib/src/lib.rs
-- app/Cargo.toml
[package]
name = 'app'
version.workspace = true
edition.workspace = true
[dependencies]
shared.workspace = true
my-lib = { workspace = true, features = ['x'] }
futures-util = '0.3'
[dev-dependencies]
tokio = { version = '1', features = ['test-util'] }
[build-dependencies]
cc = { git = 'https://example.org/cc' }
[target.'cfg(unix)'.dependencies]
nix = '0.29'
-- app/src/lib.rs
",
    );
    let workspace = discover(&everything(dir.path()));
    let app = &workspace.packages[0];
    assert_eq!((app.version.as_str(), app.edition), ("3.2.1", 2024));
    let rows =
        app.dependencies.iter().map(|d| format!("{} = {} {} {:?}", d.name, d.package, d.requirement, d.kind));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "cc = cc  Build",
            "futures_util = futures-util 0.3 Normal",
            "mine = my-lib  Normal",
            "nix = nix 0.29 Normal",
            "shared = really-shared 0.3 Normal",
            "tokio = tokio 1 Dev",
        ]
    );
    let path = app.dependencies.iter().find_map(|d| d.path.clone());
    assert_eq!(path, Some(dir.path().join("my-lib")));
}

#[test]
fn an_edition_that_is_said_out_of_sight_is_the_newest() {
    let edition = |said: &str| {
        let dir = tree(&format!("-- Cargo.toml\n[package]\nname = 'app'\n{said}\n-- src/lib.rs\n"));
        discover(&everything(dir.path())).packages[0].edition
    };
    assert_eq!(edition("edition = '2018'"), 2018);
    assert_eq!(edition("edition.workspace = true"), 2024);
    assert_eq!(edition(""), 2015);
}

const MEMBERS: &str = "
-- Cargo.toml
[workspace]
members = ['crates/*']
exclude = ['crates/apart']
default-members = ['crates/one']
-- crates/apart/Cargo.toml
[package]
name = 'apart'
-- crates/apart/src/lib.rs
-- crates/one/Cargo.toml
[package]
name = 'one'
version = '1.2.3'
[dependencies]
inner = { path = 'inner' }
-- crates/one/src/lib.rs
-- crates/one/inner/Cargo.toml
[package]
name = 'inner'
-- crates/one/inner/src/lib.rs
-- crates/two/Cargo.toml
[package]
name = 'two'
[[test]]
name = 'all'
path = '../../tests/all.rs'
-- crates/two/src/lib.rs
-- tests/all.rs
-- tools/x.rs
";

#[test]
fn packages_are_chosen_as_cargo_does() {
    let dir = tree(MEMBERS);
    let chosen = |from: &str, selection: Selection| {
        let workspace = discover(&Request { selection, ..everything(&dir.path().join(from)) });
        let names: Vec<String> = workspace.packages.iter().map(|p| p.name.clone()).collect();
        (names.join(" "), problems(&workspace, dir.path()).join("\n"))
    };
    let all = Selection::Members { except: vec![] };
    assert_eq!(chosen("", Selection::Default).0, "one");
    assert_eq!(chosen("crates/two/src", Selection::Default).0, "two");
    assert_eq!(
        chosen("crates/apart", all.clone()).0,
        "apart",
        "an excluded package is a workspace of its own"
    );
    assert_eq!(chosen("crates/one", all).0, "one inner two");
    assert_eq!(chosen("", Selection::Members { except: vec!["in*".into()] }).0, "one two");
    assert_eq!(chosen("", Selection::Packages(vec!["one@1.2".into(), "inner".into()])).0, "one inner");
    assert_eq!(
        chosen("", Selection::Packages(vec!["on".into()])).1,
        "fatal: Cargo.toml: no package `on` in this workspace; did you mean `one`?"
    );
}

#[test]
fn a_chosen_package_brings_the_targets_that_lie_outside_it() {
    let dir = tree(MEMBERS);
    let request = Request { selection: Selection::Packages(vec!["two".into()]), ..everything(dir.path()) };
    assert_eq!(files(&request), "crates/two/src/lib.rs Source two\ntests/all.rs Test two\n");
}

#[test]
fn standing_in_a_member_means_the_whole_workspace() {
    let dir = tree(MEMBERS);
    let request = everything(&dir.path().join("crates/two"));
    let workspace = discover(&request);
    assert_eq!(workspace.root, dir.path());
    let shown: Vec<&str> = workspace.files.iter().map(|f| f.shown.as_str()).collect();
    assert_eq!(
        shown,
        [
            "../apart/src/lib.rs",
            "../one/inner/src/lib.rs",
            "../one/src/lib.rs",
            "src/lib.rs",
            "../../tests/all.rs",
            "../../tools/x.rs",
        ]
    );
}

#[test]
fn a_manifest_stands_for_its_directory() {
    let dir = tree(MEMBERS);
    let request = everything(dir.path()).paths(["crates/two/Cargo.toml"]);
    assert_eq!(files(&request), "crates/two/src/lib.rs Source two\n");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end_somewhere() {
    let dir = tree(
        "
-- src/lib.rs
",
    );
    std::os::unix::fs::symlink(dir.path(), dir.path().join("src/again")).expect("a link");
    assert_eq!(files(&everything(dir.path())), "src/lib.rs Source -\n");
    let named = everything(dir.path()).paths(["src/again"]);
    assert_eq!(files(&named), "src/again/src/lib.rs Source -\n");
}

#[test]
fn threads_do_not_change_the_answer() {
    let dir = tree(MEMBERS);
    let many = Request { threads: 4, ..everything(dir.path()) };
    assert_eq!(files(&many), files(&everything(dir.path())));
}

#[test]
fn texts_are_read_byte_for_byte_and_problems_name_the_byte() {
    let dir = tree(
        "
-- bom.rs
-- latin.rs
",
    );
    std::fs::write(dir.path().join("bom.rs"), "\u{feff}fn f() {}").expect("a file");
    std::fs::write(dir.path().join("latin.rs"), b"// caf\xe9").expect("a file");
    let mut files = discover(&everything(dir.path())).files;
    let text = crate::workspace::read(&files[0]).expect("UTF-8");
    assert_eq!(text.find("fn"), Some(3), "offsets are those of the file on disk");
    let problem = crate::workspace::read(&files[1]).expect_err("not UTF-8");
    assert_eq!(problem.what, "not UTF-8 at byte 6; convert the file or exclude it");
    files[0].path = PathBuf::from("/gone/x.rs");
    let problem = crate::workspace::read(&files[0]).expect_err("not there");
    assert!(problem.what.starts_with("cannot read this file: "), "{}", problem.what);
}
