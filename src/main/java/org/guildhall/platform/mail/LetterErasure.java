package org.guildhall.platform.mail;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.Correspondence;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases letters: those about a case, those to a person, and those to an address of nobody who
/// signs in.
@Component
class LetterErasure implements Erasable, Correspondence {
    private static final String HELD =
            "select count(*) from platform_mail where subject_id = any(:objects)";
    private static final String ERASE =
            "delete from platform_mail where subject_id = any(:objects)";
    private static final String HELD_OF =
            "select count(*) from platform_mail where person_id = :person";
    private static final String FORGET = "delete from platform_mail where person_id = :person";

    private static final String TO =
            "select count(*) from platform_mail where recipient = :email and person_id is null";
    private static final String ERASE_TO =
            "delete from platform_mail where recipient = :email and person_id is null";

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
        return held(what.array());
    }

    @Override
    public long erase(Erasing what) {
        return erase(what.array());
    }

    @Override
    public long heldAbout(Set<UUID> objects) {
        return held(objects.toArray(UUID[]::new));
    }

    @Override
    public long eraseAbout(Set<UUID> objects, UUID erasure) {
        return erase(objects.toArray(UUID[]::new));
    }

    @Override
    public Found of(String email) {
        return Found.of(
                "retention.kept.letters",
                sql.sql(TO).param("email", email).query(Long.class).single());
    }

    @Override
    public long erase(String email) {
        return sql.sql(ERASE_TO).param("email", email).update();
    }

    @Override
    public long heldOf(UUID person) {
        return sql.sql(HELD_OF).param("person", person).query(Long.class).single();
    }

    @Override
    public long forget(UUID person) {
        return sql.sql(FORGET).param("person", person).update();
    }

    private long held(UUID... objects) {
        return sql.sql(HELD).param("objects", objects).query(Long.class).single();
    }

    private long erase(UUID... objects) {
        return sql.sql(ERASE).param("objects", objects).update();
    }
}
