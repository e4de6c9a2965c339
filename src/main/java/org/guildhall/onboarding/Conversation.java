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
public class Conversation {
    /// What is the vendor's own business; a letter that is sent again names its reader, who may be
    /// one of ours.
    static final Set<String> OURS =
            Set.of(
                    "document-opened",
                    "letter-again",
                    "clock-half",
                    "clock-over",
                    Action.RELEASE.type(),
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

    /// One thing that happened, as its reader is told of it.
    ///
    /// @param type what happened, by its name in the history
    public record Told(String type, Entry entry) {}

    /// What happened, oldest first: for staff all of it; for the applicant moves and words, not who
    /// looked at what.
    public List<Told> told(Application application, Caller caller, Text text) {
        var inside = caller instanceof Caller.Staff ? Set.<String>of() : OURS;
        return events.of(application.id().value()).stream()
                .filter(event -> !inside.contains(event.type()))
                .map(event -> new Told(event.type(), entry(application, event, caller, text)))
                .toList();
    }

    /// Everything, newest first, with what became of each letter.
    Timeline whole(Application application, Caller caller, Page page) {
        var happened = told(application, caller, page.text()).stream().map(Told::entry);
        var posted = letters.of(application).map(mail -> entry(mail, application, caller, page));
        return newestFirst(Stream.concat(happened, posted).toList());
    }

    /// What the applicant may see, newest first; letters to staff aren't among it.
    Timeline forApplicant(Application application, Caller caller, Text text) {
        return newestFirst(told(application, caller, text).stream().map(Told::entry).toList());
    }

    private static Timeline newestFirst(List<Entry> entries) {
        return new Timeline(
                entries.reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    /// For staff with who got it and why, which is the vendor's own business.
    private Entry entry(Application application, Event event, Caller caller, Text text) {
        var plain = entry(application, event, text);
        if (!(caller instanceof Caller.Staff)) return plain;
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
