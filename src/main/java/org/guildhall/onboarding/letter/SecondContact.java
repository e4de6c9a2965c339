package org.guildhall.onboarding.letter;

import org.guildhall.account.EmailAddress;

/// Who gets a copy of what the contact is mailed.
public record SecondContact(String name, EmailAddress email) {}
