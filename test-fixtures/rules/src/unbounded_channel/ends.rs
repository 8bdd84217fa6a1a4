//! Who feeds a queue, and what holds its consumer up: wherever the two ends go.

use futures::stream::{FuturesUnordered, StreamExt};
use std::collections::HashMap;
use std::io::{Read, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc as blocking};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};

pub struct Reading {
    pub sensor: u32,
    pub bytes: Vec<u8>,
}

async fn upload(mut readings: mpsc::UnboundedReceiver<Reading>, mut to: TcpStream) {
    while let Some(reading) = readings.recv().await {
        if to.write_all(&reading.bytes).await.is_err() {
            break;
        }
    }
}

// The loop that feeds it stands in a function which calls the one that sends, on the same value.

pub struct Probe {
    readings: mpsc::UnboundedSender<Reading>,
}

impl Probe {
    fn report(&self, reading: Reading) {
        let _ = self.readings.send(reading);
    }
}

async fn measure(mut source: mpsc::Receiver<Reading>, to: TcpStream) {
    let (readings, queue) = mpsc::unbounded_channel(); //~ unbounded_channel "fed once per item"
    tokio::spawn(upload(queue, to));
    let probe = Probe { readings };
    while let Some(reading) = source.recv().await {
        probe.report(reading);
    }
}

// A clone for each connection sends in a loop of its own.

async fn gather(mut peers: mpsc::Receiver<mpsc::Receiver<Reading>>, to: TcpStream) {
    let (all, queue) = mpsc::unbounded_channel(); //~ unbounded_channel
    tokio::spawn(upload(queue, to));
    while let Some(peer) = peers.recv().await {
        tokio::spawn(pass_on(peer, all.clone())); //~ unbounded_spawn
    }
}

async fn pass_on(mut from: mpsc::Receiver<Reading>, all: mpsc::UnboundedSender<Reading>) {
    while let Some(reading) = from.recv().await {
        let _ = all.send(reading);
    }
}

// Sent along with a question, kept in a map, and fed from there.

pub enum Ask {
    Follow { sensor: u32, to: mpsc::UnboundedSender<Vec<u8>> },
    Stop,
}

async fn follow(asks: &mpsc::Sender<Ask>, mut file: tokio::fs::File) {
    let (to, mut news) = mpsc::unbounded_channel(); //~ unbounded_channel "fed once per item"
    if asks.send(Ask::Follow { sensor: 1, to }).await.is_err() {
        return;
    }
    while let Some(bytes) = news.recv().await {
        if file.write_all(&bytes).await.and(file.flush().await).is_err() {
            return;
        }
    }
}

async fn answer(mut asks: mpsc::Receiver<Ask>, mut readings: mpsc::Receiver<Reading>) {
    let mut followers: HashMap<u32, mpsc::UnboundedSender<Vec<u8>>> = HashMap::new();
    loop {
        tokio::select! {
            Some(ask) = asks.recv() => match ask {
                Ask::Follow { sensor, to } => add(&mut followers, sensor, to),
                Ask::Stop => break,
            },
            Some(reading) = readings.recv() => {
                if let Some(to) = followers.get(&reading.sensor) {
                    let _ = to.send(reading.bytes);
                }
            }
        }
    }
}

fn add(all: &mut HashMap<u32, mpsc::UnboundedSender<Vec<u8>>>, sensor: u32, to: mpsc::UnboundedSender<Vec<u8>>) {
    all.insert(sensor, to);
}

// A pipe is read by a thread.

fn pump(mut pipe: std::process::ChildStdout, mut disk: std::fs::File) {
    let (parts, queue) = blocking::channel::<Vec<u8>>(); //~ unbounded_channel "item"
    std::thread::spawn(move || {
        for part in queue {
            if disk.write_all(&part).is_err() {
                break;
            }
        }
    });
    let mut part = vec![0; 4096];
    while pipe.read_exact(&mut part).is_ok() {
        if parts.send(part.clone()).is_err() {
            break;
        }
    }
}

// Kept, and never read.

pub struct Log {
    lines: mpsc::UnboundedSender<String>,
    _lines: mpsc::UnboundedReceiver<String>,
}

async fn nobody_reads(mut source: mpsc::Receiver<String>) {
    let (lines, _lines) = mpsc::unbounded_channel(); //~ unbounded_channel
    let log = Log { lines, _lines };
    while let Some(line) = source.recv().await {
        let _ = log.lines.send(line);
    }
}

