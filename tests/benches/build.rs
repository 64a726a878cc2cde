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
use svar::share::{Network, ShareFacts};
use svar::site::Site;
use svar::theme::Theme;
use svar::write::{self, Writing};
use svar_comments::config::Config;
use svar_comments::language::Language;
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
    let (linked, theme) = (site.linked(), site.theme());
    bencher.bench_local(|| render(&linked, &theme, &|file| drop(divan::black_box(file))));
}

/// Draws into a folder that is not there yet, and takes away what was drawn.
#[divan::bench(args = blogs())]
fn render_and_write_blog(bencher: Bencher, blog: Blog) {
    let site = Written::of(blog);
    let (linked, theme) = (site.linked(), site.theme());
    bencher
        .with_inputs(|| tempfile::tempdir().expect("the machine has a temporary folder"))
        .bench_local_values(|folder| {
            write_into(&linked, &theme, folder.path());
            folder
        });
}

/// Draws into a folder in which every file is as it should be.
#[divan::bench(args = blogs())]
fn render_and_write_unchanged_blog(bencher: Bencher, blog: Blog) {
    let site = Written::of(blog);
    let (linked, theme) = (site.linked(), site.theme());
    let folder = tempfile::tempdir().expect("the machine has a temporary folder");
    write_into(&linked, &theme, folder.path());
    bencher.bench_local(|| write_into(&linked, &theme, folder.path()));
}

fn write_into(site: &Site, theme: &Theme, root: &Path) -> write::Written {
    let writing = Writing::open(root, &root.join("public")).expect("the folder is ours");
    render(site, theme, &|file| writing.take(file)).expect("the default theme draws");
    writing.finish(&|_, _| {}).expect("the folder is ours")
}

#[divan::bench(args = [1, 12])]
fn date_in_words(bencher: Bencher, month: i8) {
    let theme = Theme::load(Path::new("nowhere"), "default").expect("the default theme is whole");
    let date = jiff::civil::date(2026, month, 28);
    bencher.bench_local(|| {
        theme
            .texts()
            .date_words(Language::NB, divan::black_box(date))
    });
}

/// The links under a post by which readers share it.
#[divan::bench]
fn share_links(bencher: Bencher) {
    let site = Written::of(Blog::MadeUp(100));
    let (linked, theme) = (site.linked(), site.theme());
    let post = &linked.posts[0];
    bencher.bench_local(|| {
        let facts = ShareFacts::new(
            &linked,
            theme.texts(),
            post,
            "https://x.example/".to_owned(),
        );
        Network::ALL.map(|network| facts.link(network))
    });
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

    fn theme(&self) -> Theme {
        Theme::load(self.folder.path(), &self.config.theme).expect("the default theme is whole")
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
            diagnostics.to_text(svar::words::words(Language::EN), false)
        );
        site
    }
}

fn options() -> LinkOptions {
    LinkOptions::public(Timestamp::from_second(1_790_000_000).expect("an instant of 2026"))
}
