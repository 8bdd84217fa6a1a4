//! Futures among the arguments of macros: what polls them, what may, and what does not.

use super::store::{Row, Store};
use std::future::Future;
use std::io;
use tokio::sync::mpsc;

async fn size(row: Row) -> Result<u64, String> {
    Ok(row.id)
}

// The value of a task that a macro has awaited.

fn both_in_a_task(left: Row, right: Row) {
    tokio::spawn(async move { tokio::try_join!(size(left), size(right)) });
}

fn both_in_a_task_of_futures(left: Row, right: Row) {
    let both = tokio::spawn(async move { futures::join!(size(left), size(right)) });
    drop(both);
}

fn both_by_another_name(left: Row, right: Row) {
    use futures::try_join as all_of;
    tokio::spawn(async move { all_of!(size(left), size(right)) });
}

fn one_by_a_plain_import(left: Row, right: Row) {
    use tokio::join;
    tokio::spawn(async move {
        join!(size(left), size(right))
    });
}

fn whichever_is_first(left: Row, right: Row) {
    tokio::spawn(async move {
        tokio::select! {
            one = size(left) => one,
            other = size(right) => other,
        }
    });
}

fn timed_in_a_task(row: Row) {
    tokio::spawn(async move { tokio::time::timeout(std::time::Duration::from_secs(1), size(row)).await });
}

/// Awaits what it is given.
macro_rules! within {
    ($work:expr) => {
        match $work.await {
            Ok(n) => n,
            Err(_) => 0,
        }
    };
}

/// Gives on what it is given.
macro_rules! as_it_is {
    ($work:expr) => {
        $work
    };
}

fn by_an_own_macro(row: Row) {
    tokio::spawn(async move { within!(size(row)) });
}

async fn by_an_own_macro_in_a_loop(mut rows: mpsc::Receiver<Row>) {
    while let Some(row) = rows.recv().await {
        within!(size(row));
    }
}

fn not_awaited_in_a_task(row: Row) {
    tokio::spawn(async move { size(row) }); //~ unawaited_future
}

// A task whose value is a future that somebody awaits later.

async fn in_two_steps(store: Store, row: Row) -> io::Result<()> {
    let made = tokio::spawn(async move { prepared(store, row) });
    match made.await {
        Ok(work) => work.await,
        Err(_) => Ok(()),
    }
}

async fn prepared(store: Store, row: Row) -> io::Result<()> {
    store.save(row).await
}

/// Measures how long statements take.
macro_rules! measured {
    ($($statement:tt)*) => {{
        let begun = std::time::Instant::now();
        $($statement)*
        println!("{:?}", begun.elapsed());
    }};
}

// Of the statements in a macro that nobody has read nothing is certain.

async fn among_statements(mut rows: mpsc::Receiver<Row>) {
    while let Some(row) = rows.recv().await {
        measured! {
            let row = row.clone();
            size(row); //~ unawaited_future
        }
    }
}

fn made(row: Row) -> impl Future<Output = Result<u64, String>> {
    as_it_is!(size(row))
}

async fn pinned(mut rows: mpsc::Receiver<Row>) -> u64 {
    let mut all = 0;
    while let Some(row) = rows.recv().await {
        tokio::pin!(let work = size(row););
        all += work.as_mut().await.unwrap_or(0);
        let other = std::pin::pin!(made(Row::new(String::new())));
        all += other.await.unwrap_or(0);
    }
    all
}
