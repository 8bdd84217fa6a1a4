//! bplint finds ignored backpressure signals in Rust source, without compiling it.
//!
//! Data flows one way: [`workspace`] reads files, `syntax` turns their text into [`facts`], `program` joins the
//! facts, `rules` ask questions of it and give [`finding`]s, `report` settles levels and suppressions, `emit` prints.

pub mod apis;
pub mod baseline;
pub mod cache;
pub mod card;
pub mod check;
pub mod cli;
pub mod config;
pub mod disk;
pub mod emit;
pub mod evidence;
pub mod facts;
pub mod finding;
pub mod fix;
pub mod flow;
pub mod level;
pub mod lsp;
mod panics;
pub mod program;
pub mod report;
pub mod rule;
pub mod rules;
pub mod setup;
pub mod shipping;
pub mod source;
pub mod syntax;
pub mod visible;
pub mod vocabulary;
pub mod workspace;
