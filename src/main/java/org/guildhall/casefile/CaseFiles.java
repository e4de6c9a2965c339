package org.guildhall.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.audit.Trail;
import org.guildhall.platform.casefile.CaseIndex;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The case of one application as one file. That it was handed out is noted first, in a transaction
/// of its own, so that the file holds that entry too and a slow reader keeps nobody waiting.
@Service
public class CaseFiles {
    private final CaseIndex index;
    private final ObjectProvider<CasePart> parts;
    private final Events events;
    private final Mailroom mailroom;
    private final Trail trail;
    private final Settings settings;
    private final JsonMapper json;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    CaseFiles(
            CaseIndex index,
            ObjectProvider<CasePart> parts,
            Events events,
            Mailroom mailroom,
            Trail trail,
            Settings settings,
            JsonMapper json,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.index = index;
        this.parts = parts;
        this.events = events;
        this.mailroom = mailroom;
        this.trail = trail;
        this.settings = settings;
        this.json = json;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Lets the caller have a case file, and notes it.
    @Transactional
    OneCase handOut(UUID application, Caller caller) {
        if (!caller.may(Permission.TAKE_CASE_FILES)) {
            throw new NotAllowed("access.not-your-role");
        }
        var one = index.find(application).orElseThrow(NotFound::new);
        var subject = new Subject("application", application);
        listeners.publishEvent(new Looked(caller, subject, "case file", one.number()));
        return one;
    }

    /// Writes it, as everything is at one moment.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(OneCase one, OutputStream out) {
        try (var zip = new CaseZip(out, json, clock.instant())) {
            zip.text("README.txt", ReadMe.of(one.number(), clock.instant()));
            parts.orderedStream().forEach(part -> part.gather(one, zip));
            var history = history(zip.objects());
            zip.facts("history.json", history);
            zip.text("history.html", HistoryPage.of(one.number(), history));
            letters(zip);
            zip.text("audit.csv", trail.csv(zip.objects()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Event> history(List<UUID> objects) {
        return objects.stream()
                .flatMap(object -> events.of(object).stream())
                .sorted(Comparator.comparingLong(Event::id))
                .toList();
    }

    private void letters(CaseZip zip) {
        for (var object : zip.objects()) {
            for (var mail : mailroom.about(object)) {
                var name = "mails/%s-%s.eml".formatted(mail.kind(), mail.id());
                zip.file(name, Eml.of(mail, settings.mail().from()));
            }
        }
    }
}
