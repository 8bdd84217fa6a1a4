//! Marks under what they speak of, in `test-fixtures/types`, held against what `bplint facts` prints.

use super::lint;
use libtest_mimic::Failed;
use std::collections::BTreeMap;

/// What a comment claims of the call or name above its caret.
struct Claim {
    /// Line of the comment, for people.
    said: usize,
    /// Line and column that it speaks of.
    at: (usize, usize),
    what: String,
}

/// What was printed of a place: a call, or a name that is bound.
type Seen = BTreeMap<(usize, usize), Vec<String>>;

/// Compares the marks of one file with what the tool sees.
pub(crate) fn check(stem: &str) -> Result<(), Failed> {
    let dir = lint::fixtures().join("types");
    let path = format!("src/{stem}.rs");
    let source = std::fs::read_to_string(dir.join(&path))?;
    let claims = read(&source)?;
    let seen = parse(&lint::run(&dir, &["facts", &path])?);
    let mut wrong = Vec::new();
    for claim in &claims {
        let lines = seen.get(&claim.at).map(Vec::as_slice).unwrap_or_default();
        if !lines.contains(&claim.what.replace("crate::", "fixture_types::")) {
            wrong.push(format!("{path}:{}: not `{}` but {lines:?}", claim.said, claim.what));
        }
    }
    match claims.is_empty() {
        true => Err(format!("{path} claims nothing").into()),
        false if wrong.is_empty() => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

/// A claim is a comment of its own line whose first word is a run of carets.
fn read(source: &str) -> Result<Vec<Claim>, String> {
    let mut claims = Vec::new();
    let mut above = 0;
    for (index, line) in source.lines().enumerate() {
        let line_number = index + 1;
        let Some((column, what)) = claim(line) else {
            above = line_number;
            continue;
        };
        let known = ["calls ", "gives ", "is "].iter().any(|word| what.starts_with(word));
        if !known {
            return Err(format!("line {line_number}: `{what}` is no claim"));
        }
        claims.push(Claim { said: line_number, at: (above, column), what: what.to_owned() });
    }
    Ok(claims)
}

fn claim(line: &str) -> Option<(usize, &str)> {
    let comment = line.trim_start().strip_prefix("//")?;
    let carets = comment.trim_start();
    let what = carets.trim_start_matches('^');
    let is_claim = what.len() < carets.len() && what.starts_with(' ');
    is_claim.then(|| (line.len() - carets.len() + 1, what.trim()))
}

/// `  12:9 name: type (2 uses)`, `  12:9 a call` with deeper lines below that say what it calls and gives.
fn parse(facts: &str) -> Seen {
    let mut seen = Seen::new();
    let mut at = (0, 0);
    for line in facts.lines() {
        let text = line.trim_start();
        let depth = line.len() - text.len();
        let place = text.split_once(' ').and_then(|(place, rest)| Some((position(place)?, rest)));
        if let (2, Some((found, rest))) = (depth, place) {
            at = found;
            if let Some((_, ty)) = rest.split_once(": ").filter(|_| !rest.starts_with('`')) {
                let ty = ty.rsplit_once(" (").map_or(ty, |(ty, _)| ty);
                seen.entry(at).or_default().push(format!("is {ty}"));
            }
        } else if let Some(gives) = text.strip_prefix("gives ") {
            let ty = gives.split("; then ").next().unwrap_or(gives);
            seen.entry(at).or_default().push(format!("gives {ty}"));
        } else if let Some(calls) = text.strip_prefix("calls ") {
            let calls = calls.split(" [").next().unwrap_or(calls);
            let (path, sure) = calls.rsplit_once(" (").unwrap_or((calls, ""));
            let sure = sure.trim_end_matches(')').to_lowercase();
            seen.entry(at).or_default().extend([format!("calls {path}"), format!("calls {path}, {sure}")]);
        }
    }
    seen
}

fn position(text: &str) -> Option<(usize, usize)> {
    let (line, column) = text.split_once(':')?;
    Some((line.parse().ok()?, column.parse().ok()?))
}
