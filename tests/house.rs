//! The house rules of `docs/design.md` that a machine can keep: the shape of the tree, who may know what, how messages
//! read, and that the same input gives the same bytes.

#[path = "support/lint.rs"]
mod lint;
#[allow(dead_code)] // the example uses the rest
#[path = "../examples/check-apis/table.rs"]
mod table;
#[path = "support/verdicts.rs"]
mod verdicts;

use bplint::emit::Format;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Verbs with which a help may start.
const VERBS: &str = "acquire add advance allow ask await bind bound break build call cap check choose chunk clear clone close collect count \
    create declare disable drain drop end fetch finish flush give hand handle hold iterate join keep leave let limit log look loop \
    make mark match move name pass pause pick poll prefer propagate put read receive remove replace reserve retry return \
    run send set shed spawn start stop store stream switch take track turn use wait wrap write yield";

fn main() -> ExitCode {
    let none = lint::rules().is_empty();
    let trials = vec![
        Trial::test("house::rules_come_in_threes", rules_come_in_threes).with_ignored_flag(none),
        Trial::test("house::rule_list_is_fresh", rule_list_is_fresh)
            .with_ignored_flag(!has(RULES_BEGIN, "src/rules.rs")),
        Trial::test("house::readme_table_is_fresh", readme_table_is_fresh)
            .with_ignored_flag(!has(README_BEGIN, "README.md")),
        Trial::test("house::excuses_are_listed", excuses_are_listed),
        Trial::test("house::precision_is_fresh", precision_is_fresh),
        Trial::test("house::two_readers_decide", two_readers_decide),
        Trial::test("house::syntax_alone_names_syn", syntax_alone_names_syn),
        Trial::test("house::few_read_the_disk", few_read_the_disk),
        Trial::test("house::few_write", few_write),
        Trial::test("house::few_run_programs", few_run_programs),
        Trial::test("house::nothing_opens_a_socket", nothing_opens_a_socket),
        Trial::test("house::few_run_in_parallel", few_run_in_parallel),
        Trial::test("house::rules_know_facts_only", rules_know_facts_only).with_ignored_flag(none),
        Trial::test("house::files_can_be_read_in_a_sitting", files_can_be_read_in_a_sitting)
            .with_ignored_flag(none),
        Trial::test("house::package_holds_the_rules", package_holds_the_rules),
        Trial::test("house::messages_read_alike", messages_read_alike).with_ignored_flag(none),
        Trial::test("house::rows_are_fresh", rows_are_fresh),
        Trial::test("house::threads_do_not_show", threads_do_not_show).with_ignored_flag(none),
        Trial::test("house::demand_loses_nothing", demand_loses_nothing).with_ignored_flag(none),
        Trial::test("house::owner_stands_in_one_place", owner_stands_in_one_place),
        Trial::test("house::samples_are_fresh", samples_are_fresh).with_ignored_flag(none),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A rule is a card, code and a fixture of one name. Rules about the tool's own comments have a card only.
fn rules_come_in_threes() -> Result<(), Failed> {
    let root = lint::root();
    let page = |id: &String| std::fs::read_to_string(root.join("rules").join(id).with_extension("md"));
    let (own, cards): (BTreeSet<String>, BTreeSet<String>) = lint::stems(&root.join("rules"), "md")
        .into_iter()
        .filter(|id| id != "README")
        .partition(|id| page(id).is_ok_and(|text| text.contains("group = \"directives\"")));
    let code = lint::rules();
    let mut fixtures = lint::stems(&lint::fixtures().join("rules/src"), "rs");
    fixtures.remove("lib");
    let mut complaints: Vec<String> =
        own.intersection(&code).map(|id| format!("{id}: a directive with code")).collect();
    for id in cards.union(&code).collect::<BTreeSet<_>>() {
        let lacks = [
            (&cards, "rules/{}.md"),
            (&code, "src/rules/{}.rs"),
            (&fixtures, "test-fixtures/rules/src/{}.rs"),
        ];
        let lacks = lacks.iter().filter(|(has, _)| !has.contains(id));
        complaints.extend(lacks.map(|(_, file)| format!("{id}: there is no {}", file.replace("{}", id))));
    }
    done(complaints)
}

/// The paths that rustc resolves in `test-fixtures/rows` are those of the tables, and tables without any are named.
fn rows_are_fresh() -> Result<(), Failed> {
    let rows = lint::fixtures().join("rows");
    let mut complaints = Vec::new();
    let mut left_out = BTreeSet::new();
    for table in table::Table::all(&lint::root().join("rules/apis"))? {
        let file = format!("src/{}.rs", table.stem.replace(['-', '.'], "_"));
        let texts = ["core", "rest"].map(|part| std::fs::read_to_string(rows.join(part).join(&file)));
        match texts.into_iter().find_map(Result::ok) {
            Some(text) if text.contains(&format!("Paths: {:016x}.", table.fingerprint())) => {}
            Some(_) => complaints.push(format!(
                "{}: other paths than in test-fixtures/rows: run `cargo run --example check-apis -- --rows`",
                table.stem
            )),
            None if table.paths().is_empty() => {}
            None => {
                left_out.insert(table.stem);
            }
        }
    }
    let named: BTreeSet<String> = NOT_COMPILED.iter().map(|stem| (*stem).to_owned()).collect();
    complaints.extend(left_out.difference(&named).map(|stem| {
        format!("{stem}: make it a dependency of a crate in test-fixtures/rows, and run `cargo run --example check-apis -- --rows`")
    }));
    complaints.extend(named.difference(&left_out).map(|stem| format!("{stem} is compiled by now")));
    done(complaints)
}

/// Tables whose packages need a library of the system, cmake or protoc to build, or a newer compiler (ntex, trillium).
const NOT_COMPILED: &[&str] = &[
    "datafusion",
    "isahc",
    "ntex",
    "paho-mqtt",
    "pulsar",
    "rdkafka",
    "trillium",
    "trillium-channels",
    "trillium-client",
    "trillium-http",
    "trillium-websockets",
    "zmq",
];

const RULES_BEGIN: &str = "// rules: begin\n";

/// `src/rules.rs` lists every rule between its markers, in order. Rewritten where it does not, except in CI.
fn rule_list_is_fresh() -> Result<(), Failed> {
    let each = |line: &dyn Fn(&String) -> String| lint::rules().iter().map(line).collect::<String>();
    let block = [
        each(&|id| format!("mod {id};\n")),
        "\n/// All rules, sorted by id.\npub const RULES: &[&dyn Rule] = &[\n".into(),
        each(&|id| format!("    &{id}::{},\n", camel(id))),
        "];\n\n/// The text of every rule's card, by id.\npub const CARDS: &[(&str, &str)] = &[\n".into(),
        each(&|id| format!("    (\"{id}\", include_str!(\"../rules/{id}.md\")),\n")),
        "];\n".into(),
    ];
    fresh(&lint::root().join("src/rules.rs"), RULES_BEGIN, "// rules: end", &block.concat())
}

/// `ignored_write` is the file of `IgnoredWrite`.
fn camel(id: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    id.split('_').map(capital).collect()
}

/// Whether `file`, below the package's directory, has a block that begins with `marker`.
fn has(marker: &str, file: &str) -> bool {
    std::fs::read_to_string(lint::root().join(file)).is_ok_and(|text| text.contains(marker))
}

const README_BEGIN: &str = "<!-- rules: begin -->\n";

/// The table of rules in the README comes from the cards.
fn readme_table_is_fresh() -> Result<(), Failed> {
    let mut table = "\n| rule | group | what it finds |\n|---|---|---|\n".to_owned();
    for card in bplint::card::Cards::builtin().iter() {
        let group = card.meta.group.name();
        table += &format!("| [`{0}`](rules/{0}.md) | {group} | {1} |\n", card.id, card.summary);
    }
    fresh(&lint::root().join("README.md"), README_BEGIN, "<!-- rules: end -->", &(table + "\n"))
}

/// `docs/confidence.md` lists every excuse, and some rule or question makes it.
fn excuses_are_listed() -> Result<(), Failed> {
    let mut table = "\n| excuse | what it means |\n|---|---|\n".to_owned();
    for excuse in bplint::evidence::Excuse::ALL {
        table += &format!("| `{}` | {} |\n", excuse.name(), excuse.says());
    }
    fresh(
        &lint::root().join("docs/confidence.md"),
        "<!-- excuses: begin -->\n",
        "<!-- excuses: end -->",
        &(table + "\n"),
    )
}

/// What the tool tells of a rule's precision is what the verdicts in `ecosystem/findings` come to, and each has a reason.
fn precision_is_fresh() -> Result<(), Failed> {
    let ecosystem = lint::root().join("ecosystem");
    let file = lint::root().join("rules/precision.toml");
    let wanted = verdicts::summary(&ecosystem).map_err(|error| format!("{error:#}"))?;
    let mut complaints = Vec::new();
    for list in std::fs::read_dir(ecosystem.join("findings"))?.flatten() {
        let list = verdicts::List::read(&list.path()).map_err(|error| format!("{error:#}"))?;
        let judged = list.findings.iter().filter(|f| f.verdict != verdicts::Verdict::Unjudged);
        let silent = judged.filter(|f| f.reason.is_empty());
        complaints.extend(silent.map(|f| format!("{}: {:?}, and no reason", f.fingerprint, f.verdict)));
    }
    if std::fs::read_to_string(&file)? != wanted {
        if std::env::var_os("CI").is_none() {
            std::fs::write(&file, wanted)?;
        }
        complaints
            .push("rules/precision.toml was not up to date: run the tests again and commit it".to_owned());
    }
    done(complaints)
}

/// Two readers who agree decide on a finding; where they differ it is open until a third has settled it.
fn two_readers_decide() -> Result<(), Failed> {
    use verdicts::{Opinion, Reader, Verdict};
    let text =
        "rule = 'r'\nplace = 'p'\nitem = 'i'\nmessage = 'm'\nconfidence = 'likely'\nfingerprint = 'f'\n";
    let unread: verdicts::Entry = toml::from_str(text)?;
    let opinion = |verdict| Opinion { verdict, reason: format!("{verdict:?}, for some reason") };
    let read = |first, second| {
        let mut entry = unread.clone();
        entry.note(Reader::First, opinion(first));
        entry.note(Reader::Second, opinion(second));
        entry
    };
    let agreed = read(Verdict::Right, Verdict::Right);
    let mut open = read(Verdict::Right, Verdict::Wrong);
    let was_open = open.verdict == Verdict::Unjudged && open.waits_for(Reader::Third);
    open.note(Reader::Third, opinion(Verdict::Arguable));
    let kept: verdicts::Entry = toml::from_str(&toml::to_string(&open)?)?;
    let mut complaints = Vec::new();
    if agreed.verdict != Verdict::Right || agreed.waits_for(Reader::Third) {
        complaints.push("two who agree do not decide".to_owned());
    }
    if !was_open || open.verdict != Verdict::Arguable || open.waits_for(Reader::Third) || kept != open {
        complaints.push("a third does not settle what two differ on".to_owned());
    }
    done(complaints)
}

/// Fails where `wanted` does not stand between the markers, after putting it there (not in CI).
fn fresh(file: &Path, begin: &str, end: &str, wanted: &str) -> Result<(), Failed> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let marked = text.split_once(begin).and_then(|(head, rest)| Some((head, rest.split_once(end)?)));
    let Some((head, (block, tail))) = marked else {
        return Err(format!("{} has no block from {begin:?} to {end:?}", file.display()).into());
    };
    if block == wanted {
        return Ok(());
    }
    if std::env::var_os("CI").is_none() {
        std::fs::write(file, format!("{head}{begin}{wanted}{end}{tail}"))?;
        return Err(format!("{} was not up to date; it is now, run the tests again", file.display()).into());
    }
    Err(format!("{} is not up to date: run `cargo test --test house` and commit", file.display()).into())
}

fn syntax_alone_names_syn() -> Result<(), Failed> {
    only_in(&["syn", "proc_macro2", "quote"], &["src/syntax.rs", "src/syntax/"])
}

fn few_read_the_disk() -> Result<(), Failed> {
    let rooms = [
        "src/workspace",
        "src/config",
        "src/baseline",
        "src/fix",
        "src/cache",
        "src/cli",
        "src/deps",
        "src/disk",
    ];
    only_in(&["std::fs", "fs::read", "File::open"], &rooms)
}

/// `SECURITY.md` says what is written, and by which command.
fn few_write() -> Result<(), Failed> {
    let words = [
        "disk::write",
        "disk::create",
        "disk::replace",
        "fs::write",
        "File::create",
        "fs::rename",
        "OpenOptions",
    ];
    only_in(
        &words,
        &[
            "src/disk.rs",
            "src/cache",
            "src/baseline.rs",
            "src/cli/fix.rs",
            "src/cli/init.rs",
            "src/cli/output.rs",
            "src/cli/generate.rs",
        ],
    )
}

/// `SECURITY.md` says what is run: git for `--diff`, cargo for `--with`.
fn few_run_programs() -> Result<(), Failed> {
    only_in(&["std::process::Command", "process::Command", "CommandExt"], &[])?;
    only_in(&["Command::new"], &["src/cli/diff/git.rs", "src/cli/with.rs"])
}

fn nothing_opens_a_socket() -> Result<(), Failed> {
    only_in(&["std::net", "net::TcpStream", "os::unix::net", "UnixStream", "UdpSocket", "TcpListener"], &[])
}

fn few_run_in_parallel() -> Result<(), Failed> {
    only_in(&["rayon"], &["src/check", "src/workspace", "src/program"])
}

/// Rules name neither each other, nor a crate, nor the rooms on the way in and out.
fn rules_know_facts_only() -> Result<(), Failed> {
    let rules = lint::rules();
    let mut banned: Vec<String> =
        ["tokio", "futures", "crossbeam", "flume", "kanal", "tower", "hyper", "axum", "lapin"]
            .map(|name| format!("{name}::"))
            .to_vec();
    banned.extend(["syntax::", "emit::", "cli::", "config::", "workspace::", "std::fs"].map(str::to_owned));
    let mut complaints = Vec::new();
    for id in &rules {
        let path = lint::root().join("src/rules").join(id).with_extension("rs");
        let code = code_of(&path)?;
        let others = rules.iter().filter(|other| *other != id).map(|other| format!("{other}::"));
        let named = banned.iter().cloned().chain(others).filter(|name| mentions(&code, name));
        complaints.extend(named.map(|name| format!("src/rules/{id}.rs names `{name}`")));
    }
    done(complaints)
}

/// Product code, tables and tests aside, keeps to files of at most 600 lines.
fn files_can_be_read_in_a_sitting() -> Result<(), Failed> {
    let mut complaints = Vec::new();
    for file in sources() {
        let lines = std::fs::read_to_string(&file)?.lines().count();
        if lines > 600 {
            complaints.push(format!("{} has {lines} lines", shown(&file)));
        }
    }
    done(complaints)
}

fn package_holds_the_rules() -> Result<(), Failed> {
    let manifest = std::fs::read_to_string(lint::root().join("Cargo.toml"))?;
    let include = manifest.lines().find(|line| line.starts_with("include = ")).unwrap_or_default();
    let wanted = ["src/**", "rules/**", "README.md"].into_iter().filter(|part| !include.contains(part));
    done(wanted.map(|part| format!("`include` in Cargo.toml lacks {part}")).collect())
}

/// Messages start small and end without a full stop; helps start with a verb and ask nothing of the reader's patience.
fn messages_read_alike() -> Result<(), Failed> {
    let verbs: BTreeSet<&str> = VERBS.split_whitespace().collect();
    let mut complaints = BTreeSet::new();
    for finding in lint::everything(&lint::fixtures(), ".")? {
        let mut wrong =
            |text: &str, what: &str| complaints.insert(format!("{}: {what}: {text}", finding.rule));
        let helps = finding.children.iter().filter(|(level, _)| level == "help");
        for (_, help) in helps.clone() {
            let first = help.split([' ', ':', ',']).next().unwrap_or_default();
            if !verbs.contains(first) {
                wrong(help, "a help starts with a verb");
            }
        }
        let texts =
            finding.labels.iter().chain([&finding.message]).chain(finding.children.iter().map(|(_, t)| t));
        for text in texts.filter(|text| !text.starts_with("http") && !text.contains("://")) {
            if text.starts_with(|c: char| c.is_uppercase()) {
                wrong(text, "starts in upper case");
            }
            if text.ends_with(['.', '!']) {
                wrong(text, "ends with a full stop");
            }
            if text.to_lowercase().contains("try this") || text.to_lowercase().contains("you should") {
                wrong(text, "talks down");
            }
        }
    }
    done(complaints.into_iter().collect())
}

/// One thread or four, and whatever the order of the disk: the same bytes in every format.
fn threads_do_not_show() -> Result<(), Failed> {
    let formats: Vec<&str> = Format::EACH.iter().map(|(name, _)| *name).collect();
    let on = |threads: &str| -> Result<Vec<Vec<u8>>, Failed> {
        let dir = tempfile::tempdir()?;
        let file = |format: &str| dir.path().join(format);
        let to_file = |format: &&str| format!("--format={format}={}", file(format).display());
        let mut args =
            vec!["-W", "all", "--min-confidence", "possible", "--no-cache", "--threads", threads, "."];
        let files: Vec<String> = formats.iter().map(to_file).collect();
        args.extend(files.iter().map(String::as_str));
        lint::run(&lint::fixtures(), &args)?;
        formats.iter().map(|format| Ok(std::fs::read(file(format))?)).collect()
    };
    let one = on("1")?;
    if let Some(at) = one.iter().position(|text| text.len() < 10_000) {
        return Err(format!("{}: there are too few findings to compare", formats[at]).into());
    }
    for four in [on("4")?, on("4")?] {
        if let Some(at) = (0..one.len()).find(|at| one[*at] != four[*at]) {
            return Err(format!("{} depends on the threads", formats[at]).into());
        }
    }
    Ok(())
}

/// What is not parsed holds nothing to find: the same findings where every rule sees every body.
fn demand_loses_nothing() -> Result<(), Failed> {
    let findings = |more: &[&str]| -> Result<String, Failed> {
        let args =
            ["-W", "all", "-A", "unparsed_file", "--min-confidence", "possible", "--format", "short", "."];
        Ok(lint::run(&lint::fixtures(), &[&args, more].concat())?)
    };
    let (asked, everything) = (findings(&[])?, findings(&["--everything"])?);
    let more: Vec<&str> = everything.lines().filter(|line| !asked.lines().any(|l| l == *line)).collect();
    if more.is_empty() { Ok(()) } else { Err(more.join("\n").into()) }
}

/// The address of the repository is not known yet; what has to be filled in stands in one file.
fn owner_stands_in_one_place() -> Result<(), Failed> {
    let mut files = vec![lint::root().join("README.md"), lint::root().join("action.yml")];
    for dir in ["docs", "editors"] {
        let entries = std::fs::read_dir(lint::root().join(dir))?;
        files.extend(entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()));
    }
    let known = ["docs/ci.md", "docs/releasing.md"];
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| !known.contains(&shown(file).as_str())) {
        if std::fs::read_to_string(file)?.contains("OWNER") {
            complaints.push(format!("{} names OWNER", shown(file)));
        }
    }
    done(complaints)
}

