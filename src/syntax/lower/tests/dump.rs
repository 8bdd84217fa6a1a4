//! Bodies as text for tests, and the promises that hold for every body.

use crate::facts::*;
use crate::source::Range;
use crate::syntax::Code;
use crate::syntax::lower::{block, read};

/// Lowers the text of a function, with its header.
pub(super) fn body(text: &str) -> Body {
    let (_, body) = read(Code::newest(text), Range::new(0, text.len() as u32), block::function).unwrap();
    check(&body, text);
    body
}

/// Lowers `stmts` as the body of `fn f(tx, rx, a, b)` and prints it.
pub(super) fn dump(stmts: &str) -> String {
    let body = body(&format!("async fn f(tx: Tx, rx: Rx, a: A, b: B) {{ {stmts} }}"));
    let text = show(&body, body.root);
    let blind: Vec<String> = body.blind.iter().map(|b| format!(" BLIND: {}", b.why)).collect();
    format!("{}{}", text.strip_prefix("{ ").and_then(|t| t.strip_suffix(" }")).unwrap(), blind.concat())
}

/// What every body promises.
pub(crate) fn check(body: &Body, text: &str) {
    assert_eq!(body.root.0 as usize, body.exprs.len() - 1, "the root stands last");
    let mut uses = vec![Vec::new(); body.locals.len()];
    let mut sizes: Vec<usize> = Vec::new();
    for id in body.ids() {
        let expr = body.expr(id);
        sizes.push(1 + body.children(id).iter().map(|child| sizes[child.0 as usize]).sum::<usize>());
        assert_eq!(
            body.subtree(id).count(),
            sizes[id.0 as usize],
            "{expr:?}: all below it, and nothing else"
        );
        assert!(text.get(expr.range.start as usize..expr.range.end as usize).is_some(), "{expr:?}");
        assert!(!expr.range.is_empty(), "{expr:?}");
        assert_eq!(expr.parent.is_none(), id == body.root, "all but the root have a parent: {expr:?}");
        for child in body.children(id) {
            assert!(child < id, "children stand before parents");
            assert_eq!(body.parent(child), Some(id), "no expression has two parents");
            assert!(expr.range.contains(body.range(child)), "{:?} in {:?}", body.expr(child), expr);
        }
        match &expr.kind {
            ExprKind::Block { stmts, .. } => assert!(stmts.is_sorted_by_key(place_of), "{stmts:?}"),
            ExprKind::Local(local) => uses[local.0 as usize].push(id),
            ExprKind::MethodCall { method, method_range, .. } => {
                assert_eq!(method_range.of(text).trim_start_matches("r#"), method);
            }
            _ => {}
        }
    }
    for (at, (local, mut found)) in body.locals.iter().zip(uses).enumerate() {
        found.sort_by_key(|id| (body.range(*id), *id));
        // Uses of a name behind it that `cfg` may take away count as well.
        let own = |id: &ExprId| *body.kind(*id) == ExprKind::Local(LocalId(at as u32));
        let uses: Vec<ExprId> = local.uses.iter().copied().filter(own).collect();
        assert_eq!(uses, found, "uses of {}", local.name);
        let named =
            |id: &ExprId| matches!(body.kind(*id), ExprKind::Local(l) if body.local(*l).name == local.name);
        assert!(local.uses.iter().all(named), "uses of {}", local.name);
        // A metavariable stands for the whole transcriber.
        if local.range != body.range(body.root) {
            assert_eq!(local.range.of(text).trim_start_matches("r#"), local.name);
            assert!(local.pat.is_some() || local.name == "self");
        }
    }
    for pat in &body.pats {
        assert!(!pat.range.of(text).is_empty(), "{pat:?}");
    }
}

/// Place of a statement.
fn place_of(stmt: &Stmt) -> (u32, u32) {
    match stmt {
        Stmt::Expr { range, .. } | Stmt::Let { range, .. } | Stmt::Item(range) => (range.end, range.start),
    }
}

fn list(body: &Body, ids: &[ExprId]) -> String {
    ids.iter().map(|id| show(body, *id)).collect::<Vec<_>>().join(", ")
}

