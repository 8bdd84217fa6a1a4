//! Rows of `governor` in 0.10.4. Paths: ee47173feb0e36bc.
//!
//! - [governor::RateLimiter::until_ready](method@governor::RateLimiter::until_ready)
//! - [governor::RateLimiter::until_key_ready](method@governor::RateLimiter::until_key_ready)
//! - [governor::RateLimiter::until_n_ready](method@governor::RateLimiter::until_n_ready)
//! - [governor::RateLimiter::until_ready_with_jitter](method@governor::RateLimiter::until_ready_with_jitter)
//! - [governor::RateLimiter::until_n_ready_with_jitter](method@governor::RateLimiter::until_n_ready_with_jitter)
//! - [governor::RateLimiter::until_key_ready_with_jitter](method@governor::RateLimiter::until_key_ready_with_jitter)
//! - [governor::RateLimiter::until_key_n_ready](method@governor::RateLimiter::until_key_n_ready)
//! - [governor::RateLimiter::until_key_n_ready_with_jitter](method@governor::RateLimiter::until_key_n_ready_with_jitter)
//! - [governor::RateLimiter::direct](method@governor::RateLimiter::direct)
//! - [governor::RateLimiter::direct_with_clock](method@governor::RateLimiter::direct_with_clock)
//! - [governor::RateLimiter::keyed](method@governor::RateLimiter::keyed)
//! - [governor::RateLimiter::hashmap](method@governor::RateLimiter::hashmap)
//! - [governor::RateLimiter::dashmap](method@governor::RateLimiter::dashmap)

use governor::RateLimiter as _;
