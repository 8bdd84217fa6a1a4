//! Whose data a value holds, and so who decides how much there is of it: followed through names, fields, buffers that are filled,
//! helpers and callers.

use super::siblings::{Called, Param};
use super::{Cx, Draft};
use crate::apis::Role;
use crate::facts::{Body, ExprId, ExprKind, ItemKind, LocalId, Name, mention, mentions};
use crate::finding::Confidence;
use crate::program::{Con, Def, Target, Ty};
use crate::source::{FileId, Range};
use rustc_hash::FxHashSet;

/// Who decides how much there is, the one that matters most last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// It is made here and empty.
    Nobody,
    /// The program: compiled in, written here.
    Own,
    /// Whoever it is, a limit stands before it.
    Limited,
    /// Whoever wrote a file that the program opens.
    File,
    /// Not seen.
    Unknown,
    /// A server that this program chose to ask.
    Answer,
    /// A peer.
    Peer,
}

/// Whose data a value holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Data {
    /// Who decides how much there is.
    pub whose: Whose,
    /// How sure that is.
    pub sure: Confidence,
    /// Where it is seen.
    pub seen: Option<(FileId, Range)>,
}

impl Data {
    const UNKNOWN: Data = Data { whose: Whose::Unknown, sure: Confidence::Certain, seen: None };
    const NOBODY: Data = Data { whose: Whose::Nobody, ..Data::UNKNOWN };

    /// Of two that it may be, the one that matters more.
    fn or(self, other: Data) -> Data {
        if (other.whose, other.sure) > (self.whose, self.sure) { other } else { self }
    }

    /// Seen through a call of a function whose body was read.
    fn inferred(self) -> Data {
        Data { sure: self.sure.min(Confidence::Likely), ..self }
    }
}

/// What a parameter stands for: the argument of the call that led here, or those of all callers.
enum Given<'u> {
    Callers,
    Call(&'u mut dyn FnMut(&mut Trace, Param) -> Data),
}

/// One question on its way.
struct Trace {
    /// Expressions that may still be looked at.
    left: u32,
    seen: FxHashSet<(Def, u32, ExprId)>,
}

/// More expressions than this are not looked at for one answer.
const MAX_EXPRS: u32 = 600;

/// Callers of callers, fields of fields: longer ways are left alone.
const MAX_HOPS: u8 = 4;

/// Functions that may fill a field: more are not looked at.
const MAX_FILLERS: usize = 24;

