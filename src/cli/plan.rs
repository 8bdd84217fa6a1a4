//! What typed arguments mean: the request to the engine, the settings of the report, where output goes.

use super::args::{CheckArgs, FormatArg};
use crate::card::Cards;
use crate::check::{Request, Stdin};
use crate::config::{self, Config, ConfigProblem, Names, Overlaps};
use crate::emit::Format;
use crate::finding::Confidence;
use crate::level::Group;
use crate::report::{Levels, Setting, Settings};
use crate::workspace;
use anyhow::{Context, Result, bail};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A run, ready to start.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) request: Request,
    pub(super) settings: Settings,
    pub(super) formats: Vec<FormatArg>,
    /// Mistakes in the configuration; the rest of it holds.
    pub(super) problems: Vec<ConfigProblem>,
}

impl Plan {
    /// Reads configuration and standard input. The error is a mistake in what was typed.
    pub(super) fn new(args: &CheckArgs, places: Option<workspace::Request>) -> Result<Plan> {
        let cards = Cards::builtin();
        check_names(&args.levels.settings, cards)?;
        let cwd = std::env::current_dir().context("the working directory is gone")?;
        let stdin = stdin(args)?;
        let (mut config, mut problems) = configuration(args, stdin.as_ref(), &cwd);
        problems.extend(misspelt(&config, cards));
        config.tests |= args.tests;
        config.dependencies &= !args.no_deps;
        let settings = Settings {
            levels: Levels::new(&config, args.levels.settings.clone()),
            min_confidence: args
                .min_confidence
                .map(Confidence::from)
                .or(config.min_confidence)
                .unwrap_or(Confidence::Likely),
            tests: config.tests,
            hide_overlaps: config.overlaps == Overlaps::Hide,
        };
        let mut places = places.unwrap_or_else(|| workspace::Request::new(PathBuf::new()));
        places.paths = args.paths.iter().filter(|p| p.as_os_str() != "-").cloned().collect();
        if let Some(stdin) = &stdin {
            places.paths.push(stdin.name.clone());
        }
        places.cwd = cwd;
        places.exclude = config.exclude.clone();
        places.include_generated = config.include_generated;
        places.threads = args.threads.unwrap_or(0);
        Ok(Plan {
            request: Request { places, config, stdin, progress: None },
            settings,
            formats: formats(args)?,
            problems,
        })
    }
}

fn formats(args: &CheckArgs) -> Result<Vec<FormatArg>> {
    let mut formats = args.format.clone();
    if args.quiet > 1 {
        formats.retain(|f| f.file.is_some());
    } else if formats.is_empty() {
        formats.push(FormatArg { format: Format::Human, file: None });
    }
    let to_stdout = formats.iter().filter(|f| f.file.is_none());
    if to_stdout.clone().count() > 1 {
        let names: Vec<&str> = to_stdout.map(|f| f.format.name()).collect();
        bail!(
            "{} cannot share standard output; write one to a file with `--format {}=FILE`",
            names.join(" and "),
            names[0]
        );
    }
    Ok(formats)
}

fn stdin(args: &CheckArgs) -> Result<Option<Stdin>> {
    if !args.paths.iter().any(|p| p.as_os_str() == "-") {
        if args.stdin_filename.is_some() {
            bail!("`--stdin-filename` needs the path `-`");
        }
        return Ok(None);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).context("standard input cannot be read as UTF-8")?;
    let name = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("stdin.rs"));
    Ok(Some(Stdin { name, text }))
}

/// The configuration that `--config` names, else the nearest one above the first path.
fn configuration(args: &CheckArgs, stdin: Option<&Stdin>, cwd: &Path) -> (Config, Vec<ConfigProblem>) {
    let first = args.paths.iter().find(|p| p.as_os_str() != "-").or(stdin.map(|s| &s.name));
    let start = first.map_or_else(|| cwd.to_path_buf(), |path| cwd.join(path));
    let start = if start.is_dir() { start.as_path() } else { start.parent().unwrap_or(cwd) };
    let found = args.config.as_ref().map(|path| cwd.join(path)).or_else(|| config::locate(start));
    found.map_or_else(Default::default, |path| config::load(&path))
}

/// Names in the configuration that are no rule, group or option.
fn misspelt(config: &Config, cards: &Cards) -> Vec<ConfigProblem> {
    let options: Vec<Vec<&str>> =
        cards.iter().map(|card| card.meta.options.keys().map(String::as_str).collect()).collect();
    let rules: Vec<(&str, &[&str])> =
        cards.iter().zip(&options).map(|(card, options)| (card.id.as_str(), options.as_slice())).collect();
    let mut groups = Group::EACH.map(Group::name).to_vec();
    groups.extend([Group::ALL, Group::WARNINGS]);
    config.check_names(Names { rules: &rules, groups: &groups })
}

/// Refuses level flags that name neither rule nor group.
pub(super) fn check_names(flags: &[Setting], cards: &Cards) -> Result<()> {
    let known = |name: &str| name == Group::WARNINGS || !cards.named(name).is_empty();
    match flags.iter().find(|flag| !known(&flag.name)) {
        Some(flag) => bail!("{}", super::complain::unknown_rule(&flag.name, cards)),
        None => Ok(()),
    }
}
