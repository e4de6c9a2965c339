package org.guildhall.amendment.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.programme.Programme;
import org.springframework.stereotype.Component;

/// What history keeps with every move of an amendment, enough to write its mail later.
@Component
public class Facts {
    private final ActiveApplications applications;

    Facts(ActiveApplications applications) {
        this.applications = applications;
    }

    /// What history keeps of an amendment as it stands.
    public Map<String, String> of(Amendment amendment) {
        var identity = amendment.identity();
        var application = applications.find(amendment.application(), new Clockwork());
        var facts = new HashMap<String, String>();
        facts.put("number", identity.number());
        facts.put("kind", identity.kind().name());
        facts.put("application", identity.application().toString());
        facts.put("applicationNumber", identity.applicationNumber());
        facts.put("account", identity.account().value().toString());
        facts.put("company", identity.company());
        facts.put("amends", identity.base().contractNumber());
        facts.put("developer", identity.developer().person().value().toString());
        facts.put("developerName", identity.developer().name());
        facts.put("site", application.site());
        facts.put("person", application.person().value().toString());
        // The contact is the one of whoever applied; of another account its owners hear.
        var applied = application.account().equals(identity.account());
        facts.put("contactName", applied ? application.contact().name() : "");
        facts.put("contactEmail", applied ? application.contact().email() : "");
        facts.put("language", application.contact().language().toLanguageTag());
        if (amendment.stage() == Stage.OFFERED) {
            facts.put("until", until(amendment, application.programme()).toString());
        }
        add(facts, amendment.progress());
        return facts;
    }

    /// Until when terms that are offered can be answered.
    public static Instant until(Amendment amendment, Programme programme) {
        var days = programme.promises().lapse().terms();
        return amendment.standing().since().plus(Duration.ofDays(days));
    }

    private static void add(Map<String, String> facts, Progress progress) {
        progress.sheet().ifPresent(sheet -> facts.put("sheet", Integer.toString(sheet)));
        progress.approval()
                .ifPresent(
                        approval -> {
                            facts.put("author", approval.author().value().toString());
                            facts.put(
                                    "awaited",
                                    approval.awaited().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .collect(Collectors.joining("\n")));
                        });
        progress.contract().ifPresent(contract -> facts.put("contract", contract.toString()));
        progress.effective().ifPresent(from -> facts.put("effective", from.toString()));
    }
}
