//! The lag in other spellings: the first use of it that ends the loop decides, whatever is said on the way.

use anyhow::Context as _;
use futures::Stream;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::sync::broadcast::{self, Receiver, error::RecvError};
use tokio::sync::{Notify, mpsc, watch};
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::wrappers::errors::BroadcastStreamRecvError;

#[derive(Clone, Debug, Default)]
pub struct Tide {
    pub metres: f64,
}

async fn into_a_name(mut tides: Receiver<Tide>, wanted: f64) -> Result<f64, RecvError> {
    let mut last = Tide::default();
    while last.metres < wanted {
        last = tides.recv().await?; //~ ignored_lag
    }
    Ok(last.metres)
}

struct Gauge {
    tides: Receiver<Tide>,
}

impl Gauge {
    /// The receiver stays, and whoever calls may call again.
    async fn next_high(&mut self) -> Result<f64, RecvError> {
        loop {
            let tide = self.tides.recv().await?;
            if tide.metres > 3.0 {
                return Ok(tide.metres);
            }
        }
    }
}

async fn with_other_words(mut tides: Receiver<Tide>) -> anyhow::Result<()> {
    loop {
        let tide = tides.recv().await.context("the tides ended")?; //~ ignored_lag
        println!("{tide:?}");
    }
}

async fn said_in_passing(mut tides: Receiver<Tide>) -> Result<(), RecvError> {
    loop {
        let tide = tides.recv().await.inspect_err(|error| eprintln!("{error}"))?; //~ ignored_lag
        println!("{tide:?}");
    }
}

async fn only_the_end_is_asked_for(mut tides: Receiver<Tide>) {
    loop {
        match tides.recv().await { //~ ignored_lag "passed over"
            Ok(tide) => println!("{tide:?}"),
            Err(error) => {
                if matches!(error, RecvError::Closed) {
                    return;
                }
            }
        }
    }
}

async fn the_lag_is_counted(mut tides: Receiver<Tide>) -> u64 {
    let mut missed = 0;
    loop {
        match tides.recv().await {
            Ok(tide) => println!("{tide:?}"),
            Err(error) => match error {
                RecvError::Lagged(n) => missed += n,
                RecvError::Closed => return missed,
            },
        }
    }
}

async fn asked_by_name(mut tides: Receiver<Tide>) -> f64 {
    let mut highest = 0.0_f64;
    loop {
        let tide = tides.recv().await; //~ ignored_lag
        if tide.is_err() {
            return highest;
        }
        if let Ok(tide) = tide {
            highest = highest.max(tide.metres);
        }
    }
}

async fn told_apart_by_name(mut tides: Receiver<Tide>, missed: &mut u64) -> f64 {
    let mut highest = 0.0_f64;
    loop {
        let tide = tides.recv().await;
        if let Err(RecvError::Lagged(n)) = &tide {
            *missed += n;
            continue;
        }
        let Ok(tide) = tide else { return highest };
        highest = highest.max(tide.metres);
    }
}

async fn a_default_in_its_place(mut tides: Receiver<Tide>) {
    loop {
        let tide = tides.recv().await.unwrap_or_default(); //~ ignored_lag "passes for an item"
        println!("{tide:?}");
    }
}

async fn by_a_flag(mut tides: Receiver<Tide>) {
    let mut going = true;
    while going {
        match tides.recv().await { //~ ignored_lag
            Ok(tide) => println!("{tide:?}"),
            Err(_) => going = false,
        }
    }
}

async fn beside_another_value(mut tides: Receiver<Tide>, last: Option<f64>, stop: Notify) {
    loop {
        let rise = tokio::select! {
            tide = tides.recv() => match (last, tide) { //~ ignored_lag
                (Some(last), Ok(tide)) => Some(tide.metres - last),
                _ => None,
            },
            _ = stop.notified() => return,
        };
        println!("{rise:?}");
    }
}

enum Heard {
    Tide(Result<Tide, RecvError>),
    Order(Option<u32>),
}

