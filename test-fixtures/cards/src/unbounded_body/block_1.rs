use axum::body::{Body, Bytes, to_bytes};

async fn whole(body: Body) -> Result<Bytes, axum::Error> {
    to_bytes(body, usize::MAX).await
}