fn option(body: &Body, id: &Option<ExprId>) -> String {
    id.map_or(String::new(), |id| format!(" {}", show(body, id)))
}

pub(super) fn path(path: &Path) -> String {
    path.segments.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join("::")
}

/// `$x` is a local; `$x2` the local number 2, where several have that name.
fn local(body: &Body, id: LocalId) -> String {
    let name = &body.local(id).name;
    let twins = body.locals.iter().filter(|l| &l.name == name).count();
    if twins > 1 { format!("${name}{}", id.0) } else { format!("${name}") }
}

pub(super) fn show(body: &Body, id: ExprId) -> String {
    let e = |id: &ExprId| show(body, *id);
    match body.kind(id) {
        ExprKind::Local(id) => local(body, *id),
        ExprKind::Path(p) => path(p),
        ExprKind::Lit(Lit::Int(Some(n), suffix)) => format!("{n}{suffix}"),
        ExprKind::Lit(Lit::Str(s)) => format!("{s:?}"),
        ExprKind::Lit(lit) => format!("{lit:?}"),
        ExprKind::Call { callee, args } => format!("{}({})", e(callee), list(body, args)),
        ExprKind::MethodCall { receiver, method, args, .. } => {
            format!("{}.{method}({})", e(receiver), list(body, args))
        }
        ExprKind::Field(a, name) => format!("{}.{name}", e(a)),
        ExprKind::Index(a, b) => format!("{}[{}]", e(a), e(b)),
        ExprKind::Await(a) => format!("{}.await", e(a)),
        ExprKind::Try(a) => format!("{}?", e(a)),
        ExprKind::Ref { mutable, expr } => format!("&{}{}", if *mutable { "mut " } else { "" }, e(expr)),
        ExprKind::Deref(a) => format!("*{}", e(a)),
        ExprKind::Unary(op, a) => format!("{op:?}({})", e(a)),
        ExprKind::Binary(op, a, b) => format!("{op:?}({}, {})", e(a), e(b)),
        ExprKind::Assign(a, b) => format!("{} = {}", e(a), e(b)),
        ExprKind::Underscore => "_".into(),
        ExprKind::Cast(a, _) => format!("({} as _)", e(a)),
        ExprKind::Tuple(elems) => format!("({})", list(body, elems)),
        ExprKind::Array { elems, vec } => format!("{}[{}]", if *vec { "vec" } else { "" }, list(body, elems)),
        ExprKind::Repeat { elem, len, vec } => {
            format!("{}[{}; {}]", if *vec { "vec" } else { "" }, e(elem), e(len))
        }
        ExprKind::Struct { path: p, fields, base } => {
            let fields: Vec<String> = fields.iter().map(|(n, v)| format!("{n}: {}", e(v))).collect();
            let base = base.map_or(String::new(), |b| format!(", ..{}", e(&b)));
            format!("{} {{{}{base}}}", path(p), fields.join(", "))
        }
        ExprKind::Range(a, b) => format!("({}..{})", option(body, a).trim(), option(body, b).trim()),
        ExprKind::Block { kind, label, stmts, tail } => {
            let kind = match kind {
                BlockKind::Plain => String::new(),
                kind => format!("{kind:?} "),
            };
            let label = label.as_ref().map_or(String::new(), |l| format!("'{l}: "));
            let mut parts: Vec<String> = stmts.iter().map(|s| stmt(body, s)).collect();
            parts.extend(tail.map(|tail| show(body, tail)));
            format!("{label}{kind}{{ {} }}", parts.join(" "))
        }
        ExprKind::If { cond, then, otherwise } => {
            let otherwise = otherwise.map_or(String::new(), |o| format!(" else {}", e(&o)));
            format!("if {} {}{otherwise}", e(cond), e(then))
        }
        ExprKind::Let(p, a) => format!("let {} = {}", pat(body, *p), e(a)),
        ExprKind::Match { scrutinee, arms } => {
            let arms: Vec<String> = arms
                .iter()
                .map(|arm| {
                    let guard = arm.guard.map_or(String::new(), |g| format!(" if {}", e(&g)));
                    format!("{}{guard} => {}", pat(body, arm.pat), e(&arm.body))
                })
                .collect();
            format!("match {} {{ {} }}", e(scrutinee), arms.join(", "))
        }
        ExprKind::Loop { kind, label, body: block } => {
            let label = label.as_ref().map_or(String::new(), |l| format!("'{l}: "));
            let head = match kind {
                LoopKind::Loop => "loop".into(),
                LoopKind::While(c) => format!("while {}", e(c)),
                LoopKind::For(p, i) => format!("for {} in {}", pat(body, *p), e(i)),
            };
            format!("{label}{head} {}", e(block))
        }
        ExprKind::Closure { params, is_async, is_move, body: b, .. } => {
            let params: Vec<String> = params.iter().map(|p| pat(body, *p)).collect();
            let (a, m) = (if *is_async { "async " } else { "" }, if *is_move { "move " } else { "" });
            format!("{a}{m}|{}| {}", params.join(", "), e(b))
        }
        ExprKind::Return(a) => format!("return{}", option(body, a)),
        ExprKind::Break(l, a) => {
            format!("break{}{}", l.as_ref().map_or(String::new(), |l| format!(" '{l}")), option(body, a))
        }
        ExprKind::Continue(l) => {
            format!("continue{}", l.as_ref().map_or(String::new(), |l| format!(" '{l}")))
        }
        ExprKind::Yield(a) => format!("yield{}", option(body, a)),
        ExprKind::Macro(m) => format!("{}!<{:?}>({})", path(&m.path), m.kind, list(body, &m.args)),
        ExprKind::Select(s) => {
            let mut arms: Vec<String> = s
                .arms
                .iter()
                .map(|arm| {
                    let guard = arm.guard.map_or(String::new(), |g| format!(", if {}", e(&g)));
                    format!("{} = {}{guard} => {}", pat(body, arm.pat), e(&arm.op), e(&arm.body))
                })
                .collect();
            arms.extend(s.otherwise.map(|o| format!("else => {}", e(&o))));
            arms.extend(s.default.map(|o| format!("default => {}", e(&o))));
            format!("select {:?} {{ {} }}", s.flavor, arms.join(", "))
        }
        ExprKind::Blind => "BLIND".into(),
    }
}

