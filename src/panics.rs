//! Panics are mistakes of ours. Where one happens it costs what was looked at just then, is told, and costs nothing else.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does one step for something of this name, or with this text; none where it panicked. What the step was to change must not be relied on then.
pub(crate) fn caught<T>(step: &str, name: &str, job: impl FnOnce() -> T) -> Option<T> {
    let job = AssertUnwindSafe(|| {
        provoke(step, name);
        job()
    });
    catch_unwind(job).ok()
}

/// Tests name what they want to see broken after the step that is to break.
#[cfg(test)]
fn provoke(step: &str, name: &str) {
    assert!(!name.contains(&format!("breaks_{step}")), "a test asked for it");
}

#[cfg(not(test))]
fn provoke(_step: &str, _name: &str) {}
