//! Refusals that cannot come, or that nobody misses: by how often something is sent, and into what.

use std::sync::LazyLock;
use tokio::sync::{mpsc, oneshot};

pub struct Scan {
    pub path: String,
    pub depth: u64,
}

// No more is sent than there is room for.

async fn reports_its_start(start: mpsc::Sender<Result<u64, String>>, listen: Option<u64>) -> Result<(), String> {
    let Some(port) = listen else {
        let _ = start.try_send(Err("no port".into()));
        return Err("no port".into());
    };
    let _ = start.try_send(Ok(port));
    println!("{port}");
    Ok(())
}

async fn waits_for_the_start() -> Option<Result<u64, String>> {
    let (start, mut started) = mpsc::channel(1);
    tokio::spawn(async move {
        reports_its_start(start, Some(80)).await.ok();
    });
    started.recv().await
}

pub enum Ask {
    Size { of: String, to: Option<mpsc::Sender<u64>> },
    Stop,
}

fn answered(ask: Ask) {
    match ask {
        Ask::Size { of, to } => {
            if let Some(to) = to {
                to.try_send(of.len() as u64).ok();
            }
        }
        Ask::Stop => println!("stopped"),
    }
}

async fn asks(desk: &flume::Sender<Ask>, of: String) -> Option<u64> {
    let (to, mut size) = mpsc::channel(1);
    desk.send_async(Ask::Size { of, to: Some(to) }).await.ok()?;
    size.recv().await
}

fn serves(asked: flume::Receiver<Ask>) {
    while let Ok(ask) = asked.recv() {
        answered(ask);
    }
}

// One more than fits.

fn one_too_many(scans: [Scan; 3]) {
    let (out, rest) = mpsc::channel(2);
    let [a, b, c] = scans;
    let _ = out.try_send(a); //~ possible ignored_try_send
    let _ = out.try_send(b); //~ possible ignored_try_send
    let _ = out.try_send(c); //~ possible ignored_try_send
    drop(rest);
}

fn each_of_many(scans: Vec<Scan>) {
    let (out, rest) = mpsc::channel(2);
    for scan in scans {
        let _ = out.try_send(scan); //~ ignored_try_send
    }
    drop(rest);
}

// A queue without a bound, found through a static and a field.

struct Spares {
    put: async_channel::Sender<Scan>,
    take: async_channel::Receiver<Scan>,
}

static SPARES: LazyLock<Spares> = LazyLock::new(|| {
    let (put, take) = async_channel::unbounded(); //~ possible unbounded_channel
    Spares { put, take }
});

struct FewSpares {
    few: async_channel::Sender<Scan>,
    left: async_channel::Receiver<Scan>,
}

static FEW: LazyLock<FewSpares> = LazyLock::new(|| {
    let (few, left) = async_channel::bounded(4);
    FewSpares { few, left }
});

fn given_back(scan: Scan) {
    SPARES.put.try_send(scan).ok();
}

fn given_back_to_few(scan: Scan) {
    FEW.few.try_send(scan).ok(); //~ ignored_try_send
}

fn reuse() -> Option<Scan> {
    SPARES.take.try_recv().or_else(|_| FEW.left.try_recv()).ok()
}

// A clone of this sender brings room of its own, also within a function that gives the refusal on.

struct Index {
    work: futures::channel::mpsc::Sender<Scan>,
}

impl Index {
    fn add(&self, scan: Scan) -> Result<(), String> {
        self.work.clone().try_send(scan).map_err(|e| e.to_string())
    }

    fn add_by_hand(&mut self, scan: Scan) -> Result<(), String> {
        self.work.try_send(scan).map_err(|e| e.to_string())
    }
}

fn indexes(index: &Index, scan: Scan) {
    let _ = index.add(scan);
}

fn indexes_by_hand(index: &mut Index, scan: Scan) {
    let _ = index.add_by_hand(scan); //~ ignored_try_send "try_send"
}

// Whoever waits for the answer learns that there will be none.

pub enum Order {
    Find(u64, oneshot::Sender<String>),
    Keep(u64, String),
}

struct Desk {
    orders: mpsc::Sender<Order>,
    open: Vec<oneshot::Receiver<String>>,
}

impl Desk {
    fn find_later(&mut self, id: u64) {
        let (to, found) = oneshot::channel();
        let _ = self.orders.try_send(Order::Find(id, to));
        self.open.push(found);
    }

    fn keep(&self, id: u64, text: String) {
        let _ = self.orders.try_send(Order::Keep(id, text)); //~ ignored_try_send
    }

    // A command that comes from nobody's data.
    fn keep_nothing(&self) {
        let _ = self.orders.try_send(Order::Keep(0, String::new())); //~ possible ignored_try_send
    }
}

fn subscribed() -> Option<oneshot::Receiver<()>> {
    let (to, done) = oneshot::channel();
    WAITING.get()?.try_send(to).ok().map(|_| done)
}

static WAITING: std::sync::OnceLock<mpsc::Sender<oneshot::Sender<()>>> = std::sync::OnceLock::new();

fn pokes() {
    subscribed();
}

// The last thing before the end, of several.

async fn rows(mut from: mpsc::Receiver<Scan>, to: mpsc::Sender<Scan>, end: Scan) {
    while let Some(scan) = from.recv().await {
        let _ = to.try_send(scan); //~ ignored_try_send
    }
    let _ = to.try_send(end); //~ possible ignored_try_send
}

// Only when something has failed.

fn told_of_failures(out: &mpsc::Sender<Scan>, scans: Vec<Scan>) {
    for scan in scans {
        let read = std::fs::read(&scan.path);
        if read.is_err() {
            let _ = out.try_send(scan); //~ possible ignored_try_send
        }
    }
}

// A queue so large that only what comes item after item fills it.

struct Journal {
    lines: mpsc::Sender<String>,
}

impl Journal {
    fn open() -> (Journal, mpsc::Receiver<String>) {
        let (lines, rest) = mpsc::channel(10_000);
        (Journal { lines }, rest)
    }

    pub fn note(&self, line: String) {
        let _ = self.lines.try_send(line); //~ possible ignored_try_send
    }
}

// The error is taken apart in a second match, and `Full` is answered like success.

fn shown_to_all(all: &mut Vec<mpsc::Sender<u64>>, number: u64) {
    all.retain(|one| match one.try_send(number) { //~ ignored_try_send
        Ok(()) => true,
        Err(error) => match error {
            mpsc::error::TrySendError::Full(_) => true,
            mpsc::error::TrySendError::Closed(_) => false,
        },
    });
}

fn shown_to_the_quick(all: &mut Vec<mpsc::Sender<u64>>, number: u64) {
    all.retain(|one| match one.try_send(number) {
        Ok(()) => true,
        Err(error) => match error {
            mpsc::error::TrySendError::Full(_) => false,
            mpsc::error::TrySendError::Closed(_) => false,
        },
    });
}

fn said_why(out: &mpsc::Sender<Scan>, scans: Vec<Scan>) {
    for scan in scans {
        // Not waited for, to avoid blocking the reader while the other side is busy.
        let _ = out.try_send(scan); //~ possible ignored_try_send
    }
}
