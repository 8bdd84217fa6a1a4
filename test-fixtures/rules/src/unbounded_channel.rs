//! A queue without a capacity.

mod ends;
mod feeding;
mod harmless;
mod imports;
mod shapes;

use futures::stream::StreamExt;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;
use std::thread;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio_util::codec::{FramedRead, LinesCodec};

pub struct Job {
    pub id: u64,
}

// Every constructor. Whoever uses the library feeds these queues as it likes.

pub fn tokio_channel() -> (mpsc::UnboundedSender<Job>, mpsc::UnboundedReceiver<Job>) {
    mpsc::unbounded_channel() //~ unbounded_channel "channel("
}

pub fn standard_library() -> (std::sync::mpsc::Sender<Job>, std::sync::mpsc::Receiver<Job>) {
    std::sync::mpsc::channel() //~ unbounded_channel "sync_channel("
}

pub fn futures_channel() -> (futures::channel::mpsc::UnboundedSender<Job>, futures::channel::mpsc::UnboundedReceiver<Job>) {
    futures::channel::mpsc::unbounded() //~ unbounded_channel
}

pub fn crossbeam_channel() -> (crossbeam::channel::Sender<Job>, crossbeam::channel::Receiver<Job>) {
    crossbeam::channel::unbounded() //~ unbounded_channel
}

pub fn async_channel() -> (async_channel::Sender<Job>, async_channel::Receiver<Job>) {
    async_channel::unbounded() //~ unbounded_channel
}

pub fn smol_channel() -> (smol::channel::Sender<Job>, smol::channel::Receiver<Job>) {
    smol::channel::unbounded() //~ unbounded_channel
}

pub fn async_std_channel() -> (async_std::channel::Sender<Job>, async_std::channel::Receiver<Job>) {
    async_std::channel::unbounded() //~ unbounded_channel
}

pub fn flume_channel() -> (flume::Sender<Job>, flume::Receiver<Job>) {
    flume::unbounded() //~ unbounded_channel
}

pub fn kanal_channel() -> (kanal::Sender<Job>, kanal::Receiver<Job>) {
    kanal::unbounded() //~ unbounded_channel
}

pub fn kanal_async_channel() -> (kanal::AsyncSender<Job>, kanal::AsyncReceiver<Job>) {
    kanal::unbounded_async() //~ unbounded_channel
}

pub fn loole_channel() -> (loole::Sender<Job>, loole::Receiver<Job>) {
    loole::unbounded() //~ unbounded_channel
}

// Nothing in sight feeds it.
fn nobody_feeds_it() -> (mpsc::UnboundedSender<Job>, mpsc::UnboundedReceiver<Job>) {
    mpsc::unbounded_channel() //~ possible unbounded_channel
}

// What feeds it, when that can be seen.

async fn fed_by_an_accept_loop(listener: TcpListener) -> io::Result<()> {
    let (jobs, mut work) = mpsc::unbounded_channel(); //~ unbounded_channel "connection"
    let worker = tokio::spawn(async move {
        while let Some(socket) = work.recv().await {
            serve(socket).await;
        }
    });
    loop {
        let (socket, _) = listener.accept().await?;
        if jobs.send(socket).is_err() {
            break;
        }
    }
    worker.await?;
    Ok(())
}

async fn serve(socket: tokio::net::TcpStream) {
    let _ = socket.readable().await;
}

async fn fed_by_lines(socket: tokio::net::TcpStream) -> mpsc::UnboundedReceiver<String> {
    let (tx, rx) = mpsc::unbounded_channel(); //~ unbounded_channel
    tokio::spawn(async move {
        let mut lines = FramedRead::new(socket, LinesCodec::new_with_max_length(1024));
        while let Some(Ok(line)) = lines.next().await {
            if tx.send(line).is_err() {
                break;
            }
        }
    });
    rx
}

fn fed_by_a_callback() -> notify::Result<(notify::RecommendedWatcher, std::sync::mpsc::Receiver<notify::Result<notify::Event>>)> {
    let (tx, rx) = std::sync::mpsc::channel(); //~ possible unbounded_channel "fed once per item"
    let watcher = notify::recommended_watcher(tx)?;
    Ok((watcher, rx))
}

async fn feeds_a_response_body(mut jobs: mpsc::Receiver<Job>) -> axum::body::Body {
    let (tx, rx) = mpsc::unbounded_channel::<io::Result<bytes::Bytes>>(); //~ unbounded_channel
    tokio::spawn(async move {
        while let Some(job) = jobs.recv().await {
            if tx.send(Ok(job.id.to_string().into())).is_err() {
                break;
            }
        }
    });
    axum::body::Body::from_stream(tokio_stream::wrappers::UnboundedReceiverStream::new(rx))
}

