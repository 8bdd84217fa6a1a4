//! A broadcast receiver fell behind, and the loss is mistaken for the end or not counted.

mod spellings;

use futures::stream::{Stream, StreamExt};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::{Notify, broadcast, mpsc};
use tokio_stream::wrappers::BroadcastStream;

#[derive(Clone, Debug)]
pub struct Price(u64);

// The first lag ends the consumer.

async fn while_let(mut prices: broadcast::Receiver<Price>) {
    while let Ok(price) = prices.recv().await { //~ ignored_lag "Lagged"
        println!("{price:?}");
    }
}

async fn let_else(mut prices: broadcast::Receiver<Price>) {
    loop {
        let Ok(price) = prices.recv().await else { break }; //~ ignored_lag
        println!("{price:?}");
    }
}

async fn question_mark(mut prices: broadcast::Receiver<Price>) -> Result<(), RecvError> {
    loop {
        let price = prices.recv().await?; //~ ignored_lag
        println!("{price:?}");
    }
}

async fn every_error_breaks(mut prices: broadcast::Receiver<Price>) {
    loop {
        match prices.recv().await { //~ ignored_lag
            Ok(price) => println!("{price:?}"),
            Err(_) => break,
        }
    }
}

async fn only_asked_whether(mut prices: broadcast::Receiver<Price>, stale: Arc<Notify>) {
    while prices.recv().await.is_ok() { //~ ignored_lag "taken for the end"
        stale.notify_one();
    }
}

async fn item_not_read(mut prices: broadcast::Receiver<Price>, stale: Arc<Notify>) {
    while let Ok(_) = prices.recv().await { //~ ignored_lag
        stale.notify_one();
    }
}

async fn within_a_time_limit(mut prices: broadcast::Receiver<Price>) {
    loop {
        match tokio::time::timeout(Duration::from_secs(9), prices.recv()).await { //~ ignored_lag
            Ok(Ok(price)) => println!("{price:?}"),
            Ok(Err(_)) => break,
            Err(_) => println!("nothing new"),
        }
    }
}

async fn within_a_time_limit_then_named(mut prices: broadcast::Receiver<Price>) {
    loop {
        let Ok(next) = tokio::time::timeout(Duration::from_secs(9), prices.recv()).await else { //~ ignored_lag
            println!("nothing new");
            continue;
        };
        let Ok(price) = next else { return };
        println!("{price:?}");
    }
}

fn unfolded(prices: broadcast::Receiver<Price>) -> impl Stream<Item = Price> {
    futures::stream::unfold(prices, |mut prices| async move {
        prices.recv().await.ok().map(|price| (price, prices)) //~ ignored_lag
    })
}

async fn select_branch(mut prices: broadcast::Receiver<Price>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Ok(price) = prices.recv() => println!("{price:?}"), //~ ignored_lag
            _ = stop.notified() => break,
        }
    }
}

async fn subscribed(all: broadcast::Sender<Price>) {
    let mut prices = all.subscribe();
    while let Ok(price) = prices.recv().await { //~ ignored_lag
        println!("{price:?}");
    }
}

async fn constructed() {
    let (all, mut prices) = broadcast::channel(16);
    tokio::spawn(async move {
        while let Ok(price) = prices.recv().await { //~ ignored_lag
            println!("{price:?}");
        }
    });
    let _ = all.send(Price(1));
}

// The loss is stepped over without a trace.

async fn lag_continues(mut prices: broadcast::Receiver<Price>) {
    loop {
        match prices.recv().await { //~ ignored_lag
            Ok(price) => println!("{price:?}"),
            Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => break,
        }
    }
}

async fn lag_is_empty(mut prices: broadcast::Receiver<Price>) {
    loop {
        match prices.recv().await { //~ ignored_lag
            Ok(price) => println!("{price:?}"),
            Err(broadcast::error::RecvError::Lagged(_)) => {}
            Err(_) => return,
        }
    }
}

fn drain(prices: &mut broadcast::Receiver<Price>) {
    while let Ok(price) = prices.try_recv() { //~ ignored_lag
        println!("{price:?}");
    }
}

fn filtered(prices: broadcast::Receiver<Price>) -> impl Stream<Item = Price> {
    BroadcastStream::new(prices).filter_map(|price| async move { price.ok() }) //~ ignored_lag
}

fn filtered_as_a_function(prices: broadcast::Receiver<Price>) -> impl Stream<Item = Price> {
    tokio_stream::StreamExt::filter_map(BroadcastStream::new(prices), |price| price.ok()) //~ ignored_lag
}

fn filtered_by_arms(prices: broadcast::Receiver<Price>) -> impl Stream<Item = u64> {
    tokio_stream::StreamExt::filter_map(BroadcastStream::new(prices), |price| match price { //~ ignored_lag
        Ok(Price(cents)) => Some(cents),
        Err(_) => None,
    })
}

async fn item_by_item(prices: broadcast::Receiver<Price>) {
    let mut prices = BroadcastStream::new(prices);
    while let Some(price) = prices.next().await { //~ ignored_lag
        if let Ok(price) = price {
            println!("{price:?}");
        }
    }
}

async fn item_by_item_or_on(prices: broadcast::Receiver<Price>) {
    let mut prices = BroadcastStream::new(prices);
    while let Some(price) = prices.next().await { //~ ignored_lag
        let Ok(price) = price else { continue };
        println!("{price:?}");
    }
}

async fn for_each_good_one(prices: broadcast::Receiver<Price>) {
    BroadcastStream::new(prices) //~ ignored_lag
        .for_each(|price| async {
            if let Ok(price) = price {
                println!("{price:?}");
            }
        })
        .await;
}

