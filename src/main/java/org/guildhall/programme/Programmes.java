package org.guildhall.programme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programmes of this vendor: the current ones, and every version an application may run on.
@Service
public class Programmes {
    private final ProgrammeStore store;
    private final Settings settings;
    private final Clock clock;
    private final Map<String, Programme> current = new ConcurrentHashMap<>();
    private final Map<String, Programme> versions = new ConcurrentHashMap<>();

    Programmes(ProgrammeStore store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// All current programmes, by their codes.
    public List<Programme> all() {
        var all = new ArrayList<>(current.values());
        all.sort((one, other) -> one.code().compareTo(other.code()));
        return List.copyOf(all);
    }

    /// The current programmes of one site, those by invitation too.
    public List<Programme> of(String site) {
        return all().stream().filter(programme -> programme.sites().contains(site)).toList();
    }

    /// The current version of a programme.
    public Programme current(String code) {
        var programme = current.get(code);
        if (programme == null) {
            throw new NotFound();
        }
        return programme;
    }

    /// A version of a programme, as an application began with it.
    @Transactional(readOnly = true)
    public Programme version(String code, int version) {
        return versions.computeIfAbsent(
                code + ":" + version,
                _ ->
                        ProgrammeFile.read(
                                code + ".yml, version " + version,
                                store.text(code, version).orElseThrow(NotFound::new),
                                version));
    }

    /// Takes in the text of a programme file: a text that is new here becomes the next version.
    ///
    /// @throws InvalidProgramme with file, line, path and what is allowed there
    @Transactional
    public Programme load(String file, String text) {
        var read = ProgrammeFile.read(file, text, 0);
        checkSites(file, read);
        while (!store.keep(read.code(), read.hash(), text, clock.instant())) {
            // Another node took that number for its text; ours gets the next one.
            Thread.onSpinWait();
        }
        var version = store.versionOf(read.code(), read.hash()).orElseThrow();
        var programme = ProgrammeFile.read(file, text, version);
        current.put(programme.code(), programme);
        return programme;
    }

    private void checkSites(String file, Programme programme) {
        var known = settings.sites().stream().map(Site::code).collect(Collectors.toSet());
        var unknown =
                programme.sites().stream().filter(site -> !known.contains(site)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new InvalidProgramme(
                    file, 1, "sites", unknown + " unknown; allowed: " + String.join(", ", known));
        }
    }
}
