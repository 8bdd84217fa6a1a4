//! Buffers and bounds.

use super::case::{Case, Heard};
use super::row::{Code, ITEM, Row};
use bplint::apis::{Api, ApiType, Owner, Role};

/// More than any memory holds.
const HUGE: &str = "usize::MAX";

/// There is no right use of a queue without a bound; another constructor has to be called.
pub(crate) fn unbounded(row: Row<'_>) -> Heard {
    let code = row.code();
    Case::wrong("unbounded_channel", code.body(format!("keep({});", row.value(row.call(&[]))))).into()
}

/// A capacity that bounds nothing, or one that does.
pub(crate) fn bounded(row: Row<'_>) -> Heard {
    if row.api.limit.is_none() {
        return Heard::Nobody("its capacity is fixed");
    }
    sized(row, "huge_bound", HUGE, "64")
}

/// A limit of bytes or items that limits nothing, or one that does. Limits of bodies are another rule's.
pub(crate) fn limit(row: Row<'_>) -> Heard {
    match row.has(Role::BodyLimit) || row.has(Role::Concurrency) {
        true => Heard::Nobody("its other role is heard: what it limits has a rule of its own"),
        false if row.has(Role::ZeroUnlimited) => sized(row, "huge_bound", "0", "64"),
        false => sized(row, "huge_bound", HUGE, "64"),
    }
}

/// Zero, which means no limit, or a number that is one.
pub(crate) fn zero_unlimited(row: Row<'_>) -> Heard {
    let rule = if row.has(Role::Concurrency) { "unbounded_concurrency" } else { "huge_bound" };
    sized(row, rule, if row.api.sig.contains("Option<") { "None" } else { "0" }, "64")
}

pub(crate) fn body_limit(row: Row<'_>) -> Heard {
    let none = if row.api.sig.contains("Option<") { "None" } else { HUGE };
    sized(row, "unbounded_body", none, "65536")
}

fn sized(row: Row<'_>, rule: &'static str, none: &str, some: &str) -> Heard {
    let at = row.api.limit.unwrap_or(0);
    let given = |most: &str| row.code().body(format!("keep({});", row.value(row.call(&[(at, most)]))));
    Case::new(rule, given(none), given(some)).into()
}

/// There is no right way to take a limit away, other than another limit.
pub(crate) fn limit_off(row: Row<'_>) -> Heard {
    let rule = if row.has(Role::WholeRead) { "unbounded_read" } else { "unbounded_body" };
    let off = row.code().body(format!("keep({});", row.value(row.call(&[]))));
    match row.has(Role::WholeRead) {
        true => Heard::Nobody("`whole-read` is heard"),
        false => Case::wrong(rule, off).into(),
    }
}

/// Read to the end, cut before that or not; or all items of a stream kept, or all futures of a list at once.
pub(crate) fn cut(row: Row<'_>) -> Heard {
    let code = row.code();
    let few = row.call(&[(row.api.limit.unwrap_or(0), "10")]);
    let path = row.api.parent();
    if path.contains("Read") {
        let mut code = code;
        code.around.push("use std::io::Read as _;".into());
        let read = |from: &str| code.body(format!("let mut all = Vec::new(); {from}.read_to_end(&mut all);"));
        return Case::new("unbounded_read", read("it"), read(&few)).into();
    }
    if path.contains("Stream") {
        let mut code = code.in_async();
        code.around.push("use futures::stream::StreamExt as _;".into());
        code.param(&format!("all: &mut Kept<{ITEM}>"));
        code.around.push("struct Kept<T> { list: Vec<T> }".into());
        let kept = |from: &str| {
            code.body(format!(
                "let mut from = {from}; while let Some(item) = from.next().await {{ all.list.push(item); }}"
            ))
        };
        return Case::new("unbounded_queue", kept("it"), kept(&few)).into();
    }
    let all = |from: &str| code.body(format!("futures::future::join_all({from}.map(one)).await;")).in_async();
    let few = if path == "std::slice" { few } else { few.replacen("it.", "it.iter().", 1) };
    Case::new("unbounded_concurrency", all("it.iter()"), all(&few)).into()
}

/// A collection that grows per item, looked at or not. Any other number that is asked for may be that of what is under way.
pub(crate) fn probe(row: Row<'_>) -> Heard {
    let looks = row.value(row.call(&[]));
    if let Some(heard) = grown(row, &format!("if {looks} {{ break; }}")) {
        return heard;
    }
    match row.gives() {
        "usize" | "u32" | "u64" => {
            let held = super::work::held_back(row, &format!("if {looks} > 64 {{ pause().await; }}"));
            Case { lowers: true, ..held }.into()
        }
        _ => Heard::Nobody("it says yes or no, and nothing is pushed to this type"),
    }
}

