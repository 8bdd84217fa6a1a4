//! A service or sink is used before it said that it is ready.

use futures::{Sink, SinkExt};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tower::{Layer, Service, ServiceExt};

pub struct Request;

// (a) No readiness at all.

async fn call_only<S: Service<Request>>(mut service: S) -> Result<S::Response, S::Error> {
    service.call(Request).await //~ missing_poll_ready
}

async fn call_in_a_loop<S: Service<Request>>(mut service: S, mut requests: tokio::sync::mpsc::Receiver<Request>) {
    while let Some(request) = requests.recv().await {
        if service.call(request).await.is_err() { //~ missing_poll_ready
            break;
        }
    }
}

struct Client<S> {
    service: S,
}

impl<S: Service<Request>> Client<S> {
    async fn through_a_field(&mut self) -> Result<S::Response, S::Error> {
        self.service.call(Request).await //~ missing_poll_ready
    }
}

/// Whoever names a concrete service may know that it is always ready.
async fn concrete(mut client: AskingLeaf) -> u8 {
    client.call(Request).await.unwrap_or(0) //~ possible missing_poll_ready
}

type AskingLeaf = Asking<Leaf>;

// (b) Readiness of one, call on another.

async fn ready_then_clone<S: Service<Request> + Clone>(mut service: S) -> Result<S::Response, S::Error> {
    service.ready().await?;
    let mut other = service.clone();
    other.call(Request).await //~ missing_poll_ready
}

async fn clone_in_the_call<S: Service<Request> + Clone>(mut service: S) -> Result<S::Response, S::Error> {
    service.ready().await?;
    service.clone().call(Request).await //~ missing_poll_ready
}

struct Cloning<S> {
    inner: S,
}

impl<S> Service<Request> for Cloning<S>
where
    S: Service<Request> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = futures::future::BoxFuture<'static, Result<S::Response, S::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let mut inner = self.inner.clone();
        Box::pin(async move { inner.call(request).await }) //~ missing_poll_ready
    }
}

// (c) A middleware that answers for its inner service without asking it.

struct AlwaysReady<S> {
    inner: S,
}

impl<S: Service<Request>> Service<Request> for AlwaysReady<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> { //~ missing_poll_ready
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> S::Future {
        self.inner.call(request)
    }
}

// (d) A sink that takes an item before it said that it can.

fn start_send<S: Sink<u8>>(sink: Pin<&mut S>) -> Result<(), S::Error> {
    sink.start_send(1) //~ missing_poll_ready
}

fn start_send_unpin<S: Sink<u8> + Unpin>(sink: &mut S) -> Result<(), S::Error> {
    sink.start_send_unpin(1) //~ missing_poll_ready
}

fn second_item<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
    ready!(sink.as_mut().poll_ready(cx))?;
    sink.as_mut().start_send(1)?;
    Poll::Ready(sink.start_send(2)) //~ missing_poll_ready "a second time"
}

fn one_of_two<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>, odd: bool) -> Poll<Result<(), S::Error>> {
    ready!(sink.as_mut().poll_ready(cx))?;
    if odd {
        sink.as_mut().start_send(1)?;
    } else {
        sink.as_mut().start_send(2)?;
    }
    Poll::Ready(Ok(()))
}

fn asked_for_each<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
    ready!(sink.as_mut().poll_ready(cx))?;
    sink.as_mut().start_send(1)?;
    ready!(sink.as_mut().poll_ready(cx))?;
    Poll::Ready(sink.start_send(2))
}

// (e) The answer is dropped.

fn answer_dropped<S: Service<Request>>(service: &mut S, cx: &mut Context<'_>) -> S::Future {
    let _ = service.poll_ready(cx); //~ missing_poll_ready
    service.call(Request)
}

fn sink_answer_dropped<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Result<(), S::Error> {
    let _ = sink.as_mut().poll_ready(cx); //~ missing_poll_ready
    sink.start_send(1)
}

// Quiet: asked first.

async fn ready_then_call<S: Service<Request>>(mut service: S) -> Result<S::Response, S::Error> {
    service.ready().await?.call(Request).await
}

async fn ready_on_its_own_line<S: Service<Request>>(mut service: S) -> Result<S::Response, S::Error> {
    service.ready().await?;
    service.call(Request).await
}

async fn one_shot<S: Service<Request>>(service: S) -> Result<S::Response, S::Error> {
    service.oneshot(Request).await
}

async fn ready_and_owned<S: Service<Request>>(service: S) -> Result<S::Response, S::Error> {
    let mut service = service.ready_oneshot().await?;
    service.call(Request).await
}

