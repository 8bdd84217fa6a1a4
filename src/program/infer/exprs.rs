//! Expressions: what each of them gives.

use super::Infer;
use super::calls::{Value, function_type};
use crate::facts::{
    BinaryOp, BlockKind, ExprId, ExprKind, Lit, LoopKind, MacroCall, MacroKind, Name, Path, Select,
    SelectFlavor, Stmt,
};
use crate::finding::Confidence;
use crate::program::convert::segments;
use crate::program::{Bound, Con, Ns, Res, Subst, Ty};
use std::sync::Arc;

impl<'p> Infer<'p> {
    /// Walks an expression and keeps its type.
    pub(super) fn expr(&mut self, id: ExprId) -> Ty {
        let body = self.body;
        let ty = match body.kind(id) {
            ExprKind::Local(local) => self.locals[local.0 as usize].clone(),
            ExprKind::Path(path) => self.path(id, path),
            ExprKind::Lit(lit) => literal(lit),
            ExprKind::Call { callee, args } => self.call(id, *callee, args),
            ExprKind::MethodCall { receiver, method, generics, args, .. } => {
                self.method_call(id, *receiver, method, generics, args)
            }
            ExprKind::Field(base, name) => self.field(*base, name),
            ExprKind::Index(base, index) => self.index(*base, *index),
            ExprKind::Await(inner) => {
                let ty = self.expr(*inner);
                self.awaited(&ty)
            }
            ExprKind::Try(inner) => {
                let ty = self.expr(*inner);
                tried(ty.peeled())
            }
            ExprKind::Ref { expr, .. } => Ty::Ref(self.expr(*expr).into()),
            ExprKind::Deref(inner) => {
                let ty = self.expr(*inner);
                self.program.deref(&self.env, &ty).unwrap_or_default()
            }
            ExprKind::Unary(_, inner) => self.expr(*inner),
            ExprKind::Binary(op, left, right) => self.binary(*op, *left, *right),
            ExprKind::Assign(left, right) => self.assign(*left, *right),
            ExprKind::Cast(inner, ty) => {
                self.expr(*inner);
                self.written(ty, id)
            }
            ExprKind::Tuple(list) => Ty::Tuple(list.iter().map(|e| self.expr(*e)).collect()),
            ExprKind::Array { elems, vec } => {
                let item = elems.iter().fold(Ty::Unknown, |ty, e| ty.or(self.expr(*e)));
                sequence(item, *vec)
            }
            ExprKind::Repeat { elem, len, vec } => {
                let item = self.expr(*elem);
                self.expr(*len);
                sequence(item, *vec)
            }
            ExprKind::Struct { path, fields, base } => self.literal_struct(id, path, fields, *base),
            ExprKind::Range(from, to) => {
                let item = [from, to].into_iter().flatten().fold(Ty::Unknown, |ty, e| ty.or(self.expr(*e)));
                Ty::api("std::ops::Range", vec![item])
            }
            ExprKind::Block { kind, stmts, tail, .. } => self.block(id, *kind, stmts, *tail),
            ExprKind::If { cond, then, otherwise } => {
                self.expr(*cond);
                let ty = self.expr(*then);
                otherwise.map_or(Ty::unit(), |e| ty.or(self.expr(e)))
            }
            ExprKind::Let(pat, scrutinee) => {
                let ty = self.expr(*scrutinee);
                self.bind(*pat, &ty, self.sure(*scrutinee));
                Ty::prim("bool")
            }
            ExprKind::Match { scrutinee, arms } => {
                let ty = self.expr(*scrutinee);
                arms.iter().fold(Ty::Never, |out, arm| {
                    self.bind(arm.pat, &ty, self.sure(*scrutinee));
                    if let Some(guard) = arm.guard {
                        self.expr(guard);
                    }
                    out.or(self.expr(arm.body))
                })
            }
            ExprKind::Loop { kind, body, .. } => self.looped(id, *kind, *body),
            ExprKind::Closure { .. } => {
                self.closure(id, &[], Confidence::Certain);
                self.types[id.0 as usize].clone()
            }
            ExprKind::Return(value) | ExprKind::Break(_, value) => {
                value.map(|e| self.expr(e));
                Ty::Never
            }
            ExprKind::Yield(value) => {
                if let Some(value) = value {
                    let ty = self.expr(*value);
                    if let Some(slot) = self.yields.last_mut() {
                        let was = std::mem::take(slot);
                        *slot = was.or(ty);
                    }
                }
                Ty::unit()
            }
            ExprKind::Continue(_) => Ty::Never,
            ExprKind::Macro(call) => self.macro_call(call),
            ExprKind::Select(select) => self.select(select),
            ExprKind::Underscore | ExprKind::Blind => Ty::Unknown,
        };
        self.at_most(id, self.sure_by_parts(id));
        self.set(id, ty)
    }

