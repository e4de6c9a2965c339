package org.guildhall.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The audit trail, for administrators to read. Nobody can write to it but by doing something.
@Service
public class Trail {
    /// What a look at the trail itself is a look at.
    private static final Subject ITSELF = new Subject("audit", new UUID(0, 0));

    private static final int AT_ONCE = 1000;

    private final TrailList list;
    private final Recorder recorder;
    private final TransactionTemplate transaction;

    Trail(TrailList list, Recorder recorder, TransactionTemplate transaction) {
        this.list = list;
        this.recorder = recorder;
        this.transaction = transaction;
    }

    /// Everything about these objects as a file for other programs, oldest first: for whoever hands
    /// out their case.
    @Transactional(readOnly = true)
    public String csv(List<UUID> objects) {
        return list.of(objects).stream()
                .map(TrailFile::of)
                .collect(Collectors.joining("", TrailFile.HEAD, ""));
    }

    @Transactional(readOnly = true)
    List<Line> page(Caller caller, TrailQuery query, int limit, int offset) {
        allow(caller);
        return list.page(query, limit, offset);
    }

    /// The next ones after that number, newest first.
    @Transactional(readOnly = true)
    List<Line> below(Caller caller, TrailQuery query, long number, int limit) {
        allow(caller);
        return list.below(query, number, limit);
    }

    /// The end of the chain.
    @Transactional(readOnly = true)
    TrailStore.Head head(Caller caller) {
        allow(caller);
        return list.head();
    }

    @Transactional(readOnly = true)
    long count(Caller caller, TrailQuery query, int most) {
        allow(caller);
        return list.count(query, most);
    }

    @Transactional(readOnly = true)
    Line one(Caller caller, long number) {
        allow(caller);
        return list.one(number).orElseThrow(NotFound::new);
    }

    /// All that match, newest first, piece by piece, each read for itself: whoever saves them
    /// slowly keeps nobody waiting. That somebody took them away is an entry too, noted before.
    void export(Caller caller, TrailQuery query, Consumer<Line> each) {
        allow(caller);
        recorder.looked(new Looked(caller, ITSELF, "csv", query.words()));
        var next = Optional.of(Long.MAX_VALUE);
        while (next.isPresent()) {
            var lines = piece(query, next.get());
            lines.forEach(each);
            next =
                    lines.size() < AT_ONCE
                            ? Optional.empty()
                            : Optional.of(lines.getLast().entry().number());
        }
    }

    private List<Line> piece(TrailQuery query, long below) {
        return Objects.requireNonNull(transaction.execute(_ -> list.below(query, below, AT_ONCE)));
    }

    private static void allow(Caller caller) {
        if (!caller.may(Permission.OPERATE)) throw new NotAllowed("access.not-your-role");
    }
}
