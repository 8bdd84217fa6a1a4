//! As many futures at once as there are items.

use futures::future::{self, join_all, try_join_all};
use futures::stream::{self, FuturesOrdered, FuturesUnordered, Stream, StreamExt, TryStreamExt};
use std::io;
use tokio::sync::mpsc;

#[derive(Clone)]
pub struct Page(u64);

async fn fetch(page: Page) -> io::Result<u64> {
    tokio::task::yield_now().await;
    Ok(page.0)
}

async fn show(page: Page) {
    println!("{}", page.0);
}

// A limit that is none.

async fn for_each(pages: impl Stream<Item = Page>) {
    pages.for_each_concurrent(None, show).await; //~ unbounded_concurrency
}

async fn for_each_zero(pages: impl Stream<Item = Page>) {
    pages.for_each_concurrent(0, show).await; //~ unbounded_concurrency
}

async fn for_each_max(pages: impl Stream<Item = Page>) {
    pages.for_each_concurrent(usize::MAX, show).await; //~ unbounded_concurrency
}

async fn try_for_each(pages: impl Stream<Item = io::Result<Page>>) -> io::Result<()> {
    pages.try_for_each_concurrent(None, |page| async move { fetch(page).await.map(drop) }).await //~ unbounded_concurrency
}

fn buffered(pages: impl Stream<Item = Page>) -> impl Stream<Item = io::Result<u64>> {
    pages.map(fetch).buffer_unordered(usize::MAX) //~ unbounded_concurrency
}

const PLENTY: usize = usize::MAX;

fn buffered_by_a_constant(pages: impl Stream<Item = Page>) -> impl Stream<Item = io::Result<u64>> {
    pages.map(fetch).buffered(PLENTY) //~ unbounded_concurrency
}

fn flattened<S: Stream<Item = Page> + Unpin>(sites: impl Stream<Item = S>) -> impl Stream<Item = Page> {
    sites.flatten_unordered(None) //~ unbounded_concurrency
}

// A collection whose size comes from outside.

async fn all_of_a_batch(mut batches: mpsc::Receiver<Vec<Page>>) {
    while let Some(batch) = batches.recv().await {
        join_all(batch.into_iter().map(fetch)).await; //~ unbounded_concurrency
    }
}

async fn all_of_a_request(axum::Json(ids): axum::Json<Vec<u64>>) -> Result<(), axum::http::StatusCode> {
    let fetches = ids.into_iter().map(|id| fetch(Page(id)));
    try_join_all(fetches).await.map_err(|_| axum::http::StatusCode::BAD_GATEWAY)?; //~ unbounded_concurrency
    Ok(())
}

async fn all_of_a_listing(folder: &str) -> io::Result<()> {
    let names = std::fs::read_dir(folder)?;
    future::join_all(names.map(|name| fetch(Page(name.is_ok().into())))).await; //~ unbounded_concurrency
    Ok(())
}

async fn all_lines_of_a_file(path: &str) -> io::Result<()> {
    let text = tokio::fs::read_to_string(path).await?;
    try_join_all(text.lines().map(|line| fetch(Page(line.len() as u64)))).await?; //~ unbounded_concurrency
    Ok(())
}

async fn all_rows(db: &sqlx::PgPool) -> Result<(), Box<dyn std::error::Error>> {
    let rows = sqlx::query("SELECT id FROM pages").fetch_all(db).await?;
    try_join_all(rows.iter().map(|_| fetch(Page(1)))).await?; //~ unbounded_concurrency
    Ok(())
}

async fn pushed_one_by_one(folder: &str) -> io::Result<()> {
    let mut fetches = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        fetches.push(fetch(Page(entry?.path().as_os_str().len() as u64)));
    }
    try_join_all(fetches).await?; //~ unbounded_concurrency
    Ok(())
}

async fn pushed_from_a_batch(mut batches: mpsc::Receiver<Vec<Page>>) {
    while let Some(batch) = batches.recv().await {
        let mut fetches = vec![];
        for page in batch {
            fetches.push(fetch(page));
        }
        join_all(fetches).await; //~ unbounded_concurrency
    }
}

async fn unordered(mut batches: mpsc::Receiver<Vec<Page>>) {
    while let Some(batch) = batches.recv().await {
        let mut running: FuturesUnordered<_> = batch.into_iter().map(fetch).collect(); //~ unbounded_concurrency
        while let Some(done) = running.next().await {
            println!("{}", done.is_ok());
        }
    }
}

// Quiet: a limit.

async fn eight_at_a_time(pages: impl Stream<Item = Page>) {
    pages.for_each_concurrent(8, show).await;
}

async fn some_at_a_time(pages: impl Stream<Item = Page>, limit: Option<usize>) {
    pages.for_each_concurrent(limit, show).await;
}

const LIMIT: usize = 32;

fn buffered_with_a_limit(pages: impl Stream<Item = Page>) -> impl Stream<Item = io::Result<u64>> {
    pages.map(fetch).buffer_unordered(LIMIT)
}

