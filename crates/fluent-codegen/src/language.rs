//! One language: its files, each with its messages in their order. Absent: whether it fits English.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Comment, Entry, Message as Entity, Pattern, Resource};
use fluent_syntax::parser::{self, ParserError};
use fluent_syntax::serializer;

use crate::problem::{Problem, What};
use crate::variables::{self, Variables};
use crate::{Place, Sources};

/// A message.
pub struct Message<'s> {
    /// Where it is.
    pub place: Place,
    /// Its key: "banner-label".
    pub key: &'s str,
    /// The comment above it, by lines.
    pub comment: Vec<&'s str>,
    /// The message as Fluent writes it.
    pub source: String,
    /// Its variables.
    pub variables: Variables<'s>,
}

impl Message<'_> {
    /// A problem with it.
    pub fn problem(&self, what: What) -> Problem {
        Problem { place: self.place.clone(), key: Some(self.key.to_owned()), what }
    }
}

/// A file.
pub struct Area<'s> {
    /// Its name without the ending: "banner".
    pub name: &'s str,
    /// What it is about: the comments with three marks.
    pub about: Vec<&'s str>,
    /// What it says.
    pub messages: Vec<Message<'s>>,
    resource: Resource<&'s str>,
}

impl Area<'_> {
    /// The file without its comments.
    pub fn without_comments(&self) -> String {
        let mut body = Vec::new();
        for entry in &self.resource.body {
            match entry.clone() {
                Entry::Message(message) => body.push(Entry::Message(Entity { comment: None, ..message })),
                Entry::Term(mut term) => {
                    term.comment = None;
                    body.push(Entry::Term(term));
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        serializer::serialize(&Resource { body })
    }
}

/// A language.
pub struct Language<'s> {
    /// Its code: "de".
    pub code: &'s str,
    /// Its files by their names.
    pub areas: Vec<Area<'s>>,
    texts: BTreeMap<&'s str, Pattern<&'s str>>,
    terms: BTreeMap<&'s str, Pattern<&'s str>>,
}

impl<'s> Language<'s> {
    /// Reads the files of a language. What is wrong with them by themselves is added to the problems.
    pub fn read(code: &'s str, sources: &'s Sources, problems: &mut Vec<Problem>) -> Self {
        let mut language = Self { code, areas: Vec::new(), texts: BTreeMap::new(), terms: BTreeMap::new() };
        for (name, source) in sources.areas(code) {
            let place = Place::new(code, name);
            let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|error| Problem::of_file(place.clone(), not_fluent(source, error))));
                resource
            });
            let about = resource.body.iter().filter_map(|entry| match entry {
                Entry::ResourceComment(comment) => Some(lines(comment)),
                _ => None,
            });
            let about = about.flatten().collect();
            language.areas.push(Area { name, about, messages: Vec::new(), resource });
        }
        language.learn_patterns(problems);
        language.read_messages(problems);
        language
    }

    fn learn_patterns(&mut self, problems: &mut Vec<Problem>) {
        for area in &self.areas {
            for entry in &area.resource.body {
                let (key, known) = match entry {
                    Entry::Message(Entity { id, value: Some(value), .. }) => {
                        (id.name, self.texts.insert(id.name, value.clone()))
                    }
                    Entry::Term(term) => (term.id.name, self.terms.insert(term.id.name, term.value.clone())),
                    _ => continue,
                };
                if known.is_some() {
                    let place = Place::new(self.code, area.name);
                    problems.push(Problem { place, key: Some(key.to_owned()), what: What::Twice });
                }
            }
        }
    }

    fn read_messages(&mut self, problems: &mut Vec<Problem>) {
        let read: Vec<Vec<Message<'s>>> = self.areas.iter().map(|area| self.messages_of(area, problems)).collect();
        for (area, messages) in self.areas.iter_mut().zip(read) {
            area.messages = messages;
        }
    }

    fn messages_of(&self, area: &Area<'s>, problems: &mut Vec<Problem>) -> Vec<Message<'s>> {
        let mut messages = Vec::new();
        for entry in &area.resource.body {
            let Entry::Message(entity) = entry else { continue };
            let mut message = Message {
                place: Place::new(self.code, area.name),
                key: entity.id.name,
                comment: entity.comment.as_ref().map(lines).unwrap_or_default(),
                source: source_of(entity),
                variables: Variables::new(),
            };
            if !message.key.strip_prefix(area.name).is_some_and(|rest| rest.starts_with('-')) {
                problems.push(message.problem(What::OtherPrefix));
            }
            let variables = match &entity.value {
                Some(_) if !entity.attributes.is_empty() => Err(What::NotRead("attributes")),
                Some(value) => variables::of(value, self),
                None => Err(What::NoText),
            };
            match variables {
                Ok(variables) => message.variables = variables,
                Err(what) => problems.push(message.problem(what)),
            }
            messages.push(message);
        }
        messages
    }

    /// Every message.
    pub fn messages(&self) -> impl Iterator<Item = &Message<'s>> {
        self.areas.iter().flat_map(|area| &area.messages)
    }

    /// The text of a message that another one refers to.
    pub fn message(&self, key: &str) -> Option<&Pattern<&'s str>> {
        self.texts.get(key)
    }

    /// The text of a term.
    pub fn term(&self, name: &str) -> Option<&Pattern<&'s str>> {
        self.terms.get(name)
    }
}

fn lines<'s>(comment: &Comment<&'s str>) -> Vec<&'s str> {
    comment.content.clone()
}

fn source_of(entity: &Entity<&str>) -> String {
    let alone = Entity { comment: None, ..entity.clone() };
    serializer::serialize(&Resource { body: vec![Entry::Message(alone)] })
}

fn not_fluent(source: &str, error: &ParserError) -> What {
    let line = source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
    What::NotFluent { line, reason: error.kind.to_string() }
}
