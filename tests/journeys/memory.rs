//! Running again: where nothing has changed, the tool tells what it remembers, and nobody can tell the difference.

use super::{Folder, LIB, MANIFEST, Ran};
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

const ALL: [&str; 4] = ["-W", "all", "--min-confidence", "possible"];

/// A package with all that a report may speak of, one beside it whose queue it uses, and one in cargo's store.
fn project() -> Folder {
    let folder = Folder::package();
    let needs = "[dependencies]\nqueue = { path = \"../queue\" }\nstored = \"1\"\n";
    folder.write("app/Cargo.toml", &(MANIFEST.replace("demo", "app") + needs));
    folder.write("app/src/lib.rs", &format!("mod quiet;\nmod broken;\n{LIB}"));
    let quiet = "// bplint: allow(ignored_write) -- tried\npub fn f(q: queue::Queue, r: stored::Other) {\n    \
        let _ = q.0.try_send(1);\n    let _ = r.0.try_send(1);\n}\n";
    folder.write("app/src/quiet.rs", quiet);
    folder.write("app/src/broken.rs", "fn f( { let }\nfn g() { x( }\n");
    fs::write(folder.path().join("app/src/latin.rs"), b"// \xe9\n").unwrap();
    folder.write("app/Cargo.lock", &lock("1.0.0"));
    folder.write("queue/Cargo.toml", &MANIFEST.replace("demo", "queue"));
    folder.write("queue/src/lib.rs", "mod inner;\npub use inner::Queue;\n");
    folder.write("queue/src/inner.rs", "pub struct Queue(pub std::sync::mpsc::SyncSender<u8>);\n");
    folder.write(&stored("Cargo.toml"), &MANIFEST.replace("demo", "stored").replace("0.1.0", "1.0.0"));
    folder.write(&stored("src/lib.rs"), "pub struct Other(pub std::sync::mpsc::SyncSender<u8>);\n");
    folder.age();
    folder
}

/// A file of the package in cargo's store.
fn stored(file: &str) -> String {
    format!("home/registry/src/index/stored-1.0.0/{file}")
}

fn lock(version: &str) -> String {
    let source = "registry+https://github.com/rust-lang/crates.io-index";
    format!("version = 4\n[[package]]\nname = \"stored\"\nversion = \"{version}\"\nsource = \"{source}\"\n")
}

/// What a run printed, and whether it came from memory.
#[derive(Debug, PartialEq)]
struct Told {
    out: String,
    code: i32,
    remembered: bool,
}

impl Folder {
    /// Makes everything an hour old, as files mostly are.
    fn age(&self) {
        age(self.path());
    }

    /// The tool, run in the package with a home of cargo's own.
    fn ask(&self, args: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_bplint"))
            .args([&ALL[..], args].concat())
            .current_dir(self.path().join("app"))
            .env("NO_COLOR", "1")
            .env("BPLINT_CACHE_DIR", self.path().join(".cache"))
            .env("CARGO_HOME", self.path().join("home"))
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    fn tell(&self, args: &[&str]) -> Told {
        let ran = self.ask(&[&["--statistics", "--format", "short"], args].concat());
        Told { remembered: ran.err.contains("\nrecall "), out: ran.out, code: ran.code }
    }

    /// What there is to tell, from memory or not.
    fn truth(&self, remembered: bool) -> Told {
        Told { remembered, ..self.tell(&["--no-cache"]) }
    }
}

fn age(path: &Path) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| age(&entry.unwrap().path()));
    }
    let before = SystemTime::now() - Duration::from_secs(3600);
    // Where directories have no times to set, they are young and read again.
    let _ = File::open(path).and_then(|file| file.set_modified(before));
}

#[test]
fn every_format_prints_the_same_bytes_from_memory() {
    let folder = project();
    for format in [
        "human",
        "short",
        "json",
        "sarif",
        "html",
        "markdown",
        "junit",
        "checkstyle",
        "gitlab",
        "rdjson",
        "github",
    ] {
        let fresh = folder.ask(&["--format", format, "--no-cache"]);
        assert!(fresh.out.len() > 200, "{format}: {fresh:?}");
        for _ in 0..2 {
            let ran = folder.ask(&["--format", format]);
            assert_eq!((ran.out, ran.code), (fresh.out.clone(), fresh.code), "{format}");
        }
    }
    let again = folder.tell(&[]);
    assert!(again.remembered);
    for said in ["ignored_write", "ignored_try_send", "unused_suppression", "unparsed_file"] {
        assert!(again.out.contains(said), "{said}: {}", again.out);
    }
}

#[test]
fn what_cannot_be_read_is_told_again() {
    let folder = project();
    for _ in 0..2 {
        let ran = folder.ask(&["-q", "src/latin.rs"]);
        assert!(ran.code == 2 && ran.err.contains("not UTF-8"), "{ran:?}");
    }
}

