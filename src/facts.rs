//! The vocabulary: what is known of a file from its own bytes, as plain owned data.
//!
//! Facts come in two depths. The [`Outline`] of every file is read by a lexer alone. [`Header`]s and
//! [`Body`]s are parsed on demand. None of them knows another file, an API or a rule; all of them can be
//! stored and sent between threads.

mod body;
mod children;
mod outline;
mod types;

pub use body::*;
pub use outline::*;
pub use types::*;

/// A name in source: identifiers and joined paths. Raw identifiers lose their `r#`.
pub type Name = smol_str::SmolStr;
