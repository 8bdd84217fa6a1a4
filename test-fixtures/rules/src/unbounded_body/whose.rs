//! Whose bytes are they? Those of a peer may be as many as it likes; what the program compiled in or wrote itself is as large as it
//! made it.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::http::StatusCode;
use axum::routing::{get, post};
use bytes::Bytes;
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use http_body_util::{BodyExt, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use std::io::{self, Read};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

// Quiet: compiled in.

const ICONS: &[u8] = &[0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];

fn icons() -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    ZlibDecoder::new(ICONS).read_to_end(&mut plain)?;
    Ok(plain)
}

fn source() -> io::Result<String> {
    let mut plain = String::new();
    GzDecoder::new(&include_bytes!("whose.rs")[..]).read_to_string(&mut plain)?;
    Ok(plain)
}

/// Handed over by a field, as a name and as an argument.
struct Tiles {
    packed: &'static [u8],
}

impl Tiles {
    fn built_in() -> Tiles {
        Tiles { packed: ICONS }
    }

    fn plain(&self) -> io::Result<Vec<u8>> {
        inflate_own(self.packed)
    }
}

fn inflate_own(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    DeflateDecoder::new(packed).read_to_end(&mut plain)?;
    Ok(plain)
}

fn built_in_tiles() -> io::Result<Vec<u8>> {
    Tiles::built_in().plain()
}

// A file or a store of the program's own.

fn saved_state(path: &std::path::Path) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(std::fs::File::open(path)?).read_to_end(&mut plain)?; //~ possible unbounded_body
    Ok(plain)
}

// A peer's, in a buffer that a socket fills.

async fn received(mut peer: TcpStream) -> io::Result<Vec<u8>> {
    let mut packed = [0; 16 * 1024];
    let count = peer.read(&mut packed).await?;
    let mut plain = Vec::new();
    DeflateDecoder::new(&packed[..count]).read_to_end(&mut plain)?; //~ unbounded_body
    Ok(plain)
}

// A helper, reported once: one of its callers hands it what a client sent.

fn inflate(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut plain)?; //~ unbounded_body "a peer's data is handed over here"
    Ok(plain)
}

fn inflate_icons() -> io::Result<Vec<u8>> {
    inflate(ICONS)
}

async fn import(drawing: Bytes) -> Result<Vec<u8>, StatusCode> {
    inflate(&drawing).map_err(|_| StatusCode::BAD_REQUEST)
}

// A closure is a route, too.
fn routes() -> Router {
    Router::new()
        .route("/import", post(import))
        .route("/peek", get(|| async { "" }).post(|packed: Bytes| async move {
            let mut plain = Vec::new();
            let _ = GzDecoder::new(&packed[..]).read_to_end(&mut plain); //~ unbounded_body
            plain
        }))
}

/// A frame of a protocol of one's own.
struct Gunzip;

impl tokio_util::codec::Decoder for Gunzip {
    type Item = Vec<u8>;
    type Error = io::Error;

    fn decode(&mut self, src: &mut bytes::BytesMut) -> io::Result<Option<Vec<u8>>> {
        let packed = src.split();
        let mut plain = Vec::new();
        GzDecoder::new(&packed[..]).read_to_end(&mut plain)?; //~ unbounded_body
        Ok(Some(plain))
    }
}

// The answer of a server that the program chose.

async fn catalogue(client: &reqwest::Client) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let packed = client.get("https://example.org/catalogue.gz").send().await?.bytes().await?; //~ possible unbounded_body
    let mut plain = Vec::new();
    GzDecoder::new(&packed[..]).read_to_end(&mut plain)?; //~ possible unbounded_body
    Ok(plain)
}

async fn answer_of_a_route(next: axum::middleware::Next, request: axum::extract::Request) -> Result<Bytes, axum::Error> {
    let answer = next.run(request).await;
    axum::body::to_bytes(answer.into_body(), usize::MAX).await //~ possible unbounded_body
}

// A format that holds what comes out to a small multiple of what goes in.

async fn thumbnails(mut peer: TcpStream) -> io::Result<Vec<u8>> {
    let mut packed = [0; 4096];
    let count = peer.read(&mut packed).await?;
    let mut plain = Vec::new();
    snap::read::FrameDecoder::new(&packed[..count]).read_to_end(&mut plain)?; //~ possible unbounded_body
    Ok(plain)
}

// Only a limit on what comes out helps.

