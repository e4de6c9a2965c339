package org.guildhall.knowledge.search;

import java.time.Instant;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Perishable;
import org.springframework.stereotype.Component;

/// Erases what people searched the help centre for.
@Component
class QuestionErasure implements Perishable {
    private final MissingStore store;

    QuestionErasure(MissingStore store) {
        this.store = store;
    }

    @Override
    public DataClass of() {
        return DataClass.QUESTION;
    }

    @Override
    public long over(Instant before) {
        return store.over(before);
    }

    @Override
    public long erase(Instant before) {
        return store.erase(before);
    }
}