impl Cx<'_> {
    /// Whose data a value holds.
    pub fn whose(&self, id: ExprId) -> Data {
        let mut trace = Trace { left: MAX_EXPRS, seen: FxHashSet::default() };
        let data = trace.value(self, id, &mut Given::Callers, MAX_HOPS);
        match data.whose {
            Whose::Nobody | Whose::Unknown if self.wraps_peer(id) => {
                Data { whose: Whose::Peer, ..self.here(id, Confidence::Likely) }
            }
            Whose::Nobody => Data::UNKNOWN,
            _ => data,
        }
    }

    /// A finding with a label where data is seen to be a peer's, if that is in another function.
    pub fn label_peer(&self, draft: Draft, data: Data, text: &str) -> Draft {
        match data.seen.filter(|_| data.whose == Whose::Peer) {
            Some((file, range)) if file != self.file => draft.label_in(file, range, text),
            Some((_, range)) if !self.body.range(self.body.root).contains(range) => draft.label(range, text),
            _ => draft,
        }
    }

    /// Whether a value is of a type of the project's own that dresses up what a peer sends.
    fn wraps_peer(&self, id: ExprId) -> bool {
        self.program.wraps(self.ty(id), Role::Peer)
    }

    fn here(&self, id: ExprId, sure: Confidence) -> Data {
        Data { sure, seen: Some((self.file, self.body.range(id))), ..Data::UNKNOWN }
    }

    /// What the type of a value says; and what the call that gives it does.
    fn told(&self, id: ExprId) -> Option<Data> {
        let ty = self.ty(id);
        let plays = |role| self.plays_within(ty, role, 4);
        let call = self.call(id);
        let does = |role| call.is_some_and(|c| c.has(role));
        let by_path = || call.and_then(|c| c.api).is_some_and(|a| a.reads_a_file());
        let known = self.typed.sure[id.0 as usize] == Confidence::Certain;
        let whose = if known && (plays(Role::BodyLimit) || plays(Role::Cut))
            || does(Role::Cut)
            || does(Role::BodyLimit)
        {
            Whose::Limited
        } else if plays(Role::Answer) {
            Whose::Answer
        } else if plays(Role::File) || by_path() {
            Whose::File
        } else if plays(Role::InMemory) || self.is_written_here(id) {
            Whose::Own
        } else {
            return None;
        };
        Some(Data { whose, ..self.here(id, self.typed.sure[id.0 as usize]) })
    }

    /// Whether an expression is data that stands in the source or is compiled in: a literal, a constant.
    fn is_written_here(&self, id: ExprId) -> bool {
        match self.body.kind(id) {
            ExprKind::Lit(_) => true,
            ExprKind::Path(_) | ExprKind::Macro(_) => is_plain(self.ty(id).peeled()),
            ExprKind::Array { elems, .. } => !elems.is_empty(),
            _ => false,
        }
    }

    /// Whether a value is bytes or text, by whatever pointer.
    pub fn is_plain_data(&self, id: ExprId) -> bool {
        is_plain(self.ty(id).peeled())
    }

    /// The closure whose parameter a name is, or part of.
    pub(super) fn closure_of(&self, local: LocalId) -> Option<ExprId> {
        let at = self.body.local(local).range;
        self.body.ids().find(|id| match self.body.kind(*id) {
            ExprKind::Closure { params, .. } => params.iter().any(|p| self.body.pat(*p).range.contains(at)),
            _ => false,
        })
    }

    /// What a framework hands to a route in a parameter of this type.
    fn sent_to_a_route(&self, ty: &Ty, id: ExprId) -> Data {
        let data = [Role::Growable, Role::Collection].into_iter().any(|r| self.program.plays(ty, r));
        let whose = if data || is_plain(ty.peeled()) { Whose::Peer } else { Whose::Unknown };
        Data { whose, ..self.here(id, Confidence::Likely) }
    }
}

impl Trace {
    fn value(&mut self, cx: &Cx<'_>, id: ExprId, up: &mut Given<'_>, hops: u8) -> Data {
        if self.left == 0 || !self.seen.insert((cx.typed.def, cx.typed.nth, id)) {
            return Data::NOBODY;
        }
        self.left -= 1;
        if let Some(told) = cx.told(id) {
            return told;
        }
        let from = self.parts(cx, id, up, hops);
        let settled = matches!(from.whose, Whose::Limited | Whose::Answer | Whose::Peer);
        if !settled && cx.plays_within(cx.ty(id), Role::Peer, 4) {
            // What implements the trait may be anything that does.
            let abstracted = cx.program.is_bound_to(&cx.typed.env, cx.ty(id).peeled(), Role::Peer);
            let sure = if abstracted { Confidence::Likely } else { Confidence::Certain };
            return Data { whose: Whose::Peer, ..cx.here(id, cx.typed.sure[id.0 as usize].min(sure)) };
        }
        from
    }

