//! From the text of a configuration file to [`Config`].

use super::locate::SECTIONS;
use super::reader::{Key, Node, Reader, range};
use super::{Config, ConfigProblem, Level, OptionValue, Overlaps, Override, Row, RuleOptions, RuleSetting};
use crate::disk;
use crate::finding::Confidence;
use crate::source::{LineIndex, Range};
use serde::Deserialize;
use std::path::Path;
use toml::de::{DeTable, ValueDeserializer};

/// Reads a configuration file; a `Cargo.toml` is read for its `metadata.bplint` tables.
///
/// A file that cannot be read is a problem without a place.
pub fn load(path: &Path) -> (Config, Vec<ConfigProblem>) {
    match disk::read_text(path) {
        Ok(text) => parse(path, &text),
        Err(error) => {
            let what = format!("cannot read this configuration: {error}");
            let problem = ConfigProblem { path: path.to_path_buf(), range: None, what, help: None };
            (Config::default(), vec![problem])
        }
    }
}

/// The text of a configuration file, for whoever shows a place in it; `None` when it cannot be read.
pub fn text(path: &Path) -> Option<String> {
    disk::read_text(path).ok()
}

/// Reads the text of the configuration file at `path`.
pub fn parse(path: &Path, text: &str) -> (Config, Vec<ConfigProblem>) {
    let mut reader = Reader { path, problems: Vec::new() };
    let root = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let mut config = Config { path: Some(path.to_path_buf()), root, ..Config::default() };
    let (document, errors) = DeTable::parse_recoverable(text);
    if path.file_name().is_some_and(|name| name == "Cargo.toml") {
        for section in SECTIONS {
            let metadata = document.get_ref().get(section).and_then(|s| s.get_ref().get("metadata"));
            if let Some(node) = metadata.and_then(|metadata| metadata.get_ref().get("bplint"))
                && let Some(table) = reader.table("bplint", node)
            {
                top(&mut config, &mut reader, table);
            }
        }
    } else {
        top(&mut config, &mut reader, document.get_ref());
    }
    if !errors.is_empty() {
        // Values read out of broken text complain about things that nobody wrote.
        reader.problems.clear();
        let lines = LineIndex::new(text);
        let mut errors: Vec<_> = errors.iter().map(|e| (range(e.span().unwrap_or_default()), e)).collect();
        errors.sort_by_key(|(at, _)| *at);
        errors.dedup_by_key(|(at, _)| lines.line(at.start));
        for (at, error) in errors {
            reader.problem(at, error.message().lines().collect::<Vec<_>>().join(", "), None);
        }
    }
    reader.problems.sort_by_key(|problem| problem.range);
    (config, reader.problems)
}

/// The keys of the file, in the order in which help names them.
pub(super) const KEYS: [&str; 17] = [
    "rules",
    "options",
    "override",
    "min-confidence",
    "tests",
    "exclude",
    "test-support",
    "include-generated",
    "require-reasons",
    "overlaps",
    "dependencies",
    "known-safe",
    "baseline",
    "api",
    "type",
    "alias",
    "comment",
];

/// The words for levels.
pub(super) const LEVELS: [(&str, Level); 4] =
    [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny), ("forbid", Level::Forbid)];
/// The words for confidence.
pub(super) const CONFIDENCES: [(&str, Confidence); 3] =
    [("certain", Confidence::Certain), ("likely", Confidence::Likely), ("possible", Confidence::Possible)];
/// The words for overlaps.
pub(super) const OVERLAPS: [(&str, Overlaps); 2] = [("show", Overlaps::Show), ("hide", Overlaps::Hide)];

fn top(config: &mut Config, reader: &mut Reader, table: &DeTable) {
    for (key, node) in table {
        match key.get_ref().replace('_', "-").as_str() {
            "rules" => config.rules.extend(rules(reader, "rules", node)),
            "options" => options(config, reader, node),
            "override" => {
                for (range, table) in reader.tables("override", node) {
                    config.overrides.extend(one_override(reader, range, table));
                }
            }
            "min-confidence" => {
                config.min_confidence =
                    reader.word("min-confidence", node, &CONFIDENCES).or(config.min_confidence);
            }
            "tests" => config.tests = reader.boolean("tests", node).unwrap_or(config.tests),
            "exclude" => config.exclude.extend(globs(reader, "exclude", node)),
            "test-support" => config.test_support.extend(globs(reader, "test-support", node)),
            "include-generated" => {
                config.include_generated = reader.boolean("include-generated", node).unwrap_or(false);
            }
            "require-reasons" => {
                config.require_reasons = reader.boolean("require-reasons", node).unwrap_or(false);
            }
            "overlaps" => {
                config.overlaps = reader.word("overlaps", node, &OVERLAPS).unwrap_or(config.overlaps);
            }
            "dependencies" => config.dependencies = reader.boolean("dependencies", node).unwrap_or(true),
            "known-safe" => config.known_safe.extend(reader.strings("known-safe", node)),
            "baseline" => {
                let path = reader.string("baseline", node).map(|path| config.root.join(path));
                config.baseline = path.filter(|path| at_home(reader, &config.root, path, node));
            }
            "api" => config.apis.extend(rows(reader, "api", node)),
            "type" => config.types.extend(rows(reader, "type", node)),
            "alias" => config.aliases.extend(rows(reader, "alias", node)),
            "comment" => config.comments.extend(rows(reader, "comment", node)),
            _ => reader.unknown_key(key, &KEYS),
        }
    }
}

