package org.guildhall.diagnosis;

import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.AccountId;

/// The ticket that a diagnosis is made for.
///
/// @param number as people quote it
/// @param account whose real state is looked at
/// @param language in which the customer is answered
record About(UUID ticket, String number, AccountId account, Locale language) {}
