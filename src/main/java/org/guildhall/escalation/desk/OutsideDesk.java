package org.guildhall.escalation.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.platform.web.NoLongerPossible;
import org.springframework.modulith.NamedInterface;

/// A team or an outside desk that requests are escalated to. A row that is edited.
///
/// @param plan how it is reached
/// @param active whether anything new may go there
/// @param since when it was written last, and by whom
@NamedInterface("desk")
public record OutsideDesk(
        UUID id, long version, Plan plan, boolean active, Instant since, String by) {

    /// How a desk is reached.
    ///
    /// @param address a mail address, or where Request Tracker begins, such as
    ///   `https://rt.example.com`
    /// @param queue the queue of Request Tracker; empty otherwise
    /// @param language what its people read
    /// @param days working days within which they usually answer, 1 to 30
    public record Plan(
            String name, Way way, String address, String queue, Locale language, int days) {}

    /// As people call it.
    public String name() {
        return plan.name();
    }

    /// Where it is changed.
    public String path() {
        return DeskPages.HERE + "/" + id;
    }

    NoLongerPossible used() {
        return new NoLongerPossible("escalation.desk.used", since, by, version);
    }

    NoLongerPossible gone() {
        return new NoLongerPossible("escalation.desk.written", since, by, version);
    }
}
