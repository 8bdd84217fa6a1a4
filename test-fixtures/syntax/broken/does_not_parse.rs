fn fine() {}

fn broken( {
    let x = ;
}

fn also_fine() { let (_tx, _rx) = std::sync::mpsc::channel::<u8>(); }
