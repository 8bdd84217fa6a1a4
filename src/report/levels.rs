//! How loud each rule is, after everybody had a say.

use crate::card::Card;
use crate::config::{Config, Override, RuleSetting};
use crate::finding::Confidence;
use crate::level::{Group, Level};
use std::path::{Path, PathBuf};

/// One wish: this rule or group at that level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Rule, group, `all` or `warnings`.
    pub name: String,
    /// Level wanted.
    pub level: Level,
}

impl Setting {
    /// The wish that `name` be at `level`.
    pub fn new(name: impl Into<String>, level: Level) -> Setting {
        Setting { name: name.into(), level }
    }
}

/// All wishes, from the weakest to the strongest: configuration, its overrides for some files, command line.
///
/// Within a table of configuration groups come before rules. On the command line the later wish wins. What one of
/// them forbids stays forbidden.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    root: PathBuf,
    config: Vec<Setting>,
    overrides: Vec<(Override, Vec<Setting>)>,
    flags: Vec<Setting>,
}

impl Levels {
    /// Collects the wishes.
    pub fn new(config: &Config, flags: Vec<Setting>) -> Levels {
        let overrides = config.overrides.iter().map(|o| (o.clone(), broad_first(&o.rules))).collect();
        let mut base = broad_first(&config.rules);
        if config.require_reasons {
            base.insert(0, Setting::new("missing_reason", Level::Warn));
        }
        Levels { root: config.root.clone(), config: base, overrides, flags }
    }

    /// Level of what a rule says with that confidence, in the file at `path` (absolute) that belongs to `package`.
    ///
    /// By default only what is certain stops a build. A level that somebody chose holds for all that is shown.
    pub fn level(&self, card: &Card, sure: Confidence, path: &Path, package: Option<&str>) -> Level {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let here = self.overrides.iter().filter(|(o, _)| o.applies(below, package)).flat_map(|(_, s)| s);
        resolve(card, sure, self.config.iter().chain(here).chain(&self.flags))
    }

    /// Whether the rule can be shown in some file.
    pub fn ever_shown(&self, card: &Card) -> bool {
        let with = |here: &[Setting]| {
            resolve(card, Confidence::Certain, self.config.iter().chain(here).chain(&self.flags))
                > Level::Allow
        };
        with(&[]) || self.overrides.iter().any(|(_, here)| with(here))
    }
}

fn broad_first(rules: &[RuleSetting]) -> Vec<Setting> {
    let mut settings: Vec<Setting> =
        rules.iter().filter_map(|r| Some(Setting::new(r.name.clone(), r.level?))).collect();
    settings.sort_by_key(|s| breadth(&s.name));
    settings
}

fn breadth(name: &str) -> u8 {
    match name {
        Group::ALL => 0,
        name if Group::parse(name).is_some() => 1,
        _ => 2,
    }
}

fn resolve<'a>(card: &Card, sure: Confidence, settings: impl Iterator<Item = &'a Setting>) -> Level {
    let mut level = if sure == Confidence::Certain { card.level() } else { card.level().min(Level::Warn) };
    let mut warnings = None;
    for setting in settings {
        let name = setting.name.strip_prefix("bplint::").unwrap_or(&setting.name);
        if name == Group::WARNINGS {
            warnings = Some(setting.level);
        } else if level != Level::Forbid
            && (name == card.id || name == Group::ALL || name == card.meta.group.name())
        {
            level = setting.level;
        }
    }
    if level == Level::Warn { warnings.unwrap_or(level) } else { level }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::Cards;
    use Level::*;

    fn level_at(path: &str, config: &str, flags: &[(&str, Level)]) -> Level {
        let (config, problems) = crate::config::parse(Path::new("/p/bplint.toml"), config);
        assert_eq!(problems, []);
        let flags = flags.iter().map(|(n, l)| Setting::new(*n, *l)).collect();
        let card = Cards::builtin().get("unknown_rule").unwrap();
        Levels::new(&config, flags).level(card, Confidence::Certain, Path::new(path), None)
    }

    fn level(config: &str, flags: &[(&str, Level)]) -> Level {
        level_at("/p/src/lib.rs", config, flags)
    }

    #[test]
    fn the_command_line_beats_configuration_and_its_last_word_counts() {
        assert_eq!(level("", &[]), Warn);
        assert_eq!(level("[rules]\nunknown_rule = 'allow'", &[]), Allow);
        assert_eq!(level("[rules]\nunknown_rule = 'allow'", &[("directives", Deny)]), Deny);
        assert_eq!(level("", &[("unknown_rule", Deny), ("all", Allow)]), Allow);
    }

    #[test]
    fn configuration_takes_rules_after_groups() {
        assert_eq!(level("[rules]\nunknown_rule = 'deny'\ndirectives = 'allow'\nall = 'warn'", &[]), Deny);
    }

    #[test]
    fn what_is_not_certain_stops_no_build_unless_somebody_says_so() {
        let card = Cards::builtin().get("ignored_write").unwrap();
        let level = |sure, flags: &[(&str, Level)]| {
            let flags = flags.iter().map(|(n, l)| Setting::new(*n, *l)).collect();
            Levels::new(&Config::default(), flags).level(card, sure, Path::new("/p/src/lib.rs"), None)
        };
        assert_eq!(level(Confidence::Certain, &[]), Deny);
        assert_eq!(level(Confidence::Likely, &[]), Warn);
        assert_eq!(level(Confidence::Likely, &[("correctness", Deny)]), Deny);
        assert_eq!(level(Confidence::Likely, &[("warnings", Deny)]), Deny);
    }

    #[test]
    fn what_is_forbidden_stays_forbidden() {
        assert_eq!(level("[rules]\ndirectives = 'forbid'", &[("unknown_rule", Allow)]), Forbid);
    }

    #[test]
    fn warnings_stands_for_what_is_a_warning_in_the_end() {
        assert_eq!(level("", &[("warnings", Deny)]), Deny);
        assert_eq!(level("", &[("warnings", Deny), ("unknown_rule", Allow)]), Allow);
        assert_eq!(level("", &[("warnings", Deny), ("unknown_rule", Warn)]), Deny);
    }

    #[test]
    fn wishes_for_paths_hold_there_alone() {
        let config = "[[override]]\npaths = ['legacy']\n[override.rules]\nall = 'allow'";
        assert_eq!(level_at("/p/legacy/a.rs", config, &[]), Allow);
        assert_eq!(level_at("/p/src/a.rs", config, &[]), Warn);
    }
}