/// A collection that grows per item, from which something is taken or not.
pub(crate) fn queue_pop(row: Row<'_>) -> Heard {
    let takes = row.value(row.call(&[]));
    grown(row, &format!("keep({takes});")).unwrap_or(Heard::Nobody("nothing is pushed to this type"))
}

fn grown(row: Row<'_>, eased: &str) -> Option<Heard> {
    let pushes = row.sibling(Role::QueuePush)?;
    let mut code = row.code();
    code.takes(&pushes);
    let push = format!("{};", pushes.value(pushes.sends("item")));
    Some(Case::new("unbounded_queue", code.per_item(&push), code.per_item(format!("{push} {eased}"))).into())
}

/// Pushed per item and never taken, or worked off.
pub(crate) fn queue_push(row: Row<'_>) -> Heard {
    let push = format!("{};", row.value(row.sends("item")));
    let takes = row.sibling(Role::QueuePop).map(|pops| pops.value(pops.call(&[])));
    let eased = format!("{push} keep({});", takes.unwrap_or("it.clear()".into()));
    Case::new("unbounded_queue", row.code().per_item(push), row.code().per_item(eased)).into()
}

/// A whole body, with a limit, with one that limits nothing, or cut before.
pub(crate) fn whole_body(row: Row<'_>) -> Heard {
    if let Some(at) = row.api.limit {
        let given = |most: &str| row.code().body(format!("keep({});", row.value(row.call(&[(at, most)]))));
        return Case::new("unbounded_body", given(HUGE), given("65536")).into();
    }
    let code = row.code();
    let wrong = code.body(format!("keep({});", row.value(row.call(&[]))));
    let Some(at) = row.api.arg else { return Case::wrong("unbounded_body", wrong).into() };
    let limited = "http_body_util::Limited::new(body(), 65536)";
    Case::new("unbounded_body", wrong, code.body(format!("keep({});", row.value(row.call(&[(at, limited)])))))
        .into()
}

/// Read to the end, or through a limit.
pub(crate) fn whole_read(row: Row<'_>) -> Heard {
    if row.has(Role::Decompress) {
        return Heard::Nobody("`decompress` is heard");
    }
    if let Some(at) = row.api.limit {
        let given = |most: &str| row.code().body(format!("keep({});", row.value(row.call(&[(at, most)]))));
        return Case::new("unbounded_read", given(HUGE), given("65536")).into();
    }
    let code = row.code();
    let call = row.value(row.call(&[]));
    let wrong = code.body(format!("keep({call});"));
    if row.api.owner != Owner::Trait {
        return Case::wrong("unbounded_read", wrong).into();
    }
    let cut = call.replacen("it.", "std::io::Read::take(it, 65536).", 1);
    Case::new("unbounded_read", wrong, code.body(format!("keep({cut});"))).into()
}

/// Little input unpacked to its end, or to a limit.
pub(crate) fn decompress(row: Row<'_>) -> Heard {
    let mut code = row.code();
    code.around.push("use std::io::Read as _;".into());
    let made = row.sends("input()");
    if row.has(Role::WholeRead) {
        return Case::wrong("unbounded_body", code.body(format!("keep({made});"))).into();
    }
    let made = if row.gives().starts_with("Result") { format!("{made}.unwrap()") } else { made };
    let read = |from: &str| code.body(format!("let mut all = Vec::new(); {from}.read_to_end(&mut all);"));
    Case::new("unbounded_body", read(&made), read(&format!("{made}.take(65536)"))).into()
}

/// What is unpacked is copied to memory, cut before or not.
pub(crate) fn copy_all(row: Row<'_>) -> Heard {
    let mut code = row.code();
    code.around.push("use std::io::Read as _;".into());
    let unpacked = "flate2::read::GzDecoder::new(input())";
    let copied = |from: &str| {
        let call = row.value(row.call(&[(0, "&mut from"), (1, "&mut all")]));
        code.body(format!("let mut from = {from}; let mut all: Vec<u8> = Vec::new(); keep({call});"))
    };
    Case::new("unbounded_body", copied(unpacked), copied(&format!("{unpacked}.take(65536)"))).into()
}

/// Every row in memory, or asked for a few.
pub(crate) fn fetch_all(row: Row<'_>) -> Heard {
    let call = row.value(row.call(&[]));
    let text = row.value(row.call(&[(0, "\"SELECT id FROM jobs LIMIT 10\"")]));
    let code = row.code();
    let wrong = code.body(format!("keep({call});"));
    match row.has_self() && row.api.signature().is_some_and(|sig| sig.params.is_empty()) {
        true => Case::wrong("fetch_all", wrong).into(),
        false => Case::new("fetch_all", wrong, code.body(format!("keep({text});"))).into(),
    }
}

