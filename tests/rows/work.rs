//! Work and its limits.

use super::case::{Case, Heard};
use super::row::{Code, ITEM, Row};
use bplint::apis::Role;

/// A semaphore as parameter.
pub(crate) const SEMAPHORE: &str = "limit: std::sync::Arc<tokio::sync::Semaphore>";

/// A permit of it taken.
pub(crate) const PERMIT: &str = "let permit = limit.clone().acquire_owned().await;";

/// Starting a task that does some work.
const STARTS: &str = "tokio::spawn(async move { work(item).await; });";

/// A task per item, with something in the loop that holds it back, or nothing.
pub(crate) fn held_back(row: Row<'_>, by: &str) -> Case {
    let code = row.code();
    Case::new("unbounded_spawn", code.per_item(STARTS), code.per_item(format!("{by} {STARTS}")))
}

/// A task, thread or job per item, with a permit or without.
pub(crate) fn spawn(row: Row<'_>) -> Heard {
    if row.has(Role::CollectSet) {
        return Heard::Nobody("it adds to a set: `collect-set` is heard");
    }
    let job = |moved: &str| match row.is_given_a_future() {
        true => format!("async move {{ work(item).await; {moved} }}"),
        false => format!("move || {{ work(item); {moved} }}"),
    };
    // Some handles cancel what they are of.
    let starts = |moved: &str| {
        let at = row.api.arg.unwrap_or(0);
        format!("all.push({});", row.call(&[(at, &job(moved))]))
    };
    let mut right = row.code().per_item(format!("{PERMIT} {}", starts("drop(permit);")));
    right.param(SEMAPHORE);
    Case::new("unbounded_spawn", row.code().per_item(starts("")), right).into()
}

/// What blocks is right on such a thread.
pub(crate) fn blocking_spawn(row: Row<'_>) -> Heard {
    let mut code = row.code().in_async();
    code.param(&format!("orders: std::sync::mpsc::Receiver<{ITEM}>"));
    let at = row.api.arg.unwrap_or(0);
    let there = row.call(&[(at, "move || { let order = orders.recv(); keep(order) }")]);
    let here = code.body("let order = orders.recv(); keep(order);");
    Case::new("blocking_send", here, code.body(format!("keep({there});"))).into()
}

/// The thread that runs this one future has nothing else to do.
pub(crate) fn block_on(row: Row<'_>) -> Heard {
    let mut code = row.code();
    code.param(&format!("orders: std::sync::mpsc::Receiver<{ITEM}>"));
    let at = row.api.arg.unwrap_or(0);
    let job = "async move { let order = orders.recv(); keep(order) }";
    let alone = code.body(format!("keep({});", row.call(&[(at, job)])));
    Case::lowers("blocking_send", code.body(format!("tokio::spawn({job});")), alone).into()
}

/// No limit, or one.
pub(crate) fn concurrency(row: Row<'_>) -> Heard {
    let at = row.api.limit.unwrap_or(0);
    let none = match () {
        () if row.api.sig.contains("Option<") => "None",
        () if row.has(Role::ZeroUnlimited) => "0",
        () => "usize::MAX",
    };
    let code = row.code();
    let given = |limit: &str| code.body(format!("keep({});", row.value(row.call(&[(at, limit)]))));
    Case::new("unbounded_concurrency", given(none), given("16")).into()
}

/// As many at once as the caller asks for, or a few.
pub(crate) fn join_all(row: Row<'_>) -> Heard {
    let at = row.api.arg.unwrap_or(0);
    let mut code = row.code();
    code.param("asked: Vec<u64>");
    let joined = |all: &str| code.body(format!("keep({});", row.value(row.call(&[(at, all)]))));
    Case::new("unbounded_concurrency", joined("asked.iter().map(one)"), joined("[one(1), one(2)]")).into()
}

/// A set that is only added to, or from which finished ones are taken.
pub(crate) fn collect_set(row: Row<'_>) -> Heard {
    let adds = format!("{};", row.call(&[(row.api.arg.unwrap_or(0), job(row))]));
    let takes = match row.sibling(Role::DrainSet) {
        Some(drains) => drains.value(drains.call(&[])),
        None => "it.next().await".to_string(),
    };
    let code = row.code();
    Case::new("join_set_not_drained", code.per_item(&adds), code.per_item(format!("keep({takes}); {adds}")))
        .into()
}

