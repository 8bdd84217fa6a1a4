//! Queues of the house: no table knows them, but the error that they make, or the words of their methods, say what they are.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll};

pub struct Job(u64);

#[derive(Debug)]
pub enum PushError<T> {
    Full(T),
    Closed(T),
}

pub struct Queue {
    jobs: Mutex<VecDeque<Job>>,
    limit: usize,
    closed: bool,
}

impl Queue {
    fn push(&self, job: Job) -> Result<(), PushError<Job>> {
        let mut jobs = self.jobs.lock().unwrap();
        if self.closed {
            return Err(PushError::Closed(job));
        }
        if jobs.len() >= self.limit {
            return Err(PushError::Full(job));
        }
        jobs.push_back(job);
        Ok(())
    }

    fn submit(&self, job: Job) -> Result<(), PushError<Job>> {
        self.push(job)
    }

    fn close(&mut self, job: Job) -> Result<(), PushError<Job>> {
        self.closed = true;
        Err(PushError::Closed(job))
    }

    // Looks at a full queue, but does not fail with it.
    fn is_full(&self, answer: Result<(), PushError<Job>>) -> Result<bool, String> {
        match answer {
            Err(PushError::Full(_)) => Ok(true),
            Err(PushError::Closed(_)) => Err("closed".into()),
            Ok(()) => Ok(false),
        }
    }
}

fn pushed(queue: &Queue, job: Job) {
    let _ = queue.push(job); //~ ignored_try_send "full"
}

fn submitted(queue: &Queue, jobs: Vec<Job>) {
    for job in jobs {
        queue.submit(job).ok(); //~ ignored_try_send "push"
    }
}

fn closed(queue: &mut Queue, job: Job) {
    let _ = queue.close(job);
}

fn looked(queue: &Queue, answer: Result<(), PushError<Job>>) {
    let _ = queue.is_full(answer);
}

fn counted(queue: &Queue, job: Job, lost: &mut u64) {
    if let Err(PushError::Full(_)) = queue.push(job) {
        *lost += 1;
    }
}

// A trait with the words of `Sink` promises what `Sink` promises.

pub trait JobSink {
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), String>>;
    fn start_send(self: Pin<&mut Self>, job: Job) -> Result<(), String>;
}

fn poll_unread<S: JobSink>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) {
    let _ = sink.as_mut().poll_ready(cx); //~ missing_poll_ready
    let _ = sink.as_mut().start_send(Job(1)); //~ ignored_try_send "item"
}

fn poll_read<S: JobSink>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Poll<Result<(), String>> {
    match sink.as_mut().poll_ready(cx) {
        Poll::Ready(Ok(())) => Poll::Ready(sink.as_mut().start_send(Job(1))),
        other => other,
    }
}

pub struct Wire {
    out: Vec<Job>,
}

impl Wire {
    fn start_send(&mut self, job: Job) -> Result<(), String> {
        if self.out.len() > 8 {
            return Err("too many".into());
        }
        self.out.push(job);
        Ok(())
    }
}

fn written(wire: &mut Wire, job: Job) {
    let _ = wire.start_send(job); //~ ignored_try_send "item"
}

// A trait that a queue of the house implements, behind a pointer.

pub trait Inbox {
    fn try_push(&self, job: Job) -> Result<(), PushError<Job>>;
}

impl Inbox for Queue {
    fn try_push(&self, job: Job) -> Result<(), PushError<Job>> {
        self.push(job)
    }
}

fn through_a_trait(inbox: &dyn Inbox, job: Job) {
    let _ = inbox.try_push(job); //~ ignored_try_send
}

pub trait Beacon {
    fn try_push(&self, job: Job) -> Result<(), String>;
}

// Nobody knows what stands behind it.
fn through_a_trait_without_a_queue(beacon: &dyn Beacon, job: Job) {
    let _ = beacon.try_push(job); //~ possible ignored_try_send
}

// A limit that is never reached, and one that is.

pub struct Endless {
    jobs: Mutex<Vec<Job>>,
    most: usize,
}

impl Endless {
    fn new() -> Self {
        Endless { jobs: Mutex::default(), most: usize::MAX }
    }

    fn lay(&self, job: Job) -> Result<(), PushError<Job>> {
        let mut jobs = self.jobs.lock().unwrap();
        if jobs.len() >= self.most {
            return Err(PushError::Full(job));
        }
        jobs.push(job);
        Ok(())
    }
}

pub struct Narrow {
    jobs: Mutex<Vec<Job>>,
    most: usize,
}

impl Narrow {
    fn new() -> Self {
        Narrow { jobs: Mutex::default(), most: 64 }
    }

    fn lay(&self, job: Job) -> Result<(), PushError<Job>> {
        let mut jobs = self.jobs.lock().unwrap();
        if jobs.len() >= self.most {
            return Err(PushError::Full(job));
        }
        jobs.push(job);
        Ok(())
    }
}

fn laid(endless: &Endless, narrow: &Narrow, jobs: [Job; 2]) {
    let [one, other] = jobs;
    let _ = endless.lay(one);
    let _ = narrow.lay(other); //~ ignored_try_send "full"
}
