//! Capacities in one place.

pub const PLENTY: usize = HALF * 2;
pub const HALF: usize = 20_000_000;
pub const QUEUE: usize = 64;

pub fn slots() -> super::Slots {
    super::Slots::new(usize::MAX >> 3) //~ huge_bound
}
