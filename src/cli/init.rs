//! `bplint init`: a configuration to start from.

use anyhow::{Context, Result, bail};
use std::fs::OpenOptions;
use std::io::{self, Write};

const NAME: &str = "bplint.toml";
const TEXT: &str = "\
# Settings of bplint. `bplint rules` lists rules and groups, `bplint explain RULE` tells about one.

[rules]
# pedantic = \"warn\"
# missing_reason = \"warn\"

# Rules for some files only.
# [[override]]
# paths = [\"tools/**\"]
# [override.rules]
# all = \"allow\"
";

/// Writes the file, never over another.
pub(super) fn run(out: &mut dyn Write) -> Result<()> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(NAME) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => bail!("{NAME} is there already"),
        Err(error) => return Err(error).context(format!("{NAME} cannot be written")),
    };
    file.write_all(TEXT.as_bytes()).with_context(|| format!("{NAME} cannot be written"))?;
    writeln!(out, "wrote {NAME}")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_init_writes_can_be_read_with_and_without_its_comments() {
        let path = std::path::Path::new("bplint.toml");
        assert_eq!(crate::config::parse(path, super::TEXT).1, []);
        let uncommented: Vec<&str> = super::TEXT
            .lines()
            .filter_map(|line| {
                line.strip_prefix("# ")
                    .map_or(Some(line), |l| (l.contains(" = ") || l.starts_with('[')).then_some(l))
            })
            .collect();
        assert_eq!(crate::config::parse(path, &uncommented.join("\n")).1, []);
    }
}
