//! Finished tasks stay in a set that nobody joins while the loop runs.

use futures::stream::{FuturesUnordered, StreamExt};
use std::io;
use std::sync::{Arc, Mutex};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, Semaphore, mpsc};
use tokio::task::{JoinHandle, JoinSet};
use tokio_util::task::TaskTracker;

async fn serve(socket: TcpStream) {
    drop(socket);
}

async fn work(id: u64) -> u64 {
    id
}

// Nothing joins.

async fn accept_loop(listener: TcpListener) -> io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        let (socket, _) = listener.accept().await?;
        tasks.spawn(serve(socket)); //~ join_set_not_drained "join_next"
    }
}

async fn limited_but_never_joined(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
        let (socket, _) = listener.accept().await?;
        tasks.spawn(async move { //~ join_set_not_drained
            serve(socket).await;
            drop(slot);
        });
    }
}

async fn joined_after_an_endless_loop(listener: TcpListener) {
    let mut tasks = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((socket, _)) => drop(tasks.spawn(serve(socket))), //~ join_set_not_drained
            Err(error) => eprintln!("{error}"),
        }
    }
    #[allow(unreachable_code)]
    tasks.join_all().await;
}

struct Server {
    listener: TcpListener,
    tasks: JoinSet<()>,
}

impl Server {
    async fn through_a_field(&mut self) -> io::Result<()> {
        loop {
            let (socket, _) = self.listener.accept().await?;
            self.tasks.spawn(serve(socket)); //~ join_set_not_drained
        }
    }
}

fn add(tasks: &mut JoinSet<()>, socket: TcpStream) {
    tasks.spawn(serve(socket)); //~ join_set_not_drained
}

async fn helper_one_call_away(listener: TcpListener) {
    let mut tasks = JoinSet::new();
    while let Ok((socket, _)) = listener.accept().await {
        add(&mut tasks, socket);
    }
}

async fn futures_never_polled(mut ids: mpsc::Receiver<u64>) {
    let running = FuturesUnordered::new();
    while let Some(id) = ids.recv().await {
        running.push(work(id)); //~ join_set_not_drained
    }
}

async fn handles_of_every_task(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    let mut handles: Vec<JoinHandle<()>> = Vec::new();
    loop {
        let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
        let (socket, _) = listener.accept().await?;
        handles.push(tokio::spawn(async move { //~ unbounded_queue
            serve(socket).await;
            drop(slot);
        }));
    }
}

// Joined after a loop that ends with its input.

async fn joined_at_the_end(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    let mut tasks = JoinSet::new();
    while let Some(id) = ids.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tasks.spawn(async move { //~ possible join_set_not_drained
            work(id).await;
            drop(slot);
        });
    }
    tasks.join_all().await;
}

// Quiet: joined while the loop runs.

async fn joined_in_select(listener: TcpListener, stop: Arc<Notify>) -> io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept(), if tasks.len() < 64 => {
                let (socket, _) = accepted?;
                tasks.spawn(serve(socket));
            }
            Some(done) = tasks.join_next() => done.map_err(io::Error::other)?,
            _ = stop.notified() => break,
        }
    }
    tasks.shutdown().await;
    Ok(())
}

async fn joined_at_a_limit(mut ids: mpsc::Receiver<u64>) {
    let mut tasks = JoinSet::new();
    while let Some(id) = ids.recv().await {
        if tasks.len() >= 16 {
            tasks.join_next().await;
        }
        tasks.spawn(work(id));
    }
}

async fn reaped(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    let mut tasks = JoinSet::new();
    while let Some(id) = ids.recv().await {
        while tasks.try_join_next().is_some() {}
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tasks.spawn(async move {
            work(id).await;
            drop(slot);
        });
    }
}

impl Server {
    async fn reap(&mut self) {
        while self.tasks.try_join_next().is_some() {}
    }

    async fn reaped_by_a_helper(&mut self, slots: Arc<Semaphore>) -> io::Result<()> {
        loop {
            let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
            let (socket, _) = self.listener.accept().await?;
            self.reap().await;
            self.tasks.spawn(async move {
                serve(socket).await;
                drop(slot);
            });
        }
    }
}

async fn tracker_frees_by_itself(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    let tasks = TaskTracker::new();
    loop {
        let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
        let (socket, _) = listener.accept().await?;
        tasks.spawn(async move {
            serve(socket).await;
            drop(slot);
        });
    }
}

async fn fixed_number_of_workers(ids: async_channel::Receiver<u64>) {
    let mut workers = JoinSet::new();
    for _ in 0..4 {
        let ids = ids.clone();
        workers.spawn(async move {
            while let Ok(id) = ids.recv().await {
                work(id).await;
            }
        });
    }
    while workers.join_next().await.is_some() {}
}

async fn polled_in_between(mut ids: mpsc::Receiver<u64>) {
    let mut running = FuturesUnordered::new();
    loop {
        tokio::select! {
            Some(id) = ids.recv(), if running.len() < 8 => running.push(work(id)),
            Some(done) = running.next() => println!("{done}"),
            else => break,
        }
    }
}