    /// What the parts of an expression say that its value comes from.
    fn parts(&mut self, cx: &Cx<'_>, id: ExprId, up: &mut Given<'_>, hops: u8) -> Data {
        let body = cx.body;
        match body.kind(id) {
            ExprKind::Ref { expr, .. }
            | ExprKind::Deref(expr)
            | ExprKind::Await(expr)
            | ExprKind::Try(expr)
            | ExprKind::Cast(expr, _)
            | ExprKind::Index(expr, _) => self.value(cx, *expr, up, hops),
            ExprKind::Field(base, name) => self.field(cx, *base, name, up, hops),
            ExprKind::Block { tail: Some(tail), .. } => self.value(cx, *tail, up, hops),
            ExprKind::If { then, otherwise, .. } => {
                let first = self.value(cx, *then, up, hops);
                otherwise.map_or(first, |e| first.or(self.value(cx, e, up, hops)))
            }
            ExprKind::Match { arms, .. } => self.any(cx, arms.iter().map(|a| a.body), up, hops),
            ExprKind::Macro(call) => self.any(cx, call.args.iter().copied(), up, hops),
            ExprKind::Local(local) => self.local(cx, *local, up, hops),
            ExprKind::MethodCall { .. } | ExprKind::Call { .. } => self.call(cx, id, up, hops),
            ExprKind::Tuple(parts) => self.any(cx, parts.iter().copied(), up, hops),
            ExprKind::Array { .. } | ExprKind::Repeat { .. } => Data::NOBODY,
            _ => Data::UNKNOWN,
        }
    }

    fn any(&mut self, cx: &Cx<'_>, ids: impl Iterator<Item = ExprId>, up: &mut Given<'_>, hops: u8) -> Data {
        ids.fold(Data::NOBODY, |all, id| all.or(self.value(cx, id, up, hops)))
    }

    fn call(&mut self, cx: &Cx<'_>, id: ExprId, up: &mut Given<'_>, hops: u8) -> Data {
        if let Some(callee) = cx.typed.callee(id)
            && let Target::Source(def) = callee.target
            && cx.program.is_local(def)
            && cx.program.item(def).body.is_some()
        {
            return self.returned(cx, id, def, up, hops);
        }
        match cx.receiver(id) {
            Some(receiver) => self.passed(cx, receiver, up, hops),
            None => {
                let data = cx.args(id).iter().copied().filter(|a| !names_something(cx.ty(*a)));
                data.fold(Data::NOBODY, |all, arg| all.or(self.passed(cx, arg, up, hops)))
            }
        }
    }

    /// What is handed to code that no table and no source describes, as a reader or as data.
    fn passed(&mut self, cx: &Cx<'_>, id: ExprId, up: &mut Given<'_>, hops: u8) -> Data {
        let data = self.value(cx, id, up, hops);
        match data.whose {
            Whose::Nobody | Whose::Unknown if cx.wraps_peer(id) => {
                Data { whose: Whose::Peer, ..cx.here(id, Confidence::Likely) }
            }
            _ => data,
        }
    }

