//! What the generator promises, on whole sites: a folder of content in, pages or messages out.

mod calendar;
mod checks;
mod command_line;
mod content;
mod diagnostics;
mod external_links;
mod languages;
mod linking;
mod people;
mod pictures;
mod reading;
mod related;
mod searching;
mod site_test;
mod stems;
mod topics;
