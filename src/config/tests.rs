use super::{Config, ConfigProblem, Level, Names, Overlaps, json_schema, load, locate, parse};
use crate::finding::Confidence;
use crate::workspace::tests::tree;
use std::path::Path;

/// What is wrong with a file, as `"the text marked": message (help)`.
fn complaints(text: &str, problems: &[ConfigProblem]) -> Vec<String> {
    let line = |p: &ConfigProblem| {
        let marked = p.range.map_or("", |range| range.of(text));
        let help = p.help.as_ref().map_or(String::new(), |help| format!(" ({help})"));
        format!("{marked}: {}{help}", p.what)
    };
    problems.iter().map(line).collect()
}

fn good(text: &str) -> Config {
    let (config, problems) = parse(Path::new("/project/bplint.toml"), text);
    assert_eq!(complaints(text, &problems), [""; 0]);
    config
}

fn bad(text: &str) -> Vec<String> {
    complaints(text, &parse(Path::new("/project/bplint.toml"), text).1)
}

#[test]
fn every_key_is_understood() {
    let config = good(
        r#"
min-confidence = "possible"
tests = true
exclude = ["proto/**"]
test-support = ["drill-*", "!drill-core"]
include-generated = true
require-reasons = true
overlaps = "hide"
dependencies = false
known-safe = ["house::queue::push"]
baseline = "ci/bplint-baseline.json"

[rules]
signals = "deny"
unbounded-channel = { level = "warn", threshold = 10 }

[options.unbounded_read]
limit = 4096

[[override]]
paths = ["src/legacy"]
packages = ["old-*"]
rules = { signals = "allow" }

[[api]]
path = "house::queue::Queue::offer"
role = "refusal"

[[type]]
path = "house::queue::Queue"

[[alias]]
path = "house::Queue"
"#,
    );
    let rules: Vec<_> = config.rules.iter().map(|r| (r.name.as_str(), r.level)).collect();
    assert_eq!(rules, [("signals", Some(Level::Deny)), ("unbounded_channel", Some(Level::Warn))]);
    assert_eq!(config.rules[1].options["threshold"].value, toml::Value::Integer(10));
    assert_eq!(config.options["unbounded_read"]["limit"].value, toml::Value::Integer(4096));
    assert_eq!(config.min_confidence, Some(Confidence::Possible));
    assert_eq!(config.overlaps, Overlaps::Hide);
    assert!(config.tests && config.include_generated && config.require_reasons && !config.dependencies);
    assert_eq!(config.exclude, ["proto/**"]);
    assert_eq!(config.test_support, ["drill-*", "!drill-core"]);
    assert_eq!(config.known_safe, ["house::queue::push"]);
    assert_eq!(config.baseline.as_deref(), Some(Path::new("/project/ci/bplint-baseline.json")));
    assert_eq!(config.apis[0].table["role"].as_str(), Some("refusal"));
    assert_eq!((config.types.len(), config.aliases.len(), config.overrides.len()), (1, 1, 1));
}

