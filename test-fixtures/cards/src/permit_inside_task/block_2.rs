use std::sync::Arc;
use tokio::sync::{Semaphore, mpsc};

async fn run(mut jobs: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(job) = jobs.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tokio::spawn(async move {
            println!("{job}");
            drop(slot);
        });
    }
}
