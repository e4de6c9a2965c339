package org.guildhall.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a database still has of a text, for tests of erasure.
public record Traces(JdbcClient database) {
    /// Every table of the schema that has it anywhere in a row.
    public List<String> of(String text) {
        return database
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> has(table, text))
                .toList();
    }

    private boolean has(String table, String text) {
        return database.sql(
                        "select exists (select 1 from %s r where cast(r as text) like :text)"
                                .formatted(table))
                .param("text", "%" + text + "%")
                .query(Boolean.class)
                .single();
    }
}
