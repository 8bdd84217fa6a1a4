//! What a type is.

use super::case::{Case, Heard};
use super::row::{Code, ITEM, written};
use bplint::apis::{Api, ApiType, Apis, Role, Signal};

/// A type of a table.
#[derive(Clone, Copy)]
pub(crate) struct Type<'a> {
    pub(crate) apis: &'a Apis,
    pub(crate) table: &'a [&'a Api],
    pub(crate) ty: &'a ApiType,
}

impl Type<'_> {
    /// A function that is given one, as `it`.
    fn code(&self) -> Code {
        let mut code = Code::default();
        code.param(&format!("mut it: {}", written(self.ty)));
        code
    }

    /// The same with something of which nothing is known.
    fn any(&self) -> Code {
        let mut code = Code::default();
        code.param("mut it: Any");
        code
    }
}

/// An item that is the end of a channel and is lost in a race: whoever holds the other end sees that it is gone.
pub(crate) fn sender(of: Type<'_>) -> Heard {
    let raced = |item: String| {
        let mut code = Code::default();
        code.param(&format!("to: tokio::sync::mpsc::Sender<{item}>"));
        code.param(&format!("it: {item}"));
        code.body("let _ = tokio::time::timeout(moment(), to.send(it)).await;").in_async()
    };
    Case::lowers("cancelled_send", raced(ITEM.into()), raced(written(of.ty))).into()
}

/// A loop over it blocks.
pub(crate) fn receiver(of: Type<'_>) -> Heard {
    let each = |from: &str| of.code().body(format!("for item in {from} {{ keep(item); }}")).in_async();
    Case::new("blocking_send", each("it"), each("[it]")).into()
}

/// A refutable pattern over its lag is another rule's.
pub(crate) fn broadcast_receiver(of: Type<'_>) -> Heard {
    let receives = of
        .table
        .iter()
        .find(|api| api.parent() == of.ty.path && api.has(Role::Lag) && !api.name.contains("poll"));
    let Some(receives) = receives else { return Heard::Nobody("its methods have `lag`, which is heard") };
    let good = if receives.signal == Some(Signal::Item) { "Some(Ok(item))" } else { "Ok(item)" };
    let selected = format!(
        "loop {{ tokio::select! {{ {good} = it.{}() => keep(item), _ = stop() => break, }} }}",
        receives.name
    );
    Case::silent("disabled_select_branch", of.code().body(selected).in_async()).into()
}

/// It gives no items: a task per turn is not one per item.
pub(crate) fn no_items(of: Type<'_>) -> Heard {
    let each =
        "loop { tokio::select! { item = it.next() => { tokio::spawn(work(item)); } _ = stop() => {} } }";
    Case::lowers("unbounded_spawn", items().body(each).in_async(), of.code().body(each).in_async()).into()
}

fn items() -> Code {
    let mut code = Code::default();
    code.around.push("use futures::stream::StreamExt as _;".into());
    code.param(&format!("mut it: impl futures::stream::Stream<Item = {ITEM}> + Unpin"));
    code
}

/// As many tasks as the other side sent, or as the caller gives.
pub(crate) fn incoming(of: Type<'_>) -> Heard {
    let started = |ty: String, of_it: &str| {
        let mut code = Code::default();
        code.param(&format!("it: {ty}"));
        code.body(format!("for one in {of_it} {{ tokio::spawn(work(one)); }}")).in_async()
    };
    let inner = if of.ty.generics.is_empty() { "it" } else { "it.0" };
    let list = "Vec<u64>".to_string();
    let sent = match of.ty.generics.len() {
        0 => of.ty.path.to_string(),
        _ => format!("{}<{list}>", of.ty.path),
    };
    Case::lowers("unbounded_spawn", started(sent, inner), started(list, "it")).into()
}

/// Waiting for what runs already starts nothing.
pub(crate) fn join_handle(of: Type<'_>) -> Heard {
    let joined = |element: String| {
        let mut code = Code::default();
        code.param(&format!("all: Vec<{element}>"));
        code.body("futures::future::join_all(all).await;").in_async()
    };
    Case::new("unbounded_concurrency", joined("Any".into()), joined(written(of.ty))).into()
}

/// Made per item and dropped.
fn dropped(of: Type<'_>, end: &str) -> Code {
    let mut code = Code::default();
    code.around.push(format!("fn make(item: {ITEM}) -> {} {{ todo!() }}", written(of.ty)));
    code.per_item(format!("let made = make(item); {end}"))
}

/// A lazy future, or a handle whose drop cancels, is dropped or awaited.
pub(crate) fn future(of: Type<'_>) -> Heard {
    Case::new("unawaited_future", dropped(of, ""), dropped(of, "keep(made.await);")).into()
}

/// Its work has begun.
pub(crate) fn eager_future(of: Type<'_>) -> Heard {
    Case::silent("unawaited_future", dropped(of, "")).into()
}

/// A writer taken by value and never flushed.
pub(crate) fn written_to(of: Type<'_>) -> Heard {
    let writes = of.table.iter().find(|api| api.parent() == of.ty.path && api.has(Role::MustFlush));
    let (each, end) = match (writes, of.ty.has(Role::Sink)) {
        (Some(_), _) => return Heard::Nobody("its methods have `must-flush`, which is heard"),
        (None, true) => (
            "futures::sink::SinkExt::feed(&mut it, item).await",
            "futures::sink::SinkExt::flush(&mut it).await?;",
        ),
        (None, false) => (
            "tokio::io::AsyncWriteExt::write_all(&mut it, &item).await",
            "tokio::io::AsyncWriteExt::flush(&mut it).await?;",
        ),
    };
    let wrong = of.code().per_item(format!("{each};"));
    let mut right = wrong.clone();
    right.body = format!("{} {end}", wrong.body);
    Case::new("unflushed_writer", wrong, right).into()
}

