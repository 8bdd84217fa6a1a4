//! Suppressions and the rules about them, on small texts. In each text the words `LOUD` and `QUIET` are findings of the
//! rule `noisy`; what is told of the run are the rules that report, with the lines they report.

use super::*;
use crate::check::Unread;
use crate::facts::{self, Lost};
use crate::finding::Label;
use crate::workspace::Workspace;
use std::path::PathBuf;
use std::sync::Arc;

/// Cards of the tool's own rules, and of two more.
fn cards() -> Cards {
    let page = |id: &str, group: &str| {
        let meta = format!("```toml\ngroup = \"{group}\"\nsince = \"0.1.0\"\nconfidence = \"likely\"\n```\n");
        format!("# {id}\n\nSays {id}.\n\n{meta}")
    };
    let (noisy, shy) = (page("noisy", "suspicious"), page("shy", "pedantic"));
    let pages = DIRECTIVE_PAGES.iter().copied().chain([("noisy", noisy.as_str()), ("shy", shy.as_str())]);
    Cards::parse(pages).unwrap()
}

/// A run over one file in which the rule `noisy` speaks of every word `LOUD`.
fn checked(text: &str) -> Checked {
    let file = crate::workspace::File {
        id: FileId(0),
        path: PathBuf::from("/p/src/lib.rs"),
        shown: "src/lib.rs".into(),
        package: None,
        role: crate::workspace::Role::Source,
        lint: true,
    };
    let workspace = Workspace { root: "/p".into(), files: vec![file], ..Workspace::default() };
    let findings = text.match_indices("LOUD").map(|(at, word)| noisy(at, at + word.len())).collect();
    Checked { workspace, texts: vec![Arc::from(text)], findings, ..Checked::default() }
}

fn noisy(start: usize, end: usize) -> Finding {
    let range = Range::new(start as u32, end as u32);
    Finding {
        rule: "noisy".into(),
        evidence: Confidence::Likely.into(),
        message: "this is loud".into(),
        primary: Label { file: FileId(0), range, text: String::new() },
        labels: vec![],
        notes: vec![],
        helps: vec![],
        fixes: vec![],
        overlaps: vec![],
        item: "f".into(),
    }
}

/// What is shown, as `rule@line`.
fn shown(checked: &Checked, settings: &Settings) -> Vec<String> {
    let cards = cards();
    let report = settle(checked, &cards, settings);
    let line = |d: &Diagnostic| report.line_col(FileId(0), d.finding.primary.range.start).line;
    report.diagnostics.iter().map(|d| format!("{}@{}", d.finding.rule, line(d))).collect()
}

