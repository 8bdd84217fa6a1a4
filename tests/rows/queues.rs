//! Sending and receiving: what waits, what blocks, and what paces a loop.

use super::case::{Case, Heard};
use super::row::{Code, ITEM, Row};
use super::types::Type;
use super::work;
use bplint::apis::Role;

/// A task per item that only waits for room, or a loop that waits itself; and the item that a lost race takes with it.
pub(crate) fn wait(row: Row<'_>) -> Heard {
    if row.has(Role::Ack) {
        return Heard::Nobody("it acknowledges: `ack` is heard");
    }
    if !row.is_async() {
        return Heard::Nobody(match row.has(Role::BlockingSend) {
            true => "it holds the thread: `blocking-send` is heard",
            false => "it holds the thread, and nobody awaits it",
        });
    }
    let call = format!("{}.await;", row.sends("item"));
    let wrong = row.code().per_item(format!("tokio::spawn(async move {{ {call} }});"));
    let mut cases = vec![Case::new("spawned_send", wrong, row.code().per_item(&call))];
    let queue =
        [Role::BoundedSender, Role::EitherSender, Role::Sink].into_iter().any(|role| row.owner_has(role));
    let flushed = [Role::Refusal, Role::Permit, Role::MustFlush].into_iter().any(|role| row.has(role));
    if queue && !flushed && row.api.arg.is_some() {
        let code = row.code().in_async();
        let send = row.sends("item()");
        let raced = format!("let _ = tokio::time::timeout(moment(), {send}).await;");
        cases.push(Case::new("cancelled_send", code.body(raced), code.body(format!("keep({send}.await);"))));
    }
    cases.into()
}

/// A queue without a bound is fed once per item, which the report on its constructor says.
pub(crate) fn unbounded_send(row: Row<'_>) -> Heard {
    let name = row.api.parent().rsplit("::").next().unwrap_or_default();
    let ends = |made: &Row<'_>| made.gives().contains(&format!("({name}")) && !made.has_self();
    let Some(made) = row.anywhere(Role::Unbounded).filter(ends) else {
        return Heard::Nobody("its table has no constructor that gives both ends of such a queue");
    };
    let mut code = made.code();
    row.code().around.into_iter().for_each(|line| code.around.push(line));
    let mut fed = code.per_item(format!("keep({});", row.value(row.sends("item"))));
    fed.body = format!("let (mut it, rx) = {}; keep(rx); {}", made.call(&[]), fed.body);
    Case::wrong("unbounded_channel", fed).says("fed once per").into()
}

/// In async code, or on a thread that may wait.
pub(crate) fn blocking(row: Row<'_>) -> Heard {
    let call = row.sends("item()");
    let code = row.code();
    // Not who makes an iterator waits, but who asks it for items.
    let each = match row.gives().contains("Iterator") {
        true => format!("for item in {call} {{ keep(item); }}"),
        false => format!("keep({call});"),
    };
    let wrong = code.body(&each).in_async();
    let right = code.body(format!("tokio::task::spawn_blocking(move || {{ {each} }}).await;")).in_async();
    Case::new("blocking_send", wrong, right).into()
}

/// A fresh clone per item always has room; one clone for all has not.
pub(crate) fn slot_per_clone(row: Row<'_>) -> Heard {
    let Some(sends) = row.sibling(Role::Refusal).or_else(|| row.sibling(Role::Wait)) else {
        return Heard::Nobody("nothing of its type sends");
    };
    let send = sends.value(sends.sends("item"));
    let fresh = send.replacen("it.", &format!("it.{}().", row.api.name), 1);
    let code = sends.code();
    Case::new(
        "spawned_send",
        code.per_item(format!("keep({fresh});")),
        code.per_item(format!("keep({send});")),
    )
    .into()
}

