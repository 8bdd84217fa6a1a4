//! Turns the tables under `rules/apis`, the words of `rules/comments.toml` and those of `rules/shipping.toml` into the forms in which
//! the program holds them, so that no run has to parse TOML. A table is added by putting its file there.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[path = "src/apis/role.rs"]
#[expect(dead_code, unreachable_pub)]
mod role;
#[path = "src/apis/row.rs"]
#[expect(dead_code, unreachable_pub)]
mod row;
#[path = "src/vocabulary/row.rs"]
#[expect(unreachable_pub)]
mod words;
/// What rows take from the vocabulary of facts.
mod facts {
    pub(crate) use smol_str::SmolStr as Name;
}

/// The words by which comments argue.
const COMMENTS: &str = "rules/comments.toml";

#[expect(clippy::print_stderr, reason = "this is how a build script complains")]
fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=rules/apis");
    println!("cargo::rerun-if-changed={COMMENTS}");
    println!("cargo::rerun-if-changed={SHIPPING}");
    match build().and_then(|()| shipping()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes each table as postcard, and the list of them as an expression of Rust.
fn build() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir("rules/apis")?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    // The order of stems, in which `-` comes before `.`.
    files.sort_by(|a, b| a.file_stem().cmp(&b.file_stem()));
    let mut list = String::from("&[\n");
    for file in &files {
        let (stem, table) = read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let bytes = out.join(format!("{stem}.table"));
        std::fs::write(&bytes, postcard::to_stdvec(&table)?)?;
        let (krate, versions) = (&table.krate, &table.versions);
        let row = format!("stem: {stem:?}, krate: {krate:?}, versions: {versions:?}");
        writeln!(list, "BuiltIn {{ {row}, table: include_bytes!({bytes:?}) }},")?;
    }
    list.push(']');
    std::fs::write(out.join("tables.rs"), list)?;
    let words: words::File = toml::from_str(&std::fs::read_to_string(COMMENTS)?)
        .map_err(|error| format!("{COMMENTS}: {error}"))?;
    Ok(std::fs::write(out.join("comments.words"), postcard::to_stdvec(&words)?)?)
}

/// Words by which code says that it does not ship.
const SHIPPING: &str = "rules/shipping.toml";

/// Writes the lists of words as a value of the type `Words` in `src/shipping.rs`, which says which there are.
fn shipping() -> Result<(), Box<dyn Error>> {
    let lists: std::collections::BTreeMap<String, Vec<String>> =
        toml::from_str(&std::fs::read_to_string(SHIPPING)?)?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    let mut value = String::from("Words {\n");
    for (key, words) in lists {
        writeln!(value, "{}: &{words:?},", key.replace('-', "_"))?;
    }
    value.push('}');
    Ok(std::fs::write(out.join("shipping.rs"), value)?)
}

fn read(file: &Path) -> Result<(&str, row::Table), Box<dyn Error>> {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a name that is not UTF-8")?;
    Ok((stem, toml::from_str(&std::fs::read_to_string(file)?)?))
}
