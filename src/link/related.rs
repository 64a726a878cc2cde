//! Finds what to read after a post: what its writer chose, then the posts most like it.
//!
//! Two posts are as alike as the directions of their rarest words (the cosine of TF-IDF vectors, cut to the
//! heaviest stems), with something added for tags in common, and less the older the other one is. Each
//! stem knows only the posts in which it is heaviest, so that the work grows with the posts and not with
//! their square.

use rayon::prelude::*;
use svar_comments::language::Language;

use crate::site::{Post, PostId, Site};
use crate::terms::Stems;

/// So many of a post's stems, the heaviest, stand for it.
const HEAVIEST: usize = 20;
/// A stem brings together so many posts at most.
const MEETING: usize = 96;
/// How far from a post, by date, others with the same tag are looked at.
const NEAR: usize = 6;
/// What a tag in common adds to the likeness, which is 1 between equal texts.
const TAG: f32 = 0.06;
/// Posts less alike than this have nothing to do with each other.
const LEAST: f32 = 0.04;
/// After so many days the part of the likeness that ages is half as much.
const HALF_LIFE_DAYS: f32 = 730.0;
/// The part of the likeness that never ages: a good old post stays one.
const AGELESS: f32 = 0.4;

/// Adds to what writers chose until each post has as many as the configuration wants.
pub(super) fn add(site: &mut Site) {
    let wanted = site.config.read_also;
    let languages = if wanted == 0 {
        &[][..]
    } else {
        &site.languages
    };
    let mut found: Vec<(PostId, Vec<PostId>)> = Vec::new();
    for language in languages {
        found.extend(of_language(site, *language, wanted));
    }
    for (id, alike) in found {
        site.posts[id.0].related = alike;
    }
    for (at, post) in site.posts.iter_mut().enumerate() {
        post.related.retain(|other| *other != PostId(at));
    }
}

/// What to read after each post of a language.
fn of_language(site: &Site, language: Language, wanted: usize) -> Vec<(PostId, Vec<PostId>)> {
    let posts = site.posts.iter().enumerate();
    let own = posts.filter(|(_, post)| post.language == language);
    let ids: Vec<PostId> = own.map(|(at, _)| PostId(at)).collect();
    let likeness = Likeness::new(site, &ids, language);
    (0..ids.len())
        .into_par_iter()
        .with_min_len(64)
        .map_init(
            || vec![0.0; ids.len()],
            |sums, at| (ids[at], likeness.to_read_after(at, wanted, sums)),
        )
        .collect()
}

/// A post's heaviest stems, or a stem's heaviest posts: numbers with weights.
type Weights = Vec<(u32, f32)>;

/// The posts of one language with what makes them alike. Posts are meant by their place in `ids`.
struct Likeness<'s> {
    site: &'s Site,
    ids: &'s [PostId],
    /// By post, each as long as 1.
    vectors: Vec<Weights>,
    /// By stem.
    posts: Vec<Weights>,
    /// By post: a bit for each tag. Two posts have no more tags in common than bits.
    tag_marks: Vec<u64>,
    /// By post: how much of a likeness counts.
    freshness: Vec<f32>,
}

impl<'s> Likeness<'s> {
    fn new(site: &'s Site, ids: &'s [PostId], language: Language) -> Self {
        let stems = Stems::of(site.words.all(), language);
        let vectors = vectors(site, ids, &stems);
        let mut posts: Vec<Weights> = vec![Vec::new(); stems.all().len()];
        for (at, vector) in vectors.iter().enumerate() {
            for (stem, weight) in vector {
                posts[*stem as usize].push((at as u32, *weight));
            }
        }
        for meeting in &mut posts {
            cut(meeting, MEETING);
            meeting.sort_unstable_by_key(|(post, _)| *post);
        }
        Self {
            site,
            ids,
            vectors,
            posts,
            tag_marks: ids.iter().map(|id| tag_marks(&site.posts[id.0])).collect(),
            freshness: freshness(site, ids),
        }
    }

