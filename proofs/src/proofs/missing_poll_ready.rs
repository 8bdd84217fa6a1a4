use crate::meter;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::sleep;
use tower::limit::ConcurrencyLimit;
use tower::{Service, ServiceExt};

pub async fn bad() {
    let service = backend();
    for n in 0..1000 {
        tokio::spawn(ask_one_and_call_another(service.clone(), n));
        sleep(Duration::from_millis(1)).await;
    }
}

pub async fn fixed() {
    let service = backend();
    for n in 0..1000 {
        tokio::spawn(ask_and_call(service.clone(), n));
        sleep(Duration::from_millis(1)).await;
    }
}

async fn ask_one_and_call_another<S: Service<u64> + Clone>(mut service: S, n: u64) -> Result<(), S::Error> {
    meter::offered(1);
    service.ready().await?;
    // `ConcurrencyLimit` answers a call without its permit with a panic, which ends the task.
    service.clone().call(n).await?; //~ missing_poll_ready
    meter::handled(1);
    Ok(())
}

async fn ask_and_call<S: Service<u64>>(mut service: S, n: u64) -> Result<(), S::Error> {
    meter::offered(1);
    service.ready().await?.call(n).await?;
    meter::handled(1);
    Ok(())
}

/// A call takes five milliseconds, and eight may run at a time.
fn backend() -> ConcurrencyLimit<impl Service<u64, Error = Infallible, Future: Send> + Clone> {
    let calls = tower::service_fn(|n: u64| async move {
        sleep(Duration::from_millis(5)).await;
        Ok::<_, Infallible>(n)
    });
    ConcurrencyLimit::new(calls, 8)
}
