#[macro_use] extern crate log;
pub fn async(dyn: Box<Fn(u8) -> u8>, x: &Trait) -> u8 { try!(dyn(x)); m!(log, #"tag", "x"); quote! { impl#generics } }
#[ext] pub impl Path { fn f(&self) {} }