#[test]
fn later_and_narrower_settings_come_last() {
    let config = good(
        r#"
[rules]
b = "warn"
a = "deny"
[[override]]
paths = ["src/legacy/"]
rules = { a = "allow" }
[[override]]
packages = ["old-*"]
rules = { b = "forbid" }
"#,
    );
    let at = |path: &str, package: Option<&str>| {
        let settings = config.settings_for(Path::new(path), package);
        settings.map(|s| format!("{} {:?}", s.name, s.level.expect("a level"))).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(at("/project/src/lib.rs", None), "b Warn, a Deny");
    assert_eq!(at("/project/src/legacy/x/y.rs", None), "b Warn, a Deny, a Allow");
    assert_eq!(at("/project/src/legacy.rs", Some("new")), "b Warn, a Deny");
    assert_eq!(at("/project/src/legacy/x.rs", Some("old-one")), "b Warn, a Deny, a Allow, b Forbid");
}

#[test]
fn mistakes_are_shown_where_they_stand_and_the_rest_holds() {
    let text = r#"
tests = "yes"
min-confidence = "certian"
requires-reasons = true
exclude = ["a[", "ok", 3]
rules = { x = "error", y = 1, z = "deny" }
override = [{ rules = {} }, { paths = [], colour = 1 }]
api = "x"
"#;
    assert_eq!(
        bad(text),
        [
            "\"yes\": `tests` takes true or false, this is a string",
            "\"certian\": `min-confidence` cannot be `certian` (did you mean `certain`? valid here: `certain`, \
             `likely`, `possible`)",
            "requires-reasons: unknown key `requires-reasons` (did you mean `require-reasons`?)",
            "\"a[\": cannot read this glob: unclosed character class; missing ']'",
            "3: `exclude` takes a string, this is a number",
            "\"error\": `x` cannot be `error` (valid here: `allow`, `warn`, `deny`, `forbid`)",
            "1: `y` takes one of `allow`, `warn`, `deny`, `forbid`, this is a number",
            "{ rules = {} }: this override does not say where it holds (name `paths` or `packages`, or move the rules \
             to `[rules]`)",
            "colour: unknown key `colour` (valid here: `paths`, `packages`, `rules`)",
            "\"x\": `api` takes a list of tables, each under `[[api]]`, this is a string",
        ]
    );
    let (config, _) = parse(Path::new("bplint.toml"), text);
    assert_eq!(config.exclude, ["ok"]);
    assert_eq!(config.rules[2].level, Some(Level::Deny));
}

#[test]
fn broken_toml_is_one_problem_with_a_place() {
    let text = "tests = true\nrules = = 1\nexclude = [\"x\"]\n";
    let (config, problems) = parse(Path::new("bplint.toml"), text);
    assert_eq!(complaints(text, &problems), ["=: extra `=`, expected nothing"]);
    assert!(config.tests, "what could be read holds");
    assert_eq!(config.exclude, ["x"]);
}

#[test]
fn names_of_rules_and_options_are_checked_against_the_cards() {
    let text = r#"
[rules]
ignored_refusel = "deny"
signals = "deny"
unbounded_read = { level = "warn", limits = 1 }
[options.unbounded_reed]
limit = 1
[options.ignored_refusal]
limit = 1
"#;
    let config = good(text);
    let names =
        Names { rules: &[("ignored_refusal", &[]), ("unbounded_read", &["limit"])], groups: &["signals"] };
    assert_eq!(
        complaints(text, &config.check_names(names)),
        [
            "ignored_refusel: unknown rule or group `ignored_refusel` (did you mean `ignored_refusal`? valid here: \
             `ignored_refusal`, `unbounded_read`, `signals`)",
            "limits: `unbounded_read` has no option `limits` (did you mean `limit`? valid here: `limit`)",
            "limit: options of an unknown rule `unbounded_reed` (did you mean `unbounded_read`? valid here: \
             `ignored_refusal`, `unbounded_read`)",
            "limit: `ignored_refusal` has no option `limit` (`ignored_refusal` has no options)",
        ]
    );
}

#[test]
fn the_nearest_file_holds() {
    let dir = tree(
        "
-- Cargo.toml
[workspace.metadata.bplint]
tests = true
-- a/bplint.toml
-- a/src/lib.rs
-- b/Cargo.toml
[package]
name = 'b'
[package.metadata.bplint]
rules = { x = 'deny' }
tets = true
-- b/src/lib.rs
-- c/Cargo.toml
[package]
name = 'c-bplint'
-- c/src/lib.rs
",
    );
    let at = |path: &str| {
        let found = locate(&dir.path().join(path)).expect("a configuration");
        found.strip_prefix(dir.path()).expect("below").to_string_lossy().into_owned()
    };
    assert_eq!(at("a/src"), "a/bplint.toml");
    assert_eq!(at("b/src"), "b/Cargo.toml");
    assert_eq!(at("c/src"), "Cargo.toml");

    let (config, problems) = load(&dir.path().join("b/Cargo.toml"));
    assert_eq!(config.rules[0].name, "x");
    assert_eq!(problems[0].what, "unknown key `tets`");
    assert!(load(&dir.path().join("Cargo.toml")).0.tests);
    assert!(load(&dir.path().join("gone.toml")).1[0].what.starts_with("cannot read this configuration: "));
}

#[test]
fn the_schema_knows_the_same_keys() {
    let schema = json_schema(&[]);
    let keys = |value: &serde_json::Value| {
        let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        keys
    };
    let sorted = |list: &[&str]| {
        let mut list: Vec<String> = list.iter().map(|s| (*s).to_owned()).collect();
        list.sort();
        list
    };
    assert_eq!(keys(&schema["properties"]), sorted(&super::parse::KEYS));
    let item = &schema["properties"]["override"]["items"]["properties"];
    assert_eq!(keys(item), sorted(&super::parse::OVERRIDE_KEYS));
}
