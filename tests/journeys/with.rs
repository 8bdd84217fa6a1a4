//! `cargo bplint --with check`: one stream of messages out of two programs, as an editor reads it.

use super::{Folder, LIB, Ran};
use cargo_metadata::Message;

const JSON: &[&str] = &["--with", "check", "--message-format", "json"];

/// Every line as cargo's own reader takes it.
fn messages(ran: &Ran) -> Vec<Message> {
    let read = Message::parse_stream(ran.out.as_bytes()).collect::<Result<Vec<_>, _>>().unwrap();
    let strange = read.iter().find(|m| matches!(m, Message::TextLine(_)));
    assert!(strange.is_none(), "not a message: {strange:?}");
    read
}

/// Codes of the diagnostics, in order, with the id of the package.
fn codes(messages: &[Message]) -> Vec<(String, String)> {
    let one = |message: &Message| match message {
        Message::CompilerMessage(m) => {
            Some((m.message.code.as_ref()?.code.clone(), m.package_id.repr.clone()))
        }
        _ => None,
    };
    messages.iter().filter_map(one).collect()
}

fn success(messages: &[Message]) -> Vec<bool> {
    messages
        .iter()
        .filter_map(|m| if let Message::BuildFinished(f) = m { Some(f.success) } else { None })
        .collect()
}

#[test]
fn both_programs_speak_of_the_same_package_and_end_once() {
    let folder = Folder::package();
    let ran = folder.cargo_bplint(JSON);
    let messages = messages(&ran);
    let codes = codes(&messages);
    assert_eq!(
        codes.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(),
        ["unused_variables", "bplint::ignored_write"]
    );
    assert_eq!(codes[0].1, codes[1].1, "an editor would wipe the other's results");
    assert!(
        messages.iter().any(|m| matches!(m, Message::CompilerArtifact(_))),
        "lines that are none of ours pass"
    );
    assert!(matches!(messages.last(), Some(Message::BuildFinished(_))));
    assert_eq!((success(&messages), ran.code), (vec![false], 1));
}

#[test]
fn a_build_that_fails_fails_the_whole_and_ours_is_still_told() {
    let folder = Folder::package();
    folder.write("src/lib.rs", &format!("{LIB}\nfn broken() -> u8 {{ \"\" }}\n"));
    let ran = folder.cargo_bplint(JSON);
    let messages = messages(&ran);
    assert_eq!((success(&messages), ran.code), (vec![false], 101));
    assert!(codes(&messages).iter().any(|(code, _)| code == "bplint::ignored_write"));
}

#[test]
fn nothing_found_is_success() {
    let folder = Folder::package();
    folder.write("src/lib.rs", "pub fn f() {}\n");
    let ran = folder.cargo_bplint(JSON);
    let messages = messages(&ran);
    assert_eq!((success(&messages), codes(&messages).len(), ran.code), (vec![true], 0, 0), "{}", ran.err);
}

#[test]
fn arguments_behind_two_dashes_are_cargos() {
    let folder = Folder::package();
    let manifest = format!("{}[features]\nloud = []\n", super::MANIFEST);
    folder.write("Cargo.toml", &manifest);
    folder.write("src/lib.rs", "#[cfg(feature = \"loud\")]\nfn never() {}\n");
    let quiet = folder.cargo_bplint(JSON);
    assert_eq!(codes(&messages(&quiet)).len(), 0);
    let loud = folder.cargo_bplint(&[JSON, &["--", "--features", "loud"]].concat());
    assert_eq!(codes(&messages(&loud))[0].0, "dead_code");
    assert_eq!(folder.cargo_bplint(&["--", "--features", "loud"]).code, 2, "they need `--with`");
}

#[test]
fn for_people_one_report_follows_the_other() {
    let folder = Folder::package();
    let ran = folder.cargo_bplint(&["--with", "check"]);
    assert!(ran.err.contains("unused variable: `nobody`"), "{}", ran.err);
    assert!(ran.out.contains("ignored_write"), "{}", ran.out);
    assert_eq!(ran.code, 1);
}
