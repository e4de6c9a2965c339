package org.guildhall.contract.paper;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.web.Text;
import org.springframework.modulith.NamedInterface;

/// All that a contract is made from: the confirmed decision sheet of one application and its
/// parties.
///
/// @param accountId the partner's account, whose owner signs and whose people may read
/// @param applicationNumber as people quote it, for instance `APP-2026-00042`
/// @param form the document form that the programme names, for instance `reseller`
/// @param programme the programme's name as the vendor publishes it
/// @param sheetHash SHA-256 of the confirmed sheet, 64 hexadecimal digits
/// @param earliest the first day that may become the effective date
/// @param zone where an effective day begins
/// @param conditions how it is signed and how long it runs
/// @param contact who hears of it beside the account's owners
/// @param amends the contract that it changes, unless it is the first of its application
/// @param titles the programme's name by language, for pages and letters; nothing in contracts that
///   were made before it was kept
@NamedInterface("paper")
public record Draft(
        UUID applicationId,
        UUID accountId,
        String applicationNumber,
        String form,
        String programme,
        Party vendor,
        Party partner,
        List<SheetBlock> sheet,
        int sheetVersion,
        String sheetHash,
        LocalDate earliest,
        ZoneId zone,
        Conditions conditions,
        Contact contact,
        Optional<Amends> amends,
        Optional<Map<String, String>> titles) {
    public Draft {
        sheet = List.copyOf(sheet);
        if (!sheetHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a sheet's SHA-256 has 64 hexadecimal digits");
        }
    }

    /// The programme's name as a reader calls it.
    public String programmeIn(Text text) {
        return titles.map(said -> said.get(text.locale().getLanguage())).orElse(programme);
    }

    /// The same for another account of the same company, whose owners sign.
    public Draft with(UUID account, Contact hearing) {
        return new Draft(
                applicationId,
                account,
                applicationNumber,
                form,
                programme,
                vendor,
                partner,
                sheet,
                sheetVersion,
                sheetHash,
                earliest,
                zone,
                conditions,
                hearing,
                amends,
                titles);
    }

    /// The same as an amendment of a contract, on a form of its own, in force from that day on at
    /// the earliest.
    public Draft amending(Amends amended, String amendmentForm, LocalDate from) {
        return new Draft(
                applicationId,
                accountId,
                applicationNumber,
                amendmentForm,
                programme,
                vendor,
                partner,
                sheet,
                sheetVersion,
                sheetHash,
                from,
                zone,
                conditions,
                contact,
                Optional.of(amended),
                titles);
    }
}
