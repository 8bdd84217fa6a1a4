//! What may be typed. Help texts, completions and man pages come from here.

mod levels;

pub use levels::LevelArgs;

use crate::emit::Format;
use crate::finding::Confidence;
use crate::report::REASON;
use crate::workspace::{Request, Selection};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

/// Finds ignored backpressure signals in Rust source, without compiling it
#[derive(Debug, Parser)]
#[command(name = "bplint", version, max_term_width = 100)]
#[command(args_conflicts_with_subcommands = true, subcommand_precedence_over_arg = true)]
#[command(
    after_help = "Exit codes: 0 nothing at deny level, 1 something at deny level, 2 the job could not be done in full.\n\
    `bplint explain RULE` explains a finding; `bplint rules` lists the rules."
)]
pub struct Cli {
    /// What to do; lint when nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to lint.
    #[command(flatten)]
    pub check: CheckArgs,
}

/// Commands besides linting.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lint; the same as no command at all
    Check(CheckArgs),
    /// Print a rule's page: what it finds, why it matters, what to write instead
    Explain {
        /// Rule, with or without `bplint::`
        rule: String,
        /// When to use colour
        #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
        color: When,
    },
    /// List the rules with their groups and levels
    Rules {
        /// How to print them
        #[arg(long, value_enum, value_name = "FMT", default_value_t)]
        format: ListFormat,
        #[command(flatten)]
        /// Levels to show the list with
        levels: LevelArgs,
        /// When to use colour
        #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
        color: When,
    },
    /// Tell what is seen at a line, and why it is reported or not
    Why {
        /// File and line
        #[arg(value_name = "FILE:LINE")]
        place: Place,
        /// How to lint
        #[command(flatten)]
        check: CheckArgs,
    },
    /// Print the facts that rules see of a file
    Facts {
        /// File
        file: PathBuf,
        /// How to lint
        #[command(flatten)]
        check: CheckArgs,
    },
    /// Apply the fixes that are safe
    Fix {
        /// Tell what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
        /// Allow each finding where it stands, with this reason, instead of fixing it [default reason: a TODO]
        #[arg(long, value_name = "REASON", num_args = 0..=1, require_equals = true, default_missing_value = REASON)]
        add_allow: Option<String>,
        /// How to lint
        #[command(flatten)]
        check: CheckArgs,
    },
    /// Accept the findings of today, and see which of them are left
    #[command(subcommand)]
    Baseline(BaselineCommand),
    /// Write a bplint.toml to start from
    Init {
        /// Print a job for this service instead
        #[arg(long, value_enum, value_name = "SERVICE")]
        ci: Option<Ci>,
        /// Print the JSON schema of bplint.toml instead
        #[arg(long, conflicts_with = "ci")]
        schema: bool,
    },
    /// Serve an editor: the language server protocol on standard input and output
    Lsp {
        /// Accepted because editors pass it; there is no other way
        #[arg(long, hide = true)]
        stdio: bool,
    },
    /// Print a completion script for a shell
    Completions {
        /// Shell
        shell: clap_complete::Shell,
    },
    /// Print the man page, or write those of all commands to a directory
    Man {
        /// Directory to write to
        dir: Option<PathBuf>,
    },
}

/// What checks a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Ci {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
    /// <https://pre-commit.com>
    PreCommit,
}

/// What to do with the baseline.
#[derive(Debug, Subcommand)]
pub enum BaselineCommand {
    /// Record the findings there are
    Write(BaselineArgs),
    /// Record new findings and drop those that are mended
    Update(BaselineArgs),
    /// Drop entries whose findings are mended
    Prune(CheckArgs),
    /// List new, known and mended findings
    Show(CheckArgs),
}

/// How to record findings.
#[derive(Clone, Debug, Args)]
pub struct BaselineArgs {
    /// Let an existing baseline grow
    #[arg(long)]
    pub allow_growth: bool,
    /// How to lint
    #[command(flatten)]
    pub check: CheckArgs,
}

