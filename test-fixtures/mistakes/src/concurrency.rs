//! Work is started faster than it finishes.

use futures::stream::{FuturesUnordered, Stream, StreamExt};
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;

async fn handle(x: String) {
    tokio::task::yield_now().await;
    println!("{x}");
}

async fn serve(socket: TcpStream) {
    drop(socket);
}

// mistake: a task per item | rule: unbounded_spawn | clippy: rustc-allow

pub async fn m20_spawn(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        tokio::spawn(handle(x));
    }
}

// mistake: a task per connection | rule: possible unbounded_spawn | clippy: rustc-allow

pub async fn m21_accept(listener: TcpListener) -> std::io::Result<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(serve(socket));
    }
}

// mistake: a task per item on a handle | rule: unbounded_spawn | clippy: rustc-allow

pub async fn m22_handle(mut rx: mpsc::Receiver<String>, handle_: tokio::runtime::Handle) {
    while let Some(x) = rx.recv().await {
        handle_.spawn(handle(x));
    }
}

// mistake: a set of tasks that only grows | rule: join_set_not_drained | clippy: rustc-allow

pub async fn m23_join_set(listener: TcpListener) -> std::io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        let (socket, _) = listener.accept().await?;
        tasks.spawn(serve(socket));
    }
}

// mistake: a thread per item | rule: unbounded_spawn | clippy: rustc-allow

pub fn m24_thread(rx: std::sync::mpsc::Receiver<String>) {
    for x in rx {
        std::thread::spawn(move || println!("{x}"));
    }
}

// mistake: a task per item, handle dropped | rule: unbounded_spawn | clippy: default

pub async fn m25_underscore(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        let _ = tokio::spawn(handle(x));
    }
}

// mistake: all at once | rule: unbounded_concurrency | clippy: rustc-allow

pub async fn m55_join_all(mut rx: mpsc::Receiver<Vec<String>>) {
    while let Some(xs) = rx.recv().await {
        futures::future::join_all(xs.into_iter().map(handle)).await;
    }
}

// mistake: a buffer of MAX futures | rule: unbounded_concurrency | clippy: none

pub async fn m56_buffer_unordered(xs: impl Stream<Item = String>) {
    xs.map(handle).buffer_unordered(usize::MAX).for_each(|()| async {}).await;
}

// mistake: no limit given | rule: unbounded_concurrency | clippy: none

pub async fn m57_for_each_concurrent(xs: impl Stream<Item = String>) {
    xs.for_each_concurrent(None, handle).await;
}

// mistake: permit freed at once | rule: permit_dropped | clippy: restriction

pub async fn m58_permit(mut rx: mpsc::Receiver<String>, slots: &Semaphore) {
    while let Some(x) = rx.recv().await {
        let _ = slots.acquire().await;
        handle(x).await;
    }
}

// mistake: tried permit freed at once | rule: permit_dropped | clippy: restriction

pub async fn m59_try_acquire(slots: &Semaphore, x: String) {
    let _ = slots.try_acquire();
    handle(x).await;
}

// mistake: permit forgotten | rule: permit_dropped | clippy: none

pub async fn m60_forget(slots: &Semaphore, x: String) {
    slots.acquire().await.unwrap().forget();
    handle(x).await;
}

// control: a permit per task

pub async fn c03_permit(mut rx: mpsc::Receiver<String>, slots: Arc<Semaphore>) {
    while let Some(x) = rx.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tokio::spawn(async move {
            handle(x).await;
            drop(slot);
        });
    }
}

// mistake: permit taken inside the task | rule: permit_inside_task | clippy: rustc-allow | added

pub async fn m90_inside(mut rx: mpsc::Receiver<String>, slots: Arc<Semaphore>) {
    while let Some(x) = rx.recv().await {
        let slots = slots.clone();
        tokio::spawn(async move {
            let _slot = slots.acquire().await;
            handle(x).await
        });
    }
}

// mistake: permit stays outside the task | rule: permit_dropped | clippy: rustc-allow | added

pub async fn m91_not_moved(mut rx: mpsc::Receiver<String>, slots: Arc<Semaphore>) {
    while let Some(x) = rx.recv().await {
        let _slot = slots.acquire().await;
        tokio::spawn(handle(x));
    }
}

// mistake: the send is the task | rule: spawned_send | clippy: rustc-allow | added

pub async fn m92_spawned_send(mut rx: mpsc::Receiver<String>, tx: mpsc::Sender<String>) {
    while let Some(x) = rx.recv().await {
        let tx = tx.clone();
        tokio::spawn(async move { tx.send(x).await });
    }
}

// mistake: a blocking send in a task | rule: blocking_send | clippy: none | added

pub async fn m93_blocking(mut rx: mpsc::Receiver<String>, tx: std::sync::mpsc::SyncSender<String>) {
    while let Some(x) = rx.recv().await {
        if tx.send(x).is_err() {
            break;
        }
    }
}

// mistake: a helper that spawns | rule: unbounded_spawn | clippy: rustc-allow | added

pub async fn m94_helper(mut rx: mpsc::Receiver<String>) {
    fn start(x: String) {
        tokio::spawn(handle(x));
    }
    while let Some(x) = rx.recv().await {
        start(x);
    }
}

// control: a set that is joined at a limit | added

pub async fn c08_join_set(listener: TcpListener) -> std::io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        if tasks.len() == 64 {
            tasks.join_next().await;
        }
        let (socket, _) = listener.accept().await?;
        tasks.spawn(serve(socket));
    }
}
