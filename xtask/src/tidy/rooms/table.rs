//! The table of the rooms, read from Markdown. Absent: what is done with it.

use std::collections::BTreeSet;
use std::mem;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A room, as the table has it.
#[derive(Debug, PartialEq, Eq)]
pub struct Room {
    /// The line of its row, counted from 1.
    pub line: usize,
    /// From the root.
    pub path: String,
    /// What other rows call it.
    pub name: String,
    /// What it may use, by name.
    pub may_use: BTreeSet<String>,
}

/// The name of the room with this path: its last part, without the ending.
pub fn name(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or(path);
    last.strip_suffix(".rs").unwrap_or(last).to_owned()
}

/// The rooms of the table with the columns `Room` and `May use`. A row may be for several rooms.
pub fn read(text: &str) -> Vec<Room> {
    let (mut rooms, mut head, mut row, mut cell) = (Vec::new(), Vec::new(), Vec::new(), Cell::default());
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::TableCell) => cell = Cell::default(),
            Event::Text(words) => cell.words.push_str(&words),
            Event::Code(code) => cell.codes.push(code.into_string()),
            Event::End(TagEnd::TableCell) => row.push(mem::take(&mut cell)),
            Event::End(TagEnd::TableHead) => head = mem::take(&mut row),
            Event::End(TagEnd::TableRow) => {
                let line = text[..range.start].matches('\n').count() + 1;
                rooms.extend(rooms_of(line, &head, &mem::take(&mut row)));
            }
            _ => {}
        }
    }
    rooms
}

/// The rooms of one row; none where it is a row of another table.
fn rooms_of(line: usize, head: &[Cell], row: &[Cell]) -> Vec<Room> {
    let codes = |column: &str| row.get(head.iter().position(|cell| cell.words == column)?).map(|cell| &cell.codes);
    let (Some(paths), Some(may_use)) = (codes("Room"), codes("May use")) else { return Vec::new() };
    let may_use: BTreeSet<String> = may_use.iter().cloned().collect();
    paths.iter().map(|path| Room { line, path: path.clone(), name: name(path), may_use: may_use.clone() }).collect()
}

#[derive(Default)]
struct Cell {
    words: String,
    codes: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::{name, read};

    #[test]
    fn a_row_may_be_for_several_rooms() {
        let rooms =
            read("# A\n\n| Room | Lives there | May use |\n|---|---|---|\n| `src/a`, `src/b.rs` | `c` | `d`, `e` |\n");
        let said =
            |room: &super::Room| (room.line, room.path.clone(), room.may_use.iter().cloned().collect::<String>());
        let rooms: Vec<_> = rooms.iter().map(said).collect();
        assert_eq!(rooms, [(5, "src/a".into(), "de".into()), (5, "src/b.rs".into(), "de".into())]);
    }

    #[test]
    fn a_table_about_something_else_is_none_of_rooms() {
        assert_eq!(read("| Room | Lives there |\n|---|---|\n| `src/a` | `c` |\n"), []);
    }

    #[test]
    fn a_room_is_called_by_the_last_part_of_its_path() {
        assert_eq!([name("src/a"), name("crates/b-c"), name("src/d.rs")], ["a", "b-c", "d"]);
    }
}
