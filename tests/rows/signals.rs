//! Signals: the value that comes back has to be looked at.

use super::case::{Case, Heard};
use super::row::{Code, ITEM, Row};
use bplint::apis::{Role, Signal};

/// Thrown away, or looked at. Whoever asks a semaphore loses nothing but the work that a permit was for.
pub(crate) fn refusal(row: Row<'_>) -> Heard {
    let code = row.code();
    let call = row.value(row.sends("item()"));
    let thrown_away = code.body(format!("let _ = {call};"));
    if row.has(Role::Lossy) || row.has(Role::ClosedOnly) {
        return Case::silent("ignored_try_send", thrown_away).into();
    }
    let wrong = match row.signal() {
        Signal::Err if row.has(Role::Permit) => {
            code.body(format!("if let Ok(permit) = {call} {{ work(permit); }}"))
        }
        Signal::None if row.has(Role::Permit) => {
            code.body(format!("if let Some(permit) = {call} {{ work(permit); }}"))
        }
        _ => thrown_away,
    };
    let mut cases = vec![Case::new("ignored_try_send", wrong, code.body(looked_at(row.signal(), &call)))];
    cases.extend(tried_again(row));
    cases.into()
}

/// A loop that asks again at once, or lets time pass first.
fn tried_again(row: Row<'_>) -> Option<Case> {
    if row.is_async() {
        return None;
    }
    let call = row.sends("item.clone()");
    let refused = match row.signal() {
        Signal::Err => format!("{call}.is_err()"),
        Signal::None => format!("{call}.is_none()"),
        Signal::False => format!("!{call}"),
        _ => return None,
    };
    let mut code = row.code();
    code.param(&format!("item: {ITEM}"));
    let spins = code.body(format!("while {refused} {{}}"));
    let waits = code.body(format!("while {refused} {{ std::thread::sleep(moment()); }}"));
    Some(Case::new("busy_retry", spins, waits))
}

/// Code that does something about a signal, wherever it sits.
fn looked_at(signal: Signal, call: &str) -> String {
    let counts = "lost.fetch_add(1, Relaxed)";
    match signal {
        Signal::Err => format!("if let Err(refused) = {call} {{ {counts}; keep(refused); }}"),
        Signal::False => format!("if !{call} {{ {counts}; }}"),
        Signal::None => format!("if {call}.is_none() {{ {counts}; }}"),
        Signal::Some => format!("if let Some(old) = {call} {{ {counts}; keep(old); }}"),
        Signal::Ok | Signal::OkFalse | Signal::OkOption | Signal::Poll | Signal::Value | Signal::Item => {
            format!("let said = {call}; keep(said);")
        }
    }
}

/// What had to make room is dropped, or counted.
pub(crate) fn evict(row: Row<'_>) -> Heard {
    let (code, call) = (row.code(), row.value(row.sends("item()")));
    let wrong = code.body(format!("let _ = {call};"));
    Case::new("ignored_try_send", wrong, code.body(looked_at(row.signal(), &call))).into()
}

/// The count is dropped, or held against what there was to write.
pub(crate) fn partial(row: Row<'_>) -> Heard {
    let mut code = row.code();
    code.param("data: &[u8]");
    let call = row.value(row.sends("data"));
    let (wrong, right) = match row.signal() {
        Signal::Ok => {
            (format!("{call}?;"), format!("let n = {call}?; if n < data.len() {{ return Err(short(n)); }}"))
        }
        Signal::Poll => (format!("let _ = {call};"), looked_at(Signal::Poll, &call)),
        _ => (format!("{call};"), format!("let n = {call}; if n < data.len() {{ return Err(short(n)); }}")),
    };
    let refused_too = row.has(Role::Refusal) && row.signal() == Signal::Err;
    if refused_too {
        return Heard::Nobody("it refuses or takes all: the refusal is what has to be looked at");
    }
    Case::new("ignored_write", code.body(wrong), code.body(right)).into()
}

