//! Rows of `heapless` in 0.9.3. Paths: 16a20715524f882c.
//!
//! - [heapless::Vec::push](method@heapless::Vec::push)
//! - [heapless::Vec::extend_from_slice](method@heapless::Vec::extend_from_slice)
//! - [heapless::Deque::push_back](method@heapless::Deque::push_back)
//! - [heapless::Deque::push_front](method@heapless::Deque::push_front)
//! - [heapless::spsc::Queue::enqueue](method@heapless::spsc::Queue::enqueue)
//! - [heapless::spsc::Queue::dequeue](method@heapless::spsc::Queue::dequeue)
//! - [heapless::spsc::Producer::enqueue](method@heapless::spsc::Producer::enqueue)
//! - [heapless::spsc::Consumer::dequeue](method@heapless::spsc::Consumer::dequeue)
//! - [heapless::spsc::Queue::split](method@heapless::spsc::Queue::split)

use heapless::Vec as _;
use heapless::Deque as _;
use heapless::spsc::Queue as _;
use heapless::spsc::Producer as _;
use heapless::spsc::Consumer as _;
