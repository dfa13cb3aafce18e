//! The program that the page starts. Everything is in the library, where tests can reach it.

fn main() {
    ambidesk::start::start();
}
