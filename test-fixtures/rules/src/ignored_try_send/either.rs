//! Senders of the house that have a bound or none. What counts is whether any without one is made.

use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

pub struct Signal(u64);

/// Both kinds can be made, and this crate makes the one with a bound.
pub enum Mailbox {
    Bounded(mpsc::Sender<Signal>),
    Unbounded(mpsc::UnboundedSender<Signal>),
}

pub fn mailbox(size: usize) -> (Mailbox, mpsc::Receiver<Signal>) {
    let (tx, rx) = mpsc::channel(size);
    (Mailbox::Bounded(tx), rx)
}

/// For those who ask for it.
pub fn mailbox_without_end() -> (Mailbox, mpsc::UnboundedReceiver<Signal>) {
    let (tx, rx) = mpsc::unbounded_channel(); //~ possible unbounded_channel
    (Mailbox::Unbounded(tx), rx)
}

impl Mailbox {
    pub fn try_send(&self, signal: Signal) -> Result<(), TrySendError<Signal>> {
        match self {
            Mailbox::Bounded(tx) => tx.try_send(signal),
            Mailbox::Unbounded(tx) => tx.send(signal).map_err(|e| TrySendError::Closed(e.0)),
        }
    }
}

fn tell(to: &Mailbox, signal: Signal) {
    let _ = to.try_send(signal); //~ ignored_try_send "refus"
}

/// Here somebody makes those without a bound, and so nobody knows.
pub enum Outbox {
    Bounded(mpsc::Sender<Signal>),
    Unbounded(mpsc::UnboundedSender<Signal>),
}

pub fn outbox(size: usize) -> Outbox {
    match size {
        0 => Outbox::Unbounded(mpsc::unbounded_channel().0),
        _ => Outbox::Bounded(mpsc::channel(size).0),
    }
}

impl Outbox {
    pub fn try_send(&self, signal: Signal) -> Result<(), TrySendError<Signal>> {
        match self {
            Outbox::Bounded(tx) => tx.try_send(signal),
            Outbox::Unbounded(tx) => tx.send(signal).map_err(|e| TrySendError::Closed(e.0)),
        }
    }
}

fn report(signal: Signal) {
    let out = outbox(0);
    let _ = out.try_send(signal); //~ possible ignored_try_send
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_may_go_without_a_bound() {
        let (mailbox, _signals) = mailbox_without_end();
        tell(&mailbox, Signal(1));
    }
}
