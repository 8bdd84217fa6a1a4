//! Capacities in one place.

pub const PLENTY: usize = HALF * 2;
pub const HALF: usize = 20_000_000;
pub const QUEUE: usize = 64;
