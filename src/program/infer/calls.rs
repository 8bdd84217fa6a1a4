//! Calls: which function, what its parameters stand for, what comes back.

use super::Infer;
use crate::apis::{Api, Role};
use crate::facts::{ExprId, ExprKind, Header, ItemKind, Name, Path, TypeRef};
use crate::finding::Confidence;
use crate::program::convert::segments;
use crate::program::prelude::is_in_prelude;
use crate::program::{Con, Def, FnSig, Method, Names, Ns, Res, Subst, Target, Ty};

/// What a path means where a value stands.
pub(super) enum Value {
    /// A function, with what is already known of its parameters.
    Function(Method),
    /// A constructor: fields, the type that it makes, its parameters.
    Constructor(Vec<Ty>, Ty, Vec<Name>),
    /// A value of that type.
    Plain(Ty),
    /// Not known.
    Unknown,
}

impl Infer<'_> {
    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId]) -> Ty {
        let value = match self.body.kind(callee) {
            ExprKind::Path(path) => self.value(callee, path),
            _ => {
                let ty = self.expr(callee);
                return self.call_value(&ty, args);
            }
        };
        match value {
            Value::Function(method) => {
                self.note(id, method.target.clone(), Confidence::Certain, method.on.clone());
                self.set(callee, Ty::Function(con_of(&method.target)));
                // `Type::method(receiver, ..)`: the first argument is the receiver.
                let sig = self.program.sig(&method.target);
                let takes_self = sig.as_ref().is_some_and(|s| s.has_self && s.params.len() + 1 == args.len());
                let mut subst = method.subst.clone();
                let rest = if takes_self && !args.is_empty() {
                    let receiver = self.expr(args[0]);
                    if let Some(own) = sig.as_ref().and_then(|s| s.self_ty.clone()) {
                        subst.unify(&own, receiver.peeled());
                    }
                    &args[1..]
                } else {
                    args
                };
                let explicit = match self.body.kind(callee) {
                    ExprKind::Path(path) => path.segments.last().map_or(&[][..], |s| &s.args),
                    _ => &[],
                };
                self.apply(id, sig.as_deref(), subst, rest, explicit)
            }
            Value::Constructor(fields, ty, params) => {
                let mut subst = Subst::new(&params, &[]);
                for (i, arg) in args.iter().enumerate() {
                    let actual = self.expr(*arg);
                    if let Some(field) = fields.get(i) {
                        subst.unify(field, &actual);
                    }
                }
                subst.apply(&ty)
            }
            Value::Plain(ty) => self.call_value(&ty, args),
            Value::Unknown => {
                args.iter().for_each(|a| {
                    self.expr(*a);
                });
                Ty::Unknown
            }
        }
    }

    /// Calls a value: a closure, a function by name, something with a `Fn` bound.
    fn call_value(&mut self, ty: &Ty, args: &[ExprId]) -> Ty {
        let types: Vec<Ty> = args.iter().map(|a| self.expr(*a)).collect();
        match ty.peeled() {
            Ty::Closure(_, ret) => (**ret).clone(),
            Ty::Function(con) => {
                let target = target_of(con);
                let Some(sig) = self.program.sig(&target) else { return Ty::Unknown };
                let mut subst = Subst::default();
                sig.params.iter().zip(&types).for_each(|(p, t)| subst.unify(p, t));
                self.finish(&subst.apply(&sig.ret))
            }
            other => {
                let other = self.program.autoderef(&self.env, other).pop().unwrap_or_default();
                let bounds = self.program.bounds_of(&self.env, &other);
                let output = bounds.iter().find_map(|b| b.assoc.iter().find(|(n, _)| n == "Output"));
                let is_async = bounds.iter().any(|b| matches!(&b.of, Con::Api(p) if p.contains("::AsyncFn")));
                match output {
                    Some((_, t)) if is_async => Ty::Future(t.clone().into()),
                    Some((_, t)) => self.finish(t),
                    None if bounds
                        .iter()
                        .any(|b| matches!(&b.of, Con::Api(p) if p.starts_with("std::ops::Fn"))) =>
                    {
                        Ty::unit()
                    }
                    None => Ty::Unknown,
                }
            }
        }
    }

    pub(super) fn method_call(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        name: &str,
        generics: &[TypeRef],
        args: &[ExprId],
    ) -> Ty {
        let ty = self.expr(receiver);
        let found = self.program.method(self.at(id), &self.env, &ty, name);
        if let Some(method) = found {
            let sig = self.program.sig(&method.target);
            // A method of that name with another number of arguments is another method.
            if sig.as_ref().is_none_or(|s| s.params.len() == args.len()) {
                self.note(id, method.target.clone(), self.sure(receiver), method.on.clone());
                let ret = self.apply(id, sig.as_deref(), method.subst.clone(), args, generics);
                self.learn_receiver(receiver, &method, sig.as_deref());
                if ret == Ty::Unknown { return self.by_convention(&ty, name, args) } else { return ret }
            }
        }
        let known = ty.peeled().is_known();
        if known && matches!(name, "project" | "project_ref") && args.is_empty() {
            // Projection macros give a view of a value whose fields go by the same names.
            return pinned(&ty).clone();
        }
        if let Some((target, sure)) = self.by_name(id, name, args.len(), known) {
            self.note(id, target.clone(), sure.min(self.sure(receiver)), Ty::Unknown);
            let sig = self.program.sig(&target);
            return self.apply(id, sig.as_deref(), Subst::default(), args, generics);
        }
        args.iter().for_each(|a| {
            self.expr(*a);
        });
        self.by_convention(&ty, name, args)
    }

    /// Methods that every Rust programmer reads without knowing the type.
    fn by_convention(&self, ty: &Ty, name: &str, args: &[ExprId]) -> Ty {
        match (name, args.len()) {
            ("clone" | "to_owned" | "by_ref" | "as_ref" | "as_mut" | "borrow" | "borrow_mut", 0) => {
                ty.peeled().clone()
            }
            _ if self.program.apis.is_error_adaptor(name) => self.with_another_error(ty),
            _ => Ty::Unknown,
        }
    }

    /// What extension traits for errors make of a result, or of an option, for which they find one.
    fn with_another_error(&self, ty: &Ty) -> Ty {
        let ty = ty.peeled();
        match ty.path() {
            Some("std::result::Result" | "std::option::Option") => Ty::result(ty.arg(0), Ty::Unknown),
            _ => Ty::Unknown,
        }
    }

    /// A guess, where the receiver does not tell: a name that means the same wherever it is known, a trait in scope, the only method of that
    /// name in the workspace.
    fn by_name(
        &self,
        id: ExprId,
        name: &str,
        arity: usize,
        receiver_known: bool,
    ) -> Option<(Target, Confidence)> {
        let fits =
            |target: &Target| self.program.sig(target).is_some_and(|s| s.has_self && s.params.len() == arity);
        let row = self.program.apis.distinctive(name).filter(|row| !row.has(Role::ErrorAdaptor));
        if receiver_known && row.is_none() {
            return None;
        }
        let locals = self.methods_in_reach(name);
        if !receiver_known
            && let [only] = locals.as_slice()
            && self.program.apis.methods_named(name).next().is_none()
        {
            let target = Target::Source(*only);
            return fits(&target).then_some((target, Confidence::Possible));
        }
        if !receiver_known
            && locals.is_empty()
            && let Some(path) = self.only_trait_method(id, name)
        {
            let target = Target::Api(path);
            // Types outside may have an inherent method of that name.
            return fits(&target).then_some((target, Confidence::Possible));
        }
        // Methods that implement the tables' own traits mean what these mean.
        let own = locals.iter().any(|def| self.program.contract(*def).is_none());
        let row = row.filter(|_| !own)?;
        // Of types that are generated nobody can know more than the name.
        let sure = if row.generated && !receiver_known { Confidence::Likely } else { Confidence::Possible };
        Some((Target::Named(name.into()), sure))
    }

    /// Methods of that name that code here can come by. A dependency knows nothing of the workspace.
    fn methods_in_reach(&self, name: &str) -> Vec<Def> {
        let here = self.scope.krate;
        let all = self.program.local_methods(name);
        if all.is_empty() || self.program.is_dependency(here) {
            return Vec::new();
        }
        let reach = self.program.reach(here, true);
        all.iter().copied().filter(|def| def.krate == here || reach.has_krate(def.krate)).collect()
    }

    /// The method of that name, where one trait alone that is imported here has it, or else one that every module sees.
    fn only_trait_method(&self, id: ExprId, name: &str) -> Option<Name> {
        let scope = self.program.traits_in_scope(self.at(id));
        let imported = |api: &&Api| scope.contains(&Con::Api(Name::new(api.parent())));
        let everywhere = |api: &&Api| is_in_prelude(api.parent());
        let named = || self.program.apis.trait_methods_named(name);
        let mut found = named().filter(imported).peekable();
        let mut always = named().filter(everywhere);
        match found.peek() {
            Some(_) => only(&mut found),
            None => only(&mut always),
        }
        .map(|api| api.path.clone())
    }

    /// Lays arguments over parameters and gives the value of the call.
    fn apply(
        &mut self,
        id: ExprId,
        sig: Option<&FnSig>,
        mut subst: Subst,
        args: &[ExprId],
        generics: &[TypeRef],
    ) -> Ty {
        let Some(sig) = sig else {
            args.iter().for_each(|a| {
                self.expr(*a);
            });
            return Ty::Unknown;
        };
        // `where Self: Stream<Item = Result<T, E>>` tells T and E.
        let this = Ty::Param(Name::new_static("Self"));
        if sig.bounds.iter().any(|(of, _)| *of == this) {
            let actual = subst.apply(&this);
            if actual != this {
                self.unify_bounds(sig, &this, &actual, &mut subst);
            }
        }
        let own = sig.params_of.len().saturating_sub(generics.len());
        for (param, written) in sig.params_of.iter().skip(own).zip(generics) {
            let ty = self.written(written, id);
            subst.bind(param, ty);
        }
        let sure = self.callees.get(&id).map_or(Confidence::Certain, |callee| callee.sure);
        // Closures last: what their parameters are may depend on the other arguments.
        let (closures, plain): (Vec<_>, Vec<_>) = args
            .iter()
            .enumerate()
            .partition(|(_, a)| matches!(self.body.kind(**a), ExprKind::Closure { .. }));
        for (i, arg) in plain {
            let actual = self.expr(*arg);
            if let Some(param) = sig.params.get(i) {
                subst.unify(param, &actual);
                self.unify_bounds(sig, param, &actual, &mut subst);
            }
        }
        for (i, arg) in closures {
            let param = sig.params.get(i).cloned().unwrap_or_default();
            let bound = self.callable_bound(sig, &param);
            let inputs = bound.as_ref().and_then(|b| b.args.first()).map(|t| self.finish(&subst.apply(t)));
            let inputs = match &inputs {
                Some(Ty::Tuple(list)) => list.to_vec(),
                _ => Vec::new(),
            };
            let ret = self.closure(*arg, &inputs, sure);
            if let Some((_, output)) =
                bound.as_ref().and_then(|b| b.assoc.iter().find(|(n, _)| n == "Output"))
            {
                // `AsyncFn() -> R`: R is what awaiting the call gives.
                let is_async =
                    matches!(bound.as_ref().map(|b| &b.of), Some(Con::Api(p)) if p.contains("::AsyncFn"));
                let value = match &ret {
                    Ty::Future(value) if is_async => value,
                    other => other,
                };
                subst.unify(output, value);
                self.unify_bounds(sig, output, value, &mut subst);
            }
            let ty = self.types[arg.0 as usize].clone();
            subst.unify(&param, &ty);
        }
        // What comes back may be made of what went in.
        if !sig.ret.is_complete() {
            let least = args.iter().map(|a| self.sure(*a)).min();
            self.at_most(id, least.unwrap_or(Confidence::Certain));
        }
        self.finish(&subst.apply(&sig.ret))
    }

    /// The `Fn` bound that a parameter's type carries.
    fn callable_bound(&self, sig: &FnSig, param: &Ty) -> Option<crate::program::Bound> {
        let is_fn = |b: &&crate::program::Bound| matches!(&b.of, Con::Api(p) if p.starts_with("std::ops::") && p.contains("Fn"));
        match param.peeled() {
            Ty::Opaque(bounds) => bounds.iter().find(is_fn).cloned(),
            Ty::Adt(Con::Api(p), args) if p == "std::boxed::Box" => self.callable_bound(sig, args.first()?),
            other => sig.bounds.iter().filter(|(t, _)| t == other).flat_map(|(_, b)| b).find(is_fn).cloned(),
        }
    }

    /// `Fut: Future<Output = T>` tells T once Fut is known; so do `I: IntoIterator<Item = T>` and their like.
    fn unify_bounds(&self, sig: &FnSig, param: &Ty, actual: &Ty, subst: &mut Subst) {
        let declared = sig.bounds.iter().filter(|(t, _)| t == param).flat_map(|(_, b)| b.iter());
        let inline = match param {
            Ty::Opaque(bounds) => &bounds[..],
            _ => &[],
        };
        for bound in declared.chain(inline) {
            if let Ty::Function(con) = actual {
                if let Some((_, output)) = bound.assoc.iter().find(|(n, _)| n == "Output")
                    && let Some(sig) = self.program.sig(&target_of(con))
                {
                    subst.unify(output, &sig.ret);
                }
                continue;
            }
            for (name, ty) in &bound.assoc {
                let value = self.program.project(&self.env, actual, name);
                if !matches!(value, Ty::Assoc(..)) {
                    subst.unify(ty, &value);
                }
            }
        }
    }

    pub(super) fn finish(&self, ty: &Ty) -> Ty {
        self.program.normal(&self.env, ty, 0)
    }

    /// `v.push(x)` tells what `v` holds.
    fn learn_receiver(&mut self, receiver: ExprId, method: &Method, sig: Option<&FnSig>) {
        let (ExprKind::Local(local), Some(sig)) = (self.body.kind(receiver), sig) else { return };
        if method.on.is_complete() || !matches!(&method.on, Ty::Adt(..)) {
            return;
        }
        let Some(Ty::Adt(con, own)) = &sig.self_ty else { return };
        let args: Vec<ExprId> = match self.body.parent(receiver).map(|p| self.body.kind(p)) {
            Some(ExprKind::MethodCall { args, .. }) => args.clone(),
            _ => return,
        };
        let mut subst = Subst::default();
        sig.params.iter().zip(&args).for_each(|(p, a)| subst.unify(p, &self.types[a.0 as usize]));
        let learnt: Vec<Ty> = own.iter().map(|t| subst.apply(t)).collect();
        let (local, at) = (*local, self.locals[local.0 as usize].clone());
        if let Ty::Adt(c, old) = &at
            && c == con
            && old.len() == learnt.len()
        {
            let sure = args.iter().map(|a| self.sure(*a)).min().unwrap_or(Confidence::Certain);
            self.learn(local, Ty::Adt(con.clone(), learnt.into()), sure);
        }
    }

    /// What a path means where a value stands.
    pub(super) fn value(&mut self, id: ExprId, path: &Path) -> Value {
        let scope = self.at(id);
        let program = self.program;
        let list = segments(path);
        let Some(last) = list.last().copied() else { return Value::Unknown };
        if let Some(qself) = &path.qself {
            let ty = self.written(qself, id);
            return self.associated(id, &ty, last);
        }
        let params = program.type_params(scope.item);
        if list.len() >= 2 && (list[0] == "Self" || !path.global && params.iter().any(|p| p == list[0])) {
            let mut head = path.clone();
            head.segments.pop();
            let ty = self.written(&TypeRef::Path(head), id);
            return self.associated(id, &ty, last);
        }
        if list == ["Self"] {
            let ty = program.self_type(scope, 0);
            if let Ty::Adt(Con::Source(def), _) = &ty {
                let fields = self.struct_fields(*def, &ty).into_iter().map(|(_, t)| t).collect();
                return Value::Constructor(fields, ty, Vec::new());
            }
            return Value::Plain(ty);
        }
        let Some((res, used)) = program.resolve(scope, &list, Ns::Value) else { return Value::Unknown };
        let left = list.len() - used;
        match res {
            Res::Item(def) if left == 0 => self.item_value(def),
            Res::Item(def) if left == 1 => {
                let mut head = path.clone();
                head.segments.pop();
                match program.item(def).kind {
                    ItemKind::Trait => {
                        let bound = crate::program::Bound {
                            of: program.con(def),
                            args: Vec::new(),
                            assoc: Vec::new(),
                        };
                        program
                            .trait_method(&bound, &Ty::Unknown, last)
                            .map_or(Value::Unknown, Value::Function)
                    }
                    _ => {
                        let ty = self.written(&TypeRef::Path(head), id);
                        self.associated(id, &ty, last)
                    }
                }
            }
            Res::Variant(def, name) => self.variant_value(def, &name),
            Res::Extern(full) => self.extern_value(id, path, &full),
            Res::Prim(name) if left == 1 => self.associated(id, &Ty::Prim(name), last),
            _ => Value::Unknown,
        }
    }

    fn associated(&self, id: ExprId, ty: &Ty, name: &str) -> Value {
        if let Ty::Adt(Con::Source(def), _) = ty
            && let Header::Enum { variants, .. } = self.program.header(*def)
            && variants.iter().any(|(n, _)| n == name)
        {
            return self.variant_value(*def, name);
        }
        match self.program.method_of(self.at(id), &self.env, ty, name) {
            Some(method) => Value::Function(method),
            None if matches!(name, "default" | "new") => Value::Plain(Ty::Closure(None, ty.clone().into())),
            None => Value::Unknown,
        }
    }

    fn item_value(&self, def: Def) -> Value {
        match self.program.header(def) {
            Header::Fn(_) => {
                let method = Method { target: Target::Source(def), subst: Subst::default(), on: Ty::Unknown };
                Value::Function(method)
            }
            Header::Value(written) => {
                let ty = self.program.ty(&Names::Source(self.program.scope(def, 0)), written);
                Value::Plain(self.finish(&self.program.as_declared(def, ty)))
            }
            Header::Struct { generics, fields } => {
                let params: Vec<Name> = generics.params.iter().map(|(n, _)| n.clone()).collect();
                let args = params.iter().cloned().map(Ty::Param).collect();
                let ty = Ty::Adt(self.program.con(def), args);
                if !fields.tuple {
                    return Value::Plain(ty);
                }
                let types = self.program.fields(def).iter().map(|(_, t)| t.clone()).collect();
                Value::Constructor(types, ty, params)
            }
            _ => Value::Unknown,
        }
    }

    fn variant_value(&self, def: Def, name: &str) -> Value {
        let Header::Enum { variants, .. } = self.program.header(def) else { return Value::Unknown };
        let params = self.program.type_params(Some(def));
        let ty = Ty::Adt(self.program.con(def), params.iter().cloned().map(Ty::Param).collect());
        match variants.iter().find(|(n, _)| n == name) {
            Some((_, fields)) if fields.tuple => {
                let all = self.program.variants(def);
                let fields = all.iter().find(|(n, _)| n == name);
                let types = fields.map_or_else(Vec::new, |(_, f)| f.iter().map(|(_, t)| t.clone()).collect());
                Value::Constructor(types, ty, params.to_vec())
            }
            _ => Value::Plain(Subst::new(&params, &[]).apply(&ty)),
        }
    }

    fn extern_value(&mut self, id: ExprId, path: &Path, full: &str) -> Value {
        let program = self.program;
        let (parent, last) = full.rsplit_once("::").unwrap_or(("", full));
        if let Some(known) = program.apis.type_(parent)
            && let Some((_, types)) = known.variants().iter().find(|(n, _)| n == last)
        {
            let params = known.generics.clone();
            let names = Names::Table { home: known.home(), params: &params, self_ty: Ty::Unknown };
            let ty = Ty::Adt(Con::Api(Name::new(parent)), params.iter().cloned().map(Ty::Param).collect());
            let fields: Vec<Ty> = types.iter().map(|t| program.ty(&names, t)).collect();
            return match fields.is_empty() {
                true => Value::Plain(Subst::new(&params, &[]).apply(&ty)),
                false => Value::Constructor(fields, ty, params),
            };
        }
        // The type before the last segment, with its arguments as written.
        let args = match path.segments.len().checked_sub(2).and_then(|i| path.segments.get(i)) {
            Some(segment) => segment.args.iter().map(|t| self.written(t, id)).collect(),
            None => Vec::new(),
        };
        if program.apis.api(full).is_some() {
            let on = match program.apis.type_(parent) {
                Some(_) => program.extern_type(parent, args, 0),
                None => Ty::Unknown,
            };
            let generics = program.apis.type_(parent).map_or(&[][..], |t| &t.generics);
            let method =
                Method { target: Target::Api(Name::new(full)), subst: Subst::new(generics, on.args()), on };
            return Value::Function(method);
        }
        if program.apis.trait_(parent).is_none() && parent.contains("::") {
            let ty = program.extern_type(parent, args, 0);
            return self.associated(id, &ty, last);
        }
        Value::Unknown
    }
}

/// The one thing that an iterator gives; none where it gives more.
fn only<T>(of: &mut dyn Iterator<Item = T>) -> Option<T> {
    let first = of.next()?;
    of.next().is_none().then_some(first)
}

/// What a reference or `Pin` is about.
fn pinned(ty: &Ty) -> &Ty {
    match ty {
        Ty::Ref(inner) => pinned(inner),
        Ty::Adt(Con::Api(path), args) if path == "std::pin::Pin" => args.first().map_or(ty, pinned),
        _ => ty,
    }
}

fn con_of(target: &Target) -> Con {
    match target {
        Target::Source(def) => Con::Source(*def),
        Target::Api(path) | Target::Named(path) => Con::Api(path.clone()),
    }
}

fn target_of(con: &Con) -> Target {
    match con {
        Con::Source(def) => Target::Source(*def),
        Con::Api(path) => Target::Api(path.clone()),
    }
}

/// A path used as a value: `map(fut)`.
pub(super) fn function_type(target: &Target) -> Ty {
    Ty::Function(con_of(target))
}