/// Rows limited or not.
pub(crate) fn row_limit(row: Row<'_>) -> Heard {
    let Some(fetch) = row.sibling(Role::FetchAll).or_else(|| row.anywhere(Role::FetchAll)) else {
        return Heard::Nobody("nothing of its table brings all rows");
    };
    let few = row.call(&[(row.api.limit.unwrap_or(0), "10")]);
    // Two types: the query gives its rows once it has been awaited. A trait is one that the other has as well.
    let apart = row.api.owner == Owner::Type
        && fetch.api.owner == Owner::Type
        && fetch.api.parent() != row.api.parent();
    let runs = if apart { ".await.unwrap()" } else { "" };
    let fetched = |from: &str| match fetch.has_self() {
        true => fetch.value(fetch.call(&[])).replacen("it.", &format!("{from}{runs}."), 1),
        false => fetch.value(fetch.call(&[(0, from)])),
    };
    let mut code = if row.api.owner == Owner::Trait { fetch.code() } else { row.code() }.in_async();
    let both = row.code();
    code.around.extend(both.around);
    code.generics.extend(both.generics);
    let (all, some) = (fetched("it"), fetched(&few));
    Case::new("fetch_all", code.body(format!("keep({all});")), code.body(format!("keep({some});"))).into()
}

/// As many tasks as somebody put entries there, or a few.
pub(crate) fn listing(row: Row<'_>) -> Heard {
    let call = row.value(row.call(&[]));
    let all =
        |from: &str| row.code().body(format!("futures::future::join_all({from}.map(one)).await;")).in_async();
    Case::new("unbounded_concurrency", all(&format!("{call}?")), all(&format!("{call}?.take(10)"))).into()
}

/// A stream that does not end is gathered, cut before or not.
pub(crate) fn gather(row: Row<'_>) -> Heard {
    let mut code = row.code().in_async();
    code.param("ticks: tokio_stream::wrappers::IntervalStream");
    let gathered = |from: &str| row.value(row.call(&[])).replacen("it.", from, 1);
    let cut = format!("{};", gathered("ticks.take(10)."));
    Case::new("fetch_all", code.body(format!("{};", gathered("ticks."))), code.body(cut)).into()
}

/// All rows given out one by one: the report says so.
pub(crate) fn from_items(row: Row<'_>) -> Heard {
    let mut code = row.code().in_async();
    code.param("client: tokio_postgres::Client");
    let rows = "let rows = client.query(\"SELECT id FROM jobs\", &[]).await.unwrap();";
    let at = row.api.arg.unwrap_or(0);
    let given_out = code.body(format!("{rows} keep({});", row.call(&[(at, "rows")])));
    Case::wrong("fetch_all", given_out).says("gives them out one by one").into()
}

/// Deliveries begin, with a count of how many may be on their way or without.
pub(crate) fn consume(row: Row<'_>) -> Heard {
    let Some(tells) = row.sibling(Role::Prefetch) else {
        return Heard::Nobody("nothing of its type sets a prefetch");
    };
    let mut code = row.code().in_async();
    code.takes(&tells);
    let consume = format!("keep({});", row.value(row.call(&[])));
    let tell = format!("keep({});", tells.value(tells.call(&[(tells.api.limit.unwrap_or(0), "16")])));
    Case::new("missing_prefetch", code.body(consume.clone()), code.body(format!("{tell} {consume}"))).into()
}

/// Messages acknowledged by their tasks come as many as the window lets through; without one there is no limit.
pub(crate) fn prefetch(row: Row<'_>) -> Heard {
    if let Some(consumes) = row.sibling(Role::Consume) {
        return consume(consumes);
    }
    let Some(acks) = row.anywhere(Role::Ack) else {
        return Heard::Nobody("nothing of its table starts deliveries or acknowledges one");
    };
    let mut code = row.code();
    acks.code().around.into_iter().for_each(|line| code.around.push(line));
    let ack = acks.value(acks.call(&[])).replacen("it.", "item.", 1);
    let owner = acks.owner().map(super::row::written).unwrap_or_default();
    let starts = format!("let item: {owner} = message(item); tokio::spawn(async move {{ {ack}; }});");
    let wrong = code.per_item(&starts);
    let mut right = wrong.clone();
    right.body =
        format!("let told = {}; {}", row.value(row.call(&[(row.api.limit.unwrap_or(0), "16")])), wrong.body);
    Case::new("unbounded_spawn", wrong, right).into()
}

