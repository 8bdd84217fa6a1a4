//! A lazy future is made for each item of a stream and dropped: the item is lost.

mod certainty;
mod imports;
mod loops;
mod macros;
mod reach;
mod shapes;
mod store;
mod travels;

use futures::future::{self, BoxFuture, FutureExt};
use futures::stream::{FuturesUnordered, Stream, StreamExt};
use futures::{Sink, SinkExt};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use store::{Row, Store};
use tokio::io::{AsyncBufReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, Notify, Semaphore, mpsc};

// How the future is thrown away.

async fn bare_statement(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        store.save(row); //~ unawaited_future "does nothing"
    }
}

async fn underscore(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _ = store.save(row); //~ unawaited_future
    }
}

async fn underscore_assignment(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        _ = store.save(row); //~ unawaited_future
    }
}

async fn name_never_used(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _pending = store.save(row); //~ unawaited_future
    }
}

async fn dropped(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        drop(store.save(row)); //~ unawaited_future
    }
}

async fn adapted_then_dropped(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _ = store.save(row).map(|saved| saved.is_ok()); //~ unawaited_future
    }
}

async fn boxed_then_dropped(mut rows: mpsc::Receiver<Row>, store: Arc<Store>) {
    while let Some(row) = rows.recv().await {
        let _ = Box::pin(store.save(row)); //~ unawaited_future
    }
}

async fn match_arm(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        match row.id {
            0 => {}
            1..=9 => {
                store.save(row); //~ unawaited_future
            }
            _ => drop(store.save(row)), //~ unawaited_future
        }
    }
}

async fn mapped_option(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        row.parent().map(|parent| store.save(parent)); //~ unawaited_future
    }
}

async fn for_each_closure(rows: impl Stream<Item = Row>, store: Store) {
    rows.for_each(|row| {
        store.save(row); //~ unawaited_future
        future::ready(())
    })
    .await;
}

async fn for_each_async_block(rows: impl Stream<Item = Row>, store: Store) {
    rows.for_each(|row| async {
        store.save(row); //~ unawaited_future
    })
    .await;
}

async fn select_arm(mut rows: mpsc::Receiver<Row>, stop: Arc<Notify>, store: Store) {
    loop {
        tokio::select! {
            row = rows.recv() => match row {
                Some(row) => {
                    let _ = store.save(row); //~ unawaited_future
                }
                None => break,
            },
            _ = stop.notified() => break,
        }
    }
}

async fn future_of_a_future(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        async { store.save(row) }.await; //~ unawaited_future
    }
}

async fn async_block(mut rows: mpsc::Receiver<Row>) {
    while let Some(row) = rows.recv().await {
        let _ = async { println!("{}", row.id) }; //~ unawaited_future
    }
}

// Where the future comes from.

async fn archive(row: Row) -> io::Result<()> {
    tokio::fs::write("archive", row.text).await
}

fn archive_later(row: Row) -> impl Future<Output = io::Result<()>> {
    archive(row)
}

fn archive_boxed(row: Row) -> BoxFuture<'static, io::Result<()>> {
    archive(row).boxed()
}

fn archive_pinned(row: Row) -> Pin<Box<dyn Future<Output = io::Result<()>> + Send>> {
    Box::pin(archive(row))
}

struct Archiving {
    row: Option<Row>,
}

impl Future for Archiving {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        self.row.take().map_or(Poll::Pending, |_| Poll::Ready(()))
    }
}

fn archive_struct(row: Row) -> Archiving {
    Archiving { row: Some(row) }
}

trait Sinking {
    async fn sink(&self, row: Row);
}

#[async_trait::async_trait]
trait Storing {
    async fn store(&self, row: Row);
}

async fn functions(mut rows: mpsc::Receiver<Row>) {
    while let Some(row) = rows.recv().await {
        archive(row.clone()); //~ unawaited_future
        archive_later(row.clone()); //~ unawaited_future
        archive_boxed(row.clone()); //~ unawaited_future
        archive_pinned(row.clone()); //~ unawaited_future
        archive_struct(row); //~ unawaited_future
    }
}

async fn traits<S: Sinking>(mut rows: mpsc::Receiver<Row>, sinking: S, storing: Box<dyn Storing>) {
    while let Some(row) = rows.recv().await {
        let _ = sinking.sink(row.clone()); //~ unawaited_future
        let _ = storing.store(row); //~ unawaited_future
    }
}

async fn channel_send(mut rows: mpsc::Receiver<Row>, out: mpsc::Sender<Row>) {
    while let Some(row) = rows.recv().await {
        let _ = out.send(row); //~ unawaited_future
    }
}

async fn other_channels(rows: flume::Receiver<Row>, left: flume::Sender<Row>, right: async_channel::Sender<Row>) {
    while let Ok(row) = rows.recv_async().await {
        let _ = left.send_async(row.clone()); //~ unawaited_future
        drop(right.send(row)); //~ unawaited_future
    }
}

async fn sink_send<S: Sink<Row, Error = io::Error> + Unpin>(rows: impl Stream<Item = Row>, mut sink: S) {
    rows.for_each(move |row| {
        sink.send(row); //~ unawaited_future
        async {}
    })
    .await;
}

async fn write_all(listener: TcpListener) -> io::Result<()> {
    loop {
        let (mut socket, _) = listener.accept().await?;
        socket.write_all(b"hello\n"); //~ unawaited_future
    }
}

async fn no_pacing(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _ = store.save(row).await;
        tokio::time::sleep(Duration::from_millis(10)); //~ unawaited_future
    }
}

async fn permit_future(mut rows: mpsc::Receiver<Row>, slots: Arc<Semaphore>, store: Store) {
    while let Some(row) = rows.recv().await {
        let _slot = slots.acquire(); //~ unawaited_future
        let _ = store.save(row).await;
    }
}

