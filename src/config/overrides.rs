//! Settings for some files only.

use super::RuleSetting;
use globset::{Glob, GlobSet, GlobSetBuilder};
use std::path::Path;

/// `[[override]]`: rules for some paths or packages.
#[derive(Clone)]
pub struct Override {
    /// Globs relative to the configuration's directory; a directory stands for all below it.
    pub paths: Vec<String>,
    /// Names of packages, globs allowed.
    pub packages: Vec<String>,
    /// What holds there.
    pub rules: Vec<RuleSetting>,
    path_set: GlobSet,
    package_set: GlobSet,
}

impl Override {
    /// Rules for files that match one of `paths` and belong to one of `packages`; an empty list matches all.
    ///
    /// # Errors
    /// A glob that cannot be read: the glob, and why.
    pub fn new(
        paths: Vec<String>,
        packages: Vec<String>,
        rules: Vec<RuleSetting>,
    ) -> Result<Self, globset::Error> {
        let below = paths.iter().map(|path| path.trim_start_matches("./").trim_end_matches('/'));
        let path_set = set(below.flat_map(|path| [path.to_owned(), format!("{path}/**")]))?;
        let package_set = set(packages.iter().cloned())?;
        Ok(Override { paths, packages, rules, path_set, package_set })
    }

    /// Whether it holds for a file, `path` being relative to the configuration's directory.
    pub fn applies(&self, path: &Path, package: Option<&str>) -> bool {
        (self.paths.is_empty() || self.path_set.is_match(path))
            && (self.packages.is_empty() || package.is_some_and(|name| self.package_set.is_match(name)))
    }
}

/// What was written; the globs made of it say no more.
impl std::fmt::Debug for Override {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("Override");
        out.field("paths", &self.paths).field("packages", &self.packages).field("rules", &self.rules).finish()
    }
}

fn set(globs: impl Iterator<Item = String>) -> Result<GlobSet, globset::Error> {
    let mut builder = GlobSetBuilder::new();
    for glob in globs {
        builder.add(Glob::new(&glob)?);
    }
    builder.build()
}
