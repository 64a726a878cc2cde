//! What every page of the inbox has: who looks at it, in which language, and the frame around it.

use std::sync::LazyLock;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::Html;
use tera::{Context, Tera};

use super::words::{TEXTS, Words};
use crate::http::app::App;
use crate::http::failure::Failure;
use crate::http::rights::{AnyStaff, Right, Staff, Viewer};
use crate::language::Language;
use crate::staff::StaffMember;

/// A signed-in person in front of a page.
#[derive(Clone, Debug)]
pub(super) struct Screen {
    pub(super) app: App,
    pub(super) member: StaffMember,
    pub(super) words: Words,
}

impl FromRequestParts<App> for Screen {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let member = Staff::<AnyStaff>::from_request_parts(parts, app)
            .await?
            .member;
        let asked = parts
            .headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        let language = asked.and_then(preferred).unwrap_or(app.config.language);
        let words = Words {
            language,
            zone: app.config.timezone.clone(),
        };
        Ok(Self {
            app: app.clone(),
            member,
            words,
        })
    }
}

impl Screen {
    /// Renders a page; `here` is its place in the menu.
    pub(super) fn render(&self, template: &str, here: &str, mut context: Context) -> Html<String> {
        let site = self.app.site();
        context.insert("lang", self.words.language.code());
        context.insert("here", here);
        context.insert("site", &site.file.name);
        context.insert("home", &site.address("/"));
        context.insert("member", &self.member.name);
        context.insert("may_report", &Viewer::is_held_by(self.member.role));
        context.insert("may_remove", &self.member.role.removes_comments());
        let page = TEMPLATES.render(template, &context);
        Html(page.expect("the templates are part of the program and a test renders each of them"))
    }
}

/// The first of the languages that a browser asks for which the inbox speaks.
pub(in crate::http) fn preferred(accepted: &str) -> Option<Language> {
    accepted.split(',').find_map(|entry| {
        let code = entry
            .split([';', '-'])
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        if code == "no" {
            Some(Language::NB)
        } else {
            code.parse().ok()
        }
    })
}

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::default();
    TEXTS.register(&mut tera);
    tera.add_raw_templates([
        (
            "inbox/layout.html",
            include_str!("../../../templates/inbox/layout.html"),
        ),
        (
            "inbox/list.html",
            include_str!("../../../templates/inbox/list.html"),
        ),
        (
            "inbox/thread.html",
            include_str!("../../../templates/inbox/thread.html"),
        ),
        (
            "inbox/report.html",
            include_str!("../../../templates/inbox/report.html"),
        ),
        (
            "inbox/log.html",
            include_str!("../../../templates/inbox/log.html"),
        ),
        (
            "inbox/mails.html",
            include_str!("../../../templates/inbox/mails.html"),
        ),
        (
            "inbox/mail.html",
            include_str!("../../../templates/inbox/mail.html"),
        ),
    ])
    .expect("the templates are part of the program and a test renders each of them");
    tera
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_the_inbox_speaks_is_taken() {
        assert_eq!(preferred("fr-FR, nn;q=0.8, en;q=0.5"), Some(Language::NN));
        assert_eq!(preferred("no"), Some(Language::NB));
        assert_eq!(preferred("da-DK,da;q=0.9"), Some(Language::DA));
        assert_eq!(preferred("fr"), None);
    }
}
