//! A body of a size that the peer chooses is collected in memory.

mod gathered;
mod measured;
mod older;
mod whose;

use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request};
use axum::routing::post;
use bytes::Bytes;
use flate2::read::GzDecoder;
use futures::StreamExt;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use std::io::Read;
use tokio::io::AsyncReadExt;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;

// Whole bodies.

async fn no_limit(body: Body) -> Result<Bytes, axum::Error> {
    to_bytes(body, usize::MAX).await //~ unbounded_body
}

async fn no_limit_qualified(request: Request) -> Result<Bytes, axum::Error> {
    axum::body::to_bytes(request.into_body(), usize::MAX).await //~ unbounded_body
}

const NO_LIMIT: usize = usize::MAX;

async fn no_limit_by_a_constant(body: Body) -> Result<Bytes, axum::Error> {
    to_bytes(body, NO_LIMIT).await //~ unbounded_body
}

async fn collected(body: Incoming) -> hyper::Result<Bytes> {
    Ok(body.collect().await?.to_bytes()) //~ unbounded_body "Limited"
}

async fn collected_from_a_request(request: hyper::Request<Incoming>) -> hyper::Result<usize> {
    let whole = request.into_body().collect().await?; //~ unbounded_body
    Ok(whole.to_bytes().len())
}

async fn collected_as_a_request(request: hyper::Request<Incoming>) -> hyper::Result<Bytes> {
    Ok(request.collect().await?.to_bytes()) //~ unbounded_body
}

async fn collected_by_the_traits_path(body: Incoming) -> hyper::Result<Bytes> {
    Ok(BodyExt::collect(body).await?.to_bytes()) //~ unbounded_body
}

async fn checked_too_late(body: Incoming) -> hyper::Result<Option<Bytes>> {
    let whole = body.collect().await?.to_bytes(); //~ unbounded_body
    if whole.len() > 64 * 1024 {
        return Ok(None);
    }
    Ok(Some(whole))
}

// Limits switched off.

fn default_limit_off() -> axum::Router {
    axum::Router::new()
        .route("/", post(|body: Bytes| async move { body.len().to_string() }))
        .layer(DefaultBodyLimit::disable()) //~ unbounded_body
}

fn on_request(unlimited: bool) -> axum::Router {
    let mut app = axum::Router::new().route("/", post(|body: Bytes| async move { body.len().to_string() }));
    if unlimited {
        app = app.layer(DefaultBodyLimit::disable()); //~ possible unbounded_body
    }
    app
}

fn unless_asked(limited: bool) -> axum::Router {
    let mut app = axum::Router::new().route("/", post(|body: Bytes| async move { body.len().to_string() }));
    if !limited {
        app = app.layer(DefaultBodyLimit::disable()); //~ unbounded_body
    }
    app
}

fn huge_default_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(usize::MAX) //~ unbounded_body
}

/// As code generated from a protocol's description has it.
struct PagesClient {
    limit: Option<usize>,
}

impl PagesClient {
    fn max_decoding_message_size(mut self, limit: usize) -> PagesClient {
        self.limit = Some(limit);
        self
    }
}

fn no_limit_of_a_generated_client(client: PagesClient) -> PagesClient {
    client.max_decoding_message_size(usize::MAX) //~ unbounded_body
}

fn limit_of_a_generated_client(client: PagesClient) -> PagesClient {
    client.max_decoding_message_size(64 * 1024 * 1024)
}

fn no_message_limit() -> WebSocketConfig {
    WebSocketConfig::default().max_message_size(None) //~ unbounded_body
}

// Unpacking to the end.

async fn unpacked(request: Request) -> Result<Vec<u8>, axum::Error> {
    let packed = to_bytes(request.into_body(), 64 * 1024).await?;
    let mut plain = Vec::new();
    GzDecoder::new(&packed[..]).read_to_end(&mut plain).map_err(axum::Error::new)?; //~ unbounded_body "gigabyte"
    Ok(plain)
}

