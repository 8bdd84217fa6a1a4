//! The same mistake in every place where code can stand.

use super::store::{Row, Store};
use futures::stream::{BoxStream, Stream, StreamExt, TryStreamExt};
use std::io;
use std::sync::{Arc, Mutex};
use tokio::sync::{Notify, mpsc};

struct Shared {
    out: mpsc::Sender<Row>,
    store: Store,
}

struct Worker {
    rows: mpsc::Receiver<Row>,
    shared: Arc<Shared>,
    guarded: Arc<tokio::sync::Mutex<Store>>,
}

impl Worker {
    async fn through_fields(&mut self) {
        while let Some(row) = self.rows.recv().await {
            let _ = self.shared.out.send(row.clone()); //~ unawaited_future
            let _ = self.shared.store.save(row); //~ unawaited_future
        }
    }

    async fn through_a_guard(&mut self) {
        while let Some(row) = self.rows.recv().await {
            let store = self.guarded.lock().await;
            drop(store.save(row)); //~ unawaited_future
        }
    }

    async fn own_method(&mut self) {
        while let Some(row) = self.rows.recv().await {
            let _ = Self::handle(row.clone()); //~ unawaited_future
            let _ = self.handle_mut(row); //~ unawaited_future
        }
    }

    async fn handle(row: Row) {
        println!("{}", row.id);
    }

    async fn handle_mut(&mut self, row: Row) {
        println!("{}", row.id);
    }
}

async fn generic<T: Saves>(mut rows: mpsc::Receiver<Row>, saves: &T) {
    while let Some(row) = rows.recv().await {
        let _ = saves.save_it(row); //~ unawaited_future
    }
}

trait Saves {
    fn save_it(&self, row: Row) -> impl Future<Output = ()> + Send;

    async fn save_all(&self, rows: &mut mpsc::Receiver<Row>) {
        while let Some(row) = rows.recv().await {
            let _ = self.save_it(row); //~ unawaited_future
        }
    }
}

struct Printer;

impl Saves for Printer {
    async fn save_it(&self, row: Row) {
        println!("{}", row.id);
    }

    async fn save_all(&self, rows: &mut mpsc::Receiver<Row>) {
        while let Some(row) = rows.recv().await {
            drop(self.save_it(row)); //~ unawaited_future
        }
    }
}

/// Makes and drops the future for its caller's loop.
fn fire_and_forget(out: &mpsc::Sender<Row>, row: Row) {
    drop(out.send(row)); //~ unawaited_future
}

async fn helper_one_call_away(mut rows: mpsc::Receiver<Row>, out: mpsc::Sender<Row>) {
    while let Some(row) = rows.recv().await {
        fire_and_forget(&out, row);
    }
}

/// A handle of a task that runs.
struct Running(tokio::task::JoinHandle<()>);

impl Future for Running {
    type Output = ();

    fn poll(mut self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<()> {
        std::pin::Pin::new(&mut self.0).poll(cx).map(drop)
    }
}

fn start(work: impl Future<Output = ()> + Send + 'static) -> Running {
    Running(tokio::spawn(work))
}

async fn a_handle_of_ones_own(mut rows: mpsc::Receiver<Row>, slots: Arc<tokio::sync::Semaphore>) {
    while let Some(row) = rows.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        drop(start(async move {
            println!("{}", row.id);
            drop(slot);
        }));
    }
}

/// Hands its future to the caller.
fn forwards<'a>(out: &'a mpsc::Sender<Row>, row: Row) -> impl Future<Output = bool> + 'a {
    async move { out.send(row).await.is_ok() }
}

async fn forwarding_helper(mut rows: mpsc::Receiver<Row>, out: mpsc::Sender<Row>) {
    while let Some(row) = rows.recv().await {
        let _ = forwards(&out, row); //~ unawaited_future
    }
}

fn async_move_block(mut rows: mpsc::Receiver<Row>, store: Store) -> impl Future<Output = ()> {
    async move {
        while let Some(row) = rows.recv().await {
            let _ = store.save(row); //~ unawaited_future
        }
    }
}

fn spawned_worker(mut rows: mpsc::Receiver<Row>, store: Arc<Store>) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        while let Some(row) = rows.recv().await {
            let _ = store.save(row); //~ unawaited_future
        }
    })
}

async fn nested_closures(mut rows: mpsc::Receiver<Row>, store: Store) {
    let save = |row: Row| {
        let _ = store.save(row); //~ unawaited_future
    };
    while let Some(row) = rows.recv().await {
        Some(row).into_iter().for_each(|row| save(row));
    }
}

async fn join_body(mut rows: mpsc::Receiver<Row>, store: Store, stop: Notify) {
    tokio::join!(
        async {
            while let Some(row) = rows.recv().await {
                let _ = store.save(row); //~ unawaited_future
            }
        },
        stop.notified(),
    );
}

fn stream_body(mut rows: mpsc::Receiver<Row>, store: Store) -> impl Stream<Item = u64> {
    async_stream::stream! {
        while let Some(row) = rows.recv().await {
            let _ = store.save(row.clone()); //~ unawaited_future
            yield row.id;
        }
    }
}

fn for_await(rows: impl Stream<Item = io::Result<Row>>, store: Store) -> impl Stream<Item = io::Result<u64>> {
    async_stream::try_stream! {
        for await row in rows {
            let row = row?;
            let _ = store.save(row.clone()); //~ unawaited_future
            yield row.id;
        }
    }
}

macro_rules! save_each {
    ($rows:expr, $store:expr) => {
        while let Some(row) = $rows.recv().await {
            let _ = $store.save(row); //~ MISSING unawaited_future
            let _ = tokio::time::sleep(std::time::Duration::from_millis(1)); //~ unawaited_future
        }
    };
}

