package org.guildhall.platform.settings;

/// The mail server that takes our letters. No user: no sign-in there.
public record Smtp(String host, int port, String user, String password, boolean startTls) {}
