//! Rows of `wasm-bindgen-futures` in 0.4.80. Paths: 253587ea87f547cb.
//!

use wasm_bindgen_futures::spawn_local as _;
