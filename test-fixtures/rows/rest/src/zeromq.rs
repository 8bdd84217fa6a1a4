//! Rows of `zeromq` in 0.7.0. Paths: fc0f15bf89b5fce2.
//!
//! - [zeromq::SocketSend::send](method@zeromq::SocketSend::send)
//! - [zeromq::SocketRecv::recv](method@zeromq::SocketRecv::recv)

use zeromq::PubSocket as _;
use zeromq::SubSocket as _;
use zeromq::PushSocket as _;
use zeromq::PullSocket as _;
use zeromq::ReqSocket as _;
use zeromq::RepSocket as _;
use zeromq::DealerSocket as _;
use zeromq::RouterSocket as _;
use zeromq::SocketSend as _;
use zeromq::SocketRecv as _;
