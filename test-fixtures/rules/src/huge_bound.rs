//! A bound so large that memory ends first, or a zero that means something else.

mod limits;

use limits::{PLENTY, QUEUE};
use std::sync::Arc;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, Take};
use tokio::sync::{Semaphore, mpsc};
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;

pub struct Item([u8; 64]);

// Bounds that bound nothing.

fn max() -> (flume::Sender<Item>, flume::Receiver<Item>) {
    flume::bounded(usize::MAX) //~ huge_bound
}

fn max_of_the_module() -> (crossbeam::channel::Sender<Item>, crossbeam::channel::Receiver<Item>) {
    crossbeam::channel::bounded(std::usize::MAX) //~ huge_bound
}

fn ring_buffer() -> async_ringbuf::AsyncHeapRb<Item> {
    async_ringbuf::AsyncHeapRb::new(usize::MAX) //~ huge_bound
}

fn u32_max() -> (async_channel::Sender<Item>, async_channel::Receiver<Item>) {
    async_channel::bounded(u32::MAX as usize) //~ huge_bound
}

fn a_thousand_million() -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(1_000_000_000) //~ huge_bound "1_000_000_000"
}

fn shifted() -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(1 << 30) //~ huge_bound
}

fn product() -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(1024 * 1024 * 1024) //~ huge_bound
}

const LOCAL: usize = 50_000_000;

fn constant() -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(LOCAL) //~ huge_bound
}

fn constant_of_another_file() -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(PLENTY) //~ huge_bound
}

struct Hub;

impl Hub {
    const CAPACITY: usize = usize::MAX / 2;

    fn associated_constant(&self) -> (flume::Sender<Item>, flume::Receiver<Item>) {
        flume::bounded(Self::CAPACITY) //~ huge_bound
    }
}

fn local_variable() -> (flume::Sender<Item>, flume::Receiver<Item>) {
    let capacity = usize::MAX;
    flume::bounded(capacity) //~ huge_bound
}

fn permits() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(Semaphore::MAX_PERMITS)) //~ huge_bound
}

fn many_permits() -> Semaphore {
    Semaphore::new(usize::MAX >> 3) //~ huge_bound
}

/// Used in `limits`, where the type is never called by its own name.
pub type Slots = Semaphore;

fn constant_in_a_block() -> Semaphore {
    Semaphore::new({ //~ huge_bound
        const ALL: usize = Semaphore::MAX_PERMITS;
        ALL
    })
}

fn web_socket() -> WebSocketConfig {
    WebSocketConfig::default().max_write_buffer_size(usize::MAX) //~ huge_bound
}

// Zero.

async fn hangs(items: impl futures::Stream<Item = u64>) {
    use futures::StreamExt;
    items.map(std::future::ready).buffer_unordered(0).for_each(|_| std::future::ready(())).await; //~ huge_bound
}

// Quiet: a bound.

fn bounded() {
    drop(mpsc::channel::<Item>(1024));
    drop(flume::bounded::<Item>(100_000));
    drop(async_channel::bounded::<Item>(1 << 10));
    drop(mpsc::channel::<Item>(QUEUE));
    drop(Semaphore::new(256));
}

fn rendezvous() {
    drop(crossbeam::channel::bounded::<Item>(0));
    drop(flume::bounded::<Item>(0));
    drop(std::sync::mpsc::sync_channel::<Item>(0));
}

fn ring_buffer_of_a_thousand() -> async_ringbuf::AsyncHeapRb<Item> {
    async_ringbuf::AsyncHeapRb::new(1000)
}

fn from_outside(capacity: usize) -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(capacity)
}

fn clamped(capacity: usize) -> (mpsc::Sender<Item>, mpsc::Receiver<Item>) {
    mpsc::channel(capacity.min(4096))
}

fn not_a_bound() -> usize {
    usize::MAX
}

// A gate: whoever closes it takes all that there is, and waits for the last who is inside.

pub struct Door {
    places: Arc<Semaphore>,
}

impl Door {
    const MOST: u32 = u32::MAX;

    fn open() -> Door {
        Door { places: Arc::new(Semaphore::new(u32::MAX as usize)) }
    }

    fn enter(&self) -> bool {
        self.places.try_acquire().is_ok()
    }

    async fn close(&self) {
        let all = self.places.acquire_many(Door::MOST).await;
        self.places.close();
        drop(all);
    }
}

async fn gate_in_one_function() {
    let places = Semaphore::new(u32::MAX as usize);
    let all = places.acquire_many(u32::MAX).await;
    drop(all);
}

pub struct Turnstile {
    places: Arc<Semaphore>,
}

impl Turnstile {
    fn open() -> Turnstile {
        Turnstile { places: Arc::new(Semaphore::new(u32::MAX as usize)) } //~ huge_bound
    }

    async fn enter(&self) -> bool {
        self.places.acquire().await.is_ok()
    }
}

// The limit of a reader is lifted to step over the rest of a line, and nothing is kept of it.

async fn skips_the_rest<R: AsyncBufRead + Unpin>(lines: &mut Take<R>) -> std::io::Result<()> {
    lines.set_limit(u64::MAX);
    loop {
        let part = lines.fill_buf().await?.len();
        lines.consume(part);
        if part == 0 {
            return Ok(());
        }
    }
}

async fn keeps_the_rest<R: AsyncBufRead + Unpin>(lines: &mut Take<R>, all: &mut Vec<u8>) -> std::io::Result<usize> {
    lines.set_limit(u64::MAX); //~ huge_bound
    lines.read_to_end(all).await
}
