package org.guildhall.ticket.desk;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.macro.Macros;
import org.springframework.stereotype.Component;

/// The reply's editor with a reply kept ready in it, to be read and changed before it is sent.
@Component
class Prepared {
    private final TicketDesk desk;
    private final Macros macros;

    Prepared(TicketDesk desk, Macros macros) {
        this.desk = desk;
        this.macros = macros;
    }

    Form of(UUID ticket, String macro, Staff caller) {
        if (macro.isEmpty()) return Form.empty();
        var known = macros.one(key(macro));
        var text = known.filled(desk.find(new TicketId(ticket), caller).ticket());
        return Form.of(Map.of("macro", macro, "words", text, "aim", known.aim().name()));
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException broken) {
            throw new NotFound();
        }
    }
}
