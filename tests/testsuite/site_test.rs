//! Drives the generator on a copy of a fixture folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiff::Timestamp;
use svar::build::{BuildError, Linked, Prepared, Steps, inspect, prepare_site};
use svar::link::LinkOptions;
use svar::lint::{Subject, lint};
use svar::planning::{Plan, Span, plan};
use svar::render::render;
use svar::words::words;
use svar::write::{WriteError, Writing, Written};
use svar_comments::config::Config;
use svar_comments::language::Language;
use tempfile::TempDir;

/// A site in a folder of its own.
pub(crate) struct SiteTest {
    folder: Rc<TempDir>,
    options: LinkOptions,
}

impl SiteTest {
    /// A copy of a folder in `tests/testsuite/fixtures`.
    pub(crate) fn from_dir(fixture: &str) -> Self {
        let test = Self::new();
        let source = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/testsuite/fixtures")
            .join(fixture);
        copy_folder(&source, test.root());
        test
    }

    /// An empty folder with a configuration and one author, `ola`.
    pub(crate) fn small() -> Self {
        Self::new()
            .file(
                "svar.yaml",
                "title: Fjord\nurl: https://fjord.example\nshare_images: false\n",
            )
            .file("content/authors/ola.md", "---\nname: Ola Dahl\n---\n")
    }

    fn new() -> Self {
        let as_of: Timestamp = "2026-03-15T12:00:00Z".parse().expect("this is an instant");
        Self {
            folder: Rc::new(
                TempDir::new().expect("the folder of the test can be read and written"),
            ),
            options: LinkOptions::public(as_of),
        }
    }

    /// The same with one more file.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.root().join(path);
        fs::create_dir_all(
            path.parent()
                .expect("the folder of the test can be read and written"),
        )
        .expect("the folder of the test can be read and written");
        fs::write(path, content).expect("the folder of the test can be read and written");
        self
    }

    /// The same with one more post by `ola`.
    pub(crate) fn post(self, name: &str, matter: &str, body: &str) -> Self {
        self.titled(name, "Innlegg", matter, body)
    }

    /// The same with one more post by `ola` under a title.
    pub(crate) fn titled(self, name: &str, title: &str, matter: &str, body: &str) -> Self {
        let text = format!("---\ntitle: {title}\nauthor: ola\n{matter}---\n{body}\n");
        self.file(&format!("content/posts/{name}.md"), text)
    }

    /// The same, asking for drafts.
    pub(crate) fn with_drafts(mut self) -> Self {
        self.options.drafts = true;
        self
    }

    /// The same, asking for posts of the future.
    pub(crate) fn with_future(mut self) -> Self {
        self.options.future = true;
        self
    }

    /// Puts what was built here into another site's folder.
    pub(crate) fn copy_output_to(&self, other: &Self) {
        copy_folder(&self.root().join("public"), &other.root().join("public"));
    }

    /// The same with a line more in the configuration.
    pub(crate) fn set(self, line: &str) -> Self {
        let path = self.root().join("svar.yaml");
        let text = fs::read_to_string(&path).expect("the configuration is there");
        self.file("svar.yaml", format!("{text}{line}\n"))
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Builds the site.
    pub(crate) fn build(&self) -> Outcome {
        let mut made = 0;
        let built = self.written().map(|(built, written)| {
            made = written.made;
            built
        });
        Outcome {
            built,
            made,
            folder: Rc::clone(&self.folder),
        }
    }
}

impl SiteTest {
    /// The same at another instant than 15 March 2026.
    pub(crate) fn at(mut self, instant: &str) -> Self {
        self.options.as_of = instant.parse().expect("the test names an instant");
        self
    }

    /// The same with more lines in `svar.yaml`.
    pub(crate) fn config(self, lines: &str) -> Self {
        let start = "title: Fjord\nurl: https://fjord.example\nshare_images: false\n";
        self.file("svar.yaml", format!("{start}{lines}"))
    }

    /// The site with its documents, whatever is wrong with it.
    pub(crate) fn linked(&self) -> Linked {
        let config = Config::load(self.root(), Path::new("svar.yaml"))
            .expect("the test writes a configuration without mistakes");
        let mut steps = Steps::default();
        inspect(self.root(), &config, self.options.clone(), &mut steps)
            .expect("the folder of the test can be read and written")
    }

    /// What `svar check` says beyond a build, in English.
    pub(crate) fn looked_through(&self) -> String {
        self.looked_through_in(Language::EN)
    }

    /// What `svar check` says beyond a build.
    pub(crate) fn looked_through_in(&self, language: Language) -> String {
        let linked = self.linked();
        let subject = Subject {
            documents: &linked.documents,
            site: &linked.site,
            as_of: self.options.as_of,
            has_drafts: self.options.drafts,
        };
        lint(subject).to_text(words(language), false)
    }

