//! The refusal goes through adaptors: another error in its place is still the refusal.

use anyhow::Context;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::mpsc::Sender;
use tokio::sync::mpsc::error::TrySendError;

pub struct Reading(pub f64);

#[derive(Debug)]
pub enum Trouble {
    Queue(TrySendError<f64>),
}

impl Trouble {
    fn of(error: TrySendError<f64>) -> Trouble {
        Trouble::Queue(error)
    }
}

fn in_words(out: &Sender<Reading>, reading: Reading) {
    let _ = out.try_send(reading).context("readings"); //~ ignored_try_send
}

fn in_words_made_late(out: &Sender<Reading>, reading: Reading, id: u64) {
    out.try_send(reading).with_context(|| format!("reading {id}")).ok(); //~ ignored_try_send
}

fn as_text(out: &Sender<f64>, reading: f64) {
    let _ = out.try_send(reading).map_err(|error| error.to_string()); //~ ignored_try_send
}

fn of_ones_own(out: &Sender<f64>, reading: f64) {
    let _ = out.try_send(reading).map_err(Trouble::of); //~ ignored_try_send
}

fn given_on(out: &Sender<f64>, reading: f64) -> anyhow::Result<()> {
    out.try_send(reading).context("readings")
}

fn counted_on_the_way(out: &Sender<f64>, reading: f64, lost: &AtomicU64) {
    let _ = out.try_send(reading).map_err(|error| {
        lost.fetch_add(1, Ordering::Relaxed);
        error.to_string()
    });
}

fn told_on_the_way(out: &Sender<f64>, reading: f64, log: &Log) {
    let _ = out.try_send(reading).map_err(|error| log.note(error.to_string()));
}

pub struct Log;

impl Log {
    fn note(&self, text: String) -> String {
        println!("{text}");
        text
    }
}

// Adaptors of one's own, by what they do.

pub trait Soft<T> {
    fn soft(self) -> Option<T>;
    fn noted(self) -> Option<T>;
    fn swallow(self);
}

impl<T, E: std::fmt::Display> Soft<T> for Result<T, E> {
    fn soft(self) -> Option<T> {
        self.ok()
    }

    fn noted(self) -> Option<T> {
        self.inspect_err(|error| println!("{error}")).ok()
    }

    fn swallow(self) {}
}

fn softened(out: &Sender<f64>, reading: f64) {
    let _ = out.try_send(reading).soft(); //~ ignored_try_send
}

fn swallowed(out: &Sender<f64>, reading: f64) {
    out.try_send(reading).swallow(); //~ ignored_try_send "swallowed by `.swallow(..)`"
}

fn noted(out: &Sender<f64>, reading: f64) {
    let _ = out.try_send(reading).noted();
}

fn softened_and_looked_at(out: &Sender<f64>, reading: f64, lost: &AtomicU64) {
    if out.try_send(reading).soft().is_none() {
        lost.fetch_add(1, Ordering::Relaxed);
    }
}
