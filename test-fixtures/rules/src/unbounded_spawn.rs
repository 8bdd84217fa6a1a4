//! A task for each item, and nothing that limits how many there are.

mod limits;
mod paces;

use futures::stream::{Stream, StreamExt};
use lapin::options::{BasicAckOptions, BasicConsumeOptions, BasicQosOptions};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{Notify, Semaphore, mpsc};
use tokio::task::{JoinSet, spawn as start, spawn_blocking};
use tokio_util::task::TaskTracker;

pub struct Job(u64);

async fn work(job: Job) -> u64 {
    tokio::time::sleep(Duration::from_millis(job.0)).await;
    job.0
}

async fn serve(socket: TcpStream) {
    drop(socket);
}

// A task for each item of a stream.

async fn items(mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        tokio::spawn(work(job)); //~ unbounded_spawn "Semaphore"
    }
}

async fn accept_loop(listener: TcpListener) -> io::Result<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(async move { //~ possible unbounded_spawn "accept"
            serve(socket).await;
        });
    }
}

async fn underscore(mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        let _ = tokio::spawn(work(job)); //~ unbounded_spawn
    }
}

async fn select_loop(mut jobs: mpsc::Receiver<Job>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(job) = jobs.recv() => {
                tokio::task::spawn(work(job)); //~ unbounded_spawn
            }
            _ = stop.notified() => break,
        }
    }
}

async fn renamed(mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        start(work(job)); //~ unbounded_spawn
    }
}

async fn runtime_handle(mut jobs: mpsc::Receiver<Job>) {
    let handle = Handle::current();
    while let Some(job) = jobs.recv().await {
        handle.spawn(work(job)); //~ unbounded_spawn
        Handle::current().spawn(work(Job(1))); //~ unbounded_spawn
    }
}

async fn blocking_pool(mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        spawn_blocking(move || println!("{}", job.0)); //~ unbounded_spawn
    }
}

fn threads(jobs: std::sync::mpsc::Receiver<Job>) {
    for job in jobs {
        std::thread::spawn(move || println!("{}", job.0)); //~ unbounded_spawn
    }
}

fn thread_per_connection(listener: std::net::TcpListener) {
    for socket in listener.incoming() {
        std::thread::spawn(move || drop(socket)); //~ possible unbounded_spawn
    }
}

async fn detached(jobs: smol::channel::Receiver<Job>) {
    while let Ok(job) = jobs.recv().await {
        smol::spawn(work(job)).detach(); //~ unbounded_spawn
    }
}

async fn for_each_closure(jobs: impl Stream<Item = Job>) {
    jobs.for_each(|job| async move {
        tokio::spawn(work(job)); //~ unbounded_spawn
    })
    .await;
}

async fn tracked(listener: TcpListener) -> io::Result<()> {
    let tasks = TaskTracker::new();
    loop {
        let (socket, _) = listener.accept().await?;
        tasks.spawn(serve(socket)); //~ possible unbounded_spawn
    }
}

async fn every_tick() {
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    loop {
        ticks.tick().await;
        tokio::spawn(work(Job(9_000))); //~ possible unbounded_spawn
    }
}

fn start_work(job: Job) {
    tokio::spawn(work(job)); //~ unbounded_spawn "called once per item"
}

async fn helper_one_call_away(mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        start_work(job);
    }
}

struct Server {
    listener: TcpListener,
    handle: Handle,
}

impl Server {
    async fn through_fields(&self) {
        while let Ok((socket, _)) = self.listener.accept().await {
            self.handle.spawn(serve(socket)); //~ possible unbounded_spawn
        }
    }
}

enum Message {
    Ping,
    Open(Job),
}

async fn one_kind_of_message(mut inbox: mpsc::Receiver<Message>) {
    while let Some(message) = inbox.recv().await {
        match message {
            Message::Ping => {}
            Message::Open(job) => {
                tokio::spawn(work(job)); //~ possible unbounded_spawn
            }
        }
    }
}

async fn every_message(mut inbox: mpsc::Receiver<Job>) {
    loop {
        match inbox.recv().await {
            Some(job) => {
                tokio::spawn(work(job)); //~ unbounded_spawn
            }
            None => break,
        }
    }
}

fn stream_body(mut jobs: mpsc::Receiver<Job>) -> impl Stream<Item = u64> {
    async_stream::stream! {
        while let Some(job) = jobs.recv().await {
            let id = job.0;
            tokio::spawn(work(job)); //~ unbounded_spawn
            yield id;
        }
    }
}

// Quiet: a permit is awaited before the task and moves into it.

async fn permit(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    loop {
        let slot = slots.clone().acquire_owned().await.expect("never closed");
        let (socket, _) = listener.accept().await?;
        tokio::spawn(async move {
            serve(socket).await;
            drop(slot);
        });
    }
}

