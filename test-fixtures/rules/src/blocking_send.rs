//! A full queue stops the executor's thread instead of the task.

mod threads;

use std::sync::mpsc::{Receiver, SyncSender};
use std::thread;
use tokio::sync::mpsc;
use tokio::task::{block_in_place, spawn_blocking};

pub struct Frame(u64);

// Blocking calls in async code.

async fn standard_library(out: SyncSender<Frame>, mut frames: mpsc::Receiver<Frame>) {
    while let Some(frame) = frames.recv().await {
        if out.send(frame).is_err() { //~ blocking_send
            break;
        }
    }
}

async fn standard_library_made_here(mut frames: mpsc::Receiver<Frame>) {
    let (out, rx) = std::sync::mpsc::sync_channel(4);
    thread::spawn(move || rx.into_iter().for_each(drop::<Frame>));
    while let Some(frame) = frames.recv().await {
        out.send(frame).unwrap(); //~ blocking_send
    }
}

async fn crossbeam_channel(mut frames: mpsc::Receiver<Frame>) {
    let (out, _rx) = crossbeam::channel::bounded(4);
    while let Some(frame) = frames.recv().await {
        if out.send(frame).is_err() { //~ blocking_send
            break;
        }
    }
}

async fn flume_channel(mut frames: mpsc::Receiver<Frame>) {
    let (out, _rx) = flume::bounded(4);
    while let Some(frame) = frames.recv().await {
        if out.send(frame).is_err() { //~ blocking_send "send_async"
            break;
        }
    }
}

async fn kanal_channel(mut frames: mpsc::Receiver<Frame>) {
    let (out, _rx) = kanal::bounded(4);
    while let Some(frame) = frames.recv().await {
        if out.send(frame).is_err() { //~ blocking_send
            break;
        }
    }
}

async fn async_channel(out: async_channel::Sender<Frame>) {
    let _ = out.send_blocking(Frame(1)); //~ blocking_send
}

async fn tokio_channel(out: mpsc::Sender<Frame>) {
    let _ = out.blocking_send(Frame(1)); //~ blocking_send
}

async fn receive() -> u64 {
    let (out, frames) = std::sync::mpsc::sync_channel::<Frame>(4);
    thread::spawn(move || out.send(Frame(1)).is_ok());
    let mut sum = 0;
    while let Ok(frame) = frames.recv() { //~ blocking_send
        sum += frame.0;
    }
    sum
}

fn spawned(out: SyncSender<Frame>) {
    tokio::spawn(async move {
        let _ = out.send(Frame(1)); //~ blocking_send
    });
}

struct Camera {
    out: SyncSender<Frame>,
}

impl Camera {
    async fn through_a_field(&self) -> bool {
        self.out.send(Frame(1)).is_ok() //~ blocking_send
    }
}

fn put(out: &SyncSender<Frame>, frame: Frame) -> bool {
    out.send(frame).is_ok() //~ blocking_send "async code calls this function"
}

async fn helper_one_call_away(out: SyncSender<Frame>) -> bool {
    put(&out, Frame(1))
}

// Quiet: a thread that may wait.

fn synchronous(out: SyncSender<Frame>) -> bool {
    out.send(Frame(1)).is_ok()
}

async fn blocking_pool(out: SyncSender<Frame>) -> bool {
    spawn_blocking(move || out.send(Frame(1)).is_ok()).await.unwrap_or(false)
}

async fn in_place(out: SyncSender<Frame>) -> bool {
    block_in_place(|| out.send(Frame(1)).is_ok())
}

async fn own_thread(frames: Receiver<Frame>, out: mpsc::Sender<Frame>) {
    thread::spawn(move || {
        for frame in frames {
            if out.blocking_send(frame).is_err() {
                break;
            }
        }
    });
}

async fn tries(out: SyncSender<Frame>) -> bool {
    out.try_send(Frame(1)).is_ok()
}

async fn never_full(out: std::sync::mpsc::Sender<Frame>) -> bool {
    out.send(Frame(1)).is_ok()
}

async fn waits_as_a_task(out: flume::Sender<Frame>, other: kanal::AsyncSender<Frame>) -> bool {
    out.send_async(Frame(1)).await.is_ok() && other.send(Frame(2)).await.is_ok()
}

struct Mixer {
    orders: flume::Sender<Frame>,
}

impl Mixer {
    fn new() -> (Mixer, flume::Receiver<Frame>) {
        let (orders, rx) = flume::unbounded(); //~ possible unbounded_channel
        (Mixer { orders }, rx)
    }

    async fn never_full_in_a_field(&self) -> bool {
        self.orders.send(Frame(1)).is_ok()
    }
}

struct Recorder {
    orders: flume::Sender<Frame>,
}

impl Recorder {
    fn new() -> (Recorder, flume::Receiver<Frame>) {
        let (orders, rx) = flume::bounded(4);
        (Recorder { orders }, rx)
    }

    async fn bounded_in_a_field(&self) -> bool {
        self.orders.send(Frame(1)).is_ok() //~ blocking_send
    }
}

enum Question {
    Frames(SyncSender<u64>),
    Stop,
}

async fn the_answer_has_room(mut questions: mpsc::Receiver<Question>) {
    while let Some(question) = questions.recv().await {
        match question {
            Question::Frames(answer) => drop(answer.send(1)), //~ possible blocking_send
            Question::Stop => break,
        }
    }
}

async fn each_in_turn(frames: Receiver<Frame>) -> u64 {
    let mut sum = 0;
    for frame in frames { //~ blocking_send
        sum += frame.0;
    }
    sum
}

fn a_thread_of_its_own(frames: Receiver<Frame>) {
    thread::spawn(move || {
        futures::executor::block_on(async move {
            while let Ok(frame) = frames.recv() { //~ possible blocking_send
                println!("{}", frame.0);
            }
        })
    });
}

async fn capacity_unknown(out: crossbeam::channel::Sender<Frame>) -> bool {
    out.send(Frame(1)).is_ok() //~ possible blocking_send
}

// Asks and does not wait.
async fn asks_without_waiting(frames: Receiver<Frame>, wait: bool) -> u64 {
    const NOW: std::time::Duration = std::time::Duration::from_millis(0);
    let mut sum = 0;
    while let Ok(frame) = frames.recv_timeout(std::time::Duration::ZERO) {
        sum += frame.0;
    }
    if let Ok(frame) = frames.recv_timeout(NOW) {
        sum += frame.0;
    }
    while let Ok(frame) = frames.recv_timeout(std::time::Duration::from_secs(0)) {
        sum += frame.0;
    }
    if wait && let Ok(frame) = frames.recv_timeout(std::time::Duration::from_secs(1)) { //~ possible blocking_send
        sum += frame.0;
    }
    sum
}