async fn limited_before(peer: std::net::TcpStream) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(peer.take(1 << 20)).read_to_end(&mut plain)?; //~ possible unbounded_body
    Ok(plain)
}

async fn limited_behind(peer: std::net::TcpStream) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(peer).take(1 << 20).read_to_end(&mut plain)?;
    Ok(plain)
}

// Bodies behind types and traits of one's own.

struct Photo {
    pieces: BoxStream<'static, Result<Frame<Bytes>, hyper::Error>>,
}

impl Photo {
    fn of(body: Incoming) -> Photo {
        Photo { pieces: body.into_data_stream().map_ok(Frame::data).boxed() }
    }

    async fn whole(self) -> Result<Bytes, hyper::Error> {
        Ok(BodyExt::collect(StreamBody::new(self.pieces)).await?.to_bytes()) //~ unbounded_body
    }

    async fn up_to_a_limit(self) -> Option<Bytes> {
        Some(Limited::new(StreamBody::new(self.pieces), 1 << 20).collect().await.ok()?.to_bytes())
    }
}

trait Pieces: axum::body::HttpBody<Data = Bytes> + Unpin {}

async fn any_body(body: impl Pieces) -> Option<Bytes> {
    Some(body.collect().await.ok()?.to_bytes()) //~ unbounded_body
}

async fn body_of<B: axum::body::HttpBody>(body: B) -> Result<Bytes, B::Error> {
    Ok(body.collect().await?.to_bytes()) //~ unbounded_body
}

// A form stands under the framework's limit, unless that is switched off.

async fn form(mut form: Multipart) -> Result<String, StatusCode> {
    let mut size = 0;
    while let Ok(Some(field)) = form.next_field().await {
        size += field.bytes().await.map_err(|_| StatusCode::BAD_REQUEST)?.len();
    }
    Ok(size.to_string())
}

async fn form_by_hand(request: axum::extract::Request, boundary: String) -> multer::Result<usize> {
    let mut form = multer::Multipart::new(request.into_body().into_data_stream(), boundary); //~ unbounded_body
    let mut fields = 0;
    while form.next_field().await?.is_some() {
        fields += 1;
    }
    Ok(fields)
}

async fn form_with_a_limit(request: axum::extract::Request, boundary: String) -> multer::Result<usize> {
    let limit = multer::Constraints::new().size_limit(multer::SizeLimit::new().whole_stream(1 << 20));
    let body = request.into_body().into_data_stream();
    let mut form = multer::Multipart::with_constraints(body, boundary, limit);
    let mut size = 0;
    while let Some(field) = form.next_field().await? {
        size += field.bytes().await?.len();
    }
    Ok(size)
}

// Another limit in the same chain takes the place of the one that is switched off.
fn replaced() -> Router {
    Router::new().route("/form", post(form)).layer((DefaultBodyLimit::disable(), DefaultBodyLimit::max(1 << 20)))
}

// A helper passes the limit on: the caller that gives none is told.

async fn all_of_it(body: axum::body::Body, most: usize) -> Result<Bytes, axum::Error> {
    axum::body::to_bytes(body, most).await
}

async fn any_drawing(body: axum::body::Body) -> Result<usize, axum::Error> {
    Ok(all_of_it(body, usize::MAX).await?.len()) //~ unbounded_body "limits nothing"
}

async fn small_drawing(body: axum::body::Body) -> Result<usize, axum::Error> {
    Ok(all_of_it(body, 64 * 1024).await?.len())
}

// A message of a websocket, and a field that a caller fills with what a client sent.

async fn packed_messages(mut socket: axum::extract::ws::WebSocket) -> usize {
    let mut plain = Vec::new();
    while let Some(Ok(message)) = socket.recv().await {
        if let axum::extract::ws::Message::Binary(packed) = message {
            plain.clear();
            let _ = ZlibDecoder::new(&packed[..]).read_to_end(&mut plain); //~ unbounded_body
        }
    }
    plain.len()
}

struct Sketch {
    packed: Bytes,
}

impl Sketch {
    fn plain(&self) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        GzDecoder::new(&self.packed[..]).read_to_end(&mut plain)?; //~ unbounded_body
        Ok(plain)
    }
}

async fn sketch(request: axum::extract::Request) -> Result<usize, axum::Error> {
    let packed = axum::body::to_bytes(request.into_body(), 64 * 1024).await?;
    Ok(Sketch { packed }.plain().map_err(axum::Error::new)?.len())
}
