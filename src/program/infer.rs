//! The types in a body and what its calls call: one walk in the order of evaluation.
//!
//! No full inference: types flow forward, from declarations, constructors and signatures, into closures by the bounds on
//! parameters, and back into a local whose arguments were still open. What is not known stays unknown.

mod calls;
mod exprs;
mod pats;
mod sure;

use super::attributes::Rewritten;
use super::declared::kept;
use super::methods::Target;
use super::resolve::Scope;
use super::traits::Env;
use super::tree::Def;
use super::ty::Ty;
use super::{FileFacts, Names, Program};
use crate::apis::{Api, Role, Signal};
use crate::facts::{Body, ExprId, ExprKind, ItemKind, LocalId, LoopKind, PatId, PatKind, Stmt};
use crate::finding::Confidence;
use crate::flow::names_in;
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// What a call calls, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Callee {
    /// What is called.
    pub target: Target,
    /// `Certain` when names and types say so, less when only a name does.
    pub sure: Confidence,
    /// For a method: the type on which it was found.
    pub on: Ty,
}

/// A body with its types.
#[derive(Debug)]
pub struct Typed {
    /// The function (or constant) whose body this is.
    pub def: Def,
    /// Which body of the item, where it has several (`macro_rules!`).
    pub nth: u32,
    /// Facts of its file.
    pub facts: Arc<FileFacts>,
    /// Names mean what they mean here.
    pub scope: Scope,
    /// Bounds in force.
    pub env: Env,
    /// Type of each expression.
    pub types: Vec<Ty>,
    /// Type of each local.
    pub locals: Vec<Ty>,
    /// How sure the type of each expression is.
    pub sure: Vec<Confidence>,
    /// What calls, method calls and paths used as functions refer to.
    pub callees: FxHashMap<ExprId, Callee>,
    index: OnceLock<Index>,
}

/// Where things are in a body that several rules ask for.
#[derive(Debug, Default)]
struct Index {
    calls: Vec<ExprId>,
    sources: FxHashMap<LocalId, ExprId>,
    inits: FxHashMap<LocalId, ExprId>,
}

impl Typed {
    /// All calls whose callee is known, in source order.
    pub fn call_ids(&self) -> &[ExprId] {
        &self.index().calls
    }

    /// The initialiser of `let name = ..`.
    pub fn init_of(&self, local: LocalId) -> Option<ExprId> {
        self.index().inits.get(&local).copied()
    }

    /// What a name's pattern takes apart: of a `let`, `if let`, `for`, `match` or arm of a `select!`.
    pub fn source_of(&self, local: LocalId) -> Option<ExprId> {
        self.index().sources.get(&local).copied()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let body = self.body();
            let mut index = Index::default();
            let calls = self.callees.keys().filter(|id| !matches!(body.kind(**id), ExprKind::Path(_)));
            index.calls = calls.copied().collect();
            index.calls.sort_by_key(|id| (body.range(*id).start, *id));
            for id in body.ids() {
                each_binding(body.kind(id), &mut |pat, from, is_let| {
                    for local in names_in(body, pat) {
                        index.sources.entry(local).or_insert(from);
                    }
                    if let (true, PatKind::Bind(local, _)) = (is_let, &body.pat(pat).kind) {
                        index.inits.entry(*local).or_insert(from);
                    }
                });
            }
            index
        })
    }

    /// The body.
    pub fn body(&self) -> &Body {
        body_of(&self.facts, self.def, self.nth).unwrap_or_else(|| empty_body())
    }

    /// Type of an expression.
    pub fn ty(&self, id: ExprId) -> &Ty {
        &self.types[id.0 as usize]
    }

    /// Type of a local.
    pub fn local(&self, id: LocalId) -> &Ty {
        &self.locals[id.0 as usize]
    }

    /// How sure the type of an expression is.
    pub fn sure(&self, id: ExprId) -> Confidence {
        self.sure[id.0 as usize]
    }

    /// What a call calls.
    pub fn callee(&self, id: ExprId) -> Option<&Callee> {
        self.callees.get(&id)
    }
}

