//! What must be said about a function of the matrix.

use super::lint::{Confidence, Finding};
use super::matrix::Mistake;
use libtest_mimic::Failed;

/// The named rule speaks in a mistake, and no other; nothing speaks in a control.
pub(crate) fn check(mistake: &Mistake) -> Result<(), Failed> {
    let inside = |finding: &&Finding| finding.file == mistake.file && mistake.lines.contains(&finding.line);
    let here: Vec<&Finding> = super::found()?.iter().filter(inside).collect();
    let sure = here.iter().filter(|finding| finding.confidence > Confidence::Possible);
    let sure: Vec<&str> = sure.map(|finding| finding.rule.as_str()).collect();
    let rule = mistake.rule.as_deref();
    let heard = match rule {
        Some(rule) if mistake.missing && sure.contains(&rule) => {
            return Err(format!("{rule} speaks now: remove MISSING").into());
        }
        Some(_) if mistake.missing => true,
        Some(rule) if mistake.possible => here.iter().any(|finding| finding.rule == rule),
        Some(rule) => sure.contains(&rule),
        None => true,
    };
    match sure.iter().find(|said| Some(**said) != rule) {
        _ if !heard => Err(format!("{} is silent; said: {sure:?}", rule.unwrap_or_default()).into()),
        Some(other) => Err(format!("{other} should be silent here").into()),
        None => Ok(()),
    }
}
