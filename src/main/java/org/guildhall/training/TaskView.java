package org.guildhall.training;

import java.util.Optional;
import org.guildhall.programme.ChecklistItem.By;
import org.guildhall.training.passage.Deed;

/// A task before the go-live as a page shows it.
///
/// @param label in the reader's words
/// @param yours whether the reader may tick it now, or take its tick away
public record TaskView(String code, String label, By by, Optional<Deed> done, boolean yours) {}
