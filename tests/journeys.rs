//! What people do with the tool over several steps, on real files: mend, record, look at a change, pipe, combine.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

#[path = "journeys/baseline.rs"]
mod baseline;
#[path = "journeys/bounded.rs"]
mod bounded;
#[path = "journeys/broken.rs"]
mod broken;
#[path = "journeys/diff.rs"]
mod diff;
#[path = "journeys/disk.rs"]
mod disk;
#[path = "journeys/exit.rs"]
mod exit;
#[path = "journeys/fix.rs"]
mod fix;
#[path = "journeys/layers.rs"]
mod layers;
#[path = "journeys/memory.rs"]
mod memory;
#[path = "journeys/packages.rs"]
mod packages;
#[path = "journeys/rows.rs"]
mod rows;
#[path = "journeys/security.rs"]
mod security;
#[path = "journeys/shipping.rs"]
mod shipping;
#[path = "journeys/stand_ins.rs"]
mod stand_ins;
#[path = "journeys/stdin.rs"]
mod stdin;
#[path = "journeys/why.rs"]
mod why;
#[path = "journeys/with.rs"]
mod with;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A package without dependencies.
const MANIFEST: &str = "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";

/// One short write, which is an error with a safe fix; the variable is there for rustc to warn about.
const LIB: &str = "\
use std::io::{self, Write};

pub fn greet(mut out: std::net::TcpStream, hello: &[u8]) -> io::Result<()> {
    let nobody = 1;
    out.write(hello)?;
    Ok(())
}

pub fn wave(mut out: std::net::TcpStream, hello: &[u8]) -> io::Result<()> {
    out.write_all(hello)
}
";

/// A folder with files in it.
struct Folder(TempDir);

/// What a program said and how it ended.
#[derive(Debug)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Folder {
    /// The package above.
    fn package() -> Folder {
        let folder = Folder(TempDir::new().unwrap());
        folder.write("Cargo.toml", MANIFEST);
        folder.write("src/lib.rs", LIB);
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    fn bplint(&self, args: &[&str]) -> Ran {
        self.run(env!("CARGO_BIN_EXE_bplint"), args, "")
    }

    fn cargo_bplint(&self, args: &[&str]) -> Ran {
        self.run(env!("CARGO_BIN_EXE_cargo-bplint"), &[&["bplint"], args].concat(), "")
    }

    /// The tool, run in a folder of the folder.
    fn bplint_in(&self, dir: &str, args: &[&str]) -> Ran {
        self.run_in(dir, env!("CARGO_BIN_EXE_bplint"), args, "")
    }

    fn run(&self, program: &str, args: &[&str], input: &str) -> Ran {
        self.run_in("", program, args, input)
    }

    fn run_in(&self, dir: &str, program: &str, args: &[&str], input: &str) -> Ran {
        let mut child = Command::new(program)
            .args(args)
            .current_dir(self.path().join(dir))
            .env("NO_COLOR", "1")
            .env("BPLINT_CACHE_DIR", self.path().join(".cache"))
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TARGET_DIR", self.path().join("target"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// File, line and rule of each finding.
    fn found(&self, args: &[&str]) -> Vec<String> {
        brief(&self.bplint(&[&["--format", "short"], args].concat()).out)
    }
}

/// `src/lib.rs:5 ignored_write` for each line of the short format.
fn brief(short: &str) -> Vec<String> {
    let one = |line: &str| {
        let (place, rest) = line.split_once(": ").unwrap();
        let rule = rest.split(['[', ']']).nth(1).unwrap();
        format!("{} {rule}", place.rsplit_once(':').unwrap().0)
    };
    short.lines().map(one).collect()
}
