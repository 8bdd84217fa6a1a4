//! The JSON schema of `bplint.toml`, for editors that complete and check TOML.

use super::parse::{CONFIDENCES, LEVELS, OVERLAPS};
use serde_json::{Value, json};

/// The schema, draft 7: what editors' TOML plug-ins read.
pub fn json_schema() -> Value {
    let text = json!({ "type": "string" });
    let texts = json!({ "type": "array", "items": text });
    let rows = |what: &str| json!({ "description": what, "type": "array", "items": { "type": "object" } });
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
                "additionalProperties": {
                    "anyOf": [
                        { "$ref": "#/definitions/level" },
                        {
                            "description": "A level, and options of the rule",
                            "type": "object",
                            "properties": { "level": { "$ref": "#/definitions/level" } },
                        },
                    ],
                },
            },
        },
        "properties": {
            "rules": { "$ref": "#/definitions/rules" },
            "options": {
                "description": "Options of rules, one table a rule",
                "type": "object",
                "additionalProperties": { "type": "object" },
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
            "tests": flag("Tests, examples and benches are linted as well", false),
            "exclude": {
                "description": "Globs of files that are never read, in the manner of .gitignore",
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
            "api": rows("Signals of in-house APIs"),
            "type": rows("Types of in-house APIs"),
            "alias": rows("Other paths of APIs"),
        },
    })
}

fn words<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(name, _)| *name).collect()
}