    fn post(&self, at: usize) -> &'s Post {
        &self.site.posts[self.ids[at].0]
    }

    /// What the writer chose, then the most alike. `sums` is all zeros, before and after.
    fn to_read_after(&self, at: usize, wanted: usize, sums: &mut [f32]) -> Vec<PostId> {
        let post = self.post(at);
        let mut chosen = post.related.clone();
        if chosen.len() >= wanted {
            return chosen;
        }
        let mut met = self.by_text(at, sums);
        self.add_by_tags(at, sums, &mut met);
        let mut best = Best::of(wanted - chosen.len());
        for other in met {
            let text = std::mem::take(&mut sums[other as usize]);
            let freshness = self.freshness[other as usize];
            // Most posts are out of the question before anyone looks at them.
            let marks = self.tag_marks[at] & self.tag_marks[other as usize];
            let at_most = text + TAG * marks.count_ones() as f32;
            if at_most < LEAST || !best.takes(at_most * freshness) {
                continue;
            }
            let likeness = text + TAG * shared_tags(post, self.post(other as usize)) as f32;
            if likeness >= LEAST && self.is_offered(at, other as usize) {
                best.offer((other, likeness * freshness));
            }
        }
        let best = best
            .found
            .iter()
            .map(|(other, _)| self.ids[*other as usize]);
        chosen.extend(best);
        chosen
    }

    /// The posts that share a heavy stem; what the stems add up to stands in `sums`.
    fn by_text(&self, at: usize, sums: &mut [f32]) -> Vec<u32> {
        let mut met = Vec::new();
        for (stem, weight) in &self.vectors[at] {
            for (other, its_weight) in &self.posts[*stem as usize] {
                let sum = &mut sums[*other as usize];
                if *sum == 0.0 {
                    met.push(*other);
                }
                *sum += weight * its_weight;
            }
        }
        met
    }

    /// Adds the posts with the same tags that were published around the same time.
    fn add_by_tags(&self, at: usize, sums: &mut [f32], met: &mut Vec<u32>) {
        let id = self.ids[at];
        for tag in &self.post(at).tags {
            let posts = &self.site.tags[tag.0].posts;
            let own = posts.partition_point(|other| *other < id);
            let around = &posts[own.saturating_sub(NEAR)..posts.len().min(own + NEAR + 1)];
            let places = around
                .iter()
                .filter_map(|id| self.ids.binary_search(id).ok());
            for place in places {
                if sums[place] == 0.0 {
                    sums[place] = f32::MIN_POSITIVE;
                    met.push(place as u32);
                }
            }
        }
    }

    /// Whether a post is another text, not chosen already, and not in the box of the series, which lists
    /// all its parts.
    fn is_offered(&self, at: usize, other: usize) -> bool {
        let (post, id) = (self.post(at), self.ids[other]);
        let series = |post: &Post| post.series.map(|(series, _)| series);
        let is_beside = post.series.is_some() && series(post) == series(self.post(other));
        at != other && !is_beside && !post.related.contains(&id) && !post.translations.contains(&id)
    }
}

/// The best posts so far, the best one first.
struct Best {
    most: usize,
    found: Weights,
}

impl Best {
    fn of(most: usize) -> Self {
        Self {
            most,
            found: Vec::with_capacity(most + 1),
        }
    }

    /// Whether there is a place for a post that counts so much.
    fn takes(&self, counts: f32) -> bool {
        self.found.len() < self.most || self.found.last().is_some_and(|(_, least)| counts >= *least)
    }

    /// Places are by date, the newest first: of two that are equally alike the newer one is better.
    fn offer(&mut self, one: (u32, f32)) {
        let is_better =
            |other: &(u32, f32)| other.1 > one.1 || (other.1 >= one.1 && other.0 < one.0);
        let place = self.found.partition_point(is_better);
        self.found.insert(place, one);
        self.found.truncate(self.most);
    }
}

/// The heaviest stems of each post, rare ones and frequent ones in it weighing more.
fn vectors(site: &Site, ids: &[PostId], stems: &Stems) -> Vec<Weights> {
    let counts: Vec<Vec<(u32, u16)>> = ids
        .par_iter()
        .map(|id| stems.of_text(site.words.of_text(id.0)))
        .collect();
    let mut posts_with = vec![0_u32; stems.all().len()];
    for (stem, _) in counts.iter().flatten() {
        posts_with[*stem as usize] += 1;
    }
    let rarity = |posts: &u32| (ids.len() as f32 / posts.max(&1).to_owned() as f32).ln();
    let rarity: Vec<f32> = posts_with.iter().map(rarity).collect();
    counts
        .into_par_iter()
        .map(|counts| {
            let weigh = |(stem, count): (u32, u16)| {
                let frequency = 1.0 + f32::from(count).ln();
                (stem, frequency * rarity[stem as usize])
            };
            // A stem of one post alone leads nowhere.
            let shared = counts
                .into_iter()
                .filter(|(stem, _)| posts_with[*stem as usize] > 1);
            let mut vector: Weights = shared.map(weigh).collect();
            vector.retain(|(_, weight)| *weight > 0.0);
            cut(&mut vector, HEAVIEST);
            vector.sort_unstable_by_key(|(stem, _)| *stem);
            normalise(&mut vector);
            vector
        })
        .collect()
}

/// Keeps the heaviest; of equally heavy ones those with lower numbers.
fn cut(weights: &mut Weights, most: usize) {
    if weights.len() > most {
        weights.select_nth_unstable_by(most, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        weights.truncate(most);
    }
}

fn normalise(vector: &mut Weights) {
    let squares = vector.iter().map(|(_, weight)| weight * weight);
    let length = squares.sum::<f32>().sqrt();
    if length > 0.0 {
        for (_, weight) in vector {
            *weight /= length;
        }
    }
}

/// 1 for the newest post, and less with every year before it.
fn freshness(site: &Site, ids: &[PostId]) -> Vec<f32> {
    let seconds = |id: &PostId| site.posts[id.0].date.timestamp().as_second();
    let newest = ids.iter().map(seconds).max().unwrap_or_default();
    ids.iter()
        .map(|id| {
            let days = (newest - seconds(id)) as f32 / 86_400.0;
            AGELESS + (1.0 - AGELESS) * (-days / HALF_LIFE_DAYS).exp2()
        })
        .collect()
}

/// A bit for each tag; where two tags would share one, all bits.
fn tag_marks(post: &Post) -> u64 {
    let marks = post.tags.iter().map(|tag| 1_u64 << (tag.0 % 64));
    let marks = marks.fold(0, std::ops::BitOr::bitor);
    if marks.count_ones() as usize == post.tags.len() {
        marks
    } else {
        u64::MAX
    }
}

fn shared_tags(one: &Post, other: &Post) -> usize {
    let is_shared = |tag: &&crate::site::TagIndex| other.tags.contains(tag);
    one.tags.iter().filter(is_shared).count()
}