/// Findings that the documents show are those of the demo, as they are today.
fn samples_are_fresh() -> Result<(), Failed> {
    let demo = lint::run(lint::root(), &["test-fixtures/demo"])?;
    let mut complaints = Vec::new();
    for file in ["README.md", "docs/getting-started.md"] {
        let text = std::fs::read_to_string(lint::root().join(file))?;
        let blocks = text.split("```text\n").skip(1).filter_map(|rest| rest.split_once("```"));
        let shown =
            blocks.map(|(block, _)| block).filter(|b| b.starts_with("error[") || b.starts_with("warning["));
        let stale = shown.filter(|block| !demo.contains(*block));
        complaints.extend(stale.map(|block| format!("{file}: the demo does not give this:\n{block}")));
    }
    done(complaints)
}

/// None of `words` stands in code outside `rooms`.
fn only_in(words: &[&str], rooms: &[&str]) -> Result<(), Failed> {
    let mut complaints = Vec::new();
    for file in sources() {
        let name = shown(&file);
        if rooms.iter().any(|room| name.starts_with(room)) || name.contains("tests") {
            continue;
        }
        let code = code_of(&file)?;
        let named = words.iter().filter(|word| mentions(&code, word));
        complaints.extend(named.map(|word| format!("{name} names `{word}`")));
    }
    done(complaints)
}

/// The file without comments and without what follows its `#[cfg(test)]`.
fn code_of(file: &Path) -> Result<String, Failed> {
    let text = std::fs::read_to_string(file)?;
    let product = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = product.lines().map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// Whether `code` holds `path` as a path of its own: not as the end of a longer name, and followed by `::` or no word.
fn mentions(code: &str, path: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + path.len()..];
        let path_goes_on = after.starts_with("::") || path.contains("::");
        !before.is_some_and(|c| word(c) || c == '"')
            && (path_goes_on && !after.starts_with(word) || path.ends_with("::"))
    })
}

fn sources() -> Vec<PathBuf> {
    fn below(dir: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
    }
    let mut files = below(&lint::root().join("src"));
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

fn shown(file: &Path) -> String {
    file.strip_prefix(lint::root()).unwrap_or(file).display().to_string()
}

fn done(complaints: Vec<String>) -> Result<(), Failed> {
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n").into()) }
}
