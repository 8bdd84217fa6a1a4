//! Which impl a method is of.

use std::future::Future;
use std::pin::Pin;
use tokio::sync::Mutex;

// A blanket impl counts where its bounds hold.

pub trait Weighed {
    fn weight(&self) -> u32;
}

pub trait Load {
    fn push(&self, more: u32) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

impl<T: Weighed + Send + Sync + 'static> Load for T {
    fn push(&self, more: u32) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(async move { println!("{}", self.weight() + more) })
    }
}

pub struct Crate;

impl Weighed for Crate {
    fn weight(&self) -> u32 {
        1
    }
}

async fn bounds(weights: Mutex<Vec<u32>>, boxed: Crate, any: impl Weighed + Send + Sync + 'static) {
    weights.lock().await.push(3);
    //                   ^ calls std::vec::Vec::push, certain
    let mut held = weights.lock().await;
    held.push(3);
    //   ^ calls std::vec::Vec::push, certain
    boxed.push(4).await;
    //    ^ calls crate::impls::Load::push, certain
    any.push(5).await;
    //  ^ calls crate::impls::Load::push, certain
}

// Impls of one generic type, told apart by what it is filled with.

pub trait Near {}
pub trait Far {}
pub type NearBox = Box<dyn Near + Send>;
pub type FarBox = Box<dyn Far + Send>;

pub struct Pipe<W>(W);

impl Pipe<NearBox> {
    pub fn shut(&mut self) -> u8 {
        1
    }
}

impl Pipe<FarBox> {
    pub async fn shut(&mut self) -> u16 {
        2
    }
}

impl Pipe<Vec<u8>> {
    pub fn shut(&mut self) -> u32 {
        3
    }
}

impl Pipe<(u8, u8)> {
    pub fn shut(&mut self) -> u64 {
        4
    }
}

async fn instances(mut near: Pipe<NearBox>, mut far: Pipe<FarBox>, mut bytes: Pipe<Vec<u8>>, mut pair: Pipe<(u8, u8)>) {
    near.shut();
    //   ^ gives u8
    let _ = far.shut();
    //          ^ gives future of u16
    bytes.shut();
    //    ^ gives u32
    pair.shut();
    //   ^ gives u64
}

// Attributes.

#[tokio::main(flavor = "current_thread")]
pub async fn run_to_the_end(n: u8) -> u8 {
    n
}

#[cfg_attr(not(target_os = "none"), tokio::main)]
async fn run_under_a_condition(n: u8) -> u8 {
    n
}

#[tracing::instrument]
async fn traced(n: u8) -> u8 {
    n
}

#[inline]
#[must_use = "it does nothing by itself"]
async fn plain(n: u8) -> u8 {
    n
}

async fn attributes() {
    run_to_the_end(1);
//  ^ gives u8
    run_under_a_condition(2);
//  ^ gives u8
    traced(3).await;
//  ^ gives future of u8
//  ^ calls crate::impls::traced, certain
    plain(4).await;
//  ^ gives future of u8
//  ^ calls crate::impls::plain, certain
}

// An impl of a trait with bounds.

enum Both<A, B> {
    One(A),
    Other(B),
}

impl<A: Future + Unpin, B: Future<Output = A::Output> + Unpin> Future for Both<A, B> {
    type Output = A::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<A::Output> {
        match &mut *self {
            Both::One(one) => Pin::new(one).poll(cx),
            Both::Other(other) => Pin::new(other).poll(cx),
        }
    }
}

fn a_value() -> Both<Crate, u8> {
    Both::Other(1)
}

fn a_future() -> Both<Pin<Box<dyn Future<Output = u8>>>, std::future::Ready<u8>> {
    Both::One(Box::pin(async { 1 }))
}

async fn both() {
    let value = async move { a_future().await };
    //  ^ is future of u8
    let other = async move { a_value() };
    //  ^ is future of crate::impls::Both<crate::impls::Crate, u8>
    drop((value, other));
}

#[cfg(unix)]
async fn gone(value: Both<Crate, u8>) {
    drop(value);
}
