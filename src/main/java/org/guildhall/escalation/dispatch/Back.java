package org.guildhall.escalation.dispatch;

/// How the other side gets back to us.
///
/// @param page where it says what came of it, and its files lie
/// @param mailToken what an address or a Message-ID bears that its answer by mail is known by
public record Back(String page, String mailToken) {
    /// Where such pages are; the token follows.
    public static final String HERE = "/escalations";
}