    /// What a function of the workspace gives back.
    fn returned(&mut self, cx: &Cx<'_>, call: ExprId, def: Def, up: &mut Given<'_>, hops: u8) -> Data {
        let Some(file) = cx.program.file_id(def).filter(|_| hops > 0) else { return Data::UNKNOWN };
        let given = &mut |trace: &mut Trace, param: Param| match cx.argument(call, param) {
            Some(arg) => trace.value(cx, arg, up, hops - 1),
            None => Data::UNKNOWN,
        };
        let look = |inner: &Cx<'_>| {
            let mut up = Given::Call(given);
            let body = inner.body;
            let early = body.ids().filter_map(|e| match body.kind(e) {
                ExprKind::Return(value) => *value,
                _ => None,
            });
            self.any(inner, early.chain([body.root]), &mut up, hops - 1)
        };
        cx.look_into(file, def, look).map_or(Data::UNKNOWN, Data::inferred)
    }

    fn field(&mut self, cx: &Cx<'_>, base: ExprId, name: &Name, up: &mut Given<'_>, hops: u8) -> Data {
        let own = matches!(cx.body.kind(base), ExprKind::Local(l) if cx.param_of(*l) == Some(Param::Own));
        let stored = |trace: &mut Trace| {
            let types = cx.program.autoderef(&cx.typed.env, cx.ty(base));
            let of = types.iter().find_map(|ty| match ty {
                Ty::Adt(Con::Source(def), _) => Some(*def),
                _ => None,
            });
            of.filter(|def| hops > 0 && cx.program.is_local(*def))
                .map_or(Data::UNKNOWN, |def| trace.stored(cx, def, name, hops - 1))
        };
        if !own {
            let data = self.value(cx, base, up, hops);
            if !matches!(data.whose, Whose::Nobody | Whose::Unknown) {
                return data;
            }
            return data.or(stored(self));
        }
        match stored(self) {
            Data { whose: Whose::Nobody | Whose::Unknown, .. } => self.value(cx, base, up, hops),
            known => known,
        }
    }

    /// What the functions of its package put into a field.
    fn stored(&mut self, cx: &Cx<'_>, of: Def, field: &Name, hops: u8) -> Data {
        let program = cx.program;
        let (own, whole) = (mention(&program.item(of).name), mention("Self"));
        // A tuple struct is filled by a call of its name.
        let field_too = Some(mention(field)).filter(|_| field.parse::<usize>().is_err());
        let mut naming = program.items_mentioning(|set| {
            (mentions(set, own) || mentions(set, whole)) && field_too.is_none_or(|f| mentions(set, f))
        });
        naming.retain(|(file, def, item)| def.krate == of.krate && program.is_run(*file, item));
        if naming.len() > MAX_FILLERS {
            return Data::UNKNOWN;
        }
        naming.into_iter().fold(Data::NOBODY, |all, (file, def, _)| {
            let put = |inner: &Cx<'_>| {
                let values: Vec<ExprId> =
                    inner.body.ids().filter_map(|id| puts(inner, id, of, field)).collect();
                self.any(inner, values.into_iter(), &mut Given::Callers, hops)
            };
            all.or(cx.look_into(file, def, put).map_or(Data::NOBODY, Data::inferred))
        })
    }

    fn local(&mut self, cx: &Cx<'_>, local: LocalId, up: &mut Given<'_>, hops: u8) -> Data {
        if let Some(from) = cx.definition(local) {
            let data = self.value(cx, from, up, hops);
            // A buffer that begins empty is somebody's once it is filled.
            return if data.whose == Whose::Nobody { self.filled(cx, local, up, hops) } else { data };
        }
        if let Some(param) = cx.param_of(local) {
            return match up {
                Given::Call(given) => given(self, param),
                Given::Callers => self.callers(cx, param, cx.typed.local(local), hops),
            };
        }
        let call = cx.closure_of(local).and_then(|closure| cx.body.parent(closure));
        match call.and_then(|id| cx.call(id)) {
            Some(call) if call.has(Role::Handler) => cx.sent_to_a_route(cx.typed.local(local), call.id),
            // An adaptor's closure is given what the adaptor stands on.
            Some(call) => cx.receiver(call.id).map_or(Data::UNKNOWN, |r| self.value(cx, r, up, hops)),
            None => Data::UNKNOWN,
        }
    }

    /// Whose data goes into a buffer: through calls that are handed it, and by pushing.
    fn filled(&mut self, cx: &Cx<'_>, local: LocalId, up: &mut Given<'_>, hops: u8) -> Data {
        let mut all = Data::NOBODY;
        for used in &cx.body.local(local).uses {
            let at = lent(cx.body, *used);
            let Some(call) = cx.body.parent(at) else { continue };
            let pushes =
                cx.receiver(call) == Some(*used) && cx.call(call).is_some_and(|c| c.has(Role::QueuePush));
            if !pushes && (at == *used || !cx.args(call).contains(&at)) {
                continue;
            }
            let receiver = cx.receiver(call).filter(|_| !pushes);
            let others = cx.args(call).iter().copied().filter(|a| *a != at && !names_something(cx.ty(*a)));
            for from in receiver.into_iter().chain(others) {
                all = all.or(self.passed(cx, from, up, hops));
            }
        }
        all
    }

    /// What the callers of the function at hand give for a parameter.
    fn callers(&mut self, cx: &Cx<'_>, param: Param, ty: &Ty, hops: u8) -> Data {
        let called = cx.called();
        if let Some(Con::Api(path)) = &called.of {
            // What a trait of a framework hands over is a peer's, where its table says so.
            let sent = param != Param::Own && cx.program.apis.trait_(path).is_some_and(|t| t.has(Role::Peer));
            return if sent { cx.sent_to_a_route(ty, cx.body.root) } else { Data::UNKNOWN };
        }
        let mut all = Data::NOBODY;
        let seen = hops > 0
            && cx.each_user(&mut |inner| all = all.or(self.given_by(inner, &called, param, ty, hops - 1)));
        if !seen || all.whose == Whose::Nobody { Data::UNKNOWN } else { all }
    }

    /// What one function gives to another, by calling it or by handing it on.
    fn given_by(&mut self, cx: &Cx<'_>, to: &Called, param: Param, ty: &Ty, hops: u8) -> Data {
        let mut all = Data::NOBODY;
        for call in cx.calls().into_iter().filter(|c| to.is_meant_by(cx.program, c.callee)) {
            let given = cx.argument(call.id, param);
            let data = given.map_or(Data::UNKNOWN, |arg| self.value(cx, arg, &mut Given::Callers, hops));
            let data = if data.whose == Whose::Nobody { Data::UNKNOWN } else { data.inferred() };
            all = all.or(Data { seen: Some((cx.file, cx.body.range(call.id))), ..data });
        }
        for named in cx.named_functions().into_iter().filter(|c| to.is_meant_by(cx.program, c.callee)) {
            let user = cx.body.parent(named.id).and_then(|p| cx.call(p));
            all = all.or(match user {
                Some(call) if call.has(Role::Handler) => cx.sent_to_a_route(ty, call.id),
                Some(call) => cx
                    .receiver(call.id)
                    .map_or(Data::UNKNOWN, |r| self.value(cx, r, &mut Given::Callers, hops).inferred()),
                None => Data::UNKNOWN,
            });
        }
        all
    }
}

