//! On which thread a blocking call runs, and for how long it can stop there.

use futures::stream::{BoxStream, Stream, StreamExt};
use std::future::Future;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Handle};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

pub struct Sheet(pub Vec<u8>);

// Adaptors of streams and futures call their closures where they are polled.

fn copies(sheets: BoxStream<'static, Sheet>, out: SyncSender<usize>) -> BoxStream<'static, Sheet> {
    sheets
        .inspect(move |sheet| {
            let _ = out.send(sheet.0.len()); //~ blocking_send
        })
        .boxed()
}

fn written<S: Stream<Item = Sheet>>(sheets: S, out: SyncSender<Sheet>) -> impl Future<Output = ()> {
    sheets.for_each(move |sheet| {
        let _ = out.send(sheet); //~ blocking_send
        std::future::ready(())
    })
}

fn of_a_list(sheets: Vec<Sheet>, out: SyncSender<Sheet>) -> usize {
    sheets.into_iter().map(|sheet| out.send(sheet)).filter(Result::is_ok).count()
}

// A helper gives the future a thread of its own.

fn on_its_own<F: Future<Output = ()> + Send + 'static>(work: F) {
    let handle = Handle::current();
    thread::spawn(move || handle.block_on(work));
}

fn on_the_runtime<F: Future<Output = ()> + Send + 'static>(work: F) {
    tokio::spawn(work);
}

fn two_ways(first: Receiver<Sheet>, second: Receiver<Sheet>) {
    on_its_own(async move {
        while let Ok(sheet) = first.recv() { //~ possible blocking_send
            drop(sheet.0);
        }
    });
    on_the_runtime(async move {
        while let Ok(sheet) = second.recv() { //~ blocking_send
            drop(sheet.0);
        }
    });
}

// A command that `block_on` runs alone; the same work beside other tasks.

async fn print_all(sheets: Receiver<Sheet>) -> usize {
    sheets.iter().map(|sheet| sheet.0.len()).sum() //~ possible blocking_send
}

fn command(sheets: Receiver<Sheet>) -> std::io::Result<usize> {
    Ok(Builder::new_current_thread().build()?.block_on(print_all(sheets)))
}

async fn count_all(sheets: Receiver<Sheet>) -> usize {
    sheets.iter().map(|sheet| sheet.0.len()).sum() //~ blocking_send
}

fn beside_others(sheets: Receiver<Sheet>) {
    tokio::spawn(count_all(sheets));
}

// An iterator over a receiver that is only made here: whoever asks it for items is on a thread of its own.

async fn only_made(sheets: Receiver<Sheet>) {
    let numbered = sheets.into_iter().enumerate();
    thread::spawn(move || numbered.for_each(drop));
}

async fn asked_one_by_one(sheets: Receiver<Sheet>) -> usize {
    let mut all = 0;
    for sheet in sheets.iter() { //~ blocking_send
        all += sheet.0.len();
    }
    let rest = sheets.into_iter().enumerate(); //~ blocking_send
    for (at, sheet) in rest {
        all += at * sheet.0.len();
    }
    all
}

// A method for threads that asks and waits for the one answer: what async code does when it calls it is a question of taste.

pub struct Catalogue {
    questions: mpsc::Sender<(String, SyncSender<Option<Sheet>>)>,
}

impl Catalogue {
    fn find(&self, name: &str) -> Option<Sheet> {
        let (answer, found) = sync_channel(1);
        self.questions.try_send((name.to_owned(), answer)).ok()?;
        found.recv().ok()? //~ possible blocking_send
    }
}

async fn look_up(catalogue: &Catalogue) -> usize {
    catalogue.find("first").map_or(0, |sheet| sheet.0.len())
}

// A helper that blocks, told of once; from a thread that may wait nobody minds.

pub struct Press {
    sheets: Receiver<Sheet>,
}

