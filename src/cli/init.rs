//! `bplint init`: a configuration to start from, and jobs for continuous integration.

use super::args::Ci;
use crate::{disk, setup};
use anyhow::{Context, Result, bail};
use std::io::{self, Write};
use std::path::Path;

const NAME: &str = "bplint.toml";
const TEXT: &str = include_str!("init/bplint.toml");

/// Writes the file, never over another.
pub(super) fn run(out: &mut dyn Write) -> Result<()> {
    match disk::create(Path::new(NAME), TEXT.as_bytes()) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => bail!("{NAME} is there already"),
        Err(error) => return Err(error).context(format!("{NAME} cannot be written")),
    }
    writeln!(out, "wrote {NAME}; `bplint init --ci github` prints a job for CI (or gitlab, pre-commit)")?;
    Ok(())
}

/// Prints a job.
pub(super) fn ci(service: Ci, out: &mut dyn Write) -> Result<()> {
    let job = match service {
        Ci::Github => include_str!("init/github.yml"),
        Ci::Gitlab => include_str!("init/gitlab.yml"),
        Ci::PreCommit => include_str!("init/pre-commit.yaml"),
    };
    Ok(out.write_all(job.as_bytes())?)
}

/// Prints the schema of the configuration.
pub(super) fn schema(out: &mut dyn Write) -> Result<()> {
    serde_json::to_writer_pretty(&mut *out, &setup::schema()).map_err(io::Error::from)?;
    Ok(writeln!(out)?)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Lines of settings, their comment signs taken off.
    fn uncommented() -> String {
        let setting = |line: &'static str| match line.strip_prefix("# ") {
            Some(l) if l.contains(" = ") || l.starts_with('[') => Some(l),
            Some(_) => None,
            None => Some(line),
        };
        super::TEXT.lines().filter_map(setting).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_init_writes_can_be_read_with_and_without_its_comments() {
        let path = Path::new("bplint.toml");
        assert_eq!(crate::config::parse(path, super::TEXT).1, []);
        let (config, problems) = crate::config::parse(path, &uncommented());
        assert_eq!(problems, []);
        assert_eq!(crate::setup::misspelt(&config, crate::card::Cards::builtin()), []);
        assert_eq!(config.apis.len(), 1);
    }

    #[test]
    fn the_documents_show_the_same_jobs() {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ci.md");
        let page = std::fs::read_to_string(page).unwrap();
        for job in [
            include_str!("init/github.yml"),
            include_str!("init/gitlab.yml"),
            include_str!("init/pre-commit.yaml"),
        ] {
            assert!(page.contains(job), "docs/ci.md does not show this:\n{job}");
        }
    }

    #[test]
    fn the_schema_takes_what_the_tool_takes() {
        let schema = crate::setup::schema();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let takes = |text: &str| {
            let table: toml::Table = text.parse().unwrap();
            validator.is_valid(&serde_json::to_value(table).unwrap())
        };
        assert!(takes(super::TEXT) && takes(&uncommented()));
        assert!(takes("[rules]\nhuge_bound = { level = 'warn', items = 5 }\nall = 'deny'"));
        for wrong in [
            "tets = true",
            "min-confidence = 'sure'",
            "[rules]\nhuge_bund = 'warn'",
            "[rules]\nhuge_bound = 'loud'",
            "[rules]\nhuge_bound = { itms = 5 }",
            "[options.huge_bound]\nitms = 5",
            "[[override]]\nrules = {}",
        ] {
            assert!(!takes(wrong), "{wrong}");
        }
    }
}
