//! From text to facts: a lexer pass over every file, a parser for what is asked for.

mod lex;
mod outline;

pub use lex::{comments, nesting};
pub use outline::outline;
