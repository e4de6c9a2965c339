package org.guildhall.onboarding;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.UidKeeper;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Component;

/// What keeps an application where it stands, in the reader's words.
@Component
class Obstacles {
    private final UidKeeper uids;

    Obstacles(UidKeeper uids) {
        this.uids = uids;
    }

    /// Why it is on hold.
    static Optional<String> held(Application application, Text text) {
        return application
                .standing()
                .hold()
                .map(
                        hold ->
                                hold.isByPerson()
                                        ? hold.why()
                                        : text.of("onboarding.hold.cause." + hold.cause()));
    }

    /// Which UIDs break a rule by now, so that access isn't opened though its day has come.
    List<String> blocked(Application application, Caller caller, Page page) {
        var due = application.agreement().effective().filter(at -> !at.isAfter(page.now()));
        if (due.isEmpty() || !application.stage().isBeforeAccess()) return List.of();
        return uids.broken(application, caller instanceof Staff).stream()
                .map(problem -> page.text().of(problem))
                .toList();
    }
}
