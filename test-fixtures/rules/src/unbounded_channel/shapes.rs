//! The same constructor in every place where code can stand.

use super::Job;
use futures::stream::Stream;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};
use tokio::io::AsyncWriteExt;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

pub struct Actor {
    pub inbox: UnboundedReceiver<Job>,
    pub outbox: UnboundedSender<Job>,
    pub pair: (UnboundedSender<Job>, UnboundedReceiver<Job>),
}

impl Actor {
    pub fn new() -> (UnboundedSender<Job>, Self) {
        let (tx, inbox) = mpsc::unbounded_channel(); //~ unbounded_channel
        let (outbox, _) = mpsc::unbounded_channel();
        (tx, Actor { inbox, outbox, pair: mpsc::unbounded_channel() }) //~ possible unbounded_channel
    }
}

impl Default for Actor {
    fn default() -> Self {
        let pair = mpsc::unbounded_channel(); //~ possible unbounded_channel
        Actor { inbox: pair.1, outbox: pair.0, pair: make() } //~ possible unbounded_channel
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

/// A helper that others call: what they do with the queue decides.
fn make<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    mpsc::unbounded_channel()
}

async fn made_by_a_helper(mut jobs: mpsc::Receiver<Job>) {
    let (tx, mut rx) = make(); //~ unbounded_channel "`make` makes a queue"
    tokio::spawn(async move {
        while let Some(job) = rx.recv().await {
            wait_for(job).await;
        }
    });
    while let Some(job) = jobs.recv().await {
        if tx.send(job).is_err() {
            break;
        }
    }
}

async fn wait_for(job: Job) {
    tokio::time::sleep(std::time::Duration::from_millis(job.id)).await;
}

static GLOBAL: LazyLock<(flume::Sender<Job>, flume::Receiver<Job>)> = LazyLock::new(flume::unbounded); //~ possible unbounded_channel

static LATER: OnceLock<UnboundedSender<Job>> = OnceLock::new();

fn set_up() -> UnboundedReceiver<Job> {
    let (mut tx, mut rx) = (None, None);
    LATER.get_or_init(|| {
        let (sender, receiver) = mpsc::unbounded_channel(); //~ possible unbounded_channel
        rx = Some(receiver);
        tx = Some(sender.clone());
        sender
    });
    drop(tx);
    rx.unwrap()
}

macro_rules! queue {
    () => {
        mpsc::unbounded_channel::<Job>() //~ possible unbounded_channel
    };
}

fn own_macro() -> (UnboundedSender<Job>, UnboundedReceiver<Job>) {
    queue!()
}

pub fn vec_macro() -> Vec<(flume::Sender<Job>, flume::Receiver<Job>)> {
    vec![flume::unbounded(), flume::bounded(4)] //~ unbounded_channel
}

#[cfg(unix)]
pub fn behind_a_cfg() -> (UnboundedSender<Job>, UnboundedReceiver<Job>) {
    mpsc::unbounded_channel() //~ unbounded_channel
}

async fn per_connection(listener: tokio::net::TcpListener, peers: &Mutex<Vec<UnboundedSender<Job>>>) {
    while let Ok((socket, _)) = listener.accept().await {
        let (tx, rx) = mpsc::unbounded_channel(); //~ unbounded_channel "fed once per item"
        let mut peers = peers.lock().unwrap();
        if peers.len() < 8 {
            peers.push(tx);
        }
        tokio::spawn(write_to(socket, rx));
    }
}

async fn write_to(mut socket: tokio::net::TcpStream, mut jobs: UnboundedReceiver<Job>) {
    while let Some(job) = jobs.recv().await {
        if socket.write_all(&job.id.to_be_bytes()).await.is_err() {
            break;
        }
    }
}

async fn relays_to_all(listener: tokio::net::TcpListener, mut jobs: mpsc::Receiver<Job>) {
    let peers = Arc::new(Mutex::new(Vec::new()));
    let known = peers.clone();
    tokio::spawn(async move { per_connection(listener, &known).await });
    while let Some(job) = jobs.recv().await {
        for peer in peers.lock().unwrap().iter() {
            let peer: &UnboundedSender<Job> = peer;
            let _ = peer.send(Job { id: job.id });
        }
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

pub trait Mailbox {
    fn mailbox() -> (UnboundedSender<Job>, UnboundedReceiver<Job>) {
        mpsc::unbounded_channel() //~ possible unbounded_channel
    }
}

impl Mailbox for Actor {
    fn mailbox() -> (UnboundedSender<Job>, UnboundedReceiver<Job>) {
        if let (tx, rx) = mpsc::unbounded_channel() { (tx, rx) } else { make() } //~ possible unbounded_channel
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
