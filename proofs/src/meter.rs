//! What a run is judged by: memory of the process, and items that were offered but not handled.
//!
//! A run is a process of its own, so the counters may be global and the memory is nobody else's.

use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A run that reaches this much memory has shown its point and is ended.
pub const CAP: u64 = 256 << 20;

/// How long a run may take.
pub const LIMIT: Duration = Duration::from_millis(3000);

const EVERY: Duration = Duration::from_millis(25);

static OFFERED: AtomicU64 = AtomicU64::new(0);
static HANDLED: AtomicU64 = AtomicU64::new(0);

/// State of a run at one moment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    pub seconds: f64,
    /// Resident memory in bytes.
    pub memory: u64,
    /// Items offered and not handled.
    pub missing: u64,
    pub offered: u64,
}

/// Counts what was given to the code under proof.
pub fn offered(items: usize) {
    OFFERED.fetch_add(items as u64, Ordering::Relaxed);
}

/// Counts what reached its end.
pub fn handled(items: usize) {
    HANDLED.fetch_add(items as u64, Ordering::Relaxed);
}

/// Prints a sample now and then, and ends the process when it holds too much.
pub fn watch() {
    let start = Instant::now();
    std::thread::spawn(move || {
        loop {
            let sample = now(start);
            println!("{sample}");
            if sample.memory > CAP {
                finish(start);
            }
            std::thread::sleep(EVERY);
        }
    });
}

/// Prints the last sample and ends the process, with whatever its tasks still hold.
pub fn finish(start: Instant) -> ! {
    println!("{}", now(start));
    // Nobody waits for this process any more, so a write that fails hurts nobody.
    std::io::stdout().flush().ok();
    std::process::exit(0)
}

/// How many items were offered and are not handled yet.
pub fn missing() -> u64 {
    OFFERED.load(Ordering::Relaxed).saturating_sub(HANDLED.load(Ordering::Relaxed))
}

fn now(start: Instant) -> Sample {
    let memory = memory_stats::memory_stats().map_or(0, |stats| stats.physical_mem as u64);
    let offered = OFFERED.load(Ordering::Relaxed);
    Sample { seconds: start.elapsed().as_secs_f64(), memory, missing: missing(), offered }
}

impl std::fmt::Display for Sample {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.3} {} {} {}", self.seconds, self.memory, self.missing, self.offered)
    }
}

impl Sample {
    /// Reads what [`std::fmt::Display`] wrote.
    pub fn read(line: &str) -> Option<Sample> {
        let mut words = line.split_whitespace();
        Some(Sample {
            seconds: words.next()?.parse().ok()?,
            memory: words.next()?.parse().ok()?,
            missing: words.next()?.parse().ok()?,
            offered: words.next()?.parse().ok()?,
        })
    }
}
