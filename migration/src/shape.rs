//! Short words for the few shapes our tables need.

use sea_orm_migration::prelude::*;

/// An instant: UTC milliseconds.
pub fn moment(name: &'static str) -> ColumnDef {
    sea_orm_migration::schema::big_integer(name)
}

/// An instant that may be missing.
pub fn moment_null(name: &'static str) -> ColumnDef {
    sea_orm_migration::schema::big_integer_null(name)
}

/// A word from a closed list, stored by its code.
pub fn word(name: &'static str) -> ColumnDef {
    sea_orm_migration::schema::string_len(name, 32)
}

/// A word that may be missing.
pub fn word_null(name: &'static str) -> ColumnDef {
    sea_orm_migration::schema::string_len_null(name, 32)
}

/// A UUID primary key.
pub fn id() -> ColumnDef {
    sea_orm_migration::schema::pk_uuid("id")
}

/// A new table with these columns.
pub fn table(name: &'static str, columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name);
    for column in columns {
        table.col(column);
    }
    table
}

/// A foreign key `table.column → target.id`; rows with children cannot be deleted.
pub fn key(
    table: &'static str,
    column: &'static str,
    target: &'static str,
) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.name(format!("fk_{table}_{column}"))
        .from(table, column)
        .to(target, "id")
        .on_delete(ForeignKeyAction::Restrict);
    key
}

/// An index named after what it covers.
pub fn index<const N: usize>(
    table: &'static str,
    columns: [&'static str; N],
) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("ix_{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(column);
    }
    index
}

/// Drops tables, the youngest first.
pub async fn drop<const N: usize>(
    manager: &SchemaManager<'_>,
    tables: [&'static str; N],
) -> Result<(), DbErr> {
    for table in tables {
        manager.drop_table(Table::drop().table(table).to_owned()).await?;
    }
    Ok(())
}

/// Names the migration after its file and asks for a transaction: SQLite would run without one.
macro_rules! migration {
    ($name:literal) => {
        pub struct Migration;

        impl sea_orm_migration::prelude::MigrationName for Migration {
            fn name(&self) -> &'static str {
                $name
            }
        }
    };
}
pub(crate) use migration;
