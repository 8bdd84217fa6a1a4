//! A progress bar for runs that people would otherwise wonder about.

use crate::check::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_millis(700);
const TICK: Duration = Duration::from_millis(50);

/// Shows progress on standard error until it is dropped.
pub(super) struct Bar {
    progress: Arc<Progress>,
    done: Arc<AtomicBool>,
    painter: Option<JoinHandle<()>>,
}

impl Bar {
    /// A bar, drawn only when `wanted`.
    pub(super) fn new(wanted: bool) -> Bar {
        let (progress, done) = (Arc::<Progress>::default(), Arc::<AtomicBool>::default());
        let painter = wanted.then(|| {
            let (progress, done) = (progress.clone(), done.clone());
            thread::spawn(move || paint(&progress, &done, PATIENCE, ProgressDrawTarget::stderr))
        });
        Bar { progress, done, painter }
    }

    /// The counters that the engine raises.
    pub(super) fn counters(&self) -> Arc<Progress> {
        self.progress.clone()
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Release);
        if let Some(painter) = self.painter.take() {
            painter.thread().unpark();
            let _ = painter.join();
        }
    }
}

fn paint(
    progress: &Progress,
    done: &AtomicBool,
    patience: Duration,
    target: impl Fn() -> ProgressDrawTarget,
) {
    let start = Instant::now();
    let mut bar = None;
    while !done.load(Ordering::Acquire) {
        thread::park_timeout(TICK);
        let total = progress.total.load(Ordering::Relaxed) as u64;
        if start.elapsed() < patience || total == 0 || done.load(Ordering::Acquire) {
            continue;
        }
        let bar = bar.get_or_insert_with(|| new_bar(target()));
        bar.set_length(total);
        bar.set_position(progress.done.load(Ordering::Relaxed) as u64);
    }
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
}

fn new_bar(target: ProgressDrawTarget) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, target);
    if let Ok(style) = ProgressStyle::with_template("   Checking [{bar:27}] {pos}/{len}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;
    use indicatif::InMemoryTerm;

    /// What a terminal shows while a painter with this patience is at work, and after it.
    fn seen(patience: Duration) -> (String, String) {
        let terminal = InMemoryTerm::new(10, 80);
        let (progress, done) = (Arc::<Progress>::default(), Arc::<AtomicBool>::default());
        progress.total.store(40, Ordering::Relaxed);
        progress.done.store(10, Ordering::Relaxed);
        let target = terminal.clone();
        let painter = {
            let (progress, done) = (progress.clone(), done.clone());
            let target = move || ProgressDrawTarget::term_like_with_hz(Box::new(target.clone()), 200);
            thread::spawn(move || paint(&progress, &done, patience, target))
        };
        thread::sleep(TICK * 10);
        let during = terminal.contents();
        done.store(true, Ordering::Release);
        painter.join().unwrap();
        (during, terminal.contents())
    }

    #[test]
    fn a_long_run_shows_how_far_it_is_and_leaves_nothing_behind() {
        let (during, after) = seen(Duration::ZERO);
        assert!(during.contains("Checking [=") && during.contains("10/40"), "{during:?}");
        assert_eq!(after, "");
    }

    #[test]
    fn a_short_run_shows_nothing() {
        assert_eq!(seen(Duration::from_secs(60)), (String::new(), String::new()));
    }
}