async fn async_broadcast_with_overflow() {
    let (_tx, mut prices) = {
        let (mut tx, rx) = async_broadcast::broadcast::<Price>(16);
        tx.set_overflow(true);
        (tx, rx)
    };
    while let Ok(price) = prices.recv().await { //~ ignored_lag
        println!("{price:?}");
    }
}

// However the receiver got here.

use tokio::sync::broadcast::Receiver as Feed;

type Prices = broadcast::Receiver<Price>;

struct Client {
    prices: Prices,
    shared: Arc<tokio::sync::Mutex<Feed<Price>>>,
    all: broadcast::Sender<Price>,
}

impl Client {
    async fn through_a_field(&mut self) {
        while let Ok(price) = self.prices.recv().await { //~ ignored_lag
            println!("{price:?}");
        }
    }

    async fn through_a_guard(&self) {
        let mut prices = self.shared.lock().await;
        while let Ok(price) = prices.recv().await { //~ ignored_lag
            println!("{price:?}");
        }
    }

    fn feed(&self) -> Feed<Price> {
        self.all.subscribe()
    }

    async fn through_a_method(&self) {
        let mut prices = self.feed();
        while let Ok(price) = prices.recv().await { //~ ignored_lag
            println!("{price:?}");
        }
    }
}

fn stream_body(mut prices: Prices) -> impl Stream<Item = Price> {
    async_stream::stream! {
        while let Ok(price) = prices.recv().await { //~ ignored_lag
            yield price;
        }
    }
}

async fn generic<T: Clone + std::fmt::Debug>(mut items: Feed<T>) {
    'items: loop {
        let Ok(item) = items.recv().await else { break 'items }; //~ ignored_lag
        println!("{item:?}");
    }
}

// Quiet: the loss is looked at.

/// Receives for its callers: they see the lag and may call again.
async fn next_dear_price(prices: &mut broadcast::Receiver<Price>) -> Result<Price, RecvError> {
    loop {
        let price = prices.recv().await?;
        if price.0 > 9 {
            return Ok(price);
        }
    }
}

async fn counted(mut prices: broadcast::Receiver<Price>) -> u64 {
    let mut missed = 0;
    loop {
        match prices.recv().await {
            Ok(price) => println!("{price:?}"),
            Err(RecvError::Lagged(n)) => missed += n,
            Err(RecvError::Closed) => break missed,
        }
    }
}

async fn logged(mut prices: broadcast::Receiver<Price>) {
    loop {
        match prices.recv().await {
            Ok(price) => println!("{price:?}"),
            Err(RecvError::Lagged(n)) => {
                eprintln!("missed {n}");
                continue;
            }
            Err(RecvError::Closed) => break,
        }
    }
}

async fn error_is_said(mut prices: broadcast::Receiver<Price>) {
    loop {
        match prices.recv().await { //~ ignored_lag "taken for the end"
            Ok(price) => println!("{price:?}"),
            Err(error) => {
                eprintln!("{error}");
                break;
            }
        }
    }
}

fn drain_that_counts(prices: &mut broadcast::Receiver<Price>) -> u64 {
    let mut missed = 0;
    loop {
        match prices.try_recv() {
            Ok(price) => println!("{price:?}"),
            Err(TryRecvError::Lagged(n)) => missed += n,
            Err(TryRecvError::Empty | TryRecvError::Closed) => return missed,
        }
    }
}

fn stream_kept_whole(prices: broadcast::Receiver<Price>) -> impl Stream<Item = u64> {
    BroadcastStream::new(prices).map(|price| match price {
        Ok(Price(cents)) => cents,
        Err(error) => {
            eprintln!("{error}");
            0
        }
    })
}

async fn until_it_is_quiet(mut prices: broadcast::Receiver<Price>) {
    while let Ok(Ok(_)) = tokio::time::timeout(Duration::from_millis(9), prices.recv()).await {}
}

async fn until_all_senders_are_gone(mut stop: broadcast::Receiver<()>) {
    while stop.recv().await.is_ok() {}
}

async fn each_error_is_said(prices: broadcast::Receiver<Price>) {
    let mut prices = BroadcastStream::new(prices);
    while let Some(price) = prices.next().await {
        match price {
            Ok(price) => println!("{price:?}"),
            Err(lagged) => eprintln!("{lagged}"),
        }
    }
}

async fn once(mut prices: broadcast::Receiver<Price>) -> Option<Price> {
    prices.recv().await.ok()
}

// Quiet: no broadcast receiver.

async fn async_channel(prices: async_channel::Receiver<Price>) {
    while let Ok(price) = prices.recv().await {
        println!("{price:?}");
    }
}

async fn flume_channel(prices: flume::Receiver<Price>) {
    while let Ok(price) = prices.recv_async().await {
        println!("{price:?}");
    }
}

fn standard_library(prices: std::sync::mpsc::Receiver<Price>) {
    while let Ok(price) = prices.recv() {
        println!("{price:?}");
    }
}

fn drain_without_lag(prices: &mut mpsc::Receiver<Price>) {
    while let Ok(price) = prices.try_recv() {
        println!("{price:?}");
    }
}

async fn async_broadcast_waits() {
    let (_tx, mut prices) = async_broadcast::broadcast::<Price>(16);
    while let Ok(price) = prices.recv().await {
        println!("{price:?}");
    }
}

async fn marked_not_explained(mut rx: broadcast::Receiver<u64>) {
    loop {
        match rx.recv().await { //~ ignored_lag
            Ok(n) => println!("{n}"),
            // FIXME: this skips what was lost without a word
            Err(broadcast::error::RecvError::Lagged(_)) => continue, // skipped
            Err(broadcast::error::RecvError::Closed) => break,
        }
    }
}