/// Patterns and what they take apart; whether it is by a `let`.
fn each_binding(kind: &ExprKind, see: &mut dyn FnMut(PatId, ExprId, bool)) {
    match kind {
        ExprKind::Block { stmts, .. } => {
            for stmt in stmts {
                if let Stmt::Let { pat, init: Some(init), .. } = stmt {
                    see(*pat, *init, true);
                }
            }
        }
        ExprKind::Let(pat, from) | ExprKind::Loop { kind: LoopKind::For(pat, from), .. } => {
            see(*pat, *from, false)
        }
        ExprKind::Match { scrutinee, arms } => arms.iter().for_each(|a| see(a.pat, *scrutinee, false)),
        ExprKind::Select(select) => select.arms.iter().for_each(|a| see(a.pat, a.op, false)),
        _ => {}
    }
}

fn body_of(facts: &FileFacts, def: Def, nth: u32) -> Option<&Body> {
    match facts.outline.item(def.item).kind {
        ItemKind::MacroRules => facts.macro_bodies(def.item).get(nth as usize),
        _ => facts.body(def.item),
    }
}

fn empty_body() -> &'static Body {
    static EMPTY: std::sync::OnceLock<Body> = std::sync::OnceLock::new();
    EMPTY.get_or_init(|| {
        let root = crate::facts::Expr {
            kind: ExprKind::Blind,
            range: crate::source::Range::default(),
            parent: None,
            first: ExprId(0),
        };
        Body {
            exprs: vec![root],
            pats: vec![],
            locals: vec![],
            params: vec![],
            root: ExprId(0),
            blind: vec![],
        }
    })
}

impl Program {
    /// Types of a function's body, computed once.
    pub fn typed(&self, def: Def) -> Option<Arc<Typed>> {
        self.typed_nth(def, 0)
    }

    /// Types of the n-th body of an item.
    pub fn typed_nth(&self, def: Def, nth: u32) -> Option<Arc<Typed>> {
        match nth {
            0 => kept(&self.declared(def).typed, || self.inferred(def, 0)),
            // Only a macro has more than one body, and only the engine's own look asks for those.
            _ => self.inferred(def, nth),
        }
    }

    /// None, too, where a mistake of ours ends it: whoever calls the function is looked at all the same.
    fn inferred(&self, def: Def, nth: u32) -> Option<Arc<Typed>> {
        self.caught(def, "types", || self.infer(def, nth))?.map(Arc::new)
    }

    /// How many bodies an item has: several for a macro with several transcribers.
    pub fn body_count(&self, def: Def) -> u32 {
        match self.item(def).kind {
            ItemKind::MacroRules => self.facts(def).macro_bodies(def.item).len() as u32,
            _ => 1,
        }
    }

    fn infer(&self, def: Def, nth: u32) -> Option<Typed> {
        let facts = self.facts(def).clone();
        let body = body_of(&facts, def, nth)?;
        let item = self.item(def);
        let scope = self.scope(def, item.body.map_or(item.range.start, |b| b.start));
        let mut infer = Infer {
            program: self,
            body,
            scope,
            env: self.env(def),
            types: vec![Ty::Unknown; body.exprs.len()],
            locals: vec![Ty::Unknown; body.locals.len()],
            sure: vec![Confidence::Certain; body.exprs.len()],
            local_sure: vec![Confidence::Certain; body.locals.len()],
            callees: FxHashMap::default(),
            yields: Vec::new(),
        };
        infer.bind_params(def);
        infer.expr(body.root);
        let Infer { env, types, locals, sure, callees, .. } = infer;
        Some(Typed { def, nth, facts, scope, env, types, locals, sure, callees, index: OnceLock::new() })
    }

    /// The row of what is called, where the tables know it.
    pub fn api_of(&self, callee: &Callee) -> Option<&Api> {
        match &callee.target {
            Target::Api(path) => self.apis.api(path),
            Target::Named(name) => self.apis.distinctive(name),
            Target::Source(def) => self.row_by_path(*def).or_else(|| self.row_of_unseen(*def)),
        }
    }