/// What may be called only afterwards is called, with the question before it or without. Where nothing of the sort is there, the
/// question limits how much a loop starts.
pub(crate) fn readiness(row: Row<'_>) -> Heard {
    let asks = row.value(row.call(&[]));
    let mut cases = Vec::new();
    if let Some(needs) = row.sibling(Role::NeedsReady) {
        let mut code = row.code().in_async();
        code.takes(&needs);
        let goes_ahead = needs.value(needs.sends("item()"));
        cases.push(Case::new(
            "missing_poll_ready",
            code.body(format!("{goes_ahead};")),
            code.body(format!("if ready({asks}) {{ {goes_ahead}; }}")),
        ));
    } else {
        cases.push(super::work::held_back(row, &format!("ready({asks});")));
    }
    cases.into()
}

/// Called as it comes, or after a question.
pub(crate) fn needs_ready(row: Row<'_>) -> Heard {
    let Some(asks) = row.sibling(Role::Readiness) else {
        return Heard::Nobody("nothing of its type or trait asks for readiness");
    };
    let mut code = row.code().in_async();
    code.takes(&asks);
    let call = row.value(row.sends("item()"));
    let asked = asks.value(asks.call(&[]));
    let (wrong, right) = (format!("keep({call});"), format!("if ready({asked}) {{ keep({call}); }}"));
    Case::new("missing_poll_ready", code.body(wrong), code.body(right)).into()
}

/// A middleware that is always ready hands on to an inner service, which waits by itself or was never asked.
pub(crate) fn oneshot_call(row: Row<'_>) -> Heard {
    let called = row.apis.trait_methods_named("call").find(|api| api.has(Role::NeedsReady));
    let of = called.map_or("", |needs| needs.parent());
    let middleware = |goes_on: String| {
        Code {
        around: vec![
            format!("use {} as _;", row.api.parent()),
            "struct Through<S> { inner: S }".into(),
            format!(
                "impl<R, S: {of}<R> + Clone> {of}<R> for Through<S> {{
                    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), S::Error>> {{
                        std::task::Poll::Ready(Ok(()))
                    }}
                    fn call(&mut self, request: R) -> S::Future {{ {goes_on} }}
                }}"
            ),
        ],
        ..Code::default()
    }
    };
    let unasked = middleware("self.inner.call(request)".into());
    let waits = middleware(format!("self.inner.clone().{}(request)", row.api.name));
    Case::new("missing_poll_ready", unasked, waits).into()
}

/// Sent in a loop, or once.
pub(crate) fn needs_capacity(row: Row<'_>) -> Heard {
    let call = row.value(row.sends("item"));
    let right = row.code().body(format!("keep({});", row.value(row.sends("item()"))));
    Case::new("send_without_capacity", row.code().per_item(format!("keep({call});")), right).into()
}

/// The loop waits until there is room, or does not. Where nothing takes data without room, whoever asks first has thought of a
/// refusal.
pub(crate) fn capacity(row: Row<'_>) -> Heard {
    let asks = row.value(row.call(&[]));
    if let Some(needs) = row.sibling(Role::NeedsCapacity) {
        let mut code = row.code();
        code.takes(&needs);
        let sends = needs.value(needs.sends("item"));
        let wrong = code.per_item(format!("keep({sends});"));
        let right = code.per_item(format!("keep({asks}); keep({sends});"));
        return Case::new("send_without_capacity", wrong, right).into();
    }
    let Some(refuses) = row.sibling(Role::Refusal) else {
        return Heard::Nobody("nothing of its type takes or refuses data");
    };
    let mut code = row.code().in_async();
    code.takes(&refuses);
    let sends = format!("let _ = {};", refuses.value(refuses.sends("item()")));
    let asked = code.body(format!("if {asks} > 0 {{ {sends} }}"));
    Case::lowers("ignored_try_send", code.body(sends), asked).into()
}

