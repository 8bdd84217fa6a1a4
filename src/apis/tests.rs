//! Tests of the tables and of the look-ups.

#![allow(clippy::unwrap_used)]

use super::*;

fn apis(wanted: &[Wanted<'_>]) -> Apis {
    Apis::new(wanted, &[]).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn user(text: &str) -> toml::Table {
    text.parse().unwrap()
}

#[test]
fn aliases_lead_to_one_path() {
    let apis = apis(&[("tokio", "1")]);
    assert_eq!(apis.canonical("core::option::Option::map"), "std::option::Option::map");
    assert_eq!(apis.canonical("tokio::task::spawn"), "tokio::spawn");
    assert_eq!(apis.canonical("mine::spawn"), "mine::spawn");
}

#[test]
fn a_cycle_of_aliases_ends() {
    let table = user("alias = [{ path = 'a::b', is = 'a::c' }, { path = 'a::c', is = 'a::b' }]");
    let apis = Apis::new(&[], &[table]).unwrap();
    assert!(apis.canonical("a::b::d").starts_with("a::"));
}

#[test]
fn only_wanted_packages_are_loaded() {
    assert!(apis(&[]).api("tokio::spawn").is_none());
    assert!(apis(&[("tokio", "^1.40")]).api("tokio::spawn").is_some_and(|api| api.has(Role::Spawn)));
}

#[test]
fn the_users_rows_win() {
    let cancel = user("[[api]]\npath = 'tokio::task::spawn'\nroles = ['not-a-signal']");
    let apis = Apis::new(&[("tokio", "1")], &[cancel]).unwrap();
    let spawn = apis.api("tokio::spawn").unwrap();
    assert!(spawn.roles.is_empty());
    assert!(!spawn.sig.is_empty(), "the signature is still known");
}

#[test]
fn a_mistake_names_file_and_row() {
    let table = user("[[api]]\npath = 'my::Queue::offer'\nroles = ['refusing']");
    let problems = Apis::new(&[], &[table]).unwrap_err();
    assert_eq!(problems.len(), 1);
    let text = problems[0].to_string();
    assert!(text.starts_with("bplint.toml: [[api]] my::Queue::offer: unknown variant `refusing`"), "{text}");
}

#[test]
fn every_role_is_documented_for_people() {
    let page = include_str!("../../docs/api-tables.md");
    let text = include_str!("role.rs");
    let list = text.split("pub enum Role {").nth(1).unwrap().split("\n}\n").next().unwrap();
    let names = list.lines().filter_map(|line| line.trim().strip_suffix(',')).filter(|l| !l.starts_with('/'));
    for name in names {
        let role: Role = toml::Value::String(kebab(name)).try_into().unwrap();
        assert!(
            page.contains(&format!("| `{}` |", role.name())),
            "{} is missing in docs/api-tables.md",
            role.name()
        );
    }
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for (i, c) in name.char_indices() {
        if c.is_uppercase() && i > 0 {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[test]
fn lazy_calls_are_told_from_eager_ones() {
    let apis = apis(&[("tokio", "1"), ("futures-util", "0.3")]);
    let lazy = |path: &str| apis.lazy(apis.api(path).unwrap_or_else(|| panic!("{path}")));
    assert!(lazy("tokio::sync::mpsc::Sender::send"), "async fn");
    assert!(lazy("tokio::time::timeout"), "a named future");
    assert!(lazy("futures::future::FutureExt::boxed"), "an alias of a boxed future");
    assert!(!lazy("tokio::spawn"), "a task runs without being awaited");
    assert!(!lazy("tokio::sync::mpsc::Sender::try_send"));
    assert!(!lazy("futures::stream::StreamExt::map"), "a stream is no future");
}

#[test]
fn facades_and_globs_lead_to_the_same_thing() {
    let apis = apis(&[("futures-util", "0.3"), ("smol", "2")]);
    assert_eq!(apis.canonical("futures_util::StreamExt::next"), "futures::stream::StreamExt::next");
    assert_eq!(apis.canonical("smol::channel::Sender"), "async_channel::Sender");
    let prelude = apis.children("futures::prelude");
    assert!(prelude.iter().any(|(name, path)| name == "SinkExt" && path == "futures::sink::SinkExt"));
    assert!(apis.extensions_of("futures::stream::Stream").iter().any(|p| p == "futures::stream::StreamExt"));
    assert!(apis.method("async_channel::Sender", "try_send").is_some_and(|api| api.has(Role::Refusal)));
    assert_eq!(apis.resolve("futures::stream", "Option").unwrap(), "std::option::Option");
    assert_eq!(
        apis.resolve("futures::channel::mpsc", "SendError").unwrap(),
        "futures::channel::mpsc::SendError"
    );
}

#[test]
fn older_lines_have_their_own_table() {
    let permit = |requirement| {
        let apis = apis(&[("tokio", requirement)]);
        apis.api("tokio::sync::Semaphore::acquire").and_then(|api| api.signal)
    };
    assert_eq!(permit("0.2"), Some(Signal::Value));
    assert_eq!(permit("1.20"), Some(Signal::Ok));
}

/// Every table, read as it stands.
fn all_tables() -> Vec<(&'static str, Table)> {
    let read = |built_in: &tables::BuiltIn| match built_in.read() {
        Ok(table) => (built_in.stem, table),
        Err(problem) => panic!("{problem}"),
    };
    tables::TABLES.iter().map(read).collect()
}

/// All packages that have tables, in the line that each table describes.
fn everything() -> Apis {
    let tables = all_tables();
    apis(
        &tables.iter().map(|(_, table)| (table.package.as_str(), table.checked.as_str())).collect::<Vec<_>>(),
    )
}

#[track_caller]
fn none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn stems_name_the_package_and_versions_are_requirements() {
    for (stem, table) in all_tables() {
        assert_eq!(tables::split_stem(stem).0, table.package, "{stem}");
        let requirement = semver::VersionReq::parse(&table.versions);
        let checked =
            semver::Version::parse(&table.checked).unwrap_or_else(|e| panic!("{stem}: checked: {e}"));
        let line = table.versions.split(',').next().unwrap_or("");
        assert!(requirement.is_ok_and(|r| r.matches(&checked)), "{stem}: {line} does not admit {checked}");
    }
}

#[test]
fn every_text_of_every_row_parses() {
    let mut problems = Vec::new();
    let mut check = |stem: &str, path: &str, text: &str, header: String| {
        if !text.is_empty() && crate::syntax::signature(&header).is_err() {
            problems.push(format!("{stem}: {path}: `{text}` does not parse"));
        }
    };
    for (stem, table) in all_tables() {
        for row in &table.api {
            check(stem, &row.path, &row.sig, row.sig.clone());
        }
        for row in &table.types {
            row.methods.iter().for_each(|text| check(stem, &row.path, text, text.clone()));
            row.implements
                .iter()
                .for_each(|text| check(stem, &row.path, text, format!("fn f() -> impl {text}")));
            row.variants.iter().for_each(|text| check(stem, &row.path, text, format!("fn {}", called(text))));
            row.fields.iter().for_each(|text| check(stem, &row.path, text, format!("fn f({text})")));
            check(stem, &row.path, &row.deref, format!("fn f() -> {}", row.deref));
            check(stem, &row.path, &row.is, format!("fn f() -> {}", row.is));
        }
        for row in &table.traits {
            row.methods.iter().for_each(|text| check(stem, &row.path, text, text.clone()));
        }
    }
    none(problems);
}

/// A variant as a function header: `Full(T)`, `Closed`.
fn called(variant: &str) -> String {
    if variant.contains('(') { variant.to_owned() } else { format!("{variant}()") }
}

#[test]
fn no_path_is_described_twice_in_a_table() {
    let mut problems = Vec::new();
    for (stem, table) in all_tables() {
        let mut seen = BTreeSet::new();
        let aliases = table.alias.iter().flat_map(|alias| alias.each()).map(|(path, _)| path);
        let types = table.types.iter().map(|row| row.path.clone());
        let listed = |path: &Name, sigs: &[String]| -> Vec<Name> {
            sigs.iter()
                .map(|sig| Name::new(format!("{path}::{}", function_name(sig).unwrap_or("?"))))
                .collect()
        };
        let methods = table.types.iter().flat_map(|row| listed(&row.path, &row.methods));
        let trait_methods = table.traits.iter().flat_map(|row| listed(&row.path, &row.methods));
        let paths = aliases.chain(types).chain(table.traits.iter().map(|row| row.path.clone()));
        let paths =
            paths.chain(table.api.iter().map(|row| row.path.clone())).chain(methods).chain(trait_methods);
        problems
            .extend(paths.filter(|path| !seen.insert(path.clone())).map(|path| format!("{stem}: {path}")));
    }
    none(problems);
}

#[test]
fn aliases_end_at_something_that_exists() {
    let crates: BTreeSet<Name> = all_tables().into_iter().map(|(_, table)| table.krate).collect();
    let mut problems = Vec::new();
    for (stem, table) in all_tables() {
        let apis = apis(&[(&table.package, &table.checked)]);
        for (path, _) in table.alias.iter().flat_map(|alias| alias.each()) {
            let end = apis.canonical(&path);
            let described = crates.contains(end.split("::").next().unwrap_or(""));
            if described && !apis.knows(&end) && !apis.is_module(&end) {
                problems.push(format!("{stem}: {path} leads to {end}"));
            }
        }
    }
    none(problems);
}

#[test]
fn rows_are_canonical_and_their_owners_have_rows() {
    let mut problems = Vec::new();
    for (stem, table) in all_tables() {
        let apis = apis(&[(&table.package, &table.checked)]);
        for path in table.paths().filter(|path| apis.canonical(path) != path.as_str()) {
            problems.push(format!("{stem}: {path} is an alias of {}", apis.canonical(path)));
        }
        for row in &table.api {
            let owner = parent(&row.path);
            let capital = last(owner).starts_with(char::is_uppercase);
            if capital && apis.type_(owner).is_none() && apis.trait_(owner).is_none() {
                problems.push(format!("{stem}: {}: no [[type]] or [[trait]] row for {owner}", row.path));
            }
        }
    }
    none(problems);
}

#[test]
fn built_in_rows_pass_the_checks_of_a_users() {
    let mut problems = Vec::new();
    for (stem, table) in all_tables() {
        let apis = apis(&[(&table.package, &table.checked)]);
        for (row, one) in one_by_one(&table) {
            let found = apis.mistakes(&one).into_iter();
            problems.extend(found.map(|m| format!("{stem}: {row}: {}: {}", m.what, m.help)));
        }
    }
    none(problems);
}

/// Tables of one row each, with its path.
fn one_by_one(table: &Table) -> Vec<(Name, Table)> {
    let apis =
        table.api.iter().map(|row| (row.path.clone(), Table { api: vec![row.clone()], ..Table::default() }));
    let types = table
        .types
        .iter()
        .map(|row| (row.path.clone(), Table { types: vec![row.clone()], ..Table::default() }));
    let traits = table
        .traits
        .iter()
        .map(|row| (row.path.clone(), Table { traits: vec![row.clone()], ..Table::default() }));
    apis.chain(types).chain(traits).collect()
}

#[test]
fn messages_are_clauses() {
    let mut problems = Vec::new();
    for (stem, table) in all_tables() {
        for row in &table.api {
            for text in [&row.says, &row.instead].into_iter().filter(|text| !text.is_empty()) {
                if text.ends_with('.') || text.starts_with(char::is_uppercase) && !text.starts_with("Err") {
                    problems.push(format!("{stem}: {}: {text}", row.path));
                }
            }
        }
    }
    none(problems);
}

#[test]
fn functions_without_self_are_named_with_their_type() {
    let words = everything().words_of_role(Role::Limit);
    let named = |ty: Option<&str>, name: &str| words.iter().any(|w| w.ty.as_deref() == ty && w.name == name);
    assert!(named(Some("Semaphore"), "new") && !named(None, "new"));
    assert!(named(None, "max_write_buffer_size"));
}

/// Files of the program, and not of its tests.
fn program_files(dir: &std::path::Path) -> Vec<(std::path::PathBuf, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() && !entry.ends_with("tests") {
            files.extend(program_files(&entry));
        } else if entry.extension().is_some_and(|e| e == "rs") && !entry.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&entry).unwrap();
            let product = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
            files.push((entry, product));
        }
    }
    files
}

/// A path that an alias leads from, or that no table has, is never that of a type at hand.
#[test]
fn paths_that_the_program_names_are_those_of_the_tables() {
    let apis = everything();
    let (files, mut problems) = (program_files(std::path::Path::new("src")), Vec::new());
    for (file, text) in &files {
        for literal in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| line.split('"').skip(1).step_by(2))
        {
            let is_path = literal.contains("::")
                && literal.chars().all(|c| c.is_alphanumeric() || c == '_' || c == ':');
            let of_tables = apis.has_crate(root(literal)) && root(literal) != "bplint";
            if !is_path || !of_tables {
                continue;
            }
            let constant =
                !last(literal).contains(char::is_lowercase) && apis.type_(parent(literal)).is_some();
            let is = apis.knows(literal) || apis.is_module(literal) || constant;
            let known = is && apis.canonical(literal) == literal;
            // The beginning of many.
            let begins = || apis.known_below(root(literal)).iter().any(|path| path.starts_with(literal));
            if !known && !begins() {
                problems.push(format!("{}: {literal}", file.display()));
            }
        }
    }
    none(problems);
}

/// What documentation says of who hears a role is what the program asks for.
#[test]
fn roles_that_no_rule_hears_say_so() {
    let files = program_files(std::path::Path::new("src"));
    let asked = |role: &str| {
        let word = format!("Role::{role}");
        let names = |text: &str| {
            text.match_indices(&word)
                .any(|(at, _)| !text[at + word.len()..].starts_with(|c: char| c.is_alphanumeric()))
        };
        files.iter().any(|(file, text)| !file.starts_with("src/apis") && names(text))
    };
    let source = include_str!("role.rs");
    let page = include_str!("../../docs/api-tables.md");
    let list = source.split("pub enum Role {").nth(1).unwrap().split("\n}\n").next().unwrap();
    let (mut problems, mut doc) = (Vec::new(), String::new());
    for line in list.lines().map(str::trim) {
        let Some(name) = line.strip_suffix(',').filter(|name| !name.starts_with('/')) else {
            if line.is_empty() {
                doc.clear()
            } else {
                doc.push_str(line)
            }
            continue;
        };
        let role: Role = toml::Value::String(kebab(name)).try_into().unwrap();
        let says = std::mem::take(&mut doc).contains(UNHEARD);
        let row =
            page.lines().find(|line| line.starts_with(&format!("| `{}` |", role.name()))).unwrap_or_default();
        let expected = !asked(name) && role != Role::NotASignal;
        if (says, row.contains(UNHEARD), !role.is_heard()) != (expected, expected, expected) {
            problems.push(format!("{name}: asked for by a rule: {}", asked(name)));
        }
    }
    none(problems);
}

/// How documentation says it.
const UNHEARD: &str = "No rule asks for it yet.";

/// The schema that editors read names the columns that rows have.
#[test]
fn the_schema_knows_the_columns() {
    let schema = crate::setup::schema();
    let columns = |kind: &str| -> BTreeSet<String> {
        let known = schema["properties"][kind]["items"]["properties"].as_object();
        known.into_iter().flatten().map(|(name, _)| name.clone()).collect()
    };
    let of = |row: toml::Value| row.as_table().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let api = ApiRow { signal: Some(Signal::Err), arg: Some(0), limit: Some(0), ..ApiRow::default() };
    assert_eq!(columns("api"), of(toml::Value::try_from(api).unwrap()));
    assert_eq!(columns("type"), of(toml::Value::try_from(row::TypeRow::default()).unwrap()));
    let alias = row::AliasRow { path: "a".into(), is: "b".into(), names: Vec::new() };
    assert_eq!(columns("alias"), of(toml::Value::try_from(alias).unwrap()));
    assert!(Role::names().contains(&"not-a-signal") && Signal::names().contains(&"ok-false"));
}
