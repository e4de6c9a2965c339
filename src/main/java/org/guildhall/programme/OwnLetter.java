package org.guildhall.programme;

import org.guildhall.programme.form.Words;

/// A letter to the partner in the programme's own words instead of the usual ones.
///
/// @param mail what it is about
/// @param title its subject
/// @param text what it says; `{company}` and `{number}` stand for the application's
public record OwnLetter(Kind mail, Words title, Words text) {
    /// The letters that a programme may word for itself.
    public enum Kind {
        SUBMIT,
        ASK_INFORMATION,
        APPROVE,
        ADMIT,
        REJECT,
        OFFER_TERMS,
        NEW_TERMS,
        MODIFY_TERMS,
        ACTIVATE,
        NUDGE,
        WITHDRAW,
        CANCEL,
        LAPSE
    }
}