/// It paces the loop that starts a task for each item, which has to be limited.
pub(crate) fn source(row: Row<'_>, says: &'static str) -> Heard {
    if row.has(Role::DrainSet) {
        return Heard::Nobody("taking finished work out limits what a loop starts: `drain-set` is heard");
    }
    let call = row.value(row.call(&[]));
    let paced = |limit: &str, moved: &str| {
        let each = format!("{limit} tokio::spawn(async move {{ work(item).await; {moved} }});");
        let gives = row.gives();
        let polled = gives.contains("Poll<");
        let body = match (polled, row.is_async()) {
            (true, _) => format!("while let std::task::Poll::Ready(item) = {call} {{ {each} }}"),
            (_, false) if gives.contains("Iter") || gives.contains("Incoming") => {
                format!("for item in {call} {{ {each} }}")
            }
            _ => format!("loop {{ let item = {call}; {each} }}"),
        };
        row.code().body(body).in_async()
    };
    let (taken, moved) = (work::PERMIT, "drop(permit);");
    let mut right = paced(taken, moved);
    right.param(work::SEMAPHORE);
    Case::new("unbounded_spawn", paced("", ""), right).says(says).into()
}

/// A closure that is called once per item: a future made and dropped in it is an item lost.
pub(crate) fn callback(row: Row<'_>) -> Heard {
    let called = |body: &str| {
        let at = row.api.arg.unwrap_or(0);
        let mut code = row.code();
        code.around.push(format!("async fn save(_: {ITEM}) {{}}"));
        code.body(format!("keep({});", row.value(row.call(&[(at, &format!("|item| {{ {body} }}"))]))))
            .in_async()
    };
    Case::new("unawaited_future", called("save(item);"), called("keep(item);")).into()
}

/// A queue without a bound, fed once per item and emptied as told.
fn emptied(code: &Code, consumer: &str) -> Code {
    let mut fed = code.per_item("keep(to.send(item));");
    fed.body = format!(
        "let (to, mut from) = tokio::sync::mpsc::unbounded_channel::<{ITEM}>(); {consumer} {}",
        fed.body
    );
    fed
}

/// A consumer that is held up by it in each turn, or by nothing.
pub(crate) fn holds_up(row: Row<'_>) -> Heard {
    if row.is_async() && row.api.signature().is_some_and(|sig| sig.params.is_empty()) && !row.has_self() {
        return Heard::Nobody("others run in between, which holds nobody up for long");
    }
    if row.gives().contains("Guard") {
        return Heard::Nobody("locks are held for moments");
    }
    let code = row.code();
    let turns = |does: &str| {
        let each = format!("while let Some(item) = from.recv().await {{ {does} }}");
        emptied(&code, &format!("tokio::spawn(async move {{ {each} }});"))
    };
    let held = format!("keep({});", row.value(row.call(&[])));
    Case::lowers("unbounded_channel", turns(&held), turns("drop(item);")).says("the consumer").into()
}

/// A closure that is called at most once feeds a queue once.
pub(crate) fn once_callback(row: Row<'_>) -> Heard {
    let Some(at) = row.api.arg else { return Heard::Nobody("its row does not say which argument is called") };
    let fed = |call: &str| {
        let made = format!("let (to, from) = tokio::sync::mpsc::unbounded_channel::<{ITEM}>();");
        row.code().body(format!("{made} tokio::spawn(consumer(from)); keep({call});"))
    };
    let closure = "|item| { keep(to.send(item)); }";
    Case::lowers(
        "unbounded_channel",
        fed(&format!("again_and_again({closure})")),
        fed(&row.value(row.call(&[(at, closure)]))),
    )
    .into()
}

/// It goes past the bound once per item.
pub(crate) fn past_bound(row: Row<'_>) -> Heard {
    let sends = format!("keep({});", row.value(row.sends("item")));
    Case::wrong("unbounded_channel", row.code().per_item(sends)).into()
}

/// A receiver that was wrapped in it is followed to who takes the items.
pub(crate) fn stream(of: Type<'_>) -> Heard {
    let mut code = Code::default();
    let ty = super::row::written(of.ty);
    code.param(&format!("wrap: fn(tokio::sync::mpsc::UnboundedReceiver<{ITEM}>) -> {ty}"));
    let consumer = "let mut taken = wrap(from); tokio::spawn(async move { while let Some(item) = taken.next().await { work(item).await; } });";
    Case::wrong("unbounded_channel", emptied(&code, consumer)).says("the consumer waits here").into()
}
