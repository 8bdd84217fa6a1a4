//! What decides how often work is started: requests, unknown queues, helpers, spawners, traits.

use std::future::Future;
use std::sync::Arc;
use tokio::net::UdpSocket;
use tokio::sync::{Notify, Semaphore, mpsc, oneshot};

async fn dye(cloth: String) {
    tokio::time::sleep(std::time::Duration::from_millis(cloth.len() as u64)).await;
}

// A list that came with a request, or that somebody gives when asked.

async fn of_a_request(axum::Json(cloths): axum::Json<Vec<String>>) -> &'static str {
    for cloth in cloths {
        tokio::spawn(dye(cloth)); //~ unbounded_spawn "once per element"
    }
    "accepted"
}

async fn of_a_request_and_collected(axum::Json(cloths): axum::Json<Vec<String>>) -> usize {
    let mut all = Vec::new();
    for cloth in cloths {
        all.push(tokio::spawn(dye(cloth))); //~ unbounded_spawn
    }
    all.len()
}

async fn of_the_caller(cloths: Vec<String>) {
    for cloth in cloths {
        tokio::spawn(dye(cloth)); //~ possible unbounded_spawn
    }
}

async fn of_a_request_in_turn(axum::Json(cloths): axum::Json<Vec<String>>, vats: Arc<Semaphore>) {
    for cloth in cloths {
        let Ok(vat) = vats.clone().acquire_owned().await else { return };
        tokio::spawn(async move {
            dye(cloth).await;
            drop(vat);
        });
    }
}

async fn a_few_known_ones() {
    for cloth in ["silk", "wool"] {
        tokio::spawn(dye(cloth.to_owned()));
    }
}

// A queue that nobody describes.

struct Basket(tokio::sync::Mutex<Vec<String>>, Notify);

impl Basket {
    async fn lift(&self) -> String {
        loop {
            if let Some(cloth) = self.0.lock().await.pop() {
                return cloth;
            }
            self.1.notified().await;
        }
    }
}

async fn out_of_a_basket(basket: Basket) {
    loop {
        let cloth = basket.lift().await;
        tokio::spawn(dye(cloth)); //~ unbounded_spawn
    }
}

async fn once_in_a_while(basket: Basket) {
    loop {
        tokio::time::sleep(std::time::Duration::from_secs(60)).await;
        let cloth = basket.lift().await;
        tokio::spawn(dye(cloth)); //~ possible unbounded_spawn
    }
}

// Beside a stop signal.

async fn datagrams(socket: Arc<UdpSocket>, stop: Notify) {
    loop {
        let mut buffer = vec![0; 512];
        let heard = tokio::select! {
            heard = socket.recv_from(&mut buffer) => Some(heard),
            _ = stop.notified() => None,
        };
        let Some(Ok((length, _))) = heard else { break };
        tokio::spawn(dye("x".repeat(length))); //~ unbounded_spawn
    }
}

// Spawners of one's own: the task is the caller's.

struct Workshop;

impl Workshop {
    fn employ<F: Future<Output = ()> + Send + 'static>(&self, work: F) {
        tokio::spawn(work);
    }
}

trait Employer {
    fn engage(&self, work: impl Future<Output = ()> + Send + 'static);
}

impl Employer for Workshop {
    fn engage(&self, work: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(async move {
            work.await;
            println!("done");
        });
    }
}

async fn employs(shop: Workshop, mut cloths: mpsc::Receiver<String>) {
    while let Some(cloth) = cloths.recv().await {
        shop.employ(dye(cloth)); //~ unbounded_spawn "the task is started here"
    }
}

async fn engages<E: Employer>(shop: E, mut cloths: mpsc::Receiver<String>) {
    while let Some(cloth) = cloths.recv().await {
        shop.engage(dye(cloth)); //~ unbounded_spawn
    }
}

async fn employs_with_a_permit(shop: Workshop, mut cloths: mpsc::Receiver<String>, vats: Arc<Semaphore>) {
    while let Some(cloth) = cloths.recv().await {
        let Ok(vat) = vats.clone().acquire_owned().await else { return };
        shop.employ(async move {
            dye(cloth).await;
            drop(vat);
        });
    }
}

// A method that a worker calls per item, through a trait.

trait Station {
    fn take(&mut self, cloth: String);
}

struct Dyeing;

impl Station for Dyeing {
    fn take(&mut self, cloth: String) {
        tokio::spawn(dye(cloth)); //~ unbounded_spawn "called once per item"
    }
}

async fn line<S: Station>(mut station: S, mut cloths: mpsc::Receiver<String>) {
    while let Some(cloth) = cloths.recv().await {
        station.take(cloth);
    }
}

// A helper that answers, and whose answer is waited for.

fn ask(cloth: String) -> oneshot::Receiver<usize> {
    let (to, from) = oneshot::channel();
    tokio::spawn(async move { to.send(cloth.len()) });
    from
}

async fn one_answer_at_a_time(mut cloths: mpsc::Receiver<String>) {
    while let Some(cloth) = cloths.recv().await {
        let answer = ask(cloth);
        println!("{:?}", answer.await);
    }
}

// Streams of items, and streams of what connects: their methods have the same names.

async fn of_a_stream(mut cloths: impl tokio_stream::Stream<Item = String> + Unpin) {
    while let Some(cloth) = tokio_stream::StreamExt::next(&mut cloths).await {
        tokio::spawn(dye(cloth)); //~ unbounded_spawn "for every item"
    }
}

async fn of_a_stream_by_method(mut cloths: impl futures::Stream<Item = String> + Unpin) {
    use futures::StreamExt;
    while let Some(cloth) = cloths.next().await {
        tokio::spawn(dye(cloth)); //~ unbounded_spawn "for every item"
    }
}

async fn of_connections(mut visitors: tokio_stream::wrappers::TcpListenerStream) {
    use futures::StreamExt;
    while let Some(visitor) = visitors.next().await {
        tokio::spawn(async move { drop(visitor) }); //~ possible unbounded_spawn "for every connection"
    }
}
