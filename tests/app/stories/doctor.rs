//! `satupintu check`: it finds nothing wrong with a sound service, and names what is.

use crate::world::{Installation, TestApp, unit_by_code};
use entity::routing_rule::RoutingRuleId;
use entity::{holiday, routing_rule, sla_rule, unit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// What the doctor says, and whether all is well.
fn check(installed: &Installation) -> (bool, String) {
    let before = installed.log().len();
    let well = installed.run("check").success();
    (well, installed.log().split_off(before))
}

#[actix_web::test]
async fn a_sound_service_is_in_order_line_by_line() {
    let app = TestApp::new().await;
    let installed = Installation::new(app.into_database().await);
    let (well, said) = check(&installed);
    assert!(well, "{said}");
    for what in ["settings", "keys", "templates", "storage.dir", "mail", "database", "migrations"] {
        assert!(said.contains(&format!("✓ {what}")), "{what}: {said}");
    }
    assert!(!said.contains('✗'), "{said}");
    installed.database.drop().await;
}

#[actix_web::test]
async fn rows_that_cannot_be_read_are_named_with_what_to_do() {
    let app = TestApp::new().await;
    let db = &app.platform.db;
    let unit = unit_by_code(db, "slrt").await.unwrap();
    let rule = RoutingRuleId::fresh();
    routing_rule::ActiveModel {
        id: Set(rule),
        place_code: Set("12.09".to_owned()),
        issue: Set(None),
        programme: Set(None),
        unit_id: Set(unit.id),
        effective_from: Set("besok".to_owned()),
        effective_to: Set(None),
        legal_ref: Set("Perbup".to_owned()),
    }
    .insert(db)
    .await
    .unwrap();
    unit::Entity::update_many()
        .col_expr(unit::Column::RegionCode, Expr::value("dua belas"))
        .filter(unit::Column::Id.eq(unit.id))
        .exec(db)
        .await
        .unwrap();
    sla_rule::Entity::update_many()
        .col_expr(sla_rule::Column::Allowance, Expr::value(-1))
        .filter(sla_rule::Column::Stage.eq(sla_rule::Stage::Reopen))
        .exec(db)
        .await
        .unwrap();
    holiday::Entity::delete_many().exec(db).await.unwrap();
    let installed = Installation::new(app.into_database().await);
    let (well, said) = check(&installed);
    assert!(!well, "{said}");
    assert!(said.contains("✗ units: slrt has a region code that cannot be read"), "{said}");
    assert!(said.contains(&format!("✗ routing rules: the rule {rule} cannot be read")), "{said}");
    assert!(said.contains("✗ deadlines: the row for reopen"), "{said}");
    assert!(said.contains("✗ holidays:") && said.contains("import reference"), "{said}");
    installed.database.drop().await;
}
