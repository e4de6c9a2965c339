package org.guildhall.onboarding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.onboarding.activation.ActivationList;
import org.guildhall.onboarding.form.Changes;
import org.guildhall.onboarding.letter.PartnerLetters;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Assigned;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Posted;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Timeline.Entry;
import org.guildhall.platform.web.Timeline.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The history of an application as people read it: what was done, what was said, which letters
/// went out.
@Component
class Conversation {
    /// What is the vendor's own business.
    static final Set<String> OURS =
            Set.of(
                    "document-opened",
                    "clock-half",
                    "clock-over",
                    Action.ASK_APPROVAL.type(),
                    Action.CONSENT_TERMS.type(),
                    Action.RETURN_TERMS.type());

    private final Events events;
    private final PartnerLetters letters;
    private final ActivationList checklist;
    private final Applications applications;

    Conversation(
            Events events,
            PartnerLetters letters,
            ActivationList checklist,
            Applications applications) {
        this.events = events;
        this.letters = letters;
        this.checklist = checklist;
        this.applications = applications;
    }

    /// Everything, newest first, with what became of each letter.
    Timeline whole(Application application, Caller caller, Page page) {
        var text = page.text();
        var happened =
                events.of(application.id().value()).stream()
                        .map(event -> whole(application, event, text));
        var posted = letters.of(application).map(mail -> entry(mail, application, caller, page));
        return newestFirst(Stream.concat(happened, posted).toList());
    }

    /// What the applicant may see: moves and words, not who looked at what, nor letters to staff.
    Timeline forApplicant(Application application, Text text) {
        var happened =
                events.of(application.id().value()).stream()
                        .filter(event -> !OURS.contains(event.type()))
                        .map(event -> entry(application, event, text));
        return newestFirst(happened.toList());
    }

    private static Timeline newestFirst(List<Entry> entries) {
        return new Timeline(
                entries.reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    /// With who got it and why, which is the vendor's own business.
    private Entry whole(Application application, Event event, Text text) {
        var plain = entry(application, event, text);
        return Assigned.why(event, text)
                .map(
                        why ->
                                new Entry(
                                        plain.kind(),
                                        plain.at(),
                                        text.of(
                                                "onboarding.assigned.to",
                                                event.text("reviewerName")),
                                        plain.who(),
                                        why,
                                        null))
                .orElse(plain);
    }

    private Entry entry(Application application, Event event, Text text) {
        var kind = event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON;
        var what = text.of("onboarding.event." + event.type());
        return new Entry(
                kind,
                event.at(),
                what,
                event.actor().name(),
                words(application, event, text),
                null);
    }

    /// What was said, which item was ticked, or which answers were changed.
    private @Nullable String words(Application application, Event event, Text text) {
        return checklist.items(application).stream()
                .filter(item -> item.code().equals(event.text("item")))
                .map(item -> item.label().in(text))
                .findFirst()
                .or(() -> Changes.shown(event, applications.programme(application).form(), text))
                .orElse(event.reason());
    }

    private static Entry entry(Mail mail, Application application, Caller caller, Page page) {
        var again =
                Optional.of(DeskPages.path(application.id().value()) + "/letters/" + mail.id())
                        .filter(_ -> caller.may(Permission.REVIEW_APPLICATIONS));
        return Posted.entry(mail, page, again);
    }
}
