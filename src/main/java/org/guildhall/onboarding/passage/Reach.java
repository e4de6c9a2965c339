package org.guildhall.onboarding.passage;

import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;

/// Finds an application within the caller's reach: people of accounts reach their own, staff all.
/// What is out of reach isn't there.
@Component
public class Reach {
    private final ApplicationStore store;

    Reach(ApplicationStore store) {
        this.store = store;
    }

    /// One application; [NotFound] where it is out of reach.
    public Application find(ApplicationId id, Caller caller) {
        return store.byId(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    private static boolean reaches(Caller caller, Application application) {
        return switch (caller) {
            case Member member -> member.account().equals(application.applicant().account());
            case Staff staff -> staff.may(Permission.VIEW_APPLICATIONS);
            case Clockwork _ -> true;
            case Visitor _ -> false;
        };
    }
}
