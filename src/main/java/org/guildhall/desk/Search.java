package org.guildhall.desk;

import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.database.Plans;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The desk's search: applications, contracts, verifications and people by parts of names, numbers,
/// UIDs and addresses, tickets also by what was said. Everybody finds only what they may see.
@Service
public class Search {
    /// How many of a kind are shown.
    static final int MOST = 10;

    private final SearchStore store;
    private final Plans plans;
    private final ObjectProvider<Conversations> conversations;

    Search(SearchStore store, Plans plans, ObjectProvider<Conversations> conversations) {
        this.store = store;
        this.plans = plans;
        this.conversations = conversations;
    }

    /// What was found of one kind.
    ///
    /// @param more whether there is more than is shown
    record Group(Kind kind, List<Found> found, boolean more) {}

    /// What is found by all of these words, kind by kind; a kind without any isn't named.
    @Transactional(readOnly = true)
    List<Group> find(String typed, Staff caller) {
        var words = Words.of(typed);
        if (words.isEmpty()) return List.of();
        plans.forTheseValues();
        return Kind.of(caller).stream()
                .map(kind -> group(kind, found(kind, words)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }

    private List<Found> found(Kind kind, Words words) {
        return kind == Kind.TICKET ? said(words) : store.find(kind, words, MOST + 1);
    }

    private List<Found> said(Words words) {
        return conversations.stream()
                .flatMap(each -> each.found(words, MOST + 1).stream())
                .map(
                        each ->
                                new Found(
                                        Kind.TICKET,
                                        each.id(),
                                        each.number(),
                                        each.title(),
                                        each.more(),
                                        each.state(),
                                        each.since()))
                .toList();
    }

    private static Group group(Kind kind, List<Found> found) {
        var more = found.size() > MOST;
        return new Group(kind, more ? found.subList(0, MOST) : found, more);
    }
}
