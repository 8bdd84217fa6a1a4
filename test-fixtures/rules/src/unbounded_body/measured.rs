//! A length that is looked at after the body is in memory is looked at too late; one that is announced need not be.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body as _, Incoming};
use reqwest::{Client, Response};

const MOST: usize = 256 * 1024;

async fn too_late(feed: &str) -> reqwest::Result<Option<String>> {
    let page = reqwest::get(feed).await?.text().await?; //~ unbounded_body "too late"
    if page.len() > MOST {
        return Ok(None);
    }
    Ok(Some(page))
}

async fn cut_too_late(client: &Client, hook: String) -> reqwest::Result<String> {
    let mut answer = client.post(hook).send().await?.text().await?; //~ unbounded_body
    if answer.len() > 1000 {
        answer.truncate(1000);
    }
    Ok(answer)
}

async fn too_late_by_a_value(feed: &str) -> Result<Bytes, String> {
    let page = reqwest::get(feed).await.map_err(|e| e.to_string())?.bytes().await.map_err(|e| e.to_string())?; //~ unbounded_body
    if page.len() <= MOST { Ok(page) } else { Err("too large".into()) }
}

// What is too short says nothing of how long it may be.
async fn too_short(feed: &str) -> reqwest::Result<Option<Bytes>> {
    let page = reqwest::get(feed).await?.bytes().await?; //~ possible unbounded_body
    if page.len() < 512 {
        return Ok(None);
    }
    Ok(Some(page))
}

// The server's own word, which it need not give.
async fn by_its_word(answer: Response) -> reqwest::Result<Option<Bytes>> {
    if answer.content_length().is_some_and(|n| n > MOST as u64) {
        return Ok(None);
    }
    Ok(Some(answer.bytes().await?)) //~ unbounded_body "need not announce"
}

async fn by_the_clients_word(headers: HeaderMap, body: Body) -> Result<Bytes, StatusCode> {
    let said = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if let Some(said) = said {
        if said > MOST {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
    }
    Ok(body.collect().await.map_err(|_| StatusCode::BAD_REQUEST)?.to_bytes()) //~ unbounded_body
}

// Whoever announces nothing is turned down: a limit after all.

async fn unless_announced(request: hyper::Request<Incoming>) -> hyper::Result<Option<Bytes>> {
    let upper = request.body().size_hint().upper().unwrap_or(u64::MAX);
    if upper > MOST as u64 {
        return Ok(None);
    }
    Ok(Some(request.into_body().collect().await?.to_bytes())) //~ possible unbounded_body
}

async fn only_if_announced(request: Request) -> Result<Bytes, StatusCode> {
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    let Some(said) = said else { return Err(StatusCode::LENGTH_REQUIRED) };
    if said > MOST {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(request.into_body().collect().await.map_err(|_| StatusCode::BAD_REQUEST)?.to_bytes()) //~ possible unbounded_body
}
