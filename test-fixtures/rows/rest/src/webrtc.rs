//! Rows of `webrtc` in 0.10.1. Paths: 9059260ece0283eb.
//!
//! - [webrtc::data_channel::RTCDataChannel::send](method@webrtc::data_channel::RTCDataChannel::send)
//! - [webrtc::data_channel::RTCDataChannel::send_text](method@webrtc::data_channel::RTCDataChannel::send_text)
//! - [webrtc::data_channel::RTCDataChannel::buffered_amount](method@webrtc::data_channel::RTCDataChannel::buffered_amount)
//! - [webrtc::data_channel::RTCDataChannel::on_message](method@webrtc::data_channel::RTCDataChannel::on_message)

use webrtc::data_channel::RTCDataChannel as _;
