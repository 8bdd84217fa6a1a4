//! Written by `cargo run --example check-apis -- --rows`: every path of the tables, for rustc to resolve.

#![deny(rustdoc::broken_intra_doc_links)]
#![allow(rustdoc::redundant_explicit_links, rustdoc::private_intra_doc_links, unused_imports, deprecated)]

pub mod async_broadcast;
pub mod async_channel;
pub mod async_io;
pub mod async_lock;
pub mod async_priority_channel;
pub mod axum;
pub mod axum_0_6;
pub mod blocking;
pub mod bytes;
pub mod concurrent_queue;
pub mod crossbeam;
pub mod crossbeam_channel;
pub mod crossbeam_queue;
pub mod event_listener;
pub mod flate2;
pub mod flume;
pub mod futures;
pub mod futures_0_1;
pub mod governor;
pub mod h2;
pub mod heapless;
pub mod http;
pub mod http_body;
pub mod http_body_0_4;
pub mod http_body_util;
pub mod hyper;
pub mod hyper_0_14;
pub mod hyper_util;
pub mod kanal;
pub mod loole;
pub mod mio;
pub mod oneshot;
pub mod parking_lot;
pub mod postage;
pub mod rayon;
pub mod reqwest;
pub mod ringbuf;
pub mod rtrb;
pub mod smol;
pub mod std;
pub mod tachyonix;
pub mod threadpool;
pub mod tokio;
pub mod tokio_0_2;
pub mod tokio_stream;
pub mod tokio_tungstenite;
pub mod tokio_util;
pub mod tower;
pub mod tower_http;
pub mod tower_service;
pub mod tungstenite;
pub mod tungstenite_0_19;
pub mod ureq;
