use tower::{Service, ServiceExt};

async fn fetch<S: Service<u64> + Clone>(mut service: S) -> Result<S::Response, S::Error> {
    service.ready().await?;
    service.clone().call(1).await
}
