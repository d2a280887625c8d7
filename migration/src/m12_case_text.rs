//! The full-text index of cases: FTS5 on SQLite, GIN on PostgreSQL, over the same words.

use crate::shape::{drop, key, migration, table};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid_uniq};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

migration!("m12_case_text");

/// The words are folded before they are stored: only the blanks between them part them. The index keeps
/// no copy of its own and erases what is deleted; triggers keep it in step.
const FTS5: &str = "
CREATE VIRTUAL TABLE case_fts USING fts5(
    words, content='case_text', content_rowid='id', detail='none', columnsize=0,
    tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\"
);
INSERT INTO case_fts(case_fts, rank) VALUES('secure-delete', 1);
CREATE TRIGGER case_text_insert AFTER INSERT ON case_text BEGIN
    INSERT INTO case_fts(rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER case_text_delete AFTER DELETE ON case_text BEGIN
    INSERT INTO case_fts(case_fts, rowid, words) VALUES('delete', old.id, old.words);
END;
CREATE TRIGGER case_text_update AFTER UPDATE OF words ON case_text BEGIN
    INSERT INTO case_fts(case_fts, rowid, words) VALUES('delete', old.id, old.words);
    INSERT INTO case_fts(rowid, words) VALUES (new.id, new.words);
END;
";

const GIN: &str = "CREATE INDEX ix_case_text_words ON case_text \
    USING gin (array_to_tsvector(string_to_array(words, ' ')))";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut id = big_integer("id");
        id.primary_key().auto_increment();
        let mut words = table("case_text", vec![id, uuid_uniq("case_id"), text("words")]);
        words.foreign_key(&mut key("case_text", "case_id", "case_file"));
        manager.create_table(words).await?;
        let db = manager.get_connection();
        let index = if db.get_database_backend() == DbBackend::Postgres { GIN } else { FTS5 };
        db.execute_unprepared(index).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        if db.get_database_backend() == DbBackend::Sqlite {
            db.execute_unprepared("DROP TABLE case_fts").await?;
        }
        drop(manager, ["case_text"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
