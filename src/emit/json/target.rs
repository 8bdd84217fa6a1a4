//! Which package and cargo target a file belongs to, in the words of `cargo metadata`.

use crate::report::Report;
use crate::source::FileId;
use crate::workspace::{Role, Target as Known, TargetKind};
use serde::Serialize;

/// A target as cargo prints it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Target {
    kind: Vec<String>,
    crate_types: Vec<String>,
    name: String,
    src_path: String,
    edition: String,
    doc: bool,
    doctest: bool,
    test: bool,
}

/// Package id and path of the manifest. A file outside any package gets an id of the same form for the root, because
/// readers drop lines without one.
pub(super) fn package(report: &Report<'_>, file: FileId) -> (String, String) {
    match report.package(file) {
        Some(package) => (package.id.clone(), package.manifest.to_string_lossy().into_owned()),
        None => {
            let root = &report.checked.workspace.root;
            let manifest = root.join("Cargo.toml").to_string_lossy().into_owned();
            (format!("path+file://{}#0.0.0", root.to_string_lossy()), manifest)
        }
    }
}

/// The target that a file is most likely part of: the one with this root, else the one whose root lies nearest above.
pub(super) fn target(report: &Report<'_>, id: FileId) -> Target {
    let file = report.file(id);
    let package = report.package(id);
    let targets = package.map_or(&[][..], |p| &p.targets);
    let distance = |t: &&Known| {
        let below = t.root.parent().is_some_and(|dir| file.path.starts_with(dir));
        let depth = t.root.components().count();
        (t.root != file.path, !fits(t.kind, file.role), !below, usize::MAX - depth, t.kind != TargetKind::Lib)
    };
    let edition = package.map_or(2021, |p| p.edition).to_string();
    let Some(known) = targets.iter().min_by_key(distance) else {
        let name = file.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let src_path = file.path.to_string_lossy().into_owned();
        let kind = vec!["bin".to_string()];
        return Target {
            crate_types: kind.clone(),
            kind,
            name,
            src_path,
            edition,
            doc: true,
            doctest: false,
            test: true,
        };
    };
    let kind = match known.kind {
        TargetKind::Lib if known.crate_types.is_empty() => vec!["lib".into()],
        TargetKind::Lib => known.crate_types.clone(),
        other => vec![kind_name(other).into()],
    };
    let crate_types = match known.kind {
        TargetKind::Lib => kind.clone(),
        TargetKind::ProcMacro => vec!["proc-macro".into()],
        _ => vec!["bin".into()],
    };
    Target {
        kind,
        crate_types,
        name: known.name.clone(),
        src_path: known.root.to_string_lossy().into_owned(),
        edition,
        doc: matches!(known.kind, TargetKind::Lib | TargetKind::ProcMacro | TargetKind::Bin),
        doctest: matches!(known.kind, TargetKind::Lib | TargetKind::ProcMacro),
        test: matches!(
            known.kind,
            TargetKind::Lib | TargetKind::ProcMacro | TargetKind::Bin | TargetKind::Test
        ),
    }
}

fn fits(kind: TargetKind, role: Role) -> bool {
    match role {
        Role::Source => matches!(kind, TargetKind::Lib | TargetKind::ProcMacro | TargetKind::Bin),
        Role::Test => kind == TargetKind::Test,
        Role::Example => kind == TargetKind::Example,
        Role::Bench => kind == TargetKind::Bench,
        Role::BuildScript => kind == TargetKind::BuildScript,
    }
}

fn kind_name(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Lib => "lib",
        TargetKind::ProcMacro => "proc-macro",
        TargetKind::Bin => "bin",
        TargetKind::Example => "example",
        TargetKind::Test => "test",
        TargetKind::Bench => "bench",
        TargetKind::BuildScript => "custom-build",
    }
}
