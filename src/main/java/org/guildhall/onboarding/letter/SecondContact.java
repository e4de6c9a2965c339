package org.guildhall.onboarding.letter;

import org.guildhall.account.EmailAddress;
import org.springframework.modulith.NamedInterface;

/// Who gets a copy of what the contact is mailed.
@NamedInterface("letter")
public record SecondContact(String name, EmailAddress email) {}