/// A list turned into a set of futures: as many at once as the caller asks for, or a few.
pub(crate) fn task_set(of: Type<'_>) -> Heard {
    let mut code = Code::default();
    code.param("asked: Vec<u64>");
    let all = |from: &str| {
        code.body(format!("let set = {from}.map(one).collect::<{}<_>>(); keep(set);", of.ty.path))
    };
    Case::new("unbounded_concurrency", all("asked.into_iter()"), all("asked.into_iter().take(8)")).into()
}

/// Its length tells how many run.
pub(crate) fn self_draining_set(of: Type<'_>) -> Heard {
    let starts = "tokio::spawn(work(item));";
    let counted = of.code().per_item(format!("if it.len() > 64 {{ pause().await; }} {starts}"));
    Case::new("unbounded_spawn", of.code().per_item(starts), counted).into()
}

/// Reading it to the end reads what is in memory already.
pub(crate) fn in_memory(of: Type<'_>) -> Heard {
    Case::new("unbounded_read", read_to_end(of.any()), read_to_end(of.code())).into()
}

fn read_to_end(code: Code) -> Code {
    code.body("let mut all = Vec::new(); tokio::io::AsyncReadExt::read_to_end(&mut it, &mut all).await;")
        .in_async()
}

/// What is unpacked is copied into it.
pub(crate) fn growable(of: Type<'_>) -> Heard {
    let copied = |code: Code| {
        code.body("let mut from = flate2::read::GzDecoder::new(input()); std::io::copy(&mut from, &mut it);")
    };
    Case::new("unbounded_body", copied(of.code()), copied(of.any())).into()
}

/// The other side decides how much comes.
pub(crate) fn peer(of: Type<'_>) -> Heard {
    Case::lowers("unbounded_read", read_to_end(of.code()), read_to_end(of.any())).into()
}

/// The program chose what it reads.
pub(crate) fn chosen(of: Type<'_>) -> Heard {
    let unpacked = |mut code: Code| {
        code.around.push("use std::io::Read as _;".into());
        code.body("let mut all = Vec::new(); flate2::read::GzDecoder::new(it).read_to_end(&mut all);")
    };
    let mut socket = Code::default();
    socket.param("mut it: std::net::TcpStream");
    Case::lowers("unbounded_body", unpacked(socket), unpacked(of.code())).into()
}

/// A gathered stream that does not end.
pub(crate) fn endless(of: Type<'_>) -> Heard {
    let gathered = |code: Code| {
        code.body("let all: Vec<Any> = futures::stream::StreamExt::collect(it).await; keep(all);").in_async()
    };
    Case::new("fetch_all", gathered(of.code()), gathered(of.any())).into()
}

/// A count that nobody looks at says nothing, or little.
pub(crate) fn whole_writes(of: Type<'_>) -> Heard {
    let written = |mut code: Code, write: &str| {
        code.around.push("use std::io::Write as _;".into());
        code.body(format!("it.{write}(b\"data\")?;"))
    };
    let send = of.table.iter().find(|api| api.parent() == of.ty.path && api.has(Role::Partial));
    let write = send.map_or("write", |api| api.name.as_str());
    let mut socket = Code::default();
    socket.param("mut it: std::net::TcpStream");
    let (sure, less) = (written(socket, "write"), written(of.code(), write));
    match of.ty.has(Role::Datagram) || of.ty.has(Role::WriteBuffer) {
        true => Case::lowers("ignored_write", sure, less).into(),
        false => Case::new("ignored_write", sure, less).into(),
    }
}

/// An item that holds a permit is one of so many.
pub(crate) fn permit_type(of: Type<'_>) -> Heard {
    let queue = |item: String| {
        Code::default().body(format!(
            "let (to, from) = tokio::sync::mpsc::unbounded_channel::<{item}>(); keep(to, from);"
        ))
    };
    Case::new("unbounded_channel", queue(ITEM.into()), queue(format!("({ITEM}, {})", written(of.ty)))).into()
}

/// What is behind it counts: a receiver behind a pointer or a guard is one.
pub(crate) fn access(of: Type<'_>) -> Heard {
    let ty = match of.ty.generics.len() {
        0 => return Heard::Nobody("it gives access to one thing only, which its row names"),
        n => format!("{}<{}>", of.ty.path, vec!["tokio::sync::mpsc::UnboundedSender<u8>"; n].join(", ")),
    };
    let mut code = Code::default();
    code.param(&format!("it: {ty}"));
    let send = "keep(it.blocking_send(item()));";
    Case::new("blocking_send", of.any().body(send).in_async(), code.body(send).in_async()).into()
}

/// A number of permits that limits nothing, in a constructor of such a type.
pub(crate) fn semaphore(of: Type<'_>) -> Heard {
    let makes = |api: &&&Api| api.parent() == of.ty.path && api.limit.is_some() && api.has(Role::Bounded);
    let Some(makes) = of.table.iter().find(makes) else {
        return Heard::Nobody("its permits have roles that are heard");
    };
    let row = super::row::Row { apis: of.apis, table: of.table, api: makes };
    let made =
        |most: &str| row.code().body(format!("keep({});", row.call(&[(row.api.limit.unwrap_or(0), most)])));
    Case::new("huge_bound", made("usize::MAX"), made("16")).says("permits").into()
}
