//! A send that is raced takes its item with it when it loses.

use futures::{FutureExt, Sink, SinkExt};
use std::time::Duration;
use tokio::sync::{Notify, mpsc};
use tokio::time::{self, timeout};

pub struct Order(u64);

// Raced.

async fn branch(out: &mpsc::Sender<Order>, order: Order, stop: &Notify) {
    tokio::select! {
        _ = out.send(order) => {} //~ cancelled_send "reserve"
        _ = stop.notified() => {}
    }
}

async fn branch_in_a_loop(out: mpsc::Sender<Order>, mut orders: mpsc::Receiver<Order>, stop: Notify) {
    while let Some(order) = orders.recv().await {
        tokio::select! {
            sent = out.send(order) => if sent.is_err() { break }, //~ cancelled_send
            _ = time::sleep(Duration::from_secs(1)) => eprintln!("slow"),
        }
    }
    stop.notify_one();
}

async fn with_a_timeout(out: &mpsc::Sender<Order>, order: Order) -> bool {
    timeout(Duration::from_secs(1), out.send(order)).await.is_ok() //~ cancelled_send
}

async fn with_a_qualified_timeout(out: &async_channel::Sender<Order>, order: Order) -> bool {
    matches!(time::timeout(Duration::from_secs(1), out.send(order)).await, Ok(Ok(()))) //~ cancelled_send
}

async fn underscore(out: &flume::Sender<Order>, order: Order) {
    let _ = timeout(Duration::from_secs(1), out.send_async(order)).await; //~ cancelled_send
}

fn polled_once(out: &mpsc::Sender<Order>, order: Order) -> bool {
    out.send(order).now_or_never().is_some() //~ cancelled_send
}

async fn bound_first(out: &mpsc::Sender<Order>, order: Order, stop: &Notify) {
    let sending = out.send(order); //~ cancelled_send
    tokio::select! {
        _ = sending => {}
        _ = stop.notified() => {}
    }
}

async fn sink<S: Sink<Order> + Unpin>(mut out: S, order: Order) -> bool {
    timeout(Duration::from_secs(1), out.send(order)).await.is_ok() //~ cancelled_send
}

struct Desk {
    out: mpsc::Sender<Order>,
}

impl Desk {
    async fn through_a_field(&self, order: Order, stop: &Notify) {
        tokio::select! {
            biased;
            _ = stop.notified() => {}
            _ = self.out.send(order) => {} //~ cancelled_send
        }
    }
}

// Quiet: a slot first, then the item.

async fn reserve_first(out: &mpsc::Sender<Order>, order: Order, stop: &Notify) -> Option<Order> {
    tokio::select! {
        permit = out.reserve() => match permit {
            Ok(permit) => {
                permit.send(order);
                None
            }
            Err(_) => Some(order),
        },
        _ = stop.notified() => Some(order),
    }
}

async fn reserve_with_a_timeout(out: &mpsc::Sender<Order>, order: Order) -> Result<(), Order> {
    match timeout(Duration::from_secs(1), out.reserve()).await {
        Ok(Ok(permit)) => {
            permit.send(order);
            Ok(())
        }
        _ => Err(order),
    }
}

async fn gives_the_item_back(out: &mpsc::Sender<Order>, order: Order) -> Option<Order> {
    match out.send_timeout(order, Duration::from_secs(1)).await {
        Ok(()) => None,
        Err(error) => Some(error.into_inner()),
    }
}

async fn send_in_the_body(out: &mpsc::Sender<Order>, mut orders: mpsc::Receiver<Order>, stop: &Notify) {
    loop {
        tokio::select! {
            Some(order) = orders.recv() => {
                if out.send(order).await.is_err() {
                    break;
                }
            }
            _ = stop.notified() => break,
        }
    }
}

async fn kept_across_turns(out: &mpsc::Sender<Order>, order: Order, stop: &Notify) {
    let sending = out.send(order);
    tokio::pin!(sending);
    loop {
        tokio::select! {
            _ = &mut sending => break,
            _ = stop.notified() => eprintln!("still sending"),
        }
    }
}

async fn nobody_receives_any_more(out: &mpsc::Sender<Order>, order: Order) {
    tokio::select! {
        _ = out.send(order) => {} //~ possible cancelled_send
        _ = out.closed() => {}
    }
}

async fn ends_with_the_item(out: &mpsc::Sender<Order>, mut orders: mpsc::Receiver<Order>, stop: &Notify) {
    while let Some(order) = orders.recv().await {
        tokio::select! {
            _ = out.send(order) => {} //~ possible cancelled_send
            _ = stop.notified() => return,
        }
    }
}

async fn somebody_is_told(out: &mpsc::Sender<Order>, order: Order) {
    if timeout(Duration::from_secs(1), out.send(order)).await.is_err() { //~ possible cancelled_send
        eprintln!("an order is lost");
    }
}

async fn a_wake_up(out: &mpsc::Sender<()>) -> bool {
    timeout(Duration::from_secs(1), out.send(())).await.is_ok()
}
