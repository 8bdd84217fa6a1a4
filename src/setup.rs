//! What a configuration means: the request to the engine and the settings of the report. The command line and the
//! language server start from the same place, so that they find the same.

use crate::apis::{self, Apis};
use crate::cache::Cache;
use crate::card::Cards;
use crate::check::Request;
use crate::config::{self, Config, ConfigProblem, Described, Names, Overlaps};
use crate::finding::Confidence;
use crate::level::Group;
use crate::report::{Levels, Setting, Settings};
use crate::workspace;
use std::path::Path;

/// A run, ready to start.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What to look at, and how.
    pub request: Request,
    /// How to judge what is found.
    pub settings: Settings,
}

impl Setup {
    /// A run at these places. `flags` are levels that somebody asked for beside the configuration.
    pub fn new(config: Config, flags: Vec<Setting>, mut places: workspace::Request) -> Setup {
        let settings = Settings {
            levels: Levels::new(&config, flags),
            min_confidence: config.min_confidence.unwrap_or(Confidence::Likely),
            tests: config.tests,
            hide_overlaps: config.overlaps == Overlaps::Hide,
        };
        places.exclude = config.exclude.clone();
        places.exclude_root = config.path.is_some().then(|| config.root.clone());
        places.include_generated = config.include_generated;
        let cache = Cache::users_folder();
        let request = Request {
            places,
            config,
            overlays: Default::default(),
            everything: false,
            cache,
            progress: None,
        };
        Setup { request, settings }
    }
}

/// The configuration in the file `named`, else the nearest one at or above `start`, with the mistakes in it.
pub fn configuration(named: Option<&Path>, start: &Path) -> (Config, Vec<ConfigProblem>) {
    let found = named.map(Path::to_path_buf).or_else(|| config::locate(start));
    let (mut config, mut problems) = found.map_or_else(Default::default, |path| config::load(&path));
    problems.extend(misspelt(&config, Cards::builtin()));
    problems.extend(broken_rows(&mut config));
    problems.sort_by_key(|problem| problem.range);
    (config, problems)
}

/// The JSON schema of the configuration, for editors.
pub fn schema() -> serde_json::Value {
    let rules = Cards::builtin().iter().map(|card| Described {
        name: &card.id,
        about: &card.summary,
        options: card
            .meta
            .options
            .iter()
            .map(|(name, s)| (name.as_str(), &s.default, s.help.as_str()))
            .collect(),
    });
    let group = |name| Described { name, about: "A group of rules", options: Vec::new() };
    let groups = Group::EACH.map(Group::name).into_iter().chain([Group::ALL, Group::WARNINGS]).map(group);
    config::json_schema(&rules.chain(groups).collect::<Vec<_>>())
}

/// Takes rows of APIs out that cannot be understood, and tells why; the others hold.
fn broken_rows(config: &mut Config) -> Vec<ConfigProblem> {
    let mut problems = Vec::new();
    let path = config.path.clone().unwrap_or_default();
    let lists = [("api", &mut config.apis), ("type", &mut config.types), ("alias", &mut config.aliases)];
    for (kind, rows) in lists {
        rows.retain(|row| {
            let Some(what) = apis::mistake_in_row(kind, &row.table) else { return true };
            // The reader's own words: "unknown variant `x`, expected one of `a`, `b`".
            let (what, help) = match what.split_once(", expected one of ") {
                Some((what, valid)) => {
                    let word = what.split('`').nth(1).unwrap_or_default();
                    let valid: Vec<&str> = valid.split('`').skip(1).step_by(2).collect();
                    (what.to_string(), Some(config::hint(word, &valid)))
                }
                None => (what, None),
            };
            let what = format!("in this `[[{kind}]]`: {what}");
            problems.push(ConfigProblem { path: path.clone(), range: Some(row.range), what, help });
            false
        });
    }
    problems.extend(unfit_rows(config, &path));
    problems
}

/// What is wrong with rows that can be read: columns that do not fit, names that lead nowhere, roles that nobody asks for.
fn unfit_rows(config: &Config, path: &Path) -> Vec<ConfigProblem> {
    let lists = [("api", &config.apis), ("type", &config.types), ("alias", &config.aliases)];
    let own =
        toml::Table::from_iter(lists.iter().filter(|(_, rows)| !rows.is_empty()).map(|(kind, rows)| {
            let rows: Vec<toml::Value> = rows.iter().map(|row| row.table.clone().into()).collect();
            (kind.to_string(), rows.into())
        }));
    if own.is_empty() {
        return Vec::new();
    }
    let apis = Apis::around(&own);
    let each = lists.iter().flat_map(|(kind, rows)| rows.iter().map(move |row| (*kind, row)));
    let found = each.flat_map(|(kind, row)| {
        let mistakes = apis.mistakes_in(kind, &row.table).into_iter();
        mistakes
            .map(move |mistake| (format!("in this `[[{kind}]]`: {}", mistake.what), mistake.help, row.range))
    });
    let problem = |(what, help, range)| ConfigProblem {
        path: path.to_path_buf(),
        range: Some(range),
        what,
        help: Some(help),
    };
    found.map(problem).collect()
}

/// Names in the configuration that are no rule, group or option.
pub(crate) fn misspelt(config: &Config, cards: &Cards) -> Vec<ConfigProblem> {
    let options: Vec<Vec<&str>> =
        cards.iter().map(|card| card.meta.options.keys().map(String::as_str).collect()).collect();
    let rules: Vec<(&str, &[&str])> =
        cards.iter().zip(&options).map(|(card, options)| (card.id.as_str(), options.as_slice())).collect();
    let mut groups = Group::EACH.map(Group::name).to_vec();
    groups.extend([Group::ALL, Group::WARNINGS]);
    config.check_names(Names { rules: &rules, groups: &groups })
}
