//! What was buffered last never leaves the buffer.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId};
use crate::finding::Confidence;
use crate::flow::{How, Part, Verdict, trace};
use crate::program::Ty;
use crate::rule::{Call, Cx, Interest, Rule};
use crate::source::Range;

pub(super) struct UnflushedWriter;

impl Rule for UnflushedWriter {
    fn id(&self) -> &'static str {
        "unflushed_writer"
    }

    fn interest(&self) -> Interest {
        Interest { flags: |f| f.has_discard && f.has_async, ..Interest::roles(&[Role::MustFlush]) }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for n in 0..cx.body.locals.len() {
            let local = LocalId(n as u32);
            // Somebody else's writer may be flushed by its owner.
            let Some(owned) = owned_from(cx, local) else { continue };
            if let Some(write) = unflushed(cx, local) {
                speak(cx, local, owned, write);
            }
        }
        for (call, api) in cx.calls_of(Role::Flush) {
            if cx.program.apis.lazy(api) && !api.has(Role::Close) {
                unheeded(cx, call);
            }
        }
    }
}

/// A flush whose answer nobody looks at: whether the rest was written stays open.
fn unheeded(cx: &mut Cx<'_>, call: Call<'_>) {
    let lost = matches!(
        trace(cx.view(&[]), call.id, Part::Pending(Part::Err.into())),
        Verdict::Ignored(how, _) if how != How::NotAwaited
    );
    if !lost || cx.in_teardown() {
        return;
    }
    let name = cx.callee_name(&call);
    let draft = cx
        .draft(
            cx.body.range(call.id),
            Confidence::Possible,
            format!("`{name}` says whether the rest was written, and nobody looks"),
        )
        .here("the error is dropped")
        .note("what the writer still held is gone when this fails, and the code goes on as if it had arrived")
        .help("propagate the error, or log it");
    cx.report(draft);
}

/// Where a name came to own a buffered writer: the call that made it, or the parameter that took it.
fn owned_from(cx: &Cx<'_>, local: LocalId) -> Option<Range> {
    let bound = cx.body.local(local);
    let ty = cx.typed.local(local);
    let buffers = cx.program.plays(ty, Role::BufferedWriter) && !matches!(ty, Ty::Ref(_));
    if bound.pat.is_some_and(|p| cx.body.params.contains(&p)) {
        let sink = !matches!(ty, Ty::Ref(_)) && cx.program.plays(ty, Role::Sink);
        return (buffers || sink).then_some(bound.range);
    }
    let made = cx.init_of(local)?;
    let maker = maker(cx, made);
    let makes = match cx.body.kind(maker) {
        ExprKind::Call { callee, .. } => {
            matches!(cx.body.kind(*callee), ExprKind::Path(p) if p.segments.len() > 1)
        }
        ExprKind::MethodCall { .. } => cx.call(maker).is_some_and(|c| c.api.is_some()),
        _ => false,
    };
    let begins = cx.call(maker).is_some_and(|c| c.has(Role::MustFlush));
    (makes && (buffers || begins)).then(|| cx.body.range(made))
}

/// The call whose value an initialiser is, once it has been awaited and found to be no error.
fn maker(cx: &Cx<'_>, init: ExprId) -> ExprId {
    match cx.body.kind(init) {
        ExprKind::Try(inner) | ExprKind::Await(inner) => maker(cx, *inner),
        ExprKind::MethodCall { receiver, method, .. }
            if matches!(method.as_str(), "unwrap" | "expect") || cx.program.apis.is_error_adaptor(method) =>
        {
            maker(cx, *receiver)
        }
        _ => init,
    }
}

/// The first write in a loop, when nothing flushes the writer and it goes nowhere else.
fn unflushed(cx: &Cx<'_>, local: LocalId) -> Option<ExprId> {
    let mut write = None;
    for used in &cx.body.local(local).uses {
        let call = call_on(cx, *used)?;
        let api = cx.call(call)?.api?;
        let flushes =
            api.has(Role::Flush) || api.has(Role::Close) || api.has(Role::Wait) && !api.has(Role::MustFlush);
        if flushes {
            return None;
        }
        let looped = cx.body.ancestors(call).any(|a| matches!(cx.body.kind(a), ExprKind::Loop { .. }));
        if api.has(Role::MustFlush) && looped {
            write = write.or(Some(call));
        }
    }
    write
}

/// The call that a use of the writer takes part in: as receiver, or lent to a function.
fn call_on(cx: &Cx<'_>, used: ExprId) -> Option<ExprId> {
    let mut at = used;
    loop {
        let parent = cx.body.parent(at)?;
        match cx.body.kind(parent) {
            ExprKind::Ref { .. } | ExprKind::Deref(_) => at = parent,
            ExprKind::MethodCall { receiver, .. } if *receiver == at => return Some(parent),
            ExprKind::Call { .. } if at != used => return Some(parent),
            _ => return None,
        }
    }
}

fn speak(cx: &mut Cx<'_>, local: LocalId, owned: Range, write: ExprId) {
    let name = cx.body.local(local).name.clone();
    let ty = match cx.typed.local(local).path() {
        Some(path) => path.rsplit("::").next().unwrap_or(path).to_string(),
        None => "writer".into(),
    };
    // The way to end it is among what the tables know of its type, or of the trait that it is written through.
    let flush_of = |path: &str, ends: &[&'static str]| {
        let known = |e: &&str| cx.program.apis.method(path, e).is_some_and(|a| a.has(Role::Flush));
        ends.iter().copied().find(|e| known(e))
    };
    let whole = ["finish", "complete", "end"];
    let own = cx
        .typed
        .local(local)
        .path()
        .and_then(|p| flush_of(p, &whole).or(flush_of(p, &["close", "shutdown"])));
    let through = cx.call(write).and_then(|c| c.api).and_then(|api| flush_of(api.parent(), &whole));
    let end = own.or(through).unwrap_or("flush");
    let turn = cx.turn(write);
    let sure = cx.call(write).map_or(Confidence::Likely, |c| c.callee.sure);
    let mut draft = cx
        .draft(owned, sure, format!("`{name}` is never flushed: what it buffered last is lost"))
        .here(format!("this `{ty}` is dropped with data still in its buffer"))
        .label(cx.body.range(write), "this goes into the buffer first");
    if let Some(turn) = turn {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    draft = draft
        .note("dropping it cannot wait for the write, so the rest is thrown away without an error; while it lives, the other side waits for data that sits here")
        .help(format!("call `{name}.{end}()` and await it when the loop is done, on every way out that counts as success"));
    cx.report(draft);
}
