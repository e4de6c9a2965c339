package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.Test;

/// Every statement that stands as a constant in a store is one that the migrated database takes.
class SqlTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(select|insert|update|delete|with)\\s.*");

    /// A moment in an expression such as `:now + interval '1 hour'` is taken for an interval, and
    /// then refused as one when it comes.
    private static final Set<String> MOMENTS = Set.of("now", "at", "since", "until", "when");

    @Test
    void every_statement_is_one_that_the_database_takes() throws Exception {
        var refused = new ArrayList<String>();
        var statements = 0;
        try (var database = TestDatabase.create();
                var connection = database.dataSource().getConnection()) {
            for (var store : stores()) {
                for (var constant : statements(store)) {
                    statements++;
                    problem(connection, (String) constant.get(null))
                            .forEach(
                                    problem ->
                                            refused.add(
                                                    store.getSimpleName()
                                                            + "."
                                                            + constant.getName()
                                                            + ": "
                                                            + problem));
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(statements).isGreaterThan(150);
    }

    private static Stream<String> problem(Connection connection, String text) {
        var names = new ArrayList<String>();
        var sql = numbered(text, names);
        try (var statement = connection.prepareStatement(sql)) {
            var types = statement.getParameterMetaData();
            var wrong = new ArrayList<String>();
            for (var i = 0; i < names.size(); i++) {
                if (MOMENTS.contains(names.get(i))
                        && types.getParameterTypeName(i + 1).equals("interval")) {
                    wrong.add(":" + names.get(i) + " is taken for an interval");
                }
            }
            return wrong.stream();
        } catch (SQLException failure) {
            return Stream.of(failure.getMessage());
        }
    }

    /// The statement as JDBC has it, and the names of its parameters in their order.
    private static String numbered(String text, List<String> names) {
        var named = Pattern.compile("(?<!:):([a-zA-Z]\\w*)").matcher(text);
        var sql = named.replaceAll("?");
        named.reset();
        while (named.find()) names.add(named.group(1));
        return sql;
    }

    private static List<Field> statements(Class<?> store) throws IllegalAccessException {
        var found = new ArrayList<Field>();
        for (var field : store.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.getType() != String.class) {
                continue;
            }
            field.setAccessible(true);
            if (STATEMENT.matcher((String) field.get(null)).matches()) found.add(field);
        }
        return found;
    }

    private static List<Class<?>> stores() throws IOException, ClassNotFoundException {
        try (var files = Files.walk(CLASSES)) {
            var names =
                    files.map(file -> CLASSES.relativize(file).toString())
                            .filter(name -> name.matches("org/guildhall/.*Store\\.class"))
                            .map(name -> name.replace(".class", "").replace('/', '.'))
                            .sorted()
                            .toList();
            var stores = new ArrayList<Class<?>>();
            for (var name : names) stores.add(Class.forName(name));
            return stores;
        }
    }
}
