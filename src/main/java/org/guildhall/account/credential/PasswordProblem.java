package org.guildhall.account.credential;

/// Why a password is not taken. Each has its sentence under `account.password.` in the message
/// files.
public enum PasswordProblem {
    TOO_SHORT("too-short"),
    TOO_LONG("too-long"),
    COMMON("common"),
    EASY("easy"),
    CONTAINS_EMAIL("contains-email"),
    CONTAINS_NAME("contains-name");

    private final String key;

    PasswordProblem(String key) {
        this.key = key;
    }

    /// The message that says it.
    public String message() {
        return "account.password." + key;
    }
}
