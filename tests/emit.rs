//! Every output format over one and the same report, held against a snapshot beside this file; and the formats that
//! have a schema or a reader of their own, held against that.
//!
//! `SNAPSHOTS=overwrite cargo test --test emit` writes the snapshots anew.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

#[path = "emit/sample.rs"]
mod sample;

use bplint::emit::{Format, Look, emit};
use bplint::report::{self, Report, Settings};
use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Applicability, DiagnosticLevel};
use serde_json::Value;
use snapbox::{Data, assert_data_eq};
use std::collections::HashSet;
use std::path::Path;

fn with_report<T>(look: impl FnOnce(&Report<'_>) -> T) -> T {
    let (checked, cards) = (sample::checked(), sample::cards());
    look(&report::settle(&checked, &cards, &Settings::default()))
}

fn printed(format: Format, look: Look) -> String {
    let mut out = Vec::new();
    with_report(|report| emit(format, report, look, &mut out)).unwrap();
    String::from_utf8(out).unwrap()
}

fn plain(format: Format) -> String {
    printed(format, Look::default())
}

fn snapshot(name: &str) -> Data {
    Data::read_from(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emit").join(name),
        Some(snapbox::data::DataFormat::Text),
    )
}

#[test]
fn every_format_prints_what_it_printed_before() {
    for (name, format) in Format::EACH {
        assert_data_eq!(plain(*format), snapshot(&format!("{name}.txt")).raw());
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    let colored = printed(Format::Human, Look { color: true, ..Look::default() });
    assert!(colored.contains("\u{1b}["));
    assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain(Format::Human));
}

#[test]
fn words_stay_within_the_width() {
    let is_source = |line: &&str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
    for width in [80, 100, 1000] {
        for line in
            printed(Format::Human, Look { width, ..Look::default() }).lines().filter(|l| !is_source(l))
        {
            assert!(line.chars().count() <= width.min(100), "{width}: {line}");
        }
    }
}

#[test]
fn places_lead_to_their_files_where_the_terminal_knows_links() {
    let linked = printed(Format::Human, Look { links: true, ..Look::default() });
    let link = "\u{1b}]8;;file:///p/tools/a%20b.rs\u{1b}\\tools/a b.rs:2:5\u{1b}]8;;\u{1b}\\";
    assert!(linked.contains(link), "{linked:?}");
    assert_eq!(anstream::adapter::strip_str(&linked).to_string(), plain(Format::Human));
}

#[test]
fn nothing_found_is_told_in_every_format() {
    let (checked, cards) = (bplint::check::Checked::default(), sample::cards());
    let report = report::settle(&checked, &cards, &Settings::default());
    for (name, format) in Format::EACH {
        let mut out = Vec::new();
        emit(*format, &report, Look::default(), &mut out).unwrap();
        let silent = matches!(format, Format::Human | Format::Short | Format::Github);
        assert_eq!(out.is_empty(), silent, "{name}");
    }
}

#[test]
fn json_is_what_cargo_would_have_printed() {
    let text = plain(Format::Json);
    let messages: Vec<Message> = Message::parse_stream(text.as_bytes()).map(Result::unwrap).collect();
    let Some((Message::BuildFinished(finished), diagnostics)) = messages.split_last() else {
        panic!("the last line is not build-finished: {text}")
    };
    assert!(!finished.success);
    let diagnostics: Vec<_> = diagnostics
        .iter()
        .map(|message| match message {
            Message::CompilerMessage(message) => message,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(diagnostics.len(), 4);
    for message in &diagnostics {
        assert!(!message.package_id.repr.is_empty());
        let diagnostic = &message.message;
        assert!(matches!(diagnostic.level, DiagnosticLevel::Error | DiagnosticLevel::Warning));
        assert_eq!(diagnostic.code.as_ref().unwrap().code.matches("::").count(), 1);
        assert_eq!(diagnostic.spans.iter().filter(|span| span.is_primary).count(), 1);
        assert!(diagnostic.spans.iter().all(|span| !span.text.is_empty()));
    }
    let fix = diagnostics
        .iter()
        .flat_map(|m| &m.message.children)
        .find(|c| c.message == "await the future")
        .unwrap();
    assert_eq!(fix.spans[0].suggested_replacement.as_deref(), Some(".await"));
    assert_eq!(fix.spans[0].suggestion_applicability, Some(Applicability::MachineApplicable));
}

#[test]
fn json_suggestions_can_be_applied_by_rustfix() {
    for line in plain(Format::Json).lines().filter(|line| line.contains("await the future")) {
        let line: Value = serde_json::from_str(line).unwrap();
        let diagnostic = serde_json::from_value(line["message"].clone()).unwrap();
        let only: HashSet<String> = HashSet::new();
        let suggestion =
            rustfix::collect_suggestions(&diagnostic, &only, rustfix::Filter::MachineApplicableOnly).unwrap();
        let fixed = rustfix::apply_suggestions(sample::CONN, &[suggestion]).unwrap();
        assert!(fixed.contains("self.sink.send(naïve).await;"), "{fixed}");
    }
}

#[test]
fn formats_in_json_hold_against_their_schemas() {
    // The published schema has a `]` too many in a pattern, which strict readers refuse.
    let sarif = include_str!("emit/schemas/sarif-2.1.0.json").replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let (gitlab, rdjson) =
        (include_str!("emit/schemas/gitlab.json"), include_str!("emit/schemas/rdjson.json"));
    for (format, schema) in
        [(Format::Sarif, sarif.as_str()), (Format::Gitlab, gitlab), (Format::Rdjson, rdjson)]
    {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let page: Value = serde_json::from_str(&plain(format)).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&page).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", format.name());
        assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0" })), "{}", format.name());
    }
}

#[test]
fn sarif_keeps_reasons_and_relative_addresses() {
    let page: Value = serde_json::from_str(&plain(Format::Sarif)).unwrap();
    let results = page["runs"][0]["results"].as_array().unwrap();
    let silenced = results.iter().find(|r| r["suppressions"].is_array()).unwrap();
    assert_eq!(silenced["suppressions"][0]["justification"], "the log may lose lines");
    for result in results {
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        assert!(!uri.starts_with('/') && !uri.contains(':'), "{uri}");
    }
}

#[test]
fn gitlab_is_told_each_finding_once() {
    let page: Value = serde_json::from_str(&plain(Format::Gitlab)).unwrap();
    let issues = page.as_array().unwrap();
    let names: HashSet<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(names.len(), issues.len());
}

#[test]
fn checkstyle_has_what_its_readers_take_and_no_more() {
    let text = plain(Format::Checkstyle);
    let page = roxmltree::Document::parse(&text).unwrap();
    only(
        &page,
        &[
            ("checkstyle", &["version"]),
            ("file", &["name"]),
            ("error", &["line", "column", "severity", "message", "source"]),
        ],
    );
    let errors: Vec<_> = page.descendants().filter(|n| n.has_tag_name("error")).collect();
    let lines: Vec<&str> = errors.iter().map(|n| n.attribute("line").unwrap()).collect();
    assert_eq!(lines, ["5", "10", "15", "2"]);
    assert!(errors.iter().all(|n| ["error", "warning"].contains(&n.attribute("severity").unwrap())));
    assert!(errors.iter().all(|n| n.parent().unwrap().has_tag_name("file")));
}

#[test]
fn junit_has_what_the_strictest_reader_takes_and_is_understood() {
    let text = plain(Format::Junit);
    // After the schema of Jenkins' xUnit plugin.
    only(
        &roxmltree::Document::parse(&text).unwrap(),
        &[
            ("testsuites", &["name", "time", "tests", "failures", "errors"]),
            ("testsuite", &["name", "tests", "failures", "errors", "time", "skipped", "file"]),
            ("testcase", &["name", "time", "classname", "group"]),
            ("failure", &["type", "message"]),
        ],
    );
    let report = junit_parser::from_reader(text.as_bytes()).unwrap();
    assert_eq!((report.tests, report.failures, report.errors), (4, 4, 0));
    let case = &report.suites[0].cases[0];
    assert_eq!(case.classname.as_deref(), Some("server/src/conn.rs"));
    let junit_parser::TestStatus::Failure(failure) = &case.status else { panic!("{case:?}") };
    assert_eq!(failure.message, "`try_send` can refuse, and the refusal is thrown away");
    assert!(failure.text.contains("naïve") || failure.text.contains("Ünïcödé"), "{}", failure.text);
}

/// No element and no attribute but these.
fn only(page: &roxmltree::Document<'_>, known: &[(&str, &[&str])]) {
    for node in page.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let Some((_, attributes)) = known.iter().find(|(tag, _)| *tag == name) else { panic!("<{name}>") };
        for attribute in node.attributes() {
            assert!(attributes.contains(&attribute.name()), "<{name} {}>", attribute.name());
        }
    }
}

#[test]
fn rdjson_columns_count_bytes() {
    let page: Value = serde_json::from_str(&plain(Format::Rdjson)).unwrap();
    let send = page["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["suggestions"] != serde_json::json!([]))
        .unwrap();
    let line = sample::CONN.lines().nth(9).unwrap();
    let insert = send["suggestions"][0]["range"]["start"]["column"].as_u64().unwrap() as usize;
    assert!(line[..insert - 1].ends_with("self.sink.send(naïve)"), "{insert}");
}

#[test]
fn annotations_come_worst_first_and_are_capped() {
    let (mut checked, cards) = (sample::checked(), sample::cards());
    let warning = checked.findings.iter().find(|f| f.rule == "unbounded_channel").cloned().unwrap();
    for i in 0..20 {
        let mut again = warning.clone();
        again.message = format!("{} ({i})", again.message);
        checked.findings.insert(0, again);
    }
    let report = report::settle(&checked, &cards, &Settings::default());
    let mut out = Vec::new();
    emit(Format::Github, &report, Look::default(), &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.starts_with("::error "), "{text}");
    assert_eq!(text.lines().filter(|l| l.starts_with("::warning ")).count(), 10);
    assert!(text.contains("more are not annotated"));
}

#[test]
fn the_html_page_needs_nothing_from_elsewhere() {
    let page = plain(Format::Html);
    assert!(!page.contains("src=") && !page.contains("<link") && !page.contains("@import"));
    assert!(page.contains("Vec&lt;u8&gt;"), "source is escaped");
}

#[test]
fn safe_fixes_are_applied_together() {
    let fixed = with_report(bplint::fix::apply);
    assert_eq!((fixed.applied.values().sum::<usize>(), fixed.left, fixed.texts.len()), (2, 0, 1));
    let text = fixed.texts.values().next().unwrap();
    assert!(text.contains("self.sink.send(naïve).await;"));
    assert!(!text.contains("was once needed"), "the comment that silences nothing goes");
}
