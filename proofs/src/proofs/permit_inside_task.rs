use crate::world::{requests, slow_call};
use std::sync::Arc;
use tokio::sync::Semaphore;

pub async fn bad() {
    let slots = Arc::new(Semaphore::new(32));
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        let slots = slots.clone();
        tokio::spawn(async move {
            let _slot = slots.acquire().await; //~ permit_inside_task
            slow_call(job).await;
        });
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
