package org.guildhall.diagnosis;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.stereotype.Component;

/// Erases what was found of an account with the account's last case, or with the tickets of
/// somebody without one. That a diagnosis was made, in which version and with which outcome, stays
/// in the ticket's history.
@Component
class ConsultationErasure implements Erasable {
    private final ConsultationStore store;

    ConsultationErasure(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public DataClass of() {
        return DataClass.EVIDENCE;
    }

    @Override
    public long held(Erasing what) {
        return what.of().last() ? store.of(what.array()) : 0;
    }

    @Override
    public long erase(Erasing what) {
        return what.of().last() ? store.erase(what.array()) : 0;
    }

    @Override
    public long heldAbout(Set<UUID> objects) {
        return store.of(objects.toArray(UUID[]::new));
    }

    @Override
    public long eraseAbout(Set<UUID> objects, UUID erasure) {
        return store.erase(objects.toArray(UUID[]::new));
    }
}