/// How to lint.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Linting")]
pub struct CheckArgs {
    /// Files and directories; `-` is standard input; without any, the workspace or directory around
    #[arg(value_name = "PATH", help_heading = None)]
    pub paths: Vec<PathBuf>,
    /// Levels.
    #[command(flatten)]
    pub levels: LevelArgs,
    /// Hide findings that are less sure [default: likely]
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub min_confidence: Option<Sure>,
    /// Lint what does not ship as well: tests, examples, benches, test support
    #[arg(long)]
    pub tests: bool,
    /// Do not look into the sources of dependencies
    #[arg(long)]
    pub no_deps: bool,
    /// Neither read nor write what is kept from run to run: what was found, and outlines of dependencies (in
    /// `BPLINT_CACHE_DIR`, or in the user's cache folder)
    #[arg(long)]
    pub no_cache: bool,
    /// Show every body to every rule: for those who suspect that a rule did not ask for enough
    #[arg(long, hide = true)]
    pub everything: bool,
    /// Configuration to use in place of the nearest bplint.toml
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Baseline to use in place of bplint-baseline.json
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Show what the baseline records, too
    #[arg(long, conflicts_with = "baseline")]
    pub no_baseline: bool,
    /// Show only findings in what changed since this commit: its lines, and the functions around them
    #[arg(long, value_name = "BASE")]
    pub diff: Option<String>,
    /// Lint standard input (path `-`) as if it were this file
    #[arg(long, value_name = "FILE")]
    pub stdin_filename: Option<PathBuf>,
    /// Number of threads [default: one per core]
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
    /// Output format, and the file to write it to; may be given several times [default: human]
    #[arg(long, value_name = "FMT[=FILE]", help_heading = "Output", long_help = format_help())]
    pub format: Vec<FormatArg>,
    /// Count findings per rule and show where the time went
    #[arg(long, help_heading = "Output")]
    pub statistics: bool,
    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, help_heading = "Output")]
    pub color: When,
    /// Leave out the summary; twice: print no findings either
    #[arg(short, long, action = clap::ArgAction::Count, conflicts_with = "verbose", help_heading = "Output")]
    pub quiet: u8,
    /// Say more about the run
    #[arg(short, long, action = clap::ArgAction::Count, help_heading = "Output")]
    pub verbose: u8,
    /// Exit with 0 whatever is found
    #[arg(long, help_heading = "Exit code")]
    pub exit_zero: bool,
    /// Exit with 1 when there are more warnings than this
    #[arg(long, value_name = "N", help_heading = "Exit code")]
    pub max_warnings: Option<usize>,
}

impl CheckArgs {
    /// Whether the summary is unwanted.
    pub fn quiet(&self) -> bool {
        self.quiet > 0
    }
}

fn format_help() -> String {
    let names: Vec<&str> = Format::EACH.iter().map(|(name, _)| *name).collect();
    format!(
        "Output format, and the file to write it to; may be given several times, each for another place. \
         Formats: {} [default: human]",
        names.join(", ")
    )
}

/// Finds ignored backpressure signals in the packages of a cargo workspace
#[derive(Debug, Parser)]
#[command(name = "cargo bplint", bin_name = "cargo bplint", version, max_term_width = 100)]
pub struct Cargo {
    /// Package to lint; a name, a glob or a package id
    #[arg(short, long, value_name = "SPEC", help_heading = "Packages")]
    package: Vec<String>,
    /// Lint all members of the workspace
    #[arg(long, visible_alias = "all", help_heading = "Packages")]
    workspace: bool,
    /// Leave a member out
    #[arg(long, value_name = "SPEC", requires = "workspace", help_heading = "Packages")]
    exclude: Vec<String>,
    /// Path of Cargo.toml
    #[arg(long, value_name = "FILE", help_heading = "Packages")]
    manifest_path: Option<PathBuf>,
    /// Run this cargo command as well, with the same packages and what follows `--`; its messages come first
    #[arg(long, value_enum, value_name = "COMMAND", help_heading = "Packages")]
    with: Option<CargoCommand>,
    /// The same as --format, with cargo's spelling
    #[arg(long, value_name = "FMT", conflicts_with = "format", help_heading = "Output")]
    message_format: Option<MessageFormat>,
    #[command(flatten)]
    check: CheckArgs,
    /// Arguments for the command that --with names
    #[arg(last = true, requires = "with", value_name = "ARG", help_heading = "Packages")]
    with_args: Vec<OsString>,
}

