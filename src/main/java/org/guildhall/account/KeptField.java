package org.guildhall.account;

/// One field of a form that comes back to be sent again, as it was typed.
public record KeptField(String name, String value) {}
