//! Queues that cannot fill, whatever their constructor is called.

use std::sync::mpsc as std_mpsc;
use std::time::Duration;
use tokio::sync::mpsc;

pub struct Pane {
    pub id: u64,
}

pub enum Request {
    List { reply: crossbeam::channel::Sender<Vec<Pane>> },
    Stop,
}

// One answer is read, then the receiver is gone.

fn asked_and_answered_once(requests: &std_mpsc::SyncSender<Request>) -> Option<Vec<Pane>> {
    let (reply, answer) = crossbeam::channel::unbounded();
    requests.send(Request::List { reply }).ok()?;
    answer.recv_timeout(Duration::from_secs(1)).ok()
}

fn answered_in_a_task(requests: &std_mpsc::SyncSender<mpsc::UnboundedSender<Pane>>) {
    let (reply, mut answer) = mpsc::unbounded_channel();
    if requests.send(reply).is_err() {
        return;
    }
    tokio::spawn(async move {
        if let Some(pane) = answer.recv().await {
            println!("{}", pane.id);
        }
    });
}

async fn read_again_and_again(requests: mpsc::Sender<mpsc::UnboundedSender<Pane>>) {
    let (reply, mut answer) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    if requests.send(reply).await.is_err() {
        return;
    }
    while let Some(pane) = answer.recv().await {
        println!("{}", pane.id);
    }
}

// One item is sent, whoever keeps the receiver.

pub struct Client {
    closed: std_mpsc::Receiver<String>,
}

fn says_once_why_it_ended(mut connection: impl FnMut() -> String + Send + 'static) -> Client {
    let (tell, closed) = std_mpsc::channel();
    tokio::spawn(async move {
        let why = connection();
        tell.send(why).ok();
    });
    Client { closed }
}

fn one_for_each(names: Vec<String>) -> std_mpsc::Receiver<String> {
    let (tell, told) = std_mpsc::channel(); //~ possible unbounded_channel
    std::thread::spawn(move || {
        for name in names {
            tell.send(name).ok();
        }
    });
    told
}

// Nobody ever sends: a receiver had to be there.

fn no_events(source: Option<std_mpsc::Receiver<Pane>>) -> Option<Pane> {
    let _keeps_it_open;
    let events = if let Some(events) = source {
        events
    } else {
        let (nobody, events) = std_mpsc::channel();
        _keeps_it_open = nobody;
        events
    };
    events.recv().ok()
}

// What goes through is told by the place that keeps an end.

#[derive(Clone)]
pub struct Upload {
    wake: mpsc::UnboundedSender<()>,
}

pub enum Ready {
    Read,
    Write,
}

pub struct Socket {
    pub ready: crossbeam::channel::Receiver<Ready>,
}

pub struct Pair(pub crossbeam::channel::Sender<Ready>, pub crossbeam::channel::Receiver<Ready>);

impl Upload {
    fn new() -> Upload {
        let (wake, wakes) = mpsc::unbounded_channel();
        tokio::spawn(upload(wakes));
        Upload { wake }
    }
}

async fn upload(mut wakes: mpsc::UnboundedReceiver<()>) {
    while wakes.recv().await.is_some() {}
}

fn readiness() -> (Socket, Pair) {
    let (_tx, ready) = crossbeam::channel::unbounded();
    let (tx, rx) = crossbeam::channel::unbounded();
    (Socket { ready }, Pair(tx, rx))
}

// The author says why not.

fn argued(data: usize) -> (mpsc::Sender<Pane>, mpsc::UnboundedSender<Request>) {
    let (pane, _) = mpsc::channel(data);
    // Control: unbounded so that a stop is never held up behind data.
    let (control, stops) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    tokio::spawn(keep::<mpsc::UnboundedReceiver<Request>>(stops));
    (pane, control)
}

// Who calls it has chosen, and is told there.

pub struct Mailbox<T> {
    tx: mpsc::UnboundedSender<T>,
    rx: mpsc::UnboundedReceiver<T>,
}

pub fn unbounded<T>() -> Mailbox<T> {
    let (tx, rx) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    Mailbox { tx, rx }
}

