//! What the tool sees: `bplint facts` and `bplint why` in words.

use super::demand::Demand;
use super::run::Joined;
use super::{Cancel, Kept, Request, Shown, Why};
use crate::facts::{Body, ExprId, ExprKind, ItemKind};
use crate::flow::{Fate, Step, way};
use crate::program::{Con, Def, Program, Target, Ty, Typed};
use crate::rule::Cx;
use crate::rules::RULES;
use crate::source::{FileId, LineIndex, Range};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

/// Prints the facts read from a file: items, and for each body its loops and calls.
pub(super) fn facts(request: &Request, path: &Path) -> Result<Shown, String> {
    let joined = Joined::open(request, &Kept::default());
    let (file, found) = locate(&joined, request, path)?;
    let mut out = String::new();
    let lines = LineIndex::new(&joined.checked.texts[file.0 as usize]);
    for def in found {
        joined.program.caught(def, "facts", || item(&joined.program, def, &lines, &mut out));
    }
    for problem in joined.checked.facts[file.0 as usize].iter().flat_map(|f| f.problems()) {
        let _ = writeln!(
            out,
            "not read: {} at bytes {}..{}",
            problem.what, problem.range.start, problem.range.end
        );
    }
    Ok(Shown { text: out, problems: joined.broken() })
}

/// What is seen at a line, and which rules looked at the function around it.
pub(super) fn why(request: &Request, path: &Path, line: u32) -> Result<Why, String> {
    let mut joined = Joined::open(request, &Kept::default());
    let (file, found) = locate(&joined, request, path)?;
    joined.look(request, &Cancel::default());
    let text = joined.checked.texts[file.0 as usize].clone();
    let lines = LineIndex::new(&text);
    let here = lines.line_range(line, &text);
    if here.is_empty() && line > lines.lines() {
        return Err(format!("{} has {} lines; name one of them", path.display(), lines.lines()));
    }
    let mut seen = String::new();
    let _ = writeln!(seen, "{line} | {}", here.of(&text).trim_end());
    let program = &joined.program;
    let has_body = |d: &Def| {
        matches!(
            program.item(*d).kind,
            ItemKind::Fn | ItemKind::Const | ItemKind::Static | ItemKind::MacroRules
        )
    };
    let around = |d: &Def| program.item(*d).body.is_some_and(|b| b.start <= here.end && here.start <= b.end);
    let inner = found.iter().copied().filter(|d| has_body(d) && around(d));
    let inner = inner.min_by_key(|d| program.item(*d).range.len());
    let reason =
        inner.map_or_else(|| program.unshipped_file(file).cloned(), |def| program.unshipped(file, def));
    if let Some(reason) = reason {
        let skipped = if request.config.tests { "" } else { ", and is skipped unless `--tests` is given" };
        let _ = writeln!(seen, "this does not ship{skipped}: {reason}");
    }
    let mut looked = Vec::new();
    match inner {
        None => {
            let _ = writeln!(seen, "no function body is here: rules look at bodies only");
        }
        Some(def) => {
            looked = Demand::new(program, RULES, request).rules_of(file, def);
            program.caught(def, "why", || function(program, def, line, &lines, here, &mut seen));
        }
    }
    Ok(Why { seen, file, looked, checked: joined.checked })
}

/// What the tool knows of the calls on a line, in words.
fn function(program: &Program, def: Def, line: u32, lines: &LineIndex, here: Range, out: &mut String) {
    let item = program.item(def);
    let _ = writeln!(out, "in {}", program.path_of(def));
    // A macro has a body for each of its rules that reads as code.
    let holds = |typed: &Arc<Typed>| {
        let range = typed.body().range(typed.body().root);
        item.kind != ItemKind::MacroRules || range.start <= here.end && here.start <= range.end
    };
    let Some(typed) = (0..program.body_count(def)).filter_map(|n| program.typed_nth(def, n)).find(holds)
    else {
        let what = match item.kind {
            ItemKind::MacroRules => "no rule of this macro that reads as code is here",
            _ => "the body could not be parsed",
        };
        let _ = writeln!(out, "{what}");
        return;
    };
    let body = typed.body();
    let on_line = |id: ExprId| {
        let at = body.range(id);
        lines.line(at.start) <= line && line <= lines.line(at.end.saturating_sub(1))
    };
    let drivers = Cx::drivers_of(program, &typed);
    for driver in drivers.iter().filter(|d| on_line(d.at)) {
        let _ = writeln!(out, "stream loop around it: {} ({:?})", driver.kind.label(), driver.sure);
    }
    if drivers.iter().all(|d| !on_line(d.at)) {
        let _ = writeln!(out, "no stream loop is around it");
    }
    let mut seen = false;
    for id in body.ids() {
        let range = body.range(id);
        let named = match body.kind(id) {
            ExprKind::Macro(_) => Some(range.start),
            _ => named_at(body, id),
        };
        let Some(named) = named else { continue };
        if [named, range.end.saturating_sub(1)].into_iter().any(|at| lines.line(at) == line) {
            out.push_str("  ");
            call(program, &typed, id, "  ", out);
            seen = true;
        }
    }
    if !seen {
        let _ = writeln!(out, "  no call begins or ends on this line");
    }
    for blind in body.blind.iter().filter(|b| b.range.start <= here.end && here.start <= b.range.end) {
        let _ = writeln!(out, "  not read: {}", blind.why);
    }
}

