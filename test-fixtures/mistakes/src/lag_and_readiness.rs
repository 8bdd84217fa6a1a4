//! A receiver that fell behind, a service or sink that is not ready.

use futures::{Sink, SinkExt, StreamExt};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tower::{Service, ServiceExt};

// mistake: the first lag ends the loop | rule: ignored_lag | clippy: none

pub async fn m31_while_let(mut rx: broadcast::Receiver<String>) {
    while let Ok(x) = rx.recv().await {
        println!("{x}");
    }
}

// mistake: lag skipped without a trace | rule: ignored_lag | clippy: none

pub async fn m32_continue(mut rx: broadcast::Receiver<String>) {
    loop {
        match rx.recv().await {
            Ok(x) => println!("{x}"),
            Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => break,
        }
    }
}

// mistake: call without readiness | rule: missing_poll_ready | clippy: none

pub async fn m33_call<S: Service<String>>(mut service: S, x: String) -> Result<S::Response, S::Error> {
    service.call(x).await
}

// mistake: readiness asked, answer dropped | rule: missing_poll_ready | clippy: restriction

pub fn m34_poll_ready<S: Service<String>>(service: &mut S, cx: &mut Context<'_>, x: String) -> S::Future {
    let _ = service.poll_ready(cx);
    service.call(x)
}

// mistake: sink's readiness asked, answer dropped | rule: missing_poll_ready | clippy: restriction

pub fn m35_sink<S: Sink<String>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>, x: String) -> Result<(), S::Error> {
    let _ = sink.as_mut().poll_ready(cx);
    sink.start_send(x)
}

// mistake: start_send without readiness | rule: missing_poll_ready | clippy: none

pub fn m36_start_send<S: Sink<String>>(sink: Pin<&mut S>, x: String) -> Result<(), S::Error> {
    sink.start_send(x)
}

// mistake: fed and never flushed | rule: unflushed_writer | clippy: none

pub async fn m37_feed(socket: tokio::net::TcpStream, xs: Vec<String>) -> Result<(), tokio_util::codec::LinesCodecError> {
    let mut sink = tokio_util::codec::Framed::new(socket, tokio_util::codec::LinesCodec::new_with_max_length(80));
    for x in xs {
        sink.feed(x).await?;
    }
    Ok(())
}

// mistake: readiness of one clone, call on another | rule: missing_poll_ready | clippy: rustc-allow | added

pub async fn m100_clone<S: Service<String> + Clone>(mut service: S, x: String) -> Result<S::Response, S::Error> {
    service.ready().await?;
    service.clone().call(x).await
}

// mistake: lag in select | rule: ignored_lag | clippy: none | added

pub async fn m101_select(mut rx: broadcast::Receiver<String>, stop: &tokio::sync::Notify) {
    loop {
        tokio::select! {
            Ok(x) = rx.recv() => println!("{x}"),
            _ = stop.notified() => break,
        }
    }
}

// mistake: lag filtered away | rule: ignored_lag | clippy: none | added

pub async fn m102_filtered(rx: broadcast::Receiver<String>) {
    let mut xs = tokio_stream::wrappers::BroadcastStream::new(rx).filter_map(|x| async { x.ok() }).boxed();
    while let Some(x) = xs.next().await {
        println!("{x}");
    }
}

// control: lag counted | added

pub async fn c09_counted(mut rx: broadcast::Receiver<String>) -> u64 {
    let mut missed = 0;
    loop {
        match rx.recv().await {
            Ok(x) => println!("{x}"),
            Err(RecvError::Lagged(n)) => missed += n,
            Err(RecvError::Closed) => break missed,
        }
    }
}

// control: ready, then call | added

pub async fn c10_ready<S: Service<String>>(mut service: S, x: String) -> Result<S::Response, S::Error> {
    service.ready().await?.call(x).await
}
