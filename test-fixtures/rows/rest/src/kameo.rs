//! Rows of `kameo` in 0.22.2. Paths: 59069648f332035c.
//!
//! - [kameo::actor::ActorRef::tell](method@kameo::actor::ActorRef::tell)
//! - [kameo::request::TellRequest::send](method@kameo::request::TellRequest::send)
//! - [kameo::request::TellRequest::try_send](method@kameo::request::TellRequest::try_send)
//! - [kameo::request::TellRequest::blocking_send](method@kameo::request::TellRequest::blocking_send)
//! - [kameo::actor::ActorRef::ask](method@kameo::actor::ActorRef::ask)

use kameo::actor::ActorRef as _;
use kameo::request::TellRequest as _;
use kameo::request::AskRequest as _;
use kameo::mailbox::unbounded as _;
use kameo::mailbox::bounded as _;
