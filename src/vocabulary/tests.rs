use super::{About, Vocabulary, mistake_in_row};

fn argues(about: About, comment: &str) -> bool {
    Vocabulary::default().argues(about, comment)
}

#[test]
fn what_bounds_a_queue_or_excuses_its_lack_is_an_argument() {
    for comment in [
        "// never more than one request in flight per peer",
        "// The writer may wait for this sender itself, and both would stand still. Making it unbounded\n// to avoid that.",
        "/* Unbounded on purpose: the signal handler cannot wait. */",
        "// unbounded, because whoever sends must not block",
        "// The backlog is constrained by how many callers wait for an answer.",
        "/// The queue is bounded by the number of workers.",
        "// the channel can't grow: readers take turns",
    ] {
        assert!(argues(About::Bound, comment), "{comment}");
    }
}

#[test]
fn naming_the_queue_argues_nothing() {
    for comment in [
        "// the writer's queue",
        "// Rows go through this unbounded queue to the writer, which stores them.",
        "// TODO: at most 64 would do",
        "// this has no bound",
        "// FIXME: unbounded because nobody measured it",
        "// the queue between reader and writer, so that they run apart",
        "// out of bounds rows are sent, too",
        "// bplint",
    ] {
        assert!(!argues(About::Bound, comment), "{comment}");
    }
}

#[test]
fn a_loss_that_somebody_thought_of_is_an_argument() {
    for comment in [
        "// Drop on a full queue: the next scan finds the file again.",
        "// best-effort",
        "/// Asks for a redraw. A screen that is behind\n/// skips it, on purpose.",
        "// ignoring Lagged: the numbers have a gap and the caller reads it again",
        "// let keys drop under backpressure",
        "// a lost sample doesn\u{2019}t matter",
        "// we don't mind losing one of them",
        "// Full: a wake-up is pending already.",
    ] {
        assert!(argues(About::Loss, comment), "{comment}");
    }
}

#[test]
fn a_loss_is_not_argued_by_what_happens_to_be_there() {
    for comment in [
        "// tell the worker",
        "// the row goes to the writer",
        "// skip the header",
        "// must never be dropped, even when the queue is full",
        "// TODO: do not lose the row when the queue is full",
        "// ignore the result",
        "// Hack. Losing one is harmless.",
        "// the next full hour",
    ] {
        assert!(!argues(About::Loss, comment), "{comment}");
    }
}

#[test]
fn users_have_words_of_their_own() {
    let row = |text: &str| toml::from_str::<toml::Table>(text).unwrap_or_default();
    let own = [row("about = 'loss'\nsays = ['wegwerfen']"), row("about = 'fault'\nsays = ['offen']")];
    let words = Vocabulary::with_rows(own.iter());
    assert!(words.argues(About::Loss, "// bei Last wegwerfen"));
    assert!(!words.argues(About::Loss, "// Offen: nicht wegwerfen"));
    assert!(!argues(About::Loss, "// bei Last wegwerfen"));
    assert_eq!(mistake_in_row(&own[0]), None);
    assert!(mistake_in_row(&row("about = 'luck'\nsays = []")).is_some_and(|what| what.contains("luck")));
    assert!(mistake_in_row(&row("about = 'loss'\nsays = ['*', '..']")).is_some());
}
