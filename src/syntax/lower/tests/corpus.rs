//! An oracle over real code: every item of every `.rs` file below the directory `CORPUS` must lower whenever syn parses
//! its file, and keep the promises of a body. Run with `CORPUS=dir cargo test corpus -- --ignored --nocapture`; with
//! `EDITION=2018` or another one, files count that syn does not parse.

use super::dump::check;
use crate::facts::*;
use crate::syntax::{Code, NEWEST, lower, outline};
use std::collections::BTreeMap;

#[test]
#[ignore = "reads the directory named by CORPUS"]
fn every_item_of_real_code_lowers() {
    let dir = std::env::var("CORPUS").expect("CORPUS names a directory of sources");
    std::thread::Builder::new().stack_size(256 << 20).spawn(move || over(&dir)).unwrap().join().unwrap();
}

#[derive(Default, Debug)]
struct Counts {
    files: usize,
    headers: usize,
    bodies: usize,
    exprs: usize,
    macro_rules: usize,
    transcribers: usize,
    transcribers_read: usize,
    blind_bodies: usize,
    problems: usize,
}

fn over(dir: &str) {
    let edition: Option<u16> = std::env::var("EDITION").ok().map(|edition| edition.parse().unwrap());
    let mut counts = Counts::default();
    let mut reasons: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut opened: BTreeMap<String, usize> = BTreeMap::new();
    let files = walkdir::WalkDir::new(dir).into_iter().filter_map(Result::ok);
    for file in files.filter(|f| f.path().extension().is_some_and(|e| e == "rs")) {
        let Ok(text) = std::fs::read_to_string(file.path()) else { continue };
        if edition.is_none() && syn::parse_file(&text).is_err() {
            continue;
        }
        counts.files += 1;
        let code = Code { text: &text, edition: edition.unwrap_or(NEWEST) };
        let outline = outline(code);
        counts.problems += outline.problems.len();
        for p in &outline.problems {
            let entry = reasons.entry(format!("PROBLEM {}", p.what)).or_default();
            *entry = (entry.0 + 1, format!("{} at {:?}", file.path().display(), p.range));
        }
        for item in &outline.items {
            let place = format!("{} at {:?}", file.path().display(), item.range);
            let mut problem = |p: Problem| {
                // What stands in the tokens of a macro need not be Rust.
                counts.problems += usize::from(!item.flags.in_macro);
                let sort = if item.flags.in_macro { "problem" } else { "PROBLEM" };
                let entry = reasons.entry(format!("{sort} {}", p.what)).or_default();
                *entry = (entry.0 + 1, place.clone());
            };
            counts.headers += 1;
            match lower::header(code, item) {
                Ok(_) => {}
                Err(p) => problem(p),
            }
            let bodies = match item.kind {
                ItemKind::Fn if item.body.is_some() => match lower::function(code, item) {
                    Ok((header, body)) => {
                        let alone = lower::header(code, item).ok();
                        assert!(header.is_none() || header == alone, "{place}");
                        vec![body]
                    }
                    Err(p) => {
                        problem(p);
                        vec![]
                    }
                },
                ItemKind::Const | ItemKind::Static if item.body.is_some() => match lower::value(code, item) {
                    Ok(body) => vec![body],
                    Err(p) => {
                        problem(p);
                        vec![]
                    }
                },
                ItemKind::MacroRules => {
                    counts.macro_rules += 1;
                    counts.transcribers += item.body.unwrap().of(&text).matches("=> {").count();
                    let read = lower::macro_rules(code, item);
                    counts.transcribers_read += read.len();
                    read
                }
                _ => vec![],
            };
            for body in bodies {
                let checked = std::panic::catch_unwind(|| check(&body, &text));
                assert!(checked.is_ok(), "{place}");
                counts.bodies += 1;
                counts.exprs += body.exprs.len();
                counts.blind_bodies += usize::from(!body.blind.is_empty());
                for blind in &body.blind {
                    let entry = reasons.entry(blind.why.clone()).or_default();
                    let excerpt: String = blind.range.of(&text).chars().take(240).collect();
                    entry.0 += 1;
                    if entry.0 <= 12 {
                        entry.1 += &format!("\n    {}: {excerpt}", file.path().display());
                    }
                }
                for expr in &body.exprs {
                    if let ExprKind::Macro(call) = &expr.kind
                        && matches!(call.kind, MacroKind::List | MacroKind::Block)
                    {
                        let name = super::dump::path(&call.path);
                        *opened.entry(format!("{name} {:?}", call.kind)).or_default() += 1;
                    }
                }
            }
        }
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(why, (n, _))| (!why.starts_with("PROBLEM"), std::cmp::Reverse(*n)));
    let mut opened: Vec<_> = opened.into_iter().collect();
    opened.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let mut report = format!("{counts:#?}\nblind: {}\n", reasons.iter().map(|(_, (n, _))| n).sum::<usize>());
    for (why, (n, place)) in reasons.iter().take(60) {
        report += &format!("{n:6} {why}   e.g. {place}\n");
    }
    for (name, n) in opened.iter().take(40) {
        report += &format!("{n:6} opened {name}\n");
    }
    use std::io::Write;
    std::io::stdout().write_all(report.as_bytes()).unwrap();
    assert_eq!(counts.problems, 0);
}
