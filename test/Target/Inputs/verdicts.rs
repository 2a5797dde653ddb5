//! Checks lines [name, JSON text] with the generated crate demo.

use std::io::BufRead;

fn main() {
    for line in std::io::stdin().lock().lines() {
        let (name, text): (String, String) = serde_json::from_str(&line.unwrap()).unwrap();
        println!("{}", demo::check(&name, &text).is_ok() as u8);
    }
}