struct Asking<S> {
    inner: S,
}

impl<S: Service<Request>> Service<Request> for Asking<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> S::Future {
        self.inner.call(request)
    }
}

struct Swapping<S> {
    inner: S,
}

impl<S> Service<Request> for Swapping<S>
where
    S: Service<Request> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = futures::future::BoxFuture<'static, Result<S::Response, S::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        Box::pin(async move { inner.call(request).await })
    }
}

/// A leaf owns no service that could be busy.
struct Leaf;

impl Service<Request> for Leaf {
    type Response = u8;
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<u8, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request) -> Self::Future {
        std::future::ready(Ok(1))
    }
}

async fn leaf_called(mut leaf: Leaf) -> u8 {
    leaf.call(Request).await.unwrap_or(0)
}

/// A leaf that says yes in other words.
struct Maker<S> {
    made: S,
}

impl<S: Clone> Service<Request> for Maker<S> {
    type Response = S;
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<S, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Ok(()).into()
    }

    fn call(&mut self, _: Request) -> Self::Future {
        std::future::ready(Ok(self.made.clone()))
    }
}

async fn maker_called<S: Clone>(mut maker: Maker<S>) -> Option<S> {
    maker.call(Request).await.ok()
}

/// `oneshot` waits by itself.
#[derive(Clone)]
struct OneShot<S> {
    inner: S,
}

impl<S> Service<Request> for OneShot<S>
where
    S: Service<Request> + Clone,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = tower::util::Oneshot<S, Request>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        self.inner.clone().oneshot(request)
    }
}

struct AskingLayer;

impl<S> Layer<S> for AskingLayer {
    type Service = Asking<S>;

    fn layer(&self, inner: S) -> Asking<S> {
        Asking { inner }
    }
}

fn asked<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
    ready!(sink.as_mut().poll_ready(cx))?;
    Poll::Ready(sink.start_send(1))
}

fn matched<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
    match sink.as_mut().poll_ready(cx) {
        Poll::Ready(Ok(())) => Poll::Ready(sink.start_send(1)),
        other => other,
    }
}

/// A sink hands on what it was asked; whoever calls it asked first.
struct Forwarding<S> {
    inner: S,
}

impl<S: Sink<u8> + Unpin> Sink<u8> for Forwarding<S> {
    type Error = S::Error;

    fn poll_ready(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Pin::new(&mut self.inner).poll_ready(cx)
    }

    fn start_send(mut self: Pin<&mut Self>, item: u8) -> Result<(), S::Error> {
        Pin::new(&mut self.inner).start_send(item)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_close(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Pin::new(&mut self.inner).poll_close(cx)
    }
}

async fn send_asks_by_itself<S: Sink<u8> + Unpin>(mut sink: S) -> Result<(), S::Error> {
    sink.send(1).await
}

struct Telephone;

impl Telephone {
    fn call(&mut self, _: Request) -> u8 {
        1
    }
}

fn namesake(telephone: &mut Telephone) -> u8 {
    telephone.call(Request)
}

// What a pattern takes out of the answer is ready.
async fn out_of_a_match<S: Service<Request, Error = Closed>>(service: &mut S) -> Option<S::Response> {
    match service.ready().await {
        Ok(ready) => ready.call(Request).await.ok(),
        Err(_) => None,
    }
}

// A contract of the project's own says who asks.
trait Through<S> {
    type Out;
    fn through(&self, inner: &mut S, request: Request) -> Self::Out;
}

impl<S: Service<Request>> Through<S> for () {
    type Out = S::Future;

    fn through(&self, inner: &mut S, request: Request) -> S::Future {
        inner.call(request)
    }
}

// One answer is good for one call.
async fn all_after_one_answer<S: Service<u64>>(service: &mut S, all: Vec<u64>) -> Result<(), S::Error> {
    let ready = service.ready().await?;
    for one in all {
        ready.call(one).await?; //~ missing_poll_ready "turn"
    }
    Ok(())
}

async fn an_answer_for_each<S: Service<u64>>(service: &mut S, all: Vec<u64>) -> Result<(), S::Error> {
    for one in all {
        service.ready().await?.call(one).await?;
    }
    Ok(())
}

async fn the_first_only<S: Service<u64>>(service: &mut S, all: Vec<u64>) -> Result<(), S::Error> {
    service.ready().await?;
    for one in all {
        service.call(one).await?;
        return Ok(());
    }
    Ok(())
}

struct Closed;
