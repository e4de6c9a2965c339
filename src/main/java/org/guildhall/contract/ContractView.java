package org.guildhall.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.service.EnvelopeRow;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;

/// A contract as its pages show it to one caller.
///
/// @param path of its page in the caller's place
/// @param next what happens next and who acts, in the reader's words
/// @param earliest the first day that it may be in force from, were it countersigned now
/// @param returned why the last scan was given back, as long as no other has come
/// @param envelope what is known of it at the signing service, when it is signed there
/// @param scanned whether there is a scan to look at
public record ContractView(
        Contract contract,
        String path,
        Chip chip,
        String next,
        List<Fact> facts,
        Timeline timeline,
        LocalDate earliest,
        Optional<String> returned,
        boolean scanned,
        Optional<EnvelopeRow> envelope,
        Set<String> possible) {
    /// Whether the caller may do that now; the action by its name in the table.
    public boolean may(String action) {
        return possible.contains(action);
    }

    /// Whether both have signed, so that there is a certificate of completion.
    public boolean isComplete() {
        return contract.state() == ContractState.COMPLETED;
    }
}