async fn permit_around_the_item(mut jobs: mpsc::Receiver<Job>, slots: Arc<Semaphore>) {
    while let Some(job) = jobs.recv().await {
        let Ok(slot) = Arc::clone(&slots).acquire_owned().await else { return };
        tokio::spawn(async move {
            let _slot = slot;
            work(job).await
        });
    }
}

/// Permits are awaited in the function that supplies the connections.
async fn next_connection(listener: &TcpListener, slots: &Arc<Semaphore>) -> io::Result<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
    let (socket, _) = listener.accept().await?;
    Ok((socket, slot))
}

async fn permit_from_the_supplier(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    loop {
        let (socket, slot) = next_connection(&listener, &slots).await?;
        tokio::spawn(async move {
            serve(socket).await;
            drop(slot);
        });
    }
}

async fn chosen_before(mut jobs: mpsc::Receiver<Job>, stop: Arc<Notify>) {
    loop {
        let job = tokio::select! {
            job = jobs.recv() => job,
            _ = stop.notified() => break,
        };
        let Some(job) = job else { break };
        tokio::spawn(work(job)); //~ unbounded_spawn
    }
}

async fn connection_chosen_before(listener: TcpListener, stop: Arc<Notify>) -> io::Result<()> {
    loop {
        let (socket, _) = tokio::select! {
            accepted = listener.accept() => accepted?,
            _ = stop.notified() => return Ok(()),
        };
        tokio::spawn(serve(socket)); //~ possible unbounded_spawn
    }
}

async fn set_that_is_emptied_when_it_can(mut jobs: mpsc::Receiver<Job>, stop: Arc<Notify>) {
    let mut tasks = JoinSet::new();
    loop {
        tokio::select! {
            Some(job) = jobs.recv() => { tasks.spawn(work(job)); } //~ unbounded_spawn
            Some(done) = tasks.join_next() => println!("{done:?}"),
            _ = stop.notified() => break,
        }
    }
}

async fn set_with_a_limited_branch(mut jobs: mpsc::Receiver<Job>, stop: Arc<Notify>) {
    let mut tasks = JoinSet::new();
    loop {
        tokio::select! {
            Some(job) = jobs.recv(), if tasks.len() < 16 => { tasks.spawn(work(job)); }
            Some(done) = tasks.join_next() => println!("{done:?}"),
            _ = stop.notified() => break,
        }
    }
}

async fn set_of_which_the_finished_are_taken(mut jobs: mpsc::Receiver<Job>) {
    let mut tasks = JoinSet::new();
    while let Some(job) = jobs.recv().await {
        tasks.spawn(work(job)); //~ unbounded_spawn
        while tasks.try_join_next().is_some() {}
    }
}

async fn set_with_a_limit(mut jobs: mpsc::Receiver<Job>) {
    let mut tasks = JoinSet::new();
    while let Some(job) = jobs.recv().await {
        if tasks.len() >= 16 {
            tasks.join_next().await;
        }
        tasks.spawn(work(job));
    }
    tasks.join_all().await;
}

async fn counter(listener: TcpListener, busy: Arc<AtomicUsize>) -> io::Result<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        if busy.load(Ordering::Acquire) >= 64 {
            drop(socket);
            continue;
        }
        busy.fetch_add(1, Ordering::AcqRel);
        let busy = busy.clone();
        tokio::spawn(async move {
            serve(socket).await;
            busy.fetch_sub(1, Ordering::AcqRel);
        });
    }
}

async fn awaited_at_once(mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        if let Err(error) = tokio::spawn(work(job)).await {
            eprintln!("{error}");
        }
    }
}

async fn blocking_and_awaited(mut jobs: mpsc::Receiver<Job>) -> io::Result<()> {
    while let Some(job) = jobs.recv().await {
        let handle = spawn_blocking(move || job.0);
        handle.await?;
    }
    Ok(())
}

async fn limited_stream(jobs: impl Stream<Item = Job>) {
    let mut done = std::pin::pin!(jobs.map(|job| tokio::spawn(work(job))).buffer_unordered(8));
    while let Some(finished) = done.next().await {
        println!("{}", finished.is_ok());
    }
}

async fn prefetch_is_the_window(channel: lapin::Channel) -> lapin::Result<()> {
    channel.basic_qos(32, BasicQosOptions::default()).await?;
    let mut deliveries = channel
        .basic_consume("jobs".into(), "worker".into(), BasicConsumeOptions::default(), Default::default())
        .await?;
    while let Some(delivery) = deliveries.next().await {
        let delivery = delivery?;
        tokio::spawn(async move {
            work(Job(delivery.delivery_tag)).await;
            delivery.ack(BasicAckOptions::default()).await
        });
    }
    Ok(())
}

