package org.guildhall.feed;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.History;
import org.guildhall.platform.event.Scope;
import org.guildhall.platform.event.Sought;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every event that the caller may know of. Staff read what they may see on the desk, people of
/// accounts what happened to what is their own, without the vendor's own business.
@Component
public class Feed {
    private final History history;
    private final CloudEvents shapes;
    private final List<Own> own;

    Feed(History history, CloudEvents shapes, List<Own> own) {
        this.history = history;
        this.shapes = shapes;
        this.own = List.copyOf(own);
    }

    /// A page of them, oldest first.
    @Transactional(readOnly = true)
    public Listing<CloudEvent> page(
            Wanted wanted, Optional<Cursor> after, int limit, Caller caller) {
        var sought =
                new Sought(
                        wanted.kind(),
                        wanted.type(),
                        wanted.subject(),
                        wanted.since(),
                        after.map(Feed::number).orElse(0L),
                        limit + 1);
        var found = history.page(scope(caller), sought);
        return Listing.of(found, limit, Feed::cursor).map(event -> shape(event, caller));
    }

    /// One of them, by its number.
    @Transactional(readOnly = true)
    public CloudEvent find(long id, Caller caller) {
        var event = history.find(id).orElseThrow(NotFound::new);
        var sought = new Sought(null, null, event.subject().id(), Instant.EPOCH, id - 1, 1);
        return history.page(scope(caller), sought).stream()
                .filter(found -> found.id() == id)
                .findFirst()
                .map(found -> shape(found, caller))
                .orElseThrow(NotFound::new);
    }

    private CloudEvent shape(Event event, Caller caller) {
        if (caller instanceof Staff) return shapes.of(event);
        var withWords = !all(Own::wordless).contains(event.name());
        return shapes.forPartner(event, withWords, all(Own::inside));
    }

    private Scope scope(Caller caller) {
        return switch (caller) {
            case Member member -> scope(member);
            case Staff staff -> Kinds.of(staff);
            case Clockwork _, Visitor _ -> throw new NotFound();
        };
    }

    private Scope scope(Member member) {
        var subjects = new HashSet<UUID>();
        for (var part : own) subjects.addAll(part.of(member));
        return Scope.of(subjects, all(Own::told));
    }

    private Set<String> all(Function<Own, Set<String>> names) {
        return own.stream().map(names).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Cursor cursor(Event event) {
        return new Cursor(new UUID(0, event.id()));
    }

    private static long number(Cursor cursor) {
        return cursor.last().getLeastSignificantBits();
    }
}
