//! Which rooms and crates a source uses, by its syntax: imports, paths, and what is written in macros.

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, ItemFn, ItemImpl, ItemMod, ItemUse, Macro, Meta, Path, Token, UseTree};

use super::File;

/// What a path leads into.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Used {
    /// A module at the root of the portal.
    Room(String),
    /// A crate, which may be one of the workspace.
    Library(String),
}

/// Everything that a file of the portal uses outside of its tests, with the line of each. `portal` is what the portal's
/// program calls the portal's library: its rooms are the same.
pub fn read(file: &File, portal: &str) -> Vec<(usize, Used)> {
    all(file, Reader { portal, module: Some(module(&file.path)), found: Vec::new() })
}

/// The rooms of the portal that a file of another crate uses outside of its tests, with the line of each.
pub fn rooms_from_outside(file: &File, portal: &str) -> Vec<(usize, String)> {
    let used = all(file, Reader { portal, module: None, found: Vec::new() }).into_iter();
    used.filter_map(|(line, used)| if let Used::Room(name) = used { Some((line, name)) } else { None }).collect()
}

fn all(file: &File, mut reader: Reader) -> Vec<(usize, Used)> {
    // What does not parse does not compile either, and the compiler says so better.
    let Ok(syntax) = syn::parse_file(&file.text) else { return Vec::new() };
    reader.visit_file(&syntax);
    reader.found.sort();
    reader.found.dedup();
    reader.found
}

/// What the paths of the files of this file's test modules begin with.
pub fn test_modules(file: &File) -> Vec<String> {
    let Ok(syntax) = syn::parse_file(&file.text) else { return Vec::new() };
    let folder = ["/mod.rs", "/lib.rs", "/main.rs"].iter().find_map(|index| file.path.strip_suffix(index));
    let folder = folder.or_else(|| file.path.strip_suffix(".rs")).unwrap_or(&file.path);
    let modules = syntax.items.into_iter().filter_map(|item| match item {
        syn::Item::Mod(module) if module.content.is_none() && is_for_tests(&module.attrs) => Some(module.ident),
        _ => None,
    });
    modules.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/")]).collect()
}

/// The modules that the file is in, from the root on.
fn module(path: &str) -> Vec<String> {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let path = path.strip_suffix("/mod.rs").or_else(|| path.strip_suffix(".rs")).unwrap_or(path);
    match path {
        "lib" | "main" => Vec::new(),
        path => path.split('/').map(str::to_owned).collect(),
    }
}

/// Whether what has these attributes is compiled for tests alone.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    conditions.filter_map(|attribute| attribute.parse_args::<Meta>().ok()).any(|condition| match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("all") => {
            let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
            parts.is_ok_and(|parts| parts.iter().any(|part| part.path().is_ident("test")))
        }
        _ => false,
    })
}

struct Reader<'a> {
    portal: &'a str,
    /// The modules of the portal that the file is in; `None` for a file of another crate, whose own modules are no rooms.
    module: Option<Vec<String>>,
    found: Vec<(usize, Used)>,
}

impl Reader<'_> {
    /// Takes one path, by its first parts.
    fn path(&mut self, parts: &[&Ident]) {
        let mut left = parts.iter().peekable();
        let Some(first) = left.next() else { return };
        let at_root = match first.to_string().as_str() {
            "crate" => self.module.is_some(),
            "self" | "super" => {
                let further = std::iter::from_fn(|| left.next_if(|part| **part == "super")).count();
                let up = further + usize::from(*first == "super");
                self.module.as_ref().is_some_and(|module| module.len() == up)
            }
            name if name == self.portal => true,
            name => return self.found.push((first.span().start().line, Used::Library(name.to_owned()))),
        };
        if at_root && let Some(room) = left.next() {
            self.found.push((room.span().start().line, Used::Room(room.to_string())));
        }
    }

    /// Takes every path of an import.
    fn tree<'a>(&mut self, before: &mut Vec<&'a Ident>, tree: &'a UseTree) {
        match tree {
            UseTree::Path(path) => {
                before.push(&path.ident);
                self.tree(before, &path.tree);
                before.pop();
            }
            UseTree::Name(name) => self.path(&[before.as_slice(), &[&name.ident]].concat()),
            UseTree::Rename(name) => self.path(&[before.as_slice(), &[&name.ident]].concat()),
            // All of the root is no room: no row allows it.
            UseTree::Glob(glob) => {
                let all = Ident::new("everything", glob.star_token.span);
                self.path(&[before.as_slice(), &[&all]].concat());
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(before, tree)),
        }
    }

    /// Takes the paths that are written in a macro, whose syntax is its own.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is =
            |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == mark);
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) if is(at + 1, ':') && is(at + 2, ':') => {
                    let goes_on = at > 0 && (is(at - 1, ':') && at > 1 && is(at - 2, ':') || is(at - 1, '$'));
                    if let Some(TokenTree::Ident(second)) = tokens.get(at + 3)
                        && !goes_on
                    {
                        self.path(&[first, second]);
                    }
                }
                _ => {}
            }
        }
    }
}

