use crate::world::{Job, requests, store};
use std::collections::VecDeque;
use tokio::sync::mpsc::{self, Receiver};

pub async fn bad() {
    let mut waiting = VecDeque::new();
    let mut samples = requests();
    while let Some(sample) = samples.recv().await {
        waiting.push_back(sample); //~ unbounded_queue
    }
}

pub async fn fixed() {
    let (batches, waiting) = mpsc::channel(4);
    tokio::spawn(write(waiting));
    let mut batch = Vec::new();
    let mut samples = requests();
    while let Some(sample) = samples.recv().await {
        batch.push(sample);
        if batch.len() == 100 && batches.send(std::mem::take(&mut batch)).await.is_err() {
            break;
        }
    }
}

async fn write(mut batches: Receiver<Vec<Job>>) {
    while let Some(batch) = batches.recv().await {
        for job in batch {
            store(job).await;
        }
    }
}
