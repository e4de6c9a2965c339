package org.guildhall.onboarding.activation;

import java.util.Optional;
import org.guildhall.onboarding.lifecycle.Done;
import org.guildhall.programme.ChecklistItem.By;

/// An item of the activation checklist as a page shows it.
///
/// @param label in the reader's words
/// @param by who sees to it
/// @param yours whether the reader may tick it now, or take its tick away
public record ActivationItem(
        String code, String label, By by, Optional<Done> done, boolean yours) {}
