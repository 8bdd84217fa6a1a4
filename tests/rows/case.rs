//! What is to be heard of a use.

use super::row::Code;

/// A wrong use with its right twin.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) rule: &'static str,
    /// Must be reported, by itself or more surely than the other; none where a role is there to silence.
    pub(crate) wrong: Option<Code>,
    /// Must not be reported; none where another API has to be used instead.
    pub(crate) right: Option<Code>,
    /// What the report says among other things.
    pub(crate) says: &'static str,
    /// The right use is reported too, but less surely.
    pub(crate) lowers: bool,
}

impl Case {
    pub(crate) fn new(rule: &'static str, wrong: Code, right: Code) -> Case {
        Case { rule, wrong: Some(wrong), right: Some(right), says: "", lowers: false }
    }

    /// There is no right way to use it.
    pub(crate) fn wrong(rule: &'static str, wrong: Code) -> Case {
        Case { rule, wrong: Some(wrong), right: None, says: "", lowers: false }
    }

    /// Nothing is to be said of what would be wrong elsewhere.
    pub(crate) fn silent(rule: &'static str, code: Code) -> Case {
        Case { rule, wrong: None, right: Some(code), says: "", lowers: false }
    }

    /// It is an excuse, or evidence: with it, or without it, the report is less sure.
    pub(crate) fn lowers(rule: &'static str, sure: Code, less: Code) -> Case {
        Case { lowers: true, ..Case::new(rule, sure, less) }
    }

    /// The report has to say this as well.
    pub(crate) fn says(self, says: &'static str) -> Case {
        Case { says, ..self }
    }
}

/// Who hears a role of one row.
pub(crate) enum Heard {
    /// A rule, in each of these.
    By(Vec<Case>),
    /// Nobody, for this reason.
    Nobody(&'static str),
}

impl From<Case> for Heard {
    fn from(case: Case) -> Heard {
        Heard::By(vec![case])
    }
}

impl From<Vec<Case>> for Heard {
    fn from(cases: Vec<Case>) -> Heard {
        Heard::By(cases)
    }
}