async fn unpacked_by_copying(body: Body) -> Result<Vec<u8>, axum::Error> {
    let packed = to_bytes(body, 64 * 1024).await?;
    let mut plain = Vec::new();
    std::io::copy(&mut GzDecoder::new(&packed[..]), &mut plain).map_err(axum::Error::new)?; //~ unbounded_body
    Ok(plain)
}

async fn unpacked_async(peer: tokio::net::TcpStream) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    let mut decoder = async_compression::tokio::bufread::GzipDecoder::new(tokio::io::BufReader::new(peer));
    decoder.read_to_end(&mut plain).await?; //~ unbounded_body
    Ok(plain)
}

// Whoever calls it is not in sight.
fn unpacked_for_somebody(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut plain)?; //~ possible unbounded_body
    Ok(plain)
}

// Answers of servers that are not ours.

async fn answer(url: &str) -> reqwest::Result<Bytes> {
    reqwest::get(url).await?.bytes().await //~ possible unbounded_body
}

async fn answer_text(client: &reqwest::Client, url: &str) -> reqwest::Result<String> {
    let response = client.get(url).send().await?;
    response.text().await //~ possible unbounded_body
}

// Quiet: a limit.

async fn limited(body: Body) -> Result<Bytes, axum::Error> {
    to_bytes(body, 64 * 1024).await
}

const LIMIT: usize = 1 << 20;

async fn limited_by_a_constant(body: Body) -> Result<Bytes, axum::Error> {
    to_bytes(body, LIMIT).await
}

async fn limited_body(body: Incoming) -> Result<Bytes, Box<dyn std::error::Error + Send + Sync>> {
    Ok(Limited::new(body, 64 * 1024).collect().await?.to_bytes())
}

async fn frame_by_frame(mut body: Incoming, out: tokio::sync::mpsc::Sender<Bytes>) -> hyper::Result<()> {
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data() {
            if out.send(data).await.is_err() {
                break;
            }
        }
    }
    Ok(())
}

async fn answer_in_pieces(url: &str) -> reqwest::Result<usize> {
    let mut pieces = reqwest::get(url).await?.bytes_stream();
    let mut length = 0;
    while let Some(piece) = pieces.next().await {
        length += piece?.len();
    }
    Ok(length)
}

fn limited_layer() -> DefaultBodyLimit {
    DefaultBodyLimit::max(10 * 1024 * 1024)
}

fn unpacked_to_a_file(packed: &[u8], mut file: std::fs::File) -> std::io::Result<u64> {
    std::io::copy(&mut GzDecoder::new(packed), &mut file)
}

fn unpacked_up_to(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(packed).take(1 << 20).read_to_end(&mut plain)?;
    Ok(plain)
}

async fn own_body() -> Result<Bytes, std::convert::Infallible> {
    Ok(http_body_util::Full::new(Bytes::from_static(b"hello")).collect().await?.to_bytes())
}

// Line by line, not to the end: no more than a line is held.
async fn line_by_line(packed: tokio::io::BufReader<tokio::net::TcpStream>) -> std::io::Result<u64> {
    use tokio::io::AsyncBufReadExt;
    let decoder = async_compression::tokio::bufread::GzipDecoder::new(packed);
    let mut lines = tokio::io::BufReader::new(decoder).lines(); //~ unbounded_read
    let mut count = 0;
    while lines.next_line().await?.is_some() {
        count += 1;
    }
    Ok(count)
}

// A file of one's own, read and unpacked.
fn own_file(path: &std::path::Path) -> std::io::Result<Vec<u8>> {
    let packed = std::fs::read(path)?; //~ possible unbounded_read
    let mut plain = Vec::new();
    GzDecoder::new(&packed[..]).read_to_end(&mut plain)?; //~ possible unbounded_body
    Ok(plain)
}

// A length that is asked for on another way says nothing of this one.

async fn measured_elsewhere(answer: reqwest::Response) -> Result<String, reqwest::Error> {
    if answer.status().is_success() {
        if answer.content_length().is_some_and(|n| n > 4096) {
            return Ok("too long".into());
        }
        return Ok("fine".into());
    }
    answer.text().await //~ possible unbounded_body
}
