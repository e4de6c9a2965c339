package org.guildhall.platform.mail;

/// What a letter says, as people write it: a place to fill in is `{company}`, an apostrophe is one.
public record Words(String title, String body) {}
