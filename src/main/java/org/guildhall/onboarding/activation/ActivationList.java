package org.guildhall.onboarding.activation;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Doer;
import org.guildhall.onboarding.lifecycle.Stage.Side;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ChecklistItem.By;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// What has to be done by people before access opens, as the application's programme says it.
@Component
public class ActivationList {
    private final Programmes programmes;

    ActivationList(Programmes programmes) {
        this.programmes = programmes;
    }

    /// The items that people tick; what the installation does by itself is no part of it.
    public List<ChecklistItem> items(Application application) {
        var identity = application.identity();
        return programmes
                .version(identity.programme(), identity.programmeVersion())
                .activation()
                .stream()
                .filter(item -> item.by() != By.SYSTEM)
                .toList();
    }

    /// Those that are still to be done.
    List<ChecklistItem> open(Application application) {
        var done = application.agreement().activation().keySet();
        return items(application).stream().filter(item -> !done.contains(item.code())).toList();
    }

    /// Who must act in the stage: between signature and access whoever has an item to do.
    public Side waitsFor(Application application) {
        if (!application.stage().isBeforeAccess()) return application.stage().waitsFor();
        var open = open(application);
        if (open.isEmpty()) return Side.CLOCK;
        return open.stream().anyMatch(item -> item.by() == By.PARTNER) ? Side.PARTNER : Side.VENDOR;
    }

    /// The steps before access as a reader sees them, and which of them are theirs to tick.
    public List<ActivationItem> shown(Application application, Caller caller, Text text) {
        var done = application.agreement().activation();
        var possible = application.allows(Action.TICK);
        return items(application).stream()
                .map(
                        item ->
                                new ActivationItem(
                                        item.code(),
                                        item.label().in(text),
                                        item.by(),
                                        Optional.ofNullable(done.get(item.code())),
                                        possible && isFor(item, caller)))
                .toList();
    }

    /// Whether the item is the caller's to tick.
    static boolean isFor(ChecklistItem item, Caller caller) {
        return switch (item.by()) {
            case BD -> Doer.BD.is(caller);
            case PARTNER -> Doer.APPLICANT.is(caller);
            case SYSTEM -> false;
        };
    }
}
