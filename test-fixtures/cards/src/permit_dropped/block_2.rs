use tokio::sync::Semaphore;

async fn fetch(slots: &Semaphore) {
    let _permit = slots.acquire().await;
    work().await;
}

async fn work() {}
