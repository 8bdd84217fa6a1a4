//! A collection grows with each item of a stream, and nothing in view takes anything out.

use bytes::{BufMut, BytesMut};
use crossbeam::queue::SegQueue;
use futures::stream::{Stream, StreamExt};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use tokio::sync::mpsc;

pub struct Sample(u64);

// Only filled.

async fn vector(mut samples: mpsc::Receiver<Sample>) {
    let mut all = Vec::new();
    while let Some(sample) = samples.recv().await {
        all.push(sample); //~ unbounded_queue
        println!("one more");
    }
    drop(all);
}

async fn deque(mut samples: impl Stream<Item = Sample> + Unpin, waiting: &mut VecDeque<Sample>) {
    while let Some(sample) = samples.next().await {
        waiting.push_back(sample); //~ unbounded_queue
    }
}

async fn capacity_is_no_bound(mut samples: mpsc::Receiver<Sample>) {
    let mut waiting = VecDeque::with_capacity(1024);
    loop {
        let Some(sample) = samples.recv().await else { break };
        waiting.push_back(sample); //~ unbounded_queue
    }
}

async fn shared(mut samples: mpsc::Receiver<Sample>, all: Arc<Mutex<Vec<Sample>>>) {
    while let Some(sample) = samples.recv().await {
        all.lock().unwrap().push(sample); //~ unbounded_queue
    }
}

async fn segmented(mut samples: mpsc::Receiver<Sample>, queue: Arc<SegQueue<Sample>>) {
    while let Some(sample) = samples.recv().await {
        queue.push(sample); //~ unbounded_queue
    }
}

async fn bytes(mut chunks: mpsc::Receiver<bytes::Bytes>) -> BytesMut {
    let mut all = BytesMut::new();
    while let Some(chunk) = chunks.recv().await {
        all.extend_from_slice(&chunk); //~ unbounded_queue
    }
    all
}

struct History {
    samples: mpsc::Receiver<Sample>,
    seen: Vec<Sample>,
}

impl History {
    async fn through_fields(&mut self) {
        loop {
            tokio::select! {
                Some(sample) = self.samples.recv() => self.seen.push(sample), //~ unbounded_queue
                else => break,
            }
        }
    }
}

// Gathered to be used whole, from a stream that may be short.

async fn gathered(mut pages: impl Stream<Item = Vec<u64>> + Unpin) -> Vec<u64> {
    let mut all = Vec::new();
    while let Some(page) = pages.next().await {
        all.extend(page); //~ possible unbounded_queue
    }
    all
}

// A map keyed by the item.

async fn keyed(mut samples: mpsc::Receiver<Sample>) {
    let mut last = HashMap::new();
    while let Some(sample) = samples.recv().await {
        last.insert(sample.0, sample); //~ possible unbounded_queue
    }
}

// Quiet: drained, or its length is looked at.

async fn batches(mut samples: mpsc::Receiver<Sample>, out: mpsc::Sender<Vec<Sample>>) {
    let mut batch = Vec::new();
    while let Some(sample) = samples.recv().await {
        batch.push(sample);
        if batch.len() >= 100 && out.send(std::mem::take(&mut batch)).await.is_err() {
            break;
        }
    }
}

async fn drained(mut samples: mpsc::Receiver<Sample>) {
    let mut waiting = VecDeque::new();
    while let Some(sample) = samples.recv().await {
        waiting.push_back(sample);
        while let Some(first) = waiting.pop_front() {
            println!("{}", first.0);
        }
    }
}

async fn window(mut samples: mpsc::Receiver<Sample>) {
    let mut last = VecDeque::new();
    while let Some(sample) = samples.recv().await {
        if last.len() == 60 {
            last.pop_front();
        }
        last.push_back(sample.0);
    }
}

async fn cleared(mut lines: mpsc::Receiver<String>) {
    let mut text = String::new();
    while let Some(line) = lines.recv().await {
        text.clear();
        text.push_str(&line);
        println!("{text}");
    }
}

async fn removed(mut samples: mpsc::Receiver<Sample>, mut done: mpsc::Receiver<u64>) {
    let mut open = BTreeMap::new();
    loop {
        tokio::select! {
            Some(sample) = samples.recv() => drop(open.insert(sample.0, sample)),
            Some(id) = done.recv() => drop(open.remove(&id)),
            else => break,
        }
    }
}

struct Recent {
    samples: mpsc::Receiver<Sample>,
    seen: Vec<Sample>,
}

impl Recent {
    async fn drained_by_another_method(&mut self) {
        while let Some(sample) = self.samples.recv().await {
            self.seen.push(sample);
            self.trim();
        }
    }

    fn trim(&mut self) {
        if self.seen.len() > 10 {
            self.seen.drain(..5);
        }
    }
}

async fn truncated(mut samples: mpsc::Receiver<Sample>) {
    let mut best = Vec::new();
    while let Some(sample) = samples.recv().await {
        best.push(sample.0);
        best.sort_unstable();
        best.truncate(10);
    }
}

fn from_memory(samples: &[Sample]) -> Vec<u64> {
    let mut ids = Vec::new();
    for sample in samples {
        ids.push(sample.0);
    }
    ids
}

async fn per_item(mut samples: mpsc::Receiver<Sample>) {
    while let Some(sample) = samples.recv().await {
        let mut parts = Vec::new();
        parts.push(sample.0);
        parts.push(sample.0 + 1);
        println!("{parts:?}");
    }
}

async fn some_of_them(samples: impl Stream<Item = Sample>) -> Vec<u64> {
    let mut samples = std::pin::pin!(samples.take(100));
    let mut ids = Vec::new();
    while let Some(sample) = samples.next().await {
        ids.push(sample.0);
    }
    ids
}

fn put(buffer: &mut BytesMut) {
    buffer.put_u8(1);
}

/// What replaces an equal item adds one where there was none.
mod replaced {
    use std::collections::HashSet;
    use tokio::sync::mpsc::Receiver;

    async fn seen(mut names: Receiver<String>, all: &mut HashSet<String>) {
        while let Some(name) = names.recv().await {
            all.replace(name); //~ possible unbounded_queue
        }
    }

    async fn seen_lately(mut names: Receiver<String>, all: &mut HashSet<String>) {
        while let Some(name) = names.recv().await {
            all.replace(name);
            if all.len() > 100 {
                all.clear();
            }
        }
    }
}
