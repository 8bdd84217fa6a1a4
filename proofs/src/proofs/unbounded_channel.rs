use crate::world::{Job, requests, store};
use tokio::sync::mpsc;

pub async fn bad() {
    let (queue, mut waiting) = mpsc::unbounded_channel(); //~ unbounded_channel
    tokio::spawn(async move {
        while let Some(job) = waiting.recv().await {
            store(job).await;
        }
    });
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        if queue.send(job).is_err() {
            break;
        }
    }
}

pub async fn fixed() {
    let (queue, mut waiting) = mpsc::channel(128);
    tokio::spawn(async move {
        while let Some(job) = waiting.recv().await {
            store(job).await;
        }
    });
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        if queue.send(job).await.is_err() {
            break;
        }
    }
}
