//! What the stages of a build cost: `cargo bench -p svar`. A made-up blog of two sizes, and the real one in
//! `../shared/corpora/18f-jekyll`, imported, where that is there. Whole builds: `tests/bench-build`.

#[path = "build/corpus.rs"]
mod corpus;

use std::path::Path;
use std::sync::OnceLock;

use divan::Bencher;
use jiff::Timestamp;
use svar::import::import_jekyll;
use svar::link::{LinkOptions, link};
use svar::load::{Sources, load};
use svar::parse::{Documents, parse};
use svar::render::render;
use svar::site::Site;
use svar::theme::Theme;
use svar_comments::config::Config;
use tempfile::TempDir;

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/18f-jekyll");
const BLOGS: [Blog; 3] = [Blog::MadeUp(100), Blog::MadeUp(1_000), Blog::Real];

/// A blog to be built.
#[derive(Clone, Copy)]
enum Blog {
    /// So many posts of about 600 words.
    MadeUp(usize),
    /// 399 posts of a real government blog.
    Real,
}

impl std::fmt::Display for Blog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::MadeUp(posts) => write!(f, "{posts} made up"),
            Self::Real => write!(f, "399 real"),
        }
    }
}

fn main() {
    if !Path::new(REAL).is_dir() {
        eprintln!("SKIPPED the real blog: there is no ../shared/corpora/18f-jekyll");
    }
    divan::main();
}

fn blogs() -> impl Iterator<Item = Blog> {
    BLOGS
        .into_iter()
        .filter(|blog| matches!(blog, Blog::MadeUp(_)) || Path::new(REAL).is_dir())
}

#[divan::bench(args = blogs())]
fn load_blog(bencher: Bencher, blog: Blog) {
    let site = Written::of(blog);
    bencher.bench_local(|| site.sources());
}

#[divan::bench(args = blogs())]
fn parse_blog(bencher: Bencher, blog: Blog) {
    let site = Written::of(blog);
    bencher
        .with_inputs(|| site.sources())
        .bench_local_values(|sources| parse(sources, &site.config));
}

#[divan::bench(args = blogs())]
fn link_blog(bencher: Bencher, blog: Blog) {
    let site = Written::of(blog);
    let documents = site.documents();
    bencher.bench_local(|| link(&documents, &site.config, options()));
}

#[divan::bench(args = blogs())]
fn render_blog(bencher: Bencher, blog: Blog) {
    let site = Written::of(blog);
    let linked = site.linked();
    let theme =
        Theme::load(site.folder.path(), &site.config.theme).expect("the default theme is whole");
    bencher.bench_local(|| render(&linked, &theme, &|file| drop(divan::black_box(file))));
}

/// A blog on disk.
struct Written {
    folder: TempDir,
    config: Config,
}

impl Written {
    /// Written once and kept for every benchmark.
    fn of(blog: Blog) -> &'static Self {
        static WRITTEN: [OnceLock<Written>; 3] = [const { OnceLock::new() }; 3];
        let place = match blog {
            Blog::MadeUp(posts) => usize::from(posts != 100),
            Blog::Real => 2,
        };
        WRITTEN[place].get_or_init(|| Self::write(blog))
    }

    fn write(blog: Blog) -> Self {
        let folder = tempfile::tempdir().expect("the machine has a temporary folder");
        match blog {
            Blog::MadeUp(posts) => corpus::write_site(folder.path(), posts),
            Blog::Real => {
                import_jekyll(Path::new(REAL), folder.path(), false)
                    .expect("the real blog imports");
            }
        }
        let config = Config::load(folder.path(), Path::new("svar.yaml"))
            .expect("both blogs have a svar.yaml");
        Self { folder, config }
    }

    fn sources(&self) -> Sources {
        load(self.folder.path()).expect("what was written can be read")
    }

    fn documents(&self) -> Documents {
        parse(self.sources(), &self.config).0
    }

    fn linked(&self) -> Site {
        let (site, diagnostics) = link(&self.documents(), &self.config, options());
        assert_eq!(
            diagnostics.errors(),
            0,
            "a site with mistakes is not rendered:\n{}",
            diagnostics.to_text(
                svar::words::words(svar_comments::language::Language::EN),
                false
            )
        );
        site
    }
}

fn options() -> LinkOptions {
    LinkOptions::public(Timestamp::from_second(1_790_000_000).expect("an instant of 2026"))
}
