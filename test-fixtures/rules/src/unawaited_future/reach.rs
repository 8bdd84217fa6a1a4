//! What is called is known by a longer way: a guard over a part, a module in another directory, a macro that makes a stream,
//! an `impl` under another name.

use super::store::{Row, Store};
use futures::future::TryFutureExt;
use futures::stream::Stream;
use std::io;
use std::sync::Arc;
use tokio::sync::{OwnedRwLockReadGuard, RwLock, mpsc};
use tracing::Instrument;

struct Shards {
    rows: mpsc::Receiver<Row>,
    all: Arc<RwLock<Vec<Store>>>,
}

impl Shards {
    async fn shard(&self, n: u64) -> Result<OwnedRwLockReadGuard<Vec<Store>, Store>, String> {
        let all = Arc::clone(&self.all).read_owned().await;
        OwnedRwLockReadGuard::try_map(all, |all| all.get(n as usize)).map_err(|_| "none".to_string())
    }

    async fn a_part_behind_a_guard(&mut self) {
        while let Some(row) = self.rows.recv().await {
            let store = match self.shard(row.id).await {
                Ok(store) => store,
                Err(_) => continue,
            };
            let _ = store.save(row); //~ unawaited_future
        }
    }

    async fn the_whole_behind_a_guard(&mut self) {
        while let Some(row) = self.rows.recv().await {
            let all = Arc::clone(&self.all).read_owned().await;
            let _ = all[0].save(row); //~ unawaited_future
        }
    }
}

#[path = ""]
mod versions {
    #[path = "store.rs"]
    pub mod v1;
}

async fn a_module_in_another_directory(
    mut rows: mpsc::Receiver<versions::v1::Row>,
    store: versions::v1::Store,
) {
    while let Some(row) = rows.recv().await {
        let _ = store.save(row); //~ unawaited_future
    }
}

/// Nothing but the macros says that there is something to await.
fn only_macros(mut rows: mpsc::Receiver<Row>, store: Store) -> impl Stream<Item = u64> {
    async_stream::stream! {
        loop {
            tokio::select! {
                Some(row) = rows.recv() => {
                    yield row.id;
                    store.save(row); //~ unawaited_future
                }
                else => break,
            }
        }
    }
}

struct Ring {
    stores: Vec<Store>,
}

impl std::ops::Index<u64> for Ring {
    type Output = Store;

    fn index(&self, n: u64) -> &Store {
        &self.stores[n as usize]
    }
}

async fn by_index(mut rows: mpsc::Receiver<Row>, stores: Arc<Vec<Store>>, ring: Ring) {
    while let Some(row) = rows.recv().await {
        let _ = stores[0].save(row.clone()); //~ unawaited_future
        let _ = ring[row.id].save(row); //~ unawaited_future
    }
}

type Opened = futures::future::BoxFuture<'static, io::Result<Store>>;

async fn with_another_error(mut rows: mpsc::Receiver<Row>, open: impl Fn() -> Opened) {
    while let Some(row) = rows.recv().await {
        match open().err_into::<Box<dyn std::error::Error>>().await {
            Ok(store) => drop(store.save(row)), //~ unawaited_future
            Err(_) => return,
        }
    }
}

async fn under_a_span(mut rows: mpsc::Receiver<Row>, store: Store, span: tracing::Span) {
    while let Some(row) = rows.recv().await {
        let _ = store.save(row.clone()).instrument(span.clone()); //~ unawaited_future
        let _ = async { store.save(row).await }.in_current_span(); //~ unawaited_future
        store.flush().instrument(span.clone()).await.ok();
    }
}

trait Timed: Future + Sized {
    async fn timed(self) -> Self::Output {
        self.await
    }
}

impl<F: Future> Timed for F {}

async fn by_a_trait_of_all_futures(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _ = store.save(row).timed(); //~ unawaited_future
        store.flush().timed().await.ok();
    }
}

struct Held<T> {
    inside: T,
}

type HeldStore = Held<Store>;

impl HeldStore {
    async fn save_twice(&self, row: Row) {
        let _ = self.inside.save(row.clone()).await;
        let _ = self.inside.save(row).await;
    }
}

async fn by_another_name(mut rows: mpsc::Receiver<Row>, held: Held<Store>) {
    while let Some(row) = rows.recv().await {
        let _ = held.save_twice(row); //~ unawaited_future
    }
}

struct Open;
struct Closed;

struct Conn<S> {
    state: S,
}

impl Conn<Closed> {
    fn note(&self, row: &Row) {
        println!("{}", row.id);
    }
}

impl Conn<Open> {
    async fn note(&self, row: &Row) {
        println!("{}", row.id);
    }
}

async fn by_its_state(mut rows: mpsc::Receiver<Row>, open: Conn<Open>, closed: Conn<Closed>) {
    while let Some(row) = rows.recv().await {
        closed.note(&row);
        let _ = open.note(&row); //~ unawaited_future
    }
}

struct Borrowed<C: std::ops::DerefMut<Target = Store>> {
    held: C,
}

impl<C: std::ops::DerefMut<Target = Store>> Borrowed<C> {
    async fn through_what_it_derefs_to(&mut self, mut rows: mpsc::Receiver<Row>) {
        while let Some(row) = rows.recv().await {
            let _ = self.held.save(row); //~ unawaited_future
        }
    }
}
