package org.guildhall.onboarding;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.onboarding.activation.ActivationItem;
import org.guildhall.onboarding.letter.SecondContact;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.ClockChip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.programme.Promises;

/// An application as a page shows it, to the partner or on the desk.
///
/// @param header what stands over every page of the process, such as *Signing Process: … Reseller
///   Partner*
/// @param next what comes next, and from whom
/// @param toSign whether the partner signs next
/// @param possible what this reader may do with it now, by the table
/// @param reviewer the business developer's name, once somebody has taken it
/// @param effective when access opens, where the contract's days begin
/// @param activation what is done before access opens, while it isn't open
/// @param words what was said about the last move, such as the reason of a rejection
/// @param waiting from when the company may apply again, or never; nothing when it may now
/// @param missing the last letter to each reader who did not get it; for staff
/// @param held why it is on hold, while it is
/// @param blocked what keeps access from being opened, though its day has come
/// @param over since when the partnership that it became is over
/// @param sells whether the reader's account sells in what it became; staff look at it as if it did
/// @param lapses when it ends by itself if the partner leaves it as it is
/// @param promises in working days
public record ApplicationView(
        UUID id,
        String number,
        long version,
        Stage stage,
        String programme,
        String header,
        String company,
        Chip chip,
        String next,
        boolean toSign,
        Rail rail,
        Optional<ClockChip> clock,
        Optional<Instant> due,
        Optional<String> reviewer,
        Set<String> possible,
        List<Fact> companyFacts,
        Optional<Integer> sheet,
        Optional<String> contract,
        Optional<ZonedDateTime> effective,
        List<ActivationItem> activation,
        Optional<String> words,
        Optional<String> held,
        List<String> blocked,
        Optional<ZonedDateTime> over,
        boolean sells,
        Optional<Instant> lapses,
        Promises promises,
        Optional<Optional<Instant>> waiting,
        Optional<SecondContact> second,
        boolean mayNameSecond,
        List<Mail> missing,
        Timeline timeline) {

    /// Whether the reader may do that now; the action by its name in the table.
    public boolean may(String action) {
        return possible.contains(action);
    }

    /// Whether something is still to be done before access can open.
    public boolean waitsForItems() {
        return activation.stream().anyMatch(item -> item.done().isEmpty());
    }

    /// Its address in the portal.
    public String path() {
        return "/portal/applications/" + id;
    }

    /// Its address on the desk.
    public String deskPath() {
        return "/desk/applications/" + id;
    }
}
