package org.guildhall.desk;

import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The desk's search: applications, contracts, verifications and people by parts of names, numbers,
/// UIDs and addresses. Everybody finds only what they may see.
@Service
public class Search {
    /// How many of a kind are shown.
    static final int MOST = 10;

    private final SearchStore store;

    Search(SearchStore store) {
        this.store = store;
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
        store.plan();
        return Kind.of(caller).stream()
                .map(kind -> group(kind, store.find(kind, words, MOST + 1)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }

    private static Group group(Kind kind, List<Found> found) {
        var more = found.size() > MOST;
        return new Group(kind, more ? found.subList(0, MOST) : found, more);
    }
}
