//! One report with everything that formats have trouble with: several labels, several files, columns behind tabs and
//! non-ASCII letters, fixes, a silenced finding, a long note, a file without a package.

use bplint::card::Cards;
use bplint::check::{Checked, Stats};
use bplint::finding::{Applicability, Confidence, Edit, Finding, Fix, Label};
use bplint::report::DIRECTIVE_PAGES;
use bplint::source::{FileId, Range};
use bplint::workspace::{File, Package, PackageId, Problem, Publish, Role, Target, TargetKind, Workspace};
use std::path::PathBuf;
use std::sync::Arc;

pub(crate) const CONN: &str = "\
impl Conn {
    async fn run(&mut self) {
        while let Some(frame) = self.stream.next().await {
            // Ünïcödé before the place: ß
            /* für */ let _ = self.log.try_send(frame.clone());
        }
    }

    async fn answer(&mut self, naïve: Vec<u8>) {
\t\tself.sink.send(naïve);
        // bplint: allow(ignored_try_send) -- the log may lose lines
        let _ = self.log.try_send(naïve);
    }
}
// bplint: allow(unbounded_channel) -- was once needed
";

const LIB: &str = "\
fn open() -> (Sender<Frame>, Receiver<Frame>) {
    tokio::sync::mpsc::unbounded_channel::<Vec<u8>>()
}
";

/// Short cards, so that a word changed in a real one changes no snapshot.
pub(crate) fn cards() -> Cards {
    let page = |id: &str, group: &str, summary: &str| {
        let meta = format!("```toml\ngroup = \"{group}\"\nsince = \"0.1.0\"\nconfidence = \"likely\"\n```\n");
        format!(
            "# {id}\n\n{summary}\n\n{meta}\n## What it does\n\nLooks at `Vec<u8>` & more.\n\n## Use instead\n\n```rust\nfn f() {{}}\n```\n"
        )
    };
    let sample = [
        (
            "ignored_try_send",
            page("ignored_try_send", "suspicious", "The refusal of a full queue is thrown away."),
        ),
        (
            "unawaited_future",
            page("unawaited_future", "correctness", "A future is made per item and never awaited."),
        ),
        ("unbounded_channel", page("unbounded_channel", "suspicious", "A channel takes whatever comes.")),
    ];
    let own =
        DIRECTIVE_PAGES.iter().map(|(id, _)| (*id, page(id, "directives", "About words for the tool.")));
    let all: Vec<(&str, String)> = own.chain(sample).collect();
    Cards::parse(all.iter().map(|(id, text)| (*id, text.as_str()))).unwrap()
}

fn at(file: u32, text: &str, nth: usize, what: &str, said: &str) -> Label {
    let (start, _) = text.match_indices(what).nth(nth).unwrap();
    Label {
        file: FileId(file),
        range: Range::new(start as u32, (start + what.len()) as u32),
        text: said.into(),
    }
}

fn finding(rule: &str, message: &str, primary: Label) -> Finding {
    Finding {
        rule: rule.into(),
        evidence: Confidence::Likely.into(),
        message: message.into(),
        primary,
        labels: vec![],
        notes: vec![],
        helps: vec![],
        fixes: vec![],
        overlaps: vec![],
        item: "conn::Conn::run".into(),
    }
}

pub(crate) fn checked() -> Checked {
    let target = Target {
        name: "server".into(),
        kind: TargetKind::Lib,
        root: "/p/server/src/lib.rs".into(),
        crate_types: vec![],
    };
    let package = Package {
        name: "server".into(),
        version: "0.3.0".into(),
        edition: 2024,
        manifest: "/p/server/Cargo.toml".into(),
        dir: "/p/server".into(),
        publish: Publish::Ready,
        support: None,
        id: "path+file:///p/server#0.3.0".into(),
        dependencies: vec![],
        targets: vec![target],
    };
    let file = |id: u32, path: &str, package: Option<PackageId>| File {
        id: FileId(id),
        path: PathBuf::from("/p").join(path),
        shown: path.into(),
        package,
        role: Role::Source,
        lint: true,
    };
    let here = Some(PackageId(0));
    let workspace = Workspace {
        root: "/p".into(),
        packages: vec![package],
        files: vec![file(0, "server/src/conn.rs", here), file(1, "tools/a b.rs", None)],
        problems: vec![Problem { path: "/p/gone.rs".into(), what: "cannot be read".into(), fatal: false }],
    };

    let mut refused = finding(
        "ignored_try_send",
        "`try_send` can refuse, and the refusal is thrown away",
        at(0, CONN, 0, "self.log.try_send(frame.clone())", "when the queue is full, this frame is lost"),
    );
    refused.labels = vec![
        at(0, CONN, 0, "while let Some(frame) = self.stream.next().await", "once per frame from the network"),
        at(1, LIB, 0, "unbounded_channel", "the queue is made here"),
    ];
    refused.notes = vec!["the loop takes frames as fast as the network delivers them, and the queue holds only as many as its capacity; once the reader of the log falls behind, every further frame is dropped and nobody is told".into()];
    refused.helps = vec![
        "await `send`, which waits for room".into(),
        "count what is lost: `if tx.try_send(frame).is_err() { lost += 1 }`".into(),
    ];

    let mut lost = finding(
        "unawaited_future",
        "the future of `send` is never awaited, so nothing is sent",
        at(0, CONN, 0, "self.sink.send(naïve)", ""),
    );
    lost.evidence = Confidence::Certain.into();
    lost.overlaps = vec!["unused_must_use".into()];
    let end = at(0, CONN, 0, "self.sink.send(naïve)", "").range.end;
    lost.fixes = vec![Fix {
        title: "await the future".into(),
        applicability: Applicability::MachineApplicable,
        edits: vec![Edit { file: FileId(0), range: Range::new(end, end), text: ".await".into() }],
    }];

    let silenced = finding(
        "ignored_try_send",
        "`try_send` can refuse, and the refusal is thrown away",
        at(0, CONN, 0, "self.log.try_send(naïve)", ""),
    );
    let mut unbounded = finding(
        "unbounded_channel",
        "this channel takes whatever comes, until memory is gone",
        at(1, LIB, 0, "tokio::sync::mpsc::unbounded_channel::<Vec<u8>>()", "no bound"),
    );
    unbounded.item = "open".into();
    Checked {
        workspace,
        texts: vec![Arc::from(CONN), Arc::from(LIB)],
        findings: vec![unbounded, silenced, lost, refused],
        stats: Stats { files: 2, ..Stats::default() },
        ..Checked::default()
    }
}
