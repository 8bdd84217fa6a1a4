//! A permit is given back before the work that it should bound.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

async fn work(id: u64) -> u64 {
    tokio::task::yield_now().await;
    id
}

// Freed at once.

async fn underscore(slots: &Semaphore) {
    let _ = slots.acquire().await; //~ permit_dropped "at once"
    work(1).await;
}

async fn underscore_unwrapped(slots: &Semaphore) {
    let _ = slots.acquire().await.unwrap(); //~ permit_dropped
    work(1).await;
}

async fn statement(slots: &Semaphore) -> Result<(), tokio::sync::AcquireError> {
    slots.acquire().await?; //~ permit_dropped
    work(1).await;
    Ok(())
}

async fn owned(slots: Arc<Semaphore>) {
    let _ = slots.acquire_owned().await; //~ permit_dropped
    work(1).await;
}

async fn tried(slots: &Semaphore) -> Option<u64> {
    let _ = slots.try_acquire().ok()?; //~ permit_dropped
    Some(work(1).await)
}

async fn only_asked(slots: &Semaphore) -> u64 {
    if slots.try_acquire().is_ok() { //~ permit_dropped
        return work(1).await;
    }
    0
}

async fn some_of_them(slots: &Semaphore) {
    let _ = slots.acquire_many(2).await; //~ permit_dropped
    work(1).await;
}

async fn other_crates(slots: Arc<smol::lock::Semaphore>) {
    let _ = slots.acquire().await; //~ permit_dropped
    let _ = slots.acquire_arc().await; //~ permit_dropped
    work(1).await;
}

struct Pool {
    slots: Arc<Semaphore>,
}

impl Pool {
    async fn through_a_field(&self) {
        let _ = self.slots.acquire().await; //~ permit_dropped
        work(1).await;
    }
}

// Stays outside the task that it should bound.

async fn not_moved(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        let _slot = slots.acquire().await; //~ permit_dropped "task"
        tokio::spawn(work(id));
    }
}

async fn not_moved_into_the_block(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        let slot = slots.clone().acquire_owned().await; //~ permit_dropped
        tokio::spawn(async move { work(id).await });
        drop(slot);
    }
}

// Taken for good.

async fn forgotten(slots: &Semaphore) {
    slots.acquire().await.unwrap().forget(); //~ permit_dropped
    work(1).await;
}

// Quiet: held while the work runs.

async fn held(slots: &Semaphore) -> u64 {
    let _slot = slots.acquire().await;
    work(1).await
}

async fn moved(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        tokio::spawn(async move {
            let _slot = slot;
            work(id).await
        });
    }
}

async fn passed_on(slots: Arc<Semaphore>) {
    async fn with(_slot: OwnedSemaphorePermit) -> u64 {
        work(1).await
    }
    if let Ok(slot) = slots.acquire_owned().await {
        with(slot).await;
    }
}

async fn returned(slots: Arc<Semaphore>) -> Option<OwnedSemaphorePermit> {
    slots.acquire_owned().await.ok()
}

async fn stored(slots: Arc<Semaphore>) -> Option<(u64, OwnedSemaphorePermit)> {
    Some((1, slots.acquire_owned().await.ok()?))
}

async fn credits(credit: &Semaphore, mut acks: mpsc::Receiver<u32>) {
    credit.acquire().await.unwrap().forget();
    work(1).await;
    while let Some(n) = acks.recv().await {
        credit.add_permits(n as usize);
    }
}

const ALL: u32 = 16;

async fn until_all_are_back() -> Arc<Semaphore> {
    let slots = Arc::new(Semaphore::new(ALL as usize));
    let _ = slots.acquire_many(ALL).await;
    slots
}

async fn dropped_after_the_work(slots: &Semaphore) {
    let slot = slots.acquire().await;
    work(1).await;
    drop(slot);
}

async fn lock(of: &tokio::sync::Mutex<u64>) -> u64 {
    *of.lock().await
}

async fn connection(pool: &sqlx::PgPool) -> sqlx::Result<()> {
    let _ = pool.acquire().await?;
    Ok(())
}

// A debt that is settled where it was made says nothing of other functions.

