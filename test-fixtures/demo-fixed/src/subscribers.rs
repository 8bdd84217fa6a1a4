//! The listeners' side: each has a short queue of its own, and a task that writes it to the socket.

use crate::reading::Reading;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{Semaphore, mpsc};

const MAX_SUBSCRIBERS: usize = 64;
const QUEUE: usize = 32;

/// Everybody who listens at the moment.
#[derive(Clone, Default)]
pub struct Subscribers {
    queues: Arc<Mutex<Vec<mpsc::Sender<Reading>>>>,
    missed: Arc<AtomicU64>,
}

impl Subscribers {
    /// Hands a reading to every subscriber. One that is too slow misses it, which is counted and said.
    pub fn publish(&self, reading: &Reading) {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        queues.retain(|queue| match queue.try_send(reading.clone()) {
            Ok(()) => true,
            Err(TrySendError::Full(reading)) => {
                let missed = self.missed.fetch_add(1, Ordering::Relaxed) + 1;
                eprintln!("a subscriber missed {}, {missed} in all", reading.sensor);
                true
            }
            Err(TrySendError::Closed(_)) => false,
        });
    }

    /// Makes a queue for one more subscriber, unless there are enough of them.
    fn join(&self) -> Option<mpsc::Receiver<Reading>> {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        if queues.len() >= MAX_SUBSCRIBERS {
            return None;
        }
        let (tx, rx) = mpsc::channel(QUEUE);
        queues.push(tx);
        Some(rx)
    }
}

/// Accepts subscribers until the listener fails.
pub async fn serve(listener: TcpListener, subscribers: Subscribers) -> io::Result<()> {
    let slots = Arc::new(Semaphore::new(MAX_SUBSCRIBERS));
    loop {
        let slot = slots.clone().acquire_owned().await.expect("never closed");
        let (socket, peer) = listener.accept().await?;
        let Some(queue) = subscribers.join() else { continue };
        tokio::spawn(async move {
            if let Err(error) = write(socket, queue).await {
                eprintln!("{peer}: {error}");
            }
            drop(slot);
        });
    }
}

/// Writes one subscriber's queue to its socket.
async fn write(mut socket: TcpStream, mut queue: mpsc::Receiver<Reading>) -> io::Result<()> {
    while let Some(reading) = queue.recv().await {
        socket.write_all(reading.to_string().as_bytes()).await?;
    }
    socket.shutdown().await
}
