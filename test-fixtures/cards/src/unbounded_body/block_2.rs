use axum::body::{Body, Bytes, to_bytes};

async fn whole(body: Body) -> Result<Bytes, axum::Error> {
    to_bytes(body, 2 * 1024 * 1024).await
}