/// The first lag ends the loop, or is told from the end.
pub(crate) fn lag(row: Row<'_>) -> Heard {
    let overflows = row.sibling(Role::OverflowOn);
    let mut code = row.code();
    let mut before = String::new();
    if let Some(switch) = overflows {
        code.takes(&switch);
        before = format!("{};", switch.call(&[(0, "true")]));
    }
    let call = row.value(row.call(&[]));
    let lagged = row.api.full.first().map_or("Lagged", |name| name.as_str());
    let (good, bad, end) = match row.signal() {
        Signal::Item if row.gives().contains("Poll") => {
            ("Poll::Ready(Some(Ok(item)))", format!("Poll::Ready(Some(Err({lagged}(n))))"), "_")
        }
        Signal::Item => ("Some(Ok(item))", format!("Some(Err({lagged}(n)))"), "None"),
        Signal::Poll => ("Poll::Ready(Ok(item))", format!("Poll::Ready(Err({lagged}(n)))"), "_"),
        _ => ("Ok(item)", format!("Err({lagged}(n))"), "Err(_)"),
    };
    let wrong = code.body(format!("{before} while let {good} = {call} {{ keep(item); }}"));
    let right = code.body(format!(
        "{before} loop {{ match {call} {{ {good} => keep(item), {bad} => report(n), {end} => break, }} }}"
    ));
    Case::new("ignored_lag", wrong, right).into()
}

/// A loop that ends at the first lag, with overwriting switched on or not.
pub(crate) fn overflow_on(row: Row<'_>) -> Heard {
    let Some(receives) = row.anywhere(Role::Lag) else {
        return Heard::Nobody("nothing of its table says that items were lost");
    };
    let mut code = receives.code();
    code.param("channel: Any");
    let owner = row.owner().map(super::row::written).unwrap_or_default();
    let switch = format!(
        "let mut other: {owner} = keep(); other.{}",
        row.call(&[(0, "true")]).trim_start_matches("it.")
    );
    let ends = format!("while let Ok(item) = {} {{ keep(item); }}", receives.value(receives.call(&[])));
    Case::new("ignored_lag", code.body(format!("{switch}; {ends}")), code.body(ends)).into()
}

/// The confirmation is dropped, or awaited.
pub(crate) fn delivery(row: Row<'_>) -> Heard {
    let (code, call) = (row.code().in_async(), row.value(row.sends("item()")));
    let (dropped, kept) = match row.signal() {
        Signal::Ok => (format!("{call}?;"), format!("let sent = {call}?; keep(sent.await);")),
        _ => (format!("{call};"), format!("let sent = {call}; keep(sent.await);")),
    };
    Case::new("ignored_delivery", code.body(dropped), code.body(kept)).into()
}

/// Somebody waits for all that is outstanding, or does not.
pub(crate) fn confirm(row: Row<'_>) -> Heard {
    let Some(sends) = row.anywhere(Role::Delivery) else {
        return Heard::Nobody("nothing of its table gives confirmations");
    };
    let mut code = sends.code().in_async();
    let dropped = format!("{}{};", sends.value(sends.sends("item()")), question(sends));
    let wrong = code.body(dropped.clone());
    let waiting = row.code();
    code.around.extend(waiting.around);
    code.generics.extend(waiting.generics);
    waiting.params.iter().for_each(|param| code.param(&param.replace("mut it:", "mut other:")));
    let waits = row.value(row.call(&[])).replacen("it.", "other.", 1);
    Case::new("ignored_delivery", wrong, code.body(format!("{dropped} keep({waits});"))).into()
}

/// Confirmations were switched on, so that dropping one is surely a loss, or not.
pub(crate) fn confirm_on(row: Row<'_>) -> Heard {
    let Some(sends) = row.sibling(Role::Delivery) else {
        return Heard::Nobody("nothing of its type gives confirmations");
    };
    let mut code = sends.code().in_async();
    code.takes(&row);
    let dropped = format!("{}{};", sends.value(sends.sends("item()")), question(sends));
    let on = format!("keep({});", row.value(row.call(&[])));
    Case::lowers("ignored_delivery", code.body(format!("{on} {dropped}")), code.body(dropped)).into()
}

fn question(row: Row<'_>) -> &'static str {
    if row.signal() == Signal::Ok { "?" } else { "" }
}

/// The result says nothing about room: to drop it loses nothing that could have been sent.
pub(crate) fn closed_only(row: Row<'_>) -> Heard {
    let call = row.value(row.sends("item()"));
    Case::silent("ignored_try_send", row.code().body(format!("let _ = {call};"))).into()
}
