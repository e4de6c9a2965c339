package org.guildhall.onboarding;

import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.form.KnownFacts;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.programme.form.Answers;
import org.springframework.stereotype.Component;

/// What the form is filled in with: the draft, and at first what is known already.
@Component
class FormStart {
    private final Applications applications;
    private final KnownFacts facts;

    FormStart(Applications applications, KnownFacts facts) {
        this.applications = applications;
        this.facts = facts;
    }

    Map<String, List<String>> of(Application application) {
        var draft = application.answers().values();
        if (!draft.isEmpty()) return draft;
        var form = applications.programme(application).form();
        return form.begin(facts.of(application), Answers.none());
    }
}
