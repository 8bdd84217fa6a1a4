//! Rows of the user: what does not fit is said, with its place and what to write instead.

use super::{Folder, MANIFEST};

/// A package with a configuration, and what is said of that.
fn said(rows: &str) -> (i32, String) {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{MANIFEST}[dependencies]\ntokio = \"1\"\n"));
    folder.write("bplint.toml", rows);
    let ran = folder.bplint(&["--no-deps"]);
    (ran.code, ran.err)
}

#[track_caller]
fn refuses(rows: &str, expected: &[&str]) {
    let (code, err) = said(rows);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("bplint.toml:1:1"), "{err}");
    // Long ones are broken into lines.
    let err = err.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in expected {
        assert!(err.contains(text), "`{text}` is not said, but:\n{err}");
    }
}

#[test]
fn a_row_that_fits_is_taken() {
    let row = "[[api]]\npath = 'bus::Producer::offer'\nsig = 'fn offer(&self, item: Job) -> Result<(), Full>'\n\
               roles = ['refusal']\nsignal = 'err'\nfull = ['Full']\narg = 0\n";
    let (code, err) = said(row);
    assert!(code != 2 && !err.contains("bplint.toml"), "{err}");
}

/// A set of the house, in its own source.
#[test]
fn a_type_in_source_plays_its_role() {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{MANIFEST}[dependencies]\ntokio = \"1\"\n"));
    let set = "pub struct Bag<F>(Vec<F>);\nimpl<F> Bag<F> {\n    pub fn add(&mut self, _: F) {}\n}\n";
    folder.write("src/bag.rs", set);
    let lib = "pub mod bag;\nuse bag::Bag;\nasync fn ask(_: u64) {}\nfn start<F>(all: &mut Bag<F>, one: F) {\n    all.add(one);\n}\n\
               pub async fn run<F>(mut ids: tokio::sync::mpsc::Receiver<u64>, mut all: Bag<F>) {\n    \
               while let Some(id) = ids.recv().await {\n        start(&mut all, ask(id));\n    }\n}\n";
    folder.write("src/lib.rs", lib);
    let rows = "[[type]]\npath = 'demo::bag::Bag'\nroles = ['task-set']\n[[api]]\npath = 'demo::bag::Bag::add'\n\
                sig = 'fn add<F>(&mut self, future: F)'\nroles = ['collect-set']\narg = 0\n";
    assert_eq!(folder.found(&["--no-deps"]), [] as [&str; 0]);
    folder.write("bplint.toml", rows);
    assert_eq!(folder.found(&["--no-deps"]), ["src/lib.rs:5 join_set_not_drained"]);
}

#[test]
fn names_that_nobody_knows_come_with_the_nearest() {
    let of = |sig: &str| format!("[[api]]\npath = 'bus::offer'\nsig = '{sig}'\nroles = ['wait']\narg = 0\n");
    let sender = of("async fn offer(to: tokio::sync::mpsc::Sendr<u8>)");
    refuses(
        &sender,
        &["`tokio::sync::mpsc::Sendr` is not known", "did you mean `tokio::sync::mpsc::Sender`?"],
    );
    refuses(
        &of("async fn offer(job: u8) -> Reslut<(), u8>"),
        &["`Reslut` is not known", "did you mean `Result`?"],
    );
    let owner = "[[api]]\npath = 'tokio::sync::mpsc::Sendr::try_send'\nroles = ['lossy']\n";
    refuses(owner, &["the type `tokio::sync::mpsc::Sendr` is not known", "`tokio::sync::mpsc::Sender`"]);
    let cancelled = "[[api]]\npath = 'tokio::sync::mpsc::Sender::try_snd'\nroles = ['not-a-signal']\n";
    refuses(cancelled, &["nothing is known of `tokio::sync::mpsc::Sender::try_snd`", "Sender::try_send`?"]);
    refuses(
        "[[alias]]\npath = 'bus::Tx'\nis = 'tokio::sync::mpcs::Sender'\n",
        &["leads nowhere", "mpsc::Sender`?"],
    );
    refuses(
        "[[api]]\npath = 'bus::offer'\nroles = ['refusl']\nsignal = 'err'\n",
        &["did you mean `refusal`?"],
    );
}

#[test]
fn columns_have_to_fit() {
    let api = |rest: &str| format!("[[api]]\npath = 'bus::Producer::offer'\n{rest}");
    let sig = "sig = 'fn offer(&self, item: u8, most: usize) -> Result<(), u8>'\n";
    refuses(&api("roles = ['refusal']\n"), &["the role `refusal` needs `signal`"]);
    refuses(&api(&format!("{sig}roles = ['wait']\narg = 2\n")), &["`arg` points beyond the 2 arguments"]);
    refuses(&api(&format!("{sig}roles = ['limit']\n")), &["the role `limit` needs `limit`"]);
    refuses(&api(&format!("{sig}roles = ['wait']\nlimit = 1\n")), &["none of the roles takes `limit`"]);
    refuses(&api("roles = ['wait']\nfull = ['Full']\n"), &["none of the roles takes `full`"]);
    refuses(
        &api(&format!("{sig}roles = ['refusal']\nsignal = 'none'\n")),
        &["sits in an `Option`, and `sig` gives a `Result`"],
    );
    refuses(
        &api("sig = 'fn put(&self)'\nroles = ['wait']\n"),
        &["`path` ends in `offer` and `sig` is of `put`"],
    );
    refuses(&api("sig = 'offer(u8)'\nroles = ['wait']\n"), &["is no header of a function"]);
    refuses(&api("roles = ['wait']\nargs = 0\n"), &["unknown field `args`", "did you mean `arg`?"]);
}

#[test]
fn roles_have_to_be_heard_where_they_stand() {
    refuses("[[api]]\npath = 'bus::detach'\nroles = ['detach']\n", &["no rule asks for the role `detach`"]);
    refuses(
        "[[api]]\npath = 'bus::Tx::send'\nroles = ['bounded-sender']\n",
        &["is one of types", "`[[type]]`"],
    );
    refuses("[[type]]\npath = 'bus::Tx'\nroles = ['wait']\n", &["is one of calls", "`[[api]]`"]);
    refuses("[[api]]\npath = 'bus::idle'\n", &["the row says nothing"]);
}