fn told(text: &str) -> Vec<String> {
    shown(&checked(text), &Settings::default())
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_comment_behind_code_covers_its_line() {
    assert_eq!(told("fn f() {\n LOUD; // bplint: allow(noisy) -- known\n LOUD;\n}"), ["noisy@3"]);
    assert_eq!(
        told("fn f() {\n a(b,\n LOUD\n); // bplint: allow(noisy)\n}"),
        ["noisy@3", "unused_suppression@4"]
    );
}

#[test]
fn a_comment_of_its_own_covers_the_next_statement() {
    assert_eq!(told("fn f() {\n // bplint: allow(noisy) -- known\n a(\n  LOUD);\n LOUD;\n}"), ["noisy@5"]);
    assert_eq!(told("// bplint: allow(suspicious)\nfn f() { LOUD; LOUD }\nfn g() { LOUD }"), ["noisy@3"]);
    assert_eq!(told("// bplint: expect(bplint::noisy)\n// and more\nfn f() { LOUD }"), NOTHING);
}

#[test]
fn a_comment_among_the_links_of_a_chain_covers_the_chain() {
    let text = "fn f() {\n tx\n  // bplint: allow(noisy)\n  .send(x)\n  .ok();\n}";
    let mut run = checked(text);
    let (start, end) = (text.find("tx").unwrap(), text.find(".ok").unwrap());
    run.findings = vec![noisy(start, end)];
    assert_eq!(shown(&run, &Settings::default()), NOTHING);
}

#[test]
fn a_comment_in_a_block_does_not_cover_the_call_around_the_block() {
    let text = "fn f() {\n each(|x| {\n  // bplint: allow(noisy)\n  x();\n });\n}";
    let mut run = checked(text);
    run.findings = vec![noisy(text.find("each").unwrap(), text.find(");\n}").unwrap())];
    assert_eq!(shown(&run, &Settings::default()), ["noisy@2", "unused_suppression@3"]);
}

#[test]
fn the_file_form_stands_at_the_top_and_covers_all() {
    assert_eq!(
        told("//! Doc.\n#![x]\n// bplint: allow-file(noisy) -- a demo\nfn f() { LOUD }\nfn g() { LOUD }"),
        NOTHING
    );
    assert_eq!(
        told("fn f() { LOUD }\n// bplint: allow-file(noisy)\nfn g() {}"),
        ["noisy@1", "unknown_rule@2"]
    );
}

#[test]
fn attributes_are_read_whatever_their_condition() {
    for attribute in [
        "#[cfg_attr(any(), bplint::allow(noisy, reason = \"known\"))]",
        "#[cfg_attr(bplint, allow(bplint::noisy))]",
        "#[cfg_attr(bplint, expect(dead_code, bplint::noisy))]",
        "#[allow(bplint::noisy)]",
        "#[bplint::expect(noisy)]",
    ] {
        assert_eq!(
            told(&format!("{attribute}\nfn f() {{ LOUD }}\nfn g() {{ LOUD }}")),
            ["noisy@3"],
            "{attribute}"
        );
    }
    assert_eq!(told("#[allow(noisy)] // bplint\nfn f() { LOUD }"), ["noisy@2"]);
    assert_eq!(told("mod m {\n #![allow(bplint::noisy)]\n fn f() { LOUD }\n}\nfn g() { LOUD }"), ["noisy@5"]);
    assert_eq!(told("#[allow(bplint::noisy)]\nfn f() {}"), ["unused_suppression@1"]);
}

#[test]
fn text_and_documentation_are_no_directives() {
    assert_eq!(told("fn f() { \"// bplint: allow(noisy)\"; LOUD }"), ["noisy@1"]);
    assert_eq!(told("/// bplint: allow(noisy)\nfn f() { LOUD }"), ["noisy@2"]);
    assert_eq!(told("// see bplint: allow(noisy)\nfn f() { LOUD }"), ["noisy@2"]);
}

#[test]
fn suppressions_that_silence_nothing_are_told_and_removed() {
    let mend = |text: &str| {
        let (run, cards) = (checked(text), cards());
        let report = settle(&run, &cards, &Settings::default());
        let edit = &report.diagnostics[0].finding.fixes[0].edits[0];
        let mut text = text.to_string();
        text.replace_range(edit.range.start as usize..edit.range.end as usize, &edit.text);
        text
    };
    assert_eq!(mend("fn f() {\n    // bplint: allow(noisy) -- why\n    x();\n}"), "fn f() {\n    x();\n}");
    assert_eq!(mend("fn f() {\n    x(); // bplint: expect(noisy)\n}"), "fn f() {\n    x();\n}");
    assert_eq!(
        mend("// bplint: allow(noisy, unknown_rule)\nfn f() { LOUD }"),
        "// bplint: allow(noisy)\nfn f() { LOUD }"
    );
    assert_eq!(mend("fn f() { /* bplint: allow(noisy) */ x() }"), "fn f() { x() }");
}

#[test]
fn unused_ones_can_be_excused() {
    assert_eq!(told("// bplint: allow(noisy, unused_suppression) -- other builds\nfn f() {}"), NOTHING);
    assert_eq!(
        told("// bplint: allow-file(unused_suppression)\n// bplint: allow(noisy)\nfn f() {}"),
        NOTHING
    );
}

#[test]
fn rules_that_are_off_leave_their_suppressions_alone() {
    assert_eq!(told("// bplint: allow(shy)\nfn f() {}"), NOTHING);
    let mut run = checked("#[cfg(test)]\nmod tests {\n // bplint: allow(noisy)\n fn f() {}\n}");
    run.tests = vec![(FileId(0), Range::new(0, run.texts[0].len() as u32))];
    assert_eq!(shown(&run, &Settings::default()), NOTHING);
    let with_tests = Settings { tests: true, ..Settings::default() };
    assert_eq!(shown(&run, &with_tests), ["unused_suppression@3"]);
}

#[test]
fn findings_hidden_for_their_confidence_still_need_their_suppression() {
    let mut run = checked("// bplint: allow(noisy)\nfn f() { LOUD }");
    run.findings[0].evidence = Confidence::Possible.into();
    assert_eq!(shown(&run, &Settings::default()), NOTHING);
}

#[test]
fn misspelt_words_are_told() {
    assert_eq!(told("// bplint: allow(noisi)\nfn f() { LOUD }"), ["unknown_rule@1", "noisy@2"]);
    assert_eq!(told("// bplint: alow(noisy)\nfn f() {}"), ["unknown_rule@1"]);
    assert_eq!(told("// bplint: allow\nfn f() {}"), ["unknown_rule@1"]);
    assert_eq!(told("// bplint: allow()\nfn f() {}"), ["unknown_rule@1"]);
    assert_eq!(told("// bplint: allow(noisy) because\nfn f() { LOUD }"), ["unknown_rule@1", "noisy@2"]);
}

fn with_config(text: &str) -> Settings {
    let (config, problems) = crate::config::parse(std::path::Path::new("/p/bplint.toml"), text);
    assert_eq!(problems, []);
    Settings { levels: Levels::new(&config, vec![]), ..Settings::default() }
}

#[test]
fn reasons_can_be_required() {
    let run = checked(
        "// bplint: allow(noisy)\nfn f() { LOUD }\n// bplint: allow(noisy) -- known\nfn g() { LOUD }",
    );
    assert_eq!(shown(&run, &with_config("require-reasons = true")), ["missing_reason@1"]);
}

#[test]
fn what_is_forbidden_cannot_be_silenced() {
    let run = checked("// bplint: allow(noisy)\nfn f() { LOUD }");
    assert_eq!(shown(&run, &with_config("[rules]\nnoisy = 'forbid'")), ["noisy@2"]);
}

#[test]
fn a_reason_is_kept_with_the_silenced_finding() {
    let (run, cards) = (checked("// bplint: allow(noisy) -- a demo\nfn f() { LOUD }"), cards());
    let report = settle(&run, &cards, &Settings::default());
    assert_eq!(report.quiet[0].state, State::Suppressed(Some("a demo".into())));
}

#[test]
fn unread_source_is_told_and_its_suppressions_left_alone() {
    let mut run = checked("// bplint: allow(noisy)\nfn f( {}");
    let lost = Lost::Body("f".into());
    let problem = facts::Problem { range: Range::new(30, 31), what: "expected `)`".into(), lost };
    run.unread = vec![Unread { file: FileId(0), problem }];
    assert_eq!(shown(&run, &Settings::default()), ["unparsed_file@2"]);
    let cards = cards();
    let found = settle(&run, &cards, &Settings::default()).diagnostics.remove(0).finding;
    assert_eq!(found.message, "the body of `f` could not be read");
}

#[test]
fn equal_findings_are_told_once_and_in_order() {
    let mut run = checked("fn f() { LOUD; LOUD }");
    let again = run.findings.clone();
    run.findings.splice(0..0, again.into_iter().rev());
    assert_eq!(shown(&run, &Settings::default()), ["noisy@1", "noisy@1"]);
}

#[test]
fn fingerprints_survive_moving_and_tell_equal_code_apart() {
    let names = |text: &str| {
        let (run, cards) = (checked(text), cards());
        let report = settle(&run, &cards, &Settings::default());
        report.diagnostics.iter().map(|d| d.fingerprint.clone()).collect::<Vec<_>>()
    };
    let two = names("fn f() { LOUD; LOUD }");
    assert_ne!(two[0], two[1]);
    assert_eq!(two, names("// moved\n\nfn f() {\n  LOUD;\n\n  LOUD\n}"));
}

#[test]
fn overlaps_and_tests_can_be_left_out() {
    let mut run = checked("fn f() { LOUD }");
    run.findings[0].overlaps = vec!["unused_must_use".into()];
    assert_eq!(shown(&run, &Settings { hide_overlaps: true, ..Settings::default() }), NOTHING);
    assert_eq!(shown(&run, &Settings::default()), ["noisy@1"]);
    run.workspace.files[0].role = crate::workspace::Role::Test;
    assert_eq!(shown(&run, &Settings::default()), NOTHING);
}

/// New, known and fixed findings of `text`, held against a baseline of `before`.
fn against(before: &str, text: &str) -> [usize; 3] {
    let cards = cards();
    let old = checked(before);
    let recorded =
        baseline::Baseline::default().compare(&settle(&old, &cards, &Settings::default()), |_| true);
    let recorded = baseline::Baseline::new(recorded.new);
    let recorded = baseline::Baseline::parse(&recorded.text()).unwrap();
    let run = checked(text);
    let mut report = settle(&run, &cards, &Settings::default());
    let difference = recorded.compare(&report, |_| true);
    report.apply(&difference);
    let known = report.quiet.iter().filter(|d| d.state == State::Known).count();
    assert_eq!(known, difference.known.len());
    [report.diagnostics.len(), known, report.fixed]
}

#[test]
fn a_baseline_hides_what_it_records_wherever_it_moves() {
    assert_eq!(against("fn f() { LOUD }", "\n\nfn f() {\n  LOUD }"), [0, 1, 0]);
    assert_eq!(against("fn f() { LOUD }", "fn f() { LOUD; LOUD }"), [1, 1, 0]);
    assert_eq!(against("fn f() { LOUD; LOUD }", "fn f() { LOUD }"), [0, 1, 1]);
}

#[test]
fn entries_of_files_out_of_sight_stay() {
    let entry = |path: &str| baseline::Entry {
        path: path.into(),
        rule: "noisy".into(),
        item: String::new(),
        fingerprint: path.into(),
    };
    let recorded = baseline::Baseline::new([entry("src/other.rs"), entry("src/gone.rs")]);
    let (run, cards) = (checked(""), cards());
    let difference =
        recorded.compare(&settle(&run, &cards, &Settings::default()), |path| path != "src/gone.rs");
    assert_eq!((difference.elsewhere.len(), difference.fixed.len()), (1, 1));
    assert!(
        baseline::Baseline::parse("{\"version\": 9, \"entries\": []}").unwrap_err().contains("version 9")
    );
}
