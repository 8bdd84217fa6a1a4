//! Putting a finding together.

use crate::evidence::Evidence;
use crate::finding::{Applicability, Confidence, Edit, Finding, Fix, Label};
use crate::source::{FileId, Range};

/// A finding in the making.
#[derive(Clone, Debug)]
pub struct Draft {
    finding: Finding,
}

impl Draft {
    pub(super) fn new(
        rule: &str,
        file: FileId,
        range: Range,
        evidence: Evidence,
        message: String,
        item: String,
    ) -> Draft {
        Draft {
            finding: Finding {
                rule: rule.into(),
                evidence,
                message,
                primary: Label { file, range, text: String::new() },
                labels: Vec::new(),
                notes: Vec::new(),
                helps: Vec::new(),
                fixes: Vec::new(),
                overlaps: Vec::new(),
                item,
            },
        }
    }

    /// What to say right at the place.
    pub fn here(mut self, text: impl Into<String>) -> Draft {
        self.finding.primary.text = text.into();
        self
    }

    /// Evidence elsewhere in this file.
    pub fn label(mut self, range: Range, text: impl Into<String>) -> Draft {
        let file = self.finding.primary.file;
        // One label a place: what is said first stands.
        if range != self.finding.primary.range
            && self.finding.labels.iter().all(|l| l.range != range || l.file != file)
        {
            self.finding.labels.push(Label { file, range, text: text.into() });
        }
        self
    }

    /// Evidence in another file.
    pub fn label_in(mut self, file: FileId, range: Range, text: impl Into<String>) -> Draft {
        if file == self.finding.primary.file {
            return self.label(range, text);
        }
        self.finding.labels.push(Label { file, range, text: text.into() });
        self
    }

    /// What happens at run time.
    pub fn note(mut self, text: impl Into<String>) -> Draft {
        self.finding.notes.push(text.into());
        self
    }

    /// What to write instead; starts with a verb.
    pub fn help(mut self, text: impl Into<String>) -> Draft {
        let text = text.into();
        if !text.is_empty() {
            self.finding.helps.push(text);
        }
        self
    }

    /// A change on offer: replacements in this file, made together.
    pub fn fix(
        mut self,
        title: impl Into<String>,
        applicability: Applicability,
        edits: Vec<(Range, String)>,
    ) -> Draft {
        let file = self.finding.primary.file;
        let edits = edits.into_iter().map(|(range, text)| Edit { file, range, text }).collect();
        self.finding.fixes.push(Fix { title: title.into(), applicability, edits });
        self
    }

    /// A lint of rustc or clippy that says so by default at this place.
    pub fn overlaps(mut self, lint: &str) -> Draft {
        self.finding.overlaps.push(lint.into());
        self
    }

    /// Lowers the confidence to at most this.
    pub fn at_most(mut self, confidence: Confidence) -> Draft {
        self.finding.evidence = std::mem::take(&mut self.finding.evidence).and(confidence);
        self
    }

    /// The finding as it stands. What is not certain carries no fix that is applied unseen.
    pub fn finish(mut self) -> Finding {
        if self.finding.confidence() < Confidence::Certain {
            let applied = |fix: &&mut Fix| fix.applicability == Applicability::MachineApplicable;
            let fixes = self.finding.fixes.iter_mut().filter(applied);
            fixes.for_each(|fix| fix.applicability = Applicability::MaybeIncorrect);
        }
        self.finding
    }
}
