//! What was buffered last never leaves the buffer.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId};
use crate::finding::Confidence;
use crate::flow::{Fate, How, Part, Verdict, trace, way};
use crate::rule::{Call, Cx, Interest, Rule};

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
            if !cx.program.plays(cx.typed.local(local), Role::BufferedWriter) {
                continue;
            }
            let Some(made) = cx.definition(local) else { continue };
            // Somebody else's writer may be flushed by its owner.
            if !is_made_here(cx, made, local) {
                continue;
            }
            if let Some(write) = unflushed(cx, local) {
                speak(cx, local, made, write);
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
        trace(cx.body, call.id, Part::Pending(Part::Err.into()), &[]),
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

/// Whether the initialiser makes the writer: a constructor, bound to the name as a whole.
fn is_made_here(cx: &Cx<'_>, made: ExprId, local: LocalId) -> bool {
    let call = match cx.body.kind(made) {
        ExprKind::Try(e) => *e,
        _ => made,
    };
    let constructs = match cx.body.kind(call) {
        ExprKind::Call { callee, .. } => {
            matches!(cx.body.kind(*callee), ExprKind::Path(p) if p.segments.len() > 1)
        }
        _ => false,
    };
    constructs && way(cx.body, made).2 == Fate::Bound(local)
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

fn speak(cx: &mut Cx<'_>, local: LocalId, made: ExprId, write: ExprId) {
    let name = cx.body.local(local).name.clone();
    let ty = match cx.typed.local(local).path() {
        Some(path) => path.rsplit("::").next().unwrap_or(path).to_string(),
        None => "writer".into(),
    };
    // The way to end it is among what the tables know of its type.
    let ends = ["finish", "complete", "close", "shutdown"];
    let own =
        cx.typed.local(local).path().and_then(|p| {
            ends.iter().find(|e| cx.program.apis.method(p, e).is_some_and(|a| a.has(Role::Flush)))
        });
    let end = own.copied().unwrap_or("flush");
    let turn = cx.turn(write);
    let sure = cx.call(write).map_or(Confidence::Likely, |c| c.callee.sure);
    let mut draft = cx
        .draft(cx.body.range(made), sure, format!("`{name}` is never flushed: what it buffered last is lost"))
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
