//! A finding: what a rule says of a place, as plain data in the words of editors and compilers.

use crate::evidence::Evidence;
use crate::source::{FileId, Range};
use serde::{Deserialize, Serialize};

/// How sure a finding is. Ordered: `Possible < Likely < Certain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Worth a review; hidden by default.
    Possible,
    /// Resolved by strong hints.
    Likely,
    /// Names and types resolved, nothing in the way.
    Certain,
}

/// A place and what to say there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Label {
    /// File.
    pub file: FileId,
    /// Bytes.
    pub range: Range,
    /// One clause; may be empty on a primary label.
    pub text: String,
}

/// How safe a fix is, in rustc's grades and spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Applicability {
    /// Certainly what was meant; applied by `bplint fix`.
    MachineApplicable,
    /// Compiles, but a person should look.
    MaybeIncorrect,
    /// Holds a `/* .. */` for a person to fill.
    HasPlaceholders,
}

/// A replacement of text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Edit {
    /// File.
    pub file: FileId,
    /// Bytes to replace; empty to insert.
    pub range: Range,
    /// New text.
    pub text: String,
}

/// A change that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fix {
    /// Imperative clause: "await the future".
    pub title: String,
    /// Grade.
    pub applicability: Applicability,
    /// All of them together.
    pub edits: Vec<Edit>,
}

/// What a rule says of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// How sure, and what lowered that.
    pub evidence: Evidence,
    /// The message: lower-case start, no full stop.
    pub message: String,
    /// Where, with what to say right there.
    pub primary: Label,
    /// Evidence: the loop that drives it, where the channel was made, ...
    pub labels: Vec<Label>,
    /// What happens at run time.
    pub notes: Vec<String>,
    /// What to write instead; each starts with a verb.
    pub helps: Vec<String>,
    /// Changes on offer.
    pub fixes: Vec<Fix>,
    /// Lints that rustc or clippy show by default at this very place (`unused_must_use`, `clippy::unused_io_amount`).
    pub overlaps: Vec<String>,
    /// Path of the item around it, e.g. `server::Conn::run`: keeps fingerprints stable when lines move.
    pub item: String,
}

impl Finding {
    /// How sure.
    pub fn confidence(&self) -> Confidence {
        self.evidence.confidence()
    }

    /// Canonical order: file, place, rule, then the rest, so that the same input gives the same bytes.
    pub fn sort_key(&self) -> (FileId, Range, &str, &str) {
        (self.primary.file, self.primary.range, &self.rule, &self.message)
    }
}