    /// The user's own row of a function in source: queues of the house are defined where they are linted.
    fn row_by_path(&self, def: Def) -> Option<&Api> {
        if !self.apis.has_own() {
            return None;
        }
        self.apis.api(&self.apis.canonical(&self.path_of(def)))
    }

    /// For a function whose body is not looked at, being a dependency's or a trait's, the shape has to do.
    fn row_of_unseen(&self, def: Def) -> Option<&Api> {
        let seen = self.is_local(def) && self.item(def).body.is_some();
        if seen { None } else { self.row_by_shape(def) }
    }

    /// The row of a distinctive name, for a function of that name whose signature fits: most queues that no table knows call
    /// their `try_send` so.
    pub(super) fn row_by_shape(&self, def: Def) -> Option<&Api> {
        let row = self.apis.distinctive(&self.item(def).name)?;
        let sig = self.sig(&Target::Source(def))?;
        let output = match &sig.ret {
            Ty::Future(output) => output,
            other => other,
        };
        let fits = match row.signal? {
            Signal::Err | Signal::Ok => output.is("std::result::Result"),
            Signal::Poll => output.is("std::task::Poll"),
            _ => false,
        };
        (fits && sig.has_self && self.apis.lazy(row) == sig.is_async).then_some(row)
    }
}

/// One walk over one body.
struct Infer<'p> {
    program: &'p Program,
    body: &'p Body,
    scope: Scope,
    env: Env,
    types: Vec<Ty>,
    locals: Vec<Ty>,
    sure: Vec<Confidence>,
    local_sure: Vec<Confidence>,
    callees: FxHashMap<ExprId, Callee>,
    /// What the stream blocks around yield.
    yields: Vec<Ty>,
}

impl Infer<'_> {
    fn bind_params(&mut self, def: Def) {
        let Some(sig) = self.program.sig(&Target::Source(def)) else { return };
        for (pat, ty) in self.body.params.iter().zip(&sig.params) {
            let ty = self.program.normal(&self.env, ty, 0);
            self.bind(*pat, &ty, Confidence::Certain);
        }
        if let Some(receiver) = &sig.receiver
            && let Some(at) = self.body.locals.iter().position(|l| l.pat.is_none() && l.name == "self")
        {
            self.locals[at] = receiver.clone();
        }
    }

    /// A written type in this body.
    fn written(&self, ty: &crate::facts::TypeRef, at: ExprId) -> Ty {
        let scope = self.at(at);
        let ty = self.program.ty(&Names::Source(scope), ty);
        self.program.normal(&self.env, &ty, 0)
    }

    /// The scope at an expression: blocks around it count.
    fn at(&self, id: ExprId) -> Scope {
        Scope { offset: self.body.range(id).start, ..self.scope }
    }

    fn set(&mut self, id: ExprId, ty: Ty) -> Ty {
        let ty = ty.bounded();
        self.types[id.0 as usize] = ty.clone();
        ty
    }

    /// Refines what is known of a local by a type of which one is `sure`.
    fn learn(&mut self, id: LocalId, ty: Ty, sure: Confidence) {
        let slot = &mut self.locals[id.0 as usize];
        let was = std::mem::take(slot);
        *slot = was.clone().or(ty);
        if *slot != was {
            self.local_at_most(id, sure);
        }
    }

    fn note(&mut self, id: ExprId, target: Target, mut sure: Confidence, on: Ty) {
        // What it does is told by its name and shape alone.
        if let Target::Source(def) = &target
            && let Some(row) = self.program.row_of_unseen(*def)
        {
            // A trait of the project's own may stand for anything, a queue or a socket that loses datagrams; but what is
            // asked before it is used promises what the traits promise from which it has the words.
            let promises = row.has(Role::NeedsReady) || row.has(Role::Readiness);
            let stray = self.program.is_local(*def) && !promises;
            sure = sure.min(if stray { Confidence::Possible } else { Confidence::Likely });
        }
        if self.program.sig(&target).is_some_and(|sig| sig.rewritten == Rewritten::Perhaps) {
            sure = sure.min(Confidence::Likely);
        }
        self.callees.insert(id, Callee { target, sure, on });
    }
}
