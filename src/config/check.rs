//! Holds the names of rules and options against those that exist.

use super::reader::hint;
use super::{Config, ConfigProblem, RuleOptions};
use crate::source::Range;
use std::path::PathBuf;

/// The names that a configuration may use.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// Ids of the rules, each with the names of its options.
    pub rules: &'a [(&'a str, &'a [&'a str])],
    /// Groups of rules.
    pub groups: &'a [&'a str],
}

impl Config {
    /// Problems of rules, groups and options that do not exist, in the order of the file.
    pub fn check_names(&self, names: Names) -> Vec<ConfigProblem> {
        let mut problems = Vec::new();
        let ids: Vec<&str> = names.rules.iter().map(|(id, _)| *id).collect();
        let all: Vec<&str> = ids.iter().chain(names.groups).copied().collect();
        for setting in self.rules.iter().chain(self.overrides.iter().flat_map(|o| &o.rules)) {
            if all.contains(&setting.name.as_str()) {
                self.check_options(names, &setting.name, &setting.options, &mut problems);
            } else {
                let what = format!("unknown rule or group `{}`", setting.name);
                problems.push(self.problem_at(setting.range, what, hint(&setting.name, &all)));
            }
        }
        for (rule, options) in &self.options {
            if ids.contains(&rule.as_str()) {
                self.check_options(names, rule, options, &mut problems);
            } else if let Some(first) = options.values().map(|option| option.key).min() {
                let what = format!("options of an unknown rule `{rule}`");
                problems.push(self.problem_at(first, what, hint(rule, &ids)));
            }
        }
        problems.sort_by_key(|problem| problem.range);
        problems
    }

    fn check_options(
        &self,
        names: Names,
        rule: &str,
        options: &RuleOptions,
        problems: &mut Vec<ConfigProblem>,
    ) {
        let valid = names.rules.iter().find(|(id, _)| *id == rule).map_or(&[][..], |(_, options)| options);
        for (name, option) in options.iter().filter(|(name, _)| !valid.contains(&name.as_str())) {
            let help = if valid.is_empty() { format!("`{rule}` has no options") } else { hint(name, valid) };
            problems.push(self.problem_at(option.key, format!("`{rule}` has no option `{name}`"), help));
        }
    }

    fn problem_at(&self, range: Range, what: String, help: String) -> ConfigProblem {
        let path = self.path.clone().unwrap_or_else(|| PathBuf::from("bplint.toml"));
        ConfigProblem { path, range: Some(range), what, help: Some(help) }
    }
}