async fn settled(slots: Arc<Semaphore>) {
    slots.acquire().await.unwrap().forget();
    work(1).await;
    slots.add_permits(1);
}

async fn forgotten_by_name(places: &Semaphore) {
    let place = places.acquire().await.unwrap(); //~ permit_dropped "is forgotten"
    place.forget();
    work(1).await;
}

async fn taken_by_nobody(mut ids: mpsc::Receiver<u64>, slots: Arc<Semaphore>) {
    while let Some(id) = ids.recv().await {
        let slot = slots.clone().acquire_owned().await.unwrap(); //~ permit_dropped
        tokio::spawn(async move {
            let _ = slot;
            work(id).await
        });
    }
}

async fn taken_and_given_back(semaphore: &tokio::sync::Semaphore, mut jobs: tokio::sync::mpsc::Receiver<u64>) {
    while let Some(job) = jobs.recv().await {
        let Ok(_) = semaphore.acquire().await else { return }; //~ permit_dropped
        tokio::time::sleep(std::time::Duration::from_millis(job)).await;
    }
}

async fn taken_and_held(semaphore: &tokio::sync::Semaphore, mut jobs: tokio::sync::mpsc::Receiver<u64>) {
    while let Some(job) = jobs.recv().await {
        let Ok(_permit) = semaphore.acquire().await else { return };
        tokio::time::sleep(std::time::Duration::from_millis(job)).await;
    }
}

// The permit is gone before the work, in other spellings.

async fn in_a_block_before(places: &Semaphore, load: u64) {
    {
        let _place = places.acquire().await; //~ permit_dropped "bounds nothing"
    }
    carry(load).await;
}

async fn only_its_error(places: &Semaphore, load: u64) {
    if places.acquire().await.is_err() { //~ permit_dropped
        return;
    }
    carry(load).await;
}

async fn matched_and_gone(places: &Semaphore, load: u64) {
    match places.acquire().await { //~ permit_dropped
        Ok(_) => {}
        Err(_) => return,
    }
    carry(load).await;
}

async fn if_let_and_gone(places: &Semaphore, load: u64) {
    if let Ok(_) = places.acquire().await {} else { //~ permit_dropped
        return;
    }
    carry(load).await;
}

async fn a_flag_is_left(places: &Semaphore, load: u64) {
    let open = places.acquire().await.is_ok(); //~ permit_dropped
    if open {
        carry(load).await;
    }
}

async fn given_back_in_the_wrong_line(places: &Semaphore, load: u64) {
    let place = places.acquire().await; //~ possible permit_dropped
    drop(place);
    carry(load).await;
}

async fn tried_and_then_worked(places: &Semaphore, load: u64) {
    if places.try_acquire().is_ok() { //~ permit_dropped
        carry(load).await;
    }
}

// Quiet: the permit lives while the work runs.

async fn as_long_as_the_match(places: &Semaphore, load: u64) {
    match places.acquire().await {
        Ok(_) => carry(load).await,
        Err(_) => return,
    }
    if let Ok(_) = places.acquire().await {
        carry(load).await;
    }
}

async fn in_a_block_with_the_work(places: &Semaphore, load: u64) {
    {
        let _place = places.acquire().await;
        carry(load).await;
    }
    println!("carried");
}

async fn given_back_behind_the_work(places: &Semaphore, load: u64) {
    let place = places.acquire().await;
    carry(load).await;
    drop(place);
}

async fn as_an_option(places: &Semaphore, load: u64) -> Option<()> {
    let place = places.acquire().await.ok();
    place.as_ref()?;
    carry(load).await;
    Some(())
}

// Quiet: a question about its state.

fn must_be_taken(places: &Semaphore) {
    if places.try_acquire().is_ok() {
        panic!("nobody holds a place");
    }
}

fn shown(places: &Semaphore) -> &'static str {
    match places.try_acquire() {
        Ok(_) => "free",
        Err(_) => "taken",
    }
}

async fn all_of_them_at_once(places: &Semaphore) {
    let all = places.acquire_many(16).await;
    drop(all);
}

async fn carry(load: u64) {
    tokio::time::sleep(std::time::Duration::from_millis(load)).await;
}
