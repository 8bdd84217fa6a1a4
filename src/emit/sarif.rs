//! `sarif`: version 2.1.0, for code scanning. Addresses are relative to the repository, fingerprints stay when lines
//! move, rules carry their pages, silenced findings carry their reasons.

use super::place;
use crate::card::Card;
use crate::finding::{Edit, Fix, Label};
use crate::level::Level;
use crate::report::{Diagnostic, Report, State};
use crate::source::{FileId, Range, file_uri, uri_path};
use crate::visible;
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::path::Path;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<&Card> = report.cards.iter().collect();
    let mut all: Vec<&Diagnostic> = report.diagnostics.iter().chain(&report.quiet).collect();
    all.sort_by(|a, b| a.finding.sort_key().cmp(&b.finding.sort_key()));
    let run = json!({
        "tool": { "driver": {
            "name": "bplint",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules.iter().map(|card| rule(card)).collect::<Vec<_>>(),
        }},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": { "SRCROOT": { "description": { "text": "the root of the repository" } } },
        "invocations": [invocation(report)],
        "results": all.into_iter().map(|d| result(report, &rules, d)).collect::<Vec<_>>(),
    });
    let page = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    serde_json::to_writer_pretty(&mut *out, &page)?;
    writeln!(out)
}

fn rule(card: &Card) -> Value {
    let level = card.level();
    json!({
        "id": card.id,
        "shortDescription": { "text": card.summary },
        "fullDescription": { "text": card.section("What it does").unwrap_or(&card.summary) },
        "help": { "text": card.section("Use instead").unwrap_or(&card.summary), "markdown": page(card) },
        "defaultConfiguration": { "level": level_name(level), "enabled": level > Level::Allow },
        "properties": {
            "tags": ["backpressure", card.meta.group.name()],
            "precision": if card.meta.group == crate::level::Group::Pedantic { "medium" } else { "high" },
        },
    })
}

/// The card without its metadata, which the format has its own places for.
fn page(card: &Card) -> String {
    let section = |(title, text): &(String, String)| format!("## {title}\n\n{text}\n");
    let sections: Vec<String> = card.sections.iter().map(section).collect();
    format!("# {}\n\n{}\n\n{}", card.id, card.summary, sections.join("\n"))
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Allow => "none",
        Level::Warn => "warning",
        Level::Deny | Level::Forbid => "error",
    }
}

/// A path from the repository, where it lies there.
fn within<'p>(report: &Report<'_>, path: &'p Path) -> &'p Path {
    path.strip_prefix(&report.repository).unwrap_or(path)
}

fn invocation(report: &Report<'_>) -> Value {
    let told = |problem: &crate::workspace::Problem| {
        json!({
            "level": if problem.fatal { "error" } else { "warning" },
            "message": { "text": format!("{}: {}", visible::path(within(report, &problem.path)), problem.what) },
        })
    };
    json!({
        "executionSuccessful": !report.problems().any(|p| p.fatal),
        "toolExecutionNotifications": report.problems().map(told).collect::<Vec<_>>(),
    })
}

fn result(report: &Report<'_>, rules: &[&Card], diagnostic: &Diagnostic) -> Value {
    let finding = &diagnostic.finding;
    let related =
        |(i, label): (usize, &Label)| location(report, label.file, label.range, Some((i + 1, &label.text)));
    let mut result = Map::new();
    let mut put = |key: &str, value: Value| result.insert(key.to_string(), value);
    put("ruleId", json!(finding.rule));
    if let Some(index) = rules.iter().position(|card| card.id == finding.rule) {
        put("ruleIndex", json!(index));
    }
    put("level", json!(level_name(diagnostic.level)));
    put("message", json!({ "text": place::told(report, finding) }));
    put("locations", json!([location(report, finding.primary.file, finding.primary.range, None)]));
    put("relatedLocations", finding.labels.iter().enumerate().map(related).collect());
    put("partialFingerprints", json!({ "bplint/v1": diagnostic.fingerprint }));
    put("fixes", finding.fixes.iter().map(|f| fix(report, f)).collect());
    if report.has_baseline {
        let known = diagnostic.state == State::Known;
        put("baselineState", json!(if known { "unchanged" } else { "new" }));
    }
    match &diagnostic.state {
        State::Shown => {}
        State::Suppressed(None) => drop(put("suppressions", json!([{ "kind": "inSource" }]))),
        State::Suppressed(Some(reason)) => {
            put("suppressions", json!([{ "kind": "inSource", "justification": reason }]));
        }
        State::Known => {
            put("suppressions", json!([{ "kind": "external", "justification": "recorded in the baseline" }]));
        }
    }
    put(
        "properties",
        json!({ "confidence": finding.confidence(), "item": finding.item, "overlaps": finding.overlaps }),
    );
    Value::Object(result)
}

fn artifact(report: &Report<'_>, file: FileId) -> Value {
    let path = report.within_repository(file);
    match path.is_absolute() {
        true => json!({ "uri": file_uri(path) }),
        false => json!({ "uri": uri_path(path), "uriBaseId": "SRCROOT" }),
    }
}

fn location(report: &Report<'_>, file: FileId, range: Range, label: Option<(usize, &str)>) -> Value {
    let mut region = region(report, file, range);
    region["snippet"] = json!({ "text": range.of(report.text(file)) });
    let mut location = json!({
        "physicalLocation": { "artifactLocation": artifact(report, file), "region": region },
    });
    if let Some((id, text)) = label {
        location["id"] = json!(id);
        location["message"] = json!({ "text": text });
    }
    location
}

fn region(report: &Report<'_>, file: FileId, range: Range) -> Value {
    let (start, end) = place::span(report, file, range);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": range.start,
        "byteLength": range.len(),
    })
}

fn fix(report: &Report<'_>, fix: &Fix) -> Value {
    let change = |edits: &[&Edit]| {
        let replacement = |edit: &&Edit| {
            json!({
                "deletedRegion": region(report, edit.file, edit.range),
                "insertedContent": { "text": edit.text },
            })
        };
        let replacements: Vec<_> = edits.iter().map(replacement).collect();
        json!({ "artifactLocation": artifact(report, edits[0].file), "replacements": replacements })
    };
    let mut edits: Vec<&Edit> = fix.edits.iter().collect();
    edits.sort();
    let changes: Vec<_> = edits.chunk_by(|a, b| a.file == b.file).map(change).collect();
    json!({ "description": { "text": fix.title }, "artifactChanges": changes })
}