fn flattened_with_a_limit<S: Stream<Item = Page> + Unpin>(sites: impl Stream<Item = S>) -> impl Stream<Item = Page> {
    sites.flatten_unordered(4)
}

// Quiet: few, and known beforehand.

async fn array() {
    join_all([fetch(Page(1)), fetch(Page(2))]).await;
}

async fn vector() -> io::Result<Vec<u64>> {
    try_join_all(vec![fetch(Page(1)), fetch(Page(2)), fetch(Page(3))]).await
}

async fn chunks(pages: Vec<Page>) -> io::Result<()> {
    for chunk in pages.chunks(16) {
        try_join_all(chunk.iter().cloned().map(fetch)).await?;
    }
    Ok(())
}

async fn taken(mut batches: mpsc::Receiver<Vec<Page>>) {
    while let Some(batch) = batches.recv().await {
        join_all(batch.into_iter().take(16).map(fetch)).await;
    }
}

async fn workers(pages: async_channel::Receiver<Page>) {
    let workers = (0..4).map(|_| {
        let pages = pages.clone();
        tokio::spawn(async move {
            while let Ok(page) = pages.recv().await {
                show(page).await;
            }
        })
    });
    join_all(workers).await;
}

async fn rows_up_to_a_limit(db: &sqlx::PgPool) -> Result<(), Box<dyn std::error::Error>> {
    let rows = sqlx::query("SELECT id FROM pages LIMIT 20").fetch_all(db).await?;
    try_join_all(rows.iter().map(|_| fetch(Page(1)))).await?;
    Ok(())
}

async fn permit_within(folder: &str, seats: &tokio::sync::Semaphore) -> io::Result<()> {
    let names = std::fs::read_dir(folder)?;
    join_all(names.map(|name| async move {
        let _seat = seats.acquire().await;
        fetch(Page(name.is_ok().into())).await
    }))
    .await;
    Ok(())
}

async fn pushed_for_few() {
    let mut fetches = Vec::new();
    for id in 0..4 {
        fetches.push(fetch(Page(id)));
    }
    join_all(fetches).await;
}

async fn chunks_of_a_stream(pages: impl Stream<Item = Page>) {
    let mut chunks = std::pin::pin!(pages.chunks(16));
    while let Some(chunk) = chunks.next().await {
        join_all(chunk.into_iter().map(fetch)).await;
    }
}

async fn a_window(mut pages: mpsc::Receiver<Page>) {
    let mut running = FuturesOrdered::new();
    while let Some(page) = pages.recv().await {
        if running.len() >= 8 {
            running.next().await;
        }
        running.push_back(fetch(page));
    }
    while running.next().await.is_some() {}
}

// Quiet: they run already.
async fn all_are_done(workers: Vec<tokio::task::JoinHandle<()>>) {
    join_all(workers).await;
}

// Limits that a function hands on, lists that are pushed one by one, and what only waits.

mod handed_on {
    use futures::future::join_all;
    use futures::stream::{FuturesUnordered, Stream, StreamExt};
    use tokio::sync::oneshot;

    async fn weigh(parcel: u64) -> u64 {
        tokio::time::sleep(std::time::Duration::from_millis(parcel)).await;
        parcel
    }

    async fn weigh_all<S: Stream<Item = u64>>(parcels: S, most: Option<usize>) {
        parcels.for_each_concurrent(most, |parcel| async move { drop(weigh(parcel).await) }).await;
    }

    async fn without_a_limit<S: Stream<Item = u64>>(parcels: S) {
        weigh_all(parcels, None).await; //~ unbounded_concurrency "handed on"
    }

    async fn with_a_limit<S: Stream<Item = u64>>(parcels: S) {
        weigh_all(parcels, Some(4)).await;
    }

    async fn pushed(axum::Json(parcels): axum::Json<Vec<u64>>) -> u64 {
        let mut weighed = FuturesUnordered::new();
        for parcel in parcels {
            weighed.push(weigh(parcel)); //~ unbounded_concurrency
        }
        let mut sum = 0;
        while let Some(weight) = weighed.next().await {
            sum += weight;
        }
        sum
    }

    async fn pushed_a_few_at_a_time(axum::Json(parcels): axum::Json<Vec<u64>>) -> u64 {
        let mut weighed = FuturesUnordered::new();
        let mut sum = 0;
        for parcel in parcels {
            if weighed.len() >= 8 {
                sum += weighed.next().await.unwrap_or(0);
            }
            weighed.push(weigh(parcel));
        }
        while let Some(weight) = weighed.next().await {
            sum += weight;
        }
        sum
    }

    struct Order {
        parcels: Vec<u64>,
    }

    async fn of_an_order(order: Order) -> Vec<u64> {
        join_all(order.parcels.iter().map(|parcel| weigh(*parcel))).await //~ unbounded_concurrency
    }

    async fn take_order(axum::Json(parcels): axum::Json<Vec<u64>>) -> String {
        format!("{:?}", of_an_order(Order { parcels }).await)
    }