pub enum Tx<T> {
    Bounded(mpsc::Sender<T>),
    Unbounded(mpsc::UnboundedSender<T>),
}

pub fn sized<T>(size: usize) -> Tx<T> {
    if size == 0 {
        let (tx, rx) = mpsc::unbounded_channel(); //~ possible unbounded_channel
        std::mem::forget(rx);
        Tx::Unbounded(tx)
    } else {
        let (tx, _rx) = mpsc::channel(size);
        Tx::Bounded(tx)
    }
}

// The newest of what waits is kept, the rest is stepped over.
async fn merged(mut write: impl FnMut(Vec<u8>)) -> tokio::sync::mpsc::UnboundedSender<Vec<u8>> {
    let (tx, mut rx) = tokio::sync::mpsc::unbounded_channel::<Vec<u8>>(); //~ possible unbounded_channel
    let out = tx.clone();
    while let Some(mut last) = rx.recv().await {
        while let Ok(newer) = rx.try_recv() {
            last = newer;
        }
        write(last);
    }
    out
}

// The receiver is given up for its next item.
async fn answered(ask: impl FnOnce(flume::Sender<Vec<u8>>), again: bool) -> Option<Vec<u8>> {
    let (tx, rx) = flume::unbounded();
    ask(tx);
    match again {
        true => rx.into_recv_async().await.ok(),
        false => None,
    }
}

// One send by a thread that runs once.
fn waits_for_the_end(mut child: std::process::Child) -> std::io::Result<Client> {
    let (tell, closed) = std_mpsc::channel();
    std::thread::Builder::new().name("waiter".into()).spawn(move || {
        let ended = child.wait();
        tell.send(format!("{ended:?}"))
    })?;
    Ok(Client { closed })
}

// The closure may be called for every event.
fn tells_every_time(subscribe: impl FnOnce(Box<dyn Fn(String) + Send>)) -> Client {
    let (tell, closed) = std_mpsc::channel(); //~ unbounded_channel
    subscribe(Box::new(move |event| {
        tell.send(event).ok();
    }));
    Client { closed }
}

// A bound by other means: permits stand beside the queue, travel with its items, or are counted by hand.

pub struct Weighed {
    queue: mpsc::UnboundedSender<Pane>,
    room: std::sync::Arc<tokio::sync::Semaphore>,
}

impl Weighed {
    async fn put(&self, pane: Pane) {
        if let Ok(permit) = self.room.acquire_many(64).await {
            permit.forget();
            let _ = self.queue.send(pane);
        }
    }
}

fn weighed(bytes: usize) -> (Weighed, mpsc::UnboundedReceiver<Pane>) {
    let (queue, panes) = mpsc::unbounded_channel();
    let room = std::sync::Arc::new(tokio::sync::Semaphore::new(bytes));
    (Weighed { queue, room }, panes)
}

type WithPermit = (Pane, tokio::sync::OwnedSemaphorePermit);

fn permits_travel() -> (mpsc::UnboundedSender<WithPermit>, mpsc::UnboundedReceiver<WithPermit>) {
    mpsc::unbounded_channel()
}

pub struct Held {
    pane: Pane,
    permit: tokio::sync::OwnedSemaphorePermit,
}

pub struct Holder {
    held: mpsc::UnboundedSender<Held>,
}

fn permits_travel_in_a_struct() -> (Holder, mpsc::UnboundedReceiver<Held>) {
    let (held, out) = mpsc::unbounded_channel();
    (Holder { held }, out)
}

pub struct Counted {
    queue: mpsc::UnboundedSender<Pane>,
    waiting: std::sync::Arc<std::sync::atomic::AtomicU64>,
    taken: std::sync::Arc<tokio::sync::Notify>,
}

impl Counted {
    async fn put(&self, pane: Pane) {
        while self.waiting.load(std::sync::atomic::Ordering::SeqCst) > 64 {
            self.taken.notified().await;
        }
        let _ = self.queue.send(pane);
    }
}

fn counted_by_hand() -> (Counted, mpsc::UnboundedReceiver<Pane>) {
    let (queue, panes) = mpsc::unbounded_channel();
    let counted = Counted { queue, waiting: Default::default(), taken: Default::default() };
    (counted, panes)
}

