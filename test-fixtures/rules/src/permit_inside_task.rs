//! Tasks queue up in front of a permit that each of them takes for itself.

use futures::stream::{Stream, StreamExt};
use std::io;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;

async fn serve(socket: TcpStream) {
    drop(socket);
}

async fn work(id: u64) {
    println!("{id}");
}

// The permit comes after the task.

async fn accept_loop(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        let slots = slots.clone();
        tokio::spawn(async move {
            let _slot = slots.acquire().await; //~ permit_inside_task "before"
            serve(socket).await;
        });
    }
}

async fn owned(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        let slots = Arc::clone(&slots);
        tokio::spawn(async move {
            let Ok(slot) = slots.acquire_owned().await else { return }; //~ permit_inside_task
            work(id).await;
            drop(slot);
        });
    }
}

async fn with_permit(id: u64, slots: Arc<Semaphore>) {
    let _slot = slots.acquire().await;
    work(id).await;
}

async fn helper_one_call_away(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        tokio::spawn(with_permit(id, slots.clone())); //~ permit_inside_task "acquire"
    }
}

struct Server {
    slots: Arc<Semaphore>,
}

impl Server {
    async fn through_a_field(self: Arc<Self>, mut ids: mpsc::Receiver<u64>) {
        while let Some(id) = ids.recv().await {
            let server = self.clone();
            tokio::spawn(async move {
                let _slot = server.slots.acquire().await.unwrap(); //~ permit_inside_task
                work(id).await;
            });
        }
    }
}

// Quiet: the permit comes first, or the tasks are few.

async fn before(listener: TcpListener, slots: Arc<Semaphore>) -> io::Result<()> {
    loop {
        let slot = slots.clone().acquire_owned().await.map_err(io::Error::other)?;
        let (socket, _) = listener.accept().await?;
        tokio::spawn(async move {
            serve(socket).await;
            drop(slot);
        });
    }
}

async fn workers(ids: async_channel::Receiver<u64>, slots: Arc<Semaphore>) {
    for _ in 0..4 {
        let (ids, slots) = (ids.clone(), slots.clone());
        tokio::spawn(async move {
            while let Ok(id) = ids.recv().await {
                let _slot = slots.acquire().await;
                work(id).await;
            }
        });
    }
}

async fn two_limits(mut ids: mpsc::Receiver<u64>, tasks: Arc<Semaphore>, disk: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        let Ok(task) = tasks.clone().acquire_owned().await else { break };
        let disk = disk.clone();
        tokio::spawn(async move {
            let _disk = disk.acquire().await;
            work(id).await;
            drop(task);
        });
    }
}

async fn not_a_task(ids: impl Stream<Item = u64>, slots: Arc<Semaphore>) {
    let slots = &slots;
    ids.for_each(|id| async move {
        let _slot = slots.acquire().await;
        work(id).await;
    })
    .await;
}

// Behind a spawner, in a helper, and for each element of a list.

mod started_elsewhere {
    use std::future::Future;
    use std::sync::Arc;
    use tokio::sync::{Semaphore, mpsc};

    struct Yard;

    impl Yard {
        fn launch<F: Future<Output = ()> + Send + 'static>(&self, work: F) {
            tokio::spawn(work);
        }
    }

    async fn paint(boat: u64) {
        tokio::time::sleep(std::time::Duration::from_millis(boat)).await;
    }

    async fn by_a_spawner(yard: Yard, mut boats: mpsc::Receiver<u64>, docks: Arc<Semaphore>) {
        while let Some(boat) = boats.recv().await {
            let docks = docks.clone();
            yard.launch(async move {
                let _dock = docks.acquire().await; //~ permit_inside_task
                paint(boat).await;
            });
        }
    }

    static DOCKS: Semaphore = Semaphore::const_new(4);

    fn launch_one(boat: u64) {
        tokio::spawn(async move {
            let _dock = DOCKS.acquire().await; //~ permit_inside_task "called once per item"
            paint(boat).await;
        });
    }

    async fn by_a_helper(mut boats: mpsc::Receiver<u64>) {
        while let Some(boat) = boats.recv().await {
            launch_one(boat);
        }
    }

    async fn each_of_a_list(boats: Vec<u64>, docks: Arc<Semaphore>) {
        for boat in boats {
            let docks = docks.clone();
            tokio::spawn(async move {
                let _dock = docks.acquire().await; //~ permit_inside_task
                paint(boat).await;
            });
        }
    }

    async fn by_a_spawner_with_its_dock(yard: Yard, mut boats: mpsc::Receiver<u64>, docks: Arc<Semaphore>) {
        while let Some(boat) = boats.recv().await {
            let Ok(dock) = docks.clone().acquire_owned().await else { return };
            yard.launch(async move {
                paint(boat).await;
                drop(dock);
            });
        }
    }
}
