//! What becomes of pictures: sizes, formats, what a camera wrote into them, and cards for shared links.

use std::collections::BTreeMap;
use std::fs;

use crate::site_test::{Outcome, SiteTest, jpeg_on_its_side, png};

const POST: &str = "---\ntitle: Turen\nauthor: ola\n---\n";

fn with_photograph(body: &str) -> SiteTest {
    SiteTest::small()
        .set("pictures: { formats: [webp], widths: [80, 160] }")
        .file(
            "content/posts/2026-03-01-tur/index.md",
            format!("{POST}{body}\n"),
        )
        .file(
            "content/posts/2026-03-01-tur/foto.jpg",
            jpeg_on_its_side(320, 200),
        )
}

fn made(outcome: &Outcome) -> BTreeMap<String, Vec<u8>> {
    let files = outcome.output().into_iter();
    files
        .filter_map(|(path, bytes)| {
            let path = path.to_string_lossy().into_owned();
            let (_, name) = path.split_once("/assets/pictures/")?;
            Some((name.to_owned(), bytes))
        })
        .collect()
}

#[test]
fn a_photograph_is_offered_upright_in_its_sizes_and_says_nothing_of_its_making() {
    let outcome = with_photograph("![En fjord](foto.jpg \"Morgen. | Kari Foto\")").build();
    let page = outcome.check_silent().read("2026/03/tur/index.html");
    assert!(
        page.contains("<source type=\"image/webp\" srcset=\"/assets/pictures/foto."),
        "{page}"
    );
    assert!(page.contains("width=\"200\" height=\"320\""), "{page}");
    assert!(
        page.contains(
            "<figcaption>Morgen. <span class=\"credit\">Foto: Kari Foto</span></figcaption>"
        ),
        "{page}"
    );
    let sizes: Vec<(u32, u32)> = made(&outcome)
        .values()
        .map(|bytes| image::load_from_memory(bytes).unwrap())
        .map(|picture| (picture.width(), picture.height()))
        .collect();
    assert_eq!(sizes.len(), 2);
    assert!(
        sizes.contains(&(80, 128)) && sizes.contains(&(160, 256)),
        "{sizes:?}"
    );
    let output = outcome.output();
    let (_, original) = output
        .iter()
        .find(|(path, _)| path.ends_with("2026/03/tur/foto.jpg"))
        .unwrap();
    let upright = image::load_from_memory(original).unwrap();
    assert_eq!((upright.width(), upright.height()), (200, 320));
    let says_place = |bytes: &[u8]| {
        bytes
            .windows(6)
            .any(|word| word == b"60N-5E" || word == b"Exif\0\0")
    };
    assert!(!output.values().any(|bytes| says_place(bytes)));
}

#[test]
fn pictures_are_made_once_and_the_same_again_with_an_empty_cache() {
    let site = with_photograph("![En fjord](foto.jpg)");
    let first = site.build();
    assert_eq!(first.made, 3);
    assert_eq!(site.build().made, 0);
    let before = first.output();
    fs::remove_dir_all(site.root().join(".svar")).unwrap();
    fs::remove_dir_all(site.root().join("public")).unwrap();
    let again = site.build();
    assert_eq!(again.made, 3);
    assert!(again.output() == before);
}

#[test]
fn avif_stands_before_webp() {
    let outcome = with_photograph("![En fjord](foto.jpg)")
        .file("svar.yaml", "title: Fjord\nurl: https://fjord.example\nshare_images: false\npictures: { formats: [avif, webp], widths: [32] }\n")
        .build();
    let page = outcome.read("2026/03/tur/index.html");
    let avif = page.find("image/avif").unwrap();
    assert!(avif < page.find("image/webp").unwrap());
    let mut files = made(&outcome).into_iter();
    assert!(
        files.any(|(name, bytes)| name.contains(".avif") && bytes[4..].starts_with(b"ftypavif"))
    );
}