async fn prefetch_read_with_try_next(channel: lapin::Channel) -> lapin::Result<()> {
    use futures::TryStreamExt;
    channel.basic_qos(32, BasicQosOptions::default()).await?;
    let mut deliveries = channel
        .basic_consume("jobs".into(), "worker".into(), BasicConsumeOptions::default(), Default::default())
        .await?;
    while let Some(delivery) = deliveries.try_next().await? {
        tokio::spawn(async move {
            work(Job(delivery.delivery_tag)).await;
            delivery.ack(BasicAckOptions::default()).await
        });
    }
    Ok(())
}

// Quiet: a small number, known beforehand.

async fn workers(jobs: async_channel::Receiver<Job>) {
    for _ in 0..4 {
        let jobs = jobs.clone();
        tokio::spawn(async move {
            while let Ok(job) = jobs.recv().await {
                work(job).await;
            }
        });
    }
}

fn fixed_list() {
    for name in ["reader", "writer"] {
        std::thread::spawn(move || println!("{name}"));
    }
}

async fn listeners(ports: Vec<u16>) -> io::Result<()> {
    for port in ports {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        tokio::spawn(async move { listener.accept().await.map(drop) });
    }
    Ok(())
}

async fn once(mut jobs: mpsc::Receiver<Job>) {
    let Some(job) = jobs.recv().await else { return };
    tokio::spawn(work(job));
}

async fn before_the_loop(mut jobs: mpsc::Receiver<Job>) {
    tokio::spawn(work(Job(0)));
    while let Some(job) = jobs.recv().await {
        work(job).await;
    }
}

// What is in the list when it comes is all there is.
async fn over_a_list_that_is_awaited(handlers: &Handlers) {
    for handler in handlers.all().await {
        tokio::spawn(async move { handler.run().await });
    }
}

pub struct Handler;

impl Handler {
    async fn run(&self) {}
}

pub struct Handlers {
    all: Vec<Handler>,
}

impl Handlers {
    async fn all(&self) -> Vec<Handler> {
        (0..self.all.len()).map(|_| Handler).collect()
    }
}

// Helpers of helpers, and helpers whose handle is waited for.
mod helpers {
    fn start(n: u64) -> tokio::task::JoinHandle<()> {
        tokio::spawn(async move { work(n).await }) //~ unbounded_spawn
    }

    fn start_for_good(n: u64) {
        start(n);
    }

    fn start_from_afar(n: u64) {
        start_for_good(n)
    }

    fn pass_the_handle_on(n: u64) -> tokio::task::JoinHandle<()> {
        start(n)
    }

    async fn work(n: u64) {
        tokio::time::sleep(std::time::Duration::from_millis(n)).await;
    }

    async fn by_helpers(mut numbers: tokio::sync::mpsc::Receiver<u64>) {
        while let Some(n) = numbers.recv().await {
            start_from_afar(n);
        }
    }

    async fn by_a_helper_that_is_let_go(mut numbers: tokio::sync::mpsc::Receiver<u64>) {
        while let Some(n) = numbers.recv().await {
            pass_the_handle_on(n);
        }
    }

    async fn one_after_the_other(mut numbers: tokio::sync::mpsc::Receiver<u64>) {
        while let Some(n) = numbers.recv().await {
            start(n).await.ok();
            pass_the_handle_on(n).await.ok();
        }
    }

    async fn for_each_of(mut numbers: tokio::sync::mpsc::Receiver<u64>, mut each: impl FnMut(u64)) {
        while let Some(n) = numbers.recv().await {
            each(n);
        }
    }

    async fn called_back(numbers: tokio::sync::mpsc::Receiver<u64>) {
        for_each_of(numbers, |n| {
            tokio::spawn(work(n)); //~ unbounded_spawn
        })
        .await;
    }
}

/// Connections that a thread waits for.
mod waiting_for_connections {
    use std::net::{TcpListener, TcpStream};

    fn serve(_: TcpStream) {}

    fn each_accepted(listener: TcpListener) -> std::io::Result<()> {
        loop {
            let (peer, _) = listener.accept()?;
            std::thread::spawn(move || serve(peer)); //~ possible unbounded_spawn "for every connection"
        }
    }

    fn each_incoming(listener: TcpListener) {
        for peer in listener.incoming().flatten() {
            std::thread::spawn(move || serve(peer)); //~ possible unbounded_spawn "for every connection"
        }
    }

    fn in_turn(listener: TcpListener) -> std::io::Result<()> {
        loop {
            serve(listener.accept()?.0);
        }
    }
}