fn locate(joined: &Joined, request: &Request, path: &Path) -> Result<(FileId, Vec<Def>), String> {
    let full = request.places.cwd.join(path);
    let full = full.components().collect::<std::path::PathBuf>();
    let n = joined.checked.workspace.files.iter().position(|f| f.path == full);
    let n = n.ok_or_else(|| format!("{} is not among the files that are linted here", path.display()))?;
    let file = FileId(n as u32);
    let (krate, at) =
        joined.program.owner(file).ok_or_else(|| format!("{} could not be read", path.display()))?;
    let items = joined
        .program
        .krate(krate)
        .facts(at)
        .outline
        .iter()
        .map(|(item, _)| Def { krate, file: at, item })
        .collect();
    Ok((file, items))
}

fn item(program: &Program, def: Def, lines: &LineIndex, out: &mut String) {
    let item = program.item(def);
    let kind = match &item.kind {
        ItemKind::Use(list) => {
            for import in list {
                let _ = writeln!(out, "use {} {:?}", import.path.join("::"), import.binds);
            }
            return;
        }
        ItemKind::Mod { .. } => "mod",
        ItemKind::Fn if item.flags.is_async => "async fn",
        ItemKind::Fn => "fn",
        ItemKind::Struct => "struct",
        ItemKind::Enum => "enum",
        ItemKind::Trait => "trait",
        ItemKind::Impl { .. } => "impl",
        ItemKind::Alias => "type",
        ItemKind::Const => "const",
        ItemKind::Static => "static",
        ItemKind::MacroRules => "macro_rules",
        _ => return,
    };
    let _ = writeln!(out, "{kind} {}", program.path_of(def));
    for nth in 0..program.body_count(def) {
        let Some(typed) = program.typed_nth(def, nth) else { continue };
        let body = typed.body();
        for driver in Cx::drivers_of(program, &typed) {
            let _ = writeln!(
                out,
                "  stream loop `{}`: {:?}, {:?}",
                driver.head.of(&typed.facts.text).trim(),
                driver.kind,
                driver.sure
            );
        }
        let place = |start: u32| {
            let at = lines.line_col(start, &typed.facts.text);
            format!("  {}:{} ", at.line, at.column)
        };
        for (local, of) in body.locals.iter().zip(&typed.locals) {
            let (at, of, uses) = (place(local.range.start), ty(program, of), local.uses.len());
            let _ = writeln!(out, "{at}{}: {of} ({uses} uses)", local.name);
        }
        for id in body.ids() {
            if let Some(start) = named_at(body, id) {
                out.push_str(&place(start));
                call(program, &typed, id, "  ", out);
            }
        }
        for blind in &body.blind {
            let _ = writeln!(out, "  not read: {}", blind.why);
        }
    }
}

/// Where a call names what it calls.
fn named_at(body: &Body, id: ExprId) -> Option<u32> {
    match body.kind(id) {
        ExprKind::MethodCall { method_range, .. } => Some(method_range.start),
        ExprKind::Call { .. } => Some(body.range(id).start),
        _ => None,
    }
}