// How the constructor can be written.

pub fn function_reference() -> Vec<(flume::Sender<Job>, flume::Receiver<Job>)> {
    (0..4).map(|_| ()).map(|()| flume::unbounded()).collect() //~ unbounded_channel
}

pub fn passed_as_a_function() -> (mpsc::UnboundedSender<Job>, mpsc::UnboundedReceiver<Job>) {
    std::iter::repeat_with(mpsc::unbounded_channel).next().unwrap() //~ unbounded_channel
}

fn or_insert_with(peers: &mut HashMap<u64, (flume::Sender<Job>, flume::Receiver<Job>)>) {
    peers.entry(1).or_insert_with(flume::unbounded); //~ possible unbounded_channel
}

pub fn turbofish() -> (mpsc::UnboundedSender<Job>, mpsc::UnboundedReceiver<Job>) {
    let (tx, rx) = mpsc::unbounded_channel::<Job>(); //~ unbounded_channel
    (tx, rx)
}

fn keep<A, B>(_: A, _: B) {}

// A comment that argues the bound.

pub fn argued() -> (mpsc::UnboundedSender<Job>, mpsc::UnboundedReceiver<Job>) {
    // At most one message per worker: bounded by the number of workers.
    mpsc::unbounded_channel() //~ possible unbounded_channel
}

// Quiet: bounded.

fn bounded() {
    let (tx, rx) = mpsc::channel::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = std::sync::mpsc::sync_channel::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = futures::channel::mpsc::channel::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = crossbeam::channel::bounded::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = async_channel::bounded::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = flume::bounded::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = kanal::bounded_async::<Job>(16);
    keep(tx, rx);
    let (tx, rx) = tokio::sync::watch::channel(0);
    keep(tx, rx);
    let (tx, rx) = tokio::sync::broadcast::channel::<u64>(16);
    keep(tx, rx);
}

// Quiet: a namesake without a queue.

fn one_shots() {
    let (tx, rx) = oneshot::channel::<Job>();
    keep(tx, rx);
    let (tx, rx) = futures::channel::oneshot::channel::<Job>();
    keep(tx, rx);
}

mod own {
    pub fn unbounded_channel() -> u8 {
        0
    }

    pub fn channel() -> u8 {
        1
    }
}

fn own_namesakes() {
    keep(own::unbounded_channel(), own::channel());
}

// Quiet: a wake-up.

fn wake_up() -> mpsc::UnboundedReceiver<()> {
    let (tx, rx) = mpsc::unbounded_channel::<()>();
    let _ = tx.send(());
    rx
}

enum Signal {
    Reload,
    Stop,
}

fn fieldless() -> (mpsc::UnboundedSender<Signal>, mpsc::UnboundedReceiver<Signal>) {
    mpsc::unbounded_channel()
}

// Quiet: something else holds the producer back.

async fn permits_beside_it(mut jobs: mpsc::Receiver<Job>) {
    let slots = Arc::new(Semaphore::new(16));
    let (tx, mut rx) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Some((job, slot)) = rx.recv().await {
            let job: Job = job;
            println!("{}", job.id);
            drop::<tokio::sync::OwnedSemaphorePermit>(slot);
        }
    });
    while let Some(job) = jobs.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        if tx.send((job, slot)).is_err() {
            break;
        }
    }
}

// Quiet: used once.

fn one_answer() -> Option<u64> {
    let (tx, rx) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let _ = tx.send(7);
    });
    rx.recv().ok()
}

fn fan_in(jobs: Vec<Job>) -> Vec<u64> {
    let (tx, rx) = std::sync::mpsc::channel();
    thread::scope(|scope| {
        for job in &jobs {
            let tx = tx.clone();
            scope.spawn(move || {
                let _ = tx.send(job.id);
            });
        }
    });
    drop(tx);
    rx.into_iter().collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_test_may() {
        let (tx, rx) = std::sync::mpsc::channel::<u8>();
        drop(tx);
        assert!(rx.recv().is_err());
    }
}

pub fn says_what_is_missing() -> (mpsc::UnboundedSender<String>, mpsc::UnboundedReceiver<String>) {
    // No backpressure from here on.
    mpsc::unbounded_channel() //~ unbounded_channel
}
