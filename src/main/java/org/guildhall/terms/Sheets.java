package org.guildhall.terms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.Answers;
import org.guildhall.terms.Sheet.Correction;
import org.guildhall.terms.Sheet.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Decision sheets. What changes joins the transaction that moves the application, which is what
/// decides who may do it and when; here is decided what a sheet is.
@Service
public class Sheets {
    private final SheetStore store;
    private final Clock clock;

    Sheets(SheetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps the version that is upcoming, as far as it is filled in.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID application, int version, Answers terms, Caller author) {
        store.draft(application, version, terms, author.actor().name());
    }

    /// Keeps the version that is upcoming, complete, and offers it to the partner: locked from now
    /// on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(UUID application, int version, Answers terms, Caller author) {
        var hash = hash(application, version, terms);
        var by = author.actor().name();
        first(version, store.offered(application, version, terms, by, hash, clock.instant()));
    }

    /// Offers a version that was kept complete.
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID application, int version) {
        var hash = hash(application, version, version(application, version).values());
        first(version, store.offer(application, version, hash, clock.instant()));
    }

    /// Agrees to a version: only the one that waits for an answer.
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(UUID application, int version) {
        answer(application, version, State.CONFIRMED, Optional.empty());
    }

    /// Keeps what the partner wants revised in a version.
    @Transactional(propagation = Propagation.MANDATORY)
    public void requestCorrection(
            UUID application, int version, String words, Map<String, String> byField, Caller by) {
        var correction = new Correction(by.actor().name(), words, byField);
        answer(application, version, State.CORRECTED, Optional.of(correction));
    }

    /// The version that is written now and offered next.
    @Transactional(readOnly = true)
    public int upcoming(UUID application) {
        var versions = store.of(application);
        if (versions.isEmpty()) return 1;
        var last = versions.getLast();
        return last.state() == State.DRAFT ? last.version() : last.version() + 1;
    }

    /// All versions, oldest first; the last may be a draft.
    @Transactional(readOnly = true)
    public List<Sheet> of(UUID application) {
        return store.of(application);
    }

    /// One version.
    @Transactional(readOnly = true)
    public Sheet version(UUID application, int version) {
        return store.of(application).stream()
                .filter(sheet -> sheet.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// The offered versions up to one side by side, block by block, oldest first.
    @Transactional(readOnly = true)
    public SheetTable table(UUID application, int last, Programme programme, Text text) {
        var offered =
                store.of(application).stream()
                        .filter(sheet -> sheet.state() != State.DRAFT)
                        .filter(sheet -> sheet.version() <= last)
                        .toList();
        return SheetTables.of(offered, programme, text);
    }

    /// The offered versions beside one that waits for its approvers: what they give their word on.
    @Transactional(readOnly = true)
    public SheetTable tableToApprove(
            UUID application, int awaited, Programme programme, Text text) {
        var seen =
                store.of(application).stream()
                        .filter(sheet -> sheet.version() <= awaited)
                        .filter(sheet -> sheet.state() != State.DRAFT || sheet.version() == awaited)
                        .toList();
        return SheetTables.of(seen, programme, text);
    }

    /// What of a version goes beyond what may be agreed without anybody's word.
    @Transactional(readOnly = true)
    public List<Fact> beyond(UUID application, int version, Programme programme, Text text) {
        return programme.exceeded(version(application, version).values()).stream()
                .map(
                        limit ->
                                new Fact(
                                        programme.sheet().labelOf(limit.key(), text),
                                        text.of("terms.beyond", limit.bounds())))
                .toList();
    }

    /// What was asked to be revised in the versions up to one, oldest first.
    @Transactional(readOnly = true)
    public List<Revision> revisions(UUID application, int last, Programme programme, Text text) {
        return store.of(application).stream()
                .filter(sheet -> sheet.version() <= last)
                .flatMap(sheet -> Revision.of(sheet, programme.sheet(), text).stream())
                .toList();
    }

    /// What was asked for last, up to a version.
    @Transactional(readOnly = true)
    public Optional<Revision> lastRevision(
            UUID application, int last, Programme programme, Text text) {
        return revisions(application, last, programme, text).stream().reduce((_, later) -> later);
    }

    /// These versions side by side.
    public SheetTable table(List<Sheet> versions, Programme programme, Text text) {
        return SheetTables.of(versions, programme, text);
    }

    private void answer(
            UUID application, int version, State state, Optional<Correction> correction) {
        if (!store.answer(application, version, state, correction, clock.instant()))
            throw new NotFound();
    }

    private String hash(UUID application, int version, Answers values) {
        var text = application + "\n" + version + "\n" + store.canonical(values);
        return Files.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void first(int version, boolean isFirst) {
        if (!isFirst) {
            throw new IllegalStateException("version " + version + " was offered meanwhile");
        }
    }
}
