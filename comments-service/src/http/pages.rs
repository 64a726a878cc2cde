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
        ("message.html", include_str!("../../templates/message.html")),
        ("sign_in.html", include_str!("../../templates/sign_in.html")),
    ])
    .expect("the templates are part of the program and a test renders each of them");
    tera
});