pub struct Measured {
    queue: mpsc::UnboundedSender<Pane>,
    sent: std::sync::Arc<std::sync::atomic::AtomicU64>,
}

// A metric limits nothing.
fn counted_for_a_metric() -> (Measured, mpsc::UnboundedReceiver<Pane>) {
    let (queue, panes) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    (Measured { queue, sent: Default::default() }, panes)
}

pub struct Server {
    events: mpsc::UnboundedSender<Pane>,
    connections: std::sync::Arc<tokio::sync::Semaphore>,
}

impl Server {
    fn tell(&self, pane: Pane) {
        let _ = self.events.send(pane);
    }

    async fn connect(&self) -> bool {
        self.connections.acquire().await.is_ok()
    }
}

// The semaphore limits something else.
fn beside_something_else() -> (Server, mpsc::UnboundedReceiver<Pane>) {
    let (events, panes) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    let connections = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    (Server { events, connections }, panes)
}

// What is given back says that only wake-ups go through.
fn stoppable() -> (std::thread::JoinHandle<()>, std_mpsc::Sender<()>) {
    let (stop, stopped) = std_mpsc::channel();
    let handle = std::thread::spawn(move || while stopped.try_recv().is_err() {});
    (handle, stop)
}

// The last word of whoever holds the sender.
pub struct Turn {
    next: std_mpsc::Sender<Pane>,
    pane: Option<Pane>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        while let Some(pane) = self.pane.take() {
            let _ = self.next.send(pane);
            break;
        }
    }
}

fn one_after_another(pane: Pane) -> (Turn, std_mpsc::Receiver<Pane>) {
    let (next, after) = std_mpsc::channel();
    (Turn { next, pane: Some(pane) }, after)
}

// One question, one answer, and then the next question.
fn in_turn(mut ask: impl FnMut(u64, std_mpsc::Sender<Pane>)) {
    let (answer, answers) = std_mpsc::channel();
    for question in 0..100 {
        ask(question, answer.clone());
        if answers.recv().is_err() {
            return;
        }
    }
}

// Whoever is asked answers whenever it likes.
fn not_in_turn(mut ask: impl FnMut(u64, std_mpsc::Sender<Pane>)) {
    let (answer, answers) = std_mpsc::channel(); //~ possible unbounded_channel
    for question in 0..100 {
        ask(question, answer.clone());
    }
    while let Ok(pane) = answers.recv() {
        println!("{}", pane.id);
    }
}

type Two = (mpsc::UnboundedSender<Pane>, mpsc::UnboundedReceiver<Pane>, mpsc::UnboundedSender<Pane>);

fn argued_beforehand() -> Two {
    // Unbounded, otherwise whoever holds both ends might wait for itself.
    let (tx, rx) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    let (second, other) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    tokio::spawn(keep::<mpsc::UnboundedReceiver<Pane>>(other));
    (tx, rx, second)
}

pub struct Tee<I: Iterator<Item = Pane>> {
    copies: Option<std_mpsc::Sender<Pane>>,
    panes: I,
}

impl<I: Iterator<Item = Pane>> Drop for Tee<I> {
    fn drop(&mut self) {
        if let Some(copies) = &self.copies {
            for pane in &mut self.panes {
                let _ = copies.send(pane);
            }
        }
    }
}

// All that is left is sent on the way out.
fn teed<I: Iterator<Item = Pane>>(panes: I) -> (Tee<I>, std_mpsc::Receiver<Pane>) {
    let (copies, after) = std_mpsc::channel(); //~ possible unbounded_channel
    (Tee { copies: Some(copies), panes }, after)
}

async fn keep<T>(it: T) {
    std::future::pending::<()>().await;
    drop(it);
}

pub enum Ending {
    Stop,
    StopAfter(Duration),
    Shutdown { code: i32 },
}

pub struct Ended {
    endings: mpsc::UnboundedSender<Ending>,
}

fn ended() -> (Ended, mpsc::UnboundedReceiver<Ending>) {
    let (endings, out) = mpsc::unbounded_channel();
    (Ended { endings }, out)
}