/// Cargo's own names for formats.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum MessageFormat {
    Human,
    Short,
    Json,
}

/// Cargo commands that can run beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CargoCommand {
    /// `cargo check`
    Check,
    /// `cargo clippy`
    Clippy,
}

impl CargoCommand {
    /// As cargo calls it.
    pub fn name(self) -> &'static str {
        match self {
            CargoCommand::Check => "check",
            CargoCommand::Clippy => "clippy",
        }
    }
}

impl Cargo {
    /// The command to run beside, if any, and its arguments.
    pub fn with(&self) -> Option<(CargoCommand, Vec<OsString>)> {
        let command = self.with?;
        let each = |flag: &str, values: &[String]| {
            values.iter().flat_map(|v| [OsString::from(flag), v.into()]).collect::<Vec<_>>()
        };
        let mut args = each("--package", &self.package);
        args.extend(self.workspace.then(|| "--workspace".into()));
        args.extend(each("--exclude", &self.exclude));
        if let Some(manifest) = &self.manifest_path {
            args.extend(["--manifest-path".into(), manifest.clone().into_os_string()]);
        }
        args.extend(self.with_args.iter().cloned());
        Some((command, args))
    }

    /// How to lint, and which packages.
    pub fn split(self) -> (CheckArgs, Request) {
        let mut check = self.check;
        if let Some(format) = self.message_format {
            let format = match format {
                MessageFormat::Human => Format::Human,
                MessageFormat::Short => Format::Short,
                MessageFormat::Json => Format::Json,
            };
            check.format = vec![FormatArg { format, file: None }];
        }
        let mut request = Request::new(PathBuf::new());
        request.selection = match (self.workspace, self.package.is_empty()) {
            (true, _) => Selection::Members { except: self.exclude },
            (false, false) => Selection::Packages(self.package),
            (false, true) if check.paths.is_empty() => Selection::Default,
            _ => Selection::Files,
        };
        if let Some(manifest) = self.manifest_path {
            check.paths.insert(0, manifest);
        }
        (check, request)
    }
}

/// `FORMAT[=FILE]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatArg {
    /// Format.
    pub format: Format,
    /// File to write to; standard output when none is given.
    pub file: Option<PathBuf>,
}

impl FromStr for FormatArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, file) =
            text.split_once('=').map_or((text, None), |(name, file)| (name, Some(file.into())));
        let format = Format::parse(name).ok_or_else(|| {
            let names: Vec<&str> = Format::EACH.iter().map(|(name, _)| *name).collect();
            format!("`{name}` is not one of {}", names.join(", "))
        })?;
        Ok(FormatArg { format, file })
    }
}

/// `FILE:LINE`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File.
    pub file: PathBuf,
    /// Line, from 1.
    pub line: u32,
}

impl FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (file, line) = text.rsplit_once(':').ok_or("give a file and a line: src/lib.rs:12")?;
        // A column may follow, as editors and compilers print it.
        let (file, line) = match file.rsplit_once(':') {
            Some((file, middle)) if middle.parse::<u32>().is_ok() => (file, middle),
            _ => (file, line),
        };
        let line =
            line.parse().ok().filter(|line| *line > 0).ok_or("give a line number from 1 after the colon")?;
        Ok(Place { file: file.into(), line })
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless the environment says otherwise
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How `bplint rules` prints its list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// A table
    #[default]
    Human,
    /// One JSON array
    Json,
}

/// Confidence, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sure {
    /// Names and types resolved, nothing in the way
    Certain,
    /// Resolved by strong hints
    Likely,
    /// Worth a review
    Possible,
}

impl From<Sure> for Confidence {
    fn from(sure: Sure) -> Confidence {
        match sure {
            Sure::Certain => Confidence::Certain,
            Sure::Likely => Confidence::Likely,
            Sure::Possible => Confidence::Possible,
        }
    }
}
