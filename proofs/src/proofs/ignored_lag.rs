use crate::meter;
use std::time::Duration;
use tokio::sync::broadcast::{self, Receiver, error::RecvError};
use tokio::time::sleep;

pub async fn bad() {
    follow(publisher()).await;
    // The service goes on without it.
    sleep(Duration::from_secs(2)).await;
}

pub async fn fixed() {
    follow_and_count(publisher()).await;
}

async fn follow(mut events: Receiver<u64>) {
    while let Ok(event) = events.recv().await {
        //~^ ignored_lag
        show(event).await;
    }
}

async fn follow_and_count(mut events: Receiver<u64>) {
    loop {
        match events.recv().await {
            Ok(event) => show(event).await,
            Err(RecvError::Lagged(missed)) => meter::handled(missed as usize),
            Err(RecvError::Closed) => break,
        }
    }
}

/// A second or so of work for every five hundred events.
async fn show(_event: u64) {
    sleep(Duration::from_millis(1)).await;
    meter::handled(1);
}

/// Two thousand events a second, for two seconds.
fn publisher() -> Receiver<u64> {
    let (out, events) = broadcast::channel(64);
    tokio::spawn(async move {
        for event in 0..4000 {
            meter::offered(1);
            out.send(event).ok();
            if event % 4 == 0 {
                sleep(Duration::from_millis(1)).await;
            }
        }
    });
    events
}
