//! What a file is for, by where it lies.

use super::{Package, Role, TargetKind};
use crate::shipping;
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

/// The role of the files in `dir`, which belongs to `package` or to none, where `base` is the directory that was asked
/// for.
///
/// The first directory below the package decides, and for a package that itself lies below a directory of tests or
/// examples (fixtures, example projects), that directory.
pub(super) fn of_dir(dir: &Path, package: Option<&Package>, base: &Path) -> Role {
    let Some(package) = package else { return within(dir, base) };
    let first = dir.strip_prefix(&package.dir).ok().and_then(|below| below.components().next());
    match first.map_or(Role::Source, |first| shipping::role_of_folder(&first.as_os_str().to_string_lossy())) {
        Role::Source => within(&package.dir, base),
        role => role,
    }
}

/// A program wrote the file, by the look of its name.
pub(super) fn looks_generated(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.ends_with(".pb") || stem.ends_with(".generated") || stem.ends_with("_generated")
}

/// The first telling name of a directory below `base`, as far as the first `src`.
fn within(path: &Path, base: &Path) -> Role {
    let rest = path.strip_prefix(base).unwrap_or(Path::new(""));
    let names =
        rest.components().map(|part| part.as_os_str().to_string_lossy()).take_while(|name| name != "src");
    names
        .map(|name| shipping::role_of_folder(&name))
        .find(|role| *role != Role::Source)
        .unwrap_or(Role::Source)
}
