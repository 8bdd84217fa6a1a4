//! A body gathered by hand, piece by piece.

use axum::body::Body;
use axum::extract::Request;
use bytes::{BufMut, Bytes, BytesMut};
use futures::StreamExt;
use http_body_util::BodyExt;
use hyper::body::Incoming;

async fn by_extending(request: Request) -> Result<Vec<u8>, axum::Error> {
    let mut pieces = request.into_body().into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = pieces.next().await {
        whole.extend_from_slice(&piece?); //~ unbounded_body "nothing looks at its length"
    }
    Ok(whole)
}

async fn as_text(body: Body) -> Option<String> {
    let mut pieces = body.into_data_stream();
    let mut text = String::new();
    loop {
        let Some(piece) = pieces.next().await else { return Some(text) };
        text.push_str(std::str::from_utf8(&piece.ok()?).ok()?); //~ unbounded_body
    }
}

// A helper of one's own, reported once: here.
async fn all_of<B: hyper::body::Body<Data = Bytes> + Unpin>(mut body: B) -> Result<Bytes, B::Error> {
    let mut whole = BytesMut::new();
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data() {
            whole.put(data); //~ unbounded_body
        }
    }
    Ok(whole.freeze())
}

async fn note(body: Incoming) -> Result<usize, hyper::Error> {
    Ok(all_of(body).await?.len())
}

// The answer of a server that the program chose.
async fn answer(mut answer: reqwest::Response) -> reqwest::Result<Vec<u8>> {
    let mut whole = Vec::new();
    while let Some(piece) = answer.chunk().await? {
        whole.extend_from_slice(&piece); //~ possible unbounded_body
    }
    Ok(whole)
}

// Quiet: the length is looked at, one way or another.

async fn up_to_a_limit(body: Body) -> Option<Vec<u8>> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.ok()?;
        if whole.len() + piece.len() > 64 * 1024 {
            return None;
        }
        whole.extend_from_slice(&piece);
    }
    Some(whole)
}

async fn counted(body: Body, most: usize) -> Option<Vec<u8>> {
    let mut pieces = body.into_data_stream();
    let (mut whole, mut count) = (Vec::new(), 0);
    while let Some(piece) = pieces.next().await {
        let piece = piece.ok()?;
        count += piece.len();
        if count > most {
            return None;
        }
        whole.extend_from_slice(&piece);
    }
    Some(whole)
}

async fn while_small(body: Body) -> Option<Vec<u8>> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::new();
    while whole.len() < 64 * 1024 {
        let Some(piece) = pieces.next().await else { break };
        whole.extend_from_slice(&piece.ok()?);
    }
    Some(whole)
}

// Quiet: handed on piece by piece.

async fn in_pieces(body: Body, out: tokio::sync::mpsc::Sender<Vec<u8>>) -> Option<()> {
    let mut pieces = body.into_data_stream();
    let mut batch = Vec::new();
    while let Some(piece) = pieces.next().await {
        batch.extend_from_slice(&piece.ok()?);
        out.send(std::mem::take(&mut batch)).await.ok()?;
    }
    Some(())
}

// What is counted by a key is no body.
async fn by_their_number(mut visitors: tokio_stream::wrappers::TcpListenerStream) {
    let mut sizes = std::collections::HashMap::new();
    while let Some(Ok(visitor)) = visitors.next().await {
        let mut pieces = tokio_util::io::ReaderStream::new(visitor);
        if let Some(Ok(piece)) = pieces.next().await {
            sizes.insert(piece.len(), piece); //~ possible unbounded_queue
        }
    }
}
