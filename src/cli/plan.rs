//! What typed arguments mean: the request to the engine, the settings of the report, where output goes.

use super::args::{CheckArgs, FormatArg};
use crate::card::Cards;
use crate::check::Request;
use crate::config::ConfigProblem;
use crate::disk;
use crate::emit::Format;
use crate::finding::Confidence;
use crate::level::Group;
use crate::report::{Setting, Settings};
use crate::setup::{self, Setup};
use crate::workspace::{self, Selection};
use anyhow::{Context, Result, bail};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A run, ready to start, and where its output goes.
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
        check_names(&args.levels.settings, Cards::builtin())?;
        let cwd = std::env::current_dir().context("the working directory is gone")?;
        let stdin = stdin(args, &cwd)?;
        let mut places = places.unwrap_or_else(|| workspace::Request::new(PathBuf::new()));
        places.paths = args.paths.iter().filter(|p| p.as_os_str() != "-").cloned().collect();
        places.paths.extend(stdin.as_ref().map(|(path, _)| path.clone()));
        places.context = places.selection == Selection::Files && !places.paths.is_empty();
        places.threads = args.threads.unwrap_or(0);
        places.cwd = cwd;
        let named = args.config.as_ref().map(|path| places.cwd.join(path));
        let (mut config, problems) = setup::configuration(named.as_deref(), &places.start());
        config.tests |= args.tests;
        config.dependencies &= !args.no_deps;
        config.min_confidence = args.min_confidence.map(Confidence::from).or(config.min_confidence);
        let setup = Setup::new(config, args.levels.settings.clone(), places);
        let cache = setup.request.cache.clone().filter(|_| !args.no_cache);
        let everything = args.everything;
        let request = Request { overlays: stdin.into_iter().collect(), everything, cache, ..setup.request };
        Ok(Plan { request, settings: setup.settings, formats: formats(args)?, problems })
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

/// The text on standard input and the path it goes by, when it is asked for.
fn stdin(args: &CheckArgs, cwd: &Path) -> Result<Option<(PathBuf, Arc<str>)>> {
    if !args.paths.iter().any(|p| p.as_os_str() == "-") {
        if args.stdin_filename.is_some() {
            bail!("`--stdin-filename` needs the path `-`");
        }
        return Ok(None);
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(disk::LARGEST + 1)
        .read_to_end(&mut bytes)
        .context("standard input cannot be read")?;
    anyhow::ensure!(bytes.len() as u64 <= disk::LARGEST, "standard input is larger than 32 MB");
    let text = String::from_utf8(bytes).context("standard input cannot be read as UTF-8")?;
    let name = args.stdin_filename.as_deref().unwrap_or(Path::new("stdin.rs"));
    Ok(Some((cwd.join(name).components().collect(), text.into())))
}

/// Refuses level flags that name neither rule nor group.
pub(super) fn check_names(flags: &[Setting], cards: &Cards) -> Result<()> {
    let known = |name: &str| name == Group::WARNINGS || !cards.named(name).is_empty();
    match flags.iter().find(|flag| !known(&flag.name)) {
        Some(flag) => bail!("{}", super::complain::unknown_rule(&flag.name, cards)),
        None => Ok(()),
    }
}
