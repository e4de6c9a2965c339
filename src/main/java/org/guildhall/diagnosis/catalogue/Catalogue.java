package org.guildhall.diagnosis.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.diagnosis.fact.FactDesk;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.table.DiagnosisFile;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Mistake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The diagnoses that are used now, and every version that a ticket may name.
@Service
public class Catalogue {
    private final VersionStore store;
    private final FactDesk facts;
    private final Clock clock;
    private final Map<String, Diagnosis> read = new ConcurrentHashMap<>();

    Catalogue(VersionStore store, FactDesk facts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.clock = clock;
    }

    /// All that are used now, by code.
    @Transactional(readOnly = true)
    public List<Used> all() {
        return store.used().entrySet().stream()
                .map(used -> version(used.getKey(), used.getValue()))
                .toList();
    }

    /// The version that is used now.
    @Transactional(readOnly = true)
    public Used current(String code) {
        return version(code, store.used(code).orElseThrow(NotFound::new));
    }

    /// A version, as a ticket names it.
    @Transactional(readOnly = true)
    public Used version(String code, int version) {
        var diagnosis =
                read.computeIfAbsent(
                        code + ":" + version,
                        _ -> read(code, store.text(code, version).orElseThrow(NotFound::new)));
        return new Used(diagnosis, version);
    }

    /// Reads a text and tries its examples.
    ///
    /// @throws InvalidFile with everything that is wrong, or with the examples that don't hold
    Diagnosis read(String file, String text) {
        return DiagnosisFile.read(file, text, facts.vocabulary(), facts.secret());
    }

    /// Takes in the text of a file that comes along, at start.
    @Transactional
    void load(String file, String text) {
        var used = keep(text, proven(file, text), Actor.SYSTEM.name());
        store.useFile(used.diagnosis().code(), used.version(), used.diagnosis().hash());
    }

    /// A diagnosis all of whose examples hold.
    Diagnosis proven(String file, String text) {
        var diagnosis = read(file, text);
        var failed =
                diagnosis.tryExamples().stream()
                        .filter(result -> !result.holds())
                        .map(
                                result ->
                                        Mistake.saying(
                                                0,
                                                "examples",
                                                "%s: answers %s, undecided %s"
                                                        .formatted(
                                                                result.example().name(),
                                                                result.answered(),
                                                                result.undecided())))
                        .toList();
        if (!failed.isEmpty()) throw new InvalidFile(file, failed);
        return diagnosis;
    }

    /// Keeps it in its version, the next one when its text is new.
    Used keep(String text, Diagnosis diagnosis, String by) {
        var code = diagnosis.code();
        while (!store.keep(code, diagnosis.hash(), text, clock.instant(), by)) {
            // Another node took that number for its text; ours gets the next one.
            Thread.onSpinWait();
        }
        return new Used(diagnosis, store.versionOf(code, diagnosis.hash()).orElseThrow());
    }

    /// Which version is used now, if any.
    Optional<Integer> used(String code) {
        return store.used(code);
    }
}
