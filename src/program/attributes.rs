//! What attribute macros make of an async function: some run it to its end when it is called, of others nobody knows.

use super::Program;
use super::resolve::{Ns, Res};
use super::tree::Def;
use crate::apis::Role;
use crate::facts::Name;
use crate::source::Range;
use crate::syntax::Code;

/// What is left of an `async fn` under its attributes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rewritten {
    /// It is what it looks like.
    #[default]
    No,
    /// A macro that nobody describes may have made something else of it.
    Perhaps,
    /// Calling it runs it to its end, as under `#[tokio::main]`.
    Runs,
}

/// Attributes of the language and its tools that may stand on a function.
const PLAIN: &[&str] = &[
    "allow",
    "bench",
    "cfg",
    "cfg_attr",
    "cold",
    "deny",
    "deprecated",
    "diagnostic",
    "doc",
    "expect",
    "export_name",
    "forbid",
    "ignore",
    "inline",
    "link_section",
    "must_use",
    "no_mangle",
    "rust_analyzer",
    "rustfmt",
    "clippy",
    "should_panic",
    "target_feature",
    "test",
    "track_caller",
    "warn",
];

impl Program {
    /// Whether code in another language may call a function by its name: `#[no_mangle]`.
    pub fn is_exported(&self, def: Def) -> bool {
        let before = self.before_header(def);
        before.contains("no_mangle") || before.contains("export_name")
    }

    /// The attributes and documentation of an item, as written.
    fn before_header(&self, def: Def) -> &str {
        let item = self.item(def);
        Range::new(item.range.start, item.header.start).of(&self.facts(def).text)
    }

    /// What the attributes of an `async fn` make of it.
    pub(super) fn rewritten(&self, def: Def) -> Rewritten {
        let before = self.before_header(def);
        if !before.contains("#[") {
            return Rewritten::No;
        }
        let scope = self.scope(def, self.item(def).range.start);
        let mut all = Rewritten::No;
        for path in crate::syntax::attributes(Code { text: before, edition: self.facts(def).edition }) {
            if path.first().is_none_or(|name| PLAIN.contains(&name.as_str())) {
                continue;
            }
            let segments: Vec<&str> = path.iter().map(Name::as_str).collect();
            let found = match self.resolve(scope, &segments, Ns::Macro) {
                Some((Res::Extern(path), _)) => self.apis.api(&path),
                Some((Res::Item(def), _)) => self.apis.api(&self.apis.canonical(&self.path_of(def))),
                _ => None,
            };
            match found {
                Some(api) if api.has(Role::BlockOn) => return Rewritten::Runs,
                Some(api) if api.has(Role::Transparent) => {}
                _ => all = Rewritten::Perhaps,
            }
        }
        all
    }
}
