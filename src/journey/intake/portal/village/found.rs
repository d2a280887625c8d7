//! What a name may mean: one village, several to choose from, or none; and the type-ahead.

use super::{Match, VillageForm};
use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::fields::Problem;
use crate::platform::locale::say;
use crate::platform::throttle::Kind;
use crate::regions::{Gazetteer, Hit, places};
use crate::rules::territory::{RegionCode, RegionLevel};
use crate::rules::words::clean;
use actix_web::{HttpResponse, web};
use entity::case::Language;
use serde::{Deserialize, Serialize};

/// As many as fit one screen, and an answer of less than 2 KB.
const SHOWN: usize = 10;
const SUGGESTED: usize = 8;

/// What was meant by a form.
pub(super) enum Found {
    Village(RegionCode),
    Several(Vec<Match>),
    Nothing(Problem),
}

/// Looks for what was chosen or typed.
pub(super) fn found(places: &Gazetteer, form: &VillageForm) -> Found {
    if !form.pilih.is_empty() {
        return match village(places, &form.pilih) {
            Some(village) => Found::Village(village),
            None => Found::Nothing(Problem::new("intake-error-village-gone")),
        };
    }
    let typed = clean(&form.desa);
    let chosen = village(places, &form.kode);
    if let Some(village) = chosen.filter(|code| label(places, code).as_deref() == Some(&typed)) {
        return Found::Village(village);
    }
    if typed.is_empty() {
        return Found::Nothing(Problem::new("intake-error-village"));
    }
    let hits = like(places, &typed);
    if hits.is_empty() {
        let short: String = typed.chars().take(60).collect();
        return Found::Nothing(Problem::new("intake-error-village-none").with("name", &short));
    }
    Found::Several(hits)
}

/// Villages of this name, or that it may have meant.
pub(super) fn like(places: &Gazetteer, typed: &str) -> Vec<Match> {
    let as_match = |hit: &Hit| Match { value: hit.code.as_str().to_owned(), label: hit.label() };
    places.search(&clean(typed), None, SHOWN).iter().map(as_match).collect()
}

fn village(places: &Gazetteer, code: &str) -> Option<RegionCode> {
    let code = RegionCode::parse(code).ok()?;
    (code.level() == RegionLevel::Village && places.get(&code).is_some()).then_some(code)
}

/// A village as people tell it from its namesakes.
pub(in crate::journey::intake) fn label(
    places: &Gazetteer,
    village: &RegionCode,
) -> Option<String> {
    let path: [_; 4] = places.path(village).try_into().ok()?;
    let [province, regency, district, village] = path.map(|region| (region.code, region.name));
    let hit = Hit {
        code: village.0,
        name: village.1,
        district: district.1,
        regency: regency.1,
        province: province.1,
    };
    Some(hit.label())
}

/// What the list is of, to know a press that chose nothing from it.
pub(super) fn listed(form: &VillageForm, matches: &[Match]) -> String {
    if matches.is_empty() { String::new() } else { clean(&form.desa) }
}

/// Names that are only like the one that was typed are not passed off as found.
pub(super) fn choose(language: Language, typed: &str, matches: &[Match]) -> String {
    let joined = |text: &str| text.to_lowercase().replace([' ', '-'], "");
    let first = joined(typed.split(',').next().unwrap_or_default());
    if matches.iter().any(|found| joined(&found.label).contains(&first)) {
        return say(language, "intake-village-choose", &[]);
    }
    let typed: String = clean(typed).chars().take(60).collect();
    say(language, "intake-village-guess", &[("name", typed.into())])
}

/// What the type-ahead asks.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    q: String,
}

#[derive(Serialize)]
struct Suggestion {
    c: String,
    l: String,
}

/// Villages while a name is being typed.
pub(super) async fn suggest(
    session: PublicSession,
    typed: web::Query<Typed>,
) -> Result<HttpResponse, AppError> {
    let platform = &session.platform;
    platform.throttle.count(Kind::Search, &session.client)?;
    let places = places(platform).await?;
    let hits = places.search(&typed.q, None, SUGGESTED);
    let suggestion = |hit: Hit| Suggestion { c: hit.code.as_str().to_owned(), l: hit.label() };
    let suggestions: Vec<_> = hits.into_iter().map(suggestion).collect();
    Ok(HttpResponse::Ok().json(suggestions))
}
