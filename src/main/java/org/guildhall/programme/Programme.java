package org.guildhall.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A kind of partnership in one version: all that differs between Reseller, Agency, Distributor and
/// what the vendor adds (onboarding.md section 2).
///
/// @param code short name in addresses, such as `reseller`
/// @param version 1 for the first text of the file, one more for each change
/// @param hash SHA-256 of that text in hexadecimal
/// @param businessType what the UID rules compare
/// @param header what stands over every page of the process
/// @param training what comes before selling, where training is required
/// @param materials what is handed in before an invitation; empty where the way in is open
/// @param checklist what BD checks before approving
/// @param activation what is done before access opens
/// @param form the application form
/// @param sheet the decision sheet, block by block
/// @param limits what a BD may agree alone
/// @param approvalOrder how several approvers are asked beyond them
public record Programme(
        String code,
        int version,
        String hash,
        Words name,
        String businessType,
        Set<String> sites,
        WayIn wayIn,
        List<Material> materials,
        Words header,
        Optional<Training> training,
        Presentation presentation,
        FormSchema form,
        List<ChecklistItem> checklist,
        FormSchema sheet,
        List<Limit> limits,
        ApprovalOrder approvalOrder,
        ContractTerms contract,
        List<ChecklistItem> activation,
        Promises promises,
        Reapply reapply) {

    /// The limits that a sheet goes beyond; none means a BD may offer it alone.
    public List<Limit> exceeded(Answers terms) {
        return limits.stream().filter(limit -> limit.isExceededBy(terms)).toList();
    }
}
