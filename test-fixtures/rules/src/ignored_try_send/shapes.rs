//! The same refusal in every place where code can stand.

use super::Event;
use futures::stream::{BoxStream, Stream, StreamExt};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

struct Shared {
    out: mpsc::Sender<Event>,
    peers: RwLock<HashMap<u64, mpsc::Sender<Event>>>,
}

struct Hub {
    shared: Arc<Shared>,
    guarded: Arc<Mutex<mpsc::Sender<Event>>>,
    maybe: Option<mpsc::Sender<Event>>,
    all: Vec<mpsc::Sender<Event>>,
    boxed: Box<mpsc::Sender<Event>>,
}

static GLOBAL: OnceLock<mpsc::Sender<Event>> = OnceLock::new();

thread_local! {
    static LOCAL: RefCell<Option<mpsc::Sender<Event>>> = const { RefCell::new(None) };
}

impl Hub {
    fn through_fields(&self, event: Event) {
        let _ = self.shared.out.try_send(event.clone()); //~ ignored_try_send
        let _ = self.boxed.try_send(event); //~ ignored_try_send
    }

    fn through_a_guard(&self, event: Event) {
        let out = self.guarded.lock().unwrap();
        let _ = out.try_send(event.clone()); //~ ignored_try_send
        drop(out);
        let _ = self.guarded.lock().unwrap().try_send(event); //~ ignored_try_send
    }

    fn through_an_option(&self, event: Event) {
        if let Some(out) = &self.maybe {
            let _ = out.try_send(event.clone()); //~ ignored_try_send
        }
        if let Some(out) = self.maybe.as_ref() {
            out.try_send(event.clone()).ok(); //~ ignored_try_send
        }
        self.maybe.as_ref().map(|out| out.try_send(event)); //~ ignored_try_send
    }

    fn through_collections(&self, event: &Event) {
        for out in &self.all {
            let _ = out.try_send(event.clone()); //~ ignored_try_send
        }
        self.all.iter().for_each(|out| drop(out.try_send(event.clone()))); //~ ignored_try_send
        for (_, out) in self.shared.peers.read().unwrap().iter() {
            out.try_send(event.clone()).ok(); //~ ignored_try_send
        }
        if let Some(out) = self.shared.peers.read().unwrap().get(&event.id) {
            let _ = out.try_send(event.clone()); //~ ignored_try_send
        }
    }

    fn through_a_clone(&self, event: Event) -> impl FnOnce() + use<> {
        let out = self.shared.out.clone();
        move || {
            let _ = out.try_send(event); //~ ignored_try_send
        }
    }

    fn getter(&self) -> &mpsc::Sender<Event> {
        &self.shared.out
    }

    fn through_a_getter(&self, event: Event) {
        let _ = self.getter().try_send(event); //~ ignored_try_send
    }
}

macro_rules! with_feature {
    ($($item:item)*) => { $($item)* };
}

struct Door {
    out: mpsc::Sender<Event>,
}

impl Door {
    with_feature! {
        fn knock(&self, event: Event) {
            let _ = self.out.try_send(event); //~ ignored_try_send
        }

        fn try_knock(&self, event: Event) -> Result<(), mpsc::error::TrySendError<Event>> {
            self.out.try_send(event)
        }
    }

    fn knock_on(&self, event: Event) {
        let _ = self.try_knock(event); //~ ignored_try_send
    }
}

fn through_a_static(event: Event) {
    if let Some(out) = GLOBAL.get() {
        let _ = out.try_send(event.clone()); //~ ignored_try_send
    }
    LOCAL.with_borrow(|out| {
        if let Some(out) = out {
            let _ = out.try_send(event); //~ MISSING ignored_try_send
        }
    });
}

/// Hides the refusal from whoever calls.
fn publish(out: &mpsc::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

/// Hands the refusal on ...
fn offer(out: &mpsc::Sender<Event>, event: Event) -> Result<(), TrySendError<Event>> {
    out.try_send(event)
}

async fn helper_one_call_away(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        publish(&out, event.clone());
        // ... and here it is dropped.
        let _ = offer(&out, event); //~ ignored_try_send
    }
}

trait Outlet {
    fn out(&self) -> &mpsc::Sender<Event>;

    fn push_out(&self, event: Event) {
        let _ = self.out().try_send(event); //~ ignored_try_send
    }
}

impl Outlet for Hub {
    fn out(&self) -> &mpsc::Sender<Event> {
        &self.shared.out
    }

    fn push_out(&self, event: Event) {
        self.shared.out.try_send(event).ok(); //~ ignored_try_send
    }
}

struct Handle<T> {
    out: mpsc::Sender<T>,
}

impl<T: Send + 'static> Handle<T> {
    fn generic(&self, item: T) {
        let _ = self.out.try_send(item); //~ ignored_try_send
    }
}

async fn select_arm(mut events: mpsc::Receiver<Event>, mut stop: mpsc::Receiver<()>, out: mpsc::Sender<Event>) {
    loop {
        tokio::select! {
            Some(event) = events.recv() => {
                let _ = out.try_send(event); //~ ignored_try_send
            }
            _ = stop.recv() => break,
        }
    }
}