async fn lines_of_a_peer(socket: TcpStream, store: Store) -> io::Result<()> {
    let mut lines = tokio_util::codec::FramedRead::new(socket, tokio_util::codec::LinesCodec::new_with_max_length(80));
    while let Some(Ok(line)) = lines.next().await {
        store.save(Row::new(line)); //~ unawaited_future
    }
    Ok(())
}

async fn on_a_timer(store: Store) {
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    loop {
        ticks.tick().await;
        let _ = store.flush(); //~ unawaited_future
    }
}

fn callback_per_event(out: mpsc::Sender<notify::Event>) -> notify::Result<notify::RecommendedWatcher> {
    notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event {
            let _ = out.send(event); //~ unawaited_future
        }
    })
}

async fn task_cancelled_when_dropped(rows: smol::channel::Receiver<Row>) {
    while let Ok(row) = rows.recv().await {
        drop(smol::spawn(archive(row))); //~ unawaited_future "cancel"
    }
}

// Outside a stream loop: the same loss, once.

fn once(store: &Store, row: Row) {
    let _pending = store.save(row.clone()); //~ unawaited_future
    drop(store.save(row)); //~ unawaited_future
}

fn once_and_said_by_the_compiler(store: &Store, row: Row) {
    store.save(row.clone()); //~ unawaited_future
    let _ = store.save(row); //~ unawaited_future
}

// Quiet: the future is awaited, kept or handed on.

async fn awaited(mut rows: mpsc::Receiver<Row>, store: Store) -> io::Result<()> {
    while let Some(row) = rows.recv().await {
        store.save(row).await?;
    }
    Ok(())
}

async fn awaited_later(mut rows: mpsc::Receiver<Row>, store: Store) -> io::Result<()> {
    while let Some(row) = rows.recv().await {
        let saving = store.save(row);
        println!("saving");
        saving.await?;
    }
    Ok(())
}

async fn awaited_together(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let left = store.save(row.clone());
        let right = archive(row);
        let _ = tokio::join!(left, right);
    }
}

async fn raced(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let saving = store.save(row);
        tokio::select! {
            saved = saving => println!("{}", saved.is_ok()),
            _ = tokio::time::sleep(Duration::from_secs(1)) => println!("slow"),
        }
    }
}

async fn pushed(mut rows: mpsc::Receiver<Row>) {
    let mut pending = FuturesUnordered::new();
    while let Some(row) = rows.recv().await {
        if pending.len() == 8 {
            pending.next().await;
        }
        pending.push(archive(row));
    }
    while pending.next().await.is_some() {}
}

async fn passed_on(mut rows: mpsc::Receiver<Row>, store: Store) -> bool {
    while let Some(row) = rows.recv().await {
        if tokio::time::timeout(Duration::from_secs(1), store.save(row)).await.is_err() {
            return false;
        }
    }
    true
}

fn returned(rows: impl Stream<Item = Row>) -> impl Stream<Item = io::Result<()>> {
    rows.then(archive)
}

fn returned_per_item(rows: impl Stream<Item = Row>) -> impl Stream<Item = io::Result<()>> {
    rows.map(|row| archive(row)).buffered(4)
}

async fn for_each_returns_it(rows: impl Stream<Item = Row>) {
    rows.for_each(|row| archive(row).map(drop)).await;
}

async fn polled(mut rows: mpsc::Receiver<Row>, store: Store) {
    while let Some(row) = rows.recv().await {
        let mut saving = std::pin::pin!(store.save(row));
        future::poll_fn(|cx| saving.as_mut().poll(cx).map(drop)).await;
    }
}

async fn stored(mut rows: mpsc::Receiver<Row>, slot: &Mutex<Option<BoxFuture<'static, io::Result<()>>>>) {
    while let Some(row) = rows.recv().await {
        *slot.lock().await = Some(archive_boxed(row));
    }
}

async fn running_anyway(mut rows: mpsc::Receiver<Row>, slots: Arc<Semaphore>) {
    while let Some(row) = rows.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        let _ = tokio::spawn(async move {
            let _ = archive(row).await;
            drop(slot);
        });
    }
}

async fn awaited_in_a_block_tail(mut rows: mpsc::Receiver<Row>, store: Store) -> io::Result<()> {
    while let Some(row) = rows.recv().await {
        let saving = {
            println!("{}", row.id);
            store.save(row)
        };
        saving.await?;
    }
    Ok(())
}

// Quiet: a synchronous namesake.

struct Memory(Vec<Row>);

impl Memory {
    fn save(&mut self, row: Row) -> usize {
        self.0.truncate(9);
        self.0.insert(0, row);
        self.0.len()
    }

    fn send(&self, row: Row) -> bool {
        row.id > 0
    }
}

async fn synchronous_namesakes(mut rows: mpsc::Receiver<Row>, mut memory: Memory) {
    while let Some(row) = rows.recv().await {
        memory.save(row.clone());
        let _ = memory.send(row);
    }
}

fn synchronous_channel(rows: std::sync::mpsc::Receiver<Row>, out: std::sync::mpsc::SyncSender<Row>) {
    for row in rows {
        let _ = out.send(row);
    }
}

async fn unbounded_send_is_synchronous(mut rows: mpsc::Receiver<Row>, out: mpsc::UnboundedSender<Row>) {
    while let Some(row) = rows.recv().await {
        let _ = out.send(row);
    }
}

fn synchronous_write(listener: std::net::TcpListener) -> io::Result<()> {
    for socket in listener.incoming() {
        std::io::Write::write_all(&mut socket?, b"hello\n")?;
    }
    Ok(())
}
