package org.guildhall.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.yaml.Written;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.form.Language;
import org.guildhall.programme.form.Presentation;
import org.guildhall.programme.form.Words;

/// A kind of partnership in one version: all that differs between Reseller, Agency, Distributor and
/// what the vendor adds (onboarding.md section 2).
///
/// @param code short name in addresses, such as `reseller`
/// @param version 1 for the first text of the file, one more for each change
/// @param hash SHA-256 of that text in hexadecimal
/// @param languages what its texts are written in, the one to fall back to first
/// @param businessType what the UID rules compare
/// @param header what stands over every page of the process
/// @param training what comes before selling, where training is required
/// @param materials what is handed in before an invitation; empty where the way in is open
/// @param checklist what BD checks before approving
/// @param activation what is done before access opens
/// @param form the application form
/// @param sheet the decision sheet, block by block; without blocks where nothing is agreed on
/// @param contract how it is made and signed; nothing where none is signed
/// @param limits what a BD may agree alone
/// @param approvalOrder how several approvers are asked beyond them
/// @param mails letters in its own words
public record Programme(
        String code,
        int version,
        String hash,
        List<Language> languages,
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
        Optional<ContractTerms> contract,
        List<ChecklistItem> activation,
        Promises promises,
        Reapply reapply,
        List<OwnLetter> mails) {
    /// Whether there are terms to agree on: a decision sheet with at least one block.
    public boolean hasTerms() {
        return !sheet.groups().isEmpty();
    }

    /// The language of the programme's letters to somebody who reads that one: the same, or the one
    /// to fall back to.
    public Locale speaking(Locale reader) {
        return languages.stream().anyMatch(language -> language.is(reader))
                ? reader
                : languages.getFirst().locale();
    }

    /// The programme's own words for a letter, where it has some.
    ///
    /// @param kind as files write it, such as `offer-terms`
    public Optional<OwnLetter> mail(String kind) {
        return mails.stream().filter(mail -> Written.of(mail.mail()).equals(kind)).findFirst();
    }

    /// The limits that a sheet goes beyond; none means a BD may offer it alone.
    public List<Limit> exceeded(Answers terms) {
        return limits.stream().filter(limit -> limit.isExceededBy(terms)).toList();
    }
}
