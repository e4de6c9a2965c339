package org.guildhall.ticket;

import java.util.Locale;
import org.guildhall.account.EmailAddress;

/// What an agent writes down for somebody, after a call for instance.
///
/// @param name of whoever asks
/// @param language what they read
public record ByHand(EmailAddress email, String name, Locale language, Request request) {}
