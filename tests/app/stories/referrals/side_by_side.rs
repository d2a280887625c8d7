//! Two agencies side by side: the case comes back when the last of them has answered, and the outcome
//! rests on both.

use super::*;
use entity::case::CaseStatus;

async fn answer(app: &TestApp, short: &str, case: &Received, words: &str, shade: u8) {
    let browser = at(app, short, case).await;
    browser.press("Terima", &[]).await;
    browser.follow("Jawab rujukan").await;
    let fields = [("hasil", "granted"), ("words", words)];
    let files = [("surat.jpg", photo(shade))];
    let sent = send_with_files(&browser, "Jawab rujukan", &fields, &files).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
}

async fn status(app: &TestApp, case: &Received) -> CaseStatus {
    app.stands(case).await.row.status
}

#[actix_web::test]
async fn two_answers_are_gathered_for_one_outcome() {
    let app = TestApp::new().await;
    let case = checked(&app).await;
    refer(&app, &case, "dinkes").await;
    refer(&app, &case, "pusdatin").await;
    let sender = app.officer("budi").await;
    sender.open("/meja/rujukan/keluar?tampilan=semua").await;
    let row = |id: String| sender.count(&format!("tr[id='{id}']"));
    let shown = format!("l-{}", case.code);
    assert_eq!((row(shown.clone()), row(format!("{shown}-2"))), (1, 1), "each row its own id");
    answer(&app, "rudi", &case, "Sudah diperiksa dokter.", 10).await;
    assert_eq!(status(&app, &case).await, CaseStatus::Referred, "one is still open");
    answer(&app, "lestari", &case, "Data sudah diperbaiki.", 20).await;
    assert_eq!(status(&app, &case).await, CaseStatus::Handling);

    // Neither agency reads what the other sent.
    let rudi = at(&app, "rudi", &case).await;
    assert_eq!(rudi.count(".files li"), 2, "its own, in the list and with its answer");

    let budi = at(&app, "budi", &case).await;
    budi.follow("Usulkan hasil").await;
    for words in ["Sudah diperiksa dokter.", "Data sudah diperbaiki."] {
        assert!(budi.shows(words), "{words}: {}", budi.text());
    }
    let told = "Anda sudah diperiksa, datanya sudah benar.";
    budi.press("Usulkan hasil", &[("hasil", "granted"), ("words", told)]).await;

    // Four eyes; and of the two letters the citizen gets the one that is ticked.
    let hadi = at(&app, "hadi", &case).await;
    hadi.follow("Putuskan hasil").await;
    let ticks = hadi.html().matches("name=\"lampiran-").count();
    assert_eq!(ticks, 2, "{}", hadi.text());
    let first = hadi.attr("input[name^=lampiran-]", "name").unwrap();
    hadi.press("Putuskan hasil", &[(first.as_str(), "1")]).await;
    assert_eq!(status(&app, &case).await, CaseStatus::Resolved, "{}", hadi.text());
    assert!(hadi.shows("Warga mendapat 1 berkas."), "{}", hadi.text());

    let mine = app.anybody();
    let path = format!("/s/{}/rincian", case.code.as_str());
    mine.post(&path, &[("bukti", "7890")]).await;
    assert!(mine.shows("Foto 1") && !mine.shows("Foto 2"), "{}", mine.text());
    let given = first.strip_prefix("lampiran-").unwrap().to_owned();
    let shown = mine.html().contains(&given);
    assert!(shown, "the one that was ticked");
    let own = |id: &str| format!("/s/{}/berkas/{id}", case.code.as_str());
    let ok = mine.send(Method::GET, &own(&given), None).await.status;
    assert_eq!(ok, StatusCode::OK);
    let other = hadi_files(&app, &case).await.into_iter().find(|id| *id != given).unwrap();
    let kept = mine.send(Method::GET, &own(&other), None).await.status;
    assert_eq!(kept, StatusCode::NOT_FOUND, "the other is not theirs");
    app.finish().await;
}

/// The ids of the files as the coordinator sees them.
async fn hadi_files(app: &TestApp, case: &Received) -> Vec<String> {
    let hadi = at(app, "hadi", case).await;
    let html = hadi.html();
    let ids = html.split("/berkas/").skip(1);
    ids.map(|rest| rest.split(['"', '?']).next().unwrap().to_owned()).collect()
}
