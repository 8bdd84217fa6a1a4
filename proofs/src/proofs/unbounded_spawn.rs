use crate::world::{requests, slow_call};
use std::sync::Arc;
use tokio::sync::Semaphore;

pub async fn bad() {
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        tokio::spawn(slow_call(job)); //~ unbounded_spawn
    }
}

pub async fn fixed() {
    let slots = Arc::new(Semaphore::new(32));
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tokio::spawn(async move {
            slow_call(job).await;
            drop(slot);
        });
    }
}
