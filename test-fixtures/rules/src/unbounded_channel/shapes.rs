//! The same constructor in every place where code can stand.

use super::Job;
use futures::stream::Stream;
use std::sync::{LazyLock, Mutex, OnceLock};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

struct Actor {
    inbox: UnboundedReceiver<Job>,
    outbox: UnboundedSender<Job>,
    #[allow(dead_code)]
    pair: (UnboundedSender<Job>, UnboundedReceiver<Job>),
}

impl Actor {
    fn new() -> (UnboundedSender<Job>, Self) {
        let (tx, inbox) = mpsc::unbounded_channel(); //~ unbounded_channel
        let (outbox, _) = mpsc::unbounded_channel(); //~ unbounded_channel
        (tx, Actor { inbox, outbox, pair: mpsc::unbounded_channel() }) //~ unbounded_channel
    }
}

impl Default for Actor {
    fn default() -> Self {
        let pair = mpsc::unbounded_channel(); //~ unbounded_channel
        Actor { inbox: pair.1, outbox: pair.0, pair: make() }
    }
}

/// Fed from a method in another file.
pub struct Desk {
    pub(super) orders: UnboundedSender<Job>,
}

impl Desk {
    fn open() -> (Desk, UnboundedReceiver<Job>) {
        let (orders, rx) = mpsc::unbounded_channel(); //~ unbounded_channel "fed once per item"
        (Desk { orders }, rx)
    }
}

/// A helper that everybody calls: the constructor is the place.
fn make<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    mpsc::unbounded_channel() //~ unbounded_channel
}

static GLOBAL: LazyLock<(flume::Sender<Job>, flume::Receiver<Job>)> = LazyLock::new(flume::unbounded); //~ unbounded_channel

static LATER: OnceLock<UnboundedSender<Job>> = OnceLock::new();

fn set_up() -> UnboundedReceiver<Job> {
    let (mut tx, mut rx) = (None, None);
    LATER.get_or_init(|| {
        let (sender, receiver) = mpsc::unbounded_channel(); //~ unbounded_channel
        rx = Some(receiver);
        tx = Some(sender.clone());
        sender
    });
    drop(tx);
    rx.unwrap()
}

macro_rules! queue {
    () => {
        mpsc::unbounded_channel::<Job>() //~ unbounded_channel
    };
}

fn own_macro() -> UnboundedReceiver<Job> {
    queue!().1
}

fn vec_macro() -> Vec<(flume::Sender<Job>, flume::Receiver<Job>)> {
    vec![flume::unbounded(), flume::bounded(4)] //~ unbounded_channel
}

#[cfg(unix)]
fn behind_a_cfg() -> UnboundedReceiver<Job> {
    let (_tx, rx) = mpsc::unbounded_channel(); //~ unbounded_channel
    rx
}

async fn per_connection(listener: tokio::net::TcpListener, peers: &Mutex<Vec<UnboundedSender<Job>>>) {
    while let Ok((socket, _)) = listener.accept().await {
        let (tx, rx) = mpsc::unbounded_channel(); //~ unbounded_channel
        let mut peers = peers.lock().unwrap();
        if peers.len() < 8 {
            peers.push(tx);
        }
        drop((socket, rx));
    }
}

fn in_a_stream(mut jobs: mpsc::Receiver<Job>) -> impl Stream<Item = Job> {
    let (tx, mut rx) = mpsc::unbounded_channel(); //~ unbounded_channel
    async_stream::stream! {
        loop {
            tokio::select! {
                Some(job) = jobs.recv() => { let _ = tx.send(job); }
                Some(job) = rx.recv() => yield job,
                else => break,
            }
        }
    }
}

trait Mailbox {
    fn mailbox() -> UnboundedReceiver<Job> {
        let (_tx, rx) = mpsc::unbounded_channel(); //~ unbounded_channel
        rx
    }
}

impl Mailbox for Actor {
    fn mailbox() -> UnboundedReceiver<Job> {
        if let (_, rx) = mpsc::unbounded_channel() { rx } else { make().1 } //~ unbounded_channel
    }
}

const fn nothing() {}

// Quiet: only types, names and bounded twins.

fn takes(_: UnboundedSender<Job>, _: &UnboundedReceiver<Job>) {}

fn says() -> &'static str {
    // mpsc::unbounded_channel() in a comment
    "mpsc::unbounded_channel()"
}

fn unbounded_range() -> impl Iterator<Item = u64> {
    0..
}

impl Actor {
    fn bounded() -> (mpsc::Sender<Job>, mpsc::Receiver<Job>) {
        mpsc::channel(64)
    }
}
