use std::sync::Arc;
use tokio::sync::{Semaphore, mpsc};

async fn run(mut jobs: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(job) = jobs.recv().await {
        let slots = slots.clone();
        tokio::spawn(async move {
            let _slot = slots.acquire().await;
            println!("{job}");
        });
    }
}
