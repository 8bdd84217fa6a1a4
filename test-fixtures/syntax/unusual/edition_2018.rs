// Edition 2018: trait objects need no `dyn`, and prefixes of literals are not reserved.
type Handler = Box<Fn(&str) -> Result<(), Box<std::error::Error>> + Send + 'static>;

struct Router<'a> {
    routes: Vec<(&'static str, Handler)>,
    fallback: &'a (Fn(&str) + Sync),
}

macro_rules! quoted {
    ($($token:tt)*) => {
        stringify!($($token)*)
    };
}

impl<'a> Router<'a> {
    fn add(&mut self, path: &'static str, handler: Box<dyn FnMut(u8)>) -> Option<Box<FnOnce() -> u8>> {
        let text = quoted! { impl#generics Trait for #name c"not one token" #"tag" 'r#raw };
        drop((text, path, handler));
        None
    }

    fn call(&self, gen: &Fn(u8) -> u8) -> u8 {
        (gen as &Fn(u8) -> u8)(1)
    }
}
