package org.guildhall.access;

/// What a person is to an account. A member works on applications but can't withdraw, confirm or
/// sign.
public enum Part {
    OWNER,
    MEMBER
}
