//! A row as the generators see it, and snippets of source that use it. They need not compile: names are resolved by the tables alone.

use bplint::apis::{Api, ApiType, Apis, Owner, Role, Signal};

/// What goes through the queues of the snippets.
pub(crate) const ITEM: &str = "Vec<u8>";

/// A function or method of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) apis: &'a Apis,
    /// All functions and methods of the same table.
    pub(crate) table: &'a [&'a Api],
    pub(crate) api: &'a Api,
}

impl<'a> Row<'a> {
    /// Another row of the same table.
    pub(crate) fn with(self, api: &'a Api) -> Row<'a> {
        Row { api, ..self }
    }

    pub(crate) fn has(&self, role: Role) -> bool {
        self.api.has(role)
    }

    /// The type around it, where that has a row.
    pub(crate) fn owner(&self) -> Option<&'a ApiType> {
        self.apis.type_(self.api.parent())
    }

    pub(crate) fn owner_has(&self, role: Role) -> bool {
        self.owner().is_some_and(|ty| ty.has(role))
    }

    /// Whether a call gives a future.
    pub(crate) fn is_async(&self) -> bool {
        self.apis.lazy(self.api)
    }

    pub(crate) fn has_self(&self) -> bool {
        self.api.signature().is_some_and(|sig| sig.self_param.is_some())
    }

    /// Whether what the function is given as `arg` is a future, rather than a closure or an item.
    pub(crate) fn is_given_a_future(&self) -> bool {
        self.api.sig.contains("Future")
    }

    /// What it gives once awaited, as written.
    pub(crate) fn gives(&self) -> &'a str {
        self.api.sig.split_once(") -> ").map_or("()", |(_, given)| given)
    }

    /// A method of the same type or trait that plays a role.
    pub(crate) fn sibling(&self, role: Role) -> Option<Row<'a>> {
        let same =
            |api: &&&Api| api.has(role) && api.parent() == self.api.parent() && api.path != self.api.path;
        self.table.iter().find(same).map(|api| self.with(api))
    }

    /// Any function of the same table that plays a role.
    pub(crate) fn anywhere(&self, role: Role) -> Option<Row<'a>> {
        self.table.iter().find(|api| api.has(role)).map(|api| self.with(api))
    }

    /// The call, with some arguments as given; the others are the function's own parameters.
    pub(crate) fn call(&self, given: &[(u32, &str)]) -> String {
        let count = self.api.signature().map_or(0, |sig| sig.params.len());
        let arg = |n: u32| {
            given.iter().find(|(at, _)| *at == n).map_or(format!("a{n}"), |(_, text)| text.to_string())
        };
        let args = (0..count as u32).map(arg).collect::<Vec<_>>().join(", ");
        match (self.has_self(), self.api.owner) {
            (true, _) => format!("it.{}({args})", self.api.name),
            (false, Owner::Trait) => format!("It::{}({args})", self.api.name),
            (false, _) => format!("{}({args})", self.api.path),
        }
    }

    /// The call with an item at the place that `arg` tells.
    pub(crate) fn sends(&self, item: &str) -> String {
        self.call(&self.api.arg.map(|at| (at, item)).into_iter().collect::<Vec<_>>())
    }

    /// The value of a call, awaited where it has to be.
    pub(crate) fn value(&self, call: String) -> String {
        if self.is_async() { format!("{call}.await") } else { call }
    }

    /// Where the signal sits.
    pub(crate) fn signal(&self) -> Signal {
        self.api.signal.unwrap_or(Signal::Value)
    }

    /// A function that has the receiver and the arguments of the call.
    pub(crate) fn code(&self) -> Code {
        let mut code = Code { is_async: self.is_async(), ..Code::default() };
        code.takes(self);
        code
    }
}

/// The type with something in place of its parameters.
pub(crate) fn written(ty: &ApiType) -> String {
    match ty.generics.len() {
        _ if ty.path == "std::slice" => format!("&mut [{ITEM}]"),
        0 => ty.path.to_string(),
        n => format!("{}<{}>", ty.path, vec![ITEM; n].join(", ")),
    }
}

/// A function of a snippet, with what has to stand around it.
#[derive(Clone, Default)]
pub(crate) struct Code {
    /// `use` declarations and items.
    pub(crate) around: Vec<String>,
    pub(crate) params: Vec<String>,
    pub(crate) generics: Vec<String>,
    pub(crate) is_async: bool,
    pub(crate) body: String,
}

impl Code {
    /// What a row's call needs: the receiver `it`, its trait in scope, and parameters for arguments.
    pub(crate) fn takes(&mut self, row: &Row<'_>) {
        let api = row.api;
        let count = api.signature().map_or(0, |sig| sig.params.len());
        (0..count).for_each(|n| self.param(&format!("a{n}: Any")));
        if let Some(of) = row.apis.trait_(api.parent()) {
            self.around.push(format!("use {} as _;", of.path));
            let bound = of.extends.first().unwrap_or(&of.path);
            let args = match bound.as_str() {
                "futures::stream::Stream" => format!("<Item = {ITEM}>"),
                "futures::stream::TryStream" => String::new(),
                _ => generic(&of.generics),
            };
            self.generics.push(format!("It: {bound}{args}"));
            if row.has_self() {
                self.param("mut it: It");
            }
        } else if row.has_self() {
            let ty = row.owner().map_or(api.parent().to_string(), written);
            self.param(&format!("mut it: {ty}"));
        }
    }

    /// Another parameter, once.
    pub(crate) fn param(&mut self, param: &str) {
        if !self.params.iter().any(|known| known == param) {
            self.params.push(param.to_string());
        }
    }

    /// The same function with this body.
    pub(crate) fn body(&self, body: impl Into<String>) -> Code {
        Code { body: body.into(), ..self.clone() }
    }

    /// Within an `async fn`.
    pub(crate) fn in_async(mut self) -> Code {
        self.is_async = true;
        self
    }

    /// Once per item of a stream that the outside feeds.
    pub(crate) fn per_item(&self, each: impl std::fmt::Display) -> Code {
        let mut code = self.clone().in_async();
        code.param(&format!("mut items: impl futures::stream::Stream<Item = {ITEM}> + Unpin"));
        code.around.push("use futures::stream::StreamExt as _;".into());
        code.body = format!("while let Some(item) = items.next().await {{ {each} }}");
        code
    }

    /// A module of its own.
    pub(crate) fn module(&self, name: &str) -> String {
        let mut generics = self.generics.clone();
        generics.dedup();
        let generics = if generics.is_empty() { String::new() } else { format!("<{}>", generics.join(", ")) };
        let word = if self.is_async { "async fn" } else { "fn" };
        // One name for all functions would make each the caller of the others.
        let around: std::collections::BTreeSet<&String> = self.around.iter().collect();
        let around: String = around.into_iter().map(|line| format!("    {line}\n")).collect();
        let params = self.params.join(", ");
        format!(
            "mod {name} {{\n{around}    pub {word} run_{name}{generics}({params}) -> Result<(), Any> {{\n        {}\n        Ok(())\n    }}\n}}\n",
            self.body
        )
    }
}

fn generic(generics: &[bplint::facts::Name]) -> String {
    if generics.is_empty() { String::new() } else { format!("<{}>", vec![ITEM; generics.len()].join(", ")) }
}