fn stmt(body: &Body, stmt: &Stmt) -> String {
    match stmt {
        Stmt::Let { pat: p, ty, init, otherwise, .. } => {
            let ty = ty.as_ref().map_or("", |_| ": _");
            let init = init.map_or(String::new(), |i| format!(" = {}", show(body, i)));
            let otherwise = otherwise.map_or(String::new(), |o| format!(" else {}", show(body, o)));
            format!("let {}{ty}{init}{otherwise};", pat(body, *p))
        }
        Stmt::Expr { expr, semi, .. } => format!("{}{}", show(body, *expr), if *semi { ";" } else { "" }),
        Stmt::Item(_) => "ITEM".into(),
    }
}

fn pat(body: &Body, id: PatId) -> String {
    let pats = |ids: &[PatId]| ids.iter().map(|id| pat(body, *id)).collect::<Vec<_>>().join(", ");
    match &body.pat(id).kind {
        PatKind::Wild => "_".into(),
        PatKind::Rest => "..".into(),
        PatKind::Bind(id, None) => local(body, *id),
        PatKind::Bind(id, Some(below)) => format!("{} @ {}", local(body, *id), pat(body, *below)),
        PatKind::Path(p) => path(p),
        PatKind::TupleStruct(p, elems) => format!("{}({})", path(p), pats(elems)),
        PatKind::Struct(p, fields) => {
            let fields: Vec<String> = fields.iter().map(|(n, p)| format!("{n}: {}", pat(body, *p))).collect();
            format!("{} {{{}}}", path(p), fields.join(", "))
        }
        PatKind::Tuple(elems) => format!("({})", pats(elems)),
        PatKind::Slice(elems) => format!("[{}]", pats(elems)),
        PatKind::Ref(below) => format!("&{}", pat(body, *below)),
        PatKind::Or(cases) => cases.iter().map(|c| pat(body, *c)).collect::<Vec<_>>().join(" | "),
        PatKind::Typed(below, _) => format!("{}: _", pat(body, *below)),
        PatKind::Lit => "LIT".into(),
        PatKind::Unknown => "UNKNOWN".into(),
    }
}
