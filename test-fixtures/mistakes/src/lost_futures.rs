//! A lazy future is made for each item and never run.

use futures::stream::{FuturesUnordered, Stream, StreamExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

async fn save(x: String) -> std::io::Result<()> {
    tokio::fs::write("x", x).await
}

#[async_trait::async_trait]
pub trait Store {
    async fn put(&self, x: String);
}

// mistake: underscore in a stream loop | rule: unawaited_future | clippy: default

pub async fn m11_underscore(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        let _ = save(x);
    }
}

// mistake: bare statement in a stream loop | rule: unawaited_future | clippy: default

pub async fn m12_bare(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        save(x);
    }
}

// mistake: named and never used | rule: unawaited_future | clippy: none

pub async fn m13_name(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        let _f = save(x);
    }
}

// mistake: dropped by drop | rule: unawaited_future | clippy: none

pub async fn m14_drop(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        drop(save(x));
    }
}

// mistake: option mapped to a future | rule: unawaited_future | clippy: rustc-allow

pub async fn m15_option(mut rx: mpsc::Receiver<Option<String>>) {
    while let Some(x) = rx.recv().await {
        x.map(save);
    }
}

// mistake: iterator mapped to futures, collected, dropped | rule: unawaited_future | clippy: restriction

pub async fn m16_collected(mut rx: mpsc::Receiver<Vec<String>>) {
    while let Some(xs) = rx.recv().await {
        let _ = xs.into_iter().map(save).collect::<Vec<_>>();
    }
}

// mistake: stream mapped to futures, collected, dropped | rule: unawaited_future | clippy: rustc-allow

pub async fn m17_stream_collected(xs: impl Stream<Item = String>) {
    let _: Vec<_> = xs.take(100).map(save).collect().await;
}

// mistake: stream mapped and never consumed | rule: unawaited_future | clippy: default

pub async fn m18_stream_not_consumed(xs: impl Stream<Item = String>) {
    xs.map(save);
}

// mistake: futures pushed and never polled | rule: join_set_not_drained | clippy: none

pub async fn m19_pushed(mut rx: mpsc::Receiver<String>) {
    let pending = FuturesUnordered::new();
    while let Some(x) = rx.recv().await {
        pending.push(save(x));
    }
}

// mistake: channel send without await | rule: unawaited_future | clippy: default

pub async fn m64_send(mut rx: mpsc::Receiver<String>, tx: mpsc::Sender<String>) {
    while let Some(x) = rx.recv().await {
        let _ = tx.send(x);
    }
}

// mistake: bare statement in an accept loop | rule: unawaited_future | clippy: default

pub async fn m70_accept(listener: TcpListener) {
    while let Ok((_, peer)) = listener.accept().await {
        save(peer.to_string());
    }
}

// mistake: boxed future of a trait | rule: unawaited_future | clippy: default

pub async fn m71_async_trait(mut rx: mpsc::Receiver<String>, store: &dyn Store) {
    while let Some(x) = rx.recv().await {
        store.put(x);
    }
}

// mistake: underscore in an accept loop | rule: unawaited_future | clippy: default

pub async fn m72_accept_underscore(listener: TcpListener) {
    loop {
        let Ok((_, peer)) = listener.accept().await else { break };
        let _ = save(peer.to_string());
    }
}

// control: awaited

pub async fn c02_awaited(mut rx: mpsc::Receiver<String>) -> std::io::Result<()> {
    while let Some(x) = rx.recv().await {
        save(x).await?;
    }
    Ok(())
}

// mistake: closure of for_each | rule: unawaited_future | clippy: none | added

pub async fn m85_for_each(xs: impl Stream<Item = String>) {
    xs.for_each(|x| {
        drop(save(x));
        futures::future::ready(())
    })
    .await;
}

// mistake: future of a future | rule: unawaited_future | clippy: default | added

pub async fn m86_yields_async(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        async { save(x) }.await;
    }
}

// mistake: arm of select | rule: unawaited_future | clippy: none | added

pub async fn m87_select_arm(mut rx: mpsc::Receiver<String>, stop: &tokio::sync::Notify) {
    loop {
        tokio::select! {
            Some(x) = rx.recv() => {
                let _saving = save(x);
            }
            _ = stop.notified() => break,
        }
    }
}

// mistake: no pause between retries | rule: unawaited_future | clippy: none | added

pub async fn m88_sleep(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        if save(x).await.is_err() {
            drop(tokio::time::sleep(std::time::Duration::from_secs(1)));
        }
    }
}

// mistake: two branches that disable themselves | rule: disabled_select_branch | clippy: none | added

pub async fn m89_disabled_branch(listener: TcpListener, stop: &tokio::sync::Notify) {
    loop {
        tokio::select! {
            Ok((_, peer)) = listener.accept() => println!("{peer}"),
            _ = stop.notified() => break,
        }
    }
}

// control: kept and awaited later | added

pub async fn c07_kept(mut rx: mpsc::Receiver<String>) {
    while let Some(x) = rx.recv().await {
        let saving = save(x);
        let _ = saving.await;
    }
}
