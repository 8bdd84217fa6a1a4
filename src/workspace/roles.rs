//! What a file is for, by where it lies.

use super::{Package, Role, TargetKind};
use std::path::Path;

/// The role of a target's root file.
pub(super) fn of_target(kind: TargetKind) -> Role {
    match kind {
        TargetKind::Lib | TargetKind::ProcMacro | TargetKind::Bin => Role::Source,
        TargetKind::Example => Role::Example,
        TargetKind::Test => Role::Test,
        TargetKind::Bench => Role::Bench,
        TargetKind::BuildScript => Role::BuildScript,
    }
}

/// The role of a file in `package`, or outside any, where `base` is the directory that was asked for.
///
/// A target's root has the role of its target. Otherwise the first directory below the package decides, and for a
/// package that lies below a directory of tests or examples (fixtures, example projects), that directory.
pub(super) fn of(path: &Path, package: Option<&Package>, base: &Path) -> Role {
    let Some(package) = package else { return within(path, base) };
    if let Some(target) = package.targets.iter().find(|target| target.root == path) {
        let role = of_target(target.kind);
        if role != Role::Source {
            return role;
        }
        return within(&package.dir, base);
    }
    let below = path.strip_prefix(&package.dir).unwrap_or(Path::new(""));
    let mut parts = below.components();
    let first = parts.next().filter(|_| parts.next().is_some());
    match first.map_or(Role::Source, |first| by_name(&first.as_os_str().to_string_lossy())) {
        Role::Source => within(&package.dir, base),
        role => role,
    }
}

/// A program wrote the file, by the look of its name.
pub(super) fn looks_generated(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.ends_with(".pb") || stem.ends_with(".generated") || stem.ends_with("_generated")
}

/// The first telling name below `base`, as far as the first `src`.
fn within(path: &Path, base: &Path) -> Role {
    let rest = path.strip_prefix(base).unwrap_or(Path::new(""));
    let names =
        rest.components().map(|part| part.as_os_str().to_string_lossy()).take_while(|name| name != "src");
    names.map(|name| by_name(&name)).find(|role| *role != Role::Source).unwrap_or(Role::Source)
}

fn by_name(name: &str) -> Role {
    match name {
        "tests" | "test-fixtures" | "fixtures" | "testdata" => Role::Test,
        "benches" => Role::Bench,
        "examples" => Role::Example,
        "build.rs" => Role::BuildScript,
        _ => Role::Source,
    }
}
