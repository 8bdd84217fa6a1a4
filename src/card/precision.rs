//! How often a rule was right, as people judged its findings in published packages.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Verdicts on one rule's findings at default settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Precision {
    /// A maintainer would want to know.
    pub right: u32,
    /// Not true, or dismissed with good reason.
    pub wrong: u32,
    /// Reasonable people would differ.
    pub arguable: u32,
    /// Nobody has looked yet.
    pub unjudged: u32,
}

impl Precision {
    /// Right ones among the right and the wrong, in whole percent, rounded down; none where there are neither.
    pub fn percent(&self) -> Option<u32> {
        let judged = self.right + self.wrong;
        (judged > 0).then(|| 100 * self.right / judged)
    }
}

/// The file behind it.
#[derive(Debug, Default, Deserialize)]
struct Summary {
    packages: u32,
    #[serde(default)]
    rules: BTreeMap<String, Precision>,
}

/// Verdicts on a rule's findings; all zero for a rule that found nothing there.
pub(super) fn of(rule: &str) -> Precision {
    summary().rules.get(rule).copied().unwrap_or_default()
}

/// Number of packages in which findings were judged.
pub(super) fn packages() -> u32 {
    summary().packages
}

/// A summary that cannot be read is an empty one; a test sees to it that it can.
fn summary() -> &'static Summary {
    static SUMMARY: OnceLock<Summary> = OnceLock::new();
    SUMMARY.get_or_init(|| toml::from_str(TEXT).unwrap_or_default())
}

const TEXT: &str = include_str!("../../rules/precision.toml");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_compiled_in_can_be_read() {
        let summary: Summary = toml::from_str(TEXT).unwrap();
        assert!(summary.packages > 0);
    }

    #[test]
    fn arguable_findings_count_neither_way() {
        let precision = Precision { right: 19, wrong: 1, arguable: 7, unjudged: 3 };
        assert_eq!(precision.percent(), Some(95));
        assert_eq!(Precision { arguable: 7, ..Precision::default() }.percent(), None);
    }
}
