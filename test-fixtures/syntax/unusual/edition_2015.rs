// Edition 2015: `async` is a name, paths start at the crate, trait methods have nameless parameters, `dyn` is optional.
extern crate tokio;

use std::sync::mpsc::channel;

mod async {
    pub fn dyn() -> u8 {
        1
    }
}

trait Old {
    fn take(&self, u8) -> Box<Fn(u8) -> u8>;

    fn count(&self, &str, (u8, u8)) -> usize {
        0
    }
}

fn async(await: &Fn(), dyn: &'static str) -> Box<dyn Fn() + 'static> {
    let async = await;
    async();
    Box::new(move || drop(dyn))
}

fn try() -> Result<u8, ()> {
    let value = try!(Ok(1));
    let (_tx, _rx) = ::std::sync::mpsc::channel::<u8>();
    match value {
        0...9 => Ok(::async::dyn()),
        _ => Err(()),
    }
}
