package org.guildhall.retention;

import java.util.UUID;
import org.guildhall.platform.web.Page;

/// A legal hold as it is listed.
public record ShownHold(UUID application, String number, String reason, String by, String since) {
    static ShownHold of(HoldStore.Hold hold, Page page) {
        return new ShownHold(
                hold.application(),
                hold.number(),
                hold.reason(),
                hold.by(),
                page.text().date(hold.since(), page.zone()));
    }
}
