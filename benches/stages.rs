//! How fast the stages of a run are: the outline of every file, lowering of every item, and a whole check.
//!
//! `cargo bench` runs them over `test-fixtures`. Figures are comparable on one machine only; between two states of
//! the code look at the ratio.

use bplint::check::{self, Request};
use bplint::config::Config;
use bplint::program::FileFacts;
use bplint::syntax::{Code, NEWEST, outline};
use bplint::workspace;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::path::Path;
use std::sync::Arc;

fn main() {
    divan::main();
}

/// The lexer pass over every file, on one thread.
#[divan::bench]
fn outlines(bencher: Bencher<'_, '_>) {
    let texts = sample();
    bencher.counter(size(&texts)).bench(|| {
        for text in &texts {
            black_box(outline(Code::newest(text)));
        }
    });
}

/// Outline, and every header and body through the parser to facts, on one thread: what a run avoids where it can.
#[divan::bench]
fn lower_everything(bencher: Bencher<'_, '_>) {
    let texts = sample();
    bencher.counter(size(&texts)).bench(|| {
        for text in &texts {
            let facts = FileFacts::new(text.clone(), NEWEST);
            for (id, _) in facts.outline.iter() {
                black_box(facts.header(id));
                black_box(facts.body(id));
            }
        }
    });
}

/// Discovery to findings, without the sources of dependencies.
#[divan::bench(args = [1, 0])]
fn whole_check(bencher: Bencher<'_, '_>, threads: usize) {
    let root = root();
    let mut places = workspace::Request::new(&root).paths([root.join("rules"), root.join("mistakes")]);
    places.threads = threads;
    let config = Config { dependencies: false, ..Config::default() };
    let request = Request {
        places,
        config,
        overlays: Default::default(),
        everything: false,
        cache: None,
        progress: None,
    };
    bencher.counter(size(&sample())).bench(|| black_box(check::check(&request)));
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("test-fixtures")
}

/// The texts of the fixtures that are code of the usual kind.
fn sample() -> Vec<Arc<str>> {
    let root = root();
    let request = workspace::Request::new(&root).paths([root.join("rules"), root.join("mistakes")]);
    workspace::discover(&request).files.iter().filter_map(|file| workspace::read(file).ok()).collect()
}

fn size(texts: &[Arc<str>]) -> BytesCount {
    BytesCount::new(texts.iter().map(|text| text.len()).sum::<usize>())
}
