//! A queue refuses, and nobody looks.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

// mistake: result to option, dropped | rule: ignored_try_send | clippy: restriction

pub fn m01_ok(tx: &mpsc::Sender<String>, x: String) {
    tx.try_send(x).ok();
}

// mistake: underscore | rule: ignored_try_send | clippy: restriction

pub fn m02_underscore(tx: &mpsc::Sender<String>, x: String) {
    let _ = tx.try_send(x);
}

// mistake: underscore, crossbeam | rule: ignored_try_send | clippy: restriction

pub fn m03_underscore_crossbeam(tx: &crossbeam::channel::Sender<String>, x: String) {
    let _ = tx.try_send(x);
}

// mistake: bare statement | rule: ignored_try_send | clippy: default

pub fn m04_bare(tx: &mpsc::Sender<String>, x: String) {
    tx.try_send(x);
}

// mistake: match with empty arms | rule: ignored_try_send | clippy: none

pub fn m05_empty_arms(tx: &mpsc::Sender<String>, x: String) {
    match tx.try_send(x) {
        Ok(()) => {}
        Err(_) => {}
    }
}

// mistake: empty if | rule: ignored_try_send | clippy: none

pub fn m06_empty_if(tx: &mpsc::Sender<String>, x: String) {
    if tx.try_send(x).is_err() {}
}

// mistake: unwrap_or_default | rule: ignored_try_send | clippy: none

pub fn m07_unwrap_or_default(tx: &mpsc::Sender<String>, x: String) {
    tx.try_send(x).unwrap_or_default();
}

// mistake: only success is looked at | rule: ignored_try_send | clippy: none

pub fn m08_if_let_ok(tx: &mpsc::Sender<String>, x: String, sent: &mut u64) {
    if let Ok(()) = tx.try_send(x) {
        *sent += 1;
    }
}

// mistake: reserve without an else | rule: ignored_try_send | clippy: none

pub fn m09_try_reserve(tx: &mpsc::Sender<String>, x: String) {
    if let Ok(permit) = tx.try_reserve() {
        permit.send(x);
    }
}

// mistake: spinning until there is room | rule: busy_retry | clippy: none

pub async fn m10_spin(tx: &mpsc::Sender<u64>, x: u64) {
    while tx.try_send(x).is_err() {}
}

// mistake: awaited send, result dropped, in an endless producer | rule: ignored_send_result | clippy: restriction

pub async fn m61_send_result(mut upstream: mpsc::Receiver<String>, tx: mpsc::Sender<String>) {
    while let Some(x) = upstream.recv().await {
        let _ = tx.send(x).await;
    }
}

// mistake: send under a timeout | rule: cancelled_send | clippy: restriction

pub async fn m62_timeout(tx: &mpsc::Sender<String>, x: String) {
    let _ = tokio::time::timeout(Duration::from_secs(1), tx.send(x)).await;
}

// mistake: error of the last flush dropped | rule: possible unflushed_writer | clippy: restriction

pub async fn m63_flush(socket: &mut tokio::net::TcpStream) {
    let _ = tokio::io::AsyncWriteExt::flush(socket).await;
}

// mistake: send polled once | rule: cancelled_send | clippy: rustc-allow

pub fn m65_now_or_never(tx: &mpsc::Sender<String>, x: String) {
    use futures::FutureExt;
    tx.send(x).now_or_never();
}

// mistake: send as a branch of select | rule: cancelled_send | clippy: none

pub async fn m66_select(tx: &mpsc::Sender<String>, x: String, stop: &tokio::sync::Notify) {
    tokio::select! {
        _ = tx.send(x) => {}
        _ = stop.notified() => {}
    }
}

// mistake: result to option, dropped, flume | rule: ignored_try_send | clippy: restriction

pub fn m68_ok_flume(tx: &flume::Sender<String>, x: String) {
    tx.try_send(x).ok();
}

// mistake: underscore, async-channel | rule: ignored_try_send | clippy: restriction

pub fn m69_underscore_async_channel(tx: &async_channel::Sender<String>, x: String) {
    let _ = tx.try_send(x);
}

// control: refusal counted

pub fn c01_counted(tx: &mpsc::Sender<String>, x: String, missed: &mut u64) {
    if tx.try_send(x).is_err() {
        *missed += 1;
    }
}

// mistake: dropped by drop | rule: ignored_try_send | clippy: none | added

pub fn m77_drop(tx: &mpsc::Sender<String>, x: String) {
    drop(tx.try_send(x));
}

// mistake: named and never used | rule: ignored_try_send | clippy: none | added

pub fn m78_name(tx: &mpsc::Sender<String>, x: String) {
    let _sent = tx.try_send(x);
}

// mistake: closed is handled, full is not | rule: ignored_try_send | clippy: none | added

pub fn m79_full_is_ok(tx: &mpsc::Sender<String>, x: String) -> bool {
    match tx.try_send(x) {
        Ok(()) | Err(TrySendError::Full(_)) => true,
        Err(TrySendError::Closed(_)) => false,
    }
}

// mistake: kanal says full with Ok(false) | rule: ignored_try_send | clippy: rustc-allow | added

pub fn m80_kanal(tx: &kanal::Sender<String>, x: String) -> Result<(), kanal::SendError> {
    tx.try_send(x)?;
    Ok(())
}

// mistake: crossbeam select with an empty default | rule: ignored_try_send | clippy: none | added

pub fn m81_select_default(tx: &crossbeam::channel::Sender<String>, x: String) {
    crossbeam::select! {
        send(tx, x) -> _ => {}
        default => {}
    }
}

// mistake: broadcast refused | rule: ignored_try_send | clippy: restriction | added

pub fn m82_try_broadcast(tx: &async_broadcast::Sender<String>, x: String) {
    let _ = tx.try_broadcast(x);
}

// mistake: retry without a pause | rule: busy_retry | clippy: none | added

pub async fn m83_retry(tx: &mpsc::Sender<String>, mut x: String) {
    loop {
        match tx.try_send(x) {
            Err(TrySendError::Full(back)) => x = back,
            _ => break,
        }
    }
}

// mistake: own function that swallows the refusal | rule: ignored_try_send | clippy: none | added

pub fn m84_helper(tx: &mpsc::Sender<String>, x: String) {
    let publish = |x: String| tx.try_send(x).unwrap_or(());
    publish(x);
}

// control: refusal waits | added

pub async fn c05_waits(tx: &mpsc::Sender<String>, x: String) -> bool {
    match tx.try_send(x) {
        Ok(()) => true,
        Err(TrySendError::Full(x)) => tx.send(x).await.is_ok(),
        Err(TrySendError::Closed(_)) => false,
    }
}

// control: wake-up | added

pub fn c06_wake(tx: &mpsc::Sender<()>) {
    let _ = tx.try_send(());
}
