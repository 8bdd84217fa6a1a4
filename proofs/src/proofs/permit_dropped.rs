use crate::meter;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

pub async fn bad() {
    let slots = Arc::new(Semaphore::new(32));
    callers(move || guarded_by_nothing(slots.clone())).await;
}

pub async fn fixed() {
    let slots = Arc::new(Semaphore::new(32));
    callers(move || guarded(slots.clone())).await;
}

async fn guarded_by_nothing(slots: Arc<Semaphore>) {
    let _ = slots.acquire().await; //~ permit_dropped
    call().await;
}

async fn guarded(slots: Arc<Semaphore>) {
    let _permit = slots.acquire().await;
    call().await;
}

async fn call() {
    meter::offered(1);
    sleep(Duration::from_millis(500)).await;
    meter::handled(1);
}

/// Two thousand users, each of whom calls again and again.
async fn callers<F: Future<Output = ()> + Send + 'static>(call: impl Fn() -> F + Clone + Send + 'static) {
    for _ in 0..2000 {
        let call = call.clone();
        tokio::spawn(async move {
            loop {
                call().await;
            }
        });
        sleep(Duration::from_millis(1)).await;
    }
    std::future::pending().await
}
