//! Rows of `ractor` in 0.16.5. Paths: d4b079812b918a3d.
//!
//! - [ractor::ActorRef::cast](method@ractor::ActorRef::cast)
//! - [ractor::ActorRef::send_message](method@ractor::ActorRef::send_message)
//! - [ractor::ActorCell::send_message](method@ractor::ActorCell::send_message)
//! - [ractor::RpcReplyPort::send](method@ractor::RpcReplyPort::send)
//! - [ractor::ActorRef::call](method@ractor::ActorRef::call)
//! - [ractor::Actor::spawn](method@ractor::Actor::spawn)

use ractor::ActorRef as _;
use ractor::ActorCell as _;
use ractor::RpcReplyPort as _;
use ractor::Actor as _;
use ractor::cast as _;
use ractor::concurrency::mpsc_unbounded as _;
use ractor::concurrency::mpsc_bounded as _;
use ractor::concurrency::spawn as _;
