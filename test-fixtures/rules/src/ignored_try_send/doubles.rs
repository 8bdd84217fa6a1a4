//! What is for tests by its name, or because nothing else names it, does not ship; the same code beside it does.

use super::Event;
use tokio::sync::mpsc;

pub trait Gauge {
    fn record(&self, event: Event);
}

pub struct MockGauge {
    seen: mpsc::Sender<Event>,
}

impl Gauge for MockGauge {
    fn record(&self, event: Event) {
        let _ = self.seen.try_send(event);
    }
}

impl MockGauge {
    pub fn twice(&self, event: Event) {
        let again = |event: Event| self.seen.try_send(event).ok();
        again(event.clone());
        again(event);
    }
}

/// Neither a mock nor named for it: the word is part of another one.
pub struct HammockGauge {
    seen: mpsc::Sender<Event>,
}

impl Gauge for HammockGauge {
    fn record(&self, event: Event) {
        let _ = self.seen.try_send(event); //~ ignored_try_send
    }
}

/// Only the tests below make one.
pub struct StubGauge(mpsc::Sender<Event>);

impl Gauge for &StubGauge {
    fn record(&self, event: Event) {
        let _ = self.0.try_send(event);
    }
}

/// It stands in for the real ones, and only the tests below make one.
pub struct CountingGauge(pub mpsc::Sender<Event>);

impl Gauge for CountingGauge {
    fn record(&self, event: Event) {
        let _ = self.0.try_send(event);
    }
}

impl CountingGauge {
    pub fn public(&self, event: Event) {
        let _ = self.0.try_send(event); //~ ignored_try_send
    }
}

/// The program runs without a device, too.
pub struct DummyGauge(mpsc::Sender<Event>);

impl Gauge for DummyGauge {
    fn record(&self, event: Event) {
        let _ = self.0.try_send(event); //~ ignored_try_send
    }
}

pub fn gauge(out: mpsc::Sender<Event>) -> Box<dyn Gauge> {
    Box::new(DummyGauge(out))
}

/// Nobody names it at all, so nothing says that it is for tests.
pub fn send_test_pattern(out: &mpsc::Sender<Event>, event: Event) {
    let _ = out.try_send(event); //~ ignored_try_send
}

pub fn record_for_test(out: &mpsc::Sender<Event>, event: Event) {
    let _ = out.try_send(event);
}

mod testing {
    use super::{Event, mpsc};

    pub fn replay(out: &mpsc::Sender<Event>, event: Event) {
        let _ = out.try_send(event);
    }
}

mod ab_testing {
    use super::{Event, mpsc};

    pub fn assign(out: &mpsc::Sender<Event>, event: Event) {
        let _ = out.try_send(event); //~ ignored_try_send
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records() {
        let (seen, mut events) = mpsc::channel(1);
        (&StubGauge(seen.clone())).record(Event { id: 1, text: String::new() });
        CountingGauge(seen.clone()).record(Event { id: 3, text: String::new() });
        DummyGauge(seen).record(Event { id: 2, text: String::new() });
        assert_eq!(events.try_recv().map(|event| event.id), Ok(1));
    }
}