/// A task that acknowledges its message may be one of few; any other is one of many. With a window it is one of few.
pub(crate) fn ack(row: Row<'_>) -> Heard {
    let code = Code { around: row.code().around, ..Code::default() };
    let ack = row.value(row.call(&[])).replacen("it.", "item.", 1);
    let owner = row.owner().map_or("Any".into(), super::row::written);
    let starts =
        |does: &str| format!("let item: {owner} = message(item); tokio::spawn(async move {{ {does}; }});");
    let (many, some) = (code.per_item(starts("work(item).await")), code.per_item(starts(&ack)));
    let mut cases = vec![Case::lowers("unbounded_spawn", many, some.clone())];
    if let Some(tells) = row.anywhere(Role::Prefetch) {
        let mut few = some.clone();
        few.takes(&tells);
        let told = tells.value(tells.call(&[(tells.api.limit.unwrap_or(0), "16")]));
        few.body = format!("let told = {told}; {}", few.body);
        cases.push(Case::new("unbounded_spawn", some, few));
    }
    cases.into()
}

/// Written in a loop, and flushed behind it or not.
pub(crate) fn must_flush(row: Row<'_>) -> Heard {
    if let Some(flushes) = flush_of(row) {
        return flushed(row, flushes);
    }
    // It begins what is then written to.
    let of_it = |api: &&&Api| api.has(Role::MustFlush) && makes(row, row.with(api));
    let writes = row.table.iter().find(of_it).map(|api| row.with(api));
    match writes.and_then(|writes| Some((writes, flush_of(writes)?))) {
        Some((writes, flushes)) => begun(row, writes, flushes).into(),
        None => Heard::Nobody("nothing of its type flushes"),
    }
}

/// What ends the writing.
fn flush_of(writes: Row<'_>) -> Option<Row<'_>> {
    writes.sibling(Role::Flush).or_else(|| writes.sibling(Role::Close))
}

/// Whether a function gives what a method is of.
fn makes(maker: Row<'_>, method: Row<'_>) -> bool {
    let owner = method.api.parent().rsplit("::").next().unwrap_or_default();
    maker.api.parent() != method.api.parent() && maker.gives().contains(owner)
}

/// What a call began is written to in a loop, and ended behind it or not.
fn begun(maker: Row<'_>, writes: Row<'_>, flushes: Row<'_>) -> Case {
    let fallible = if maker.gives().starts_with("Result") { "?" } else { "" };
    let on_it = |row: Row<'_>, call: String| row.value(call).replacen("it.", "out.", 1);
    let begins = format!("let mut out = {}{fallible};", maker.value(maker.call(&[])));
    let mut code = maker.code();
    code.around.extend(writes.code().around);
    let mut written = code.per_item(format!("keep({});", on_it(writes, writes.sends("item"))));
    written.body = format!("{begins} {}", written.body);
    let mut right = written.clone();
    right.body = format!("{} keep({})?;", written.body, on_it(flushes, flushes.call(&[])));
    Case::new("unflushed_writer", written, right)
}

pub(crate) fn flush(row: Row<'_>) -> Heard {
    match row.sibling(Role::MustFlush) {
        Some(writes) => flushed(writes, row),
        None => Heard::Nobody("nothing of its type has to be flushed"),
    }
}

/// A type that has the methods of a writer's trait and has to be flushed.
fn buffered<'a>(writes: Row<'a>) -> Option<&'a ApiType> {
    let of = writes.apis.trait_(writes.api.parent())?;
    let wanted = of.extends.first().unwrap_or(&of.path);
    let name = wanted.rsplit("::").next()?;
    let types = writes.apis.crates().iter().flat_map(|krate| writes.apis.types_of(krate));
    let implements = |ty: &&ApiType| {
        let traits = ty.implements().iter().filter_map(|path| path.segments.last());
        traits.into_iter().any(|last| last.name == name)
    };
    let loses = |ty: &&ApiType| ty.has(Role::BufferedWriter) || ty.has(Role::Sink);
    types.filter_map(|path| writes.apis.type_(path)).filter(loses).find(implements)
}

/// The writer is taken by value, so that nobody else can flush it.
pub(crate) fn flushed(writes: Row<'_>, flushes: Row<'_>) -> Heard {
    let mut code = writes.code();
    if writes.api.owner == Owner::Trait {
        let Some(writer) = buffered(writes) else {
            let maker =
                writes.table.iter().find(|api| api.has(Role::MustFlush) && makes(writes.with(api), writes));
            return match maker {
                Some(maker) => begun(writes.with(maker), writes, flushes).into(),
                None => {
                    Heard::Nobody("no type of the tables that implements the trait loses what is not flushed")
                }
            };
        };
        code.params.retain(|param| !param.starts_with("mut it"));
        code.param(&format!("mut it: {}", super::row::written(writer)));
    }
    let written = code.per_item(format!("keep({});", writes.value(writes.sends("item"))));
    let mut right = written.clone();
    right.around.extend(flushes.code().around);
    right.body = format!("{} keep({})?;", written.body, flushes.value(flushes.call(&[])));
    Case::new("unflushed_writer", written, right).into()
}
