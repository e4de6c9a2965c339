package org.guildhall.onboarding;

import org.guildhall.account.EmailAddress;

/// Who gets a copy of what the contact is mailed.
public record SecondContact(String name, EmailAddress email) {}
