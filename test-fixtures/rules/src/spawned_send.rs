//! A task per item that only waits for room: the tasks are the queue.

use futures::SinkExt;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;

#[derive(Clone)]
pub struct Event(u64);

// Per item of a stream.

async fn per_item(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        let out = out.clone();
        tokio::spawn(async move { out.send(event).await }); //~ spawned_send
    }
}

async fn underscore_inside(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        let out = out.clone();
        tokio::spawn(async move { //~ spawned_send
            let _ = out.send(event).await;
        });
    }
}

async fn other_channels(events: flume::Receiver<Event>, left: flume::Sender<Event>, right: async_channel::Sender<Event>) {
    while let Ok(event) = events.recv_async().await {
        let (left, right, copy) = (left.clone(), right.clone(), event.clone());
        tokio::spawn(async move { left.send_async(copy).await.is_ok() }); //~ spawned_send
        tokio::spawn(async move { right.send(event).await.is_ok() }); //~ spawned_send
    }
}

// Per event of a callback.

fn callback(out: mpsc::Sender<notify::Event>, handle: tokio::runtime::Handle) -> notify::Result<notify::RecommendedWatcher> {
    notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event {
            let out = out.clone();
            handle.spawn(async move { out.send(event).await.is_ok() }); //~ spawned_send
        }
    })
}

struct Bus {
    out: mpsc::Sender<Event>,
}

impl Bus {
    /// Called for each event, from synchronous code.
    fn publish(&self, event: Event) {
        let out = self.out.clone();
        tokio::spawn(async move { //~ spawned_send "called once per item"
            if out.send(event).await.is_err() {
                eprintln!("nobody listens");
            }
        });
    }

    async fn each(&self, mut events: mpsc::Receiver<Event>) {
        while let Some(event) = events.recv().await {
            self.publish(event);
        }
    }
}

// A clone of a futures sender brings a slot of its own.

async fn clone_per_item(mut events: mpsc::Receiver<Event>, out: futures::channel::mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        if out.clone().send(event).await.is_err() { //~ spawned_send "clone"
            break;
        }
    }
}

// Quiet: waits, or once.

async fn waits(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        if out.send(event).await.is_err() {
            break;
        }
    }
}

async fn one_sender(mut events: mpsc::Receiver<Event>, mut out: futures::channel::mpsc::Sender<Event>) {
    while let Some(event) = events.recv().await {
        if out.send(event).await.is_err() {
            break;
        }
    }
}

fn a_worker_that_sends(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>) {
    tokio::spawn(async move {
        while let Some(event) = events.recv().await {
            if out.send(event).await.is_err() {
                break;
            }
        }
    });
}

fn once_at_start(out: mpsc::Sender<Event>) {
    tokio::spawn(async move { out.send(Event(0)).await });
}

fn later(out: mpsc::Sender<Event>) {
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(60)).await;
        let _ = out.send(Event(1)).await;
    });
}

struct Session {
    out: mpsc::Sender<Event>,
}

impl Drop for Session {
    fn drop(&mut self) {
        let out = self.out.clone();
        tokio::spawn(async move { out.send(Event(2)).await });
    }
}

async fn gated(mut events: mpsc::Receiver<Event>, out: mpsc::Sender<Event>, slots: Arc<tokio::sync::Semaphore>) {
    while let Some(event) = events.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        let out = out.clone();
        tokio::spawn(async move {
            let _ = out.send(event).await;
            drop(slot);
        });
    }
}

// Called from outside, and a clone in a method that somebody calls per item.

mod called {
    use futures::StreamExt;
    use tokio::runtime::Handle;
    use tokio::sync::mpsc::Sender;

    pub struct Bell {
        runtime: Handle,
        rings: Sender<u64>,
    }

    pub unsafe extern "C" fn on_ring(bell: *const Bell, n: u64) {
        let bell = unsafe { &*bell };
        let rings = bell.rings.clone();
        bell.runtime.spawn(async move { rings.send(n).await.ok() }); //~ spawned_send
    }

    /// Started by the app, by its name.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ring_once(bell: *const Bell, n: u64) {
        let bell = unsafe { &*bell };
        let rings = bell.rings.clone();
        bell.runtime.spawn(async move { rings.send(n).await.ok() }); //~ possible spawned_send
    }

    pub unsafe extern "C" fn on_ring_waiting(bell: *const Bell, n: u64) {
        let bell = unsafe { &*bell };
        let _ = bell.rings.blocking_send(n);
    }

    struct Tower {
        out: futures::channel::mpsc::Sender<u64>,
    }

    impl Tower {
        fn toll(&self, n: u64) -> bool {
            self.out.clone().try_send(n).is_ok() //~ spawned_send "a slot of its own"
        }

        fn toll_through_one(&mut self, n: u64) -> bool {
            self.out.try_send(n).is_ok()
        }
    }

    async fn hours(mut tower: Tower, mut hours: futures::channel::mpsc::Receiver<u64>) {
        while let Some(hour) = hours.next().await {
            if !tower.toll(hour) || !tower.toll_through_one(hour) {
                break;
            }
        }
    }
}
