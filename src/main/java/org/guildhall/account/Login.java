package org.guildhall.account;

/// What signing in needs to know of a person: the password's hash, and whether the address is
/// confirmed.
public record Login(Person person, String password, boolean confirmed) {}