async fn in_a_variant(mut tides: Receiver<Tide>, mut orders: mpsc::Receiver<u32>) {
    loop {
        let heard = tokio::select! {
            tide = tides.recv() => Heard::Tide(tide), //~ ignored_lag
            order = orders.recv() => Heard::Order(order),
        };
        match heard {
            Heard::Tide(Ok(tide)) => println!("{tide:?}"),
            Heard::Tide(Err(error)) => {
                eprintln!("no gauge is left: {error}");
                return;
            }
            Heard::Order(Some(order)) => println!("{order}"),
            Heard::Order(None) => return,
        }
    }
}

async fn in_a_variant_and_told_apart(mut tides: Receiver<Tide>, mut orders: mpsc::Receiver<u32>) {
    loop {
        let heard = tokio::select! {
            tide = tides.recv() => Heard::Tide(tide),
            order = orders.recv() => Heard::Order(order),
        };
        match heard {
            Heard::Tide(Ok(tide)) => println!("{tide:?}"),
            Heard::Tide(Err(RecvError::Lagged(n))) => eprintln!("{n} tides missed"),
            Heard::Tide(Err(RecvError::Closed)) | Heard::Order(None) => return,
            Heard::Order(Some(order)) => println!("{order}"),
        }
    }
}

enum News {
    Tide(f64),
    Missed,
}

async fn answered_by_a_value(mut tides: Receiver<Tide>, out: mpsc::Sender<News>) {
    loop {
        let news = match tides.recv().await {
            Ok(tide) => News::Tide(tide.metres),
            Err(_) => News::Missed,
        };
        if out.send(news).await.is_err() {
            return;
        }
    }
}

struct Chart {
    tides: BroadcastStream<Tide>,
    missed: u64,
}

impl Chart {
    fn poll_all(&mut self, cx: &mut Context<'_>) -> Result<(), BroadcastStreamRecvError> {
        while let Poll::Ready(Some(tide)) = Pin::new(&mut self.tides).poll_next(cx)? { //~ ignored_lag
            println!("{tide:?}");
        }
        Ok(())
    }

    fn poll_counting(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            match ready!(Pin::new(&mut self.tides).poll_next(cx)) {
                Some(Ok(tide)) => println!("{tide:?}"),
                Some(Err(BroadcastStreamRecvError::Lagged(n))) => self.missed += n,
                None => return Poll::Ready(()),
            }
        }
    }
}

// Nothing is lost.

async fn anew_in_each_turn(tides: &broadcast::Sender<Tide>) {
    while let Ok(tide) = tides.subscribe().recv().await {
        println!("{tide:?}");
    }
}

async fn the_first_one_ends_it(mut stop: Receiver<Tide>, mut orders: mpsc::Receiver<u32>) {
    loop {
        tokio::select! {
            Ok(last) = stop.recv() => return println!("{last:?}"),
            Some(order) = orders.recv() => println!("{order}"),
            else => return,
        }
    }
}

async fn the_newest_of_all() {
    let (tell, mut versions) = broadcast::channel::<u64>(1);
    tokio::spawn(async move {
        let mut last = 0;
        while last < 10 {
            last += 1;
            tell.send(last).ok();
        }
    });
    loop {
        match versions.recv().await {
            Ok(version) => println!("{version}"),
            Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => return,
        }
    }
}

async fn each_one_counts() {
    let (tell, mut orders) = broadcast::channel::<u64>(64);
    tokio::spawn(async move {
        let mut last = 0;
        while last < 10 {
            last += 1;
            tell.send(last).ok();
        }
    });
    loop {
        match orders.recv().await { //~ ignored_lag
            Ok(order) => println!("{order}"),
            Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => return,
        }
    }
}

async fn a_watched_value(mut level: watch::Receiver<f64>) -> Result<(), watch::error::RecvError> {
    loop {
        level.changed().await.inspect_err(|error| eprintln!("{error}"))?;
        println!("{}", *level.borrow());
    }
}
