//! The same refusal however the sender got its name.

mod facade {
    pub use tokio::sync::mpsc::*;
    pub use tokio::sync::mpsc::Sender as Outlet;

    pub mod alias {
        pub type Bus = super::Sender<super::super::Event>;
    }
}

use self::facade::alias::Bus;
use super::Event;
use async_channel as chan;
use std::sync::mpsc as blocking;
use tokio::sync::mpsc::{Sender as Tx, channel as bounded};

type Events = Tx<Event>;
type SharedEvents = std::sync::Arc<Events>;

fn renamed(out: &Tx<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn renamed_constructor(events: Vec<Event>) {
    let (out, rx) = bounded(8);
    for event in events {
        out.try_send(event).ok(); //~ ignored_try_send
    }
    drop(rx);
}

fn alias(out: Events, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn shared_alias(out: SharedEvents, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn through_a_facade(out: &facade::Sender<Event>, other: &facade::Outlet<Event>, bus: &Bus, event: Event) {
    let _ = out.try_send(event.clone()); //~ ignored_try_send
    let _ = other.try_send(event.clone()); //~ ignored_try_send
    let _ = bus.try_send(event); //~ ignored_try_send
}

fn renamed_crate(out: &chan::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn renamed_module(out: &blocking::SyncSender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

fn qualified(out: &Tx<Event>, event: Event) {
    let _ = Tx::try_send(out, event.clone()); //~ ignored_try_send
    let _ = tokio::sync::mpsc::Sender::<Event>::try_send(out, event); //~ ignored_try_send
}

fn local_use(events: Vec<Event>) {
    use flume::bounded;
    let (out, _rx) = bounded::<Event>(4);
    for event in events {
        let _ = out.try_send(event); //~ ignored_try_send
    }
}

// Quiet twins.

mod own {
    pub struct Sender;

    impl Sender {
        pub fn try_send(&self, _: super::Event) -> Option<u8> {
            None
        }
    }
}

fn own_type_of_the_same_name(out: &own::Sender, event: Event) {
    let _ = out.try_send(event);
}

fn shadowed_import(event: Event) {
    use own::Sender as Tx;
    let out: Tx = own::Sender;
    let _ = out.try_send(event);
}

fn looked_at(out: Events, bus: &Bus, event: Event) -> bool {
    out.try_send(event.clone()).is_ok() && bus.try_send(event).is_ok()
}
