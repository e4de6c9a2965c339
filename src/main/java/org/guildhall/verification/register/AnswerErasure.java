package org.guildhall.verification.register;

import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.stereotype.Component;

/// Erases what registers were asked and said about a company together with the other evidence of
/// its verification.
@Component
class AnswerErasure implements Erasable {
    private final AnswerStore store;

    AnswerErasure(AnswerStore store) {
        this.store = store;
    }

    @Override
    public DataClass of() {
        return DataClass.EVIDENCE;
    }

    @Override
    public long held(Erasing what) {
        return what.of().last() ? store.count(what.array()) : 0;
    }

    @Override
    public long erase(Erasing what) {
        return what.of().last() ? store.erase(what.array()) : 0;
    }
}
