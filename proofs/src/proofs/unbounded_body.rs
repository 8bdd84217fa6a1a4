use crate::world::flooded;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::StatusCode;
use axum::routing::post;

pub async fn bad() {
    serve(Router::new().route("/", post(whole))).await;
}

pub async fn fixed() {
    serve(Router::new().route("/", post(some))).await;
}

async fn whole(body: Body) -> Result<Bytes, StatusCode> {
    to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::BAD_REQUEST) //~ unbounded_body
}

async fn some(body: Body) -> Result<Bytes, StatusCode> {
    to_bytes(body, 2 << 20).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)
}

async fn serve(app: Router) {
    let piece = [b"10000\r\n", &[b'x'; 0x10000][..], b"\r\n"].concat();
    let head = b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    let listener = flooded(head, piece).await;
    axum::serve(listener, app).await.expect("a server");
}
