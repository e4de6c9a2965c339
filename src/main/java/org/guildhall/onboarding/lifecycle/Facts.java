package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What history keeps with every move of an application, enough to write its mail later.
public final class Facts {
    /// Written for a day that doesn't come.
    public static final String NEVER = "never";

    private Facts() {}

    /// Whose application it is, in which programme, and where it stands.
    public static Map<String, String> of(Application application) {
        return of(application, Map.of());
    }

    /// With what a move takes along that its mail or history tells.
    public static Map<String, String> of(
            Application application, Move move, Map<String, String> more) {
        var facts = of(application, more);
        if (move instanceof Move.Tick(var item)) facts.put("item", item);
        if (move instanceof Move.Untick(var item)) facts.put("item", item);
        if (move instanceof Move.Reject(var rejection, var _)) {
            facts.put("reapply", rejection.reapply().map(Instant::toString).orElse(NEVER));
        }
        return facts;
    }

    /// The same beside more that is told.
    public static Map<String, String> of(Application application, Map<String, String> more) {
        var facts = new HashMap<>(more);
        var applicant = application.applicant();
        facts.put("number", application.identity().number());
        facts.put("programme", application.identity().programme());
        facts.put("programmeVersion", Integer.toString(application.identity().programmeVersion()));
        facts.put("account", applicant.account().value().toString());
        facts.put("company", applicant.company());
        facts.put("uid", applicant.uid().value());
        facts.put("site", applicant.site());
        facts.put("person", applicant.person().value().toString());
        facts.put("personName", applicant.name());
        facts.put("language", applicant.language().toLanguageTag());
        facts.put("contactName", application.answers().text("contactName"));
        facts.put("contactEmail", application.contactEmail().orElse(""));
        application
                .review()
                .reviewer()
                .ifPresent(
                        reviewer -> {
                            facts.put("reviewer", reviewer.person().value().toString());
                            facts.put("reviewerName", reviewer.name());
                        });
        agreed(facts, application.agreement());
        return facts;
    }

    private static void agreed(Map<String, String> facts, Agreement agreement) {
        agreement.sheet().ifPresent(sheet -> facts.put("sheet", Integer.toString(sheet)));
        agreement
                .approval()
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
        agreement.contract().ifPresent(contract -> facts.put("contract", contract.toString()));
        agreement.effective().ifPresent(effective -> facts.put("effective", effective.toString()));
    }
}