/// The value that an expression puts into a field: of a literal, of a call of the struct's name, of an assignment.
fn puts(cx: &Cx<'_>, id: ExprId, of: Def, field: &Name) -> Option<ExprId> {
    let is_of = |ty: &Ty| matches!(ty.peeled(), Ty::Adt(Con::Source(def), _) if *def == of);
    match cx.body.kind(id) {
        ExprKind::Struct { fields, .. } if is_of(cx.ty(id)) => {
            fields.iter().find(|(name, _)| name == field).map(|(_, value)| *value)
        }
        ExprKind::Call { callee, args }
            if is_of(cx.ty(id)) && cx.program.item(of).kind == ItemKind::Struct =>
        {
            let named = matches!(cx.body.kind(*callee), ExprKind::Path(_)) && cx.typed.callee(id).is_none();
            args.get(field.parse::<usize>().ok()?).copied().filter(|_| named)
        }
        ExprKind::Assign(left, value) => match cx.body.kind(*left) {
            ExprKind::Field(base, name) if name == field && is_of(cx.ty(*base)) => Some(*value),
            _ => None,
        },
        _ => None,
    }
}

/// The expression that lends a buffer, or a part of it: `&mut buffer[..n]`.
fn lent(body: &Body, used: ExprId) -> ExprId {
    let mut at = used;
    while let Some(parent) = body.parent(at) {
        match body.kind(parent) {
            ExprKind::Ref { .. } => at = parent,
            ExprKind::Index(of, _) if *of == at => at = parent,
            ExprKind::MethodCall { receiver, args, .. } if *receiver == at && args.is_empty() => at = parent,
            _ => break,
        }
    }
    at
}

/// Bytes or text, by whatever pointer.
fn is_plain(ty: &Ty) -> bool {
    matches!(ty, Ty::Slice(_)) || *ty == Ty::prim("str")
}

/// Whether values of a type name where data is, or say how to read it, rather than being data: text, paths, numbers.
fn names_something(ty: &Ty) -> bool {
    match ty.peeled() {
        Ty::Prim(_) => true,
        other => other
            .path()
            .is_some_and(|p| matches!(p, "std::string::String" | "std::path::Path" | "std::path::PathBuf")),
    }
}
