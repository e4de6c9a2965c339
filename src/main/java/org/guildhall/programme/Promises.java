package org.guildhall.programme;

import java.util.List;

/// What a programme promises in working days, and when it nudges (onboarding.md sections 4 and 10).
///
/// @param review working days for the BD review
/// @param sheet working days from the qualification to the first decision sheet
/// @param termsApproval working days for the BD lead
/// @param correction working days for the new version that answers a correction
/// @param firstContact working days until BD is in touch about the contract
/// @param draftNudges days after which a draft's applicant is reminded
/// @param termsNudges working days after which a partner is reminded of offered terms or of a
///   question
/// @param lapse when what the partner leaves lying ends
public record Promises(
        int review,
        int sheet,
        int termsApproval,
        int correction,
        int firstContact,
        List<Integer> draftNudges,
        List<Integer> termsNudges,
        Lapse lapse) {}
