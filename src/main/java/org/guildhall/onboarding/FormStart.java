package org.guildhall.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.Accounts;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.Applications;
import org.springframework.stereotype.Component;

/// What the form is filled in with: the draft, and at first what the account says already.
@Component
class FormStart {
    private final Applications applications;
    private final Accounts accounts;

    FormStart(Applications applications, Accounts accounts) {
        this.applications = applications;
        this.accounts = accounts;
    }

    Map<String, List<String>> of(Application application, Member caller) {
        var draft = application.answers().values();
        if (!draft.isEmpty()) return draft;
        var filled = new LinkedHashMap<String, List<String>>();
        for (var field : applications.programme(application).form().fields()) {
            field.from()
                    .map(from -> known(from, caller))
                    .ifPresent(value -> filled.put(field.name(), List.of(value)));
        }
        return filled;
    }

    private String known(String from, Member caller) {
        return switch (from) {
            case "account.person" -> caller.name();
            case "account.email" -> accounts.person(caller.person()).email().value();
            case "account.uid" -> caller.uid().value();
            default -> "";
        };
    }
}