#[test]
fn a_picture_that_says_its_size_twice_makes_no_room_for_the_larger() {
    let small = png(8, 8);
    let header = |side: u32| {
        let mut chunk = b"IHDR".to_vec();
        chunk.extend([side.to_be_bytes(), side.to_be_bytes()].concat());
        chunk.extend([8, 6, 0, 0, 0]);
        let mut crc = flate2::Crc::new();
        crc.update(&chunk);
        [&13_u32.to_be_bytes(), &*chunk, &crc.sum().to_be_bytes()].concat()
    };
    // The first header is what a decoder believes, the second what a hasty reader does.
    let twice = [&small[..8], &header(60_000), &header(8), &small[33..]].concat();
    SiteTest::small()
        .file(
            "content/posts/2026-03-01-tur/index.md",
            format!("{POST}![En fjord](foto.png)\n"),
        )
        .file("content/posts/2026-03-01-tur/foto.png", twice)
        .build()
        .check_message("60000 × 60000");
}

#[test]
fn a_portrait_that_asks_for_all_memory_is_not_drawn_on_a_card() {
    let portrait = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
        <pattern id=\"p\" patternUnits=\"userSpaceOnUse\" width=\"100000\" height=\"100000\"><rect width=\"1\" height=\"1\"/></pattern>\
        <rect width=\"9\" height=\"9\" fill=\"url(#p)\"/></svg>";
    SiteTest::small()
        .file("svar.yaml", "title: Fjord\nurl: https://fjord.example\n")
        .file(
            "content/authors/kari/index.md",
            "---\nname: Kari Foto\n---\n",
        )
        .file("content/authors/kari/portrait.svg", portrait)
        .file(
            "content/posts/2026-03-01-a.md",
            "---\ntitle: \"En \\uFFFE tur\"\nauthor: kari\n---\nOrd.\n",
        )
        .build()
        .check_file("2026/03/a/index.html", "assets/cards/a.");
}

#[test]
fn several_pictures_in_one_paragraph_stand_beside_each_other() {
    with_photograph("![En](foto.jpg) ![To](foto.jpg)")
        .build()
        .check_file(
            "2026/03/tur/index.html",
            "<div class=\"gallery\">\n<figure>",
        );
}

#[test]
fn broken_pictures_are_told_with_their_place() {
    let whole = png(64, 48);
    let outcome = with_photograph(
        "![a](tom.jpg)\n\n![b](halv.png)\n\n![c](tekst.png)\n\n![d](bombe.png)\n\n![e](feil.jpg)",
    )
    .file("content/posts/2026-03-01-tur/tom.jpg", "")
    .file(
        "content/posts/2026-03-01-tur/halv.png",
        &whole[..whole.len() / 2],
    )
    .file("content/posts/2026-03-01-tur/tekst.png", "<html>")
    .file("content/posts/2026-03-01-tur/bombe.png", bomb(&whole))
    .file("content/posts/2026-03-01-tur/feil.jpg", &whole)
    .build();
    insta::assert_snapshot!(outcome.messages());
}

/// The same picture that says to be far larger.
fn bomb(whole: &[u8]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    bytes[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
    bytes
}

#[test]
fn a_picture_whose_pixels_are_broken_stops_the_build() {
    let mut broken = png(64, 48);
    let middle = broken.len() / 2;
    broken[middle..middle + 8].copy_from_slice(&[0xff; 8]);
    let outcome = with_photograph("![a](foto.png)")
        .file("content/posts/2026-03-01-tur/foto.png", broken)
        .build();
    outcome.check_message("content/posts/2026-03-01-tur/foto.png");
    outcome.check_absent("2026/03/tur/index.html");
}

#[test]
fn a_post_has_a_card_for_shared_links() {
    let site = SiteTest::small()
        .file("svar.yaml", "title: Fjord\nurl: https://fjord.example\n")
        .post("2026-03-01-a", "", "Ord.");
    let outcome = site.build();
    let page = outcome.check_silent().read("2026/03/a/index.html");
    let (_, rest) = page
        .split_once("property=\"og:image\" content=\"https://fjord.example/")
        .unwrap();
    let path = rest.split('"').next().unwrap();
    let output = outcome.output();
    let (_, card) = output
        .iter()
        .find(|(file, _)| file.ends_with(path))
        .unwrap();
    let card = image::load_from_memory(card).unwrap();
    assert_eq!((card.width(), card.height()), (1200, 630));
    assert!(page.contains("og:image:width"), "{page}");
    assert_eq!(site.build().made, 0);
}
