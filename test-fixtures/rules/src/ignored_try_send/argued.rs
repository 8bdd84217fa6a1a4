//! Comments at the place, over several lines or at the helper: whoever argues the loss has thought of it.

use tokio::sync::mpsc::Sender;

pub struct Sample(pub u64);

fn harmless(out: &Sender<Sample>, sample: Sample) {
    // Dropped where the queue is full: the meter sends its whole state
    // every second, so losing one is harmless.
    let _ = out.try_send(sample); //~ possible ignored_try_send
}

fn at_the_end_of_the_line(out: &Sender<Sample>, sample: Sample) {
    let _ = out.try_send(sample); // best effort //~ possible ignored_try_send
}

fn in_a_block(out: Option<&Sender<Sample>>, sample: Sample) {
    /*
     * Under backpressure samples are shed.
     */
    if let Some(out) = out {
        let _ = out.try_send(sample); //~ possible ignored_try_send
    }
}

fn in_an_arm(out: &Sender<Sample>, sample: Option<Sample>) {
    match sample {
        // a slow reader misses some of them
        Some(sample) => {
            let _ = out.try_send(sample); //~ possible ignored_try_send
        }
        None => println!("nothing"),
    }
}

fn in_the_branch(out: &Sender<Sample>, sample: Sample) {
    if let Err(_refused) = out.try_send(sample) { //~ possible ignored_try_send
        // overflow: whoever is too slow does not need it
    }
}

/// Hands a sample on. Lossy: a reader that is behind does not get it.
fn on_the_function(out: &Sender<Sample>, sample: Sample) {
    let _ = out.try_send(sample); //~ possible ignored_try_send
}

/// Offers a sample. Nobody needs each of them, so a full queue is ignored on purpose.
fn offer(out: &Sender<Sample>, sample: Sample) -> bool {
    out.try_send(sample).is_ok()
}

fn at_the_helper(out: &Sender<Sample>, sample: Sample) {
    offer(out, sample); //~ possible ignored_try_send
}

fn about_something_else(out: &Sender<Sample>, sample: Sample) {
    // the full sample, with its time
    let _ = out.try_send(sample); //~ ignored_try_send
}

fn known_to_be_wrong(out: &Sender<Sample>, sample: Sample) {
    // TODO: samples are lost when the queue is full
    let _ = out.try_send(sample); //~ ignored_try_send
}

fn the_contrary(out: &Sender<Sample>, sample: Sample) {
    // must not be lost
    let _ = out.try_send(sample); //~ ignored_try_send
}

fn of_the_line_above(out: &Sender<Sample>, sample: Sample) {
    let text = format!("{}", sample.0); // a lost text is fine

    println!("{text}");
    let _ = out.try_send(sample); //~ ignored_try_send
}