async fn one_of_each(mut ids: mpsc::Receiver<u64>) {
    while let Some(id) = ids.recv().await {
        let mut tasks = JoinSet::new();
        tasks.spawn(work(id));
        tasks.spawn(work(id + 1));
        tasks.join_all().await;
    }
}

// Sets in fields, sets that are lent, and sets that are emptied too late.

mod kept_for_long {
    use std::sync::{Arc, Mutex};
    use tokio::net::TcpListener;
    use tokio::sync::Notify;
    use tokio::task::JoinSet;

    async fn bake(loaf: u64) -> u64 {
        tokio::time::sleep(std::time::Duration::from_millis(loaf)).await;
        loaf
    }

    struct Oven {
        loaves: JoinSet<u64>,
    }

    impl Oven {
        fn put(&mut self, loaf: u64) {
            self.loaves.spawn(bake(loaf)); //~ join_set_not_drained "whenever `put` is called"
        }
    }

    struct SharedOven {
        trays: Arc<Mutex<JoinSet<u64>>>,
    }

    impl SharedOven {
        fn put(&self, loaf: u64) {
            self.trays.lock().unwrap().spawn(bake(loaf)); //~ join_set_not_drained
        }
    }

    struct TidyOven {
        racks: Arc<Mutex<JoinSet<u64>>>,
    }

    impl TidyOven {
        fn put(&self, loaf: u64) {
            let mut racks = self.racks.lock().unwrap();
            while racks.try_join_next().is_some() {}
            racks.spawn(bake(loaf));
        }
    }

    struct WatchedOven {
        shelves: JoinSet<u64>,
    }

    impl WatchedOven {
        fn put(&mut self, loaf: u64) {
            self.shelves.spawn(bake(loaf));
        }

        async fn next(&mut self) -> Option<u64> {
            self.shelves.join_next().await?.ok()
        }
    }

    fn put_into(baking: &mut JoinSet<u64>, loaf: u64) {
        baking.spawn(bake(loaf)); //~ join_set_not_drained "called once per"
    }

    async fn empty(baking: &mut JoinSet<u64>) {
        while let Some(loaf) = baking.join_next().await {
            println!("{loaf:?}");
        }
    }

    async fn lent(stop: Notify) {
        let mut ticks = tokio::time::interval(std::time::Duration::from_secs(1));
        let mut baking = JoinSet::new();
        loop {
            tokio::select! {
                _ = stop.notified() => {
                    empty(&mut baking).await;
                    return;
                }
                _ = ticks.tick() => put_into(&mut baking, 3),
            }
        }
    }

    async fn until_somebody_stops_it(listener: TcpListener, stop: Notify) {
        let mut guests = JoinSet::new();
        loop {
            tokio::select! {
                _ = stop.notified() => break,
                guest = listener.accept() => {
                    guests.spawn(async move { drop(guest) }); //~ join_set_not_drained
                }
            }
        }
        while guests.join_next().await.is_some() {}
    }

    async fn taken_out_meanwhile(listener: TcpListener, stop: Notify) {
        let mut guests = JoinSet::new();
        loop {
            tokio::select! {
                _ = stop.notified() => break,
                Some(_) = guests.join_next() => {}
                guest = listener.accept() => {
                    guests.spawn(async move { drop(guest) }); //~ possible unbounded_spawn
                }
            }
        }
        guests.shutdown().await;
    }
}

// Sets of other structs, and sets whose length is looked at.

mod of_others {
    use futures::stream::{FuturesUnordered, Stream, StreamExt};
    use std::future::{Ready, ready};
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use tokio::sync::mpsc;
    use tokio::task::JoinSet;

    struct Kiln {
        firing: FuturesUnordered<Ready<u64>>,
    }

    impl Stream for Kiln {
        type Item = u64;

        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u64>> {
            self.firing.poll_next_unpin(cx)
        }
    }

    struct Potter;

    impl Potter {
        async fn work(&self, mut pots: mpsc::Receiver<u64>, mut kiln: Kiln) {
            while let Some(pot) = pots.recv().await {
                kiln.firing.push(ready(pot));
                println!("{:?}", kiln.next().await);
            }
        }
    }

    async fn as_many_as_fit(mut pots: mpsc::Receiver<u64>, most: usize) {
        let mut firing = JoinSet::new();
        while let Some(pot) = pots.recv().await {
            if firing.len() < most {
                firing.spawn(async move { pot });
            }
        }
    }

    pub struct Batch {
        glazing: JoinSet<u64>,
    }

    impl Batch {
        pub fn add(&mut self, pot: u64) {
            self.glazing.spawn(async move { pot });
        }

        pub async fn finish(self) -> usize {
            let Self { mut glazing } = self;
            let mut done = 0;
            while glazing.join_next().await.is_some() {
                done += 1;
            }
            done
        }
    }
}