/// A call; its first line goes on where the text stands.
fn call(program: &Program, typed: &Typed, id: ExprId, indent: &str, out: &mut String) {
    let body = typed.body();
    let text: String = body.range(id).of(&typed.facts.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = text.chars().take(70).collect();
    let _ = writeln!(out, "`{short}`");
    match typed.callee(id) {
        Some(callee) => {
            let name = match &callee.target {
                Target::Source(def) => program.path_of(*def),
                Target::Api(path) => path.to_string(),
                Target::Named(name) => format!("anything named {name}"),
            };
            let roles = program.api_of(callee).map(|a| a.roles.clone()).unwrap_or_default();
            let _ = writeln!(out, "{indent}  calls {name} ({:?}) {roles:?}", callee.sure);
            if let Target::Source(def) = callee.target
                && let Some(wrapper) = program.wrappers().get(&def)
            {
                let gives = wrapper.gives.iter().map(|g| format!("gives on {:?} of `{}`", g.role, g.by));
                let blocks = wrapper.blocks.iter().map(|b| format!("blocks in `{}`", b.by));
                let said: Vec<String> = gives.chain(blocks).collect();
                let _ = writeln!(out, "{indent}  which {}", said.join(", "));
            }
        }
        None => {
            let _ = writeln!(out, "{indent}  calls something unknown");
        }
    }
    let (steps, _, fate) = way(body, id);
    let steps: Vec<String> = steps.iter().map(step).collect();
    let _ = writeln!(
        out,
        "{indent}  gives {}; then {}{}",
        ty(program, typed.ty(id)),
        steps.iter().map(|s| format!("{s}, ")).collect::<String>(),
        self::fate(typed, &fate)
    );
}

fn step(step: &Step) -> String {
    match step {
        Step::Await | Step::Joined { .. } => "awaited".into(),
        Step::Try => "`?`".into(),
        Step::Method(name, _) => format!("`.{name}(..)`"),
        Step::Same => "passed along".into(),
        Step::Not => "negated".into(),
        Step::Wrapped(name) => format!("put into `{name}`"),
        Step::Branch => "value of a branch".into(),
        Step::Ready => "`ready!`".into(),
    }
}

fn fate(typed: &Typed, fate: &Fate) -> String {
    match fate {
        Fate::Bound(local) => format!("bound to `{}`", typed.body().local(*local).name),
        Fate::Statement => "thrown away by the statement".into(),
        Fate::Underscore { typed: false } => "thrown away by `_`".into(),
        Fate::Underscore { typed: true } => "given to `_` with a type written".into(),
        Fate::Dropped => "given to `drop`".into(),
        Fate::Destructured(..) => "taken apart by a pattern".into(),
        Fate::Assigned(_) => "assigned".into(),
        Fate::Condition(_) => "a condition".into(),
        Fate::IfLet(..) => "asked by `if let`".into(),
        Fate::Matched(_) => "matched".into(),
        Fate::Returned => "the function's value".into(),
        Fate::ClosureValue(_) => "a closure's value".into(),
        Fate::AsyncValue(_) => "an async block's output".into(),
        Fate::Argument(..) => "passed on".into(),
        Fate::Shown(_) => "shown or asserted".into(),
        Fate::Stored(_) => "stored".into(),
        Fate::Operand(_) => "an operand".into(),
        Fate::SelectArm(..) => "raced by `select!`".into(),
        Fate::Passed(_) => "given on".into(),
    }
}

/// A type for people.
fn ty(program: &Program, of: &Ty) -> String {
    let list = |types: &[Ty]| types.iter().map(|t| ty(program, t)).collect::<Vec<_>>().join(", ");
    let con = |con: &Con| match con {
        Con::Source(def) => program.path_of(*def),
        Con::Api(path) => path.to_string(),
    };
    match of {
        Ty::Unknown => "?".into(),
        Ty::Never => "!".into(),
        Ty::Tuple(types) => format!("({})", list(types)),
        Ty::Adt(of, args) if args.is_empty() => con(of),
        Ty::Adt(of, args) => format!("{}<{}>", con(of), list(args)),
        Ty::Ref(inner) => format!("&{}", ty(program, inner)),
        Ty::Slice(inner) => format!("[{}]", ty(program, inner)),
        Ty::Prim(name) | Ty::Param(name) => name.to_string(),
        Ty::Opaque(bounds) => {
            let one = |b: &crate::program::Bound| {
                let assoc: Vec<String> =
                    b.assoc.iter().map(|(n, t)| format!("{n} = {}", ty(program, t))).collect();
                if assoc.is_empty() { con(&b.of) } else { format!("{}<{}>", con(&b.of), assoc.join(", ")) }
            };
            format!("impl {}", bounds.iter().map(one).collect::<Vec<_>>().join(" + "))
        }
        Ty::Future(output) => format!("future of {}", ty(program, output)),
        Ty::Function(of) => format!("fn {}", con(of)),
        Ty::Closure(_, ret) => format!("closure -> {}", ty(program, ret)),
        Ty::Assoc(of, name) => format!("<{}>::{name}", ty(program, of)),
    }
}