// Whoever uses the library feeds it, and a disk empties it: nothing in sight says how often.

pub struct Journal {
    entries: mpsc::UnboundedSender<Reading>,
}

impl Journal {
    pub fn open(to: TcpStream) -> Journal {
        let (entries, queue) = mpsc::unbounded_channel(); //~ possible unbounded_channel
        tokio::spawn(upload(queue, to));
        Journal { entries }
    }

    pub fn append(&self, entry: Reading) {
        let _ = self.entries.send(entry);
    }
}

// A closure that is called for each event sends; whoever is given the closure decides how often.

fn subscribed(subscribe: impl FnOnce(Box<dyn Fn(Reading) + Send>), mut disk: std::fs::File) {
    let (events, queue) = blocking::channel::<Reading>(); //~ unbounded_channel "try_send"
    subscribe(Box::new(move |reading| {
        let _ = events.send(reading);
    }));
    while let Ok(reading) = queue.recv() {
        if disk.write_all(&reading.bytes).is_err() {
            break;
        }
    }
}

fn asked_once(ask: impl FnOnce(Box<dyn FnOnce(Reading) + Send>)) -> Option<Reading> {
    let (event, queue) = blocking::channel::<Reading>();
    ask(Box::new(move |reading| {
        let _ = event.send(reading);
    }));
    queue.recv().ok()
}

// The consumer only hands each item on, or keeps it.

async fn only_kept(mut source: mpsc::Receiver<JoinHandle<()>>) {
    let (started, mut handles) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    tokio::spawn(async move {
        let mut running = FuturesUnordered::new();
        loop {
            tokio::select! {
                handle = handles.recv() => match handle {
                    Some(handle) => running.push(handle),
                    None => break,
                },
                Some(_) = running.next() => {}
            }
        }
    });
    while let Some(handle) = source.recv().await {
        let _ = started.send(handle);
    }
}

async fn only_relayed(mut source: mpsc::Receiver<Reading>, on: mpsc::UnboundedSender<Reading>) {
    let (tx, mut rx) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    tokio::spawn(async move {
        while let Some(reading) = rx.recv().await {
            if on.send(reading).is_err() {
                break;
            }
        }
    });
    while let Some(reading) = source.recv().await {
        let _ = tx.send(reading);
    }
}

// Waits for one handle before it takes the next.
async fn one_by_one(mut source: mpsc::Receiver<JoinHandle<()>>) {
    let (started, mut handles) = mpsc::unbounded_channel::<JoinHandle<()>>(); //~ unbounded_channel
    tokio::spawn(async move {
        while let Some(handle) = handles.recv().await {
            let _: Result<(), _> = handle.await;
        }
    });
    while let Some(handle) = source.recv().await {
        let _ = started.send(handle);
    }
}

// A consumer that waits for one kind of message among many.
pub enum Order {
    Move(u32),
    Turn(u32),
    Halt,
    Save(Vec<u8>),
}

async fn seldom_waits(mut source: mpsc::Receiver<Order>, mut file: tokio::fs::File) {
    let (orders, mut queue) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    tokio::spawn(async move {
        let mut place = 0;
        while let Some(order) = queue.recv().await {
            match order {
                Order::Move(by) => place += by,
                Order::Turn(by) => place -= by,
                Order::Halt => place = 0,
                Order::Save(bytes) => file.write_all(&bytes).await.unwrap_or_default(),
            }
        }
        file.flush().await.unwrap_or_default();
    });
    while let Some(order) = source.recv().await {
        let _ = orders.send(order);
    }
}

// The sender waits for the answer to what it has sent.

pub struct Question {
    text: String,
    reply: oneshot::Sender<String>,
}

pub struct Desk {
    questions: mpsc::UnboundedSender<Question>,
}

impl Desk {
    fn open() -> Desk {
        let (questions, mut queue) = mpsc::unbounded_channel::<Question>();
        tokio::spawn(async move {
            while let Some(question) = queue.recv().await {
                tokio::time::sleep(Duration::from_millis(1)).await;
                let _ = question.reply.send(question.text);
            }
        });
        Desk { questions }
    }

    async fn ask(&self, text: String) -> Option<String> {
        let (reply, answer) = oneshot::channel();
        self.questions.send(Question { text, reply }).ok()?;
        answer.await.ok()
    }

    async fn ask_all(&self, mut texts: mpsc::Receiver<String>) {
        while let Some(text) = texts.recv().await {
            self.ask(text).await;
        }
    }
}