    /// The editorial calendar of the site with its drafts and coming posts.
    pub(crate) fn with_plan<T>(self, span: Span, look: impl FnOnce(&Plan<'_>) -> T) -> T {
        let test = self.with_drafts().with_future();
        look(&plan(&test.linked().site, test.options.as_of, span))
    }

    fn written(&self) -> Result<(Prepared, Written), BuildError> {
        let config = Config::load(self.root(), Path::new("svar.yaml"))?;
        let mut steps = Steps::default();
        let site = prepare_site(self.root(), &config, self.options.clone(), &mut steps)?;
        let machine = "the folder of the test can be read and written";
        let writing = Writing::open(self.root(), &self.root().join("public")).expect(machine);
        render(&site.site, &site.theme, &|file| writing.take(file)).map_err(BuildError::Content)?;
        match writing.finish(&|_, _| {}) {
            Ok(written) => Ok((site, written)),
            Err(WriteError::Content(mistakes)) => Err(BuildError::Content(mistakes)),
            Err(error) => panic!("{machine}: {error}"),
        }
    }
}

/// What a build came to.
pub(crate) struct Outcome {
    built: Result<Prepared, BuildError>,
    /// How many files were made of pictures.
    pub(crate) made: usize,
    /// The folder stays for as long as somebody wants to look into it.
    folder: Rc<TempDir>,
}

impl Outcome {
    /// The site, which has to be there.
    pub(crate) fn site(&self) -> &svar::site::Site {
        match &self.built {
            Ok(built) => &built.site,
            Err(error) => panic!("{error}:\n{}", self.messages()),
        }
    }

    /// Every message, in English whatever the site speaks.
    pub(crate) fn messages(&self) -> String {
        self.messages_in(Language::EN)
    }

    /// Every message.
    pub(crate) fn messages_in(&self, language: Language) -> String {
        let words = words(language);
        match &self.built {
            Ok(built) => built.warnings.to_text(words, false),
            Err(BuildError::Content(diagnostics)) => diagnostics.to_text(words, false),
            Err(error) => error.to_string(),
        }
    }

    /// Fails unless a message has these words.
    #[track_caller]
    pub(crate) fn check_message(&self, words: &str) -> &Self {
        let messages = self.messages();
        assert!(messages.contains(words), "`{words}` is not in:\n{messages}");
        self
    }

    /// Fails unless there are no messages at all.
    #[track_caller]
    pub(crate) fn check_silent(&self) -> &Self {
        assert_eq!(self.messages(), "");
        self
    }

    /// Fails unless a built file has these words.
    #[track_caller]
    pub(crate) fn check_file(&self, path: &str, words: &str) -> &Self {
        self.site();
        let text = self.read(path);
        assert!(text.contains(words), "`{words}` is not in {path}:\n{text}");
        self
    }

    /// Fails if a built file is there.
    #[track_caller]
    pub(crate) fn check_absent(&self, path: &str) -> &Self {
        assert!(
            !self.folder.path().join("public").join(path).exists(),
            "{path} is there"
        );
        self
    }

    /// A built file.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join("public").join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every built file with its bytes.
    pub(crate) fn output(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.folder.path().join("public"), &mut files);
        files
    }
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("the folder of the test can be read and written") {
        let path = entry
            .expect("the folder of the test can be read and written")
            .path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.insert(
                path.clone(),
                fs::read(&path).expect("the folder of the test can be read and written"),
            );
        }
    }
}

fn copy_folder(source: &Path, target: &Path) {
    fs::create_dir_all(target).expect("the folder of the test can be read and written");
    for entry in fs::read_dir(source).expect("the folder of the test can be read and written") {
        let entry = entry.expect("the folder of the test can be read and written");
        let target = target.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the folder of the test can be read and written");
        }
    }
}

/// A picture of many colours.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let pixel = |x: u32, y: u32| image::Rgb([(x * 3) as u8, (y * 5) as u8, (x * y) as u8]);
    encoded(
        &image::RgbImage::from_fn(width, height, pixel),
        image::ImageFormat::Png,
    )
}

/// A photograph, whose camera wrote down where it was and that it lay on its side.
pub(crate) fn jpeg_on_its_side(width: u32, height: u32) -> Vec<u8> {
    let pixel = |x: u32, y: u32| image::Rgb([(x / 4) as u8, (y / 4) as u8, 90]);
    let plain = encoded(
        &image::RgbImage::from_fn(width, height, pixel),
        image::ImageFormat::Jpeg,
    );
    let tiff = b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\0\0\0\0\0";
    let exif = [b"Exif\0\0".as_slice(), tiff, b"60N-5E"].concat();
    let length = u16::try_from(exif.len() + 2)
        .expect("it is short")
        .to_be_bytes();
    [&plain[..2], b"\xff\xe1", &length, &exif, &plain[2..]].concat()
}

fn encoded(picture: &image::RgbImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, format)
        .expect("memory can be written");
    bytes.into_inner()
}