impl Press {
    fn run(self) -> usize {
        let mut printed = 0;
        while let Ok(sheet) = self.sheets.recv() { //~ blocking_send "async code calls this function"
            printed += sheet.0.len();
        }
        printed
    }

    fn only_sometimes(&self, wanted: bool) -> Option<Sheet> {
        if wanted { self.sheets.recv().ok() } else { None }
    }
}

async fn first_caller(press: Press) -> usize {
    press.run()
}

async fn second_caller(press: Press) -> usize {
    press.run()
}

async fn on_a_thread(press: Press) -> usize {
    tokio::task::spawn_blocking(move || press.run()).await.unwrap_or_default()
}

async fn asked(press: &Press) -> Option<Sheet> {
    press.only_sometimes(press.sheets.try_recv().is_err())
}

pub struct Quiet {
    sheets: Receiver<Sheet>,
}

impl Quiet {
    fn run(self) -> usize {
        self.sheets.into_iter().count()
    }
}

fn called_by_a_thread(quiet: Quiet) {
    thread::spawn(move || quiet.run());
}

// A hand-over to a thread that the same type has started, once.

pub struct Clock {
    stop: SyncSender<()>,
    ticks: Receiver<u32>,
}

impl Clock {
    fn start() -> Clock {
        let (stop, stopped) = sync_channel(0);
        let (done, ticks) = sync_channel(1);
        thread::spawn(move || {
            let mut count = 0;
            while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(Duration::from_millis(20)) {
                count += 1;
            }
            done.send(count)
        });
        Clock { stop, ticks }
    }

    fn finish(self) -> u32 {
        let _ = self.stop.send(()); //~ possible blocking_send
        self.ticks.recv().unwrap_or_default()
    }
}

async fn timed() -> u32 {
    let clock = Clock::start();
    tokio::task::yield_now().await;
    clock.finish()
}

/// Whoever is at the other end takes its time, for each sheet.
pub struct Plotter {
    sheets: SyncSender<Sheet>,
}

impl Plotter {
    fn plot(&self, sheet: Sheet) -> bool {
        self.sheets.send(sheet).is_ok() //~ blocking_send
    }
}

async fn plot_all(plotter: Plotter, mut sheets: mpsc::Receiver<Sheet>) {
    while let Some(sheet) = sheets.recv().await {
        plotter.plot(sheet);
    }
}

// Read after all who send have ended, or while they run.

async fn read_afterwards(parts: Vec<Vec<u8>>) -> usize {
    let (found, sizes) = kanal::unbounded();
    let mut running = JoinSet::new();
    for part in parts {
        let found = found.clone();
        running.spawn(async move { found.send(part.len()).is_ok() });
    }
    drop(found);
    while running.join_next().await.is_some() {}
    let mut sum = 0;
    while let Ok(size) = sizes.recv() { //~ possible blocking_send
        sum += size;
    }
    sum
}

async fn read_meanwhile(mut parts: mpsc::Receiver<Vec<u8>>) -> usize {
    let (found, sizes) = kanal::bounded::<usize>(4);
    tokio::spawn(async move {
        while let Some(part) = parts.recv().await {
            let _ = found.as_async().send(part.len()).await;
        }
    });
    let mut sum = 0;
    while let Ok(size) = sizes.recv() { //~ blocking_send
        sum += size;
    }
    sum
}

// A queue of one's own that waits with a primitive of threads.

#[derive(Default)]
pub struct Tray {
    sheets: Mutex<Vec<Sheet>>,
    filled: Condvar,
}

impl Tray {
    fn take(&self) -> Option<Sheet> {
        let mut sheets = self.sheets.lock().ok()?;
        while sheets.is_empty() {
            sheets = self.filled.wait(sheets).ok()?; //~ blocking_send "until somebody notifies"
        }
        sheets.pop()
    }
}

async fn empty_the_tray(tray: &Tray) -> usize {
    let mut all = 0;
    while let Some(sheet) = tray.take() {
        all += sheet.0.len();
    }
    all
}
