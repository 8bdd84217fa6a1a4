use tokio::sync::Semaphore;

async fn fetch(slots: &Semaphore) {
    let _ = slots.acquire().await;
    work().await;
}

async fn work() {}
