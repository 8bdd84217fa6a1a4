//! Rows of `winit` in 0.30.13. Paths: b8c171b8e04fc243.
//!
//! - [winit::event_loop::EventLoop::run](method@winit::event_loop::EventLoop::run)
//! - [winit::event_loop::EventLoopProxy::send_event](method@winit::event_loop::EventLoopProxy::send_event)
//! - [winit::event_loop::EventLoop::create_proxy](method@winit::event_loop::EventLoop::create_proxy)

use winit::event_loop::EventLoop as _;
use winit::event_loop::EventLoopProxy as _;
