use super::*;

fn colour(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

fn assert_all_reads(base: BaseColours) {
    for (name, text, ground, wanted) in Palette::new(base).pairs() {
        let contrast = text.contrast(ground);
        assert!(
            contrast >= wanted,
            "{name}: {text} on {ground} has {contrast:.2}, wants {wanted}"
        );
    }
}

#[test]
fn every_pair_of_the_default_colours_reads() {
    assert_all_reads(BaseColours::LIGHT);
    assert_all_reads(BaseColours::DARK);
}

#[test]
fn every_pair_reads_whatever_readable_colours_a_company_states() {
    let grounds = [
        "#ffffff", "#f4f1ea", "#e8eef2", "#0d1720", "#20160f", "#000000",
    ];
    let accents = [
        "#d40000", "#ff6600", "#ffd400", "#00a651", "#0066ff", "#7a00cc", "#777777", "#ff00ff",
    ];
    for ground in grounds.map(colour) {
        for accent in accents.map(colour) {
            let surface = BaseColours::surface_on(ground);
            let text = if is_dark(ground) {
                colour("#eeeeee")
            } else {
                colour("#161616")
            };
            let accent = accent.readable(READABLE, &[ground, surface]);
            assert_all_reads(BaseColours {
                accent,
                background: ground,
                surface,
                text,
            });
        }
    }
}

#[test]
fn an_accent_for_light_pages_is_lightened_for_dark_ones() {
    let dark = BaseColours::DARK;
    let accent = BaseColours::accent_on_dark(colour("#9a3412"), dark.background, dark.surface);
    let least = accent.least_contrast(&[dark.background, dark.surface]);
    assert!((7.0..7.6).contains(&least), "{accent}: {least}");
}

#[test]
fn what_cannot_be_read_is_found_with_the_nearest_that_can() {
    let base = BaseColours {
        accent: colour("#f5b971"),
        ..BaseColours::LIGHT
    };
    let found = base.unreadable();
    assert_eq!(found.len(), 2, "on the background and on the surface");
    assert!(found.iter().all(|pair| pair.part == Part::Accent));
    let mended = BaseColours {
        accent: found[0].nearest,
        ..base
    };
    assert!(mended.unreadable().is_empty());
}
