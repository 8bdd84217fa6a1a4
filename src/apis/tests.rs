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
fn embedded_list_equals_the_folder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/apis");
    let mut stems: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "toml"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    stems.sort();
    let listed: Vec<&str> = tables::TABLES.iter().map(|(stem, _)| *stem).collect();
    assert_eq!(listed, stems, "add the missing line to src/apis/list.rs, sorted");
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
