//! Readings of source, feature by feature.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod corpus;
mod deep;
mod dump;
mod editions;
mod exprs;
mod headers;
mod macros;
mod names;

use super::*;

#[test]
fn a_signature_of_a_table_may_leave_out_parameter_names() {
    let sig = signature("pub async fn send(&self, T, n: usize) -> Result<(), SendError<T>>").unwrap();
    assert!(sig.is_async);
    assert_eq!(sig.self_param, Some(crate::facts::SelfParam::Ref));
    assert_eq!(sig.params.iter().map(|p| p.0.as_deref()).collect::<Vec<_>>(), [None, Some("n")]);
}
