//! A buffer without a bound.

use futures::stream::{Stream, StreamExt};
use http_body_util::BodyExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

// mistake: tokio | rule: unbounded_channel | clippy: none

pub fn m26_tokio() -> (mpsc::UnboundedSender<String>, mpsc::UnboundedReceiver<String>) {
    mpsc::unbounded_channel()
}

// mistake: standard library | rule: unbounded_channel | clippy: none

pub fn m27_std() -> (std::sync::mpsc::Sender<String>, std::sync::mpsc::Receiver<String>) {
    std::sync::mpsc::channel()
}

// mistake: async-channel | rule: unbounded_channel | clippy: none

pub fn m28_async_channel() -> (async_channel::Sender<String>, async_channel::Receiver<String>) {
    async_channel::unbounded()
}

// mistake: futures | rule: unbounded_channel | clippy: none
pub fn m29_futures()
-> (futures::channel::mpsc::UnboundedSender<String>, futures::channel::mpsc::UnboundedReceiver<String>) {
    futures::channel::mpsc::unbounded()
}

// mistake: a bound that bounds nothing | rule: huge_bound | clippy: none

pub fn m30_huge() -> (flume::Sender<String>, flume::Receiver<String>) {
    flume::bounded(1_000_000_000)
}

// mistake: body of any size | rule: unbounded_body | clippy: none

pub async fn m51_to_bytes(body: axum::body::Body) -> Result<bytes::Bytes, axum::Error> {
    axum::body::to_bytes(body, usize::MAX).await
}

// mistake: body collected | rule: unbounded_body | clippy: none

pub async fn m52_collect(body: hyper::body::Incoming) -> hyper::Result<bytes::Bytes> {
    Ok(body.collect().await?.to_bytes())
}

// mistake: response of any size | rule: possible unbounded_body | clippy: none

pub async fn m53_reqwest(url: &str) -> reqwest::Result<bytes::Bytes> {
    reqwest::get(url).await?.bytes().await
}

// mistake: a peer's stream read to its end | rule: unbounded_read | clippy: rustc-allow

pub async fn m54_read_to_end(mut socket: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut all = Vec::new();
    socket.read_to_end(&mut all).await?;
    Ok(all)
}

// mistake: stream pushed into a vector | rule: unbounded_queue | clippy: none

pub async fn m67_vector(mut xs: impl Stream<Item = String> + Unpin, all: &std::sync::Mutex<Vec<String>>) {
    while let Some(x) = xs.next().await {
        all.lock().unwrap().push(x);
    }
}

// mistake: flume | rule: unbounded_channel | clippy: none

pub fn m73_flume() -> (flume::Sender<String>, flume::Receiver<String>) {
    flume::unbounded()
}

// mistake: crossbeam, as a function | rule: unbounded_channel | clippy: none

pub fn m74_function() -> Vec<(crossbeam::channel::Sender<u8>, crossbeam::channel::Receiver<u8>)> {
    std::iter::repeat_with(crossbeam::channel::unbounded).take(4).collect()
}

// mistake: in a macro | rule: unbounded_channel | clippy: none

pub fn m75_macro() -> Vec<(flume::Sender<u8>, flume::Receiver<u8>)> {
    vec![flume::unbounded()]
}

// control: body with a limit

pub async fn c04_limited(body: axum::body::Body) -> Result<bytes::Bytes, axum::Error> {
    axum::body::to_bytes(body, 64 * 1024).await
}

// mistake: kanal | rule: unbounded_channel | clippy: none | added

pub fn m95_kanal() -> (kanal::Sender<String>, kanal::Receiver<String>) {
    kanal::unbounded()
}

// mistake: a bound named elsewhere | rule: huge_bound | clippy: none | added

pub fn m96_constant() -> (mpsc::Sender<String>, mpsc::Receiver<String>) {
    const PLENTY: usize = usize::MAX >> 3;
    mpsc::channel(PLENTY)
}

// mistake: no prefetch | rule: missing_prefetch | clippy: rustc-allow | added

pub async fn m97_prefetch(connection: &lapin::Connection) -> lapin::Result<()> {
    let channel = connection.create_channel().await?;
    let mut deliveries =
        channel.basic_consume("jobs".into(), "worker".into(), Default::default(), Default::default()).await?;
    while let Some(delivery) = deliveries.next().await {
        delivery?.ack(Default::default()).await?;
    }
    Ok(())
}

// mistake: confirmation dropped | rule: possible ignored_delivery | clippy: rustc-allow | added

pub async fn m98_confirm(channel: &lapin::Channel, x: &[u8]) -> lapin::Result<()> {
    channel.basic_publish("".into(), "jobs".into(), Default::default(), x, Default::default()).await?;
    Ok(())
}

// mistake: buffered writer never flushed | rule: unflushed_writer | clippy: none | added

pub async fn m99_buf_writer(file: tokio::fs::File, mut xs: mpsc::Receiver<String>) -> std::io::Result<()> {
    let mut out = tokio::io::BufWriter::new(file);
    while let Some(x) = xs.recv().await {
        out.write_all(x.as_bytes()).await?;
    }
    Ok(())
}
