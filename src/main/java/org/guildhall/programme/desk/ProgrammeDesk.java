package org.guildhall.programme.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.programme.Programme;
import org.guildhall.programme.ProgrammeNeeds;
import org.guildhall.programme.ProgrammeStore;
import org.guildhall.programme.ProgrammeVersion;
import org.guildhall.programme.Programmes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where channel managers and administrators see programmes with their versions, take one away as a
/// file, and bring one in.
@Service
@NamedInterface("desk")
public class ProgrammeDesk {
    private final Programmes programmes;
    private final ProgrammeStore store;
    private final ObjectProvider<ProgrammeNeeds> needs;
    private final Events events;

    ProgrammeDesk(
            Programmes programmes,
            ProgrammeStore store,
            ObjectProvider<ProgrammeNeeds> needs,
            Events events) {
        this.programmes = programmes;
        this.store = store;
        this.needs = needs;
        this.events = events;
    }

    /// What is offered now, and what was, by code.
    @Transactional(readOnly = true)
    public List<Programme> all(Staff caller) {
        allow(caller);
        return programmes.ever();
    }

    /// The version that is offered now, or the newest of one that isn't any more.
    @Transactional(readOnly = true)
    public Programme current(String code, Staff caller) {
        var newest = versions(code, caller).stream().findFirst().map(ProgrammeVersion::version);
        var shown = store.offered(code).or(() -> newest).orElseThrow(NotFound::new);
        return programmes.version(code, shown);
    }

    /// Which version is offered now, if any.
    @Transactional(readOnly = true)
    public Optional<Integer> offered(String code, Staff caller) {
        allow(caller);
        return store.offered(code);
    }

    /// A version of a programme.
    @Transactional(readOnly = true)
    public Programme version(String code, int version, Staff caller) {
        allow(caller);
        return programmes.version(code, version);
    }

    /// Every version there ever was, newest first.
    @Transactional(readOnly = true)
    public List<ProgrammeVersion> versions(String code, Staff caller) {
        allow(caller);
        return store.versions(code);
    }

    /// Who brought which version in on the desk, newest first.
    @Transactional(readOnly = true)
    public List<Event> history(String code, Staff caller) {
        allow(caller);
        return events.of(subject(code).id()).reversed();
    }

    /// The file of a version, as it came in.
    @Transactional(readOnly = true)
    public byte[] export(String code, int version, Staff caller) {
        allow(caller);
        return store.text(code, version)
                .orElseThrow(NotFound::new)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Brings a file in: checked, kept as the next version, and offered from now on, on every node.
    /// Running applications keep theirs. A file that says what is offered already is refused.
    @Transactional
    public Programme bringIn(String file, String text, Staff caller) {
        allow(caller);
        var programme = kept(file, text);
        var code = programme.code();
        var version = programme.version();
        if (store.offered(code).filter(offered -> offered == version).isPresent()) {
            throw Invalid.at("file", "programme.import.same", version);
        }
        store.offer(code, version);
        events.append(
                Happening.of(subject(code), version, "import", caller.actor())
                        .with(Map.of("code", code, "version", version, "hash", programme.hash())));
        return programme;
    }

    private Programme kept(String file, String text) {
        try {
            var programme = programmes.keep(file, text);
            var missing = needs.stream().flatMap(each -> each.missing(programme).stream()).toList();
            if (!missing.isEmpty()) throw new InvalidFile(file, missing);
            return programme;
        } catch (InvalidFile invalid) {
            throw new Invalid(invalid.problems("file"));
        }
    }

    private static Subject subject(String code) {
        var name = ("programme:" + code).getBytes(StandardCharsets.UTF_8);
        return new Subject("programme", UUID.nameUUIDFromBytes(name));
    }

    private static void allow(Staff caller) {
        if (!caller.may(Permission.MANAGE_PROGRAMMES) && !caller.may(Permission.OPERATE)) {
            throw new NotAllowed("programme.notAllowed");
        }
    }
}