fn job(row: Row<'_>) -> &'static str {
    if row.is_given_a_future() { "async move { work(item).await }" } else { "move || work(item)" }
}

/// The same from the other side.
pub(crate) fn drain_set(row: Row<'_>) -> Heard {
    let Some(adds) = row.sibling(Role::CollectSet) else {
        return Heard::Nobody("nothing is added to this type");
    };
    let mut code = row.code();
    code.takes(&adds);
    let add = format!("{};", adds.call(&[(adds.api.arg.unwrap_or(0), job(adds))]));
    let take = format!("keep({});", row.value(row.call(&[])));
    Case::new("join_set_not_drained", code.per_item(&add), code.per_item(format!("{take} {add}"))).into()
}

/// A loop that waits for a slot before it starts the next task, or does not.
pub(crate) fn limiter(row: Row<'_>) -> Heard {
    held_back(row, &format!("let permit = {};", row.value(row.call(&[])))).into()
}

/// A permit that is freed at once, or held while the work runs. One that is room in a queue holds a loop back.
pub(crate) fn permit(row: Row<'_>) -> Heard {
    if !row.owner_has(Role::Semaphore) {
        return held_back(row, &format!("let permit = {};", row.value(row.call(&[])))).into();
    }
    let code = row.code().in_async();
    let taken = row.value(row.call(&row.api.limit.map(|at| (at, "2")).into_iter().collect::<Vec<_>>()));
    let freed = code.body(format!("let _ = {taken}; work().await;"));
    let held = code.body(format!("let permit = {taken}; work().await; drop(permit);"));
    Case::new("permit_dropped", freed, held).into()
}

/// A permit taken for good.
pub(crate) fn permit_forget(row: Row<'_>) -> Heard {
    let Some((code, taken)) = taken(row) else { return Heard::Nobody("nothing of its table gives permits") };
    let forgotten = code.body(format!("{taken} permit.{}(); work().await;", row.api.name));
    Case::new("permit_dropped", forgotten, code.body(format!("{taken} work().await; drop(permit);"))).into()
}

/// A permit taken for good and given back by hand.
pub(crate) fn permit_restore(row: Row<'_>) -> Heard {
    let forget = row.anywhere(Role::PermitForget);
    let (Some(forget), Some((mut code, taken))) = (forget, taken(row)) else {
        return Heard::Nobody("nothing of its table gives permits that can be forgotten");
    };
    code.takes(&row);
    let forgotten = format!("{taken} permit.{}(); work().await;", forget.api.name);
    let restored = format!("{forgotten} {};", row.value(row.call(&[(0, "1")])));
    Case::new("permit_dropped", code.body(forgotten), code.body(restored)).into()
}

/// A permit of the table's first semaphore that has one to await.
fn taken(row: Row<'_>) -> Option<(Code, String)> {
    let waits = |r: &Row<'_>| {
        r.has(Role::Permit) && r.owner_has(Role::Semaphore) && r.is_async() && r.api.arg.is_none()
    };
    let takes = row.table.iter().map(|api| row.with(api)).find(waits)?;
    let value = takes.value(takes.call(&[(0, "1")]));
    let unwrap = if takes.gives().starts_with("Result") { ".unwrap()" } else { "" };
    Some((takes.code().in_async(), format!("let permit = {value}{unwrap};")))
}

/// A send raced and dropped with its item, or awaited.
pub(crate) fn race(row: Row<'_>) -> Heard {
    let mut code = row.code().in_async();
    code.param(&format!("to: tokio::sync::mpsc::Sender<{ITEM}>"));
    let send = "to.send(item())";
    let raced = match row.api.arg {
        Some(at) => row.call(&[(at, send)]),
        None => row.call(&[]).replacen("it.", &format!("{send}."), 1),
    };
    let raced = if row.is_async() { format!("{raced}.await") } else { raced };
    Case::new(
        "cancelled_send",
        code.body(format!("let _ = {raced};")),
        code.body(format!("keep({send}.await);")),
    )
    .into()
}

/// A loop that stops what ran before, or lets it run.
pub(crate) fn abort(row: Row<'_>) -> Heard {
    held_back(row, &format!("keep({});", row.value(row.call(&[])))).into()
}

/// The queue is closed next: nothing more could be sent. A writer that is closed is flushed.
pub(crate) fn close(row: Row<'_>) -> Heard {
    let closes = format!("keep({});", row.value(row.call(&[])));
    if let Some(writes) = row.sibling(Role::MustFlush) {
        return super::buffers::flushed(writes, row);
    }
    let queue = |sends: &Row<'_>| !sends.has(Role::NeedsReady) && !sends.has(Role::Permit);
    let Some(sends) = row.sibling(Role::Refusal).filter(queue) else {
        return Heard::Nobody("nothing of its type refuses an item or has to be flushed");
    };
    let mut code = sends.code().in_async();
    code.takes(&row);
    let sent = format!("let _ = {};", sends.value(sends.sends("item()")));
    Case::lowers("ignored_try_send", code.body(sent.clone()), code.body(format!("{sent} {closes}"))).into()
}
