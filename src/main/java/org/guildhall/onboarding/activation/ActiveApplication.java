package org.guildhall.onboarding.activation;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.contract.paper.Contact;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.programme.Programme;
import org.springframework.modulith.NamedInterface;

/// An application that has become a partnership: what whoever changes its terms later must know.
///
/// @param programme in the version that it runs on
/// @param terms the version of the decision sheet that is in force
/// @param contact the confirmed Contact E-mail
/// @param person who began it, and whose inbox keeps the letters to the contact
/// @param developer who reviewed it
@NamedInterface("activation")
public record ActiveApplication(
        UUID id,
        String number,
        AccountId account,
        String company,
        String site,
        Programme programme,
        int terms,
        Contact contact,
        PersonId person,
        Optional<Reviewer> developer) {}