fn stream_body(mut events: mpsc::Receiver<Event>, copy: mpsc::Sender<Event>) -> impl Stream<Item = Event> {
    async_stream::stream! {
        while let Some(event) = events.recv().await {
            copy.try_send(event.clone()).ok(); //~ ignored_try_send
            yield event;
        }
    }
}

fn tee(events: BoxStream<'static, Event>, copy: mpsc::Sender<Event>) -> impl Stream<Item = Event> {
    events.inspect(move |event| {
        let _ = copy.try_send(event.clone()); //~ ignored_try_send
    })
}

async fn join_body(left: mpsc::Sender<Event>, right: mpsc::Sender<Event>, event: Event) {
    tokio::join!(
        async {
            let _ = left.try_send(event.clone()); //~ ignored_try_send
        },
        async { right.send(event.clone()).await.is_ok() },
    );
}

macro_rules! offer_to {
    ($out:expr, $event:expr) => {{
        let _ = $out.try_send($event); //~ MISSING ignored_try_send
    }};
}

fn own_macro(out: &mpsc::Sender<Event>, event: Event) {
    offer_to!(out, event);
}

#[cfg(unix)]
fn behind_a_cfg(out: &mpsc::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

async fn loop_let_else(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    'events: loop {
        let Some(event) = events.recv().await else { break 'events };
        let _ = out.try_send(event); //~ ignored_try_send
    }
}

fn in_a_thread(events: crossbeam::channel::Receiver<Event>, out: crossbeam::channel::Sender<Event>) {
    std::thread::spawn(move || {
        for event in events {
            out.try_send(event).ok(); //~ ignored_try_send
        }
    });
}

fn nested_item(out: &mpsc::Sender<Event>, event: Event) {
    fn inner(out: &mpsc::Sender<Event>, event: Event) {
        let _ = out.try_send(event); //~ ignored_try_send
    }
    inner(out, event);
}

fn returned_closure_chain(out: mpsc::Sender<Event>) -> Box<dyn Fn(Event) + Send> {
    Box::new(move |event| out.try_send(event).unwrap_or_default()) //~ ignored_try_send
}

fn success_only(out: &mpsc::Sender<Event>, event: Event) -> u32 {
    if out.try_send(event).is_ok() { //~ ignored_try_send
        println!("sent");
    }
    1
}

// Quiet twins.

impl Hub {
    fn counts_who_missed(&self, event: &Event) -> usize {
        self.all.iter().filter(|out| out.try_send(event.clone()).is_err()).count()
    }

    fn option_looked_at(&self, event: Event) -> bool {
        self.maybe.as_ref().is_some_and(|out| out.try_send(event).is_ok())
    }

    fn forgets_who_is_slow(&self, event: &Event) {
        self.shared.peers.write().unwrap().retain(|_, out| out.try_send(event.clone()).is_ok());
    }
}

async fn refusal_waits(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        if let Err(TrySendError::Full(event)) = offer(&out, event) {
            if out.send(event).await.is_err() {
                break;
            }
        }
    }
}

async fn select_arm_counts(mut events: mpsc::Receiver<Event>, mut stop: mpsc::Receiver<()>, out: mpsc::Sender<Event>) {
    let mut missed = 0;
    loop {
        tokio::select! {
            Some(event) = events.recv() => {
                if out.try_send(event).is_err() {
                    missed += 1;
                }
            }
            _ = stop.recv() => break,
        }
    }
    println!("{missed}");
}

macro_rules! offer_or_log {
    ($out:expr, $event:expr) => {
        if let Err(error) = $out.try_send($event) {
            eprintln!("{error}");
        }
    };
}

fn own_macro_that_logs(out: &mpsc::Sender<Event>, event: Event) {
    offer_or_log!(out, event);
}

fn match_that_retries(out: &mpsc::Sender<Event>, event: Event) -> Option<Event> {
    match out.try_send(event) {
        Err(TrySendError::Full(event)) => Some(event),
        Ok(()) | Err(TrySendError::Closed(_)) => None,
    }
}

// A comment says that the loss is meant.
fn meant(out: &mpsc::Sender<Event>, event: Event) {
    // Best effort: the screen shows the next one anyway.
    let _ = out.try_send(event); //~ possible ignored_try_send
}

fn meant_within(out: &mpsc::Sender<Event>, event: Event) {
    match out.try_send(event) { //~ possible ignored_try_send
        Ok(()) => {}
        // The newest is skipped while the screen is busy.
        Err(_) => {}
    }
}

fn meant_where_it_is_asked(out: &mpsc::Sender<Event>, event: Event) {
    let sent = out.try_send(event); //~ possible ignored_try_send
    match sent {
        Ok(()) => {}
        // The newest is skipped while the screen is busy.
        Err(_) => {}
    }
}

// Functions that macros declare.

macro_rules! posts {
    ($($name:ident),* => $item:ty) => {
        $(fn $name(out: &mpsc::Sender<$item>, item: $item) {
            let _ = out.try_send(item); //~ ignored_try_send
        })*
    };
}

posts!(post_first, post_second => Event);