#[test]
fn levels_and_suppressions_are_judged_anew() {
    let folder = project();
    folder.tell(&[]);
    for args in [&["-A", "ignored_write"][..], &["-D", "warnings"], &["--max-warnings", "0"]] {
        let known = folder.tell(args);
        assert_eq!(known, Told { remembered: true, ..folder.tell(&[args, &["--no-cache"]].concat()) });
    }
}

#[test]
fn whatever_changes_is_seen() {
    type Change = fn(&Folder);
    let changes: [(&str, Change); 15] = [
        ("a file", |f| f.write("app/src/lib.rs", &LIB.replace("hello", "hi"))),
        ("a file, in as many bytes", |f| {
            f.write("app/src/lib.rs", &f.read("app/src/lib.rs").replace("write(", "wrote("))
        }),
        ("a new file", |f| f.write("app/src/more.rs", LIB)),
        ("a file less", |f| fs::remove_file(f.path().join("app/src/quiet.rs")).unwrap()),
        ("the configuration", |f| f.write("app/bplint.toml", "exclude = [\"src/broken.rs\"]\n")),
        ("ignored files", |f| f.write("app/.gitignore", "broken.rs\n")),
        ("the manifest", |f| f.write("app/Cargo.toml", MANIFEST)),
        ("the lock file", |f| f.write("app/Cargo.lock", &lock("1.0.1"))),
        ("no lock file", |f| fs::remove_file(f.path().join("app/Cargo.lock")).unwrap()),
        ("cargo's configuration", |f| f.write("app/.cargo/config.toml", "[source.a]\ndirectory = \"b\"\n")),
        ("a dependency", |f| f.write("queue/src/inner.rs", "pub struct Queue;\n")),
        ("a dependency's module", |f| {
            fs::rename(f.path().join("queue/src/inner.rs"), f.path().join("queue/src/other.rs")).unwrap()
        }),
        ("a dependency's manifest", |f| f.write("queue/Cargo.toml", "[package]\nname = \"other\"\n")),
        ("a stored package that is gone", |f| fs::remove_dir_all(f.path().join("home")).unwrap()),
        ("a workspace above", |f| f.write("Cargo.toml", "[workspace]\nmembers = [\"app\"]\n")),
    ];
    for old in [true, false] {
        for (what, change) in &changes {
            let folder = project();
            folder.tell(&[]);
            assert_eq!(folder.tell(&[]), folder.truth(true), "before {what}");
            change(&folder);
            if old {
                folder.age();
            }
            assert_eq!(folder.tell(&[]), folder.truth(false), "{what} changed");
            if old {
                assert_eq!(folder.tell(&[]), folder.truth(true), "after {what}");
            }
        }
    }
}

#[test]
fn a_file_that_is_written_again_as_it_was_changes_nothing() {
    let folder = project();
    folder.tell(&[]);
    folder.write("app/src/lib.rs", &folder.read("app/src/lib.rs"));
    assert_eq!(folder.tell(&[]), folder.truth(true));
    // Young files are compared by their bytes, so a change in the same instant is seen.
    folder.write("app/src/lib.rs", &folder.read("app/src/lib.rs").replace("write(", "wrote("));
    assert_eq!(folder.tell(&[]), folder.truth(false));
}

#[test]
fn other_questions_have_other_answers() {
    let folder = project();
    folder.tell(&[]);
    for args in [&["--tests"][..], &["--no-deps"], &["src/lib.rs"]] {
        assert!(!folder.tell(args).remembered, "{args:?}");
    }
    let piped = || {
        folder.run_in(
            "app",
            env!("CARGO_BIN_EXE_bplint"),
            &["-", "--stdin-filename", "src/lib.rs", "--statistics"],
            LIB,
        )
    };
    piped();
    assert!(!piped().err.contains("recall"), "what is piped in is not on disk");
    assert!(folder.tell(&[]).remembered, "and the first one is still there");
}

#[test]
fn what_is_broken_or_foreign_is_replaced() {
    let folder = project();
    folder.tell(&[]);
    let kept =
        || fs::read_dir(folder.path().join(".cache/findings")).unwrap().next().unwrap().unwrap().path();
    let whole = fs::read(kept()).unwrap();
    let mut bent = whole.clone();
    let last = bent.len() - 1;
    bent[last] ^= 1;
    for bytes in [&b""[..], b"something else", &whole[..whole.len() / 2], &bent] {
        fs::write(kept(), bytes).unwrap();
        assert_eq!(folder.tell(&[]), folder.truth(false));
        assert_eq!(folder.tell(&[]), folder.truth(true));
    }
}
