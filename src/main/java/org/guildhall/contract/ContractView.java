package org.guildhall.contract;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;

/// A contract as its pages show it to one caller.
///
/// @param path of its page in the caller's place
/// @param next what happens next and who acts, in the reader's words
/// @param earliest the first day that it may be in force from, were it countersigned now
public record ContractView(
        Contract contract,
        String path,
        Chip chip,
        String next,
        List<Fact> facts,
        Timeline timeline,
        LocalDate earliest,
        boolean maySign,
        boolean mayDecline,
        boolean maySend,
        boolean mayCountersign,
        boolean mayVoid) {

    /// Whether both have signed, so that there is a certificate of completion.
    public boolean isComplete() {
        return contract.state() == ContractState.COMPLETED;
    }
}