impl Visit<'_> for Reader<'_> {
    fn visit_item_mod(&mut self, item: &ItemMod) {
        if !is_for_tests(&item.attrs) {
            self.module.iter_mut().for_each(|module| module.push(item.ident.to_string()));
            visit::visit_item_mod(self, item);
            self.module.iter_mut().for_each(|module| drop(module.pop()));
        }
    }

    fn visit_item_fn(&mut self, item: &ItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &ItemImpl) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        if !is_for_tests(&item.attrs) {
            self.tree(&mut Vec::new(), &item.tree);
        }
    }

    fn visit_path(&mut self, path: &Path) {
        if path.segments.len() > 1 {
            self.path(&path.segments.iter().map(|segment| &segment.ident).collect::<Vec<_>>());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::file;
    use super::Used::{Library, Room};
    use super::{module, read, rooms_from_outside};

    fn rooms(path: &str, text: &str) -> Vec<(usize, String)> {
        let name = |(line, used)| match used {
            Room(name) => Some((line, name)),
            Library(_) => None,
        };
        read(&file(path, text), "portal").into_iter().filter_map(name).collect()
    }

    fn found(line: usize, name: &str) -> Vec<(usize, String)> {
        vec![(line, name.to_owned())]
    }

    #[test]
    fn a_file_is_in_the_module_of_its_path() {
        assert_eq!(module("src/config/fields.rs"), ["config", "fields"]);
        assert_eq!(module("src/config/mod.rs"), ["config"]);
        assert_eq!(module("src/main.rs"), [""; 0]);
    }

    #[test]
    fn a_group_names_each_of_its_rooms_with_its_own_line() {
        let text = "use crate::{\n    text,\n    view::{Role, Trouble},\n};\n";
        assert_eq!(rooms("src/a/b.rs", text), [found(2, "text"), found(3, "view")].concat());
    }

    #[test]
    fn a_path_in_the_code_counts_as_an_import_does() {
        assert_eq!(rooms("src/a/b.rs", "fn f(x: crate::view::Role) {}\n"), found(1, "view"));
        assert_eq!(rooms("src/a/b.rs", "fn f() {\n    crate::text::x();\n}\n"), found(2, "text"));
    }

    #[test]
    fn what_a_macro_holds_is_seen() {
        assert_eq!(rooms("src/a/b.rs", "fn f() {\n    html! { <p>{crate::text::x()}</p> }\n}\n"), found(2, "text"));
        assert_eq!(rooms("src/a/b.rs", "macro_rules! m { () => { $crate::text::x() } }\n"), []);
    }

    #[test]
    fn a_way_up_leaves_the_room_only_at_the_top() {
        assert_eq!(rooms("src/a/b.rs", "use super::c::D;\nuse self::e::F;\n"), []);
        assert_eq!(rooms("src/a/b.rs", "use super::super::text;\n"), found(1, "text"));
        assert_eq!(rooms("src/a.rs", "mod inner {\n    use super::super::text;\n}\n"), found(2, "text"));
        assert_eq!(rooms("src/a.rs", "mod inner {\n    use super::text;\n}\n"), []);
    }

    #[test]
    fn everything_at_once_is_a_room_that_no_row_allows() {
        assert_eq!(rooms("src/a.rs", "use crate::*;\n"), found(1, "everything"));
    }

    #[test]
    fn what_is_compiled_for_tests_alone_is_left_out() {
        let text = "#[cfg(all(test, unix))]\nmod tests { use crate::text; }\n#[cfg(test)]\nuse crate::view;\n";
        assert_eq!(rooms("src/a.rs", text), []);
        assert_eq!(rooms("src/a.rs", "#[cfg(any(test, unix))]\nuse crate::view;\n"), found(2, "view"));
    }

    #[test]
    fn the_program_finds_the_rooms_in_its_library() {
        assert_eq!(rooms("src/main.rs", "fn main() { portal::start::start(); }\n"), found(1, "start"));
    }

    #[test]
    fn another_crate_finds_the_rooms_in_the_library_alone() {
        let text = "use crate::text;\nuse super::text;\nmod inner {\n    use super::text;\n    use portal::view;\n}\n";
        assert_eq!(rooms_from_outside(&file("crates/a/src/b.rs", text), "portal"), found(5, "view"));
    }

    #[test]
    fn another_crate_is_a_library() {
        assert_eq!(read(&file("src/a.rs", "use x_core::View;\n"), "portal"), [(1, Library("x_core".to_owned()))]);
    }
}
