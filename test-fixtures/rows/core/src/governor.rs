//! Rows of `governor` in 0.10.4. Paths: 09b385daa54223a7.
//!
//! - [governor::RateLimiter::until_ready](method@governor::RateLimiter::until_ready)
//! - [governor::RateLimiter::until_key_ready](method@governor::RateLimiter::until_key_ready)

use governor::RateLimiter as _;
