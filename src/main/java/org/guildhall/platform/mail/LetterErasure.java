package org.guildhall.platform.mail;

import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases letters: those about a case, and those to a person.
@Component
class LetterErasure implements Erasable {
    private static final String HELD =
            "select count(*) from platform_mail where subject_id = any(:objects)";
    private static final String ERASE =
            "delete from platform_mail where subject_id = any(:objects)";
    private static final String HELD_OF =
            "select count(*) from platform_mail where person_id = :person";
    private static final String FORGET = "delete from platform_mail where person_id = :person";

    private final JdbcClient sql;

    LetterErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.MAIL;
    }

    @Override
    public long held(Erasing what) {
        return sql.sql(HELD).param("objects", what.array()).query(Long.class).single();
    }

    @Override
    public long erase(Erasing what) {
        return sql.sql(ERASE).param("objects", what.array()).update();
    }

    @Override
    public long heldOf(UUID person) {
        return sql.sql(HELD_OF).param("person", person).query(Long.class).single();
    }

    @Override
    public long forget(UUID person) {
        return sql.sql(FORGET).param("person", person).update();
    }
}
