package org.guildhall.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.platform.api.ApiBody;

/// A contract as the API shows it.
///
/// @param sheetSha256 of the confirmed decision sheet that it quotes
/// @param deadline until when it is to be signed; none before it is sent, while it stands still,
///   and once it isn't to be signed any more
/// @param possible what the caller may do with it now, by the table
record ContractBody(
        UUID id,
        String number,
        long version,
        String state,
        Instant stateSince,
        String stateBy,
        UUID application,
        String route,
        int decisionSheet,
        String sheetSha256,
        Optional<Instant> deadline,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> lastDay,
        List<String> possible)
        implements ApiBody {
    static ContractBody of(Contract contract, Caller caller) {
        return new ContractBody(
                contract.id().value(),
                contract.number(),
                contract.version(),
                contract.state().name(),
                contract.since(),
                contract.by(),
                contract.application(),
                contract.route().name(),
                contract.draft().sheetVersion(),
                contract.draft().sheetHash(),
                contract.due(),
                contract.effective(),
                contract.lastDay(),
                Arrays.stream(Action.values())
                        .filter(action -> action.isOpenTo(caller, contract))
                        .map(Enum::name)
                        .toList());
    }
}
