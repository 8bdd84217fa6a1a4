use axum::body::{Body, Bytes, to_bytes};

async fn whole(body: Body, limit: Option<usize>) -> Result<Bytes, axum::Error> {
    to_bytes(body, limit.unwrap_or(usize::MAX)).await
}
