//! A queue refuses an item, and nobody looks at the refusal.

mod adaptors;
mod argued;
mod doubles;
mod either;
mod imports;
mod own;
mod seldom;
mod shapes;
mod sinks;
mod travels;

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use tokio::net::{TcpStream, UdpSocket};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{broadcast, mpsc, oneshot, watch};

#[derive(Clone, Debug)]
pub struct Event {
    pub id: u64,
    pub text: String,
}

// How the refusal is thrown away.

fn underscore(out: &mpsc::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send "full"
}

fn bare_statement(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event); //~ ignored_try_send
}

fn underscore_assignment(out: &mpsc::Sender<Event>, event: Event) {
    _ = out.try_send(event); //~ ignored_try_send
}

fn name_never_used(out: &mpsc::Sender<Event>, event: Event) {
    let _sent = out.try_send(event); //~ ignored_try_send
}

fn ok_statement(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event).ok(); //~ ignored_try_send
}

fn is_ok_statement(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event).is_ok(); //~ ignored_try_send
}

fn unwrap_or(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event).unwrap_or(()); //~ ignored_try_send
}

fn unwrap_or_default(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event).unwrap_or_default(); //~ ignored_try_send
}

fn unwrap_or_else_nothing(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event).unwrap_or_else(|_| ()); //~ ignored_try_send
}

fn dropped(out: &mpsc::Sender<Event>, event: Event) {
    drop(out.try_send(event)); //~ ignored_try_send
}

fn mapped_away(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event.clone()).map_err(|_| ()).ok(); //~ ignored_try_send
    let _ = out.try_send(event).map(|_| ()); //~ ignored_try_send
}

fn empty_if(out: &mpsc::Sender<Event>, event: Event) {
    if out.try_send(event).is_err() {} //~ ignored_try_send
}

fn empty_if_let(out: &mpsc::Sender<Event>, event: Event) {
    if let Err(_) = out.try_send(event) {} //~ ignored_try_send
}

fn only_success_counts(out: &mpsc::Sender<Event>, event: Event, sent: &AtomicU64) {
    if let Ok(()) = out.try_send(event) { //~ ignored_try_send
        sent.fetch_add(1, Ordering::Relaxed);
    }
}

fn empty_arms(out: &mpsc::Sender<Event>, event: Event) {
    match out.try_send(event) { //~ ignored_try_send
        Ok(()) => {}
        Err(_) => {}
    }
}

fn one_arm_for_all(out: &mpsc::Sender<Event>, event: Event) {
    match out.try_send(event) { //~ ignored_try_send
        _ => {}
    }
}

fn closed_is_handled_but_full_is_not(out: &mpsc::Sender<Event>, event: Event) -> bool {
    match out.try_send(event) { //~ ignored_try_send "full"
        Ok(()) => true,
        Err(TrySendError::Full(_)) => true,
        Err(TrySendError::Closed(_)) => false,
    }
}

fn only_closed_is_looked_for(out: &mpsc::Sender<Event>, event: Event) -> bool {
    if let Err(TrySendError::Closed(_)) = out.try_send(event) { //~ ignored_try_send
        return false;
    }
    true
}

fn empty_full_arm(out: &mpsc::Sender<Event>, event: Event) -> Result<(), &'static str> {
    match out.try_send(event) { //~ ignored_try_send
        Ok(()) | Err(TrySendError::Full(_)) => Ok(()),
        Err(TrySendError::Closed(_)) => Err("the writer has gone"),
    }
}

fn swallowed_by_a_closure(out: mpsc::Sender<Event>) -> impl Fn(Event) {
    move |event| {
        let _ = out.try_send(event); //~ ignored_try_send
    }
}

fn callback(out: mpsc::Sender<notify::Event>) -> notify::Result<notify::RecommendedWatcher> {
    notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event {
            let _ = out.try_send(event); //~ possible ignored_try_send "pause"
        }
    })
}

// Every queue that can refuse.

fn reserve(out: &mpsc::Sender<Event>, event: Event) {
    if let Ok(permit) = out.try_reserve() { //~ ignored_try_send
        permit.send(event);
    }
}

