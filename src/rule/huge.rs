//! Limits that limit nothing.

use super::{Call, Constant, Cx};
use crate::facts::{ExprId, ExprKind};

impl Cx<'_> {
    /// A whole number among the rule's options.
    pub fn option_int(&self, name: &str, default: u128) -> u128 {
        self.options
            .get(name)
            .and_then(|v| v.as_integer())
            .and_then(|n| u128::try_from(n).ok())
            .unwrap_or(default)
    }

    /// How to name a call in a message: a function of a type with the type's name, `Semaphore::new`.
    pub fn called_as(&self, call: &Call<'_>) -> String {
        let name = self.callee_name(call);
        let around = match self.body.kind(call.id) {
            ExprKind::Call { callee, .. } => match self.body.kind(*callee) {
                ExprKind::Path(path) => path.segments.iter().rev().nth(1).map(|s| s.name.clone()),
                _ => None,
            },
            _ => None,
        };
        match around.filter(|around| around.starts_with(char::is_uppercase)) {
            Some(around) => format!("{around}::{name}"),
            None => name.to_string(),
        }
    }

    /// How to name an argument in a message: as written, and its value where a name stands for it.
    pub fn value_text(&self, id: ExprId, value: Constant) -> String {
        let written = self.snippet(id);
        let telling =
            matches!(self.body.kind(id), ExprKind::Lit(_)) || written.contains("MAX") || written == "None";
        match value {
            Constant::Int(n) if !telling => format!("`{written}` ({})", grouped(n)),
            _ => format!("`{written}`"),
        }
    }
}

/// A number with its digits in groups of three.
fn grouped(n: u128) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}
