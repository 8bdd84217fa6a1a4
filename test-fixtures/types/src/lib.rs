//! What expressions are and what calls call, marked in comments below them.

mod impls;
mod iterators;