fn standard_library(out: &std::sync::mpsc::SyncSender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn futures_channel(out: &mut futures::channel::mpsc::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn crossbeam_channel(out: &crossbeam::channel::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn crossbeam_queue(queue: &crossbeam::queue::ArrayQueue<Event>, event: Event) {
    let _ = queue.push(event); //~ ignored_try_send
}

fn async_channel(out: &async_channel::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn smol_channel(out: &smol::channel::Sender<Event>, event: Event) {
    out.try_send(event).ok(); //~ ignored_try_send
}

fn flume_channel(out: &flume::Sender<Event>, event: Event) {
    out.try_send(event).ok(); //~ ignored_try_send
}

fn loole_channel(out: &loole::Sender<Event>, event: Event) {
    out.try_send(event).ok(); //~ ignored_try_send
}

fn kanal_says_full_with_ok(out: &kanal::Sender<Event>, event: Event) -> Result<(), kanal::SendError> {
    out.try_send(event)?; //~ ignored_try_send "false"
    Ok(())
}

fn async_broadcast(out: &async_broadcast::Sender<Event>, event: Event) {
    let _ = out.try_broadcast(event); //~ ignored_try_send
}

fn would_block(socket: &TcpStream, bytes: &[u8]) {
    let _ = socket.try_write(bytes); //~ ignored_try_send
}

fn datagram(socket: &UdpSocket, bytes: &[u8]) {
    let _ = socket.try_send(bytes); //~ ignored_try_send
}

fn select_with_an_empty_default(out: &crossbeam::channel::Sender<Event>, event: Event) {
    crossbeam::select! {
        send(out, event) -> _ => {} //~ ignored_try_send "empty branch"
        default => {}
    }
}

fn select_that_offers_again(out: &crossbeam::channel::Sender<u64>, stop: &crossbeam::channel::Receiver<()>) {
    let latest = 7;
    loop {
        crossbeam::select! {
            send(out, latest) -> _ => return,
            recv(stop) -> _ => return,
            default(std::time::Duration::from_secs(1)) => {}
        }
    }
}

fn success_leaves(out: &mpsc::Sender<Event>, event: Event, overflow: &mut Vec<Event>) {
    let copy = event.clone();
    if out.try_send(copy).is_ok() {
        return;
    }
    overflow.push(event);
}

fn poll_sender(out: &mut tokio_util::sync::PollSender<Event>, cx: &mut Context<'_>) {
    let _ = out.poll_reserve(cx); //~ missing_poll_ready
}

// Chosen loss: at most worth a review.

fn evicts_the_oldest(queue: &crossbeam::queue::ArrayQueue<Event>, event: Event) {
    queue.force_push(event); //~ possible ignored_try_send
}

// Quiet: the refusal changes something.

fn counted(out: &mpsc::Sender<Event>, event: Event, missed: &AtomicU64) {
    if out.try_send(event).is_err() {
        missed.fetch_add(1, Ordering::Relaxed);
    }
}

fn logged(out: &mpsc::Sender<Event>, event: Event) {
    if let Err(error) = out.try_send(event) {
        eprintln!("{error}");
    }
}

fn propagated(out: &mpsc::Sender<Event>, event: Event) -> Result<(), TrySendError<Event>> {
    out.try_send(event.clone())?;
    out.try_send(event)
}

fn returned_as_bool(out: &mpsc::Sender<Event>, event: Event) -> bool {
    out.try_send(event).is_ok()
}

fn requeued(out: &mpsc::Sender<Event>, event: Event, waiting: &mut VecDeque<Event>) {
    match out.try_send(event) {
        Ok(()) => {}
        Err(TrySendError::Full(event)) => waiting.push_front(event),
        Err(TrySendError::Closed(_)) => waiting.clear(),
    }
}

fn stops(out: &mpsc::Sender<Event>, events: Vec<Event>) {
    for event in events {
        if out.try_send(event).is_err() {
            break;
        }
    }
}

fn evicts_those_who_are_slow(outs: &mut Vec<mpsc::Sender<Event>>, event: &Event) {
    outs.retain(|out| out.try_send(event.clone()).is_ok());
}

fn used_later(out: &mpsc::Sender<Event>, event: Event) -> usize {
    let sent = out.try_send(event);
    println!("tried");
    usize::from(sent.is_ok())
}

fn else_branch(out: &mpsc::Sender<Event>, event: Event, missed: &AtomicU64) {
    if let Ok(()) = out.try_send(event) {
        println!("sent");
    } else {
        missed.fetch_add(1, Ordering::Relaxed);
    }
}

fn reserve_or_wait(out: &mpsc::Sender<Event>, event: Event) -> Option<Event> {
    let Ok(permit) = out.try_reserve() else { return Some(event) };
    permit.send(event);
    None
}

fn panics(out: &mpsc::Sender<Event>, event: Event) {
    out.try_send(event).expect("one slot per event");
}

fn kanal_looked_at(out: &kanal::Sender<Event>, event: Event) -> Result<bool, kanal::SendError> {
    let sent = out.try_send(event)?;
    Ok(sent)
}

fn typed_underscore(out: &mpsc::Sender<Event>, event: Event) {
    let _: Result<(), TrySendError<Event>> = out.try_send(event);
}

fn select_with_a_counting_default(out: &crossbeam::channel::Sender<Event>, event: Event, missed: &AtomicU64) {
    crossbeam::select! {
        send(out, event) -> _ => {}
        default => { missed.fetch_add(1, Ordering::Relaxed); }
    }
}

// Quiet: a wake-up, of which one is enough.

fn unit_payload(wake: &mpsc::Sender<()>) {
    let _ = wake.try_send(());
}

enum Wake {
    Up,
}

fn fieldless_payload(wake: &mpsc::Sender<Wake>) {
    wake.try_send(Wake::Up).ok();
}

enum Command {
    Load(Event),
    Refresh,
}

fn fieldless_variant_among_others(commands: &mpsc::Sender<Command>) {
    let _ = commands.try_send(Command::Refresh); //~ possible ignored_try_send
}

fn coalesced() -> mpsc::Receiver<u64> {
    let (tx, rx) = mpsc::channel(1);
    let _ = tx.try_send(7);
    rx
}

// Quiet: no capacity signal.

fn nobody_listens(last: &watch::Sender<Event>, all: &broadcast::Sender<Event>, event: Event) {
    let _ = all.send(event.clone());
    let _ = last.send(event);
}

fn reply(to: oneshot::Sender<Event>, event: Event) {
    let _ = to.send(event);
}

fn closed_only(out: &mpsc::UnboundedSender<Event>, event: Event) {
    let _ = out.send(event);
}

fn real_time(samples: &mut rtrb::Producer<f32>, sample: f32) {
    let _ = samples.push(sample);
}

struct Session {
    out: mpsc::Sender<Event>,
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.out.try_send(Event { id: 0, text: String::new() });
    }
}

impl Session {
    fn shutdown(&self) {
        let _ = self.out.try_send(Event { id: 0, text: String::new() });
    }
}

/// An own `try_send` that has nothing to do with a queue.
struct Lamp;

impl Lamp {
    fn try_send(&self, _: Event) -> bool {
        true
    }
}

fn namesake(lamp: &Lamp, event: Event) {
    let _ = lamp.try_send(event);
}

// Only those who are gone are sorted out; whoever is behind counts as served.

fn unless_gone(outs: &mut Vec<mpsc::Sender<Event>>, event: &Event) {
    outs.retain(|out| match out.try_send(event.clone()) { //~ ignored_try_send
        Err(TrySendError::Closed(_)) => false,
        _ => true,
    });
}

fn not_if_gone(outs: &mut Vec<mpsc::Sender<Event>>, event: &Event) {
    outs.retain(|out| !matches!(out.try_send(event.clone()), Err(TrySendError::Closed(_)))); //~ ignored_try_send
}

fn alike(outs: &mut Vec<mpsc::Sender<Event>>, event: &Event) {
    outs.retain(|out| match out.try_send(event.clone()) { //~ ignored_try_send
        Ok(()) | Err(TrySendError::Full(_)) => true,
        Err(_) => false,
    });
}

fn counts_the_refused_as_sent(outs: &[mpsc::Sender<Event>], event: &Event) -> usize {
    let mut sent = 0;
    for out in outs {
        match out.try_send(event.clone()) { //~ ignored_try_send
            Err(TrySendError::Closed(_)) => continue,
            _ => sent += 1,
        }
    }
    sent
}

fn drops_who_is_behind(outs: &mut Vec<mpsc::Sender<Event>>, event: &Event) {
    outs.retain(|out| matches!(out.try_send(event.clone()), Ok(())));
}

fn tells_who_is_behind(outs: &mut Vec<mpsc::Sender<Event>>, event: &Event) {
    outs.retain(|out| match out.try_send(event.clone()) {
        Ok(()) => true,
        Err(TrySendError::Closed(_)) => false,
        rest => {
            eprintln!("{rest:?}");
            true
        }
    });
}

fn asks_whether_full(out: &mpsc::Sender<Event>, event: Event) -> bool {
    matches!(out.try_send(event), Err(TrySendError::Full(_)))
}

fn knows_better(out: &mpsc::Sender<Event>, event: Event) {
    // BUG: drops events while the consumer is behind
    let _ = out.try_send(event); //~ ignored_try_send
}
