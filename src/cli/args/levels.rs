//! `-A -W -D -F RULE`: the order among them counts, which clap's derive does not keep.

use crate::level::Level;
use crate::report::Setting;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

/// Level flags in the order in which they were typed.
#[derive(Clone, Debug, Default)]
pub struct LevelArgs {
    /// What they say; the last word counts.
    pub settings: Vec<Setting>,
}

const FLAGS: [(char, Level, &str); 4] = [
    ('A', Level::Allow, "Hide a rule or group"),
    ('W', Level::Warn, "Show a rule or group as a warning"),
    ('D', Level::Deny, "Show a rule or group as an error; `warnings` stands for all that is a warning"),
    ('F', Level::Forbid, "As deny, and let nothing in the source lower it"),
];

impl FromArgMatches for LevelArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut found: Vec<(usize, Setting)> = Vec::new();
        for (_, level, _) in FLAGS {
            let id = level.name();
            let names = matches.get_many::<String>(id).into_iter().flatten();
            let places = matches.indices_of(id).into_iter().flatten();
            found.extend(
                places.zip(names).map(|(at, name)| (at, Setting::new(name.replace('-', "_"), level))),
            );
        }
        found.sort_by_key(|(at, _)| *at);
        Ok(LevelArgs { settings: found.into_iter().map(|(_, setting)| setting).collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = LevelArgs::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for LevelArgs {
    fn augment_args(command: Command) -> Command {
        FLAGS.into_iter().fold(command, |command, (short, level, help)| {
            let arg = Arg::new(level.name()).short(short).long(level.name()).value_name("RULE").help(help);
            command.arg(arg.action(ArgAction::Append).value_delimiter(',').help_heading("Levels"))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        LevelArgs::augment_args(command)
    }
}
