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

/// What the verdicts on a rule come to, where they are enough to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Right ones among the right and the wrong, in whole percent.
    pub right: u32,
    /// Where that share lies with a probability of 95 %, in whole percent: Wilson's interval.
    pub interval: (u32, u32),
    /// Arguable ones among all that were judged, in whole percent.
    pub arguable: u32,
}

/// With fewer right and wrong ones than this, no share is told.
pub const ENOUGH: u32 = 10;

impl Precision {
    /// The findings that are right or wrong.
    pub fn decided(&self) -> u32 {
        self.right + self.wrong
    }

    /// All that were judged.
    pub fn judged(&self) -> u32 {
        self.decided() + self.arguable
    }

    /// What the verdicts come to; none where too few findings are decided.
    pub fn share(&self) -> Option<Share> {
        let (right, decided) = (f64::from(self.right), f64::from(self.decided()));
        if self.decided() < ENOUGH {
            return None;
        }
        // Wilson's interval: of a normal distribution, 95 % lie within 1.96 deviations.
        let z = 1.96_f64;
        let share = right / decided;
        let middle = share + z * z / (2.0 * decided);
        let around = z * (share * (1.0 - share) / decided + z * z / (4.0 * decided * decided)).sqrt();
        let scale = 100.0 / (1.0 + z * z / decided);
        let least = ((middle - around) * scale).max(0.0).floor();
        let most = ((middle + around) * scale).min(100.0).ceil();
        Some(Share {
            right: 100 * self.right / self.decided(),
            interval: (least as u32, most as u32),
            arguable: (100 * self.arguable + self.judged() / 2) / self.judged(),
        })
    }

    /// The counts and what they come to, in one clause; none where nobody has judged anything.
    pub fn says(&self) -> Option<String> {
        if self.judged() == 0 {
            return None;
        }
        let Precision { right, wrong, arguable, .. } = self;
        let counts = format!("{right} right, {wrong} wrong, {arguable} arguable");
        Some(match self.share() {
            Some(Share { right, interval: (least, most), arguable }) => format!(
                "{counts}: {right} % of the decided are right (95 % interval {least} to {most} %), {arguable} % of all are arguable"
            ),
            None => format!("{counts}: too few to say how often it is right"),
        })
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
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_summary_compiled_in_can_be_read() {
        let summary: Summary = toml::from_str(TEXT).unwrap();
        assert!(summary.packages > 0);
    }

    #[test]
    fn arguable_findings_count_neither_way_and_are_told() {
        let share = Precision { right: 19, wrong: 1, arguable: 7, unjudged: 3 }.share().unwrap();
        assert_eq!(share, Share { right: 95, interval: (76, 100), arguable: 26 });
    }

    #[test]
    fn few_findings_say_nothing() {
        let two = Precision { right: 2, ..Precision::default() };
        assert_eq!(two.share(), None);
        assert_eq!(two.says().unwrap(), "2 right, 0 wrong, 0 arguable: too few to say how often it is right");
        assert_eq!(Precision { unjudged: 5, ..Precision::default() }.says(), None);
    }

    #[test]
    fn all_right_is_no_hundred_percent() {
        let ten = Precision { right: 10, ..Precision::default() }.share().unwrap();
        assert_eq!((ten.right, ten.interval), (100, (72, 100)));
    }
}
