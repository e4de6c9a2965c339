package org.guildhall.platform.mail.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters about no case, such as those about signing in; counted from when they were written.
@Component
class LooseLetters implements Perishable {
    private static final String OVER =
            "select count(*) from platform_mail where subject_id is null and created_at < :before";
    private static final String ERASE =
            "delete from platform_mail where subject_id is null and created_at < :before";

    private final JdbcClient sql;

    LooseLetters(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.SIGN_IN;
    }

    @Override
    public long over(Instant before) {
        return sql.sql(OVER).param("before", Timestamp.from(before)).query(Long.class).single();
    }

    @Override
    public long erase(Instant before) {
        return sql.sql(ERASE).param("before", Timestamp.from(before)).update();
    }
}
