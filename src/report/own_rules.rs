//! The rules about the tool's own directives, and about what could not be read.

use super::directives::{Directive, Heard};
use super::suppress::UNUSED;
use crate::card::Cards;
use crate::check::Checked;
use crate::facts::Lost;
use crate::finding::{Applicability, Confidence, Edit, Finding, Fix, Label};
use crate::source::{FileId, Range};

fn finding(rule: &str, file: FileId, range: Range, message: String) -> Finding {
    Finding {
        rule: rule.into(),
        evidence: Confidence::Certain.into(),
        message,
        primary: Label { file, range, text: String::new() },
        labels: Vec::new(),
        notes: Vec::new(),
        helps: Vec::new(),
        fixes: Vec::new(),
        overlaps: Vec::new(),
        item: String::new(),
    }
}

/// `unparsed_file`
pub(super) fn unread(checked: &Checked) -> impl Iterator<Item = Finding> {
    checked.unread.iter().map(|unread| {
        let problem = &unread.problem;
        let (message, lost) = lost(&problem.lost);
        let mut found = finding("unparsed_file", unread.file, problem.range, message);
        found.primary.text = problem.what.clone();
        found.notes = vec![lost.into()];
        found
    })
}

/// What could not be read, and what was all the same.
fn lost(lost: &Lost) -> (String, &'static str) {
    match lost {
        Lost::Place => (
            "this part of the file could not be read".into(),
            "nothing in this stretch was checked; the rest of the file was",
        ),
        Lost::Header(name) => (
            format!("the declaration of `{name}` could not be read"),
            "what it says is not known; bodies in it and the rest of the file were checked",
        ),
        Lost::Body(name) => (
            format!("the body of `{name}` could not be read"),
            "nothing in it was checked; the rest of the file was",
        ),
        Lost::Within(name) => (
            format!("the items of `{name}` could not be read"),
            "nothing in this module was checked; the rest of the file was",
        ),
        Lost::Borders => (
            "this part of the file could not be read for sure".into(),
            "where items begin and end around here is a guess; those that could be made out were checked",
        ),
        Lost::Rest => (
            "this file could not be read from here on".into(),
            "nothing from here to its end was checked; what stands before was",
        ),
    }
}

/// `unknown_rule`
pub(super) fn unknown(heard: &Heard, cards: &Cards, checked: &Checked) -> Vec<Finding> {
    let mut found = Vec::new();
    for malformed in &heard.malformed {
        let mut f = finding("unknown_rule", malformed.file, malformed.range, malformed.what.clone());
        f.primary.text = "this silences nothing".into();
        f.helps = vec![malformed.help.clone()];
        found.push(f);
    }
    for directive in &heard.directives {
        for (name, range) in directive.names.iter().filter(|(name, _)| cards.named(name).is_empty()) {
            let message = format!("there is no rule `{name}`");
            let mut f = finding("unknown_rule", directive.file, *range, message);
            match cards.nearest(name) {
                Some(near) => {
                    let written = range.of(&checked.texts[directive.file.0 as usize]);
                    let prefix = if written.starts_with("bplint::") { "bplint::" } else { "" };
                    f.fixes = vec![Fix {
                        title: format!("write `{near}`"),
                        applicability: Applicability::MaybeIncorrect,
                        edits: vec![Edit {
                            file: directive.file,
                            range: *range,
                            text: format!("{prefix}{near}"),
                        }],
                    }];
                }
                None => f.helps = vec!["run `bplint rules` for the names".into()],
            }
            found.push(f);
        }
    }
    found
}

/// `missing_reason`
pub(super) fn reasonless(heard: &Heard) -> impl Iterator<Item = Finding> {
    heard.directives.iter().filter(|d| d.reason.is_none()).map(|directive| {
        let message = "this suppression gives no reason".into();
        let mut f = finding("missing_reason", directive.file, directive.range, message);
        f.helps = vec![if directive.attribute {
            "add the reason: `reason = \"why this is right here\"`".into()
        } else {
            "add the reason: `-- why this is right here`".into()
        }];
        f
    })
}

/// `unused_suppression`, for the names of a directive that silenced nothing, in order.
pub(super) fn unused(directive: &Directive, idle: &[usize], text: &str) -> Finding {
    let what = match (directive.attribute, directive.expect) {
        (_, true) => "this expectation is not met",
        (true, false) => "this attribute silences nothing",
        (false, false) => "this comment silences nothing",
    };
    let all = idle.len() == directive.names.len();
    let place = directive.names[idle[0]].1.cover(directive.names[idle[idle.len() - 1]].1);
    let mut f = finding(UNUSED, directive.file, place, what.into());
    let names: Vec<String> = idle.iter().map(|i| format!("`{}`", directive.names[*i].0)).collect();
    let verb = if names.len() == 1 { "reports" } else { "report" };
    f.primary.text = format!("{} {verb} nothing here", names.join(" and "));
    if directive.attribute {
        f.helps = vec!["remove the attribute".into()];
        return f;
    }
    let (title, range, text) = if all {
        ("remove the comment".to_string(), whole_comment(directive, text), String::new())
    } else {
        let kept: Vec<&str> = (0..directive.names.len())
            .filter(|i| idle.binary_search(i).is_err())
            .map(|i| directive.names[i].0.as_str())
            .collect();
        let list = directive.names[0].1.cover(directive.names[directive.names.len() - 1].1);
        (format!("remove {}", names.join(" and ")), list, kept.join(", "))
    };
    let edits = vec![Edit { file: directive.file, range, text }];
    f.fixes = vec![Fix { title, applicability: Applicability::MachineApplicable, edits }];
    f
}

/// The comment with the white space that would be left over: its line when it has one to itself.
fn whole_comment(directive: &Directive, text: &str) -> Range {
    let range = directive.range;
    let before = &text[..range.start as usize];
    let start = before.trim_end_matches([' ', '\t']).len() as u32;
    if directive.trailing {
        return Range::new(start, range.end);
    }
    let after = &text[range.end as usize..];
    let own_line = after.starts_with('\n') || after.starts_with("\r\n");
    let line_end = after.find('\n').map_or(0, |at| at as u32 + 1);
    if own_line { Range::new(start, range.end + line_end) } else { range }
}
