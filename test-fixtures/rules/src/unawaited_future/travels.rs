//! Futures that go somewhere before they are lost, and loops that are somewhere else.

use super::mpsc;
use std::future::Future;

pub struct Event(pub u64);

async fn store(event: Event) -> bool {
    event.0 > 3
}

fn forget(_work: impl Future<Output = bool>) {}

fn swallow<T>(_: T) {}

fn keep(all: &mut Vec<std::pin::Pin<Box<dyn Future<Output = bool>>>>, work: impl Future<Output = bool> + 'static) {
    all.push(Box::pin(work));
}

fn run(work: impl Future<Output = bool> + Send + 'static) {
    tokio::spawn(async move { if !work.await {} });
}

fn try_to_run(work: impl Future<Output = Result<(), String>> + Send + 'static) {
    tokio::spawn(async move {
        if let Err(error) = work.await {
            eprintln!("{error}");
        }
    });
}

async fn handed_on(mut events: mpsc::Receiver<u64>) {
    let mut all = Vec::new();
    while let Some(n) = events.recv().await {
        forget(store(Event(n))); //~ unawaited_future "handed to `forget`"
        keep(&mut all, store(Event(n)));
        swallow(store(Event(n)).await);
        run(async move { store(Event(n)).await }); //~ unbounded_spawn
        try_to_run(async move { store(Event(n)).await.then_some(()).ok_or_else(String::new) }); //~ unbounded_spawn
        for work in all.drain(..) {
            work.await;
        }
    }
}

async fn in_one_case(mut events: mpsc::Receiver<u64>) {
    while let Some(n) = events.recv().await {
        (n > 3).then(|| store(Event(n))); //~ unawaited_future
        if let Some(work) = (n > 3).then(|| store(Event(n))) {
            work.await;
        }
    }
}

// A type of a type of a trait.

pub trait Lanes {
    type Lane<'a>: Lane
    where
        Self: 'a;
    fn lane(&self, n: u64) -> Self::Lane<'_>;
}

pub trait Lane {
    type Sent: Future<Output = ()>;
    fn push(&self, event: Event) -> Self::Sent;
    fn count(&self, event: Event) -> u32;
}

async fn through_lanes<L: Lanes>(lanes: L, mut events: mpsc::Receiver<u64>) {
    while let Some(n) = events.recv().await {
        let lane = lanes.lane(n);
        lane.push(Event(n)); //~ unawaited_future
        lane.push(Event(n)).await;
        lane.count(Event(n));
    }
}

// The loop is in a helper, which calls back.

async fn each(mut events: mpsc::Receiver<u64>, mut work: impl FnMut(u64)) {
    while let Some(n) = events.recv().await {
        work(n);
    }
}

async fn each_in_turn(events: mpsc::Receiver<u64>, work: impl FnMut(u64)) {
    each(events, work).await;
}

fn once(work: impl FnOnce(u64)) {
    work(3);
}

async fn called_back(events: mpsc::Receiver<u64>, others: mpsc::Receiver<u64>) {
    each(events, |n| {
        store(Event(n)); //~ unawaited_future
    })
    .await;
    each_in_turn(others, |n| {
        store(Event(n)); //~ unawaited_future
    })
    .await;
}

async fn called_once() {
    once(|n| {
        store(Event(n)); //~ unawaited_future
    });
}

macro_rules! fire {
    ($work:expr) => {
        $work;
    };
}

macro_rules! wait {
    ($work:expr) => {
        $work.await
    };
}

async fn by_macros(mut events: mpsc::Receiver<u64>) {
    while let Some(n) = events.recv().await {
        fire!(store(Event(n))); //~ unawaited_future "handed to `fire!`"
        fire!(store(Event(n)).await);
        wait!(store(Event(n)));
    }
}
