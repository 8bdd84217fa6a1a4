//! Which packages and files there are: the room that reads the disk.

use crate::source::FileId;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What was found at the places a user named.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// Directory that shown paths are relative to: the cargo workspace's root, else the folder asked for.
    pub root: PathBuf,
    /// Packages in order of their manifests' paths.
    pub packages: Vec<Package>,
    /// Files in order of their paths; a [`FileId`] is an index here.
    pub files: Vec<File>,
    /// What went wrong on the way, none of it fatal.
    pub problems: Vec<Problem>,
}

/// Something about the job itself that went wrong: a path, a manifest, a file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path concerned.
    pub path: PathBuf,
    /// What is wrong and what to do, in one clause.
    pub what: String,
    /// The user named this path: the job could not be done in full (exit code 2).
    pub fatal: bool,
}

/// Index into [`Workspace::packages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PackageId(pub u32);

/// A cargo package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Name in Cargo.toml.
    pub name: String,
    /// Version, `0.0.0` where none is given.
    pub version: String,
    /// 2015, 2018, 2021 or 2024.
    pub edition: u16,
    /// Absolute path of Cargo.toml.
    pub manifest: PathBuf,
    /// Directory of the manifest.
    pub dir: PathBuf,
    /// Id as `cargo metadata` prints it, letter for letter.
    pub id: String,
    /// Dependencies of all kinds.
    pub dependencies: Vec<Dependency>,
    /// Targets, inferred ones included.
    pub targets: Vec<Target>,
}

/// A dependency as a package declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Name in code: `-` replaced by `_`, renames applied.
    pub name: String,
    /// Name of the package.
    pub package: String,
    /// Version requirement as written; empty when none is given.
    pub requirement: String,
    /// Absolute path of a path dependency.
    pub path: Option<PathBuf>,
    /// URL of a git dependency.
    pub git: Option<String>,
    /// Which code sees it.
    pub kind: DependencyKind,
}

/// Which code sees a dependency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DependencyKind {
    /// All.
    Normal,
    /// Tests, examples, benches.
    Dev,
    /// Build scripts.
    Build,
}

/// A cargo target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Name, as cargo shows it.
    pub name: String,
    /// Sort.
    pub kind: TargetKind,
    /// Absolute path of its root file.
    pub root: PathBuf,
    /// Library crate types (`lib`, `cdylib`, ..) or empty.
    pub crate_types: Vec<String>,
}

/// Sort of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TargetKind {
    /// Library.
    Lib,
    /// Procedural macro.
    ProcMacro,
    /// Program.
    Bin,
    /// Example.
    Example,
    /// Integration test.
    Test,
    /// Benchmark.
    Bench,
    /// `build.rs`
    BuildScript,
}

/// One `.rs` file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its number.
    pub id: FileId,
    /// Absolute path.
    pub path: PathBuf,
    /// Path to show: relative to the working directory where it lies below it, else absolute; `/` as separator.
    pub shown: String,
    /// Package whose directory it lies in.
    pub package: Option<PackageId>,
    /// What it is for, by its place.
    pub role: Role,
}

/// What a file is for, by where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Product code.
    Source,
    /// Integration tests, test support.
    Test,
    /// Examples.
    Example,
    /// Benchmarks.
    Bench,
    /// Build script.
    BuildScript,
}
