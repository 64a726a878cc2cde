//! Turns what a grammar calls a piece of code into one of a dozen classes: enough for colours, and short.

use std::sync::LazyLock;

use syntect::parsing::Scope;

/// What a piece of code is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Class {
    /// Has no colour of its own.
    #[default]
    Plain,
    /// The key of a list of keys and values; it stays one, although most grammars call it text too.
    Key,
    Attribute,
    Comment,
    Deleted,
    Escape,
    Function,
    Heading,
    Inserted,
    Keyword,
    Number,
    Text,
    Type,
    Variable,
}

impl Class {
    /// What stands in `class`; a theme's style sheet knows these.
    pub(super) fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Plain => return None,
            Self::Attribute => "a",
            Self::Comment => "c",
            Self::Deleted => "d",
            Self::Escape => "e",
            Self::Function => "f",
            Self::Heading => "h",
            Self::Inserted => "i",
            Self::Key => "g",
            Self::Keyword => "k",
            Self::Number => "n",
            Self::Text => "s",
            Self::Type => "t",
            Self::Variable => "v",
        })
    }
}

/// The first that begins a scope decides.
const RULES: [(&str, Class); 45] = [
    ("comment", Class::Comment),
    ("punctuation.definition.comment", Class::Comment),
    ("constant.character.escape", Class::Escape),
    ("constant.other.placeholder", Class::Escape),
    ("constant", Class::Number),
    ("support.constant", Class::Number),
    ("meta.mapping.key", Class::Key),
    ("meta.interpolation", Class::Plain),
    ("meta.template.expression", Class::Plain),
    ("meta.embedded", Class::Plain),
    ("string.interpolated", Class::Plain),
    ("source", Class::Plain),
    ("string", Class::Text),
    ("markup.raw", Class::Text),
    ("keyword.operator.word", Class::Keyword),
    ("keyword.operator.logical.python", Class::Keyword),
    ("keyword.operator", Class::Plain),
    ("keyword.other.unit", Class::Number),
    ("keyword", Class::Keyword),
    ("storage", Class::Keyword),
    ("variable.language", Class::Keyword),
    ("entity.name.function", Class::Function),
    ("entity.name.macro", Class::Function),
    ("variable.function", Class::Function),
    ("support.function", Class::Function),
    ("support.macro", Class::Function),
    ("entity.name.tag", Class::Key),
    ("support.type.property-name", Class::Attribute),
    ("meta.property-name", Class::Attribute),
    ("entity.other.attribute-name", Class::Attribute),
    ("variable.annotation", Class::Attribute),
    ("meta.annotation", Class::Attribute),
    ("entity.name.section", Class::Heading),
    ("markup.heading", Class::Heading),
    ("meta.diff.header", Class::Heading),
    ("meta.diff.range", Class::Heading),
    ("meta.table", Class::Plain),
    ("entity.name", Class::Type),
    ("entity.other.inherited-class", Class::Type),
    ("support.type", Class::Type),
    ("support.class", Class::Type),
    ("variable.parameter", Class::Variable),
    ("markup.inserted", Class::Inserted),
    ("markup.deleted", Class::Deleted),
    ("markup.underline.link", Class::Text),
];

static BY_SCOPE: LazyLock<Vec<(Scope, Class)>> = LazyLock::new(|| {
    let read = |(scope, class): (&str, Class)| Some((Scope::new(scope).ok()?, class));
    RULES.into_iter().filter_map(read).collect()
});

/// The class of a piece that a grammar calls `scope`, inside one of the class `outer`.
pub(super) fn of(scope: Scope, outer: Class) -> Class {
    let rule = BY_SCOPE.iter().find(|(start, _)| start.is_prefix_of(scope));
    match rule {
        Some((_, Class::Text)) if outer == Class::Key => outer,
        Some((_, class)) => *class,
        None => outer,
    }
}
