use crate::meter;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::{sleep, timeout};

const STAY: Duration = Duration::from_millis(500);

pub async fn bad() {
    let (out, start) = reader();
    let mut rows = rows();
    while let Some(row) = rows.recv().await {
        let _ = out.send(work(row, start)).await; //~ ignored_send_result
    }
}

pub async fn fixed() {
    let (out, start) = reader();
    let mut rows = rows();
    while let Some(row) = rows.recv().await {
        if out.send(work(row, start)).await.is_err() {
            break;
        }
    }
}

/// Makes a row, and counts it when nobody is there to read it.
fn work(row: u64, start: Instant) -> u64 {
    // The reader may leave a little later than it meant to.
    if start.elapsed() > STAY + Duration::from_millis(50) {
        meter::offered(1);
    }
    row
}

/// One every millisecond or two.
fn rows() -> Receiver<u64> {
    let (out, rows) = mpsc::channel(16);
    tokio::spawn(async move {
        for row in 0.. {
            if out.send(row).await.is_err() {
                break;
            }
            sleep(Duration::from_millis(1)).await;
        }
    });
    rows
}

/// Reads until it has had enough.
fn reader() -> (Sender<u64>, Instant) {
    let (out, mut rows) = mpsc::channel::<u64>(16);
    tokio::spawn(async move {
        timeout(STAY, async { while rows.recv().await.is_some() {} }).await.ok();
    });
    (out, Instant::now())
}