    fn path(&mut self, id: ExprId, path: &Path) -> Ty {
        match self.value(id, path) {
            Value::Function(method) => {
                self.note(id, method.target.clone(), Confidence::Certain, method.on.clone());
                function_type(&method.target)
            }
            Value::Constructor(_, ty, params) => {
                Ty::Closure(None, Subst::new(&params, &[]).apply(&ty).into())
            }
            Value::Plain(ty) => ty,
            Value::Unknown => Ty::Unknown,
        }
    }

    /// What awaiting gives.
    fn awaited(&self, ty: &Ty) -> Ty {
        self.program.future_output(&self.env, ty).map_or(Ty::Unknown, |t| self.finish(&t))
    }

    fn field(&mut self, base: ExprId, name: &Name) -> Ty {
        let ty = self.expr(base);
        for ty in self.program.autoderef(&self.env, &ty) {
            let found = match &ty {
                Ty::Tuple(list) => name.parse::<usize>().ok().and_then(|i| list.get(i).cloned()),
                Ty::Adt(Con::Source(def), _) => self.struct_field(*def, &ty, name),
                Ty::Adt(Con::Api(path), args) => self.table_field(path, args, name),
                _ => None,
            };
            if let Some(found) = found {
                return found;
            }
        }
        Ty::Unknown
    }

    pub(super) fn table_field(&self, path: &str, args: &[Ty], name: &str) -> Option<Ty> {
        if let Some(known) = self.program.apis.type_(path)
            && let Some((_, written)) = known.fields().iter().find(|(n, _)| n == name)
        {
            let names = crate::program::Names::Table {
                home: known.home(),
                params: &known.generics,
                self_ty: Ty::Unknown,
            };
            return Some(Subst::new(&known.generics, args).apply(&self.program.ty(&names, written)));
        }
        let def = self.program.source_of(self.scope, path)?;
        let ty = Ty::Adt(Con::Source(def), args.into());
        self.struct_field(def, &ty, name)
    }

    fn index(&mut self, base: ExprId, index: ExprId) -> Ty {
        let ty = self.expr(base);
        let by = self.expr(index);
        let range = by.path().is_some_and(|p| p.starts_with("std::ops::Range"));
        for ty in self.program.autoderef(&self.env, &ty) {
            let item = match &ty {
                Ty::Slice(item) => (**item).clone(),
                Ty::Adt(Con::Source(_), _) => match self.program.indexed(&self.env, &ty) {
                    Some(item) => return item,
                    None => continue,
                },
                // What it holds is asked, not the guard or pointer.
                Ty::Adt(..) if self.program.is_pointer(&ty) => continue,
                Ty::Adt(_, args) if args.len() == 1 => args[0].clone(),
                // Maps give their values.
                Ty::Adt(_, args) if args.len() >= 2 => args[1].clone(),
                _ => continue,
            };
            return if range { Ty::Slice(item.into()) } else { item };
        }
        Ty::Unknown
    }

    fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId) -> Ty {
        let a = self.expr(left);
        let b = self.expr(right);
        match op {
            _ if op.assigns() => Ty::unit(),
            BinaryOp::And | BinaryOp::Or | BinaryOp::Eq | BinaryOp::Ne => Ty::prim("bool"),
            BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge => Ty::prim("bool"),
            _ => a.peeled().clone().or(b),
        }
    }

    fn assign(&mut self, left: ExprId, right: ExprId) -> Ty {
        let into = self.expr(left);
        let ty = self.expr(right);
        match self.body.kind(left) {
            ExprKind::Local(local) => self.learn(*local, ty, self.sure(right)),
            ExprKind::Tuple(list) => {
                if let Ty::Tuple(types) = &ty {
                    for (e, t) in list.iter().zip(types.iter()) {
                        if let ExprKind::Local(local) = self.body.kind(*e) {
                            self.learn(*local, t.clone(), self.sure(right));
                        }
                    }
                }
            }
            _ => {
                let _ = into;
            }
        }
        Ty::unit()
    }

    fn literal_struct(
        &mut self,
        id: ExprId,
        path: &Path,
        fields: &[(Name, ExprId)],
        base: Option<ExprId>,
    ) -> Ty {
        let scope = self.at(id);
        let list = segments(path);
        let found = match list.first() {
            Some(&"Self") => None,
            _ => self.program.resolve(scope, &list, Ns::Type),
        };
        let written = |infer: &Self| match found {
            Some((Res::Variant(def, _), _)) => {
                let params = infer.program.type_params(Some(def));
                Ty::Adt(infer.program.con(def), params.iter().cloned().map(Ty::Param).collect())
            }
            Some((Res::Item(def), _)) if path.segments.last().is_none_or(|s| s.args.is_empty()) => {
                match infer.program.header(def) {
                    crate::facts::Header::Struct { generics, .. } => {
                        let args = generics.params.iter().map(|(n, _)| Ty::Param(n.clone())).collect();
                        Ty::Adt(infer.program.con(def), args)
                    }
                    _ => infer.written(&crate::facts::TypeRef::Path(path.clone()), id),
                }
            }
            _ => infer.written(&crate::facts::TypeRef::Path(path.clone()), id),
        };
        let ty = written(self);
        let mut subst = Subst::default();
        let declared = match &ty {
            Ty::Adt(Con::Source(def), _) => self.struct_fields(*def, &ty),
            _ => Vec::new(),
        };
        for (name, value) in fields {
            let actual = self.expr(*value);
            if let Some((_, t)) = declared.iter().find(|(n, _)| n == name) {
                subst.unify(t, &actual);
            }
        }
        if let Some(base) = base {
            self.expr(base);
        }
        match list.first() {
            // The parameters of `Self` are those in force here, not open ones.
            Some(&"Self") => ty,
            _ => subst.apply(&ty),
        }
    }

    fn block(&mut self, id: ExprId, kind: BlockKind, stmts: &[Stmt], tail: Option<ExprId>) -> Ty {
        if let BlockKind::Stream { .. } = kind {
            self.yields.push(Ty::Unknown);
        }
        let mut diverges = false;
        for stmt in stmts {
            match stmt {
                Stmt::Let { pat, ty, init, otherwise, .. } => {
                    let declared = ty.as_ref().map(|t| self.written(t, id)).unwrap_or_default();
                    let actual = init.map(|e| self.expr(e)).unwrap_or_default();
                    let sure = match init {
                        Some(init) if !declared.is_complete() => self.sure(*init),
                        _ => Confidence::Certain,
                    };
                    let ty = declared.or(actual);
                    let collected = init.filter(|_| !ty.is_complete()).and_then(|e| self.collected(e));
                    self.bind(*pat, &collected.map_or(ty.clone(), |item| holding(ty, &item)), sure);
                    if let Some(otherwise) = otherwise {
                        self.expr(*otherwise);
                    }
                }
                Stmt::Expr { expr, .. } => diverges |= self.expr(*expr) == Ty::Never,
                Stmt::Item(_) => {}
            }
        }
        let value = match tail {
            Some(tail) => self.expr(tail),
            None if diverges => Ty::Never,
            None => Ty::unit(),
        };
        match kind {
            BlockKind::Plain => value,
            BlockKind::Try => value,
            BlockKind::Async { .. } => Ty::Future(self.returned(id, value).into()),
            BlockKind::Stream { fallible } => {
                let item = self.yields.pop().unwrap_or_default();
                let item =
                    if fallible { Ty::api("std::result::Result", vec![item, Ty::Unknown]) } else { item };
                let assoc = vec![(Name::new_static("Item"), item)];
                Ty::Opaque(Arc::from([Bound {
                    of: Con::Api(self.program.apis.stream_trait()),
                    args: Vec::new(),
                    assoc,
                }]))
            }
        }
    }

    /// The items that an expression puts into a collection: `iter.collect()`, `stream.try_collect().await?`
    fn collected(&self, id: ExprId) -> Option<Ty> {
        match self.body.kind(id) {
            ExprKind::Await(inner) | ExprKind::Try(inner) => self.collected(*inner),
            ExprKind::MethodCall { receiver, method, .. }
                if matches!(method.as_str(), "collect" | "try_collect") =>
            {
                let from = &self.types[receiver.0 as usize];
                let items = self.item(from);
                let items = if method == "collect" { items } else { tried(&items) };
                items.is_known().then_some(items)
            }
            _ => None,
        }
    }

    /// What a stream or iterator of this type gives.
    fn streamed(&self, stream: &Ty) -> Ty {
        match self.finish(&self.program.project(&self.env, stream, "Item")) {
            Ty::Assoc(..) => Ty::Unknown,
            item => item,
        }
    }

    /// The value of an async block or closure that may also `return`.
    fn returned(&self, around: ExprId, value: Ty) -> Ty {
        if value != Ty::Never {
            return value;
        }
        let own = |e: ExprId| {
            let boundary = |a: &ExprId| {
                *a == around
                    || matches!(
                        self.body.kind(*a),
                        ExprKind::Closure { .. }
                            | ExprKind::Block {
                                kind: BlockKind::Async { .. } | BlockKind::Stream { .. },
                                ..
                            }
                    )
            };
            self.body.ancestors(e).find(boundary) == Some(around)
        };
        self.body
            .ids()
            .filter(|e| e.0 < around.0)
            .find_map(|e| match self.body.kind(e) {
                ExprKind::Return(Some(v)) if own(e) => Some(self.types[v.0 as usize].clone()),
                ExprKind::Return(None) if own(e) => Some(Ty::unit()),
                _ => None,
            })
            .unwrap_or(Ty::Never)
    }

    fn looped(&mut self, id: ExprId, kind: LoopKind, body: ExprId) -> Ty {
        match kind {
            LoopKind::Loop => {}
            LoopKind::While(cond) => {
                self.expr(cond);
            }
            LoopKind::For(pat, iterable) => {
                let ty = self.expr(iterable);
                let item = match self.body.for_awaits(iterable) {
                    Some(inner) => {
                        let stream = self.types[inner.0 as usize].clone();
                        self.finish(&self.program.project(&self.env, &stream, "Item"))
                    }
                    None => self.item(&ty),
                };
                self.bind(pat, &item, self.sure(iterable));
            }
        }
        self.expr(body);
        if kind != LoopKind::Loop {
            return Ty::unit();
        }
        // `break value` gives the loop its value; without a break it never ends.
        let mut out = Ty::Never;
        for e in self.body.subtree(body) {
            if let ExprKind::Break(label, value) = self.body.kind(e)
                && self.breaks(e, label.as_ref(), id)
            {
                out = out.or(value.map_or_else(Ty::unit, |v| self.types[v.0 as usize].clone()));
            }
        }
        out
    }

    fn breaks(&self, at: ExprId, label: Option<&Name>, target: ExprId) -> bool {
        let found = self.body.ancestors(at).find(|a| match (self.body.kind(*a), label) {
            (ExprKind::Loop { .. }, None) => true,
            (ExprKind::Loop { label: Some(l), .. } | ExprKind::Block { label: Some(l), .. }, Some(name)) => {
                l == name
            }
            (ExprKind::Closure { .. }, _) => true,
            _ => false,
        });
        found == Some(target)
    }

    /// What a `for` over a value of this type gives.
    fn item(&self, ty: &Ty) -> Ty {
        match ty.peeled() {
            Ty::Adt(Con::Api(p), args) if p == "std::ops::Range" => args.first().cloned().unwrap_or_default(),
            _ => self.streamed(ty),
        }
    }

    /// Walks a closure whose parameters have these types, of which one is `sure`; gives what calling it gives.
    pub(super) fn closure(&mut self, id: ExprId, inputs: &[Ty], sure: Confidence) -> Ty {
        let ExprKind::Closure { params, is_async, ret, body, .. } = self.body.kind(id) else {
            return Ty::Unknown;
        };
        for (i, pat) in params.iter().enumerate() {
            self.bind(*pat, &inputs.get(i).cloned().unwrap_or_default(), sure);
        }
        let value = self.expr(*body);
        let value = self.returned(id, value);
        let declared = ret.as_ref().map(|t| self.written(t, id)).unwrap_or_default();
        let value = declared.or(value);
        let value = if *is_async { Ty::Future(value.into()) } else { value };
        self.set(id, Ty::Closure(Some(id), value.clone().into()));
        value
    }

    fn macro_call(&mut self, call: &MacroCall) -> Ty {
        let types: Vec<Ty> = call.args.iter().map(|a| self.expr(*a)).collect();
        let first = || types.first().cloned().unwrap_or_default();
        let name = call.path.segments.last().map_or("", |s| s.name.as_str());
        match call.kind {
            MacroKind::Message if name == "format" => Ty::api("std::string::String", Vec::new()),
            MacroKind::Message => Ty::Unknown,
            MacroKind::Format if matches!(name, "write" | "writeln") => {
                Ty::api("std::result::Result", vec![Ty::unit(), Ty::Unknown])
            }
            MacroKind::Format | MacroKind::Assert => Ty::unit(),
            MacroKind::Diverge => Ty::Never,
            MacroKind::Join { fallible: false } => Ty::Tuple(types.iter().map(|t| self.awaited(t)).collect()),
            MacroKind::Join { fallible: true } => {
                let ok: Arc<[Ty]> = types.iter().map(|t| tried(&self.awaited(t))).collect();
                Ty::api("std::result::Result", vec![Ty::Tuple(ok), Ty::Unknown])
            }
            MacroKind::Pin => Ty::Ref(first().into()),
            MacroKind::Ready => first().arg(0),
            MacroKind::List if name == "dbg" => first(),
            MacroKind::Opaque if name == "include_bytes" => Ty::Ref(Ty::Slice(Ty::prim("u8").into()).into()),
            MacroKind::Opaque if matches!(name, "include_str" | "concat" | "env" | "stringify") => {
                Ty::Ref(Ty::prim("str").into())
            }
            MacroKind::List | MacroKind::Block | MacroKind::Opaque => Ty::Unknown,
        }
    }

    fn select(&mut self, select: &Select) -> Ty {
        let mut out = Ty::Never;
        for arm in &select.arms {
            let ty = self.expr(arm.op);
            let ty = if select.flavor == SelectFlavor::Crossbeam { ty } else { self.awaited(&ty) };
            self.bind(arm.pat, &ty, self.sure(arm.op));
            if let Some(guard) = arm.guard {
                self.expr(guard);
            }
            out = out.or(self.expr(arm.body));
        }
        for other in [select.otherwise, select.default].into_iter().flatten() {
            out = out.or(self.expr(other));
        }
        out
    }
}

