//! The refusal goes somewhere before it is lost: into a function, out of a closure or block, through a branch.

use super::Event;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Display;
use tokio::sync::mpsc::Sender;
use tokio::sync::mpsc::error::TrySendError;

type Refused = TrySendError<Event>;

fn ignore<T, E>(_: Result<T, E>) {}

fn swallow<T, E>(result: Result<T, E>) {
    drop(result);
}

fn note<E: Display>(result: Result<(), E>) {
    if let Err(error) = result {
        eprintln!("{error}");
    }
}

#[cfg(debug_assertions)]
fn note_in_tests<E: Display>(result: Result<(), E>) {
    note(result);
}

#[cfg(not(debug_assertions))]
fn note_in_tests<E: Display>(_: Result<(), E>) {}

fn handed_on(out: &Sender<Event>, event: Event) {
    ignore(out.try_send(event.clone())); //~ ignored_try_send "handed to `ignore`"
    swallow(out.try_send(event.clone())); //~ ignored_try_send
    note(out.try_send(event.clone()));
    note_in_tests(out.try_send(event));
}

fn by_a_closure(out: &Sender<Event>, event: Event) {
    let offer = |event| out.try_send(event); //~ ignored_try_send
    let _ = offer(event.clone());
    let ask = |event| out.try_send(event);
    if ask(event).is_err() {
        eprintln!("full");
    }
}

fn by_a_closure_on_the_spot(out: &Sender<Event>, event: Event) {
    (|| -> Result<(), Refused> {
        out.try_send(event)?; //~ ignored_try_send
        Ok(())
    })()
    .ok();
}

async fn by_a_block(out: &Sender<Event>, event: Event) {
    let sent = async {
        out.try_send(event.clone())?; //~ ignored_try_send
        Ok::<_, Refused>(())
    }
    .await;
    let _ = sent;
    let sent = async {
        out.try_send(event)?;
        Ok::<_, Refused>(())
    }
    .await;
    if let Err(error) = sent {
        eprintln!("{error}");
    }
}

fn given_on_by_a_match(out: &Sender<Event>, event: Event) -> Result<(), Refused> {
    match out.try_send(event) {
        Err(error @ TrySendError::Full(_)) => Err(error),
        other => other,
    }
}

fn given_on_by_a_return(out: &Sender<Event>, event: Event) -> Result<(), String> {
    if let Err(error) = out.try_send(event) {
        return Err(error.to_string());
    }
    Ok(())
}

fn only_closure_is_given_on(out: &Sender<Event>, event: Event) -> Result<(), ()> {
    match out.try_send(event) { //~ ignored_try_send
        Err(TrySendError::Closed(_)) => Err(()),
        _ => Ok(()),
    }
}

fn of_helpers(out: &Sender<Event>, event: Event) {
    let _ = given_on_by_a_match(out, event.clone()); //~ ignored_try_send
    let _ = given_on_by_a_return(out, event.clone()); //~ ignored_try_send
    let _ = only_closure_is_given_on(out, event);
}

fn as_an_operand(out: &Sender<Event>, event: Event, open: bool, gone: &mut bool) {
    open && out.try_send(event.clone()).is_ok(); //~ ignored_try_send
    *gone |= matches!(out.try_send(event.clone()), Err(TrySendError::Closed(_))); //~ ignored_try_send
    *gone |= out.try_send(event).is_err();
}

// Senders that come out of collections, keys and pointers of any type.

fn collected(outs: &[Sender<Event>], event: &Event) {
    let copies: Vec<_> = outs.iter().cloned().collect();
    for out in &copies {
        let _ = out.try_send(event.clone()); //~ ignored_try_send
    }
    let by_number: HashMap<_, _> = outs.iter().cloned().enumerate().collect();
    if let Some(out) = by_number.get(&3) {
        let _ = out.try_send(event.clone()); //~ ignored_try_send
    }
    if let [_, rest @ ..] = outs {
        rest.iter().for_each(|out| drop(out.try_send(event.clone()))); //~ ignored_try_send
    }
}

fn checked(outs: &[Sender<Event>], event: &Event) -> usize {
    let copies: Vec<_> = outs.iter().cloned().collect();
    copies.iter().filter(|out| out.try_send(event.clone()).is_err()).count()
}

thread_local! {
    static OUT: RefCell<Option<Sender<Event>>> = const { RefCell::new(None) };
}

fn of_a_thread(event: Event) {
    OUT.with(|out| {
        if let Some(out) = out.borrow().as_ref() {
            let _ = out.try_send(event.clone()); //~ ignored_try_send
        }
    });
    OUT.with_borrow_mut(|out| {
        if let Some(out) = out
            && out.try_send(event).is_err()
        {
            eprintln!("full");
        }
    });
}

fn of_any_type(out: &(dyn std::any::Any + Send), event: Event) {
    if let Some(out) = out.downcast_ref::<Sender<Event>>() {
        let _ = out.try_send(event); //~ ignored_try_send
    }
}

// Macros of one's own that are handed the refusal.

macro_rules! or_skip {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(_) => continue,
        }
    };
}

macro_rules! or_warn {
    ($result:expr, $what:literal) => {
        match $result {
            Ok(value) => value,
            Err(error) => {
                eprintln!("{}: {error}", $what);
                continue;
            }
        }
    };
}

macro_rules! timed {
    ($work:expr $(,)?) => {{
        let start = std::time::Instant::now();
        let value = $work;
        eprintln!("{:?}", start.elapsed());
        value
    }};
}

fn by_macros(out: &Sender<Event>, events: Vec<Event>) {
    for event in events {
        or_skip!(out.try_send(event.clone())); //~ ignored_try_send "handed to `or_skip!`"
        or_warn!(out.try_send(event.clone()), "send");
        let sent = timed!(out.try_send(event));
        if sent.is_err() {
            eprintln!("full");
        }
    }
}
