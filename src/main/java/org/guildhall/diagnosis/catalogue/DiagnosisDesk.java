package org.guildhall.diagnosis.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.yaml.InvalidFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where those who lead the desk see the diagnoses with their versions, try another text, and
/// publish it.
@Service
public class DiagnosisDesk {
    /// How a diagnosis is named that there isn't yet.
    public static final String NEW = "new";

    /// A diagnosis is some tens of kilobytes.
    static final int LARGEST = 200_000;

    private final Catalogue catalogue;
    private final VersionStore store;
    private final Events events;

    DiagnosisDesk(Catalogue catalogue, VersionStore store, Events events) {
        this.catalogue = catalogue;
        this.store = store;
        this.events = events;
    }

    /// A text as typed, with line ends as files have them, and one at the end.
    static String text(String typed) {
        var text = typed.replace("\r\n", "\n").strip() + "\n";
        if (text.isBlank()) throw Invalid.at("text", "platform.form.missing");
        if (text.length() > LARGEST)
            throw Invalid.at("text", "platform.form.long", LARGEST, text.length());
        return text;
    }

    /// What is used now, by code.
    @Transactional(readOnly = true)
    public List<Used> all(Staff caller) {
        allow(caller);
        return catalogue.all();
    }

    /// A version of a diagnosis; without a number the one that is used now.
    @Transactional(readOnly = true)
    public Used version(String code, Optional<Integer> version, Staff caller) {
        allow(caller);
        return version.map(number -> catalogue.version(code, number))
                .orElseGet(() -> catalogue.current(code));
    }

    /// Every version there ever was, newest first.
    @Transactional(readOnly = true)
    public List<Edition> editions(String code, Staff caller) {
        allow(caller);
        return store.versions(code);
    }

    /// The text of a version.
    @Transactional(readOnly = true)
    public String text(String code, int version, Staff caller) {
        allow(caller);
        return store.text(code, version).orElseThrow(NotFound::new);
    }

    /// Refuses what is neither a diagnosis nor a new one.
    @Transactional(readOnly = true)
    void expect(String code, Staff caller) {
        if (!code.equals(NEW)) version(code, Optional.empty(), caller);
    }

    /// Tries a text without keeping it.
    public Checked check(String text, Staff caller) {
        allow(caller);
        try {
            var diagnosis = catalogue.read("diagnosis", text);
            return new Checked(Optional.of(diagnosis), List.of(), diagnosis.tryExamples());
        } catch (InvalidFile invalid) {
            return new Checked(Optional.empty(), invalid.problems("text"), List.of());
        }
    }

    /// Publishes a text: the next version, used from now on, on every node. Refused with everything
    /// that is wrong, while an example says something else than it should, when it says what is
    /// used already, and when somebody else has published since the version that was seen.
    ///
    /// @param seen the version that is used; 0 for a diagnosis that there isn't yet
    @Transactional
    public Used publish(String code, int seen, String text, Staff caller) {
        var checked = check(text, caller);
        if (!checked.problems().isEmpty()) throw new Invalid(checked.problems());
        var diagnosis = checked.diagnosis().orElseThrow();
        if (!code.equals(NEW) && !diagnosis.code().equals(code)) {
            throw Invalid.at("text", "diagnosis.desk.other-code", code, diagnosis.code());
        }
        if (checked.failed() > 0)
            throw Invalid.at("text", "diagnosis.desk.failed", checked.failed());
        expectNewest(diagnosis.code(), seen);
        var kept = catalogue.keep(text, diagnosis, caller.name());
        if (kept.version() == seen) throw Invalid.at("text", "diagnosis.desk.same", seen);
        store.use(diagnosis.code(), kept.version());
        events.append(
                Happening.of(subject(diagnosis.code()), kept.version(), "published", caller.actor())
                        .with(
                                Map.of(
                                        "code", diagnosis.code(),
                                        "version", kept.version(),
                                        "hash", diagnosis.hash())));
        return kept;
    }

    private void expectNewest(String code, int seen) {
        var used = store.used(code).orElse(0);
        if (used == seen) return;
        var newest = store.versions(code).getFirst();
        throw new NoLongerPossible("diagnosis.desk.published", newest.at(), newest.by());
    }

    private static Subject subject(String code) {
        var name = ("diagnosis:" + code).getBytes(StandardCharsets.UTF_8);
        return new Subject("diagnosis", UUID.nameUUIDFromBytes(name));
    }

    private static void allow(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)
                && !caller.may(Permission.MANAGE_PROGRAMMES)) {
            throw new NotAllowed("diagnosis.not-your-part");
        }
    }
}
