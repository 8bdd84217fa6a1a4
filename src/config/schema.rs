//! The JSON schema of `bplint.toml`, for editors that complete and check TOML.

use super::parse::{CONFIDENCES, LEVELS, OVERLAPS};
use crate::apis::{Role, Signal};
use serde_json::{Map, Value, json};

/// A rule, or a group of them, as the schema describes it.
#[derive(Clone, Debug)]
pub struct Described<'a> {
    /// Name.
    pub name: &'a str,
    /// What it finds, in a sentence.
    pub about: &'a str,
    /// Options: name, default and what it does.
    pub options: Vec<(&'a str, &'a toml::Value, &'a str)>,
}

/// The schema, draft 7: what editors' TOML plug-ins read. It knows the usual spelling of names only: underscores in
/// rules and options, dashes elsewhere.
pub fn json_schema(known: &[Described<'_>]) -> Value {
    let (mut levels, mut options) = (Map::new(), Map::new());
    for one in known {
        let own: Map<String, Value> = one.options.iter().map(option).collect();
        levels.insert(one.name.into(), level(one.about, &own));
        if !own.is_empty() {
            let table = json!({
                "description": one.about, "type": "object", "additionalProperties": false, "properties": own,
            });
            options.insert(one.name.into(), table);
        }
    }

    let text = json!({ "type": "string" });
    let texts = json!({ "type": "array", "items": text });
    let flag =
        |what: &str, default: bool| json!({ "description": what, "type": "boolean", "default": default });
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "bplint.toml",
        "type": "object",
        "additionalProperties": false,
        "definitions": {
            "level": { "enum": words(&LEVELS) },
            "rules": {
                "description": "Levels of rules and groups",
                "type": "object",
                "additionalProperties": false,
                "properties": levels,
            },
        },
        "properties": {
            "rules": { "$ref": "#/definitions/rules" },
            "options": {
                "description": "Options of rules, one table a rule",
                "type": "object",
                "additionalProperties": false,
                "properties": options,
            },
            "override": {
                "description": "Rules for some paths or packages; later ones win",
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "anyOf": [{ "required": ["paths"] }, { "required": ["packages"] }],
                    "properties": {
                        "paths": texts,
                        "packages": texts,
                        "rules": { "$ref": "#/definitions/rules" },
                    },
                },
            },
            "min-confidence": {
                "description": "Findings below this confidence are not shown",
                "enum": words(&CONFIDENCES),
                "default": "likely",
            },
            "tests": flag("What does not ship is linted as well: tests, examples, benches, test support", false),
            "exclude": {
                "description": "Globs of files that are never read, in the manner of .gitignore",
                "type": "array",
                "items": text,
            },
            "test-support": {
                "description": "Names of packages that are for tests (globs); `!name` for one that is not",
                "type": "array",
                "items": text,
            },
            "include-generated": flag("Generated files are linted as well", false),
            "require-reasons": flag("A suppression without a reason is a finding", false),
            "overlaps": {
                "description": "Whether to repeat what rustc or clippy say by default",
                "enum": words(&OVERLAPS),
                "default": "show",
            },
            "dependencies": flag("Read the sources of dependencies where cargo has them on disk", true),
            "known-safe": {
                "description": "Paths of APIs that no rule speaks about",
                "type": "array",
                "items": text,
            },
            "baseline": { "description": "File of findings that are accepted for now", "type": "string" },
            "api": rows("Signals of in-house APIs", &["path"], API),
            "type": rows("Types of in-house APIs", &["path"], TYPE),
            "alias": rows("Other paths of APIs", &["path", "is"], ALIAS),
            "comment": rows("Words by which comments argue", &["about", "says"], COMMENT),
        },
    })
}

/// Columns of a row: name, sort and what it says.
type Columns = &'static [(&'static str, Sort, &'static str)];

/// What a column takes.
#[derive(Clone, Copy)]
enum Sort {
    Text,
    Texts,
    Index,
    Roles,
    Signal,
    By,
}

