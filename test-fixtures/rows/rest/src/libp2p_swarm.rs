//! Rows of `libp2p-swarm` in 0.47.1. Paths: 7e51f92c2b405479.
//!
//! - [libp2p_swarm::Swarm::listen_on](method@libp2p_swarm::Swarm::listen_on)
//! - [libp2p_swarm::Swarm::dial](method@libp2p_swarm::Swarm::dial)
//! - [libp2p_swarm::Swarm::behaviour_mut](method@libp2p_swarm::Swarm::behaviour_mut)

use libp2p_swarm::Swarm as _;
