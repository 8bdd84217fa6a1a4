//! Limits that hold for the task that is started, and some that only stand near.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::{JoinHandle, JoinSet};

async fn render(page: u64) {
    tokio::time::sleep(std::time::Duration::from_millis(page)).await;
}

// Permits.

async fn of_something_else(mut pages: mpsc::Receiver<u64>, fonts: Arc<Semaphore>) {
    while let Some(page) = pages.recv().await {
        tokio::spawn(render(page)); //~ unbounded_spawn
        let Ok(_font) = fonts.acquire().await else { return };
        println!("font for {page}");
    }
}

async fn count_words(words: &Semaphore, page: u64) -> u64 {
    let _turn = words.acquire().await;
    page * 400
}

async fn given_back_by_a_helper(mut pages: mpsc::Receiver<u64>, words: Semaphore) {
    while let Some(page) = pages.recv().await {
        println!("{} words", count_words(&words, page).await);
        tokio::spawn(render(page)); //~ unbounded_spawn
    }
}

async fn in_another_arm(mut pages: mpsc::Receiver<u64>, mut fonts: mpsc::Receiver<u64>, shelf: Arc<Semaphore>) {
    loop {
        tokio::select! {
            Some(page) = pages.recv() => {
                tokio::spawn(render(page)); //~ unbounded_spawn
            }
            Some(font) = fonts.recv() => {
                let Ok(_place) = shelf.acquire().await else { return };
                println!("{font}");
            }
            else => break,
        }
    }
}

struct Ticket {
    page: u64,
    _place: OwnedSemaphorePermit,
}

async fn travels_with_the_item(mut tickets: mpsc::Receiver<Ticket>) {
    while let Some(ticket) = tickets.recv().await {
        tokio::spawn(async move {
            render(ticket.page).await;
            drop(ticket);
        });
    }
}

async fn beside_the_item(mut pages: mpsc::Receiver<(u64, OwnedSemaphorePermit)>) {
    while let Some((page, place)) = pages.recv().await {
        tokio::spawn(async move {
            let _place = place;
            render(page).await;
        });
    }
}

async fn refused(mut pages: mpsc::Receiver<u64>, places: Arc<Semaphore>) {
    while let Some(page) = pages.recv().await {
        let Ok(place) = places.clone().try_acquire_owned() else {
            println!("page {page} is left out");
            continue;
        };
        tokio::spawn(async move {
            render(page).await;
            drop(place);
        });
    }
}

async fn as_many_as_there_are(mut pages: mpsc::Receiver<u64>) {
    let places = Arc::new(Semaphore::new(u32::MAX as usize)); //~ huge_bound
    while let Some(page) = pages.recv().await {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        tokio::spawn(async move { //~ unbounded_spawn
            render(page).await;
            drop(place);
        });
    }
}

// Counts.

async fn lowered_at_once(mut pages: mpsc::Receiver<u64>, most: usize) {
    let mut busy = 0;
    while let Some(page) = pages.recv().await {
        if busy >= most {
            continue;
        }
        busy += 1;
        tokio::spawn(render(page)); //~ unbounded_spawn
        busy -= 1;
    }
}

async fn lowered_when_one_is_done(mut pages: mpsc::Receiver<u64>, mut done: mpsc::Receiver<()>, most: usize) {
    let mut busy = 0;
    loop {
        tokio::select! {
            Some(page) = pages.recv(), if busy < most => {
                busy += 1;
                tokio::spawn(render(page));
            }
            Some(()) = done.recv() => busy -= 1,
            else => break,
        }
    }
}

async fn only_shown(mut pages: mpsc::Receiver<u64>, busy: Arc<AtomicUsize>) {
    while let Some(page) = pages.recv().await {
        if busy.load(Ordering::Acquire) > 64 {
            println!("many pages");
        }
        let busy = busy.clone();
        tokio::spawn(async move { //~ unbounded_spawn
            busy.fetch_add(1, Ordering::AcqRel);
            render(page).await;
            busy.fetch_sub(1, Ordering::AcqRel);
        });
    }
}

async fn counter_of_something_else(mut pages: mpsc::Receiver<u64>) {
    let mut seen = 0;
    let mut longest = 0;
    while let Some(page) = pages.recv().await {
        seen += 1;
        if page > longest {
            longest = page;
        }
        tokio::spawn(render(page)); //~ unbounded_spawn
    }
    println!("{seen}, {longest}");
}

