package org.guildhall.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// A partnership with its UIDs, the main one first.
///
/// @param account the one that applied
/// @param programmeVersion the version of the programme that it runs on
/// @param developer who looks after the partner
/// @param version one more with every change of its UIDs
/// @param ended since when it is over and its console is only to be looked at
public record Partnership(
        UUID id,
        UUID application,
        AccountId account,
        String company,
        String programme,
        int programmeVersion,
        String site,
        Uid main,
        List<Uid> associated,
        Optional<Developer> developer,
        Instant effective,
        Optional<Instant> ended,
        long version) {
    /// Its address on the desk.
    public String deskPath() {
        return "/desk/partners/" + id;
    }

    /// The word for one that is over.
    public static Chip over(Text text) {
        return new Chip(text.of("network.partner.state.ended"), Tone.NEUTRAL);
    }

    /// Whether that account sells in it.
    public boolean isOf(Uid uid) {
        return main.equals(uid) || associated.contains(uid);
    }

    Subject subject() {
        return new Subject("partnership", id);
    }
}