async fn own_macro(mut rows: mpsc::Receiver<Row>, store: Store) {
    save_each!(rows, store);
}

macro_rules! quietly {
    ($($body:tt)*) => {
        $($body)*
    };
}

async fn statements_in_a_macro(mut rows: mpsc::Receiver<Row>, store: Store) {
    quietly! {
        while let Some(row) = rows.recv().await {
            let _ = store.save(row); //~ unawaited_future
        }
    }
}

#[cfg(unix)]
async fn behind_a_cfg(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        #[cfg(target_pointer_width = "64")]
        let _ = store.save(row); //~ unawaited_future
    }
}

async fn let_else(mut rows: mpsc::Receiver<Row>, store: Store) {
    loop {
        let Some(row) = rows.recv().await else { break };
        let _ = store.save(row); //~ unawaited_future
    }
}

async fn labelled(mut rows: mpsc::Receiver<Row>, store: Store) {
    'rows: loop {
        match rows.recv().await {
            Some(row) if row.id == 0 => continue 'rows,
            Some(row) => {
                let _ = store.save(row); //~ unawaited_future
            }
            None => break 'rows,
        }
    }
}

async fn nested_pattern(mut rows: BoxStream<'static, io::Result<Row>>, store: Store) {
    while let Some(Ok(row)) = rows.next().await {
        let _ = store.save(row); //~ unawaited_future
    }
}

async fn try_next(mut rows: BoxStream<'static, io::Result<Row>>, store: Store) -> io::Result<()> {
    while let Some(row) = rows.try_next().await? {
        let _ = store.save(row); //~ unawaited_future
    }
    Ok(())
}

async fn pinned(rows: impl Stream<Item = Row>, store: Store) {
    tokio::pin!(rows);
    while let Some(row) = rows.next().await {
        let _ = store.save(row); //~ unawaited_future
    }
}

async fn stream_of_streams(mut groups: impl Stream<Item = BoxStream<'static, Row>> + Unpin, store: Store) {
    while let Some(mut rows) = groups.next().await {
        while let Some(row) = rows.next().await {
            let _ = store.save(row); //~ unawaited_future
        }
    }
}

async fn block_tail(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _ = {
            println!("{}", row.id);
            store.save(row) //~ unawaited_future
        };
    }
}

async fn if_branch(mut rows: mpsc::Receiver<Row>, store: Option<Store>) {
    while let Some(row) = rows.recv().await {
        if let Some(store) = &store {
            drop(store.save(row)); //~ unawaited_future
        }
    }
}

async fn inner_loop_over_memory(mut batches: mpsc::Receiver<Vec<Row>>, store: Store) {
    while let Some(batch) = batches.recv().await {
        for row in batch {
            let _ = store.save(row); //~ unawaited_future
        }
    }
}

fn for_over_a_blocking_receiver(rows: std::sync::mpsc::Receiver<Row>, store: Store) {
    for row in rows {
        let _ = store.save(row); //~ unawaited_future
    }
}

// Quiet twins.

impl Worker {
    async fn through_fields_awaited(&mut self) {
        while let Some(row) = self.rows.recv().await {
            if self.shared.out.send(row.clone()).await.is_err() {
                break;
            }
            let _ = self.shared.store.save(row).await;
        }
    }
}

async fn forwarding_helper_awaited(mut rows: mpsc::Receiver<Row>, out: mpsc::Sender<Row>) {
    while let Some(row) = rows.recv().await {
        if !forwards(&out, row).await {
            break;
        }
    }
}

async fn closure_result_awaited(mut rows: mpsc::Receiver<Row>, store: Store) {
    let save = |row: Row| store.save(row);
    while let Some(row) = rows.recv().await {
        let _ = save(row).await;
    }
}

fn stream_body_awaited(mut rows: mpsc::Receiver<Row>, store: Store) -> impl Stream<Item = u64> {
    async_stream::stream! {
        while let Some(row) = rows.recv().await {
            let _ = store.save(row.clone()).await;
            yield row.id;
        }
    }
}

async fn tail_is_the_value(mut rows: mpsc::Receiver<Row>, store: Store) -> io::Result<()> {
    while let Some(row) = rows.recv().await {
        match row.id {
            0 => Ok(()),
            _ => store.save(row).await,
        }?;
    }
    Ok(())
}

fn one_slot(latest: &Mutex<Option<Row>>, row: Row) {
    if let Ok(mut latest) = latest.lock() {
        *latest = Some(row);
    }
}

// What an async closure comes to, once it was awaited, is no future.

async fn scoped<R>(run: impl AsyncFnOnce(&Store) -> R, store: &Store) -> Result<R, io::Error> {
    Ok(run(store).await)
}

async fn closure_awaited(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        scoped(
            async |store| {
                let _ = store.save(row).await;
            },
            &store,
        )
        .await
        .unwrap();
    }
}

// A function that a macro declares is a function.

macro_rules! keeps {
    ($name:ident, $row:ty) => {
        async fn $name(mut rows: tokio::sync::mpsc::Receiver<$row>, store: Store) {
            while let Some(row) = rows.recv().await {
                store.save(row); //~ unawaited_future
            }
        }
    };
}

macro_rules! keeps_well {
    ($name:ident, $row:ty) => {
        async fn $name(mut rows: tokio::sync::mpsc::Receiver<$row>, store: Store) {
            while let Some(row) = rows.recv().await {
                let _ = store.save(row).await;
            }
        }
    };
}

keeps!(kept, Row);
keeps_well!(kept_well, Row);
