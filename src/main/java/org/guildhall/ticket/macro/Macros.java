package org.guildhall.ticket.macro;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Replies kept ready: used by all who answer, kept by those who lead the desk.
@Service
public class Macros {
    private final MacroStore store;
    private final Events events;

    Macros(MacroStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    /// All of them, by name.
    @Transactional(readOnly = true)
    public List<Macro> all() {
        return store.all();
    }

    /// One; [NotFound] when there is none.
    @Transactional(readOnly = true)
    public Macro one(UUID id) {
        return store.one(id).orElseThrow(NotFound::new);
    }

    /// Keeps a new one, or another wording on the version that was seen.
    @Transactional
    public void keep(Macro macro, Staff caller) {
        lead(caller);
        switch (store.keep(macro)) {
            case NAME_KNOWN -> throw Invalid.at("name", "ticket.macro.known", macro.name());
            case SOMEBODY_FIRST -> throw Invalid.because("ticket.macro.changed");
            case DONE -> note(macro, "changed", macro.version() + 1, caller);
        }
    }

    /// Throws one away.
    @Transactional
    public void remove(UUID id, long version, Staff caller) {
        lead(caller);
        var macro = one(id);
        if (!store.remove(id, version)) throw Invalid.because("ticket.macro.changed");
        note(macro, "removed", version + 1, caller);
    }

    private void note(Macro macro, String type, long version, Staff caller) {
        events.append(
                Happening.of(new Subject("macro", macro.id()), version, type, caller.actor())
                        .with(Map.of("name", macro.name())));
    }

    private static void lead(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("ticket.not-your-part");
        }
    }
}