/// A collection of which the kind is written and the rest left open, as in `Vec<_>`, once its items are known.
fn holding(into: Ty, item: &Ty) -> Ty {
    match &into {
        Ty::Adt(con, args) if matches!(into.path(), Some("std::result::Result" | "std::option::Option")) => {
            let mut args = args.to_vec();
            if let Some(first) = args.first_mut() {
                *first = holding(std::mem::take(first), &item.arg(0));
            }
            Ty::Adt(con.clone(), args.into())
        }
        Ty::Adt(con, args) => {
            let parts = match (item, args.len()) {
                (Ty::Tuple(parts), 2..) => parts.to_vec(),
                (_, 1) => vec![item.clone()],
                _ => return into,
            };
            let parts = parts.into_iter().chain(std::iter::repeat(Ty::Unknown));
            Ty::Adt(con.clone(), args.iter().zip(parts).map(|(a, b)| a.clone().or(b)).collect())
        }
        Ty::Slice(held) => Ty::Slice((**held).clone().or(item.clone()).into()),
        _ => into,
    }
}

/// What `?` gives.
fn tried(ty: &Ty) -> Ty {
    match ty.path() {
        Some("std::result::Result" | "std::option::Option") => ty.arg(0),
        // `Poll<Result<T, E>>` gives `Poll<T>`.
        Some("std::task::Poll") => Ty::api("std::task::Poll", vec![tried(&ty.arg(0))]),
        Some("std::ops::ControlFlow") => ty.arg(1),
        _ => Ty::Unknown,
    }
}

fn literal(lit: &Lit) -> Ty {
    match lit {
        Lit::Int(_, suffix) if !suffix.is_empty() => Ty::Prim(suffix.clone()),
        Lit::Int(..) => Ty::prim("i32"),
        Lit::Float => Ty::prim("f64"),
        Lit::Bool(_) => Ty::prim("bool"),
        Lit::Str(_) => Ty::Ref(Ty::prim("str").into()),
        Lit::Bytes(_) => Ty::Ref(Ty::Slice(Ty::prim("u8").into()).into()),
        Lit::Char => Ty::prim("char"),
    }
}

fn sequence(item: Ty, vec: bool) -> Ty {
    if vec { Ty::api("std::vec::Vec", vec![item]) } else { Ty::Slice(item.into()) }
}
