package org.guildhall;

import java.util.stream.Collectors;
import org.guildhall.support.Golden;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema as all migrations together make it.
class SchemaTest {
    private static final String SCHEMA =
            """
            select c.relname as thing, 1 as part, lpad(a.attnum::text, 3, '0') as place,
                   a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                     || case when a.attnotnull then ' not null' else '' end
                     || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v')
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
            union all
            select c.relname, 2, k.conname, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
              from pg_constraint k join pg_class c on c.oid = k.conrelid
             where k.connamespace = 'public'::regnamespace and k.contype <> 'n'
            union all
            select t.tablename, 3, t.indexname, regexp_replace(t.indexdef, ' ON public\\.', ' ON ')
              from pg_indexes t where t.schemaname = 'public'
            union all
            select c.relname, 4, t.tgname, regexp_replace(pg_get_triggerdef(t.oid), ' ON public\\.', ' ON ')
              from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
             order by 1, 2, 3
            """;

    @Test
    void the_schema_is_what_was_agreed() {
        try (var database = TestDatabase.create()) {
            var things =
                    JdbcClient.create(database.dataSource())
                            .sql(SCHEMA)
                            .query(
                                    (row, _) ->
                                            row.getString("thing") + ": " + row.getString("line"))
                            .list()
                            .stream()
                            .filter(line -> !line.startsWith("flyway_schema_history"))
                            .collect(Collectors.joining("\n"));
            Golden.named("schema.txt").holds(things);
        }
    }
}
