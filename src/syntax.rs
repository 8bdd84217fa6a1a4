//! From text to facts: a lexer pass over every file, a parser for what is asked for.

mod lex;
mod lower;
mod outline;

pub use lex::{Code, NEWEST, comments, nesting};
pub use lower::{function, header, macro_rules, path, signature, type_ref, value};
pub use outline::{attributes, outline};