// A whole batch is sent, and as many answers are waited for.
async fn in_lock_step(mut batches: mpsc::Receiver<Vec<u64>>) {
    let (to, asked) = crossbeam::channel::unbounded::<u64>();
    let (back, mut answers) = mpsc::channel::<u64>(64);
    std::thread::spawn(move || {
        for one in asked {
            if back.blocking_send(one + 1).is_err() {
                break;
            }
        }
    });
    while let Some(batch) = batches.recv().await {
        for one in &batch {
            let _ = to.send(*one);
        }
        for _ in &batch {
            answers.recv().await;
        }
    }
}

// A permit is taken on the way and kept for good, or moved into the item.

pub struct Credits {
    left: Semaphore,
    readings: mpsc::UnboundedSender<Reading>,
}

impl Credits {
    async fn put(&self, mut source: mpsc::Receiver<Reading>) {
        while let Some(reading) = source.recv().await {
            let Ok(permit) = self.left.acquire().await else { return };
            permit.forget();
            let _ = self.readings.send(reading);
        }
    }
}

fn with_credit(to: TcpStream) -> Credits {
    let (readings, queue) = mpsc::unbounded_channel();
    tokio::spawn(upload(queue, to));
    Credits { left: Semaphore::new(16), readings }
}

async fn moved_into_the_item(mut source: mpsc::Receiver<Reading>, mut to: TcpStream, left: Arc<Semaphore>) {
    let (readings, mut queue) = mpsc::unbounded_channel::<(Reading, OwnedSemaphorePermit)>();
    tokio::spawn(async move {
        while let Some((reading, _permit)) = queue.recv().await {
            let _ = to.write_all(&reading.bytes).await;
        }
    });
    while let Some(reading) = source.recv().await {
        let Ok(permit) = left.clone().acquire_owned().await else { return };
        let _ = readings.send((reading, permit));
    }
}

// The permit is for something else, and free again before the next turn.
async fn for_something_else(mut source: mpsc::Receiver<Reading>, to: TcpStream, cores: Arc<Semaphore>) {
    let (readings, queue) = mpsc::unbounded_channel(); //~ unbounded_channel
    tokio::spawn(upload(queue, to));
    while let Some(reading) = source.recv().await {
        let core = cores.acquire().await;
        let packed = Reading { bytes: reading.bytes.repeat(2), ..reading };
        drop(core);
        let _ = readings.send(packed);
    }
}

// A count of what is inside holds the sender back.

pub struct Gate {
    readings: mpsc::UnboundedSender<Reading>,
    inside: Arc<AtomicUsize>,
    open: watch::Sender<bool>,
}

impl Gate {
    fn new(mut to: TcpStream) -> Gate {
        let (readings, mut queue) = mpsc::unbounded_channel::<Reading>();
        let (inside, open) = (Arc::new(AtomicUsize::new(0)), watch::Sender::new(true));
        let (count, again) = (inside.clone(), open.clone());
        tokio::spawn(async move {
            while let Some(reading) = queue.recv().await {
                let _ = to.write_all(&reading.bytes).await;
                again.send_replace(count.fetch_sub(1, Ordering::SeqCst) < 64);
            }
        });
        Gate { readings, inside, open }
    }

    async fn feed(&self, mut source: mpsc::Receiver<Reading>) {
        let mut open = self.open.subscribe();
        while let Some(reading) = source.recv().await {
            if open.wait_for(|open| *open).await.is_err() {
                break;
            }
            self.open.send_replace(self.inside.fetch_add(1, Ordering::SeqCst) < 63);
            let _ = self.readings.send(reading);
        }
    }
}

// Read after all who send have been waited for.

async fn count_all(parts: Vec<Vec<u8>>) -> usize {
    let (found, results) = blocking::channel();
    let mut running = JoinSet::new();
    for part in parts {
        let found = found.clone();
        running.spawn(async move { found.send(part.len()).is_ok() });
    }
    drop(found);
    while running.join_next().await.is_some() {}
    results.try_iter().sum()
}

// Taken out of a map to answer once.

pub struct Open {
    waiting: Mutex<HashMap<u64, blocking::Sender<Reading>>>,
}

impl Open {
    fn ask(&self, id: u64) -> blocking::Receiver<Reading> {
        let (reply, answer) = blocking::channel();
        self.waiting.lock().unwrap().insert(id, reply);
        answer
    }

