//! Candidates for rows: public functions beside known ones, with a name that has a role elsewhere.

use crate::library::{Libraries, Thing};
use crate::table::Table;
use anyhow::Result;
use bplint::facts::{ItemKind, Vis};
use bplint::program::Ns;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// Prints a candidate for each function of a known type or trait that has no row yet and a name of interest.
pub(crate) fn print(
    out: &mut impl Write,
    libraries: &Libraries,
    library: usize,
    table: &Table,
    all: &[Table],
) -> Result<()> {
    let mut roles: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in all.iter().flat_map(|table| &table.api).filter(|row| !row.roles.is_empty()) {
        let name = row.path.rsplit("::").next().unwrap_or_default();
        roles.entry(name).or_default().extend(row.roles.iter().map(String::as_str));
    }
    // Names that say nothing by themselves, and roles that are evidence only.
    roles.retain(|name, roles| {
        !matches!(*name, "new" | "into_inner") && roles.iter().any(|role| !matches!(*role, "probe" | "close"))
    });
    let known: BTreeSet<String> = table.functions().map(|function| function.path).collect();
    let owners = table.types.iter().map(|row| &row.path).chain(table.traits.iter().map(|row| &row.path));
    for owner in owners {
        let Some(Thing::Item(library, def)) = libraries.find(library, &table.krate, owner, Ns::Type) else {
            continue;
        };
        let program = libraries.program(library);
        let in_trait = program.item(def).kind == ItemKind::Trait;
        let blocks = if in_trait { vec![def] } else { libraries.impls(library, def) };
        let inherent =
            blocks.iter().filter(|b| !matches!(program.item(**b).kind, ItemKind::Impl { of_trait: true }));
        let mut seen = BTreeSet::new();
        for function in inherent.flat_map(|block| program.children(*block).collect::<Vec<_>>()) {
            let item = program.item(function);
            let path = format!("{owner}::{}", item.name);
            let open = in_trait || item.vis == Vis::Public;
            let Some(roles) = roles.get(item.name.as_str()).filter(|_| open && item.kind == ItemKind::Fn)
            else {
                continue;
            };
            if known.contains(&path) || !seen.insert(path.clone()) {
                continue;
            }
            let header = program.facts(function).slice(item.header);
            let header = header.split_whitespace().collect::<Vec<_>>().join(" ");
            let roles: Vec<&str> = roles.iter().copied().collect();
            writeln!(out, "[[api]] # elsewhere `{}` is {}", item.name, roles.join(", "))?;
            writeln!(out, "path = \"{path}\"\nsig = {header:?}\nroles = []\nby = \"source\"\n")?;
        }
    }
    Ok(())
}
