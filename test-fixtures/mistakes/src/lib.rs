//! The matrix of mistakes: one per function, each with a comment that names it, the rule that must speak, and what
//! rustc and clippy say: `default` (on without asking), `restriction` (a restriction lint), `rustc-allow` (a rustc
//! lint that is off by default) or `none`. Functions named `cNN` are controls: correct code, where nothing may speak.
//! `scripts/compare-clippy` measures the last column.

#![cfg_attr(not(feature = "measured"), allow(warnings, clippy::all))]
#![allow(dead_code, unused_variables, unused_imports, unused_mut, unused_assignments)]

pub mod bounds;
pub mod concurrency;
pub mod lag_and_readiness;
pub mod lost_futures;
pub mod refusals;
pub mod writes;
