package org.guildhall.knowledge;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.knowledge.search.MissingStore;
import org.guildhall.knowledge.search.MissingStore.Asked;
import org.guildhall.knowledge.search.MissingStore.Kind;
import org.guildhall.knowledge.search.MissingStore.Open;
import org.guildhall.knowledge.search.MissingStore.Place;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Questions that no article answers, for whoever writes the next ones.
@Service
public class MissingArticles {
    private static final int LONGEST = 200;

    private final MissingStore store;
    private final Clock clock;

    MissingArticles(MissingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Notes a search that found nothing.
    @Transactional
    public void searched(String words, Locale language, String site) {
        var asked = cut(words);
        if (asked.isEmpty()) return; // nothing that anybody could read
        store.add(
                new Asked(Ids.next(), Kind.SEARCH, asked, language, site, Optional.empty()),
                clock.instant());
    }

    /// Notes an answer that had to do without an article.
    ///
    /// @param reply its key: noted twice is noted once
    /// @param subject what the request was about, in its own words
    @Transactional
    public void answered(UUID reply, String subject, Locale language, String site, UUID ticket) {
        store.add(
                new Asked(reply, Kind.REPLY, cut(subject), language, site, Optional.of(ticket)),
                clock.instant());
    }

    /// Those that nobody has dealt with, the most asked first.
    @Transactional(readOnly = true)
    public List<Open> open(int limit, int offset, Staff caller) {
        allow(caller);
        return store.open(Place.START, limit, offset);
    }

    /// Those of them that come after that place.
    @Transactional(readOnly = true)
    public List<Open> after(Place place, int limit, Staff caller) {
        allow(caller);
        return store.open(place, limit, 0);
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public long count(Staff caller) {
        allow(caller);
        return store.count();
    }

    /// Takes a question off the list: an article answers it now, or none is wanted.
    @Transactional
    public void settle(Kind kind, String words, Locale language, Staff caller) {
        allow(caller);
        store.settle(kind, words, language, caller.name(), clock.instant());
    }

    /// Erases what was asked in requests that are erased themselves.
    @Transactional
    public void forget(Collection<UUID> tickets) {
        store.forget(tickets);
    }

    private static String cut(String words) {
        var line = words.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
    }

    private static void allow(Staff caller) {
        if (!caller.may(Permission.WRITE_ARTICLES)) throw new NotAllowed("knowledge.not-yours");
    }
}
