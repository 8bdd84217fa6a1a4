//! A refused item is tried again and again, without a pause in which the consumer could run.

use std::sync::mpsc::{SyncSender, TrySendError as StdTrySendError};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

struct Job(u64);

// Spinning.

async fn while_err(out: &mpsc::Sender<u64>) {
    while out.try_send(1).is_err() {} //~ busy_retry
}

async fn while_let_err(out: &mpsc::Sender<Job>, mut job: Job) {
    while let Err(TrySendError::Full(back)) = out.try_send(job) { //~ busy_retry
        job = back;
    }
}

async fn loop_match(out: &mpsc::Sender<Job>, mut job: Job) -> bool {
    loop {
        match out.try_send(job) { //~ busy_retry
            Ok(()) => return true,
            Err(TrySendError::Full(back)) => job = back,
            Err(TrySendError::Closed(_)) => return false,
        }
    }
}

fn thread_loop(out: &SyncSender<Job>, mut job: Job) {
    loop {
        match out.try_send(job) { //~ busy_retry
            Err(StdTrySendError::Full(back)) => job = back,
            _ => break,
        }
    }
}

fn crossbeam_queue(queue: &crossbeam::queue::ArrayQueue<Job>, mut job: Job) {
    while let Err(back) = queue.push(job) { //~ busy_retry
        job = back;
    }
}

async fn continue_on_full(out: &flume::Sender<u64>) {
    loop {
        if out.try_send(1).is_err() { //~ busy_retry
            continue;
        }
        break;
    }
}

struct Worker {
    out: mpsc::Sender<u64>,
}

impl Worker {
    async fn through_a_field(&self, mut jobs: mpsc::Receiver<u64>) {
        while let Some(job) = jobs.recv().await {
            while self.out.try_send(job).is_err() {} //~ busy_retry
        }
    }
}

// Quiet: something happens in between.

async fn counts_its_attempts(out: &mpsc::Sender<Job>, mut job: Job) {
    let mut attempts = 0;
    while let Err(TrySendError::Full(back)) = out.try_send(job) {
        attempts += 1;
        if attempts > 1024 {
            return;
        }
        job = back;
    }
}

async fn yields(out: &mpsc::Sender<u64>) {
    while out.try_send(1).is_err() {
        tokio::task::yield_now().await;
    }
}

async fn sleeps(out: &mpsc::Sender<Job>, mut job: Job) {
    loop {
        match out.try_send(job) {
            Err(TrySendError::Full(back)) => {
                job = back;
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            _ => break,
        }
    }
}

fn parks(out: &SyncSender<u64>) {
    while out.try_send(1).is_err() {
        std::thread::park_timeout(Duration::from_millis(1));
    }
}

fn yields_its_thread(out: &SyncSender<u64>) {
    while out.try_send(1).is_err() {
        std::thread::yield_now();
    }
}

async fn waits(out: &mpsc::Sender<Job>, job: Job) {
    if let Err(TrySendError::Full(job)) = out.try_send(job) {
        if out.send(job).await.is_err() {
            eprintln!("nobody is there");
        }
    }
}

async fn gives_up(out: &mpsc::Sender<u64>) -> bool {
    for _ in 0..3 {
        if out.try_send(1).is_ok() {
            return true;
        }
        tokio::task::yield_now().await;
    }
    false
}

fn fills_until_full(out: &mpsc::Sender<u64>) -> u64 {
    let mut sent = 0;
    while out.try_send(sent).is_ok() {
        sent += 1;
    }
    sent
}

fn each_item_once(out: &mpsc::Sender<u64>, jobs: Vec<u64>) -> usize {
    let mut missed = 0;
    for job in jobs {
        if out.try_send(job).is_err() {
            missed += 1;
            continue;
        }
    }
    missed
}
