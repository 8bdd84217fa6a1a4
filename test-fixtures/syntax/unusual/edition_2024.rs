#!/usr/bin/env -S cargo +nightly -Zscript
//! Edition 2024 and newer syntax.

use std::future::Future;

unsafe extern "C" {
    pub safe fn answer() -> u8;
}

#[unsafe(no_mangle)]
pub extern "C" fn r#gen<'a>(r#type: &'a str) -> impl Sized + use<'a> {
    let r#match = c"nul ended";
    (r#type, r#match, 'a', b'\'', r##"a "# inside"##, br"\", 1_000u64, 0xFFu8, 1.5e-3f32, 'r: loop { break 'r })
}

async fn closures(f: impl AsyncFn(u8) -> u8) -> u8 {
    let g = async |x: u8| f(x).await;
    if let Some(x) = Some(1) && x > 0 && let Ok(y) = u8::try_from(x) {
        return g(y).await;
    }
    let Some(z) = Some(2) else { unreachable!() };
    const { assert!(true) };
    z
}

trait Lending {
    type Item<'a>: Future<Output = ()> where Self: 'a;
    async fn next<'a>(&'a mut self) -> Option<Self::Item<'a>>;
}

fn raw<T: for<'x> Fn(&'x u8) -> &'x u8, const N: usize>(t: T) -> [u8; N] {
    let mut n = N;
    let _pointers = (&raw const n, &raw mut n);
    let (.., _last) = (1, 2, 3);
    let [first, .., _] = [*t(&1); 4];
    [first; N]
}
