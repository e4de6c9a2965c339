package org.guildhall.onboarding.offer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.onboarding.form.KnownFacts;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.terms.Sheets;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// What a decision sheet says before anybody writes it, and what nobody writes: a contract quotes
/// the sheet, which must not name another company than the verified one.
@Component
@NamedInterface("offer")
public class SheetStart {
    private final Sheets sheets;
    private final Applications applications;
    private final KnownFacts facts;

    SheetStart(Sheets sheets, Applications applications, KnownFacts facts) {
        this.sheets = sheets;
        this.applications = applications;
        this.facts = facts;
    }

    /// What it is filled in with when it is opened: the draft, else the version that is to be
    /// revised, else what application and enterprise say already.
    Map<String, List<String>> of(Application application) {
        var versions = sheets.of(application.id().value());
        if (!versions.isEmpty()) return given(versions.getLast().values().values(), application);
        var sheet = applications.programme(application).sheet();
        return sheet.begin(facts.of(application), application.answers());
    }

    /// What was typed, with what is known in the fields that nobody writes.
    Map<String, List<String>> given(Map<String, List<String>> typed, Application application) {
        var sheet = applications.programme(application).sheet();
        return sheet.given(facts.of(application), typed);
    }

    /// The same for an application by its key, whoever asks.
    public Map<String, List<String>> given(Map<String, List<String>> typed, UUID application) {
        return given(typed, applications.find(new ApplicationId(application), new Clockwork()));
    }
}
