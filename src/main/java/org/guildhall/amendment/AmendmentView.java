package org.guildhall.amendment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.terms.Revision;
import org.guildhall.terms.SheetTable;

/// An amendment as a page shows it, to the partner or on the desk.
///
/// @param title what it is, such as *Renewal*
/// @param next what happens next and who acts, in the reader's words
/// @param over whether no terms hold till then: it renews a contract that is over
/// @param toSign whether the partner signs next
/// @param possible what this reader may do with it now, by the table
/// @param table the terms in force beside the versions offered since
/// @param revisions what the partner asked to have revised in them
/// @param sheet the version that was offered last
public record AmendmentView(
        UUID id,
        String number,
        long version,
        UUID application,
        String title,
        String company,
        Chip chip,
        Rail rail,
        String next,
        boolean over,
        boolean toSign,
        Set<String> possible,
        List<Fact> facts,
        SheetTable table,
        List<Revision> revisions,
        Optional<Integer> sheet,
        Optional<UUID> contract,
        Timeline timeline) {

    /// Whether the reader may do that now; the action by its name in the table.
    public boolean may(String action) {
        return possible.contains(action);
    }

    /// Its address in the portal.
    public String path() {
        return "/portal/amendments/" + id;
    }

    /// Its address on the desk.
    public String deskPath() {
        return "/desk/amendments/" + id;
    }
}