    async fn measured_first(axum::Json(parcels): axum::Json<Vec<u64>>) -> Vec<u64> {
        if parcels.len() > 16 {
            return Vec::new();
        }
        join_all(parcels.into_iter().map(weigh)).await
    }

    async fn answers(axum::Json(parcels): axum::Json<Vec<u64>>, scales: tokio::sync::mpsc::Sender<oneshot::Sender<u64>>) -> usize {
        let mut asked = Vec::new();
        for _ in parcels {
            let (to, from) = oneshot::channel();
            if scales.send(to).await.is_err() {
                break;
            }
            asked.push(from);
        }
        join_all(asked).await.len()
    }
}

/// A set of tasks made of a list, and a stream whose type nobody writes.
mod sets_and_streams {
    use futures::StreamExt;
    use tokio::task::JoinSet;

    async fn fetch(id: u64) -> u64 {
        tokio::task::yield_now().await;
        id
    }

    async fn all(ids: Vec<u64>) -> Vec<u64> {
        let set = ids.into_iter().map(fetch).collect::<JoinSet<_>>(); //~ possible unbounded_concurrency
        set.join_all().await
    }

    async fn some(ids: Vec<u64>) -> Vec<u64> {
        let set = ids.into_iter().take(8).map(fetch).collect::<JoinSet<_>>();
        set.join_all().await
    }

    async fn of_a_stream(mut ids: tokio::sync::mpsc::Receiver<u64>) {
        let source = async_stream::stream! {
            while let Some(id) = ids.recv().await {
                yield id;
            }
        };
        source
            .for_each_concurrent(None, |id| async move { //~ unbounded_concurrency
                fetch(id).await;
            })
            .await;
    }

    async fn by_the_traits_path(ids: tokio_stream::wrappers::ReceiverStream<u64>) {
        StreamExt::for_each_concurrent(ids, None, |id| async move { //~ unbounded_concurrency
            fetch(id).await;
        })
        .await;
    }
}

// What waits, and what was asked before.

mod under_way {
    use axum::Json;
    use futures::StreamExt;
    use futures::future::{join_all, try_join_all};
    use futures::stream::FuturesUnordered;
    use std::io;
    use tokio::sync::oneshot;

    async fn brew(pot: u64) -> io::Result<Vec<u64>> {
        tokio::task::yield_now().await;
        Ok(vec![pot])
    }

    async fn of_tasks(pots: impl futures::Stream<Item = u64>) {
        pots.map(|pot| tokio::spawn(brew(pot)))
            .for_each_concurrent(None, |brewing| async { //~ possible unbounded_concurrency
                if brewing.await.is_err() {
                    println!("spilled");
                }
            })
            .await;
    }

    struct Order(oneshot::Receiver<u64>);

    impl Order {
        async fn served(self) -> Option<u64> {
            self.0.await.ok()
        }
    }

    async fn order(pot: u64) -> Order {
        let (to, from) = oneshot::channel();
        let _ = to.send(pot);
        Order(from)
    }

    async fn of_answers(Json(pots): Json<Vec<u64>>) -> usize {
        let mut orders = Vec::new();
        for pot in pots {
            orders.push(order(pot).await);
        }
        join_all(orders.into_iter().map(|order| order.served())).await.len()
    }

    type Teas = Vec<u64>;
    type Coffees = Vec<u64>;

    fn few(count: usize) -> io::Result<()> {
        if count > 100 { Err(io::ErrorKind::InvalidInput.into()) } else { Ok(()) }
    }

    async fn asked_of_a_helper(Json(wishes): Json<(Teas, Coffees)>) -> io::Result<usize> {
        let count = wishes.0.len() + wishes.1.len();
        few(count)?;
        let teas = try_join_all(wishes.0.iter().map(|tea| brew(*tea))).await?;
        let coffees = try_join_all(wishes.1.iter().map(|coffee| brew(*coffee))).await?;
        Ok(teas.len() + coffees.len())
    }

    async fn of_another_list(Json(wishes): Json<(Teas, Coffees)>) -> io::Result<usize> {
        few(wishes.0.len())?;
        let coffees = try_join_all(wishes.1.iter().map(|coffee| brew(*coffee))).await?; //~ unbounded_concurrency
        Ok(coffees.len())
    }

    async fn if_there_are_any(pots: Result<Json<Vec<u64>>, axum::extract::rejection::JsonRejection>) -> usize {
        let Ok(Json(pots)) = pots else { return 0 };
        if pots.is_empty() {
            return 0;
        }
        join_all(pots.into_iter().map(brew)).await.len() //~ unbounded_concurrency
    }

    /// What is asked next depends on answers.
    async fn of_what_came_back(first: u64) {
        let mut brewing = FuturesUnordered::new();
        brewing.push(brew(first));
        while let Some(Ok(further)) = brewing.next().await {
            for pot in further {
                brewing.push(brew(pot)); //~ possible unbounded_concurrency
            }
        }
    }
}