    fn answers(&self, from: blocking::Receiver<(u64, Reading)>) {
        for (id, reading) in from {
            let reply = self.waiting.lock().unwrap().remove(&id);
            if let Some(reply) = reply {
                let _ = reply.send(reading);
            }
        }
    }
}

// One end is gone at once, or nothing is ever sent.

fn mute() -> mpsc::UnboundedSender<Reading> {
    mpsc::unbounded_channel().0
}

fn deaf() -> mpsc::UnboundedReceiver<Reading> {
    let (_gone, nothing) = mpsc::unbounded_channel();
    nothing
}

// Whoever is lent the receiver takes one in each call, and is called again and again.

pub struct Uploader {
    readings: mpsc::UnboundedReceiver<Reading>,
    to: TcpStream,
}

impl Uploader {
    async fn upload_next(&mut self) -> bool {
        let Some(reading) = self.readings.recv().await else { return false };
        self.to.write_all(&reading.bytes).await.is_ok()
    }
}

async fn one_per_call(mut probe: mpsc::Receiver<Reading>, to: TcpStream) {
    let (readings, queue) = mpsc::unbounded_channel(); //~ unbounded_channel "fed once per item"
    let mut uploader = Uploader { readings: queue, to };
    tokio::spawn(async move { while uploader.upload_next().await {} });
    while let Some(reading) = probe.recv().await {
        let _ = readings.send(reading);
    }
}

// Here, it is called once.

async fn first_of(readings: &mut mpsc::UnboundedReceiver<Reading>) -> Option<u32> {
    let first = readings.recv().await?;
    println!("{} sent {} bytes", first.sensor, first.bytes.len());
    Some(first.sensor)
}

async fn only_the_first(mut probe: mpsc::Receiver<Reading>) -> Option<u32> {
    let (readings, mut queue) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        if let Some(reading) = probe.recv().await {
            let _ = readings.send(reading);
        }
    });
    first_of(&mut queue).await
}

// What changes in files changes at the pace of people.

fn rereads_settings(path: &std::path::Path) -> notify::Result<()> {
    use notify::Watcher;
    let (changed, changes) = blocking::channel(); //~ possible unbounded_channel
    let mut watcher = notify::recommended_watcher(changed)?;
    watcher.watch(path, notify::RecursiveMode::NonRecursive)?;
    for _event in changes {
        std::thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

/// Prints on a thread of its own, so that whoever measures never blocks. Both would deadlock if each waited for the other:
/// the printer asks for readings while it prints.
pub struct Printer {
    lines: blocking::Sender<Vec<u8>>,
}

impl Printer {
    fn start(mut paper: std::net::TcpStream) -> Printer {
        let (lines, queue) = blocking::channel::<Vec<u8>>(); //~ possible unbounded_channel
        std::thread::spawn(move || {
            while let Ok(line) = queue.recv() {
                if paper.write_all(&line).is_err() {
                    break;
                }
            }
        });
        Printer { lines }
    }

    fn print(&self, mut from: std::net::TcpStream) -> std::io::Result<()> {
        let mut line = [0; 80];
        loop {
            let n = from.read(&mut line)?;
            if n == 0 || self.lines.send(line[..n].to_vec()).is_err() {
                return Ok(());
            }
        }
    }
}

fn prints(from: std::net::TcpStream, paper: std::net::TcpStream) -> std::io::Result<()> {
    Printer::start(paper).print(from)
}

// Whoever takes the items adds to them: in a queue with a bound it would wait for itself.

async fn walks(root: std::path::PathBuf) {
    let (found, mut folders) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    let _ = found.send(root);
    while let Some(folder) = folders.recv().await {
        let Ok(mut entries) = tokio::fs::read_dir(&folder).await else { continue };
        while let Ok(Some(entry)) = entries.next_entry().await {
            let _ = found.send(entry.path());
        }
    }
}

// What waits once in two seconds, however many come, holds nobody up for long.

async fn saves_now_and_then(mut probe: mpsc::Receiver<Reading>, mut to: TcpStream) {
    let (readings, mut queue) = mpsc::unbounded_channel::<Reading>(); //~ possible unbounded_channel
    tokio::spawn(async move {
        let mut saved = std::time::Instant::now();
        while let Some(reading) = queue.recv().await {
            if saved.elapsed() >= Duration::from_secs(2) {
                let _ = to.write_all(&reading.bytes).await;
                saved = std::time::Instant::now();
            }
        }
    });
    while let Some(reading) = probe.recv().await {
        let _ = readings.send(reading);
    }
}
