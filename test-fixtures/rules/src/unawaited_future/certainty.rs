//! What is a lost future for sure, what only looks like one, and what may be one.

use super::store::{Row, Store};
use futures::StreamExt;
use futures::future::{BoxFuture, Either, FutureExt, select, select_all};
use std::collections::HashMap;
use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::time::sleep;

// Taken out of the place that kept it, or left over from a race: dropping it is how it is stopped.

struct Uploads {
    running: Vec<BoxFuture<'static, u64>>,
    by_name: HashMap<String, BoxFuture<'static, u64>>,
    last: Option<BoxFuture<'static, u64>>,
}

impl Uploads {
    async fn cancel(&mut self, mut names: mpsc::Receiver<String>) {
        while let Some(name) = names.recv().await {
            self.by_name.remove(&name);
            drop(self.running.pop());
            let _ = self.running.swap_remove(name.len());
            let _ = self.last.take();
            _ = std::mem::replace(&mut self.running[0], async { 1 }.boxed());
        }
    }

    async fn cancel_all(&mut self) {
        let _ = self.by_name.remove("all").unwrap();
        self.by_name.insert("next".to_owned(), async { 2 }.boxed());
    }
}

async fn raced(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let saving = pin!(store.save(row));
        let late = pin!(sleep(Duration::from_secs(1)));
        let _ = select(saving, late).await;
        select(pin!(store.flush()), pin!(sleep(Duration::from_secs(1)))).await;
        let _left = match select(store.flush().boxed(), sleep(Duration::from_secs(1)).boxed()).await {
            Either::Left((_, _left)) => 1,
            Either::Right((_, _left)) => 2,
        };
        let (_first, _at, _others) = select_all([store.flush().boxed(), store.flush().boxed()]).await;
    }
}

async fn a_race_that_nobody_runs(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let saving = pin!(store.save(row));
        let late = pin!(sleep(Duration::from_secs(1)));
        let _ = select(saving, late); //~ unawaited_future
    }
}

// An attribute makes the function run when it is called.

#[tokio::main(flavor = "current_thread")]
async fn export(row: Row) {
    println!("{}", row.id);
}

fn export_each(rows: std::sync::mpsc::Receiver<Row>) {
    for row in rows {
        export(row);
    }
}

// One name under two `cfg`s, and one that is hidden.

async fn chosen(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        #[cfg(unix)]
        let saving = store.save(row.clone());
        #[cfg(not(unix))]
        let saving = store.save(row);
        let _ = saving.await;
    }
}

async fn hidden(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let saving = store.save(row.clone()); //~ unawaited_future
        let saving = store.save(row);
        let _ = saving.await;
    }
}

// What a function does before it gives its future.

struct Client {
    commands: mpsc::UnboundedSender<(Row, oneshot::Sender<u64>)>,
}

impl Client {
    /// The command is on its way when this returns.
    fn submit(&self, row: Row) -> impl Future<Output = Option<u64>> {
        let (to, from) = oneshot::channel();
        let _sent = self.commands.send((row, to)); // the caller sees a closed channel by the missing answer
        async move { from.await.ok() }
    }

    fn submit_later(&self, row: Row) -> impl Future<Output = Option<u64>> {
        let commands = self.commands.clone();
        async move {
            let (to, from) = oneshot::channel();
            commands.send((row, to)).ok()?;
            from.await.ok()
        }
    }

    fn submit_boxed(&self, row: Row) -> Pin<Box<dyn Future<Output = Option<u64>> + Send + '_>> {
        Box::pin(self.submit_later(row))
    }
}

async fn answers_that_nobody_reads(mut rows: mpsc::Receiver<Row>, client: Client) {
    while let Some(row) = rows.recv().await {
        let _ = client.submit(row.clone()); //~ possible unawaited_future
        let _ = client.submit_later(row.clone()); //~ unawaited_future
        let _ = client.submit_boxed(row); //~ unawaited_future
    }
}

// Outside of loops the type has to be certain.

struct Session {
    store: Store,
    peers: mpsc::Sender<Row>,
    closing: Mutex<bool>,
}

impl Session {
    async fn say_goodbye(&self) -> usize {
        3
    }

    async fn close(&self, row: Row) {
        self.say_goodbye(); //~ unawaited_future "does nothing until"
        let _ = self.peers.send(row); //~ unawaited_future
        *self.closing.lock().await = true;
    }

    async fn close_well(&self, row: Row) {
        self.say_goodbye().await;
        let _ = self.peers.send(row).await;
    }
}

async fn perhaps(row: Option<Row>, store: Store) {
    row.map(|row| store.save(row)); //~ unawaited_future
}

fn is_send<T: Send>(_: T) {}

fn asked_of_its_type(store: &'static Store) {
    is_send(store.flush());
}

// Gathered and counted, and nobody runs them.

async fn counted(rows: impl futures::Stream<Item = Row>, store: Store) -> usize {
    let saved: Vec<_> = rows.map(|row| store.save(row)).collect().await; //~ unawaited_future
    saved.len()
}

async fn counted_and_run(rows: impl futures::Stream<Item = Row>, store: Store) -> usize {
    let saved: Vec<_> = rows.map(|row| store.save(row)).collect().await;
    let most = saved.len();
    for one in saved {
        let _ = one.await;
    }
    most
}
