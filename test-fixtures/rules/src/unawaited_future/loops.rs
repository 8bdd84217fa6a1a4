//! Loops that nothing of the tables drives, and futures known by traits and by what they are made of.

use futures::{Sink, SinkExt, StreamExt};
use std::time::Duration;
use tokio::sync::{broadcast, mpsc};
use tokio::time::timeout;
use tokio_stream::wrappers::ReceiverStream;

struct Service {
    seen: u64,
}

#[derive(Clone, Copy)]
struct Change(u64);

impl Service {
    async fn apply(&mut self, change: Change) {
        tokio::task::yield_now().await;
        self.seen += change.0;
    }

    // `select!` awaits without a word of it.
    async fn selects(&mut self, mut stop: broadcast::Receiver<()>, mut changes: mpsc::Receiver<Change>) {
        loop {
            tokio::select! {
                _ = stop.recv() => break,
                change = changes.recv() => {
                    if let Some(change) = change {
                        self.apply(change); //~ unawaited_future
                    }
                }
            }
        }
    }

    // What waits may be an operand of a race.
    async fn with_patience(&mut self, mut changes: mpsc::Receiver<Change>) {
        loop {
            let Ok(Some(change)) = timeout(Duration::from_secs(1), changes.recv()).await else { continue };
            let _ = self.apply(change); //~ unawaited_future
        }
    }

    // A connection of the project's own, which no table knows.
    async fn answers(&mut self, link: &mut Link) -> Result<(), Closed> {
        loop {
            let change = link.recv().await?;
            let _ = link.send(change); //~ unawaited_future
            self.apply(change).await;
        }
    }

    // An endless loop that waits for something need not be fed from outside: every turn skips the work all the same.
    async fn beats(&mut self, link: &mut Link) -> Result<(), Closed> {
        loop {
            let _ = self.apply(Change(1)); //~ unawaited_future
            link.send(Change(0)).await?;
        }
    }
}

struct Closed;

struct Link;

impl Link {
    async fn recv(&mut self) -> Result<Change, Closed> {
        std::future::pending().await
    }

    async fn send(&mut self, change: Change) -> Result<(), Closed> {
        let _ = change;
        std::future::pending().await
    }
}

// The limit is the first argument, the closure the second.
async fn each(jobs: mpsc::Receiver<Change>) {
    ReceiverStream::new(jobs)
        .for_each_concurrent(8, |change| async move {
            let _ = work(change); //~ unawaited_future
        })
        .await;
}

async fn work(change: Change) {
    let _ = change;
}

trait Ends {
    type Out: Sink<Change> + Unpin;
    fn split(self) -> Self::Out;
}

// Only the trait says that the associated type is a sink.
async fn forwards<E: Ends>(ends: E, mut changes: mpsc::Receiver<Change>) {
    let mut out = ends.split();
    while let Some(change) = changes.recv().await {
        let _ = out.send(change); //~ unawaited_future
    }
}

// A task's handle of the project's own type: the task goes on without it.
struct Running(tokio::task::JoinHandle<()>);

impl Future for Running {
    type Output = ();

    fn poll(mut self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<()> {
        std::pin::Pin::new(&mut self.0).poll(cx).map(|_| ())
    }
}

fn start(change: Change) -> Running {
    Running(tokio::spawn(work(change)))
}

async fn in_tasks(mut changes: mpsc::Receiver<Change>, slots: std::sync::Arc<tokio::sync::Semaphore>) {
    while let Some(change) = changes.recv().await {
        if slots.available_permits() > 0 {
            let _ = start(change);
        }
    }
}
