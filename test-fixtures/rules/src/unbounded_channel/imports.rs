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

fn renamed() -> Sender<Job> {
    let (tx, _rx) = channel(); //~ unbounded_channel
    tx
}

fn renamed_modules() {
    let (_tx, _rx) = cbc::unbounded::<Job>(); //~ unbounded_channel
    let (_tx, _rx) = cb::channel::unbounded::<Job>(); //~ unbounded_channel
    let (_tx, _rx) = sync_mpsc::channel::<Job>(); //~ unbounded_channel
    let (_tx, _rx) = t::mpsc::unbounded_channel::<Job>(); //~ unbounded_channel
}

fn through_a_facade() {
    let (_tx, _rx) = facade::unbounded_channel::<Job>(); //~ unbounded_channel
    let (_tx, _rx) = facade::queue::<Job>(); //~ unbounded_channel
    let (_tx, _rx) = facade::chan::unbounded_channel::<Job>(); //~ unbounded_channel
}

fn glob_import() {
    use facade::prelude::*;
    let (_tx, _rx) = unbounded::<Job>(); //~ unbounded_channel
}

fn standard_glob() {
    use std::sync::mpsc::*;
    let (_tx, _rx) = channel::<Job>(); //~ unbounded_channel
}

fn imported_name() {
    use std::sync::mpsc::channel;
    let (_tx, _rx) = channel::<Job>(); //~ unbounded_channel
}

fn leading_colons() {
    let (_tx, _rx) = ::std::sync::mpsc::channel::<Job>(); //~ unbounded_channel
}

fn raw_identifiers() {
    let (_tx, _rx) = tokio::r#sync::mpsc::r#unbounded_channel::<Job>(); //~ unbounded_channel
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

    fn by_a_given_name() -> Endless<Vec<u8>> {
        let (tx, rx) = without_end(); //~ unbounded_channel
        drop(rx);
        tx
    }
}
