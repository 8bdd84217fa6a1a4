//! What `bplint.toml` says.
