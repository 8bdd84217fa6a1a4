use std::sync::Arc;
use tokio::sync::{Semaphore, mpsc};

async fn run(mut jobs: mpsc::Receiver<u64>) {
    let slots = Arc::new(Semaphore::new(64));
    while let Some(job) = jobs.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tokio::spawn(async move {
            work(job).await;
            drop(slot);
        });
    }
}

async fn work(job: u64) {
    println!("{job}");
}
