//! What a macro declares where it is called: names that follow a rule and that no source spells out.

use crate::facts::Name;

/// An alias with a `*` in its last segments: `a::generate::*_client::*Client` stands for one thing, whatever the stars are.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The macro.
    pub(super) by: Name,
    /// Segments below it.
    below: Vec<Name>,
    is: Name,
}

impl Pattern {
    pub(super) fn new(path: &str, is: Name) -> Option<Pattern> {
        let star = path.find('*')?;
        let (by, _) = path[..star].rsplit_once("::")?;
        let below = path[by.len() + 2..].split("::").map(Name::new).collect();
        Some(Pattern { by: by.into(), below, is })
    }

    /// What a path with such a beginning stands for.
    pub(super) fn step(&self, path: &str) -> Option<String> {
        let rest = path.strip_prefix(self.by.as_str())?.strip_prefix("::")?;
        let mut segments = rest.split("::");
        let fits = self.below.iter().all(|pattern| segments.next().is_some_and(|s| fits(pattern, s)));
        fits.then(|| segments.fold(self.is.to_string(), |path, segment| format!("{path}::{segment}")))
    }

    /// Whether the macro, as a call names it, declares something of this name.
    pub(super) fn declares(&self, called: &str, name: &str) -> bool {
        let last = self.by.rsplit("::").next();
        (called == self.by || Some(called) == last) && self.below.first().is_some_and(|p| fits(p, name))
    }
}

/// `*Client` fits `StoreClient`.
fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            name.len() > start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
        None => pattern == name,
    }
}
