use tower::{Service, ServiceExt};

async fn fetch<S: Service<u64>>(mut service: S) -> Result<S::Response, S::Error> {
    service.ready().await?.call(1).await
}

async fn fetch_once<S: Service<u64>>(service: S) -> Result<S::Response, S::Error> {
    service.oneshot(1).await
}
