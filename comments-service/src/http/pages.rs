//! Renders the service's own pages.

use std::sync::LazyLock;

use axum::response::Html;
use tera::{Context, Tera};

use crate::language::Language;
use crate::thread_html::texts;

/// Renders one of the service's templates in a language.
pub fn render_page(template: &str, language: Language, mut context: Context) -> String {
    context.insert("lang", language.code());
    TEMPLATES
        .render(template, &context)
        .expect("the templates are part of the program and a test renders each of them")
}

/// The same as an answer.
pub(super) fn render(template: &str, language: Language, context: Context) -> Html<String> {
    Html(render_page(template, language, context))
}

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::default();
    texts().register(&mut tera);
    tera.add_raw_templates([
        ("layout.html", include_str!("../../templates/layout.html")),
        (
            "conversation.html",
            include_str!("../../templates/conversation.html"),
        ),
        ("mail.html", include_str!("../../templates/mail.html")),
        ("message.html", include_str!("../../templates/message.html")),
        ("written.html", include_str!("../../templates/written.html")),
        ("sign_in.html", include_str!("../../templates/sign_in.html")),
    ])
    .expect("the templates are part of the program and a test renders each of them");
    tera
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_speaks_every_language() {
        for language in Language::ALL {
            let mut context = Context::new();
            for name in [
                "title",
                "address",
                "thread",
                "heading",
                "more",
                "home",
                "site",
                "to",
                "login",
                "conversation",
                "key",
                "name",
                "html",
                "why_not",
                "markdown",
                "longest",
            ] {
                context.insert(name, name);
            }
            context.insert("until", &["14", "05"]);
            for name in ["may_edit", "may_withdraw"] {
                context.insert(name, &true);
            }
            for name in ["notice", "error", "link", "preview"] {
                context.insert(name, &Some(name));
            }
            context.insert("buttons", &[("answer", "yes", "label")]);
            for template in [
                "conversation.html",
                "mail.html",
                "message.html",
                "sign_in.html",
                "written.html",
            ] {
                let page = render_page(template, language, context.clone());
                assert!(!page.contains('⟦'), "{template} in {language}: {page}");
                assert!(page.contains(&format!("<html lang=\"{language}\">")));
            }
            context.insert("link", &None::<&str>);
            assert!(!render_page("sign_in.html", language, context).contains('⟦'));
        }
    }
}