/// A file of the repository does not say what happens elsewhere.
fn at_home(reader: &mut Reader, root: &Path, path: &Path, node: &Node) -> bool {
    let home = disk::repository(root);
    let is_at_home = crate::workspace::lexical(path).starts_with(home);
    if !is_at_home {
        let help = "name a file of the repository here, or any other with `--baseline`".to_string();
        reader.problem(range(node.span()), "this file lies outside of the repository", Some(help));
    }
    is_at_home
}

fn rules(reader: &mut Reader, key: &str, node: &Node) -> Vec<RuleSetting> {
    let Some(table) = reader.table(key, node) else { return Vec::new() };
    let mut settings: Vec<RuleSetting> = table.iter().map(|(key, node)| rule(reader, key, node)).collect();
    settings.sort_by_key(|setting| setting.range);
    settings
}

fn rule(reader: &mut Reader, key: &Key, node: &Node) -> RuleSetting {
    let name = key.get_ref().replace('-', "_");
    let mut setting =
        RuleSetting { range: range(key.span()), level: None, options: RuleOptions::new(), name };
    let Some(table) = node.get_ref().as_table() else {
        setting.level = reader.word(key.get_ref(), node, &LEVELS);
        return setting;
    };
    for (key, node) in table {
        match key.get_ref().as_ref() {
            "level" => setting.level = reader.word("level", node, &LEVELS),
            _ => option(&mut setting.options, key, node),
        }
    }
    setting
}

fn options(config: &mut Config, reader: &mut Reader, node: &Node) {
    for (rule, node) in reader.table("options", node).into_iter().flatten() {
        let Some(table) = reader.table(rule.get_ref(), node) else { continue };
        let options = config.options.entry(rule.get_ref().replace('-', "_")).or_default();
        for (key, node) in table {
            option(options, key, node);
        }
    }
}

fn option(options: &mut RuleOptions, key: &Key, node: &Node) {
    if let Ok(value) = toml::Value::deserialize(ValueDeserializer::from(node.clone())) {
        let value = OptionValue { key: range(key.span()), range: range(node.span()), value };
        options.insert(key.get_ref().to_string(), value);
    }
}

fn one_override(reader: &mut Reader, place: Range, table: &DeTable) -> Option<Override> {
    let (mut paths, mut packages, mut settings) = (Vec::new(), Vec::new(), Vec::new());
    for (key, node) in table {
        match key.get_ref().as_ref() {
            "paths" => paths = globs(reader, "paths", node),
            "packages" => packages = globs(reader, "packages", node),
            "rules" => settings = rules(reader, "rules", node),
            _ => reader.unknown_key(key, &OVERRIDE_KEYS),
        }
    }
    if !table.contains_key("paths") && !table.contains_key("packages") {
        let help = "name `paths` or `packages`, or move the rules to `[rules]`".to_owned();
        reader.problem(place, "this override does not say where it holds", Some(help));
        return None;
    }
    // Globs that cannot be read were told and left out; with none left, it must not hold everywhere.
    let lost = (table.contains_key("paths") && paths.is_empty())
        || (table.contains_key("packages") && packages.is_empty());
    (!lost).then(|| Override::new(paths, packages, settings).ok()).flatten()
}

/// The keys of an override.
pub(super) const OVERRIDE_KEYS: [&str; 3] = ["paths", "packages", "rules"];

/// Strings that are globs; those that cannot be read as such are problems and left out.
fn globs(reader: &mut Reader, key: &str, node: &Node) -> Vec<String> {
    let Some(list) = node.get_ref().as_array() else { return reader.strings(key, node) };
    let mut globs = Vec::new();
    for item in list {
        let Some(glob) = reader.string(key, item) else { continue };
        match globset::Glob::new(&glob) {
            Ok(_) => globs.push(glob),
            Err(error) => {
                reader.problem(range(item.span()), format!("cannot read this glob: {}", error.kind()), None);
            }
        }
    }
    globs
}

fn rows(reader: &mut Reader, key: &str, node: &Node) -> Vec<Row> {
    let Some(list) = node.get_ref().as_array() else {
        reader.tables(key, node);
        return Vec::new();
    };
    let mut rows = Vec::new();
    for item in list {
        if reader.table(key, item).is_some()
            && let Ok(table) = toml::Table::deserialize(ValueDeserializer::from(item.clone()))
        {
            rows.push(Row { range: range(item.span()), table });
        }
    }
    rows
}