const API: Columns = &[
    ("path", Sort::Text, "Path of the function or method, as users import it"),
    ("sig", Sort::Text, "Its header in Rust, without a body"),
    ("roles", Sort::Roles, "What a call means for backpressure"),
    ("signal", Sort::Signal, "Where in the value the signal sits"),
    ("full", Sort::Texts, "Error variants that say \"no room\""),
    ("closed", Sort::Texts, "Error variants that say \"the other side is gone\""),
    (
        "arg",
        Sort::Index,
        "Argument that is handed over: item, body, future, closure, collection; `self` not counted",
    ),
    (
        "limit",
        Sort::Index,
        "Argument that says how much there may be: a capacity, a limit, a count; `self` not counted",
    ),
    ("says", Sort::Text, "What the signal says, one clause"),
    ("instead", Sort::Text, "What to write instead, starting with a verb"),
    ("replacement", Sort::Text, "Method with the same arguments that does the whole"),
    ("by", Sort::By, "How the row was checked"),
    ("since", Sort::Text, "Version in which it appeared"),
];

const TYPE: Columns = &[
    ("path", Sort::Text, "Path of the type, as users import it"),
    ("generics", Sort::Texts, "Type parameters in order"),
    ("is", Sort::Text, "For a type alias: what it stands for"),
    ("implements", Sort::Texts, "Traits with their arguments"),
    ("deref", Sort::Text, "What method calls fall through to"),
    ("roles", Sort::Roles, "What the type is"),
    ("variants", Sort::Texts, "Variants of an enum, where they matter"),
    ("fields", Sort::Texts, "Public fields, where they matter"),
    ("methods", Sort::Texts, "Signatures that matter for types only"),
];

const ALIAS: Columns = &[
    ("path", Sort::Text, "The other path"),
    ("is", Sort::Text, "The path that it stands for"),
    ("names", Sort::Texts, "Only these names below the path"),
];

const COMMENT: Columns = &[
    ("about", Sort::Text, "What these words are about: `bound`, `loss`, `denial` or `fault`"),
    ("says", Sort::Texts, "Words and phrases, one of which must stand in a comment"),
    ("with", Sort::Texts, "Words and phrases, one of which must stand beside"),
];

fn rows(what: &str, required: &[&str], columns: Columns) -> Value {
    let column = |(name, sort, about): &(&str, Sort, &str)| {
        let mut value = match sort {
            Sort::Text => json!({ "type": "string" }),
            Sort::Texts => json!({ "type": "array", "items": { "type": "string" } }),
            Sort::Index => json!({ "type": "integer", "minimum": 0 }),
            Sort::Roles => json!({ "type": "array", "items": { "enum": Role::names() } }),
            Sort::Signal => json!({ "enum": Signal::names() }),
            Sort::By => json!({ "enum": ["source", "compile", "run", "reading"] }),
        };
        value["description"] = (*about).into();
        ((*name).to_string(), value)
    };
    let properties: Map<String, Value> = columns.iter().map(column).collect();
    json!({
        "description": what,
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": false,
            "required": required,
            "properties": properties,
        },
    })
}

/// A word, or a word and options.
fn level(about: &str, options: &Map<String, Value>) -> Value {
    let word = json!({ "$ref": "#/definitions/level" });
    if options.is_empty() {
        return json!({ "description": about, "allOf": [word] });
    }
    let mut properties = options.clone();
    properties.insert("level".into(), word.clone());
    let table = json!({ "type": "object", "additionalProperties": false, "properties": properties });
    json!({ "description": about, "anyOf": [word, table] })
}

fn option((name, default, about): &(&str, &toml::Value, &str)) -> (String, Value) {
    let sort = match default {
        toml::Value::Integer(_) => "integer",
        toml::Value::Float(_) => "number",
        toml::Value::Boolean(_) => "boolean",
        toml::Value::Array(_) => "array",
        toml::Value::Table(_) => "object",
        toml::Value::String(_) | toml::Value::Datetime(_) => "string",
    };
    let default = serde_json::to_value(default).unwrap_or_default();
    ((*name).into(), json!({ "description": about, "type": sort, "default": default }))
}

fn words<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(name, _)| *name).collect()
}
