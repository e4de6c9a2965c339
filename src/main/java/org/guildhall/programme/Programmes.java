package org.guildhall.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Mistake;
import org.guildhall.programme.template.ContractTemplates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programmes of this vendor: those offered now, and every version an application may run on.
@Service
public class Programmes {
    private final ProgrammeStore store;
    private final Settings settings;
    private final ContractTemplates templates;
    private final Clock clock;
    private final Map<String, Programme> versions = new ConcurrentHashMap<>();

    Programmes(ProgrammeStore store, Settings settings, ContractTemplates templates, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /// All programmes offered now, by their codes.
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return store.offered().entrySet().stream()
                .map(offered -> version(offered.getKey(), offered.getValue()))
                .toList();
    }

    /// All programmes that there ever were, by their codes: those that aren't offered any more keep
    /// their names in lists and figures. One that was written for an earlier Guildhall, and can't
    /// be read by now, is left out.
    @Transactional(readOnly = true)
    public List<Programme> ever() {
        return store.ever().entrySet().stream()
                .flatMap(each -> readable(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private Optional<Programme> readable(String code, int version) {
        try {
            return Optional.of(version(code, version));
        } catch (InvalidFile unreadable) {
            return Optional.empty();
        }
    }

    /// The programmes offered now on one site, those by invitation too.
    @Transactional(readOnly = true)
    public List<Programme> of(String site) {
        return all().stream().filter(programme -> programme.sites().contains(site)).toList();
    }

    /// The version of a programme that is offered now.
    @Transactional(readOnly = true)
    public Programme current(String code) {
        return version(code, store.offered(code).orElseThrow(NotFound::new));
    }

    /// A version of a programme, as an application began with it. No transaction of its own: it is
    /// asked several times in every request, and known from the first time on.
    public Programme version(String code, int version) {
        return versions.computeIfAbsent(
                code + ":" + version,
                _ ->
                        ProgrammeFile.read(
                                code + ".yml, version " + version,
                                store.text(code, version).orElseThrow(NotFound::new),
                                version,
                                Optional.empty()));
    }

    /// Whether there ever was a programme of that code here.
    @Transactional(readOnly = true)
    public boolean isKnown(String code) {
        return !store.versions(code).isEmpty();
    }

    /// The same, where that version is known here.
    @Transactional(readOnly = true)
    public Optional<Programme> known(String code, int version) {
        return store.text(code, version).map(_ -> version(code, version));
    }

    /// Takes in the text of a programme's file at start. A text that is new here becomes the next
    /// version; a file that changed is what is offered from now on.
    ///
    /// @throws InvalidFile with file, line, path and what is allowed there
    @Transactional
    public Programme load(String file, String text) {
        var programme = keep(file, text);
        store.offerFile(programme.code(), programme.version(), programme.hash());
        return programme;
    }

    /// Takes those off the offer that came from a file which isn't there any more. Running
    /// applications go on.
    @Transactional
    void keepOnly(List<Programme> loaded) {
        store.keepOnly(loaded.stream().map(Programme::code).toList());
    }

    /// Keeps a text in its version, the next one when it is new.
    public Programme keep(String file, String text) {
        var read = ProgrammeFile.read(file, text, 0, Optional.of(templates));
        checkSites(file, read);
        while (!store.keep(read.code(), read.hash(), text, clock.instant())) {
            // Another node took that number for its text; ours gets the next one.
            Thread.onSpinWait();
        }
        // Not remembered here: the transaction may yet be rolled back, and the number go to
        // another.
        var version = store.versionOf(read.code(), read.hash()).orElseThrow();
        return ProgrammeFile.read(file, text, version, Optional.of(templates));
    }

    private void checkSites(String file, Programme programme) {
        var known = settings.sites().stream().map(Site::code).collect(Collectors.toSet());
        var unknown =
                programme.sites().stream().filter(site -> !known.contains(site)).sorted().toList();
        if (!unknown.isEmpty()) {
            var words = unknown + " unknown; allowed: " + String.join(", ", known);
            throw new InvalidFile(file, List.of(Mistake.saying(1, "sites", words)));
        }
    }
}
