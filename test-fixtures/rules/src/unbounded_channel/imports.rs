//! The same constructor however it got its name, and its bounded namesakes.

mod facade {
    pub use tokio::sync::mpsc::unbounded_channel;
    pub use tokio::sync::mpsc::unbounded_channel as queue;
    pub use tokio::sync::mpsc as chan;
    pub mod prelude {
        pub use flume::unbounded;
    }
}

mod bounded_facade {
    pub use tokio::sync::mpsc::channel as unbounded_channel;
}

use super::Job;
use crossbeam as cb;
use crossbeam::channel as cbc;
use futures::channel::mpsc::{UnboundedSender as Sender, unbounded as channel};
use std::sync::mpsc as sync_mpsc;
use tokio::sync as t;

pub fn renamed() -> (Sender<Job>, futures::channel::mpsc::UnboundedReceiver<Job>) {
    channel() //~ unbounded_channel
}

pub fn module_of_crossbeam() -> (cbc::Sender<Job>, cbc::Receiver<Job>) {
    cbc::unbounded() //~ unbounded_channel
}

pub fn crossbeam_itself() -> (cbc::Sender<Job>, cbc::Receiver<Job>) {
    cb::channel::unbounded() //~ unbounded_channel
}

type Pair = (sync_mpsc::Sender<Job>, sync_mpsc::Receiver<Job>);
type TokioPair = (t::mpsc::UnboundedSender<Job>, t::mpsc::UnboundedReceiver<Job>);

pub fn module_of_std() -> Pair {
    sync_mpsc::channel() //~ unbounded_channel
}

pub fn module_of_tokio() -> TokioPair {
    t::mpsc::unbounded_channel() //~ unbounded_channel
}

pub fn through_a_facade() -> TokioPair {
    facade::unbounded_channel() //~ unbounded_channel
}

pub fn renamed_by_a_facade() -> TokioPair {
    facade::queue() //~ unbounded_channel
}

pub fn module_renamed_by_a_facade() -> TokioPair {
    facade::chan::unbounded_channel() //~ unbounded_channel
}

pub fn glob_import() -> (flume::Sender<Job>, flume::Receiver<Job>) {
    use facade::prelude::*;
    unbounded() //~ unbounded_channel
}

pub fn standard_glob() -> Pair {
    use std::sync::mpsc::*;
    channel() //~ unbounded_channel
}

pub fn imported_name() -> Pair {
    use std::sync::mpsc::channel;
    channel() //~ unbounded_channel
}

pub fn leading_colons() -> Pair {
    ::std::sync::mpsc::channel() //~ unbounded_channel
}

pub fn raw_identifiers() -> TokioPair {
    tokio::r#sync::mpsc::r#unbounded_channel() //~ unbounded_channel
}

// Quiet twins.

fn bounded_under_a_misleading_name() {
    let (_tx, _rx) = bounded_facade::unbounded_channel::<Job>(8);
}

fn imported_bounded() {
    use tokio::sync::mpsc::channel;
    let (_tx, _rx) = channel::<Job>(8);
}

fn local_shadow() {
    fn channel() -> (u8, u8) {
        (0, 0)
    }
    let (_tx, _rx) = channel();
}

fn one_shot_under_the_same_name() {
    use tokio::sync::oneshot::channel;
    let (_tx, _rx) = channel::<Job>();
}

// Its new name comes from another module.
mod names {
    pub use tokio::sync::mpsc::{UnboundedSender as Endless, unbounded_channel as endless};
}

mod further {
    pub use super::names::{Endless, endless as without_end};
}

mod user {
    use super::further::*;

    pub fn by_a_given_name() -> (Endless<Vec<u8>>, tokio::sync::mpsc::UnboundedReceiver<Vec<u8>>) {
        without_end() //~ unbounded_channel
    }
}