async fn too_large_is_no_limit(mut pages: mpsc::Receiver<Vec<u8>>, max_len: usize) {
    while let Some(page) = pages.recv().await {
        if page.len() > max_len {
            continue;
        }
        tokio::spawn(async move { render(page.len() as u64).await }); //~ unbounded_spawn
    }
}

async fn handles(mut pages: mpsc::Receiver<u64>) {
    let mut running: Vec<JoinHandle<()>> = Vec::new();
    while let Some(page) = pages.recv().await {
        running.retain(|one| !one.is_finished());
        if running.len() >= 16 {
            continue;
        }
        running.push(tokio::spawn(render(page)));
    }
}

struct Press {
    most: usize,
    running: HashMap<u64, u64>,
}

impl Press {
    async fn elsewhere_lowered(&mut self, mut pages: mpsc::Receiver<u64>) {
        while let Some(page) = pages.recv().await {
            if self.running.len() >= self.most {
                continue;
            }
            tokio::spawn(render(page)); //~ possible unbounded_spawn
        }
    }

    fn has_room(&self, busy: &AtomicUsize) -> bool {
        busy.load(Ordering::Acquire) < self.most
    }

    async fn asked_by_a_helper(&self, mut pages: mpsc::Receiver<u64>, busy: Arc<AtomicUsize>) {
        while let Some(page) = pages.recv().await {
            if !self.has_room(&busy) {
                continue;
            }
            let busy = busy.clone();
            busy.fetch_add(1, Ordering::AcqRel);
            tokio::spawn(async move { //~ possible unbounded_spawn
                render(page).await;
                busy.fetch_sub(1, Ordering::AcqRel);
            });
        }
    }

    fn start(&self, page: u64) -> JoinHandle<()> {
        tokio::spawn(render(page)) //~ unbounded_spawn "called once per item"
    }

    async fn start_one(&self, running: &mut Vec<JoinHandle<()>>, page: u64) {
        running.push(self.start(page));
        if running.len() >= self.most {
            let _ = running.remove(0).await;
        }
    }

    async fn waits_in_the_helper(&self, mut pages: mpsc::Receiver<u64>) {
        let mut running = Vec::new();
        while let Some(page) = pages.recv().await {
            self.start_one(&mut running, page).await;
        }
    }

    async fn start_and_tell(&self, running: &mut usize, page: u64) {
        self.start(page);
        *running += 1;
        if *running >= self.most {
            println!("more than {} pages", self.most);
        }
    }

    async fn tells_in_the_helper(&self, mut pages: mpsc::Receiver<u64>) {
        let mut running = 0;
        while let Some(page) = pages.recv().await {
            self.start_and_tell(&mut running, page).await;
        }
    }
}

// Sets.

async fn taken_out_on_the_way_out(mut pages: mpsc::Receiver<u64>, stop: Notify) {
    let mut all = JoinSet::new();
    loop {
        tokio::select! {
            Some(page) = pages.recv() => {
                all.spawn(render(page)); //~ unbounded_spawn
            }
            Some(_) = all.join_next() => {}
            _ = stop.notified() => {
                while all.join_next().await.is_some() {}
                break;
            }
        }
    }
}

// Tasks that end with the turn.

async fn fed_by_the_turn(mut pages: mpsc::Receiver<u64>) {
    while let Some(page) = pages.recv().await {
        let (to, mut lines) = mpsc::channel::<u64>(8);
        tokio::spawn(async move {
            while let Some(line) = lines.recv().await {
                println!("{line}");
            }
        });
        for line in 0..page {
            if to.send(line).await.is_err() {
                break;
            }
        }
    }
}

async fn fed_by_somebody_else(mut pages: mpsc::Receiver<u64>, readers: mpsc::Sender<mpsc::Sender<u64>>) {
    while let Some(page) = pages.recv().await {
        let (to, mut lines) = mpsc::channel::<u64>(8);
        tokio::spawn(async move { //~ unbounded_spawn
            while let Some(line) = lines.recv().await {
                println!("{line} of {page}");
            }
        });
        if readers.send(to).await.is_err() {
            break;
        }
    }
}

// As many as were asked for.

struct Shelf;

impl Shelf {
    async fn take(&self, at_most: usize) -> Vec<u64> {
        (0..at_most as u64).collect()
    }
}

async fn free_places(shelf: Shelf, mut free: mpsc::Receiver<usize>) {
    while let Some(places) = free.recv().await {
        for page in shelf.take(places).await {
            tokio::spawn(render(page));
        }
    }
}
