//! The fuzz targets over their corpus and seeded changes of it: the same inputs in every run. `fuzz/README.md` tells how to let
//! libFuzzer look for longer.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by it")]

#[path = "../fuzz/bodies.rs"]
#[allow(dead_code, reason = "libFuzzer's targets take the rest")]
mod bodies;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Panics of all threads, caught or not.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// One test at a time, since panics are counted over all threads.
static TURN: Mutex<()> = Mutex::new(());

/// Does something with an input; fails where anything panics on the way.
fn quietly<T>(input: &dyn std::fmt::Debug, job: impl FnOnce() -> T) -> T {
    let turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    std::panic::set_hook(Box::new(|info| PANICS.lock().unwrap().push(info.to_string())));
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(job));
    let _ = std::panic::take_hook();
    let panics = std::mem::take(&mut *PANICS.lock().unwrap());
    drop(turn);
    assert!(panics.is_empty(), "{panics:#?}\nwith {input:?}");
    done.expect("it did not panic")
}

/// Inputs of a target, with the file's name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| (file.display().to_string(), fs::read(file).unwrap())).collect()
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// What breaks readers of Rust, of TOML and of headers.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\"",
    b"'",
    b"\\",
    b"{",
    b"}",
    b"(",
    b")",
    b"[",
    b"]",
    b"<",
    b">",
    b"#",
    b"!",
    b"?",
    b"::",
    b"=>",
    b"|",
    b"/*",
    b"*/",
    b"//",
    b"\n",
    b"\r\n",
    b"r#\"",
    b"b'",
    b"'a",
    b"async ",
    b"await",
    b"let ",
    b"loop {",
    b"match ",
    b"mod m {",
    b"use a::*;",
    b"macro_rules! m {",
    b"#![cfg(test)]",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xf0\x9f\xa6\x80",
    b"\xff",
    b"18446744073709551616",
    b"-1",
    b"0x",
    b"1e999",
    b"\"\"=;",
    b"a.b:?",
    b"= ",
    b"[[api]]\n",
    b"allow(",
    b"Content-Length: ",
    b"\r\n\r\n",
];

fn changed(input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut out = input.to_vec();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(out.len() + 1);
        let to = (at + dice.roll(24)).min(out.len());
        match dice.roll(6) {
            0 => drop(out.drain(at..to)),
            1 => drop(out.splice(at..at, PIECES[dice.roll(PIECES.len())].iter().copied())),
            2 => drop(out.splice(at..to, PIECES[dice.roll(PIECES.len())].iter().copied())),
            3 => {
                let part = out[at..to].to_vec();
                drop(out.splice(at..at, part));
            }
            4 => {
                let from = dice.roll(other.len() + 1);
                let until = (from + dice.roll(80)).min(other.len());
                drop(out.splice(at..at, other[from..until].iter().copied()));
            }
            _ if at < out.len() => out[at] = dice.roll(256) as u8,
            _ => {}
        }
    }
    out
}

/// The share of the run that each target may take at most.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn nothing_in_the_corpus_or_near_it_breaks_a_target() {
    for (name, target) in bodies::TARGETS {
        let inputs = corpus(name);
        assert!(!inputs.is_empty(), "{name} has no corpus");
        inputs.iter().for_each(|(file, input)| quietly(file, || target(input)));
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let (start, rounds) = (Instant::now(), 60);
        for _ in 0..rounds {
            let input = &inputs[dice.roll(inputs.len())].1;
            let other = &inputs[dice.roll(inputs.len())].1;
            let input = changed(input, other, &mut dice);
            quietly(&String::from_utf8_lossy(&input), || target(&input));
        }
        assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
    }
}

/// Functions that lose something, each with the names that it chooses itself.
const LOSING: &[&str] = &[
    "pub fn NAME(VAR: std::sync::mpsc::SyncSender<u8>) { let _ = VAR.try_send(1); }",
    "pub fn NAME(mut VAR: impl std::io::Write) -> std::io::Result<()> { VAR.write(b\"hello\")?; Ok(()) }",
    "pub async fn NAME(VAR: tokio::sync::mpsc::Sender<u8>) { VAR.send(1); }",
    "pub fn NAME() { let (VAR, rest) = tokio::sync::mpsc::unbounded_channel::<u8>(); run(VAR, rest); }",
    "pub async fn NAME(mut VAR: tokio::sync::broadcast::Receiver<u8>) { while let Ok(x) = VAR.recv().await { drop(x); } }",
    "pub async fn NAME(mut VAR: tokio::sync::mpsc::Receiver<u8>) { while let Some(x) = VAR.recv().await { tokio::spawn(async move { drop(x) }); } }",
];

fn written(picked: &[usize], name: &str, var: &str) -> String {
    let one = |(n, i): (usize, &usize)| {
        LOSING[*i].replace("NAME", &format!("{name}{n}")).replace("VAR", var) + "\n"
    };
    picked.iter().enumerate().map(one).collect()
}

fn found(text: &str) -> Vec<String> {
    quietly(&text, || bodies::rules(&bodies::checked(text)))
}

/// A name that is neither a keyword nor a word that rules listen to.
fn names() -> impl Strategy<Value = String> {
    "[a-z]{1,3}_zq[a-z0-9]{0,4}"
}

proptest! {
    #![proptest_config(Config { cases: 24, rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_means_the_same_is_found_alike(
        picked in prop::collection::vec(0..LOSING.len(), 1..5),
        name in names(),
        var in names(),
        remark in "[ a-zA-Z\u{e9}\u{1f980}.,]{0,30}",
    ) {
        let plain = written(&picked, "plain", "value");
        let wanted = found(&plain);
        prop_assert!(!wanted.is_empty());
        let renamed = written(&picked, &name, &var);
        prop_assert_eq!(&found(&renamed), &wanted, "{}", renamed);
        let wrapped = format!("pub mod outer {{\n{plain}\n}}\n");
        prop_assert_eq!(&found(&wrapped), &wanted, "{}", wrapped);
        let spread = plain.replace("{ ", "{\n    ").replace("; ", ";\n    ").replace(" }\n", "\n}\n\n");
        prop_assert_eq!(&found(&spread), &wanted, "{}", spread);
        let imported = format!("use tokio::sync as s;\n{}", plain.replace("tokio::sync::", "s::"));
        prop_assert_eq!(&found(&imported), &wanted, "{}", imported);
        let crlf = plain.replace('\n', "\r\n");
        prop_assert_eq!(&found(&crlf), &wanted, "{}", crlf);
        let remarked = format!("// zq{remark}\n\u{feff}").replace('\u{feff}', "") + &plain.replace("{ ", "{ /* zq */ ");
        prop_assert_eq!(&found(&remarked), &wanted, "{}", remarked);
    }

    #[test]
    fn fixes_are_made_once(picked in prop::collection::vec(0..LOSING.len(), 1..6), var in names()) {
        let text = written(&picked, "f", &var);
        if let Some(fixed) = quietly(&text, || bodies::fix(&text)) {
            prop_assert_eq!(quietly(&fixed, || bodies::fix(&fixed)), None, "{}", fixed);
        }
    }
}
