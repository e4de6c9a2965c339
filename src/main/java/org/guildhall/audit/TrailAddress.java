package org.guildhall.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.audit.TrailQuery.View;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;

/// The trail's filters in the address of its page. What can't be read is left out.
final class TrailAddress {
    private static final List<String> NAMES =
            List.of("view", "q", "object", "actor", "from", "until", "page", "without");

    private TrailAddress() {}

    static Address of(String path, Form form) {
        return Address.kept(path, form, NAMES);
    }

    /// Days are those of the reader, the last one included; acts are sought by the reader's words
    /// for them, too.
    static TrailQuery query(Address at, Page page) {
        var zone = page.zone();
        return new TrailQuery(
                View.of(at.value("view")),
                at.value("q"),
                new TrailWords(page.text()).named(at.value("q")),
                id(at.value("object")),
                id(at.value("actor")),
                day(at.value("from")).map(day -> day.atStartOfDay(zone).toInstant()),
                day(at.value("until")).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() == 10 ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
