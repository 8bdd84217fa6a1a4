//! Items of many kinds.
#![allow(unused)]
use std::{fmt, io::{self, Write as _}};
pub mod inner { pub(in super) struct S<'a, const N: usize, T: Clone = u8>(pub &'a [T; N]) where T: Send; }
pub enum E { A, B(u8), C { d: Box<dyn Fn(u8) -> u8 + Send> } }
pub trait T { type Item<'a> where Self: 'a; const N: usize = 3; fn f(&self) -> impl Iterator<Item = u8>; }
impl<X> T for X where X: Clone { type Item<'a> = &'a u8 where X: 'a; fn f(&self) -> impl Iterator<Item = u8> { [1, 2].into_iter() } }
macro_rules! m { ($($x:expr),* $(,)?) => { $( let _ = $x; )* }; }
extern "C" { fn c(x: *const u8, ...); }
pub const fn k() -> u32 { let x @ 1..=9 = 3 else { return 0 }; if let Some(y) = Some(x) && y > 2 { y } else { 'a: loop { break 'a 7 } } }
#[cfg(test)] mod tests { #[test] fn t() { m!(1, "a\u{e9}", r#"x"#, b'\n', c"z", 'l'); } }
